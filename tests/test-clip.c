/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-clip.h"
#include "core/ciclo-error.h"
#include "thing.h"

#include <string.h>

/* A design in which the first thing refers to its own child, to the second thing, and to nothing at all. */
static CicloNode *
make_world (const char *second_name)
{
  CicloNode *world = ciclo_node_new (TYPE_WORLD);
  CicloNode *first = add_thing (world), *second = add_thing (world), *child = add_thing (first);
  const char *ids[] = { ciclo_node_get_id (child), ciclo_node_get_id (second), "nothing", NULL };

  ciclo_node_set_text (first, THING_WORDS, "en", "First");
  ciclo_node_set_text (first, THING_WORDS, "pt-BR", "Primeiro");
  ciclo_node_set_text (second, THING_WORDS, "en", second_name);
  ciclo_node_set_text (first, THING_REF, NULL, ids[1]);
  ciclo_node_set_strings (first, THING_REFS, ids);
  ciclo_node_get_id (first);
  ciclo_node_get_id (world);

  return world;
}

#define thing(world, i) (ciclo_node_get_child ((world), THING_LIST, (i)))

static CicloNode *
paste (const char *text,
       CicloNode *world,
       guint *n_dropped)
{
  g_autoptr (GError) error = NULL;
  CicloNode *node = ciclo_clip_read (&world_format, text, world, THING_LIST, n_dropped, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_duplicate (void)
{
  CicloNode *world = make_world ("Second");
  CicloNode *first = thing (world, 0);
  g_autofree char *text = ciclo_clip_write (&world_format, first);
  guint n_dropped;
  CicloNode *copy = paste (text, world, &n_dropped);
  CicloNode *child = ciclo_node_get_child (copy, THING_LIST, 0);
  const char *const *ids = ciclo_node_get_strings (copy, THING_REFS);

  g_assert_cmpstr (ciclo_node_get_id (copy), !=, ciclo_node_get_id (first));
  g_assert_cmpstr (ciclo_node_get_id (child), !=, ciclo_node_get_id (thing (first, 0)));
  g_assert_cmpstr (ciclo_node_get_text (copy, THING_WORDS, "pt-BR"), ==, "Primeiro");
  /* To its own child, to the same second thing; what led nowhere is gone. */
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, ciclo_node_get_id (child));
  g_assert_cmpstr (ids[1], ==, ciclo_node_get_id (thing (world, 1)));
  g_assert_true (ciclo_node_follow (copy, THING_REF) == NULL);
  ciclo_node_append (world, THING_LIST, copy);
  g_assert_true (ciclo_node_follow (copy, THING_REF) == thing (world, 1));
  g_assert_cmpuint (n_dropped, ==, 1);

  g_assert_finalize_object (world);
}

/* What comes back is what it was: others still mean it. The second time it is another one. */
static void
test_cut (void)
{
  CicloNode *world = make_world ("Second");
  g_autofree char *id = g_strdup (ciclo_node_get_id (thing (world, 1)));
  g_autofree char *text = ciclo_clip_write (&world_format, thing (world, 1));

  ciclo_node_remove (world, THING_LIST, 1);
  ciclo_node_append (world, THING_LIST, paste (text, world, NULL));
  g_assert_cmpstr (ciclo_node_get_id (thing (world, 1)), ==, id);
  g_assert_true (ciclo_node_follow (thing (world, 0), THING_REF) == thing (world, 1));

  ciclo_node_append (world, THING_LIST, paste (text, world, NULL));
  g_assert_cmpstr (ciclo_node_get_id (thing (world, 2)), !=, id);

  g_assert_finalize_object (world);
}

static CicloNode *
make_other (CicloNode *world,
            const char *second_name)
{
  CicloNode *other = ciclo_tree_snapshot (world);

  ciclo_tree_renew_root_id (other);
  ciclo_node_set_text (thing (other, 1), THING_WORDS, "en", second_name);

  return other;
}

/* Two designs made of one template have the same ids, but perhaps not for the same things. */
static const struct
{
  const char *second_name;
  guint n_dropped;
} others[] = {
  { "Second", 1 },
  { "Something else", 3 },
};

static void
test_other_design (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      CicloNode *world = make_world ("Second");
      CicloNode *other = make_other (world, others[i].second_name);
      g_autofree char *text = ciclo_clip_write (&world_format, thing (world, 0));
      guint n_dropped;
      CicloNode *copy;
      g_autofree char *said = NULL;

      ciclo_node_remove (other, THING_LIST, 0);
      copy = ciclo_node_append (other, THING_LIST, paste (text, other, &n_dropped));
      g_assert_cmpuint (n_dropped, ==, others[i].n_dropped);
      g_assert_cmpstr (ciclo_node_get_id (copy), !=, ciclo_node_get_id (thing (world, 0)));
      g_assert_cmpuint (g_strv_length ((char **) ciclo_node_get_strings (copy, THING_REFS)), ==, i == 0 ? 2 : 1);
      g_assert_true (ciclo_node_is_set (copy, THING_REF) == (i == 0));
      said = ciclo_clip_say_dropped (n_dropped);
      g_assert_true (g_str_has_prefix (said, i == 0 ? "1 link to" : "3 links to"));
      g_assert_finalize_object (world);
      g_assert_finalize_object (other);
    }
}

