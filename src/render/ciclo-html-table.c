/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in HTML. On a telephone, one that would not fit is folded, cell below cell, or moves to and fro in a box of
 * its own where it has so many columns that it would no longer be a table. How wide the columns want to be is guessed
 * from the number of their characters: nobody knows the reader's fonts. */

#include "config.h"

#include "render/ciclo-html.h"

#include <string.h>

/* All in characters. */
#define SCREEN 84
#define TELEPHONE 36
#define PAD 2
#define NARROWEST 12 /* column with a share */
#define WIDEST_NATURAL 30
#define WIDEST_WHOLE 13 /* a column of texts as short as this does not break its lines */

#define MOST_FOLDED 6 /* columns */
#define EM 0.58       /* of a character */

typedef struct
{
  CicloHtml *html;
  const CicloBlock *table;
  guint n; /* columns */
  guint n_headers;
  guint main;                       /* the column with the largest share */
  guint longest[CICLO_MAX_COLUMNS]; /* lines */
  char *names[CICLO_MAX_COLUMNS];   /* of columns; NULL for none */
  gboolean is_folded;
} Table;

static const CicloColumn *
get_column (const Table *self,
            guint i)
{
  return &g_array_index (self->table->columns, CicloColumn, i);
}

/* Measuring */

static guint
measure_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (lines[i], -1));

  return longest;
}

static char *
dup_cell_text (const CicloCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const CicloBlock *block = cell->blocks->pdata[i];
      g_autofree char *own = block->runs != NULL ? ciclo_runs_dup_text (block->runs) : NULL;

      if (own != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", own);
    }

  return g_string_free (text, FALSE);
}

static void
measure_row (Table *self,
             const CicloRow *row)
{
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];
      g_autofree char *text = dup_cell_text (cell);

      if (cell->span == 1)
        self->longest[column] = MAX (self->longest[column], measure_lines (text));
      if (row->kind == CICLO_ROW_HEADER && cell->span == 1 && *text != '\0')
        {
          g_free (self->names[column]);
          self->names[column] = g_steal_pointer (&text);
        }
      column += cell->span;
    }
}

/* Characters that column @i needs on a telephone, with its distance from the next one. */
static guint
get_least (const Table *self,
           guint i)
{
  return PAD + MIN (self->longest[i], get_column (self, i)->share > 0 ? NARROWEST : WIDEST_WHOLE);
}

static void
measure (Table *self)
{
  guint least = 0;

  self->n = self->table->columns->len;
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const CicloRow *row = self->table->rows->pdata[i];

      measure_row (self, row);
      self->n_headers += row->kind == CICLO_ROW_HEADER;
    }
  for (guint i = 0; i < self->n; i++)
    {
      least += get_least (self, i);
      if (get_column (self, i)->share > get_column (self, self->main)->share)
        self->main = i;
    }
  self->is_folded = self->n <= MOST_FOLDED && least > TELEPHONE;
}

