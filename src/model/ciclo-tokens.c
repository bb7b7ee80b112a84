/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words are compared in one row, folded: so phrases of several words are found in a table, the longest first. */

#include "config.h"

#include "model/ciclo-tokens.h"

#include "core/ciclo-text.h"

#include <string.h>

#define LONGEST_PHRASE 14 /* words */
#define MOST_WORDS "\n"   /* no word but a key, whose value is the number of words of the longest phrase */

static void
clear_token (gpointer pointer)
{
  g_free (((CicloToken *) pointer)->folded);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
add_token (GArray *tokens,
           const char *text,
           const CicloToken *place)
{
  CicloToken token = *place;
  g_autofree char *word = g_strndup (text + token.start, token.end - token.start);

  token.folded = ciclo_text_fold (word);
  g_array_append_val (tokens, token);
}

GArray *
ciclo_tokens_new (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (CicloToken));
  gboolean is_apart = FALSE;
  const char *p = text;

  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), tokens);

  g_array_set_clear_func (tokens, clear_token);
  while (*p != '\0')
    {
      CicloToken token = { .start = (gsize) (p - text), .is_apart = is_apart };

      while (is_letter (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == text + token.start && *p != '%')
        {
          is_apart |= strchr (",;/", *p) != NULL;
          p = g_utf8_next_char (p);
          continue;
        }
      if (p == text + token.start)
        p++;
      token.end = (gsize) (p - text);
      add_token (tokens, text, &token);
      is_apart = FALSE;
    }

  return tokens;
}

guint
ciclo_tokens_match (const GArray *tokens,
                    guint position,
                    GHashTable *phrases,
                    gpointer *found)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  guint most = GPOINTER_TO_UINT (g_hash_table_lookup (phrases, MOST_WORDS));
  guint longest = 0;

  g_return_val_if_fail (tokens != NULL && phrases != NULL, 0);

  if (most == 0)
    most = LONGEST_PHRASE;
  for (guint i = position; i < tokens->len && i < position + most; i++)
    {
      gpointer value;

      if (i > position)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, g_array_index (tokens, CicloToken, i).folded);
      if (!g_hash_table_lookup_extended (phrases, phrase->str, NULL, &value))
        continue;
      longest = i + 1 - position;
      if (found != NULL)
        *found = value;
    }

  return longest;
}

char *
ciclo_tokens_dup_phrase (const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  GString *phrase = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    g_string_append_printf (phrase, "%s%s", i > 0 ? " " : "", g_array_index (tokens, CicloToken, i).folded);

  return g_string_free (phrase, FALSE);
}

void
ciclo_tokens_add_phrase (GHashTable *phrases,
                         const char *text)
{
  char *phrase = ciclo_tokens_dup_phrase (text);
  guint most = GPOINTER_TO_UINT (g_hash_table_lookup (phrases, MOST_WORDS));
  guint n = 1;

  for (const char *p = phrase; *p != '\0'; p++)
    n += *p == ' ' ? 1 : 0;
  g_hash_table_insert (phrases, g_strdup (MOST_WORDS), GUINT_TO_POINTER (MAX (n, most)));
  g_hash_table_insert (phrases, phrase, NULL);
}
