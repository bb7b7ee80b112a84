/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables: columns first, then one strip for each row. Rules are thin and run across; what groups rows is their distance
 * and their rules, not boxes. */

#include "config.h"

#include "render/ciclo-galley.h"

#include "render/ciclo-columns.h"
#include "render/ciclo-row-box.h"

/* A header as tall as this is not shown again on each page. */
#define TALLEST_HEADER 0.33
/* Rows that belong together stay together up to this share of a page. */
#define TALLEST_GROUP 0.45
/* What is lower than this at the end of a table does not go to a page of its own. */
#define LOWEST_END 0.15
#define TABLE_BEFORE 6.0
#define TABLE_AFTER 10.0

/* clang-format off */
static const CicloRowLook looks[] = {
  /*                     above below  fill  rule */
  [CICLO_ROW_BODY]   = { 4.5,  4.5,   1,    0.4 },
  [CICLO_ROW_HEADER] = { 3.0,  3.0,   1,    0.9 },
  [CICLO_ROW_SUB]    = { 1.5,  2.5,   1,    0.4 },
  [CICLO_ROW_BAND]   = { 4.0,  4.0,   0.90, 0.4 },
  [CICLO_ROW_QUIET]  = { 3.5,  3.5,   0.95, 0.4 },
};
/* clang-format on */

static const CicloRole roles[] = {
  [CICLO_ROW_BODY] = CICLO_ROLE_CELL,
  [CICLO_ROW_HEADER] = CICLO_ROLE_TABLE_HEAD,
  [CICLO_ROW_SUB] = CICLO_ROLE_CELL,
  [CICLO_ROW_BAND] = CICLO_ROLE_BAND,
  [CICLO_ROW_QUIET] = CICLO_ROLE_CELL,
};

typedef struct
{
  CicloGalley *galley;
  const CicloBlock *block;
  CicloColumns columns;
  guint first; /* strip of the table */
} Table;

static const CicloRow *
get_row (const Table *self,
         guint i)
{
  return i < self->block->rows->len ? self->block->rows->pdata[i] : NULL;
}

static gboolean
is_sub (const Table *self,
        guint i)
{
  const CicloRow *row = get_row (self, i);

  return row != NULL && row->kind == CICLO_ROW_SUB;
}

/* No rule between a row and its parts. */
static CicloRowLook
choose_look (const Table *self,
             guint i)
{
  CicloRowLook look = looks[get_row (self, i)->kind];

  if (is_sub (self, i + 1))
    {
      look.rule = 0;
      look.pad_bottom = 1.5;
    }
  else if (is_sub (self, i))
    look.pad_bottom = looks[CICLO_ROW_BODY].pad_bottom;

  return look;
}

static const CicloMark *
mark_span (const Table *self,
           guint span)
{
  CicloMark *mark;

  if (span < 2)
    return NULL;
  mark = ciclo_typesetter_add_mark (self->galley->typesetter);
  mark->span = span;

  return mark;
}

/* A cell of one paragraph is the tag of that paragraph; more paragraphs get their own. */
static gboolean
is_bare (const CicloCell *cell)
{
  return cell->blocks->len == 0 ||
         (cell->blocks->len == 1 && ((CicloBlock *) cell->blocks->pdata[0])->kind == CICLO_BLOCK_PARAGRAPH);
}

