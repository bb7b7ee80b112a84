/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chance.h"
#include "thing.h"

typedef struct
{
  CicloNode *world;
  CicloHistory *history;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->world = ciclo_node_new (TYPE_WORLD);
  add_thing (fixture->world);
  fixture->history = ciclo_history_new (fixture->world);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->world);
}

static void
test_open (Fixture *fixture,
           gconstpointer data)
{
  g_assert_false (ciclo_history_get_can_undo (fixture->history));
  g_assert_false (ciclo_history_get_modified (fixture->history));
  ciclo_history_undo (fixture->history);
  g_assert_cmpuint (ciclo_node_get_size (fixture->world, THING_LIST), ==, 1);
}

static void
test_typing (Fixture *fixture,
             gconstpointer data)
{
  CicloNode *thing = ciclo_node_get_child (fixture->world, THING_LIST, 0);

  ciclo_node_set_text (thing, THING_WORDS, NULL, "a");
  ciclo_node_set_text (thing, THING_WORDS, NULL, "ab");
  ciclo_node_set_text (thing, THING_LINE, NULL, "x");
  ciclo_history_pause (fixture->history);
  ciclo_node_set_text (thing, THING_LINE, NULL, "xy");
  ciclo_history_undo (fixture->history);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_LINE, NULL), ==, "x");
  ciclo_history_undo (fixture->history);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_LINE, NULL), ==, "");
  ciclo_history_undo (fixture->history);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, NULL), ==, "");
  g_assert_false (ciclo_history_get_can_undo (fixture->history));
  ciclo_history_redo (fixture->history);
  g_assert_cmpstr (ciclo_node_get_text (thing, THING_WORDS, NULL), ==, "ab");
}

/* Saving in the middle of a word ends the step: undo comes back to what the file holds. */
static void
test_saved (Fixture *fixture,
            gconstpointer data)
{
  CicloNode *thing = ciclo_node_get_child (fixture->world, THING_LIST, 0);

  ciclo_node_set_text (thing, THING_LINE, NULL, "a");
  g_assert_true (ciclo_history_get_modified (fixture->history));
  ciclo_history_set_saved (fixture->history);
  g_assert_false (ciclo_history_get_modified (fixture->history));
  ciclo_node_set_text (thing, THING_LINE, NULL, "ab");
  g_assert_true (ciclo_history_get_modified (fixture->history));
  ciclo_history_undo (fixture->history);
  g_assert_false (ciclo_history_get_modified (fixture->history));
  ciclo_history_undo (fixture->history);
  g_assert_true (ciclo_history_get_modified (fixture->history));
  ciclo_history_redo (fixture->history);
  g_assert_false (ciclo_history_get_modified (fixture->history));

  /* The saved state cannot be reached again once another way was taken. */
  ciclo_history_undo (fixture->history);
  ciclo_node_set_text (thing, THING_LINE, NULL, "b");
  ciclo_history_undo (fixture->history);
  g_assert_true (ciclo_history_get_modified (fixture->history));
}

static void
remember (CicloHistory *history,
          CicloNode *node,
          int field,
          gpointer closure)
{
  g_snprintf (closure, 32, "%p %d", (gpointer) node, field);
}

static void
test_groups (Fixture *fixture,
             gconstpointer data)
{
  CicloNode *thing = ciclo_node_get_child (fixture->world, THING_LIST, 0);
  char seen[32] = "", expected[32];

  g_signal_connect (fixture->history, "revealed", G_CALLBACK (remember), seen);
  ciclo_history_begin (fixture->history, "Move session");
  ciclo_node_set_int (thing, THING_INT, 5);
  ciclo_history_begin (fixture->history, "inner");
  ciclo_node_remove (fixture->world, THING_LIST, 0);
  ciclo_history_end (fixture->history);
  ciclo_history_end (fixture->history);
  g_assert_cmpstr (ciclo_history_get_undo_label (fixture->history), ==, "Move session");

  ciclo_history_undo (fixture->history);
  g_assert_cmpuint (ciclo_node_get_size (fixture->world, THING_LIST), ==, 1);
  g_assert_false (ciclo_node_is_set (thing, THING_INT));
  g_assert_false (ciclo_history_get_can_undo (fixture->history));
  g_assert_cmpstr (ciclo_history_get_redo_label (fixture->history), ==, "Move session");
  g_snprintf (expected, sizeof expected, "%p %d", (gpointer) thing, -1);
  g_assert_cmpstr (seen, ==, expected);
}

