/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures that the authors of the two worked courses gave, all of them, against what the program counts. */

#include "totals-fixture.h"

#include <math.h>

typedef struct
{
  int contact;
  int buffer;
  int exposition;
  guint kolb_phases;
} DayRow;

typedef struct
{
  CicloLearning type;
  int minutes;
  double percent;
} LearningRow;

typedef struct
{
  const char *label;
  int minutes;
} ObjectiveRow;

typedef struct
{
  const char *name;
  int contact;
  int self_paced;
  int follow_up;
  const DayRow *days;
  guint n_days;
  LearningRow learning[6];
  const ObjectiveRow *objectives;
  guint n_objectives;
} CourseRow;

/* clang-format off */

static const DayRow tot_days[] = {
  { 360, 20, 35, 4 }, { 360, 18, 47, 4 }, { 360, 20, 0, 4 }, { 360, 19, 10, 4 }, { 360, 18, 15, 4 },
};

static const ObjectiveRow tot_objectives[] = {
  { "EO5.2", 30 }, { "EO1.1", 150 }, { "EO2.1", 85 }, { "EO2.2", 62 }, { "EO3.2", 30 }, { "EO4.2", 65 },
  { "TO2", 100 }, { "TO1", 120 }, { "EO3.1", 105 }, { "TO5", 55 }, { "TO4", 586 }, { "TO3", 281 }, { "EO4.1", 40 },
  { "EO5.3", 20 }, { "EO1.3", 62 }, { "EO3.3", 205 }, { "EO5.1", 95 }, { "EO1.4", 50 }, { "EO1.2", 135 },
  { "EO2.3", 104 }, { "EO4.3", 30 }, { "TO6", 581 },
};

static const DayRow asylum_days[] = {
  { 360, 27, 23, 4 }, { 360, 22, 20, 4 },
};

static const ObjectiveRow asylum_objectives[] = {
  { "EA2.1", 40 }, { "TA3", 45 }, { "EA3.1", 90 }, { "EA1.2", 130 }, { "TA1", 268 }, { "EA2.2", 50 }, { "EA1.1", 120 },
  { "EA1.5", 73 }, { "EA1.3", 80 }, { "EA1.4", 55 }, { "TA2", 125 },
};

static const CourseRow courses[] = {
  { "tot-five-days", 1800, 375, 390, tot_days, G_N_ELEMENTS (tot_days), {
      { CICLO_LEARNING_ACQUISITION, 185, 10.3 }, { CICLO_LEARNING_COLLABORATION, 235, 13.1 },
      { CICLO_LEARNING_DISCUSSION, 397, 22.1 }, { CICLO_LEARNING_INQUIRY, 93, 5.2 },
      { CICLO_LEARNING_PRACTICE, 596, 33.1 }, { CICLO_LEARNING_PRODUCTION, 294, 16.3 } },
    tot_objectives, G_N_ELEMENTS (tot_objectives) },
  { "asylum-two-days", 720, 165, 135, asylum_days, G_N_ELEMENTS (asylum_days), {
      { CICLO_LEARNING_ACQUISITION, 98, 13.6 }, { CICLO_LEARNING_COLLABORATION, 60, 8.3 },
      { CICLO_LEARNING_DISCUSSION, 185, 25.7 }, { CICLO_LEARNING_INQUIRY, 50, 6.9 },
      { CICLO_LEARNING_PRACTICE, 273, 37.9 }, { CICLO_LEARNING_PRODUCTION, 54, 7.5 } },
    asylum_objectives, G_N_ELEMENTS (asylum_objectives) },
};

/* clang-format on */

static int
get_minutes (const CicloTotal *total,
             CicloFigure figure)
{
  const CicloSpan *span = ciclo_total_get_span (total, figure);

  g_assert_cmpint (span->seconds % 60, ==, 0);
  g_assert_cmpint (span->latest, ==, span->seconds);
  g_assert_false (span->open);

  return (int) (span->seconds / 60);
}

