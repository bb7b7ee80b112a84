/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says is missing from it: brackets to fill in, and words that put something off; and their near misses. */

#include "config.h"

#include "model/ciclo-blanks.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *blanks; /* with "|" between them */
} brackets[] = {
  { "", "" },
  { "[whom]", "whom" },
  { "For [whom], and [with what]?", "whom|with what" },
  { "[two\nlines]", "two lines" },
  { "([inside])", "inside" },
  { "[a [inner] part]", "inner" },
  { "[[twice]]", "twice" },
  { "[ção]", "ção" },
  { "[ab", "" },
  { "ab]", "" },
  { "[one paragraph\n\nand another]", "" },
  { "[the law](https://example.org)", "" },
  { "\\[literally\\]", "" },
  { "\\[literally]", "" },
  { "[1], [12] and [x]", "" },
  { "he said […] and [...]", "" },
  { "row[index] and f(x)[index]", "index" },
  { "[ ] to do", "" },
};

static void
test_brackets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      g_autoptr (GPtrArray) blanks = ciclo_blanks_list (brackets[i].text);
      g_autofree char *all = NULL;

      g_ptr_array_add (blanks, NULL);
      all = g_strjoinv ("|", (char **) blanks->pdata);
      g_test_message ("%s", brackets[i].text);
      g_assert_cmpstr (all, ==, brackets[i].blanks);
    }
}

static const struct
{
  const char *text;
  const char *language;
  gboolean puts_off;
} phrases[] = {
  { "TBD", "en", TRUE },
  { "tbc.", "en", TRUE },
  { "Room: to be confirmed", "en", TRUE },
  { "Room, TBC", "en", TRUE },
  { "Ana (to be confirmed)", "en", TRUE },
  { "First line\nTBD\nlast line", "en", TRUE },
  { "...", "en", TRUE },
  { "…", "en", TRUE },
  { "???", "en", TRUE },
  { "()", "en", TRUE },
  { " . . . ", "xx", TRUE },
  { "a definir", "pt-BR", TRUE },
  { "A definir", "pt-PT", TRUE },
  { "Sala: a confirmar", "pt-BR", TRUE },
  { "em progresso", "pt-BR", TRUE },
  { "", "en", FALSE },
  { "-", "en", FALSE },
  { "–", "en", FALSE },
  { "Why?", "en", FALSE },
  { "And then …", "en", FALSE },
  { "The rules that have to be defined together", "en", FALSE },
  { "open, in progress, done", "en", FALSE },
  { "Ajude o grupo a definir as regras", "pt-BR", FALSE },
  { "a definir", "en", FALSE },
  { "TBD", "xx", FALSE },
  { "☐ ...", "en", FALSE },
};

static void
test_phrases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_test_message ("%s (%s)", phrases[i].text, phrases[i].language);
      g_assert_cmpint (ciclo_blanks_puts_off (phrases[i].text, phrases[i].language), ==, phrases[i].puts_off);
    }
}

/* However many brackets open, a text is looked at once. The size would take minutes otherwise. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) many = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append_c (text, '[');
  none = ciclo_blanks_list (text->str);
  g_assert_cmpuint (none->len, ==, 0);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "[ab] ");
  many = ciclo_blanks_list (text->str);
  g_assert_cmpuint (many->len, ==, 100000);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blanks/brackets", test_brackets);
  g_test_add_func ("/blanks/phrases", test_phrases);
  g_test_add_func ("/blanks/many", test_many);

  return g_test_run ();
}
