/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report is made at once, as the course is now; from then on nothing but memory of its own is needed, and a thread
 * turns it into a file. */

#include "config.h"

#include "ui/ciclo-export.h"

#include "core/ciclo-file-save.h"

typedef struct
{
  CicloReport *report;
  const CicloRenderer *format;
  const char *paper;
  char *path;
  gboolean overwrite;
} Job;

static void
job_free (Job *job)
{
  ciclo_report_free (job->report);
  g_free (job->path);
  g_free (job);
}

/* The notices of the renderer and of the file as one text, or NULL. */
static char *
join_notes (GPtrArray *notices,
            CicloFileNotes notes)
{
  char *about_file = ciclo_file_notes_to_text (notes);

  if (about_file != NULL)
    g_ptr_array_add (notices, about_file);
  if (notices->len == 0)
    return NULL;

  g_ptr_array_add (notices, NULL);

  return g_strjoinv ("\n", (char **) notices->pdata);
}

static void
run (GTask *task,
     gpointer source,
     gpointer task_data,
     GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  CicloRenderOptions options = { job->paper, notices };
  CicloFileSaveOptions saving = { .overwrite = job->overwrite };
  CicloFileSaved saved = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = ciclo_renderer_render (job->format, job->report, &options, &error);
  if (bytes == NULL || !ciclo_file_save (job->path, bytes, &saving, &saved, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, join_notes (notices, saved.notes), g_free);
}

void
ciclo_export_start (const CicloPrintout *printout,
                    const CicloRenderer *format,
                    const char *path,
                    gboolean overwrite,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (printout != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->report = ciclo_printout_build (printout);
  job->format = format;
  job->paper = printout->paper->id;
  job->path = g_strdup (path);
  job->overwrite = overwrite;
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run);
}

gboolean
ciclo_export_finish (GAsyncResult *result,
                     char **notes,
                     GError **error)
{
  GError *problem = NULL;
  char *text = g_task_propagate_pointer (G_TASK (result), &problem);

  if (notes != NULL)
    *notes = text;
  else
    g_free (text);
  if (problem != NULL)
    g_propagate_error (error, problem);

  return problem == NULL;
}
