/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The templates that are drafts: whether each is good enough to be printed at once, as a trainer would look at it. The
 * minutes of their days, no English in a Portuguese course, and nothing left to decide but in square brackets. */

#include "config.h"

#include "coaching.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-method.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-template.h"
#include "model/ciclo-timetable.h"
#include "model/ciclo-vocabulary.h"
#include "render/ciclo-renderers.h"
#include "report/ciclo-documents.h"

#include <string.h>

#define MINUTE 60
#define PORTUGUESE "pt-BR"
#define MOST_WARNINGS 3

/* What the days of each draft come to, in minutes; the last ones of the same length are said once. */
typedef struct
{
  const char *id;
  guint sessions; /* without breaks */
  guint days;
  int contact[5];
  int buffer[5];
  int longest; /* at most, from one break to the next */
} Expected;

static const Expected drafts[] = {
  { "half-day", 5, 1, { 210 }, { 15 }, 90 },
  { "one-day", 6, 1, { 360 }, { 20 }, 90 },
  { "two-days", 10, 2, { 360, 360 }, { 35, 25 }, 90 },
  { "blended-five-days", 24, 5, { 360, 360, 360, 360, 330 }, { 35, 35, 40, 35, 30 }, 90 },
  { "online-series", 11, 4, { 80, 80, 80, 80 }, { 5, 10, 10, 5 }, 75 },
};

static CicloNode *
make (const char *id,
      const char *language)
{
  g_autoptr (GError) error = NULL;
  CicloNode *course = ciclo_template_new_course (ciclo_template_find (id, NULL), language, &error);

  g_assert_no_error (error);

  return course;
}

static int
get_minutes (CicloNode *node,
             guint field)
{
  return ciclo_node_get_seconds (node, field) / MINUTE;
}

/* Days */

typedef struct
{
  int contact, buffer, input, lunch;
  int sitting, longest; /* since the last break, and the longest such time */
} Day;

static void
add_activity (Day *day,
              CicloNode *activity)
{
  int minutes = get_minutes (activity, CICLO_ACTIVITY_DURATION);
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  if (ciclo_activity_kind_is_pause (kind))
    {
      day->sitting = 0;
      if (kind == CICLO_ACTIVITY_KIND_LUNCH)
        day->lunch = minutes;
      return;
    }

  day->sitting += minutes;
  day->longest = MAX (day->longest, day->sitting);
  day->contact += minutes;
  if (kind == CICLO_ACTIVITY_KIND_BUFFER)
    day->buffer += minutes;
  if (g_str_equal (ciclo_node_get_code (activity, CICLO_ACTIVITY_LEARNING_TYPE), "acquisition"))
    day->input += minutes;
}

/* Nothing overlaps, nothing is free, nothing is late: the breaks are pinned where the activities end. */
static void
assert_flows (CicloTimetable *timetable,
              CicloNode *node)
{
  const CicloFlowDay *day = ciclo_timetable_get_day (timetable);

  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);

      g_assert_cmpint (slot->time.overlap, ==, 0);
      g_assert_cmpint (slot->time.gap, ==, 0);
      g_assert_cmpint (slot->time.early, ==, 0);
      g_assert_cmpint (slot->time.flags, ==, 0);
    }
  g_assert_cmpint (day->end, ==, ciclo_node_get_seconds (node, CICLO_DAY_END));
}

static void
check_day (CicloNode *node,
           const Expected *expected,
           guint position)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (node, CICLO_WITH_OPTIONAL);
  Day day = { 0 };

  assert_flows (timetable, node);
  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    if (ciclo_timetable_get_slot (timetable, i)->depth == 1)
      add_activity (&day, ciclo_timetable_get_slot (timetable, i)->node);

  g_assert_cmpint (day.contact, ==, expected->contact[position]);
  g_assert_cmpint (day.buffer, ==, expected->buffer[position]);
  g_assert_cmpint (day.longest, <=, expected->longest);
  g_assert_cmpint (day.buffer * 100, >=, 5 * day.contact);
  g_assert_cmpint (day.input * 100, <=, 35 * day.contact);
  if (day.contact > 240)
    g_assert_cmpint (day.lunch, >=, 45);
}

static void
test_days (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *course = make (expected->id, "en");

  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_DAYS), ==, expected->days);
  for (guint i = 0; i < expected->days; i++)
    check_day (ciclo_node_get_child (course, CICLO_COURSE_DAYS, i), expected, i);

  g_assert_finalize_object (course);
}

