/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statistics of answers. Whoever has to be in two lists is taken only where both have an answer; so all formulae begin
 * with lists in which nothing is missing. */

#include "config.h"

#include "model/ciclo-statistics.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST 1e-9     /* difference of points that is one */
#define SMALL_GROUP 30 /* below it, item analysis takes thirds instead of 27 % */

/* Lists */

static GArray *
dup_present (const double *values,
             guint n)
{
  GArray *present = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]))
      g_array_append_val (present, values[i]);

  return present;
}

/* Keeps of both lists what is in both. Returns the number. */
static guint
dup_pairs (const double *one,
           const double *other,
           guint n,
           double **ones,
           double **others)
{
  guint kept = 0;

  *ones = g_new (double, n);
  *others = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      if (isnan (one[i]) || isnan (other[i]))
        continue;

      (*ones)[kept] = one[i];
      (*others)[kept] = other[i];
      kept++;
    }

  return kept;
}

static double
get_mean (const double *values,
          guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];

  return n > 0 ? sum / n : NAN;
}

/* The sum of the products of what each value of @one and @other is away from its mean. */
static double
get_products (const double *one,
              const double *other,
              guint n)
{
  double mean = get_mean (one, n);
  double other_mean = get_mean (other, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (one[i] - mean) * (other[i] - other_mean);

  return sum;
}

static double
get_deviation (const double *values,
               guint n)
{
  return n > 1 ? sqrt (get_products (values, values, n) / (n - 1)) : NAN;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* One list */

gboolean
ciclo_statistics_is_small (guint n)
{
  return n < CICLO_STATISTICS_ENOUGH;
}

double
ciclo_statistics_get_response_rate (guint n_valid,
                                    guint n_invited)
{
  return n_invited > 0 ? 100.0 * n_valid / n_invited : NAN;
}

CicloSummary
ciclo_statistics_summarise (const double *values,
                            guint n)
{
  g_autoptr (GArray) present = dup_present (values, n);
  double *sorted = (double *) present->data;
  CicloSummary summary = { .n = present->len, .median = NAN };

  summary.mean = get_mean (sorted, summary.n);
  summary.deviation = get_deviation (sorted, summary.n);
  g_array_sort (present, compare_numbers);
  if (summary.n > 0)
    summary.median = (sorted[(summary.n - 1) / 2] + sorted[summary.n / 2]) / 2;

  return summary;
}

void
ciclo_statistics_count (const double *values,
                        guint n,
                        int min,
                        guint *counts,
                        guint n_counts)
{
  memset (counts, 0, n_counts * sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      double place = values[i] - min;

      if (place >= 0 && place < n_counts && place == floor (place))
        counts[(guint) place]++;
    }
}

static double
get_share_between (const double *values,
                   guint n,
                   double least,
                   double most)
{
  guint present = 0;
  guint inside = 0;

  for (guint i = 0; i < n; i++)
    {
      present += isnan (values[i]) ? 0 : 1;
      inside += values[i] >= least && values[i] <= most ? 1 : 0;
    }

  return present > 0 ? (double) inside / present : NAN;
}

double
ciclo_statistics_get_top_two (const double *values,
                              guint n,
                              int max)
{
  return get_share_between (values, n, max - 1, max);
}

/* Reichheld's net promoter score. */
double
ciclo_statistics_get_nps (const double *values,
                          guint n)
{
  return 100 * (get_share_between (values, n, 9, 10) - get_share_between (values, n, 0, 6));
}

/* Gains */

double
ciclo_statistics_get_absolute_gain (double pre,
                                    double post,
                                    double max)
{
  return max > 0 ? (post - pre) / max * 100 : NAN;
}

double
ciclo_statistics_get_relative_gain (double pre,
                                    double post)
{
  return pre > 0 ? (post - pre) / pre * 100 : NAN;
}

/* R. Hake 1998; physport.org explains the gain of the means and the mean of the gains. */
double
ciclo_statistics_get_normalised_gain (double pre,
                                      double post,
                                      double max)
{
  return max > 0 && pre < max ? (post - pre) / (max - pre) : NAN;
}

CicloGain
ciclo_statistics_get_gain (const double *pre,
                           const double *post,
                           guint n,
                           double max)
{
  g_autofree double *before = NULL;
  g_autofree double *after = NULL;
  CicloGain gain = { .n = dup_pairs (pre, post, n, &before, &after) };
  double mean_before = get_mean (before, gain.n);
  double mean_after = get_mean (after, gain.n);
  double spread = (get_deviation (before, gain.n) + get_deviation (after, gain.n)) / 2;
  double sum = 0;

  for (guint i = 0; i < gain.n; i++)
    {
      double own = ciclo_statistics_get_normalised_gain (before[i], after[i], max);

      gain.n_undefined += isnan (own) ? 1 : 0;
      sum += isnan (own) ? 0 : own;
    }

  gain.of_means = ciclo_statistics_get_normalised_gain (mean_before, mean_after, max);
  gain.mean = gain.n > gain.n_undefined ? sum / (gain.n - gain.n_undefined) : NAN;
  gain.effect = spread > 0 ? (mean_after - mean_before) / spread : NAN;

  return gain;
}

/* Items: facility and discrimination as Moodle computes them (docs.moodle.org, quiz item analysis calculations). */

double
ciclo_statistics_get_facility (const double *scores,
                               guint n,
                               double max)
{
  g_autoptr (GArray) present = dup_present (scores, n);

  return max > 0 ? get_mean ((const double *) present->data, present->len) / max : NAN;
}

typedef struct
{
  double score;
  double total;
  const char *id;
  guint position;
} Person;

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const Person *one = a;
  const Person *other = b;
  int order = (one->total < other->total) - (one->total > other->total);

  if (order == 0)
    order = g_strcmp0 (one->id, other->id);

  return order != 0 ? order : (one->position > other->position) - (one->position < other->position);
}

double
ciclo_statistics_get_discrimination (const double *scores,
                                     const double *totals,
                                     const char *const *ids,
                                     guint n)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (Person));
  double difference = 0;
  guint size;

  for (guint i = 0; i < n; i++)
    {
      Person person = { scores[i], totals[i], ids != NULL ? ids[i] : NULL, i };

      if (!isnan (scores[i]) && !isnan (totals[i]))
        g_array_append_val (people, person);
    }
  if (people->len < 2)
    return NAN;

  g_array_sort (people, compare_people);
  size = people->len < SMALL_GROUP ? people->len / 3 : (guint) round (0.27 * people->len);
  size = MAX (size, 1);
  for (guint i = 0; i < size; i++)
    difference += g_array_index (people, Person, i).score - g_array_index (people, Person, people->len - 1 - i).score;

  /* Thirds of points add up to nearly nothing instead of nothing, on either side. */
  return fabs (difference) < LEAST ? 0 : difference / size;
}

