/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

static CicloNode *
add_pause (Fixture *fixture,
           int start,
           int minutes)
{
  CicloNode *session = add_session (fixture);

  ciclo_node_set_enum (add_activity (session, minutes), CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_KIND_BREAK);
  pin (session, start);

  return session;
}

static CicloNode *
add_lane (Fixture *fixture)
{
  return ciclo_node_append (fixture->course, CICLO_COURSE_LANES, ciclo_node_new (CICLO_TYPE_LANE));
}

static void
assert_overlap (CicloTimetable *timetable,
                CicloNode *node,
                CicloNode *other,
                int minutes)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, node);

  g_assert_cmpint (slot->time.overlap, ==, MINUTES (minutes));
  g_assert_cmpint (slot->time.overlaps, >=, 0);
  g_assert_true (ciclo_timetable_get_slot (timetable, (guint) slot->time.overlaps)->node == other);
}

static gboolean
is_counted (CicloTimetable *timetable,
            CicloNode *node)
{
  return (ciclo_timetable_find (timetable, node)->time.flags & CICLO_FLOW_NOT_COUNTED) == 0;
}

/* A 45, B 45, break pinned at 10:30 for 15, C 60; then A becomes 60. */
static void
test_flow (Fixture *fixture,
           gconstpointer closure)
{
  CicloNode *morning = add_session (fixture);
  CicloNode *a = add_activity (morning, 45);
  CicloNode *b = add_activity (morning, 45);
  CicloNode *pause = add_pause (fixture, AT (10, 30), 15);
  CicloNode *c = add_activity (add_session (fixture), 60);
  g_autoptr (CicloTimetable) before = let_flow (fixture);
  g_autoptr (CicloTimetable) after = NULL;

  assert_time (before, a, AT (9, 0), AT (9, 45));
  assert_time (before, b, AT (9, 45), AT (10, 30));
  assert_time (before, pause, AT (10, 30), AT (10, 45));
  assert_time (before, c, AT (10, 45), AT (11, 45));
  g_assert_cmpint (ciclo_timetable_find (before, pause)->time.overlaps, ==, -1);
  g_assert_cmpint (ciclo_timetable_get_day (before)->end, ==, AT (11, 45));
  g_assert_cmpuint (ciclo_timetable_get_size (before), ==, 7);

  set_minutes (a, CICLO_ACTIVITY_DURATION, 60);
  after = let_flow (fixture);
  assert_time (after, b, AT (10, 0), AT (10, 45));
  assert_time (after, morning, AT (9, 0), AT (10, 45));
  assert_time (after, pause, AT (10, 30), AT (10, 45));
  assert_overlap (after, pause, morning, 15);
  assert_time (after, c, AT (10, 45), AT (11, 45));
}

static void
test_pause_inside (Fixture *fixture,
                   gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *b = add_activity (session, 105);
  CicloNode *pause = add_activity (session, 15);
  CicloNode *c = add_activity (session, 60);
  g_autoptr (CicloTimetable) timetable = NULL;

  pin (pause, AT (10, 30));
  timetable = let_flow (fixture);
  assert_overlap (timetable, pause, b, 15);
  assert_time (timetable, c, AT (10, 45), AT (11, 45));
  assert_time (timetable, session, AT (9, 0), AT (11, 45));
}

/* A desk that is open during the break may be. */
static void
test_may_overlap (Fixture *fixture,
                  gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *pause = add_activity (session, 15);
  CicloNode *desk = add_activity (session, 10);
  CicloNode *other = add_activity (session, 5);
  g_autoptr (CicloTimetable) timetable = NULL;

  pin (desk, AT (9, 0));
  pin (other, AT (9, 5));
  ciclo_node_set_bool (desk, CICLO_ACTIVITY_MAY_OVERLAP, TRUE);
  timetable = let_flow (fixture);
  assert_overlap (timetable, desk, pause, 10);
  g_assert_true (ciclo_timetable_find (timetable, desk)->time.flags & CICLO_FLOW_MAY_OVERLAP);
  g_assert_false (ciclo_timetable_find (timetable, other)->time.flags & CICLO_FLOW_MAY_OVERLAP);
}

