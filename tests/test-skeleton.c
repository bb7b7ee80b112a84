/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-method.h"
#include "model/ciclo-scale.h"
#include "model/ciclo-session.h"
#include "model/ciclo-skeleton.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

#include <string.h>

#define MINUTE 60

/* Sharing out */

static void
test_share (void)
{
  static const struct
  {
    int total, unit, minimum;
    int weights[4];
    int expected[4];
  } rows[] = {
    { 60, 5, 5, { 10, 20, 30, 40 }, { 5, 10, 20, 25 } },
    { 100, 5, 5, { 1, 1, 1, 1 }, { 25, 25, 25, 25 } },
    { 62, 5, 5, { 10, 20, 30, 40 }, { 5, 10, 20, 27 } },
    { 30, 1, 2, { 1, 1, 1, 97 }, { 2, 2, 2, 24 } },
    { 20, 5, 5, { 1, 1, 1, 97 }, { 5, 5, 5, 5 } },
    { 8, 1, 2, { 9, 1, 1, 1 }, { 2, 2, 2, 2 } },
    { 0, 1, 0, { 1, 2, 3, 4 }, { 0, 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int parts[4];

      g_assert_true (ciclo_scale_share (rows[i].total, rows[i].weights, 4, rows[i].unit, rows[i].minimum, parts));
      for (guint j = 0; j < 4; j++)
        g_assert_cmpint (parts[j], ==, rows[i].expected[j]);
    }
}

static void
test_share_too_little (void)
{
  static const int weights[] = { 1, 2, 3 };
  int parts[] = { 7, 7, 7 };

  g_assert_false (ciclo_scale_share (14, weights, 3, 5, 5, parts));
  g_assert_false (ciclo_scale_share (-1, weights, 3, 1, 0, parts));
  g_assert_false (ciclo_scale_share (10, weights, 0, 1, 1, parts));
  g_assert_cmpint (parts[0] + parts[1] + parts[2], ==, 21);
}

/* A session that cannot be scaled stays as it is. */
static void
test_scale_refused (void)
{
  CicloNode *session = ciclo_node_new (CICLO_TYPE_SESSION);
  CicloNode *activity = ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
  g_autoptr (CicloDuration) duration = ciclo_duration_new (10 * MINUTE, 0, FALSE, NULL);

  g_assert_false (ciclo_scale_session (session, 60));
  ciclo_node_set_duration (activity, CICLO_ACTIVITY_DURATION, duration);
  g_assert_false (ciclo_scale_session (session, 1));
  g_assert_cmpint (ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION), ==, 10 * MINUTE);
  g_assert_false (ciclo_node_is_set (session, CICLO_SESSION_PLANNED));
  g_assert_true (ciclo_scale_session (session, 60));
  g_assert_cmpint (ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION), ==, 60 * MINUTE);

  g_assert_finalize_object (session);
}

/* Skeletons */

/* The catalogue and the folder name the same skeletons. */
static void
test_list (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data", "skeletons", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const CicloSkeleton *const *skeletons;
  guint n, n_files = 0;

  skeletons = ciclo_skeleton_list (&n);
  g_assert_cmpuint (n, ==, 10);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (ciclo_skeleton_find (ciclo_skeleton_get_id (skeletons[i])) == skeletons[i]);
      g_assert_cmpstr (ciclo_skeleton_get_title (skeletons[i]), !=, "");
      g_assert_cmpstr (ciclo_skeleton_get_what (skeletons[i]), !=, "");
      g_assert_cmpint (ciclo_skeleton_get_shortest (skeletons[i]), >=, CICLO_SKELETON_SHORTEST);
      g_assert_cmpint (ciclo_skeleton_get_shortest (skeletons[i]), <, ciclo_skeleton_get_minutes (skeletons[i]));
      g_assert_cmpint (ciclo_skeleton_get_minutes (skeletons[i]), <, ciclo_skeleton_get_longest (skeletons[i]));
    }
  g_assert_null (ciclo_skeleton_find ("no-such"));

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (CICLO_FORMAT_EXTENSION));

      g_assert_true (g_str_has_suffix (name, CICLO_FORMAT_EXTENSION));
      g_assert_nonnull (ciclo_skeleton_find (id));
      n_files++;
    }
  g_assert_cmpuint (n, ==, n_files);
}

