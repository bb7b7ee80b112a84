/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Completes a PDF that cairo wrote: language, metadata, alternative texts, what headers stand for, artifacts. @tags
 * are the CicloPdfTags of the document in its order, see ciclo-pdf-structure.h. Same input, same bytes. */
GBytes *ciclo_pdf_finish (GBytes *pdf,
                          const CicloReport *report,
                          const GArray *tags,
                          GError **error);

G_END_DECLS
