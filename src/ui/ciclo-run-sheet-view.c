/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was noted stands beside what was planned; what nobody noted is not guessed. A row leads to where it is noted. */

#include "config.h"

#include "ui/ciclo-run-sheet-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "ui/ciclo-programme-words.h"
#include "ui/ciclo-view-figures.h"
#include "ui/ciclo-view-scope.h"

#include <glib/gi18n-lib.h>

struct _CicloRunSheetView
{
  CicloView parent_instance;

  CicloViewScope *scope;
  CicloViewList *sum;
  CicloViewList *rows;
};

G_DEFINE_FINAL_TYPE (CicloRunSheetView, ciclo_run_sheet_view, CICLO_TYPE_VIEW)

static CicloSpeech *
get_speech (CicloRunSheetView *self)
{
  return ciclo_desk_get_speech (ciclo_view_get_desk (CICLO_VIEW (self)));
}

/* Differences */

/* @more and @less say how much it is, each with one %s; NULL where it is none. */
static char *
dup_difference (CicloSpeech *speech,
                gint64 seconds,
                const char *more,
                const char *less)
{
  g_autofree char *length = ciclo_speech_dup_seconds (speech, ABS (seconds));

  return seconds != 0 ? g_strdup_printf (seconds > 0 ? more : less, length) : NULL;
}

static void
append (GString *phrase,
        const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " · " : "", text);
}

static gboolean
is_skipped (CicloNode *node)
{
  return CICLO_IS_ACTIVITY (node) && ciclo_node_get_bool (node, CICLO_ACTIVITY_SKIPPED);
}

/* "10 min late · 5 min longer than planned"; "" where nothing was noted or all went as planned. */
static char *
dup_remark (CicloSpeech *speech,
            const CicloTimetableSlot *slot)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (slot->node);
  const CicloFlowSlot *time = &slot->time;
  int start = ciclo_node_get_seconds (slot->node, fields->actual_start);
  int actual = ciclo_node_get_seconds (slot->node, fields->actual);
  g_autoptr (GString) phrase = g_string_new (is_skipped (slot->node) ? _ ("Skipped") : NULL);

  if (start >= 0 && (time->flags & CICLO_FLOW_RELATIVE) == 0)
    {
      g_autofree char *late = dup_difference (speech, start - time->start, _ ("began %s late"), _ ("began %s early"));

      append (phrase, late);
    }
  if (actual >= 0 && (time->flags & CICLO_FLOW_NO_DURATION) == 0)
    {
      g_autofree char *longer = dup_difference (speech, actual - (time->end - time->start),
                                                _ ("%s longer than planned"), _ ("%s shorter than planned"));

      append (phrase, longer);
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* "Actual: 09:10, 35 min"; NULL where nobody noted anything. */
static char *
dup_actual (CicloSpeech *speech,
            CicloNode *node)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (node);
  int start = ciclo_node_get_seconds (node, fields->actual_start);
  g_autofree char *clock = start >= 0 ? ciclo_speech_dup_time (speech, start) : g_strdup ("");
  g_autofree char *length = ciclo_speech_dup_duration (speech, ciclo_node_get_duration (node, fields->actual));
  g_autofree char *both = g_strdup_printf ("%s%s%s", clock, *clock != '\0' && *length != '\0' ? ", " : "", length);

  if (is_skipped (node) || *both == '\0')
    return NULL;

  /* Translators: when something really began and how long it took: "Actual: 09:10, 35 min". */
  return g_strdup_printf (_ ("Actual: %s"), both);
}

/* Rows */

static void
add_slot (CicloRunSheetView *self,
          const CicloTimetableSlot *slot)
{
  CicloSpeech *speech = get_speech (self);
  gboolean is_session = CICLO_IS_SESSION (slot->node);
  gboolean has_clock = (slot->time.flags & CICLO_FLOW_RELATIVE) == 0;
  gboolean is_known = (slot->time.flags & CICLO_FLOW_NO_DURATION) == 0;
  g_autofree char *clock = has_clock ? ciclo_speech_dup_time (speech, slot->time.start) : NULL;
  g_autofree char *title = is_session ? ciclo_programme_dup_title (slot->node, speech)
                                      : g_strdup (ciclo_naming_get_title (slot->node, speech));
  g_autofree char *name = ciclo_naming_dup_name (slot->node, speech);
  g_autofree char *planned = is_known ? ciclo_speech_dup_seconds (speech, slot->time.end - slot->time.start) : NULL;
  g_autofree char *actual = dup_actual (speech, slot->node);
  g_autofree char *remark = dup_remark (speech, slot);
  CicloViewTexts texts = { clock, *title != '\0' ? title : name, actual, remark, planned };
  CicloViewRow *row = ciclo_view_list_add (self->rows, &texts);

  ciclo_view_row_set_band (row, is_session);
  ciclo_view_row_lead_to (row, slot->node, (int) ciclo_timed_get_fields (slot->node)->actual);
}