/* What another program put into the file comes along, with the declaration of its names, and the instructions of the
 * clipboard do not stay in the design. */
static void
test_unknown (void)
{
  static const char *const before =
      "<world xmlns='urn:test:world:1' xmlns:x='urn:x' version='1.0' xml:id='w'><things><!-- why --><thing xml:id='t'"
      " x:mood='good'><x:note/></thing></things></world>";
  CicloNode *world = read_world (before, NULL, NULL);
  CicloNode *other = ciclo_node_new (TYPE_WORLD);
  g_autofree char *text = ciclo_clip_write (&world_format, thing (world, 0));
  g_autofree char *dump = NULL;
  CicloNode *again;

  ciclo_node_append (other, THING_LIST, paste (text, other, NULL));
  dump = dump_world (other);
  g_assert_nonnull (strstr (dump, "<!-- why -->"));
  g_assert_nonnull (strstr (dump, "xmlns:x=\"urn:x\""));
  g_assert_nonnull (strstr (dump, "x:mood=\"good\""));
  g_assert_nonnull (strstr (dump, "<x:note/>"));
  g_assert_null (strstr (dump, "<?ciclo"));
  again = read_world (dump, NULL, NULL);
  g_assert_true (ciclo_tree_equal (other, again));

  g_assert_finalize_object (again);
  g_assert_finalize_object (other);
  g_assert_finalize_object (world);
}

#define THING_START "<thing xmlns='urn:test:world:1' version='1.0' xml:id='t'"

static const struct
{
  const char *text;
  CicloErrorCode code;
  const char *says;
} strangers[] = {
  { "", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { " \n", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { "Bom dia!", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { "see urn:test:world:1", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { "<svg xmlns='http://www.w3.org/2000/svg'/>", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { "<svg xmlns='urn:test:world:1'/>", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { THING_START "\xff/>", CICLO_ERROR_NOT_DESIGN, "nothing that was copied" },
  { "<world xmlns='urn:test:world:1' xml:id='w'/>", CICLO_ERROR_BAD_VALUE, "“World”, but “Thing”" },
  { THING_START " int='many'/>", CICLO_ERROR_MALFORMED, "damaged" },
  { THING_START "><things>", CICLO_ERROR_MALFORMED, "damaged" },
  { "<!DOCTYPE thing>" THING_START "/>", CICLO_ERROR_MALFORMED, "damaged" },
  { "<thing xmlns='urn:test:world:1' version='9.0' xml:id='t'/>", CICLO_ERROR_TOO_NEW, "later version" },
};

static void
test_strangers (void)
{
  CicloNode *world = make_world ("Second");
  CicloNode *before = ciclo_tree_snapshot (world);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ciclo_clip_read (&world_format, strangers[i].text, world, THING_LIST, NULL, &error));
      g_assert_error (error, CICLO_ERROR, strangers[i].code);
      g_assert_nonnull (strstr (error->message, strangers[i].says));
      g_assert_true (ciclo_tree_equal (world, before));
    }

  g_assert_finalize_object (before);
  g_assert_finalize_object (world);
}

static void
test_large (void)
{
  CicloNode *world = make_world ("Second");
  g_autofree char *text = g_malloc0 (10 * 1000 * 1000 + 1);
  g_autoptr (GError) error = NULL;

  memset (text, 'a', 10 * 1000 * 1000);
  g_assert_null (ciclo_clip_read (&world_format, text, world, THING_LIST, NULL, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_TOO_LARGE);

  g_assert_finalize_object (world);
}

/* Whatever is damaged by chance is refused with a message or read; nothing breaks. */
static void
test_damaged (void)
{
  CicloNode *world = make_world ("Second");
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autofree char *good = NULL;
  gsize length;
  guint n_read = 0, n_refused = 0;

  fill (thing (world, 0), 3);
  good = ciclo_clip_write (&world_format, thing (world, 0));
  length = strlen (good);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloNode) node = NULL;

      for (guint j = 0; j < 1 + i % 3; j++)
        text[g_rand_int_range (random, 0, (int) length)] = (char) g_rand_int_range (random, i % 2 ? 0 : 32, 256);
      node = ciclo_clip_read (&world_format, text, world, THING_LIST, NULL, &error);
      g_assert_true ((node == NULL) == (error != NULL));
      n_read += node != NULL;
      n_refused += node == NULL;
    }
  g_assert_cmpuint (n_read, >, 100);
  g_assert_cmpuint (n_refused, >, 100);

  g_assert_finalize_object (world);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip/duplicate", test_duplicate);
  g_test_add_func ("/clip/cut", test_cut);
  g_test_add_func ("/clip/other-design", test_other_design);
  g_test_add_func ("/clip/unknown", test_unknown);
  g_test_add_func ("/clip/strangers", test_strangers);
  g_test_add_func ("/clip/large", test_large);
  g_test_add_func ("/clip/damaged", test_damaged);

  return g_test_run ();
}
