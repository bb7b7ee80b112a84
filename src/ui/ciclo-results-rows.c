/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each figure comes with the number of answers behind it. Questions are judged by what people knew after learning, and
 * coefficients are only told where there are people enough. */

#include "config.h"

#include "ui/ciclo-results-rows.h"

#include "coach/ciclo-glance.h"
#include "core/ciclo-values.h"
#include "model/ciclo-bands.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-people.h"
#include "model/ciclo-results.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-statistics.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  CicloViewList *list;
  CicloSpeech *speech;
  CicloNode *instrument;
  CicloNode *settings;
} Rows;

static char *
dup_answers (Rows *self,
             guint n)
{
  g_autofree char *number = ciclo_speech_dup_number (self->speech, n, 0);

  return g_strdup_printf (ngettext ("%s answer", "%s answers", n), number);
}

static const char *
get_caution (guint n)
{
  return ciclo_statistics_is_small (n) ? _ ("So few answers say something about these people, not about the test.")
                                       : NULL;
}

static const char *
get_moment (int moment)
{
  return moment >= 0 ? ciclo_terms_get_label (&ciclo_moment_terms, (guint) moment) : _ ("At a time that nobody noted");
}

/* The whole test */

static double
get_max (const CicloResults *results)
{
  static const char *const blank[] = { NULL };
  double max = 0;

  for (guint i = 0; i < results->items->len; i++)
    max += ciclo_marking_mark (results->items->pdata[i], blank).max;

  return max;
}

static char *
dup_mean (Rows *self,
          const CicloSummary *summary,
          double max)
{
  g_autofree char *mean = ciclo_speech_dup_number (self->speech, summary->mean, 1);
  g_autofree char *most = ciclo_speech_dup_number (self->speech, max, floor (max) < max ? 1 : 0);
  g_autofree char *percent = ciclo_speech_dup_percent (self->speech, summary->mean / max, 0);

  /* Translators: the mean of points, the most that there are, and the same in per cent: "mean 7.9 of 10 · 79%". */
  return g_strdup_printf (_ ("mean %s of %s · %s"), mean, most, percent);
}

static char *
dup_spread (Rows *self,
            const CicloSummary *summary)
{
  g_autofree char *median = ciclo_speech_dup_number (self->speech, summary->median, 1);
  g_autofree char *deviation = NULL;

  if (isnan (summary->deviation))
    return g_strdup_printf (_ ("median %s"), median);

  deviation = ciclo_speech_dup_number (self->speech, summary->deviation, 1);

  return g_strdup_printf (_ ("median %s, standard deviation %s"), median, deviation);
}

static void
add_moment (Rows *self,
            int moment,
            guint n)
{
  g_autoptr (CicloResults) results = ciclo_results_new (self->instrument, moment);
  g_autofree char *answers = dup_answers (self, n);
  CicloSummary summary = ciclo_statistics_summarise (results->totals, results->responses->len);
  double max = get_max (results);
  g_autofree char *mean = NULL;
  g_autofree char *spread = NULL;
  CicloViewTexts texts = { .title = get_moment (moment), .detail = answers, .remark = get_caution (n) };
  CicloViewRow *row;

  if (max > 0 && results->items->len > 0)
    {
      g_autofree char *more = dup_spread (self, &summary);

      mean = dup_mean (self, &summary, max);
      spread = g_strdup_printf ("%s · %s", answers, more);
      texts.value = mean;
      texts.detail = spread;
    }
  row = ciclo_view_list_add (self->list, &texts);
  ciclo_view_row_set_band (row, TRUE);
  if (mean != NULL)
    ciclo_view_row_show_bar (row, summary.mean / max, 0);
}

