/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs in several locales of the machine: what a document says depends on none of them. */

#include "config.h"

#include "core/ciclo-speech.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static const struct
{
  const char *language;
  const char *date;
  CicloDateStyle style;
  const char *text;
} dates[] = {
  { "en", "2026-03-02", CICLO_DATE_STYLE_FULL, "Monday, 2 March 2026" },
  { "en", "2026-03-02", CICLO_DATE_STYLE_LONG, "2 March 2026" },
  { "en", "2026-03-02", CICLO_DATE_STYLE_SHORT, "2 Mar 2026" },
  { "en", "2026-03-02", CICLO_DATE_STYLE_MONTH, "March 2026" },
  { "en", "2026-03-02", CICLO_DATE_STYLE_WEEKDAY, "Monday" },
  { "en-US", "2026-03-02", CICLO_DATE_STYLE_FULL, "Monday, 2 March 2026" },
  { "pt-BR", "2026-03-02", CICLO_DATE_STYLE_FULL, "segunda-feira, 2 de março de 2026" },
  { "pt-BR", "2026-03-02", CICLO_DATE_STYLE_LONG, "2 de março de 2026" },
  { "pt-BR", "2026-03-02", CICLO_DATE_STYLE_SHORT, "02/03/2026" },
  { "pt-BR", "2026-03-02", CICLO_DATE_STYLE_MONTH, "março de 2026" },
  { "pt-BR", "2026-03-02", CICLO_DATE_STYLE_WEEKDAY, "segunda-feira" },
  { "pt-PT", "2026-03-02", CICLO_DATE_STYLE_FULL, "segunda-feira, 2 de março de 2026" },
  { "pt-BR", "2024-02-29", CICLO_DATE_STYLE_LONG, "29 de fevereiro de 2024" },
  { "pt-BR", "1969-12-31", CICLO_DATE_STYLE_LONG, "31 de dezembro de 1969" },
  { "pt-BR", "2026-03", CICLO_DATE_STYLE_FULL, "2026-03" },
  { "pt-BR", "2026-02-30", CICLO_DATE_STYLE_FULL, "2026-02-30" },
  { "pt-BR", "2026-03-02 ", CICLO_DATE_STYLE_FULL, "2026-03-02 " },
  { "pt-BR", "semana 2", CICLO_DATE_STYLE_FULL, "semana 2" },
  { "pt-BR", "", CICLO_DATE_STYLE_FULL, "" },
  /* No catalogue says how German dates look. */
  { "de", "2026-03-02", CICLO_DATE_STYLE_FULL, "Montag, 2. März 2026" },
  /* Nobody knows anything about Tetum. */
  { "tet", "2026-03-02", CICLO_DATE_STYLE_LONG, "2 March 2026" },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (dates[i].language);
      g_autofree char *text = ciclo_speech_dup_date (speech, dates[i].style, dates[i].date);

      g_assert_cmpstr (text, ==, dates[i].text);
    }
}

static void
test_times (void)
{
  static const struct
  {
    gint64 seconds;
    const char *text;
  } rows[] = {
    { 0, "00:00" },
    { 9 * 3600, "09:00" },
    { 13 * 3600 + 5 * 60, "13:05" },
    { 86399, "23:59:59" },
    { 86400, "00:00" },
    { 25 * 3600, "01:00" },
    { -3600, "23:00" },
  };
  static const char *const languages[] = { "en", "pt-BR" };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[k]);
      g_autofree char *range = ciclo_speech_dup_time_range (speech, 9 * 3600, 10 * 3600 + 45 * 60);

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *text = ciclo_speech_dup_time (speech, rows[i].seconds);

          g_assert_cmpstr (text, ==, rows[i].text);
        }
      g_assert_cmpstr (range, ==, "09:00–10:45");
    }
}

static void
test_durations (void)
{
  static const struct
  {
    gint64 seconds;
    const char *text;
  } rows[] = {
    { 0, "0 min" },
    { 45, "45 s" },
    { 60, "1 min" },
    { 90, "1 min 30 s" },
    { 45 * 60, "45 min" },
    { 3600, "1 h" },
    { 90 * 60, "1 h 30 min" },
    { 3605, "1 h 5 s" },
    { 28 * 3600 + 15 * 60, "28 h 15 min" },
  };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  g_autofree char *long_english = ciclo_speech_dup_seconds (english, 1200 * 3600);
  g_autofree char *long_portuguese = ciclo_speech_dup_seconds (portuguese, 1200 * 3600);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = ciclo_speech_dup_seconds (english, rows[i].seconds);
      g_autofree char *other = ciclo_speech_dup_seconds (portuguese, rows[i].seconds);

      g_assert_cmpstr (one, ==, rows[i].text);
      g_assert_cmpstr (other, ==, rows[i].text);
    }
  g_assert_cmpstr (long_english, ==, "1,200 h");
  g_assert_cmpstr (long_portuguese, ==, "1.200 h");
}

