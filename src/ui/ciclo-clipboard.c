/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries on the clipboard have a type of their own, so that an e-mail gets a title and not the file format. */

#include "config.h"

#include "ui/ciclo-clipboard.h"

#include "core/ciclo-clip.h"
#include "core/ciclo-error.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENTRY_TYPE "application/vnd.ciclo.entry+xml"

void
ciclo_clipboard_copy (GtkWidget *widget,
                      CicloNode *node,
                      const char *title)
{
  char *text;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CICLO_IS_NODE (node));

  text = ciclo_clip_write (&ciclo_format, node);
  bytes = g_bytes_new_take (text, strlen (text));
  providers[0] = gdk_content_provider_new_for_bytes (ENTRY_TYPE, bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, title);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GOutputStream *memory = G_OUTPUT_STREAM (source);
  GError *error = NULL;

  if (g_output_stream_splice_finish (memory, result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  g_task_return_pointer (task, g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory)), g_free);
}

static void
offered_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      g_task_return_new_error (task, CICLO_ERROR, CICLO_ERROR_BAD_VALUE, "%s",
                               _ ("There is no entry of a course design on the clipboard. "
                                  "Copy one from a list first."));
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, G_PRIORITY_DEFAULT, NULL, read_cb,
                                g_steal_pointer (&task));
}

void
ciclo_clipboard_read (GtkWidget *widget,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const char *types[] = { ENTRY_TYPE, NULL };

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types, G_PRIORITY_DEFAULT, NULL, offered_cb,
                            g_task_new (NULL, NULL, callback, user_data));
}

char *
ciclo_clipboard_read_finish (GAsyncResult *result,
                             GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
