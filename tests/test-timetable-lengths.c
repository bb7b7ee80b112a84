/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

static void
test_planned (Fixture *fixture,
              gconstpointer closure)
{
  CicloNode *empty = add_session (fixture);
  CicloNode *full = add_session (fixture);
  CicloNode *partly = add_session (fixture);
  CicloNode *longer = add_session (fixture);
  CicloNode *known = add_activity (partly, 30);
  g_autoptr (CicloTimetable) timetable = NULL;

  set_minutes (empty, CICLO_SESSION_PLANNED, 90);
  set_minutes (full, CICLO_SESSION_PLANNED, 90);
  set_minutes (partly, CICLO_SESSION_PLANNED, 90);
  set_minutes (longer, CICLO_SESSION_PLANNED, 90);
  add_activity (full, 60);
  add_activity (partly, -1);
  add_activity (longer, 100);
  timetable = let_flow (fixture);

  assert_time (timetable, empty, AT (9, 0), AT (10, 30));
  /* Where all lengths are known, they decide. */
  assert_time (timetable, full, AT (10, 30), AT (11, 30));
  assert_time (timetable, partly, AT (11, 30), AT (13, 0));
  assert_time (timetable, known, AT (11, 30), AT (12, 0));
  assert_time (timetable, longer, AT (13, 0), AT (14, 40));
}

/* A planned length shorter than what is known already does not cut it. */
static void
test_planned_short (Fixture *fixture,
                    gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  g_autoptr (CicloTimetable) timetable = NULL;

  set_minutes (session, CICLO_SESSION_PLANNED, 30);
  add_activity (session, 45);
  add_activity (session, -1);
  timetable = let_flow (fixture);
  assert_time (timetable, session, AT (9, 0), AT (9, 45));
}

static void
test_turns (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *activity = add_activity (session, -1);
  g_autoptr (CicloTimetable) turns = NULL;
  g_autoptr (CicloTimetable) own = NULL;

  /* Seven people in two rooms: four turns. */
  set_minutes (activity, CICLO_ACTIVITY_TURN_DURATION, 20);
  ciclo_node_set_int (activity, CICLO_ACTIVITY_PERFORMERS, 7);
  ciclo_node_set_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS, 2);
  turns = let_flow (fixture);
  assert_time (turns, activity, AT (9, 0), AT (10, 20));

  set_minutes (activity, CICLO_ACTIVITY_DURATION, 90);
  own = let_flow (fixture);
  assert_time (own, activity, AT (9, 0), AT (10, 30));
}

static void
test_repeats (Fixture *fixture,
              gconstpointer closure)
{
  CicloNode *original = add_session (fixture);
  CicloNode *activity = add_activity (original, 40);
  CicloNode *again = add_session (fixture);
  const CicloTimetableSlot *slot;
  g_autoptr (CicloTimetable) timetable = NULL;

  point (again, CICLO_SESSION_REPEATS, original);
  timetable = let_flow (fixture);
  assert_time (timetable, activity, AT (9, 0), AT (9, 40));
  assert_time (timetable, again, AT (9, 40), AT (10, 20));

  slot = ciclo_timetable_find_in (timetable, again, activity);
  g_assert_nonnull (slot);
  g_assert_true (slot->session == again);
  g_assert_cmpint (slot->time.start, ==, AT (9, 40));
}

/* The second run of a single activity is as long as the first, unless it says otherwise. */
static void
test_repeats_length (Fixture *fixture,
                     gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *original = add_activity (session, 25);
  CicloNode *again = add_activity (session, -1);
  CicloNode *shorter = add_activity (session, 10);
  g_autoptr (CicloTimetable) timetable = NULL;

  point (again, CICLO_ACTIVITY_REPEATS, original);
  point (shorter, CICLO_ACTIVITY_REPEATS, again);
  timetable = let_flow (fixture);
  assert_time (timetable, again, AT (9, 25), AT (9, 50));
  assert_time (timetable, shorter, AT (9, 50), AT (10, 0));
}

/* The original is only kept for later; its second run takes place all the same. */
static void
test_repeats_parked (Fixture *fixture,
                     gconstpointer closure)
{
  CicloNode *original = add_session (fixture);
  CicloNode *again = add_session (fixture);
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (original, 40);
  ciclo_node_set_enum (original, CICLO_SESSION_STATE, CICLO_STATE_PARKED);
  point (again, CICLO_SESSION_REPEATS, original);
  timetable = let_flow (fixture);
  assert_time (timetable, again, AT (9, 0), AT (9, 40));
}

