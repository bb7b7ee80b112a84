/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of what a file was before. Choosing is all that happens here. */

#include "config.h"

#include "ui/ciclo-versions.h"

#include "core/ciclo-backup.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-speech.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *window;
  GTask *task;
  CicloSpeech *speech;
  gboolean can_go_back;
  gboolean go_back;
} Choice;

typedef struct
{
  Choice *choice;
  char *path;
  gboolean go_back;
} Button;

static void
button_free (gpointer button,
             GClosure *closure)
{
  g_free (((Button *) button)->path);
  g_free (button);
}

static void
choice_free (Choice *choice)
{
  ciclo_speech_unref (choice->speech);
  g_free (choice);
}

static void
answer (Choice *choice,
        const char *path)
{
  GTask *task = g_steal_pointer (&choice->task);

  if (task == NULL)
    return;

  g_task_return_pointer (task, g_strdup (path), g_free);
  g_object_unref (task);
}

static void
chosen_cb (Button *button)
{
  Choice *choice = button->choice;
  g_autofree char *path = g_strdup (button->path);

  choice->go_back = button->go_back;
  g_signal_handlers_disconnect_by_data (choice->window, choice);
  gtk_window_destroy (choice->window); /* and the button with it */
  answer (choice, path);
}

/* Closed without a choice */
static void
gone_cb (Choice *choice)
{
  answer (choice, NULL);
}

static char *
dup_when (CicloSpeech *speech,
          gint64 seconds)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (seconds);
  g_autofree char *iso = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_FULL, iso);
  g_autofree char *time = ciclo_speech_dup_time (speech, g_date_time_get_hour (then) * 3600 +
                                                             g_date_time_get_minute (then) * 60);

  return g_strconcat (date, ", ", time, NULL);
}

static void
add_button (Choice *choice,
            AdwActionRow *row,
            const CicloBackup *backup,
            const char *label,
            gboolean go_back)
{
  GtkWidget *widget = gtk_button_new_with_label (label);
  Button *button = g_new0 (Button, 1);
  /* Translators: what a button does, and the version of a file that it does it with. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), label,
                                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  button->choice = choice;
  button->path = g_strdup (backup->path);
  button->go_back = go_back;
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (widget, "clicked", G_CALLBACK (chosen_cb), button, button_free, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, widget);
}

static GtkWidget *
new_row (Choice *choice,
         const CicloBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = dup_when (choice->speech, backup->time);
  g_autofree char *size = g_format_size (backup->size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, when, -1);
  add_button (choice, ADW_ACTION_ROW (row), backup, _ ("Look at It"), FALSE);
  if (choice->can_go_back)
    add_button (choice, ADW_ACTION_ROW (row), backup, _ ("Go Back to It"), TRUE);

  return row;
}

static GtkWidget *
new_list (Choice *choice,
          const char *path)
{
  g_autofree char *folder = ciclo_backup_folder ();
  g_autoptr (GPtrArray) backups = ciclo_backup_list (folder, path);
  g_autofree char *name = g_filename_display_basename (path);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *harmless = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), harmless);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         backups->len == 0
                                             ? _ ("No earlier version was kept yet. One is kept whenever you save.")
                                             : _ ("What this file was before you saved it, the latest first."));
  for (guint i = 0; i < backups->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (choice, backups->pdata[i]));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
}

static gboolean
escape_cb (GtkWidget *window,
           GVariant *arguments,
           gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));

  return TRUE;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
}

void
ciclo_versions_choose (GtkWindow *parent,
                       const char *path,
                       gboolean can_go_back,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list;

  choice->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (choice->task, choice, (GDestroyNotify) choice_free);
  choice->speech = ciclo_speech_new (ciclo_locale_get_language ());
  choice->can_go_back = can_go_back;
  choice->window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                                 "title", _ ("Earlier Versions"), "default-width", 640, "default-height", 420, NULL);
  list = new_list (choice, path);
  gtk_widget_set_vexpand (list, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);
  adw_window_set_content (ADW_WINDOW (choice->window), box);
  close_on_escape (GTK_WIDGET (choice->window));
  g_signal_connect_swapped (choice->window, "destroy", G_CALLBACK (gone_cb), choice);
  gtk_window_present (choice->window);
}

char *
ciclo_versions_choose_finish (GAsyncResult *result,
                              gboolean *go_back)
{
  const Choice *choice = g_task_get_task_data (G_TASK (result));

  *go_back = choice->go_back;

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

gboolean
ciclo_versions_exist (const char *path)
{
  g_autofree char *folder = ciclo_backup_folder ();
  g_autoptr (GPtrArray) backups = ciclo_backup_list (folder, path);

  return backups->len > 0;
}
