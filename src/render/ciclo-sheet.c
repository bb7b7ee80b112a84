/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting a finished page. Decoration is painted first and apart from the document, so that it can be told from
 * content; everything is black or grey, because most printers are. */

#include "config.h"

#include "render/ciclo-sheet.h"

#define UNDERLINE_DEPTH 1.4
#define UNDERLINE_WEIGHT 0.4
#define MOST_NEIGHBOURS 6
#define NEAR 0.01

CicloSheet *
ciclo_sheet_new (void)
{
  CicloSheet *self = g_new0 (CicloSheet, 1);

  self->ground = g_array_new (FALSE, TRUE, sizeof (CicloItem));
  self->items = g_array_new (FALSE, TRUE, sizeof (CicloItem));

  return self;
}

void
ciclo_sheet_free (CicloSheet *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->ground);
  g_array_unref (self->items);
  g_free (self);
}

/* A link over two lines is one link, and so is plain text beside it. */
static gboolean
continues (const GArray *items,
           const CicloItem *item)
{
  const CicloItem *last;

  if (items->len == 0 || item->kind != CICLO_ITEM_OPEN)
    return FALSE;
  if (item->tag != CICLO_TAG_LINK && item->tag != CICLO_TAG_SPAN)
    return FALSE;

  last = &g_array_index (items, CicloItem, items->len - 1);

  return last->kind == CICLO_ITEM_CLOSE && last->tag == item->tag && last->mark == item->mark;
}

/* The rule along a note comes line by line; drawn in one piece its dashes stay even. */
static gboolean
extends_rule (GArray *ground,
              const CicloItem *item)
{
  if (item->kind != CICLO_ITEM_RULE || item->width > 0)
    return FALSE;

  for (guint i = ground->len; i > 0 && i + MOST_NEIGHBOURS > ground->len; i--)
    {
      CicloItem *above = &g_array_index (ground, CicloItem, i - 1);

      if (above->kind == CICLO_ITEM_RULE && above->width <= 0 && above->weight == item->weight &&
          above->pattern == item->pattern && above->height > 0 && item->height > 0 &&
          ABS (above->x - item->x) < NEAR && ABS (above->y + above->height - item->y) < NEAR)
        {
          above->height += item->height;
          return TRUE;
        }
    }

  return FALSE;
}

void
ciclo_sheet_add (CicloSheet *self,
                 const CicloItem *item,
                 double dx,
                 double dy)
{
  CicloItem moved;

  g_return_if_fail (self != NULL);
  g_return_if_fail (item != NULL);

  if (continues (self->items, item))
    {
      g_array_set_size (self->items, self->items->len - 1);
      return;
    }

  moved = *item;
  moved.x += dx;
  moved.y += dy;
  if (item->kind != CICLO_ITEM_FILL && item->kind != CICLO_ITEM_RULE && !item->decorates)
    g_array_append_val (self->items, moved);
  else if (!extends_rule (self->ground, &moved))
    g_array_append_val (self->ground, moved);
}

static void
paint_rule (const CicloItem *item,
            cairo_t *cr)
{
  const double dash = item->weight * 3;
  const double dashes[][2] = {
    [CICLO_PATTERN_DASHED] = { dash, dash },
    [CICLO_PATTERN_DOTTED] = { 0, item->weight * 2.2 },
  };

  cairo_set_line_width (cr, item->weight);
  cairo_set_line_cap (cr, item->pattern == CICLO_PATTERN_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes[item->pattern], item->pattern == CICLO_PATTERN_SOLID ? 0 : 2, 0);
  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, item->x + item->width, item->y + item->height);
  cairo_stroke (cr);
}

static void
paint_picture (const CicloItem *item,
               cairo_t *cr)
{
  cairo_surface_t *surface = item->object;

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / cairo_image_surface_get_width (surface),
               item->height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* Pango looks at colours only when it shows whole lines. */
static void
set_foreground (const PangoGlyphItem *run,
                cairo_t *cr)
{
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          double grey = ((const PangoAttrColor *) attribute)->color.red / (double) G_MAXUINT16;

          cairo_set_source_rgb (cr, grey, grey, grey);
        }
    }
}

static void
paint_run (const CicloItem *item,
           cairo_t *cr)
{
  set_foreground (item->object, cr);
  cairo_move_to (cr, item->x, item->y);
  pango_cairo_show_glyph_item (cr, item->text, item->object);
  if (item->mark == NULL)
    return;

  cairo_rectangle (cr, item->x, item->y + UNDERLINE_DEPTH, item->width, UNDERLINE_WEIGHT);
  cairo_fill (cr);
}

static void
paint_item (const CicloItem *item,
            cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  switch (item->kind)
    {
    case CICLO_ITEM_LINE:
      cairo_move_to (cr, item->x, item->y);
      pango_cairo_show_layout_line (cr, item->object);
      break;

    case CICLO_ITEM_RUN:
      paint_run (item, cr);
      break;

    case CICLO_ITEM_PICTURE:
      paint_picture (item, cr);
      break;

    case CICLO_ITEM_FILL:
      cairo_set_source_rgb (cr, item->weight, item->weight, item->weight);
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
      break;

    case CICLO_ITEM_RULE:
      paint_rule (item, cr);
      break;

    case CICLO_ITEM_OPEN:
    case CICLO_ITEM_CLOSE:
    default:
      break;
    }
}

/* Areas first, or they would cover half of the rules at their edges. */
static void
paint_ground (const CicloSheet *self,
              cairo_t *cr)
{
  for (int areas = 1; areas >= 0; areas--)
    for (guint i = 0; i < self->ground->len; i++)
      {
        const CicloItem *item = &g_array_index (self->ground, CicloItem, i);

        if ((item->kind == CICLO_ITEM_FILL) == areas)
          paint_item (item, cr);
      }
}

void
ciclo_sheet_paint (const CicloSheet *self,
                   cairo_t *cr,
                   const CicloTagger *tagger,
                   gpointer user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  paint_ground (self, cr);

  for (guint i = 0; i < self->items->len; i++)
    {
      const CicloItem *item = &g_array_index (self->items, CicloItem, i);

      if (tagger != NULL && item->kind == CICLO_ITEM_OPEN)
        tagger->open (item, user_data);
      else if (tagger != NULL && item->kind == CICLO_ITEM_CLOSE)
        tagger->close (item, user_data);
      paint_item (item, cr);
    }
}

char *
ciclo_item_dup_text (const CicloItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->kind == CICLO_ITEM_LINE)
    {
      const PangoLayoutLine *line = item->object;

      return g_strndup (pango_layout_get_text (line->layout) + line->start_index, line->length);
    }
  if (item->kind == CICLO_ITEM_RUN)
    {
      const PangoItem *run = ((PangoGlyphItem *) item->object)->item;

      return g_strndup (item->text + run->offset, run->length);
    }

  return g_strdup ("");
}
