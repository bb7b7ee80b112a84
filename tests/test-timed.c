/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-vocabulary.h"

/* Activities and sessions */

static void
test_counts (void)
{
  CicloNode *activity = ciclo_node_new (CICLO_TYPE_ACTIVITY);

  g_assert_true (ciclo_activity_counts (activity));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_BUFFER);
  g_assert_true (ciclo_activity_counts (activity));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_LUNCH);
  g_assert_false (ciclo_activity_counts (activity));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_SOCIAL);
  g_assert_false (ciclo_activity_counts (activity));
  ciclo_node_set_bool (activity, CICLO_ACTIVITY_COUNTS_AS_TEACHING, TRUE);
  g_assert_true (ciclo_activity_counts (activity));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_INPUT);
  ciclo_node_set_bool (activity, CICLO_ACTIVITY_COUNTS_AS_TEACHING, FALSE);
  g_assert_false (ciclo_activity_counts (activity));
  g_assert_finalize_object (activity);
}

static void
test_pause (void)
{
  CicloNode *session = ciclo_node_new (CICLO_TYPE_SESSION);
  CicloNode *activity;

  g_assert_false (ciclo_session_is_pause (session));
  activity = ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
  g_assert_false (ciclo_session_is_pause (session));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_BREAK);
  g_assert_true (ciclo_session_is_pause (session));
  activity = ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_ENERGISER);
  g_assert_false (ciclo_session_is_pause (session));
  g_assert_finalize_object (session);
}

static void
test_pause_again (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *first = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  CicloNode *second = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  CicloNode *lunch = ciclo_node_append (first, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));

  ciclo_node_set_enum (lunch, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_LUNCH);
  g_assert_false (ciclo_session_is_pause (second));
  ciclo_node_set_text (second, CICLO_SESSION_REPEATS, NULL, ciclo_node_get_id (first));
  g_assert_true (ciclo_session_is_pause (second));
  g_assert_finalize_object (course);
}

static void
test_mode (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *component = ciclo_node_append (course, CICLO_COURSE_COMPONENTS, ciclo_node_new (CICLO_TYPE_COMPONENT));
  CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  g_assert_cmpint (ciclo_session_get_mode (session), ==, -1);
  ciclo_node_set_text (session, CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (component));
  g_assert_cmpint (ciclo_session_get_mode (session), ==, -1);
  ciclo_node_set_enum (component, CICLO_COMPONENT_MODE, CICLO_MODE_SELF_PACED);
  g_assert_cmpint (ciclo_session_get_mode (session), ==, CICLO_MODE_SELF_PACED);
  ciclo_node_set_enum (session, CICLO_SESSION_MODE, CICLO_MODE_AT_WORK);
  g_assert_cmpint (ciclo_session_get_mode (session), ==, CICLO_MODE_AT_WORK);
  g_assert_finalize_object (course);
}

/* A session that says nothing of a component belongs to that of its day. */
static void
test_component (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *component = ciclo_node_append (course, CICLO_COURSE_COMPONENTS, ciclo_node_new (CICLO_TYPE_COMPONENT));
  CicloNode *other = ciclo_node_append (course, CICLO_COURSE_COMPONENTS, ciclo_node_new (CICLO_TYPE_COMPONENT));
  CicloNode *day = ciclo_node_append (course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  ciclo_node_set_enum (component, CICLO_COMPONENT_MODE, CICLO_MODE_LIVE_ONLINE);
  ciclo_node_set_text (session, CICLO_SESSION_DAY, NULL, ciclo_node_get_id (day));
  g_assert_null (ciclo_session_get_component (session));
  ciclo_node_set_text (day, CICLO_DAY_COMPONENT, NULL, ciclo_node_get_id (component));
  g_assert_true (ciclo_session_get_component (session) == component);
  g_assert_cmpint (ciclo_session_get_mode (session), ==, CICLO_MODE_LIVE_ONLINE);
  ciclo_node_set_text (session, CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (other));
  g_assert_true (ciclo_session_get_component (session) == other);
  g_assert_finalize_object (course);
}

/* What counts */

static CicloNode *
add_session (CicloNode *course)
{
  return ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
}

static CicloNode *
add_activity (CicloNode *session)
{
  return ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
}

static void
point (CicloNode *from,
       guint field,
       CicloNode *to)
{
  ciclo_node_set_text (from, field, NULL, ciclo_node_get_id (to));
}

static void
test_state (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *session = add_session (course);
  CicloNode *activity = add_activity (session);

  g_assert_true (ciclo_timed_is_counted (activity, CICLO_WITHOUT_OPTIONAL));
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_STATE, CICLO_STATE_PARKED);
  g_assert_false (ciclo_timed_is_counted (activity, CICLO_WITH_OPTIONAL));
  g_assert_true (ciclo_timed_is_counted (session, CICLO_WITH_OPTIONAL));
  ciclo_node_unset (activity, CICLO_ACTIVITY_STATE);

  ciclo_node_set_bool (activity, CICLO_ACTIVITY_OPTIONAL, TRUE);
  g_assert_true (ciclo_timed_is_counted (activity, CICLO_WITH_OPTIONAL));
  g_assert_false (ciclo_timed_is_counted (activity, CICLO_WITHOUT_OPTIONAL));
  ciclo_node_unset (activity, CICLO_ACTIVITY_OPTIONAL);

  /* Nothing inside of what is set aside takes time. */
  ciclo_node_set_enum (session, CICLO_SESSION_STATE, CICLO_STATE_SUPPLEMENTARY);
  g_assert_false (ciclo_timed_is_counted (activity, CICLO_WITH_OPTIONAL));
  g_assert_finalize_object (course);
}

