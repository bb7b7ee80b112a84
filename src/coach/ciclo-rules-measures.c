/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what people say and show at the end of the course. Whether the single questions are good is asked
 * in ciclo-rules-instruments.c. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-questionnaire.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

static int
get_level (CicloNode *instrument)
{
  return ciclo_node_get_int (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL);
}

/* Reaction */

static gboolean
measures_reaction (CicloNode *entry)
{
  static const char *const methods[] = { "reaction-form", NULL };

  if (CICLO_IS_INSTRUMENT (entry))
    return get_level (entry) == 1 ||
           ciclo_node_get_enum (entry, CICLO_INSTRUMENT_KIND) == CICLO_INSTRUMENT_KIND_REACTION_SHEET;
  if (CICLO_IS_EVALUATION_ROW (entry))
    return ciclo_node_get_int (entry, CICLO_EVALUATION_ROW_LEVEL) == 1 &&
           ciclo_node_is_set (entry, CICLO_EVALUATION_ROW_INSTRUMENT_NOTE);

  return CICLO_IS_SESSION (entry) && ciclo_glance_uses_method (entry, methods);
}

static void
no_reaction_sheet (CicloNode *course,
                   CicloFindings *findings)
{
  if (ciclo_glance_has_sessions (course) && !ciclo_findings_any (findings, measures_reaction))
    ciclo_findings_add (findings, course, CICLO_COURSE_INSTRUMENTS);
}

static void
add_reaction_sheet (CicloNode *course,
                    int field)
{
  CicloNode *sheet = ciclo_questionnaire_add (course, CICLO_INSTRUMENT_KIND_REACTION_SHEET, 1, CICLO_MOMENT_POST,
                                              NC_ ("questionnaire", "Reaction sheet"));
  CicloNode *last = ciclo_glance_find_last_session (course);

  ciclo_mending_set_minutes (sheet, CICLO_INSTRUMENT_TIME, 10);
  if (last != NULL)
    ciclo_node_set_text (ciclo_node_get_child (sheet, CICLO_INSTRUMENT_MOMENTS, 0), CICLO_INSTRUMENT_MOMENT_SESSION,
                         NULL, ciclo_node_get_id (last));
  ciclo_questionnaire_fill_reaction (sheet);
}

/* Certificates */

/* Whether somebody else, or a key, says what people can do. */
static gboolean
is_objective (CicloNode *entry)
{
  static const CicloInstrumentKind kinds[] = { CICLO_INSTRUMENT_KIND_OBSERVATION_CHECKLIST,
                                               CICLO_INSTRUMENT_KIND_RUBRIC, CICLO_INSTRUMENT_KIND_MICRO_TEACHING,
                                               CICLO_INSTRUMENT_KIND_FILE_AUDIT };

  if (!CICLO_IS_INSTRUMENT (entry))
    return FALSE;
  if (ciclo_glance_is_test (entry))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (ciclo_node_get_enum (entry, CICLO_INSTRUMENT_KIND) == (int) kinds[i])
      return ciclo_node_get_enum (entry, CICLO_INSTRUMENT_RESPONDENT) != CICLO_RESPONDENT_PARTICIPANT;

  return FALSE;
}

static void
no_objective_check (CicloNode *rule,
                    CicloFindings *findings)
{
  if (ciclo_node_get_enum (rule, CICLO_CERTIFICATE_RULE_TYPE) == CICLO_CERTIFICATE_TYPE_COMPLETION &&
      !ciclo_findings_any (findings, is_objective))
    ciclo_findings_add (findings, rule, CICLO_CERTIFICATE_RULE_INSTRUMENTS);
}

static void
add_to_strings (CicloNode *node,
                guint field,
                const char *string)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  g_strv_builder_addv (builder, (const char **) ciclo_node_get_strings (node, field));
  g_strv_builder_add (builder, string);
  strings = g_strv_builder_end (builder);
  ciclo_node_set_strings (node, field, (const char *const *) strings);
}

/* What it will ask is for the trainer to say: the blueprint has a row for each objective. */
static void
derive_test (CicloNode *rule,
             int field)
{
  CicloNode *course = ciclo_node_get_root (rule);
  CicloNode *test = ciclo_questionnaire_add (course, CICLO_INSTRUMENT_KIND_TEST, 2, CICLO_MOMENT_PRE,
                                             NC_ ("questionnaire", "Test of what the objectives say"));
  CicloNode *post = ciclo_node_append (test, CICLO_INSTRUMENT_MOMENTS, ciclo_node_new (CICLO_TYPE_INSTRUMENT_MOMENT));

  ciclo_node_set_enum (post, CICLO_INSTRUMENT_MOMENT_MOMENT, CICLO_MOMENT_POST);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *objective = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);
      CicloNode *row = ciclo_node_append (test, CICLO_INSTRUMENT_BLUEPRINT, ciclo_node_new (CICLO_TYPE_BLUEPRINT_ROW));

      ciclo_node_set_text (row, CICLO_BLUEPRINT_ROW_OBJECTIVE, NULL, ciclo_node_get_id (objective));
    }
  add_to_strings (rule, CICLO_CERTIFICATE_RULE_INSTRUMENTS, ciclo_node_get_id (test));
}

