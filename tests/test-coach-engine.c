/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the coach does with findings, whatever the rules say: listing, setting aside, mending, putting into words. */

#include "config.h"

#include "coaching.h"

#include "coach/ciclo-finding-private.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"

#define N_RULES 113

/* Three gaps that are none, which rule N06 finds. */
typedef struct
{
  CicloNode *course;
  CicloNode *gaps[3];
  CicloHistory *history;
  CicloCoach *coach;
  guint position, removed, added; /* as the list told last */
  guint n_changes;
} Fixture;

static void
on_items_changed (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  Fixture *fixture)
{
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture,
        gconstpointer closure)
{
  fixture->course = ciclo_node_new (CICLO_TYPE_COURSE);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->gaps); i++)
    {
      fixture->gaps[i] = ciclo_node_append (fixture->course, CICLO_COURSE_GAPS, ciclo_node_new (CICLO_TYPE_GAP));
      ciclo_node_set_real (fixture->gaps[i], CICLO_GAP_CURRENT, 4);
      ciclo_node_set_real (fixture->gaps[i], CICLO_GAP_REQUIRED, 3);
    }
  fixture->history = ciclo_history_new (fixture->course);
  fixture->coach = coaching_new (fixture->course);
  ciclo_coach_follow (fixture->coach, fixture->history);
  ciclo_coach_update (fixture->coach);
  g_signal_connect (fixture->coach, "items-changed", G_CALLBACK (on_items_changed), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer closure)
{
  g_assert_finalize_object (fixture->coach);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->course);
}

/* The finding of rule N06 at gap @i, borrowed; NULL where there is none. */
static CicloFinding *
find (Fixture *fixture,
      guint i)
{
  for (guint j = 0; j < ciclo_coach_get_size (fixture->coach); j++)
    {
      CicloFinding *finding = ciclo_coach_get_finding (fixture->coach, j);

      if (g_str_equal (ciclo_finding_get_rule (finding)->id, "N06") &&
          ciclo_finding_get_node (finding) == fixture->gaps[i])
        return finding;
    }

  return NULL;
}

/* The list */

static void
test_model (Fixture *fixture,
            gconstpointer closure)
{
  guint n = ciclo_coach_get_size (fixture->coach);
  GListModel *model = G_LIST_MODEL (fixture->coach);
  g_autoptr (CicloFinding) first = g_list_model_get_item (model, 0);

  g_assert_cmpuint (n, >=, G_N_ELEMENTS (fixture->gaps));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n);
  g_assert_true (g_list_model_get_item_type (model) == CICLO_TYPE_FINDING);
  g_assert_true (first == ciclo_coach_get_finding (fixture->coach, 0));
  g_assert_null (g_list_model_get_item (model, n));
}

/* What stays the same is not touched: neither the rows nor the objects. */
static void
test_flicker (Fixture *fixture,
              gconstpointer closure)
{
  CicloFinding *first = find (fixture, 0);
  CicloFinding *last = find (fixture, 2);
  guint n = ciclo_coach_get_size (fixture->coach);

  ciclo_node_set_real (fixture->gaps[1], CICLO_GAP_CURRENT, 2);
  g_assert_true (ciclo_coach_is_stale (fixture->coach));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  ciclo_coach_update (fixture->coach);
  g_assert_false (ciclo_coach_is_stale (fixture->coach));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);
  g_assert_true (ciclo_coach_get_finding (fixture->coach, fixture->position - 1) == first);
  g_assert_true (ciclo_coach_get_finding (fixture->coach, fixture->position) == last);
  g_assert_cmpuint (ciclo_coach_get_size (fixture->coach), ==, n - 1);

  ciclo_node_set_text (fixture->gaps[0], CICLO_GAP_LABEL, NULL, "G1");
  ciclo_coach_update (fixture->coach);
  ciclo_coach_check (fixture->coach);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (find (fixture, 0) == first);
}