/* Sessions */

static void
check_phases (CicloNode *activity)
{
  guint n = ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES);
  int sum = 0;

  for (guint i = 0; i < n; i++)
    sum += get_minutes (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i), CICLO_PHASE_DURATION);
  if (n > 0)
    g_assert_cmpint (sum, ==, get_minutes (activity, CICLO_ACTIVITY_DURATION));
}

/* A method that needs more time, other people or another mode would be a bad example. */
static void
check_method (CicloNode *session,
              CicloNode *activity)
{
  CicloNode *method = ciclo_catalogue_find_method (ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL));
  const char *const *modes;
  int minutes = get_minutes (activity, CICLO_ACTIVITY_DURATION);

  if (method == NULL)
    return;

  modes = ciclo_node_get_strings (method, CICLO_METHOD_MODES);
  g_assert_true (g_strv_contains (modes, ciclo_node_get_code (session, CICLO_SESSION_MODE)));
  g_assert_cmpint (minutes, >=, ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN));
  g_assert_cmpint (minutes, <=, ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX));
  g_assert_true (g_strv_contains (ciclo_node_get_strings (method, CICLO_METHOD_LEARNING_TYPES),
                                  ciclo_node_get_code (activity, CICLO_ACTIVITY_LEARNING_TYPE)));
}

/* Planned and sum alike, beginning, middle and end, and somebody who leads each activity. */
static void
check_session (CicloNode *session)
{
  int sum = 0;
  guint parts = 0;

  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      int part = ciclo_node_get_enum (activity, CICLO_ACTIVITY_PART);

      sum += get_minutes (activity, CICLO_ACTIVITY_DURATION);
      if (ciclo_activity_kind_is_pause (ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND)))
        continue;
      g_assert_cmpint (part, >=, 0);
      parts |= 1u << part;
      g_assert_cmpuint (ciclo_node_get_size (activity, CICLO_ACTIVITY_TRAINERS), >, 0);
      check_phases (activity);
      check_method (session, activity);
    }

  g_assert_cmpint (sum, ==, get_minutes (session, CICLO_SESSION_PLANNED));
  g_assert_cmpuint (parts, ==, 7);
}

static void
test_sessions (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *course = make (expected->id, "en");
  guint sessions = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (ciclo_session_is_pause (session))
        continue;
      check_session (session);
      sessions++;
    }
  g_assert_cmpuint (sessions, ==, expected->sessions);

  g_assert_finalize_object (course);
}

/* Links */

static gboolean
serves (CicloNode *node,
        gpointer closure)
{
  if (!CICLO_IS_ACTIVITY (node))
    return FALSE;

  return g_strv_contains (ciclo_node_get_strings (node, CICLO_ACTIVITY_OBJECTIVES), closure);
}

/* Each objective answers a gap, is worked on and is checked; the first three levels have an instrument each. */
static void
test_links (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *course = make (expected->id, "en");
  guint levels = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *objective = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);

      g_assert_nonnull (ciclo_node_get_strings (objective, CICLO_OBJECTIVE_NEEDS)[0]);
      g_assert_nonnull (ciclo_node_get_strings (objective, CICLO_OBJECTIVE_ASSESSED_BY)[0]);
      g_assert_nonnull (ciclo_tree_walk (course, serves, (gpointer) ciclo_node_get_id (objective)));
    }
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    levels |= 1u << ciclo_node_get_int (ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i),
                                        CICLO_INSTRUMENT_KIRKPATRICK_LEVEL);
  g_assert_cmpuint (levels, ==, (1u << 1) + (1u << 2) + (1u << 3));
  g_assert_cmpuint (ciclo_node_get_size (course, CICLO_COURSE_EVALUATION_PLAN), ==, 4);

  g_assert_finalize_object (course);
}

/* Languages */

/* Texts that are the same in both: signs, codes and names. */
static gboolean
is_common (const char *text)
{
  static const char *const common[] = { "%", NULL };

  return g_strv_contains (common, text);
}

