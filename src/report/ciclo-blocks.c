/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing the blocks of a printed document. Plain memory without locks: a report is made in one thread and may then be
 * rendered in another. */

#include "config.h"

#include "report/ciclo-blocks.h"

#include "core/ciclo-text.h"
#include "report/ciclo-block-days.h"

static void
cell_free (CicloCell *cell)
{
  g_ptr_array_unref (cell->blocks);
  g_free (cell);
}

static void
row_free (CicloRow *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
definition_free (CicloDefinition *definition)
{
  g_free (definition->term);
  g_ptr_array_unref (definition->blocks);
  g_free (definition);
}

static void
block_free (CicloBlock *block)
{
  g_clear_pointer (&block->runs, ciclo_runs_free);
  g_free (block->label);
  g_free (block->id);
  g_free (block->above);
  g_free (block->aside);
  g_free (block->running);
  g_clear_pointer (&block->blocks, g_ptr_array_unref);
  g_clear_pointer (&block->definitions, g_ptr_array_unref);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->png, g_bytes_unref);
  g_clear_pointer (&block->days, ciclo_days_free);
  g_free (block);
}

GPtrArray *
ciclo_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
}

static CicloBlock *
add_block (GPtrArray *blocks,
           CicloBlockKind kind)
{
  CicloBlock *block = g_new0 (CicloBlock, 1);

  block->kind = kind;
  g_ptr_array_add (blocks, block);

  return block;
}

CicloBlock *
ciclo_blocks_add_heading (GPtrArray *blocks,
                          guint level,
                          const char *id,
                          const char *text)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= CICLO_MAX_HEADING, NULL);

  block = add_block (blocks, CICLO_BLOCK_HEADING);
  block->level = level;
  block->id = g_strdup (id);
  block->runs = ciclo_runs_new (text);
  block->keep_with_next = TRUE;

  return block;
}

CicloBlock *
ciclo_blocks_add_paragraph (GPtrArray *blocks,
                            CicloRuns *runs)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  block = add_block (blocks, CICLO_BLOCK_PARAGRAPH);
  block->runs = runs;

  return block;
}

CicloBlock *
ciclo_blocks_add_item (GPtrArray *blocks,
                       guint level,
                       const char *label,
                       CicloRuns *runs)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= CICLO_MAX_ITEM, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (runs != NULL, NULL);

  block = add_block (blocks, CICLO_BLOCK_ITEM);
  block->level = level;
  block->label = ciclo_text_clean_line (label);
  block->runs = runs;

  return block;
}

CicloBlock *
ciclo_blocks_add_note (GPtrArray *blocks,
                       CicloCallout kind,
                       const char *label)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (kind < CICLO_N_CALLOUTS, NULL);

  block = add_block (blocks, CICLO_BLOCK_NOTE);
  block->note = kind;
  block->label = label != NULL ? ciclo_text_clean_line (label) : NULL;
  block->blocks = ciclo_blocks_new ();

  return block;
}

CicloBlock *
ciclo_blocks_add_picture (GPtrArray *blocks,
                          GBytes *png,
                          const char *alt,
                          double width)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (png != NULL, NULL);
  g_return_val_if_fail (alt != NULL && *alt != '\0', NULL);
  g_return_val_if_fail (width > 0 && width <= 1, NULL);

  block = add_block (blocks, CICLO_BLOCK_PICTURE);
  block->png = g_bytes_ref (png);
  block->label = ciclo_text_clean_line (alt);
  block->width = width;

  return block;
}

void
ciclo_blocks_add_page_break (GPtrArray *blocks)
{
  g_return_if_fail (blocks != NULL);

  add_block (blocks, CICLO_BLOCK_PAGE_BREAK);
}

CicloBlock *
ciclo_blocks_add_definitions (GPtrArray *blocks)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);

  block = add_block (blocks, CICLO_BLOCK_DEFINITIONS);
  block->definitions = g_ptr_array_new_with_free_func ((GDestroyNotify) definition_free);

  return block;
}

GPtrArray *
ciclo_block_define (CicloBlock *definitions,
                    const char *term)
{
  CicloDefinition *definition;

  g_return_val_if_fail (definitions != NULL && definitions->kind == CICLO_BLOCK_DEFINITIONS, NULL);
  g_return_val_if_fail (term != NULL, NULL);

  definition = g_new0 (CicloDefinition, 1);
  definition->term = ciclo_text_clean_line (term);
  definition->blocks = ciclo_blocks_new ();
  g_ptr_array_add (definitions->definitions, definition);

  return definition->blocks;
}

void
ciclo_block_define_text (CicloBlock *definitions,
                         const char *term,
                         const char *text)
{
  GPtrArray *value = ciclo_block_define (definitions, term);

  if (value != NULL)
    ciclo_blocks_add_paragraph (value, ciclo_runs_new (text));
}

CicloBlock *
ciclo_blocks_add_table (GPtrArray *blocks,
                        const CicloColumn *columns,
                        guint n_columns)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (n_columns >= 1 && n_columns <= CICLO_MAX_COLUMNS, NULL);

  block = add_block (blocks, CICLO_BLOCK_TABLE);
  block->columns = g_array_new (FALSE, TRUE, sizeof (CicloColumn));
  g_array_append_vals (block->columns, columns, n_columns);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  return block;
}

static gboolean
has_body (const CicloBlock *table)
{
  return table->rows->len > 0 &&
         ((CicloRow *) table->rows->pdata[table->rows->len - 1])->kind != CICLO_ROW_HEADER;
}

CicloRow *
ciclo_block_add_row (CicloBlock *table,
                     CicloRowKind kind)
{
  CicloRow *row;

  g_return_val_if_fail (table != NULL && table->kind == CICLO_BLOCK_TABLE, NULL);
  g_return_val_if_fail (kind != CICLO_ROW_HEADER || !has_body (table), NULL);

  row = g_new0 (CicloRow, 1);
  row->kind = kind;
  row->keep_with_next = kind == CICLO_ROW_HEADER || kind == CICLO_ROW_BAND;
  row->n_columns = table->columns->len;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  g_ptr_array_add (table->rows, row);

  return row;
}

GPtrArray *
ciclo_row_add_cell (CicloRow *row,
                    guint span)
{
  CicloCell *cell;
  guint used = 0;

  g_return_val_if_fail (row != NULL, NULL);
  for (guint i = 0; i < row->cells->len; i++)
    used += ((CicloCell *) row->cells->pdata[i])->span;
  g_return_val_if_fail (span >= 1 && used + span <= row->n_columns, NULL);

  cell = g_new0 (CicloCell, 1);
  cell->span = span;
  cell->blocks = ciclo_blocks_new ();
  g_ptr_array_add (row->cells, cell);

  return cell->blocks;
}

void
ciclo_row_add_text (CicloRow *row,
                    const char *text)
{
  GPtrArray *blocks = ciclo_row_add_cell (row, 1);

  if (blocks != NULL && text != NULL && *text != '\0')
    ciclo_blocks_add_paragraph (blocks, ciclo_runs_new (text));
}
