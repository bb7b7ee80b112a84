/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CICLO_WORKSPACE_FIRST_SESSION "first-session" /* a page that is no stage of the work */

/* All that a window shows of a design, below its header bar: the map of the stages, the page, the panes beside it, and
 * a line that says what was done. Signal "saved" (const char *path): a document was written to a file. */
#define CICLO_TYPE_WORKSPACE (ciclo_workspace_get_type ())
G_DECLARE_FINAL_TYPE (CicloWorkspace, ciclo_workspace, CICLO, WORKSPACE, GtkWidget)

GtkWidget *ciclo_workspace_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

CicloDesk *ciclo_workspace_get_desk (CicloWorkspace *self);
/* The page that is open: "gaps". Borrowed. */
const char *ciclo_workspace_get_page (CicloWorkspace *self);
void ciclo_workspace_open_page (CicloWorkspace *self,
                                const char *id);

/* Adds its actions to those of the window: show-navigation, show-pane, and those of the find bar and of the documents
 * page. @map must not outlive the workspace. */
void ciclo_workspace_add_actions (CicloWorkspace *self,
                                  GActionMap *map);

G_END_DECLS
