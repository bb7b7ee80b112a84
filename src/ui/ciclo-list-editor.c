/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every list of a design is worked on with this one widget. What can be done with an entry is in ciclo-list-acts.c. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-naming.h"
#include "ui/ciclo-list-editor-private.h"
#include "ui/ciclo-list-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_ROWS 100 /* widgets are made for these; more when asked for */

G_DEFINE_FINAL_TYPE (CicloListEditor, ciclo_list_editor, GTK_TYPE_WIDGET)

guint
_ciclo_list_editor_get_size (CicloListEditor *self)
{
  return ciclo_node_get_size (self->node, self->field);
}

CicloNode *
_ciclo_list_editor_get_current (CicloListEditor *self)
{
  if (self->current < 0 || (guint) self->current >= _ciclo_list_editor_get_size (self))
    return NULL;

  return ciclo_node_get_child (self->node, self->field, (guint) self->current);
}

GType
_ciclo_list_editor_get_entry_type (CicloListEditor *self)
{
  return ciclo_node_get_schema (self->node)->fields[self->field].type ();
}

/* Rows */

static void
size_changed_cb (CicloListEditor *self)
{
  guint n = _ciclo_list_editor_get_size (self);

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_widget_set_visible (self->more, n > gtk_slice_list_model_get_size (self->slice));
}

void
ciclo_list_editor_focus (CicloListEditor *self,
                         guint position)
{
  GtkListBoxRow *row;

  g_return_if_fail (CICLO_IS_LIST_EDITOR (self));

  if (position >= gtk_slice_list_model_get_size (self->slice))
    {
      gtk_slice_list_model_set_size (self->slice, position + FIRST_ROWS);
      size_changed_cb (self);
    }
  row = gtk_list_box_get_row_at_index (self->list, (int) position);
  self->current = row != NULL ? (int) position : -1;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
refresh (CicloListEditor *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ciclo_list_row_refresh (CICLO_LIST_ROW (row));
}

static void
more_clicked_cb (CicloListEditor *self)
{
  gtk_slice_list_model_set_size (self->slice, gtk_slice_list_model_get_size (self->slice) + FIRST_ROWS);
  size_changed_cb (self);
}

static void
show_menu_cb (CicloListRow *row,
              CicloListEditor *self)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  self->current = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (_ciclo_list_acts_get_menu ());
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;

  place.x = (int) (bounds.origin.x + bounds.size.width - 24);
  place.y = (int) bounds.origin.y;
  place.width = 1;
  place.height = (int) bounds.size.height;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
dropped_cb (CicloListRow *row,
            CicloListRow *dragged,
            CicloListEditor *self)
{
  _ciclo_list_acts_move (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged)),
                         (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static void
focus_child_cb (CicloListEditor *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL)
    return;

  self->current = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  ciclo_desk_focus (self->desk, _ciclo_list_editor_get_current (self), -1);
}

static void
activated_cb (CicloListEditor *self,
              GtkListBoxRow *row)
{
  self->current = gtk_list_box_row_get_index (row);
  _ciclo_list_acts_open (self);
}

/* A word and Enter make an entry; the next word can follow at once. */
static void
quick_activated_cb (CicloListEditor *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->quick))));
  g_autoptr (CicloNode) entry = ciclo_node_new (_ciclo_list_editor_get_entry_type (self));
  int title = ciclo_naming_find_title_field (entry);

  if (*text == '\0')
    return;
  if (strlen (text) > CICLO_LINE_LIMIT)
    {
      ciclo_desk_say (self->desk, _ ("This text is too long to be saved. Cut it, or put it into a material."));
      return;
    }

  ciclo_node_set_text (entry, (guint) title, ciclo_desk_get_language (self->desk), text);
  _ciclo_list_acts_insert (self, _ciclo_list_editor_get_size (self), entry, _ ("Add"));
  gtk_editable_set_text (GTK_EDITABLE (self->quick), "");
  refresh (self);
}

/* The widget */

static GtkWidget *
create_row_cb (gpointer item,
               gpointer editor)
{
  CicloListEditor *self = editor;
  GtkWidget *row = ciclo_list_row_new (self->desk, item);

  g_signal_connect (row, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect (row, "menu", G_CALLBACK (show_menu_cb), self);

  return row;
}

static void
ciclo_list_editor_dispose (GObject *object)
{
  CicloListEditor *self = CICLO_LIST_EDITOR (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->slice);
  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_list_editor_parent_class)->dispose (object);
}

/* The row where the user was, or the first; without any, the button that makes one. */
static gboolean
ciclo_list_editor_grab_focus (GtkWidget *widget)
{
  CicloListEditor *self = CICLO_LIST_EDITOR (widget);

  if (_ciclo_list_editor_get_size (self) == 0)
    return gtk_widget_grab_focus (self->add);

  ciclo_list_editor_focus (self, _ciclo_list_editor_get_current (self) != NULL ? (guint) self->current : 0);

  return TRUE;
}

static void
ciclo_list_editor_class_init (CicloListEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_list_editor_dispose;
  widget_class->grab_focus = ciclo_list_editor_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/list-editor.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, box);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, title);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, add);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, paste);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, list);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, nothing);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, more);
  gtk_widget_class_bind_template_child (widget_class, CicloListEditor, quick);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, quick_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_child_cb);
  _ciclo_list_acts_install (widget_class);
}

static void
ciclo_list_editor_init (CicloListEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->current = -1;
}

/* What is said of this list. */
static void
name_parts (CicloListEditor *self)
{
  const CicloField *declared = &ciclo_node_get_schema (self->node)->fields[self->field];
  const char *label = ciclo_field_get_label (declared);
  const char *kind = ciclo_schema_get_label (ciclo_schema_for_type (_ciclo_list_editor_get_entry_type (self)));
  g_autoptr (CicloNode) example = ciclo_node_new (_ciclo_list_editor_get_entry_type (self));
  /* Translators: a kind of thing, such as "Session". */
  g_autofree char *add = g_strdup_printf (_ ("Add: %s"), kind);
  g_autofree char *hint = g_strdup_printf (_ ("Type a title and press Enter to add: %s"), kind);

  gtk_label_set_text (self->title, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_widget_set_tooltip_text (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quick), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_entry_set_placeholder_text (self->quick, hint);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->quick), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->quick),
                          ciclo_naming_find_title_field (example) >= 0 && !ciclo_desk_is_read_only (self->desk));
  gtk_widget_set_visible (self->add, !ciclo_desk_is_read_only (self->desk));
  gtk_widget_set_visible (self->paste, !ciclo_desk_is_read_only (self->desk));
}

GtkWidget *
ciclo_list_editor_new (CicloDesk *desk,
                       CicloNode *node,
                       guint field)
{
  CicloListEditor *self;
  GListModel *entries;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  self = g_object_new (CICLO_TYPE_LIST_EDITOR, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  self->field = field;
  name_parts (self);
  entries = ciclo_node_get_list (node, field);
  self->slice = gtk_slice_list_model_new (g_object_ref (entries), 0, FIRST_ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row_cb, self, NULL);
  size_changed_cb (self);
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "settled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::language", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

guint
ciclo_list_editor_get_field (CicloListEditor *self)
{
  g_return_val_if_fail (CICLO_IS_LIST_EDITOR (self), 0);

  return self->field;
}
