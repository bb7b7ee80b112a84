/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports by chance, with texts that people and programs really paste, and with texts that would like to be markup. */

#include "test-random-reports.h"

#include <string.h>

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
  "</style></title><script>alert (1)</script>",
  "\" onmouseover=\"alert (1)",
  "]]> --> <!-- <![CDATA[ <?php ?> &lt;i&gt; &#60;u&#62; &copy &copy;",
  "* a\n# b #\n1. c\n2) d\n> e\n- f\n+ g\n    h\n\ti",
  "| a | b |\n|---|:-:|\n| c \\| d | e |",
  "[x](javascript:y) ![z](q) [r]: http://s/ \"t\" <http://u/> [^1]",
  "`a` ``b`` ```\n~~~\n~~c~~ $d$ @e #1 :+1:",
  "---\n===\n***\n___\nheading\n---",
  "**a** *b* __c__ _d_ ***e*** f*g*h \\*i\\*",
  "trailing  \nblanks  \nand a backslash\\\nx\\",
  "1986. A great year\n- \n10)",
  "\xc2\xab"
  "\xc2\xbb"
  "¿?",
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

/* A cell of nothing but paragraphs, as some formats need it for a table. */
static void
add_plain_cell (GRand *rand,
                CicloRow *row,
                guint span,
                gboolean links)
{
  GPtrArray *cell = ciclo_row_add_cell (row, span);

  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    ciclo_blocks_add_paragraph (cell, make_runs (rand, links));
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
  gboolean plain = g_rand_boolean (rand);
  CicloBlock *table;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (CicloColumn){ g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, 0, 3) };
  table = ciclo_blocks_add_table (blocks, columns, n_columns);
  for (int i = 0; i < n_rows; i++)
    {
      CicloRowKind kind = g_rand_int_range (rand, plain ? CICLO_ROW_BAND : CICLO_ROW_SUB, CICLO_ROW_QUIET + 1);
      CicloRow *row = ciclo_block_add_row (table, i < n_headers ? CICLO_ROW_HEADER : kind);
      guint left = n_columns;

      while (left > 0 && g_rand_int_range (rand, 0, 8) > 0)
        {
          guint span = g_rand_int_range (rand, 1, MIN (left, 3) + 1);

          if (plain)
            add_plain_cell (rand, row, span, links);
          else
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

CicloReport *
random_reports_make (guint32 seed,
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

void
random_reports_count_text (const char *text,
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
  gboolean is_note = block->kind == CICLO_BLOCK_NOTE;

  random_reports_count_text (text, counts);
  random_reports_count_text (is_note ? ciclo_report_get_note_word (report, block) : block->label, counts);
  random_reports_count_text (block->above, counts);
  random_reports_count_text (block->aside, counts);
  if (block->blocks != NULL)
    count_blocks (report, block->blocks, counts);
  for (guint i = 0; block->definitions != NULL && i < block->definitions->len; i++)
    {
      const CicloDefinition *definition = block->definitions->pdata[i];

      random_reports_count_text (definition->term, counts);
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

void
random_reports_count (const CicloReport *report,
                      gsize *counts)
{
  random_reports_count_text (report->title, counts);
  random_reports_count_text (report->subtitle, counts);
  random_reports_count_text (report->draft ? report->words[CICLO_WORD_DRAFT] : NULL, counts);
  count_blocks (report, report->blocks, counts);
}
