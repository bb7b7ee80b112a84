/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "core/ciclo-json.h"
#include "thing.h"

static CicloNode *
read_json (const char *text,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ciclo_json_read (TYPE_WORLD, bytes, "en", error);
}

static void
test_all_kinds (void)
{
  g_autoptr (GError) error = NULL;
  static const char text[] = "{\"id\": \"w1\", \"languages\": \"pt-BR en\", \"line\": \"l\", \"text\": \"a\\nb\","
                             " \"words\": {\"en\": \"x\", \"pt_BR\": \"ação\"}, \"prose\": \"p\", \"int\": 7,"
                             " \"real\": 1.5, \"bool\": false, \"enum\": \"red\", \"enums\": [\"red\"],"
                             " \"duration\": \"PT30M\", \"time\": \"09:00\", \"date\": \"2026-03-02\","
                             " \"ref\": \"t1\", \"refs\": [\"t1\", \"t2\"], \"part\": {\"int\": 3},"
                             " \"things\": [{\"id\": \"t1\", \"things\": [{\"int\": 5}]}, {}]}";
  g_autoptr (CicloNode) world = read_json (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ciclo_node_get_id (world), ==, "w1");
  g_assert_cmpstr (ciclo_node_get_text (world, THING_WORDS, NULL), ==, "ação");
  g_assert_cmpstr (ciclo_node_get_text (world, THING_PROSE, "en"), ==, "p");
  g_assert_cmpint (ciclo_node_get_seconds (world, THING_DURATION), ==, 1800);
  g_assert_cmpint (ciclo_node_get_seconds (world, THING_TIME), ==, 9 * 3600);
  g_assert_cmpfloat (ciclo_node_get_real (world, THING_REAL), ==, 1.5);
  g_assert_cmpuint (ciclo_tree_count (world), ==, 5);
  g_assert_true (ciclo_node_follow (world, THING_REF) == ciclo_node_get_child (world, THING_LIST, 0));
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    const char *message; /* a piece of it: the place */
    CicloErrorCode code;
  } cases[] = {
    { "", "Line", CICLO_ERROR_MALFORMED },
    { "{", "Line", CICLO_ERROR_MALFORMED },
    { "{}\n{}", "Line 2", CICLO_ERROR_MALFORMED },
    { "{} x", "after its end", CICLO_ERROR_MALFORMED },
    { "0{}", "does not begin", CICLO_ERROR_MALFORMED },
    { "\"\"", "does not begin", CICLO_ERROR_MALFORMED },
    { "]", "does not begin", CICLO_ERROR_MALFORMED },
    { "{/*\"*/}", "does not belong", CICLO_ERROR_MALFORMED },
    { "{\"\\\"}", "Line", CICLO_ERROR_MALFORMED },
    { "{\"\\ude\"}", "Line", CICLO_ERROR_MALFORMED },
    { "[]", "“”", CICLO_ERROR_BAD_VALUE },
    { "{\"future\": 1}", "“future”", CICLO_ERROR_BAD_VALUE },
    { "{\"things\": [{}, {\"int\": 501}]}", "things[1].int", CICLO_ERROR_BAD_VALUE },
    { "{\"int\": \"many\"}", "“int”", CICLO_ERROR_BAD_VALUE },
    { "{\"int\": 1.5}", "“int”", CICLO_ERROR_BAD_VALUE },
    { "{\"enum\": \"green\"}", "“enum”", CICLO_ERROR_BAD_VALUE },
    { "{\"refs\": \"t1\"}", "“refs”", CICLO_ERROR_BAD_VALUE },
    { "{\"refs\": [1]}", "“refs”", CICLO_ERROR_BAD_VALUE },
    { "{\"words\": {\"!\": \"x\"}}", "“words”", CICLO_ERROR_BAD_VALUE },
    { "{\"words\": {\"en\": 3}}", "“words”", CICLO_ERROR_BAD_VALUE },
    { "{\"things\": {}}", "“things”", CICLO_ERROR_BAD_VALUE },
    { "{\"part\": []}", "“part”", CICLO_ERROR_BAD_VALUE },
    { "{\"id\": \"1\"}", "“id”", CICLO_ERROR_BAD_VALUE },
    { "{\"id\": \"a\", \"things\": [{\"id\": \"a\"}]}", "things[0].id", CICLO_ERROR_BAD_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloNode) world = read_json (cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (world);
      g_assert_error (error, CICLO_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* Deeper than any stack. */
static void
test_depth (void)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (read_json (brackets, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_MALFORMED);
}

static void
test_array (void)
{
  static const char text[] = "{\"format\": \"x\", \"things\": [{\"int\": 1}, {\"int\": 2}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) things = ciclo_json_read_array (TYPE_THING, bytes, "x", "things", "en", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (things->len, ==, 2);
  g_assert_cmpint (ciclo_node_get_int (things->pdata[1], THING_INT), ==, 2);
  g_assert_null (ciclo_json_read_array (TYPE_THING, bytes, "x", "none", "en", &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
}

static void
test_mutants (void)
{
  static const char text[] = "{\"words\": {\"en\": \"x\"}, \"things\": [{\"int\": 1, \"refs\": [\"a\"]}]}";
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *mutant = g_strdup (text);
      g_autoptr (CicloNode) world = NULL;

      mutant[g_rand_int_range (random, 0, sizeof text - 1)] = (char) g_rand_int_range (random, 1, 256);
      world = read_json (mutant, NULL);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/all-kinds", test_all_kinds);
  g_test_add_func ("/json/refusals", test_refusals);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/array", test_array);
  g_test_add_func ("/json/mutants", test_mutants);

  return g_test_run ();
}
