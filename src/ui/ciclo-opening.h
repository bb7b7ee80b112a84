/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Ways to a window with a design in it. Each asks and says what is needed; nothing that goes wrong touches a design
 * that is open. */

/* The design in @file. */
void ciclo_opening_open (GtkApplication *application,
                         GFile *file);
/* A copy of the design at @path, which has no file of its own: to look at an earlier version. */
void ciclo_opening_open_copy (GtkApplication *application,
                              const char *path);
/* A new design from the template called @id. */
void ciclo_opening_new (GtkApplication *application,
                        const char *id);
/* The draft called @id, to go on with it or to throw it away. */
void ciclo_opening_open_draft (GtkApplication *application,
                               const char *id);
void ciclo_opening_discard_draft (GtkApplication *application,
                                  const char *id);
/* A window without a design, for who has to choose first; one that is there already is used. */
GtkWindow *ciclo_opening_present_start (GtkApplication *application);

G_END_DECLS
