/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips are dumb on purpose: whoever makes them knows text, whoever stacks them knows pages. */

#include "config.h"

#include "render/ciclo-strip.h"

#include "render/ciclo-row-box.h"

CicloStrip *
ciclo_strip_new (double height)
{
  CicloStrip *self = g_new0 (CicloStrip, 1);

  self->height = height;
  self->items = g_array_new (FALSE, TRUE, sizeof (CicloItem));

  return self;
}

void
ciclo_strip_free (CicloStrip *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_free (self->running);
  g_clear_pointer (&self->row, ciclo_row_box_free);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
ciclo_strips_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_strip_free);
}

void
ciclo_strip_add (CicloStrip *self,
                 const CicloItem *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (item != NULL);

  g_array_append_vals (self->items, item, 1);
}

void
ciclo_strip_open (CicloStrip *self,
                  CicloTag tag,
                  const CicloMark *mark,
                  gboolean holds_text)
{
  if (tag != CICLO_TAG_NONE)
    ciclo_strip_add (self, &(CicloItem){ CICLO_ITEM_OPEN, tag, .mark = mark, .holds_text = holds_text });
}

void
ciclo_strip_close (CicloStrip *self,
                   CicloTag tag)
{
  if (tag != CICLO_TAG_NONE)
    ciclo_strip_add (self, &(CicloItem){ CICLO_ITEM_CLOSE, tag });
}

void
ciclo_strip_prepend (CicloStrip *self,
                     CicloStrip *front)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (front != NULL);

  g_array_prepend_vals (self->items, front->items->data, front->items->len);
  g_array_set_size (front->items, 0);
}

double
ciclo_strip_find_baseline (const CicloStrip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const CicloItem *item = &g_array_index (self->items, CicloItem, i);

      if (item->kind == CICLO_ITEM_LINE || item->kind == CICLO_ITEM_RUN)
        return item->y;
    }

  return self->height * 0.75;
}

void
ciclo_strip_pad_top (CicloStrip *self,
                     double pad)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_array_index (self->items, CicloItem, i).y += pad;
  self->height += pad;
}
