/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about the time of a course, its components and days: the figures of ciclo-totals in words. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTE 60

/* Figures */

static const char *
say_figure_label (CicloFigure figure,
                  CicloSpeech *speech)
{
  guint n;
  const CicloFigureName *names = ciclo_figure_list (&n);

  for (guint i = 0; i < n; i++)
    if (names[i].figure == figure)
      return ciclo_speech_say (speech, names[i].label);

  return "";
}

/* With everything optional, as in the timetable; where that makes a difference, the figure without it as well. */
static char *
answer_figure (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);
  const CicloTotal *without = _ciclo_facts_get_total (ask->facts, CICLO_WITHOUT_OPTIONAL, ask->node);
  CicloFigure figure = (CicloFigure) ask->argument;
  const CicloSpan *span, *least;

  if (total == NULL || without == NULL)
    return NULL;

  span = ciclo_total_get_span (total, figure);
  least = ciclo_total_get_span (without, figure);
  if (ciclo_span_is_zero (span))
    return NULL;

  ask->label = say_figure_label (figure, ask->speech);
  if (!ciclo_span_equal (span, least))
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Without what is optional: %s.")),
                                   _ciclo_ask_span (ask, least));

  return ciclo_span_dup_text (span, ask->speech);
}

/* What activities say is news only where planned lengths stand in for some of it. */
static char *
answer_written (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);

  if (total == NULL || ciclo_span_equal (ciclo_total_get_span (total, CICLO_FIGURE_WRITTEN),
                                         ciclo_total_get_span (total, CICLO_FIGURE_PROGRAMME)))
    return NULL;

  return answer_figure (ask);
}

/* Buffer, with what is usual beside it. */
static char *
answer_buffer (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);
  gint64 contact = total != NULL ? ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds : 0;
  CicloSpan usual = ciclo_timing_get_buffer (contact);
  char *value = answer_figure (ask);

  if (contact == 0)
    return value;

  usual.seconds = (usual.seconds + MINUTE / 2) / MINUTE * MINUTE;
  usual.latest = (usual.latest + MINUTE / 2) / MINUTE * MINUTE;
  ask->label = say_figure_label (CICLO_FIGURE_BUFFER, ask->speech);
  g_free (ask->detail);
  /* Translators: %s is a length of time, such as 18–36 min. */
  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("5 to 10%% of the contact time would be %s.")),
                                 _ciclo_ask_span (ask, &usual));

  return value != NULL ? value : g_strdup (ciclo_speech_say (ask->speech, N_ ("none")));
}

/* Shares */

static char *
answer_breakdown (CicloFactAsk *ask)
{
  guint n;
  const CicloBreakdown *breakdown = &ciclo_breakdown_list (&n)[ask->argument];
  const CicloTerms *terms = ciclo_breakdown_get_terms (breakdown);
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);
  const CicloField *field = &ciclo_schema_for_type (breakdown->type ())->fields[breakdown->field];
  g_autoptr (GString) text = g_string_new (NULL);

  if (total == NULL || ciclo_total_count_rows (total, breakdown->first) == 0)
    return NULL;

  ask->label = ciclo_speech_say_context (ask->speech, "field", field->label);
  for (guint i = breakdown->first; i <= breakdown->last; i++)
    {
      const CicloSpan *span = ciclo_total_get_span (total, i);
      const char *term = i < breakdown->last
                             ? ciclo_speech_say_context (ask->speech, "value", terms->terms[i - breakdown->first].label)
                             : ciclo_speech_say (ask->speech, N_ ("Not said"));

      if (ciclo_span_is_zero (span))
        continue;
      g_string_append_printf (text, "%s%s %s (%s)", text->len > 0 ? " · " : "", term, _ciclo_ask_span (ask, span),
                              _ciclo_ask_keep (ask, ciclo_speech_dup_percent (
                                                        ask->speech, ciclo_total_get_share (total, i), 0)));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Numbers of things */

static char *
answer_activities (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);

  if (total == NULL || total->n_activities == 0)
    return NULL;

  if (total->n_unmeasured > 0)
    ask->detail = g_strdup_printf (
        ciclo_speech_say_plural (ask->speech, "%s activity has no length yet: the figures may be more.",
                                 "%s activities have no length yet: the figures may be more.", total->n_unmeasured),
        _ciclo_ask_number (ask, total->n_unmeasured));

  return g_strdup (_ciclo_ask_number (ask, total->n_activities));
}