static int
get_minutes (CicloNode *node,
             guint field)
{
  return ciclo_node_get_seconds (node, field) / MINUTE;
}

static void
check_phases (CicloNode *activity)
{
  guint n = ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES), known = 0;
  int sum = 0;

  for (guint i = 0; i < n; i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);
      int seconds = ciclo_node_get_seconds (phase, CICLO_PHASE_DURATION);

      if (seconds >= 0)
        {
          g_assert_cmpint (seconds, >=, MINUTE);
          sum += seconds;
          known++;
        }
    }

  if (known > 0)
    {
      g_assert_cmpuint (known, ==, n);
      g_assert_cmpint (sum, ==, ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION));
    }
}

/* Whatever the length: the sum is exact, nothing is shorter than two minutes, all but the longest are of whole five
 * minutes where five minutes suit them, and nothing is pinned. */
static void
check_scaled (CicloNode *session,
              int minutes)
{
  guint n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES), odd = 0;
  int sum = 0, shortest = G_MAXINT;

  for (guint i = 0; i < n; i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      int length = get_minutes (activity, CICLO_ACTIVITY_DURATION);

      g_assert_cmpint (length, >=, 2);
      g_assert_false (ciclo_node_get_bool (activity, CICLO_ACTIVITY_PINNED));
      g_assert_false (ciclo_node_is_set (activity, CICLO_ACTIVITY_START));
      sum += length;
      shortest = MIN (shortest, length);
      odd += length % 5 != 0;
      check_phases (activity);
    }

  g_assert_cmpint (sum, ==, minutes);
  g_assert_cmpint (get_minutes (session, CICLO_SESSION_PLANNED), ==, minutes);
  if (shortest >= 5 && minutes >= 60)
    g_assert_cmpuint (odd, <=, minutes % 5 != 0);
}

static void
test_lengths (void)
{
  const CicloSkeleton *const *skeletons;
  guint n;

  skeletons = ciclo_skeleton_list (&n);
  for (guint i = 0; i < n; i++)
    for (int minutes = CICLO_SKELETON_SHORTEST; minutes <= 240; minutes++)
      {
        CicloNode *session = ciclo_skeleton_new_session (skeletons[i], minutes, "en");

        check_scaled (session, minutes);
        g_assert_finalize_object (session);
      }
}

/* At the usual length a skeleton is what was drawn. */
static void
test_usual_length (void)
{
  CicloNode *session = ciclo_skeleton_new_session (ciclo_skeleton_find ("three-parts"), 90, "en");
  static const int expected[] = { 10, 15, 35, 15, 5, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (get_minutes (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i), CICLO_ACTIVITY_DURATION),
                     ==, expected[i]);

  g_assert_finalize_object (session);
}

/* In the lengths that it is said to suit, every method has the time that it needs, and not more than it can use. */
static void
check_methods (CicloNode *session)
{
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      CicloNode *method = ciclo_catalogue_find_method (ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL));
      int minutes = get_minutes (activity, CICLO_ACTIVITY_DURATION);

      g_assert_nonnull (method);
      g_assert_cmpint (minutes, >=, ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN));
      g_assert_cmpint (minutes, <=, ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX));
    }
}

static void
test_suitable (void)
{
  const CicloSkeleton *const *skeletons;
  guint n;

  skeletons = ciclo_skeleton_list (&n);
  for (guint i = 0; i < n; i++)
    for (int minutes = ciclo_skeleton_get_shortest (skeletons[i]); minutes <= ciclo_skeleton_get_longest (skeletons[i]);
         minutes += 5)
      {
        CicloNode *session = ciclo_skeleton_new_session (skeletons[i], minutes, "en");

        g_test_message ("%s %d", ciclo_skeleton_get_id (skeletons[i]), minutes);
        check_methods (session);
        g_assert_finalize_object (session);
      }
}

