/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A matrix that can be read line by line: what would be a cell is a button with its words, and what would be an empty
 * row or column is named. */

#include "config.h"

#include "ui/ciclo-alignment-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-alignment.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

struct _CicloAlignmentView
{
  CicloView parent_instance;

  CicloViewList *objectives;
  CicloViewList *sessions;
  CicloViewList *tests;
};

G_DEFINE_FINAL_TYPE (CicloAlignmentView, ciclo_alignment_view, CICLO_TYPE_VIEW)

static CicloSpeech *
get_speech (CicloAlignmentView *self)
{
  return ciclo_desk_get_speech (ciclo_view_get_desk (CICLO_VIEW (self)));
}

/* A short name for a button: the code where there is one, otherwise the beginning of the title. */
static char *
dup_short_name (CicloAlignmentView *self,
                CicloNode *node)
{
  const char *label = ciclo_naming_get_label (node);
  const char *title = ciclo_naming_get_title (node, get_speech (self));

  if (*label != '\0' && *title != '\0')
    {
      g_autofree char *both = g_strdup_printf ("%s %s", label, title);

      return ciclo_naming_dup_excerpt (both);
    }
  if (*title != '\0')
    return ciclo_naming_dup_excerpt (title);

  return ciclo_naming_dup_name (node, get_speech (self));
}

/* NULL for none. */
static char *
dup_time (CicloAlignmentView *self,
          const CicloSpan *span)
{
  return ciclo_span_is_zero (span) ? NULL : ciclo_span_dup_text (span, get_speech (self));
}

static void
add_sessions (CicloAlignmentView *self,
              CicloViewRow *row,
              const GArray *sessions)
{
  if (sessions->len == 0)
    return;

  ciclo_view_row_begin_links (row, _ ("Learned in"));
  for (guint i = 0; i < sessions->len; i++)
    {
      const CicloAlignedSession *aligned = &g_array_index (sessions, CicloAlignedSession, i);
      g_autofree char *name = dup_short_name (self, aligned->session);
      g_autofree char *time = dup_time (self, &aligned->time);
      g_autofree char *text = time == NULL ? g_strdup (name) : g_strdup_printf ("%s · %s", name, time);

      ciclo_view_row_add_link (row, text, aligned->session, CICLO_SESSION_OBJECTIVES);
    }
}

static void
add_checks (CicloAlignmentView *self,
            CicloViewRow *row,
            const GArray *checks)
{
  if (checks->len == 0)
    return;

  ciclo_view_row_begin_links (row, _ ("Checked by"));
  for (guint i = 0; i < checks->len; i++)
    {
      const CicloAlignedCheck *check = &g_array_index (checks, CicloAlignedCheck, i);
      g_autofree char *name = dup_short_name (self, check->instrument);
      g_autofree char *number = ciclo_speech_dup_number (get_speech (self), check->n_items, 0);
      g_autofree char *items = g_strdup_printf (ngettext ("%s question", "%s questions", check->n_items), number);
      g_autofree char *text = check->n_items == 0 ? g_strdup (name) : g_strdup_printf ("%s · %s", name, items);

      ciclo_view_row_add_link (row, text, check->instrument, -1);
    }
}

static const char *
get_remark (const CicloAlignedObjective *aligned)
{
  if (aligned->sessions->len == 0 && aligned->checks->len == 0)
    return _ ("No session works towards it, and nothing checks it");
  if (aligned->sessions->len == 0)
    return _ ("No session works towards it");
  if (aligned->checks->len == 0)
    return aligned->excused ? NULL : _ ("Nothing checks it");

  return NULL;
}

static void
show_objectives (CicloAlignmentView *self,
                 CicloAlignment *alignment,
                 CicloTotals *totals)
{
  const GArray *objectives = ciclo_alignment_get_objectives (alignment);

  ciclo_view_list_begin (self->objectives);
  for (guint i = 0; i < objectives->len; i++)
    {
      const CicloAlignedObjective *aligned = &g_array_index (objectives, CicloAlignedObjective, i);
      const CicloAmount *amount = ciclo_totals_find_objective (totals, aligned->objective);
      g_autofree char *time = dup_time (self, &amount->time);
      g_autofree char *sentence = ciclo_objective_dup_sentence (aligned->objective, get_speech (self));
      g_autofree char *name = ciclo_naming_dup_name (aligned->objective, get_speech (self));
      g_autofree char *title =
          g_strdup_printf ("%s  %s", ciclo_naming_get_label (aligned->objective), sentence);
      gboolean excused = aligned->excused && aligned->checks->len == 0;
      CicloViewTexts texts = { .title = g_strchug (title), .remark = get_remark (aligned), .value = time };
      CicloViewRow *row;

      if (*sentence == '\0')
        texts.title = name;
      texts.detail = excused ? _ ("Not checked, and the reason is written down") : NULL;
      row = ciclo_view_list_add (self->objectives, &texts);
      add_sessions (self, row, aligned->sessions);
      add_checks (self, row, aligned->checks);
      ciclo_view_row_lead_to (row, aligned->objective, -1);
    }
  ciclo_view_list_end (self->objectives);
}

static void
show_nodes (CicloAlignmentView *self,
            CicloViewList *list,
            const GPtrArray *nodes,
            int field)
{
  ciclo_view_list_begin (list);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *path = ciclo_naming_dup_path (nodes->pdata[i], get_speech (self));

      ciclo_view_row_lead_to (ciclo_view_list_add (list, &(CicloViewTexts){ .title = path }), nodes->pdata[i], field);
    }
  ciclo_view_list_end (list);
}

static gboolean
ciclo_alignment_view_is_empty (CicloView *view)
{
  CicloNode *course = ciclo_view_get_course (view);

  return ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES) == 0 ||
         ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) == 0;
}

static void
ciclo_alignment_view_refresh (CicloView *view)
{
  CicloAlignmentView *self = CICLO_ALIGNMENT_VIEW (view);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_view_get_course (view), CICLO_WITH_OPTIONAL);
  g_autoptr (CicloAlignment) alignment = ciclo_alignment_new (ciclo_view_get_course (view), totals);

  show_objectives (self, alignment, totals);
  show_nodes (self, self->sessions, ciclo_alignment_get_lone_sessions (alignment), CICLO_SESSION_OBJECTIVES);
  show_nodes (self, self->tests, ciclo_alignment_get_lone_tests (alignment), -1);
}

static void
ciclo_alignment_view_start (CicloView *view)
{
  ciclo_desk_open_page (ciclo_view_get_desk (view), "objectives");
}

static void
ciclo_alignment_view_constructed (GObject *object)
{
  CicloAlignmentView *self = CICLO_ALIGNMENT_VIEW (object);
  CicloView *view = CICLO_VIEW (self);

  G_OBJECT_CLASS (ciclo_alignment_view_parent_class)->constructed (object);

  self->objectives = ciclo_view_append_list (view, _ ("Objectives"));
  self->sessions = ciclo_view_append_list (view, _ ("Sessions that serve no objective"));
  self->tests = ciclo_view_append_list (view, _ ("Tests that check no objective"));
}

static void
ciclo_alignment_view_class_init (CicloAlignmentViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_alignment_view_constructed;
  view_class->page = "alignment";
  view_class->is_empty = ciclo_alignment_view_is_empty;
  view_class->refresh = ciclo_alignment_view_refresh;
  view_class->start = ciclo_alignment_view_start;
}

static void
ciclo_alignment_view_init (CicloAlignmentView *self)
{
}

GtkWidget *
ciclo_alignment_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_ALIGNMENT_VIEW, "desk", desk, NULL);
}
