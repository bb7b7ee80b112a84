/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "thing.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<world xmlns=\"urn:test:world:1\" version=\"1.0\" xml:id=\"w1\" languages=\"en\""

/* Whatever is not ours stands where it stood, also when it is saved again. */
static void
test_unknown (void)
{
  static const char strange[] = HEAD "<!-- before -->\n"
                                     "<?style sheet?>\n"
                                     "<world xmlns=\"urn:test:world:1\" version=\"1.0\" xml:id=\"w1\" languages=\"en\" "
                                     "xmlns:x=\"urn:x\" future=\"1\" x:note=\"&lt;\">\n"
                                     "  <!-- a comment -->\n"
                                     "  <words xml:lang=\"en\" x:by=\"me\">a</words>\n"
                                     "  <!-- another -->\n"
                                     "  <words xml:lang=\"pt-BR\">b</words>\n"
                                     "  <x:element x:a=\"1\"><x:b>é &amp;</x:b></x:element>\n"
                                     "  <things kept=\"yes\">\n"
                                     "    <!-- of the first -->\n"
                                     "    <thing xml:id=\"t1\" wide=\"2\">\n"
                                     "      <future/>\n"
                                     "    </thing>\n"
                                     "    <!-- last -->\n"
                                     "  </things>\n"
                                     "  <later>x</later>\n"
                                     "</world>\n"
                                     "<!-- after -->\n";
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) world = read_world (strange, &notes, &error);
  g_autofree char *text = NULL;
  g_autofree char *moved = NULL;
  CicloNode *added;

  g_assert_no_error (error);
  g_assert_cmpuint (notes.oddities->len, ==, 9);
  text = dump_world (world);
  g_assert_cmpstr (text, ==, strange);

  /* What stands before a thing goes with it. */
  added = ciclo_node_new (TYPE_THING);
  ciclo_node_insert (world, THING_LIST, 0, added);
  g_object_unref (added);
  moved = dump_world (world);
  g_assert_nonnull (strstr (moved, "<!-- of the first -->\n    <thing xml:id=\"t1\""));
}

/* What stood at something that is emptied afterwards keeps its place, so that the design can still be saved. */
static void
test_emptied (void)
{
  static const char full[] = ROOT ">\n"
                                  "  <!-- of the text -->\n"
                                  "  <text xmlns:x=\"urn:x\" x:by=\"me\">t<x:b/></text>\n"
                                  "  <!-- of the words -->\n"
                                  "  <words xml:lang=\"en\">a</words>\n"
                                  "  stray\n"
                                  "  <things>\n"
                                  "    <thing xml:id=\"t1\"/>\n"
                                  "  </things>\n"
                                  "  <!-- of the part -->\n"
                                  "  <part int=\"3\"/>\n"
                                  "</world>";
  g_autoptr (CicloNode) world = read_world (full, NULL, NULL);
  g_autoptr (CicloNode) again = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (world);
  ciclo_node_unset (world, THING_TEXT);
  ciclo_node_unset (world, THING_WORDS);
  ciclo_node_remove (world, THING_LIST, 0);
  ciclo_node_unset (ciclo_node_get_part (world, THING_PART), THING_INT);
  text = dump_world (world);
  again = read_world (text, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_true (ciclo_tree_equal (world, again));
  g_assert_nonnull (strstr (text, "x:by=\"me\""));
  g_assert_nonnull (strstr (text, "<x:b/>"));
  g_assert_nonnull (strstr (text, "<!-- of the words -->"));
  g_assert_nonnull (strstr (text, "stray"));
  g_assert_nonnull (strstr (text, "<!-- of the part -->"));
}

static void
test_loose_order (void)
{
  static const char loose[] = "<w:world xmlns:w='urn:test:world:1' version='1.0' languages='pt-BR'>"
                              "<w:things><w:thing int='3'/><w:thing/></w:things><w:words>olá</w:words>"
                              "<w:line>l</w:line>"
                              "<w:things><w:thing/></w:things><w:words>twice</w:words></w:world>";
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) world = read_world (loose, &notes, &error);
  g_autoptr (CicloNode) same = read_world (loose, NULL, NULL);
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (ciclo_node_get_text (world, THING_WORDS, "pt-BR"), ==, "olá");
  g_assert_cmpstr (ciclo_node_get_text (world, THING_LINE, NULL), ==, "l");
  g_assert_cmpuint (ciclo_node_get_size (world, THING_LIST), ==, 3);
  text = dump_world (world);
  other = dump_world (same);
  g_assert_cmpstr (text, ==, other);
  g_assert_nonnull (strstr (text, "twice"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-kept/unknown", test_unknown);
  g_test_add_func ("/xml-kept/emptied", test_emptied);
  g_test_add_func ("/xml-kept/loose-order", test_loose_order);

  return g_test_run ();
}
