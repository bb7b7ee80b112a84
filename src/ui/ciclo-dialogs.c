/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that knows the dialogs which GTK and libadwaita make in another way after 4.8 and 1.2. They are asked
 * and answered as the later ones are, so that only the inside of this file will change. */

#include "config.h"

#include "ui/ciclo-dialogs.h"

#include "build-ident.h"
#include "core/ciclo-error.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define ENDING ".ciclo"

/* Choosing files */

static void
chosen_cb (GtkNativeDialog *dialog,
           int response,
           GTask *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, file, g_object_unref);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
}

static void
add_filter (GtkFileChooser *chooser,
            const char *name,
            const char *pattern,
            const char *mime_type)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  if (mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, mime_type);
  gtk_file_chooser_add_filter (chooser, filter);
  g_object_unref (filter);
}

/* The task keeps the dialog, the dialog's answer ends the task. */
static void
ask (GtkFileChooserNative *dialog,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, dialog, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_design_filter (GtkFileChooserNative *dialog)
{
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Course designs"), "*" ENDING, "application/vnd.ciclo.design+xml");
}

static void
begin_with (GtkFileChooserNative *dialog,
            const char *folder,
            const char *name)
{
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (folder != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), file, NULL);
    }
}

void
ciclo_dialogs_open (GtkWindow *parent,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open a Course Design"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_design_filter (dialog);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*", NULL);
  ask (dialog, callback, user_data);
}

void
ciclo_dialogs_open_picture (GtkWindow *parent,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Choose a Picture"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Pictures (PNG)"), "*.png", "image/png");
  ask (dialog, callback, user_data);
}

GFile *
ciclo_dialogs_open_finish (GAsyncResult *result,
                           GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ciclo_dialogs_save (GtkWindow *parent,
                    const CicloRenderer *format,
                    const char *folder,
                    const char *name,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  /* Translators: the name of a format, such as "PDF" or "Web page (HTML)". */
  g_autofree char *title = g_strdup_printf (_ ("Save as: %s"), _ (format->label));
  g_autofree char *pattern = g_strconcat ("*.", format->extension, NULL);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                                              _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog), _ (format->label), pattern, NULL);
  begin_with (dialog, folder, name);
  ask (dialog, callback, user_data);
}

GFile *
ciclo_dialogs_save_finish (GAsyncResult *result,
                           GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ciclo_dialogs_save_design (GtkWindow *parent,
                           const char *folder,
                           const char *name,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save the Course Design"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  add_design_filter (dialog);
  begin_with (dialog, folder, name);
  ask (dialog, callback, user_data);
}

/* Who leaves the ending away gets it; she was not asked about the file that this leads to. */
char *
ciclo_dialogs_save_design_finish (GAsyncResult *result,
                                  gboolean *agreed,
                                  GError **error)
{
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folded = path != NULL ? g_ascii_strdown (path, -1) : NULL;

  if (file == NULL)
    return NULL;
  if (path == NULL)
    {
      g_set_error_literal (error, CICLO_ERROR, CICLO_ERROR_WRITE,
                           _ ("This place is not a folder of this computer. Choose one that is."));
      return NULL;
    }

  *agreed = g_str_has_suffix (folded, ENDING);

  return *agreed ? g_steal_pointer (&path) : g_strconcat (path, ENDING, NULL);
}

/* Messages */

static GtkWidget *
add_text (GtkBox *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "justify", GTK_JUSTIFY_CENTER, "width-chars", 30, "max-width-chars", 50, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

/* The dialog's own heading does not break, and libadwaita 1.7 complains of it beside long texts; so both are ours. */
static AdwMessageDialog *
new_message (GtkWindow *parent,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *text;

  add_text (GTK_BOX (box), heading, "title-3");
  text = add_text (GTK_BOX (box), body, "body");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, text, NULL, -1);

  return ADW_MESSAGE_DIALOG (dialog);
}

void
ciclo_dialogs_show_message (GtkWindow *parent,
                            const char *heading,
                            const char *body)
{
  AdwMessageDialog *dialog = new_message (parent, heading, body);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Also where the dialog goes with its parent, and nobody answers any more. */
static void
answered_cb (AdwMessageDialog *dialog,
             const char *answer,
             GTask *task)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_return_pointer (task, (char *) g_intern_string (answer), NULL);
  g_object_unref (task);
}

static void
gone_cb (AdwMessageDialog *dialog,
         GTask *task)
{
  answered_cb (dialog, g_task_get_task_data (task), task);
}

void
ciclo_dialogs_ask (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const CicloAnswer *answers,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  const AdwResponseAppearance looks[] = {
    [CICLO_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [CICLO_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [CICLO_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };
  AdwMessageDialog *dialog = new_message (parent, heading, body);
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, (char *) answers->id, NULL);
  adw_message_dialog_set_close_response (dialog, answers->id);
  for (const CicloAnswer *answer = answers; answer->id != NULL; answer++)
    {
      adw_message_dialog_add_response (dialog, answer->id, _ (answer->label));
      adw_message_dialog_set_response_appearance (dialog, answer->id, looks[answer->look]);
      if (answer->look == CICLO_ANSWER_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answer->id);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  g_signal_connect (dialog, "destroy", G_CALLBACK (gone_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

const char *
ciclo_dialogs_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
shown_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    ciclo_dialogs_show_message (parent, _ ("The file cannot be shown"), error->message);
}

void
ciclo_dialogs_show_file (GtkWindow *parent,
                         const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gdk_display_get_default ());

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, shown_cb,
                                           parent != NULL ? g_object_ref (parent) : NULL);
}

/* About */

/* Who reports a fault sends this along. */
static char *
dup_versions (void)
{
  const struct
  {
    const char *name;
    guint built[3];
    guint running[3];
  } rows[] = {
    { "GTK",
      { GTK_MAJOR_VERSION, GTK_MINOR_VERSION, GTK_MICRO_VERSION },
      { gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version () } },
    { "libadwaita",
      { ADW_MAJOR_VERSION, ADW_MINOR_VERSION, ADW_MICRO_VERSION },
      { adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version () } },
    { "GLib",
      { GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION },
      { glib_major_version, glib_minor_version, glib_micro_version } },
  };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Ciclo %s (%s)\n", CICLO_VERSION, CICLO_BUILD_IDENT);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const guint *built = rows[i].built, *running = rows[i].running;

      /* Translators: the name of a library, its version, and the version that the program was made with. */
      g_string_append_printf (text, _ ("%s %u.%u.%u (made with %u.%u.%u)"), rows[i].name, running[0], running[1],
                              running[2], built[0], built[1], built[2]);
      g_string_append_c (text, '\n');
    }
  g_string_append_printf (text, "%s\n", CICLO_LIBRARIES);

  return g_string_free (text, FALSE);
}

void
ciclo_dialogs_show_about (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();
  g_autofree char *versions = dup_versions ();

  g_object_set (about, "application-name", "Ciclo", "application-icon", CICLO_APPLICATION_ID, "version", CICLO_VERSION,
                "developer-name", _ ("The Ciclo authors"), "copyright", "© 2026 The Ciclo authors",
                "license-type", GTK_LICENSE_GPL_3_0, "comments", _ ("Design courses, from needs to evaluation"),
                "debug-info", versions, "debug-info-filename", "ciclo-versions.txt",
                "transient-for", parent, "modal", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (about));
}
