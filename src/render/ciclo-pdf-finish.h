/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-sheet.h"
#include "report/ciclo-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A tag of which cairo has written less than a reader needs. */
typedef struct
{
  CicloTag tag; /* CICLO_TAG_TH, CICLO_TAG_TD, CICLO_TAG_FIGURE, CICLO_TAG_LINK */
  const CicloMark *mark;
} CicloPdfTag;

/* The name of @tag in a PDF. */
const char *ciclo_pdf_get_tag_name (CicloTag tag);

/* TRUE for the tags that CicloPdfTag is for. */
gboolean ciclo_pdf_must_finish (CicloTag tag);

/* Completes a PDF that cairo wrote: language, metadata, alternative texts, what headers stand for, artifacts. @tags
 * names, in the order of the document, every tag of the kinds above. Same input, same bytes. */
GBytes *ciclo_pdf_finish (GBytes *pdf,
                          const CicloReport *report,
                          const GArray *tags,
                          GError **error);

G_END_DECLS
