/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statistics against published and hand-made vectors, and where there is nothing to compute. */

#include "model/ciclo-bands.h"
#include "model/ciclo-statistics.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)
#define assert_none(a) g_assert_true (isnan (a))
#define N(array) G_N_ELEMENTS (array)

static void
test_summary (void)
{
  const double values[] = { 5, 4, NAN, 4, 3, 5, NAN };
  const double one[] = { 7 };
  const double even[] = { 4, 1, 3, 2 };
  const double blank[] = { NAN, NAN };
  CicloSummary summary = ciclo_statistics_summarise (values, N (values));
  guint counts[5];

  g_assert_cmpuint (summary.n, ==, 5);
  assert_near (summary.mean, 4.2);
  assert_near (summary.deviation, 0.836660);
  assert_near (summary.median, 4);
  assert_near (ciclo_statistics_get_top_two (values, N (values), 5), 0.8);
  ciclo_statistics_count (values, N (values), 1, counts, N (counts));
  g_assert_cmpuint (counts[0] + counts[1], ==, 0);
  g_assert_cmpuint (counts[2], ==, 1);
  g_assert_cmpuint (counts[3], ==, 2);
  g_assert_cmpuint (counts[4], ==, 2);

  summary = ciclo_statistics_summarise (one, 1);
  assert_near (summary.mean, 7);
  assert_near (summary.median, 7);
  assert_none (summary.deviation);
  assert_near (ciclo_statistics_summarise (even, 4).median, 2.5);

  summary = ciclo_statistics_summarise (blank, 2);
  g_assert_cmpuint (summary.n, ==, 0);
  assert_none (summary.mean);
  assert_none (summary.median);
  assert_none (ciclo_statistics_get_top_two (blank, 2, 5));
  assert_none (ciclo_statistics_summarise (NULL, 0).mean);
}

static void
test_rates (void)
{
  const double answers[] = { 9, 9, 9, 10, 10, 10, 10, 9, 9, 7, 8, 8, 6, 0, NAN };

  assert_near (ciclo_statistics_get_response_rate (12, 14), 85.714286);
  assert_none (ciclo_statistics_get_response_rate (0, 0));
  assert_near (ciclo_statistics_get_nps (answers, N (answers)), 50);
  assert_near (ciclo_statistics_get_nps (answers, 9), 100);
  assert_none (ciclo_statistics_get_nps (answers, 0));
  g_assert_true (ciclo_statistics_is_small (9));
  g_assert_false (ciclo_statistics_is_small (10));
  assert_near (ciclo_return_get_ratio (750, 425), 1.764706);
  assert_near (ciclo_return_get_percent (750, 425), 76.470588);
  assert_none (ciclo_return_get_ratio (750, 0));
  assert_none (ciclo_return_get_percent (750, 0));
}

static void
test_gains (void)
{
  /* The third has nothing to gain, the fourth loses, the fifth lacks a score. */
  const double pre[] = { 4, 2, 10, 5, NAN };
  const double post[] = { 7, 6, 10, 4, 8 };
  const double full[] = { 10, 10 };
  CicloGain gain = ciclo_statistics_get_gain (pre, post, N (pre), 10);

  assert_near (ciclo_statistics_get_normalised_gain (40, 70, 100), 0.5);
  assert_near (ciclo_statistics_get_absolute_gain (4, 7, 10), 30);
  assert_near (ciclo_statistics_get_relative_gain (4, 7), 75);
  assert_none (ciclo_statistics_get_relative_gain (0, 7));
  assert_none (ciclo_statistics_get_absolute_gain (0, 7, 0));
  assert_none (ciclo_statistics_get_normalised_gain (10, 10, 10));

  /* Means 5.25 and 6.75; own gains 0.5, 0.5 and -0.2; deviations 3.403430 and 2.5. */
  g_assert_cmpuint (gain.n, ==, 4);
  g_assert_cmpuint (gain.n_undefined, ==, 1);
  assert_near (gain.of_means, 1.5 / 4.75);
  assert_near (gain.mean, 0.8 / 3);
  assert_near (gain.effect, 1.5 / ((3.403430 + 2.5) / 2));

  gain = ciclo_statistics_get_gain (full, full, 2, 10);
  assert_none (gain.of_means);
  assert_none (gain.mean);
  assert_none (gain.effect);
  g_assert_cmpuint (gain.n_undefined, ==, 2);
  assert_none (ciclo_statistics_get_gain (NULL, NULL, 0, 10).mean);
}

