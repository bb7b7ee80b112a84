/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether a method fits the people, the time and the room that it gets. What is parked needs to fit
 * nowhere; an alternative does, for it may be chosen. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-timing.h"
#include "model/ciclo-vocabulary.h"

#define MINUTE 60
#define SMALL_GROUP 5 /* people, where nobody says how many */

/* The method of @activity; NULL where none is known, and where the activity is parked. */
static CicloNode *
get_method_in_use (CicloNode *activity)
{
  return ciclo_glance_is_within_set_aside (activity) ? NULL : ciclo_glance_get_method (activity);
}

static void
say_method (CicloFindings *findings,
            CicloNode *activity)
{
  ciclo_findings_say_method (findings, "method", ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL));
}

static int
get_mode (CicloNode *activity)
{
  CicloNode *session = ciclo_glance_get_session (activity);

  return session != NULL ? ciclo_session_get_mode (session) : -1;
}

/* People */

/* The people of the groups in @field; 0 where there are no groups, or where one does not say how many it has. */
static int
count_groups (CicloNode *timed,
              guint field)
{
  const char *const *ids = ciclo_node_get_strings (timed, field);
  int people = 0;

  for (; *ids != NULL; ids++)
    {
      CicloNode *group = ciclo_tree_find (ciclo_node_get_root (timed), *ids);

      if (!CICLO_IS_GROUP (group) || ciclo_node_get_int (group, CICLO_GROUP_SIZE) == 0)
        return 0;
      people += ciclo_node_get_int (group, CICLO_GROUP_SIZE);
    }

  return people;
}

/* How many people are in @activity, all of its groups together; 0 where nobody said. */
static int
count_people (CicloNode *activity)
{
  CicloNode *root = ciclo_node_get_root (activity);
  CicloNode *session = ciclo_glance_get_session (activity);
  int people = count_groups (activity, CICLO_ACTIVITY_GROUPS);

  if (people == 0 && session != NULL)
    people = ciclo_node_get_int (session, CICLO_SESSION_PARTICIPANTS);
  if (people == 0 && session != NULL)
    people = count_groups (session, CICLO_SESSION_GROUPS);

  return people == 0 && CICLO_IS_COURSE (root) ? ciclo_course_count_people (root) : people;
}

static gboolean
fits (CicloNode *method,
      int people)
{
  return (!ciclo_node_is_set (method, CICLO_METHOD_GROUP_MIN) ||
          people >= ciclo_node_get_int (method, CICLO_METHOD_GROUP_MIN)) &&
         (!ciclo_node_is_set (method, CICLO_METHOD_GROUP_MAX) ||
          people <= ciclo_node_get_int (method, CICLO_METHOD_GROUP_MAX));
}

static gboolean
fits_in_parts (CicloNode *method,
               int people,
               int parts)
{
  return parts > 1 && fits (method, ciclo_timing_count_turns (people, parts));
}

/* Whether the method works in each of the groups of @activity by itself. Where sitting in groups is part of the method,
 * its size is that of the whole room. */
static gboolean
fits_in_groups (CicloNode *method,
                CicloNode *activity,
                int people)
{
  const int sizes[] = {
    [CICLO_GROUPING_INDIVIDUAL] = 1,
    [CICLO_GROUPING_PAIRS] = 2,
    [CICLO_GROUPING_TRIOS] = 3,
    [CICLO_GROUPING_SMALL_GROUPS] = SMALL_GROUP,
    [CICLO_GROUPING_HALF_GROUPS] = (people + 1) / 2,
  };
  const char *const *usual = ciclo_node_get_strings (method, CICLO_METHOD_GROUPING);
  const char *const *codes = ciclo_node_get_strings (activity, CICLO_ACTIVITY_GROUPING);
  int least = ciclo_node_get_int (activity, CICLO_ACTIVITY_GROUP_SIZE_MIN);
  int most = ciclo_node_get_int (activity, CICLO_ACTIVITY_GROUP_SIZE_MAX);

  if ((least > 0 && fits (method, least)) || (most > 0 && fits (method, most)))
    return TRUE;

  for (; *codes != NULL; codes++)
    {
      int grouping = ciclo_terms_find (&ciclo_grouping_terms, *codes);

      if (grouping >= 0 && grouping < (int) G_N_ELEMENTS (sizes) && !g_strv_contains (usual, *codes) &&
          fits (method, sizes[grouping]))
        return TRUE;
    }

  return FALSE;
}

