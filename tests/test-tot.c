/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two worked courses that ship as templates, complete, sound and in two languages; and the clock times of the
 * training of trainers, which nobody wrote into the file: they follow from the order and the durations. */

#include "core/ciclo-clock.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-material.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timetable.h"

#define TOT "tot-five-days"
#define ASYLUM "asylum-two-days"
#define MINUTE 60
#define TRAINING_OF_A_DAY (360 * MINUTE)

static GBytes *
load_bytes (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".ciclo", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data", "templates", file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/* Oddities would be, among others, codes that no list knows and references that lead nowhere. */
static CicloNode *
load (const char *name)
{
  g_autoptr (GBytes) bytes = load_bytes (name);
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, &notes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < notes.oddities->len; i++)
    g_test_message ("%s", ((GError *) g_ptr_array_index (notes.oddities, i))->message);
  g_assert_cmpuint (notes.oddities->len, ==, 0);

  return course;
}

static CicloNode *
get_session (CicloNode *course,
             guint position)
{
  return ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, position);
}

static CicloNode *
find_session (CicloNode *course,
              const char *label)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    if (g_str_equal (ciclo_node_get_text (get_session (course, i), CICLO_SESSION_LABEL, NULL), label))
      return get_session (course, i);

  g_error ("no session %s", label);
}

static int
parse_clock (const char *text)
{
  int seconds = -1;

  g_assert_true (ciclo_clock_parse_iso (text, &seconds));

  return seconds;
}

/* The file */

static void
test_same_bytes (gconstpointer name)
{
  g_autoptr (GBytes) bytes = load_bytes (name);
  CicloNode *course = load (name);
  g_autoptr (GBytes) written = ciclo_xml_write (&ciclo_format, course);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (written, NULL),
                   g_bytes_get_size (written));
  g_assert_finalize_object (course);
}

static void
check_languages (CicloNode *node,
                 guint field)
{
  CicloWords *words = ciclo_node_get_words (node, field);

  if (words == NULL)
    return;

  if (ciclo_words_get_size (words) != 2)
    g_test_message ("%s %s: %s", ciclo_node_get_schema (node)->element,
                    ciclo_node_get_schema (node)->fields[field].name, ciclo_words_get_text (words, 0));
  g_assert_cmpuint (ciclo_words_get_size (words), ==, 2);
  g_assert_cmpstr (ciclo_words_get_language (words, 0), ==, "en");
  g_assert_cmpstr (ciclo_words_get_language (words, 1), ==, "pt-BR");
}

static gboolean
check_texts (CicloNode *node,
             gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]))
      check_languages (node, i);

  return FALSE;
}

static void
test_both_languages (gconstpointer name)
{
  CicloNode *course = load (name);

  g_assert_cmpstr (ciclo_node_get_language (course), ==, "pt-BR");
  ciclo_tree_walk (course, check_texts, NULL);
  g_assert_finalize_object (course);
}

static void
check_target (CicloNode *node,
              const CicloField *field,
              const char *id)
{
  CicloNode *target = ciclo_tree_find (ciclo_node_get_root (node), id);

  g_assert_nonnull (target);
  if (field->type != NULL)
    g_assert_true (g_type_is_a (G_OBJECT_TYPE (target), field->type ()));
}

static gboolean
check_references (CicloNode *node,
                  gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];

      if (field->kind == CICLO_REF && ciclo_node_is_set (node, i))
        check_target (node, field, ciclo_node_get_text (node, i, NULL));
      if (field->kind == CICLO_REFS)
        for (const char *const *ids = ciclo_node_get_strings (node, i); *ids != NULL; ids++)
          check_target (node, field, *ids);
    }

  return FALSE;
}

static void
test_references (gconstpointer name)
{
  CicloNode *course = load (name);

  ciclo_tree_walk (course, check_references, NULL);
  g_assert_finalize_object (course);
}

/* What is in it */

typedef struct
{
  GType type;
  guint n;
} Count;

static gboolean
count_type (CicloNode *node,
            gpointer closure)
{
  Count *count = closure;

  if (G_OBJECT_TYPE (node) == count->type)
    count->n++;

  return FALSE;
}

static guint
count (CicloNode *course,
       GType type)
{
  Count result = { type, 0 };

  ciclo_tree_walk (course, count_type, &result);

  return result.n;
}

