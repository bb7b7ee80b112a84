/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program says of the nodes of a design: single facts and summaries of the worked courses in both languages,
 * and what holds for all of them. */

#include "core/ciclo-tree.h"
#include "model/ciclo-facts.h"
#include "model/ciclo-kinds.h"
#include "model/ciclo-naming.h"
#include "totals-fixture.h"

#include <string.h>

typedef struct
{
  const char *course;
  const char *node; /* its id or short code; "day 1" and so on for days */
  const char *language;
  const char *fact; /* "" for the summary */
  const char *value;
} Row;

#define SMALL "small"

/* clang-format off */

static const Row rows[] = {
  { "tot-five-days", "tot-dpu-2022", "en", "learner", "42 h 30 min" },
  { "tot-five-days", "tot-dpu-2022", "en", "contact", "32 h 15 min" },
  { "tot-five-days", "tot-dpu-2022", "pt-BR", "trainer", "46 h 35 min" },
  { "tot-five-days", "tot-dpu-2022", "en", "people", "14" },
  { "tot-five-days", "tot-dpu-2022", "pt-BR", "credits", "1,4–1,7" },
  { "tot-five-days", "F2F", "en", "room", "33 h 30 min" },
  { "tot-five-days", "D1B1", "en", "clock", "09:00–10:30" },
  { "tot-five-days", "D1B1", "pt-BR", "trainers", "T1 1 h · T2 30 min" },
  { "tot-five-days", "D1B1", "en", "planned", "as planned" },
  { "tot-five-days", "D1B1", "en", "", "09:00–10:30 · 1 h 30 min · 6 activities" },
  { "tot-five-days", "D1B1", "pt-BR", "", "09:00–10:30 · 1 h 30 min · 6 atividades" },
  { "tot-five-days", "P1.01", "en", "", "5 min · Input · Short video lesson" },
  { "tot-five-days", "TO1", "en", "", "Analyse · 2 h · Checked by: CHK-NEEDS" },
  { "tot-five-days", "TEST", "en", "pass", "7 of 10 points (70%)" },
  { "asylum-two-days", "day 1", "en", "contact", "6 h" },
  { "asylum-two-days", "day 1", "en", "buffer", "27 min" },
  { "asylum-two-days", "day 2", "pt-BR", "exposition", "20 min" },

  { SMALL, "SMALL", "en", "dates", "2 Mar 2026–3 Mar 2026" },
  { SMALL, "SMALL", "en", "lone-tests", "" },
  /* Times: the activities of S1 run into a fixed break. */
  { SMALL, "S1", "en", "planned", "15 min more than planned" },
  { SMALL, "PAUSE", "pt-BR", "overlap", "15 min com S1" },
  { SMALL, "S3", "en", "limits", "It ends after the day does" },
  { SMALL, "C", "en", "length", "1 h 20 min" }, /* 4 turns of 20 */
  { SMALL, "B", "en", "phases", "40 min" },
  { SMALL, "B", "en", "groups", "3–4, with 12 people" },
  { SMALL, "X", "en", "", "10 min · Parked" },
  { SMALL, "day 1", "en", "date", "Monday, 2 March 2026" },
  /* Needs: the numbers of the published tests of the scores. */
  { SMALL, "K1", "en", "decision", "Train and refresh" },
  { SMALL, "G1", "en", "score", "13.05 (High)" },
  { SMALL, "G2", "en", "index", "40" },
  { SMALL, "G3", "pt-BR", "discrepancy", "8,28" },
  { SMALL, "G3", "en", "gap", "-0.8: nothing to close" },
  { SMALL, "G2", "en", "rank", "1 of 2" },
  { SMALL, "G1", "en", "answered", "O1" },
  { SMALL, "tg", "en", "runs", "2" },
  { SMALL, "tg", "en", "trainers", "1" },
  /* Objectives */
  { SMALL, "O1", "en", "verb", "“list”, usually: Remember" },
  { SMALL, "O2", "en", "verb", "“know”: nobody can see whether it happens" },
  { SMALL, "O1", "en", "time", "1 h through its steps" },
  { SMALL, "O1", "en", "checks", "TEST and REACT" },
  { SMALL, "C1", "en", "ratings", "2.5 (2)" },
  /* Preparation, seen from 20 February */
  { SMALL, "M1", "en", "copies", "26" }, /* 20 + 2 × 2 + 2 */
  { SMALL, "l1", "en", "", "16 Feb 2026 (overdue by 4 days) · Open" },
  { SMALL, "l2", "en", "due", "4 Mar 2026" },
  { SMALL, "l3", "pt-BR", "due", "26/02/2026 (em 6 dias)" },
  { SMALL, "r1", "en", "rating", "6 of 9" },
  { SMALL, "pl", "en", "people", "12" },
  /* Evaluation */
  { SMALL, "TEST", "en", "blueprint", "4 of 5 questions" },
  { SMALL, "TEST", "en", "answers", "Before 2, After 2" },
  { SMALL, "TEST", "en", "mean", "3 of 4 points (75%)" },
  { SMALL, "TEST", "en", "passed", "1 of 2" },
  { SMALL, "TEST", "en", "gain", "0.67 (medium)" }, /* (3 - 1) / (4 - 1) */
  { SMALL, "TEST", "pt-BR", "alpha", "0,75 (satisfatória)" },
  { SMALL, "REACT", "en", "points", "" },
  { SMALL, "q1", "en", "facility", "100% (very easy)" },
  { SMALL, "q2", "en", "discrimination", "1 (good)" },
  { SMALL, "q4", "en", "key", "by hand: somebody has to read the answers" },
  { SMALL, "r5", "en", "opinion", "3.5 of 5" }, /* 1 and 4, reversed: 5 and 2 */
  { SMALL, "r5", "en", "counts", "1: 0 · 2: 1 · 3: 0 · 4: 0 · 5: 1" },
  { SMALL, "r6", "en", "nps", "50" },
  { SMALL, "b1", "en", "questions", "2 questions, points: 3" },
  { SMALL, "e1", "en", "date", "Monday, 1 June 2026" },
  { SMALL, "cr", "en", "attendance", "2 h 28 min" }, /* 80 % of 185 min */
  { SMALL, "cr", "en", "computed", "3 h 15 min" },
  { SMALL, "df", "pt-BR", "", "Número: 20 · confere com o desenho do curso" },
  { SMALL, "p1", "en", "attendance", "69%" }, /* 105 + 30 of 105 + 90 */
  { SMALL, "y1", "en", "points", "4" },
  { SMALL, "y11", "en", "points", "2" },
  { SMALL, "as1", "en", "required", "3" },
};

