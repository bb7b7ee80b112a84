/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips to pages. Strips that are to stay together are placed together; only what is taller than a page is cut, a row
 * of a table between its lines. Each step puts at least one line on a page, so that any report comes to an end. */

#include "config.h"

#include "render/ciclo-stack.h"

#include "render/ciclo-row-box.h"

/* Lengths are sums of rounded ones. */
#define TOLERANCE 0.01

/* A tag that is still open, and where it was opened. */
typedef struct
{
  CicloSheet *sheet;
  guint index;
  gboolean holds_text;
  gboolean is_split;
} OpenTag;

typedef struct
{
  const CicloArea *area;
  GPtrArray *sheets;
  GPtrArray *running;
  CicloSheet *sheet;
  double y;            /* below what has been placed */
  gboolean is_fresh;   /* nothing of the document stands on this page yet */
  const char *current; /* running head */
  GArray *open;        /* of OpenTag */
} Stack;

static double
get_room (const Stack *self)
{
  return self->area->y + self->area->height - self->y + TOLERANCE;
}

/* A paragraph over two pages keeps its tag; its parts become spans, so that the running head between them is not taken
 * for a part of it. */
static OpenTag *
find_split (Stack *self)
{
  OpenTag *last = self->open->len > 0 ? &g_array_index (self->open, OpenTag, self->open->len - 1) : NULL;

  return last != NULL && last->holds_text ? last : NULL;
}

static void
add_header (Stack *self,
            const GPtrArray *header)
{
  for (guint i = 0; header != NULL && i < header->len; i++)
    {
      CicloStrip *strip = header->pdata[i];
      CicloStrip *piece;

      ciclo_row_box_rewind (strip->row);
      piece = ciclo_row_box_take (strip->row, G_MAXDOUBLE);
      for (guint j = 0; j < piece->items->len; j++)
        {
          CicloItem item = g_array_index (piece->items, CicloItem, j);

          item.x += self->area->x;
          item.y += self->y;
          if (item.kind != CICLO_ITEM_OPEN && item.kind != CICLO_ITEM_CLOSE)
            g_array_append_val (self->sheet->ground, item);
        }
      self->y += piece->height;
      ciclo_strip_free (piece);
    }
}

static void
begin_page (Stack *self,
            const GPtrArray *header)
{
  OpenTag *split = find_split (self);

  if (split != NULL)
    {
      g_array_index (split->sheet->items, CicloItem, split->index).is_split = TRUE;
      split->is_split = TRUE;
      ciclo_sheet_add (self->sheet, &(CicloItem){ CICLO_ITEM_CLOSE, CICLO_TAG_SPAN }, 0, 0);
    }

  self->sheet = ciclo_sheet_new ();
  g_ptr_array_add (self->sheets, self->sheet);
  g_ptr_array_add (self->running, g_strdup (self->current));
  self->y = self->area->y;
  self->is_fresh = TRUE;
  add_header (self, header);
  if (split != NULL)
    ciclo_sheet_add (self->sheet, &(CicloItem){ CICLO_ITEM_OPEN, CICLO_TAG_SPAN }, 0, 0);
}

static void
add_item (Stack *self,
          const CicloItem *item)
{
  CicloItem added = *item;
  gboolean is_inline = item->tag == CICLO_TAG_LINK || item->tag == CICLO_TAG_SPAN;

  if (item->kind == CICLO_ITEM_OPEN && !is_inline)
    {
      OpenTag open = { self->sheet, self->sheet->items->len, item->holds_text };

      g_array_append_val (self->open, open);
    }
  else if (item->kind == CICLO_ITEM_CLOSE && !is_inline)
    {
      g_assert (self->open->len > 0);
      added.is_split = g_array_index (self->open, OpenTag, self->open->len - 1).is_split;
      g_array_set_size (self->open, self->open->len - 1);
    }
  ciclo_sheet_add (self->sheet, &added, self->area->x, self->y);
}

/* Adds the items of @strip that are tags to be closed, or all others. */
static void
add_items (Stack *self,
           const CicloStrip *strip,
           gboolean closing)
{
  for (guint i = 0; i < strip->items->len; i++)
    {
      const CicloItem *item = &g_array_index (strip->items, CicloItem, i);

      if (strip->row == NULL || closing == (item->kind == CICLO_ITEM_CLOSE))
        add_item (self, item);
    }
}