static void
table_clear (Table *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_free (self->names[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* Columns */

/* A short first column stands beside the others where the table is folded. */
static gboolean
has_lead (const Table *self)
{
  return self->n > 1 && get_column (self, 0)->share <= 0 && self->longest[0] <= WIDEST_WHOLE;
}

/* TRUE for a column that is as wide as its texts, each on one line. */
static gboolean
is_whole (const Table *self,
          guint i)
{
  return get_column (self, i)->share <= 0 && self->longest[i] <= WIDEST_WHOLE;
}

/* The part of the width that each column gets, so that the table looks the same on all pages. */
static void
add_columns (const Table *self)
{
  double room = SCREEN;
  double shares = 0;

  for (guint i = 0; i < self->n; i++)
    {
      shares += get_column (self, i)->share;
      if (get_column (self, i)->share <= 0)
        room -= PAD + MIN (self->longest[i], WIDEST_NATURAL);
    }
  if (shares <= 0)
    return;

  room = MAX (room, SCREEN / 2);
  g_string_append (self->html->out, "<colgroup>");
  for (guint i = 0; i < self->n; i++)
    if (get_column (self, i)->share > 0)
      g_string_append_printf (self->html->out, "<col style=\"width:%d%%\" />",
                              (int) (100 * room / SCREEN * get_column (self, i)->share / shares));
    else
      g_string_append (self->html->out, "<col />");
  g_string_append (self->html->out, "</colgroup>\n");
}

/* Cells */

static const char *
choose_class (const Table *self,
              guint column,
              guint span)
{
  static const char *const classes[][2] = {
    [CICLO_ALIGN_START] = { NULL, "whole" },
    [CICLO_ALIGN_CENTER] = { "center", "center whole" },
    [CICLO_ALIGN_END] = { "end", "end whole" },
  };

  return span > 1 ? NULL : classes[get_column (self, column)->align][is_whole (self, column)];
}

static void
add_cell (const Table *self,
          const CicloRow *row,
          const CicloCell *cell,
          guint column)
{
  GString *out = self->html->out;
  gboolean is_band = row->kind == CICLO_ROW_BAND && cell->span == self->n;
  gboolean is_head = cell->blocks->len > 0 && (is_band || row->kind == CICLO_ROW_HEADER);
  const char *class = choose_class (self, column, cell->span);
  gboolean is_named = self->is_folded && cell->span == 1 && column > 0 && column != self->main &&
                      (row->kind == CICLO_ROW_BODY || row->kind == CICLO_ROW_QUIET) && self->names[column] != NULL;

  g_string_append (out, is_head ? "<th" : "<td");
  if (cell->span > 1)
    g_string_append_printf (out, " colspan=\"%u\"", cell->span);
  if (is_band && is_head)
    g_string_append (out, " scope=\"rowgroup\"");
  else if (is_head)
    g_string_append (out, cell->span > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
  if (class != NULL)
    g_string_append_printf (out, " class=\"%s\"", class);
  if (is_named && cell->blocks->len > 0)
    {
      g_string_append (out, " data-name=\"");
      ciclo_html_add_value (self->html, self->names[column]);
      g_string_append_c (out, '"');
    }
  g_string_append_c (out, '>');
  ciclo_html_add_cell_blocks (self->html, cell->blocks);
  g_string_append (out, is_head ? "</th>" : "</td>");
}

static void
add_row (const Table *self,
         const CicloRow *row)
{
  static const char *const classes[] = {
    [CICLO_ROW_BODY] = NULL,
    [CICLO_ROW_HEADER] = NULL,
    [CICLO_ROW_SUB] = "sub",
    [CICLO_ROW_BAND] = "band",
    [CICLO_ROW_QUIET] = "quiet",
  };
  const char *class = classes[row->kind];
  GString *out = self->html->out;
  guint column = 0;

  g_string_append (out, "<tr");
  if (class != NULL)
    g_string_append_printf (out, " class=\"%s\"", class);
  g_string_append_c (out, '>');
  for (guint i = 0; i < row->cells->len; i++)
    {
      const CicloCell *cell = row->cells->pdata[i];

      add_cell (self, row, cell, column);
      column += cell->span;
    }
  for (; column < self->n; column++)
    g_string_append (out, "<td></td>");
  g_string_append (out, "</tr>\n");
}

/* A band begins a body of its own: its name is said before what is below. */
static void
add_rows (const Table *self)
{
  GString *out = self->html->out;
  gboolean is_open = FALSE;

  if (self->n_headers > 0)
    g_string_append (out, "<thead>\n");
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const CicloRow *row = self->table->rows->pdata[i];

      if (i == self->n_headers && i > 0)
        g_string_append (out, "</thead>\n");
      if (i >= self->n_headers && (!is_open || row->kind == CICLO_ROW_BAND))
        {
          g_string_append (out, is_open ? "</tbody>\n<tbody>\n" : "<tbody>\n");
          is_open = TRUE;
        }
      add_row (self, row);
    }
  g_string_append (out, is_open ? "</tbody>\n" : "</thead>\n");
}

void
ciclo_html_add_table (CicloHtml *self,
                      const CicloBlock *block)
{
  g_auto (Table) table = { self, block };
  gboolean is_boxed;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL && block->kind == CICLO_BLOCK_TABLE);

  if (block->rows->len == 0)
    return;

  measure (&table);
  is_boxed = table.n > MOST_FOLDED;
  if (is_boxed)
    {
      /* The keyboard has to reach it to move it. */
      g_string_append (self->out, "<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\"");
      ciclo_html_add_value (self, self->caption);
      g_string_append (self->out, "\">\n");
    }
  g_string_append (self->out, "<table");
  if (table.is_folded && has_lead (&table))
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (width, sizeof width, "%.1f", 0.5 + EM * table.longest[0]);
      g_string_append_printf (self->out, " class=\"fold lead\" style=\"--lead:%sem\"", width);
    }
  else if (table.is_folded)
    {
      g_string_append (self->out, " class=\"fold\"");
    }
  g_string_append (self->out, ">\n<caption>");
  ciclo_html_add_text (self, self->caption);
  g_string_append (self->out, "</caption>\n");
  add_columns (&table);
  add_rows (&table);
  g_string_append (self->out, is_boxed ? "</table>\n</div>\n" : "</table>\n");
}
