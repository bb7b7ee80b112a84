/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is answered and whatever is not: the design is complete, the coach has nothing but tips, and the plan of the
 * session prints. */

#include "config.h"

#include "coach/ciclo-coach.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-history.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-first-session.h"
#include "model/ciclo-first-shape.h"
#include "model/ciclo-format.h"
#include "model/ciclo-material.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <string.h>

#define MINUTE 60

static CicloNode *
new_course (const char *language)
{
  CicloNode *course = ciclo_first_session_new_course (language);

  g_assert_true (ciclo_first_session_fits (course));

  return course;
}

static CicloNode *
find (CicloNode *course,
      const char *id)
{
  CicloNode *node = ciclo_tree_find (course, id);

  g_assert_nonnull (node);

  return node;
}

static int
sum_activities (CicloNode *session)
{
  int sum = 0;

  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    sum += ciclo_node_get_seconds (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i),
                                   CICLO_ACTIVITY_DURATION);

  return sum;
}

/* What is worse than a tip: the ids of the rules, for the message. */
static char *
dup_faults (CicloNode *course)
{
  g_autoptr (CicloCoach) coach = ciclo_coach_new (course);
  GString *faults = g_string_new (NULL);

  ciclo_coach_set_today (coach, "2026-03-02");
  ciclo_coach_check (coach);
  for (guint i = 0; i < ciclo_coach_get_size (coach); i++)
    {
      CicloFinding *finding = ciclo_coach_get_finding (coach, i);

      if (ciclo_finding_get_severity (finding) != CICLO_SEVERITY_TIP)
        g_string_append_printf (faults, "%s ", ciclo_finding_get_rule (finding)->id);
    }

  return g_string_free (faults, FALSE);
}

static void
check_complete (CicloNode *course)
{
  g_autofree char *faults = dup_faults (course);
  CicloNode *session = find (course, "session");

  g_assert_cmpstr (faults, ==, "");
  g_assert_cmpint (sum_activities (session), ==, ciclo_node_get_seconds (session, CICLO_SESSION_PLANNED));
}

/* Nothing answered */

static void
test_nothing (void)
{
  static const char *const languages[] = { "en", "pt-BR" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CicloNode) course = new_course (languages[i]);

      check_complete (course);
      for (guint j = 0; j < CICLO_FIRST_N_TEXTS; j++)
        {
          g_autofree char *text = ciclo_first_session_dup_text (course, (CicloFirstText) j);

          g_assert_cmpstr (text, ==, "");
        }
      g_assert_cmpint (ciclo_first_session_get_minutes (course), ==, 90);
      g_assert_cmpint (ciclo_first_session_get_people (course), ==, 16);
    }
}

/* The grid */

typedef struct
{
  const char *language;
  const char *topic, *people, *place;
  const char *abilities[8]; /* of all sorts of levels */
} Words;

static const Words words[] = {
  { "en",
    "First interview",
    "Newly hired social workers",
    "Room 2, city hall",
    { "", "conduct a first interview with a witness", "list the five steps of the procedure",
      "explain the procedure to a client", "assess whether a case is urgent", "draft an appeal",
      "defend the rights of clients", "operate the new software" } },
  { "pt-BR",
    "Primeira entrevista",
    "Assistentes sociais recém-contratadas",
    "Sala 2, prefeitura",
    { "", "conduzir uma primeira entrevista", "listar os cinco passos do procedimento",
      "explicar o procedimento a uma pessoa atendida", "avaliar se um caso é urgente", "redigir um recurso",
      "defender os direitos das pessoas atendidas", "operar o novo sistema" } },
};

static void
answer (CicloNode *course,
        const Words *own)
{
  ciclo_first_session_set_text (course, CICLO_FIRST_TOPIC, own->topic);
  ciclo_first_session_set_text (course, CICLO_FIRST_PEOPLE, own->people);
  ciclo_first_session_set_text (course, CICLO_FIRST_PLACE, own->place);
  ciclo_first_session_set_handouts (course, "Sheet A\n\nSheet B");
}

