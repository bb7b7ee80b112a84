/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "thing.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<world xmlns=\"urn:test:world:1\" version=\"1.0\" xml:id=\"w1\" languages=\"en\""

static void
test_round_trip (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  g_autoptr (CicloNode) again = NULL;
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *second = NULL;

  fill (world, 5);
  ciclo_node_set_text (world, THING_LANGUAGES, NULL, "pt-BR en");
  fill (ciclo_node_get_part (world, THING_PART), 6);
  fill (add_thing (add_thing (world)), 7);
  text = dump_world (world);
  again = read_world (text, &notes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes.oddities->len, ==, 9); /* fill() refers to t1 and t2, which are not there */
  g_assert_true (ciclo_tree_equal (world, again));
  second = dump_world (again);
  g_assert_cmpstr (text, ==, second);
}

/* Each field alone, so that none leans on another. */
static void
test_each_field (void)
{
  g_autoptr (CicloNode) full = ciclo_node_new (TYPE_WORLD);

  fill (full, 9);
  for (guint i = THING_LINE; i <= THING_REFS; i++)
    {
      g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
      g_autoptr (CicloNode) again = NULL;
      g_autofree char *text = NULL;

      ciclo_node_set_value (world, i, ciclo_node_get_value (full, i));
      text = dump_world (world);
      again = read_world (text, NULL, NULL);
      g_assert_nonnull (again);
      g_assert_true (ciclo_tree_equal (world, again));
    }
}

static void
test_canonical (void)
{
  static const char canonical[] = HEAD ROOT " line=\"a&#9;&lt;\" duration=\"PT30M\" duration-max=\"PT45M\""
                                            " duration-open=\"true\""
                                            " duration-text=\"30-45\">\n"
                                            "  <words xml:lang=\"en\">x &amp; y</words>\n"
                                            "  <words xml:lang=\"pt-BR\">z</words>\n"
                                            "  <things>\n"
                                            "    <thing xml:id=\"t1\"/>\n"
                                            "    <thing xml:id=\"t2\" int=\"20\"/>\n"
                                            "  </things>\n"
                                            "  <part bool=\"false\"/>\n"
                                            "</world>\n";
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) world = read_world (canonical, &notes, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (notes.oddities->len, ==, 0);
  g_assert_cmpint (ciclo_node_get_duration (world, THING_DURATION)->max_seconds, ==, 2700);
  text = dump_world (world);
  g_assert_cmpstr (text, ==, canonical);
}

/* A value too long for an attribute becomes an element, and comes back. */
static void
test_long_values (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  g_autoptr (CicloNode) again = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) many = NULL;
  g_autofree char *line = g_strnfill (CICLO_LINE_LIMIT, '"');
  g_autofree char *text = NULL;

  for (int i = 0; i < 5000; i++)
    g_strv_builder_add (ids, "abcdefgh-0123456789");
  many = g_strv_builder_end (ids);
  ciclo_node_set_strings (world, THING_REFS, (const char *const *) many);
  ciclo_node_set_text (world, THING_LINE, NULL, line);
  text = dump_world (world);
  again = read_world (text, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_true (ciclo_tree_equal (world, again));
}

static void
test_ids (void)
{
  static const char doubled[] = ROOT "><things><thing xml:id=\"t1\"/>"
                                     "<thing xml:id=\"t1\" ref=\"t1\"/><thing/></things></world>";
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) world = read_world (doubled, &notes, &error);
  CicloNode *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (notes.oddities->len, ==, 2);
  first = ciclo_node_get_child (world, THING_LIST, 0);
  second = ciclo_node_get_child (world, THING_LIST, 1);
  g_assert_cmpstr (ciclo_node_get_id (first), ==, "t1");
  g_assert_cmpstr (ciclo_node_get_id (second), !=, "t1");
  g_assert_true (ciclo_node_follow (second, THING_REF) == first);
}

