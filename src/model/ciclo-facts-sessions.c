/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about single sessions and activities: when, how long, what does not fit, for how many people. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-method.h"
#include "model/ciclo-phrases.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timing.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* When */

static char *
answer_clock (CicloFactAsk *ask)
{
  const CicloTimetableSlot *slot = _ciclo_facts_get_slot (ask->facts, ask->node);
  CicloFlowFlags no_clock = CICLO_FLOW_RELATIVE | CICLO_FLOW_NOT_COUNTED;

  if (slot == NULL || (slot->time.flags & no_clock) != 0)
    return NULL;

  if ((slot->time.flags & CICLO_FLOW_START_OPEN) != 0)
    ask->detail = g_strdup (
        ciclo_speech_say (ask->speech, N_ ("It may begin later: the length of something before it is not certain.")));
  else if (slot->time.latest_start > slot->time.start)
    ask->detail = g_strdup_printf (
        ciclo_speech_say (ask->speech, N_ ("It begins at %s at the latest.")),
        _ciclo_ask_keep (ask, ciclo_speech_dup_time (ask->speech, slot->time.latest_start)));
  if ((slot->time.flags & CICLO_FLOW_NO_DURATION) != 0)
    return ciclo_speech_dup_time (ask->speech, slot->time.start);

  return ciclo_speech_dup_time_range (ask->speech, slot->time.start, slot->time.end);
}

static char *
answer_date (CicloFactAsk *ask)
{
  CicloNode *day = CICLO_IS_DAY (ask->node) ? ask->node : ciclo_node_follow (ask->node, CICLO_SESSION_DAY);
  g_autofree char *date = CICLO_IS_DAY (day) ? ciclo_course_dup_date_of_day (day) : NULL;

  return date != NULL ? ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_FULL, date) : NULL;
}

static char *
answer_state (CicloFactAsk *ask)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (ask->node);

  if (ciclo_node_is_set (ask->node, fields->state))
    return ciclo_phrase_dup_value (ask->node, fields->state, ask->speech);
  if (!_ciclo_facts_count (ask->facts, ask->node))
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("Takes no time: it is not the one that is run")));

  return ciclo_phrase_dup_value (ask->node, fields->optional, ask->speech);
}

/* How long */

/* "7 people in 2 rooms: 4 turns of 20 min" */
static void
tell_turns (CicloFactAsk *ask)
{
  int performers = ciclo_node_get_int (ask->node, CICLO_ACTIVITY_PERFORMERS);
  int rooms = MAX (ciclo_node_get_int (ask->node, CICLO_ACTIVITY_PARALLEL_ROOMS), 1);
  const CicloDuration *turn = ciclo_node_get_duration (ask->node, CICLO_ACTIVITY_TURN_DURATION);
  int turns = ciclo_timing_count_turns (performers, rooms);

  if (turn == NULL || turns == 0)
    return;

  /* Translators: how many take a turn, in how many rooms, how many turns in a row, how long each is. */
  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Taking a turn: %s. Rooms: %s. Turns one after the other: %s of %s.")),
      _ciclo_ask_number (ask, performers), _ciclo_ask_number (ask, rooms), _ciclo_ask_number (ask, turns),
      _ciclo_ask_keep (ask, ciclo_speech_dup_duration (ask->speech, turn)));
}

/* What is set aside or has an unknown clock still has a length. */
static gboolean
get_length (CicloFactAsk *ask,
            CicloSpan *length)
{
  const CicloTotal *total = CICLO_IS_SESSION (ask->node)
                                ? _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node)
                                : NULL;
  const CicloTimetableSlot *slot = _ciclo_facts_get_slot (ask->facts, ask->node);

  if (total != NULL && total->counts)
    {
      *length = *ciclo_total_get_span (total, CICLO_FIGURE_PROGRAMME);
      return !ciclo_span_is_zero (length);
    }
  if (ciclo_timed_get_length (ask->node, length))
    return TRUE;
  if (slot == NULL || slot->time.end <= slot->time.start)
    return FALSE;

  *length = (CicloSpan){ slot->time.end - slot->time.start, 0, (slot->time.flags & CICLO_FLOW_END_OPEN) != 0 };
  length->latest = MAX (slot->time.latest_end - slot->time.latest_start, length->seconds);

  return TRUE;
}