/* Who passed, after learning. */
static void
add_passed (Rows *self,
            const CicloResults *results)
{
  double max = get_max (results);
  gboolean own = ciclo_node_is_set (self->instrument, CICLO_INSTRUMENT_PASS_MARK);
  double mark = own ? ciclo_node_get_real (self->instrument, CICLO_INSTRUMENT_PASS_MARK)
                    : ciclo_node_get_real (self->settings, CICLO_SETTINGS_PASS_MARK);
  double needed = ciclo_node_is_set (self->instrument, CICLO_INSTRUMENT_PASS_POINTS)
                      ? ciclo_node_get_real (self->instrument, CICLO_INSTRUMENT_PASS_POINTS)
                      : mark / 100 * max;
  guint n = 0;
  g_autofree char *passed = NULL;
  g_autofree char *all = ciclo_speech_dup_number (self->speech, results->responses->len, 0);
  g_autofree char *points = ciclo_speech_dup_number (self->speech, needed, floor (needed) < needed ? 1 : 0);
  g_autofree char *value = NULL;
  g_autofree char *detail = g_strdup_printf (_ ("With %s points or more"), points);

  for (guint i = 0; i < results->responses->len; i++)
    n += results->totals[i] >= needed - 1e-9 ? 1 : 0;
  passed = ciclo_speech_dup_number (self->speech, n, 0);
  /* Translators: how many people passed, and how many took part. */
  value = g_strdup_printf (_ ("%s of %s"), passed, all);
  ciclo_view_row_show_bar (ciclo_view_list_add (self->list, &(CicloViewTexts){ .title = _ ("Passed"),
                                                                               .detail = detail,
                                                                               .value = value }),
                           (double) n / results->responses->len, 0);
}

/* Gain */

static gboolean
have_same_items (const CicloResults *one,
                 const CicloResults *other)
{
  if (one->items->len == 0 || one->items->len != other->items->len)
    return FALSE;

  for (guint i = 0; i < one->items->len; i++)
    if (one->items->pdata[i] != other->items->pdata[i])
      return FALSE;

  return TRUE;
}

/* The totals of those who answered both times, in the same order. */
static guint
list_pairs (const CicloResults *before,
            const CicloResults *after,
            double *pre,
            double *post)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < before->responses->len; i++)
    g_hash_table_insert (people, ciclo_results_dup_person (before->responses->pdata[i]), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < after->responses->len; i++)
    {
      g_autofree char *code = ciclo_results_dup_person (after->responses->pdata[i]);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (people, code));

      if (*code == '\0' || found == 0)
        continue;
      pre[n] = before->totals[found - 1];
      post[n++] = after->totals[i];
    }

  return n;
}

static const char *
get_gain_words (CicloGainBand band)
{
  static const char *const words[] = { N_ ("a low gain"), N_ ("a medium gain"), N_ ("a high gain") };

  return band < CICLO_GAIN_UNKNOWN ? _ (words[band]) : _ ("there was nothing to gain");
}

static void
add_gain (Rows *self)
{
  g_autoptr (CicloResults) before = ciclo_results_new (self->instrument, CICLO_MOMENT_PRE);
  g_autoptr (CicloResults) after = ciclo_results_new (self->instrument, CICLO_MOMENT_POST);
  g_autofree double *pre = g_new0 (double, before->responses->len + after->responses->len + 1);
  g_autofree double *post = g_new0 (double, before->responses->len + after->responses->len + 1);
  guint n = have_same_items (before, after) ? list_pairs (before, after, pre, post) : 0;
  CicloGain gain = ciclo_statistics_get_gain (pre, post, n, get_max (before));
  CicloGainBand band = ciclo_band_of_gain (gain.of_means, ciclo_node_get_real (self->settings, CICLO_SETTINGS_GAIN_LOW),
                                           ciclo_node_get_real (self->settings, CICLO_SETTINGS_GAIN_HIGH));
  g_autofree char *number = ciclo_speech_dup_number (self->speech, n, 0);
  g_autofree char *detail = g_strdup_printf (ngettext ("%s person answered before and after",
                                                       "%s people answered before and after", n),
                                             number);
  g_autofree char *value = isnan (gain.of_means) ? NULL : ciclo_speech_dup_number (self->speech, gain.of_means, 2);
  g_autofree char *title = g_strdup_printf (_ ("Gain: %s"), get_gain_words (band));
  CicloViewRow *row;

  if (n == 0)
    return;

  row = ciclo_view_list_add (self->list, &(CicloViewTexts){ .title = title,
                                                            .detail = detail,
                                                            .remark = get_caution (n),
                                                            .value = value });
  if (value != NULL)
    ciclo_view_row_show_bar (row, MAX (gain.of_means, 0), 0);
}

