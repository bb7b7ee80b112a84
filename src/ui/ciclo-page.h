/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One page of the work, "gaps": what it is called, what is computed, and the groups of fields and lists that stand on
 * it; or, one step deeper, the form of one thing that is in its lists, with the way back. */
#define CICLO_TYPE_PAGE (ciclo_page_get_type ())
G_DECLARE_FINAL_TYPE (CicloPage, ciclo_page, CICLO, PAGE, GtkWidget)

GtkWidget *ciclo_page_new (CicloDesk *desk,
                           const char *id) G_GNUC_WARN_UNUSED_RESULT;

const char *ciclo_page_get_id (CicloPage *self);
/* The thing whose form is shown, borrowed; NULL: the page itself. */
CicloNode *ciclo_page_get_node (CicloPage *self);

/* Shows the form of @node, NULL: the page itself. */
void ciclo_page_show (CicloPage *self,
                      CicloNode *node);
/* Shows where @field of @node is edited and gives it the focus; -1: its form. */
void ciclo_page_reveal (CicloPage *self,
                        CicloNode *node,
                        int field);

/* Shows @entry as a row of the list that it is in and gives it the focus. */
void ciclo_page_reveal_entry (CicloPage *self,
                              CicloNode *entry);

G_END_DECLS
