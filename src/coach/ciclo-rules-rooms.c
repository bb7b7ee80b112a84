/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether people and what they do fit into the room. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

#define MOST_GROUP_WORK 0.3

static gboolean
is_meeting (CicloNode *session)
{
  int mode = ciclo_session_get_mode (session);

  return mode != CICLO_MODE_SELF_PACED && mode != CICLO_MODE_AT_WORK;
}

/* Too many to practise */

/* What people do by themselves to remember or to wake up does not get harder the more they are. */
static gboolean
is_practice (CicloNode *activity)
{
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return kind != CICLO_ACTIVITY_KIND_REVIEW && kind != CICLO_ACTIVITY_KIND_ENERGISER &&
         kind != CICLO_ACTIVITY_KIND_ASSESSMENT && kind != CICLO_ACTIVITY_KIND_HOMEWORK &&
         (ciclo_glance_get_learning (activity) & CICLO_LEARNING_BIT (PRACTICE)) != 0;
}

/* Whether more than @limit of @people practise in one room in something inside of @timed. */
static gboolean
crowds (CicloNode *timed,
        double people,
        double limit)
{
  guint activities = ciclo_timed_get_fields (timed)->activities;

  if (ciclo_glance_is_set_aside (timed))
    return FALSE;
  if (CICLO_IS_ACTIVITY (timed) && !ciclo_node_is_set (timed, CICLO_ACTIVITY_LANE) &&
      !ciclo_node_is_set (timed, CICLO_ACTIVITY_GROUPS) && is_practice (timed) &&
      people > limit * MAX (ciclo_node_get_int (timed, CICLO_ACTIVITY_PARALLEL_ROOMS), 1))
    return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (timed, activities); i++)
    if (crowds (ciclo_node_get_child (timed, activities, i), people, limit))
      return TRUE;

  return FALSE;
}

static void
too_many_to_practise (CicloNode *course,
                      CicloFindings *findings)
{
  double limit = ciclo_findings_get_limit (findings, CICLO_SETTINGS_GROUP_MAX);
  int people = ciclo_course_count_at_once (course);

  if (people <= limit)
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (is_meeting (session) && crowds (session, MIN (people, ciclo_session_count_people (session)), limit) &&
          ciclo_choices_count (ciclo_findings_get_choices (findings), session, CICLO_WITH_OPTIONAL))
        {
          ciclo_findings_add (findings, course, CICLO_COURSE_TARGET_GROUPS);
          return;
        }
    }
}

static int
get_share (CicloNode *group,
           int n)
{
  int size = MAX (ciclo_node_get_int (group, CICLO_TARGET_GROUP_SIZE),
                  ciclo_node_get_int (group, CICLO_TARGET_GROUP_GROUP_MAX));

  return (size + n - 1) / n;
}

static int
count_split (CicloNode *course,
             int n)
{
  int people = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    people += get_share (ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i), n);

  return people;
}

/* Into two, or as many as it takes. */
static void
split_group (CicloNode *course,
             int field)
{
  int limit = ciclo_node_get_int (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), CICLO_SETTINGS_GROUP_MAX);
  int n = MAX (2, (count_split (course, 1) + limit - 1) / limit);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    {
      CicloNode *group = ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i);
      int share = get_share (group, n);

      if (share == 0)
        continue;
      ciclo_node_set_int (group, CICLO_TARGET_GROUP_GROUP_MAX, share);
      if (ciclo_node_get_int (group, CICLO_TARGET_GROUP_GROUP_MIN) > share)
        ciclo_node_set_int (group, CICLO_TARGET_GROUP_GROUP_MIN, share);
    }
}

/* Rooms */

/* Its own place, otherwise that of its track or component. */
static CicloNode *
get_place (CicloNode *session)
{
  CicloNode *place = ciclo_node_follow (session, CICLO_SESSION_PLACE);
  CicloNode *lane = ciclo_node_follow (session, CICLO_SESSION_LANE);
  CicloNode *component = ciclo_session_get_component (session);

  if (!CICLO_IS_PLACE (place) && CICLO_IS_LANE (lane))
    place = ciclo_node_follow (lane, CICLO_LANE_PLACE);
  if (!CICLO_IS_PLACE (place) && component != NULL)
    place = ciclo_node_follow (component, CICLO_COMPONENT_PLACE);

  return CICLO_IS_PLACE (place) ? place : NULL;
}

/* The space that a person needs, in tenths of a square metre; 0 where there is no figure. */
static int
get_space (int layout)
{
  static const int spaces[] = {
    [CICLO_LAYOUT_THEATRE] = 10,
    [CICLO_LAYOUT_CLASSROOM] = 18,
    [CICLO_LAYOUT_CABARET] = 22,
    [CICLO_LAYOUT_U_SHAPE] = 25,
    [CICLO_LAYOUT_OPEN_FLOOR] = 30,
  };

  return layout >= 0 && layout < (int) G_N_ELEMENTS (spaces) ? spaces[layout] : 0;
}

/* How many people a room holds as the session wants it; 0 where nobody knows. @is_estimate tells whether it was worked
 * out from another layout. */