static void
test_clear (Fixture *fixture,
            gconstpointer data)
{
  CicloNode *thing = ciclo_node_get_child (fixture->world, THING_LIST, 0);

  ciclo_history_clear (fixture->history);
  g_assert_false (ciclo_history_get_modified (fixture->history));
  ciclo_node_set_int (thing, THING_INT, 5);
  ciclo_history_clear (fixture->history);
  g_assert_true (ciclo_history_get_modified (fixture->history));
  g_assert_false (ciclo_history_get_can_undo (fixture->history));
}

/* When the oldest steps are forgotten, "not modified" must not lie. */
static void
test_memory (Fixture *fixture,
             gconstpointer data)
{
  CicloNode *thing = ciclo_node_get_child (fixture->world, THING_LIST, 0);
  guint steps = 0;

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strnfill (CICLO_TEXT_LIMIT - 10, (char) ('a' + i % 26));

      ciclo_history_pause (fixture->history);
      ciclo_node_set_text (thing, THING_TEXT, NULL, text);
    }
  for (; ciclo_history_get_can_undo (fixture->history); steps++)
    ciclo_history_undo (fixture->history);
  g_assert_cmpuint (steps, <, 70);
  g_assert_true (ciclo_node_is_set (thing, THING_TEXT));
  g_assert_true (ciclo_history_get_modified (fixture->history));
}

/* Random edits */

static CicloNode *
pick (CicloNode *world,
      GRand *random)
{
  CicloNode *node = world;

  while (ciclo_node_get_size (node, THING_LIST) > 0 && g_rand_int_range (random, 0, 3) > 0)
    node = ciclo_node_get_child (node, THING_LIST, any (random, ciclo_node_get_size (node, THING_LIST)));

  return node;
}

static void
edit (Fixture *fixture,
      GRand *random)
{
  CicloNode *node = pick (fixture->world, random);
  guint size = ciclo_node_get_size (node, THING_LIST);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      add_thing (node);
      break;
    case 1:
      if (size > 0)
        ciclo_node_remove (node, THING_LIST, any (random, size));
      break;
    case 2:
      if (size > 0)
        ciclo_node_move (node, THING_LIST, any (random, size), any (random, size));
      break;
    case 3:
      ciclo_history_begin (fixture->history, "fill");
      fill (node, g_rand_int_range (random, 0, 1000));
      ciclo_history_end (fixture->history);
      break;
    case 4:
      fill (ciclo_node_get_part (fixture->world, THING_PART), g_rand_int_range (random, 0, 1000));
      break;
    default:
      ciclo_node_unset (node, g_rand_int_range (random, THING_LINE, THING_REFS + 1));
    }
}

/* Undo all is the beginning, redo all is the end, for whatever people do. */
static void
test_random (Fixture *fixture,
             gconstpointer data)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *before = dump_world (fixture->world);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      ciclo_history_clear (fixture->history);
      for (int i = g_rand_int_range (random, 1, 40); i > 0; i--)
        edit (fixture, random);
      after = dump_world (fixture->world);
      while (ciclo_history_get_can_undo (fixture->history))
        ciclo_history_undo (fixture->history);
      undone = dump_world (fixture->world);
      g_assert_cmpstr (undone, ==, before);
      while (ciclo_history_get_can_redo (fixture->history))
        ciclo_history_redo (fixture->history);
      redone = dump_world (fixture->world);
      g_assert_cmpstr (redone, ==, after);
      if (ciclo_tree_count (fixture->world) > 200)
        ciclo_node_remove (fixture->world, THING_LIST, 0);
      if (ciclo_node_get_size (fixture->world, THING_LIST) == 0)
        add_thing (fixture->world);
    }
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/history/open", test_open },
    { "/history/typing", test_typing },
    { "/history/saved", test_saved },
    { "/history/groups", test_groups },
    { "/history/clear", test_clear },
    { "/history/memory", test_memory },
    { "/history/random", test_random },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
