/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a design leaves open: for each kind a piece of a design that is open and one that is not, and the designs in
 * data. A piece stands in a course in which nothing else of the kind is open. */

#include "config.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-format.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-open-points.h"

#include <string.h>

#define HEAD "<course xmlns=\"urn:ciclo:design:1\" version=\"1.0\" xml:id=\"c\" languages=\"en\">"

static CicloNode *
read_course (const char *content)
{
  g_autofree char *text = g_strconcat (HEAD, content, "</course>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, NULL, &error);

  g_assert_no_error (error);

  return course;
}

/* "id field|id field" of all points of the kind @kind. */
static char *
list_points (CicloNode *course,
             const char *kind)
{
  g_autoptr (GArray) points = ciclo_open_points_list (course);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const CicloOpenPoint *point = &g_array_index (points, CicloOpenPoint, i);
      const CicloSchema *schema = ciclo_node_get_schema (point->node);

      if (!g_str_equal (ciclo_open_point_get_id (point), kind))
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "|" : "",
                              ciclo_node_get_id (ciclo_naming_get_named (point->node)),
                              point->field >= 0 ? schema->fields[point->field].name : "-");
    }

  return g_string_free (text, FALSE);
}

#define SESSION(more) "<sessions><session xml:id=\"s\" planned=\"PT1H\"" more "</session></sessions>"
#define ACTIVITY(more) SESSION ("><activities><activity xml:id=\"a\"" more "</activity></activities>")
#define PLACES "<places><place xml:id=\"p\"/><place xml:id=\"q\"/></places>"
#define METHODS "<methods><method xml:id=\"m\"><name>Our round</name></method></methods>"
#define TRAINERS "<trainers><trainer xml:id=\"t\"/></trainers>"