/* Fifteen of the sessions, and of the activities, are breaks and lunches. */
static void
test_tot_counts (void)
{
  const Count counts[] = {
    { CICLO_TYPE_SESSION, 32 + 15 },
    { CICLO_TYPE_ACTIVITY, 125 + 15 },
    { CICLO_TYPE_PHASE, 258 },
    { CICLO_TYPE_OBJECTIVE, 22 },
    { CICLO_TYPE_GAP, 7 },
    { CICLO_TYPE_TASK, 6 },
    { CICLO_TYPE_OTHER_MEASURE, 3 },
    { CICLO_TYPE_FRAMEWORK_LEVEL, 4 },
    { CICLO_TYPE_FRAMEWORK_NODE, 6 },
    { CICLO_TYPE_MATERIAL, 34 },
    { CICLO_TYPE_LOGISTICS_ITEM, 10 },
    { CICLO_TYPE_INSTRUMENT, 10 },
    { CICLO_TYPE_INSTRUMENT_MOMENT, 16 },
    { CICLO_TYPE_ITEM, 71 },
    { CICLO_TYPE_CRITERION, 14 },
    { CICLO_TYPE_CRITERION_LEVEL, 56 },
    { CICLO_TYPE_TRAINER, 3 },
    { CICLO_TYPE_DAY, 5 },
  };
  CicloNode *course = load (TOT);
  guint pauses = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", ciclo_schema_for_type (counts[i].type)->element);
      g_assert_cmpuint (count (course, counts[i].type), ==, counts[i].n);
    }
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    pauses += ciclo_session_is_pause (get_session (course, i)) ? 1 : 0;
  g_assert_cmpuint (pauses, ==, 15);

  g_assert_finalize_object (course);
}

static void
check_ordering (CicloNode *item)
{
  guint n = ciclo_node_get_size (item, CICLO_ITEM_OPTIONS);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found |= 1u << ciclo_node_get_int (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, i), CICLO_OPTION_POSITION);
  g_assert_cmpuint (found, ==, (1u << (n + 1)) - 2);
}

static guint
count_options (CicloNode *item,
               guint field)
{
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (item, CICLO_ITEM_OPTIONS); i++)
    n += ciclo_node_is_set (ciclo_node_get_child (item, CICLO_ITEM_OPTIONS, i), field) ? 1 : 0;

  return n;
}

/* Only questions that give points have a right answer: a questionnaire has none. */
static gboolean
check_answer (CicloNode *node,
              gpointer closure)
{
  const char *type;

  if (!CICLO_IS_ITEM (node) || !ciclo_node_is_set (node, CICLO_ITEM_POINTS))
    return FALSE;

  type = ciclo_node_get_code (node, CICLO_ITEM_TYPE);
  g_test_message ("%s %s", type, ciclo_node_get_text (node, CICLO_ITEM_TEXT, "en"));
  if (g_str_equal (type, "ordering"))
    check_ordering (node);
  else if (g_str_equal (type, "matching"))
    g_assert_cmpuint (count_options (node, CICLO_OPTION_MATCH), ==, ciclo_node_get_size (node, CICLO_ITEM_OPTIONS));
  else if (g_str_equal (type, "single-choice"))
    g_assert_cmpuint (count_options (node, CICLO_OPTION_CORRECT), ==, 1);
  else if (g_str_equal (type, "multiple-choice"))
    g_assert_cmpuint (count_options (node, CICLO_OPTION_CORRECT), >, 1);
  else
    g_assert_true (ciclo_node_is_set (node, CICLO_ITEM_KEY) || ciclo_node_is_set (node, CICLO_ITEM_KEY_TEXT));

  return FALSE;
}

static void
test_answers (gconstpointer name)
{
  CicloNode *course = load (name);

  ciclo_tree_walk (course, check_answer, NULL);
  g_assert_finalize_object (course);
}

/* Time */

static int
sum (CicloNode *node,
     guint list,
     guint duration)
{
  int seconds = 0;

  for (guint i = 0; i < ciclo_node_get_size (node, list); i++)
    {
      int one = ciclo_node_get_seconds (ciclo_node_get_child (node, list, i), duration);

      g_assert_cmpint (one, >, 0);
      seconds += one;
    }

  return seconds;
}

static gboolean
check_lengths (CicloNode *node,
               gpointer closure)
{
  if (CICLO_IS_SESSION (node) && !ciclo_session_is_pause (node))
    g_assert_cmpint (sum (node, CICLO_SESSION_ACTIVITIES, CICLO_ACTIVITY_DURATION), ==,
                     ciclo_node_get_seconds (node, CICLO_SESSION_PLANNED));
  if (CICLO_IS_ACTIVITY (node) && ciclo_node_get_size (node, CICLO_ACTIVITY_PHASES) > 0)
    g_assert_cmpint (sum (node, CICLO_ACTIVITY_PHASES, CICLO_PHASE_DURATION), ==,
                     ciclo_node_get_seconds (node, CICLO_ACTIVITY_DURATION));

  return FALSE;
}

static void
test_lengths (gconstpointer name)
{
  CicloNode *course = load (name);

  ciclo_tree_walk (course, check_lengths, NULL);
  g_assert_finalize_object (course);
}

