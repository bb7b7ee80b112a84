/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what has to be done before people come. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-date.h"
#include "core/ciclo-language.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

#define LAST_DAYS 7
#define INTERPRETERS_DUE (-6 * 7)

/* To do */

/* Whether it can wait until the course has begun. */
static gboolean
is_for_later (CicloNode *item,
              const char *start)
{
  int days;

  if (ciclo_date_days_between (start, ciclo_node_get_text (item, CICLO_LOGISTICS_ITEM_DUE_DATE, NULL), &days))
    return days > 0;
  if (ciclo_node_get_enum (item, CICLO_LOGISTICS_ITEM_ANCHOR) == CICLO_ANCHOR_END)
    return ciclo_node_get_int (item, CICLO_LOGISTICS_ITEM_DUE) >= 0;

  return ciclo_node_get_int (item, CICLO_LOGISTICS_ITEM_DUE) > 0;
}

static gboolean
is_open (CicloNode *item)
{
  int status = ciclo_node_get_enum (item, CICLO_LOGISTICS_ITEM_STATUS);

  return status != CICLO_STATUS_DONE && status != CICLO_STATUS_NOT_NEEDED &&
         !ciclo_node_get_bool (item, CICLO_LOGISTICS_ITEM_OPTIONAL);
}

static void
last_days (CicloNode *course,
           CicloFindings *findings)
{
  const char *start = ciclo_course_get_start (course);
  guint n = 0;
  int days;

  if (start == NULL || !ciclo_date_days_between (ciclo_findings_get_today (findings), start, &days) || days < 0 ||
      days > LAST_DAYS)
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_LOGISTICS); i++)
    {
      CicloNode *item = ciclo_node_get_child (course, CICLO_COURSE_LOGISTICS, i);

      n += is_open (item) && !is_for_later (item, start);
    }
  if (n == 0)
    return;

  ciclo_findings_add (findings, course, CICLO_COURSE_LOGISTICS);
  ciclo_findings_say_number (findings, "n", n, 0);
}

/* Invitation */

static gboolean
says (CicloNode *item,
      const char *list)
{
  return ciclo_node_mentions (item, CICLO_LOGISTICS_ITEM_ITEM, list) ||
         ciclo_node_mentions (item, CICLO_LOGISTICS_ITEM_NOTE, list);
}

/* Preparation is only missed where there is something to do before the course. */
static gboolean
has_pre_work (CicloNode *course)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i), CICLO_COMPONENT_PHASE) ==
        CICLO_COMPONENT_PHASE_PRE)
      return TRUE;

  return FALSE;
}

static void
bare_invitation (CicloNode *item,
                 CicloFindings *findings)
{
  CicloNode *course = ciclo_findings_get_course (findings);

  if (ciclo_node_mentions (item, CICLO_LOGISTICS_ITEM_ITEM, "invitation") &&
      !(says (item, "objectives") && (says (item, "contact") || ciclo_node_is_set (course, CICLO_COURSE_CONTACT)) &&
        (says (item, "preparation") || !has_pre_work (course))))
    ciclo_findings_add (findings, item, CICLO_LOGISTICS_ITEM_ITEM);
}

static void
complete_invitation (CicloNode *item,
                     int field)
{
  g_autoptr (CicloWords) words = ciclo_words_ref (ciclo_node_get_words (item, CICLO_LOGISTICS_ITEM_ITEM));

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const char *language = ciclo_words_get_language (words, i);
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
      g_autofree char *text = g_strdup_printf (
          "%s (%s)", ciclo_words_get_text (words, i),
          ciclo_speech_say_context (speech, "invitation", NC_ ("invitation", "objectives, pre-course work, contact")));

      ciclo_node_set_text (item, CICLO_LOGISTICS_ITEM_ITEM, language, text);
    }
}

/* Languages */

static guint
count_languages (CicloNode *course)
{
  g_autoptr (GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    {
      CicloNode *group = ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i);
      const char *text = ciclo_node_get_text (group, CICLO_TARGET_GROUP_LANGUAGES, NULL);
      g_auto (GStrv) words = g_strsplit_set (text, " ,;", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *tag = ciclo_language_normalise (words[j]);

          if (tag != NULL)
            g_hash_table_add (languages, ciclo_language_dup_primary (tag));
        }
    }

  return g_hash_table_size (languages);
}

static gboolean
has_interpreter (CicloNode *timed)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (timed);

  for (guint i = 0; i < ciclo_node_get_size (timed, fields->trainers); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (timed, fields->trainers, i), CICLO_ASSIGNMENT_ROLE) ==
        CICLO_ASSIGNMENT_ROLE_INTERPRETER)
      return TRUE;
  for (guint i = 0; i < ciclo_node_get_size (timed, fields->activities); i++)
    if (has_interpreter (ciclo_node_get_child (timed, fields->activities, i)))
      return TRUE;

  return FALSE;
}

static gboolean
plans_interpretation (CicloNode *entry)
{
  if (CICLO_IS_SESSION (entry))
    return has_interpreter (entry);
  if (CICLO_IS_TRAINER (entry))
    return ciclo_node_mentions (entry, CICLO_TRAINER_ROLE, "interpretation");
  if (CICLO_IS_CONSTRAINT (entry))
    return ciclo_node_mentions (entry, CICLO_CONSTRAINT_TEXT, "interpretation");

  return CICLO_IS_LOGISTICS_ITEM (entry) && says (entry, "interpretation");
}

static void
no_interpretation (CicloNode *course,
                   CicloFindings *findings)
{
  if (count_languages (course) > 1 && ciclo_glance_has_lexicon (course) &&
      !ciclo_findings_any (findings, plans_interpretation))
    ciclo_findings_add (findings, course, CICLO_COURSE_LOGISTICS);
}

static void
add_interpretation (CicloNode *course,
                    int field)
{
  CicloNode *item = ciclo_node_append (course, CICLO_COURSE_LOGISTICS, ciclo_node_new (CICLO_TYPE_LOGISTICS_ITEM));

  ciclo_node_set_enum (item, CICLO_LOGISTICS_ITEM_ANCHOR, CICLO_ANCHOR_START);
  ciclo_node_set_int (item, CICLO_LOGISTICS_ITEM_DUE, INTERPRETERS_DUE);
  ciclo_node_set_enum (item, CICLO_LOGISTICS_ITEM_STATUS, CICLO_STATUS_OPEN);
  ciclo_mending_say_in_all (item, CICLO_LOGISTICS_ITEM_ITEM, "interpretation",
                            NC_ ("interpretation", "Arrange interpretation and translated materials"));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "L07", ciclo_course_get_type,         last_days },
  { "L08", ciclo_logistics_item_get_type, bare_invitation,      CICLO_SCOPE_COURSE,     complete_invitation },
  { "L09", ciclo_course_get_type,         no_interpretation,    CICLO_SCOPE_COURSE,     add_interpretation },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_preparation = CICLO_RULE_SET (rules);