/* People who learn alone are as many as like. */
static void
wrong_size (CicloNode *activity,
            CicloFindings *findings)
{
  CicloNode *method = get_method_in_use (activity);
  int mode = get_mode (activity);
  int people = count_people (activity);

  if (method == NULL || people == 0 || mode == CICLO_MODE_SELF_PACED || mode == CICLO_MODE_AT_WORK ||
      fits (method, people))
    return;
  if (fits_in_parts (method, people, ciclo_node_get_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS)) ||
      fits_in_parts (method, people, ciclo_node_get_int (activity, CICLO_ACTIVITY_GROUP_COUNT)) ||
      fits_in_groups (method, activity, people))
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_METHOD);
  say_method (findings, activity);
  ciclo_findings_say_number (findings, "min", ciclo_node_get_int (method, CICLO_METHOD_GROUP_MIN), 0);
  ciclo_findings_say_number (findings, "max", ciclo_node_get_int (method, CICLO_METHOD_GROUP_MAX), 0);
  ciclo_findings_say_number (findings, "n", people, 0);
}

/* Time */

/* Where somebody said how many take a turn, it is the turns that tell how long it takes. */
static gboolean
has_turns (CicloNode *activity,
           CicloNode *method)
{
  return ciclo_node_get_int (activity, CICLO_ACTIVITY_PERFORMERS) > 0 &&
         (ciclo_node_is_set (activity, CICLO_ACTIVITY_TURN_DURATION) ||
          (method != NULL && ciclo_node_is_set (method, CICLO_METHOD_TURN_MINUTES_MIN)));
}

/* The time for looking back right after @activity. */
static CicloSpan
get_debriefing_after (CicloNode *activity)
{
  CicloNode *parent = ciclo_node_get_parent (activity);
  CicloSpan span = { 0 };
  guint field, position;

  if (!ciclo_node_get_place (activity, &field, &position))
    return span;

  for (guint i = position + 1; i < ciclo_node_get_size (parent, field); i++)
    {
      CicloNode *next = ciclo_node_get_child (parent, field, i);
      CicloSpan length = { .open = TRUE };

      if (ciclo_glance_is_between (next))
        continue;
      if (!ciclo_glance_looks_back (next))
        return span;
      ciclo_timed_get_length (next, &length);
      ciclo_span_add (&span, &length);
    }

  return span;
}

/* How long @activity and its debriefing are, and the least that its method takes; FALSE where one of them is not known.
 */
static gboolean
get_shortest (CicloNode *activity,
              CicloSpan *length,
              CicloSpan *debriefing,
              int *least)
{
  CicloNode *method = get_method_in_use (activity);

  if (method == NULL || !ciclo_node_is_set (method, CICLO_METHOD_MINUTES_MIN) || has_turns (activity, method) ||
      !ciclo_timed_get_length (activity, length))
    return FALSE;

  *debriefing = get_debriefing_after (activity);
  *least = ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN);

  return TRUE;
}

static void
too_short (CicloNode *activity,
           CicloFindings *findings)
{
  CicloSpan length, debriefing;
  int least;

  if (!get_shortest (activity, &length, &debriefing, &least))
    return;

  ciclo_span_add (&length, &debriefing);
  if (length.open || length.latest >= least * MINUTE)
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
  say_method (findings, activity);
  ciclo_findings_say_number (findings, "min", least, 0);
}

static void
extend (CicloNode *activity,
        int field)
{
  CicloSpan length, debriefing;
  int least;

  if (get_shortest (activity, &length, &debriefing, &least))
    ciclo_mending_set_minutes (activity, CICLO_ACTIVITY_DURATION,
                               (int) ((least * MINUTE - debriefing.latest + MINUTE - 1) / MINUTE));
}

static void
too_long (CicloNode *activity,
          CicloFindings *findings)
{
  CicloNode *method = get_method_in_use (activity);
  CicloSpan length;

  if (method == NULL || !ciclo_node_is_set (method, CICLO_METHOD_MINUTES_MAX) || has_turns (activity, method) ||
      !ciclo_timed_get_length (activity, &length) ||
      length.seconds <= ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX) * MINUTE)
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
  say_method (findings, activity);
  ciclo_findings_say_number (findings, "max", ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX), 0);
}

