/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers as they stand in a file to points: how each type of question is read, and what does not count. */

#include "config.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-format.h"
#include "model/ciclo-people.h"
#include "model/ciclo-results.h"
#include "model/ciclo-vocabulary.h"

#include <string.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

/* A course with one test of the questions @items, and people with the answers @responses. */
static CicloNode *
read_course (const char *items,
             const char *responses)
{
  g_autofree char *text = g_strdup_printf (
      "<course xmlns=\"urn:ciclo:design:1\" version=\"1.0\" xml:id=\"c1\" languages=\"en\"><instruments>"
      "<instrument xml:id=\"i1\" kind=\"test\"><items>%s</items></instrument><instrument xml:id=\"i2\"/></instruments>"
      "<people><responses>%s</responses></people></course>",
      items, responses);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, NULL, &error);

  g_assert_no_error (error);

  return course;
}

static void
test_answers (void)
{
#define OPTIONS "<options><option xml:id=\"x\" correct=\"true\"/><option xml:id=\"y\"/></options>"
#define PAIRS                                                                                           \
  "<options><option xml:id=\"x\"><match xml:lang=\"en\">1</match></option><option xml:id=\"y\"><match " \
  "xml:lang=\"en\">2</match></option></options>"
#define STEPS "<options><option xml:id=\"x\" position=\"2\"/><option xml:id=\"y\" position=\"1\"/></options>"
#define ROWS "<rows><matrix-row xml:id=\"r1\" key=\"2\"/><matrix-row xml:id=\"r2\" key=\"1\"/></rows>"
  static const struct
  {
    const char *type, *inside, *answers;
    double points;
  } cases[] = {
    { "single-choice", OPTIONS, "<answer item=\"q1\" codes=\"a\"/>", 2 },
    { "single-choice", OPTIONS, "<answer item=\"q1\" codes=\"x\"/>", 2 },
    { "single-choice", OPTIONS, "<answer item=\"q1\" value=\"A\"/>", 2 },
    { "single-choice", OPTIONS, "<answer item=\"q1\" codes=\"b\"/>", 0 },
    { "single-choice", OPTIONS, "<answer item=\"q1\" codes=\"c\"/>", 0 },
    { "single-choice", OPTIONS, "<answer item=\"q1\" codes=\"-\"/>", 0 },
    { "single-choice", OPTIONS, "<answer item=\"q1\"/>", 0 },
    { "multiple-choice", OPTIONS, "<answer item=\"q1\" codes=\"a, b\"/>", 0 },
    { "matching", PAIRS, "<answer item=\"q1\" codes=\"a b\"/>", 2 },
    { "matching", PAIRS, "<answer item=\"q1\" codes=\"- b\"/>", 1 },
    { "ordering", STEPS, "<answer item=\"q1\" codes=\"b a\"/>", 2 },
    { "ordering", STEPS, "<answer item=\"q1\" codes=\"a b\"/>", 0 },
    { "numeric", "<key>1.5</key>", "<answer item=\"q1\" value=\"1,5\"/>", 2 },
    { "short-answer", "<key>Conare</key>", "<answer item=\"q1\"><text>CONARE</text></answer>", 2 },
    { "true-false", "<key>false</key>", "<answer item=\"q1\" value=\"false\"/>", 2 },
    { "matrix", ROWS, "<answer item=\"q1\" row=\"r2\" value=\"1\"/><answer item=\"q1\" row=\"r1\" value=\"1\"/>", 1 },
    { "essay", "", "<answer item=\"q1\" score=\"1.5\"/>", 1.5 },
    { "essay", "", "<answer item=\"q1\" score=\"9\"/>", 2 },
    { "numeric", "<key>1</key>", "<answer item=\"q1\" value=\"1\" score=\"0\"/>", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *item = g_strdup_printf ("<item xml:id=\"q1\" type=\"%s\" points=\"2\">%s</item>", cases[i].type,
                                               cases[i].inside);
      g_autofree char *response = g_strdup_printf ("<response instrument=\"i1\"><answers>%s</answers></response>",
                                                   cases[i].answers);
      g_autoptr (CicloNode) course = read_course (item, response);
      g_autoptr (CicloResults) results = ciclo_results_new (ciclo_tree_find (course, "i1"), -1);

      g_test_message ("%s: %s", cases[i].type, cases[i].answers);
      g_assert_cmpuint (results->items->len, ==, 1);
      assert_near (results->scores[0], cases[i].points);
      assert_near (results->totals[0], cases[i].points);
    }
}

/* Of six questions, two can be compared. */
static void
test_table (void)
{
  g_autoptr (CicloNode) course = read_course (
      "<item xml:id=\"q1\" type=\"essay\"/>"                                           /* not read yet */
      "<item xml:id=\"q2\" type=\"numeric\" points=\"4\"><key>1</key></item>"          /* stays */
      "<item xml:id=\"q3\" type=\"numeric\" condition-item=\"q2\"><key>1</key></item>" /* not for all */
      "<item xml:id=\"q4\" type=\"numeric\"><key>1</key></item>"                       /* stays */
      "<item xml:id=\"q5\" type=\"likert\"/>"                                          /* an opinion */
      "<item xml:id=\"q6\" type=\"numeric\"><key>1</key></item>",                      /* nobody */
      "<response xml:id=\"p1\" instrument=\"i1\" respondent=\"A\"><answers><answer item=\"q1\" score=\"1\"/>"
      "<answer item=\"q2\" value=\"1\"/><answer item=\"q3\" value=\"1\"/><answer item=\"q5\" value=\"3\"/></answers>"
      "</response>"
      "<response xml:id=\"p2\" instrument=\"i2\"/>"
      "<response xml:id=\"p3\" instrument=\"i1\" respondent=\"B\"><answers><answer item=\"q1\" value=\"Because\"/>"
      "<answer item=\"q4\" value=\"1\"/><answer item=\"q4\" value=\"2\"/><answer item=\"gone\" value=\"1\"/></answers>"
      "</response>");
  g_autoptr (CicloResults) results = ciclo_results_new (ciclo_tree_find (course, "i1"), -1);
  static const double scores[] = { 4, 0, 0, 1 };
  g_autofree double *shares = NULL;

  g_assert_cmpuint (results->responses->len, ==, 2);
  g_assert_cmpuint (results->items->len, ==, 2);
  g_assert_cmpstr (ciclo_node_get_id (results->items->pdata[0]), ==, "q2");
  g_assert_cmpstr (ciclo_node_get_id (results->items->pdata[1]), ==, "q4");
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    assert_near (results->scores[i], scores[i]);
  assert_near (results->totals[0], 4);
  assert_near (results->totals[1], 1);
  shares = ciclo_results_dup_shares (results, 0);
  assert_near (shares[0], 1);
  assert_near (shares[1], 0);
}

/* The first set of answers of each person counts; those without a code are different people. */
static void
test_people (void)
{
  g_autoptr (CicloNode) course = read_course (
      "", "<response xml:id=\"p1\" instrument=\"i1\" respondent=\"Ana\" moment=\"pre\"/>"
          "<response xml:id=\"p2\" instrument=\"i1\" respondent=\"ANA\" moment=\"pre\"/>"
          "<response xml:id=\"p3\" instrument=\"i1\" moment=\"pre\"/>"
          "<response xml:id=\"p4\" instrument=\"i1\" moment=\"pre\"/>"
          "<response xml:id=\"p5\" instrument=\"i1\" respondent=\"Ana\"/>"
          "<response xml:id=\"p6\" instrument=\"i1\" respondent=\"B\" moment=\"during\"/>"
          "<response xml:id=\"p7\" instrument=\"i1\" respondent=\"C\" moment=\"during\"/>");
  CicloNode *instrument = ciclo_tree_find (course, "i1");
  g_autoptr (GPtrArray) before = ciclo_results_list_responses (instrument, CICLO_MOMENT_PRE);
  g_autoptr (GPtrArray) after = ciclo_results_list_responses (instrument, CICLO_MOMENT_POST);
  g_autofree char *person = ciclo_results_dup_person (ciclo_tree_find (course, "p2"));
  int moment = -2;

  g_assert_cmpuint (before->len, ==, 3);
  g_assert_true (before->pdata[0] == ciclo_tree_find (course, "p1"));
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpstr (person, ==, "ana");

  g_assert_false (ciclo_results_find_moment (ciclo_tree_find (course, "i2"), &moment));
  g_assert_true (ciclo_results_find_moment (instrument, &moment));
  g_assert_cmpint (moment, ==, CICLO_MOMENT_DURING);
  ciclo_node_set_enum (ciclo_tree_find (course, "p1"), CICLO_RESPONSE_MOMENT, CICLO_MOMENT_POST);
  g_assert_true (ciclo_results_find_moment (instrument, &moment));
  g_assert_cmpint (moment, ==, CICLO_MOMENT_POST);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/results/answers", test_answers);
  g_test_add_func ("/results/table", test_table);
  g_test_add_func ("/results/people", test_people);

  return g_test_run ();
}
