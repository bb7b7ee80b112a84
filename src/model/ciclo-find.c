/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One walk over the texts of a design. Only what will be shown gets an excerpt: the rest is merely counted. */

#include "config.h"

#include "model/ciclo-find.h"

#include "core/ciclo-search.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"

#include <string.h>

/* Letters of an excerpt before what was found, and after it. */
#define LETTERS_BEFORE 30
#define LETTERS_AFTER 60

typedef struct
{
  CicloSearch *search;
  GPtrArray *places;
  guint limit;
  guint n;
} Finding;

static void
free_place (gpointer data)
{
  CicloFindPlace *place = data;

  g_object_unref (place->node);
  g_free (place->excerpt);
  g_free (place);
}

/* Excerpts */

/* @n letters before @at, or where the word begins that would be cut there. */
static const char *
go_back (const char *text,
         const char *at,
         guint n)
{
  const char *start = at;
  const char *word;

  while (n-- > 0 && start > text)
    start = g_utf8_prev_char (start);
  for (word = start; start > text && word < at && !g_unichar_isspace (g_utf8_get_char (word));)
    word = g_utf8_next_char (word);
  while (word < at && g_unichar_isspace (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);

  return word < at || start == text ? word : start;
}

/* The same after @at. */
static const char *
go_on (const char *at,
       guint n)
{
  const char *end = at;
  const char *word;

  while (n-- > 0 && *end != '\0')
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return end;
  for (word = end; word > at && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (word)));)
    word = g_utf8_prev_char (word);
  while (word > at && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);

  return word > at ? word : end;
}

/* The piece from @start to @end on one line. */
static void
append_line (GString *line,
             const char *start,
             const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_isspace (c) ? ' ' : c);
    }
}

static void
take_excerpt (CicloFindPlace *place,
              const char *text,
              CicloSearch *search)
{
  GString *excerpt = g_string_new (NULL);
  gsize found, found_end;
  const char *start;
  const char *end;

  ciclo_search_locate (search, text, &found, &found_end);
  start = go_back (text, text + found, LETTERS_BEFORE);
  end = go_on (text + found_end, LETTERS_AFTER);

  g_string_append (excerpt, start > text ? "…" : "");
  append_line (excerpt, start, text + found);
  place->start = excerpt->len;
  append_line (excerpt, text + found, text + found_end);
  place->end = excerpt->len;
  append_line (excerpt, text + found_end, end);
  g_string_append (excerpt, *end != '\0' ? "…" : "");
  place->excerpt = g_string_free (excerpt, FALSE);
}

/* The walk */

static void
look_at_text (Finding *finding,
              CicloNode *node,
              guint field,
              const char *language,
              const char *text)
{
  CicloFindPlace *place;

  if (!ciclo_search_is_in (finding->search, text))
    return;
  if (finding->n++ >= finding->limit)
    return;

  place = g_new0 (CicloFindPlace, 1);
  place->node = g_object_ref (node);
  place->field = field;
  place->language = language;
  take_excerpt (place, text, finding->search);
  g_ptr_array_add (finding->places, place);
}

static gboolean
look_at_node (CicloNode *node,
              gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  Finding *finding = closure;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      CicloWords *words;

      if (!ciclo_node_is_set (node, i) || schema->language_field == (int) i)
        continue;
      if (schema->fields[i].kind == CICLO_LINE || schema->fields[i].kind == CICLO_TEXT)
        look_at_text (finding, node, i, NULL, ciclo_node_get_text (node, i, NULL));
      if (!ciclo_field_has_languages (&schema->fields[i]))
        continue;

      words = ciclo_node_get_words (node, i);
      for (guint j = 0; j < ciclo_words_get_size (words); j++)
        look_at_text (finding, node, i, ciclo_words_get_language (words, j), ciclo_words_get_text (words, j));
    }

  return FALSE;
}

GPtrArray *
ciclo_find_list (CicloNode *course,
                 const char *query,
                 guint limit,
                 guint *n_places)
{
  g_autofree char *valid = NULL;
  g_autofree char *start = NULL;
  g_autoptr (CicloSearch) search = NULL;
  Finding finding = { NULL, g_ptr_array_new_with_free_func (free_place), limit, 0 };

  g_return_val_if_fail (CICLO_IS_NODE (course) && query != NULL && n_places != NULL, NULL);

  valid = g_utf8_make_valid (query, (gssize) strnlen (query, CICLO_FIND_LONGEST * 6));
  start = g_utf8_substring (valid, 0, MIN (CICLO_FIND_LONGEST, g_utf8_strlen (valid, -1)));
  search = ciclo_search_new (start);
  finding.search = search;
  if (ciclo_search_has_words (search))
    ciclo_tree_walk (course, look_at_node, &finding);
  *n_places = finding.n;

  return finding.places;
}
