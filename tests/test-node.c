/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "thing.h"

static void
count (guint *counter)
{
  ++*counter;
}

static void
test_unset (void)
{
  g_autoptr (CicloNode) thing = ciclo_node_new (TYPE_THING);

  for (guint i = THING_LANGUAGES; i <= THING_REFS; i++)
    g_assert_false (ciclo_node_is_set (thing, i));
  g_assert_cmpint (ciclo_node_get_int (thing, THING_INT), ==, 20);
  g_assert_true (ciclo_node_get_bool (thing, THING_BOOL));
  g_assert_cmpint (ciclo_node_get_enum (thing, THING_ENUM), ==, -1);
  g_assert_cmpint (ciclo_node_get_seconds (thing, THING_TIME), ==, -1);
  g_assert_cmpint (ciclo_node_get_seconds (thing, THING_DURATION), ==, -1);
  g_assert_null (*ciclo_node_get_strings (thing, THING_REFS));

  /* Set to the initial value is not unset. */
  ciclo_node_set_int (thing, THING_INT, 20);
  g_assert_true (ciclo_node_is_set (thing, THING_INT));
  ciclo_node_unset (thing, THING_INT);
  g_assert_false (ciclo_node_is_set (thing, THING_INT));

  g_assert_finalize_object (g_steal_pointer (&thing));
}

static void
test_notify (void)
{
  g_autoptr (CicloNode) thing = ciclo_node_new (TYPE_THING);
  guint notified = 0;

  g_signal_connect_swapped (thing, "notify", G_CALLBACK (count), &notified);
  fill (thing, 3);
  g_assert_cmpuint (notified, ==, 15);
  fill (thing, 3);
  g_assert_cmpuint (notified, ==, 15);
  g_object_set (thing, "words", "Olá", "int", 7, NULL);
  g_assert_cmpuint (notified, ==, 17);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, "en"), ==, "Olá");
  g_assert_finalize_object (g_steal_pointer (&thing));
}

static void
test_refused (void)
{
  static const struct
  {
    guint field;
    const char *text;
    gboolean good;
  } cases[] = {
    { THING_INT, "1", TRUE },
    { THING_INT, "500", TRUE },
    { THING_INT, "0", FALSE },
    { THING_INT, "501", FALSE },
    { THING_INT, "99999999999", FALSE },
    { THING_INT, "1.5", FALSE },
    { THING_INT, "", FALSE },
    { THING_INT, "many", FALSE },
    { THING_REAL, "1.5", TRUE },
    { THING_REAL, "-0", TRUE },
    { THING_REAL, "1,5", FALSE },
    { THING_REAL, "1e999", FALSE },
    { THING_REAL, "nan", FALSE },
    { THING_REAL, "inf", FALSE },
    { THING_REAL, "0x10", FALSE },
    { THING_REAL, " 1", FALSE },
    { THING_BOOL, "true", TRUE },
    { THING_BOOL, "yes", FALSE },
    { THING_ENUM, "red", TRUE },
    { THING_ENUM, "from-the-future", TRUE },
    { THING_ENUM, "two words", FALSE },
    { THING_DURATION, "PT30M", TRUE },
    { THING_DURATION, "-PT30M", FALSE },
    { THING_DURATION, "30", FALSE },
    { THING_TIME, "09:00", TRUE },
    { THING_TIME, "24:00", FALSE },
    { THING_TIME, "nine", FALSE },
    { THING_DATE, "2026-02-28", TRUE },
    { THING_DATE, "2026-02-30", FALSE },
    { THING_DATE, "March", TRUE },
    { THING_REF, "abc-1", TRUE },
    { THING_REF, "1abc", FALSE },
    { THING_REFS, "a b  c", TRUE },
    { THING_REFS, "a <b>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_test_message ("%s \"%s\"", thing_fields[cases[i].field].name, cases[i].text);
      g_assert_true (ciclo_field_from_string (&thing_fields[cases[i].field], cases[i].text, &value) == cases[i].good);
    }
}

/* A value that the field cannot hold changes nothing. */
static void
test_door (void)
{
  g_autoptr (CicloNode) thing = ciclo_node_new (TYPE_THING);
  g_auto (GValue) large = G_VALUE_INIT, wrong = G_VALUE_INIT;
  g_autofree char *long_text = g_strnfill (CICLO_LINE_LIMIT + 1, 'x');

  g_value_init (&large, G_TYPE_INT);
  g_value_set_int (&large, 501);
  g_assert_false (ciclo_node_set_value (thing, THING_INT, &large));
  g_value_init (&wrong, G_TYPE_STRING);
  g_value_set_string (&wrong, long_text);
  g_assert_false (ciclo_node_set_value (thing, THING_LINE, &wrong));
  g_assert_false (ciclo_node_set_value (thing, THING_INT, &wrong));
  g_assert_false (ciclo_node_is_set (thing, THING_LINE));

  ciclo_node_set_text (thing, THING_LINE, NULL, "a\r\nb\x01\x0c\xEF\xBF\xBE");
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_LINE, NULL), ==, "a b");
  ciclo_node_set_text (thing, THING_TEXT, NULL, "a\r\nb\rc\xFF");
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_TEXT, NULL), ==, "a\nb\nc");
  ciclo_node_set_text (thing, THING_TEXT, NULL, "");
  g_assert_false (ciclo_node_is_set (thing, THING_TEXT));
}