static void
add_cell (const Table *self,
          CicloRowBox *box,
          const CicloRow *row,
          const CicloCell *cell,
          guint column)
{
  static const PangoAlignment alignments[] = {
    [CICLO_ALIGN_START] = PANGO_ALIGN_LEFT,
    [CICLO_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
    [CICLO_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  const double *x = self->columns.x;
  double width = x[column + cell->span] - x[column] - self->columns.pad_start - self->columns.pad_end;
  GPtrArray *strips = ciclo_row_box_add_cell (box, mark_span (self, cell->span));
  CicloGalley inner = ciclo_galley_inside (self->galley, x[column] + self->columns.pad_start, width, strips);

  inner.role = roles[row->kind];
  inner.is_bare = is_bare (cell);
  if (cell->span == 1)
    inner.alignment = alignments[g_array_index (self->block->columns, CicloColumn, column).align];
  ciclo_galley_add_blocks (&inner, cell->blocks);
}

static CicloStrip *
set_row (const Table *self,
         guint i)
{
  const CicloRow *row = get_row (self, i);
  const CicloRowLook look = choose_look (self, i);
  CicloTag tag = row->kind == CICLO_ROW_HEADER ? CICLO_TAG_TH : CICLO_TAG_TD;
  CicloStrip *strip = ciclo_strip_new (0);
  guint column = 0;

  strip->row = ciclo_row_box_new (&look, tag, self->columns.x[self->columns.n]);
  for (guint j = 0; j < row->cells->len; j++)
    {
      const CicloCell *cell = row->cells->pdata[j];

      add_cell (self, strip->row, row, cell, column);
      column += cell->span;
    }
  for (; column < self->columns.n; column++)
    ciclo_row_box_add_cell (strip->row, NULL);

  ciclo_row_box_align (strip->row);
  strip->height = ciclo_row_box_measure (strip->row);
  strip->keep = row->keep_with_next;

  return strip;
}

static CicloStrip *
get_strip (const Table *self,
           guint i)
{
  return self->galley->strips->pdata[self->first + i];
}

/* A row stays with its parts: with all of them where they fill a good part of a page at most, else with the first. */
static void
keep_group (const Table *self,
            guint first)
{
  double height = get_strip (self, first)->height;
  guint last = first;

  while (is_sub (self, last + 1))
    height += get_strip (self, ++last)->height;
  if (last == first)
    return;

  for (guint i = first; i < last; i++)
    if (i == first || height <= self->galley->tallest * TALLEST_GROUP)
      get_strip (self, i)->keep = TRUE;
}

static guint
count_headers (const Table *self)
{
  guint n = 0;

  while (get_row (self, n) != NULL && get_row (self, n)->kind == CICLO_ROW_HEADER)
    n++;

  return n;
}

/* The first of the rows that stay together with the row @last. */
static guint
find_first (const Table *self,
            guint n_headers,
            guint last)
{
  guint first = last;

  while (first > n_headers && get_strip (self, first - 1)->keep)
    first--;

  return first;
}

static double
measure_rows (const Table *self,
              guint first)
{
  double height = 0;

  for (guint i = first; i < self->block->rows->len; i++)
    height += get_strip (self, i)->height;

  return height;
}

/* A short row at the end, such as the break after a session, would look lost on a page of its own: what stands before
 * goes with it, unless that leaves much of a page empty. */
static void
keep_end (const Table *self,
          guint n_headers)
{
  guint end;

  if (self->block->rows->len <= n_headers)
    return;

  end = find_first (self, n_headers, self->block->rows->len - 1);
  if (end == n_headers || measure_rows (self, end) > self->galley->tallest * LOWEST_END)
    return;

  if (measure_rows (self, find_first (self, n_headers, end - 1)) <= self->galley->tallest * TALLEST_GROUP)
    get_strip (self, end - 1)->keep = TRUE;
}

/* Each row below the header brings it along, to be shown above it where it begins a page. */
static void
share_header (const Table *self,
              guint n_headers)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  double height = 0;

  for (guint i = 0; i < n_headers; i++)
    {
      height += get_strip (self, i)->height;
      g_ptr_array_add (header, get_strip (self, i));
    }
  if (n_headers == 0 || height > self->galley->tallest * TALLEST_HEADER)
    return;

  for (guint i = n_headers; i < self->block->rows->len; i++)
    get_strip (self, i)->header = g_ptr_array_ref (header);
}

/* The tags around the rows. */
static void
add_tags (const Table *self,
          guint n_headers)
{
  guint n = self->block->rows->len;

  ciclo_strip_open (get_strip (self, 0), CICLO_TAG_TABLE, NULL, FALSE);
  if (n_headers > 0)
    {
      ciclo_strip_open (get_strip (self, 0), CICLO_TAG_THEAD, NULL, FALSE);
      ciclo_strip_close (get_strip (self, n_headers - 1), CICLO_TAG_THEAD);
    }
  if (n > n_headers)
    {
      ciclo_strip_open (get_strip (self, n_headers), CICLO_TAG_TBODY, NULL, FALSE);
      ciclo_strip_close (get_strip (self, n - 1), CICLO_TAG_TBODY);
    }
  ciclo_strip_close (get_strip (self, n - 1), CICLO_TAG_TABLE);
}

void
ciclo_galley_add_table (CicloGalley *self,
                        const CicloBlock *block)
{
  CicloItem rule = { CICLO_ITEM_RULE, .weight = looks[CICLO_ROW_BODY].rule };
  Table table = { self, block };
  guint n_headers;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL);

  if (block->rows->len == 0)
    return;

  rule.width = self->width;
  table.first = self->strips->len;
  table.columns = ciclo_columns_divide (self->typesetter, block, self->width);
  for (guint i = 0; i < block->rows->len; i++)
    g_ptr_array_add (self->strips, set_row (&table, i));
  for (guint i = 0; i < block->rows->len; i++)
    if (!is_sub (&table, i))
      keep_group (&table, i);

  n_headers = count_headers (&table);
  keep_end (&table, n_headers);
  share_header (&table, n_headers);
  add_tags (&table, n_headers);
  if (n_headers == 0)
    ciclo_strip_add (get_strip (&table, 0), &rule);
  get_strip (&table, 0)->before = MAX (self->after, TABLE_BEFORE);
  self->after = TABLE_AFTER;
}
