/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What there is to do while no design is open: recovered drafts, recent files, the first session, templates, worked
 * courses. It does nothing by itself but activate actions: app.open, app.open-path (the path as a byte string),
 * app.new-from (the id of a template), app.open-draft and app.discard-draft (the id of a draft), win.first-session. */
#define CICLO_TYPE_START_PAGE (ciclo_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CicloStartPage, ciclo_start_page, CICLO, START_PAGE, AdwBin)

GtkWidget *ciclo_start_page_new (void);
/* Looks again for drafts and recent files, as it does by itself whenever it comes into view. What it finds is shown
 * a little later, so that a slow disk holds nobody up. */
void ciclo_start_page_refresh (CicloStartPage *self);
/* Whether it has not found everything yet. For tests. */
gboolean ciclo_start_page_is_looking (CicloStartPage *self);

G_END_DECLS
