/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading, a note, and a list box as libadwaita draws them. Whoever fills it need not know which rows there were. */

#include "config.h"

#include "ui/ciclo-view-list.h"

struct _CicloViewList
{
  AdwBin parent_instance;

  CicloDesk *desk;
  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *box;
  guint n; /* rows so far */
  gboolean stays;
};

G_DEFINE_FINAL_TYPE (CicloViewList, ciclo_view_list, ADW_TYPE_BIN)

static void
row_activated_cb (GtkListBox *box,
                  GtkListBoxRow *row,
                  gpointer user_data)
{
  ciclo_view_row_follow (CICLO_VIEW_ROW (row));
}

/* From the last row on to the next list, as if all were one. */
static gboolean
keynav_failed_cb (GtkWidget *box,
                  GtkDirectionType direction,
                  gpointer user_data)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (box)),
                                 direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static void
ciclo_view_list_dispose (GObject *object)
{
  g_clear_object (&CICLO_VIEW_LIST (object)->desk);

  G_OBJECT_CLASS (ciclo_view_list_parent_class)->dispose (object);
}

static void
ciclo_view_list_class_init (CicloViewListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_view_list_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_text (const char *css_class,
          GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "visible", FALSE, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
ciclo_view_list_init (CicloViewList *self)
{
  GtkWidget *all = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  self->head = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  self->title = new_text ("heading", GTK_ACCESSIBLE_ROLE_HEADING);
  self->note = new_text ("dim-label", GTK_ACCESSIBLE_ROLE_LABEL);
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->box, "boxed-list");
  g_signal_connect (self->box, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  g_signal_connect (self->box, "keynav-failed", G_CALLBACK (keynav_failed_cb), NULL);
  gtk_box_append (GTK_BOX (self->head), self->title);
  gtk_box_append (GTK_BOX (all), self->head);
  gtk_box_append (GTK_BOX (all), self->note);
  gtk_box_append (GTK_BOX (all), self->box);
  adw_bin_set_child (ADW_BIN (self), all);
}

GtkWidget *
ciclo_view_list_new (CicloDesk *desk,
                     const char *title)
{
  CicloViewList *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_VIEW_LIST, NULL);
  self->desk = g_object_ref (desk);
  ciclo_view_list_set_title (self, title);

  return GTK_WIDGET (self);
}

static void
set_text (GtkWidget *label,
          const char *text)
{
  text = text != NULL ? text : "";
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
    gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

void
ciclo_view_list_set_title (CicloViewList *self,
                           const char *title)
{
  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
}

void
ciclo_view_list_set_note (CicloViewList *self,
                          const char *note)
{
  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  set_text (self->note, note);
}

void
ciclo_view_list_add_control (CicloViewList *self,
                             GtkWidget *control)
{
  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  gtk_box_append (GTK_BOX (self->head), control);
}

void
ciclo_view_list_begin (CicloViewList *self)
{
  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  self->n = 0;
}

CicloViewRow *
ciclo_view_list_add (CicloViewList *self,
                     const CicloViewTexts *texts)
{
  CicloViewRow *row;

  g_return_val_if_fail (CICLO_IS_VIEW_LIST (self), NULL);

  row = ciclo_view_list_get_row (self, self->n++);
  if (row == NULL)
    {
      row = CICLO_VIEW_ROW (ciclo_view_row_new (self->desk));
      gtk_list_box_append (GTK_LIST_BOX (self->box), GTK_WIDGET (row));
    }
  ciclo_view_row_set (row, texts);

  return row;
}

void
ciclo_view_list_end (CicloViewList *self)
{
  CicloViewRow *row;

  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  while ((row = ciclo_view_list_get_row (self, self->n)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->box), GTK_WIDGET (row));
  gtk_widget_set_visible (self->box, self->n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0 || self->stays);
}

void
ciclo_view_list_set_stays (CicloViewList *self,
                           gboolean stays)
{
  g_return_if_fail (CICLO_IS_VIEW_LIST (self));

  self->stays = stays;
}

guint
ciclo_view_list_get_size (CicloViewList *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW_LIST (self), 0);

  return self->n;
}

CicloViewRow *
ciclo_view_list_get_row (CicloViewList *self,
                         guint position)
{
  g_return_val_if_fail (CICLO_IS_VIEW_LIST (self), NULL);

  return (CicloViewRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), (int) position);
}

GtkListBox *
ciclo_view_list_get_box (CicloViewList *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW_LIST (self), NULL);

  return GTK_LIST_BOX (self->box);
}
