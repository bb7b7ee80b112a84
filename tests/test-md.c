/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Markdown, read again by cmark: all that was written is there, in its order, and nothing of it has become markup. */

#include "render/ciclo-renderers.h"
#include "report/ciclo-markup.h"
#include "test-random-reports.h"
#include "test-samples.h"

#include <cmark.h>
#include <string.h>

#define N_SEEDS (g_test_slow () ? 3000 : 80)

static char *
render (const CicloReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (ciclo_renderer_find ("md", NULL), report, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What cmark found. */
typedef struct
{
  GString *text;
  guint counts[CMARK_NODE_LAST_INLINE + 1 + CMARK_NODE_LAST_BLOCK];
} Found;

/* Without what formats are free to change: blanks, the dots that stand for ends of lines, the signs that turn the
 * direction. */
static void
append_solid (GString *out,
              const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0xB7 && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (out, c);
    }
}

static void
read_node (Found *found,
           cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  found->counts[type]++;
  if (type == CMARK_NODE_HTML_INLINE)
    g_assert_cmpstr (cmark_node_get_literal (node), ==, "<br>");
  else if (cmark_node_get_literal (node) != NULL)
    append_solid (found->text, cmark_node_get_literal (node));
  if (type == CMARK_NODE_LINK)
    g_assert_true (ciclo_uri_is_allowed (cmark_node_get_url (node)));
  g_assert_cmpint (type, !=, CMARK_NODE_CODE);
  g_assert_cmpint (type, !=, CMARK_NODE_CODE_BLOCK);
  g_assert_cmpint (type, !=, CMARK_NODE_HTML_BLOCK);
  g_assert_cmpint (type, !=, CMARK_NODE_THEMATIC_BREAK);
  g_assert_cmpint (type, !=, CMARK_NODE_IMAGE);
}

static void
read_text (Found *found,
           const char *text)
{
  cmark_node *document = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER)
      read_node (found, cmark_iter_get_node (iter));
  cmark_iter_free (iter);
  cmark_node_free (document);
}

/* The rows of a table must have as many cells as its rule; what is in a cell is read by itself. */
static void
read_row (Found *found,
          const char *line,
          gsize *n_columns)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  gsize n = g_strv_length (cells);

  if (*n_columns == 0)
    *n_columns = n;
  g_assert_cmpuint (n, ==, *n_columns);
  if (g_regex_match_simple ("^\\|( :?-+:? \\|)+$", line, 0, 0))
    return;
  for (gsize i = 1; i + 1 < n; i++)
    {
      g_assert_true (g_str_equal (cells[i], " ") || (cells[i][0] == ' ' && g_str_has_suffix (cells[i], " ")));
      read_text (found, g_strstrip (cells[i]));
    }
}

/* cmark knows no tables: they are taken out before it reads. */
static void
read_document (Found *found,
               const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  gsize n_columns = 0;

  found->text = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_false (g_str_has_suffix (lines[i], " "));
      if (*lines[i] == '|')
        {
          read_text (found, rest->str);
          g_string_truncate (rest, 0);
          read_row (found, lines[i], &n_columns);
        }
      else
        {
          n_columns = 0;
          g_string_append_printf (rest, "%s\n", lines[i]);
        }
    }
  read_text (found, rest->str);
}

/* What a reader must find, from @at on; moves it behind. */
static void
find (const char **at,
      const char *text)
{
  g_autoptr (GString) solid = g_string_new (NULL);
  const char *place;

  append_solid (solid, text != NULL ? text : "");
  place = strstr (*at, solid->str);
  if (place == NULL)
    {
      g_test_message ("“%s” is not in “%s”", solid->str, *at);
      g_assert_not_reached ();
    }
  *at = place + solid->len;
}

static void find_blocks (const CicloReport *report,
                         const GPtrArray *blocks,
                         const char **at);

