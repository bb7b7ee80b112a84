/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: an application, and ways to open, find and push things in it. */

#include "config.h"

#include "gui.h"

#include "core/ciclo-file-write.h"
#include "core/ciclo-locale.h"
#include "ui/ciclo-application.h"

gpointer
gui_get (gpointer widget,
         const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

gpointer
gui_get_workspace (CicloWindow *window)
{
  return adw_bin_get_child (gui_get (window, "workspace_place"));
}

gpointer
gui_get_documents (CicloWindow *window)
{
  return gtk_stack_get_child_by_name (gui_get (gui_get_workspace (window), "pages"), "gallery");
}

CicloPageList *
gui_get_list (CicloWindow *window)
{
  return gui_get (gui_get (gui_get_documents (window), "preview"), "list");
}

AdwComboRow *
gui_get_row (CicloWindow *window,
             const char *name)
{
  return gui_get (gui_get (gui_get_documents (window), "choices"), name);
}

const CicloPrintout *
gui_get_printout (CicloWindow *window)
{
  return ciclo_print_choices_get (gui_get (gui_get_documents (window), "choices"));
}

GtkWidget *
gui_get_page (CicloPageList *list,
              guint n)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (list));

  for (; n > 0; n--)
    page = gtk_widget_get_next_sibling (page);

  return page;
}

gpointer
gui_find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

void
gui_settle (gpointer window)
{
  gtk_test_widget_wait_for_draw (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_test_widget_wait_for_draw (window);
}

void
gui_act (gpointer window,
         const char *action)
{
  g_assert_true (gtk_widget_activate_action (window, action, NULL));
  gui_settle (window);
}

gboolean
gui_is_enabled (CicloWindow *window,
                const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

char *
gui_write_design (GuiFixture *fixture,
                  const char *name,
                  const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  scratch_write (path, text);

  return path;
}

void
gui_open_path (GuiFixture *fixture,
               const char *path)
{
  GFile *file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  g_object_unref (file);
  gui_settle (gtk_application_get_active_window (fixture->application));
}

CicloWindow *
gui_open_text (GuiFixture *fixture,
               const char *text)
{
  g_autofree char *path = gui_write_design (fixture, "design.ciclo", text);
  CicloWindow *window;

  gui_open_path (fixture, path);
  window = CICLO_WINDOW (gtk_application_get_active_window (fixture->application));
  if (ciclo_window_get_document (window) != NULL)
    gui_act (window, "win.show-documents");

  return window;
}

CicloWindow *
gui_start (GuiFixture *fixture)
{
  g_application_activate (G_APPLICATION (fixture->application));
  gui_settle (gtk_application_get_active_window (fixture->application));

  return CICLO_WINDOW (gtk_application_get_active_window (fixture->application));
}

CicloWindow *
gui_open_example (GuiFixture *fixture)
{
  CicloWindow *window = gui_start (fixture);

  gui_act (window, "win.open-example");
  gui_act (window, "win.show-documents");

  return window;
}

char *
gui_dup_message (void)
{
  gpointer dialog = gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  GtkWidget *text;

  g_assert_nonnull (dialog);
  text = gtk_widget_get_last_child (adw_message_dialog_get_extra_child (dialog));

  return g_strdup (gtk_label_get_text (GTK_LABEL (text)));
}

void
gui_close_message (void)
{
  gpointer dialog = gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  gtk_window_close (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

static void
set_up (GuiFixture *fixture,
        gconstpointer user_data)
{
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  fixture->folder = scratch_new ();
}

/* No test leaves anything in memory that belongs to a window. */
static void
tear_down (GuiFixture *fixture,
           gconstpointer user_data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (fixture->application)) != NULL)
    {
      gpointer window = windows->data;

      g_object_add_weak_pointer (window, &window);
      gtk_window_destroy (window);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (window);
    }
  scratch_free (fixture->folder);
}

int
gui_run_tests (int argc,
               char **argv,
               const GuiTest *tests,
               guint n)
{
  g_autoptr (CicloApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_disable_setlocale ();
  ciclo_locale_init ();
  ciclo_file_init ();
  g_test_init (&argc, &argv, NULL);

  application = ciclo_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    g_test_add (tests[i].path, GuiFixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
