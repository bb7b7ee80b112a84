/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document does with the disk: saving, keeping a draft, looking whether its file has changed. Each job works on
 * copies that it made when it began, so that the design can go on changing meanwhile. */

#include "config.h"

#include "model/ciclo-document-job.h"

#include "core/ciclo-backup.h"
#include "core/ciclo-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* Below so many things nobody can lose half a course by accident. */
#define SMALL_COURSE 20

CicloDocumentJob *
_ciclo_document_job_new (CicloDocumentPurpose purpose,
                         const char *path,
                         gboolean overwrite)
{
  CicloDocumentJob *job = g_new0 (CicloDocumentJob, 1);

  job->purpose = purpose;
  job->path = g_strdup (path);
  job->overwrite = overwrite;

  return job;
}

void
_ciclo_document_job_free (CicloDocumentJob *job)
{
  g_clear_object (&job->course);
  g_clear_pointer (&job->draft, ciclo_draft_free);
  g_clear_error (&job->problem);
  g_free (job->own_path);
  g_free (job->path);
  g_free (job);
}

/* Checking */

GBytes *
_ciclo_document_check (CicloNode *course,
                       CicloDocumentTamper tamper,
                       GError **error)
{
  g_autoptr (GBytes) bytes = ciclo_xml_write (&ciclo_format, course);
  g_autoptr (CicloNode) again = NULL;
  g_autoptr (GError) problem = NULL;

  if (tamper != NULL)
    bytes = tamper (g_steal_pointer (&bytes));

  again = ciclo_xml_read (&ciclo_format, bytes, NULL, &problem);
  if (again != NULL && ciclo_tree_equal (course, again))
    return g_steal_pointer (&bytes);

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_NOT_SAME, 0, NULL, NULL,
                                             _ ("The design was not saved, because what would have been "
                                                "written does not read back as the same design (%s). Your file "
                                                "is as it was. Undo the last change and save again, and please "
                                                "report this: it is a fault of the program."),
                                             problem != NULL ? problem->message : _ ("something is missing")));

  return NULL;
}

/* Preparing */

static void
prepare_save (CicloDocument *self,
              CicloDocumentJob *job)
{
  g_autofree char *reason = ciclo_document_dup_read_only_reason (self);

  if (job->path == NULL && reason != NULL)
    {
      job->problem = ciclo_error_new (CICLO_ERROR_TOO_NEW, 0, NULL, NULL, "%s", reason);
      return;
    }

  ciclo_history_mark (self->history);
  job->course = ciclo_tree_snapshot (self->course);
  job->tamper = self->tamper;
}

static void
prepare_draft (CicloDocument *self,
               CicloDocumentJob *job)
{
  g_autofree char *folder = NULL;

  if (!ciclo_history_get_modified (self->history))
    return;

  job->course = ciclo_tree_snapshot (self->course);
  job->tamper = self->tamper;
  job->draft = g_steal_pointer (&self->draft);
  if (job->draft != NULL)
    return;

  folder = ciclo_draft_folder ();
  job->draft = ciclo_draft_new (folder, ciclo_node_get_id (self->course), self->path,
                                self->path != NULL ? self->identity.sha256 : NULL);
}

void
_ciclo_document_job_prepare (CicloDocumentJob *job,
                             CicloDocument *self)
{
  job->own_path = g_strdup (self->path);
  job->identity = self->identity;
  if (job->purpose == CICLO_DOCUMENT_SAVE)
    prepare_save (self, job);
  else if (job->purpose == CICLO_DOCUMENT_DRAFT)
    prepare_draft (self, job);
}

/* Running: nothing here touches the document */

/* Whether the file at @path is a design that can be opened; tells its identity. Such a file deserves a backup. */
static gboolean
is_good_design (const char *path,
                CicloFileIdentity *identity)
{
  g_autoptr (GBytes) bytes = ciclo_file_load (path, identity, NULL);
  g_autoptr (CicloNode) course = bytes != NULL ? ciclo_xml_read (&ciclo_format, bytes, NULL, NULL) : NULL;

  return course != NULL;
}

static void
run_save (CicloDocumentJob *job)
{
  g_autoptr (GBytes) bytes = _ciclo_document_check (job->course, job->tamper, &job->problem);
  g_autofree char *backups = ciclo_backup_folder ();
  CicloFileSaveOptions options = { NULL, job->overwrite };
  CicloFileIdentity present;

  if (bytes == NULL)
    return;

  if (job->path == NULL)
    options.identity = &job->identity;
  else if (job->overwrite && is_good_design (job->path, &present))
    options.identity = &present;
  if (options.identity != NULL)
    options.backup_folder = backups;

  ciclo_file_save (job->path != NULL ? job->path : job->own_path, bytes, &options, &job->saved, &job->problem);
}

static void
run_draft (CicloDocumentJob *job)
{
  g_autoptr (GBytes) bytes = _ciclo_document_check (job->course, job->tamper, &job->problem);

  if (bytes != NULL)
    ciclo_draft_write (job->draft, bytes, &job->problem);
}

static void
run_look (CicloDocumentJob *job)
{
  CicloFileIdentity now;

  if (job->own_path == NULL)
    return;

  if (ciclo_file_identity_read (job->own_path, &now) == 0)
    job->outside = strcmp (now.sha256, job->identity.sha256) == 0 ? CICLO_OUTSIDE_SAME : CICLO_OUTSIDE_CHANGED;
  else
    job->outside = access (job->own_path, F_OK) == 0 ? CICLO_OUTSIDE_CHANGED : CICLO_OUTSIDE_GONE;
}

void
_ciclo_document_job_run (CicloDocumentJob *job)
{
  if (job->problem != NULL)
    return;

  if (job->purpose == CICLO_DOCUMENT_LOOK)
    run_look (job);
  else if (job->course != NULL && job->purpose == CICLO_DOCUMENT_SAVE)
    run_save (job);
  else if (job->course != NULL)
    run_draft (job);
}

/* Taking in */

static void
forget_draft (CicloDocument *self)
{
  if (self->draft != NULL)
    ciclo_draft_delete (self->draft);
  g_clear_pointer (&self->draft, ciclo_draft_free);
  g_clear_pointer (&self->draft_path, g_free);
}

static void
take_in_save (CicloDocument *self,
              CicloDocumentJob *job)
{
  guint size = ciclo_tree_count (job->course);

  self->identity = job->saved.identity;
  self->saved_notes = job->saved.notes;
  self->shrunk = self->size >= SMALL_COURSE && size < self->size / 2;
  self->size = size;
  if (job->path != NULL)
    {
      g_free (self->path);
      self->path = g_strdup (job->path);
      if (g_strcmp0 (job->path, job->own_path) != 0)
        _ciclo_document_move_lock (self);
    }
  forget_draft (self);
  ciclo_history_set_mark_saved (self->history);
}

static void
take_in_draft (CicloDocument *self,
               CicloDocumentJob *job)
{
  self->draft = g_steal_pointer (&job->draft);
  if (job->problem != NULL)
    return;

  g_free (self->draft_path);
  self->draft_path = ciclo_draft_dup_path (self->draft);
}

void
_ciclo_document_job_report (CicloDocumentJob *job,
                            CicloDocument *self)
{
  if (job->purpose == CICLO_DOCUMENT_SAVE && job->problem == NULL)
    take_in_save (self, job);
  else if (job->draft != NULL)
    take_in_draft (self, job);
}
