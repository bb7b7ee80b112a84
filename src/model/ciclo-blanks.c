/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Brackets are found by their form. The phrases that put something off are a list of the lexicon; they count only
 * between signs of punctuation, because "help the group to be defined" speaks of something else. */

#include "config.h"

#include "model/ciclo-blanks.h"

#include "model/ciclo-lexicon.h"
#include "model/ciclo-tokens.h"

#include <string.h>

#define LEAST_LETTERS 2

/* Brackets */

static guint
count_letters (const char *start,
               const char *end)
{
  guint n = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p)) ? 1 : 0;

  return n;
}

/* Whether the bracket that opens at @open stands by itself: not "a[1]", and not taken literally. */
static gboolean
is_apart (const char *text,
          const char *open)
{
  const char *before = open > text ? g_utf8_prev_char (open) : NULL;

  return before == NULL || (*before != '\\' && *before != ']' && !g_unichar_isalnum (g_utf8_get_char (before)));
}

/* The bracket that closes the one at @open; NULL where another one opens first or a paragraph ends. All of a text is
 * looked at once, however many brackets open in it. */
static const char *
find_end (const char *open)
{
  const char *end = open + 1 + strcspn (open + 1, "[]");

  return *end == ']' && g_strstr_len (open, end - open, "\n\n") == NULL ? end : NULL;
}

static char *
dup_line (const char *start,
          const char *end)
{
  char *line = g_strndup (start, (gsize) (end - start));

  return g_strstrip (g_strdelimit (line, "\n\t", ' '));
}

GPtrArray *
ciclo_blanks_list (const char *text)
{
  GPtrArray *blanks = g_ptr_array_new_with_free_func (g_free);
  const char *open;
  const char *rest = text;

  g_return_val_if_fail (text != NULL, blanks);

  while ((open = strchr (rest, '[')) != NULL)
    {
      const char *end = find_end (open);

      rest = end != NULL ? end : open + 1;
      if (end != NULL && end[1] != '(' && is_apart (text, open) && count_letters (open + 1, end) >= LEAST_LETTERS)
        g_ptr_array_add (blanks, dup_line (open + 1, end));
    }

  return blanks;
}

/* Phrases */

/* "...", "…", "???", "()": signs that people put where words will be. A mere dash means that there is nothing. */
static gboolean
is_only_signs (const char *text)
{
  gboolean found = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL)
        return FALSE;
      found |= c == '.' || c == '?' || c == '(' || c == 0x2026;
    }

  return found;
}

/* Whether a line break or a sign of punctuation that is not in @but stands in @text from @start to @end. */
static gboolean
has_border (const char *text,
            gsize start,
            gsize end,
            const char *but)
{
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (*p == '\n' || (g_unichar_ispunct (g_utf8_get_char (p)) && strchr (but, *p) == NULL))
      return TRUE;

  return FALSE;
}

/* A comma may stand before it, but not after it as well: that is a list of states. */
static gboolean
stands_alone (const char *text,
              const GArray *tokens,
              guint position,
              guint size)
{
  const CicloToken *all = (const CicloToken *) tokens->data;
  guint next = position + size;

  return (position == 0 || has_border (text, all[position - 1].end, all[position].start, "/")) &&
         (next == tokens->len || has_border (text, all[next - 1].end, all[next].start, "/,"));
}

gboolean
ciclo_blanks_puts_off (const char *text,
                       const char *language)
{
  const CicloLexicon *lexicon;
  GHashTable *phrases;
  g_autoptr (GArray) tokens = NULL;

  g_return_val_if_fail (text != NULL && language != NULL, FALSE);

  if (is_only_signs (text))
    return TRUE;

  lexicon = ciclo_lexicon_find (language);
  if (lexicon == NULL)
    return FALSE;

  phrases = ciclo_lexicon_get_phrases (lexicon, "to-settle");
  tokens = ciclo_tokens_new (text);
  for (guint i = 0; i < tokens->len; i++)
    {
      guint size = ciclo_tokens_match (tokens, i, phrases, NULL);

      if (size > 0 && stands_alone (text, tokens, i, size))
        return TRUE;
    }

  return FALSE;
}