static void
check_grid_of (const Words *own,
               const char *ability,
               int people)
{
  static const int lengths[] = { 45, 80, 120, 180 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (int online = 0; online < 2; online++)
      {
        g_autoptr (CicloNode) course = new_course (own->language);
        g_autofree char *faults = NULL;
        g_autofree char *place = NULL;

        if (i % 2 == 0)
          answer (course, own);
        ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, ability);
        ciclo_first_session_set_people (course, people);
        ciclo_first_session_set_minutes (course, lengths[i]);
        ciclo_first_session_set_online (course, online);
        ciclo_first_session_set_check (course, ciclo_first_session_suggest_check (course, NULL));
        faults = dup_faults (course);
        place = g_strdup_printf ("“%s”, %d people, %d min, online %d: %s", ability, people, lengths[i], online, faults);
        if (*faults != '\0')
          g_test_message ("%s", place);
        if (*faults != '\0')
          g_test_fail ();
        g_assert_cmpint (ciclo_first_session_get_minutes (course), ==, lengths[i]);
        g_assert_cmpint (sum_activities (find (course, "session")), ==, lengths[i] * MINUTE);
      }
}

static void
test_grid (gconstpointer own)
{
  static const int sizes[] = { 4, 8, 12, 16, 24, 25, 60 };
  const Words *language = own;

  for (guint i = 0; i < G_N_ELEMENTS (language->abilities); i++)
    check_grid_of (language, language->abilities[i], sizes[i % G_N_ELEMENTS (sizes)]);
}

/* What becomes of an answer */

static void
check_text (CicloNode *course,
            const char *id,
            guint field,
            const char *expected)
{
  g_assert_cmpstr (ciclo_node_get_text (find (course, id), field, NULL), ==, expected);
}

static void
test_texts (void)
{
  g_autoptr (CicloNode) course = new_course ("en");
  g_autofree char *before = g_strdup (ciclo_node_get_text (course, CICLO_COURSE_TITLE, NULL));
  g_autofree char *ability = NULL;

  ciclo_first_session_set_text (course, CICLO_FIRST_TOPIC, "Listening well");
  g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_TITLE, NULL), ==, "Listening well");
  check_text (course, "session", CICLO_SESSION_TITLE, "Listening well");
  ciclo_first_session_set_text (course, CICLO_FIRST_TOPIC, "");
  g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_TITLE, NULL), ==, before);

  ciclo_first_session_set_text (course, CICLO_FIRST_PEOPLE, "New staff of the NGO");
  check_text (course, "people", CICLO_TARGET_GROUP_NAME, "New staff of the NGO");
  check_text (course, "objective", CICLO_OBJECTIVE_AUDIENCE, "new staff of the NGO");
  ciclo_first_session_set_text (course, CICLO_FIRST_PEOPLE, "NGO staff");
  check_text (course, "objective", CICLO_OBJECTIVE_AUDIENCE, "NGO staff");

  ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, "be able to Draft an appeal, on time");
  check_text (course, "objective", CICLO_OBJECTIVE_VERB, "draft");
  check_text (course, "objective", CICLO_OBJECTIVE_OBJECT, "an appeal, on time");
  ability = ciclo_first_session_dup_text (course, CICLO_FIRST_ABILITY);
  g_assert_cmpstr (ability, ==, "draft an appeal, on time");
  g_assert_cmpint (ciclo_node_get_enum (find (course, "objective"), CICLO_OBJECTIVE_LEVEL), ==, CICLO_LEVEL_CREATE);
}

/* Nobody's words become something else: what is no verb, what is empty, what is long. */
static void
test_odd_texts (void)
{
  static const char *const odd[] = { "?", "   ", "swim", "understand", "a\nb", "<b>%s</b>", "שלום עולם" };
  g_autofree char *large = g_strnfill (100000, 'x');

  for (guint i = 0; i <= G_N_ELEMENTS (odd); i++)
    for (guint j = 0; j < CICLO_FIRST_N_TEXTS; j++)
      {
        g_autoptr (CicloNode) course = new_course ("en");
        g_autofree char *answer = NULL;

        ciclo_first_session_set_text (course, (CicloFirstText) j, i < G_N_ELEMENTS (odd) ? odd[i] : large);
        answer = ciclo_first_session_dup_text (course, (CicloFirstText) j);
        g_assert_nonnull (answer);
      }
}

