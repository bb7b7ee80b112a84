/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about questions without a right answer: what people said on their scales. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-people.h"
#include "model/ciclo-statistics.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_VALUES 21 /* of a scale: more are not worth listing */

/* The whole scale of a question: its own, otherwise that of its instrument. */
static gboolean
get_scale (CicloNode *item,
           int *min,
           int *max)
{
  CicloNode *instrument = ciclo_node_get_parent (item);

  if (ciclo_node_get_enum (item, CICLO_ITEM_TYPE) == CICLO_ITEM_TYPE_NPS)
    {
      *min = 0;
      *max = 10;
      return TRUE;
    }
  if (ciclo_node_is_set (item, CICLO_ITEM_SCALE_MAX))
    {
      *min = ciclo_node_is_set (item, CICLO_ITEM_SCALE_MIN) ? ciclo_node_get_int (item, CICLO_ITEM_SCALE_MIN) : 1;
      *max = ciclo_node_get_int (item, CICLO_ITEM_SCALE_MAX);
      return *max > *min;
    }
  if (!CICLO_IS_INSTRUMENT (instrument) || !ciclo_node_is_set (instrument, CICLO_INSTRUMENT_SCALE_MAX))
    return FALSE;

  *min = ciclo_node_is_set (instrument, CICLO_INSTRUMENT_SCALE_MIN)
             ? ciclo_node_get_int (instrument, CICLO_INSTRUMENT_SCALE_MIN)
             : 1;
  *max = ciclo_node_get_int (instrument, CICLO_INSTRUMENT_SCALE_MAX);

  return *max > *min;
}

static gboolean
is_on_scale (CicloNode *item)
{
  int type = ciclo_node_get_enum (item, CICLO_ITEM_TYPE);

  return type == CICLO_ITEM_TYPE_LIKERT || type == CICLO_ITEM_TYPE_RATING || type == CICLO_ITEM_TYPE_NPS;
}

/* What people answered on the scale of a question, as it counts, at the moment with the answers that matter. */
static GArray *
list_values (CicloFactAsk *ask,
             int *max)
{
  CicloNode *instrument = ciclo_node_get_parent (ask->node);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) responses = NULL;
  int moment, min;

  if (!CICLO_IS_INSTRUMENT (instrument) || !is_on_scale (ask->node) || !get_scale (ask->node, &min, max) ||
      !ciclo_results_find_moment (instrument, &moment))
    return values;

  responses = ciclo_results_list_responses (instrument, moment);
  for (guint i = 0; i < responses->len; i++)
    for (guint j = 0; j < ciclo_node_get_size (responses->pdata[i], CICLO_RESPONSE_ANSWERS); j++)
      {
        CicloNode *answer = ciclo_node_get_child (responses->pdata[i], CICLO_RESPONSE_ANSWERS, j);
        double value;

        if (ciclo_node_follow (answer, CICLO_ANSWER_ITEM) != ask->node ||
            !ciclo_marking_get_number (ciclo_node_get_text (answer, CICLO_ANSWER_VALUE, NULL), &value))
          continue;
        value = ciclo_marking_get_scale (value, min, *max, ciclo_node_get_bool (ask->node, CICLO_ITEM_REVERSE));
        if (!isnan (value))
          g_array_append_val (values, value);
      }

  return values;
}

static char *
answer_opinion (CicloFactAsk *ask)
{
  int max = 0;
  g_autoptr (GArray) values = list_values (ask, &max);
  CicloSummary summary = ciclo_statistics_summarise ((const double *) values->data, values->len);

  if (summary.n == 0)
    return NULL;

  if (!isnan (summary.deviation))
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Median %s, standard deviation %s, people: %s.")),
                                   _ciclo_ask_number (ask, summary.median), _ciclo_ask_number (ask, summary.deviation),
                                   _ciclo_ask_number (ask, summary.n));

  return g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                          _ciclo_ask_number (ask, summary.mean), _ciclo_ask_number (ask, max));
}

/* How often each value was given, "1: 2 · 2: 0 · 3: 5". */
static char *
answer_counts (CicloFactAsk *ask)
{
  int min = 0, max = 0;
  g_autoptr (GArray) values = list_values (ask, &max);
  guint counts[MOST_VALUES];
  g_autoptr (GString) text = g_string_new (NULL);

  if (values->len == 0 || !get_scale (ask->node, &min, &max) || max - min >= MOST_VALUES)
    return NULL;

  ciclo_statistics_count ((const double *) values->data, values->len, min, counts, (guint) (max - min) + 1);
  for (int i = min; i <= max; i++)
    g_string_append_printf (text, "%s%s: %s", i > min ? " · " : "", _ciclo_ask_number (ask, i),
                            _ciclo_ask_number (ask, counts[i - min]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
answer_top_two (CicloFactAsk *ask)
{
  int max = 0;
  g_autoptr (GArray) values = list_values (ask, &max);
  double share = values->len > 0 ? ciclo_statistics_get_top_two ((const double *) values->data, values->len, max)
                                 : (double) NAN;

  if (isnan (share) || ciclo_node_get_enum (ask->node, CICLO_ITEM_TYPE) == CICLO_ITEM_TYPE_NPS)
    return NULL;

  return ciclo_speech_dup_percent (ask->speech, share, 0);
}

static char *
answer_nps (CicloFactAsk *ask)
{
  int max = 0;
  g_autoptr (GArray) values = list_values (ask, &max);

  if (values->len == 0 || ciclo_node_get_enum (ask->node, CICLO_ITEM_TYPE) != CICLO_ITEM_TYPE_NPS)
    return NULL;

  ask->detail = g_strdup (
      ciclo_speech_say (ask->speech, N_ ("Percent who answered 9 or 10, minus percent who answered 0 to 6.")));

  return ciclo_speech_dup_number (ask->speech,
                                  ciclo_statistics_get_nps ((const double *) values->data, values->len), 0);
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (item, "opinion", NC_ ("fact", "Mean answer"), answer_opinion),
  FACT (item, "counts", NC_ ("fact", "How often each value"), answer_counts),
  FACT (item, "top-two", NC_ ("fact", "Two best values"), answer_top_two),
  FACT (item, "nps", NC_ ("fact", "Recommendation score"), answer_nps),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_opinions = CICLO_FACT_SET (rows);
