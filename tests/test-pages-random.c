/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports by chance, with texts that people and programs really paste: whatever they hold, the pages show every
 * character once, stay within the margins, and become a PDF. */

#include "render/ciclo-pages.h"
#include "render/ciclo-renderers.h"

#include <string.h>

/* The slow ones are for whoever changed the layout: test-pages-random -m slow. */
#define N_SEEDS (g_test_slow () ? 400 : 8)

static const char *const TEXTS[] = {
  "",
  " ",
  "\n\n\n",
  "x",
  "Uma frase curta.",
  "Uma frase mais longa, que precisa de mais de uma linha na maior parte das colunas, e que não diz nada de especial.",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "https://example.org/um/endereço/que/não/tem/onde/quebrar?e=mesmo&assim=precisa&de=uma&linha=nova",
  "linha\nlinha\nlinha",
  "שלום עולם, וגם 123 ו-456",
  "مرحبا بالعالم",
  "日本語のテキスト",
  "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81 x",
  "\xe2\x80\xae reversed \xe2\x80\xac",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
  "a\xc2\xa0"
  "b\xe2\x80\x8b"
  "c\xc2\xad"
  "d",
  "<b>&amp;</b> 'x' (y) \\z /w [v] {page} %s",
};

static const char *
pick_text (GRand *rand)
{
  return TEXTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (TEXTS))];
}

static CicloRuns *
make_runs (GRand *rand,
           gboolean links)
{
  CicloRuns *runs = ciclo_runs_new (NULL);
  int n = g_rand_int_range (rand, 0, 5);

  for (int i = 0; i < n; i++)
    {
      CicloStyle style = g_rand_int_range (rand, 0, 8);

      if (!links || g_rand_int_range (rand, 0, 4) > 0)
        ciclo_runs_add (runs, style, pick_text (rand));
      else if (g_rand_boolean (rand))
        ciclo_runs_add_link (runs, style, pick_text (rand), "https://example.org/'(é)\\");
      else
        ciclo_runs_add_reference (runs, style, pick_text (rand), "h1");
    }

  return runs;
}

static void
add_inner (GRand *rand,
           GPtrArray *blocks,
           gboolean links,
           gboolean notes)
{
  int n = g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 30) == 0 ? 80 : 4);

  for (int i = 0; i < n; i++)
    {
      int kind = g_rand_int_range (rand, 0, notes ? 5 : 4);

      if (kind < 2)
        ciclo_blocks_add_paragraph (blocks, make_runs (rand, links));
      else if (kind < 4)
        ciclo_blocks_add_item (blocks, g_rand_int_range (rand, 1, CICLO_MAX_ITEM + 1), pick_text (rand),
                               make_runs (rand, links));
      else
        {
          CicloBlock *note = ciclo_blocks_add_note (blocks, g_rand_int_range (rand, 0, CICLO_N_CALLOUTS), NULL);

          add_inner (rand, note->blocks, links, FALSE);
        }
    }
}

static void
add_heading (GRand *rand,
             GPtrArray *blocks)
{
  guint level = g_rand_int_range (rand, 1, CICLO_MAX_HEADING + 1);
  CicloBlock *block = ciclo_blocks_add_heading (blocks, level, "h1", pick_text (rand));

  ciclo_report_set (&block->above, g_rand_boolean (rand) ? pick_text (rand) : NULL);
  ciclo_report_set (&block->aside, g_rand_boolean (rand) ? pick_text (rand) : NULL);
  ciclo_report_set (&block->running, g_rand_boolean (rand) ? pick_text (rand) : NULL);
}

static void
add_table (GRand *rand,
           GPtrArray *blocks,
           gboolean links)
{
  CicloColumn columns[5];
  guint n_columns = g_rand_int_range (rand, 1, G_N_ELEMENTS (columns) + 1);
  int n_rows = g_rand_int_range (rand, 0, 30);
  int n_headers = g_rand_int_range (rand, 0, 3);
  CicloBlock *table;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (CicloColumn){ g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 0, 3) };
  table = ciclo_blocks_add_table (blocks, columns, n_columns);
  for (int i = 0; i < n_rows; i++)
    {
      CicloRowKind kind = g_rand_int_range (rand, CICLO_ROW_SUB, CICLO_ROW_QUIET + 1);
      CicloRow *row = ciclo_block_add_row (table, i < n_headers ? CICLO_ROW_HEADER : kind);
      guint left = n_columns;

      while (left > 0 && g_rand_int_range (rand, 0, 8) > 0)
        {
          guint span = g_rand_int_range (rand, 1, MIN (left, 3) + 1);

          add_inner (rand, ciclo_row_add_cell (row, span), links, TRUE);
          left -= span;
        }
    }
}

