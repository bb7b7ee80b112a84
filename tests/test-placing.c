/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sessions go when they are moved: a letter each, days between bars, what has no day after the last one. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-placing.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <string.h>

/* "AB|C|" is a course with A and B on its first day, C on its second one, and nothing without a day. */
static CicloNode *
new_course (const char *plan)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  guint n_days = 0;

  for (const char *c = plan; *c != '\0'; c++)
    if (*c == '|')
      ciclo_node_append (course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  for (const char *c = plan; *c != '\0'; c++)
    {
      char label[] = { *c, '\0' };
      CicloNode *session;

      if (*c == '|')
        {
          n_days++;
          continue;
        }
      session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
      ciclo_node_set_text (session, CICLO_SESSION_LABEL, NULL, label);
      if (n_days < ciclo_node_get_size (course, CICLO_COURSE_DAYS))
        ciclo_node_set_text (session, CICLO_SESSION_DAY, NULL,
                             ciclo_node_get_id (ciclo_node_get_child (course, CICLO_COURSE_DAYS, n_days)));
    }

  return course;
}

static CicloNode *
get_day (CicloNode *course,
         guint n)
{
  return n < ciclo_node_get_size (course, CICLO_COURSE_DAYS) ? ciclo_node_get_child (course, CICLO_COURSE_DAYS, n)
                                                             : NULL;
}

static char *
dup_plan (CicloNode *course)
{
  GString *plan = g_string_new (NULL);
  guint n = ciclo_node_get_size (course, CICLO_COURSE_DAYS);

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (GPtrArray) sessions = ciclo_placing_list_sessions (course, get_day (course, i));

      for (guint j = 0; j < sessions->len; j++)
        g_string_append (plan, ciclo_node_get_text (sessions->pdata[j], CICLO_SESSION_LABEL, NULL));
      if (i < n)
        g_string_append_c (plan, '|');
    }

  return g_string_free (plan, FALSE);
}

static CicloNode *
find (CicloNode *course,
      char letter)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (*ciclo_node_get_text (session, CICLO_SESSION_LABEL, NULL) == letter)
        return session;
    }

  return NULL;
}

static void
test_move (void)
{
  static const struct
  {
    const char *before;
    char letter;
    gboolean later;
    const char *after; /* the same where it cannot move */
  } moves[] = {
    { "ABC|D|", 'A', TRUE, "BAC|D|" },
    { "ABC|D|", 'C', FALSE, "ACB|D|" },
    { "ABC|D|", 'A', FALSE, "ABC|D|" },
    { "ABC|D|", 'C', TRUE, "AB|CD|" },
    { "ABC|D|", 'D', FALSE, "ABCD||" },
    { "ABC|D|", 'D', TRUE, "ABC||D" },
    { "A||B", 'A', TRUE, "|A|B" },
    { "A||B", 'B', FALSE, "A|B|" },
    { "A||B", 'B', TRUE, "A||B" },
    { "AB", 'A', TRUE, "BA" },
    { "AB", 'A', FALSE, "AB" },
    { "B|A|C", 'C', FALSE, "B|AC|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (CicloNode) course = new_course (moves[i].before);
      gboolean moved = ciclo_placing_move (find (course, moves[i].letter), moves[i].later);
      g_autofree char *plan = dup_plan (course);

      g_assert_cmpstr (plan, ==, moves[i].after);
      g_assert_cmpint (moved, ==, !g_str_equal (moves[i].before, moves[i].after));
    }
}

static void
test_put (void)
{
  static const struct
  {
    const char *plan;
    char letter;
    guint day;
    char before; /* 0: at the end */
    const char *after;
  } puts[] = {
    { "ABC|D|", 'A', 0, 'C', "BAC|D|" },
    { "ABC|D|", 'C', 0, 'A', "CAB|D|" },
    { "ABC|D|", 'A', 1, 'D', "BC|AD|" },
    { "ABC|D|", 'A', 1, 0, "BC|DA|" },
    { "ABC|D|", 'A', 2, 0, "BC|D|A" },
    { "ABC|D|", 'B', 0, 'C', "ABC|D|" },
    { "ABC|D|", 'B', 0, 'B', "ABC|D|" },
    { "ABC|D|", 'C', 0, 0, "ABC|D|" },
    { "AB||", 'B', 1, 0, "A|B|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (puts); i++)
    {
      g_autoptr (CicloNode) course = new_course (puts[i].plan);
      gboolean moved = ciclo_placing_put (find (course, puts[i].letter), get_day (course, puts[i].day),
                                          puts[i].before != 0 ? find (course, puts[i].before) : NULL);
      g_autofree char *plan = dup_plan (course);

      g_assert_cmpstr (plan, ==, puts[i].after);
      g_assert_cmpint (moved, ==, !g_str_equal (puts[i].plan, puts[i].after));
    }
}

/* What is parked or belongs to a component keeps to itself. */
static void
test_stays (void)
{
  g_autoptr (CicloNode) course = new_course ("A|B|C");
  CicloNode *component = ciclo_node_append (course, CICLO_COURSE_COMPONENTS, ciclo_node_new (CICLO_TYPE_COMPONENT));

  ciclo_node_set_text (find (course, 'A'), CICLO_SESSION_STATE, NULL, "parked");
  ciclo_node_set_text (find (course, 'B'), CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (component));
  ciclo_node_set_text (find (course, 'C'), CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (component));
  g_assert_false (ciclo_placing_move (find (course, 'A'), TRUE));
  g_assert_false (ciclo_placing_move (find (course, 'B'), TRUE));
  g_assert_false (ciclo_placing_move (find (course, 'C'), FALSE));
}

static void
test_add (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *first = ciclo_placing_add (course, ciclo_node_new (CICLO_TYPE_SESSION), NULL);
  CicloNode *second = ciclo_placing_add (course, ciclo_node_new (CICLO_TYPE_SESSION), NULL);
  CicloNode *between = ciclo_placing_add (course, ciclo_node_new (CICLO_TYPE_SESSION), first);
  CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, 0);

  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_DAYS), ==, 1);
  g_assert_true (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, 1) == between);
  g_assert_true (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, 2) == second);
  g_assert_true (ciclo_node_follow (between, CICLO_SESSION_DAY) == day);
}

static void
test_lengthen (void)
{
  static const struct
  {
    int planned, minutes, seconds, wanted; /* -1: unset */
  } lengths[] = {
    { 1800, 5, 0, 2100 },
    { 1800, -5, 0, 1500 },
    { 300, -5, 0, 300 },
    { 180, -5, 0, 180 },
    { -1, 5, 600, 900 },
    { CICLO_DURATION_LONGEST, 5, 0, CICLO_DURATION_LONGEST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (CicloNode) session = ciclo_node_new (CICLO_TYPE_SESSION);
      g_autoptr (CicloDuration) planned = ciclo_duration_new (MAX (lengths[i].planned, 0), 0, FALSE, NULL);

      if (lengths[i].planned >= 0)
        ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, planned);
      g_assert_cmpint (ciclo_placing_lengthen (session, lengths[i].minutes, lengths[i].seconds), ==,
                       lengths[i].planned != lengths[i].wanted);
      g_assert_cmpint (ciclo_node_get_seconds (session, CICLO_SESSION_PLANNED), ==, lengths[i].wanted);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placing/move", test_move);
  g_test_add_func ("/placing/put", test_put);
  g_test_add_func ("/placing/stays", test_stays);
  g_test_add_func ("/placing/add", test_add);
  g_test_add_func ("/placing/lengthen", test_lengthen);

  return g_test_run ();
}
