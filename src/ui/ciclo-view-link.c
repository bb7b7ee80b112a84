/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* It holds its node, so that a click that comes before the next refresh finds something to lead to. */

#include "config.h"

#include "ui/ciclo-view-link.h"

struct _CicloViewLink
{
  GtkButton parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  int field;
};

G_DEFINE_FINAL_TYPE (CicloViewLink, ciclo_view_link, GTK_TYPE_BUTTON)

static void
ciclo_view_link_clicked (GtkButton *button)
{
  CicloViewLink *self = CICLO_VIEW_LINK (button);

  ciclo_desk_reveal (self->desk, self->node, self->field);
}

static void
ciclo_view_link_finalize (GObject *object)
{
  CicloViewLink *self = CICLO_VIEW_LINK (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (ciclo_view_link_parent_class)->finalize (object);
}

static void
ciclo_view_link_class_init (CicloViewLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_view_link_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = ciclo_view_link_clicked;
}

static void
ciclo_view_link_init (CicloViewLink *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "view-link");
}

GtkWidget *
ciclo_view_link_new (CicloDesk *desk,
                     const char *text,
                     CicloNode *node,
                     int field)
{
  CicloViewLink *self;
  GtkWidget *label;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, "tooltip-text", text, NULL);
  self = g_object_new (CICLO_TYPE_VIEW_LINK, "child", label, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}