static void
test_discrimination (void)
{
  const double tenths[] = { 0.3, 0, 0, 0, 0.1, 0.2 };
  const double falling[] = { 6, 5, 4, 3, 2, 1 };
  /* 14 people, groups of 4: all of the upper one right, one of the lower. */
  const double item[] = { 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0 };
  const double totals[] = { 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 };
  const double same[] = { 5, 5, 5 };
  const double first[] = { 1, 0, 0 };
  const char *const ids[] = { "c", "b", "a" };
  double many[100], many_totals[100];

  assert_near (ciclo_statistics_get_discrimination (item, totals, NULL, 14), 0.75);
  assert_near (ciclo_statistics_get_facility (item, 14, 1), 8.0 / 14);

  /* Equal totals: by the ids, whatever the order. */
  assert_near (ciclo_statistics_get_discrimination (first, same, NULL, 3), 1);
  assert_near (ciclo_statistics_get_discrimination (first, same, ids, 3), -1);
  assert_none (ciclo_statistics_get_discrimination (first, same, NULL, 1));
  /* A tenth and a fifth are not quite three tenths in binary; that is no difference. */
  g_assert_true (ciclo_statistics_get_discrimination (tenths, falling, NULL, N (tenths)) >= 0);

  /* 27 of 100: right are the best 30 and the weakest 10. */
  for (guint i = 0; i < N (many); i++)
    {
      many[i] = i < 10 || i >= 70 ? 1 : 0;
      many_totals[i] = i;
    }
  assert_near (ciclo_statistics_get_discrimination (many, many_totals, NULL, N (many)), 17.0 / 27);
  assert_none (ciclo_statistics_get_facility (item, 0, 1));
  assert_none (ciclo_statistics_get_facility (item, 14, 0));
}

static void
test_correlation (void)
{
  const double item[] = { 0, 0, 0, 1, 1, 1, 1, NAN };
  const double totals[] = { 0, 1, 2, 3, 4, 5, 6, 9 };
  const double same[] = { 1, 1, 1 };
  const double rest[] = { 0, 1, 2, 2, 3, 4, 5 };

  assert_near (ciclo_statistics_get_correlation (item, totals, N (item)), 0.8660254);
  assert_near (ciclo_statistics_get_item_rest (item, totals, N (item)),
               ciclo_statistics_get_correlation (item, rest, 7));
  g_assert_cmpfloat (ciclo_statistics_get_item_rest (item, totals, N (item)), <, 0.866);
  assert_near (ciclo_statistics_get_correlation (totals, totals, N (totals)), 1);
  assert_none (ciclo_statistics_get_correlation (same, totals, 3));
  assert_none (ciclo_statistics_get_correlation (item, totals, 1));
  assert_none (ciclo_statistics_get_correlation (NULL, NULL, 0));
}

