/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* save-screens FOLDER WIDTH HEIGHT [PAGE…]: pictures of the window with the example course, FOLDER/PAGE.png, as GTK
 * draws it and without a screen shot. "start" is the window without a course; without pages, all of them. */

#include "config.h"

#include "core/ciclo-file-write.h"
#include "core/ciclo-locale.h"
#include "gui.h"
#include "model/ciclo-guide.h"
#include "ui/ciclo-application.h"

static const char *folder;
static guint64 width;
static guint64 height;

static void
save (GtkWindow *window,
      const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gsk_render_node_unref (node);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s %d x %d\n", name, gdk_texture_get_width (texture), gdk_texture_get_height (texture));
}

/* Until all is at rest: what is computed comes after a pause. */
static gboolean
stop_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

static void
rest (GtkWindow *window)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  gui_settle (window);
  g_timeout_add (1200, stop_cb, loop);
  g_main_loop_run (loop);
  gui_settle (window);
}

static GtkWindow *
open_window (GtkApplication *application)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (application);
  gtk_window_set_default_size (window, (int) width, (int) height);
  rest (window);

  return window;
}

static void
save_page (GtkWindow *window,
           const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-page", "s", page);
  rest (window);
  save (window, page);
}

static void
save_all (GtkWindow *window)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();

  for (guint i = 0; i < pages->len; i++)
    save_page (window, ciclo_node_get_id (pages->pdata[i]));
}

int
main (int argc,
      char **argv)
{
  g_autoptr (CicloApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (argc < 4 || !g_ascii_string_to_unsigned (argv[2], 10, 100, 8000, &width, NULL) ||
      !g_ascii_string_to_unsigned (argv[3], 10, 100, 8000, &height, NULL))
    {
      g_printerr ("Usage: save-screens FOLDER WIDTH HEIGHT [PAGE…]\n");
      return 2;
    }

  folder = argv[1];
  gtk_disable_setlocale ();
  ciclo_locale_init ();
  ciclo_file_init ();
  application = ciclo_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  window = open_window (GTK_APPLICATION (application));
  if (argc == 4 || g_str_equal (argv[4], "start"))
    save (window, "start");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-example", NULL);
  rest (window);
  if (argc == 4)
    save_all (window);
  for (int i = 4; i < argc; i++)
    if (!g_str_equal (argv[i], "start"))
      save_page (window, argv[i]);

  return 0;
}
