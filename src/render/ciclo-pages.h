/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-sheet.h"
#include "report/ciclo-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A kind of paper, upright. */
typedef struct
{
  const char *id;
  const char *label; /* to be translated */
  double width;      /* points */
  double height;
} CicloPaper;

/* The paper called @id, "a4", "letter" or "a3"; NULL for A4. An unknown id gives NULL and CICLO_ERROR_UNKNOWN. */
const CicloPaper *ciclo_paper_find (const char *id,
                                    GError **error);
/* All kinds of paper; @n gets their number. */
const CicloPaper *ciclo_paper_list (guint *n);

/* A report laid out on pages. Printing, preview and PDF paint the same ones. */
typedef struct _CicloPages CicloPages;

/* Lays out @report, which is not needed afterwards, on sheets of @width by @height points. Paper on which no text
 * could stand gives NULL and CICLO_ERROR_BAD_VALUE. Free with ciclo_pages_free(). */
CicloPages *ciclo_pages_new (const CicloReport *report,
                             double width,
                             double height,
                             GError **error);
void ciclo_pages_free (CicloPages *self);

double ciclo_pages_get_width (const CicloPages *self);
double ciclo_pages_get_height (const CicloPages *self);
guint ciclo_pages_get_count (const CicloPages *self);
/* Paints the page @n, counted from 0, on @cr, whose user space is in points with the page's corner at 0, 0. */
void ciclo_pages_paint (const CicloPages *self,
                        guint n,
                        cairo_t *cr);
/* The page @n as a list of things, for whoever has to know what they are. */
const CicloSheet *ciclo_pages_get_sheet (const CicloPages *self,
                                         guint n);
/* The characters that could not be shown, because no font of this computer has them; NULL where there are none. */
const char *ciclo_pages_get_missing (const CicloPages *self);

/* The area of the text: the margins lie outside. */
typedef struct
{
  double x, y, width, height;
} CicloArea;
CicloArea ciclo_pages_get_area (const CicloPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloPages, ciclo_pages_free)

G_END_DECLS
