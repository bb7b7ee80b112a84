/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Statistics of answers: formulae on plain numbers. An answer that is not there is NAN and left out, and what cannot be
 * computed (nobody answered, all answered the same where it matters) is NAN too: ask isnan (). Nothing is rounded. */

/* From so many on, coefficients say something about a group; below, show a notice instead (rule E16). */
#define CICLO_STATISTICS_ENOUGH 10

gboolean ciclo_statistics_is_small (guint n);

/* Answers in percent of those who were invited. */
double ciclo_statistics_get_response_rate (guint n_valid,
                                           guint n_invited);

typedef struct
{
  guint n; /* answers that are there */
  double mean;
  double deviation; /* of a sample, n - 1; NAN below two answers */
  double median;
} CicloSummary;

CicloSummary ciclo_statistics_summarise (const double *values,
                                         guint n);
/* Counts how often each whole number from @min on was answered, in @counts of @n_counts; others nowhere. */
void ciclo_statistics_count (const double *values,
                             guint n,
                             int min,
                             guint *counts,
                             guint n_counts);
/* The share, 0 to 1, of the two best values of a scale that ends at @max. */
double ciclo_statistics_get_top_two (const double *values,
                                     guint n,
                                     int max);

/* Recommendation from 0 to 10: percent of promoters (9, 10) minus percent of detractors (0 to 6), -100 to 100. */
double ciclo_statistics_get_nps (const double *values,
                                 guint n);

/* Gains of one person or group, of scores with the maximum @max: in percent of the maximum; in percent of the score
 * before (NAN where that was 0); and Hake's, the part of what was possible: negative after a loss, NAN where there was
 * nothing to gain. */
double ciclo_statistics_get_absolute_gain (double pre,
                                           double post,
                                           double max);
double ciclo_statistics_get_relative_gain (double pre,
                                           double post);
double ciclo_statistics_get_normalised_gain (double pre,
                                             double post,
                                             double max);

typedef struct
{
  guint n;           /* pairs: people with both scores */
  double of_means;   /* Hake's gain of the group: from the two means */
  double mean;       /* mean of each person's own gain, which is another figure */
  guint n_undefined; /* people who had nothing to gain, and have none of their own */
  double effect;     /* difference of the means / average of the two deviations */
} CicloGain;

/* @pre and @post belong to the same @n people. */
CicloGain ciclo_statistics_get_gain (const double *pre,
                                     const double *post,
                                     guint n,
                                     double max);

/* How easy an item was: the mean of its scores / its highest score, 0 to 1. */
double ciclo_statistics_get_facility (const double *scores,
                                      guint n,
                                      double max);

/* How much better the best people did in an item than the weakest, -1 to 1: the upper and lower 27 % by @totals of
 * those who have both; below 30 people thirds. @scores are shares of the item's highest score, 0 to 1. People with
 * equal totals are in the order of @ids, so that the result is always the same; NULL: in the order given. */
double ciclo_statistics_get_discrimination (const double *scores,
                                            const double *totals,
                                            const char *const *ids,
                                            guint n);

/* Pearson's r; for an item scored 0 or 1 and the totals it is the point-biserial correlation. */
double ciclo_statistics_get_correlation (const double *one,
                                         const double *other,
                                         guint n);
/* Corrected: an item with the rest of the test, so that it is not compared with itself. */
double ciclo_statistics_get_item_rest (const double *item,
                                       const double *totals,
                                       guint n);

/* Cronbach's alpha of @n_people rows of @n_items scores, one row after the other; for 0 and 1 it is KR-20. People who
 * lack a score are left out; @n_valid says how many are left and may be NULL. */
double ciclo_statistics_get_alpha (const double *scores,
                                   guint n_people,
                                   guint n_items,
                                   guint *n_valid);

typedef struct
{
  guint n;          /* rated by both */
  double agreement; /* share of the same level, 0 to 1 */
  double kappa;     /* Cohen's; NAN below CICLO_STATISTICS_ENOUGH, and where both always gave the same one level */
} CicloAgreement;

/* What two raters gave the same @n people. */
CicloAgreement ciclo_statistics_get_agreement (const double *one,
                                               const double *other,
                                               guint n);

G_END_DECLS