/* Gain */

static gboolean
has_moment (CicloNode *instrument,
            CicloMoment moment)
{
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, i),
                             CICLO_INSTRUMENT_MOMENT_MOMENT) == (int) moment)
      return TRUE;

  return FALSE;
}

static gboolean
measures_learning (CicloNode *entry)
{
  return CICLO_IS_INSTRUMENT (entry) && (get_level (entry) == 2 || ciclo_glance_is_test (entry));
}

/* One whose moments nobody has said yet may be used before the course too. */
static gboolean
may_come_before (CicloNode *entry)
{
  return measures_learning (entry) &&
         (has_moment (entry, CICLO_MOMENT_PRE) || ciclo_node_get_size (entry, CICLO_INSTRUMENT_MOMENTS) == 0);
}

/* The field that speaks of a gain; -1 where none does. */
static int
find_gain (CicloNode *row)
{
  static const guint fields[] = { CICLO_EVALUATION_ROW_INDICATOR, CICLO_EVALUATION_ROW_TARGET,
                                  CICLO_EVALUATION_ROW_QUESTION };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_mentions (row, fields[i], "gain"))
      return (int) fields[i];

  return -1;
}

static CicloNode *
find_test (CicloNode *course)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    {
      CicloNode *instrument = ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i);

      if (ciclo_glance_is_test (instrument) && has_moment (instrument, CICLO_MOMENT_POST))
        return instrument;
    }

  return NULL;
}

static void
no_pre_test (CicloNode *row,
             CicloFindings *findings)
{
  int field = ciclo_node_get_int (row, CICLO_EVALUATION_ROW_LEVEL) == 2 ? find_gain (row) : -1;

  if (field < 0 || ciclo_node_is_set (row, CICLO_EVALUATION_ROW_BASELINE) ||
      ciclo_findings_any (findings, may_come_before))
    return;

  ciclo_findings_add (findings, row, field);
  if (find_test (ciclo_findings_get_course (findings)) == NULL)
    ciclo_findings_set_needs_person (findings);
}

/* A test is the same ruler on both days when it is used on both. */
static void
use_test_before (CicloNode *node,
                 int field)
{
  CicloNode *test = find_test (ciclo_node_get_root (node));
  g_autoptr (CicloNode) moment = ciclo_node_new (CICLO_TYPE_INSTRUMENT_MOMENT);

  if (test == NULL)
    return;

  ciclo_node_set_enum (moment, CICLO_INSTRUMENT_MOMENT_MOMENT, CICLO_MOMENT_PRE);
  ciclo_node_insert (test, CICLO_INSTRUMENT_MOMENTS, 0, moment);
}

/* Common questions */

static gboolean
is_used_on_both_days (CicloNode *entry)
{
  return CICLO_IS_INSTRUMENT (entry) && ciclo_glance_is_test (entry) && has_moment (entry, CICLO_MOMENT_PRE) &&
         has_moment (entry, CICLO_MOMENT_POST);
}

/* The texts of its questions, as far as they are read aloud alike. */
static GHashTable *
list_questions (CicloNode *test)
{
  GHashTable *questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ciclo_node_get_size (test, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (test, CICLO_INSTRUMENT_ITEMS, i);
      CicloWords *words = ciclo_node_get_words (item, CICLO_ITEM_TEXT);

      for (guint j = 0; j < ciclo_words_get_size (words); j++)
        g_hash_table_add (questions, ciclo_text_fold (ciclo_words_get_text (words, j)));
    }

  return questions;
}

static gboolean
have_common (GHashTable *questions,
             GHashTable *others)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (g_hash_table_contains (others, text))
      return TRUE;

  return FALSE;
}

static void
nothing_in_common (CicloNode *test,
                   CicloFindings *findings)
{
  CicloNode *course = ciclo_findings_get_course (findings);
  g_autoptr (GHashTable) questions = NULL;
  guint n_others = 0;

  if (!ciclo_glance_is_test (test) || !has_moment (test, CICLO_MOMENT_PRE) ||
      ciclo_findings_any (findings, is_used_on_both_days))
    return;

  questions = list_questions (test);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    {
      CicloNode *other = ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i);
      g_autoptr (GHashTable) others = NULL;

      if (!ciclo_glance_is_test (other) || !has_moment (other, CICLO_MOMENT_POST))
        continue;
      others = list_questions (other);
      if (have_common (questions, others))
        return;
      n_others += g_hash_table_size (others) > 0;
    }

  if (n_others > 0 && g_hash_table_size (questions) > 0)
    ciclo_findings_add (findings, test, CICLO_INSTRUMENT_ITEMS);
}