static char *
answer_length (CicloFactAsk *ask)
{
  CicloSpan length;

  if (!get_length (ask, &length))
    return NULL;

  if (CICLO_IS_ACTIVITY (ask->node))
    tell_turns (ask);

  return ciclo_span_dup_text (&length, ask->speech);
}

/* "15 min more than planned" */
static char *
answer_planned (CicloFactAsk *ask)
{
  const CicloDeclared *declared = _ciclo_facts_get_declared (ask->facts, ask->node);
  gint64 more;

  if (declared == NULL || !declared->is_computed || declared->field != CICLO_SESSION_PLANNED)
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Planned: %s. The activities come to %s.")),
                                 _ciclo_ask_span (ask, &declared->declared),
                                 _ciclo_ask_span (ask, &declared->computed));
  if (!declared->differs)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("as planned")));

  more = declared->computed.seconds - declared->declared.latest;
  if (more > 0)
    return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s more than planned")),
                            _ciclo_ask_seconds (ask, more));

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s less than planned")),
                          _ciclo_ask_seconds (ask, declared->declared.seconds - declared->computed.latest));
}

/* What does not fit */

static char *
answer_overlap (CicloFactAsk *ask)
{
  const CicloTimetableSlot *slot = _ciclo_facts_get_slot (ask->facts, ask->node);
  CicloTimetable *timetable = _ciclo_facts_get_timetable (ask->facts, ask->node);

  if (slot == NULL || slot->time.overlaps < 0 || slot->time.overlap <= 0 ||
      (slot->time.flags & CICLO_FLOW_MAY_OVERLAP) != 0)
    return NULL;

  /* Translators: a length of time, and what something else is called: “15 min with S2”. */
  return g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("%s with %s")), _ciclo_ask_seconds (ask, slot->time.overlap),
      _ciclo_ask_name (ask, ciclo_timetable_get_slot (timetable, (guint) slot->time.overlaps)->node));
}

static char *
answer_gap (CicloFactAsk *ask)
{
  const CicloTimetableSlot *slot = _ciclo_facts_get_slot (ask->facts, ask->node);

  return slot != NULL && slot->time.gap > 0 ? ciclo_speech_dup_seconds (ask->speech, slot->time.gap) : NULL;
}

static char *
answer_limits (CicloFactAsk *ask)
{
  static const struct
  {
    CicloFlowFlags flag;
    const char *text;
  } limits[] = {
    { CICLO_FLOW_BEFORE_DAY, N_ ("It begins before the day does") },
    { CICLO_FLOW_AFTER_DAY, N_ ("It ends after the day does") },
    { CICLO_FLOW_OUTSIDE, N_ ("It does not fit into what it is part of") },
    { CICLO_FLOW_START_DIFFERS, N_ ("It comes to another time than the start that was given") },
  };
  const CicloTimetableSlot *slot = _ciclo_facts_get_slot (ask->facts, ask->node);

  for (guint i = 0; slot != NULL && i < G_N_ELEMENTS (limits); i++)
    if ((slot->time.flags & limits[i].flag) != 0)
      return g_strdup (ciclo_speech_say (ask->speech, limits[i].text));

  return NULL;
}

/* The phases of an activity beside its length. */
static char *
answer_phases (CicloFactAsk *ask)
{
  CicloSpan sum = { 0 }, length;
  guint n = ciclo_node_get_size (ask->node, CICLO_ACTIVITY_PHASES);

  for (guint i = 0; i < n; i++)
    {
      CicloNode *phase = ciclo_node_get_child (ask->node, CICLO_ACTIVITY_PHASES, i);
      CicloSpan span;

      if (!ciclo_span_set_duration (&span, ciclo_node_get_duration (phase, CICLO_PHASE_DURATION), 1))
        return NULL;
      ciclo_span_add (&sum, &span);
    }
  if (n == 0)
    return NULL;

  if (get_length (ask, &length) && !ciclo_span_equal (&sum, &length))
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("The activity itself takes %s.")),
                                   _ciclo_ask_span (ask, &length));

  return ciclo_span_dup_text (&sum, ask->speech);
}

/* People */

