/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-search.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-method.h"

#include <string.h>

#define N_PAGES 29

/* Says @field of @node in both languages: there is something, and not the same. */
static void
assert_said (CicloNode *node,
             guint field,
             CicloSpeech *english,
             CicloSpeech *portuguese)
{
  const char *one = ciclo_guide_say (node, field, english);

  g_test_message ("%s %s", ciclo_node_get_id (node), ciclo_node_get_schema (node)->fields[field].name);
  g_assert_cmpstr (one, !=, "");
  g_assert_cmpstr (one, !=, ciclo_guide_say (node, field, portuguese));
}

static void
test_pages (void)
{
  static const guint texts[] = {
    CICLO_GUIDE_PAGE_TITLE,
    CICLO_GUIDE_PAGE_PURPOSE,
    CICLO_GUIDE_PAGE_EXAMPLE,
    CICLO_GUIDE_PAGE_MISTAKE,
    CICLO_GUIDE_PAGE_EMPTY,
    CICLO_GUIDE_PAGE_BUTTON,
  };
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  const GPtrArray *pages = ciclo_guide_get_pages ();
  guint n_questions = 0;

  g_assert_cmpuint (pages->len, ==, N_PAGES);
  for (guint i = 0; i < pages->len; i++)
    {
      CicloNode *page = pages->pdata[i];

      g_assert_true (ciclo_guide_find_page (ciclo_node_get_id (page)) == page);
      g_assert_cmpint (ciclo_node_get_enum (page, CICLO_GUIDE_PAGE_STAGE), >=, 0);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        assert_said (page, texts[j], english, portuguese);
      g_assert_cmpuint (ciclo_node_get_size (page, CICLO_GUIDE_PAGE_POINTS), >=, 3);
      for (guint j = 0; j < ciclo_node_get_size (page, CICLO_GUIDE_PAGE_POINTS); j++)
        assert_said (ciclo_node_get_child (page, CICLO_GUIDE_PAGE_POINTS, j), CICLO_GUIDE_POINT_TEXT, english,
                     portuguese);
      for (guint j = 0; j < ciclo_node_get_size (page, CICLO_GUIDE_PAGE_QUESTIONS); j++, n_questions++)
        for (guint k = CICLO_GUIDE_QUESTION_QUESTION; k <= CICLO_GUIDE_QUESTION_RESULT; k++)
          assert_said (ciclo_node_get_child (page, CICLO_GUIDE_PAGE_QUESTIONS, j), k, english, portuguese);
    }
  g_assert_cmpuint (n_questions, ==, 9);
  g_assert_null (ciclo_guide_find_page ("nowhere"));
}

/* That there are words for every kind and field is checked where the schema is printed. */
static void
test_fields (void)
{
  g_autoptr (CicloSpeech) english = ciclo_speech_new ("en");
  g_autoptr (CicloSpeech) portuguese = ciclo_speech_new ("pt-BR");
  CicloNode *kind = ciclo_guide_find_kind ("activity");

  assert_said (kind, CICLO_GUIDE_KIND_WHAT, english, portuguese);
  for (guint i = CICLO_GUIDE_FIELD_HINT; i <= CICLO_GUIDE_FIELD_WHY; i++)
    assert_said (ciclo_guide_find_field ("activity", "title"), i, english, portuguese);
  g_assert_null (ciclo_guide_find_kind ("activity.title"));
  g_assert_null (ciclo_guide_find_kind ("nothing"));
  g_assert_null (ciclo_guide_find_field ("activity", "nothing"));
}