static const struct
{
  const char *kind;
  const char *content;
  const char *expected;
} rows[] = {
  { "question", "<aim>For [whom]</aim>", "c aim" },
  { "question", "<aim>[link](https://example.org) and [1]</aim>", "" },
  { "question", ACTIVITY (" state=\"parked\"><title>For [whom]</title>"), "" },
  { "method", ACTIVITY (" method=\"mini-leture\">"), "a method" },
  { "method", ACTIVITY (" method=\"Mini-Lecture\">"), "" },
  { "method", ACTIVITY ("><phases><phase xml:id=\"f\" method=\"none such\"/></phases>"), "f method" },
  { "method", METHODS ACTIVITY (" method=\"our round\">"), "" },
  { "question", ACTIVITY ("><phases><phase xml:id=\"f\"><what>For [whom]</what></phase></phases>"), "f what" },
  { "question", "<people><persons><person xml:id=\"n\"><needs>[which needs]</needs></person></persons></people>", "" },
  { "put-off", "<aim>TBD</aim>", "c aim" },
  { "put-off", "<aim>To help</aim>", "" },
  { "put-off", "<request><reason>...</reason></request>", "c reason" },
  { "reference", SESSION (" day=\"nowhere\">"), "s day" },
  { "reference", SESSION (" day=\"s\" depends-on=\"s nowhere nowhere2\">"), "s day|s depends-on" },
  { "reference", TRAINERS SESSION ("><trainers><assignment xml:id=\"g\" trainer=\"t\"/></trainers>"), "" },
  { "reference", "<trainers><trainer xml:id=\"t\" person=\"gone\"/></trainers>", "" },
  { "unset", "<aim>A</aim><contact>C</contact><request><reason>R</reason></request>",
    "c delivery|c requested-by|c expected-change" },
  { "title", "<title>T</title>" SESSION (">") "<places><place xml:id=\"p\"/></places>", "s title|p name" },
  { "title", "<title>T</title>" ACTIVITY ("><title>A</title>"), "s title" },
  { "title", "<title>T</title>" ACTIVITY (" kind=\"break\">"), "" },
  { "title", "<title>T</title><sessions><session xml:id=\"s\" continues=\"s\"/></sessions>", "" },
  { "wording", "<objectives><objective xml:id=\"o\"/></objectives>", "o behaviour" },
  { "wording", "<objectives><objective xml:id=\"o\"><verb>draft</verb></objective></objectives>", "" },
  { "start", "", "c start-date" },
  { "start", "<days><day xml:id=\"d\" date=\"2026-03-02\"/></days>", "" },
  { "date", "<days><day xml:id=\"d\" date=\"March\"/><day xml:id=\"e\" date=\"2026-03-02\"/></days>", "d date" },
  { "target-group", "", "c target-groups" },
  { "target-group", "<target-groups><target-group xml:id=\"g\"/></target-groups>", "" },
  { "people", "<target-groups><target-group xml:id=\"g\" size=\"0\"/></target-groups>", "g size" },
  { "people", "<target-groups><target-group xml:id=\"g\" size=\"1\"/></target-groups>", "" },
  { "team", SESSION (">"), "c trainers" },
  { "team", SESSION (" mode=\"self-paced\">"), "" },
  { "team", SESSION (">") TRAINERS, "" },
  { "trainer", SESSION (">") TRAINERS, "s trainers" },
  { "trainer", ACTIVITY (" kind=\"lunch\">") TRAINERS, "" },
  { "trainer", ACTIVITY ("><trainers><assignment xml:id=\"g\"/></trainers>") TRAINERS, "" },
  { "trainer", SESSION (" state=\"parked\">") TRAINERS, "" },
  { "assignment", ACTIVITY ("><trainers><assignment xml:id=\"g\" role=\"lead\"/></trainers>"), "g trainer" },
  { "assignment", ACTIVITY ("><trainers><assignment xml:id=\"g\"><name>A guest</name></assignment></trainers>"), "" },
  { "venue", SESSION (">"), "c places" },
  { "venue", SESSION (" mode=\"live-online\">"), "" },
  { "place", PLACES SESSION (">"), "s place" },
  { "place", PLACES SESSION (" place=\"p\">"), "" },
  { "place", PLACES ACTIVITY (" place=\"p\">"), "" },
  { "place", "<places><place xml:id=\"p\"/></places>" SESSION (">"), "" },
  { "empty-day", "<days><day xml:id=\"d\"/></days>", "d -" },
  { "empty-day", "<days><day xml:id=\"d\"/></days>" SESSION (" day=\"d\">"), "" },
  { "content", SESSION (">"), "s activities" },
  { "content", ACTIVITY (">"), "" },
  { "length", "<sessions><session xml:id=\"s\"/></sessions>", "s planned" },
  { "length", SESSION (">"), "" },
  { "length", ACTIVITY (">"), "a duration" },
  { "length", ACTIVITY (" duration=\"PT0S\">"), "" },
  { "length", ACTIVITY (" start=\"10:00\" pinned=\"true\">"), "" },
  { "length", ACTIVITY (" turn-duration=\"PT5M\" performers=\"3\">"), "" },
  { "length", ACTIVITY ("><activities><activity xml:id=\"b\"/></activities>"), "b duration" },
  { "length", ACTIVITY (" duration=\"PT1H\"><activities><activity xml:id=\"b\"/></activities>"), "" },
  { "length", ACTIVITY (" repeats=\"b\"/><activity xml:id=\"b\" repeats=\"a\">"), "a duration|b duration" },
  { "length", ACTIVITY (" repeats=\"b\"/><activity xml:id=\"b\" duration=\"PT5M\">"), "" },
  { "open-length", ACTIVITY (" duration=\"PT2H\" duration-open=\"true\">"), "a duration" },
  { "open-length", ACTIVITY (" duration=\"PT2H\" duration-max=\"PT3H\">"), "" },
  { "material", "<materials><material xml:id=\"m\" status=\"draft\"/>"
                "<material xml:id=\"n\" status=\"ready\"/></materials>",
    "m status" },
  { "owner", "<logistics><logistics-item xml:id=\"l\"/><logistics-item xml:id=\"k\" status=\"done\"/></logistics>",
    "l owner" },
  { "when", "<logistics><logistics-item xml:id=\"l\"/><logistics-item xml:id=\"k\" due=\"-7\"/></logistics>", "l due" },
  { "key", "<instruments><instrument xml:id=\"i\" kind=\"test\"><items><item xml:id=\"j\" type=\"single-choice\">"
           "<options><option xml:id=\"x\"/></options></item></items></instrument></instruments>",
    "j key" },
  { "key", "<instruments><instrument xml:id=\"i\" kind=\"test\"><items><item xml:id=\"j\" type=\"single-choice\">"
           "<options><option xml:id=\"x\" correct=\"true\"/></options></item></items></instrument></instruments>",
    "" },
  { "key", "<instruments><instrument xml:id=\"i\" kind=\"reaction-sheet\"><items>"
           "<item xml:id=\"j\" type=\"single-choice\">"
           "<options><option xml:id=\"x\"/></options></item></items></instrument></instruments>",
    "" },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloNode) course = read_course (rows[i].content);
      g_autoptr (CicloNode) before = ciclo_tree_snapshot (course);
      g_autofree char *found = list_points (course, rows[i].kind);

      g_test_message ("%s: %s", rows[i].kind, rows[i].content);
      g_assert_cmpstr (found, ==, rows[i].expected);
      g_assert_true (ciclo_tree_equal (course, before));
    }
}

