/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in plain text: columns side by side where each gets a readable width, else one value under the other. */

#include "config.h"

#include "render/ciclo-txt-lines.h"

#define GAP 2
#define NARROWEST 10
#define WIDEST_NATURAL 24
#define UNLIMITED 100000

typedef struct
{
  GPtrArray *lines;
  const CicloReport *report;
  const CicloBlock *table;
  guint widths[CICLO_MAX_COLUMNS];
  gboolean is_loose; /* some row has several lines: rows are set apart */
} Table;

static GPtrArray *
set_cell (const Table *self,
          const CicloCell *cell,
          guint width)
{
  GPtrArray *lines = ciclo_txt_new ();

  ciclo_txt_add_blocks (lines, self->report, cell->blocks, width, TRUE);

  return lines;
}

static guint
measure_lines (const GPtrArray *lines)
{
  guint width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, ciclo_txt_measure (lines->pdata[i]));

  return width;
}

/* How wide the columns would like to be. */
static void
measure (Table *self,
         guint *natural)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const CicloRow *row = self->table->rows->pdata[i];
      guint column = 0;

      for (guint j = 0; j < row->cells->len; j++)
        {
          const CicloCell *cell = row->cells->pdata[j];
          g_autoptr (GPtrArray) lines = set_cell (self, cell, UNLIMITED);

          if (cell->span == 1)
            natural[column] = MAX (natural[column], measure_lines (lines));
          column += cell->span;
        }
    }
}

static double
get_share (const Table *self,
           guint column)
{
  return g_array_index (self->table->columns, CicloColumn, column).share;
}

/* Gives the columns with a share what the others leave, and what one of them does not need to the next. */
static void
divide_shares (Table *self,
               const guint *natural,
               int room)
{
  guint n = self->table->columns->len;
  double shares = 0;
  int left = MAX (room, 0);

  for (guint i = 0; i < n; i++)
    shares += get_share (self, i);
  for (guint i = 0; i < n; i++)
    if (get_share (self, i) > 0)
      {
        self->widths[i] = MIN (natural[i], MAX (room, 0) * get_share (self, i) / shares);
        left -= self->widths[i];
      }
  for (guint i = 0; i < n; i++)
    if (get_share (self, i) > 0)
      {
        guint more = MIN ((guint) MAX (left, 0), natural[i] - self->widths[i]);

        self->widths[i] += more;
        left -= more;
      }
}

/* Divides @width; FALSE where a column would become too narrow to be read. */
static gboolean
divide (Table *self,
        guint width)
{
  guint natural[CICLO_MAX_COLUMNS] = { 0 };
  guint n = self->table->columns->len;
  int room = width - (n - 1) * GAP;
  guint wanted = 0;

  measure (self, natural);
  for (guint i = 0; i < n; i++)
    wanted += natural[i];
  for (guint i = 0; i < n; i++)
    {
      gboolean is_natural = get_share (self, i) <= 0 || (int) wanted <= room;

      self->widths[i] = is_natural ? MIN (natural[i], (int) wanted <= room ? UNLIMITED : WIDEST_NATURAL) : 0;
    }
  if ((int) wanted <= room)
    return TRUE;

  for (guint i = 0; i < n; i++)
    room -= self->widths[i];
  divide_shares (self, natural, room);
  for (guint i = 0; i < n; i++)
    {
      wanted = MIN (natural[i], NARROWEST);
      if (self->widths[i] < wanted)
        return FALSE;
    }

  return room >= 0;
}

static void
append_padded (GString *line,
               const char *text,
               guint width,
               CicloAlign align)
{
  guint used = ciclo_txt_measure (text);
  guint blanks = used < width ? width - used : 0;
  guint before = 0;

  if (align != CICLO_ALIGN_START)
    before = align == CICLO_ALIGN_END ? blanks : blanks / 2;
  g_string_append_printf (line, "%*s%s%*s", (int) before, "", text, (int) (blanks - before), "");
}

/* One cell of the row being printed. */
typedef struct
{
  GPtrArray *lines;
  guint width;
  CicloAlign align;
} Box;

static guint
set_boxes (const Table *self,
           const CicloRow *row,
           Box *boxes)
{
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      Box *box = &boxes[i];

      box->align = CICLO_ALIGN_START;
      if (cell->span == 1)
        box->align = g_array_index (self->table->columns, CicloColumn, column).align;
      box->width = (cell->span - 1) * GAP;
      for (guint j = 0; j < cell->span; j++)
        box->width += self->widths[column + j];
      box->lines = set_cell (self, cell, MAX (box->width, 1));
      column += cell->span;
    }

  return row->cells->len;
}