static void
test_without_history (void)
{
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (CicloCoach) coach = coaching_new (course);

  g_assert_cmpuint (ciclo_coach_get_size (coach), ==, 0);
  ciclo_node_append (course, CICLO_COURSE_OBJECTIVES, ciclo_node_new (CICLO_TYPE_OBJECTIVE));
  g_assert_true (ciclo_coach_is_stale (coach));
  ciclo_coach_update (coach);
  g_assert_cmpuint (ciclo_coach_get_size (coach), >, 0);
  ciclo_node_remove (course, CICLO_COURSE_OBJECTIVES, 0);
  ciclo_coach_update (coach);
  g_assert_cmpuint (ciclo_coach_get_size (coach), ==, 0);
}

static guint
count (Fixture *fixture,
       const CicloFindingFilter *filter)
{
  g_autoptr (GPtrArray) findings = ciclo_coach_dup_findings (fixture->coach, filter);

  return findings->len;
}

static void
test_filter (Fixture *fixture,
             gconstpointer closure)
{
  CicloFindingFilter filter = CICLO_FINDING_FILTER_OPEN;
  guint n = ciclo_coach_get_size (fixture->coach);

  g_assert_cmpuint (count (fixture, &filter), ==, n);
  filter.node = fixture->gaps[1];
  g_assert_cmpuint (count (fixture, &filter), ==, 1);
  filter.node = fixture->course;
  g_assert_cmpuint (count (fixture, &filter), ==, n);
  filter.severity = CICLO_SEVERITY_WARNING;
  g_assert_cmpuint (count (fixture, &filter), <, n);
  filter.severity = CICLO_SEVERITY_TIP;
  filter.stage = CICLO_STAGE_EVALUATION;
  g_assert_cmpuint (count (fixture, &filter), <, n);
  filter.stage = CICLO_STAGE_NEEDS;
  filter.set_aside = TRUE;
  g_assert_cmpuint (count (fixture, &filter), ==, 0);
}

/* Setting aside */

static void
test_dismiss (Fixture *fixture,
              gconstpointer closure)
{
  CicloFindingFilter aside = { -1, CICLO_SEVERITY_TIP, NULL, TRUE };
  guint n = ciclo_coach_get_size (fixture->coach);
  CicloNode *dismissal = ciclo_coach_dismiss (fixture->coach, find (fixture, 1), "They teach it.", "2026-03-02");

  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (ciclo_coach_get_size (fixture->coach), ==, n);
  g_assert_true (ciclo_finding_get_dismissal (find (fixture, 1)) == dismissal);
  g_assert_null (ciclo_finding_get_dismissal (find (fixture, 0)));
  g_assert_cmpuint (count (fixture, &aside), ==, 1);
  g_assert_cmpstr (ciclo_node_get_text (dismissal, CICLO_DISMISSAL_REASON, NULL), ==, "They teach it.");
  g_assert_cmpstr (ciclo_node_get_text (dismissal, CICLO_DISMISSAL_FIELD, NULL), ==, "current");
  g_assert_cmpstr (ciclo_node_get_text (dismissal, CICLO_DISMISSAL_DATE, NULL), ==, "2026-03-02");

  ciclo_coach_restore (fixture->coach, find (fixture, 1));
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 0);
  g_assert_cmpuint (ciclo_node_get_size (fixture->course, CICLO_COURSE_DISMISSALS), ==, 0);

  /* One step each. */
  ciclo_history_undo (fixture->history);
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 1);
  ciclo_history_undo (fixture->history);
  g_assert_false (ciclo_history_get_can_undo (fixture->history));
}

