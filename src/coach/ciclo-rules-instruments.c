/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: questions, scales and rubrics, before anybody has answered. What has right answers is a test,
 * everything else asks for opinions and facts. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-question.h"
#include "model/ciclo-wording.h"

#include <stdlib.h>

#define FEW_OPTIONS 3
#define MANY_OPTIONS 5
#define LONG_OPTION 1.5      /* times the mean length of all options */
#define NOTICEABLE_LENGTH 10 /* characters more than that: below, nobody sees it */
#define FEW_POINTS 4
#define MANY_POINTS 11

static CicloNode *
get_instrument (CicloNode *item)
{
  CicloNode *parent = ciclo_node_get_parent (item);

  return CICLO_IS_INSTRUMENT (parent) ? parent : NULL;
}

/* A question of a test; one that is worth nothing asks for something else. */
static gboolean
is_tested (CicloNode *item)
{
  CicloNode *instrument = get_instrument (item);

  return instrument != NULL && ciclo_glance_is_test (instrument) &&
         (!ciclo_node_is_set (item, CICLO_ITEM_POINTS) || ciclo_node_get_real (item, CICLO_ITEM_POINTS) > 0);
}

/* At @node, which is @item or in it. */
static void
add_part (CicloFindings *findings,
          CicloNode *item,
          CicloNode *node,
          guint field)
{
  g_autofree char *number = ciclo_glance_dup_number (item);

  ciclo_findings_add (findings, node, (int) field);
  ciclo_findings_say_text (findings, "q", number);
}

static void
add_item (CicloFindings *findings,
          CicloNode *item,
          guint field)
{
  add_part (findings, item, item, field);
}

/* Keys */

static gboolean
has_words_for_key (CicloNode *item)
{
  static const guint fields[] = { CICLO_ITEM_KEY, CICLO_ITEM_KEY_TEXT, CICLO_ITEM_ACCEPTED_ANSWERS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_is_set (item, fields[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_rubric (CicloNode *instrument)
{
  return ciclo_node_get_size (instrument, CICLO_INSTRUMENT_CRITERIA) > 0 ||
         CICLO_IS_INSTRUMENT (ciclo_node_follow (instrument, CICLO_INSTRUMENT_RUBRIC));
}

/* Whoever marks an answer finds out whether there is a key. */
static void
no_key (CicloNode *item,
        CicloFindings *findings)
{
  static const char *const answer[] = { "?", NULL };
  CicloMarkState state = is_tested (item) ? ciclo_marking_mark (item, answer).state : CICLO_MARK_OPINION;

  if ((state != CICLO_MARK_NO_KEY && state != CICLO_MARK_BY_HAND) || has_words_for_key (item))
    return;
  if (state == CICLO_MARK_BY_HAND && has_rubric (get_instrument (item)))
    return;

  add_item (findings, item, CICLO_ITEM_KEY);
}

/* Options */

static gboolean
is_choice (CicloNode *item)
{
  int type = ciclo_node_get_enum (item, CICLO_ITEM_TYPE);

  return type == CICLO_ITEM_TYPE_SINGLE_CHOICE || type == CICLO_ITEM_TYPE_MULTIPLE_CHOICE;
}

/* The mean length of the options in @language, in characters, and the longest of a right one. FALSE where one has no
 * text yet or, in drafts, only words in [brackets] to be replaced; and where all are right. */
static gboolean
measure_options (CicloNode *item,
                 const char *language,
                 double *mean,
                 double *longest)
{
  guint n = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
  guint n_right = 0;

  *mean = 0;
  *longest = 0;
  for (guint i = 0; i < n; i++)
    {
      CicloNode *option = ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, i);
      const char *text = ciclo_node_get_text (option, CICLO_OPTION_TEXT, language);
      double length = (double) g_utf8_strlen (text, -1);

      if (*text == '\0' || *text == '[')
        return FALSE;

      *mean += length / n;
      if (!ciclo_node_get_bool (option, CICLO_OPTION_CORRECT))
        continue;
      n_right++;
      *longest = MAX (*longest, length);
    }

  return n_right < n;
}

static gboolean
gives_itself_away (CicloNode *item)
{
  guint n = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
  CicloWords *words = n > 0 ? ciclo_node_get_words (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, 0),
                                                    CICLO_OPTION_TEXT)
                            : NULL;

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      double mean, longest;

      if (measure_options (item, ciclo_words_get_language (words, i), &mean, &longest) &&
          longest > LONG_OPTION * mean && longest - mean >= NOTICEABLE_LENGTH)
        return TRUE;
    }

  return FALSE;
}

static gboolean
says_all_or_none (CicloNode *item)
{
  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_OPTIONS); i++)
    if (ciclo_node_mentions (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, i), CICLO_OPTION_TEXT, "all-or-none"))
      return TRUE;

  return FALSE;
}