static void
test_planned_durations (void)
{
  static const struct
  {
    CicloDuration duration;
    const char *text;
  } rows[] = {
    { { 90 * 60 }, "1 h 30 min" },
    { { 30 * 60, 45 * 60 }, "30–45 min" },
    { { 60 * 60, 120 * 60 }, "60–120 min" },
    { { 4 * 3600, 8 * 3600 }, "4–8 h" },
    { { 4 * 3600, 5 * 3600 + 1800 }, "240–330 min" },
    { { 30, 90 }, "30–90 s" },
    { { 120 * 60, 0, TRUE }, "120+ min" },
    { { 8 * 3600, 0, TRUE }, "8+ h" },
    { { 30 * 60, 45 * 60, TRUE }, "30–45+ min" },
    { { 0 }, "0 min" },
  };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  g_autoptr (CicloDuration) words = ciclo_duration_new_words ("5 h/dia");
  g_autofree char *spoken = ciclo_speech_dup_duration (speech, words);
  g_autofree char *unset = ciclo_speech_dup_duration (speech, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ciclo_speech_dup_duration (speech, &rows[i].duration);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  g_assert_cmpstr (unset, ==, "");
  g_assert_cmpstr (spoken, ==, "5 h/dia");
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    int digits;
    const char *english;
    const char *portuguese;
  } rows[] = {
    { 1234567.25, 1, "1,234,567.3", "1.234.567,3" },
    { 2, 0, "2", "2" },
    { 2, 2, "2.00", "2,00" },
    { 2.5, 0, "3", "3" },
    { -2.5, 0, "-3", "-3" },
    { 1.005, 2, "1.01", "1,01" },
    { -0.04, 1, "0.0", "0,0" },
    { 0, 0, "0", "0" },
  };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = ciclo_speech_dup_number (english, rows[i].value, rows[i].digits);
      g_autofree char *other = ciclo_speech_dup_number (portuguese, rows[i].value, rows[i].digits);

      g_assert_cmpstr (one, ==, rows[i].english);
      g_assert_cmpstr (other, ==, rows[i].portuguese);
    }
}

static void
test_percent (void)
{
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  g_autofree char *whole = ciclo_speech_dup_percent (english, 0.755, 0);
  g_autofree char *tenths = ciclo_speech_dup_percent (portuguese, 0.755, 1);
  g_autofree char *nothing = ciclo_speech_dup_percent (portuguese, -0.001, 0);

  g_assert_cmpstr (whole, ==, "76%");
  g_assert_cmpstr (tenths, ==, "75,5%");
  g_assert_cmpstr (nothing, ==, "0%");
}

static void
test_lists (void)
{
  static const struct
  {
    const char *items;
    const char *english;
    const char *portuguese;
  } rows[] = {
    { "a|b|c", "a, b and c", "a, b e c" },
    { "a|b", "a and b", "a e b" },
    { "São Paulo", "São Paulo", "São Paulo" },
    { "{0}|{1}|%s|'", "{0}, {1}, %s and '", "{0}, {1}, %s e '" },
  };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  const char *const none[] = { NULL };
  g_autofree char *nothing = ciclo_speech_dup_list (english, none);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) items = g_strsplit (rows[i].items, "|", -1);
      g_autofree char *one = ciclo_speech_dup_list (english, (const char *const *) items);
      g_autofree char *other = ciclo_speech_dup_list (portuguese, (const char *const *) items);

      g_assert_cmpstr (one, ==, rows[i].english);
      g_assert_cmpstr (other, ==, rows[i].portuguese);
    }
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_long_list (void)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int i = 0; i < 2000; i++)
    g_ptr_array_add (items, g_strdup ("participação"));
  g_ptr_array_add (items, NULL);
  list = ciclo_speech_dup_list (speech, (const char *const *) items->pdata);

  g_assert_cmpuint (g_utf8_strlen (list, -1), ==, 2000 * 12 + 1998 * 2 + 3);
}