/* A break is one row. */
static gboolean
is_shown (const CicloTimetableSlot *slot)
{
  if ((slot->time.flags & CICLO_FLOW_NOT_COUNTED) != 0)
    return FALSE;

  return slot->depth == 0 || (slot->depth == 1 && !ciclo_session_is_pause (slot->session));
}

static void
show_rows (CicloRunSheetView *self,
           CicloNode *day)
{
  g_autoptr (CicloTimetable) timetable = NULL;

  ciclo_view_list_begin (self->rows);
  if (day != NULL)
    timetable = ciclo_timetable_new_for_day (day, CICLO_WITH_OPTIONAL);
  for (guint i = 0; timetable != NULL && i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);

      if (is_shown (slot))
        add_slot (self, slot);
    }
  ciclo_view_list_set_stays (self->rows, TRUE);
  ciclo_view_list_set_note (self->rows, ciclo_view_list_get_size (self->rows) > 0
                                            ? _ ("Press a row to note when it really began and how long it took.")
                                            : _ ("Nothing is planned for this day yet"));
  ciclo_view_list_end (self->rows);
}

/* What was planned and what it took, of all of which somebody noted it. */
static void
show_sum (CicloRunSheetView *self,
          CicloNode *day)
{
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_view_get_course (CICLO_VIEW (self)), CICLO_WITH_OPTIONAL);
  const CicloTotal *total = day != NULL ? ciclo_totals_find (totals, day) : ciclo_totals_get_course (totals);
  const CicloSpan *planned = ciclo_total_get_span (total, CICLO_FIGURE_RECORDED);
  const CicloSpan *actual = ciclo_total_get_span (total, CICLO_FIGURE_ACTUAL);
  g_autofree char *remark = dup_difference (get_speech (self), actual->seconds - planned->seconds,
                                            _ ("%s longer than planned"), _ ("%s shorter than planned"));
  guint n;
  const CicloFigureName *names = ciclo_figure_list (&n);

  ciclo_view_list_begin (self->sum);
  if (!ciclo_span_is_zero (actual))
    {
      ciclo_view_list_add_span (self->sum, get_speech (self), _ (names[CICLO_FIGURE_RECORDED].label), planned, 0);
      ciclo_view_row_set_remark (ciclo_view_list_add_span (self->sum, get_speech (self),
                                                           _ (names[CICLO_FIGURE_ACTUAL].label), actual, 0),
                                 remark);
    }
  ciclo_view_list_end (self->sum);
}

/* The view */

static gboolean
ciclo_run_sheet_view_is_empty (CicloView *view)
{
  CicloNode *course = ciclo_view_get_course (view);

  return ciclo_node_get_size (course, CICLO_COURSE_DAYS) == 0 ||
         ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) == 0;
}

static void
ciclo_run_sheet_view_refresh (CicloView *view)
{
  CicloRunSheetView *self = CICLO_RUN_SHEET_VIEW (view);

  ciclo_view_scope_update (self->scope);
  show_rows (self, ciclo_view_scope_get (self->scope));
  show_sum (self, ciclo_view_scope_get (self->scope));
}

static void
ciclo_run_sheet_view_start (CicloView *view)
{
  ciclo_desk_open_page (ciclo_view_get_desk (view), "programme");
}

static void
ciclo_run_sheet_view_constructed (GObject *object)
{
  CicloRunSheetView *self = CICLO_RUN_SHEET_VIEW (object);
  CicloView *view = CICLO_VIEW (self);

  G_OBJECT_CLASS (ciclo_run_sheet_view_parent_class)->constructed (object);

  self->scope = CICLO_VIEW_SCOPE (ciclo_view_scope_new (ciclo_view_get_desk (view), FALSE));
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (ciclo_view_update), self, G_CONNECT_SWAPPED);
  ciclo_view_append (view, GTK_WIDGET (self->scope));
  self->rows = ciclo_view_append_list (view, _ ("Planned and actual"));
  self->sum = ciclo_view_append_list (view, _ ("The day as a whole"));
}

static void
ciclo_run_sheet_view_class_init (CicloRunSheetViewClass *klass)
{
  CicloViewClass *view_class = CICLO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ciclo_run_sheet_view_constructed;
  view_class->page = "run-sheet";
  view_class->is_empty = ciclo_run_sheet_view_is_empty;
  view_class->refresh = ciclo_run_sheet_view_refresh;
  view_class->start = ciclo_run_sheet_view_start;
}

static void
ciclo_run_sheet_view_init (CicloRunSheetView *self)
{
}

GtkWidget *
ciclo_run_sheet_view_new (CicloDesk *desk)
{
  return g_object_new (CICLO_TYPE_RUN_SHEET_VIEW, "desk", desk, NULL);
}
