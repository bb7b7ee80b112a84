/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After the course: how it went, and what people answered. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "shown.h"
#include "ui/ciclo-results-view.h"
#include "ui/ciclo-run-sheet-view.h"

#define DAY                                                                                                  \
  GUI_HEAD ">\n<days><day xml:id=\"d1\" start=\"09:00\"/><day xml:id=\"d2\"/></days>\n<sessions>\n"          \
           "<session xml:id=\"s1\" label=\"S1\" day=\"d1\"><activities>\n"                                   \
           "<activity xml:id=\"a1\" duration=\"PT30M\" actual-start=\"09:10\" actual=\"PT35M\">"             \
           "<title xml:lang=\"en\">Names</title></activity>\n"                                               \
           "<activity xml:id=\"a2\" duration=\"PT20M\" skipped=\"true\"><title xml:lang=\"en\">Game</title>" \
           "</activity>\n<activity xml:id=\"a3\" duration=\"PT10M\"><title xml:lang=\"en\">Rules</title>"    \
           "</activity>\n</activities></session>\n</sessions>\n</course>\n"

static void
test_run_sheet (GuiFixture *fixture,
                gconstpointer user_data)
{
  g_autofree char *path = gui_write_design (fixture, "day.ciclo", DAY);
  CicloNode *session, *names;
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_run_sheet_view_new);
  shown_check_names (shown.view);
  session = ciclo_node_get_child (ciclo_desk_get_course (shown.desk), CICLO_COURSE_SESSIONS, 0);
  names = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, 0);
  shown_get_row (&shown, "09:00, S1, 1 h");
  shown_get_row (&shown, "09:00, Names, 30 min. Actual: 09:10, 35 min. began 10 min late · 5 min longer than planned");
  shown_get_row (&shown, "09:30, Game, 20 min. Skipped");
  shown_get_row (&shown, "09:50, Rules, 10 min");
  ciclo_view_row_follow (shown_get_row (&shown, "Names"));
  g_assert_true (shown.node == names);

  ciclo_node_set_int (names, CICLO_ACTIVITY_ACTUAL_START, 8 * 3600 + 55 * 60);
  ciclo_node_unset (names, CICLO_ACTIVITY_ACTUAL);
  ciclo_desk_settle (shown.desk);
  shown_get_row (&shown, "Actual: 08:55. began 5 min early");

  gtk_drop_down_set_selected (shown_find (shown.view, GTK_TYPE_DROP_DOWN, NULL), 1);
  g_assert_null (shown_find (shown.view, CICLO_TYPE_VIEW_ROW, NULL));
  g_assert_nonnull (shown_find (shown.view, GTK_TYPE_LABEL, "Nothing is planned for this day yet"));
  shown_close (&shown);
}

/* Ten people, of whom at first five know the first question and nobody the second; afterwards all know the first and
 * six the second. Three of them say what they think. */
static char *
write_answers (GuiFixture *fixture,
               guint n_people)
{
  g_autoptr (GString) text = g_string_new (
      GUI_HEAD ">\n<instruments>\n<instrument xml:id=\"i1\" label=\"T\" kind=\"test\"><items>"
               "<item xml:id=\"q1\" type=\"numeric\"><text xml:lang=\"en\">First</text><key>1</key></item>"
               "<item xml:id=\"q2\" type=\"numeric\"><text xml:lang=\"en\">Second</text><key>1</key></item>"
               "</items></instrument>\n<instrument xml:id=\"i2\" label=\"R\" kind=\"reaction-sheet\"><items>"
               "<item xml:id=\"q3\" type=\"rating\"><text xml:lang=\"en\">Useful</text></item></items></instrument>\n"
               "</instruments>\n<people><responses>\n");

  for (guint i = 0; i < 2 * n_people; i++)
    {
      guint person = i % n_people;
      gboolean after = i >= n_people;

      g_string_append_printf (text,
                              "<response xml:id=\"r%u\" instrument=\"i1\" respondent=\"P%u\" moment=\"%s\"><answers>"
                              "<answer xml:id=\"a%u\" item=\"q1\" value=\"%d\"/>"
                              "<answer xml:id=\"b%u\" item=\"q2\" value=\"%d\"/></answers></response>\n",
                              i, person, after ? "post" : "pre", i, after || person < 5, i, after && person < 6);
    }
  for (guint i = 0; i < 3; i++)
    g_string_append_printf (text,
                            "<response xml:id=\"o%u\" instrument=\"i2\"><answers><answer xml:id=\"c%u\" item=\"q3\" "
                            "value=\"%u\"/></answers></response>\n",
                            i, i, i + 3);
  g_string_append (text, "</responses></people>\n</course>\n");

  return gui_write_design (fixture, "answers.ciclo", text->str);
}

static void
test_results (GuiFixture *fixture,
              gconstpointer user_data)
{
  g_autofree char *path = write_answers (fixture, 10);
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_results_view_new);
  shown_check_names (shown.view);
  shown_get_row (&shown, "mean 0.5 of 2 · 25%. 10 answers · median 0.5, standard deviation 0.5");
  shown_get_row (&shown, "mean 1.6 of 2 · 80%. 10 answers · median 2.0, standard deviation 0.5");
  shown_get_row (&shown, "Passed, 6 of 10. With 1.4 points or more");
  shown_get_row (&shown, "Gain: a high gain, 0.73. 10 people answered before and after");
  shown_get_row (&shown, "First, 100%. very easy, which is fine where everybody should master it");
  shown_get_row (&shown, "Second, 60%. neither hard nor easy");
  shown_get_row (&shown, "Useful, mean 4.0 of 5. 3 answers");
  ciclo_view_row_follow (shown_get_row (&shown, "Second"));
  g_assert_cmpstr (ciclo_node_get_id (shown.node), ==, "q2");
  shown_close (&shown);
}

/* Few people: a word of caution, and no coefficients. */
static void
test_few (GuiFixture *fixture,
          gconstpointer user_data)
{
  g_autofree char *path = write_answers (fixture, 7);
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_results_view_new);
  shown_get_row (&shown, "7 people answered before and after. So few answers say something about these people");
  shown_close (&shown);
}

/* The designs with which the coach is tested have answers of many kinds. */
static void
test_all (GuiFixture *fixture,
          gconstpointer user_data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "tests/data/coach", NULL);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      Shown shown;

      if (!g_str_has_prefix (name, "E1") && !g_str_has_prefix (name, "E2"))
        continue;
      shown_open (&shown, fixture, path, ciclo_results_view_new);
      shown_check_names (shown.view);
      shown_close (&shown);
      n++;
    }
  g_assert_cmpuint (n, >, 10);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/held-views/run-sheet", test_run_sheet },
    { "/held-views/results", test_results },
    { "/held-views/few", test_few },
    { "/held-views/all", test_all },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