static void
test_languages (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  CicloNode *thing = add_thing (world);
  guint notified = 0;

  ciclo_node_set_text (world, THING_LANGUAGES, NULL, "pt-BR en");
  ciclo_node_set_text (thing, THING_WORDS, NULL, "Refúgio");
  ciclo_node_set_text (thing, THING_WORDS, "en", "Asylum");
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, "pt-BR"), ==, "Refúgio");
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, "fr"), ==, "");
  g_assert_cmpstr (ciclo_node_say (thing, THING_WORDS, "fr"), ==, "Refúgio");
  g_assert_cmpstr (ciclo_node_say (thing, THING_WORDS, "en-GB"), ==, "Asylum");
  g_assert_cmpstr (ciclo_node_say (thing, THING_WORDS, "pt-PT"), ==, "Refúgio");

  /* The property speaks the first language, and says so when that becomes another one. */
  g_signal_connect_swapped (thing, "notify::words", G_CALLBACK (count), &notified);
  ciclo_node_set_text (world, THING_LANGUAGES, NULL, "en pt-BR");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, NULL), ==, "Asylum");

  /* As people write it by hand. */
  ciclo_node_set_text (world, THING_LANGUAGES, NULL, "pt_BR en");
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, NULL), ==, "Refúgio");
  ciclo_node_set_text (world, THING_LANGUAGES, NULL, "nonsense");
  g_assert_cmpstr (ciclo_node_get_language (thing), ==, "en");
}

static void
test_children (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  CicloNode *a = add_thing (world), *b = add_thing (world), *c = add_thing (world);
  guint field, position;

  ciclo_node_move (world, THING_LIST, 0, 2);
  g_assert_true (ciclo_node_get_child (world, THING_LIST, 0) == b);
  g_assert_true (ciclo_node_get_child (world, THING_LIST, 1) == c);
  g_assert_true (ciclo_node_get_child (world, THING_LIST, 2) == a);
  g_assert_true (ciclo_node_get_place (a, &field, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (ciclo_node_get_place (world, &field, &position));
  g_assert_false (ciclo_node_get_place (ciclo_node_get_part (world, THING_PART), &field, &position));
  g_assert_true (ciclo_node_get_parent (ciclo_node_get_part (world, THING_PART)) == world);

  g_object_ref (a);
  g_assert_finalize_object (g_steal_pointer (&world));
  g_assert_null (ciclo_node_get_parent (a));
  g_object_unref (a);
}

static void
test_find (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  CicloNode *thing = add_thing (world), *inner;
  g_autofree char *id = g_strdup (ciclo_node_get_id (thing));

  g_assert_true (ciclo_tree_find (world, id) == thing);
  inner = add_thing (thing);
  g_assert_true (ciclo_tree_find (world, ciclo_node_get_id (inner)) == inner);
  ciclo_node_set_text (inner, THING_REF, NULL, id);
  g_assert_true (ciclo_node_follow (inner, THING_REF) == thing);
  ciclo_node_remove (world, THING_LIST, 0);
  g_assert_null (ciclo_tree_find (world, id));
}

static void
test_clone (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  g_autoptr (CicloNode) clone = NULL;
  g_autoptr (CicloNode) snapshot = NULL;
  CicloNode *a = add_thing (world), *b = add_thing (world), *other;
  const char *const ids[] = { ciclo_node_get_id (a), "elsewhere", NULL };

  fill (a, 1);
  fill (ciclo_node_get_part (world, THING_PART), 2);
  ciclo_node_set_text (b, THING_REF, NULL, ciclo_node_get_id (a));
  ciclo_node_set_strings (b, THING_REFS, ids);

  clone = ciclo_tree_clone (world);
  g_assert_cmpstr (ciclo_node_get_id (ciclo_node_get_child (clone, THING_LIST, 0)), !=, ciclo_node_get_id (a));
  g_assert_true (ciclo_node_follow (ciclo_node_get_child (clone, THING_LIST, 1), THING_REF) ==
                 ciclo_node_get_child (clone, THING_LIST, 0));
  other = ciclo_node_get_child (clone, THING_LIST, 1);
  g_assert_cmpstr (ciclo_node_get_strings (other, THING_REFS)[1], ==, "elsewhere");

  snapshot = ciclo_tree_snapshot (world);
  g_assert_true (ciclo_tree_equal (world, snapshot));
  ciclo_node_set_int (ciclo_node_get_part (snapshot, THING_PART), THING_INT, 499);
  g_assert_false (ciclo_tree_equal (world, snapshot));
  g_assert_cmpuint (ciclo_tree_count (world), ==, 4);
}

static void
test_renew_root_id (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  CicloNode *a = add_thing (world), *b = add_thing (world);
  g_autofree char *old = g_strdup (ciclo_node_get_id (world));
  g_autofree char *other = g_strdup (ciclo_node_get_id (b));

  ciclo_node_set_text (a, THING_REF, NULL, old);
  ciclo_node_set_text (b, THING_REF, NULL, ciclo_node_get_id (a));
  g_assert_true (ciclo_tree_find (world, old) == world);

  ciclo_tree_renew_root_id (world);
  g_assert_cmpstr (ciclo_node_get_id (world), !=, old);
  g_assert_null (ciclo_tree_find (world, old));
  g_assert_true (ciclo_tree_find (world, ciclo_node_get_id (world)) == world);
  g_assert_true (ciclo_node_follow (a, THING_REF) == world);
  g_assert_true (ciclo_node_follow (b, THING_REF) == a);
  g_assert_cmpstr (ciclo_node_get_id (b), ==, other);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node/unset", test_unset);
  g_test_add_func ("/node/notify", test_notify);
  g_test_add_func ("/node/refused", test_refused);
  g_test_add_func ("/node/door", test_door);
  g_test_add_func ("/node/languages", test_languages);
  g_test_add_func ("/node/children", test_children);
  g_test_add_func ("/node/find", test_find);
  g_test_add_func ("/node/clone", test_clone);
  g_test_add_func ("/node/renew-root-id", test_renew_root_id);

  return g_test_run ();
}