static void
poor_options (CicloNode *item,
              CicloFindings *findings)
{
  guint n = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
  const struct
  {
    const char *part;
    gboolean is_found;
  } faults[] = {
    { "number", n < FEW_OPTIONS || n > MANY_OPTIONS },
    { "length", gives_itself_away (item) },
    { "all-none", says_all_or_none (item) },
  };
  gboolean is_told = FALSE;

  if (n == 0 || !is_choice (item) || !is_tested (item))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      if (!faults[i].is_found)
        continue;
      if (!is_told)
        add_item (findings, item, CICLO_ITEM_OPTIONS);
      is_told = TRUE;
      ciclo_findings_say_part (findings, "list", faults[i].part);
    }
}

/* Wording */

/* The text of @item in one of its languages as it should be; NULL where it is. */
static char *
dup_emphasised (CicloNode *item,
                guint position)
{
  CicloWords *words = ciclo_node_get_words (item, CICLO_ITEM_TEXT);
  const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, position));

  return lexicon != NULL ? ciclo_question_emphasise (lexicon, ciclo_words_get_text (words, position)) : NULL;
}

static void
hidden_negative (CicloNode *item,
                 CicloFindings *findings)
{
  guint n = ciclo_words_get_size (ciclo_node_get_words (item, CICLO_ITEM_TEXT));

  if (!is_tested (item))
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *better = dup_emphasised (item, i);

      if (better == NULL)
        continue;
      add_item (findings, item, CICLO_ITEM_TEXT);
      return;
    }
}

static void
emphasise (CicloNode *item,
           int field)
{
  g_autoptr (CicloWords) words = ciclo_words_ref (ciclo_node_get_words (item, CICLO_ITEM_TEXT));

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      g_autofree char *better = dup_emphasised (item, i);

      if (better != NULL)
        ciclo_node_set_text (item, CICLO_ITEM_TEXT, ciclo_words_get_language (words, i), better);
    }
}

/* What people answer with yes or no, or with a point of a scale. */
static gboolean
is_rated (CicloNode *item)
{
  switch (ciclo_node_get_enum (item, CICLO_ITEM_TYPE))
    {
    case CICLO_ITEM_TYPE_YES_NO:
    case CICLO_ITEM_TYPE_LIKERT:
    case CICLO_ITEM_TYPE_RATING:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
asks_twice (CicloNode *node,
            guint field)
{
  return ciclo_node_check_wording (node, field, ciclo_question_asks_twice) == 1;
}

/* A line of a table of questions is a question of its own. */
static void
two_in_one (CicloNode *item,
            CicloFindings *findings)
{
  if (is_tested (item))
    return;

  if (is_rated (item) && asks_twice (item, CICLO_ITEM_TEXT))
    add_item (findings, item, CICLO_ITEM_TEXT);
  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_ROWS); i++)
    {
      CicloNode *row = ciclo_node_get_child (item, CICLO_ITEM_ROWS, i);

      if (!ciclo_node_is_set (row, CICLO_MATRIX_ROW_KEY) && asks_twice (row, CICLO_MATRIX_ROW_TEXT))
        add_part (findings, item, row, CICLO_MATRIX_ROW_TEXT);
    }
}

/* Scales */

typedef struct
{
  int min;
  int max;
} Scale;

static gboolean
get_scale_of (CicloNode *node,
              guint min,
              guint max,
              Scale *scale)
{
  if (!ciclo_node_is_set (node, min) || !ciclo_node_is_set (node, max))
    return FALSE;

  *scale = (Scale){ ciclo_node_get_int (node, min), ciclo_node_get_int (node, max) };

  return TRUE;
}

static gboolean
get_own_scale (CicloNode *item,
               Scale *scale)
{
  return get_scale_of (item, CICLO_ITEM_SCALE_MIN, CICLO_ITEM_SCALE_MAX, scale);
}

static gboolean
get_scale_of_form (CicloNode *instrument,
                   Scale *scale)
{
  return get_scale_of (instrument, CICLO_INSTRUMENT_SCALE_MIN, CICLO_INSTRUMENT_SCALE_MAX, scale);
}

static gboolean
is_good_scale (const Scale *scale)
{
  int points = abs (scale->max - scale->min) + 1;

  return points >= FEW_POINTS && points <= MANY_POINTS;
}

static gboolean
is_same_scale (const Scale *one,
               const Scale *other)
{
  return one->min == other->min && one->max == other->max;
}

/* The questions with which people agree or not. A number from 0 to 10 beside them is a question of another kind. */
static GPtrArray *
list_agreements (CicloNode *instrument)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_ITEMS, i);

      if (ciclo_node_get_enum (item, CICLO_ITEM_TYPE) == CICLO_ITEM_TYPE_LIKERT)
        g_ptr_array_add (items, item);
    }

  return items;
}

