/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The size of a picture in pixels, from its header alone. FALSE where @png is no PNG, or one so large that showing it
 * would take gigabytes. */
gboolean ciclo_png_measure (GBytes *png,
                            guint *width,
                            guint *height);

G_END_DECLS
