/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The jobs of a document run one after another, so that a late draft cannot outlive a save; in a thread, or at once for
 * who cannot wait, and then after all that was asked for before. */

#include "config.h"

#include "model/ciclo-document-job.h"

#include <glib/gi18n-lib.h>

typedef CicloDocumentJob Job;

/* What the thread and the document both look at. The thread has nothing else: whoever lets go last frees it, and that
 * must never be the document, which belongs to its windows. */
typedef struct
{
  Job *job;
  GMutex mutex;
  GCond condition;
  gboolean done; /* the mutex is for it */
} Errand;

static Errand *
errand_new (Job *job)
{
  Errand *errand = g_atomic_rc_box_new0 (Errand);

  errand->job = job;
  g_mutex_init (&errand->mutex);
  g_cond_init (&errand->condition);

  return errand;
}

static void
errand_clear (Errand *errand)
{
  _ciclo_document_job_free (errand->job);
  g_mutex_clear (&errand->mutex);
  g_cond_clear (&errand->condition);
}

static void
errand_release (Errand *errand)
{
  g_atomic_rc_box_release_full (errand, (GDestroyNotify) errand_clear);
}

/* In a thread */

static void start_next (CicloDocument *self);

static void
run_in_thread (GTask *task,
               gpointer source,
               gpointer task_data,
               GCancellable *cancellable)
{
  Errand *errand = task_data;

  _ciclo_document_job_run (errand->job);
  g_mutex_lock (&errand->mutex);
  errand->done = TRUE;
  g_cond_signal (&errand->condition);
  g_mutex_unlock (&errand->mutex);
  g_task_return_boolean (task, TRUE);
}

/* Waits for the job that runs, and answers who asked for it. */
static void
finish_running (CicloDocument *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->running);
  Errand *errand = g_task_get_task_data (task);
  Job *job = errand->job;

  g_mutex_lock (&errand->mutex);
  while (!errand->done)
    g_cond_wait (&errand->condition, &errand->mutex);
  g_mutex_unlock (&errand->mutex);

  _ciclo_document_job_report (job, self);
  start_next (self);
  if (job->problem != NULL)
    g_task_return_error (task, g_steal_pointer (&job->problem));
  else
    g_task_return_int (task, job->outside);
}

/* The thread is back, unless somebody could not wait for it. */
static void
ran_cb (GObject *source,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (CicloDocument) self = user_data;

  if (self->running != NULL && g_task_get_task_data (self->running) == g_task_get_task_data (G_TASK (result)))
    finish_running (self);
}

static void
start_next (CicloDocument *self)
{
  g_autoptr (GTask) thread = NULL;
  Errand *errand;

  if (self->running != NULL || g_queue_is_empty (&self->waiting))
    return;

  self->running = g_queue_pop_head (&self->waiting);
  errand = g_task_get_task_data (self->running);
  _ciclo_document_job_prepare (errand->job, self);
  thread = g_task_new (NULL, NULL, ran_cb, g_object_ref (self));
  g_task_set_task_data (thread, g_atomic_rc_box_acquire (errand), (GDestroyNotify) errand_release);
  g_task_run_in_thread (thread, run_in_thread);
}

void
_ciclo_document_finish_jobs (CicloDocument *self)
{
  g_autoptr (CicloDocument) kept = g_object_ref (self);

  while (self->running != NULL)
    finish_running (self);
}

static void
add_job (CicloDocument *self,
         Job *job,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, errand_new (job), (GDestroyNotify) errand_release);
  g_queue_push_tail (&self->waiting, task);
  start_next (self);
}

static gboolean
do_now (CicloDocument *self,
        Job *job,
        GError **error)
{
  _ciclo_document_finish_jobs (self);
  _ciclo_document_job_prepare (job, self);
  _ciclo_document_job_run (job);
  _ciclo_document_job_report (job, self);
  if (job->problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&job->problem));

  return FALSE;
}

/* What can be asked for */

GBytes *
ciclo_document_dup_bytes (CicloDocument *self,
                          GError **error)
{
  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  return _ciclo_document_check (self->course, self->tamper, error);
}

gboolean
ciclo_document_save (CicloDocument *self,
                     GError **error)
{
  g_autoptr (CicloDocumentJob) job = _ciclo_document_job_new (CICLO_DOCUMENT_SAVE, NULL, FALSE);

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self) && self->path != NULL, FALSE);

  return do_now (self, job, error);
}

gboolean
ciclo_document_save_as (CicloDocument *self,
                        const char *path,
                        gboolean overwrite,
                        GError **error)
{
  g_autoptr (CicloDocumentJob) job = _ciclo_document_job_new (CICLO_DOCUMENT_SAVE, path, overwrite);

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self) && path != NULL, FALSE);

  return do_now (self, job, error);
}

void
ciclo_document_save_async (CicloDocument *self,
                           const char *path,
                           gboolean overwrite,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (CICLO_IS_DOCUMENT (self) && (path != NULL || self->path != NULL));

  add_job (self, _ciclo_document_job_new (CICLO_DOCUMENT_SAVE, path, overwrite), callback, user_data);
}

gboolean
ciclo_document_save_finish (CicloDocument *self,
                            GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

char *
ciclo_document_dup_notes (CicloDocument *self)
{
  g_autofree char *file = ciclo_file_notes_to_text (self->saved_notes);

  if (!self->shrunk)
    return g_steal_pointer (&file);

  return g_strdup_printf ("%s%s%s", file != NULL ? file : "", file != NULL ? " " : "",
                          _ ("More than half of what the design held is gone. "
                             "The version before is among the backups."));
}

void
ciclo_document_look_outside_async (CicloDocument *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CICLO_IS_DOCUMENT (self));

  add_job (self, _ciclo_document_job_new (CICLO_DOCUMENT_LOOK, NULL, FALSE), callback, user_data);
}

CicloOutside
ciclo_document_look_outside_finish (CicloDocument *self,
                                    GAsyncResult *result)
{
  return g_task_propagate_int (G_TASK (result), NULL);
}

gboolean
ciclo_document_write_draft (CicloDocument *self,
                            GError **error)
{
  g_autoptr (CicloDocumentJob) job = _ciclo_document_job_new (CICLO_DOCUMENT_DRAFT, NULL, FALSE);

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), FALSE);

  return do_now (self, job, error);
}

void
ciclo_document_write_draft_async (CicloDocument *self,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (CICLO_IS_DOCUMENT (self));

  add_job (self, _ciclo_document_job_new (CICLO_DOCUMENT_DRAFT, NULL, FALSE), callback, user_data);
}

gboolean
ciclo_document_write_draft_finish (CicloDocument *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

gboolean
ciclo_document_discard_draft (CicloDocument *self,
                              GError **error)
{
  gboolean discarded;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), FALSE);

  ciclo_document_write_draft (self, NULL); /* an older one is better than none */
  discarded = self->draft_path == NULL || ciclo_draft_discard (self->draft, error);
  if (!discarded)
    return FALSE;

  g_clear_pointer (&self->draft, ciclo_draft_free);
  g_clear_pointer (&self->draft_path, g_free);

  return TRUE;
}
