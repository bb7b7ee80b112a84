/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations as people type them. */

#include "config.h"

#include "duration-rows.h"

#include "core/ciclo-duration.h"
#include "core/ciclo-error.h"

#include <string.h>

typedef struct
{
  const char *text;
  int seconds;
  int max_seconds;
  gboolean open;
} Typed;

static const Typed typed[] = {
  /* a number, with and without its unit */
  { "45", 45 * MINUTE },
  { "0", 0 },
  { "45 min", 45 * MINUTE },
  { "45min", 45 * MINUTE },
  { "45 min.", 45 * MINUTE },
  { "45 m", 45 * MINUTE },
  { "45 MIN", 45 * MINUTE },
  { "45 Minutos", 45 * MINUTE },
  { "45\302\240min", 45 * MINUTE },
  { "  45   min\t", 45 * MINUTE },
  { "45'", 45 * MINUTE },
  { "45’", 45 * MINUTE },
  { "45′", 45 * MINUTE },
  { "90 min", 90 * MINUTE },
  { "90 s", 90 },
  { "90 segundos", 90 },
  { "90\"", 90 },
  { "90''", 90 },
  { "2 h", 2 * HOUR },
  { "2h", 2 * HOUR },
  { "2 hs", 2 * HOUR },
  { "1 hora", HOUR },
  { "1hora", HOUR },
  { "2 horas", 2 * HOUR },
  { "uma hora", HOUR },
  { "duas horas", 2 * HOUR },
  { "an hour", HOUR },
  { "two hours", 2 * HOUR },
  { "meia hora", 30 * MINUTE },
  { "Meia Hora", 30 * MINUTE },
  { "half an hour", 30 * MINUTE },
  { "half hour", 30 * MINUTE },
  { "um quarto de hora", 15 * MINUTE },
  { "a quarter of an hour", 15 * MINUTE },
  { "1,5 h", 90 * MINUTE },
  { "1.5 h", 90 * MINUTE },
  { "1,25 horas", 75 * MINUTE },
  { "0,33 h", 1188 },
  { "2,5 min", 150 },
  { "0,01 min", 1 },
  { "8760 h", CICLO_DURATION_LONGEST },

  /* several units */
  { "1h30", 90 * MINUTE },
  { "1H30", 90 * MINUTE },
  { "1h 30", 90 * MINUTE },
  { "1 h 30", 90 * MINUTE },
  { "1h30min", 90 * MINUTE },
  { "1h30m", 90 * MINUTE },
  { "1h30'", 90 * MINUTE },
  { "1h05", 65 * MINUTE },
  { "1h5", 65 * MINUTE },
  { "1 hora e 30 minutos", 90 * MINUTE },
  { "1 hora e 30", 90 * MINUTE },
  { "1 hora e meia", 90 * MINUTE },
  { "uma hora e meia", 90 * MINUTE },
  { "an hour and a half", 90 * MINUTE },
  { "1 minuto e meio", 90 },
  { "1 hour 30 minutes", 90 * MINUTE },
  { "1 hour, 30 minutes", 90 * MINUTE },
  { "1 hour and 30 minutes", 90 * MINUTE },
  { "1 h 30 min 15 s", 90 * MINUTE + 15 },
  { "7 min 30", 450 },
  { "7'30\"", 450 },
  { "1 h 15 s", HOUR + 15 },

  /* with colons: hours and minutes, unless the unit says minutes */
  { "1:30", 90 * MINUTE },
  { "01:30", 90 * MINUTE },
  { "0:45", 45 * MINUTE },
  { "1:30 h", 90 * MINUTE },
  { "0:07:30", 450 },
  { "7:30 min", 450 },
  { "12:15", 12 * HOUR + 15 * MINUTE },

  /* ranges */
  { "30-45", 30 * MINUTE, 45 * MINUTE },
  { "30 - 45", 30 * MINUTE, 45 * MINUTE },
  { "30–45 min", 30 * MINUTE, 45 * MINUTE },
  { "30—45'", 30 * MINUTE, 45 * MINUTE },
  { "30 a 45 min", 30 * MINUTE, 45 * MINUTE },
  { "30 até 45 min", 30 * MINUTE, 45 * MINUTE },
  { "30 to 45 min", 30 * MINUTE, 45 * MINUTE },
  { "from 30 to 45 min", 30 * MINUTE, 45 * MINUTE },
  { "de 30 a 45 min", 30 * MINUTE, 45 * MINUTE },
  { "30 min a 45 min", 30 * MINUTE, 45 * MINUTE },
  { "30 min-45", 30 * MINUTE, 45 * MINUTE },
  { "1h-1h30", HOUR, 90 * MINUTE },
  { "1-1h30", HOUR, 90 * MINUTE },
  { "45-1h30", 45 * MINUTE, 90 * MINUTE },
  { "45 min a 1 hora e meia", 45 * MINUTE, 90 * MINUTE },
  { "90-2 h", 90 * MINUTE, 2 * HOUR },
  { "4-8 h", 4 * HOUR, 8 * HOUR },
  { "4 a 8 horas", 4 * HOUR, 8 * HOUR },
  { "1,5-2 h", 90 * MINUTE, 2 * HOUR },
  { "1 h - 2", HOUR, 2 * HOUR },
  { "1-90 min", MINUTE, 90 * MINUTE },
  { "20-30 s", 20, 30 },
  { "0:30-1:00", 30 * MINUTE, HOUR },
  { "30-30", 30 * MINUTE },
  { "0-15", 0, 15 * MINUTE },

  /* open ends */
  { "120+", 120 * MINUTE, 0, TRUE },
  { "120 +", 120 * MINUTE, 0, TRUE },
  { "120 min+", 120 * MINUTE, 0, TRUE },
  { "2+ h", 2 * HOUR, 0, TRUE },
  { "2 h ou mais", 2 * HOUR, 0, TRUE },
  { "2 h or more", 2 * HOUR, 0, TRUE },
  { "at least 2 h", 2 * HOUR, 0, TRUE },
  { "At least 2 hours", 2 * HOUR, 0, TRUE },
  { "pelo menos 2 horas", 2 * HOUR, 0, TRUE },
  { "no mínimo 2 h", 2 * HOUR, 0, TRUE },
  { "NO MÍNIMO 2 h", 2 * HOUR, 0, TRUE },
  { "2 h no mínimo", 2 * HOUR, 0, TRUE },
  { "a partir de 2 h", 2 * HOUR, 0, TRUE },
  { "30-45+", 30 * MINUTE, 45 * MINUTE, TRUE },

  /* words for people */
  { "ca. 30 min", 30 * MINUTE },
  { "~30", 30 * MINUTE },
  { "cerca de 1h30", 90 * MINUTE },
  { "45-60 (dep. on group)", 45 * MINUTE, 60 * MINUTE },
  { "30 min (5 + 25)", 30 * MINUTE },
  { "at least 2 h or more", 2 * HOUR, 0, TRUE },
};

