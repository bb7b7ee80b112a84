/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ciclo-markup.h"

/* A dump of blocks: each on a line, P or I1..I3 with its label, bold as {b:…}, italic as {i:…},
links as {l:…|uri}. */
static void
dump_runs (GString *out,
           const CicloRuns *runs)
{
  for (guint i = 0; i < runs->list->len; i++)
    {
      const CicloRun *run = runs->list->pdata[i];

      if (run->style & CICLO_STYLE_BOLD)
        g_string_append (out, "{b:");
      if (run->style & CICLO_STYLE_ITALIC)
        g_string_append (out, "{i:");
      if (run->uri != NULL)
        g_string_append_printf (out, "{l:%s|%s}", run->text, run->uri);
      else
        g_string_append (out, run->text);
      if (run->style & CICLO_STYLE_ITALIC)
        g_string_append_c (out, '}');
      if (run->style & CICLO_STYLE_BOLD)
        g_string_append_c (out, '}');
    }
}

static char *
dump (const char *prose)
{
  g_autoptr (GPtrArray) blocks = ciclo_blocks_new ();
  GString *out = g_string_new (NULL);

  ciclo_markup_add (blocks, prose);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];

      if (i > 0)
        g_string_append (out, " / ");
      if (block->kind == CICLO_BLOCK_ITEM)
        g_string_append_printf (out, "I%u[%s] ", block->level, block->label);
      else
        g_string_append (out, "P ");
      dump_runs (out, block->runs);
    }
  g_string_replace (out, "\n", "↵", 0);

  return g_string_free (out, FALSE);
}

