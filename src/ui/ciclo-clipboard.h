/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts @node on the clipboard: for Ciclo the whole entry, for other programs @title. */
void ciclo_clipboard_copy (GtkWidget *widget,
                           CicloNode *node,
                           const char *title);

/* Asks for the entry that is on the clipboard. Finishing gives its text, or NULL with an error for the user. */
void ciclo_clipboard_read (GtkWidget *widget,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char *ciclo_clipboard_read_finish (GAsyncResult *result,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
