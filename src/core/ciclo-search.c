/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding by words. Each word of the query is as far away as the text in which it is found first; the middle of a word
 * is farther than any beginning of one. Where in a text something was found is looked up by folding pieces of it, since
 * a folded text has other places. */

#include "config.h"

#include "core/ciclo-search.h"

#include "core/ciclo-text.h"

#include <string.h>

struct _CicloSearch
{
  char *phrase; /* folded, all of them */
  char **words; /* folded */
};

#define FIRST_PIECE 256 /* bytes */

CicloSearch *
ciclo_search_new (const char *query)
{
  CicloSearch *self;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_new0 (CicloSearch, 1);
  self->phrase = ciclo_text_fold (query);
  self->words = g_strsplit (self->phrase, " ", -1);

  return self;
}

void
ciclo_search_free (CicloSearch *self)
{
  g_strfreev (self->words);
  g_free (self->phrase);
  g_free (self);
}

/* Whether @word begins a word of @text, both folded. A quotation mark or a bracket may stand before it. */
static gboolean
begins_word (const char *text,
             const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;

  return FALSE;
}

static int
find_word (char **folded,
           int n,
           const char *word)
{
  for (int i = 0; i < n; i++)
    if (begins_word (folded[i], word))
      return i;

  for (int i = 0; i < n; i++)
    if (strstr (folded[i], word) != NULL)
      return n + i;

  return -1;
}

int
ciclo_search_get_distance (CicloSearch *self,
                           const char *const *texts)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  int distance = 0;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (texts != NULL, -1);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (folded, ciclo_text_fold (texts[i]));

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      int one = *self->words[i] != '\0' ? find_word ((char **) folded->pdata, (int) folded->len, self->words[i]) : 0;

      if (one < 0)
        return -1;
      distance += one;
    }

  return distance;
}

/* Places */

gboolean
ciclo_search_has_words (CicloSearch *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->phrase != '\0';
}

gboolean
ciclo_search_is_in (CicloSearch *self,
                    const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  folded = ciclo_text_fold (text);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
piece_has (const char *text,
           gsize start,
           gsize end,
           const char *word)
{
  g_autofree char *piece = g_strndup (text + start, end - start);
  g_autofree char *folded = ciclo_text_fold (piece);

  return strstr (folded, word) != NULL;
}

/* The first place from @at on where a letter begins. */
static gsize
step_to_letter (const char *text,
                gsize at)
{
  while (((guchar) text[at] & 0xC0) == 0x80)
    at++;

  return at;
}

/* How much of @text it takes until @word is in it, which it is in all of it. */
static gsize
find_end (const char *text,
          const char *word)
{
  gsize length = strlen (text), with = MIN (FIRST_PIECE, length), without = 0;

  for (with = step_to_letter (text, with); !piece_has (text, 0, with, word) && with < length;)
    {
      without = with;
      with = step_to_letter (text, MIN (2 * with, length));
    }
  while (without < with)
    {
      gsize middle = step_to_letter (text, without + (with - without + 1) / 2);

      if (middle >= with)
        middle = step_to_letter (text, without + 1);
      if (middle >= with)
        break;
      if (piece_has (text, 0, middle, word))
        with = middle;
      else
        without = middle;
    }

  return with;
}

void
ciclo_search_locate (CicloSearch *self,
                     const char *text,
                     gsize *start,
                     gsize *end)
{
  g_autofree char *folded = NULL;
  const char *word;

  g_return_if_fail (self != NULL && text != NULL);

  folded = ciclo_text_fold (text);
  word = strstr (folded, self->phrase) != NULL ? self->phrase : self->words[0];
  *start = *end = 0;
  if (word == NULL || strstr (folded, word) == NULL || *word == '\0')
    return;

  *end = find_end (text, word);
  for (*start = *end; *start > 0 && !piece_has (text, *start, *end, word);)
    *start = (gsize) (g_utf8_prev_char (text + *start) - text);
  while (g_unichar_ismark (g_utf8_get_char (text + *end)))
    *end = (gsize) (g_utf8_next_char (text + *end) - text);
}