/* Questions */

static const char *
get_facility_words (double facility)
{
  static const char *const words[] = { N_ ("very hard"), N_ ("neither hard nor easy"), N_ ("easy"),
                                       N_ ("very easy, which is fine where everybody should master it") };
  CicloFacilityBand band = ciclo_band_of_facility (facility);

  return band < CICLO_FACILITY_UNKNOWN ? _ (words[band]) : NULL;
}

/* What everybody masters tells nobody from anybody, and should not. */
static const char *
get_discrimination_words (double discrimination,
                          double facility)
{
  gboolean is_mastered = ciclo_band_of_facility (facility) == CICLO_FACILITY_VERY_EASY;

  switch (ciclo_band_of_discrimination (discrimination))
    {
    case CICLO_DISCRIMINATION_CHECK_KEY:
      return _ ("The best people fail here: look at the key.");
    case CICLO_DISCRIMINATION_WEAK:
      return is_mastered ? NULL : _ ("It hardly tells those who know from those who do not.");
    case CICLO_DISCRIMINATION_ACCEPTABLE:
    case CICLO_DISCRIMINATION_GOOD:
    case CICLO_DISCRIMINATION_UNKNOWN:
    default:
      return NULL;
    }
}

static char *
dup_question (Rows *self,
              CicloNode *item)
{
  g_autofree char *number = ciclo_glance_dup_number (item);
  g_autofree char *text = ciclo_naming_dup_excerpt (ciclo_naming_get_title (item, self->speech));

  return g_strdup_printf ("%s  %s", number, text);
}

static void
add_question (Rows *self,
              const CicloResults *results,
              guint position)
{
  CicloNode *item = results->items->pdata[position];
  guint n = results->responses->len;
  g_autofree double *shares = ciclo_results_dup_shares (results, position);
  double facility = ciclo_statistics_get_facility (shares, n, 1);
  double discrimination = ciclo_statistics_is_small (n)
                              ? NAN
                              : ciclo_statistics_get_discrimination (shares, results->totals, NULL, n);
  g_autofree char *title = dup_question (self, item);
  g_autofree char *value = isnan (facility) ? NULL : ciclo_speech_dup_percent (self->speech, facility, 0);
  CicloViewTexts texts = { .title = title, .detail = get_facility_words (facility), .value = value };
  CicloViewRow *row;

  texts.remark = get_discrimination_words (discrimination, facility);
  row = ciclo_view_list_add (self->list, &texts);
  if (value != NULL)
    ciclo_view_row_show_bar (row, facility, 0);
  ciclo_view_row_lead_to (row, item, -1);
}

/* Opinions */

static gboolean
get_scale (Rows *self,
           CicloNode *item,
           double *min,
           double *max)
{
  int type = ciclo_node_get_enum (item, CICLO_ITEM_TYPE);

  if (type == CICLO_ITEM_TYPE_NPS)
    {
      *min = 0;
      *max = 10;
      return TRUE;
    }
  if (type != CICLO_ITEM_TYPE_LIKERT && type != CICLO_ITEM_TYPE_RATING)
    return FALSE;

  *min = ciclo_node_is_set (item, CICLO_ITEM_SCALE_MIN) ? ciclo_node_get_int (item, CICLO_ITEM_SCALE_MIN)
         : ciclo_node_is_set (self->instrument, CICLO_INSTRUMENT_SCALE_MIN)
             ? ciclo_node_get_int (self->instrument, CICLO_INSTRUMENT_SCALE_MIN)
             : 1;
  *max = ciclo_node_is_set (item, CICLO_ITEM_SCALE_MAX) ? ciclo_node_get_int (item, CICLO_ITEM_SCALE_MAX)
         : ciclo_node_is_set (self->instrument, CICLO_INSTRUMENT_SCALE_MAX)
             ? ciclo_node_get_int (self->instrument, CICLO_INSTRUMENT_SCALE_MAX)
             : ciclo_node_get_int (self->settings, CICLO_SETTINGS_RATING_SCALE_MAX);

  return *max > *min;
}

