/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-draft.h"
#include "core/ciclo-file-save.h"
#include "core/ciclo-lock.h"
#include "core/ciclo-xml.h"
#include "model/ciclo-document.h"

G_BEGIN_DECLS

/* For tests alone: changes what is about to be written, as a fault of memory would. Takes bytes and gives others. */
typedef GBytes *(*CicloDocumentTamper) (GBytes *bytes);
void _ciclo_document_set_tamper (CicloDocument *self,
                                 CicloDocumentTamper tamper);

/* What follows is for the files of CicloDocument alone. */

struct _CicloDocument
{
  GObject parent_instance;

  CicloNode *course;
  CicloHistory *history;
  char *path;
  CicloFileIdentity identity; /* of the file at @path, when last read or written */
  CicloXmlNotes reading;
  CicloFileNotes saved_notes;
  guint size; /* number of nodes when last read or written */
  gboolean shrunk;
  CicloDocumentTamper tamper;

  CicloDraft *draft; /* NULL before the first one, and while a job has it */
  char *draft_path;  /* NULL while no draft is on the disk */
  CicloLock *lock;   /* of the file at @path; NULL where none was asked for */
  gboolean locking;  /* the lock is to follow the path */
  gboolean lock_ignored;

  GTask *running; /* the job that a thread is at */
  GQueue waiting; /* of GTask, the jobs after it */
};

/* @course as bytes that read back as the very same design. Touches nothing else, so any thread may call it. */
GBytes *_ciclo_document_check (CicloNode *course,
                               CicloDocumentTamper tamper,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Does all that is waiting to be done, and comes back when it is. */
void _ciclo_document_finish_jobs (CicloDocument *self);
/* The document has another path, or none yet had a lock: takes the lock, and gives the old one back. */
void _ciclo_document_move_lock (CicloDocument *self);

G_END_DECLS
