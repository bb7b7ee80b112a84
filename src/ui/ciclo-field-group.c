/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which widget a field gets follows from the schema: a list its editor, everything else a row on a card. */

#include "config.h"

#include "ui/ciclo-field-group.h"

#include "ui/ciclo-field-row.h"
#include "ui/ciclo-list-editor.h"

struct _CicloFieldGroup
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  const CicloFormGroup *group;
  GtkWidget *outer;
  GtkBox *box; /* of cards and lists; empty while nobody has unfolded it */
};

G_DEFINE_FINAL_TYPE (CicloFieldGroup, ciclo_field_group, GTK_TYPE_WIDGET)

/* Building */

static GtkWidget *
add_card (CicloFieldGroup *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fields");
  gtk_box_append (self->box, card);

  return card;
}

static void
build (CicloFieldGroup *self)
{
  const CicloSchema *schema = ciclo_node_get_schema (self->node);
  GtkWidget *card = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    return;

  for (guint i = 0; i < self->group->n_fields; i++)
    {
      guint field = self->group->fields[i];

      if (schema->fields[field].kind == CICLO_LIST)
        {
          gtk_box_append (self->box, ciclo_list_editor_new (self->desk, self->node, field));
          card = NULL;
          continue;
        }
      if (card == NULL)
        card = add_card (self);
      gtk_box_append (GTK_BOX (card), ciclo_field_row_new (self->desk, self->node, field));
    }
}

static GtkWidget *
make_heading (const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
build_outer (CicloFieldGroup *self)
{
  const char *title = ciclo_form_say_title (self->group, ciclo_desk_get_speech (self->desk));

  if (self->group->folded)
    {
      self->outer = gtk_expander_new (NULL);
      gtk_expander_set_label_widget (GTK_EXPANDER (self->outer), make_heading (title));
      gtk_expander_set_child (GTK_EXPANDER (self->outer), GTK_WIDGET (self->box));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->outer), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      g_signal_connect_swapped (self->outer, "notify::expanded", G_CALLBACK (build), self);
    }
  else
    {
      self->outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      if (*title != '\0')
        gtk_box_append (GTK_BOX (self->outer), make_heading (title));
      gtk_box_append (GTK_BOX (self->outer), GTK_WIDGET (self->box));
      build (self);
    }
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
}

/* Finding */

static GtkWidget *
find_in (GtkWidget *parent,
         guint field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (CICLO_IS_FIELD_ROW (child))
        found = ciclo_field_row_get_field (CICLO_FIELD_ROW (child)) == field ? child : NULL;
      else if (CICLO_IS_LIST_EDITOR (child))
        found = ciclo_list_editor_get_field (CICLO_LIST_EDITOR (child)) == field ? child : NULL;
      else
        found = find_in (child, field);
      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
ciclo_field_group_focus (CicloFieldGroup *self,
                         CicloNode *node,
                         guint field)
{
  gboolean is_here = FALSE;
  GtkWidget *found;

  g_return_val_if_fail (CICLO_IS_FIELD_GROUP (self), FALSE);

  for (guint i = 0; i < self->group->n_fields; i++)
    is_here |= node == self->node && self->group->fields[i] == field;
  if (!is_here)
    return FALSE;

  if (self->group->folded)
    gtk_expander_set_expanded (GTK_EXPANDER (self->outer), TRUE);
  build (self);
  found = find_in (GTK_WIDGET (self->box), field);
  if (found != NULL && !gtk_widget_grab_focus (found))
    gtk_widget_child_focus (found, GTK_DIR_TAB_FORWARD);

  return TRUE;
}

gboolean
ciclo_field_group_focus_entry (CicloFieldGroup *self,
                               CicloNode *entry)
{
  guint field, position;
  GtkWidget *list;

  g_return_val_if_fail (CICLO_IS_FIELD_GROUP (self), FALSE);

  if (!ciclo_node_get_place (entry, &field, &position))
    return FALSE;
  if (!ciclo_field_group_focus (self, ciclo_node_get_parent (entry), field))
    return FALSE;

  list = find_in (GTK_WIDGET (self->box), field);
  if (CICLO_IS_LIST_EDITOR (list))
    ciclo_list_editor_focus (CICLO_LIST_EDITOR (list), position);

  return TRUE;
}

/* The first of its fields. */
static gboolean
ciclo_field_group_grab_focus (GtkWidget *widget)
{
  CicloFieldGroup *self = CICLO_FIELD_GROUP (widget);

  return !self->group->folded && ciclo_field_group_focus (self, self->node, self->group->fields[0]);
}

/* The widget */

static void
ciclo_field_group_dispose (GObject *object)
{
  CicloFieldGroup *self = CICLO_FIELD_GROUP (object);

  g_clear_pointer (&self->outer, gtk_widget_unparent);
  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_field_group_parent_class)->dispose (object);
}

static void
ciclo_field_group_class_init (CicloFieldGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_field_group_dispose;
  widget_class->grab_focus = ciclo_field_group_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_field_group_init (CicloFieldGroup *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
}

GtkWidget *
ciclo_field_group_new (CicloDesk *desk,
                       CicloNode *node,
                       const CicloFormGroup *group)
{
  CicloFieldGroup *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (CICLO_TYPE_FIELD_GROUP, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  self->group = group;
  build_outer (self);

  return GTK_WIDGET (self);
}
