/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is told nothing about its list: it says what happened to it, and the list does what follows. */

#include "config.h"

#include "ui/ciclo-list-row.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-naming.h"

#include <glib/gi18n-lib.h>

struct _CicloListRow
{
  GtkListBoxRow parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *menu;
};

enum
{
  DROPPED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloListRow, ciclo_list_row, GTK_TYPE_LIST_BOX_ROW)

/* What it says */

static void
show_icon (CicloListRow *self)
{
  g_autofree char *name = NULL;

  if (!CICLO_IS_ACTIVITY (self->node))
    return;

  name = g_strdup_printf ("ciclo-activity-%s-symbolic", ciclo_node_get_code (self->node, CICLO_ACTIVITY_KIND));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), ciclo_node_get_enum (self->node, CICLO_ACTIVITY_KIND) >= 0);
  gtk_image_set_from_icon_name (self->icon, name);
}

void
ciclo_list_row_refresh (CicloListRow *self)
{
  CicloSpeech *own;
  const char *label;
  g_autofree char *title = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (CICLO_IS_LIST_ROW (self));

  own = ciclo_desk_get_own_speech (self->desk);
  label = ciclo_naming_get_label (self->node);
  title = ciclo_naming_dup_excerpt (ciclo_naming_get_title (self->node, own));
  if (*title == '\0')
    whole = ciclo_naming_dup_name (self->node, ciclo_desk_get_speech (self->desk));
  else
    whole = *label != '\0' ? g_strdup_printf ("%s  %s", label, title) : g_strdup (title);

  summary = ciclo_facts_dup_summary (ciclo_desk_get_facts (self->desk), self->node, ciclo_desk_get_speech (self->desk));
  gtk_label_set_text (self->title, whole);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  show_icon (self);
}

/* Dragging */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double x,
            double y,
            CicloListRow *self)
{
  return gdk_content_provider_new_typed (CICLO_TYPE_LIST_ROW, self);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag *drag,
               CicloListRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         CicloListRow *self)
{
  CicloListRow *dragged = g_value_get_object (value);

  if (dragged == self || gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, dragged);

  return TRUE;
}

static void
add_dragging (CicloListRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CICLO_TYPE_LIST_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The row */

static void
menu_clicked_cb (CicloListRow *self)
{
  g_signal_emit (self, signals[MENU], 0);
}

static void
right_click_cb (GtkGestureClick *gesture,
                int n_press,
                double x,
                double y,
                CicloListRow *self)
{
  g_signal_emit (self, signals[MENU], 0);
}

static GtkWidget *
make_texts (CicloListRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->summary));

  return texts;
}

static void
ciclo_list_row_dispose (GObject *object)
{
  CicloListRow *self = CICLO_LIST_ROW (object);

  g_clear_object (&self->node);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_list_row_parent_class)->dispose (object);
}

static void
ciclo_list_row_class_init (CicloListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_list_row_dispose;

  signals[DROPPED] = g_signal_new ("dropped", CICLO_TYPE_LIST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, CICLO_TYPE_LIST_ROW);
  signals[MENU] = g_signal_new ("menu", CICLO_TYPE_LIST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ciclo_list_row_init (CicloListRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *handle = gtk_image_new_from_icon_name ("ciclo-drag-symbolic");
  GtkGesture *right = gtk_gesture_click_new ();

  self->icon = GTK_IMAGE (gtk_image_new ());
  self->menu = gtk_button_new_from_icon_name ("ciclo-more-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->menu, _ ("What can be done with it"));
  g_signal_connect_swapped (self->menu, "clicked", G_CALLBACK (menu_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), make_texts (self));
  gtk_box_append (GTK_BOX (box), self->menu);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry-row");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect (right, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (right));
}

GtkWidget *
ciclo_list_row_new (CicloDesk *desk,
                    CicloNode *node)
{
  CicloListRow *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  self = g_object_new (CICLO_TYPE_LIST_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->node = g_object_ref (node);
  if (!ciclo_desk_is_read_only (desk))
    add_dragging (self);
  ciclo_list_row_refresh (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be done with it"), -1);

  return GTK_WIDGET (self);
}

CicloNode *
ciclo_list_row_get_node (CicloListRow *self)
{
  g_return_val_if_fail (CICLO_IS_LIST_ROW (self), NULL);

  return self->node;
}
