/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "render/ciclo-pages.h"
#include "report/ciclo-markup.h"
#include "test-samples.h"

#include <math.h>
#include <string.h>

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89

static CicloPages *
lay_out (const CicloReport *report,
         double width,
         double height)
{
  g_autoptr (GError) error = NULL;
  CicloPages *pages = ciclo_pages_new (report, width, height, &error);

  g_assert_no_error (error);

  return pages;
}

static gboolean
is_text (const CicloItem *item)
{
  return item->kind == CICLO_ITEM_LINE || item->kind == CICLO_ITEM_RUN;
}

/* The box that an item fills: left, top, right, bottom. */
static void
get_box (const CicloItem *item,
         double *box)
{
  double top = is_text (item) ? item->y - item->ascent : item->y;

  box[0] = item->x;
  box[1] = top;
  box[2] = item->x + item->width;
  box[3] = top + item->height;
}

static void
assert_inside (const GArray *items,
               const CicloArea *area)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CicloItem *item = &g_array_index (items, CicloItem, i);
      double box[4];

      if (item->kind == CICLO_ITEM_OPEN || item->kind == CICLO_ITEM_CLOSE)
        continue;
      get_box (item, box);
      g_assert_cmpfloat (box[0], >=, area->x - 0.1);
      g_assert_cmpfloat (box[1], >=, area->y - 0.1);
      g_assert_cmpfloat (box[2], <=, area->x + area->width + 0.1);
      g_assert_cmpfloat (box[3], <=, area->y + area->height + 0.1);
    }
}

static void
close_tag (GArray *open,
           CicloTag tag)
{
  g_assert_cmpuint (open->len, >, 0);
  g_assert_cmpint (g_array_index (open, CicloTag, open->len - 1), ==, tag);
  g_array_set_size (open, open->len - 1);
}

/* Follows the tags on page @n; gives the one around the last thing on it. A paragraph that was split stands for itself
 * and for the first, or last, of its spans. */
static CicloTag
follow_tags (const CicloPages *pages,
             guint n,
             GArray *open)
{
  const GArray *items = ciclo_pages_get_sheet (pages, n)->items;
  const CicloTag span = CICLO_TAG_SPAN;
  CicloTag last = CICLO_TAG_NONE;

  for (guint i = 0; i < items->len; i++)
    {
      const CicloItem *item = &g_array_index (items, CicloItem, i);

      if (item->kind == CICLO_ITEM_OPEN)
        g_array_append_val (open, item->tag);
      if (item->kind == CICLO_ITEM_OPEN && item->is_split)
        g_array_append_val (open, span);
      if (item->kind == CICLO_ITEM_CLOSE && item->is_split)
        close_tag (open, span);
      if (item->kind == CICLO_ITEM_CLOSE)
        close_tag (open, item->tag);
      if (item->kind != CICLO_ITEM_OPEN && item->kind != CICLO_ITEM_CLOSE)
        last = g_array_index (open, CicloTag, open->len - 1);
    }

  return last;
}

/* Tags open and close like brackets, over all pages; no heading is the last thing on a page
 * that has room for a heading and a few lines. */
static void
assert_tags (const CicloPages *pages)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (CicloTag));
  gboolean is_roomy = ciclo_pages_get_area (pages).height > 250;

  for (guint n = 0; n < ciclo_pages_get_count (pages); n++)
    {
      CicloTag last = follow_tags (pages, n, open);

      if (is_roomy && n + 1 < ciclo_pages_get_count (pages))
        g_assert_false (last >= CICLO_TAG_H2 && last <= CICLO_TAG_H5);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static void
assert_pages (const CicloPages *pages)
{
  CicloArea area = ciclo_pages_get_area (pages);
  CicloArea paper = { 18, 18, ciclo_pages_get_width (pages) - 36, ciclo_pages_get_height (pages) - 36 };

  g_assert_cmpuint (ciclo_pages_get_count (pages), >, 0);
  for (guint n = 0; n < ciclo_pages_get_count (pages); n++)
    {
      const CicloSheet *sheet = ciclo_pages_get_sheet (pages, n);

      assert_inside (sheet->items, &area);
      assert_inside (sheet->ground, &paper);
    }
  assert_tags (pages);
}

static void
append_text (GString *text,
             const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CicloItem *item = &g_array_index (items, CicloItem, i);
      g_autofree char *part = ciclo_item_dup_text (item);

      if (is_text (item))
        g_string_append_printf (text, "%s\n", part);
    }
}

/* The text of page @n; of all pages with -1. Lines are separated. */
static char *
dup_text (const CicloPages *pages,
          int n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ciclo_pages_get_count (pages); i++)
    if (n < 0 || i == (guint) n)
      append_text (text, ciclo_pages_get_sheet (pages, i)->items);

  return g_string_free (text, FALSE);
}