static double
correlate (const double *one,
           const double *other,
           guint n)
{
  double both = sqrt (get_products (one, one, n) * get_products (other, other, n));

  return n > 1 && both > 0 ? CLAMP (get_products (one, other, n) / both, -1, 1) : NAN;
}

double
ciclo_statistics_get_correlation (const double *one,
                                  const double *other,
                                  guint n)
{
  g_autofree double *ones = NULL;
  g_autofree double *others = NULL;
  guint kept = dup_pairs (one, other, n, &ones, &others);

  return correlate (ones, others, kept);
}

double
ciclo_statistics_get_item_rest (const double *item,
                                const double *totals,
                                guint n)
{
  g_autofree double *items = NULL;
  g_autofree double *rests = NULL;
  guint kept = dup_pairs (item, totals, n, &items, &rests);

  for (guint i = 0; i < kept; i++)
    rests[i] -= items[i];

  return correlate (items, rests, kept);
}

/* The whole test */

/* The scores of one item, or from @item on all of them added up (@n of them), of people who have all scores. */
static GArray *
dup_column (const double *scores,
            const GArray *people,
            guint n_items,
            guint item,
            guint n)
{
  GArray *column = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < people->len; i++)
    {
      const double *row = scores + (gsize) g_array_index (people, guint, i) * n_items;
      double value = 0;

      for (guint j = item; j < item + n; j++)
        value += row[j];
      g_array_append_val (column, value);
    }

  return column;
}

static double
get_column_variance (const double *scores,
                     const GArray *people,
                     guint n_items,
                     guint item,
                     guint n)
{
  g_autoptr (GArray) column = dup_column (scores, people, n_items, item, n);
  double deviation = get_deviation ((const double *) column->data, column->len);

  return deviation * deviation;
}

static GArray *
dup_complete (const double *scores,
              guint n_people,
              guint n_items)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_people; i++)
    {
      gboolean complete = TRUE;

      for (guint j = 0; j < n_items; j++)
        complete &= !isnan (scores[(gsize) i * n_items + j]);
      if (complete)
        g_array_append_val (people, i);
    }

  return people;
}

/* L. Cronbach, Coefficient alpha and the internal structure of tests, 1951. */
double
ciclo_statistics_get_alpha (const double *scores,
                            guint n_people,
                            guint n_items,
                            guint *n_valid)
{
  g_autoptr (GArray) people = dup_complete (scores, n_people, n_items);
  double total = get_column_variance (scores, people, n_items, 0, n_items);
  double sum = 0;

  if (n_valid != NULL)
    *n_valid = people->len;
  if (n_items < 2 || !(total > 0))
    return NAN;

  for (guint j = 0; j < n_items; j++)
    sum += get_column_variance (scores, people, n_items, j, 1);

  return (double) n_items / (n_items - 1) * (1 - sum / total);
}

/* Raters */

/* The share of pairs that would agree by chance, from how often each rater gave each level; both lists are sorted. */
static double
get_chance (const double *ones,
            const double *others,
            guint n)
{
  double sum = 0;
  guint i = 0;
  guint j = 0;

  while (i < n && j < n)
    {
      double level = MAX (ones[i], others[j]);
      guint first = 0;
      guint second = 0;

      for (; i < n && ones[i] <= level; i++)
        first += ones[i] == level ? 1 : 0;
      for (; j < n && others[j] <= level; j++)
        second += others[j] == level ? 1 : 0;
      sum += (double) first * second;
    }

  return sum / n / n;
}

/* J. Cohen, A coefficient of agreement for nominal scales, 1960. */
CicloAgreement
ciclo_statistics_get_agreement (const double *one,
                                const double *other,
                                guint n)
{
  g_autofree double *ones = NULL;
  g_autofree double *others = NULL;
  CicloAgreement result = { .n = dup_pairs (one, other, n, &ones, &others), .agreement = NAN, .kappa = NAN };
  guint same = 0;
  double chance;

  if (result.n == 0)
    return result;

  for (guint i = 0; i < result.n; i++)
    same += ones[i] == others[i] ? 1 : 0;
  result.agreement = (double) same / result.n;
  if (ciclo_statistics_is_small (result.n))
    return result;

  qsort (ones, result.n, sizeof (double), compare_numbers);
  qsort (others, result.n, sizeof (double), compare_numbers);
  chance = get_chance (ones, others, result.n);
  if (chance < 1)
    result.kappa = (result.agreement - chance) / (1 - chance);

  return result;
}
