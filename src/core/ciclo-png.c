/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The header of a PNG is looked at before anybody decodes it: a few bytes can ask for gigabytes. */

#include "config.h"

#include "core/ciclo-png.h"

#include <string.h>

#define HEADER_LENGTH 24
#define MOST_PIXELS 4096

static guint
read_number (const guchar *p)
{
  return (guint) p[0] << 24 | (guint) p[1] << 16 | (guint) p[2] << 8 | p[3];
}

gboolean
ciclo_png_measure (GBytes *png,
                   guint *width,
                   guint *height)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  const guchar *content;
  gsize length;

  g_return_val_if_fail (png != NULL, FALSE);
  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  content = g_bytes_get_data (png, &length);
  if (length < HEADER_LENGTH || memcmp (content, signature, sizeof signature) != 0)
    return FALSE;

  *width = read_number (content + 16);
  *height = read_number (content + 20);

  return *width > 0 && *width <= MOST_PIXELS && *height > 0 && *height <= MOST_PIXELS;
}
