/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is only made anew where its words have changed: a drop-down that gets the same again would lose the choice
 * and tell everybody. */

#include "config.h"

#include "ui/ciclo-view-scope.h"

#include "model/ciclo-course.h"
#include "ui/ciclo-programme-words.h"

#include <glib/gi18n-lib.h>

struct _CicloViewScope
{
  AdwBin parent_instance;

  CicloDesk *desk;
  GtkDropDown *drop_down;
  gboolean has_course;
  gboolean is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloViewScope, ciclo_view_scope, ADW_TYPE_BIN)

static void
ciclo_view_scope_dispose (GObject *object)
{
  g_clear_object (&CICLO_VIEW_SCOPE (object)->desk);

  G_OBJECT_CLASS (ciclo_view_scope_parent_class)->dispose (object);
}

static void
ciclo_view_scope_class_init (CicloViewScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ciclo_view_scope_dispose;

  signals[CHANGED] = g_signal_new ("changed", CICLO_TYPE_VIEW_SCOPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
selected_cb (CicloViewScope *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
ciclo_view_scope_init (CicloViewScope *self)
{
  self->drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "halign", GTK_ALIGN_START, NULL);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

GtkWidget *
ciclo_view_scope_new (CicloDesk *desk,
                      gboolean has_course)
{
  CicloViewScope *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_VIEW_SCOPE, NULL);
  self->desk = g_object_ref (desk);
  self->has_course = has_course;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  has_course ? _ ("Course or day that is shown") : _ ("Day that is shown"), -1);

  return GTK_WIDGET (self);
}

static gboolean
is_same (GListModel *one,
         GListModel *other)
{
  guint n = one != NULL ? g_list_model_get_n_items (one) : 0;

  if (n != g_list_model_get_n_items (other))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (one), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (other), i)))
      return FALSE;

  return TRUE;
}

void
ciclo_view_scope_update (CicloViewScope *self)
{
  g_autoptr (GtkStringList) names = NULL;
  CicloNode *course;
  guint n_days, selected;

  g_return_if_fail (CICLO_IS_VIEW_SCOPE (self));

  course = ciclo_desk_get_course (self->desk);
  n_days = ciclo_node_get_size (course, CICLO_COURSE_DAYS);
  names = gtk_string_list_new (NULL);
  if (self->has_course)
    gtk_string_list_append (names, _ ("Whole course"));
  for (guint i = 0; i < n_days; i++)
    gtk_string_list_take (names, ciclo_programme_dup_day (ciclo_node_get_child (course, CICLO_COURSE_DAYS, i),
                                                          ciclo_desk_get_speech (self->desk)));
  gtk_widget_set_visible (GTK_WIDGET (self), n_days > 0);
  if (is_same (gtk_drop_down_get_model (self->drop_down), G_LIST_MODEL (names)))
    return;

  selected = gtk_drop_down_get_selected (self->drop_down);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  if (g_list_model_get_n_items (G_LIST_MODEL (names)) > 0)
    gtk_drop_down_set_selected (self->drop_down,
                                selected < g_list_model_get_n_items (G_LIST_MODEL (names)) ? selected : 0);
  self->is_filling = FALSE;
}

CicloNode *
ciclo_view_scope_get (CicloViewScope *self)
{
  CicloNode *course;
  guint selected, first;

  g_return_val_if_fail (CICLO_IS_VIEW_SCOPE (self), NULL);

  course = ciclo_desk_get_course (self->desk);
  selected = gtk_drop_down_get_selected (self->drop_down);
  first = self->has_course ? 1 : 0;
  if (selected >= first && selected - first < ciclo_node_get_size (course, CICLO_COURSE_DAYS))
    return ciclo_node_get_child (course, CICLO_COURSE_DAYS, selected - first);

  return self->has_course ? course : NULL;
}

GtkDropDown *
ciclo_view_scope_get_drop_down (CicloViewScope *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW_SCOPE (self), NULL);

  return self->drop_down;
}
