/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One entry of a list: what it is called and what is known of it, a handle to drag it by and a button for its menu.
 * Signals: "dropped" (CicloListRow *row): another row of the same list was dropped here. "menu": its menu is wanted. */
#define CICLO_TYPE_LIST_ROW (ciclo_list_row_get_type ())
G_DECLARE_FINAL_TYPE (CicloListRow, ciclo_list_row, CICLO, LIST_ROW, GtkListBoxRow)

GtkWidget *ciclo_list_row_new (CicloDesk *desk,
                               CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;

CicloNode *ciclo_list_row_get_node (CicloListRow *self);
/* Says again what the entry is called. */
void ciclo_list_row_refresh (CicloListRow *self);

G_END_DECLS
