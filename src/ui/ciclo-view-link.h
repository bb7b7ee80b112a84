/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small button that leads to a place in the design. */
#define CICLO_TYPE_VIEW_LINK (ciclo_view_link_get_type ())
G_DECLARE_FINAL_TYPE (CicloViewLink, ciclo_view_link, CICLO, VIEW_LINK, GtkButton)

/* @field is the index of a field of @node, or -1. @text is no markup. */
GtkWidget *ciclo_view_link_new (CicloDesk *desk,
                                const char *text,
                                CicloNode *node,
                                int field);

G_END_DECLS
