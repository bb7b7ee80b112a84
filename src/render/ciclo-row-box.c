/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells side by side. Each cell remembers how far it has been taken and which tags were open there, so that a row over
 * two pages becomes two rows in the structure of the document, each complete. */

#include "config.h"

#include "render/ciclo-row-box.h"

/* The least height that is worth beginning a row for at the foot of a page. */
#define LEAST_PIECE 40.0

/* Baselines further apart than this are so on purpose, as below the frame of a note. */
#define MOST_ALIGNED 4.0

typedef struct
{
  GPtrArray *strips;
  const CicloMark *mark;
  guint next;   /* strip to take */
  GArray *open; /* of CicloItem: tags open where the last piece ended */
} Cell;

struct _CicloRowBox
{
  CicloRowLook look;
  CicloTag tag;
  double width;
  GPtrArray *cells;
};

static void
cell_free (Cell *cell)
{
  g_ptr_array_unref (cell->strips);
  g_array_unref (cell->open);
  g_free (cell);
}

CicloRowBox *
ciclo_row_box_new (const CicloRowLook *look,
                   CicloTag tag,
                   double width)
{
  CicloRowBox *self;

  g_return_val_if_fail (look != NULL, NULL);

  self = g_new0 (CicloRowBox, 1);
  self->look = *look;
  self->tag = tag;
  self->width = width;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);

  return self;
}

void
ciclo_row_box_free (CicloRowBox *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_free (self);
}

GPtrArray *
ciclo_row_box_add_cell (CicloRowBox *self,
                        const CicloMark *mark)
{
  Cell *cell;

  g_return_val_if_fail (self != NULL, NULL);

  cell = g_new0 (Cell, 1);
  cell->strips = ciclo_strips_new ();
  cell->mark = mark;
  cell->open = g_array_new (FALSE, TRUE, sizeof (CicloItem));
  g_ptr_array_add (self->cells, cell);

  return cell->strips;
}

/* The cells begin on one line, also where one begins with smaller text. */
void
ciclo_row_box_align (CicloRowBox *self)
{
  double baseline = 0;

  g_return_if_fail (self != NULL);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->cells->len; i++)
      {
        const Cell *cell = self->cells->pdata[i];
        CicloStrip *first = cell->strips->len > 0 ? cell->strips->pdata[0] : NULL;
        double own = first != NULL ? ciclo_strip_find_baseline (first) : baseline;

        if (pass == 0)
          baseline = MAX (baseline, own);
        else if (own < baseline && baseline - own < MOST_ALIGNED)
          ciclo_strip_pad_top (first, baseline - own);
      }
}

/* The height of the strips from the next one on, as many as fit into @room; their number goes to @n. */
static double
measure_cell (const Cell *cell,
              double room,
              guint *n)
{
  double height = 0;
  guint i;

  for (i = cell->next; i < cell->strips->len; i++)
    {
      const CicloStrip *strip = cell->strips->pdata[i];
      double more = (i > cell->next ? strip->before : 0) + strip->height;

      if (height + more > room)
        break;
      height += more;
    }
  if (n != NULL)
    *n = i - cell->next;

  return height;
}

static double
measure (const CicloRowBox *self,
         double room)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    height = MAX (height, measure_cell (self->cells->pdata[i], room, NULL));

  return height;
}

double
ciclo_row_box_measure (const CicloRowBox *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return measure (self, G_MAXDOUBLE) + self->look.pad_top + self->look.pad_bottom;
}

double
ciclo_row_box_measure_least (const CicloRowBox *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MIN (ciclo_row_box_measure (self), LEAST_PIECE + self->look.pad_top + self->look.pad_bottom);
}

gboolean
ciclo_row_box_is_empty (const CicloRowBox *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = self->cells->pdata[i];

      if (cell->next < cell->strips->len)
        return FALSE;
    }

  return TRUE;
}

void
ciclo_row_box_rewind (CicloRowBox *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = self->cells->pdata[i];

      cell->next = 0;
      g_array_set_size (cell->open, 0);
    }
}

/* Adds @strip to @out and keeps account of what it opens and closes. */
static void
add_strip (CicloStrip *out,
           GArray *open,
           const CicloStrip *strip,
           double y)
{
  for (guint i = 0; i < strip->items->len; i++)
    {
      CicloItem item = g_array_index (strip->items, CicloItem, i);

      if (item.kind == CICLO_ITEM_OPEN)
        g_array_append_val (open, item);
      else if (item.kind == CICLO_ITEM_CLOSE && open->len > 0)
        g_array_set_size (open, open->len - 1);
      item.y += y;
      ciclo_strip_add (out, &item);
    }
}

static void
take_cell (Cell *cell,
           CicloStrip *out,
           CicloTag tag,
           double room,
           double y)
{
  guint n;

  measure_cell (cell, room, &n);
  ciclo_strip_open (out, tag, cell->mark, FALSE);
  for (guint i = 0; i < cell->open->len; i++)
    ciclo_strip_add (out, &g_array_index (cell->open, CicloItem, i));

  for (guint i = 0; i < n; i++)
    {
      const CicloStrip *strip = cell->strips->pdata[cell->next++];

      y += i > 0 ? strip->before : 0;
      add_strip (out, cell->open, strip, y);
      y += strip->height;
    }

  for (guint i = cell->open->len; i > 0; i--)
    ciclo_strip_close (out, g_array_index (cell->open, CicloItem, i - 1).tag);
  ciclo_strip_close (out, tag);
}

/* The room that the tallest next line needs, so that each piece moves on. */
static double
measure_line (const CicloRowBox *self)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = self->cells->pdata[i];

      if (cell->next < cell->strips->len)
        height = MAX (height, ((CicloStrip *) cell->strips->pdata[cell->next])->height);
    }

  return height;
}

CicloStrip *
ciclo_row_box_take (CicloRowBox *self,
                    double room)
{
  const CicloRowLook *look;
  CicloStrip *out;
  double inside;
  double height;

  g_return_val_if_fail (self != NULL, NULL);

  look = &self->look;
  inside = MAX (room - look->pad_top - look->pad_bottom, measure_line (self));
  height = measure (self, inside) + look->pad_top + look->pad_bottom;
  out = ciclo_strip_new (height);
  if (look->fill < 1)
    ciclo_strip_add (out, &(CicloItem){ CICLO_ITEM_FILL, .width = self->width, .height = height,
                                        .weight = look->fill });
  if (look->rule > 0)
    ciclo_strip_add (out, &(CicloItem){ CICLO_ITEM_RULE, .y = height, .width = self->width, .weight = look->rule });

  ciclo_strip_open (out, CICLO_TAG_TR, NULL, FALSE);
  for (guint i = 0; i < self->cells->len; i++)
    take_cell (self->cells->pdata[i], out, self->tag, inside, look->pad_top);
  ciclo_strip_close (out, CICLO_TAG_TR);

  return out;
}