static void
test_gap (Fixture *fixture,
          gconstpointer closure)
{
  CicloNode *lunch;
  CicloNode *afternoon;
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (add_session (fixture), 150);
  lunch = add_pause (fixture, AT (12, 0), 75);
  afternoon = add_session (fixture);
  add_activity (afternoon, 30);
  timetable = let_flow (fixture);

  g_assert_cmpint (ciclo_timetable_find (timetable, lunch)->time.gap, ==, MINUTES (30));
  g_assert_cmpint (ciclo_timetable_get_day (timetable)->gaps, ==, MINUTES (30));
  assert_time (timetable, afternoon, AT (13, 15), AT (13, 45));
}

/* The break itself is pinned, its session is not: the session begins with it, and the gap is before the session. */
static void
test_pinned_first (Fixture *fixture,
                   gconstpointer closure)
{
  CicloNode *pause;
  CicloNode *rest;
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (add_session (fixture), 60);
  pause = add_session (fixture);
  rest = add_activity (pause, 15);
  pin (rest, AT (10, 30));
  timetable = let_flow (fixture);

  assert_time (timetable, pause, AT (10, 30), AT (10, 45));
  assert_time (timetable, rest, AT (10, 30), AT (10, 45));
  g_assert_cmpint (ciclo_timetable_find (timetable, pause)->time.gap, ==, MINUTES (30));
  g_assert_cmpint (ciclo_timetable_find (timetable, rest)->time.gap, ==, 0);
}

static void
test_lanes (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *common = add_session (fixture);
  CicloNode *left = add_session (fixture);
  CicloNode *right = add_session (fixture);
  CicloNode *more = add_session (fixture);
  CicloNode *closing = add_session (fixture);
  CicloNode *lanes[2] = { add_lane (fixture), add_lane (fixture) };
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (common, 30);
  add_activity (left, 60);
  add_activity (right, 45);
  add_activity (more, 30);
  add_activity (closing, 15);
  point (left, CICLO_SESSION_LANE, lanes[0]);
  point (right, CICLO_SESSION_LANE, lanes[1]);
  point (more, CICLO_SESSION_LANE, lanes[1]);
  timetable = let_flow (fixture);

  assert_time (timetable, left, AT (9, 30), AT (10, 30));
  assert_time (timetable, right, AT (9, 30), AT (10, 15));
  assert_time (timetable, more, AT (10, 15), AT (10, 45));
  assert_time (timetable, closing, AT (10, 45), AT (11, 0));
}

/* Branches inside of a session; one that names the session's own track runs with everybody in it. */
static void
test_lanes_inside (Fixture *fixture,
                   gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *briefing = add_activity (session, 10);
  CicloNode *left = add_activity (session, 40);
  CicloNode *right = add_activity (session, 30);
  CicloNode *plenary = add_activity (session, 10);
  CicloNode *track = add_lane (fixture);
  g_autoptr (CicloTimetable) timetable = NULL;

  point (left, CICLO_ACTIVITY_LANE, add_lane (fixture));
  point (right, CICLO_ACTIVITY_LANE, add_lane (fixture));
  point (session, CICLO_SESSION_LANE, track);
  point (plenary, CICLO_ACTIVITY_LANE, track);
  timetable = let_flow (fixture);

  assert_time (timetable, briefing, AT (9, 0), AT (9, 10));
  assert_time (timetable, left, AT (9, 10), AT (9, 50));
  assert_time (timetable, right, AT (9, 10), AT (9, 40));
  assert_time (timetable, plenary, AT (9, 50), AT (10, 0));
}