static char *
dup_ground_text (const CicloPages *pages,
                 guint n)
{
  GString *text = g_string_new (NULL);

  append_text (text, ciclo_pages_get_sheet (pages, n)->ground);

  return g_string_free (text, FALSE);
}

static void
test_samples (void)
{
  static const double papers[][2] = {
    { A4_WIDTH, A4_HEIGHT },
    { 612, 792 },
    { A4_HEIGHT, A4_WIDTH },
    { 298, 420 },
    { 260, 275 },
  };
  guint n;
  const Sample *samples = samples_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        g_autoptr (CicloReport) report = samples[i].make ();
        g_autoptr (CicloPages) pages = lay_out (report, papers[j][0], papers[j][1]);

        assert_pages (pages);
      }
}

/* Fonts are the same on Debian 12 and 13, so pages are too. */
static void
test_counts (void)
{
  static const guint counts[] = { 15, 1, 7, 2, 3 };
  guint n;
  const Sample *samples = samples_list (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (counts));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloReport) report = samples[i].make ();
      g_autoptr (CicloPages) pages = lay_out (report, A4_WIDTH, A4_HEIGHT);

      g_assert_cmpuint (ciclo_pages_get_count (pages), ==, counts[i]);
    }
}

static CicloBlock *
add_table (CicloReport *report,
           guint n_rows)
{
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, (CicloColumn[]){ { 0 }, { 2 }, { 1 } }, 3);
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_HEADER);

  ciclo_row_add_text (row, "Number");
  ciclo_row_add_text (row, "Text");
  ciclo_row_add_text (row, "Nothing");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("row%u", i);

      row = ciclo_block_add_row (table, CICLO_ROW_BODY);
      ciclo_row_add_text (row, number);
      ciclo_row_add_text (row, i % 3 == 0 ? "a longer text that may well take a second line in its column" : "a text");
    }

  return table;
}

static void
test_rows (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Rows", "en");
  g_autoptr (CicloPages) pages = NULL;
  guint expected = 0;

  add_table (report, 200);
  pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
  assert_pages (pages);
  g_assert_cmpuint (ciclo_pages_get_count (pages), >, 3);

  for (guint n = 0; n < ciclo_pages_get_count (pages); n++)
    {
      g_autofree char *text = dup_text (pages, n);
      g_autofree char *ground = dup_ground_text (pages, n);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      /* Tagged once, shown on each page. */
      g_assert_cmpint (g_strv_contains ((const char *const *) lines, "Number"), ==, n == 0);
      g_assert_cmpint (strstr (ground, "Number") != NULL, ==, n > 0);
      for (guint i = 0; lines[i] != NULL; i++)
        if (g_str_has_prefix (lines[i], "row"))
          {
            g_autofree char *number = g_strdup_printf ("row%u", expected++);

            g_assert_cmpstr (lines[i], ==, number);
          }
    }
  g_assert_cmpuint (expected, ==, 200);
}

static guint
count_text (const char *text,
            const char *wanted)
{
  guint n = 0;

  for (const char *p = strstr (text, wanted); p != NULL; p = strstr (p + 1, wanted))
    n++;

  return n;
}

/* Wherever the table ends, its last page has more than one row, as long as there are more. */
static void
test_last_row (void)
{
  for (guint n_rows = 2; n_rows < 90; n_rows++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Rows", "en");
      g_autoptr (CicloPages) pages = NULL;
      g_autofree char *last = NULL;

      add_table (report, n_rows);
      pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
      assert_pages (pages);
      last = dup_text (pages, ciclo_pages_get_count (pages) - 1);
      g_assert_cmpuint (count_text (last, "row"), >=, 2);
    }
}

static char *
make_long_text (guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "word%u ", i);

  return g_string_free (text, FALSE);
}

/* Whatever is too tall for a page comes to an end, whole and in order. */
static void
test_tall (void)
{
  enum
  {
    CELL,
    HEADER,
    HEADING,
    NOTE,
    ITEM,
    LABEL,
    TERM,
    VALUE,
    PARAGRAPH,
    TITLE,
    N_PLACES,
  };
  g_autofree char *text = make_long_text (30000);

  for (guint place = 0; place < N_PLACES; place++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new (place == TITLE ? text : "Tall", "en");
      CicloBlock *table = add_table (report, 2);
      CicloBlock *facts = ciclo_blocks_add_definitions (report->blocks);
      g_autoptr (CicloPages) pages = NULL;
      g_autofree char *got = NULL;

      ciclo_block_define_text (facts, place == TERM ? text : "Term", place == VALUE ? text : "value");
      if (place == CELL || place == HEADER)
        {
          CicloRow *row = place == HEADER ? table->rows->pdata[0] : table->rows->pdata[1];
          GPtrArray *cell = ((CicloCell *) row->cells->pdata[1])->blocks;

          ciclo_blocks_add_paragraph (cell, ciclo_runs_new (text));
        }
      ciclo_blocks_add_heading (report->blocks, 1, NULL, place == HEADING ? text : "Heading");
      ciclo_blocks_add_item (report->blocks, 1, place == LABEL ? text : "•",
                             ciclo_runs_new (place == ITEM ? text : "item"));
      ciclo_blocks_add_paragraph (ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_WARNING, NULL)->blocks,
                                  ciclo_runs_new (place == NOTE ? text : "note"));
      ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new (place == PARAGRAPH ? text : "end"));

      pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
      got = dup_text (pages, -1);
      g_assert_cmpuint (ciclo_pages_get_count (pages), >, 30);
      g_assert_cmpuint (count_text (got, "word"), ==, 30000);
    }
}