static gboolean
check_translated (CicloNode *node,
                  gpointer english)
{
  CicloNode *other = ciclo_tree_find (english, ciclo_node_get_id (node));
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const char *text;

      if (!ciclo_field_has_languages (&schema->fields[i]) || !ciclo_node_is_set (node, i))
        continue;
      g_assert_cmpuint (ciclo_words_get_size (ciclo_node_get_words (node, i)), ==, 1);
      text = ciclo_node_get_text (node, i, PORTUGUESE);
      g_assert_cmpstr (text, !=, "");
      if (other != NULL && !is_common (text))
        g_assert_cmpstr (text, !=, ciclo_node_get_text (other, i, "en"));
    }

  return FALSE;
}

static void
test_translated (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *english = make (expected->id, "en");
  CicloNode *course = make (expected->id, PORTUGUESE);

  g_assert_cmpstr (ciclo_node_get_language (course), ==, PORTUGUESE);
  g_assert_cmpuint (ciclo_tree_count (course), ==, ciclo_tree_count (english));
  ciclo_tree_walk (course, check_translated, english);

  g_assert_finalize_object (course);
  g_assert_finalize_object (english);
}

static char *
print (CicloNode *course,
       const CicloDocumentKind *kind,
       const char *language)
{
  const CicloDocumentRequest request = { course, language, CICLO_AUDIENCE_TRAINER, NULL };
  g_autoptr (CicloReport) report = kind->build (&request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (ciclo_renderer_find ("txt", NULL), report, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Words that no Portuguese sentence has. */
static const char *const english_words[] = { "the", "and", "with", "what", "which", "your",
                                             "from", "people", "who", "is", "of", NULL };

static void
assert_no_english (const char *text,
                   const char *document)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (english_words, words[i]))
      {
        g_test_message ("%s: %s %s %s", document, i > 0 ? words[i - 1] : "", words[i],
                        words[i + 1] != NULL ? words[i + 1] : "");
        g_assert_not_reached ();
      }
}

/* Every document of the Portuguese course is Portuguese, and the test sees English where there is some. */
static void
test_printed (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *course = make (expected->id, PORTUGUESE);
  CicloNode *english = make (expected->id, "en");
  const CicloDocumentKind *documents;
  guint n;

  documents = ciclo_documents_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = print (course, &documents[i], PORTUGUESE);
      g_autofree char *other = print (english, &documents[i], "en");

      assert_no_english (text, documents[i].id);
      g_assert_nonnull (strstr (other, " the "));
    }

  g_assert_finalize_object (course);
  g_assert_finalize_object (english);
}

/* A template is an example: the coach finds no mistake in it, and next to nothing to warn of. */
static void
test_coach (gconstpointer closure)
{
  const Expected *expected = closure;
  const CicloFindingFilter filter = { -1, CICLO_SEVERITY_WARNING, NULL, FALSE };
  CicloNode *course = make (expected->id, PORTUGUESE);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  CicloCoach *coach = coaching_new (course);
  g_autoptr (GPtrArray) findings = NULL;

  ciclo_coach_check (coach);
  findings = ciclo_coach_dup_findings (coach, &filter);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *message = ciclo_finding_dup_message (findings->pdata[i], speech);
      const CicloRule *rule = ciclo_finding_get_rule (findings->pdata[i]);

      g_test_message ("%s %s: %s", rule->id, ciclo_node_get_id (ciclo_finding_get_node (findings->pdata[i])), message);
      g_assert_cmpint (ciclo_rule_get_severity (rule), !=, CICLO_SEVERITY_ERROR);
    }
  g_assert_cmpuint (findings->len, <=, MOST_WARNINGS);

  g_clear_pointer (&findings, g_ptr_array_unref);
  g_assert_finalize_object (coach);
  g_assert_finalize_object (course);
}

/* Any language can be asked for: what has no translation stays English. */
static void
test_other_language (gconstpointer closure)
{
  const Expected *expected = closure;
  CicloNode *course = make (expected->id, "fr");
  CicloNode *english = make (expected->id, "en");

  g_assert_cmpstr (ciclo_node_get_text (course, CICLO_COURSE_TITLE, "fr"), ==,
                   ciclo_node_get_text (english, CICLO_COURSE_TITLE, "en"));

  g_assert_finalize_object (course);
  g_assert_finalize_object (english);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "days", test_days },
    { "sessions", test_sessions },
    { "links", test_links },
    { "coach", test_coach },
    { "translated", test_translated },
    { "printed", test_printed },
    { "other-language", test_other_language },
  };

  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/drafts/%s/%s", drafts[i].id, tests[j].name);

        g_test_add_data_func (path, &drafts[i], tests[j].test);
      }

  return g_test_run ();
}
