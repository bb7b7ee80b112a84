/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What files may say although it makes no sense, and what is merely large: the program always comes to an end, and what
 * it says stays a sum. */

#include "model/ciclo-people.h"
#include "model/ciclo-steps.h"
#include "plan-fixture.h"
#include "totals-fixture.h"

static CicloNode *
add (CicloNode *parent,
     guint field,
     GType type)
{
  return ciclo_node_append (parent, field, ciclo_node_new (type));
}

static gint64
count_minutes (Fixture *fixture,
               CicloFigure figure)
{
  g_autoptr (CicloTotals) totals = ciclo_totals_new (fixture->course, CICLO_WITH_OPTIONAL);
  const CicloSpan *span = ciclo_total_get_span (ciclo_totals_get_course (totals), figure);

  g_assert_cmpint (span->latest, >=, span->seconds);
  g_assert_cmpint (span->seconds, >=, 0);

  return span->seconds / 60;
}

static void
test_empty (Fixture *fixture,
            gconstpointer closure)
{
  CicloNode *other = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *objective = add (fixture->course, CICLO_COURSE_OBJECTIVES, CICLO_TYPE_OBJECTIVE);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (fixture->course, CICLO_WITH_OPTIONAL);

  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    g_assert_true (ciclo_span_is_zero (ciclo_total_get_span (ciclo_totals_get_course (totals), i)));
  g_assert_cmpfloat (ciclo_total_get_share (ciclo_totals_find (totals, fixture->day), CICLO_FIGURE_LEARNING), ==, 0);
  g_assert_cmpint (ciclo_totals_find_objective (totals, objective)->time.seconds, ==, 0);
  g_assert_null (ciclo_totals_find (totals, other));
  g_assert_null (ciclo_totals_find_objective (totals, fixture->day));
  g_assert_finalize_object (other);
}

/* A course, or a session of it, in which nothing is known but that there is something. */
static void
test_unknown (Fixture *fixture,
              gconstpointer closure)
{
  g_autoptr (CicloTotals) totals = NULL;
  const CicloTotal *whole;

  add_session (fixture);
  add_activity (add_session (fixture), -1);
  totals = ciclo_totals_new (fixture->course, CICLO_WITH_OPTIONAL);
  whole = ciclo_totals_get_course (totals);
  g_assert_cmpint (ciclo_total_get_span (whole, CICLO_FIGURE_CONTACT)->seconds, ==, 0);
  g_assert_true (ciclo_total_get_span (whole, CICLO_FIGURE_CONTACT)->open);
  g_assert_cmpuint (whole->n_unmeasured, ==, 2);
  g_assert_cmpuint (whole->n_activities, ==, 1);
}

/* Nobody takes a turn; fewer people than rooms; more than divide. */
static void
test_turns (Fixture *fixture,
            gconstpointer closure)
{
  static const struct
  {
    int performers;
    int rooms;
    int minutes;
  } rows[] = { { 0, 2, 0 }, { 1, 4, 20 }, { 14, 4, 80 }, { 14, 0, 280 }, { 100000, 1, 365 * 24 * 60 } };
  CicloNode *activity = add_activity (add_session (fixture), -1);

  set_minutes (activity, CICLO_ACTIVITY_TURN_DURATION, 20);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ciclo_node_set_int (activity, CICLO_ACTIVITY_PERFORMERS, rows[i].performers);
      ciclo_node_set_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS, rows[i].rooms);
      g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_LEARNER), ==, rows[i].minutes);
      g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_ROOM), ==, rows[i].minutes * MAX (rows[i].rooms, 1));
    }
}

/* A repeats B repeats A; a container holds a repeat of itself; alternatives in a circle. */
static void
test_circles (Fixture *fixture,
              gconstpointer closure)
{
  CicloNode *one = add_session (fixture);
  CicloNode *two = add_session (fixture);
  CicloNode *outer = add_activity (two, -1);
  CicloNode *inner = add_to (outer, CICLO_ACTIVITY_ACTIVITIES, -1);
  CicloNode *a = add_activity (two, 10);
  CicloNode *b = add_activity (two, 20);

  point (one, CICLO_SESSION_REPEATS, two);
  point (two, CICLO_SESSION_REPEATS, one);
  point (inner, CICLO_ACTIVITY_REPEATS, outer);
  point (a, CICLO_ACTIVITY_ALTERNATIVE_TO, b);
  point (b, CICLO_ACTIVITY_ALTERNATIVE_TO, a);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_ROOM), >=, 20);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_ROOM), <=, 40);
}