/* Every kind that exists has a row above with something that it finds; "translation" has a test of its own. */
static void
test_all_kinds (void)
{
  static const char *const kinds[] = {
    "question",
    "put-off",
    "reference",
    "unset",
    "title",
    "wording",
    "start",
    "date",
    "target-group",
    "people",
    "team",
    "venue",
    "empty-day",
    "content",
    "length",
    "open-length",
    "trainer",
    "assignment",
    "place",
    "material",
    "owner",
    "when",
    "key",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = 0;

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        n += g_str_equal (rows[j].kind, kinds[i]) && *rows[j].expected != '\0' ? 1 : 0;
      g_test_message ("%s", kinds[i]);
      g_assert_cmpuint (n, >, 0);
    }
}

static char *
say_first (CicloNode *course,
           const char *kind,
           const char *language)
{
  g_autoptr (GArray) points = ciclo_open_points_list (course);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);

  for (guint i = 0; i < points->len; i++)
    if (g_str_equal (ciclo_open_point_get_id (&g_array_index (points, CicloOpenPoint, i)), kind))
      return ciclo_open_point_dup_text (&g_array_index (points, CicloOpenPoint, i), speech);

  g_assert_not_reached ();
}

static void
test_texts (void)
{
  static const struct
  {
    const char *kind;
    const char *language;
    const char *content;
    const char *text;
  } texts[] = {
    { "question", "en", "<aim>For [whom], so that [what]</aim>", "To fill in: whom · what" },
    { "question", "pt-BR", "<aim>For [whom]</aim>", "A preencher: whom" },
    { "question", "en", "<aim>[Who asks?]</aim>", "Who asks?" },
    { "question", "pt-BR", "<aim xml:lang=\"en\">Of all</aim><title xml:lang=\"pt-BR\">De [quem]</title>",
      "A preencher: quem" },
    { "put-off", "en", "<aim>Room: TBC</aim>", "Put off for the time being: “Room: TBC”" },
    { "open-length", "en", ACTIVITY (" duration=\"PT2H\" duration-open=\"true\">"),
      "The length is still open: 120+ min" },
    { "material", "pt-BR", "<materials><material xml:id=\"m\" status=\"draft\"/></materials>",
      "Ainda não está pronto: Rascunho" },
    { "date", "en", "<days><day xml:id=\"d\" date=\"March\"/></days>", "The date is not exact yet: March" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CicloNode) course = read_course (texts[i].content);
      g_autofree char *text = say_first (course, texts[i].kind, texts[i].language);

      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static CicloDocument *
open_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load (path, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_translations (void)
{
  g_autoptr (CicloDocument) document = open_sample ("docs/small.ciclo");
  CicloNode *course = ciclo_document_get_course (document);
  g_autofree char *points = list_points (course, "translation");
  g_autofree char *text = say_first (course, "translation", "en");

  g_assert_nonnull (strstr (points, " languages"));
  g_assert_cmpstr (text, ==, "5 texts are not there in this language yet: English");
}

/* Page after page, on each in the order of the design, whatever refers in circles or leads nowhere. */
static void
test_order (void)
{
  g_autoptr (CicloDocument) document = open_sample ("tests/data/cases/dirty.ciclo");
  g_autoptr (GArray) points = ciclo_open_points_list (ciclo_document_get_course (document));
  g_autofree char *put_off = list_points (ciclo_document_get_course (document), "put-off");

  g_assert_cmpuint (points->len, >, 10);
  for (guint i = 1; i < points->len; i++)
    {
      const CicloOpenPoint *one = &g_array_index (points, CicloOpenPoint, i - 1);
      const CicloOpenPoint *other = &g_array_index (points, CicloOpenPoint, i);

      g_assert_true (one->order <= other->order);
    }
  g_assert_cmpstr (ciclo_open_point_get_page (&g_array_index (points, CicloOpenPoint, 0)), ==, "course-card");
  g_assert_cmpstr (put_off, ==, "d3 label|s1 title|a3 title|pl name");
}

/* What templates ask in brackets is open; the worked courses ask nothing. */
static void
test_templates (void)
{
  static const struct
  {
    const char *name;
    gboolean asks;
  } samples[] = {
    { "data/templates/half-day.ciclo", TRUE },
    { "data/templates/two-days.ciclo", TRUE },
    { "data/templates/asylum-two-days.ciclo", FALSE },
    { "data/templates/tot-five-days.ciclo", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (CicloDocument) document = open_sample (samples[i].name);
      g_autofree char *questions = list_points (ciclo_document_get_course (document), "question");

      g_test_message ("%s: %s", samples[i].name, questions);
      g_assert_cmpint (*questions != '\0', ==, samples[i].asks);
      /* The hint for the trainer how to use the template is no question. */
      g_assert_null (strstr (questions, " notes|"));
    }
}

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-points/kinds", test_kinds);
  g_test_add_func ("/open-points/all-kinds", test_all_kinds);
  g_test_add_func ("/open-points/texts", test_texts);
  g_test_add_func ("/open-points/translations", test_translations);
  g_test_add_func ("/open-points/order", test_order);
  g_test_add_func ("/open-points/templates", test_templates);

  return g_test_run ();
}