/* What each of @responses gave @item, as it counts; NAN for nothing. */
static double *
dup_ratings (CicloNode *item,
             const GPtrArray *responses,
             double min,
             double max)
{
  double *ratings = g_new (double, responses->len + 1);

  for (guint i = 0; i < responses->len; i++)
    {
      CicloNode *response = responses->pdata[i];

      ratings[i] = NAN;
      for (guint j = 0; j < ciclo_node_get_size (response, CICLO_RESPONSE_ANSWERS); j++)
        {
          CicloNode *answer = ciclo_node_get_child (response, CICLO_RESPONSE_ANSWERS, j);
          double number;

          if (g_str_equal (ciclo_node_get_text (answer, CICLO_ANSWER_ITEM, NULL), ciclo_node_get_id (item)) &&
              ciclo_marking_get_number (ciclo_node_get_text (answer, CICLO_ANSWER_VALUE, NULL), &number))
            ratings[i] = ciclo_marking_get_scale (number, min, max, ciclo_node_get_bool (item, CICLO_ITEM_REVERSE));
        }
    }

  return ratings;
}

static void
add_opinion (Rows *self,
             CicloNode *item,
             const GPtrArray *responses)
{
  double min, max;
  g_autofree double *ratings = NULL;
  CicloSummary summary;
  g_autofree char *title = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *most = NULL;
  g_autofree char *value = NULL;
  CicloViewRow *row;

  if (!get_scale (self, item, &min, &max))
    return;

  ratings = dup_ratings (item, responses, min, max);
  summary = ciclo_statistics_summarise (ratings, responses->len);
  if (summary.n == 0)
    return;

  title = dup_question (self, item);
  answers = dup_answers (self, summary.n);
  mean = ciclo_speech_dup_number (self->speech, summary.mean, 1);
  most = ciclo_speech_dup_number (self->speech, max, 0);
  /* Translators: the mean of opinions and the best value of the scale. */
  value = g_strdup_printf (_ ("mean %s of %s"), mean, most);
  row = ciclo_view_list_add (self->list, &(CicloViewTexts){ .title = title, .detail = answers, .value = value });
  ciclo_view_row_show_bar (row, (summary.mean - min) / (max - min), 0);
  ciclo_view_row_lead_to (row, item, -1);
}

static void
add_questions (Rows *self)
{
  g_autoptr (CicloResults) results = NULL;
  g_autoptr (GPtrArray) responses = NULL;
  int moment;

  if (!ciclo_results_find_moment (self->instrument, &moment))
    return;

  results = ciclo_results_new (self->instrument, moment);
  if (results->items->len > 0 && results->responses->len > 0)
    add_passed (self, results);
  add_gain (self);
  for (guint i = 0; i < results->items->len; i++)
    add_question (self, results, i);
  responses = ciclo_results_list_responses (self->instrument, moment);
  for (guint i = 0; i < ciclo_node_get_size (self->instrument, CICLO_INSTRUMENT_ITEMS); i++)
    add_opinion (self, ciclo_node_get_child (self->instrument, CICLO_INSTRUMENT_ITEMS, i), responses);
}

gboolean
ciclo_results_add_rows (CicloViewList *list,
                        CicloSpeech *speech,
                        CicloNode *instrument)
{
  Rows self = { list, speech, instrument, NULL };
  guint n = 0;

  g_return_val_if_fail (CICLO_IS_INSTRUMENT (instrument), FALSE);

  self.settings = ciclo_node_get_part (ciclo_node_get_root (instrument), CICLO_COURSE_SETTINGS);
  for (int moment = -1; moment < (int) ciclo_moment_terms.n_terms; moment++)
    {
      g_autoptr (GPtrArray) responses = ciclo_results_list_responses (instrument, moment);

      n += responses->len;
      if (responses->len > 0)
        add_moment (&self, moment, responses->len);
    }
  if (n > 0)
    add_questions (&self);

  return n > 0;
}
