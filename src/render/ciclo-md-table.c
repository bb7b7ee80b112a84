/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in Markdown. A cell of theirs holds one line: where a table has lists and notes in its cells, or parts of
 * rows, it becomes a list that can be read and edited, with an item for each row and what belongs to it below. */

#include "config.h"

#include "render/ciclo-md.h"

#include "render/ciclo-txt-lines.h"

static const CicloRow *
get_row (const CicloBlock *table,
         guint i)
{
  return table->rows->pdata[i];
}

static gboolean
is_band (const CicloRow *row)
{
  return row->kind == CICLO_ROW_BAND && row->cells->len == 1;
}

/* How many paragraphs a cell begins with. */
static guint
count_paragraphs (const CicloCell *cell)
{
  guint n = 0;

  while (n < cell->blocks->len && ((CicloBlock *) cell->blocks->pdata[n])->kind == CICLO_BLOCK_PARAGRAPH)
    n++;

  return n;
}

/* The first @n paragraphs of a cell, on one line. */
static char *
dup_paragraphs (const CicloCell *cell,
                guint n,
                CicloStyle style,
                CicloMdPlace place)
{
  g_autoptr (CicloRuns) all = ciclo_runs_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const GPtrArray *runs = ((CicloBlock *) cell->blocks->pdata[i])->runs->list;

      if (!ciclo_runs_is_empty (all))
        ciclo_runs_add (all, CICLO_STYLE_PLAIN, "\n");
      for (guint j = 0; j < runs->len; j++)
        {
          const CicloRun *run = runs->pdata[j];

          if (run->uri != NULL)
            ciclo_runs_add_link (all, run->style | style, run->text, run->uri);
          else
            ciclo_runs_add (all, run->style | style, run->text);
        }
    }

  return ciclo_md_dup_runs (all, place);
}

/* The paragraphs that a cell begins with. */
static char *
dup_cell (const CicloCell *cell,
          CicloStyle style,
          CicloMdPlace place)
{
  return dup_paragraphs (cell, count_paragraphs (cell), style, place);
}

/* Headers */

/* The name of @column: what the rows of the header say above it. */
static char *
dup_name (const CicloBlock *table,
          guint column,
          CicloMdPlace place)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len && get_row (table, i)->kind == CICLO_ROW_HEADER; i++)
    {
      const CicloRow *row = get_row (table, i);
      guint at = 0;

      for (guint j = 0; j < row->cells->len; j++)
        {
          const CicloCell *cell = row->cells->pdata[j];
          gboolean is_above = at <= column && column < at + cell->span;
          g_autofree char *text = is_above ? dup_cell (cell, CICLO_STYLE_PLAIN, place) : NULL;

          if (text != NULL && *text != '\0')
            g_string_append_printf (name, "%s%s", name->len > 0 ? ": " : "", text);
          at += cell->span;
        }
    }

  return g_string_free (name, FALSE);
}

/* What tables that look alike have in common. */
static char *
dup_header (const CicloBlock *table)
{
  GString *header = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *name = dup_name (table, i, CICLO_MD_CELL);

      g_string_append_printf (header, "%s|", name);
    }

  return g_string_free (header, FALSE);
}

static gboolean
fits_table (const CicloBlock *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CicloRow *row = get_row (table, i);

      if (row->kind == CICLO_ROW_SUB)
        return FALSE;
      for (guint j = 0; j < row->cells->len; j++)
        {
          const CicloCell *cell = row->cells->pdata[j];

          if (count_paragraphs (cell) < cell->blocks->len)
            return FALSE;
        }
    }

  return TRUE;
}

void
ciclo_md_find_folded (CicloMd *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->report->blocks->len; i++)
    {
      const CicloBlock *block = self->report->blocks->pdata[i];

      if (block->kind == CICLO_BLOCK_TABLE && !fits_table (block))
        g_hash_table_add (self->folded, dup_header (block));
    }
}

gboolean
ciclo_md_is_folded (const CicloMd *self,
                    const CicloBlock *table)
{
  g_autofree char *header = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL && table->kind == CICLO_BLOCK_TABLE, FALSE);

  header = dup_header (table);

  return g_hash_table_contains (self->folded, header);
}

/* Tables */

static void
add_header (GPtrArray *lines,
            const CicloBlock *table)
{
  static const char *const rules[] = {
    [CICLO_ALIGN_START] = " --- |",
    [CICLO_ALIGN_CENTER] = " :-: |",
    [CICLO_ALIGN_END] = " --: |",
  };
  GString *names = g_string_new ("|");
  GString *rule = g_string_new ("|");

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *name = dup_name (table, i, CICLO_MD_CELL);

      g_string_append_printf (names, *name != '\0' ? " %s |" : " |", name);
      g_string_append (rule, rules[g_array_index (table->columns, CicloColumn, i).align]);
    }
  ciclo_txt_take (lines, g_string_free (names, FALSE));
  ciclo_txt_take (lines, g_string_free (rule, FALSE));
}

static void
add_row (GPtrArray *lines,
         const CicloRow *row)
{
  GString *line = g_string_new ("|");
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      g_autofree char *text = dup_cell (cell, is_band (row) ? CICLO_STYLE_BOLD : CICLO_STYLE_PLAIN, CICLO_MD_CELL);

      g_string_append_printf (line, *text != '\0' ? " %s |" : " |", text);
      for (guint j = 1; j < cell->span; j++)
        g_string_append (line, " |");
      column += cell->span;
    }
  for (; column < row->n_columns; column++)
    g_string_append (line, " |");
  ciclo_txt_take (lines, g_string_free (line, FALSE));
}

