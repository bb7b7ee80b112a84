/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-search.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-find.h"
#include "model/ciclo-kinds.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-session.h"

#include <string.h>

static CicloNode *
make_course (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *session;
  CicloNode *activity;

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "en pt-BR");
  ciclo_node_set_text (course, CICLO_COURSE_TITLE, "en", "Welcome");
  session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
  ciclo_node_set_text (session, CICLO_SESSION_LABEL, NULL, "S1");
  ciclo_node_set_text (session, CICLO_SESSION_TITLE, "en", "Opening and welcome");
  ciclo_node_set_text (session, CICLO_SESSION_TITLE, "pt-BR", "Abertura e recepção");
  activity = ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
  ciclo_node_set_text (activity, CICLO_ACTIVITY_TITLE, "pt-BR", "Roda de conversa");
  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, 0);

  return course;
}

/* The excerpts joined by "|", with what was found in brackets. */
static char *
find (CicloNode *course,
      const char *query,
      guint limit,
      guint *n)
{
  g_autoptr (GPtrArray) places = ciclo_find_list (course, query, limit, n);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const CicloFindPlace *place = places->pdata[i];

      g_assert_cmpuint (place->start, <=, place->end);
      g_assert_cmpuint (place->end, <=, strlen (place->excerpt));
      g_string_append_printf (found, "%s%.*s[%.*s]%s", i > 0 ? "|" : "", (int) place->start, place->excerpt,
                              (int) (place->end - place->start), place->excerpt + place->start,
                              place->excerpt + place->end);
    }

  return g_string_free (found, FALSE);
}

static const struct
{
  const char *query;
  const char *found;
} queries[] = {
  { "welcome", "[Welcome]|Opening and [welcome]" },
  { "WELCOME  opening", "Opening and [welcome]" },
  { "and wel", "Opening [and wel]come" },
  { "recepcao", "Abertura e [recepção]" },
  { "Recepção", "Abertura e [recepção]" },
  { "epç", "Abertura e rec[epç]ão" },
  { "s1", "[S1]" },
  { "conversa roda", "Roda de [conversa]" },
  { "pt-BR", "" },
  { "nothing of the kind", "" },
  { "", "" },
  { "  - ", "" },
};

static void
test_queries (void)
{
  CicloNode *course = make_course ();

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      guint n;
      g_autofree char *found = find (course, queries[i].query, 10, &n);

      g_assert_cmpstr (found, ==, queries[i].found);
    }

  g_assert_finalize_object (course);
}

/* Where each place is. */
static void
test_places (void)
{
  CicloNode *course = make_course ();
  g_autoptr (CicloSpeech) speech = ciclo_speech_new ("en");
  guint n;
  GPtrArray *places = ciclo_find_list (course, "conversa", 10, &n);
  const CicloFindPlace *place = places->pdata[0];
  g_autofree char *where = ciclo_naming_dup_place (place->node, (int) place->field, speech);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (place->language, ==, "pt-BR");
  g_assert_cmpstr (where, ==, "Session S1 “Opening and welcome” › Activity “Roda de conversa”, Activity title");

  /* A place outlives what was found. */
  g_assert_finalize_object (course);
  g_assert_cmpstr (ciclo_node_get_text (place->node, place->field, "pt-BR"), ==, "Roda de conversa");
  g_ptr_array_unref (places);
}

/* In the order of the design, and no more than asked for, but all are counted. */
static void
test_limit (void)
{
  CicloNode *course = make_course ();
  g_autofree char *found = NULL;
  guint n;

  for (guint i = 0; i < 50; i++)
    ciclo_node_set_text (ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION)),
                         CICLO_SESSION_TITLE, "en", i == 0 ? "First welcome" : "Another welcome");
  found = find (course, "welcome", 3, &n);
  g_assert_cmpuint (n, ==, 52);
  g_assert_cmpstr (found, ==, "[Welcome]|Opening and [welcome]|First [welcome]");

  g_assert_finalize_object (course);
}

