/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of a document under each other, for a GtkViewport: as wide as there is room, or at a fixed scale. */
#define CICLO_TYPE_PAGE_LIST (ciclo_page_list_get_type ())
G_DECLARE_FINAL_TYPE (CicloPageList, ciclo_page_list, CICLO, PAGE_LIST, GtkWidget)

/* Shows @pages, which are taken over, at the place where the reader was. NULL shows none. */
void ciclo_page_list_take_pages (CicloPageList *self,
                                 CicloPages *pages);
guint ciclo_page_list_get_count (CicloPageList *self);
/* Borrowed; NULL without pages. */
const CicloPages *ciclo_page_list_get_pages (CicloPageList *self);

/* The adjustment that scrolls the list up and down. */
void ciclo_page_list_set_adjustment (CicloPageList *self,
                                     GtkAdjustment *adjustment);
void ciclo_page_list_scroll_to_start (CicloPageList *self);
/* The page that is being read, counted from 0. The signal "reading-changed" tells when it is another one. */
guint ciclo_page_list_get_reading (CicloPageList *self);

/* How large pages are shown; 1 is their real size on an ordinary screen. The signal "zoom-changed" tells changes, also
 * those that come from the size of the window. */
double ciclo_page_list_get_zoom (CicloPageList *self);
/* The next larger (1) or smaller (-1) size, or as wide as there is room (0). */
void ciclo_page_list_zoom (CicloPageList *self,
                           int step);

G_END_DECLS
