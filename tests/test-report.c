/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ciclo-report.h"

static void
test_words (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "pt-BR");
  g_autofree char *english = ciclo_report_dup_page_line (report, 2, 10);
  g_autofree char *portuguese = NULL;
  g_autofree char *hostile = NULL;
  CicloBlock *note = ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_ASK, NULL);
  CicloBlock *own = ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_ASK, "Key message");

  g_assert_cmpstr (english, ==, "Page 2 of 10");
  ciclo_report_set_word (report, CICLO_WORD_PAGE, "Página {page} de {pages}");
  portuguese = ciclo_report_dup_page_line (report, 2, 10);
  g_assert_cmpstr (portuguese, ==, "Página 2 de 10");
  ciclo_report_set_word (report, CICLO_WORD_PAGE, "%s%n {page}{page} {");
  hostile = ciclo_report_dup_page_line (report, 2, 10);
  g_assert_cmpstr (hostile, ==, "%s%n 22 {");

  g_assert_cmpstr (ciclo_report_get_note_word (report, note), ==, "Ask");
  g_assert_cmpstr (ciclo_report_get_note_word (report, own), ==, "Key message");
  for (guint word = 0; word < CICLO_N_WORDS; word++)
    g_assert_nonnull (ciclo_report_get_msgid (word));
}

static void
test_runs (void)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new ("a");
  g_autofree char *text = NULL;

  ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_BOLD, "b\x01\t\r\nc\xff"), CICLO_STYLE_PLAIN, NULL);
  g_assert_true (ciclo_runs_add_link (runs, CICLO_STYLE_PLAIN, "d", "HTTPS://x.org"));
  g_assert_false (ciclo_runs_add_link (runs, CICLO_STYLE_PLAIN, "e", "javascript:alert(1)"));
  ciclo_runs_add_reference (runs, CICLO_STYLE_PLAIN, "f", "there");
  text = ciclo_runs_dup_text (runs);

  g_assert_cmpstr (text, ==, "ab \ncdef");
  g_assert_cmpuint (runs->list->len, ==, 5);
  g_assert_null (((CicloRun *) runs->list->pdata[3])->uri);
}

static void
test_empty_runs (void)
{
  static const char *const empty[] = { NULL, "", " ", "\n \t", "\x02" };

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (CicloRuns) runs = ciclo_runs_new (empty[i]);

      g_assert_true (ciclo_runs_is_empty (runs));
    }
}

static void
test_uris (void)
{
  static const struct
  {
    const char *uri;
    gboolean allowed;
  } rows[] = {
    { "http://x.org", TRUE },
    { "https://é.org/", TRUE },
    { "MailTo:ana@x.org", TRUE },
    { "mailto:", FALSE },
    { "http://", FALSE },
    { "http:// x", FALSE },
    { "https:x.org", FALSE },
    { "javascript:alert(1)", FALSE },
    { "file:///etc/passwd", FALSE },
    { " http://x.org", FALSE },
    { "http://\xff", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (ciclo_uri_is_allowed (rows[i].uri), ==, rows[i].allowed);
}

static void
test_cells (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, (CicloColumn[]){ { 0 }, { 1 }, { 1 } }, 3);
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);

  g_assert_nonnull (ciclo_row_add_cell (row, 2));
  ciclo_row_add_text (row, NULL);
  g_assert_cmpuint (row->cells->len, ==, 2);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*used + span <= row->n_columns*");
  g_assert_null (ciclo_row_add_cell (row, 1));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*has_body*");
  g_assert_null (ciclo_block_add_row (table, CICLO_ROW_HEADER));
  g_test_assert_expected_messages ();
}

/* Marks one thing, at a depth of its own, as for trainers only. */
static void
mark (CicloReport *report,
      int what)
{
  CicloBlock *paragraph = ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new ("0"));
  CicloBlock *note = ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_TIP, NULL);
  CicloBlock *in_note = ciclo_blocks_add_paragraph (note->blocks, ciclo_runs_new ("1"));
  CicloBlock *facts = ciclo_blocks_add_definitions (report->blocks);
  GPtrArray *value = ciclo_block_define (facts, "3");
  CicloBlock *in_value = ciclo_blocks_add_item (value, 1, "•", ciclo_runs_new ("2"));
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, (CicloColumn[]){ { 0 } }, 1);
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  CicloBlock *in_cell = ciclo_blocks_add_note (ciclo_row_add_cell (row, 1), CICLO_CALLOUT_KEY, NULL);
  CicloBlock *deep = ciclo_blocks_add_paragraph (in_cell->blocks, ciclo_runs_new ("4"));
  CicloRow *last = ciclo_block_add_row (table, CICLO_ROW_BODY);
  gboolean *const flags[] = {
    &paragraph->trainer_only,
    &in_note->trainer_only,
    &in_value->trainer_only,
    &((CicloDefinition *) facts->definitions->pdata[0])->trainer_only,
    &deep->trainer_only,
    &last->trainer_only,
    &note->trainer_only,
    &table->trainer_only,
    &in_cell->trainer_only,
  };

  ciclo_row_add_text (last, "5");
  if (what < (int) G_N_ELEMENTS (flags))
    *flags[what] = TRUE;
}

static void
test_trainer_only (void)
{
  static const char *const found[] = { "0", "1", "2", "3", "4", "5", "1", "4", "4", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Title", "en");
      g_autofree char *text = NULL;

      mark (report, i);
      text = ciclo_report_dup_trainer_only (report);
      g_assert_cmpstr (text, ==, found[i]);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/report/runs", test_runs);
  g_test_add_func ("/report/empty-runs", test_empty_runs);
  g_test_add_func ("/report/uris", test_uris);
  g_test_add_func ("/report/cells", test_cells);
  g_test_add_func ("/report/trainer-only", test_trainer_only);

  return g_test_run ();
}
