/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All figures are those of the totals; what is recommended comes from the settings of the course, as the coach has it.
 * Here it is only said: whoever knows better leaves it. */

#include "config.h"

#include "ui/ciclo-balance-view.h"

#include "coach/ciclo-glance-day.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-settings.h"
#include "ui/ciclo-view-figures.h"
#include "ui/ciclo-view-scope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CicloBalanceView
{
  CicloView parent_instance;

  CicloViewScope *scope;
  CicloViewList *time;
  CicloViewList *learning;
  CicloViewList *listening;
  CicloViewList *grouping;
  CicloViewList *trainers;
  CicloViewList *objectives;
};

G_DEFINE_FINAL_TYPE (CicloBalanceView, ciclo_balance_view, CICLO_TYPE_VIEW)

static CicloSpeech *
get_speech (CicloBalanceView *self)
{
  return ciclo_desk_get_speech (ciclo_view_get_desk (CICLO_VIEW (self)));
}

static double
get_limit (CicloBalanceView *self,
           guint field)
{
  CicloNode *settings = ciclo_node_get_part (ciclo_view_get_course (CICLO_VIEW (self)), CICLO_COURSE_SETTINGS);

  if (ciclo_node_get_schema (settings)->fields[field].kind == CICLO_INT)
    return ciclo_node_get_int (settings, field);

  return ciclo_node_get_real (settings, field);
}

/* Lists */

static void
show_time (CicloBalanceView *self,
           const CicloTotal *total)
{
  static const CicloFigure figures[] = { CICLO_FIGURE_CONTACT, CICLO_FIGURE_BREAKS, CICLO_FIGURE_BUFFER,
                                         CICLO_FIGURE_STUDY, CICLO_FIGURE_OTHER };
  gint64 whole = ciclo_total_get_span (total, CICLO_FIGURE_PROGRAMME)->seconds;
  gint64 contact = ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds;
  guint n;
  const CicloFigureName *names = ciclo_figure_list (&n);

  ciclo_view_list_begin (self->time);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const CicloSpan *span = ciclo_total_get_span (total, figures[i]);
      gboolean is_buffer = figures[i] == CICLO_FIGURE_BUFFER;
      CicloViewRow *row;

      if (ciclo_span_is_zero (span) && (!is_buffer || contact == 0))
        continue;
      row = ciclo_view_list_add_span (self->time, get_speech (self), _ (names[figures[i]].label), span,
                                      is_buffer ? contact : figures[i] == CICLO_FIGURE_STUDY ? 0
                                                                                             : whole);
      if (is_buffer && contact > 0)
        ciclo_view_row_recommend (row, get_speech (self), (double) span->seconds / (double) contact,
                                  get_limit (self, CICLO_SETTINGS_BUFFER_MIN) / 100, NAN);
    }
  ciclo_view_list_end (self->time);
}

static void
show_learning (CicloBalanceView *self,
               const CicloTotal *total)
{
  double share = ciclo_total_get_share (total, CICLO_FIGURE_LEARNING + CICLO_LEARNING_ACQUISITION);

  ciclo_view_list_begin (self->learning);
  ciclo_view_list_add_breakdown (self->learning, get_speech (self), total, "learning-types");
  if (share > 0)
    ciclo_view_row_recommend (ciclo_view_list_get_row (self->learning, 0), get_speech (self), share, NAN,
                              get_limit (self, CICLO_SETTINGS_MAX_ACQUISITION_SHARE) / 100);
  ciclo_view_list_end (self->learning);
  ciclo_view_list_begin (self->grouping);
  ciclo_view_list_add_breakdown (self->grouping, get_speech (self), total, "groupings");
  ciclo_view_list_end (self->grouping);
}

static void
show_amounts (CicloBalanceView *self,
              CicloViewList *list,
              const GArray *amounts,
              gint64 whole)
{
  ciclo_view_list_begin (list);
  for (guint i = 0; i < amounts->len; i++)
    {
      const CicloAmount *amount = &g_array_index (amounts, CicloAmount, i);
      g_autofree char *name = ciclo_naming_dup_name (amount->node, get_speech (self));
      CicloViewRow *row = ciclo_view_list_add_span (list, get_speech (self), name, &amount->time, whole);

      ciclo_view_row_lead_to (row, amount->node, -1);
    }
  ciclo_view_list_end (list);
}

/* Listening */

typedef struct
{
  gint64 seconds;
  CicloNode *day;
  CicloNode *node;
  gint64 start;
  gboolean is_relative;
} Stretch;

static void
look_at_day (CicloNode *day,
             CicloChoices *choices,
             Stretch *longest)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new (day, CICLO_WITHOUT_OPTIONAL, choices);
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);
  guint first;
  gint64 seconds = ciclo_glance_find_listening (episodes, &first);

  if (seconds <= longest->seconds)
    return;

  longest->seconds = seconds;
  longest->day = day;
  longest->node = CICLO_EPISODE (episodes, first)->node;
  longest->start = CICLO_EPISODE (episodes, first)->slot->time.start;
  longest->is_relative = (ciclo_timetable_get_day (timetable)->flags & CICLO_FLOW_RELATIVE) != 0;
}

