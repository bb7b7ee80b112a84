/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The field holds tags in an order; people see names. */

#include "config.h"

#include "ui/ciclo-languages-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-open-points.h"
#include "ui/ciclo-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CicloLanguagesView
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  GtkWidget *box;
  GtkListBox *list;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (CicloLanguagesView, ciclo_languages_view, GTK_TYPE_WIDGET)

/* What is offered. Any other tag that a file has is shown and kept. */
static const char *const offered[] = {
  "ar",
  "de",
  "en",
  "es",
  "fa",
  "fr",
  "ht",
  "it",
  "ln",
  "nl",
  "pl",
  "ps",
  "pt-BR",
  "pt-PT",
  "ro",
  "ru",
  "so",
  "sw",
  "ti",
  "tr",
  "uk",
  "ur",
  "wo",
  "zh",
  NULL,
};

static void
set_languages (CicloLanguagesView *self,
               GPtrArray *tags,
               const char *label)
{
  CicloHistory *history = ciclo_desk_get_history (self->desk);
  g_autofree char *text = NULL;

  g_ptr_array_add (tags, NULL);
  text = g_strjoinv (" ", (char **) tags->pdata);
  ciclo_history_begin (history, label);
  ciclo_node_set_text (ciclo_desk_get_course (self->desk), CICLO_COURSE_LANGUAGES, NULL, text);
  ciclo_history_end (history);
}

/* All but @tag; with @first, it comes at the beginning, with @last, at the end. */
static void
rearrange (CicloLanguagesView *self,
           const char *tag,
           int place,
           const char *label)
{
  g_auto (GStrv) old = ciclo_course_dup_languages (ciclo_desk_get_course (self->desk));
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], tag))
      g_ptr_array_add (tags, old[i]);
  if (place != 0)
    g_ptr_array_insert (tags, place > 0 ? -1 : 0, (gpointer) tag);
  set_languages (self, tags, label);
}

static void
first_clicked_cb (GtkWidget *button,
                  CicloLanguagesView *self)
{
  g_autofree char *tag = g_strdup (gtk_widget_get_name (button));

  rearrange (self, tag, -1, _ ("First language"));
}

static void
remove_clicked_cb (GtkWidget *button,
                   CicloLanguagesView *self)
{
  g_autofree char *tag = g_strdup (gtk_widget_get_name (button));
  g_autofree char *name = ciclo_speech_dup_language_name (ciclo_desk_get_speech (self->desk), tag);
  /* Translators: a language. */
  g_autofree char *text = g_strdup_printf (_ ("%s was taken out. Its texts stay in the file."), name);

  rearrange (self, tag, 0, _ ("Take out a language"));
  ciclo_desk_say_undoable (self->desk, text);
}

static void
chosen_cb (CicloChooser *chooser,
           const char *tag,
           gboolean chosen,
           CicloLanguagesView *self)
{
  rearrange (self, tag, 1, _ ("Add a language"));
}

static void
open_cb (GtkMenuButton *button,
         gpointer view)
{
  CicloLanguagesView *self = view;
  g_auto (GStrv) here = ciclo_course_dup_languages (ciclo_desk_get_course (self->desk));
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_option_free);
  GtkWidget *chooser;

  for (guint i = 0; offered[i] != NULL; i++)
    {
      g_autofree char *name = ciclo_speech_dup_language_name (ciclo_desk_get_speech (self->desk), offered[i]);

      if (!g_strv_contains ((const char *const *) here, offered[i]))
        g_ptr_array_add (options, ciclo_option_new (offered[i], name, NULL));
    }
  chooser = ciclo_chooser_new (options, NULL, FALSE);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_menu_button_set_popover (button, chooser);
}

/* Rows */

static guint
count_missing (const GArray *points,
               const char *tag)
{
  for (guint i = 0; i < points->len; i++)
    {
      const CicloOpenPoint *point = &g_array_index (points, CicloOpenPoint, i);

      if (point->language != NULL && g_str_equal (point->language, tag))
        return point->n;
    }

  return 0;
}

static void
add_button (CicloLanguagesView *self,
            GtkWidget *box,
            const char *label,
            const char *tag,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, tag);
  gtk_widget_set_sensitive (button, !ciclo_desk_is_read_only (self->desk));
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static char *
dup_state (guint missing)
{
  if (missing == 0)
    return g_strdup (_ ("Every text is there"));

  return g_strdup_printf (ngettext ("%u text is missing", "%u texts are missing", missing), missing);
}

static void
add_row (CicloLanguagesView *self,
         const char *tag,
         guint position,
         guint missing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = ciclo_speech_dup_language_name (ciclo_desk_get_speech (self->desk), tag);
  g_autofree char *state = dup_state (missing);
  GtkWidget *detail = g_object_new (GTK_TYPE_LABEL, "label", state, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (texts), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  if (position > 0)
    {
      add_button (self, box, _ ("Make It the First"), tag, G_CALLBACK (first_clicked_cb));
      add_button (self, box, _ ("Take Out"), tag, G_CALLBACK (remove_clicked_cb));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "entry-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state, -1);
  gtk_list_box_append (self->list, row);
}

static void
refresh (CicloLanguagesView *self)
{
  CicloNode *course = ciclo_desk_get_course (self->desk);
  g_auto (GStrv) tags = ciclo_course_dup_languages (course);
  g_autoptr (GArray) points = ciclo_open_points_list (course);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; tags[i] != NULL; i++)
    add_row (self, tags[i], i, count_missing (points, tags[i]));
}

/* The widget */

static void
ciclo_languages_view_dispose (GObject *object)
{
  CicloLanguagesView *self = CICLO_LANGUAGES_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_languages_view_parent_class)->dispose (object);
}

static void
ciclo_languages_view_class_init (CicloLanguagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_languages_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_languages_view_init (CicloLanguagesView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->add = gtk_menu_button_new ();
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Languages of the course"), -1);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _ ("Add a Language"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), open_cb, self, NULL);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ciclo_languages_view_new (CicloDesk *desk)
{
  CicloLanguagesView *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_LANGUAGES_VIEW, NULL);
  self->desk = g_object_ref (desk);
  gtk_widget_set_sensitive (self->add, !ciclo_desk_is_read_only (desk));
  refresh (self);
  g_signal_connect_object (desk, "settled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ciclo_desk_get_course (desk), "notify::languages", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
