/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether other trainers may use a material, and all participants can. */

#include "config.h"

#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

/* Where it comes from */

/* Whether it is something that others could use again: what is still to be made has no source yet, and a projector has
 * no licence. */
static gboolean
is_document (CicloNode *material)
{
  int kind = ciclo_node_get_enum (material, CICLO_MATERIAL_KIND);

  if (ciclo_node_get_enum (material, CICLO_MATERIAL_STATUS) == CICLO_MATERIAL_STATUS_TO_MAKE)
    return FALSE;
  if (kind < 0)
    return ciclo_node_is_set (material, CICLO_MATERIAL_FILE) || ciclo_node_is_set (material, CICLO_MATERIAL_URL);

  return kind != CICLO_MATERIAL_KIND_EQUIPMENT && kind != CICLO_MATERIAL_KIND_CONSUMABLE;
}

/* In a course of one language nobody asks for that of its materials. */
static void
no_source (CicloNode *material,
           CicloFindings *findings)
{
  static const guint fields[] = { CICLO_MATERIAL_AUTHOR, CICLO_MATERIAL_LICENCE, CICLO_MATERIAL_LANGUAGES };
  g_auto (GStrv) languages = ciclo_course_dup_languages (ciclo_findings_get_course (findings));
  guint n = languages[1] != NULL ? 3 : 2;

  if (!is_document (material))
    return;

  for (guint i = 0; i < n; i++)
    if (!ciclo_node_is_set (material, fields[i]))
      {
        ciclo_findings_add (findings, material, (int) fields[i]);
        return;
      }
}

/* Access */

/* For whom a material of this kind needs another version: a list of the lexicon, NULL where for nobody. */
static const char *
get_barrier (CicloNode *material)
{
  switch (ciclo_node_get_enum (material, CICLO_MATERIAL_KIND))
    {
    case CICLO_MATERIAL_KIND_HANDOUT:
    case CICLO_MATERIAL_KIND_WORKSHEET:
    case CICLO_MATERIAL_KIND_SLIDES:
    case CICLO_MATERIAL_KIND_CASE:
      return "sees-otherwise";

    case CICLO_MATERIAL_KIND_VIDEO:
    case CICLO_MATERIAL_KIND_E_LEARNING:
      return "hears-otherwise";

    default:
      return NULL;
    }
}

/* Whether a line of @text names a need of the list @barrier; what is still to be asked is no need yet. */
static gboolean
names_need (const CicloLexicon *lexicon,
            const char *barrier,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (ciclo_wording_mentions (lexicon, barrier, lines[i]) && !ciclo_wording_mentions (lexicon, "no-need", lines[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_needed (CicloNode *course,
           const char *barrier)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    {
      CicloWords *words = ciclo_node_get_words (ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i),
                                                CICLO_TARGET_GROUP_ACCESS_NEEDS);

      for (guint j = 0; j < ciclo_words_get_size (words); j++)
        {
          const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, j));

          if (lexicon != NULL && names_need (lexicon, barrier, ciclo_words_get_text (words, j)))
            return TRUE;
        }
    }

  return FALSE;
}

static void
not_accessible (CicloNode *material,
                CicloFindings *findings)
{
  const char *barrier = get_barrier (material);

  if (barrier == NULL || ciclo_node_get_bool (material, CICLO_MATERIAL_TRAINER_ONLY) ||
      ciclo_node_get_bool (material, CICLO_MATERIAL_ACCESSIBLE_VERSION) ||
      ciclo_node_is_set (material, CICLO_MATERIAL_ACCESSIBILITY))
    return;

  if (is_needed (ciclo_findings_get_course (findings), barrier))
    ciclo_findings_add (findings, material, CICLO_MATERIAL_ACCESSIBLE_VERSION);
}

/* Somebody takes care of it from now on, so the material says what it will be. */
static void
plan_accessible_version (CicloNode *material,
                         int field)
{
  CicloNode *course = ciclo_node_get_root (material);
  CicloNode *item = ciclo_node_append (course, CICLO_COURSE_LOGISTICS, ciclo_node_new (CICLO_TYPE_LOGISTICS_ITEM));
  g_auto (GStrv) languages = ciclo_course_dup_languages (course);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);
      const char *words = ciclo_speech_say_context (speech, "accessible version",
                                                    NC_ ("accessible version", "Accessible version: {title}"));
      g_autoptr (GString) text = g_string_new (words);

      g_string_replace (text, "{title}", ciclo_node_say (material, CICLO_MATERIAL_TITLE, languages[i]), 1);
      ciclo_node_set_text (item, CICLO_LOGISTICS_ITEM_ITEM, languages[i], text->str);
    }
  ciclo_mending_say_in_all (
      material, CICLO_MATERIAL_ACCESSIBILITY, "accessible version",
      NC_ ("accessible version", "To be made: captions, large print or alternative text, as people need it."));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "M08", ciclo_material_get_type, no_source,      CICLO_SCOPE_BRANCH },
  { "M10", ciclo_material_get_type, not_accessible, CICLO_SCOPE_BRANCH, plan_accessible_version },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_access = CICLO_RULE_SET (rules);
