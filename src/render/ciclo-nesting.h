/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep a heading of @level stands, 1 for the outermost, below the headings before it, which @open remembers (0 at
 * the beginning). Levels go down one at a time, whatever the report says: a reader must not look for a heading that is
 * not there. Headings of one level that follow each other stand equally deep. */
guint ciclo_nesting_enter (guint *open,
                           guint level);

G_END_DECLS
