/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the user can choose about the program and her next courses. All of it is kept at once; see ciclo-store.h. */
#define CICLO_TYPE_PREFERENCES (ciclo_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CicloPreferences, ciclo_preferences, CICLO, PREFERENCES, AdwPreferencesWindow)

/* Shows the window, above @parent, which may be NULL. */
void ciclo_preferences_present (GtkWindow *parent);

/* Makes the picture at @path the logo of new courses; FALSE where it cannot be used. */
gboolean ciclo_preferences_take_logo (const char *path,
                                      GError **error);

G_END_DECLS
