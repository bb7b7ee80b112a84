/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times come from the timetable, sums from the totals; here they become words. What does not fit is said where it is,
 * and nothing is repaired. */

#include "config.h"

#include "ui/ciclo-programme-words.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-placing.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

char *
ciclo_programme_dup_title (CicloNode *session,
                           CicloSpeech *speech)
{
  const char *label = ciclo_naming_get_label (session);
  const char *title = ciclo_naming_get_title (session, speech);

  if (*title == '\0')
    return *label != '\0' ? g_strdup (label) : ciclo_naming_dup_name (session, speech);

  return *label != '\0' ? g_strdup_printf ("%s  %s", label, title) : g_strdup (title);
}

char *
ciclo_programme_dup_day (CicloNode *day,
                         CicloSpeech *speech)
{
  const char *title = ciclo_naming_get_title (day, speech);
  g_autofree char *number = NULL;
  guint field, position = 0;

  if (*title != '\0')
    return g_strdup (title);

  ciclo_node_get_place (day, &field, &position);
  number = ciclo_speech_dup_number (speech, position + 1, 0);

  return g_strdup_printf (_ ("Day %s"), number);
}

/* Details */

static void
append (GString *phrase,
        const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " · " : "", text);
}

static void
append_targets (GString *phrase,
                CicloSpeech *speech,
                CicloNode *session)
{
  CicloNode *lane = ciclo_node_follow (session, CICLO_SESSION_LANE);
  const char *const *groups = ciclo_node_get_strings (session, CICLO_SESSION_GROUPS);

  if (lane != NULL)
    append (phrase, ciclo_naming_get_title (lane, speech));
  for (; *groups != NULL; groups++)
    {
      CicloNode *group = ciclo_tree_find (ciclo_node_get_root (session), *groups);

      if (group != NULL)
        append (phrase, ciclo_naming_get_title (group, speech));
    }
}

static void
append_date (GString *phrase,
             CicloSpeech *speech,
             CicloNode *session)
{
  g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_SHORT,
                                                 ciclo_node_get_text (session, CICLO_SESSION_DATE, NULL));

  append (phrase, date);
}

static const char *
get_label (guint field)
{
  return ciclo_field_get_label (&ciclo_schema_for_type (CICLO_TYPE_SESSION)->fields[field]);
}

static char *
dup_detail (CicloSpeech *speech,
            const CicloTimetableSlot *slot)
{
  CicloNode *session = slot->node;
  CicloNode *repeated = ciclo_timed_get_repeated (session);
  g_autoptr (GString) phrase = g_string_new (NULL);

  append_date (phrase, speech, session);
  append_targets (phrase, speech, session);
  if (ciclo_node_get_bool (session, CICLO_SESSION_PINNED))
    append (phrase, get_label (CICLO_SESSION_PINNED));
  if (ciclo_node_get_bool (session, CICLO_SESSION_OPTIONAL))
    append (phrase, get_label (CICLO_SESSION_OPTIONAL));
  if (ciclo_node_is_set (session, CICLO_SESSION_STATE))
    append (phrase, ciclo_terms_get_label (&ciclo_timed_state_terms,
                                           (guint) MAX (ciclo_node_get_enum (session, CICLO_SESSION_STATE), 0)));
  else if ((slot->time.flags & CICLO_FLOW_NOT_COUNTED) != 0)
    append (phrase, _ ("An alternative that is not run"));
  if (repeated != NULL)
    {
      g_autofree char *title = ciclo_programme_dup_title (repeated, speech);
      g_autofree char *text = g_strdup_printf (_ ("Once more “%s”"), title);

      append (phrase, text);
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* Remarks */

static void
append_overlap (GString *phrase,
                CicloSpeech *speech,
                CicloTimetable *timetable,
                const CicloTimetableSlot *slot)
{
  const CicloFlowSlot *time = &slot->time;
  g_autofree char *length = ciclo_speech_dup_seconds (speech, time->overlap);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (time->overlap <= 0 || time->overlaps < 0 || (time->flags & CICLO_FLOW_MAY_OVERLAP) != 0)
    return;

  title = ciclo_programme_dup_title (ciclo_timetable_get_slot (timetable, (guint) time->overlaps)->node, speech);
  text = g_strdup_printf (_ ("Overlaps “%s” by %s"), title, length);
  append (phrase, text);
}

static void
append_seconds (GString *phrase,
                CicloSpeech *speech,
                const char *format,
                gint64 seconds)
{
  g_autofree char *length = ciclo_speech_dup_seconds (speech, MAX (seconds, 0));
  g_autofree char *text = g_strdup_printf (format, length);

  if (seconds > 0)
    append (phrase, text);
}

/* What its activities come to, against what was planned. */
static void
append_planned (GString *phrase,
                CicloSpeech *speech,
                const CicloTimetableSlot *slot)
{
  gint64 planned = ciclo_node_get_seconds (slot->node, CICLO_SESSION_PLANNED);
  const CicloFlowSlot *time = &slot->time;

  if (planned < 0 || time->content <= 0 || (time->flags & (CICLO_FLOW_END_OPEN | CICLO_FLOW_NO_DURATION)) != 0)
    return;

  append_seconds (phrase, speech, _ ("The activities take %s longer than planned"), time->content - planned);
  append_seconds (phrase, speech, _ ("The activities leave %s of the planned length"), planned - time->content);
}

static char *
dup_remark (CicloSpeech *speech,
            CicloTimetable *timetable,
            const CicloTimetableSlot *slot)
{
  const CicloFlowSlot *time = &slot->time;
  g_autoptr (GString) phrase = g_string_new (NULL);

  if ((time->flags & CICLO_FLOW_NOT_COUNTED) != 0)
    return NULL;

  append_overlap (phrase, speech, timetable, slot);
  append_seconds (phrase, speech, _ ("%s free before this"), time->gap);
  if ((time->flags & CICLO_FLOW_NO_DURATION) != 0)
    append (phrase, _ ("Nobody has said yet how long it takes"));
  append_planned (phrase, speech, slot);
  if ((time->flags & CICLO_FLOW_BEFORE_DAY) != 0)
    append (phrase, _ ("Begins before the day does"));
  if ((time->flags & CICLO_FLOW_AFTER_DAY) != 0)
    append (phrase, _ ("Goes on after the end of the day"));

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* Rows */

/* Of what takes no time, how long it would be. */
static char *
dup_length (CicloSpeech *speech,
            const CicloTimetableSlot *slot)
{
  const CicloFlowSlot *time = &slot->time;
  CicloSpan span = { time->end - time->start, 0, (time->flags & CICLO_FLOW_END_OPEN) != 0 };

  if ((time->flags & CICLO_FLOW_NOT_COUNTED) != 0)
    return ciclo_timed_get_length (slot->node, &span) ? ciclo_span_dup_text (&span, speech) : g_strdup ("");
  if ((time->flags & CICLO_FLOW_NO_DURATION) != 0)
    return g_strdup ("");

  span.latest = MAX (span.seconds, time->latest_end - time->latest_start);

  return ciclo_span_dup_text (&span, speech);
}

CicloViewRow *
ciclo_programme_add_session (CicloViewList *list,
                             CicloSpeech *speech,
                             CicloTimetable *timetable,
                             CicloNode *session)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, session);
  g_autofree char *title = ciclo_programme_dup_title (session, speech);
  g_autofree char *clock = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *length = NULL;
  CicloViewRow *row;

  if (slot != NULL)
    {
      const CicloFlowFlags no_clock = CICLO_FLOW_RELATIVE | CICLO_FLOW_NOT_COUNTED;

      clock = (slot->time.flags & no_clock) == 0 ? ciclo_speech_dup_time (speech, slot->time.start) : NULL;
      detail = dup_detail (speech, slot);
      remark = dup_remark (speech, timetable, slot);
      length = dup_length (speech, slot);
    }
  row = ciclo_view_list_add (list, &(CicloViewTexts){ clock, title, detail, remark, length });
  ciclo_view_row_lead_to (row, session, -1);
  if (ciclo_session_is_pause (session))
    gtk_widget_add_css_class (GTK_WIDGET (row), "view-pause");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "view-pause");

  return row;
}