static const CicloTotal *
find_component (CicloTotals *totals,
                int phase)
{
  CicloNode *course = ciclo_totals_get_course (totals)->node;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    {
      CicloNode *component = ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i);

      if (ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == phase)
        return ciclo_totals_find (totals, component);
    }

  g_assert_not_reached ();
}

static void
check_days (CicloTotals *totals,
            const CourseRow *row)
{
  CicloNode *course = ciclo_totals_get_course (totals)->node;

  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_DAYS), ==, row->n_days);
  for (guint i = 0; i < row->n_days; i++)
    {
      const CicloTotal *day = ciclo_totals_find (totals, ciclo_node_get_child (course, CICLO_COURSE_DAYS, i));

      g_assert_cmpint (get_minutes (day, CICLO_FIGURE_CONTACT), ==, row->days[i].contact);
      g_assert_cmpint (get_minutes (day, CICLO_FIGURE_BUFFER), ==, row->days[i].buffer);
      g_assert_cmpint (get_minutes (day, CICLO_FIGURE_EXPOSITION), ==, row->days[i].exposition);
      g_assert_cmpuint (ciclo_total_count_rows (day, CICLO_FIGURE_KOLB), ==, row->days[i].kolb_phases);
    }
}

static void
check_learning (const CicloTotal *meeting,
                const CourseRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (row->learning); i++)
    {
      CicloFigure figure = CICLO_FIGURE_LEARNING + row->learning[i].type;
      double percent = round (ciclo_total_get_share (meeting, figure) * 1000) / 10;

      g_assert_cmpint (get_minutes (meeting, figure), ==, row->learning[i].minutes);
      g_assert_cmpfloat_with_epsilon (percent, row->learning[i].percent, 1e-9);
    }
  g_assert_cmpint (get_minutes (meeting, CICLO_FIGURE_NO_LEARNING), ==, 0);
}

static void
check_objectives (CicloTotals *totals,
                  const CourseRow *row)
{
  const GArray *objectives = ciclo_totals_get_course (totals)->objectives;
  guint n_served = 0;

  for (guint i = 0; i < objectives->len; i++)
    {
      const CicloAmount *amount = &g_array_index (objectives, CicloAmount, i);
      const char *label = ciclo_node_get_text (amount->node, CICLO_OBJECTIVE_LABEL, NULL);
      int minutes = 0;

      for (guint j = 0; j < row->n_objectives; j++)
        if (g_str_equal (row->objectives[j].label, label))
          minutes = row->objectives[j].minutes;

      g_assert_cmpint (amount->time.seconds, ==, minutes * 60);
      g_assert_cmpint (amount->n_activities > 0, ==, minutes > 0);
      g_assert_true (ciclo_totals_find_objective (totals, amount->node) == amount);
      n_served += minutes > 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_served, ==, row->n_objectives);
}

static void
test_course (gconstpointer closure)
{
  const CourseRow *row = closure;
  CicloNode *course = load_course ("data/templates", row->name);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  const CicloTotal *whole = ciclo_totals_get_course (totals);
  const CicloTotal *meeting = find_component (totals, CICLO_COMPONENT_PHASE_MAIN);

  g_assert_cmpint (get_minutes (whole, CICLO_FIGURE_MODE + CICLO_MODE_FACE_TO_FACE), ==, row->contact);
  g_assert_cmpint (get_minutes (meeting, CICLO_FIGURE_CONTACT), ==, row->contact);
  g_assert_cmpint (get_minutes (whole, CICLO_FIGURE_MODE + CICLO_MODE_SELF_PACED), ==, row->self_paced);
  g_assert_cmpint (get_minutes (find_component (totals, CICLO_COMPONENT_PHASE_FOLLOW_UP), CICLO_FIGURE_LEARNER), ==,
                   row->follow_up);
  g_assert_cmpuint (whole->n_unmeasured, ==, 0);
  check_days (totals, row);
  check_learning (meeting, row);
  check_objectives (totals, row);
  g_assert_finalize_object (course);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      g_autofree char *path = g_strconcat ("/totals-courses/", courses[i].name, NULL);

      g_test_add_data_func (path, &courses[i], test_course);
    }

  return g_test_run ();
}