static char *
answer_sessions (CicloFactAsk *ask)
{
  CicloNode *course = _ciclo_facts_get_course (ask->facts);
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if ((ask->node == course || ciclo_node_follow (session, CICLO_SESSION_DAY) == ask->node ||
           ciclo_session_get_component (session) == ask->node) &&
          _ciclo_facts_count (ask->facts, session))
        n++;
    }

  return n > 0 ? g_strdup (_ciclo_ask_number (ask, n)) : NULL;
}

/* From the first to the last day, where the days tell more than the course itself. */
static char *
answer_dates (CicloFactAsk *ask)
{
  const char *start = ciclo_course_get_start (ask->node);
  g_autofree char *end = ciclo_course_dup_end (ask->node);

  if (start == NULL || end == NULL || strcmp (end, start) < 0)
    return NULL;

  return ciclo_speech_dup_range (
      ask->speech, _ciclo_ask_keep (ask, ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_SHORT, start)),
      _ciclo_ask_keep (ask, ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_SHORT, end)));
}

static char *
answer_people (CicloFactAsk *ask)
{
  int people = ciclo_course_count_people (ask->node);

  return people > 0 ? g_strdup (_ciclo_ask_number (ask, people)) : NULL;
}

/* Contact and study are what credits are given for; a part of one says nothing. */
static char *
answer_credits (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);
  gint64 notional = ciclo_timing_get_notional (ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds,
                                               ciclo_total_get_span (total, CICLO_FIGURE_STUDY)->seconds, 0);
  g_autofree char *least = NULL, *most = NULL;
  double from, to;

  ciclo_timing_get_credits (notional, &from, &to);
  if (to < 1)
    return NULL;

  least = ciclo_speech_dup_number (ask->speech, from, 1);
  most = ciclo_speech_dup_number (ask->speech, to, 1);
  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Contact time and study together: %s. One ECTS credit is 25 to 30 hours.")),
      _ciclo_ask_seconds (ask, notional));

  return ciclo_speech_dup_range (ask->speech, least, most);
}

/* Days */

static const CicloFlowDay *
get_flow (CicloFactAsk *ask)
{
  CicloTimetable *timetable = _ciclo_facts_get_timetable (ask->facts, ask->node);

  return timetable != NULL && ciclo_timetable_get_size (timetable) > 0 ? ciclo_timetable_get_day (timetable) : NULL;
}

static char *
answer_day_clock (CicloFactAsk *ask)
{
  const CicloFlowDay *flow = get_flow (ask);
  gint64 overrun = flow != NULL ? flow->overrun : 0;

  if (flow == NULL || (flow->flags & CICLO_FLOW_RELATIVE) != 0)
    return NULL;

  if (overrun > 0)
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s beyond the end of the day.")),
                                   _ciclo_ask_seconds (ask, overrun));
  else if ((flow->flags & CICLO_FLOW_END_OPEN) != 0)
    ask->detail = g_strdup (ciclo_speech_say (ask->speech, N_ ("It may end later: some length is not known yet.")));

  return ciclo_speech_dup_time_range (ask->speech, flow->start, flow->end);
}

/* Idle time before what begins at a fixed time. */
static char *
answer_day_gaps (CicloFactAsk *ask)
{
  const CicloFlowDay *flow = get_flow (ask);

  return flow != NULL && flow->gaps > 0 ? ciclo_speech_dup_seconds (ask->speech, flow->gaps) : NULL;
}