/* Paragraphs leave no single line behind and take none alone to the next page. */
static void
test_widows (void)
{
  for (guint offset = 0; offset < 8; offset++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Widows", "en");
      g_autofree char *text = make_long_text (90);
      g_autoptr (CicloPages) pages = NULL;

      for (guint i = 0; i < offset; i++)
        ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new ("one line"));
      for (guint i = 0; i < 40; i++)
        ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new (text));
      pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
      assert_pages (pages);
      for (guint n = 0; n + 1 < ciclo_pages_get_count (pages); n++)
        {
          g_autofree char *page = dup_text (pages, n);
          g_autofree char *next = dup_text (pages, n + 1);
          g_auto (GStrv) lines = g_strsplit (g_strchomp (page), "\n", -1);
          g_auto (GStrv) after = g_strsplit (next, "\n", -1);
          guint last = g_strv_length (lines) - 1;

          g_assert_false (g_str_has_prefix (lines[last], "word0 "));
          g_assert_null (strstr (after[0], "word89"));
        }
    }
}

static void
test_breaks (void)
{
  static const guint rows[][2] = { { 0, 1 }, { 1, 2 }, { 3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloReport) report = ciclo_report_new ("Breaks", "en");
      g_autoptr (CicloPages) pages = NULL;

      for (guint j = 0; j < rows[i][0]; j++)
        ciclo_blocks_add_page_break (report->blocks);
      ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new ("text"));
      ciclo_blocks_add_page_break (report->blocks);
      pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
      g_assert_cmpuint (ciclo_pages_get_count (pages), ==, rows[i][1]);
    }
}

/* The running head names what is at the top of the page; the first page has none. */
static void
test_running (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Running", "en");
  g_autoptr (CicloPages) pages = NULL;
  static const char *const expected[] = { NULL, "first", "second", "second" };

  ciclo_report_set (&report->head, "course");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      CicloBlock *heading = ciclo_blocks_add_heading (report->blocks, 1, NULL, "Heading");

      if (i == 0 || i == 2)
        ciclo_report_set (&heading->running, i == 0 ? "first" : "second");
      ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new ("text"));
      ciclo_blocks_add_page_break (report->blocks);
    }
  pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (ciclo_pages_get_count (pages), ==, G_N_ELEMENTS (expected));
  for (guint n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      g_autofree char *ground = dup_ground_text (pages, n);

      g_assert_cmpint (strstr (ground, "course") != NULL, ==, n > 0);
      g_assert_true (expected[n] == NULL || strstr (ground, expected[n]) != NULL);
    }
}

static void
test_many (void)
{
  g_autoptr (CicloReport) report = ciclo_report_new ("Many", "en");
  CicloBlock *table;
  g_autoptr (CicloPages) pages = NULL;

  table = ciclo_blocks_add_table (report->blocks, (CicloColumn[]){ { 1 } }, 1);
  for (guint i = 0; i < 5500; i++)
    ciclo_row_add_text (ciclo_block_add_row (table, CICLO_ROW_BODY), "1\n2\n3\n4\n5");
  pages = lay_out (report, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (ciclo_pages_get_count (pages), >, 500);
}

static void
test_bad_paper (void)
{
  static const double papers[][2] = {
    { 0, A4_HEIGHT },
    { A4_WIDTH, 0 },
    { -600, 800 },
    { NAN, 800 },
    { 1e9, 800 },
    { 200, 200 },
  };
  g_autoptr (CicloReport) report = ciclo_report_new ("Paper", "en");

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ciclo_pages_new (report, papers[i][0], papers[i][1], &error));
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/samples", test_samples);
  g_test_add_func ("/pages/counts", test_counts);
  g_test_add_func ("/pages/rows", test_rows);
  g_test_add_func ("/pages/last-row", test_last_row);
  g_test_add_func ("/pages/tall", test_tall);
  g_test_add_func ("/pages/widows", test_widows);
  g_test_add_func ("/pages/breaks", test_breaks);
  g_test_add_func ("/pages/running", test_running);
  g_test_add_func ("/pages/many", test_many);
  g_test_add_func ("/pages/bad-paper", test_bad_paper);

  return g_test_run ();
}
