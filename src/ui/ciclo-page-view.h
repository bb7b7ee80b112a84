/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One page of a document, painted as it is printed. Whoever places it gives it the proportions of the page. */
#define CICLO_TYPE_PAGE_VIEW (ciclo_page_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloPageView, ciclo_page_view, CICLO, PAGE_VIEW, GtkWidget)

/* Shows the page @n, counted from 0, of @pages, which must live until another page is set. NULL shows nothing. */
void ciclo_page_view_set_page (CicloPageView *self,
                               const CicloPages *pages,
                               guint n);

/* Pages that nobody sees are not painted. */
void ciclo_page_view_set_shown (CicloPageView *self,
                                gboolean shown);
gboolean ciclo_page_view_is_shown (CicloPageView *self);

G_END_DECLS
