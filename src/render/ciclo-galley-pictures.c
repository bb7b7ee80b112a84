/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures, or what they show in words where they cannot be shown. */

#include "config.h"

#include "render/ciclo-galley.h"

#include "core/ciclo-png.h"

#include <string.h>

typedef struct
{
  const guchar *data;
  gsize left;
} Source;

static cairo_status_t
read_source (void *closure,
             unsigned char *out,
             unsigned int length)
{
  Source *source = closure;

  if (source->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, source->data, length);
  source->data += length;
  source->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

/* NULL where @png is no picture that can be shown. */
static cairo_surface_t *
load (GBytes *png)
{
  Source source;
  guint width;
  guint height;
  cairo_surface_t *surface;

  if (!ciclo_png_measure (png, &width, &height))
    return NULL;

  source.data = g_bytes_get_data (png, &source.left);
  surface = cairo_image_surface_create_from_png_stream (read_source, &source);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS && cairo_image_surface_get_width (surface) > 0)
    return surface;
  cairo_surface_destroy (surface);

  return NULL;
}

/* What a picture shows is said in words where it cannot be shown. */
static void
add_words (CicloGalley *self,
           const CicloBlock *block)
{
  g_autoptr (CicloRuns) runs = ciclo_runs_new (NULL);

  ciclo_runs_add (runs, CICLO_STYLE_ITALIC, block->label);
  ciclo_galley_add_text (self, runs, self->role, CICLO_TAG_P, NULL);
}

void
ciclo_galley_add_picture (CicloGalley *self,
                          const CicloBlock *block)
{
  CicloItem item = { CICLO_ITEM_PICTURE, .x = self->x, .width = self->width * block->width };
  const CicloRoleLook *look = ciclo_role_get_look (self->role);
  CicloMark *mark;
  CicloStrip *strip;

  item.object = load (block->png);
  if (item.object == NULL)
    {
      add_words (self, block);
      return;
    }

  ciclo_typesetter_keep_surface (self->typesetter, item.object);
  item.height = item.width * cairo_image_surface_get_height (item.object) / cairo_image_surface_get_width (item.object);
  if (item.height > self->tallest)
    {
      item.width *= self->tallest / item.height;
      item.height = self->tallest;
    }

  mark = ciclo_typesetter_add_mark (self->typesetter);
  mark->text = g_strdup (block->label);
  strip = ciclo_strip_new (item.height);
  strip->before = MAX (self->after, look->after);
  ciclo_strip_open (strip, CICLO_TAG_FIGURE, mark, TRUE);
  ciclo_strip_add (strip, &item);
  ciclo_strip_close (strip, CICLO_TAG_FIGURE);
  g_ptr_array_add (self->strips, strip);
  self->after = look->after;
}
