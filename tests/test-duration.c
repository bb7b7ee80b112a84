/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations: the value, and its form in the file and in a field. */

#include "config.h"

#include "duration-rows.h"

#include "core/ciclo-duration.h"

static void
test_value (void)
{
  g_autoptr (CicloDuration) range = ciclo_duration_new (30 * MINUTE, 45 * MINUTE, TRUE, "30-45+");
  g_autoptr (CicloDuration) zero = ciclo_duration_new (0, 0, FALSE, NULL);
  g_autoptr (CicloDuration) no_range = ciclo_duration_new (60, 60, FALSE, NULL);

  g_assert_cmpint (range->seconds, ==, 1800);
  g_assert_cmpint (range->max_seconds, ==, 2700);
  g_assert_true (range->open);
  g_assert_cmpstr (range->text, ==, "30-45+");
  g_assert_cmpint (zero->seconds, ==, 0);
  g_assert_null (zero->text);
  g_assert_cmpint (no_range->max_seconds, ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (CicloDuration) range = ciclo_duration_new (30 * MINUTE, 45 * MINUTE, TRUE, "30-45+");
  g_autoptr (CicloDuration) same = ciclo_duration_new (30 * MINUTE, 45 * MINUTE, 7, "30-45+");
  g_autoptr (CicloDuration) copy = ciclo_duration_copy (range);
  CicloDuration others[] = { *range, *range, *range, *range };
  gsize i;

  others[0].seconds++;
  others[1].max_seconds++;
  others[2].open = FALSE;
  others[3].text = NULL;
  for (i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (ciclo_duration_equal (range, &others[i]));

  g_assert_true (ciclo_duration_equal (range, same));
  g_assert_true (ciclo_duration_equal (range, copy));
  g_assert_true (ciclo_duration_equal (NULL, NULL));
  g_assert_false (ciclo_duration_equal (range, NULL));
  g_assert_false (ciclo_duration_equal (NULL, range));
}

static void
test_boxed (void)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (90, 0, FALSE, "90 s");
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) copy = G_VALUE_INIT;

  g_value_init (&value, CICLO_TYPE_DURATION);
  g_value_init (&copy, CICLO_TYPE_DURATION);
  g_value_set_boxed (&value, duration);
  g_value_copy (&value, &copy);
  g_assert_true (ciclo_duration_equal (g_value_get_boxed (&copy), duration));
}

static void
test_words (void)
{
  g_autoptr (CicloDuration) words = ciclo_duration_new_words ("5 h/dia");
  g_autoptr (CicloDuration) others = ciclo_duration_new_words ("6 h/dia");
  g_autofree char *text = ciclo_duration_to_typed (words);

  g_assert_cmpint (words->seconds, ==, CICLO_DURATION_WORDS);
  g_assert_cmpint (words->max_seconds, ==, 0);
  g_assert_cmpstr (text, ==, "5 h/dia");
  g_assert_false (ciclo_duration_equal (words, others));
  g_assert_false (ciclo_duration_equal (words, NULL));
}

static void
test_limits (void)
{
  const struct
  {
    int seconds;
    int max_seconds;
  } bad[] = { { -1, 0 }, { CICLO_DURATION_LONGEST + 1, 0 }, { 60, 59 }, { 60, -1 }, { 0, CICLO_DURATION_LONGEST + 1 } };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*");
      g_assert_null (ciclo_duration_new (bad[i].seconds, bad[i].max_seconds, FALSE, NULL));
      g_test_assert_expected_messages ();
    }
}

static const struct
{
  const char *text;
  int seconds; /* -1: refused */
  const char *canonical;
} iso[] = {
  { "PT0S", 0, "PT0S" },
  { "PT45S", 45, "PT45S" },
  { "PT30M", 1800, "PT30M" },
  { "PT1H30M", 5400, "PT1H30M" },
  { "PT90M", 5400, "PT1H30M" },
  { "PT5400S", 5400, "PT1H30M" },
  { "PT0H0M0S", 0, "PT0S" },
  { "PT05M", 300, "PT5M" },
  { "PT1H1S", 3601, "PT1H1S" },
  { "P1D", 86400, "PT24H" },
  { "P0D", 0, "PT0S" },
  { "P1DT2H", 93600, "PT26H" },
  { "P2DT3H4M5S", 183845, "PT51H4M5S" },
  { "P365D", 31536000, "PT8760H" },
  { "PT31536000S", 31536000, "PT8760H" },
  { "PT31536001S", -1 },
  { "P365DT1S", -1 },
  { "P366D", -1 },
  { "PT99999999999999999999999H", -1 },
  { "PT2147483648S", -1 },
  { "", -1 },
  { "P", -1 },
  { "PT", -1 },
  { "P1DT", -1 },
  { "P1Y", -1 },
  { "P1M", -1 },
  { "P1W", -1 },
  { "P1H", -1 },
  { "PT1D", -1 },
  { "PT30", -1 },
  { "PTM", -1 },
  { "PT-30M", -1 },
  { "-PT30M", -1 },
  { "+PT30M", -1 },
  { "PT+30M", -1 },
  { "PT1.5H", -1 },
  { "PT1,5H", -1 },
  { "PT30M1H", -1 },
  { "PT1H1H", -1 },
  { "PT30M ", -1 },
  { " PT30M", -1 },
  { "PT 30M", -1 },
  { "pt30m", -1 },
  { "PT30M0", -1 },
  { "30", -1 },
  { "PT٣M", -1 },
};