static void
test_people (void)
{
  static const struct
  {
    int people, groups, most, trainers;
  } rows[] = { { 1, 1, 0, 1 }, { 12, 1, 0, 1 }, { 13, 1, 0, 2 }, { 24, 1, 0, 2 }, { 25, 2, 13, 2 }, { 60, 3, 20, 2 } };
  g_autoptr (CicloNode) course = new_course ("en");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ciclo_first_session_set_people (course, rows[i].people);
      g_assert_cmpint (ciclo_first_session_get_people (course), ==, rows[i].people);
      g_assert_cmpint (ciclo_first_session_count_groups (course), ==, rows[i].groups);
      g_assert_cmpint (ciclo_node_get_int (find (course, "people"), CICLO_TARGET_GROUP_GROUP_MAX), ==, rows[i].most);
      g_assert_cmpint (ciclo_node_get_int (find (course, "session"), CICLO_SESSION_PARTICIPANTS), ==, rows[i].most);
      g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_TRAINERS), ==, rows[i].trainers);
    }
}

static const char *
get_shape (CicloNode *course)
{
  const CicloSkeleton *shape = ciclo_first_session_get_shape (course);

  return shape != NULL ? ciclo_skeleton_get_id (shape) : "own";
}

/* The plan follows the answers as long as nobody has chosen or written anything else. */
static void
test_shape (void)
{
  g_autoptr (CicloNode) course = new_course ("en");
  CicloNode *session = find (course, "session");
  const char *reason = NULL;

  g_assert_cmpstr (get_shape (course), ==, "three-parts");
  ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, "conduct a first interview");
  g_assert_cmpstr (get_shape (course), ==, "demonstrate-practise");
  ciclo_first_session_suggest_shape (course, &reason);
  g_assert_nonnull (strstr (reason, "everybody does it once"));
  ciclo_first_session_set_minutes (course, 45);
  g_assert_cmpstr (get_shape (course), ==, "three-parts");
  ciclo_first_session_set_minutes (course, 100);
  g_assert_cmpstr (get_shape (course), ==, "demonstrate-practise");

  ciclo_first_session_set_shape (course, ciclo_skeleton_find ("four-mat"));
  ciclo_first_session_set_minutes (course, 80);
  g_assert_cmpstr (get_shape (course), ==, "four-mat");
  g_assert_cmpint (sum_activities (session), ==, 80 * MINUTE);

  ciclo_node_set_text (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, 1), CICLO_ACTIVITY_TITLE, NULL, "Mine");
  g_assert_cmpstr (get_shape (course), ==, "own");
  ciclo_first_session_set_online (course, TRUE);
  ciclo_first_session_set_minutes (course, 70);
  ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, "list the steps");
  g_assert_cmpstr (ciclo_node_get_text (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, 1),
                                        CICLO_ACTIVITY_TITLE, NULL),
                   ==, "Mine");
  g_assert_cmpint (sum_activities (session), ==, 70 * MINUTE);
}

/* The trainer's own condition stays; the program's follows. */
static void
test_check (void)
{
  g_autoptr (CicloNode) course = new_course ("pt-BR");
  CicloNode *objective = find (course, "objective");

  g_assert_cmpint (ciclo_first_session_get_check (course), ==, CICLO_FIRST_CHECK_OBSERVE);
  for (guint i = CICLO_FIRST_N_CHECKS; i > 0; i--)
    {
      ciclo_first_session_set_check (course, (CicloFirstCheck) (i - 1));
      g_assert_cmpint (ciclo_first_session_get_check (course), ==, (int) i - 1);
      check_complete (course);
    }
  ciclo_node_set_text (objective, CICLO_OBJECTIVE_DEGREE, NULL, "em 5 minutos");
  ciclo_first_session_set_check (course, CICLO_FIRST_CHECK_QUESTIONS);
  check_text (course, "objective", CICLO_OBJECTIVE_DEGREE, "em 5 minutos");
  check_text (course, "objective", CICLO_OBJECTIVE_CONDITION, "sem consulta");
}