static void
test_alternatives (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *session = add_session (course);
  CicloNode *first = add_activity (session);
  CicloNode *second = add_activity (session);
  CicloNode *third = add_activity (session);

  /* An alternative of an alternative belongs to the same set. */
  point (second, CICLO_ACTIVITY_ALTERNATIVE_TO, first);
  point (third, CICLO_ACTIVITY_ALTERNATIVE_TO, second);
  g_assert_true (ciclo_timed_is_counted (first, CICLO_WITH_OPTIONAL));
  g_assert_false (ciclo_timed_is_counted (second, CICLO_WITH_OPTIONAL));
  g_assert_false (ciclo_timed_is_counted (third, CICLO_WITH_OPTIONAL));

  ciclo_node_set_bool (third, CICLO_ACTIVITY_CHOSEN, TRUE);
  g_assert_false (ciclo_timed_is_counted (first, CICLO_WITH_OPTIONAL));
  g_assert_true (ciclo_timed_is_counted (third, CICLO_WITH_OPTIONAL));

  /* Two chosen ones: still exactly one counts. */
  ciclo_node_set_bool (second, CICLO_ACTIVITY_CHOSEN, TRUE);
  g_assert_true (ciclo_timed_is_counted (second, CICLO_WITH_OPTIONAL));
  g_assert_false (ciclo_timed_is_counted (third, CICLO_WITH_OPTIONAL));

  /* One that was chosen and then parked gives its place back. */
  ciclo_node_set_enum (second, CICLO_ACTIVITY_STATE, CICLO_STATE_PARKED);
  g_assert_true (ciclo_timed_is_counted (third, CICLO_WITH_OPTIONAL));

  /* What it was an alternative to is gone: it is one no more. */
  ciclo_node_unset (third, CICLO_ACTIVITY_CHOSEN);
  ciclo_node_set_text (third, CICLO_ACTIVITY_ALTERNATIVE_TO, NULL, "gone");
  g_assert_true (ciclo_timed_is_counted (third, CICLO_WITH_OPTIONAL));
  g_assert_finalize_object (course);
}

static void
test_circle (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *session = add_session (course);
  CicloNode *members[3];
  guint counted = 0;

  for (guint i = 0; i < 3; i++)
    members[i] = add_activity (session);
  for (guint i = 0; i < 3; i++)
    point (members[i], CICLO_ACTIVITY_ALTERNATIVE_TO, members[(i + 1) % 3]);
  for (guint i = 0; i < 3; i++)
    counted += ciclo_timed_is_counted (members[i], CICLO_WITH_OPTIONAL) ? 1 : 0;
  g_assert_cmpuint (counted, ==, 1);

  /* Whoever is asked first, it is the same one. */
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
      gboolean first = ciclo_choices_count (choices, members[i], CICLO_WITH_OPTIONAL);

      g_assert_cmpint (first, ==, ciclo_timed_is_counted (members[i], CICLO_WITH_OPTIONAL));
      counted -= first ? 1 : 0;
    }
  g_assert_cmpuint (counted, ==, 0);

  ciclo_node_set_bool (members[1], CICLO_ACTIVITY_CHOSEN, TRUE);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (ciclo_timed_is_counted (members[i], CICLO_WITH_OPTIONAL), ==, i == 1);

  ciclo_node_unset (members[1], CICLO_ACTIVITY_CHOSEN);
  point (members[0], CICLO_ACTIVITY_ALTERNATIVE_TO, members[0]);
  g_assert_true (ciclo_timed_is_counted (members[0], CICLO_WITH_OPTIONAL));
  g_assert_finalize_object (course);
}

/* Nobody makes a chain like this, but a file may have it: it takes no noticeable time. */
static void
test_long_chains (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *first = add_session (course);
  CicloNode *last = first;
  g_autoptr (CicloChoices) choices = NULL;

  for (guint i = 0; i < 30000; i++)
    {
      CicloNode *next = add_session (course);

      point (next, CICLO_SESSION_ALTERNATIVE_TO, last);
      point (next, CICLO_SESSION_REPEATS, last);
      last = next;
    }
  ciclo_node_set_bool (last, CICLO_SESSION_CHOSEN, TRUE);

  choices = ciclo_choices_new (course);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      g_assert_cmpint (ciclo_choices_count (choices, session, CICLO_WITH_OPTIONAL), ==, session == last);
      g_assert_true (ciclo_timed_get_content (session) == session);
    }
  g_assert_finalize_object (course);
}

static void
test_content (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *first = add_session (course);
  CicloNode *second = add_session (course);
  CicloNode *third = add_session (course);

  add_activity (first);
  point (third, CICLO_SESSION_REPEATS, second);
  point (second, CICLO_SESSION_REPEATS, first);
  g_assert_true (ciclo_timed_get_content (first) == first);
  g_assert_true (ciclo_timed_get_content (third) == first);
  add_activity (third);
  g_assert_true (ciclo_timed_get_content (third) == third);

  /* In a circle of empty ones each has its own nothing. */
  ciclo_node_remove (third, CICLO_SESSION_ACTIVITIES, 0);
  point (second, CICLO_SESSION_REPEATS, third);
  g_assert_true (ciclo_timed_get_content (third) == third);
  g_assert_finalize_object (course);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timed/counts", test_counts);
  g_test_add_func ("/timed/pause", test_pause);
  g_test_add_func ("/timed/pause-again", test_pause_again);
  g_test_add_func ("/timed/mode", test_mode);
  g_test_add_func ("/timed/component", test_component);
  g_test_add_func ("/timed/state", test_state);
  g_test_add_func ("/timed/alternatives", test_alternatives);
  g_test_add_func ("/timed/circle", test_circle);
  g_test_add_func ("/timed/long-chains", test_long_chains);
  g_test_add_func ("/timed/content", test_content);

  return g_test_run ();
}
