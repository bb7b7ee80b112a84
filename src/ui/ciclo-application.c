/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files become windows here: a design that cannot be read costs a message and nothing else, so it is read before any
 * window is touched. */

#include "config.h"

#include "ui/ciclo-application.h"

#include "build-ident.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-preferences.h"
#include "ui/ciclo-ui.h"
#include "ui/ciclo-window.h"

#include <glib/gi18n-lib.h>

#define FRAMES_BEFORE_EXIT 2

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

static void
present (CicloApplication *self,
         CicloWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  if (self->exit_after_startup)
    gtk_widget_add_tick_callback (GTK_WIDGET (window), count_frame_cb, self, NULL);
}

/* The window of the design at @path; with NULL, one that has no design yet. */
static CicloWindow *
find_window (CicloApplication *self,
             const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CicloDocument *document;

      if (!CICLO_IS_WINDOW (l->data))
        continue;
      document = ciclo_window_get_document (l->data);
      if (path == NULL ? document == NULL
                       : document != NULL && g_strcmp0 (ciclo_document_get_path (document), path) == 0)
        return l->data;
    }

  return NULL;
}

static CicloWindow *
get_empty_window (CicloApplication *self)
{
  CicloWindow *window = find_window (self, NULL);

  return window != NULL ? window : ciclo_window_new (GTK_APPLICATION (self));
}

static void
refuse (CicloApplication *self,
        GFile *file,
        const char *why)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *body = g_strdup_printf ("“%s”\n\n%s", base, why);

  if (window == NULL)
    {
      window = GTK_WINDOW (get_empty_window (self));
      present (self, CICLO_WINDOW (window));
    }
  ciclo_dialogs_show_message (window, _ ("This file cannot be opened"), body);
}

static void
open_file (CicloApplication *self,
           GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  CicloWindow *window = path != NULL ? find_window (self, path) : NULL;
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      refuse (self, file, _ ("This file is not on this computer. Copy it into one of your folders and open it there."));
      return;
    }
  if (window == NULL)
    {
      document = ciclo_document_load (path, &error);
      if (document == NULL)
        {
          refuse (self, file, error->message);
          return;
        }
      window = get_empty_window (self);
      ciclo_window_set_document (window, document);
    }
  present (self, window);
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
    open_file (self, file);
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
activate_quit (GSimpleAction *action,
               GVariant *parameter,
               gpointer application)
{
  g_application_quit (application);
}

static const GActionEntry actions[] = {
  { "open", activate_open },
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
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
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

static void
ciclo_application_startup (GApplication *application)
{
  g_resources_register (ciclo_ui_get_resource ());
  G_APPLICATION_CLASS (ciclo_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (CICLO_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action, shortcuts[i].keys);
}

static void
ciclo_application_activate (GApplication *application)
{
  CicloApplication *self = CICLO_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    present (self, get_empty_window (self));
}

static void
ciclo_application_open (GApplication *application,
                        GFile **files,
                        int n_files,
                        const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (CICLO_APPLICATION (application), files[i]);
}

static void
ciclo_application_class_init (CicloApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = ciclo_application_handle_local_options;
  application_class->startup = ciclo_application_startup;
  application_class->activate = ciclo_application_activate;
  application_class->open = ciclo_application_open;
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