/* clang-format on */

typedef struct
{
  const char *label;
  CicloSpeech *speech;
} Wanted;

static gboolean
is_wanted (CicloNode *node,
           gpointer closure)
{
  const Wanted *wanted = closure;
  guint field, position;
  g_autofree char *day = NULL;

  if (g_str_equal (ciclo_node_get_id (node), wanted->label))
    return TRUE;
  if (CICLO_IS_DAY (node) && ciclo_node_get_place (node, &field, &position))
    day = g_strdup_printf ("day %u", position + 1);

  return g_str_equal (day != NULL ? day : ciclo_naming_get_label (node), wanted->label);
}

/* The value of a fact, "" where there is none. */
static char *
dup_fact (CicloFacts *facts,
          CicloNode *node,
          CicloSpeech *speech,
          const char *id)
{
  g_autoptr (GPtrArray) list = ciclo_facts_list (facts, node, speech);

  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((CicloFact *) list->pdata[i])->id, id))
      return g_strdup (((CicloFact *) list->pdata[i])->value);

  return g_strdup ("");
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_small = g_str_equal (rows[i].course, SMALL);
      CicloNode *course = load_course (is_small ? "tests/data/facts" : "data/templates", rows[i].course);
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (rows[i].language);
      g_autoptr (CicloFacts) facts = ciclo_facts_new (course);
      Wanted wanted = { rows[i].node, speech };
      CicloNode *node = ciclo_tree_walk (course, is_wanted, &wanted);
      g_autofree char *value = NULL;

      g_assert_nonnull (node);
      ciclo_facts_set_today (facts, "2026-02-20");
      value = *rows[i].fact != '\0' ? dup_fact (facts, node, speech, rows[i].fact)
                                    : ciclo_facts_dup_summary (facts, node, speech);
      if (!g_str_equal (value, rows[i].value))
        g_test_message ("row %u: %s %s", i, rows[i].node, rows[i].fact);
      g_assert_cmpstr (value, ==, rows[i].value);
      g_clear_pointer (&facts, ciclo_facts_free);
      g_assert_finalize_object (course);
    }
}

/* All of a design */

typedef struct
{
  CicloFacts *facts;
  CicloSpeech *speech;
} Reading;

static void
assert_line (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strstr (text, "%s"));
  g_assert_null (strstr (text, "(null)"));
}