/* Long texts: the place is found wherever it is, and its neighbourhood fits on a line. */
static void
test_excerpts (void)
{
  for (guint before = 0; before < 2900; before += 7)
    {
      CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
      GString *text = g_string_new (NULL);
      g_autofree char *found = NULL;
      guint n;

      for (guint i = 0; i < before; i++)
        g_string_append (text, i % 9 == 8 ? "\n" : "é");
      g_string_append (text, " Ação\nagora ");
      for (guint i = 0; i < 3000 - before; i++)
        g_string_append (text, i % 9 == 8 ? "\t" : "ü");
      ciclo_node_set_text (course, CICLO_COURSE_CONTENT, "pt-BR", text->str);
      found = find (course, "acao  AGORA", 1, &n);
      g_assert_nonnull (strstr (found, "[Ação agora]"));
      g_assert_null (strpbrk (found, "\n\t"));
      g_assert_cmpint (g_utf8_strlen (found, -1), <, 120);
      g_assert_true (g_str_has_suffix (found, "…"));
      g_assert_null (strstr (found, "… "));
      g_assert_null (strstr (found, " …"));
      g_assert_true (before < 30 || g_str_has_prefix (found, "…"));
      g_string_free (text, TRUE);
      g_assert_finalize_object (course);
    }
}

/* Whatever is typed or pasted. */
static void
test_odd_queries (void)
{
  CicloNode *course = make_course ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autofree char *large = g_strnfill (1024 * 1024, 'w');
  guint n;

  for (guint i = 0; i < 2000; i++)
    {
      char query[9] = { 0 };
      g_autofree char *found = NULL;

      for (guint j = 0; j < sizeof query - 1; j++)
        query[j] = (char) g_rand_int_range (random, 1, 256);
      found = find (course, query, 10, &n);
    }
  g_free (find (course, large, 10, &n));
  g_assert_cmpuint (n, ==, 0);

  g_assert_finalize_object (course);
}

/* What was found is found again in the excerpt, whatever surrounds it. */
static void
test_random_texts (void)
{
  static const char *const letters[] = { "a", "é", "e\u0301", "ß", " ", "\n", "-", "ﬁ", "İ", "日", "A", "\u200f", "😀" };
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CicloSearch) search = NULL;
      g_autofree char *query = NULL;
      g_autofree char *found = NULL;
      gsize start, end;

      for (guint j = 0; j < 40; j++)
        g_string_append (text, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
      query = g_utf8_substring (text->str, 20, 22);
      search = ciclo_search_new (query);
      if (!ciclo_search_has_words (search))
        continue;

      g_assert_true (ciclo_search_is_in (search, text->str));
      ciclo_search_locate (search, text->str, &start, &end);
      g_assert_cmpuint (start, <, end);
      found = g_strndup (text->str + start, end - start);
      g_assert_true (g_utf8_validate (found, -1, NULL));
    }
}

static void
count_texts (CicloNode *node,
             guint *n)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      CicloKind kind = schema->fields[i].kind;
      gboolean text = kind == CICLO_LINE || kind == CICLO_TEXT || kind == CICLO_WORDS || kind == CICLO_PROSE;

      if (!text || schema->language_field == (int) i)
        continue;
      ciclo_node_set_text (node, i, NULL, "needle");
      ++*n;
    }
}

/* Every text of every kind is looked at: here each kind is the whole design. */
static void
test_all_kinds (void)
{
  guint n_kinds;
  const GType *kinds = ciclo_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      CicloNode *node = ciclo_node_new (kinds[i]);
      g_autofree char *found = NULL;
      guint n_texts = 0, n;

      count_texts (node, &n_texts);
      found = find (node, "needle", 1000, &n);
      g_assert_cmpuint (n, ==, n_texts);
      g_assert_finalize_object (node);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/queries", test_queries);
  g_test_add_func ("/find/places", test_places);
  g_test_add_func ("/find/limit", test_limit);
  g_test_add_func ("/find/excerpts", test_excerpts);
  g_test_add_func ("/find/odd-queries", test_odd_queries);
  g_test_add_func ("/find/random-texts", test_random_texts);
  g_test_add_func ("/find/all-kinds", test_all_kinds);

  return g_test_run ();
}
