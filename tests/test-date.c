/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: complete, free and impossible ones. */

#include "config.h"

#include "core/ciclo-date.h"

#define SEED 20260131

/* Says which row is next, for a failing test; not every row is text that a terminal takes. */
static void
show (const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_test_message ("%s", escaped);
}

static const struct
{
  const char *text;
  CicloDateKind kind;
} kinds[] = {
  { "2026-11-24", CICLO_DATE_COMPLETE },
  { "2024-02-29", CICLO_DATE_COMPLETE },
  { "2000-02-29", CICLO_DATE_COMPLETE },
  { "0001-01-01", CICLO_DATE_COMPLETE },
  { "9999-12-31", CICLO_DATE_COMPLETE },
  { "1582-10-10", CICLO_DATE_COMPLETE },
  { "2026-02-31", CICLO_DATE_INVALID },
  { "2026-02-29", CICLO_DATE_INVALID },
  { "1900-02-29", CICLO_DATE_INVALID },
  { "2026-13-01", CICLO_DATE_INVALID },
  { "2026-00-10", CICLO_DATE_INVALID },
  { "2026-10-00", CICLO_DATE_INVALID },
  { "2026-04-31", CICLO_DATE_INVALID },
  { "0000-01-01", CICLO_DATE_INVALID },
  { "9999-99-99", CICLO_DATE_INVALID },
  { "2026-11", CICLO_DATE_FREE },
  { "2026", CICLO_DATE_FREE },
  { "--11-24", CICLO_DATE_FREE },
  { "March", CICLO_DATE_FREE },
  { "semana 2", CICLO_DATE_FREE },
  { "24/11/2026", CICLO_DATE_FREE },
  { "2026-1-1", CICLO_DATE_FREE },
  { "2026-11-24 ", CICLO_DATE_FREE },
  { "2026-11-24T09:00", CICLO_DATE_FREE },
  { "2026-11-24Z", CICLO_DATE_FREE },
  { "12026-11-24", CICLO_DATE_FREE },
  { "-2026-11-24", CICLO_DATE_FREE },
  { "2026−11−24", CICLO_DATE_FREE },
  { "٢٠٢٦-١١-٢٤", CICLO_DATE_FREE },
  { "\377", CICLO_DATE_FREE },
  { "", CICLO_DATE_FREE },
};

static void
test_classify (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      show (kinds[i].text);
      g_assert_cmpint (ciclo_date_classify (kinds[i].text), ==, kinds[i].kind);
    }
}

static void
test_days (void)
{
  const struct
  {
    const char *from;
    int days;
    const char *to;
  } rows[] = {
    { "2026-11-24", 0, "2026-11-24" },
    { "2026-11-24", 1, "2026-11-25" },
    { "2026-12-31", 1, "2027-01-01" },
    { "2024-02-28", 2, "2024-03-01" },
    { "2026-02-28", 1, "2026-03-01" },
    { "2026-11-24", -28, "2026-10-27" },
    { "2026-03-01", -1, "2026-02-28" },
    { "2000-01-01", 366, "2001-01-01" },
    { "0001-01-01", 3652058, "9999-12-31" },
    { "9999-12-31", -3652058, "0001-01-01" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *to = ciclo_date_add_days (rows[i].from, rows[i].days);
      int days = G_MAXINT;

      g_assert_cmpstr (to, ==, rows[i].to);
      g_assert_true (ciclo_date_days_between (rows[i].from, rows[i].to, &days));
      g_assert_cmpint (days, ==, rows[i].days);
    }
}

static void
test_nothing_to_compute (void)
{
  int days = 77;

  g_assert_null (ciclo_date_add_days ("9999-12-31", 1));
  g_assert_null (ciclo_date_add_days ("0001-01-01", -1));
  g_assert_null (ciclo_date_add_days ("2026-11-24", G_MAXINT));
  g_assert_null (ciclo_date_add_days ("2026-11-24", G_MININT));
  g_assert_null (ciclo_date_add_days ("2026-11", 1));
  g_assert_null (ciclo_date_add_days ("2026-02-31", 1));
  g_assert_false (ciclo_date_days_between ("2026-11", "2026-11-24", &days));
  g_assert_false (ciclo_date_days_between ("2026-11-24", "2026-02-31", &days));
  g_assert_cmpint (days, ==, 77);
}

static void
test_weekday (void)
{
  g_assert_cmpint (ciclo_date_get_weekday ("2026-11-24"), ==, G_DATE_TUESDAY);
  g_assert_cmpint (ciclo_date_get_weekday ("2000-01-01"), ==, G_DATE_SATURDAY);
  g_assert_cmpint (ciclo_date_get_weekday ("0001-01-01"), ==, G_DATE_MONDAY);
  g_assert_cmpint (ciclo_date_get_weekday ("9999-12-31"), ==, G_DATE_FRIDAY);
  g_assert_cmpint (ciclo_date_get_weekday ("2026-11"), ==, G_DATE_BAD_WEEKDAY);
  g_assert_cmpint (ciclo_date_get_weekday ("2026-02-31"), ==, G_DATE_BAD_WEEKDAY);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int i;

  for (i = 0; i < 20000; i++)
    {
      int a = g_rand_int_range (rand, 0, 3652059);
      int b = g_rand_int_range (rand, 0, 3652059);
      g_autofree char *from = ciclo_date_add_days ("0001-01-01", a);
      g_autofree char *to = ciclo_date_add_days (from, b - a);
      int days = -1;

      g_assert_cmpint (ciclo_date_classify (from), ==, CICLO_DATE_COMPLETE);
      g_assert_true (ciclo_date_days_between (from, to, &days));
      g_assert_cmpint (days, ==, b - a);
      g_assert_true ((a < b) == (g_strcmp0 (from, to) < 0));
      g_assert_cmpint (ciclo_date_get_weekday (from), ==, a % 7 + 1);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/classify", test_classify);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/nothing-to-compute", test_nothing_to_compute);
  g_test_add_func ("/date/weekday", test_weekday);
  g_test_add_func ("/date/random", test_random);

  return g_test_run ();
}
