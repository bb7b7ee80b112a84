/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what concerns the design as a whole, in each of its stages. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-people.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-wording.h"

#define CUE_CARD_WORDS 120

/* Languages */

static void
untranslated_field (CicloNode *node,
                    guint field,
                    GStrv languages,
                    CicloFindings *findings)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (*ciclo_node_get_text (node, field, languages[i]) != '\0')
        continue;
      ciclo_findings_add (findings, node, (int) field);
      ciclo_findings_say_field (findings, "field", node, field);
      ciclo_findings_say_language (findings, "lang", languages[i]);
    }
}

/* A text that is there in one language should be there in all. */
static void
untranslated (CicloNode *node,
              CicloFindings *findings)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  g_auto (GStrv) languages = ciclo_course_dup_languages (ciclo_findings_get_course (findings));

  if (languages[1] == NULL)
    return;

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) && ciclo_node_is_set (node, i))
      untranslated_field (node, i, languages, findings);
}

/* People */

/* Where the course says that it goes by codes, a name or a way to reach somebody is one too many. */
static void
names_of_people (CicloNode *person,
                 CicloFindings *findings)
{
  static const guint fields[] = { CICLO_PERSON_NAME, CICLO_PERSON_EMAIL, CICLO_PERSON_PHONE, CICLO_PERSON_CONTACT };
  CicloNode *course = ciclo_findings_get_course (findings);
  const char *const *roles = ciclo_node_get_strings (person, CICLO_PERSON_ROLES);

  if (!ciclo_node_get_bool (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), CICLO_SETTINGS_PSEUDONYMS))
    return;
  if (*roles != NULL && !g_strv_contains (roles, "participant"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_is_set (person, fields[i]))
      {
        ciclo_findings_add (findings, person, (int) fields[i]);
        return;
      }
}

/* Editions and laws */

static void
no_change_log (CicloNode *course,
               CicloFindings *findings)
{
  if (ciclo_node_get_int (course, CICLO_COURSE_EDITION) > 1 &&
      ciclo_node_get_size (course, CICLO_COURSE_CHANGE_LOG) == 0)
    ciclo_findings_add (findings, course, CICLO_COURSE_CHANGE_LOG);
}

static gboolean
cites_law (CicloNode *node,
           guint field)
{
  return ciclo_node_check_wording (node, field, ciclo_wording_cites_law) == 1;
}

/* Whether an objective, a session or a material names a law in its texts. */
static gboolean
is_legal (CicloNode *entry)
{
  if (CICLO_IS_OBJECTIVE (entry))
    return cites_law (entry, CICLO_OBJECTIVE_BEHAVIOUR) || cites_law (entry, CICLO_OBJECTIVE_CONDITION) ||
           cites_law (entry, CICLO_OBJECTIVE_TEXT);

  return (CICLO_IS_SESSION (entry) && cites_law (entry, CICLO_SESSION_TITLE)) ||
         (CICLO_IS_MATERIAL (entry) && cites_law (entry, CICLO_MATERIAL_TITLE));
}

static gboolean
has_legal_content (CicloNode *course,
                   CicloFindings *findings)
{
  return ciclo_node_is_set (course, CICLO_COURSE_LEGAL_NOTE) || cites_law (course, CICLO_COURSE_TITLE) ||
         cites_law (course, CICLO_COURSE_AIM) || cites_law (course, CICLO_COURSE_CONTENT) ||
         ciclo_findings_any (findings, is_legal);
}

static void
law_without_date (CicloNode *course,
                  CicloFindings *findings)
{
  if (!ciclo_node_is_set (course, CICLO_COURSE_LEGAL_VALID_ON) && has_legal_content (course, findings))
    ciclo_findings_add (findings, course, CICLO_COURSE_LEGAL_VALID_ON);
}

/* The trainer declares it by asking for it: nothing else ever calls this. */
static void
checked_today (CicloNode *course,
               int field)
{
  g_autofree char *today = ciclo_date_dup_today ();

  ciclo_node_set_text (course, CICLO_COURSE_LEGAL_VALID_ON, NULL, today);
}

/* Cue cards */

static gboolean
is_cue (CicloNode *note)
{
  return ciclo_node_get_enum (note, CICLO_NOTE_KIND) == CICLO_NOTE_KIND_CUE;
}

static guint
count_cue_words (CicloNode *activity,
                 const char *language)
{
  guint n = ciclo_wording_count_words (ciclo_node_get_text (activity, CICLO_ACTIVITY_KEY_MESSAGES, language));

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_NOTES); i++)
    {
      CicloNode *note = ciclo_node_get_child (activity, CICLO_ACTIVITY_NOTES, i);

      if (is_cue (note))
        n += ciclo_wording_count_words (ciclo_node_get_text (note, CICLO_NOTE_TEXT, language));
    }

  return n;
}

static void
long_cue_card (CicloNode *activity,
               CicloFindings *findings)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (ciclo_findings_get_course (findings));

  for (guint i = 0; languages[i] != NULL; i++)
    if (count_cue_words (activity, languages[i]) > CUE_CARD_WORDS)
      {
        ciclo_findings_add (findings, activity, CICLO_ACTIVITY_KEY_MESSAGES);
        return;
      }
}

static void
move_to_notes (CicloNode *activity,
               int field)
{
  CicloWords *words = ciclo_node_get_words (activity, CICLO_ACTIVITY_KEY_MESSAGES);

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const char *language = ciclo_words_get_language (words, i);
      const char *old = ciclo_node_get_text (activity, CICLO_ACTIVITY_TRAINER_NOTES, language);
      g_autofree char *text = g_strconcat (old, *old != '\0' ? "\n" : "", ciclo_words_get_text (words, i), NULL);

      ciclo_node_set_text (activity, CICLO_ACTIVITY_TRAINER_NOTES, language, text);
    }
  ciclo_node_unset (activity, CICLO_ACTIVITY_KEY_MESSAGES);

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_NOTES); i++)
    if (is_cue (ciclo_node_get_child (activity, CICLO_ACTIVITY_NOTES, i)))
      ciclo_node_set_enum (ciclo_node_get_child (activity, CICLO_ACTIVITY_NOTES, i), CICLO_NOTE_KIND,
                           CICLO_NOTE_KIND_TIP);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "X01", ciclo_node_get_type,     untranslated,     CICLO_SCOPE_BRANCH },
  { "X02", ciclo_person_get_type,   names_of_people,  CICLO_SCOPE_BRANCH },
  { "X03", ciclo_course_get_type,   no_change_log },
  { "X04", ciclo_course_get_type,   law_without_date, CICLO_SCOPE_COURSE, checked_today },
  { "X05", ciclo_activity_get_type, long_cue_card,    CICLO_SCOPE_BRANCH, move_to_notes },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_cross = CICLO_RULE_SET (rules);
