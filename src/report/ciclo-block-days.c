/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing days to scale, and the same as a table: whoever cannot draw says it. */

#include "config.h"

#include "report/ciclo-block-days.h"

static void
entry_free (CicloDayEntry *entry)
{
  g_free (entry->clock);
  g_free (entry->time);
  g_free (entry->title);
  g_free (entry->more);
  g_free (entry->remark);
  g_ptr_array_unref (entry->lines);
  g_array_unref (entry->stretches);
  g_free (entry);
}

static void
column_free (CicloDayColumn *column)
{
  g_free (column->band);
  g_free (column->label);
  g_free (column->date);
  g_ptr_array_unref (column->entries);
  g_free (column);
}

static void
mark_clear (CicloDayMark *mark)
{
  g_free (mark->label);
}

CicloBlock *
ciclo_blocks_add_days (GPtrArray *blocks,
                       const char *summary)
{
  CicloBlock *block;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  block = g_new0 (CicloBlock, 1);
  block->kind = CICLO_BLOCK_DAYS;
  block->blocks = ciclo_blocks_new ();
  block->days = g_new0 (CicloDays, 1);
  ciclo_report_set (&block->days->summary, summary);
  block->days->marks = g_array_new (FALSE, FALSE, sizeof (CicloDayMark));
  g_array_set_clear_func (block->days->marks, (GDestroyNotify) mark_clear);
  block->days->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  g_ptr_array_add (blocks, block);

  return block;
}

void
ciclo_days_free (CicloDays *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->summary);
  g_free (self->legend_title);
  for (guint i = 0; i < CICLO_N_PATTERNS; i++)
    g_free (self->legend[i]);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

CicloDayColumn *
ciclo_days_add_column (CicloDays *self,
                       const char *label)
{
  CicloDayColumn *column;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  column = g_new0 (CicloDayColumn, 1);
  ciclo_report_set (&column->label, label);
  column->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_ptr_array_add (self->columns, column);

  return column;
}

CicloDayEntry *
ciclo_day_column_add (CicloDayColumn *self,
                      gint64 start,
                      gint64 end,
                      const char *time,
                      const char *title)
{
  CicloDayEntry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  entry = g_new0 (CicloDayEntry, 1);
  entry->start = start;
  entry->end = end;
  entry->time = g_strdup (time);
  entry->clock = g_strdup (time);
  ciclo_report_set (&entry->title, title);
  entry->lines = g_ptr_array_new_with_free_func (g_free);
  entry->stretches = g_array_new (FALSE, FALSE, sizeof (CicloDayStretch));
  g_ptr_array_add (self->entries, entry);

  return entry;
}

void
ciclo_day_entry_add_stretch (CicloDayEntry *self,
                             gint64 start,
                             gint64 end,
                             guint pattern)
{
  CicloDayStretch stretch = { start, end, pattern };

  g_return_if_fail (self != NULL);
  g_return_if_fail (pattern < CICLO_N_PATTERNS);

  g_array_append_val (self->stretches, stretch);
}

void
ciclo_days_add_mark (CicloDays *self,
                     gint64 at,
                     const char *label)
{
  CicloDayMark mark = { at, g_strdup (label) };

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  g_array_append_val (self->marks, mark);
}

static void
add_paragraph (GPtrArray *cell,
               CicloStyle style,
               const char *text)
{
  if (text != NULL)
    ciclo_blocks_add_paragraph (cell, ciclo_runs_add (ciclo_runs_new (NULL), style, text));
}

/* The words for the patterns of @entry, each once. */
static char *
dup_patterns (const CicloDays *self,
              const CicloDayEntry *entry)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint seen = 0;

  for (guint i = 0; i < entry->stretches->len; i++)
    {
      guint pattern = g_array_index (entry->stretches, CicloDayStretch, i).pattern;

      if ((seen & 1u << pattern) != 0 || self->legend[pattern] == NULL)
        continue;
      seen |= 1u << pattern;
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", self->legend[pattern]);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
list_entry (const CicloDays *self,
            CicloBlock *table,
            const CicloDayEntry *entry)
{
  CicloRow *row = ciclo_block_add_row (table, entry->kind == CICLO_ENTRY_PAUSE ? CICLO_ROW_QUIET : CICLO_ROW_BODY);
  g_autofree char *patterns = dup_patterns (self, entry);
  GPtrArray *cell;

  ciclo_row_add_text (row, entry->time);
  cell = ciclo_row_add_cell (row, 1);
  add_paragraph (cell, entry->kind == CICLO_ENTRY_WORK ? CICLO_STYLE_BOLD : CICLO_STYLE_PLAIN, entry->title);
  add_paragraph (cell, CICLO_STYLE_SMALL, entry->more);
  add_paragraph (cell, CICLO_STYLE_ITALIC, entry->remark);
  for (guint i = 0; i < entry->lines->len; i++)
    add_paragraph (cell, CICLO_STYLE_PLAIN, entry->lines->pdata[i]);
  add_paragraph (cell, CICLO_STYLE_SMALL, patterns);
}

static void
list_column (const CicloDays *self,
             CicloBlock *table,
             const CicloDayColumn *column)
{
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BAND);
  CicloRuns *runs = ciclo_runs_new (column->label);

  if (column->date != NULL)
    ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_PLAIN, " · "), CICLO_STYLE_PLAIN, column->date);
  if (column->band != NULL)
    ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_PLAIN, " · "), CICLO_STYLE_PLAIN, column->band);
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 2), runs);
  row->keep_with_next = column->entries->len > 0;
  for (guint i = 0; i < column->entries->len; i++)
    list_entry (self, table, column->entries->pdata[i]);
}

GPtrArray *
ciclo_days_list (const CicloReport *report,
                 const CicloDays *self,
                 guint first,
                 guint n)
{
  static const CicloColumn columns[] = { { 0 }, { 1 } };
  GPtrArray *blocks = ciclo_blocks_new ();
  CicloBlock *table;
  CicloRow *header;

  g_return_val_if_fail (report != NULL, blocks);
  g_return_val_if_fail (self != NULL && first + n <= self->columns->len, blocks);

  table = ciclo_blocks_add_table (blocks, columns, G_N_ELEMENTS (columns));
  header = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  ciclo_row_add_text (header, report->words[CICLO_WORD_TIME]);
  ciclo_row_add_text (header, report->words[CICLO_WORD_WHAT]);
  for (guint i = first; i < first + n; i++)
    list_column (self, table, self->columns->pdata[i]);

  return blocks;
}
