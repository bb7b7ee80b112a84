/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Finds words in all texts of the design: a line to type them, how many places there are, and a list of them. Property
 * "is-open" (boolean). */
#define CICLO_TYPE_FIND_BAR (ciclo_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (CicloFindBar, ciclo_find_bar, CICLO, FIND_BAR, GtkWidget)

GtkWidget *ciclo_find_bar_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* Opens it, and the user is in the line. */
void ciclo_find_bar_start (CicloFindBar *self);

/* Adds find, show-find, find-next and find-previous to the actions of the window. @map must not outlive the bar. */
void ciclo_find_bar_add_actions (CicloFindBar *self,
                                 GActionMap *map);

G_END_DECLS
