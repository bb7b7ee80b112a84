/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about answers: how many, how good, what changed from before to after, what the questions are worth; each
 * coefficient with what it means. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-bands.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-people.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-statistics.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How many */

static const char *
say_moment (CicloFactAsk *ask,
            int moment)
{
  return moment >= 0 ? ciclo_speech_say_context (ask->speech, "value", ciclo_moment_terms.terms[moment].label)
                     : ciclo_speech_say (ask->speech, N_ ("Not said"));
}

/* "Before 14, After 12" */
static char *
answer_answers (CicloFactAsk *ask)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int moment = -1; moment < (int) ciclo_moment_terms.n_terms; moment++)
    {
      g_autoptr (GPtrArray) responses = ciclo_results_list_responses (ask->node, moment);

      if (responses->len > 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", say_moment (ask, moment),
                                _ciclo_ask_number (ask, responses->len));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
answer_rate (CicloFactAsk *ask)
{
  guint invited = ciclo_results_count_invited (ask->node);
  g_autoptr (GPtrArray) responses = NULL;
  int moment;

  if (invited == 0 || !ciclo_results_find_moment (ask->node, &moment))
    return NULL;

  responses = ciclo_results_list_responses (ask->node, moment);
  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s: %s of %s people.")), say_moment (ask, moment),
                                 _ciclo_ask_number (ask, responses->len), _ciclo_ask_number (ask, invited));

  return ciclo_speech_dup_percent (ask->speech, ciclo_statistics_get_response_rate (responses->len, invited) / 100, 0);
}

/* How good */

/* The results with something to compare; NULL where there is nothing. */
static const CicloResults *
get_results (CicloFactAsk *ask,
             CicloNode *instrument)
{
  const CicloResults *results = _ciclo_facts_get_results (ask->facts, instrument);

  return results != NULL && results->items->len > 0 ? results : NULL;
}

static double
get_max (const CicloResults *results)
{
  static const char *const nothing[] = { NULL };
  double max = 0;

  for (guint i = 0; i < results->items->len; i++)
    max += ciclo_marking_mark (results->items->pdata[i], nothing).max;

  return max;
}

/* Few people say little: coefficients of them come with a warning. */
static void
warn_few (CicloFactAsk *ask,
          guint n)
{
  char *detail = ask->detail;

  if (!ciclo_statistics_is_small (n))
    return;

  ask->detail = g_strdup_printf (
      "%s%s%s", detail != NULL ? detail : "", detail != NULL ? " " : "",
      _ciclo_ask_keep (ask, g_strdup_printf (ciclo_speech_say_plural (
                                                 ask->speech, "Only %s person: do not read much into it.",
                                                 "Only %s people: do not read much into it.", n),
                                             _ciclo_ask_number (ask, n))));
  g_free (detail);
}

static char *
answer_mean (CicloFactAsk *ask)
{
  const CicloResults *results = get_results (ask, ask->node);
  CicloSummary summary;
  double max;

  if (results == NULL)
    return NULL;

  summary = ciclo_statistics_summarise (results->totals, results->responses->len);
  max = get_max (results);
  if (isnan (summary.mean) || max <= 0)
    return NULL;

  if (!isnan (summary.deviation))
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Median %s, standard deviation %s, people: %s.")),
                                   _ciclo_ask_number (ask, summary.median), _ciclo_ask_number (ask, summary.deviation),
                                   _ciclo_ask_number (ask, summary.n));

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of %s points (%s)")),
                          _ciclo_ask_number (ask, summary.mean), _ciclo_ask_number (ask, max),
                          _ciclo_ask_keep (ask, ciclo_speech_dup_percent (ask->speech, summary.mean / max, 0)));
}

/* How many points are enough, of @max. */
static double
get_pass (CicloFactAsk *ask,
          double max)
{
  if (ciclo_node_is_set (ask->node, CICLO_INSTRUMENT_PASS_POINTS))
    return ciclo_node_get_real (ask->node, CICLO_INSTRUMENT_PASS_POINTS);
  if (ciclo_node_is_set (ask->node, CICLO_INSTRUMENT_PASS_MARK))
    return ciclo_node_get_real (ask->node, CICLO_INSTRUMENT_PASS_MARK) / 100 * max;

  return _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_PASS_MARK) / 100 * max;
}

