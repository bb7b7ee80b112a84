/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The heads of pages that show what is computed: of nothing, of a whole course, and of odd ones. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"
#include "shown.h"
#include "ui/ciclo-alignment-view.h"
#include "ui/ciclo-balance-view.h"
#include "ui/ciclo-glance-view.h"
#include "ui/ciclo-programme-view.h"
#include "ui/ciclo-results-view.h"
#include "ui/ciclo-run-sheet-view.h"

static const struct
{
  const char *page;
  GtkWidget *(*new_view) (CicloDesk *desk);
  const char *empty; /* the button of the empty page */
  const char *leads; /* and the page to which it leads; NULL: elsewhere */
} views[] = {
  { "glance", ciclo_glance_view_new, "Start with the request", "request" },
  { "balance", ciclo_balance_view_new, "Go to the programme", "programme" },
  { "alignment", ciclo_alignment_view_new, "Go to objectives", "objectives" },
  { "programme", ciclo_programme_view_new, "Add a session", NULL },
  { "run-sheet", ciclo_run_sheet_view_new, "Go to the programme", "programme" },
  { "results", ciclo_results_view_new, "Enter answers", NULL },
};

static char *
build_source_path (const char *name)
{
  return g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), name, NULL);
}

static void
open_tot (Shown *shown,
          GuiFixture *fixture,
          GtkWidget *(*new_view) (CicloDesk *) )
{
  g_autofree char *path = build_source_path ("data/templates/tot-five-days.ciclo");

  shown_open (shown, fixture, path, new_view);
}

/* A page without anything to show says so, and its button leads on. */
static void
test_empty (GuiFixture *fixture,
            gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = gui_write_design (fixture, "empty.ciclo", GUI_EMPTY);
      GtkButton *button;
      Shown shown;

      shown_open (&shown, fixture, path, views[i].new_view);
      g_assert_null (shown_find (shown.view, CICLO_TYPE_VIEW_ROW, NULL));
      button = shown_find (shown.view, GTK_TYPE_BUTTON, views[i].empty);
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpstr (shown.page, ==, views[i].leads);
      shown_close (&shown);
    }
}

/* Odd courses are shown without a warning, and everything has a name. */
static void
test_odd (GuiFixture *fixture,
          gconstpointer user_data)
{
  g_autofree char *folder = build_source_path ("tests/data/cases");
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (views) && g_str_has_suffix (name, ".ciclo"); i++)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        Shown shown;

        shown_open (&shown, fixture, path, views[i].new_view);
        shown_check_names (shown.view);
        shown_close (&shown);
      }
}

static void
test_glance (GuiFixture *fixture,
             gconstpointer user_data)
{
  Shown shown;

  open_tot (&shown, fixture, ciclo_glance_view_new);
  shown_check_names (shown.view);
  g_assert_cmpstr (ciclo_view_row_get_name (shown_get_row (&shown, "Contact time")), ==, "Contact time, 32 h 15 min");
  g_assert_cmpstr (ciclo_view_row_get_name (shown_get_row (&shown, "Practising")), ==,
                   "Practising, 15 h 25 min · 36%");
  ciclo_view_row_follow (shown_get_row (&shown, "22 in all, 22 with a check"));
  g_assert_cmpstr (shown.page, ==, "alignment");
  ciclo_view_row_follow (shown_get_row (&shown, "Course card, 2"));
  g_assert_cmpstr (shown.page, ==, "course-card");
  shown_close (&shown);
}

/* What is changed shows when the desk has settled; an objective loses its check. */
static void
test_glance_changes (GuiFixture *fixture,
                     gconstpointer user_data)
{
  g_autofree char *path =
      gui_write_design (fixture, "one.ciclo",
                        GUI_HEAD ">\n<objectives><objective xml:id=\"o1\" assessed-by=\"i1\"><text xml:lang=\"en\">"
                                 "Participants name three things.</text></objective></objectives>\n<instruments>"
                                 "<instrument xml:id=\"i1\" kirkpatrick-level=\"2\"/></instruments>\n</course>\n");
  CicloNode *objective;
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_glance_view_new);
  shown_get_row (&shown, "1 in all, 1 with a check");
  objective = ciclo_node_get_child (ciclo_desk_get_course (shown.desk), CICLO_COURSE_OBJECTIVES, 0);
  ciclo_node_unset (objective, CICLO_OBJECTIVE_ASSESSED_BY);
  ciclo_desk_settle (shown.desk);
  shown_get_row (&shown, "1 in all, 0 with a check");
  ciclo_view_row_follow (shown_get_row (&shown, "Nothing checks it"));
  g_assert_true (shown.node == objective);
  shown_close (&shown);
}