static void
test_dismiss_more (Fixture *fixture,
                   gconstpointer closure)
{
  CicloFindingFilter aside = { -1, CICLO_SEVERITY_TIP, NULL, TRUE };
  CicloNode *dismissal = ciclo_node_append (fixture->course, CICLO_COURSE_DISMISSALS,
                                            ciclo_node_new (CICLO_TYPE_DISMISSAL));

  /* An empty entry is about nothing, one without an object about the whole course. */
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 0);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_RULE, NULL, "N06");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 3);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_ABOUT, NULL, ciclo_node_get_id (fixture->gaps[2]));
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 1);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_FIELD, NULL, "label");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 0);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_FIELD, NULL, "current");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 1);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_ABOUT, NULL, "nobody");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &aside), ==, 0);
}

/* Mending */

static void
test_fix_late (Fixture *fixture,
               gconstpointer closure)
{
  g_autoptr (CicloFinding) finding = g_object_ref (find (fixture, 2));

  ciclo_node_remove (fixture->course, CICLO_COURSE_GAPS, 2);
  ciclo_coach_fix (fixture->coach, finding);
  ciclo_coach_update (fixture->coach);
  g_assert_null (find (fixture, 2));

  ciclo_history_undo (fixture->history);
  ciclo_coach_update (fixture->coach);
  g_assert_nonnull (find (fixture, 2));
  ciclo_coach_fix (fixture->coach, finding);
  ciclo_coach_update (fixture->coach);
  g_assert_null (find (fixture, 2));
  g_assert_cmpstr (ciclo_history_get_undo_label (fixture->history), ==, "Set its priority to low");
}

/* Words */

static void
assert_message (CicloFinding *finding,
                const char *language,
                const char *expected)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autofree char *message = ciclo_finding_dup_message (finding, speech);

  g_assert_cmpstr (message, ==, expected);
}

/* What the trainer wrote is shown as it is, whatever it looks like; what a rule forgot is a gap in the sentence. */
static void
test_message (Fixture *fixture,
              gconstpointer closure)
{
  g_autoptr (CicloFinding) finding = _ciclo_finding_new (ciclo_rule_find ("O11"), fixture->course, -1);
  CicloParameter number = { CICLO_PARAMETER_NUMBER, g_strdup ("max"), NULL, NULL, 1234.5, 1 };
  CicloParameter text = { CICLO_PARAMETER_TEXT, g_strdup ("n"), g_strdup ("{max} <b>%s</b>"), NULL, 0, 0 };

  assert_message (finding, "en",
                  "One session with … objectives is a lot. Up to … leave time to practise; you could also split the "
                  "session.");
  _ciclo_finding_take_parameter (finding, &number);
  _ciclo_finding_take_parameter (finding, &text);
  assert_message (finding, "en",
                  "One session with {max} <b>%s</b> objectives is a lot. Up to 1,234.5 leave time to practise; you "
                  "could also split the session.");
}

static void
test_message_values (Fixture *fixture,
                     gconstpointer closure)
{
  g_autoptr (CicloFinding) finding = _ciclo_finding_new (ciclo_rule_find ("O02"), fixture->course, -1);
  CicloParameter parameters[] = {
    { CICLO_PARAMETER_LABEL, g_strdup ("verb"), g_strdup ("Apply"), "value", 0, 0 },
    { CICLO_PARAMETER_METHOD, g_strdup ("suggestions"), g_strdup ("case-study"), NULL, 0, 0 },
    { CICLO_PARAMETER_METHOD, g_strdup ("suggestions"), g_strdup ("our own"), NULL, 0, 0 },
    { CICLO_PARAMETER_PART, g_strdup ("suggestions"), g_strdup ("no such part"), NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    _ciclo_finding_take_parameter (finding, &parameters[i]);
  assert_message (finding, "en",
                  "“Apply” happens inside the head and cannot be observed. Try a verb that shows it, such as Case "
                  "study, our own and no such part.");
  assert_message (finding, "pt-BR",
                  "“Aplicar” acontece dentro da cabeça e não se observa. Tente um verbo que mostre isso, como "
                  "Estudo de caso, our own e no such part.");
}

static void
test_unsure (Fixture *fixture,
             gconstpointer closure)
{
  CicloFindingFilter errors = { CICLO_STAGE_OBJECTIVES, CICLO_SEVERITY_ERROR, NULL, FALSE };
  CicloNode *objective = ciclo_node_append (fixture->course, CICLO_COURSE_OBJECTIVES,
                                            ciclo_node_new (CICLO_TYPE_OBJECTIVE));
  guint n;

  ciclo_coach_update (fixture->coach);
  n = count (fixture, &errors);
  ciclo_node_set_text (objective, CICLO_OBJECTIVE_BEHAVIOUR, "en", "Deadlines");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &errors), ==, n);
  ciclo_node_set_text (objective, CICLO_OBJECTIVE_BEHAVIOUR, "en", "");
  ciclo_node_set_text (objective, CICLO_OBJECTIVE_BEHAVIOUR, "pt-BR", "Prazos");
  ciclo_coach_update (fixture->coach);
  g_assert_cmpuint (count (fixture, &errors), ==, n + 1);
}

