/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each row is bound to its key. The limits are rows out of the table of the settings of a course, so that they are
 * called the same and allow the same. */

#include "config.h"

#include "ui/ciclo-preferences.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-speech.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-settings.h"
#include "report/ciclo-logo.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-store.h"

#include <glib/gi18n-lib.h>

struct _CicloPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *language;
  AdwActionRow *restart;
  GtkSwitch *private;
  AdwEntryRow *institution;
  AdwActionRow *logo;
  GtkWidget *no_logo;
  AdwComboRow *paper;
  AdwPreferencesGroup *limits;

  char **languages; /* "" first: that of the system */
  CicloSpeech *speech;
};

G_DEFINE_FINAL_TYPE (CicloPreferences, ciclo_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const CicloField *
get_setting (guint index)
{
  return &ciclo_schema_for_type (CICLO_TYPE_SETTINGS)->fields[index];
}

/* Language */

/* The first row is the system's. Each language is called as those call it who speak it. */
static void
fill_languages (CicloPreferences *self)
{
  g_autofree char *chosen = ciclo_store_dup_language ();
  g_auto (GStrv) languages = ciclo_locale_dup_languages ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  guint selected = 0;

  gtk_string_list_append (names, _ ("As the system says"));
  g_strv_builder_add (tags, "");
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);

      gtk_string_list_take (names, ciclo_speech_dup_language_name (speech, languages[i]));
      g_strv_builder_add (tags, languages[i]);
      if (g_str_equal (chosen, languages[i]))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
  self->languages = g_strv_builder_end (tags);
}

static void
language_cb (CicloPreferences *self)
{
  const char *language;

  if (self->languages == NULL)
    return;

  language = self->languages[adw_combo_row_get_selected (self->language)];
  g_settings_set_string (ciclo_store_get (), CICLO_STORE_LANGUAGE, language);
  gtk_widget_set_visible (GTK_WIDGET (self->restart), TRUE);
}

/* Papers */

static void
show_logo (CicloPreferences *self)
{
  g_autofree char *path = g_settings_get_string (ciclo_store_get (), CICLO_STORE_LOGO);
  g_autofree char *name = g_filename_display_basename (path);
  gboolean there = *path != '\0';

  adw_action_row_set_subtitle (self->logo, there ? name : _ ("A picture in a PNG file"));
  gtk_widget_set_visible (self->no_logo, there);
}

gboolean
ciclo_preferences_take_logo (const char *path,
                             GError **error)
{
  g_autoptr (GBytes) logo = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  logo = ciclo_logo_load (path, error);
  if (logo == NULL)
    return FALSE;

  return g_settings_set_string (ciclo_store_get (), CICLO_STORE_LOGO, path);
}

static void
logo_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (CicloPreferences) self = user_data;
  g_autoptr (GFile) file = ciclo_dialogs_open_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  const char *elsewhere = _ ("The file is not on this computer. Copy it into one of your folders.");

  if (file == NULL)
    return;
  if (path == NULL || !ciclo_preferences_take_logo (path, &error))
    ciclo_dialogs_show_message (GTK_WINDOW (self), _ ("This picture cannot be used"),
                                error != NULL ? error->message : elsewhere);
}

static void
choose_logo_cb (CicloPreferences *self)
{
  ciclo_dialogs_open_picture (GTK_WINDOW (self), logo_chosen_cb, g_object_ref (self));
}

static void
no_logo_cb (CicloPreferences *self)
{
  g_settings_reset (ciclo_store_get (), CICLO_STORE_LOGO);
}

/* In the order of the schema: as usual here, then the papers of the model. */
static void
fill_papers (CicloPreferences *self)
{
  const CicloField *field = get_setting (CICLO_SETTINGS_PAPER);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("As is usual here"));
  for (guint i = 0; i < field->terms->n_terms; i++)
    gtk_string_list_append (names, ciclo_terms_get_label (field->terms, i));
  adw_combo_row_set_model (self->paper, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->paper, (guint) g_settings_get_enum (ciclo_store_get (), CICLO_STORE_PAPER));
}

static void
paper_cb (CicloPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->paper);

  if (self->languages != NULL && selected != GTK_INVALID_LIST_POSITION)
    g_settings_set_enum (ciclo_store_get (), CICLO_STORE_PAPER, (int) selected);
}

/* Limits */

static void
add_limit (CicloPreferences *self,
           guint index)
{
  const CicloField *field = get_setting (index);
  const char *label = ciclo_field_get_label (field);
  CicloNode *guide = ciclo_guide_find_field ("settings", field->name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (field->min, field->max, field->max > 200 ? 5 : 1);

  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_settings_bind (ciclo_store_get (), field->name, spin, "value", G_SETTINGS_BIND_DEFAULT);

  g_object_set (row, "use-markup", FALSE, "title", label, "activatable-widget", spin, NULL);
  if (guide != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ciclo_guide_say (guide, CICLO_GUIDE_FIELD_HINT, self->speech));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (self->limits, row);
}

/* The window */

static void
ciclo_preferences_dispose (GObject *object)
{
  CicloPreferences *self = CICLO_PREFERENCES (object);

  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->speech, ciclo_speech_unref);

  G_OBJECT_CLASS (ciclo_preferences_parent_class)->dispose (object);
}

static void
ciclo_preferences_class_init (CicloPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, restart);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, private);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, institution);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, logo);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, no_logo);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, paper);
  gtk_widget_class_bind_template_child (widget_class, CicloPreferences, limits);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
ciclo_preferences_init (CicloPreferences *self)
{
  GSettings *store = ciclo_store_get ();
  guint n;
  const guint *limits = ciclo_store_list_limits (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->speech = ciclo_speech_new (ciclo_locale_get_language ());
  fill_papers (self);
  fill_languages (self);
  for (guint i = 0; i < n; i++)
    add_limit (self, limits[i]);

  g_settings_bind (store, CICLO_STORE_PRIVATE, self->private, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (store, CICLO_STORE_INSTITUTION, self->institution, "text", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (store, "changed::" CICLO_STORE_LOGO, G_CALLBACK (show_logo), self, G_CONNECT_SWAPPED);
  show_logo (self);
}

void
ciclo_preferences_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (CICLO_TYPE_PREFERENCES, "transient-for", parent, NULL));
}