/* Each session holds two repeats of the one before: 2^60 activities, on paper. */
static void
test_bomb (Fixture *fixture,
           gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *last = add_activity (session, 5);

  add_to (last, CICLO_ACTIVITY_ACTIVITIES, 5);
  for (guint i = 0; i < 60; i++)
    {
      CicloNode *next = add_activity (session, -1);

      for (guint j = 0; j < 2; j++)
        point (add_to (next, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_REPEATS, last);
      last = next;
    }
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_LEARNER), >, 1000);
}

/* Ten thousand repeats of something with ten thousand trainers, objectives and groups. */
static void
test_long_lists (Fixture *fixture,
                 gconstpointer closure)
{
  CicloNode *first = add_session (fixture);
  CicloNode *activity = add_activity (first, 5);
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < 10000; i++)
    {
      CicloNode *objective = add (fixture->course, CICLO_COURSE_OBJECTIVES, CICLO_TYPE_OBJECTIVE);
      CicloNode *group = add (fixture->course, CICLO_COURSE_GROUPS, CICLO_TYPE_GROUP);

      g_ptr_array_add (objectives, (gpointer) ciclo_node_get_id (objective));
      g_ptr_array_add (groups, (gpointer) ciclo_node_get_id (group));
      add (activity, CICLO_ACTIVITY_TRAINERS, CICLO_TYPE_ASSIGNMENT);
      point (add_session (fixture), CICLO_SESSION_REPEATS, first);
    }
  g_ptr_array_add (objectives, NULL);
  g_ptr_array_add (groups, NULL);
  ciclo_node_set_strings (activity, CICLO_ACTIVITY_OBJECTIVES, (const char *const *) objectives->pdata);
  ciclo_node_set_strings (activity, CICLO_ACTIVITY_GROUPS, (const char *const *) groups->pdata);
  point (activity, CICLO_ACTIVITY_LANE, add (fixture->course, CICLO_COURSE_LANES, CICLO_TYPE_LANE));
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_TRAINER), >=, 50000);
}

/* A thousand sessions in a day, and ten thousand activities, in as many tracks or none. */
static void
test_many (Fixture *fixture,
           gconstpointer closure)
{
  gboolean parallel = GPOINTER_TO_INT (closure) != 0;
  CicloNode *objective = add (fixture->course, CICLO_COURSE_OBJECTIVES, CICLO_TYPE_OBJECTIVE);
  const char *served[] = { ciclo_node_get_id (objective), NULL };

  for (guint i = 0; i < 1000; i++)
    {
      CicloNode *session = add_session (fixture);

      if (parallel)
        point (session, CICLO_SESSION_LANE, add (fixture->course, CICLO_COURSE_LANES, CICLO_TYPE_LANE));
      for (guint j = 0; j < 10; j++)
        ciclo_node_set_strings (add_activity (session, 6), CICLO_ACTIVITY_OBJECTIVES, served);
    }

  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_ROOM), ==, 60000);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_LEARNER), ==, parallel ? 60 : 60000);
}

static void
test_one_each (Fixture *fixture,
               gconstpointer closure)
{
  CicloNode *session = add_session (fixture);
  CicloNode *activity = add_activity (session, 30);
  CicloNode *trainer = add (fixture->course, CICLO_COURSE_TRAINERS, CICLO_TYPE_TRAINER);
  CicloNode *objective = add (fixture->course, CICLO_COURSE_OBJECTIVES, CICLO_TYPE_OBJECTIVE);
  const char *served[] = { "gone", ciclo_node_get_id (objective), NULL };
  CicloNode *inside = add_to (activity, CICLO_ACTIVITY_ACTIVITIES, 30);
  g_autoptr (CicloTotals) totals = NULL;

  /* The same trainer in two roles is one, somebody still to be found is another; an objective that is named by what is
   * inside and by what is around it is one. */
  for (guint i = 0; i < 2; i++)
    point (add (activity, CICLO_ACTIVITY_TRAINERS, CICLO_TYPE_ASSIGNMENT), CICLO_ASSIGNMENT_TRAINER, trainer);
  add (activity, CICLO_ACTIVITY_TRAINERS, CICLO_TYPE_ASSIGNMENT);
  ciclo_node_set_strings (activity, CICLO_ACTIVITY_OBJECTIVES, served);
  ciclo_node_set_strings (inside, CICLO_ACTIVITY_OBJECTIVES, served);

  totals = ciclo_totals_new (fixture->course, CICLO_WITH_OPTIONAL);
  g_assert_cmpfloat (ciclo_total_get_minutes (ciclo_totals_get_course (totals), CICLO_FIGURE_TRAINER), ==, 60);
  g_assert_cmpint (ciclo_totals_find_objective (totals, objective)->time.seconds, ==, MINUTES (30));
  g_assert_cmpuint (ciclo_totals_find_objective (totals, objective)->n_activities, ==, 1);
}