static void
test_framework (void)
{
  static const char *const languages[] = { "pt-BR", "en", NULL };
  const GPtrArray *ready = ciclo_framework_get_ready ();
  g_autoptr (CicloNode) framework = ciclo_framework_new_ready ("trainer-example", languages);
  g_autoptr (CicloNode) one = ciclo_framework_new_ready ("trainer-example", (const char *const[]){ "pt-BR", NULL });
  CicloNode *node = ciclo_node_get_child (framework, CICLO_FRAMEWORK_NODES, 3);

  g_assert_cmpuint (ready->len, ==, 1);
  g_assert_cmpuint (ciclo_node_get_size (framework, CICLO_FRAMEWORK_LEVELS), ==, 4);
  g_assert_cmpuint (ciclo_node_get_size (framework, CICLO_FRAMEWORK_NODES), ==, 6);
  g_assert_cmpstr (ciclo_node_get_text (node, CICLO_FRAMEWORK_NODE_TITLE, "en"), ==, "Facilitate");
  g_assert_cmpstr (ciclo_node_get_text (node, CICLO_FRAMEWORK_NODE_TITLE, "pt-BR"), ==, "Facilitar");
  g_assert_cmpstr (ciclo_node_get_id (framework), !=, ciclo_node_get_id (ready->pdata[0]));
  g_assert_cmpstr (ciclo_node_get_id (node), !=, "facilitate");
  g_assert_cmpstr (ciclo_node_get_text (one, CICLO_FRAMEWORK_NAME, "en"), ==, "");
  g_assert_cmpstr (ciclo_node_get_text (one, CICLO_FRAMEWORK_NAME, "pt-BR"), !=, "");
  g_assert_null (ciclo_framework_new_ready ("nothing", languages));
}

static void
test_damaged (void)
{
#define GUIDE "{\"format\": \"ciclo-guide/1\", "
  static const struct
  {
    const char *text, *message;
  } rows[] = {
    { "", "*methods.json*this is no JSON*" },
    { "{", "*methods.json*this is no JSON*" },
    { "[]", "*methods.json*another version*" },
    { "{\"methods\": []}", "*methods.json*another version*" },
    { "{\"format\": \"ciclo-guide/2\", \"methods\": []}", "*methods.json*“\"ciclo-guide/2\"”*" },
    { "{\"format\": 1, \"methods\": []}", "*methods.json*another version*" },
    { GUIDE "\"methods\": 7}", "*methods.json*“methods”*" },
    { GUIDE "\"methods\": [7]}", "*methods.json*“methods?0?”*" },
    { GUIDE "\"methods\": [{\"code\": \"a\", \"future\": 1}]}", "*methods.json*“methods?0?.future”*" },
    { GUIDE "\"methods\": [{\"code\": \"a\", \"category\": \"magic\"}]}", "*methods.json*magic*" },
  };
#undef GUIDE

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GPtrArray) methods = NULL;

      g_test_message ("%s", rows[i].text);
      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, rows[i].message);
      methods = ciclo_guide_read (CICLO_TYPE_METHOD, "methods", "methods", bytes);
      g_test_assert_expected_messages ();
      g_assert_cmpuint (methods->len, ==, 0);
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *texts[3];
    int distance;
  } rows[] = {
    { "", { "Fishbowl" }, 0 },
    { " - ", { "Fishbowl" }, 0 },
    { "fish", { "Fishbowl", "A circle" }, 0 },
    { "FISH-BOWL", { "Fish bowl" }, 0 },
    { "aquario", { "Fishbowl", "Aquário" }, 1 },
    { "Aquário", { "aquario" }, 0 },
    { "bowl", { "Fishbowl", "The bowl" }, 1 },
    { "bowl", { "Fishbowl", "A circle" }, 2 },
    { "circle fish", { "Fishbowl", "A circle" }, 1 },
    { "circle", { "Fishbowl", "“Circle”" }, 1 },
    { "square fish", { "Fishbowl", "A circle" }, -1 },
    { "x", { NULL }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CicloSearch) search = ciclo_search_new (rows[i].query);

      g_test_message ("%s", rows[i].query);
      g_assert_cmpint (ciclo_search_get_distance (search, rows[i].texts), ==, rows[i].distance);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/pages", test_pages);
  g_test_add_func ("/guide/fields", test_fields);
  g_test_add_func ("/guide/framework", test_framework);
  g_test_add_func ("/guide/damaged", test_damaged);
  g_test_add_func ("/guide/search", test_search);

  return g_test_run ();
}
