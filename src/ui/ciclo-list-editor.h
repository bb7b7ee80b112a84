/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One list of a node: its entries can be opened, added, named, duplicated, moved by dragging and with Alt and the
 * arrows, cut, copied and pasted, also between windows, and removed. Each is an action of the widget ("list.add") and
 * one step of undo, and is announced.
 *
 * Actions: list.add, list.add-after, list.open, list.duplicate, list.cut, list.copy, list.paste, list.move-up,
 * list.move-down, list.remove; all but the first about the row that has the focus, or was asked for its menu. */
#define CICLO_TYPE_LIST_EDITOR (ciclo_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (CicloListEditor, ciclo_list_editor, CICLO, LIST_EDITOR, GtkWidget)

/* For a LIST field. */
GtkWidget *ciclo_list_editor_new (CicloDesk *desk,
                                  CicloNode *node,
                                  guint field) G_GNUC_WARN_UNUSED_RESULT;

guint ciclo_list_editor_get_field (CicloListEditor *self);
/* The row of the entry at @position becomes the current one and gets the focus. */
void ciclo_list_editor_focus (CicloListEditor *self,
                              guint position);

G_END_DECLS