/* Phases say how people sit where the activity does not; what they leave open is nobody's. */
static void
test_phases (Fixture *fixture,
             gconstpointer closure)
{
  CicloNode *activity = add_activity (add_session (fixture), 30);
  const char *pairs[] = { "pairs", NULL };

  for (guint i = 0; i < 2; i++)
    {
      CicloNode *phase = add (activity, CICLO_ACTIVITY_PHASES, CICLO_TYPE_PHASE);

      set_minutes (phase, CICLO_PHASE_DURATION, 10);
      if (i == 0)
        ciclo_node_set_strings (phase, CICLO_PHASE_GROUPING, pairs);
    }
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_GROUPING + CICLO_GROUPING_PAIRS), ==, 10);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_NO_GROUPING), ==, 20);

  set_minutes (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, 0), CICLO_PHASE_DURATION, 99);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_GROUPING + CICLO_GROUPING_PAIRS), ==, 30);
  g_assert_cmpint (count_minutes (fixture, CICLO_FIGURE_NO_GROUPING), ==, 0);
}

/* What is inside of something with an end cannot move it, however doubtful it is. */
static void
test_closed (Fixture *fixture,
             gconstpointer closure)
{
  CicloNode *outer = add_activity (add_session (fixture), 60);
  g_autoptr (CicloDuration) range = ciclo_duration_new (MINUTES (20), MINUTES (50), FALSE, NULL);
  g_autoptr (CicloDuration) open = ciclo_duration_new (MINUTES (10), 0, TRUE, NULL);
  g_autoptr (CicloTotals) totals = NULL;
  const CicloTotal *whole;

  ciclo_node_set_duration (add_to (outer, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_DURATION, range);
  ciclo_node_set_duration (add_to (outer, CICLO_ACTIVITY_ACTIVITIES, -1), CICLO_ACTIVITY_DURATION, open);
  add_to (outer, CICLO_ACTIVITY_ACTIVITIES, -1);
  add_to (outer, CICLO_ACTIVITY_ACTIVITIES, 40);

  totals = ciclo_totals_new (fixture->course, CICLO_WITH_OPTIONAL);
  whole = ciclo_totals_get_course (totals);
  g_assert_cmpuint (whole->n_unmeasured, ==, 0);
  for (guint i = CICLO_FIGURE_LEARNER; i <= CICLO_FIGURE_CONTACT; i++)
    {
      g_assert_cmpint (ciclo_total_get_span (whole, i)->seconds, ==, i == CICLO_FIGURE_TRAINER ? 0 : MINUTES (60));
      g_assert_cmpint (ciclo_total_get_span (whole, i)->latest, ==, i == CICLO_FIGURE_TRAINER ? 0 : MINUTES (60));
      g_assert_false (ciclo_total_get_span (whole, i)->open);
    }
}

/* The programme of a session is what the timetable gives it. */
static void
test_timetable (gconstpointer name)
{
  CicloNode *course = load_course ("data/templates", name);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_session (session, CICLO_WITH_OPTIONAL);
      const CicloFlowSlot *slot = &ciclo_timetable_find (timetable, session)->time;
      const CicloSpan *span = ciclo_total_get_span (ciclo_totals_find (totals, session), CICLO_FIGURE_PROGRAMME);

      g_assert_cmpint (span->seconds, ==, slot->end - slot->start);
      g_assert_cmpint (span->latest, ==, slot->latest_end - slot->latest_start);
    }
  g_assert_finalize_object (course);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
    int closure;
  } rows[] = {
    { "/totals-odd/empty", test_empty },
    { "/totals-odd/unknown", test_unknown },
    { "/totals-odd/turns", test_turns },
    { "/totals-odd/circles", test_circles },
    { "/totals-odd/bomb", test_bomb },
    { "/totals-odd/long-lists", test_long_lists },
    { "/totals-odd/many", test_many },
    { "/totals-odd/many-tracks", test_many, 1 },
    { "/totals-odd/one-each", test_one_each },
    { "/totals-odd/phases", test_phases },
    { "/totals-odd/closed", test_closed },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add (rows[i].path, Fixture, GINT_TO_POINTER (rows[i].closure), set_up, rows[i].run, tear_down);
  g_test_add_data_func ("/totals-odd/timetable/tot", "tot-five-days", test_timetable);
  g_test_add_data_func ("/totals-odd/timetable/asylum", "asylum-two-days", test_timetable);

  return g_test_run ();
}