/* Whether all have one and the same good scale, as far as anybody said. */
static gboolean
has_one_scale (CicloNode *instrument,
               GPtrArray *items)
{
  Scale form = { 0, 0 }, first = { 0, 0 };
  gboolean has_form = get_scale_of_form (instrument, &form);
  gboolean has_first = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      Scale scale = form;

      if (!get_own_scale (items->pdata[i], &scale) && !has_form)
        continue;
      if (!is_good_scale (&scale) || (has_first && !is_same_scale (&scale, &first)))
        return FALSE;
      first = scale;
      has_first = TRUE;
    }

  return TRUE;
}

/* Whether agreeing is good news in some questions and bad news in others. */
static gboolean
has_both_directions (GPtrArray *items)
{
  guint reversed = 0;

  for (guint i = 0; i < items->len; i++)
    reversed += ciclo_node_get_bool (items->pdata[i], CICLO_ITEM_REVERSE) ? 1 : 0;

  return reversed > 0 && reversed < items->len;
}

static void
several_scales (CicloNode *instrument,
                CicloFindings *findings)
{
  g_autoptr (GPtrArray) items = list_agreements (instrument);
  gboolean has_scale = has_one_scale (instrument, items);
  Scale form;

  if (has_scale && !has_both_directions (items))
    return;

  ciclo_findings_add (findings, instrument, has_scale ? CICLO_INSTRUMENT_ITEMS : CICLO_INSTRUMENT_SCALE_MAX);
  if (has_scale || !get_scale_of_form (instrument, &form) || !is_good_scale (&form))
    ciclo_findings_set_needs_person (findings);
}

/* Questions give up a scale of their own, with its labels, for that of the form. */
static void
use_scale_of_form (CicloNode *instrument,
                   int field)
{
  static const guint fields[] = { CICLO_ITEM_SCALE_MIN, CICLO_ITEM_SCALE_MAX, CICLO_ITEM_SCALE_LABELS };
  g_autoptr (GPtrArray) items = list_agreements (instrument);
  Scale form, own;

  if (!get_scale_of_form (instrument, &form) || !is_good_scale (&form))
    return;

  for (guint i = 0; i < items->len; i++)
    if (get_own_scale (items->pdata[i], &own) && !is_same_scale (&own, &form))
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        ciclo_node_unset (items->pdata[i], fields[j]);
}

/* Rubrics */

/* Whether each value of the scale can have its level; a scale of 0 to 100 does not ask for that. */
static gboolean
has_all_levels (CicloNode *criterion,
                const Scale *scale)
{
  guint steps = scale != NULL ? (guint) abs (scale->max - scale->min) : 0;

  return steps >= MANY_POINTS || steps < ciclo_node_get_size (criterion, CICLO_CRITERION_LEVELS);
}

static gboolean
describes_levels (CicloNode *criterion,
                  const Scale *scale)
{
  guint n = ciclo_node_get_size (criterion, CICLO_CRITERION_LEVELS);

  for (guint i = 0; i < n; i++)
    if (!ciclo_node_is_set (ciclo_node_get_child (criterion, CICLO_CRITERION_LEVELS, i), CICLO_CRITERION_LEVEL_TEXT))
      return FALSE;

  return n > 0 && has_all_levels (criterion, scale);
}

/* One finding for all criteria: they stand in one table. */
static void
levels_not_described (CicloNode *instrument,
                      CicloFindings *findings)
{
  Scale scale;
  gboolean has_scale = get_scale_of_form (instrument, &scale);

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_CRITERIA); i++)
    if (!describes_levels (ciclo_node_get_child (instrument, CICLO_INSTRUMENT_CRITERIA, i), has_scale ? &scale : NULL))
      {
        ciclo_findings_add (findings, instrument, CICLO_INSTRUMENT_CRITERIA);
        return;
      }
}

/* clang-format off */
static const CicloRule rules[] = {
  { "E08", ciclo_item_get_type,       no_key,               CICLO_SCOPE_NEIGHBOURS },
  { "E10", ciclo_item_get_type,       poor_options,         CICLO_SCOPE_BRANCH },
  { "E11", ciclo_item_get_type,       hidden_negative,      CICLO_SCOPE_BRANCH, emphasise },
  { "E12", ciclo_item_get_type,       two_in_one,           CICLO_SCOPE_BRANCH },
  { "E13", ciclo_instrument_get_type, several_scales,       CICLO_SCOPE_BRANCH, use_scale_of_form },
  { "E14", ciclo_instrument_get_type, levels_not_described, CICLO_SCOPE_BRANCH },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_instruments = CICLO_RULE_SET (rules);
