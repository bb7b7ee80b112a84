/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers as they were given to a table of points: each answer is brought into the form that marking wants, and a
 * question stays in the table only where everybody got points for it, even if they are none. */

#include "config.h"

#include "model/ciclo-results.h"

#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-people.h"
#include "model/ciclo-statistics.h"
#include "model/ciclo-vocabulary.h"

#include <math.h>
#include <string.h>

#define SEPARATORS " ,;\t"

/* People */

char *
ciclo_results_dup_person (CicloNode *response)
{
  g_return_val_if_fail (CICLO_IS_RESPONSE (response), NULL);

  return ciclo_text_fold (ciclo_node_get_text (response, CICLO_RESPONSE_RESPONDENT, NULL));
}

GPtrArray *
ciclo_results_list_responses (CicloNode *instrument,
                              int moment)
{
  GPtrArray *responses = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CicloNode *course, *people;
  const char *id;

  g_return_val_if_fail (CICLO_IS_INSTRUMENT (instrument), responses);

  id = ciclo_node_get_id (instrument);
  course = ciclo_node_get_root (instrument);
  people = CICLO_IS_COURSE (course) ? ciclo_node_get_part (course, CICLO_COURSE_PEOPLE) : NULL;
  for (guint i = 0; people != NULL && i < ciclo_node_get_size (people, CICLO_PEOPLE_RESPONSES); i++)
    {
      CicloNode *response = ciclo_node_get_child (people, CICLO_PEOPLE_RESPONSES, i);
      g_autofree char *code = NULL;

      if (ciclo_node_get_enum (response, CICLO_RESPONSE_MOMENT) != moment ||
          !g_str_equal (ciclo_node_get_text (response, CICLO_RESPONSE_INSTRUMENT, NULL), id))
        continue;

      code = ciclo_results_dup_person (response);
      if (*code == '\0' || g_hash_table_add (seen, g_steal_pointer (&code)))
        g_ptr_array_add (responses, response);
    }

  return responses;
}

gboolean
ciclo_results_find_moment (CicloNode *instrument,
                           int *moment)
{
  guint most = 0;

  for (int i = -1; i < (int) ciclo_moment_terms.n_terms; i++)
    {
      g_autoptr (GPtrArray) responses = ciclo_results_list_responses (instrument, i);

      if (responses->len == 0 || i == CICLO_MOMENT_PRE || (responses->len <= most && i != CICLO_MOMENT_POST))
        continue;
      most = responses->len;
      *moment = i;
      if (i == CICLO_MOMENT_POST)
        break;
    }

  return most > 0;
}

/* Answers */

/* Options are ticked by their letters, in files of programs by their ids; "-" stands for none. */
static const char *
get_option_id (CicloNode *item,
               const char *ticked)
{
  guint n = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
  guint letter = (guint) (g_ascii_tolower (*ticked) - 'a');

  for (guint i = 0; i < n; i++)
    {
      const char *id = ciclo_node_get_id (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, i));

      if (g_str_equal (id, ticked))
        return id;
    }
  if (ticked[1] == '\0' && letter < n)
    return ciclo_node_get_id (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, letter));

  return g_str_equal (ticked, "-") ? "" : ticked;
}

static GStrv
dup_ticked (CicloNode *item,
            CicloNode *answer)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint field = ciclo_node_is_set (answer, CICLO_ANSWER_CODES) ? CICLO_ANSWER_CODES : CICLO_ANSWER_VALUE;
  g_auto (GStrv) ticked = g_strsplit_set (ciclo_node_get_text (answer, field, NULL), SEPARATORS, -1);

  for (guint i = 0; ticked[i] != NULL; i++)
    if (*ticked[i] != '\0')
      g_strv_builder_add (ids, get_option_id (item, ticked[i]));

  return g_strv_builder_end (ids);
}

static const char *
get_typed (CicloNode *answer)
{
  guint field = ciclo_node_is_set (answer, CICLO_ANSWER_VALUE) ? CICLO_ANSWER_VALUE : CICLO_ANSWER_TEXT;

  return ciclo_node_get_text (answer, field, NULL);
}

