/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of recent files is asked in the thread of the window, for it belongs there; whether they still exist, and
 * what is in drafts, is seen in another one. */

#include "config.h"

#include "ui/ciclo-beginnings.h"

#include "core/ciclo-draft.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-template.h"

#define MOST_FILES 6      /* that the page shows */
#define MOST_LOOKED_AT 40 /* of those that may be gone */

static void
beginning_free (CicloBeginning *beginning)
{
  g_free (beginning->id);
  g_free (beginning->title);
  g_free (beginning->path);
  g_free (beginning);
}

void
ciclo_beginnings_free (CicloBeginnings *beginnings)
{
  if (beginnings == NULL)
    return;

  g_ptr_array_unref (beginnings->drafts);
  g_ptr_array_unref (beginnings->files);
  g_free (beginnings);
}

/* Recent files */

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const CicloBeginning *one = *(const CicloBeginning *const *) a, *other = *(const CicloBeginning *const *) b;

  return one->time != other->time ? (one->time < other->time ? 1 : -1) : g_strcmp0 (one->path, other->path);
}

/* NULL where it is no design on this computer. */
static CicloBeginning *
read_recent (GtkRecentInfo *info)
{
  g_autoptr (GDateTime) visited = NULL;
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  CicloBeginning *file;

  if (path == NULL || !g_str_has_suffix (path, CICLO_FORMAT_EXTENSION))
    return NULL;

  visited = g_date_time_ref (gtk_recent_info_get_modified (info));
  file = g_new0 (CicloBeginning, 1);
  file->title = g_filename_display_basename (path);
  file->path = g_steal_pointer (&path);
  file->time = g_date_time_to_unix (visited);

  return file;
}

static GPtrArray *
list_recent (GtkRecentManager *recent)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) beginning_free);
  GList *items = gtk_recent_manager_get_items (recent);

  for (GList *l = items; l != NULL; l = l->next)
    {
      CicloBeginning *file = read_recent (l->data);

      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (files, compare_times);
  g_ptr_array_set_size (files, (int) MIN (files->len, MOST_LOOKED_AT));

  return files;
}

/* Drafts */

/* The program opens a damaged draft as well as it can; here it only has no name. */
static char *
dup_title (const CicloDraft *draft)
{
  g_autoptr (GBytes) bytes = ciclo_draft_load (draft, NULL);
  g_autoptr (CicloNode) course = bytes != NULL ? ciclo_xml_read (&ciclo_format, bytes, NULL, NULL) : NULL;

  return g_strdup (course != NULL ? ciclo_node_say (course, CICLO_COURSE_TITLE, ciclo_locale_get_language ()) : "");
}

static GPtrArray *
list_drafts (void)
{
  g_autofree char *folder = ciclo_draft_folder ();
  g_autoptr (GPtrArray) found = ciclo_draft_list (folder);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) beginning_free);

  for (guint i = 0; i < found->len; i++)
    {
      const CicloDraft *draft = found->pdata[i];
      CicloBeginning *entry = g_new0 (CicloBeginning, 1);

      entry->id = g_strdup (draft->id);
      entry->title = dup_title (draft);
      entry->path = g_strdup (draft->base_path);
      entry->time = draft->time;
      g_ptr_array_add (drafts, entry);
    }

  return drafts;
}

static void
find_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  GPtrArray *recent = data;
  CicloBeginnings *beginnings = g_new0 (CicloBeginnings, 1);

  beginnings->drafts = list_drafts ();
  beginnings->files = g_ptr_array_new_with_free_func ((GDestroyNotify) beginning_free);
  while (recent->len > 0 && beginnings->files->len < MOST_FILES)
    {
      CicloBeginning *file = g_ptr_array_steal_index (recent, 0);

      if (g_file_test (file->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (beginnings->files, file);
      else
        beginning_free (file);
    }
  g_task_return_pointer (task, beginnings, (GDestroyNotify) ciclo_beginnings_free);
}

void
ciclo_beginnings_find (GtkRecentManager *recent,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (GTK_IS_RECENT_MANAGER (recent));

  g_task_set_task_data (task, list_recent (recent), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, find_in_thread);
}

CicloBeginnings *
ciclo_beginnings_find_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* Templates */

static void
sketch_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  g_autoptr (GPtrArray) sketches = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_sketch_free);
  guint n;
  const CicloTemplate *const *templates = ciclo_template_list (&n);

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (CicloNode) course = ciclo_template_new_course (templates[i], NULL, NULL);

      g_ptr_array_add (sketches, ciclo_sketch_new (course));
    }
  g_task_return_pointer (task, g_steal_pointer (&sketches), (GDestroyNotify) g_ptr_array_unref);
}

void
ciclo_beginnings_sketch (GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_run_in_thread (task, sketch_in_thread);
}

GPtrArray *
ciclo_beginnings_sketch_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