static void
add_definitions (GRand *rand,
                 GPtrArray *blocks,
                 gboolean links)
{
  CicloBlock *block = ciclo_blocks_add_definitions (blocks);
  int n = g_rand_int_range (rand, 0, 6);

  for (int i = 0; i < n; i++)
    add_inner (rand, ciclo_block_define (block, pick_text (rand)), links, FALSE);
}

static CicloReport *
make_report (guint32 seed,
             gboolean links)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  CicloReport *report = ciclo_report_new (pick_text (rand), "pt-BR");
  int n = g_rand_int_range (rand, 0, 20);

  ciclo_report_set (&report->subtitle, pick_text (rand));
  ciclo_report_set (&report->head, pick_text (rand));
  ciclo_report_set (&report->foot, pick_text (rand));
  report->draft = g_rand_boolean (rand);
  for (int i = 0; i < n; i++)
    switch (g_rand_int_range (rand, 0, 6))
      {
      case 0:
        add_heading (rand, report->blocks);
        break;

      case 1:
        add_table (rand, report->blocks, links);
        break;

      case 2:
        add_definitions (rand, report->blocks, links);
        break;

      case 3:
        ciclo_blocks_add_page_break (report->blocks);
        break;

      default:
        add_inner (rand, report->blocks, links, TRUE);
      }

  return report;
}

/* How often each byte occurs, apart from blanks and from the dot that joins two texts above a heading. */
static void
count (const char *text,
       gsize *counts)
{
  for (; text != NULL && *text != '\0'; text++)
    if (g_str_has_prefix (text, "·"))
      text++;
    else if (!g_ascii_isspace (*text))
      counts[(guchar) *text]++;
}

static void count_blocks (const CicloReport *report,
                          const GPtrArray *blocks,
                          gsize *counts);

static void
count_block (const CicloReport *report,
             const CicloBlock *block,
             gsize *counts)
{
  g_autofree char *text = block->runs != NULL ? ciclo_runs_dup_text (block->runs) : NULL;

  count (text, counts);
  count (block->kind == CICLO_BLOCK_NOTE ? ciclo_report_get_note_word (report, block) : block->label, counts);
  count (block->above, counts);
  count (block->aside, counts);
  if (block->blocks != NULL)
    count_blocks (report, block->blocks, counts);
  for (guint i = 0; block->definitions != NULL && i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];

      count (definition->term, counts);
      count_blocks (report, definition->blocks, counts);
    }
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const CicloRow *row = block->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        count_blocks (report, ((CicloCell *) row->cells->pdata[j])->blocks, counts);
    }
}

static void
count_blocks (const CicloReport *report,
              const GPtrArray *blocks,
              gsize *counts)
{
  for (guint i = 0; i < blocks->len; i++)
    count_block (report, blocks->pdata[i], counts);
}

static void
assert_place (const CicloItem *item,
              const CicloArea *area)
{
  double top = item->y - item->ascent;

  g_assert_cmpfloat (item->x, >=, area->x - 0.1);
  /* A character may be wider than a very narrow column. */
  g_assert_cmpfloat (item->x + item->width, <=, area->x + area->width + 15);
  /* The label of an item may be in a taller script than its text. */
  g_assert_cmpfloat (top, >=, area->y - 6);
  g_assert_cmpfloat (top + item->height, <=, area->y + area->height + 0.1);
}

static void
test_seeds (void)
{
  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    {
      g_autoptr (CicloReport) report = make_report (seed, FALSE);
      g_autoptr (CicloPages) pages = ciclo_pages_new (report, 500 + seed, 595, NULL);
      CicloArea area = ciclo_pages_get_area (pages);
      gsize expected[256] = { 0 };
      gsize found[256] = { 0 };

      g_test_message ("seed %u", seed);
      count (report->title, expected);
      count (report->subtitle, expected);
      count (report->draft ? report->words[CICLO_WORD_DRAFT] : NULL, expected);
      count_blocks (report, report->blocks, expected);
      for (guint n = 0; n < ciclo_pages_get_count (pages); n++)
        {
          const GArray *items = ciclo_pages_get_sheet (pages, n)->items;

          for (guint i = 0; i < items->len; i++)
            {
              const CicloItem *item = &g_array_index (items, CicloItem, i);
              g_autofree char *text = ciclo_item_dup_text (item);

              if (item->kind != CICLO_ITEM_OPEN && item->kind != CICLO_ITEM_CLOSE)
                assert_place (item, &area);
              count (text, found);
            }
        }
      for (guint i = 0; i < G_N_ELEMENTS (found); i++)
        g_assert_cmpuint (found[i], ==, expected[i]);
    }
}

static void
test_formats (void)
{
  guint n;
  const CicloRenderer *renderers = ciclo_renderer_list (&n);

  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (CicloReport) report = make_report (seed, TRUE);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = ciclo_renderer_render (&renderers[i], report, NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages-random/seeds", test_seeds);
  g_test_add_func ("/pages-random/formats", test_formats);

  return g_test_run ();
}