/* Four blocks, two breaks and lunch, one after the other without a gap. */
static void
check_day (CicloNode *day)
{
  static const char *const starts[] = { "09:00", "10:30", "10:45", "12:15", "13:30", "15:00", "15:15", "16:45" };
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITH_OPTIONAL);
  int training = 0;
  guint n = 0;

  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);

      g_assert_cmpint (slot->time.gap, ==, 0);
      g_assert_cmpint (slot->time.early, ==, 0);
      g_assert_cmpint (slot->time.overlaps, ==, -1);
      g_assert_cmpint (slot->time.flags, ==, 0);
      if (slot->depth > 0)
        {
          training += ciclo_activity_counts (slot->node) ? (int) (slot->time.end - slot->time.start) : 0;
          continue;
        }
      g_assert_cmpuint (n + 1, <, G_N_ELEMENTS (starts));
      g_assert_cmpint (slot->time.start, ==, parse_clock (starts[n]));
      g_assert_cmpint (slot->time.end, ==, parse_clock (starts[n + 1]));
      g_assert_cmpint (ciclo_session_is_pause (slot->node), ==, n % 2 == 1);
      n++;
    }

  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpint (training, ==, TRAINING_OF_A_DAY);
  g_assert_cmpint (ciclo_timetable_get_day (timetable)->gaps, ==, 0);
  g_assert_cmpint (ciclo_timetable_get_day (timetable)->overrun, ==, 0);
}

static void
test_days (gconstpointer name)
{
  CicloNode *course = load (name);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    check_day (ciclo_node_get_child (course, CICLO_COURSE_DAYS, i));
  g_assert_finalize_object (course);
}

static void
check_times (CicloNode *session,
             const char *starts,
             const char *end)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (ciclo_node_follow (session, CICLO_SESSION_DAY),
                                                                      CICLO_WITH_OPTIONAL);
  g_auto (GStrv) clocks = g_strsplit (starts, " ", 0);
  guint n = g_strv_length (clocks);

  g_assert_cmpuint (ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES), ==, n);
  for (guint i = 0; i < n; i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, activity);

      g_test_message ("%s", ciclo_node_get_text (activity, CICLO_ACTIVITY_LABEL, NULL));
      g_assert_false (ciclo_node_is_set (activity, CICLO_ACTIVITY_START));
      g_assert_cmpint (slot->time.start, ==, parse_clock (clocks[i]));
      g_assert_cmpint (slot->time.end, ==, parse_clock (i + 1 < n ? clocks[i + 1] : end));
    }
}

static void
test_tot_times (void)
{
  static const struct
  {
    const char *session;
    const char *starts; /* of its activities */
    const char *end;
  } rows[] = {
    { "D1B1", "09:00 09:10 09:30 09:45 09:55 10:20", "10:30" },
    { "D1B2", "10:45 10:55 11:20 11:30 11:50 12:05", "12:15" },
    { "D1B3", "13:30 13:38 14:18 14:33 14:48", "15:00" },
    { "D1B4", "15:15 15:27 16:17 16:32 16:40", "16:45" },
    { "D2B1", "09:00 09:10 09:35 09:55 10:15 10:25", "10:30" },
    { "D2B2", "10:45 11:05 11:17 11:52 12:07", "12:15" },
    { "D2B3", "13:30 13:40 14:05 14:20", "15:00" },
    { "D2B4", "15:15 15:40 15:52 16:27 16:35 16:40", "16:45" },
    { "D3B1", "09:00 09:10 10:05 10:20", "10:30" },
    { "D3B2", "10:45 10:50 11:50 12:05", "12:15" },
    { "D3B3", "13:30 13:38 13:50 14:20 14:35 14:55", "15:00" },
    { "D3B4", "15:15 16:10 16:27 16:35 16:40", "16:45" },
    { "D4B1", "09:00 09:10 09:25 09:50 10:20", "10:30" },
    { "D4B2", "10:45 10:55 11:30 11:45 12:05", "12:15" },
    { "D4B3", "13:30 13:35 14:55", "15:00" },
    { "D4B4", "15:15 16:15 16:28 16:36", "16:45" },
    { "D5B1", "09:00 09:10 10:20", "10:30" },
    { "D5B2", "10:45 11:00 11:30 11:45 12:05", "12:15" },
    { "D5B3", "13:30 13:38 14:18 14:45", "15:00" },
    { "D5B4", "15:15 15:40 15:52 16:05 16:15 16:25 16:37", "16:45" },
  };
  CicloNode *course = load (TOT);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_times (find_session (course, rows[i].session), rows[i].starts, rows[i].end);
  g_assert_finalize_object (course);
}

int
main (int argc,
      char **argv)
{
  static const char *const names[] = { TOT, ASYLUM };
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "same-bytes", test_same_bytes },
    { "both-languages", test_both_languages },
    { "references", test_references },
    { "answers", test_answers },
    { "lengths", test_lengths },
    { "days", test_days },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/%s/%s", names[i], tests[j].name);

        g_test_add_data_func (path, names[i], tests[j].test);
      }
  g_test_add_func ("/" TOT "/counts", test_tot_counts);
  g_test_add_func ("/" TOT "/times", test_tot_times);

  return g_test_run ();
}