static char *
answer_people (CicloFactAsk *ask)
{
  int people = ciclo_session_count_people (ask->node);

  return people > 0 ? g_strdup (_ciclo_ask_number (ask, people)) : NULL;
}

static CicloNode *
find_session (CicloNode *node)
{
  while (node != NULL && !CICLO_IS_SESSION (node))
    node = ciclo_node_get_parent (node);

  return node;
}

/* How many groups, or how many in each: whichever nobody said. */
static char *
answer_groups (CicloFactAsk *ask)
{
  CicloNode *session = find_session (ask->node);
  int people = session != NULL ? ciclo_session_count_people (session) : 0;
  int groups = ciclo_node_get_int (ask->node, CICLO_ACTIVITY_GROUP_COUNT);
  int least = ciclo_node_get_int (ask->node, CICLO_ACTIVITY_GROUP_SIZE_MIN);
  int most = ciclo_node_get_int (ask->node, CICLO_ACTIVITY_GROUP_SIZE_MAX);
  g_autofree char *from = NULL, *to = NULL, *range = NULL, *everybody = NULL;

  if (people == 0 || (groups == 0 && least == 0 && most == 0))
    return NULL;

  least = least > 0 ? least : most;
  most = most > 0 ? most : least;
  from = ciclo_speech_dup_number (ask->speech, groups > 0 ? people / groups : (people + most - 1) / most, 0);
  to = ciclo_speech_dup_number (ask->speech, groups > 0 ? (people + groups - 1) / groups : MAX (people / least, 1), 0);
  range = g_str_equal (from, to) ? g_strdup (from) : ciclo_speech_dup_range (ask->speech, from, to);
  everybody = ciclo_phrase_dup_people (people, ask->speech);
  if (groups > 0)
    /* Translators: people in each group, a number or a range, and all of them: “4–5 in each, with 20 people”. */
    return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s in each, with %s")), range, everybody);

  /* Translators: how many groups, a number or a range, and all people: “5–7, with 20 people”. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s, with %s")), range, everybody);
}

/* Amounts of time, "T1 1 h 30 min · T2 45 min". */
static char *
dup_amounts (CicloFactAsk *ask,
             const GArray *amounts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < amounts->len; i++)
    {
      const CicloAmount *amount = &g_array_index (amounts, CicloAmount, i);

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", _ciclo_ask_name (ask, amount->node),
                              _ciclo_ask_span (ask, &amount->time));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
answer_trainers (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);

  return total != NULL ? dup_amounts (ask, total->trainers) : NULL;
}

static char *
answer_objectives (CicloFactAsk *ask)
{
  const CicloTotal *total = _ciclo_facts_get_total (ask->facts, CICLO_WITH_OPTIONAL, ask->node);

  return total != NULL ? dup_amounts (ask, total->objectives) : NULL;
}

/* The method */

static char *
answer_method (CicloFactAsk *ask)
{
  const char *code = ciclo_node_get_text (ask->node, (guint) ask->argument, NULL);
  CicloNode *method = *code != '\0' ? ciclo_course_find_method (_ciclo_facts_get_course (ask->facts), code) : NULL;
  g_autofree char *minutes = NULL, *people = NULL;

  if (method == NULL)
    return NULL;

  minutes = ciclo_phrase_dup_size (method, CICLO_METHOD_MINUTES_MIN, CICLO_METHOD_MINUTES_MAX, ask->speech);
  people = ciclo_phrase_dup_size (method, CICLO_METHOD_GROUP_MIN, CICLO_METHOD_GROUP_MAX, ask->speech);
  if (minutes != NULL && people != NULL && ciclo_node_is_set (method, CICLO_METHOD_GROUP_MAX))
    /* Translators: how long a method usually takes and for how many people it is good; both are ranges. */
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Usually %s minutes, for %s people.")), minutes,
                                   people);
  else if (minutes != NULL)
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Usually %s minutes.")), minutes);

  return ciclo_method_dup_name (_ciclo_facts_get_course (ask->facts), code, ask->speech);
}

