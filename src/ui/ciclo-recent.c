/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of recent files tells everyone who looks at the screen what somebody works on. */

#include "config.h"

#include "ui/ciclo-recent.h"

#include "ui/ciclo-store.h"

#include <gtk/gtk.h>

void
ciclo_recent_add (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  const GtkRecentData data = {
    .mime_type = (char *) "application/vnd.ciclo.design+xml",
    .app_name = (char *) "Ciclo",
    .app_exec = (char *) "ciclo %u",
  };

  if (ciclo_store_is_private ())
    return;

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
