/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports have items, one after the other; other formats have lists with lists in them. This is the way from the one to
 * the other. */

#include "config.h"

#include "render/ciclo-list.h"

#include <string.h>

#define MOST_DIGITS 6

static void
item_free (CicloListItem *self)
{
  g_ptr_array_unref (self->more);
  g_ptr_array_unref (self->nested);
  g_free (self);
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
}

/* The number of a label that a list which counts by itself would write just so; FALSE for any other label. */
static gboolean
read_number (const char *label,
             guint *number)
{
  gsize digits = strspn (label, "0123456789");

  if (digits == 0 || digits > MOST_DIGITS || (*label == '0' && digits > 1))
    return FALSE;

  *number = g_ascii_strtoull (label, NULL, 10);

  return g_str_equal (label + digits, ".");
}

static CicloListItem *
item_new (const CicloBlock *block)
{
  CicloListItem *self = g_new0 (CicloListItem, 1);

  self->block = block;
  self->more = g_ptr_array_new ();
  self->nested = new_items ();
  if (g_str_equal (block->label, "•"))
    self->kind = CICLO_LABEL_BULLET;
  else if (read_number (block->label, &self->number))
    self->kind = CICLO_LABEL_NUMBER;
  else if (g_str_equal (block->label, "☐"))
    self->kind = CICLO_LABEL_BOX;
  else
    self->kind = CICLO_LABEL_OTHER;

  return self;
}

static CicloListItem *
last_item (const GPtrArray *items)
{
  return items->len > 0 ? items->pdata[items->len - 1] : NULL;
}

/* Puts @block below what @items hold already: inside the last one that is of a level above it. */
static void
place (GPtrArray *items,
       const CicloBlock *block)
{
  CicloListItem *last = last_item (items);

  while (last != NULL && last->block->level < block->level)
    {
      items = last->nested;
      last = last_item (items);
    }
  if (*block->label == '\0' && last != NULL && last->nested->len == 0)
    g_ptr_array_add (last->more, (gpointer) block);
  else
    g_ptr_array_add (items, item_new (block));
}

GPtrArray *
ciclo_list_read (const GPtrArray *blocks,
                 guint *at)
{
  GPtrArray *items = new_items ();

  g_return_val_if_fail (blocks != NULL, items);
  g_return_val_if_fail (at != NULL, items);

  for (; *at < blocks->len; ++*at)
    {
      const CicloBlock *block = blocks->pdata[*at];

      if (block->kind != CICLO_BLOCK_ITEM)
        break;
      place (items, block);
    }

  return items;
}

guint
ciclo_list_count_alike (const GPtrArray *items,
                        guint first)
{
  guint end = first;

  g_return_val_if_fail (items != NULL && first < items->len, 0);

  while (end < items->len &&
         ((CicloListItem *) items->pdata[end])->kind == ((CicloListItem *) items->pdata[first])->kind)
    end++;

  return end - first;
}
