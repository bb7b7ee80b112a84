/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts are read, not edited: one line each, and where it comes from beneath. */

#include "config.h"

#include "ui/ciclo-facts-view.h"

struct _CicloFactsView
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  GtkBox *card;
};

G_DEFINE_FINAL_TYPE (CicloFactsView, ciclo_facts_view, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text,
            const char *style,
            float xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", xalign, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", FALSE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_fact (CicloFactsView *self,
          const CicloFact *fact)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = make_label (fact->label, "dim-label", 0);
  GtkWidget *value = make_label (fact->value, "numeric", 1);

  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (GTK_BOX (row), line);
  if (fact->detail != NULL)
    {
      GtkWidget *detail = make_label (fact->detail, "dim-label", 0);

      gtk_widget_add_css_class (detail, "caption");
      gtk_box_append (GTK_BOX (row), detail);
    }
  gtk_widget_add_css_class (row, "fact");
  gtk_box_append (self->card, row);
}

static void
refresh (CicloFactsView *self)
{
  g_autoptr (GPtrArray) facts = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->card))) != NULL)
    gtk_box_remove (self->card, row);
  if (ciclo_node_get_root (self->node) != ciclo_desk_get_course (self->desk))
    return;

  facts = ciclo_facts_list (ciclo_desk_get_facts (self->desk), self->node, ciclo_desk_get_speech (self->desk));
  for (guint i = 0; i < facts->len; i++)
    add_fact (self, facts->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), facts->len > 0);
}

static void
ciclo_facts_view_dispose (GObject *object)
{
  CicloFactsView *self = CICLO_FACTS_VIEW (object);

  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;
  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_facts_view_parent_class)->dispose (object);
}

static void
ciclo_facts_view_class_init (CicloFactsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_facts_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_facts_view_init (CicloFactsView *self)
{
  self->card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->card), "card");
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

GtkWidget *
ciclo_facts_view_new (CicloDesk *desk,
                      CicloNode *node)
{
  CicloFactsView *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  self = g_object_new (CICLO_TYPE_FACTS_VIEW, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  refresh (self);
  g_signal_connect_object (desk, "settled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