/* Beyond satisfaction */

/* What a reaction sheet should ask besides: a list of the lexicon, which is also a part of the advice, and a topic of
 * questions. */
static const struct
{
  const char *id;
  const char *topic;
} beyond[] = {
  { "relevance", "relevance" },
  { "confidence", "confidence" },
  { "intention", "intention" },
  { "barriers", "support" },
};

/* With only one of the four, satisfaction is nearly all that is asked. */
#define MOST_MISSING (G_N_ELEMENTS (beyond) - 2)

static gboolean
is_reaction_sheet (CicloNode *instrument)
{
  int kind = ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND);
  guint n = ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS);

  if (kind != CICLO_INSTRUMENT_KIND_REACTION_SHEET && (kind >= 0 || get_level (instrument) != 1))
    return FALSE;

  /* A pulse at the end of a day asks little by intention. */
  for (guint i = 0; i < n; i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, i),
                             CICLO_INSTRUMENT_MOMENT_MOMENT) != CICLO_MOMENT_DURING)
      return TRUE;

  return n == 0;
}

static gboolean
is_question (CicloNode *item)
{
  int type = ciclo_node_get_enum (item, CICLO_ITEM_TYPE);

  return type != CICLO_ITEM_TYPE_FIELD && type != CICLO_ITEM_TYPE_CONSENT && type != CICLO_ITEM_TYPE_PARTICIPANT_CODE &&
         type != CICLO_ITEM_TYPE_DATE;
}

static gboolean
asks_for (CicloNode *item,
          guint which)
{
  if (g_str_equal (ciclo_node_get_code (item, CICLO_ITEM_TOPIC), beyond[which].topic) ||
      ciclo_node_mentions (item, CICLO_ITEM_TEXT, beyond[which].id))
    return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_ROWS); i++)
    if (ciclo_node_mentions (ciclo_node_get_child (item, CICLO_ITEM_ROWS, i), CICLO_MATRIX_ROW_TEXT, beyond[which].id))
      return TRUE;

  return FALSE;
}

/* Bits of @beyond. @is_sure is FALSE where words would have to be understood in a language without a lexicon. */
static guint
list_asked (CicloNode *instrument,
            gboolean *is_sure)
{
  gboolean has_words = ciclo_glance_has_lexicon (ciclo_node_get_root (instrument));
  guint asked = 0;

  *is_sure = FALSE;
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_ITEMS, i);

      if (!is_question (item))
        continue;
      if (!has_words && !ciclo_node_is_set (item, CICLO_ITEM_TOPIC))
        {
          *is_sure = FALSE;
          return asked;
        }
      *is_sure = TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (beyond); j++)
        asked |= asks_for (item, j) ? 1u << j : 0;
    }

  return asked;
}

static void
only_satisfaction (CicloNode *instrument,
                   CicloFindings *findings)
{
  gboolean is_sure;
  guint n_missing = 0;
  guint asked;

  if (!is_reaction_sheet (instrument))
    return;

  asked = list_asked (instrument, &is_sure);
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    n_missing += (asked & (1u << i)) == 0;
  if (!is_sure || n_missing <= MOST_MISSING)
    return;

  ciclo_findings_add (findings, instrument, CICLO_INSTRUMENT_ITEMS);
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    if ((asked & (1u << i)) == 0)
      ciclo_findings_say_part (findings, "list", beyond[i].id);
}

static void
ask_for_more (CicloNode *instrument,
              int field)
{
  gboolean is_sure;
  guint asked = list_asked (instrument, &is_sure);

  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    if ((asked & (1u << i)) == 0)
      ciclo_questionnaire_add_reaction (instrument, beyond[i].id);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "E01", ciclo_course_get_type,           no_reaction_sheet,  CICLO_SCOPE_COURSE, add_reaction_sheet },
  { "E02", ciclo_certificate_rule_get_type, no_objective_check, CICLO_SCOPE_COURSE, derive_test },
  { "E03", ciclo_evaluation_row_get_type,   no_pre_test,        CICLO_SCOPE_COURSE, use_test_before },
  { "E04", ciclo_instrument_get_type,       nothing_in_common,  CICLO_SCOPE_COURSE, use_test_before },
  { "E07", ciclo_instrument_get_type,       only_satisfaction,  CICLO_SCOPE_BRANCH, ask_for_more },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_measures = CICLO_RULE_SET (rules);
