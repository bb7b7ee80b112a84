/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what activities may do to people, and what they had better not tell them. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

/* Care */

static gboolean
touches (CicloNode *timed)
{
  static const guint fields[] = { CICLO_ACTIVITY_TITLE, CICLO_ACTIVITY_TRAINER_DOES, CICLO_ACTIVITY_PARTICIPANTS_DO,
                                  CICLO_ACTIVITY_LEARNER_ROLES, CICLO_ACTIVITY_KEY_MESSAGES, CICLO_ACTIVITY_DEBRIEF };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_mentions (timed, fields[i], "distress"))
      return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (timed, CICLO_ACTIVITY_PHASES); i++)
    if (ciclo_node_mentions (ciclo_node_get_child (timed, CICLO_ACTIVITY_PHASES, i), CICLO_PHASE_WHAT, "distress"))
      return TRUE;

  return FALSE;
}

/* A note of the kind is one whatever its words are; in other texts the words have to say it. */
static gboolean
is_cared_for (CicloNode *activity)
{
  static const guint fields[] = { CICLO_ACTIVITY_TRAINER_DOES, CICLO_ACTIVITY_PARTICIPANTS_DO,
                                  CICLO_ACTIVITY_TRAINER_NOTES, CICLO_ACTIVITY_GROUP_RULE };

  if (ciclo_node_is_set (activity, CICLO_ACTIVITY_SAFETY))
    return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_NOTES); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (activity, CICLO_ACTIVITY_NOTES, i), CICLO_NOTE_KIND) ==
        CICLO_NOTE_KIND_SAFETY)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_mentions (activity, fields[i], "care"))
      return TRUE;

  return FALSE;
}

static gboolean
plays_a_case (CicloNode *activity)
{
  static const char *const methods[] = { "critical-incident", "problem-based-learning", "skills-trio", NULL };
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return kind == CICLO_ACTIVITY_KIND_ROLE_PLAY || kind == CICLO_ACTIVITY_KIND_CASE ||
         ciclo_glance_is_experience (activity) || g_strv_contains (methods, ciclo_glance_get_method_code (activity));
}

static void
no_safety_note (CicloNode *activity,
                CicloFindings *findings)
{
  static const char *const grounding[] = { "grounding-pause", NULL };
  CicloNode *session = ciclo_glance_get_session (activity);

  if (!plays_a_case (activity) || ciclo_glance_is_within_set_aside (activity))
    return;
  if (!touches (activity) && (session == NULL || !ciclo_node_mentions (session, CICLO_SESSION_TITLE, "distress")))
    return;
  for (CicloNode *node = activity; CICLO_IS_ACTIVITY (node); node = ciclo_node_get_parent (node))
    if (is_cared_for (node))
      return;

  if (session == NULL || !ciclo_glance_uses_method (session, grounding))
    ciclo_findings_add (findings, activity, CICLO_ACTIVITY_SAFETY);
}

static void
add_safety_note (CicloNode *activity,
                 int field)
{
  ciclo_mending_say_in_all (
      activity, CICLO_ACTIVITY_SAFETY, "safety note",
      NC_ ("safety note", "Agree on a stop signal. Anybody may step out, or observe, without giving reasons. Keep time "
                          "for a debrief, and say who is there to talk to afterwards."));
}

/* Myths */

static gboolean
is_described (CicloNode *node)
{
  return CICLO_IS_ACTIVITY (node) || CICLO_IS_SESSION (node) || CICLO_IS_PHASE (node) || CICLO_IS_NOTE (node);
}

static void
myths (CicloNode *node,
       CicloFindings *findings)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  if (!is_described (node))
    return;

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) &&
        ciclo_node_check_wording (node, i, ciclo_wording_repeats_myth) == 1)
      ciclo_findings_add (findings, node, (int) i);
}

static void
drop_myths (CicloNode *node,
            int field)
{
  g_autoptr (CicloWords) words = NULL;

  if (field < 0 || !ciclo_field_has_languages (&ciclo_node_get_schema (node)->fields[field]) ||
      !ciclo_node_is_set (node, (guint) field))
    return;

  words = ciclo_words_ref (ciclo_node_get_words (node, (guint) field));
  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const char *language = ciclo_words_get_language (words, i);
      const char *text = ciclo_words_get_text (words, i);
      const CicloLexicon *lexicon = ciclo_lexicon_find (language);
      g_autofree char *kept = NULL;

      if (lexicon == NULL || !ciclo_wording_repeats_myth (lexicon, text))
        continue;
      kept = ciclo_wording_drop_myths (lexicon, text);
      ciclo_node_set_text (node, (guint) field, language, kept);
    }
}

/* clang-format off */
static const CicloRule rules[] = {
  { "M07", ciclo_activity_get_type, no_safety_note, CICLO_SCOPE_BRANCH, add_safety_note },
  { "M11", ciclo_node_get_type,     myths,          CICLO_SCOPE_BRANCH, drop_myths },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_care = CICLO_RULE_SET (rules);
