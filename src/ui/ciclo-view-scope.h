/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses of what a view speaks: one of the days, perhaps also the whole course. Signal "changed": another one was
 * chosen. */
#define CICLO_TYPE_VIEW_SCOPE (ciclo_view_scope_get_type ())
G_DECLARE_FINAL_TYPE (CicloViewScope, ciclo_view_scope, CICLO, VIEW_SCOPE, AdwBin)

GtkWidget *ciclo_view_scope_new (CicloDesk *desk,
                                 gboolean has_course);

/* Takes note of the days as they are now; the choice stays where it can. Without days there is nothing to be seen. */
void ciclo_view_scope_update (CicloViewScope *self);
/* The day, or the course; NULL where there is neither. Borrowed. */
CicloNode *ciclo_view_scope_get (CicloViewScope *self);
GtkDropDown *ciclo_view_scope_get_drop_down (CicloViewScope *self);

G_END_DECLS
