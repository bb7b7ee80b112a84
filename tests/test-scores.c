/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formulae for tasks, needs and times, with published or hand-made numbers. */

#include "model/ciclo-scores.h"
#include "model/ciclo-timing.h"

#include <math.h>

#define MINUTES(n) ((n) *60)
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
test_dif (void)
{
  static const struct
  {
    double d, i, f;
    CicloDifDecision decision;
    double product;
  } rows[] = {
    { 4, 5, 2, CICLO_DIF_OVERTRAIN, 40 },
    { 4, 5, 4, CICLO_DIF_TRAIN, 80 },
    { 1, 3, 4, CICLO_DIF_JOB_AID, 12 },
    { 3, 3, 2.9, CICLO_DIF_OVERTRAIN, 26.1 },
    { 3, 2, 3, CICLO_DIF_TRAIN, 18 },
    { 3, 2, 2, CICLO_DIF_PRE_TRAIN, 12 },
    { 2, 3, 1, CICLO_DIF_JOB_AID, 6 },
    { 2, 3, 5, CICLO_DIF_JOB_AID, 30 },
    { 2, 2, 5, CICLO_DIF_NO_TRAINING, 20 },
    { 2, 2, 1, CICLO_DIF_NO_TRAINING, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CicloDif dif = ciclo_dif_rate (rows[i].d, rows[i].i, rows[i].f, 3);

      g_assert_cmpint (dif.decision, ==, rows[i].decision);
      assert_near (dif.product, rows[i].product);
    }
  g_assert_cmpint (ciclo_dif_rate (4, 5, 2, 4.5).decision, ==, CICLO_DIF_JOB_AID);
  g_assert_cmpint (ciclo_dif_rate (4, NAN, 2, 3).decision, ==, CICLO_DIF_UNKNOWN);
  g_assert_true (isnan (ciclo_dif_rate (4, NAN, 2, 3).product));
  g_assert_cmpuint (ciclo_dif_terms.n_terms, ==, CICLO_DIF_UNKNOWN);
}

static void
test_dif_order (void)
{
  const CicloDif order[] = {
    ciclo_dif_rate (5, 5, 2, 3), /* 50 */
    ciclo_dif_rate (4, 5, 2, 3), /* 40, overtrain too */
    ciclo_dif_rate (5, 5, 5, 3), /* 125, but only train */
    ciclo_dif_rate (4, 2, 2, 3),
    ciclo_dif_rate (1, 3, 4, 3),
    ciclo_dif_rate (1, 2, 4, 3),
    ciclo_dif_rate (NAN, 5, 5, 3),
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (order); j++)
      {
        int sign = ciclo_dif_compare (&order[i], &order[j]);

        g_assert_cmpint ((sign > 0) - (sign < 0), ==, (i > j) - (i < j));
      }
}

static void
test_needs (void)
{
  assert_near (ciclo_need_get_gap (2, 4), 2);
  assert_near (ciclo_need_get_gap (4, 3), -1);
  assert_near (ciclo_need_get_score (4.5, 2.1, 5), 13.05);
  assert_near (ciclo_need_get_score (3.8, 3.9, 5), 4.18);
  assert_near (ciclo_need_get_score (8, 6, 10), 32);

  assert_near (ciclo_need_get_priority (2, 4, 5, 4), 40);
  assert_near (ciclo_need_get_priority (3, 5, 4, 3), 24);
  assert_near (ciclo_need_get_priority (2, 4, 4, 3), 24);
  assert_near (ciclo_need_get_priority (5, 3, 4, 3), 0);
  g_assert_true (isnan (ciclo_need_get_priority (2, NAN, 5, 4)));
  g_assert_true (isnan (ciclo_need_get_priority (5, 3, NAN, 4)));
  g_assert_true (isnan (ciclo_need_get_score (4, NAN, 5)));
}

static void
test_bands (void)
{
  static const struct
  {
    double score;
    CicloNeedBand band;
  } rows[] = {
    { 13.05, CICLO_NEED_HIGH },
    { 12, CICLO_NEED_HIGH },
    { 11.99, CICLO_NEED_MEDIUM },
    { 5.01, CICLO_NEED_MEDIUM },
    { 5, CICLO_NEED_LOW },
    { 4.18, CICLO_NEED_LOW },
    { NAN, CICLO_NEED_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (ciclo_need_get_band (rows[i].score, 5, 12), ==, rows[i].band);
}

static void
test_discrepancy (void)
{
  const double importance[] = { 5, 4, 5, 4, 5, NAN, 3 };
  const double ability[] = { 2, 3, 3, 2, 4, 1, NAN };
  guint n;

  assert_near (ciclo_need_get_discrepancy (importance, ability, 5, NULL), 8.28);
  assert_near (ciclo_need_get_discrepancy (importance, ability, 7, &n), 8.28);
  g_assert_cmpuint (n, ==, 5);
  g_assert_true (isnan (ciclo_need_get_discrepancy (importance + 5, ability + 5, 2, &n)));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (isnan (ciclo_need_get_discrepancy (NULL, NULL, 0, NULL)));
}

/* Times */

static void
test_turns (void)
{
  static const struct
  {
    int performers, rooms, turns;
  } rows[] = {
    { 14, 2, 7 },
    { 14, 4, 4 },
    { 14, 1, 14 },
    { 14, 0, 14 },
    { 14, -3, 14 },
    { 1, 4, 1 },
    { 0, 4, 0 },
    { -1, 2, 0 },
    { G_MAXINT, G_MAXINT, 1 },
    { G_MAXINT, 2, G_MAXINT / 2 + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (ciclo_timing_count_turns (rows[i].performers, rows[i].rooms), ==, rows[i].turns);

  g_assert_cmpint (ciclo_timing_get_turns (14, 2, MINUTES (20)), ==, MINUTES (140));
  g_assert_cmpint (ciclo_timing_get_turns (G_MAXINT, 1, G_MAXINT), ==, CICLO_DURATION_LONGEST);
  g_assert_cmpint (ciclo_timing_get_turns (14, 2, -5), ==, 0);
  g_assert_cmpint (ciclo_timing_get_micro_teaching (14, 2).seconds, ==, MINUTES (140));
  g_assert_cmpint (ciclo_timing_get_micro_teaching (14, 2).latest, ==, MINUTES (210));
}

static void
test_shares (void)
{
  g_assert_cmpint (ciclo_timing_get_debriefing (MINUTES (60)), ==, MINUTES (15));
  g_assert_cmpint (ciclo_timing_get_debriefing (1), ==, 1);
  g_assert_cmpint (ciclo_timing_get_debriefing (-1), ==, 0);
  g_assert_cmpint (ciclo_timing_get_buffer (MINUTES (360)).seconds, ==, MINUTES (18));
  g_assert_cmpint (ciclo_timing_get_buffer (MINUTES (360)).latest, ==, MINUTES (36));
  g_assert_cmpint (ciclo_timing_get_buffer (0).latest, ==, 0);
  g_assert_cmpint (ciclo_timing_get_interpreted (MINUTES (40), FALSE).seconds, ==, MINUTES (50));
  g_assert_cmpint (ciclo_timing_get_interpreted (MINUTES (40), FALSE).latest, ==, MINUTES (50));
  g_assert_cmpint (ciclo_timing_get_interpreted (MINUTES (40), TRUE).seconds, ==, MINUTES (72));
  g_assert_cmpint (ciclo_timing_get_interpreted (MINUTES (40), TRUE).latest, ==, MINUTES (80));
}

static void
test_self_paced (void)
{
  /* 1,200 words are 6 min, 4 min of video 6, 5 questions 5, and a task of 20. */
  static const CicloSelfPaced work = { 1200, MINUTES (4), 5, MINUTES (20) };
  static const CicloSelfPaced nothing = { 0 };
  static const CicloSelfPaced most = { G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT };
  double least, largest;

  g_assert_cmpint (ciclo_timing_get_self_paced (&work, 200), ==, MINUTES (37));
  g_assert_cmpint (ciclo_timing_get_self_paced (&work, 0), ==, MINUTES (37));
  g_assert_cmpint (ciclo_timing_get_self_paced (&work, 100), ==, MINUTES (43));
  g_assert_cmpint (ciclo_timing_get_self_paced (&nothing, 200), ==, 0);
  g_assert_cmpint (ciclo_timing_get_self_paced (&most, 1), >, G_MAXUINT);

  g_assert_cmpint (ciclo_timing_get_notional (MINUTES (1800), MINUTES (375), MINUTES (75)), ==, MINUTES (2250));
  ciclo_timing_get_credits (150 * 3600, &least, &largest);
  assert_near (least, 5);
  assert_near (largest, 6);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scores/dif", test_dif);
  g_test_add_func ("/scores/dif-order", test_dif_order);
  g_test_add_func ("/scores/needs", test_needs);
  g_test_add_func ("/scores/bands", test_bands);
  g_test_add_func ("/scores/discrepancy", test_discrepancy);
  g_test_add_func ("/scores/turns", test_turns);
  g_test_add_func ("/scores/shares", test_shares);
  g_test_add_func ("/scores/self-paced", test_self_paced);

  return g_test_run ();
}
