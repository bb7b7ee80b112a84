/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-role.h"
#include "render/ciclo-sheet.h"
#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* Makes paragraphs of text for one document and keeps everything that its sheets point to. */
typedef struct _CicloTypesetter CicloTypesetter;

CicloTypesetter *ciclo_typesetter_new (const CicloReport *report);
void ciclo_typesetter_free (CicloTypesetter *self);

const CicloReport *ciclo_typesetter_get_report (const CicloTypesetter *self);

/* A paragraph @width wide; 0 for one as wide as its text. Belongs to @self. @runs are no longer than a portion, see
 * ciclo-portions.h. */
PangoLayout *ciclo_typesetter_set (CicloTypesetter *self,
                                   const CicloRuns *runs,
                                   CicloRole role,
                                   double width);
/* The same from plain text. */
PangoLayout *ciclo_typesetter_set_text (CicloTypesetter *self,
                                        const char *text,
                                        CicloRole role,
                                        double width);
/* One line of plain text, cut with an ellipsis where it does not fit @width. */
PangoLayout *ciclo_typesetter_set_line (CicloTypesetter *self,
                                        const char *text,
                                        CicloRole role,
                                        double width);
/* The width that @runs would like to have; what was made to measure it is forgotten again. */
double ciclo_typesetter_measure (CicloTypesetter *self,
                                 const CicloRuns *runs,
                                 CicloRole role);
double ciclo_typesetter_measure_text (CicloTypesetter *self,
                                      const char *text,
                                      CicloRole role);

/* The height of a line. */
double ciclo_typesetter_measure_line (CicloTypesetter *self,
                                      CicloRole role);

/* The link that the byte @index of the layout's text belongs to, or NULL. */
const CicloMark *ciclo_typesetter_get_link (const CicloTypesetter *self,
                                            PangoLayout *layout,
                                            int index);
/* A new mark; belongs to @self. */
CicloMark *ciclo_typesetter_add_mark (CicloTypesetter *self);
/* The number of the heading with @id, counted from 1; 0 where there is none. */
guint ciclo_typesetter_find_heading (const CicloTypesetter *self,
                                     const char *id);
/* The number of the next heading of the report; each call goes on by one. */
guint ciclo_typesetter_next_heading (CicloTypesetter *self);
/* Keeps @surface as long as @self; takes it over. */
void ciclo_typesetter_keep_surface (CicloTypesetter *self,
                                    cairo_surface_t *surface);
/* The characters that no font of this computer has, in the order met, at most 20; NULL where there is none. */
const char *ciclo_typesetter_get_missing (const CicloTypesetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloTypesetter, ciclo_typesetter_free)

G_END_DECLS
