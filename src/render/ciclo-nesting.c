/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings inside headings. The open ones are bits: a heading closes its own level and those below. */

#include "config.h"

#include "render/ciclo-nesting.h"

guint
ciclo_nesting_enter (guint *open,
                     guint level)
{
  guint depth = 0;

  g_return_val_if_fail (open != NULL, 1);
  g_return_val_if_fail (level >= 1 && level < 32, 1);

  *open = (*open & ((1u << level) - 1)) | 1u << level;
  for (guint bits = *open; bits != 0; bits &= bits - 1)
    depth++;

  return depth;
}