static void
test_alpha (void)
{
  /* QUEST of the package fmsb: three questions, ten people. */
  const double quest[] = { 1, 2, 2, 5, 4, 5, 2, 1, 1, 3, 2, 3, 4, 4, 3, 2, 1, 2, 3, 2, 2, 4, 5, 4, 3, 2, 2, 2, 1, 2 };
  const double four[] = { 4, 5, 4, 3, 4, 3, 5, 5, 5, 2, 3, 2 };
  const double missing[] = { 4, 5, 4, NAN, 1, 1, 3, 4, 3, 5, 5, 5, 2, 3, 2 };
  const double same[] = { 1, 1, 1, 1 };
  guint n;

  assert_near (ciclo_statistics_get_alpha (quest, 10, 3, NULL), 0.9295039);
  assert_near (ciclo_statistics_get_alpha (four, 4, 3, &n), 0.9795918);
  g_assert_cmpuint (n, ==, 4);
  assert_near (ciclo_statistics_get_alpha (missing, 5, 3, &n), 0.9795918);
  g_assert_cmpuint (n, ==, 4);
  assert_none (ciclo_statistics_get_alpha (same, 2, 2, NULL));
  assert_none (ciclo_statistics_get_alpha (same, 4, 1, NULL));
  assert_none (ciclo_statistics_get_alpha (NULL, 0, 0, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_agreement (void)
{
  /* 20 people: both yes 8, both no 7, yes and no 3, no and yes 2: agreement 0.75, by chance 0.5. */
  double one[20], other[20];
  /* The second never gives what the first gives twice; 7 of 10 agree, by chance 0 + 4 x 5 + 4 x 5 of 100. */
  const double levels[] = { 1, 1, 2, 2, 2, 2, 3, 3, 3, 3 };
  const double other_levels[] = { 2, 2, 2, 2, 2, 3, 3, 3, 3, 3 };
  CicloAgreement result;

  for (guint i = 0; i < 20; i++)
    {
      one[i] = i < 11 ? 1 : 0;
      other[i] = i < 8 || i >= 18 ? 1 : 0;
    }
  result = ciclo_statistics_get_agreement (one, other, 20);
  g_assert_cmpuint (result.n, ==, 20);
  assert_near (result.agreement, 0.75);
  assert_near (result.kappa, 0.5);

  assert_near (ciclo_statistics_get_agreement (levels, other_levels, N (levels)).agreement, 0.7);
  assert_near (ciclo_statistics_get_agreement (levels, other_levels, N (levels)).kappa, 0.5);
  assert_near (ciclo_statistics_get_agreement (other_levels, levels, N (levels)).kappa, 0.5);

  result = ciclo_statistics_get_agreement (one, other, 9);
  assert_near (result.agreement, 8.0 / 9);
  assert_none (result.kappa);
  assert_none (ciclo_statistics_get_agreement (one, one, 11).kappa);
  assert_none (ciclo_statistics_get_agreement (NULL, NULL, 0).agreement);
}

static void
test_bands (void)
{
  static const struct
  {
    double value;
    CicloGainBand gain;
    CicloFacilityBand facility;
    CicloDiscriminationBand discrimination;
    CicloAlphaBand alpha;
  } rows[] = {
    { -0.01, CICLO_GAIN_LOW, CICLO_FACILITY_VERY_HARD, CICLO_DISCRIMINATION_CHECK_KEY, CICLO_ALPHA_UNSATISFACTORY },
    { 0, CICLO_GAIN_LOW, CICLO_FACILITY_VERY_HARD, CICLO_DISCRIMINATION_WEAK, CICLO_ALPHA_UNSATISFACTORY },
    { 0.20, CICLO_GAIN_LOW, CICLO_FACILITY_USABLE, CICLO_DISCRIMINATION_ACCEPTABLE, CICLO_ALPHA_UNSATISFACTORY },
    { 0.30, CICLO_GAIN_MEDIUM, CICLO_FACILITY_USABLE, CICLO_DISCRIMINATION_ACCEPTABLE, CICLO_ALPHA_UNSATISFACTORY },
    { 0.64, CICLO_GAIN_MEDIUM, CICLO_FACILITY_USABLE, CICLO_DISCRIMINATION_GOOD, CICLO_ALPHA_MODERATE },
    { 0.70, CICLO_GAIN_MEDIUM, CICLO_FACILITY_USABLE, CICLO_DISCRIMINATION_GOOD, CICLO_ALPHA_MODERATE },
    { 0.75, CICLO_GAIN_HIGH, CICLO_FACILITY_USABLE, CICLO_DISCRIMINATION_GOOD, CICLO_ALPHA_SATISFACTORY },
    { 0.90, CICLO_GAIN_HIGH, CICLO_FACILITY_EASY, CICLO_DISCRIMINATION_GOOD, CICLO_ALPHA_SATISFACTORY },
    { 0.91, CICLO_GAIN_HIGH, CICLO_FACILITY_VERY_EASY, CICLO_DISCRIMINATION_GOOD, CICLO_ALPHA_SATISFACTORY },
    { NAN, CICLO_GAIN_UNKNOWN, CICLO_FACILITY_UNKNOWN, CICLO_DISCRIMINATION_UNKNOWN, CICLO_ALPHA_UNKNOWN },
  };

  for (guint i = 0; i < N (rows); i++)
    {
      g_assert_cmpint (ciclo_band_of_gain (rows[i].value, 0.3, 0.7), ==, rows[i].gain);
      g_assert_cmpint (ciclo_band_of_facility (rows[i].value), ==, rows[i].facility);
      g_assert_cmpint (ciclo_band_of_discrimination (rows[i].value), ==, rows[i].discrimination);
      g_assert_cmpint (ciclo_band_of_alpha (rows[i].value), ==, rows[i].alpha);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/summary", test_summary);
  g_test_add_func ("/statistics/rates", test_rates);
  g_test_add_func ("/statistics/gains", test_gains);
  g_test_add_func ("/statistics/discrimination", test_discrimination);
  g_test_add_func ("/statistics/correlation", test_correlation);
  g_test_add_func ("/statistics/alpha", test_alpha);
  g_test_add_func ("/statistics/agreement", test_agreement);
  g_test_add_func ("/statistics/bands", test_bands);

  return g_test_run ();
}