static void
test_order (void)
{
  /* Each before the next. */
  static const char *const portuguese[] = { "água", "Ana", "ângulo", "ano", "Sessão 2", "Sessão 10", "zelo" };
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");

  for (guint i = 0; i + 1 < G_N_ELEMENTS (portuguese); i++)
    {
      g_assert_cmpint (ciclo_speech_compare (speech, portuguese[i], portuguese[i + 1]), <, 0);
      g_assert_cmpint (ciclo_speech_compare (speech, portuguese[i + 1], portuguese[i]), >, 0);
    }
  g_assert_cmpint (ciclo_speech_compare (speech, "ano", "ano"), ==, 0);
  /* The same letters, written differently: equal to a reader, yet always in the same order. */
  g_assert_cmpint (ciclo_speech_compare (speech, "é", "e\314\201"), !=, 0);
}

static void
test_habits (void)
{
  static const struct
  {
    const char *language;
    GDateWeekday first;
    gboolean right_to_left;
  } rows[] = {
    { "en", G_DATE_MONDAY, FALSE },
    { "en-US", G_DATE_SUNDAY, FALSE },
    { "pt-BR", G_DATE_SUNDAY, FALSE },
    { "de", G_DATE_MONDAY, FALSE },
    { "ar-EG", G_DATE_SATURDAY, TRUE },
    { "he", G_DATE_SUNDAY, TRUE },
    { "tet", G_DATE_MONDAY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (rows[i].language);

      g_assert_cmpint (ciclo_speech_get_first_weekday (speech), ==, rows[i].first);
      g_assert_cmpint (ciclo_speech_is_right_to_left (speech), ==, rows[i].right_to_left);
    }
}

static void
test_language (void)
{
  static const char *const rows[][2] = {
    { "pt_BR.UTF-8", "pt-BR" },
    { "pt-BR", "pt-BR" },
    { "no language", "en" },
    { NULL, "en" },
    { "C", "en" },
  };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  g_autofree char *name = ciclo_speech_dup_language_name (english, "pt-BR");
  g_autofree char *own = ciclo_speech_dup_language_name (portuguese, "pt-BR");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (rows[i][0]);

      g_assert_cmpstr (ciclo_speech_get_language (speech), ==, rows[i][1]);
    }
  g_assert_cmpstr (name, ==, "Portuguese (Brazil)");
  g_assert_cmpstr (own, ==, "português (Brasil)");
}

static void
test_say (void)
{
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  g_autoptr (CicloSpeech) african = ciclo_speech_new ("pt-AO");
  const char *msgid = N_ ("The translation “%s” cannot be read: %s.");

  g_assert_cmpstr (ciclo_speech_say (english, msgid), ==, msgid);
  g_assert_cmpstr (ciclo_speech_say (portuguese, msgid), ==, "Não foi possível ler a tradução “%s”: %s.");
  g_assert_cmpstr (ciclo_speech_say (african, msgid), ==, "Não foi possível ler a tradução “%s”: %s.");
  g_assert_cmpstr (ciclo_speech_say_context (portuguese, "language tag", "en"), ==, "pt-BR");
  g_assert_cmpstr (ciclo_speech_say (portuguese, "nobody translates this"), ==, "nobody translates this");
  g_assert_cmpstr (ciclo_speech_say (portuguese, ""), ==, "");
}

/* The guide that the program comes with, in the language of a document. */
static void
test_guide (void)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  const char *english = "One step of a session: what the trainer does, what participants do, for how long.";

  g_assert_cmpstr (ciclo_speech_say_guide (speech, "kind.activity.what", english), !=, english);
  g_assert_cmpstr (ciclo_speech_say (speech, english), ==, english);
}