static void
test_handouts (void)
{
  g_autoptr (CicloNode) course = new_course ("en");
  guint n = ciclo_node_get_size (course, CICLO_COURSE_MATERIALS);
  g_autofree char *lines = NULL;
  CicloNode *material;

  ciclo_first_session_set_handouts (course, " One \n\nTwo\nTwo");
  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_MATERIALS), ==, n + 2);
  material = ciclo_node_get_child (course, CICLO_COURSE_MATERIALS, n + 1);
  ciclo_node_set_text (material, CICLO_MATERIAL_NOTE, NULL, "Large print");
  ciclo_first_session_set_handouts (course, "Three\nTwo");
  lines = ciclo_first_session_dup_handouts (course);
  g_assert_cmpstr (lines, ==, "Two\nThree");
  g_assert_cmpstr (ciclo_node_get_text (material, CICLO_MATERIAL_NOTE, NULL), ==, "Large print");
  ciclo_first_session_set_handouts (course, "");
  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_MATERIALS), ==, n);
}

/* What somebody removed comes back with its answer, and one undo takes a whole answer back. */
static void
test_undo (void)
{
  CicloNode *course = new_course ("en");
  g_autoptr (CicloNode) before = ciclo_tree_snapshot (course);
  CicloHistory *history = ciclo_history_new (course);
  guint field, position;

  ciclo_history_begin (history, "answers");
  ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, "draft an appeal");
  ciclo_first_session_set_people (course, 40);
  ciclo_first_session_set_minutes (course, 120);
  ciclo_first_session_set_online (course, TRUE);
  ciclo_first_session_set_check (course, CICLO_FIRST_CHECK_PRODUCT);
  ciclo_first_session_set_handouts (course, "One");
  ciclo_history_end (history);
  ciclo_history_undo (history);
  g_assert_true (ciclo_tree_equal (course, before));

  g_assert_true (ciclo_node_get_place (find (course, "people"), &field, &position));
  ciclo_node_remove (course, field, position);
  g_assert_false (ciclo_first_session_fits (course));
  ciclo_first_session_set_people (course, 10);
  g_assert_true (ciclo_first_session_fits (course));
  g_object_unref (history);
  g_object_unref (course);
}

/* The plan of the session has what was answered in it, and hardly a bracket. */
static void
test_plan (void)
{
  g_autoptr (CicloNode) course = new_course ("pt-BR");
  const CicloDocumentKind *kind = ciclo_documents_find ("session-plan", NULL);
  const CicloRenderer *text = ciclo_renderer_find ("txt", NULL);
  const CicloDocumentRequest request = { .course = course, .language = "pt-BR", .audience = CICLO_AUDIENCE_TRAINER };
  g_autoptr (CicloReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *plan;

  answer (course, &words[1]);
  ciclo_first_session_set_text (course, CICLO_FIRST_ABILITY, words[1].abilities[1]);
  report = kind->build (&request);
  bytes = ciclo_renderer_render (text, report, NULL, NULL);
  plan = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (strstr (plan, "Primeira entrevista"));
  g_assert_nonnull (strstr (plan, "conduzir"));
  g_assert_nonnull (strstr (plan, "09:00"));
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/first-session/nothing", test_nothing);
  g_test_add_data_func ("/first-session/grid/en", &words[0], test_grid);
  g_test_add_data_func ("/first-session/grid/pt-BR", &words[1], test_grid);

  g_test_add_func ("/first-session/texts", test_texts);
  g_test_add_func ("/first-session/odd-texts", test_odd_texts);
  g_test_add_func ("/first-session/people", test_people);
  g_test_add_func ("/first-session/shape", test_shape);
  g_test_add_func ("/first-session/check", test_check);
  g_test_add_func ("/first-session/handouts", test_handouts);
  g_test_add_func ("/first-session/undo", test_undo);
  g_test_add_func ("/first-session/plan", test_plan);

  return g_test_run ();
}