static Stretch
find_stretch (CicloBalanceView *self)
{
  CicloNode *course = ciclo_view_get_course (CICLO_VIEW (self));
  CicloNode *scope = ciclo_view_scope_get (self->scope);
  g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
  Stretch longest = { 0 };

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);

      if (scope == course || scope == day)
        look_at_day (day, choices, &longest);
    }

  return longest;
}

static void
show_listening (CicloBalanceView *self)
{
  CicloSpeech *speech = get_speech (self);
  Stretch longest = find_stretch (self);
  gint64 limit = (gint64) get_limit (self, CICLO_SETTINGS_MAX_LECTURE) * 60;
  g_autofree char *length = ciclo_speech_dup_seconds (speech, longest.seconds);
  g_autofree char *most = ciclo_speech_dup_seconds (speech, limit);
  g_autofree char *remark = NULL;
  g_autofree char *place = NULL;
  g_autofree char *lead = NULL;
  CicloViewTexts texts = { .title = _ ("Longest time of only listening"), .value = length };

  ciclo_view_list_begin (self->listening);
  if (longest.node != NULL)
    {
      remark = longest.seconds > limit ? g_strdup_printf (_ ("%s is more than recommended: at most %s"), length, most)
                                       : g_strdup_printf (_ ("Recommended: at most %s"), most);
      place = ciclo_naming_dup_path (longest.node, speech);
      lead = longest.is_relative ? NULL : ciclo_speech_dup_time (speech, longest.start);
      texts.lead = lead;
      texts.detail = place;
      texts.remark = remark;
      ciclo_view_row_lead_to (ciclo_view_list_add (self->listening, &texts), longest.node, -1);
    }
  ciclo_view_list_end (self->listening);
}

/* The view */

static gboolean
ciclo_balance_view_is_empty (CicloView *view)
{
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_view_get_course (view), CICLO_WITH_OPTIONAL);

  return ciclo_total_get_span (ciclo_totals_get_course (totals), CICLO_FIGURE_LEARNER)->seconds == 0;
}

static void
ciclo_balance_view_refresh (CicloView *view)
{
  CicloBalanceView *self = CICLO_BALANCE_VIEW (view);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_view_get_course (view), CICLO_WITH_OPTIONAL);
  const CicloTotal *total;
  gint64 taught;

  ciclo_view_scope_update (self->scope);
  total = ciclo_totals_find (totals, ciclo_view_scope_get (self->scope));
  taught = ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds +
           ciclo_total_get_span (total, CICLO_FIGURE_STUDY)->seconds;
  show_time (self, total);
  show_learning (self, total);
  show_listening (self);
  show_amounts (self, self->trainers, total->trainers,
                ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds);
  show_amounts (self, self->objectives, total->objectives, taught);
}

static void
ciclo_balance_view_start (CicloView *view)
{
  ciclo_desk_open_page (ciclo_view_get_desk (view), "programme");
}

static void
ciclo_balance_view_constructed (GObject *object)
{
  CicloBalanceView *self = CICLO_BALANCE_VIEW (object);
  CicloView *view = CICLO_VIEW (self);

  G_OBJECT_CLASS (ciclo_balance_view_parent_class)->constructed (object);

  self->scope = CICLO_VIEW_SCOPE (ciclo_view_scope_new (ciclo_view_get_desk (view), TRUE));
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (ciclo_view_update), self, G_CONNECT_SWAPPED);
  ciclo_view_append (view, GTK_WIDGET (self->scope));
  self->time = ciclo_view_append_list (view, C_ ("heading", "Time"));
  self->learning = ciclo_view_append_list (view, _ ("Ways of learning"));
  self->listening = ciclo_view_append_list (view, _ ("Listening at a stretch"));
  self->grouping = ciclo_view_append_list (view, _ ("How people sit together"));
  self->trainers = ciclo_view_append_list (view, _ ("Trainers"));
  ciclo_view_list_set_note (self->trainers, _ ("Each one’s time, as a part of the contact time"));
  self->objectives = ciclo_view_append_list (view, _ ("Objectives"));
  ciclo_view_list_set_note (self->objectives,
                            _ ("What serves several objectives counts in full for each of them"));
}

static void
ciclo_balance_view_class_init (CicloBalanceViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_balance_view_constructed;
  view_class->page = "balance";
  view_class->is_empty = ciclo_balance_view_is_empty;
  view_class->refresh = ciclo_balance_view_refresh;
  view_class->start = ciclo_balance_view_start;
}

static void
ciclo_balance_view_init (CicloBalanceView *self)
{
}

GtkWidget *
ciclo_balance_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_BALANCE_VIEW, "desk", desk, NULL);
}