static char *
answer_passed (CicloFactAsk *ask)
{
  const CicloResults *results = get_results (ask, ask->node);
  double pass;
  guint n = 0;

  if (results == NULL || ciclo_node_get_enum (ask->node, CICLO_INSTRUMENT_KIND) != CICLO_INSTRUMENT_KIND_TEST)
    return NULL;

  pass = get_pass (ask, get_max (results));
  for (guint i = 0; i < results->responses->len; i++)
    n += results->totals[i] + 1e-9 >= pass ? 1 : 0;
  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("From %s points on.")),
                                 _ciclo_ask_number (ask, pass));

  return g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                          _ciclo_ask_number (ask, n), _ciclo_ask_number (ask, results->responses->len));
}

/* Before and after */

typedef struct
{
  GArray *pre;
  GArray *post;
} Pairs;

/* The totals of those who answered both times, of the questions that count both times. */
static void
pair_up (const CicloResults *pre,
         const CicloResults *post,
         Pairs *pairs)
{
  g_autoptr (GHashTable) totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pre->responses->len; i++)
    g_hash_table_insert (totals, ciclo_results_dup_person (pre->responses->pdata[i]), &pre->totals[i]);
  for (guint i = 0; i < post->responses->len; i++)
    {
      g_autofree char *person = ciclo_results_dup_person (post->responses->pdata[i]);
      const double *before = *person != '\0' ? g_hash_table_lookup (totals, person) : NULL;

      if (before == NULL)
        continue;
      g_array_append_vals (pairs->pre, before, 1);
      g_array_append_vals (pairs->post, &post->totals[i], 1);
    }
}

/* Both times the same questions: otherwise there is nothing to compare. */
static gboolean
have_same_items (const CicloResults *pre,
                 const CicloResults *post)
{
  if (pre->items->len == 0 || pre->items->len != post->items->len)
    return FALSE;

  for (guint i = 0; i < pre->items->len; i++)
    if (pre->items->pdata[i] != post->items->pdata[i])
      return FALSE;

  return TRUE;
}

static const char *
say_gain (CicloFactAsk *ask,
          double gain)
{
  static const char *const bands[] = { NC_ ("gain", "low"), NC_ ("gain", "medium"), NC_ ("gain", "high") };
  CicloGainBand band = ciclo_band_of_gain (gain, _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_GAIN_LOW),
                                           _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_GAIN_HIGH));

  return band < CICLO_GAIN_UNKNOWN ? ciclo_speech_say_context (ask->speech, "gain", bands[band]) : "";
}

/* Other ways to look at the same gain. */
static void
tell_more (CicloFactAsk *ask,
           const CicloGain *gain)
{
  g_autofree char *more = NULL;
  char *detail = ask->detail;

  if (isnan (gain->mean) || isnan (gain->effect))
    return;

  more = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Mean gain of each: %s; effect size: %s.")),
                          _ciclo_ask_number (ask, gain->mean), _ciclo_ask_number (ask, gain->effect));
  ask->detail = g_strdup_printf ("%s %s", detail, more);
  g_free (detail);
}

static char *
dup_gain (CicloFactAsk *ask,
          const Pairs *pairs,
          double max)
{
  const double *pre = (const double *) pairs->pre->data, *post = (const double *) pairs->post->data;
  CicloGain gain = ciclo_statistics_get_gain (pre, post, pairs->pre->len, max);
  CicloSummary before = ciclo_statistics_summarise (pre, pairs->pre->len);
  CicloSummary after = ciclo_statistics_summarise (post, pairs->post->len);

  if (gain.n == 0 || isnan (gain.of_means))
    return NULL;

  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Mean before %s, after %s of %s points; people with both: %s.")),
      _ciclo_ask_number (ask, before.mean), _ciclo_ask_number (ask, after.mean), _ciclo_ask_number (ask, max),
      _ciclo_ask_number (ask, gain.n));
  tell_more (ask, &gain);
  warn_few (ask, gain.n);

  /* Translators: a number and what it means: “0.62 (medium)”. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), _ciclo_ask_number (ask, gain.of_means),
                          say_gain (ask, gain.of_means));
}

static char *
answer_gain (CicloFactAsk *ask)
{
  const CicloResults *pre = _ciclo_facts_get_results_at (ask->facts, ask->node, CICLO_MOMENT_PRE);
  const CicloResults *post = _ciclo_facts_get_results_at (ask->facts, ask->node, CICLO_MOMENT_POST);
  Pairs pairs;
  char *value;

  if (!have_same_items (pre, post))
    return NULL;

  pairs.pre = g_array_new (FALSE, FALSE, sizeof (double));
  pairs.post = g_array_new (FALSE, FALSE, sizeof (double));
  pair_up (pre, post, &pairs);
  value = dup_gain (ask, &pairs, get_max (post));
  g_array_unref (pairs.pre);
  g_array_unref (pairs.post);

  return value;
}

/* What the test is worth */