static void
test_nested (Fixture *fixture,
             gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *outer = add_activity (session, -1);
  CicloNode *first = add_to (outer, CICLO_ACTIVITY_ACTIVITIES, 20);
  CicloNode *second = add_to (outer, CICLO_ACTIVITY_ACTIVITIES, 25);
  CicloNode *after = add_activity (session, 15);
  g_autoptr (CicloTimetable) sum = let_flow (fixture);
  g_autoptr (CicloTimetable) own = NULL;

  assert_time (sum, outer, AT (9, 0), AT (9, 45));
  assert_time (sum, second, AT (9, 20), AT (9, 45));
  assert_time (sum, after, AT (9, 45), AT (10, 0));
  g_assert_cmpuint (ciclo_timetable_find (sum, first)->depth, ==, 2);

  /* Its own length wins, and what is inside does not add to it. */
  set_minutes (outer, CICLO_ACTIVITY_DURATION, 60);
  own = let_flow (fixture);
  assert_time (own, outer, AT (9, 0), AT (10, 0));
  assert_time (own, after, AT (10, 0), AT (10, 15));
}

static void
test_variation (Fixture *fixture,
                gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *optional = add_activity (session, 30);
  CicloNode *parked = add_activity (session, 20);
  CicloNode *last = add_activity (session, 15);
  g_autoptr (CicloTimetable) with = NULL;
  g_autoptr (CicloTimetable) without = NULL;

  ciclo_node_set_bool (optional, CICLO_ACTIVITY_OPTIONAL, TRUE);
  ciclo_node_set_enum (parked, CICLO_ACTIVITY_STATE, CICLO_STATE_PARKED);
  with = let_flow (fixture);
  without = ciclo_timetable_new_for_day (fixture->day, CICLO_WITHOUT_OPTIONAL);

  g_assert_true (is_counted (with, optional));
  g_assert_false (is_counted (without, optional));
  g_assert_false (is_counted (with, parked));
  assert_time (with, last, AT (9, 30), AT (9, 45));
  assert_time (without, last, AT (9, 0), AT (9, 15));
}

static void
test_alternatives (Fixture *fixture,
                   gconstpointer closure)
{
  CicloNode *online = add_session (fixture);
  CicloNode *room = add_session (fixture);
  CicloNode *after = add_session (fixture);
  g_autoptr (CicloTimetable) before = NULL;
  g_autoptr (CicloTimetable) chosen = NULL;

  add_activity (online, 60);
  add_activity (room, 90);
  add_activity (after, 10);
  point (room, CICLO_SESSION_ALTERNATIVE_TO, online);
  before = let_flow (fixture);
  assert_time (before, after, AT (10, 0), AT (10, 10));
  g_assert_false (is_counted (before, room));

  ciclo_node_set_bool (room, CICLO_SESSION_CHOSEN, TRUE);
  chosen = let_flow (fixture);
  assert_time (chosen, after, AT (10, 30), AT (10, 40));
  g_assert_false (is_counted (chosen, online));
}

static void
test_moved (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *first = add_session (fixture);
  CicloNode *second = add_session (fixture);
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (first, 60);
  add_activity (second, 30);
  ciclo_node_move (fixture->course, CICLO_COURSE_SESSIONS, 1, 0);
  timetable = let_flow (fixture);
  assert_time (timetable, second, AT (9, 0), AT (9, 30));
  assert_time (timetable, first, AT (9, 30), AT (10, 30));
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer closure);
  } tests[] = {
    { "/timetable/flow", test_flow },
    { "/timetable/pause-inside", test_pause_inside },
    { "/timetable/may-overlap", test_may_overlap },
    { "/timetable/gap", test_gap },
    { "/timetable/pinned-first", test_pinned_first },
    { "/timetable/lanes", test_lanes },
    { "/timetable/lanes-inside", test_lanes_inside },
    { "/timetable/nested", test_nested },
    { "/timetable/variation", test_variation },
    { "/timetable/alternatives", test_alternatives },
    { "/timetable/moved", test_moved },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
