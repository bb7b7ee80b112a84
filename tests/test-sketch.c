/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/ciclo-locale.h"
#include "model/ciclo-format.h"
#include "model/ciclo-sketch.h"
#include "model/ciclo-template.h"

#include <string.h>

#define COURSE(body) \
  "<course xmlns=\"urn:ciclo:design:1\" version=\"1.0\" xml:id=\"c\" languages=\"en\">" body "</course>"

static CicloSketch *
read_sketch (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) course = ciclo_xml_read (&ciclo_format, bytes, NULL, &error);

  g_assert_no_error (error);

  return ciclo_sketch_new (course);
}

static void
check_words (const CicloSketch *sketch,
             const char *length,
             const char *contents)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  g_autofree char *own_length = ciclo_sketch_dup_length (sketch, speech);
  g_autofree char *own_contents = ciclo_sketch_dup_contents (sketch, speech);

  g_assert_cmpstr (own_length, ==, length);
  g_assert_cmpstr (own_contents, ==, contents);
}

static void
test_empty (void)
{
  g_autoptr (CicloSketch) sketch = read_sketch (COURSE (""));

  g_assert_cmpuint (sketch->columns->len, ==, 0);
  check_words (sketch, "", "");
}

static void
check_column (const CicloSketch *sketch,
              guint i,
              const char *expected)
{
  const CicloSketchColumn *column = sketch->columns->pdata[i];
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 sum = 0;

  for (guint j = 0; j < column->blocks->len; j++)
    {
      const CicloSketchBlock *block = &g_array_index (column->blocks, CicloSketchBlock, j);

      g_string_append_printf (text, "%d:%d%s ", (int) block->seconds / 60, block->learning,
                              block->is_pause ? "p" : "");
      sum += block->seconds;
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (column->seconds, ==, sum);
}

/* What comes before the course, two days, what comes after it; parked things, and a day with nothing, nowhere. */
static void
test_columns (void)
{
  static const char text[] = COURSE (
      "<components><component xml:id=\"b\" phase=\"pre\" mode=\"self-paced\"/>"
      "<component xml:id=\"a\" phase=\"follow-up\" mode=\"live-online\"/></components>"
      "<days><day xml:id=\"d1\"/><day xml:id=\"d2\"/><day xml:id=\"d3\"/></days><sessions>"
      "<session xml:id=\"s1\" day=\"d1\"><activities>"
      "<activity xml:id=\"x1\" duration=\"PT30M\" learning-type=\"practice\"/>"
      "<activity xml:id=\"x2\" duration=\"PT15M\" kind=\"break\"/>"
      "<activity xml:id=\"x3\" duration=\"PT10M\" learning-type=\"acquisition\" state=\"parked\"/>"
      "<activity xml:id=\"x4\" duration=\"PT10M\" learning-type=\"acquisition\"/></activities></session>"
      "<session xml:id=\"s2\" day=\"d2\" planned=\"PT1H\"/>"
      "<session xml:id=\"s3\" component=\"a\"><activities>"
      "<activity xml:id=\"x5\" duration=\"PT20M\" learning-type=\"discussion\"/></activities></session>"
      "<session xml:id=\"s4\" component=\"b\"><activities>"
      "<activity xml:id=\"x6\" duration=\"PT40M\" learning-type=\"inquiry\"/></activities></session></sessions>");
  g_autoptr (CicloSketch) sketch = read_sketch (text);

  g_assert_cmpuint (sketch->columns->len, ==, 4);
  check_column (sketch, 0, "40:1 ");
  check_column (sketch, 1, "30:3 15:-1p 10:0 ");
  check_column (sketch, 2, "60:-1 ");
  check_column (sketch, 3, "20:2 ");
  check_words (sketch, "3 days, 2 h together, 40 min on one's own",
               "4 sessions: Finding out 40%, Practising 30%, Discussing 20%, Listening and reading 10%");
}

/* Each template but the empty one has something to draw and to say, in both languages. */
static void
test_templates (void)
{
  guint n;
  const CicloTemplate *const *templates = ciclo_template_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloNode) course = ciclo_template_new_course (templates[i], NULL, NULL);
      g_autoptr (CicloSketch) sketch = ciclo_sketch_new (course);
      g_autoptr (CicloSpeech) speech = ciclo_speech_new ("pt-BR");
      g_autofree char *contents = ciclo_sketch_dup_contents (sketch, speech);

      if (g_str_equal (ciclo_template_get_id (templates[i]), "blank"))
        continue;
      g_assert_cmpuint (sketch->columns->len, >, 0);
      g_assert_nonnull (strstr (contents, "Praticar"));
    }
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sketch/empty", test_empty);
  g_test_add_func ("/sketch/columns", test_columns);
  g_test_add_func ("/sketch/templates", test_templates);

  return g_test_run ();
}