static char *
answer_kolb (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);
  guint n = total != NULL ? ciclo_total_count_rows (total, CICLO_FIGURE_KOLB) : 0;

  /* Translators: how many of the four phases of the learning cycle a day has. */
  return n > 0 ? g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of 4 phases")), _ciclo_ask_number (ask, n))
               : NULL;
}

/* clang-format off */

#define FIGURE(kind, id, figure) { ciclo_##kind##_get_type, id, NULL, answer_figure, CICLO_FIGURE_##figure }
#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }
#define SHARES(kind, id, position) { ciclo_##kind##_get_type, id, NULL, answer_breakdown, position }

static const CicloFactRow rows[] = {
  FACT (course, "dates", NC_ ("fact", "Dates"), answer_dates),
  FACT (course, "people", NC_ ("fact", "Participants"), answer_people),
  FIGURE (course, "learner", LEARNER),
  FIGURE (course, "contact", CONTACT),
  FIGURE (course, "study", STUDY),
  FIGURE (course, "other", OTHER),
  FIGURE (course, "breaks", BREAKS),
  FIGURE (course, "programme", PROGRAMME),
  { ciclo_course_get_type, "written", NULL, answer_written, CICLO_FIGURE_WRITTEN },
  FIGURE (course, "buffer", BUFFER),
  FIGURE (course, "exposition", EXPOSITION),
  FIGURE (course, "room", ROOM),
  FIGURE (course, "trainer", TRAINER),
  FIGURE (course, "recorded", RECORDED),
  FIGURE (course, "actual", ACTUAL),
  FACT (course, "credits", NC_ ("fact", "Credits, roughly"), answer_credits),
  FACT (course, "sessions", NC_ ("fact", "Sessions"), answer_sessions),
  FACT (course, "activities", NC_ ("fact", "Activities"), answer_activities),
  SHARES (course, "modes", 0),
  SHARES (course, "kinds", 1),
  SHARES (course, "learning-types", 2),
  SHARES (course, "groupings", 3),
  SHARES (course, "kolb-phases", 4),
  SHARES (course, "method-categories", 5),

  FIGURE (component, "learner", LEARNER),
  FIGURE (component, "contact", CONTACT),
  FIGURE (component, "study", STUDY),
  FIGURE (component, "other", OTHER),
  FIGURE (component, "breaks", BREAKS),
  FIGURE (component, "room", ROOM),
  FIGURE (component, "trainer", TRAINER),
  FIGURE (component, "recorded", RECORDED),
  FIGURE (component, "actual", ACTUAL),
  FACT (component, "sessions", NC_ ("fact", "Sessions"), answer_sessions),
  FACT (component, "activities", NC_ ("fact", "Activities"), answer_activities),
  SHARES (component, "learning-types", 2),

  FACT (day, "clock", NC_ ("fact", "Clock time"), answer_day_clock),
  FACT (day, "gaps", NC_ ("fact", "Unused time"), answer_day_gaps),
  FIGURE (day, "learner", LEARNER),
  FIGURE (day, "contact", CONTACT),
  FIGURE (day, "study", STUDY),
  FIGURE (day, "other", OTHER),
  FIGURE (day, "breaks", BREAKS),
  { ciclo_day_get_type, "buffer", NULL, answer_buffer, CICLO_FIGURE_BUFFER },
  FIGURE (day, "exposition", EXPOSITION),
  FIGURE (day, "room", ROOM),
  FIGURE (day, "trainer", TRAINER),
  FIGURE (day, "recorded", RECORDED),
  FIGURE (day, "actual", ACTUAL),
  FACT (day, "sessions", NC_ ("fact", "Sessions"), answer_sessions),
  FACT (day, "activities", NC_ ("fact", "Activities"), answer_activities),
  SHARES (day, "learning-types", 2),
  FACT (day, "kolb", NC_ ("fact", "Learning cycle"), answer_kolb),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_times = CICLO_FACT_SET (rows);