/* A folder of translations with the Polish catalogue as both domains. */
static char *
make_polish_folder (void)
{
  char *folder = g_dir_make_tmp ("ciclo-words-XXXXXX", NULL);
  g_autofree char *words = g_build_filename (folder, "pl", "LC_MESSAGES", NULL);
  g_autofree char *guide = g_build_filename (folder, "guide", "pl", "LC_MESSAGES", NULL);
  g_autofree char *words_file = g_build_filename (words, "ciclo.mo", NULL);
  g_autofree char *guide_file = g_build_filename (guide, "ciclo-guide.mo", NULL);
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_cmpint (g_mkdir_with_parents (words, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (guide, 0700), ==, 0);
  g_assert_true (g_file_get_contents (g_test_get_filename (G_TEST_BUILT, "pl.mo", NULL), &contents, &size, NULL));
  g_assert_true (g_file_set_contents (words_file, contents, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (guide_file, contents, (gssize) size, NULL));

  return folder;
}

static void
remove_polish_folder (const char *folder)
{
  static const char *const paths[] = {
    "pl/LC_MESSAGES/ciclo.mo",
    "pl/LC_MESSAGES",
    "pl",
    "guide/pl/LC_MESSAGES/ciclo-guide.mo",
    "guide/pl/LC_MESSAGES",
    "guide/pl",
    "guide",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (folder, paths[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_polish (void)
{
  g_autofree char *kept = g_strdup (g_getenv ("CICLO_LOCALEDIR"));
  g_autofree char *folder = make_polish_folder ();
  g_autoptr (CicloSpeech) speech = NULL;

  g_setenv ("CICLO_LOCALEDIR", folder, TRUE);
  speech = ciclo_speech_new ("pl-PL");
  g_setenv ("CICLO_LOCALEDIR", kept, TRUE);
  remove_polish_folder (folder);

  g_assert_cmpstr (ciclo_speech_say_plural (speech, "%d file", "%d files", 1), ==, "%d plik");
  g_assert_cmpstr (ciclo_speech_say_plural (speech, "%d file", "%d files", 3), ==, "%d pliki");
  g_assert_cmpstr (ciclo_speech_say_plural (speech, "%d file", "%d files", 5), ==, "%d plików");
  g_assert_cmpstr (ciclo_speech_say_plural (speech, "%d page", "%d pages", 1), ==, "%d page");
  g_assert_cmpstr (ciclo_speech_say_plural (speech, "%d page", "%d pages", 5), ==, "%d pages");
  g_assert_cmpstr (ciclo_speech_say_guide (speech, "between sessions", "break"), ==, "przerwa");
  g_assert_cmpstr (ciclo_speech_say_guide (speech, "elsewhere", "break"), ==, "break");
}

/* Whoever damaged it: it is said, and the document speaks English. */
static void
test_damaged (void)
{
  g_autofree char *kept = g_strdup (g_getenv ("CICLO_LOCALEDIR"));
  g_autofree char *folder = make_polish_folder ();
  g_autofree char *path = g_build_filename (folder, "pl", "LC_MESSAGES", "ciclo.mo", NULL);
  g_autoptr (CicloSpeech) speech = NULL;

  g_assert_true (g_file_set_contents (path, "\336\022\004\225 and no more", -1, NULL));
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*ciclo.mo*damaged*");
  g_setenv ("CICLO_LOCALEDIR", folder, TRUE);
  speech = ciclo_speech_new ("pl");
  g_setenv ("CICLO_LOCALEDIR", kept, TRUE);
  g_test_assert_expected_messages ();
  remove_polish_folder (folder);

  g_assert_cmpstr (ciclo_speech_say (speech, "break"), ==, "break");
}

static gpointer
speak_in_thread (gpointer speech)
{
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_FULL, "2026-03-02");
      g_autofree char *number = ciclo_speech_dup_number (speech, 1234.5, i % 3);

      g_assert_cmpstr (date, ==, "segunda-feira, 2 de março de 2026");
      g_assert_true (g_str_has_prefix (number, "1.23"));
      g_assert_cmpstr (ciclo_speech_say_context (speech, "language tag", "en"), ==, "pt-BR");
      g_assert_cmpint (ciclo_speech_compare (speech, "água", "Ana"), <, 0);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, speak_in_thread, speech);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* The run in a Portuguese locale proves something only where the locale is in force. */
static void
test_locale_in_force (void)
{
  if (g_getenv ("LOCPATH") == NULL)
    g_test_skip ("not this run");
  else
    g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/locale-in-force", test_locale_in_force);
  g_test_add_func ("/speech/dates", test_dates);
  g_test_add_func ("/speech/times", test_times);
  g_test_add_func ("/speech/durations", test_durations);
  g_test_add_func ("/speech/planned-durations", test_planned_durations);
  g_test_add_func ("/speech/numbers", test_numbers);
  g_test_add_func ("/speech/percent", test_percent);
  g_test_add_func ("/speech/lists", test_lists);
  g_test_add_func ("/speech/long-list", test_long_list);
  g_test_add_func ("/speech/order", test_order);
  g_test_add_func ("/speech/habits", test_habits);
  g_test_add_func ("/speech/language", test_language);
  g_test_add_func ("/speech/say", test_say);
  g_test_add_func ("/speech/guide", test_guide);
  g_test_add_func ("/speech/polish", test_polish);
  g_test_add_func ("/speech/damaged", test_damaged);
  g_test_add_func ("/speech/threads", test_threads);

  return g_test_run ();
}