/* A table of questions has an answer for each row. */
static GStrv
dup_rows (CicloNode *item,
          CicloNode *response)
{
  g_autoptr (GHashTable) typed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();

  for (guint i = 0; i < ciclo_node_get_size (response, CICLO_RESPONSE_ANSWERS); i++)
    {
      CicloNode *answer = ciclo_node_get_child (response, CICLO_RESPONSE_ANSWERS, i);

      g_hash_table_insert (typed, (gpointer) ciclo_node_get_text (answer, CICLO_ANSWER_ROW, NULL),
                           (gpointer) get_typed (answer));
    }
  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_ROWS); i++)
    {
      const char *id = ciclo_node_get_id (ciclo_node_get_child (item, CICLO_ITEM_ROWS, i));
      const char *value = g_hash_table_lookup (typed, id);

      g_strv_builder_add (rows, value != NULL ? value : "");
    }

  return g_strv_builder_end (rows);
}

static GStrv
dup_given (CicloNode *item,
           CicloNode *response,
           CicloNode *answer)
{
  const char *const typed[] = { get_typed (answer), NULL };

  switch (ciclo_node_get_enum (item, CICLO_ITEM_TYPE))
    {
    case CICLO_ITEM_TYPE_SINGLE_CHOICE:
    case CICLO_ITEM_TYPE_MULTIPLE_CHOICE:
    case CICLO_ITEM_TYPE_MATCHING:
    case CICLO_ITEM_TYPE_ORDERING:
      return dup_ticked (item, answer);
    case CICLO_ITEM_TYPE_MATRIX:
      return dup_rows (item, response);
    default:
      return g_strdupv ((GStrv) typed);
    }
}

/* Points */

/* The points of @answer, or of a blank where it is NULL: NAN where there are none yet. */
static double
get_points (CicloNode *item,
            CicloNode *response,
            CicloNode *answer)
{
  g_auto (GStrv) given = answer != NULL ? dup_given (item, response, answer) : g_new0 (char *, 1);
  CicloMark mark = ciclo_marking_mark (item, (const char *const *) given);

  if (answer != NULL && ciclo_node_is_set (answer, CICLO_ANSWER_SCORE))
    return CLAMP (ciclo_node_get_real (answer, CICLO_ANSWER_SCORE), 0, mark.max);

  return mark.state == CICLO_MARK_DONE || mark.state == CICLO_MARK_BLANK ? mark.points : NAN;
}

static double
get_max (CicloNode *item)
{
  static const char *const blank[] = { NULL };

  return ciclo_marking_mark (item, blank).max;
}

/* The questions that can have points: not those with a condition, which are not asked everybody. */
static GPtrArray *
list_candidates (CicloNode *instrument)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_ITEMS, i);

      if (!ciclo_node_is_set (item, CICLO_ITEM_CONDITION_ITEM) && get_max (item) > 0)
        g_ptr_array_add (items, item);
    }

  return items;
}

static void
mark_response (CicloNode *response,
               GPtrArray *items,
               GHashTable *index,
               double *row,
               gboolean *answered)
{
  g_autofree CicloNode **answers = g_new0 (CicloNode *, items->len);

  for (guint i = 0; i < ciclo_node_get_size (response, CICLO_RESPONSE_ANSWERS); i++)
    {
      CicloNode *answer = ciclo_node_get_child (response, CICLO_RESPONSE_ANSWERS, i);
      gpointer position = g_hash_table_lookup (index, ciclo_node_get_text (answer, CICLO_ANSWER_ITEM, NULL));

      if (position != NULL && answers[GPOINTER_TO_UINT (position) - 1] == NULL)
        answers[GPOINTER_TO_UINT (position) - 1] = answer;
    }
  for (guint i = 0; i < items->len; i++)
    {
      row[i] = get_points (items->pdata[i], response, answers[i]);
      answered[i] |= answers[i] != NULL;
    }
}

/* Whether everybody has points. */
static gboolean
is_marked (const double *scores,
           guint n_people,
           guint n_items,
           guint item)
{
  for (guint i = 0; i < n_people; i++)
    if (isnan (scores[(gsize) i * n_items + item]))
      return FALSE;

  return TRUE;
}

/* Moves the columns together that stay. */
static void
keep_marked (CicloResults *self,
             GPtrArray *candidates,
             const gboolean *answered)
{
  guint n_people = self->responses->len;
  g_autofree guint *kept = g_new (guint, candidates->len);
  gsize written = 0;

  for (guint i = 0; i < candidates->len; i++)
    if (answered[i] && is_marked (self->scores, n_people, candidates->len, i))
      {
        kept[self->items->len] = i;
        g_ptr_array_add (self->items, candidates->pdata[i]);
      }
  for (guint i = 0; i < n_people; i++)
    for (guint j = 0; j < self->items->len; j++)
      {
        double points = self->scores[(gsize) i * candidates->len + kept[j]];

        self->scores[written++] = points;
        self->totals[i] += points;
      }
}

