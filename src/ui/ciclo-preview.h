/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of a document, with the line below that says which page it is and how large it is shown. */
#define CICLO_TYPE_PREVIEW (ciclo_preview_get_type ())
G_DECLARE_FINAL_TYPE (CicloPreview, ciclo_preview, CICLO, PREVIEW, GtkBox)

/* Shows @pages, which are taken over, of the document called @name. The reader stays at the same place. */
void ciclo_preview_take_pages (CicloPreview *self,
                               CicloPages *pages,
                               const char *name);
/* Borrowed; NULL without pages. */
const CicloPages *ciclo_preview_get_pages (CicloPreview *self);
void ciclo_preview_scroll_to_start (CicloPreview *self);

/* Larger (1), smaller (-1), or as wide as there is room (0). */
void ciclo_preview_zoom (CicloPreview *self,
                         int step);

G_END_DECLS