/* Mode. The catalogue knows nothing of learning at work, which takes what people make of it. */

static void
wrong_mode (CicloNode *activity,
            CicloFindings *findings)
{
  CicloNode *method = get_method_in_use (activity);
  const char *const *modes = method != NULL ? ciclo_node_get_strings (method, CICLO_METHOD_MODES) : NULL;
  int mode = get_mode (activity);

  if (modes == NULL || *modes == NULL || mode < 0 || mode == CICLO_MODE_AT_WORK ||
      g_strv_contains (modes, ciclo_mode_terms.terms[mode].code))
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_METHOD);
  say_method (findings, activity);
  ciclo_findings_say_term (findings, "mode", &ciclo_mode_terms, (guint) mode);
}

/* Turns */

typedef struct
{
  int performers;
  int rooms;
  int turn;      /* seconds */
  gint64 length; /* seconds */
} Turns;

/* Pairs and trios are rooms of their own, where nobody says how many there are. */
static int
count_rooms (CicloNode *activity,
             int performers)
{
  const char *const *codes = ciclo_node_get_strings (activity, CICLO_ACTIVITY_GROUPING);
  int rooms = MAX (ciclo_node_get_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS),
                   ciclo_node_get_int (activity, CICLO_ACTIVITY_GROUP_COUNT));

  if (rooms == 0 && g_strv_contains (codes, "pairs"))
    rooms = ciclo_timing_count_turns (performers, 2);
  if (rooms == 0 && g_strv_contains (codes, "trios"))
    rooms = ciclo_timing_count_turns (performers, 3);

  return MAX (rooms, 1);
}

/* FALSE where there are no turns, or there is time for all of them as far as anybody knows. */
static gboolean
get_short_turns (CicloNode *activity,
                 Turns *turns)
{
  CicloNode *method = ciclo_glance_get_method (activity);
  CicloSpan length;

  if (ciclo_glance_is_within_set_aside (activity) || !has_turns (activity, method) ||
      !ciclo_timed_get_length (activity, &length) || length.open)
    return FALSE;

  turns->performers = ciclo_node_get_int (activity, CICLO_ACTIVITY_PERFORMERS);
  turns->rooms = count_rooms (activity, turns->performers);
  turns->turn = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_TURN_DURATION);
  if (!ciclo_node_is_set (activity, CICLO_ACTIVITY_TURN_DURATION))
    turns->turn = ciclo_node_get_int (method, CICLO_METHOD_TURN_MINUTES_MIN) * MINUTE;
  turns->length = length.latest;

  return turns->length < ciclo_timing_get_turns (turns->performers, turns->rooms, turns->turn);
}

static void
not_everybodys_turn (CicloNode *activity,
                     CicloFindings *findings)
{
  Turns turns;

  if (!get_short_turns (activity, &turns))
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
  ciclo_findings_say_number (findings, "n", turns.performers, 0);
  ciclo_findings_say_number (
      findings, "x", (ciclo_timing_get_turns (turns.performers, turns.rooms, turns.turn) + MINUTE - 1) / MINUTE, 0);
  ciclo_findings_say_number (findings, "rooms", turns.rooms, 0);
  if (turns.turn > turns.length)
    ciclo_findings_set_needs_person (findings);
}

/* As many rooms as it takes. */
static void
add_rooms (CicloNode *activity,
           int field)
{
  Turns turns;
  int rounds;

  if (!get_short_turns (activity, &turns) || turns.turn > turns.length)
    return;

  rounds = (int) (turns.length / turns.turn);
  ciclo_node_set_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS, ciclo_timing_count_turns (turns.performers, rounds));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "M01", ciclo_activity_get_type, wrong_size,          CICLO_SCOPE_NEIGHBOURS },
  { "M02", ciclo_activity_get_type, too_short,           CICLO_SCOPE_NEIGHBOURS, extend },
  { "M03", ciclo_activity_get_type, too_long,            CICLO_SCOPE_NEIGHBOURS },
  { "M04", ciclo_activity_get_type, wrong_mode,          CICLO_SCOPE_NEIGHBOURS },
  { "M05", ciclo_activity_get_type, not_everybodys_turn, CICLO_SCOPE_NEIGHBOURS, add_rooms },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_methods = CICLO_RULE_SET (rules);
