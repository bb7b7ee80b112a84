/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its actions and their keys, and how it begins and ends. Whatever makes it end, what is not saved is kept
 * as drafts first. */

#include "config.h"

#include "ui/ciclo-application.h"

#include "build-ident.h"
#include "core/ciclo-draft.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-keeper.h"
#include "ui/ciclo-opening.h"
#include "ui/ciclo-preferences.h"
#include "ui/ciclo-ui.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#define FRAMES_BEFORE_EXIT 2
#define EMPTY "blank" /* the template */

struct _CicloApplication
{
  AdwApplication parent_instance;

  gboolean exit_after_startup;
  guint frames;
};

G_DEFINE_FINAL_TYPE (CicloApplication, ciclo_application, ADW_TYPE_APPLICATION)

/* Windows */

static gboolean
count_frame_cb (GtkWidget *widget,
                GdkFrameClock *clock,
                gpointer user_data)
{
  CicloApplication *self = user_data;

  if (++self->frames < FRAMES_BEFORE_EXIT)
    return G_SOURCE_CONTINUE;

  g_application_quit (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

/* Actions */

static void
open_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (CicloApplication) self = user_data;
  g_autoptr (GFile) file = ciclo_dialogs_open_finish (result, NULL);

  if (file != NULL)
    ciclo_opening_open (GTK_APPLICATION (self), file);
}

static void
activate_open (GSimpleAction *action,
               GVariant *parameter,
               gpointer application)
{
  ciclo_dialogs_open (gtk_application_get_active_window (application), open_chosen_cb, g_object_ref (application));
}

static void
activate_preferences (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer application)
{
  ciclo_preferences_present (gtk_application_get_active_window (application));
}

static void
activate_about (GSimpleAction *action,
                GVariant *parameter,
                gpointer application)
{
  ciclo_dialogs_show_about (gtk_application_get_active_window (application));
}

static void
activate_new (GSimpleAction *action,
              GVariant *parameter,
              gpointer application)
{
  ciclo_opening_new (application, EMPTY);
}

static void
activate_new_from (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer application)
{
  ciclo_opening_new (application, g_variant_get_string (parameter, NULL));
}

static void
activate_start (GSimpleAction *action,
                GVariant *parameter,
                gpointer application)
{
  ciclo_opening_present_start (application);
}

static void
activate_open_path (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer application)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (parameter));

  ciclo_opening_open (application, file);
}

static void
activate_open_copy (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer application)
{
  ciclo_opening_open_copy (application, g_variant_get_bytestring (parameter));
}

static void
activate_open_draft (GSimpleAction *action,
                     GVariant *parameter,
                     gpointer application)
{
  ciclo_opening_open_draft (application, g_variant_get_string (parameter, NULL));
}

static void
activate_discard_draft (GSimpleAction *action,
                        GVariant *parameter,
                        gpointer application)
{
  ciclo_opening_discard_draft (application, g_variant_get_string (parameter, NULL));
}

/* Each window asks for itself; the program ends with the last one. */
static void
activate_quit (GSimpleAction *action,
               GVariant *parameter,
               gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new", activate_new },
  { "new-from", activate_new_from, "s" },
  { "start", activate_start },
  { "open", activate_open },
  { "open-path", activate_open_path, "ay" },
  { "open-copy", activate_open_copy, "ay" },
  { "open-draft", activate_open_draft, "s" },
  { "discard-draft", activate_discard_draft, "s" },
  { "preferences", activate_preferences },
  { "about", activate_about },
  { "quit", activate_quit },
};

/* The shortcuts window reads them from here. */
static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.show-navigation", { "F8" } },
  { "win.show-pane", { "F9" } },
  { "win.print", { "<Control>p" } },
  { "win.save-pdf", { "<Control><Shift>e" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-fit", { "<Control>0" } },
};

/* The program */

static int
ciclo_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  CicloApplication *self = CICLO_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Ciclo %s (%s)\n", CICLO_VERSION, CICLO_BUILD_IDENT);
      return 0;
    }
  if (g_variant_dict_contains (options, "exit-after-startup"))
    {
      self->exit_after_startup = TRUE;
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

/* The system or the user wants the program to end, now. */
static gboolean
signalled_cb (gpointer application)
{
  ciclo_keeper_retire_all ();
  g_application_quit (application);

  return G_SOURCE_CONTINUE;
}

static void
purge_drafts (void)
{
  g_autofree char *folder = ciclo_draft_folder ();

  ciclo_draft_purge (folder);
}

static void
ciclo_application_startup (GApplication *application)
{
  const int ending[] = { SIGTERM, SIGINT, SIGHUP };

  g_resources_register (ciclo_ui_get_resource ());
  G_APPLICATION_CLASS (ciclo_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (CICLO_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (ending); i++)
    g_unix_signal_add (ending[i], signalled_cb, application);
  purge_drafts ();
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action, shortcuts[i].keys);
}

static void
ciclo_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    ciclo_opening_present_start (GTK_APPLICATION (application));
}

static void
ciclo_application_open (GApplication *application,
                        GFile **files,
                        int n_files,
                        const char *hint)
{
  for (int i = 0; i < n_files; i++)
    ciclo_opening_open (GTK_APPLICATION (application), files[i]);
}

static void
ciclo_application_shutdown (GApplication *application)
{
  ciclo_keeper_retire_all ();

  G_APPLICATION_CLASS (ciclo_application_parent_class)->shutdown (application);
}

static void
ciclo_application_window_added (GtkApplication *application,
                                GtkWindow *window)
{
  CicloApplication *self = CICLO_APPLICATION (application);

  GTK_APPLICATION_CLASS (ciclo_application_parent_class)->window_added (application, window);
  if (self->exit_after_startup)
    gtk_widget_add_tick_callback (GTK_WIDGET (window), count_frame_cb, self, NULL);
}

static void
ciclo_application_class_init (CicloApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = ciclo_application_handle_local_options;
  application_class->startup = ciclo_application_startup;
  application_class->activate = ciclo_application_activate;
  application_class->open = ciclo_application_open;
  application_class->shutdown = ciclo_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_added = ciclo_application_window_added;
}

static void
ciclo_application_init (CicloApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Show which version this is and exit"), NULL);
  g_application_add_main_option (application, "exit-after-startup", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, "",
                                 NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
  g_application_set_option_context_summary (application, _ ("Design courses, from needs to evaluation"));
}

CicloApplication *
ciclo_application_new (void)
{
  return g_object_new (CICLO_TYPE_APPLICATION, "application-id", CICLO_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