/* As many people teach as there are turns. */
static void
test_turns (void)
{
  static const struct
  {
    int minutes, performers;
  } rows[] = { { 100, 3 }, { 140, 4 }, { 200, 6 }, { 30, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CicloNode *session = ciclo_skeleton_new_session (ciclo_skeleton_find ("micro-teaching"), rows[i].minutes, "en");
      CicloNode *turns = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, 2);

      g_assert_cmpint (ciclo_node_get_int (turns, CICLO_ACTIVITY_PERFORMERS), ==, rows[i].performers);
      g_assert_finalize_object (session);
    }
}

static gboolean
check_word (CicloNode *node,
            gpointer closure)
{
  GHashTable *ids = closure;
  const CicloSchema *schema = ciclo_node_get_schema (node);

  g_assert_true (g_hash_table_add (ids, (gpointer) ciclo_node_get_id (node)));
  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) && ciclo_node_is_set (node, i))
      {
        g_assert_cmpuint (ciclo_words_get_size (ciclo_node_get_words (node, i)), ==, 1);
        g_assert_cmpstr (ciclo_node_get_text (node, i, "pt-BR"), !=, "");
      }

  return FALSE;
}

static gboolean
is_same_word (CicloNode *node,
              gpointer closure)
{
  GHashTable *english = closure;
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) && ciclo_node_is_set (node, i) &&
        g_hash_table_contains (english, ciclo_node_get_text (node, i, "pt-BR")))
      return TRUE;

  return FALSE;
}

static gboolean
collect (CicloNode *node,
         gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) && ciclo_node_is_set (node, i))
      g_hash_table_add (closure, g_strdup (ciclo_node_get_text (node, i, "en")));

  return FALSE;
}

/* In Portuguese no text is English; and two sessions of one skeleton have no id in common. */
static void
test_words_and_ids (void)
{
  g_autoptr (GHashTable) english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CicloSkeleton *const *skeletons;
  guint n;

  skeletons = ciclo_skeleton_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      CicloNode *one = ciclo_skeleton_new_session (skeletons[i], 90, "pt-BR");
      CicloNode *other = ciclo_skeleton_new_session (skeletons[i], 90, "pt-BR");
      CicloNode *original = ciclo_skeleton_new_session (skeletons[i], 90, "en");

      ciclo_tree_walk (original, collect, english);
      ciclo_tree_walk (one, check_word, ids);
      ciclo_tree_walk (other, check_word, ids);
      g_assert_null (ciclo_tree_walk (one, is_same_word, english));
      g_hash_table_remove_all (ids);
      g_assert_finalize_object (one);
      g_assert_finalize_object (other);
      g_assert_finalize_object (original);
    }
}

/* What comes out can be put into a course, and the course be written and read. */
static void
test_insert (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (GBytes) bytes = NULL;
  CicloNode *again;

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "pt-BR");
  ciclo_node_append (course, CICLO_COURSE_SESSIONS,
                     ciclo_skeleton_new_session (ciclo_skeleton_find ("case-clinic"), 75, "pt-BR"));
  bytes = ciclo_xml_write (&ciclo_format, course);
  again = ciclo_xml_read (&ciclo_format, bytes, NULL, NULL);
  g_assert_true (ciclo_tree_equal (course, again));

  g_assert_finalize_object (course);
  g_assert_finalize_object (again);
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/share", test_share);
  g_test_add_func ("/scale/too-little", test_share_too_little);
  g_test_add_func ("/scale/refused", test_scale_refused);
  g_test_add_func ("/skeleton/list", test_list);
  g_test_add_func ("/skeleton/lengths", test_lengths);
  g_test_add_func ("/skeleton/usual-length", test_usual_length);
  g_test_add_func ("/skeleton/suitable", test_suitable);
  g_test_add_func ("/skeleton/turns", test_turns);
  g_test_add_func ("/skeleton/words-and-ids", test_words_and_ids);
  g_test_add_func ("/skeleton/insert", test_insert);

  return g_test_run ();
}