static void
test_typed (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (CicloDuration) duration = NULL;
      g_autoptr (GError) error = NULL;

      show (typed[i].text);
      duration = ciclo_duration_parse_typed (typed[i].text, &error);
      g_assert_no_error (error);
      g_assert_nonnull (duration);
      g_assert_cmpint (duration->seconds, ==, typed[i].seconds);
      g_assert_cmpint (duration->max_seconds, ==, typed[i].max_seconds);
      g_assert_cmpint (duration->open, ==, typed[i].open);
    }
}

/* The text stays, but for blanks around it and what would break a line or a file. */
static void
test_text_is_kept (void)
{
  const struct
  {
    const char *text;
    const char *kept;
  } rows[] = {
    { "1,5 h", "1,5 h" },
    { "1hora", "1hora" },
    { " 45 MIN ", "45 MIN" },
    { "1 h\n30", "1 h 30" },
    { "45-60 (dep. on group)", "45-60 (dep. on group)" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloDuration) duration = ciclo_duration_parse_typed (rows[i].text, NULL);
      g_autofree char *again = ciclo_duration_to_typed (duration);

      g_assert_cmpstr (duration->text, ==, rows[i].kept);
      g_assert_cmpstr (again, ==, rows[i].kept);
    }
}

static const struct
{
  const char *text;
  const char *says; /* a part of the message, where it is not the usual one */
} refused[] = {
  { "" },
  { " " },
  { "()" },
  { "(30)" },
  { "5 h/dia", "per day or week" },
  { "5h/dia", "per day or week" },
  { "5 horas por dia", "per day or week" },
  { "2 h a day", "per day or week" },
  { "45-30", "longer time" },
  { "1h30-1h", "longer time" },
  { "1:30-0:45", "longer time" },
  { "8761 h", "longer than a year" },
  { "8760 h 1 s", "longer than a year" },
  { "1-99999999 h", "longer than a year" },
  { "999999999 h" },
  { "1-8761 h", "longer than a year" },
  { "-30" },
  { "+30" },
  { "30+15" },
  { "1h+30" },
  { "30++" },
  { "1,5" },
  { "1.500 min" },
  { "1," },
  { "1,5 h 30 min" },
  { "1 h 30,5 min" },
  { "1,5 s" },
  { "1,5 h e meia" },
  { "30 s e meio" },
  { "1,5-3 s" },
  { "1h90" },
  { "1h60" },
  { "30 min 1 h" },
  { "1 h 1 h" },
  { "1h30-45" },
  { "1h-30" },
  { "30 45" },
  { "1:5" },
  { "1:60" },
  { "1:30:60" },
  { "1:30:00:00" },
  { "1:30 s" },
  { "1:00:30 min" },
  { "1,5:30" },
  { "10-20-30" },
  { "min" },
  { "h30" },
  { "30 hm" },
  { "30 minutes ago" },
  { "2 dias" },
  { "3 days" },
  { "1 h.30" },
  { "30 (5" },
  { "uma:30" },
  { "TBD" },
  { "..." },
  { "N x (5+2)" },
  { "about" },
  { "at least" },
  { "+" },
  { "45-60 dep. on group" },
  { "%s%n%d" },
  { "<b>45</b>" },
  { "30\001" },
  { "30 (\357\277\276)" },
  { "30\377" },
  { "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1" },
  { "h h h h h h h h h h h h h h h" },
  { "1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1" },
};

