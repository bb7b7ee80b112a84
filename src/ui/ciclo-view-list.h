/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of what is computed under a heading. It is filled anew between begin and end: rows that were there are used
 * again in their order, and without any the list is not to be seen. Pressing a row leads to its place. */
#define CICLO_TYPE_VIEW_LIST (ciclo_view_list_get_type ())
G_DECLARE_FINAL_TYPE (CicloViewList, ciclo_view_list, CICLO, VIEW_LIST, AdwBin)

GtkWidget *ciclo_view_list_new (CicloDesk *desk,
                                const char *title);
/* Plain texts; NULL or "" for none. The note stands under the heading. */
void ciclo_view_list_set_title (CicloViewList *self,
                                const char *title);
void ciclo_view_list_set_note (CicloViewList *self,
                               const char *note);
/* Beside the heading, at the end of the line. */
void ciclo_view_list_add_control (CicloViewList *self,
                                  GtkWidget *control);

void ciclo_view_list_begin (CicloViewList *self);
/* The next row with these texts, borrowed. */
CicloViewRow *ciclo_view_list_add (CicloViewList *self,
                                   const CicloViewTexts *texts);
void ciclo_view_list_end (CicloViewList *self);
/* Keeps the heading to be seen also without rows. */
void ciclo_view_list_set_stays (CicloViewList *self,
                                gboolean stays);

guint ciclo_view_list_get_size (CicloViewList *self);
/* Borrowed; NULL beyond the end. */
CicloViewRow *ciclo_view_list_get_row (CicloViewList *self,
                                       guint position);
/* The rows themselves, for those who want to know about keys and drags; borrowed. */
GtkListBox *ciclo_view_list_get_box (CicloViewList *self);

G_END_DECLS
