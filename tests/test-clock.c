/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of day: the form in the file, and what people type. */

#include "config.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-error.h"

#include <string.h>

#define SEED 20260131
#define AT(hour, minute, second) (((hour) *60 + (minute)) * 60 + (second))
#define REFUSED -1

typedef struct
{
  const char *text;
  int seconds;
} Row;

/* Says which row is next, for a failing test; not every row is text that a terminal takes. */
static void
show (const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_test_message ("%s", escaped);
}

static const Row iso[] = {
  { "00:00", 0 },
  { "09:00", AT (9, 0, 0) },
  { "09:00:00", AT (9, 0, 0) },
  { "09:00:30", AT (9, 0, 30) },
  { "23:59:59", CICLO_CLOCK_LAST },
  { "", REFUSED },
  { "9:00", REFUSED },
  { "09:0", REFUSED },
  { "09", REFUSED },
  { "09:", REFUSED },
  { "09:00:", REFUSED },
  { "09:00:0", REFUSED },
  { "09:00:000", REFUSED },
  { "09:00:00.5", REFUSED },
  { "09:00Z", REFUSED },
  { "09:00+01:00", REFUSED },
  { "24:00", REFUSED },
  { "23:60", REFUSED },
  { "23:59:60", REFUSED },
  { "-1:00", REFUSED },
  { "+9:00", REFUSED },
  { " 09:00", REFUSED },
  { "09:00 ", REFUSED },
  { "0900", REFUSED },
  { "٠٩:٠٠", REFUSED },
};

static void
test_iso (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (iso); i++)
    {
      int seconds = REFUSED;

      show (iso[i].text);
      g_assert_true (ciclo_clock_parse_iso (iso[i].text, &seconds) == (iso[i].seconds != REFUSED));
      g_assert_cmpint (seconds, ==, iso[i].seconds);
    }
}

static void
test_format (void)
{
  g_autofree char *nine = ciclo_clock_format (AT (9, 0, 0));
  g_autofree char *odd = ciclo_clock_format (AT (9, 0, 30));
  int i;

  g_assert_cmpstr (nine, ==, "09:00");
  g_assert_cmpstr (odd, ==, "09:00:30");

  for (i = 0; i <= CICLO_CLOCK_LAST; i++)
    {
      g_autofree char *text = ciclo_clock_format (i);
      int strict = REFUSED;
      int easy = REFUSED;

      g_assert_true (ciclo_clock_parse_iso (text, &strict));
      g_assert_true (ciclo_clock_parse_typed (text, &easy, NULL));
      g_assert_cmpint (strict, ==, i);
      g_assert_cmpint (easy, ==, i);
    }
}

static const Row typed[] = {
  { "9", AT (9, 0, 0) },
  { "09", AT (9, 0, 0) },
  { "0", 0 },
  { "9h", AT (9, 0, 0) },
  { "9 H", AT (9, 0, 0) },
  { "9 horas", AT (9, 0, 0) },
  { "9h30", AT (9, 30, 0) },
  { "9h30min", AT (9, 30, 0) },
  { "9 h 30 min", AT (9, 30, 0) },
  { "9h05", AT (9, 5, 0) },
  { "9h5", AT (9, 5, 0) },
  { "9:00", AT (9, 0, 0) },
  { "09:00", AT (9, 0, 0) },
  { " 9:30 ", AT (9, 30, 0) },
  { "9:30 h", AT (9, 30, 0) },
  { "9:30:15", AT (9, 30, 15) },
  { "9.30", AT (9, 30, 0) },
  { "930", AT (9, 30, 0) },
  { "0930", AT (9, 30, 0) },
  { "1415h", AT (14, 15, 0) },
  { "9 am", AT (9, 0, 0) },
  { "9:30 a.m.", AT (9, 30, 0) },
  { "2 PM", AT (14, 0, 0) },
  { "2:15 p.m.", AT (14, 15, 0) },
  { "12 am", 0 },
  { "12:30 pm", AT (12, 30, 0) },
  { "noon", AT (12, 0, 0) },
  { "Meio-dia", AT (12, 0, 0) },
  { "meia-noite", 0 },
  { "meia noite", 0 },
  { "23:59:59", CICLO_CLOCK_LAST },
  { "", REFUSED },
  { " ", REFUSED },
  { "h", REFUSED },
  { "24", REFUSED },
  { "24:00", REFUSED },
  { "9:60", REFUSED },
  { "9h60", REFUSED },
  { "960", REFUSED },
  { "9:3", REFUSED },
  { "9:", REFUSED },
  { "9.3", REFUSED },
  { "9:30:", REFUSED },
  { "9:30:5", REFUSED },
  { "9:300", REFUSED },
  { "9h300", REFUSED },
  { "9hh", REFUSED },
  { "9 min", REFUSED },
  { "90000", REFUSED },
  { "00009", REFUSED },
  { "13 pm", REFUSED },
  { "0 am", REFUSED },
  { "-9", REFUSED },
  { "9-10", REFUSED },
  { "9:00-10:00", REFUSED },
  { "manhã", REFUSED },
  { "nine", REFUSED },
  { "%s%n", REFUSED },
  { "9\377", REFUSED },
  { "9\001", REFUSED },
  { "99999999999999999999999999", REFUSED },
};

static void
test_typed (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      int seconds = REFUSED;

      show (typed[i].text);
      g_assert_true (ciclo_clock_parse_typed (typed[i].text, &seconds, &error) == (typed[i].seconds != REFUSED));
      g_assert_cmpint (seconds, ==, typed[i].seconds);
      if (seconds != REFUSED)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
      g_assert_nonnull (strstr (error->message, "14:15"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_wrap (void)
{
  const struct
  {
    gint64 seconds;
    int clock;
    int days;
  } rows[] = {
    { 0, 0, 0 },
    { 86399, 86399, 0 },
    { 86400, 0, 1 },
    { 88200, 1800, 1 },
    { 5 * G_GINT64_CONSTANT (86400) + 1, 1, 5 },
    { -1, 86399, -1 },
    { -86400, 0, -1 },
    { -86401, 86399, -2 },
    { G_MAXINT64, G_MAXINT64 % 86400, G_MAXINT },
    { G_MININT64, 86400 + G_MININT64 % 86400, G_MININT },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int days = 99;

      g_assert_cmpint (ciclo_clock_wrap (rows[i].seconds, &days), ==, rows[i].clock);
      g_assert_cmpint (days, ==, rows[i].days);
      g_assert_cmpint (ciclo_clock_wrap (rows[i].seconds, NULL), ==, rows[i].clock);
    }
}

static void
test_random (void)
{
  const char letters[] = "0123456789:.h apm\303\001";
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int i;

  for (i = 0; i < 50000; i++)
    {
      char text[12] = "";
      int n = g_rand_int_range (rand, 0, sizeof text);
      int seconds = 0;

      while (n-- > 0)
        text[n] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      if (ciclo_clock_parse_typed (text, &seconds, NULL) || ciclo_clock_parse_iso (text, &seconds))
        g_assert_cmpint (seconds, ==, CLAMP (seconds, 0, CICLO_CLOCK_LAST));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/iso", test_iso);
  g_test_add_func ("/clock/format", test_format);
  g_test_add_func ("/clock/typed", test_typed);
  g_test_add_func ("/clock/wrap", test_wrap);
  g_test_add_func ("/clock/random", test_random);

  return g_test_run ();
}