/* Advice */

static void
test_advice (void)
{
  const GPtrArray *advice = ciclo_advice_get_all ();
  int stage = 0;

  g_assert_cmpuint (advice->len, ==, N_RULES);
  for (guint i = 0; i < advice->len; i++)
    {
      const char *id = ciclo_node_get_id (advice->pdata[i]);
      int next = ciclo_node_get_enum (advice->pdata[i], CICLO_ADVICE_STAGE);

      g_test_message ("%s", id);
      g_assert_true (ciclo_advice_find (id) == advice->pdata[i]);
      g_assert_cmpint (next, >=, stage);
      g_assert_cmpint (ciclo_node_get_enum (advice->pdata[i], CICLO_ADVICE_SEVERITY), >=, 0);
      stage = next;
    }
  g_assert_null (ciclo_advice_find ("N99"));
  g_assert_null (ciclo_rule_find ("N99"));
}

/* Designs that nobody would write by hand: circles and a crowd. */

static void
point (CicloNode *from,
       guint field,
       CicloNode *to)
{
  ciclo_node_set_text (from, field, NULL, ciclo_node_get_id (to));
}

static void
test_circles (Fixture *fixture,
              gconstpointer closure)
{
  CicloNode *one = ciclo_node_append (fixture->course, CICLO_COURSE_OBJECTIVES, ciclo_node_new (CICLO_TYPE_OBJECTIVE));
  CicloNode *other = ciclo_node_append (fixture->course, CICLO_COURSE_OBJECTIVES,
                                        ciclo_node_new (CICLO_TYPE_OBJECTIVE));
  CicloNode *session = ciclo_node_append (fixture->course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  CicloNode *again = ciclo_node_append (fixture->course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  point (one, CICLO_OBJECTIVE_PARENT, other);
  point (other, CICLO_OBJECTIVE_PARENT, one);
  point (session, CICLO_SESSION_REPEATS, again);
  point (again, CICLO_SESSION_REPEATS, session);
  point (session, CICLO_SESSION_ALTERNATIVE_TO, session);
  point (again, CICLO_SESSION_DAY, fixture->course);
  point (again, CICLO_SESSION_COMPONENT, one);
  ciclo_coach_update (fixture->coach);
  ciclo_coach_check (fixture->coach);
  g_assert_cmpuint (ciclo_coach_get_size (fixture->coach), >, 0);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture,
                  gconstpointer closure);
  } tests[] = {
    { "/coach-engine/model", test_model },
    { "/coach-engine/flicker", test_flicker },
    { "/coach-engine/filter", test_filter },
    { "/coach-engine/dismiss", test_dismiss },
    { "/coach-engine/dismiss-more", test_dismiss_more },
    { "/coach-engine/fix-late", test_fix_late },
    { "/coach-engine/message", test_message },
    { "/coach-engine/message-values", test_message_values },
    { "/coach-engine/unsure", test_unsure },
    { "/coach-engine/circles", test_circles },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach-engine/advice", test_advice);
  g_test_add_func ("/coach-engine/without-history", test_without_history);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
