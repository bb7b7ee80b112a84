/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One list for each instrument that somebody has answered. */

#include "config.h"

#include "ui/ciclo-results-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-people.h"
#include "ui/ciclo-results-rows.h"

#include <glib/gi18n-lib.h>

struct _CicloResultsView
{
  CicloView parent_instance;

  GtkWidget *lists;
};

G_DEFINE_FINAL_TYPE (CicloResultsView, ciclo_results_view, CICLO_TYPE_VIEW)

static CicloNode *
get_people (CicloView *view)
{
  return ciclo_node_get_part (ciclo_view_get_course (view), CICLO_COURSE_PEOPLE);
}

static gboolean
ciclo_results_view_is_empty (CicloView *view)
{
  return ciclo_node_get_size (get_people (view), CICLO_PEOPLE_RESPONSES) == 0;
}

/* The list after @list, a new one where there is none. */
static GtkWidget *
get_next_list (CicloResultsView *self,
               GtkWidget *list)
{
  GtkWidget *next = list != NULL ? gtk_widget_get_next_sibling (list) : gtk_widget_get_first_child (self->lists);

  if (next == NULL)
    {
      next = ciclo_view_list_new (ciclo_view_get_desk (CICLO_VIEW (self)), NULL);
      gtk_box_append (GTK_BOX (self->lists), next);
    }

  return next;
}

static void
ciclo_results_view_refresh (CicloView *view)
{
  CicloResultsView *self = CICLO_RESULTS_VIEW (view);
  CicloSpeech *speech = ciclo_desk_get_speech (ciclo_view_get_desk (view));
  CicloNode *course = ciclo_view_get_course (view);
  GtkWidget *list = NULL;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    {
      CicloNode *instrument = ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i);
      g_autofree char *name = ciclo_naming_dup_name (instrument, speech);

      list = get_next_list (self, list);
      ciclo_view_list_set_title (CICLO_VIEW_LIST (list), name);
      ciclo_view_list_begin (CICLO_VIEW_LIST (list));
      ciclo_results_add_rows (CICLO_VIEW_LIST (list), speech, instrument);
      ciclo_view_list_end (CICLO_VIEW_LIST (list));
    }
  while (gtk_widget_get_last_child (self->lists) != list)
    gtk_box_remove (GTK_BOX (self->lists), gtk_widget_get_last_child (self->lists));
}

static void
ciclo_results_view_start (CicloView *view)
{
  ciclo_desk_reveal (ciclo_view_get_desk (view), get_people (view), CICLO_PEOPLE_RESPONSES);
}

static void
ciclo_results_view_constructed (GObject *object)
{
  CicloResultsView *self = CICLO_RESULTS_VIEW (object);

  G_OBJECT_CLASS (ciclo_results_view_parent_class)->constructed (object);

  self->lists = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, NULL);
  ciclo_view_append (CICLO_VIEW (self), self->lists);
}

static void
ciclo_results_view_class_init (CicloResultsViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_results_view_constructed;
  view_class->page = "results";
  view_class->is_empty = ciclo_results_view_is_empty;
  view_class->refresh = ciclo_results_view_refresh;
  view_class->start = ciclo_results_view_start;
}

static void
ciclo_results_view_init (CicloResultsView *self)
{
}

GtkWidget *
ciclo_results_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_RESULTS_VIEW, "desk", desk, NULL);
}