/* What people go through teaches when they look back at it. */
static char *
answer_debriefing (CicloFactAsk *ask)
{
  int kind = ciclo_node_get_enum (ask->node, CICLO_ACTIVITY_KIND);
  CicloSpan length;

  if ((kind != CICLO_ACTIVITY_KIND_ROLE_PLAY && kind != CICLO_ACTIVITY_KIND_CASE) || !get_length (ask, &length) ||
      length.seconds == 0)
    return NULL;

  ask->detail = g_strdup (ciclo_speech_say (
      ask->speech, N_ ("A quarter of what people went through, inside of the activity or right after it.")));

  return ciclo_speech_dup_seconds (ask->speech, (ciclo_timing_get_debriefing (length.seconds) + 59) / 60 * 60);
}

static gboolean
has_interpreter (CicloNode *timed)
{
  guint field = ciclo_timed_get_fields (timed)->trainers;

  for (guint i = 0; i < ciclo_node_get_size (timed, field); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (timed, field, i), CICLO_ASSIGNMENT_ROLE) ==
        CICLO_ASSIGNMENT_ROLE_INTERPRETER)
      return TRUE;

  return FALSE;
}

/* The same words take longer where somebody interprets them. */
static char *
answer_interpreted (CicloFactAsk *ask)
{
  CicloNode *session = find_session (ask->node);
  int kind = ciclo_node_get_enum (ask->node, CICLO_ACTIVITY_KIND);
  CicloSpan length, whispered, consecutive;

  if (session == NULL || (!has_interpreter (ask->node) && !has_interpreter (session)) ||
      (kind != CICLO_ACTIVITY_KIND_INPUT && kind != CICLO_ACTIVITY_KIND_DEMONSTRATION) || !get_length (ask, &length))
    return NULL;

  whispered = ciclo_timing_get_interpreted (length.seconds, FALSE);
  consecutive = ciclo_timing_get_interpreted (length.seconds, TRUE);

  /* Translators: two lengths of time. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("whispered or from a booth %s, one after the other %s")),
                          _ciclo_ask_span (ask, &whispered), _ciclo_ask_span (ask, &consecutive));
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (day, "date", NC_ ("fact", "Date"), answer_date),
  FACT (session, "date", NC_ ("fact", "Date"), answer_date),
  FACT (session, "clock", NC_ ("fact", "Clock time"), answer_clock),
  FACT (session, "length", NC_ ("fact", "Length"), answer_length),
  FACT (session, "planned", NC_ ("fact", "Activities and plan"), answer_planned),
  FACT (session, "overlap", NC_ ("fact", "Overlap"), answer_overlap),
  FACT (session, "gap", NC_ ("fact", "Unused time before it"), answer_gap),
  FACT (session, "limits", NC_ ("fact", "To look at"), answer_limits),
  FACT (session, "state", NC_ ("fact", "In the programme"), answer_state),
  FACT (session, "people", NC_ ("fact", "Participants"), answer_people),
  FACT (session, "trainers", NC_ ("fact", "Time of each trainer"), answer_trainers),
  FACT (session, "objectives", NC_ ("fact", "Time for each objective"), answer_objectives),

  FACT (activity, "clock", NC_ ("fact", "Clock time"), answer_clock),
  FACT (activity, "length", NC_ ("fact", "Length"), answer_length),
  FACT (activity, "phases", NC_ ("fact", "Phases together"), answer_phases),
  FACT (activity, "overlap", NC_ ("fact", "Overlap"), answer_overlap),
  FACT (activity, "gap", NC_ ("fact", "Unused time before it"), answer_gap),
  FACT (activity, "limits", NC_ ("fact", "To look at"), answer_limits),
  FACT (activity, "state", NC_ ("fact", "In the programme"), answer_state),
  FACT (activity, "groups", NC_ ("fact", "Groups"), answer_groups),
  { ciclo_activity_get_type, "method", NC_ ("fact", "Method"), answer_method, CICLO_ACTIVITY_METHOD },
  FACT (activity, "debriefing", NC_ ("fact", "Debriefing, at least"), answer_debriefing),
  FACT (activity, "interpreted", NC_ ("fact", "With interpretation"), answer_interpreted),
  { ciclo_phase_get_type, "method", NC_ ("fact", "Method"), answer_method, CICLO_PHASE_METHOD },
};

/* clang-format on */

const CicloFactSet _ciclo_facts_sessions = CICLO_FACT_SET (rows);
