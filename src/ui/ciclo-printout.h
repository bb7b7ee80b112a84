/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-pages.h"
#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* What someone wants to see, print or save: a document of a course, and all that was chosen for it. */
typedef struct
{
  CicloNode *course;
  const CicloDocumentKind *kind;
  char *language; /* one of the course's */
  CicloAudience audience;
  const CicloPaper *paper;
} CicloPrintout;

/* A copy that keeps the course; free it with ciclo_printout_free (). */
CicloPrintout *ciclo_printout_copy (const CicloPrintout *self) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_printout_free (CicloPrintout *self);

/* What the document says now. */
CicloReport *ciclo_printout_build (const CicloPrintout *self) G_GNUC_WARN_UNUSED_RESULT;
/* Its pages, the same ones that its PDF file has. Like the PDF file, a document for participants that holds something
 * for trainers only is refused: NULL and an error. */
CicloPages *ciclo_printout_lay_out (const CicloPrintout *self,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the course in the language of the document, or what stands for it. */
char *ciclo_printout_dup_title (const CicloPrintout *self) G_GNUC_WARN_UNUSED_RESULT;
/* A name for a file of it, without an extension, that every file system takes. */
char *ciclo_printout_dup_file_name (const CicloPrintout *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloPrintout, ciclo_printout_free)

G_END_DECLS
