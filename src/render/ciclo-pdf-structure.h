/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-sheet.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* The tree of tags in a PDF that cairo wrote. */
typedef struct _CicloPdfStructure CicloPdfStructure;

/* A tag of which cairo has written less than a reader needs. */
typedef struct
{
  CicloTag tag; /* CICLO_TAG_TH, CICLO_TAG_TD, CICLO_TAG_FIGURE, CICLO_TAG_LINK, CICLO_TAG_DIV, CICLO_TAG_LBODY */
  const CicloMark *mark;
} CicloPdfTag;

/* The name of @tag in a PDF. */
const char *ciclo_pdf_get_tag_name (CicloTag tag);
/* TRUE for the tags that CicloPdfTag is for. */
gboolean ciclo_pdf_must_finish (CicloTag tag);

/* Sets @key, for instance "/Type", of the dictionary @object to @value, and lets go of @value. */
void ciclo_pdf_set_key (qpdf_data pdf,
                        qpdf_oh object,
                        const char *key,
                        qpdf_oh value);
/* The same for a text, UTF-8. */
void ciclo_pdf_set_text (qpdf_data pdf,
                         qpdf_oh object,
                         const char *key,
                         const char *text);

CicloPdfStructure *ciclo_pdf_structure_new (qpdf_data pdf);
void ciclo_pdf_structure_free (CicloPdfStructure *self);

/* The piece @number of the content of @page belongs to no tag any more. */
void ciclo_pdf_structure_forget (CicloPdfStructure *self,
                                 qpdf_oh page,
                                 int number);
/* Completes the tags. @tags are the CicloPdfTags of the document in its order; FALSE where they are not those of the
 * tree. */
gboolean ciclo_pdf_structure_finish (CicloPdfStructure *self,
                                     const GArray *tags);

G_END_DECLS
