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
  const char *node; /* its short code; "day 1" and so on for days */
  const char *language;
  const char *fact; /* "" for the summary */
  const char *value;
} Row;

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
  { "asylum-two-days", "day 1", "en", "contact", "6 h" },
  { "asylum-two-days", "day 1", "en", "buffer", "27 min" },
  { "asylum-two-days", "day 2", "pt-BR", "exposition", "20 min" },
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
      CicloNode *course = load_course ("data/templates", rows[i].course);
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (rows[i].language);
      g_autoptr (CicloFacts) facts = ciclo_facts_new (course);
      Wanted wanted = { rows[i].node, speech };
      CicloNode *node = ciclo_tree_walk (course, is_wanted, &wanted);
      g_autofree char *value = NULL;

      g_assert_nonnull (node);
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
  guint n;
} Reading;

static void
assert_line (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\n'));
  g_assert_null (strstr (text, "%s"));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, "nan"));
}

static gboolean
read_node (CicloNode *node,
           gpointer closure)
{
  Reading *reading = closure;
  g_autoptr (GPtrArray) list = ciclo_facts_list (reading->facts, node, reading->speech);
  g_autofree char *summary = ciclo_facts_dup_summary (reading->facts, node, reading->speech);

  assert_line (summary);
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
  reading->n += list->len;

  return FALSE;
}

static void
test_all (void)
{
  static const char *const folders[] = { "data/templates", "tests/data/totals", "tests/data/cases",
                                         "tests/data/documents" };
  static const char *const languages[] = { "en", "pt-BR" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *stem = g_strndup (name, strcspn (name, "."));
          CicloNode *course;

          if (!g_str_has_suffix (name, ".ciclo"))
            continue;
          course = load_course (folders[i], stem);
          for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
            {
              g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[j]);
              g_autoptr (CicloFacts) facts = ciclo_facts_new (course);
              Reading reading = { facts, speech, 0 };

              ciclo_tree_walk (course, read_node, &reading);
            }
          g_assert_finalize_object (course);
        }
    }
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
    g_assert_cmpstr (((CicloFact *) list->pdata[i])->id, ==, "open-points");
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

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/rows", test_rows);
  g_test_add_func ("/facts/all", test_all);
  g_test_add_func ("/facts/empty", test_empty);
  g_test_add_func ("/facts/follow", test_follow);

  return g_test_run ();
}