/* References that lead nowhere, or to the wrong kind, are said with their line and kept. */
static void
test_references (void)
{
  static const char text[] = ROOT ">\n<things>\n<thing xml:id=\"t1\" ref=\"gone\"/>\n"
                                  "<thing xml:id=\"t2\" refs=\"t1 w1 lost\"/>\n</things></world>";
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) world = read_world (text, &notes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes.oddities->len, ==, 3);
  g_assert_cmpint (ciclo_error_get_line (notes.oddities->pdata[0]), ==, 3);
  g_assert_cmpstr (ciclo_error_get_value (notes.oddities->pdata[0]), ==, "gone");
  g_assert_cmpstr (ciclo_error_get_value (notes.oddities->pdata[1]), ==, "w1");
  g_assert_cmpint (ciclo_error_get_line (notes.oddities->pdata[2]), ==, 4);
  g_assert_cmpstr (ciclo_node_get_text (ciclo_node_get_child (world, THING_LIST, 0), THING_REF, NULL), ==, "gone");
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    CicloErrorCode code;
    int line;
    const char *field;
  } cases[] = {
    { "", CICLO_ERROR_MALFORMED, 0, NULL },
    { "<world", CICLO_ERROR_MALFORMED, 1, NULL },
    { "\n<world xmlns=\"urn:test:world:1\">\n<part>\n", CICLO_ERROR_MALFORMED, 4, NULL },
    { "<other/>", CICLO_ERROR_NOT_DESIGN, 1, "other" },
    { "<world/>", CICLO_ERROR_NOT_DESIGN, 1, "world" },
    { "<world xmlns=\"urn:test:world:2\"/>", CICLO_ERROR_NOT_DESIGN, 1, "world" },
    { ROOT ">\n<part\nint=\"many\"/></world>", CICLO_ERROR_BAD_VALUE, 3, "int" },
    { ROOT ">\n<part duration=\"x\"/></world>", CICLO_ERROR_BAD_VALUE, 2, "duration" },
    { ROOT ">\n<part duration=\"PT1M\" duration-max=\"x\"/></world>", CICLO_ERROR_BAD_VALUE, 2, "duration-max" },
    { ROOT ">\n<part time=\"25:00\"/></world>", CICLO_ERROR_BAD_VALUE, 2, "time" },
    { ROOT ">\n<part date=\"2026-02-31\"/></world>", CICLO_ERROR_BAD_VALUE, 2, "date" },
    { ROOT ">\n<things>\n<thing xml:id=\"1\"/></things></world>", CICLO_ERROR_BAD_VALUE, 3, "xml:id" },
    { ROOT ">\n<words xml:lang=\"!\">a</words></world>", CICLO_ERROR_BAD_VALUE, 2, "xml:lang" },
    { "<world xmlns=\"urn:test:world:1\" version=\"one\"/>", CICLO_ERROR_BAD_VALUE, 1, "version" },
    { "<!DOCTYPE world [<!ENTITY a \"x\">]><world xmlns=\"urn:test:world:1\"/>", CICLO_ERROR_MALFORMED, 1, NULL },
    { "<!DOCTYPE world SYSTEM \"file:///etc/x\"><world xmlns=\"urn:test:world:1\"/>", CICLO_ERROR_MALFORMED, 1, NULL },
    { ROOT ">&undeclared;</world>", CICLO_ERROR_MALFORMED, 1, NULL },
    { ROOT ">\x01</world>", CICLO_ERROR_MALFORMED, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloNode) world = read_world (cases[i].text, NULL, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_error (error, CICLO_ERROR, (int) cases[i].code);
      g_assert_null (world);
      g_assert_cmpint (ciclo_error_get_line (error), ==, cases[i].line);
      g_assert_cmpstr (ciclo_error_get_field (error), ==, cases[i].field);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
append_times (GString *out,
              const char *text,
              guint times)
{
  while (times-- > 0)
    g_string_append (out, text);
}

/* Files made to hurt are refused before they do. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *start;
    const char *repeated;
    guint times;
    const char *end;
    gboolean good;
  } cases[] = {
    { ROOT, " a=\"1\"", 20000, "/>", FALSE },
    { ROOT ">", "<a>", 63, "", FALSE },
    { ROOT ">", "<a>", 1000000, "", FALSE },
    { ROOT ">", "<a/>", 600000, "</world>", FALSE },
    { ROOT "><text>", "0123456789", 100000, "</text></world>", TRUE },
    { ROOT "><text>", "0123456789", 110000, "</text></world>", FALSE },
    { ROOT "><!--", "0123456789", 100000, "--></world>", TRUE },
    { ROOT "><text><![CDATA[", "<<<<<<<<<<", 10000, "]]></text></world>", TRUE },
    { ROOT "><things>", "<thing/>", 400000, "</things></world>", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].start);
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloNode) world = NULL;

      append_times (text, cases[i].repeated, cases[i].times);
      g_string_append (text, cases[i].end);
      world = read_world (text->str, NULL, &error);
      g_test_message ("%u: %s", i, error != NULL ? error->message : "read");
      g_assert_cmpint (world != NULL, ==, cases[i].good);
    }
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *charset;
    const char *declared;
  } cases[] = {
    { "UTF-16", "UTF-16" },
    { "UTF-16LE", "UTF-16" },
    { "UTF-16BE", "UTF-16" },
    { "ISO-8859-1", "ISO-8859-1" },
    { "WINDOWS-1252", "windows-1252" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"%s\"?>" ROOT
                                               " line=\"ação\"/>",
                                               cases[i].declared);
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, cases[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) file = g_bytes_new (bytes, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloNode) world = ciclo_xml_read (&world_format, file, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (ciclo_node_get_text (world, THING_LINE, NULL), ==, "ação");
    }
}

/* Every character that there is: the legal ones come back, the others are gone, and the file can be read. */
static void
test_all_characters (void)
{
  for (gunichar start = 1; start <= 0x10FFFF; start += 0x1000)
    {
      g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
      g_autoptr (CicloNode) again = NULL;
      g_autoptr (GString) all = g_string_new (NULL);
      g_autoptr (GString) legal = g_string_new (NULL);
      g_autofree char *text = NULL;

      for (gunichar c = start; c < start + 0x1000 && c <= 0x10FFFF; c++)
        {
          if (c >= 0xD800 && c < 0xE000)
            continue;
          g_string_append_unichar (all, c);
          if (c == '\r')
            g_string_append_c (legal, '\n');
          else if (c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
            g_string_append_unichar (legal, c);
        }
      ciclo_node_set_text (world, THING_TEXT, NULL, all->str);
      ciclo_node_set_text (world, THING_WORDS, NULL, all->str);
      text = dump_world (world);
      again = read_world (text, NULL, NULL);
      g_assert_nonnull (again);
      g_assert_cmpstr (ciclo_node_get_text (again, THING_TEXT, NULL), ==, legal->str);
      g_strdelimit (legal->str, "\n", ' ');
      g_assert_cmpstr (ciclo_node_get_text (again, THING_WORDS, NULL), ==, legal->str);
    }
}

static void
rename_old_field (xmlNode *root)
{
  xmlChar *value = xmlGetNoNsProp (root, (const xmlChar *) "number");

  xmlSetProp (root, (const xmlChar *) "int", value);
  xmlUnsetProp (root, (const xmlChar *) "number");
  xmlFree (value);
}

static void
test_versions (void)
{
  static const CicloXmlUpgrade upgrades[] = { { 1, rename_old_field }, { 0 } };
  const CicloXmlFormat later = { "urn:test:world:1", 1, 2, world_get_type, upgrades };
  static const char old[] = "<world xmlns=\"urn:test:world:1\" version=\"1.1\" xml:id=\"w\" number=\"7\"/>";
  static const char present[] = "<world xmlns=\"urn:test:world:1\" version=\"1.2\" xml:id=\"w\" number=\"7\"/>";
  static const char future[] = HEAD "<world xmlns=\"urn:test:world:1\" version=\"1.9\" xml:id=\"w\" number=\"7\"/>\n";
  g_autoptr (GBytes) old_bytes = g_bytes_new_static (old, strlen (old));
  g_autoptr (GBytes) present_bytes = g_bytes_new_static (present, strlen (present));
  g_autoptr (GBytes) future_bytes = g_bytes_new_static (future, strlen (future));
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (CicloNode) upgraded = ciclo_xml_read (&later, old_bytes, NULL, NULL);
  g_autoptr (CicloNode) as_is = ciclo_xml_read (&later, present_bytes, NULL, NULL);
  g_autoptr (CicloNode) kept = ciclo_xml_read (&later, future_bytes, &notes, NULL);
  g_autoptr (GBytes) written = ciclo_xml_write (&later, kept);

  g_assert_cmpint (ciclo_node_get_int (upgraded, THING_INT), ==, 7);
  g_assert_false (ciclo_node_is_set (as_is, THING_INT));
  g_assert_cmpint (notes.minor, ==, 9);
  g_assert_true (g_bytes_equal (written, future_bytes));
}

/* Random damage: an error or a design, never a crash; and what was read can be written and read again. */
static void
test_mutants (void)
{
  g_autoptr (CicloNode) world = ciclo_node_new (TYPE_WORLD);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree char *text = NULL;
  gsize length;
  guint read = 0;

  fill (world, 1);
  fill (add_thing (add_thing (world)), 2);
  text = dump_world (world);
  length = strlen (text);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *mutant = g_strdup (text);
      g_autoptr (CicloNode) node = NULL;
      g_autoptr (CicloNode) again = NULL;
      g_autofree char *written = NULL;

      for (int j = g_rand_int_range (random, 1, 4); j > 0; j--)
        mutant[g_rand_int_range (random, 0, (int) length)] = (char) g_rand_int_range (random, 1, 256);
      node = read_world (mutant, NULL, NULL);
      if (node == NULL)
        continue;
      read++;
      written = dump_world (node);
      again = read_world (written, NULL, NULL);
      g_assert_nonnull (again);
      g_assert_true (ciclo_tree_equal (node, again));
    }
  g_assert_cmpuint (read, >, 100);
}

/* What people slip into a file by hand, and the words that must help them. */
static void
test_damage (void)
{
  static const struct
  {
    const char *inside, *says;
  } rows[] = {
    { "<words>a</wrods></world>", "“words” of line 1 ends as “wrods”" },
    { "<words>a", "“words” of line 1 does not end" },
    { "<words>a & b</words></world>", "name is missing" },
    { "<words>a &b c</words></world>", "does not know" },
    { "<words>a &b; c</words></world>", "does not know" },
    { "<1/></world>", "name is missing" },
    { "<words a=\"1\" a=\"2\">b</words></world>", "twice" },
    { "<words a>b</words></world>", "name=\"value\"" },
    { "<words a=b>c</words></world>", "name=\"value\"" },
    { "<words a=\"1\"b=\"2\">c</words></world>", "name=\"value\"" },
    { "<words a=\"<\">c</words></world>", "name=\"value\"" },
    { "<words>\v</words></world>", "a sign that XML cannot hold" },
    { "<words>&#1;</words></world>", "a sign that XML cannot hold" },
    { "<words>\xff</words></world>", "Save the file as UTF-8" },
    { "<words>]]></words></world>", "“]]>”" },
    { "<![CDATA[ a", "“]]>”" },
    { "<!-- a", "comment" },
    { "<!-- a -- b --></world>", "comment" },
    { "<?a b", "“<?”" },
    { "</world><world/>", "after the end" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf (ROOT ">%s", rows[i].inside);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_null (ciclo_xml_read (&world_format, bytes, NULL, &error));
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_MALFORMED);
      g_assert_cmpint (ciclo_error_get_line (error), ==, 1);
      if (strstr (error->message, rows[i].says) == NULL)
        g_error ("“%s” should say “%s”, but says “%s”", rows[i].inside, rows[i].says, error->message);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/round-trip", test_round_trip);
  g_test_add_func ("/xml/each-field", test_each_field);
  g_test_add_func ("/xml/canonical", test_canonical);
  g_test_add_func ("/xml/long-values", test_long_values);
  g_test_add_func ("/xml/ids", test_ids);
  g_test_add_func ("/xml/references", test_references);
  g_test_add_func ("/xml/refusals", test_refusals);
  g_test_add_func ("/xml/hostile", test_hostile);
  g_test_add_func ("/xml/encodings", test_encodings);
  g_test_add_func ("/xml/all-characters", test_all_characters);
  g_test_add_func ("/xml/versions", test_versions);
  g_test_add_func ("/xml/mutants", test_mutants);
  g_test_add_func ("/xml/damage", test_damage);

  return g_test_run ();
}