static int
get_capacity (CicloNode *place,
              CicloNode *session,
              gboolean *is_estimate)
{
  int capacity = ciclo_node_get_int (place, CICLO_PLACE_CAPACITY);
  int usual = ciclo_node_get_enum (place, CICLO_PLACE_LAYOUT);
  int layout = ciclo_node_get_enum (session, CICLO_SESSION_ROOM_LAYOUT);

  *is_estimate = usual >= 0 && layout >= 0 && layout != CICLO_LAYOUT_NONE && usual != layout;
  if (!*is_estimate)
    return capacity;
  if (get_space (usual) == 0 || get_space (layout) == 0)
    return 0;

  return (int) ((gint64) capacity * get_space (usual) / get_space (layout));
}

static void
small_room (CicloNode *session,
            CicloFindings *findings)
{
  int people = ciclo_session_count_people (session);
  CicloNode *place = get_place (session);
  gboolean is_estimate;
  int capacity;

  if (place == NULL || !is_meeting (session))
    return;

  capacity = get_capacity (place, session, &is_estimate);
  if (capacity == 0 || capacity >= people ||
      !ciclo_choices_count (ciclo_findings_get_choices (findings), session, CICLO_WITH_OPTIONAL))
    return;

  ciclo_findings_add (findings, session, is_estimate ? CICLO_SESSION_ROOM_LAYOUT : CICLO_SESSION_PLACE);
  ciclo_findings_say_number (findings, "c", capacity, 0);
  if (is_estimate)
    ciclo_findings_set_severity (findings, CICLO_SEVERITY_TIP);
}

static gboolean
is_in_groups (CicloNode *step,
              guint grouping)
{
  static const char *const groups[] = { "trios", "small-groups", "half-groups", NULL };
  const char *const *codes = ciclo_node_get_strings (step, grouping);

  for (; *codes != NULL; codes++)
    if (g_strv_contains (groups, *codes))
      return TRUE;

  return FALSE;
}

/* As the phases say, where they do. */
static gint64
get_group_seconds (CicloNode *activity,
                   gint64 seconds)
{
  gint64 sum = 0;
  gboolean has_grouping = FALSE;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);

      has_grouping |= ciclo_node_is_set (phase, CICLO_PHASE_GROUPING);
      if (is_in_groups (phase, CICLO_PHASE_GROUPING))
        sum += MAX (ciclo_node_get_seconds (phase, CICLO_PHASE_DURATION), 0);
    }
  if (has_grouping)
    return MIN (sum, seconds);

  return is_in_groups (activity, CICLO_ACTIVITY_GROUPING) ? seconds : 0;
}

static void
add_minutes (CicloNode *timed,
             CicloChoices *choices,
             gint64 *all,
             gint64 *groups)
{
  guint field = ciclo_timed_get_fields (timed)->activities;

  for (guint i = 0; i < ciclo_node_get_size (timed, field); i++)
    {
      CicloNode *activity = ciclo_node_get_child (timed, field, i);
      CicloSpan length;

      if (!ciclo_choices_count_alone (choices, activity, CICLO_WITH_OPTIONAL) || !ciclo_activity_counts (activity))
        continue;
      if (ciclo_node_get_size (activity, CICLO_ACTIVITY_ACTIVITIES) > 0)
        {
          add_minutes (activity, choices, all, groups);
        }
      else if (ciclo_timed_get_length (activity, &length))
        {
          *all += length.seconds;
          *groups += get_group_seconds (activity, length.seconds);
        }
    }
}

static void
rows_for_groups (CicloNode *session,
                 CicloFindings *findings)
{
  CicloNode *place = get_place (session);
  int layout = ciclo_node_get_enum (session, CICLO_SESSION_ROOM_LAYOUT);
  gint64 all = 0, groups = 0;

  if (layout < 0 && place != NULL)
    layout = ciclo_node_get_enum (place, CICLO_PLACE_LAYOUT);
  if ((layout != CICLO_LAYOUT_THEATRE && layout != CICLO_LAYOUT_CLASSROOM) || !is_meeting (session) ||
      !ciclo_choices_count (ciclo_findings_get_choices (findings), session, CICLO_WITH_OPTIONAL))
    return;

  add_minutes (ciclo_timed_get_content (session), ciclo_findings_get_choices (findings), &all, &groups);
  if ((double) groups > (double) all * MOST_GROUP_WORK)
    ciclo_findings_add (findings, session, CICLO_SESSION_ROOM_LAYOUT);
}

static void
take_half_moons (CicloNode *session,
                 int field)
{
  ciclo_node_set_enum (session, CICLO_SESSION_ROOM_LAYOUT, CICLO_LAYOUT_CABARET);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "L02", ciclo_course_get_type,         too_many_to_practise, CICLO_SCOPE_COURSE,     split_group },
  { "L03", ciclo_session_get_type,        small_room,           CICLO_SCOPE_NEIGHBOURS },
  { "L04", ciclo_session_get_type,        rows_for_groups,      CICLO_SCOPE_NEIGHBOURS, take_half_moons },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_rooms = CICLO_RULE_SET (rules);