/* Something that repeats what it is inside of has nothing of its own to add. */
static void
test_repeats_itself (Fixture *fixture,
                     gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *outer = add_activity (session, -1);
  CicloNode *inner = add_to (outer, CICLO_ACTIVITY_ACTIVITIES, 10);
  g_autoptr (CicloTimetable) timetable = NULL;

  point (inner, CICLO_ACTIVITY_REPEATS, outer);
  point (session, CICLO_SESSION_REPEATS, session);
  timetable = let_flow (fixture);
  g_assert_cmpuint (ciclo_timetable_get_size (timetable), ==, 3);
  assert_time (timetable, outer, AT (9, 0), AT (9, 10));
}

/* Each activity holds two that repeat the one before: forty of them would make a million million slots. */
static void
test_repeats_multiply (Fixture *fixture,
                       gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *last = add_activity (session, -1);
  g_autoptr (CicloTimetable) timetable = NULL;

  add_to (last, CICLO_ACTIVITY_ACTIVITIES, 1);
  for (guint i = 0; i < 40; i++)
    {
      CicloNode *next = add_activity (session, -1);

      point (add_to (next, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_REPEATS, last);
      point (add_to (next, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_REPEATS, last);
      last = next;
    }

  timetable = let_flow (fixture);
  g_assert_cmpuint (ciclo_timetable_get_size (timetable), <, 300000);
}

/* A long session that is repeated often, each time on a day of its own: what is repeated in one cannot be in another.
 * An ordinary one is repeated as a whole however many there are. */
static void
test_repeats_share (Fixture *fixture,
                    gconstpointer closure)
{
  CicloNode *usual = add_session (fixture);
  CicloNode *endless = add_session (fixture);
  guint n_slots = 0;

  for (guint i = 0; i < 40; i++)
    add_activity (usual, 10);
  for (guint i = 0; i < 5000; i++)
    point (add_to (add_activity (endless, 1), CICLO_ACTIVITY_ACTIVITIES, 1), CICLO_ACTIVITY_REPEATS, endless);
  for (guint i = 0; i < 500; i++)
    point (add_session (fixture), CICLO_SESSION_REPEATS, i % 2 == 0 ? usual : endless);

  for (guint i = 2; i < 502; i++)
    {
      CicloNode *session = ciclo_node_get_child (fixture->course, CICLO_COURSE_SESSIONS, i);
      g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_session (session, CICLO_WITH_OPTIONAL);

      n_slots += ciclo_timetable_get_size (timetable);
      if (i % 2 == 0)
        g_assert_cmpuint (ciclo_timetable_get_size (timetable), ==, 41);
    }
  g_assert_cmpuint (n_slots, <=, CICLO_TIMED_MOST_REPEATED + 500);
}

/* Each activity has something inside that repeats the next one, and so on a hundred thousand times. */
static void
test_repeats_deep (Fixture *fixture,
                   gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *last = add_activity (session, 1);
  g_autoptr (CicloTimetable) timetable = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      CicloNode *next = add_activity (session, 1);

      point (add_to (last, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_REPEATS, next);
      last = next;
    }

  timetable = let_flow (fixture);
  g_assert_cmpuint (ciclo_timetable_get_size (timetable), >=, 200001);
}

/* When a day begins: as it says, as usual, with its first session, or nobody knows. */
static void
test_start (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *settings = ciclo_node_get_part (fixture->course, CICLO_COURSE_SETTINGS);
  CicloNode *session = add_session (fixture);
  g_autoptr (CicloTimetable) day = NULL;
  g_autoptr (CicloTimetable) usual = NULL;
  g_autoptr (CicloTimetable) first = NULL;
  g_autoptr (CicloTimetable) relative = NULL;

  add_activity (session, 30);
  ciclo_node_set_int (session, CICLO_SESSION_START, AT (10, 0));
  ciclo_node_set_int (settings, CICLO_SETTINGS_DAY_START, AT (8, 0));
  day = let_flow (fixture);
  assert_time (day, session, AT (9, 0), AT (9, 30));
  g_assert_true (ciclo_timetable_find (day, session)->time.flags & CICLO_FLOW_START_DIFFERS);

  ciclo_node_unset (fixture->day, CICLO_DAY_START);
  usual = let_flow (fixture);
  assert_time (usual, session, AT (8, 0), AT (8, 30));

  ciclo_node_unset (settings, CICLO_SETTINGS_DAY_START);
  first = let_flow (fixture);
  assert_time (first, session, AT (10, 0), AT (10, 30));

  ciclo_node_unset (session, CICLO_SESSION_START);
  relative = let_flow (fixture);
  assert_time (relative, session, 0, MINUTES (30));
  g_assert_true (ciclo_timetable_get_day (relative)->flags & CICLO_FLOW_RELATIVE);
}

static void
test_end (Fixture *fixture,
          gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  g_autoptr (CicloTimetable) timetable = NULL;

  add_activity (session, 90);
  ciclo_node_set_int (fixture->day, CICLO_DAY_END, AT (10, 0));
  timetable = let_flow (fixture);
  g_assert_cmpint (ciclo_timetable_get_day (timetable)->overrun, ==, MINUTES (30));
  g_assert_true (ciclo_timetable_find (timetable, session)->time.flags & CICLO_FLOW_AFTER_DAY);
}

static void
test_other_day (Fixture *fixture,
                gconstpointer closure)
{
  CicloNode *here = add_session (fixture);
  CicloNode *elsewhere = add_session (fixture);
  CicloNode *nowhere = add_session (fixture);
  CicloNode *day = ciclo_node_append (fixture->course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  g_autoptr (CicloTimetable) timetable = NULL;

  point (elsewhere, CICLO_SESSION_DAY, day);
  ciclo_node_unset (nowhere, CICLO_SESSION_DAY);
  timetable = let_flow (fixture);
  g_assert_cmpuint (ciclo_timetable_get_size (timetable), ==, 1);
  g_assert_nonnull (ciclo_timetable_find (timetable, here));
  g_assert_null (ciclo_timetable_find (timetable, elsewhere));
  g_assert_null (ciclo_timetable_find (timetable, nowhere));
}

/* At one's own pace: no day and no clock, only the order and how long. */
static void
test_session (Fixture *fixture,
              gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *video = add_activity (session, 5);
  CicloNode *task = add_activity (session, 20);
  g_autoptr (CicloTimetable) timetable = NULL;

  ciclo_node_unset (session, CICLO_SESSION_DAY);
  timetable = ciclo_timetable_new_for_session (session, CICLO_WITH_OPTIONAL);
  assert_time (timetable, video, 0, MINUTES (5));
  assert_time (timetable, task, MINUTES (5), MINUTES (25));
  assert_time (timetable, session, 0, MINUTES (25));
  g_assert_true (ciclo_timetable_find (timetable, task)->time.flags & CICLO_FLOW_RELATIVE);
}

static void
test_range (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *range = add_activity (session, -1);
  CicloNode *after = add_activity (session, 10);
  CicloNode *words = add_activity (session, -1);
  const CicloTimetableSlot *slot;
  g_autoptr (CicloDuration) duration = ciclo_duration_new (MINUTES (30), MINUTES (45), FALSE, "30-45");
  g_autoptr (CicloDuration) unclear = ciclo_duration_new_words ("depends on the group");
  g_autoptr (CicloTimetable) timetable = NULL;

  ciclo_node_set_duration (range, CICLO_ACTIVITY_DURATION, duration);
  ciclo_node_set_duration (words, CICLO_ACTIVITY_DURATION, unclear);
  timetable = let_flow (fixture);
  assert_time (timetable, after, AT (9, 30), AT (9, 40));
  slot = ciclo_timetable_find (timetable, after);
  g_assert_cmpint (slot->time.latest_start, ==, AT (9, 45));
  g_assert_true (ciclo_timetable_find (timetable, words)->time.flags & CICLO_FLOW_NO_DURATION);
}

static void
test_empty (Fixture *fixture,
            gconstpointer closure)
{
  g_autoptr (CicloTimetable) timetable = let_flow (fixture);

  g_assert_cmpuint (ciclo_timetable_get_size (timetable), ==, 0);
  g_assert_cmpint (ciclo_timetable_get_day (timetable)->end, ==, AT (9, 0));
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
    { "/timetable-lengths/planned", test_planned },
    { "/timetable-lengths/planned-short", test_planned_short },
    { "/timetable-lengths/turns", test_turns },
    { "/timetable-lengths/repeats", test_repeats },
    { "/timetable-lengths/repeats-length", test_repeats_length },
    { "/timetable-lengths/repeats-parked", test_repeats_parked },
    { "/timetable-lengths/repeats-itself", test_repeats_itself },
    { "/timetable-lengths/repeats-multiply", test_repeats_multiply },
    { "/timetable-lengths/repeats-share", test_repeats_share },
    { "/timetable-lengths/repeats-deep", test_repeats_deep },
    { "/timetable-lengths/start", test_start },
    { "/timetable-lengths/end", test_end },
    { "/timetable-lengths/other-day", test_other_day },
    { "/timetable-lengths/session", test_session },
    { "/timetable-lengths/range", test_range },
    { "/timetable-lengths/empty", test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
