/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made when it is opened and gone when it is closed: a form has dozens of choices, and nobody looks at all of them. */

#include "config.h"

#include "ui/ciclo-chooser.h"

#include "core/ciclo-search.h"

#include <glib/gi18n-lib.h>

#define SEARCH_FROM 9 /* options; fewer are seen at a glance */
#define MOST_ROWS 100
#define WIDTH 320

struct _CicloChooser
{
  GtkPopover parent_instance;

  GPtrArray *options;
  GHashTable *chosen; /* set of ids */
  gboolean several;
  GtkWidget *search; /* NULL where there are few */
  GtkListBox *list;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CicloChooser, ciclo_chooser, GTK_TYPE_POPOVER)

CicloOption *
ciclo_option_new (const char *id,
                  const char *label,
                  const char *detail)
{
  CicloOption *option = g_new0 (CicloOption, 1);

  option->id = g_strdup (id);
  option->label = g_strdup (label);
  option->detail = g_strdup (detail);

  return option;
}

void
ciclo_option_free (CicloOption *option)
{
  g_free (option->id);
  g_free (option->label);
  g_free (option->detail);
  g_free (option);
}

/* Rows */

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, NULL);

  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

/* The check mark is seen; a screen reader hears it in the name. */
static void
show_chosen (CicloChooser *self,
             GtkWidget *row,
             const CicloOption *option)
{
  gboolean is_chosen = g_hash_table_contains (self->chosen, option->id);
  /* Translators: something in a list that is chosen already. */
  g_autofree char *name = is_chosen ? g_strdup_printf (_ ("%s (chosen)"), option->label) : g_strdup (option->label);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), is_chosen ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_row (CicloChooser *self,
         guint index)
{
  const CicloOption *option = self->options->pdata[index];
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), make_label (option->label, NULL));
  if (option->detail != NULL && *option->detail != '\0')
    gtk_box_append (GTK_BOX (texts), make_label (option->detail, "dim-label"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("ciclo-done-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, option->id);
  show_chosen (self, row, option);
  gtk_list_box_append (self->list, row);
}

static void
add_note (CicloChooser *self,
          const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_label (text, "dim-label"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

static void
fill (CicloChooser *self)
{
  const char *query = self->search != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->search)) : "";
  g_autoptr (CicloSearch) search = ciclo_search_new (query);
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->options->len; i++)
    {
      const CicloOption *option = self->options->pdata[i];
      const char *texts[] = { option->label, option->detail, NULL };

      if (ciclo_search_get_distance (search, texts) < 0)
        continue;
      if (++n <= MOST_ROWS)
        add_row (self, i);
    }
  if (n == 0)
    add_note (self, self->options->len == 0 ? _ ("There is nothing to choose from yet.") : _ ("Nothing fits."));
  if (n > MOST_ROWS)
    add_note (self, _ ("There are more: type a word to find them."));
}

/* Choosing */

static void
activated_cb (CicloChooser *self,
              GtkListBoxRow *row)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (row));
  g_autofree char *kept = g_strdup (id);
  gboolean is_chosen = g_hash_table_contains (self->chosen, id);

  if (self->several)
    {
      if (is_chosen)
        g_hash_table_remove (self->chosen, id);
      else
        g_hash_table_add (self->chosen, g_strdup (id));
      for (guint i = 0; i < self->options->len; i++)
        if (g_str_equal (((CicloOption *) self->options->pdata[i])->id, kept))
          show_chosen (self, GTK_WIDGET (row), self->options->pdata[i]);
      g_signal_emit (self, chosen_signal, 0, kept, !is_chosen);
      return;
    }

  g_signal_emit (self, chosen_signal, 0, kept, TRUE);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Enter in the search takes the first that fits. */
static void
search_activated_cb (CicloChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL && gtk_list_box_row_get_activatable (row))
    activated_cb (self, row);
}

static void
go_to_list_cb (CicloChooser *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* The popover */

static void
ciclo_chooser_finalize (GObject *object)
{
  CicloChooser *self = CICLO_CHOOSER (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (ciclo_chooser_parent_class)->finalize (object);
}

static void
ciclo_chooser_class_init (CicloChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_chooser_finalize;

  chosen_signal = g_signal_new ("chosen", CICLO_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
ciclo_chooser_init (CicloChooser *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chooser");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
}

static void
build (CicloChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 320, "child", self->list,
                                      NULL);

  if (self->options->len >= SEARCH_FROM)
    {
      self->search = gtk_search_entry_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
      g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
      g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
      g_signal_connect_swapped (self->search, "next-match", G_CALLBACK (go_to_list_cb), self);
      gtk_box_append (GTK_BOX (box), self->search);
    }
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  fill (self);
}

GtkWidget *
ciclo_chooser_new (GPtrArray *options,
                   const char *const *chosen,
                   gboolean several)
{
  CicloChooser *self;

  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (CICLO_TYPE_CHOOSER, NULL);
  self->options = options;
  self->several = several;
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    g_hash_table_add (self->chosen, g_strdup (chosen[i]));
  build (self);

  return GTK_WIDGET (self);
}