static void
set_running (Stack *self,
             const CicloStrip *strip)
{
  char **shown = (char **) &self->running->pdata[self->running->len - 1];

  if (strip->running == NULL)
    return;

  self->current = strip->running;
  if (self->is_fresh || *shown == NULL)
    {
      g_free (*shown);
      *shown = g_strdup (self->current);
    }
}

/* Puts down a piece of a row. */
static void
add_piece (Stack *self,
           CicloRowBox *row,
           double room)
{
  CicloStrip *piece = ciclo_row_box_take (row, room);

  add_items (self, piece, FALSE);
  self->y += piece->height;
  self->is_fresh = FALSE;
  ciclo_strip_free (piece);
}

static double
measure_header (const CicloStrip *strip)
{
  double height = 0;

  for (guint i = 0; strip->header != NULL && i < strip->header->len; i++)
    height += ((CicloStrip *) strip->header->pdata[i])->height;

  return height;
}

static void
place_row (Stack *self,
           const CicloStrip *strip)
{
  gboolean is_tall = strip->height > self->area->height - measure_header (strip) + TOLERANCE;

  if (!self->is_fresh && (is_tall ? ciclo_row_box_measure_least (strip->row) : strip->height) > get_room (self))
    begin_page (self, strip->header);

  add_items (self, strip, FALSE);
  add_piece (self, strip->row, get_room (self));
  while (!ciclo_row_box_is_empty (strip->row))
    {
      begin_page (self, strip->header);
      add_piece (self, strip->row, get_room (self));
    }
  add_items (self, strip, TRUE);
}

static void
place (Stack *self,
       const CicloStrip *strip)
{
  if (!self->is_fresh && strip->row == NULL && strip->before + strip->height > get_room (self))
    begin_page (self, strip->header);
  if (!self->is_fresh)
    self->y += strip->before;
  set_running (self, strip);

  if (strip->row != NULL)
    {
      place_row (self, strip);
      return;
    }
  add_items (self, strip, FALSE);
  self->y += strip->height;
  self->is_fresh = FALSE;
}

/* The height of the strips @first to @last; with @least, of no more than the beginning of the last. */
static double
measure (const GPtrArray *strips,
         guint first,
         guint last,
         gboolean least)
{
  double height = 0;

  for (guint i = first; i <= last; i++)
    {
      const CicloStrip *strip = strips->pdata[i];

      height += i > first ? strip->before : 0;
      height += least && i == last && strip->row != NULL ? ciclo_row_box_measure_least (strip->row) : strip->height;
    }

  return height;
}

/* Places strips that are to stay together. */
static void
place_group (Stack *self,
             const GPtrArray *strips,
             guint first,
             guint last)
{
  const CicloStrip *strip = strips->pdata[first];
  double before = self->is_fresh ? 0 : strip->before;
  double height = measure (strips, first, last, FALSE);
  gboolean fits_page = height + measure_header (strip) <= self->area->height + TOLERANCE;

  if (!self->is_fresh && before + (fits_page ? height : measure (strips, first, last, TRUE)) > get_room (self))
    begin_page (self, strip->header);
  for (guint i = first; i <= last; i++)
    place (self, strips->pdata[i]);
}

static guint
find_last (const GPtrArray *strips,
           guint first)
{
  guint last = first;

  while (last + 1 < strips->len && ((CicloStrip *) strips->pdata[last])->keep &&
         !((CicloStrip *) strips->pdata[last + 1])->is_break)
    last++;

  return last;
}

void
ciclo_stack_strips (const GPtrArray *strips,
                    const CicloArea *area,
                    GPtrArray *sheets,
                    GPtrArray *running)
{
  Stack stack = { area, sheets, running };
  gboolean breaks = FALSE;
  guint last;

  g_return_if_fail (strips != NULL);
  g_return_if_fail (area != NULL);

  stack.open = g_array_new (FALSE, TRUE, sizeof (OpenTag));
  begin_page (&stack, NULL);
  for (guint first = 0; first < strips->len; first = last + 1)
    {
      const CicloStrip *strip = strips->pdata[first];

      last = find_last (strips, first);
      if (strip->is_break)
        {
          breaks = TRUE;
          continue;
        }
      /* Only now, or breaks at the end of the report would add empty pages. */
      if (breaks && !stack.is_fresh)
        begin_page (&stack, NULL);
      breaks = FALSE;
      place_group (&stack, strips, first, last);
    }
  g_assert (stack.open->len == 0);
  g_array_unref (stack.open);
}