static gboolean
read_node (CicloNode *node,
           gpointer closure)
{
  Reading *reading = closure;
  g_autoptr (GPtrArray) list = ciclo_facts_list (reading->facts, node, reading->speech);
  g_autofree char *summary = ciclo_facts_dup_summary (reading->facts, node, reading->speech);

  assert_line (summary);
  g_assert_null (strchr (summary, '\n'));
  g_assert_false (g_str_has_prefix (summary, " "));
  for (guint i = 0; i < list->len; i++)
    {
      const CicloFact *fact = list->pdata[i];

      g_assert_cmpstr (fact->label, !=, "");
      g_assert_cmpstr (fact->value, !=, "");
      assert_line (fact->label);
      assert_line (fact->value);
      if (fact->detail != NULL)
        assert_line (fact->detail);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (fact->id, !=, ((CicloFact *) list->pdata[j])->id);
    }

  return FALSE;
}

static void
read_course (const char *folder,
             const char *name,
             CicloSpeech *const *speeches,
             guint n_speeches)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".ciclo"));
  CicloNode *course = load_course (folder, stem);

  for (guint i = 0; i < n_speeches; i++)
    {
      g_autoptr (CicloFacts) facts = ciclo_facts_new (course);
      Reading reading = { facts, speeches[i] };

      ciclo_tree_walk (course, read_node, &reading);
    }
  g_assert_finalize_object (course);
}

static void
test_all (void)
{
  static const char *const folders[] = { "data/templates", "tests/data/totals", "tests/data/cases",
                                         "tests/data/documents", "tests/data/facts" };
  CicloSpeech *speeches[] = { ciclo_speech_new ("en"), ciclo_speech_new ("pt-BR") };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".ciclo"))
          read_course (folders[i], name, speeches, G_N_ELEMENTS (speeches));
    }
  for (guint i = 0; i < G_N_ELEMENTS (speeches); i++)
    ciclo_speech_unref (speeches[i]);
}

/* A new course says nothing, and neither does an empty node of any kind that stands in one. */
static void
test_empty (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  g_autoptr (CicloFacts) facts = ciclo_facts_new (course);
  g_autoptr (GPtrArray) list = ciclo_facts_list (facts, course, speech);
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (((CicloFact *) list->pdata[i])->id, ==, "open");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloNode) alone = ciclo_node_new (kinds[i]);
      g_autoptr (GPtrArray) none = ciclo_facts_list (facts, alone, speech);
      g_autofree char *summary = ciclo_facts_dup_summary (facts, alone, speech);

      g_assert_cmpuint (none->len, ==, 0);
      g_assert_cmpstr (summary, ==, "");
    }
  g_clear_pointer (&facts, ciclo_facts_free);
  g_assert_finalize_object (course);
}

/* Facts follow the history of their course. */
static void
test_follow (void)
{
  CicloNode *course = load_course ("data/templates", "tot-five-days");
  g_autoptr (CicloHistory) history = ciclo_history_new (course);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  CicloFacts *facts = ciclo_facts_new (course);
  Wanted wanted = { "D1B1", speech };
  CicloNode *session = ciclo_tree_walk (course, is_wanted, &wanted);
  g_autofree char *before = dup_fact (facts, session, speech, "length");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  ciclo_facts_follow (facts, history);
  ciclo_node_remove (session, CICLO_SESSION_ACTIVITIES, 0);
  after = dup_fact (facts, session, speech, "length");
  ciclo_history_undo (history);
  undone = dup_fact (facts, session, speech, "length");
  g_assert_cmpstr (before, ==, "1 h 30 min");
  g_assert_cmpstr (after, ==, "1 h 20 min");
  g_assert_cmpstr (undone, ==, before);
  ciclo_facts_free (facts);
  ciclo_node_remove (session, CICLO_SESSION_ACTIVITIES, 0);
  g_clear_object (&history);
  g_assert_finalize_object (course);
}

/* The trainer's words have a language of their own. */
static void
test_own_speech (void)
{
  CicloNode *course = load_course ("data/templates", "tot-five-days");
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  CicloFacts *facts = ciclo_facts_new (course);
  CicloNode *stakeholder = ciclo_node_get_child (course, CICLO_COURSE_STAKEHOLDERS, 0);
  g_autofree char *summary = NULL;

  ciclo_facts_set_own_speech (facts, portuguese);
  summary = ciclo_facts_dup_summary (facts, stakeholder, english);
  g_assert_cmpstr (summary, ==, "Sponsor · Cobertura nacional, continuidade");
  ciclo_facts_free (facts);
  g_assert_finalize_object (course);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/rows", test_rows);
  g_test_add_func ("/facts/all", test_all);
  g_test_add_func ("/facts/empty", test_empty);
  g_test_add_func ("/facts/follow", test_follow);
  g_test_add_func ("/facts/own-speech", test_own_speech);

  return g_test_run ();
}