CicloResults *
ciclo_results_new (CicloNode *instrument,
                   int moment)
{
  CicloResults *self = g_new0 (CicloResults, 1);
  g_autoptr (GPtrArray) candidates = list_candidates (instrument);
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree gboolean *answered = g_new0 (gboolean, candidates->len);

  for (guint i = 0; i < candidates->len; i++)
    g_hash_table_insert (index, (gpointer) ciclo_node_get_id (candidates->pdata[i]), GUINT_TO_POINTER (i + 1));

  self->responses = ciclo_results_list_responses (instrument, moment);
  self->items = g_ptr_array_new ();
  self->scores = g_new0 (double, (gsize) self->responses->len * candidates->len);
  self->totals = g_new0 (double, self->responses->len);
  for (guint i = 0; i < self->responses->len; i++)
    mark_response (self->responses->pdata[i], candidates, index, self->scores + (gsize) i * candidates->len, answered);
  keep_marked (self, candidates, answered);

  return self;
}

void
ciclo_results_free (CicloResults *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->responses);
  g_ptr_array_unref (self->items);
  g_free (self->scores);
  g_free (self->totals);
  g_free (self);
}

double *
ciclo_results_dup_shares (const CicloResults *self,
                          guint position)
{
  double *shares;
  double max;

  g_return_val_if_fail (self != NULL && position < self->items->len, NULL);

  shares = g_new (double, self->responses->len);
  max = get_max (self->items->pdata[position]);
  for (guint i = 0; i < self->responses->len; i++)
    shares[i] = self->scores[(gsize) i * self->items->len + position] / max;

  return shares;
}

double
ciclo_results_get_facility (const CicloResults *self,
                            guint position)
{
  g_autofree double *shares = ciclo_results_dup_shares (self, position);

  return ciclo_statistics_get_facility (shares, self->responses->len, 1);
}

double
ciclo_results_get_discrimination (const CicloResults *self,
                                  guint position)
{
  g_autofree double *shares = ciclo_results_dup_shares (self, position);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < self->responses->len; i++)
    {
      CicloNode *response = self->responses->pdata[i];

      g_ptr_array_add (codes, (gpointer) ciclo_node_get_text (response, CICLO_RESPONSE_RESPONDENT, NULL));
    }

  return ciclo_statistics_get_discrimination (shares, self->totals, (const char *const *) codes->pdata,
                                              self->responses->len);
}

/* Who was asked */

/* Those in the list of people, otherwise as many as are expected. */
static guint
count_participants (CicloNode *course)
{
  CicloNode *people = ciclo_node_get_part (course, CICLO_COURSE_PEOPLE);
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (people, CICLO_PEOPLE_PERSONS); i++)
    if (g_strv_contains (ciclo_node_get_strings (ciclo_node_get_child (people, CICLO_PEOPLE_PERSONS, i),
                                                 CICLO_PERSON_ROLES),
                         "participant"))
      n++;

  return n > 0 ? n : (guint) MAX (ciclo_course_count_people (course), 0);
}

/* Whether each participant should fill it in, once. */
static gboolean
is_for_participants (CicloNode *instrument)
{
  int respondent = ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_RESPONDENT);

  if (respondent >= 0)
    return respondent == CICLO_RESPONDENT_PARTICIPANT;

  switch (ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND))
    {
    case CICLO_INSTRUMENT_KIND_REACTION_SHEET:
    case CICLO_INSTRUMENT_KIND_TEST:
    case CICLO_INSTRUMENT_KIND_FOLLOW_UP_SURVEY:
      return TRUE;
    default:
      return FALSE;
    }
}

guint
ciclo_results_count_invited (CicloNode *instrument)
{
  CicloNode *course;

  g_return_val_if_fail (CICLO_IS_INSTRUMENT (instrument), 0);

  course = ciclo_node_get_root (instrument);

  return CICLO_IS_COURSE (course) && is_for_participants (instrument) ? count_participants (course) : 0;
}