/* Lists in the place of tables */

static gboolean
is_led (const CicloBlock *table)
{
  return table->columns->len > 1 && g_array_index (table->columns, CicloColumn, 0).share <= 0;
}

/* The blocks of a cell from @first on, which no line can hold, below the item. */
static void
add_rest (GPtrArray *body,
          CicloMd *self,
          const CicloCell *cell,
          guint first)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = first; i < cell->blocks->len; i++)
    g_ptr_array_add (rest, cell->blocks->pdata[i]);
  if (rest->len == 0)
    return;

  ciclo_txt_gap (body);
  ciclo_md_add_blocks (body, self, rest);
  ciclo_txt_gap (body);
}

static void
append_fact (GString *line,
             const char *text)
{
  if (*text != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
}

static void
end_line (GPtrArray *body,
          GString *line)
{
  if (line->len == 0)
    return;

  ciclo_txt_gap (body);
  ciclo_md_add_lines (body, line->str);
  g_string_truncate (line, 0);
}

/* A row is an item: the cells that say what it is on its first line, the others below, each with its name. */
static void
add_item (GPtrArray *body,
          CicloMd *self,
          const CicloBlock *table,
          const CicloRow *row)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_first = is_led (table) ? 2 : 1;
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      guint n = count_paragraphs (cell);
      /* Of the cell that says most, the first paragraph names the item. */
      guint n_inline = column + 1 == n_first ? MIN (n, 1) : n;
      gboolean is_last = column + cell->span >= n_first || n < cell->blocks->len;
      g_autofree char *text = dup_paragraphs (cell, n_inline, CICLO_STYLE_PLAIN, CICLO_MD_FACT);
      g_autofree char *name = cell->span == 1 ? dup_name (table, column, CICLO_MD_FACT) : g_strdup ("");

      if (column < n_first)
        append_fact (line, text);
      else if (*text != '\0')
        ciclo_txt_take (body, g_strconcat ("- ", name, *name != '\0' ? ": " : "", text, NULL));
      if (is_last)
        end_line (body, line);
      add_rest (body, self, cell, n_inline);
      column += cell->span;
    }
  end_line (body, line);
}

/* A part of a row is one line below it. */
static void
add_part (GPtrArray *body,
          CicloMd *self,
          const CicloRow *row)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      g_autofree char *text = dup_cell (cell, CICLO_STYLE_PLAIN, CICLO_MD_FACT);

      append_fact (facts, text);
      if (facts->len > 0 && (i + 1 == row->cells->len || count_paragraphs (cell) < cell->blocks->len))
        {
          ciclo_txt_take (body, g_strconcat ("- ", facts->str, NULL));
          g_string_truncate (facts, 0);
        }
      add_rest (body, self, cell, count_paragraphs (cell));
    }
}

static gboolean
has_gap (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (*(char *) lines->pdata[i] == '\0')
      return TRUE;

  return FALSE;
}

/* Once an item of a list has gaps inside, there are gaps between the items as well: the list @is_loose. */
static void
end_item (GPtrArray *lines,
          GPtrArray *body,
          char bullet,
          gboolean *is_loose)
{
  const char sign[] = { bullet, ' ', '\0' };

  while (body->len > 0 && *(char *) body->pdata[body->len - 1] == '\0')
    g_ptr_array_set_size (body, body->len - 1);
  if (body->len == 0)
    return;

  *is_loose = *is_loose || has_gap (body);
  if (*is_loose)
    ciclo_txt_gap (lines);
  ciclo_txt_hang (lines, sign, body);
  g_ptr_array_set_size (body, 0);
}

static void
add_list (GPtrArray *lines,
          CicloMd *self,
          const CicloBlock *table,
          char bullet)
{
  g_autoptr (GPtrArray) body = ciclo_txt_new ();
  gboolean is_loose = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const CicloRow *row = get_row (table, i);

      if (row->kind == CICLO_ROW_HEADER)
        continue;
      if (row->kind == CICLO_ROW_SUB)
        {
          add_part (body, self, row);
          continue;
        }
      end_item (lines, body, bullet, &is_loose);
      if (is_band (row))
        {
          g_autofree char *text = dup_cell (row->cells->pdata[0], CICLO_STYLE_BOLD, CICLO_MD_FACT);

          ciclo_txt_gap (lines);
          ciclo_md_add_lines (lines, text);
          ciclo_txt_gap (lines);
          is_loose = FALSE;
          add_rest (body, self, row->cells->pdata[0], count_paragraphs (row->cells->pdata[0]));
        }
      else
        {
          add_item (body, self, table, row);
        }
    }
  end_item (lines, body, bullet, &is_loose);
}

void
ciclo_md_add_table (GPtrArray *lines,
                    CicloMd *self,
                    const CicloBlock *table,
                    char bullet)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL && table->kind == CICLO_BLOCK_TABLE);

  if (ciclo_md_is_folded (self, table))
    {
      add_list (lines, self, table, bullet);
      return;
    }
  if (table->rows->len == 0)
    return;

  add_header (lines, table);
  for (guint i = 0; i < table->rows->len; i++)
    if (get_row (table, i)->kind != CICLO_ROW_HEADER)
      add_row (lines, get_row (table, i));
}