static char *
answer_alpha (CicloFactAsk *ask)
{
  static const char *const bands[] = { NC_ ("alpha", "unsatisfactory"), NC_ ("alpha", "moderate"),
                                       NC_ ("alpha", "satisfactory") };
  const CicloResults *results = get_results (ask, ask->node);
  double alpha;

  if (results == NULL || results->items->len < 2)
    return NULL;

  alpha = ciclo_statistics_get_alpha (results->scores, results->responses->len, results->items->len, NULL);
  if (isnan (alpha))
    return NULL;

  warn_few (ask, results->responses->len);

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), _ciclo_ask_number (ask, alpha),
                          ciclo_speech_say_context (ask->speech, "alpha", bands[ciclo_band_of_alpha (alpha)]));
}

/* The results of the instrument of a question, and which of its questions this is. */
static const CicloResults *
find_item (CicloFactAsk *ask,
           guint *position)
{
  CicloNode *instrument = ciclo_node_get_parent (ask->node);
  const CicloResults *results = CICLO_IS_INSTRUMENT (instrument) ? get_results (ask, instrument) : NULL;

  return results != NULL && g_ptr_array_find (results->items, ask->node, position) ? results : NULL;
}

static char *
answer_facility (CicloFactAsk *ask)
{
  static const char *const bands[] = { NC_ ("facility", "very hard"), NC_ ("facility", "usable"),
                                       NC_ ("facility", "easy"), NC_ ("facility", "very easy") };
  guint position;
  const CicloResults *results = find_item (ask, &position);
  double facility = results != NULL ? ciclo_results_get_facility (results, position) : (double) NAN;

  if (isnan (facility))
    return NULL;

  ask->detail = g_strdup (ciclo_speech_say (ask->speech, N_ ("The share of the points that people got.")));
  warn_few (ask, results->responses->len);

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")),
                          _ciclo_ask_keep (ask, ciclo_speech_dup_percent (ask->speech, facility, 0)),
                          ciclo_speech_say_context (ask->speech, "facility", bands[ciclo_band_of_facility (facility)]));
}

static char *
answer_discrimination (CicloFactAsk *ask)
{
  static const char *const bands[] = { NC_ ("discrimination", "the key may be wrong"), NC_ ("discrimination", "weak"),
                                       NC_ ("discrimination", "acceptable"), NC_ ("discrimination", "good") };
  guint position;
  const CicloResults *results = find_item (ask, &position);
  double value = results != NULL ? ciclo_results_get_discrimination (results, position) : (double) NAN;

  if (isnan (value))
    return NULL;

  ask->detail =
      g_strdup (ciclo_speech_say (ask->speech, N_ ("How much better the best people did in it than the weakest.")));
  warn_few (ask, results->responses->len);

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), _ciclo_ask_number (ask, value),
                          ciclo_speech_say_context (ask->speech, "discrimination",
                                                    bands[ciclo_band_of_discrimination (value)]));
}

/* How a question goes together with the rest of the test. */
static char *
answer_item_rest (CicloFactAsk *ask)
{
  guint position;
  const CicloResults *results = find_item (ask, &position);
  g_autofree double *scores = NULL;
  double value;

  if (results == NULL)
    return NULL;

  scores = g_new (double, results->responses->len);
  for (guint i = 0; i < results->responses->len; i++)
    scores[i] = results->scores[(gsize) i * results->items->len + position];
  value = ciclo_statistics_get_item_rest (scores, results->totals, results->responses->len);
  if (isnan (value))
    return NULL;

  warn_few (ask, results->responses->len);

  return g_strdup (_ciclo_ask_number (ask, value));
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (instrument, "answers", NC_ ("fact", "Answers"), answer_answers),
  FACT (instrument, "rate", NC_ ("fact", "Answered"), answer_rate),
  FACT (instrument, "mean", NC_ ("fact", "Mean result"), answer_mean),
  FACT (instrument, "passed", NC_ ("fact", "Passed"), answer_passed),
  FACT (instrument, "gain", NC_ ("fact", "Gain from before to after"), answer_gain),
  FACT (instrument, "alpha", NC_ ("fact", "Reliability (alpha)"), answer_alpha),
  FACT (item, "facility", NC_ ("fact", "How easy it was"), answer_facility),
  FACT (item, "discrimination", NC_ ("fact", "Discrimination"), answer_discrimination),
  FACT (item, "item-rest", NC_ ("fact", "Correlation with the rest"), answer_item_rest),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_results = CICLO_FACT_SET (rows);