/* Few open points are named until all are asked for. */
static void
test_glance_open (GuiFixture *fixture,
                  gconstpointer user_data)
{
  g_autofree char *path = build_source_path ("data/templates/one-day.ciclo");
  guint n[2] = { 0 };
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_glance_view_new);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    {
      GtkButton *button = shown_find (shown.view, GTK_TYPE_BUTTON, i == 0 ? "Show all" : "Show few");
      GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (button), CICLO_TYPE_VIEW_LIST);

      n[i] = ciclo_view_list_get_size (CICLO_VIEW_LIST (list));
      g_signal_emit_by_name (button, "clicked");
    }
  g_assert_cmpuint (n[1], >, n[0]);
  shown_close (&shown);
}

static void
test_balance (GuiFixture *fixture,
              gconstpointer user_data)
{
  GtkDropDown *scope;
  Shown shown;

  open_tot (&shown, fixture, ciclo_balance_view_new);
  shown_check_names (shown.view);
  g_assert_cmpstr (ciclo_view_row_get_name (shown_get_row (&shown, "Buffer")), ==,
                   "Buffer, 1 h 35 min · 5%. 4.9% is less than recommended: at least 5%");
  g_assert_cmpstr (ciclo_view_row_get_name (shown_get_row (&shown, "Listening and reading")), ==,
                   "Listening and reading, 7 h 36 min · 18%. Recommended: at most 35%");
  shown_get_row (&shown, "09:35, Longest time of only listening, 20 min");

  scope = shown_find (shown.view, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (scope, 1);
  gui_settle (shown.window);
  shown_get_row (&shown, "Contact time, 6 h · 77%");
  ciclo_desk_settle (shown.desk);
  g_assert_cmpuint (gtk_drop_down_get_selected (scope), ==, 1);
  shown_close (&shown);
}

static void
test_alignment (GuiFixture *fixture,
                gconstpointer user_data)
{
  CicloNode *course;
  GtkButton *link;
  Shown shown;

  open_tot (&shown, fixture, ciclo_alignment_view_new);
  course = ciclo_desk_get_course (shown.desk);
  shown_check_names (shown.view);
  ciclo_view_row_follow (shown_get_row (&shown, "TO1  Given a training request"));
  g_assert_true (shown.node == ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, 0));
  link = (GtkButton *) gtk_widget_get_ancestor (shown_find (shown.view, GTK_TYPE_LABEL, "D1B3 Needs analysis 1"),
                                                GTK_TYPE_BUTTON);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (ciclo_node_get_text (shown.node, CICLO_SESSION_LABEL, NULL), ==, "D1B3");
  shown_close (&shown);
}

/* What hangs together with nothing is named. */
static void
test_alignment_lacks (GuiFixture *fixture,
                      gconstpointer user_data)
{
  g_autofree char *path =
      gui_write_design (fixture, "lacks.ciclo",
                        GUI_HEAD ">\n<objectives><objective xml:id=\"o1\" label=\"O1\"/></objectives>\n<sessions>"
                                 "<session xml:id=\"s1\" label=\"S1\" planned=\"PT30M\"/></sessions>\n<instruments>"
                                 "<instrument xml:id=\"i1\" label=\"I1\" kirkpatrick-level=\"2\"/></instruments>\n"
                                 "</course>\n");
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_alignment_view_new);
  shown_get_row (&shown, "No session works towards it, and nothing checks it");
  ciclo_view_row_follow (shown_get_row (&shown, "S1"));
  g_assert_true (CICLO_IS_SESSION (shown.node));
  shown_get_row (&shown, "I1");
  shown_close (&shown);
}

/* A view that is not to be seen does not look. */
static void
test_hidden (GuiFixture *fixture,
             gconstpointer user_data)
{
  CicloNode *course;
  Shown shown;

  open_tot (&shown, fixture, ciclo_alignment_view_new);
  course = ciclo_desk_get_course (shown.desk);
  gtk_widget_set_visible (GTK_WIDGET (shown.view), FALSE);
  ciclo_node_set_text (ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, 0), CICLO_OBJECTIVE_LABEL, NULL, "NEW");
  ciclo_desk_settle (shown.desk);
  gtk_widget_set_visible (GTK_WIDGET (shown.view), TRUE);
  gui_settle (shown.window);
  shown_get_row (&shown, "NEW  Given a training request");
  shown_close (&shown);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/views/empty", test_empty },
    { "/views/odd", test_odd },
    { "/views/glance", test_glance },
    { "/views/glance-changes", test_glance_changes },
    { "/views/glance-open", test_glance_open },
    { "/views/balance", test_balance },
    { "/views/alignment", test_alignment },
    { "/views/alignment-lacks", test_alignment_lacks },
    { "/views/hidden", test_hidden },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
