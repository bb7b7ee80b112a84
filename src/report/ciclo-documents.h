/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* What someone wants printed. */
typedef struct
{
  CicloNode *course;
  const char *language; /* one of the design's, as ciclo_course_dup_languages() gives it */
  CicloAudience audience;
  CicloNode *session; /* that one alone; NULL for all */
} CicloDocumentRequest;

/* Which members of a request, besides course and language, a document heeds; the values add up. */
typedef enum
{
  CICLO_DOCUMENT_HEEDS_NOTHING = 0,
  CICLO_DOCUMENT_HEEDS_AUDIENCE = 1 << 0, /* without it the document is made for its only audience */
  CICLO_DOCUMENT_HEEDS_SESSION = 1 << 1,
} CicloDocumentHeeds;

/* A document that every design can be printed as. */
typedef struct
{
  const char *id;    /* as on the command line */
  const char *label; /* to be translated */
  CicloDocumentHeeds heeds;
  CicloReport *(*build) (const CicloDocumentRequest *request);
} CicloDocumentKind;

/* All documents; @n gets their number. */
const CicloDocumentKind *ciclo_documents_list (guint *n);
/* The document called @id; an unknown one gives NULL and CICLO_ERROR_UNKNOWN with the names of those that exist. */
const CicloDocumentKind *ciclo_documents_find (const char *id,
                                               GError **error);

G_END_DECLS
