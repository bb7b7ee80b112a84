/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The widths of a table's columns, from what is in them. */

#include "config.h"

#include "render/ciclo-columns.h"

#include <string.h>

#define WIDEST_NATURAL 0.4
#define WIDEST_WORD 0.35
#define ITEM_INDENT 16.0
#define NOTE_INDENT 50.0
#define NARROWEST 16.0
#define PAD_START 4.0
#define PAD_END 6.0
/* So many columns that they need all the room there is. */
#define CROWDED 30.0
#define CROWDED_PAD 1.5
#define MOST_NATURAL 0.6
#define BOLD_FACTOR 1.09
/* A long table says how wide its columns are by its first rows; measuring all would take as long as setting them. */
#define MOST_MEASURED 400

typedef struct
{
  CicloTypesetter *typesetter;
  const CicloBlock *table;
  double natural[CICLO_MAX_COLUMNS];
  double words[CICLO_MAX_COLUMNS]; /* of the longest word */
} Measures;

static CicloRole
get_role (const CicloRow *row)
{
  return row->kind == CICLO_ROW_HEADER ? CICLO_ROLE_TABLE_HEAD : CICLO_ROLE_CELL;
}

/* The longest word of @text in characters, without the blanks around it. */
static char *
dup_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  const char *longest = "";

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > g_utf8_strlen (longest, -1))
      longest = words[i];

  return g_strdup (longest);
}

static void measure_blocks (Measures *self,
                            guint column,
                            const GPtrArray *blocks,
                            CicloRole role,
                            double indent);

static void
measure_block (Measures *self,
               guint column,
               const CicloBlock *block,
               CicloRole role,
               double indent)
{
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;
  double width;

  if (block->blocks != NULL)
    measure_blocks (self, column, block->blocks, role, indent + NOTE_INDENT);
  if (block->runs == NULL)
    return;
  indent += block->kind == CICLO_BLOCK_ITEM ? ITEM_INDENT * block->level : 0;
  text = ciclo_runs_dup_text (block->runs);
  word = dup_longest_word (text);
  width = ciclo_typesetter_measure_text (self->typesetter, word, role) + indent;
  self->words[column] = MAX (self->words[column], width);
  if (g_array_index (self->table->columns, CicloColumn, column).share > 0)
    return;
  width = ciclo_typesetter_measure (self->typesetter, block->runs, role) + indent;
  self->natural[column] = MAX (self->natural[column], width);
}

static void
measure_blocks (Measures *self,
                guint column,
                const GPtrArray *blocks,
                CicloRole role,
                double indent)
{
  for (guint i = 0; i < blocks->len; i++)
    measure_block (self, column, blocks->pdata[i], role, indent);
}

static void
measure_row (Measures *self,
             const CicloRow *row)
{
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];

      if (cell->span == 1)
        measure_blocks (self, column, cell->blocks, get_role (row), 0);
      column += cell->span;
    }
}

static Measures
measure (CicloTypesetter *typesetter,
         const CicloBlock *table,
         double width,
         double pad)
{
  Measures measures = { typesetter, table };
  double least = MIN (NARROWEST + pad, width / table->columns->len);

  for (guint i = 0; i < MIN (table->rows->len, MOST_MEASURED); i++)
    measure_row (&measures, table->rows->pdata[i]);
  for (guint i = 0; i < table->columns->len; i++)
    {
      measures.natural[i] = MAX (measures.natural[i] + pad, least);
      measures.words[i] = MAX (measures.words[i] * BOLD_FACTOR + pad, least);
    }

  return measures;
}

static double
sum (const double *values,
     guint n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += values[i];

  return total;
}

/* Divides @room by @shares among columns that are no narrower than @least, as long as that can be. */
static void
divide (guint n,
        double room,
        const double *shares,
        const double *least,
        double *widths)
{
  gboolean fixed[CICLO_MAX_COLUMNS] = { FALSE };
  double wanted = sum (least, n);
  gboolean changed = TRUE;

  for (guint i = 0; wanted >= room && i < n; i++)
    widths[i] = room * least[i] / wanted;

  while (wanted < room && changed)
    {
      double rest = room;
      double total = 0;

      for (guint i = 0; i < n; i++)
        if (fixed[i])
          rest -= least[i];
        else
          total += shares[i];
      changed = FALSE;
      for (guint i = 0; i < n; i++)
        {
          widths[i] = fixed[i] ? least[i] : rest * shares[i] / total;
          changed = changed || widths[i] < least[i];
          fixed[i] = fixed[i] || widths[i] < least[i];
        }
    }
}

/* Natural columns alone fill the width too: each gets its share of what is left, or gives its share of what lacks. */
static void
divide_natural (const Measures *self,
                guint n,
                double width,
                double *widths)
{
  double least[CICLO_MAX_COLUMNS] = { 0 };
  double total = sum (self->natural, n);

  for (guint i = 0; i < n; i++)
    least[i] = total <= width ? self->natural[i] : MIN (self->words[i], width * WIDEST_WORD);
  divide (n, width, self->natural, least, widths);
}

/* Columns with a share get what the natural ones leave. */
static void
divide_mixed (const Measures *self,
              guint n,
              double width,
              double *widths)
{
  double shares[CICLO_MAX_COLUMNS] = { 0 };
  double least[CICLO_MAX_COLUMNS] = { 0 };
  double shared[CICLO_MAX_COLUMNS];
  guint index[CICLO_MAX_COLUMNS];
  double taken = 0;
  guint n_shares = 0;

  for (guint i = 0; i < n; i++)
    {
      double share = g_array_index (self->table->columns, CicloColumn, i).share;

      widths[i] = share > 0 ? 0 : MIN (self->natural[i], width * WIDEST_NATURAL);
      taken += widths[i];
      if (share <= 0)
        continue;
      shares[n_shares] = share;
      least[n_shares] = MIN (self->words[i], width * WIDEST_WORD);
      index[n_shares++] = i;
    }
  for (guint i = 0; taken > width * MOST_NATURAL && i < n; i++)
    widths[i] *= width * MOST_NATURAL / taken;

  divide (n_shares, width - MIN (taken, width * MOST_NATURAL), shares, least, shared);
  for (guint i = 0; i < n_shares; i++)
    widths[index[i]] = shared[i];
}

CicloColumns
ciclo_columns_divide (CicloTypesetter *typesetter,
                      const CicloBlock *table,
                      double width)
{
  CicloColumns columns = { 0 };
  double widths[CICLO_MAX_COLUMNS];
  gboolean has_shares = FALSE;
  Measures measures;

  g_return_val_if_fail (typesetter != NULL, columns);
  g_return_val_if_fail (table != NULL && table->kind == CICLO_BLOCK_TABLE, columns);

  columns.n = table->columns->len;
  columns.pad_start = width / columns.n < CROWDED ? CROWDED_PAD : PAD_START;
  columns.pad_end = width / columns.n < CROWDED ? CROWDED_PAD : PAD_END;
  measures = measure (typesetter, table, width, columns.pad_start + columns.pad_end);
  for (guint i = 0; i < columns.n; i++)
    has_shares = has_shares || g_array_index (table->columns, CicloColumn, i).share > 0;
  if (has_shares)
    divide_mixed (&measures, columns.n, width, widths);
  else
    divide_natural (&measures, columns.n, width, widths);
  for (guint i = 0; i < columns.n; i++)
    columns.x[i + 1] = columns.x[i] + widths[i];

  return columns;
}