static void
find_inside (const CicloReport *report,
             const CicloBlock *block,
             const char **at)
{
  if (block->kind == CICLO_BLOCK_NOTE)
    find (at, ciclo_report_get_note_word (report, block));
  if (block->blocks != NULL)
    find_blocks (report, block->blocks, at);
  for (guint i = 0; block->definitions != NULL && i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];

      find (at, definition->term);
      find_blocks (report, definition->blocks, at);
    }
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const CicloRow *row = block->rows->pdata[i];

      /* Names of columns may come later, and more than once. */
      for (guint j = 0; row->kind != CICLO_ROW_HEADER && j < row->cells->len; j++)
        find_blocks (report, ((CicloCell *) row->cells->pdata[j])->blocks, at);
    }
}

static gboolean
is_plain_label (const char *label)
{
  return g_str_equal (label, "•") || g_str_equal (label, "☐") ||
         g_regex_match_simple ("^[0-9]+\\.$", label, 0, 0);
}

static void
find_blocks (const CicloReport *report,
             const GPtrArray *blocks,
             const char **at)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CicloBlock *block = blocks->pdata[i];
      g_autofree char *text = block->runs != NULL ? ciclo_runs_dup_text (block->runs) : NULL;

      if (block->kind == CICLO_BLOCK_ITEM && !is_plain_label (block->label))
        find (at, block->label);
      find (at, text);
      find (at, block->above);
      find (at, block->aside);
      find_inside (report, block, at);
    }
}

static void
check (const CicloReport *report)
{
  g_autofree char *text = render (report);
  Found found = { NULL };
  const char *at;
  guint n_headings = 0;

  read_document (&found, text);
  at = found.text->str;
  find (&at, report->title);
  find (&at, report->subtitle);
  find (&at, report->foot);
  find_blocks (report, report->blocks, &at);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CicloBlock *block = report->blocks->pdata[i];

      n_headings += block->kind == CICLO_BLOCK_HEADING && !ciclo_runs_is_empty (block->runs);
    }
  n_headings += *report->title != '\0' && strspn (report->title, " ") != strlen (report->title);
  g_assert_cmpuint (found.counts[CMARK_NODE_HEADING], ==, n_headings);
  g_string_free (found.text, TRUE);
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    {
      g_autoptr (CicloReport) report = random_reports_make (seed, TRUE);

      g_test_message ("seed %u", seed);
      check (report);
    }
}

static void
test_samples (void)
{
  guint n;
  const Sample *samples = samples_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = samples[i].make ();

      check (report);
    }
}

static void
test_pieces (void)
{
  static const struct
  {
    const char *prose, *piece;
  } rows[] = {
    { "one\ntwo", "\n\none\\\ntwo\n" },
    { "**b** *i* ***bi***", "\n\n**b** *i* ***bi***\n" },
    { "**b**x", "\n\n**b**x\n" },
    { "1 < 2 & 3 > 2, AT&T &amp; &copy", "\n\n1 \\< 2 & 3 > 2, AT&T \\&amp; &copy\n" },
    { "snake_case and \\_this\\_", "\n\nsnake_case and \\_this\\_\n" },
    { "a \\* b, R$ 5 to ~R$ 10", "\n\na \\* b, R\\$ 5 to \\~R\\$ 10\n" },
    { "\\# no heading", "\n\n\\# no heading\n" },
    { "1986\\. A year", "\n\n1986\\. A year\n" },
    { "[here](https://a.org/(b)?c=1&copy;=2)", "\n\n[here](https://a.org/%28b%29?c=1&amp;copy;=2)\n" },
    { "see https://a.org", "\n\nsee <https://a.org>\n" },
    { "[x](javascript:alert)", "\n\n\\[x](javascript:alert)\n" },
    { "- a\n  - b\n- c", "\n\n- a\n  - b\n- c\n" },
    { "3. a\n4. b", "\n\n3. a\n4. b\n" },
    { "3. a\n7. b", "\n\n- **3.** a\n- **7.** b\n" },
    { "1.2 a", "\n\n- **1.2** a\n" },
    { "- a\n  3. b", "\n\n- a\n\n  3. b\n" },
    { "- a\n\n  more", "\n\n- a\n\n  more\n" },
    { "a  b", "\n\na b\n" },
    { "a\xe2\x80\xae"
      "b",
      "\n\na\xe2\x80\xae"
      "b\xe2\x80\xac\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
      g_autofree char *text = NULL;

      ciclo_markup_add (report->blocks, rows[i].prose);
      text = render (report);
      if (strstr (text, rows[i].piece) == NULL)
        g_test_fail_printf ("“%s” is not in “%s”", rows[i].piece, text);
    }
}

static const CicloColumn columns[] = { { 0, CICLO_ALIGN_CENTER }, { 2 }, { 1, CICLO_ALIGN_END } };

static CicloBlock *
add_table (CicloReport *report)
{
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, columns, G_N_ELEMENTS (columns));
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_HEADER);

  ciclo_row_add_text (row, "No.");
  ciclo_row_add_text (row, NULL);
  ciclo_row_add_text (row, "Who");
  row = ciclo_block_add_row (table, CICLO_ROW_BAND);
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 3), ciclo_runs_new ("Band"));
  row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  ciclo_row_add_text (row, "1\nmore");
  ciclo_row_add_text (row, "a | b");
  ciclo_row_add_text (row, "T1");
  row = ciclo_block_add_row (table, CICLO_ROW_QUIET);
  ciclo_row_add_text (row, "2");

  return table;
}