static void
test_refused (void)
{
  g_autofree char *long_text = g_strnfill (100000, '1');
  g_autofree char *long_remark = g_strconcat ("30 (", long_text, ")", NULL);
  g_autoptr (GError) error = NULL;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) reason = NULL;

      show (refused[i].text);
      g_assert_null (ciclo_duration_parse_typed (refused[i].text, &reason));
      g_assert_error (reason, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
      g_assert_nonnull (strstr (reason->message, refused[i].says != NULL ? refused[i].says : "can be read"));
      g_assert_true (g_utf8_validate (reason->message, -1, NULL));
      g_assert_null (ciclo_duration_parse_typed (refused[i].text, NULL));
    }

  g_assert_null (ciclo_duration_parse_typed (long_remark, NULL));
  g_assert_null (ciclo_duration_parse_typed (long_text, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
  g_assert_cmpuint (strlen (error->message), <, 400);
}

/* Sense and nonsense, in turn from pieces and from bytes. */
static char *
make_up (GRand *rand,
         int round)
{
  /* clang-format off */
  static const char *const pieces[] = {
    "1", "30", "45", "1,5", "007", "99999999", "h", "min", "'", "s", "horas", " ", ":", "-", "–", "a", "e", "+",
    "ou mais", "at least", "ca.", "meia", "e meia", "half an", "(", ")", "/dia", ",", ".", "\303", "\357\277\276",
    "\n", "İ", "ß", "é",
  };
  /* clang-format on */
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, round % 3 == 0 ? 4 : 12);

  while (n-- > 0)
    if (round % 2 == 0)
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    else
      g_string_append_c (text, (char) g_rand_int_range (rand, 1, 256));

  return g_string_free (text, FALSE);
}

/* Never a crash, and what is read keeps its text and reads the same again. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int accepted = 0;
  int i;

  for (i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = make_up (rand, i);
      g_autoptr (CicloDuration) duration = ciclo_duration_parse_typed (text, NULL);
      g_autoptr (CicloDuration) again = NULL;

      if (duration == NULL)
        continue;
      accepted++;
      again = ciclo_duration_parse_typed (duration->text, NULL);
      g_assert_true (ciclo_duration_equal (duration, again));
    }

  g_assert_cmpint (accepted, >, ROUNDS / 100);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration-typed/accepted", test_typed);
  g_test_add_func ("/duration-typed/text-is-kept", test_text_is_kept);
  g_test_add_func ("/duration-typed/refused", test_refused);
  g_test_add_func ("/duration-typed/random", test_random);

  return g_test_run ();
}
