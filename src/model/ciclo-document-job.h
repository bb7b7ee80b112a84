/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-document-private.h"

G_BEGIN_DECLS

/* One thing that a document does with the disk. For the files of CicloDocument alone. */
typedef enum
{
  CICLO_DOCUMENT_SAVE,
  CICLO_DOCUMENT_DRAFT,
  CICLO_DOCUMENT_LOOK,
} CicloDocumentPurpose;

typedef struct
{
  CicloDocumentPurpose purpose;
  char *path; /* to be saved to; NULL for the document's own */
  gboolean overwrite;

  /* Copies of what the document has, taken when the job begins. */
  CicloNode *course; /* NULL where nothing is to be written */
  char *own_path;
  CicloFileIdentity identity;
  CicloDraft *draft;
  CicloDocumentTamper tamper;

  CicloFileSaved saved;
  CicloOutside outside;
  GError *problem; /* why it was not done */
} CicloDocumentJob;

/* @path may be NULL. */
CicloDocumentJob *_ciclo_document_job_new (CicloDocumentPurpose purpose,
                                           const char *path,
                                           gboolean overwrite);
void _ciclo_document_job_free (CicloDocumentJob *job);
/* Takes from @document what the job needs. */
void _ciclo_document_job_prepare (CicloDocumentJob *job,
                                  CicloDocument *document);
/* Does it, on what the job has of its own: in any thread. */
void _ciclo_document_job_run (CicloDocumentJob *job);
/* Tells @document what came of it. */
void _ciclo_document_job_report (CicloDocumentJob *job,
                                 CicloDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloDocumentJob, _ciclo_document_job_free)

G_END_DECLS