static void
test_iso (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (iso); i++)
    {
      g_autofree char *canonical = NULL;
      int seconds = -1;

      show (iso[i].text);
      g_assert_true (ciclo_duration_parse_iso (iso[i].text, &seconds) == (iso[i].seconds >= 0));
      g_assert_cmpint (seconds, ==, iso[i].seconds);
      if (seconds < 0)
        continue;
      canonical = ciclo_duration_format_iso (seconds);
      g_assert_cmpstr (canonical, ==, iso[i].canonical);
    }
}

static void
test_to_typed (void)
{
  const struct
  {
    int seconds;
    int max_seconds;
    gboolean open;
    const char *text;
  } rows[] = {
    { 0, 0, FALSE, "0 s" },
    { 45 * MINUTE, 0, FALSE, "45 min" },
    { 90 * MINUTE, 0, FALSE, "1 h 30 min" },
    { 90, 0, FALSE, "1 min 30 s" },
    { 30 * MINUTE, 45 * MINUTE, FALSE, "30–45 min" },
    { 60 * MINUTE, 90 * MINUTE, FALSE, "60–90 min" },
    { 4 * HOUR, 8 * HOUR, FALSE, "4–8 h" },
    { 90 * MINUTE, 150 * MINUTE, FALSE, "1 h 30 min–2 h 30 min" },
    { 2 * HOUR, 0, TRUE, "2 h+" },
    { 30 * MINUTE, 45 * MINUTE, TRUE, "30–45 min+" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloDuration) duration = NULL;
      g_autofree char *text = NULL;

      duration = ciclo_duration_new (rows[i].seconds, rows[i].max_seconds, rows[i].open, NULL);
      text = ciclo_duration_to_typed (duration);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* What we write, we read: to the same value, in both forms. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  const int steps[] = { 1, 30, MINUTE, 5 * MINUTE, HOUR };
  int i;

  for (i = 0; i < ROUNDS; i++)
    {
      int step = steps[g_rand_int_range (rand, 0, G_N_ELEMENTS (steps))];
      int most = MIN (CICLO_DURATION_LONGEST / step, i % 2 ? 300 : G_MAXINT - 1);
      int seconds = g_rand_int_range (rand, 0, most + 1) * step;
      int spread = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 300) * step : 0;
      int max_seconds = spread > 0 ? MIN (seconds + spread, CICLO_DURATION_LONGEST) : 0;
      g_autoptr (CicloDuration) duration = ciclo_duration_new (seconds, max_seconds, g_rand_boolean (rand), NULL);
      g_autofree char *written = ciclo_duration_format_iso (seconds);
      g_autofree char *text = ciclo_duration_to_typed (duration);
      g_autoptr (CicloDuration) again = ciclo_duration_parse_typed (text, NULL);
      int read = -1;

      g_assert_true (ciclo_duration_parse_iso (written, &read));
      g_assert_cmpint (read, ==, seconds);
      g_assert_nonnull (again);
      g_assert_cmpstr (again->text, ==, text);
      g_assert_cmpint (again->seconds, ==, duration->seconds);
      g_assert_cmpint (again->max_seconds, ==, duration->max_seconds);
      g_assert_cmpint (again->open, ==, duration->open);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration/value", test_value);
  g_test_add_func ("/duration/equal", test_equal);
  g_test_add_func ("/duration/boxed", test_boxed);
  g_test_add_func ("/duration/words", test_words);
  g_test_add_func ("/duration/limits", test_limits);
  g_test_add_func ("/duration/iso", test_iso);
  g_test_add_func ("/duration/to-typed", test_to_typed);
  g_test_add_func ("/duration/round-trip", test_round_trip);

  return g_test_run ();
}
