/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists: the items that follow each other are set together, so that their texts begin on one line below the other
 * whatever the labels are. */

#include "config.h"

#include "render/ciclo-galley.h"

#define LABEL_GAP 5.0
#define WIDEST_LABEL 0.3
#define WIDEST_INDENT 0.5
#define LABEL_STEP 8.0
#define ITEM_AFTER 2.0

typedef struct
{
  CicloGalley *galley;
  guint depth;                        /* of the lists that are open */
  double offsets[CICLO_MAX_ITEM + 1]; /* where labels of a level begin; the texts of level l begin at offsets[l] */
} List;

static guint
find_end (const GPtrArray *blocks,
          guint first)
{
  guint end = first;

  while (end < blocks->len && ((CicloBlock *) blocks->pdata[end])->kind == CICLO_BLOCK_ITEM)
    end++;

  return end;
}

static void
measure_labels (List *self,
                const GPtrArray *blocks,
                guint first,
                guint end)
{
  CicloGalley *galley = self->galley;
  double widths[CICLO_MAX_ITEM] = { 0 };
  guint deepest = 1;
  double squeeze;

  for (guint i = first; i < end; i++)
    {
      const CicloBlock *block = blocks->pdata[i];
      double width = ciclo_typesetter_measure_text (galley->typesetter, block->label, galley->role);

      deepest = MAX (deepest, block->level);
      if (width <= galley->width * WIDEST_LABEL)
        widths[block->level - 1] = MAX (widths[block->level - 1], MAX (width, LABEL_STEP));
    }
  for (guint i = 0; i < CICLO_MAX_ITEM; i++)
    self->offsets[i + 1] = self->offsets[i] + MAX (widths[i], LABEL_STEP) + LABEL_GAP;

  /* In a narrow column the text is worth more than its indents. */
  squeeze = MIN (1, galley->width * WIDEST_INDENT / self->offsets[deepest]);
  for (guint i = 1; i <= CICLO_MAX_ITEM; i++)
    self->offsets[i] *= squeeze;
}

static CicloStrip *
last_strip (List *self)
{
  return self->galley->strips->pdata[self->galley->strips->len - 1];
}

/* Closes the items and lists deeper than @depth, and the item at @depth itself. */
static void
close_down_to (List *self,
               guint depth)
{
  while (self->depth > depth)
    {
      ciclo_strip_close (last_strip (self), CICLO_TAG_LBODY);
      ciclo_strip_close (last_strip (self), CICLO_TAG_LI);
      ciclo_strip_close (last_strip (self), CICLO_TAG_L);
      self->depth--;
    }
}

/* Opens an item of @level in @front: one that follows on its level ends the one before, a deeper one stands in a list
 * inside it. */
static void
open_item (List *self,
           CicloStrip *front,
           guint level)
{
  guint depth = MIN (level, self->depth + 1);

  close_down_to (self, depth);
  if (self->depth == depth)
    {
      ciclo_strip_close (last_strip (self), CICLO_TAG_LBODY);
      ciclo_strip_close (last_strip (self), CICLO_TAG_LI);
    }
  else
    ciclo_strip_open (front, CICLO_TAG_L, NULL, FALSE);
  ciclo_strip_open (front, CICLO_TAG_LI, NULL, FALSE);
  self->depth = depth;
}

static gboolean
fits_beside (const List *self,
             const CicloBlock *block)
{
  double column = self->offsets[block->level] - self->offsets[block->level - 1];

  return ciclo_typesetter_measure_text (self->galley->typesetter, block->label, self->galley->role) <= column;
}

/* A label that fits stands beside the text, on its baseline. */
static void
add_label_beside (const List *self,
                  CicloStrip *front,
                  const CicloBlock *block,
                  double baseline)
{
  CicloGalley *galley = self->galley;
  PangoLayout *layout = ciclo_typesetter_set_text (galley->typesetter, block->label, galley->role, 0);

  ciclo_strip_open (front, CICLO_TAG_LBL, NULL, TRUE);
  ciclo_galley_add_line_to (galley, front, layout, galley->x + self->offsets[block->level - 1], baseline);
  ciclo_strip_close (front, CICLO_TAG_LBL);
}

/* Another gets lines of its own. */
static void
add_label_above (List *self,
                 CicloStrip *front,
                 const CicloBlock *block)
{
  CicloGalley above = *self->galley;

  above.x += self->offsets[block->level - 1];
  above.width -= self->offsets[block->level - 1];
  ciclo_strip_prepend (ciclo_galley_add_plain (&above, block->label, above.role, CICLO_TAG_LBL), front);
  last_strip (self)->keep = TRUE;
  self->galley->after = 0;
}

static void
add_item (List *self,
          const CicloBlock *block)
{
  gboolean goes_on = *block->label == '\0' && self->depth == block->level;
  gboolean is_beside = *block->label != '\0' && fits_beside (self, block);
  CicloStrip *front = ciclo_strip_new (0);
  CicloGalley text;
  CicloStrip *first;

  if (!goes_on)
    open_item (self, front, block->level);
  if (*block->label != '\0' && !is_beside)
    add_label_above (self, front, block);

  text = *self->galley;
  text.x += self->offsets[block->level];
  text.width -= self->offsets[block->level];
  first = ciclo_galley_add_text (&text, block->runs, text.role, CICLO_TAG_P, NULL);
  if (is_beside)
    add_label_beside (self, front, block, ciclo_strip_find_baseline (first));
  if (!goes_on)
    ciclo_strip_open (front, CICLO_TAG_LBODY, NULL, FALSE);
  ciclo_strip_prepend (first, front);
  self->galley->after = ITEM_AFTER;
  if (block->keep_with_next)
    last_strip (self)->keep = TRUE;
  ciclo_strip_free (front);
}

guint
ciclo_galley_add_items (CicloGalley *self,
                        const GPtrArray *blocks,
                        guint first)
{
  List list = { self };
  guint end;

  g_return_val_if_fail (self != NULL, first);
  g_return_val_if_fail (blocks != NULL && first < blocks->len, first + 1);

  end = find_end (blocks, first);
  measure_labels (&list, blocks, first, end);
  for (guint i = first; i < end; i++)
    add_item (&list, blocks->pdata[i]);
  close_down_to (&list, 0);
  self->after = ciclo_role_get_look (self->role)->after;

  return end;
}
