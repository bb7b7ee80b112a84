/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands above the fields of the page called @id, made of what is computed; NULL: nothing. */
GtkWidget *ciclo_page_heads_new (CicloDesk *desk,
                                 const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the fields of that page are edited there, so that no rows are needed for them. */
gboolean ciclo_page_heads_is_all (const char *id);
/* What stands above the fields of @node. */
GtkWidget *ciclo_page_heads_new_for_node (CicloDesk *desk,
                                          CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
