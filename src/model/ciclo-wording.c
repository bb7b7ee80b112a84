/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each check walks over the words of a text once and asks the lexicon for rows of words that it knows. */

#include "config.h"

#include "model/ciclo-wording.h"

#include "core/ciclo-values.h"
#include "model/ciclo-tokens.h"

#include <string.h>

static const char *
get_word (const GArray *tokens,
          guint position)
{
  return position < tokens->len ? g_array_index (tokens, CicloToken, position).folded : "";
}

static gboolean
begins_with_digit (const GArray *tokens,
                   guint position)
{
  return g_ascii_isdigit (*get_word (tokens, position));
}

static gboolean
has_phrase (const GArray *tokens,
            GHashTable *phrases)
{
  for (guint i = 0; i < tokens->len; i++)
    if (ciclo_tokens_match (tokens, i, phrases, NULL) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_number (const GArray *tokens,
            const CicloLexicon *lexicon)
{
  for (guint i = 0; i < tokens->len; i++)
    if (begins_with_digit (tokens, i) || g_str_equal (get_word (tokens, i), "%"))
      return TRUE;

  return has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "number"));
}

/* In English "test", "plan" and "report" are things as well, and the word after a verb tells: "and plan the course". A
 * language whose verbs cannot be taken for things needs no such words. */
static gboolean
is_performance (const CicloLexicon *lexicon,
                const GArray *tokens,
                guint position)
{
  GHashTable *determiners = ciclo_lexicon_get_phrases (lexicon, "determiner");
  guint size = ciclo_tokens_match (tokens, position, ciclo_lexicon_get_phrases (lexicon, "verbs"), NULL);

  if (size == 0)
    return FALSE;

  return g_hash_table_size (determiners) == 0 || ciclo_tokens_match (tokens, position + size, determiners, NULL) > 0;
}

gboolean
ciclo_wording_has_two_performances (const CicloLexicon *lexicon,
                                    const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  GHashTable *joiners = ciclo_lexicon_get_phrases (lexicon, "joiner");
  CicloVerb verb = ciclo_lexicon_begin (lexicon, text, -1);

  for (guint i = verb.position + MAX (verb.size, 1); i < tokens->len; i++)
    if ((g_array_index (tokens, CicloToken, i).is_apart || g_hash_table_contains (joiners, get_word (tokens, i - 1))) &&
        is_performance (lexicon, tokens, i))
      return TRUE;

  return FALSE;
}

gboolean
ciclo_wording_has_degree (const CicloLexicon *lexicon,
                          const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);

  return has_number (tokens, lexicon) || has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "unit")) ||
         has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "standard"));
}

gboolean
ciclo_wording_has_condition (const CicloLexicon *lexicon,
                             const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);

  return ciclo_tokens_match (tokens, 0, ciclo_lexicon_get_phrases (lexicon, "condition"), NULL) > 0;
}

gboolean
ciclo_wording_is_observable (const CicloLexicon *lexicon,
                             const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);

  return has_number (tokens, lexicon) || has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "forms"));
}

gboolean
ciclo_wording_promises_outcome (const CicloLexicon *lexicon,
                                const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  gboolean has_digit = FALSE;

  for (guint i = 0; i < tokens->len; i++)
    has_digit |= begins_with_digit (tokens, i);

  return has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "outcome")) ||
         (has_digit && has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "unit")) &&
          has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "forms")));
}

gboolean
ciclo_wording_cites_law (const CicloLexicon *lexicon,
                         const char *text)
{
  g_autoptr (GArray) tokens = NULL;
  GHashTable *laws = ciclo_lexicon_get_phrases (lexicon, "law");
  GHashTable *signs = ciclo_lexicon_get_phrases (lexicon, "number-sign");

  if (strpbrk (text, "0123456789") == NULL)
    return FALSE;

  tokens = ciclo_tokens_new (text);
  for (guint i = 0; i < tokens->len; i++)
    {
      guint size = ciclo_tokens_match (tokens, i, laws, NULL);

      if (size > 0 && begins_with_digit (tokens, i + size + ciclo_tokens_match (tokens, i + size, signs, NULL)))
        return TRUE;
    }

  return FALSE;
}

gboolean
ciclo_wording_mentions (const CicloLexicon *lexicon,
                        const char *list,
                        const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);

  return has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, list));
}

guint
ciclo_wording_count_words (const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  guint n = 0;

  for (guint i = 0; i < tokens->len; i++)
    if (!g_str_equal (get_word (tokens, i), "%"))
      n++;

  return n;
}

char *
ciclo_wording_replace_verb (const char *text,
                            const CicloVerb *verb,
                            const char *better)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  const CicloToken *first, *last;
  GString *replaced;
  gunichar letter;

  g_return_val_if_fail (verb->size > 0 && verb->position + verb->size <= tokens->len, g_strdup (text));

  first = &g_array_index (tokens, CicloToken, verb->position);
  last = &g_array_index (tokens, CicloToken, verb->position + verb->size - 1);
  replaced = g_string_new_len (text, (gssize) first->start);
  letter = g_utf8_get_char (better);
  if (g_unichar_isupper (g_utf8_get_char (text + first->start)))
    letter = g_unichar_toupper (letter);
  g_string_append_unichar (replaced, letter);
  g_string_append (replaced, g_utf8_next_char (better));
  g_string_append (replaced, text + last->end);

  return g_string_free (replaced, FALSE);
}

/* Fields */

int
ciclo_node_check_wording (CicloNode *node,
                          guint field,
                          CicloWordingCheck check)
{
  CicloWords *words = ciclo_node_get_words (node, field);
  int result = -1;

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, i));

      if (lexicon != NULL)
        result = MAX (result, check (lexicon, ciclo_words_get_text (words, i)) ? 1 : 0);
    }

  return result;
}

gboolean
ciclo_node_mentions (CicloNode *node,
                     guint field,
                     const char *list)
{
  CicloWords *words = ciclo_node_get_words (node, field);

  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    {
      const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, i));

      if (lexicon != NULL && ciclo_wording_mentions (lexicon, list, ciclo_words_get_text (words, i)))
        return TRUE;
    }

  return FALSE;
}