static const struct
{
  const char *prose;
  const char *expected;
} ROWS[] = {
  { "", "" },
  { " \n\t\n", "" },
  { "Olá", "P Olá" },
  { "one\ntwo\n\nthree", "P one↵two / P three" },
  { "one\r\ntwo\r\n\r\nthree", "P one↵two / P three" },
  { "**bold** and *italic* and ***both***", "P {b:bold} and {i:italic} and {b:{i:both}}" },
  { "a **bold\nover** lines", "P a {b:bold↵over} lines" },
  { "- a\n- b", "I1[•] a / I1[•] b" },
  { "* a\n+ b\n• c\n– d", "I1[•] a / I1[•] b / I1[•] c / I1[–] d" },
  { "- a\n  - b\n    - c\n      - d\n- e", "I1[•] a / I2[•] b / I3[•] c / I3[•] d / I1[•] e" },
  { "- a\n\t- b", "I1[•] a / I2[•] b" },
  { "- a\n  more of a\n\n  still a\nnew", "I1[•] a↵more of a / I1[] still a / P new" },
  { "- a\nnot a", "I1[•] a / P not a" },
  { "Intro:\n- a", "P Intro: / I1[•] a" },
  { "3. a\n7. b", "I1[3.] a / I1[7.] b" },
  { "3) a\n1.2 b\n1.2. c\na) d", "I1[3)] a / I1[1.2] b / I1[1.2.] c / I1[a)] d" },
  { "1. a\n   - b\n2. c", "I1[1.] a / I2[•] b / I1[2.] c" },
  { "30 people", "P 30 people" },
  { "2024.", "P 2024." },
  { "Read:\n10.", "P Read:↵10." },
  { "1234567890123. x", "P 1234567890123. x" },
  { "- **a** b", "I1[•] {b:a} b" },
  { "**Debrief** now", "P {b:Debrief} now" },
  { "*a* b", "P {i:a} b" },
  { "2 * 3 * 4, snake_case_name", "P 2 * 3 * 4, snake_case_name" },
  { "\\*not italic\\*", "P *not italic*" },
  { "C:\\Users\\ana\\", "P C:\\Users\\ana\\" },
  { "end\\\nnext", "P end\\↵next" },
  { "# no heading\n## none", "P # no heading↵## none" },
  { "no heading\n===\nnone\n---", "P no heading↵===↵none↵---" },
  { "---\n***\n* * *\n___", "P ---↵***↵* * *↵___" },
  { "> no quote", "P > no quote" },
  { "    no code", "P no code" },
  { "`no code` and\n```\nnone\n```", "P `no code` and↵```↵none↵```" },
  { "~~~\nnone", "P ~~~↵none" },
  { "<b>x</b> <script>alert(1)</script>", "P <b>x</b> <script>alert(1)</script>" },
  { "<!-- x -->", "P <!-- x -->" },
  { "&amp; &lt; &#65; &", "P &amp; &lt; &#65; &" },
  { "![p](https://x.org/p.png)", "P ![p]({l:https://x.org/p.png|https://x.org/p.png})" },
  { "[a]: https://x.org/", "P [a]: {l:https://x.org/|https://x.org/}" },
  { "[a\nb]: https://x.org/", "P [a↵b]: {l:https://x.org/|https://x.org/}" },
  { "[t](https://x.org/a_b_c?d=e&f=g)", "P {l:t|https://x.org/a_b_c?d=e&f=g}" },
  { "[**t**](mailto:ana@x.org)", "P {b:{l:t|mailto:ana@x.org}}" },
  { "<https://x.org>", "P {l:https://x.org|https://x.org}" },
  { "See https://x.org/a_b, (http://y.org).", "P See {l:https://x.org/a_b|https://x.org/a_b}, "
                                              "({l:http://y.org|http://y.org})." },
  { "**https://x.org** xhttp://y.org https:// ://", "P {b:{l:https://x.org|https://x.org}} xhttp://y.org "
                                                    "https:// ://" },
  { "ftp://x.org file:///etc", "P ftp://x.org file:///etc" },
  { "[t](javascript:alert(1))", "P [t](javascript:alert(1))" },
  { "[t](file:///etc/passwd \"x\")", "P [t](file:///etc/passwd \"x\")" },
  { "[t]()", "P [t]()" },
  { "[t](http://)", "P [t](http://)" },
  { "| a | b |\n|---|---|", "P | a | b |↵|---|---|" },
  { "a\tb", "P a b" },
  { "\x01\x1b[31mred\xff", "P [31mred\xef\xbf\xbd" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *got = dump (ROWS[i].prose);

      g_assert_cmpstr (got, ==, ROWS[i].expected);
    }
}

static void
test_null (void)
{
  g_autoptr (GPtrArray) blocks = ciclo_blocks_new ();
  g_autoptr (CicloRuns) runs = ciclo_markup_dup_runs (NULL);

  ciclo_markup_add (blocks, NULL);
  g_assert_cmpuint (blocks->len, ==, 0);
  g_assert_true (ciclo_runs_is_empty (runs));
}

static void
test_plain (void)
{
  g_autofree char *plain = ciclo_markup_dup_plain ("Say **this**:\n- [one](https://x.org)\n7. *two*\n\nend");
  g_autofree char *nothing = ciclo_markup_dup_plain (NULL);

  g_assert_cmpstr (plain, ==, "Say this:\n• one\n7. two\nend");
  g_assert_cmpstr (nothing, ==, "");
}

/* What very many signs of each kind need must grow with their number, not with its square. */
static void
test_long (void)
{
  static const char *const units[] = { "*", "_", "[", "](", "**a ", "a\n", "- "
                                                                           "\n",
                                       "\\", "&", "<", "![", "`", "[a](b", "*_", "://", "http://a " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GPtrArray) blocks = ciclo_blocks_new ();
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 100000)
        g_string_append (text, units[i]);
      ciclo_markup_add (blocks, text->str);
      g_assert_cmpuint (blocks->len, >, 0);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/rows", test_rows);
  g_test_add_func ("/markup/null", test_null);
  g_test_add_func ("/markup/plain", test_plain);
  g_test_add_func ("/markup/long", test_long);

  return g_test_run ();
}