static void
test_table (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  g_autofree char *text = NULL;

  add_table (report);
  text = render (report);
  g_assert_cmpstr (text, ==,
                   "# Title\n\n| No. | | Who |\n| :-: | --- | --: |\n| **Band** | | |\n"
                   "| 1<br>more | a &#124; b | T1 |\n| 2 | | |\n");
}

/* A table with more than lines in it becomes a list, and with it all that look like it. */
static void
test_folded (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  g_autofree char *text = NULL;
  CicloRow *row;
  GPtrArray *cell;

  add_table (report);
  row = ciclo_block_add_row (add_table (report), CICLO_ROW_SUB);
  ciclo_row_add_text (row, "2 min");
  cell = ciclo_row_add_cell (row, 2);
  ciclo_markup_add (cell, "part");
  ciclo_markup_add (ciclo_blocks_add_note (cell, CICLO_CALLOUT_SAY, NULL)->blocks, "Hello\n- all");
  text = render (report);
  g_assert_cmpstr (text, ==,
                   "# Title\n\n**Band**\n\n- 1 · more · a | b\n  - Who: T1\n- 2\n\n"
                   "**Band**\n\n* 1 · more · a | b\n  - Who: T1\n\n* 2\n  - 2 min · part\n\n"
                   "  > **Say:** Hello\n  >\n  > - all\n");
}

static void
test_lists (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  CicloBlock *facts = ciclo_blocks_add_definitions (report->blocks);
  CicloBlock *heading;
  g_autofree char *text = NULL;

  ciclo_block_define_text (facts, "Place", "Room *1*");
  ciclo_blocks_add_item (ciclo_block_define (facts, "Aims"), 1, "A1", ciclo_runs_new ("First"));
  ciclo_markup_add (ciclo_block_define (facts, "Steps"), "1. one\n2. two");
  ciclo_blocks_add_item (report->blocks, 1, "☐", ciclo_runs_new ("Pens"));
  ciclo_blocks_add_item (report->blocks, 1, "☐", ciclo_runs_new ("Paper"));
  heading = ciclo_blocks_add_heading (report->blocks, 2, NULL, "A # b #");
  ciclo_report_set (&heading->above, "Day 1");
  ciclo_report_set (&heading->aside, "09:00");
  text = render (report);
  g_assert_cmpstr (text, ==,
                   "# Title\n\n- **Place:** Room \\*1\\*\n- **Aims:**\n  - **A1** First\n- **Steps:**\n\n  1. one\n"
                   "  2. two\n\n* [ ] Pens\n* [ ] Paper\n\n## A \\# b \\#\n\n*Day 1 · 09:00*\n");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/md/random", test_random);
  g_test_add_func ("/md/samples", test_samples);
  g_test_add_func ("/md/pieces", test_pieces);
  g_test_add_func ("/md/table", test_table);
  g_test_add_func ("/md/folded", test_folded);
  g_test_add_func ("/md/lists", test_lists);

  return g_test_run ();
}