static gboolean
has_tall_row (const Table *self)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const CicloRow *row = self->table->rows->pdata[i];
      Box boxes[CICLO_MAX_COLUMNS];
      guint n = set_boxes (self, row, boxes);
      guint height = 0;

      for (guint j = 0; j < n; j++)
        {
          height = MAX (height, boxes[j].lines->len);
          g_ptr_array_unref (boxes[j].lines);
        }
      if (height > 1 && row->kind != CICLO_ROW_HEADER)
        return TRUE;
    }

  return FALSE;
}

static void
print_row (const Table *self,
           const CicloRow *row)
{
  Box boxes[CICLO_MAX_COLUMNS];
  guint n = set_boxes (self, row, boxes);
  guint height = 0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, boxes[i].lines->len);
  for (guint line = 0; line < height; line++)
    {
      GString *out = g_string_new (NULL);

      for (guint i = 0; i < n; i++)
        {
          const char *text = line < boxes[i].lines->len ? boxes[i].lines->pdata[line] : "";

          append_padded (out, text, boxes[i].width, boxes[i].align);
          g_string_append_printf (out, "%*s", i + 1 < n ? GAP : 0, "");
        }
      ciclo_txt_take (self->lines, g_string_free (out, FALSE));
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (boxes[i].lines);
}

static void
print_rule (const Table *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autofree char *line = g_strnfill (self->widths[i], '-');

      g_string_append_printf (out, "%s%*s", line, GAP, "");
    }
  ciclo_txt_take (self->lines, g_string_free (out, FALSE));
}

static const CicloRow *
get_row (const Table *self,
         guint i)
{
  return i < self->table->rows->len ? self->table->rows->pdata[i] : NULL;
}

static void
print_columns (const Table *self)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const CicloRow *row = get_row (self, i);
      const CicloRow *next = get_row (self, i + 1);

      if (i > 0 && row->kind != CICLO_ROW_SUB && row->kind != CICLO_ROW_HEADER &&
          get_row (self, i - 1)->kind != CICLO_ROW_HEADER && self->is_loose)
        ciclo_txt_gap (self->lines);
      print_row (self, row);
      if (row->kind == CICLO_ROW_HEADER && (next == NULL || next->kind != CICLO_ROW_HEADER))
        print_rule (self);
    }
}

/* The name of a column, from the last row of the header. */
static char *
dup_name (const Table *self,
          guint column)
{
  const CicloRow *header = NULL;
  guint at = 0;

  for (guint i = 0; get_row (self, i) != NULL && get_row (self, i)->kind == CICLO_ROW_HEADER; i++)
    header = get_row (self, i);
  for (guint i = 0; header != NULL && i < header->cells->len; i++)
    {
      const CicloCell *cell = header->cells->pdata[i];

      if (at == column && cell->blocks->len > 0)
        {
          g_autoptr (GPtrArray) lines = set_cell (self, cell, UNLIMITED);

          return lines->len > 0 ? g_strdup_printf ("%s: ", (char *) lines->pdata[0]) : g_strdup ("");
        }
      at += cell->span;
    }

  return g_strdup ("");
}

static void
print_stacked (const Table *self,
               const CicloRow *row,
               guint width)
{
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      g_autofree char *name = cell->span == 1 ? dup_name (self, column) : g_strdup ("");
      guint used = MIN (ciclo_txt_measure (name), width / 2);
      g_autoptr (GPtrArray) body = set_cell (self, cell, width - used);

      if (body->len > 0)
        ciclo_txt_hang (self->lines, name, body);
      column += cell->span;
    }
}

void
ciclo_txt_add_table (GPtrArray *lines,
                     const CicloReport *report,
                     const CicloBlock *table,
                     guint width)
{
  Table self = { lines, report, table };

  g_return_if_fail (lines != NULL);
  g_return_if_fail (table != NULL && table->kind == CICLO_BLOCK_TABLE);

  if (divide (&self, width))
    {
      self.is_loose = has_tall_row (&self);
      print_columns (&self);
      return;
    }

  for (guint i = 0; i < table->rows->len; i++)
    {
      const CicloRow *row = table->rows->pdata[i];

      if (row->kind == CICLO_ROW_HEADER)
        continue;
      ciclo_txt_gap (lines);
      print_stacked (&self, row, width);
    }
}
