/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* All kinds of nodes that a document can hold, the course first and then in the order of the tables; @n is their
 * number. Borrowed, never freed. */
const GType *ciclo_kinds (guint *n);

G_END_DECLS
