/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the earlier versions of the file at @path that were kept, and asks which one is wanted: to look at it in a
 * window of its own or, with @can_go_back, to go on with it. */
void ciclo_versions_choose (GtkWindow *parent,
                            const char *path,
                            gboolean can_go_back,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* The path of the version, which can be opened like any design; NULL where none was chosen. */
char *ciclo_versions_choose_finish (GAsyncResult *result,
                                    gboolean *go_back) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is anything to choose from. */
gboolean ciclo_versions_exist (const char *path);

G_END_DECLS