/* Days */

static void
append_figure (GString *phrase,
               CicloSpeech *speech,
               const CicloTotal *total,
               CicloFigure figure)
{
  const CicloSpan *span = ciclo_total_get_span (total, figure);
  guint n;
  const CicloFigureName *names = ciclo_figure_list (&n);
  g_autofree char *time = ciclo_span_dup_text (span, speech);
  g_autofree char *text = g_strdup_printf ("%s %s", _ (names[figure].label), time);

  if (!ciclo_span_is_zero (span))
    append (phrase, text);
}

char *
ciclo_programme_dup_day_note (CicloSpeech *speech,
                              CicloTimetable *timetable,
                              const CicloTotal *total)
{
  static const CicloFigure figures[] = { CICLO_FIGURE_CONTACT, CICLO_FIGURE_BREAKS, CICLO_FIGURE_BUFFER };
  const CicloFlowDay *day = ciclo_timetable_get_day (timetable);
  g_autoptr (GString) phrase = g_string_new (NULL);

  if ((day->flags & CICLO_FLOW_RELATIVE) == 0 && day->end > day->start)
    {
      g_autofree char *clock = ciclo_speech_dup_time_range (speech, day->start, day->end);

      append (phrase, clock);
    }
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    append_figure (phrase, speech, total, figures[i]);
  append_seconds (phrase, speech, _ ("%s without anything in between"), day->gaps);
  append_seconds (phrase, speech, _ ("%s beyond the end of the day"), day->overrun);

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* Places */

/* NULL where there is none. */
static char *
dup_clock (CicloSpeech *speech,
           CicloNode *day,
           CicloNode *session)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITH_OPTIONAL);
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, session);

  if (slot == NULL || (slot->time.flags & CICLO_FLOW_RELATIVE) != 0)
    return NULL;

  return ciclo_speech_dup_time (speech, slot->time.start);
}

char *
ciclo_programme_dup_place (CicloSpeech *speech,
                           CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  guint position;

  if (!CICLO_IS_DAY (day))
    return NULL;

  sessions = ciclo_placing_list_sessions (ciclo_node_get_root (session), day);
  clock = dup_clock (speech, day, session);
  name = ciclo_programme_dup_day (day, speech);
  if (!g_ptr_array_find (sessions, session, &position) || position == 0)
    /* Translators: where a session is: on a day without clock times; or the time, then the day. */
    return clock == NULL ? g_strdup_printf (_ ("the beginning of %s"), name)
                         : g_strdup_printf (_ ("%s, first of %s"), clock, name);

  title = ciclo_programme_dup_title (sessions->pdata[position - 1], speech);

  /* Translators: the time, or the day where there is no time; then the title of the session before. */
  return g_strdup_printf (_ ("%s, after “%s”"), clock != NULL ? clock : name, title);
}
