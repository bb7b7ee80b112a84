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

/* Myths. Each sentence is looked at by itself; doubt anywhere in the text means that it is about the myth. */

static gsize
get_sentence_length (const char *text)
{
  const char *p = text;

  while (*p != '\0' && *p != '\n' && !(strchr (".!?", *p) != NULL && (p[1] == '\0' || g_ascii_isspace (p[1]))))
    p++;
  if (*p != '\0')
    p++;
  while (g_ascii_isspace (*p))
    p++;

  return (gsize) (p - text);
}

/* "remember 10% of what we read", or a row of shares: "reading 10%, hearing 20%, doing 90%". */
static gboolean
gives_shares_of_memory (const CicloLexicon *lexicon,
                        const GArray *tokens)
{
  GHashTable *of_what = ciclo_lexicon_get_phrases (lexicon, "of-what");
  GHashTable *percent = ciclo_lexicon_get_phrases (lexicon, "percent");
  guint n_shares = 0;
  gboolean is_of_what = FALSE;

  for (guint i = 1; i < tokens->len; i++)
    {
      guint size = g_str_equal (get_word (tokens, i), "%") ? 1 : ciclo_tokens_match (tokens, i, percent, NULL);

      if (size == 0 || !begins_with_digit (tokens, i - 1))
        continue;
      n_shares++;
      is_of_what |= ciclo_tokens_match (tokens, i + size, of_what, NULL) > 0;
    }

  return (is_of_what || n_shares >= 3) && has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "memory"));
}

static gboolean
is_myth (const CicloLexicon *lexicon,
         const char *sentence)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (sentence);

  return has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "myth")) || gives_shares_of_memory (lexicon, tokens);
}

/* Most texts have neither a share nor a name of a myth, and are looked at once. */
static gboolean
may_be_myth (const CicloLexicon *lexicon,
             const char *text)
{
  g_autoptr (GArray) tokens = NULL;

  if (strpbrk (text, "0123456789") != NULL)
    return TRUE;

  tokens = ciclo_tokens_new (text);

  return has_phrase (tokens, ciclo_lexicon_get_phrases (lexicon, "myth"));
}

gboolean
ciclo_wording_repeats_myth (const CicloLexicon *lexicon,
                            const char *text)
{
  gsize length;

  if (!may_be_myth (lexicon, text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p += length)
    {
      g_autofree char *sentence = NULL;

      length = get_sentence_length (p);
      sentence = g_strndup (p, length);
      if (is_myth (lexicon, sentence))
        return !ciclo_wording_mentions (lexicon, "myth-doubt", text);
    }

  return FALSE;
}

char *
ciclo_wording_drop_myths (const CicloLexicon *lexicon,
                          const char *text)
{
  GString *kept = g_string_new (NULL);
  gsize length;

  for (const char *p = text; *p != '\0'; p += length)
    {
      g_autofree char *sentence = NULL;

      length = get_sentence_length (p);
      sentence = g_strndup (p, length);
      if (!is_myth (lexicon, sentence))
        g_string_append (kept, sentence);
    }
  g_strchomp (kept->str);

  return g_string_free (kept, FALSE);
}

/* Slides */

static gboolean
get_number (const GArray *tokens,
            guint position,
            guint *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (get_word (tokens, position), 10, 1, 9999, &value, NULL))
    return FALSE;

  *number = (guint) value;

  return TRUE;
}

/* Where the number stands with which a range ends that begins at @position, 0 where none does: after a dash, which is
 * no word, or a word such as "to". */
static guint
find_range_end (const GArray *tokens,
                guint position,
                const char *text,
                GHashTable *ranges)
{
  const char *after = text + g_array_index (tokens, CicloToken, position).end;
  guint skip = ciclo_tokens_match (tokens, position + 1, ranges, NULL);
  guint number;

  while (*after == ' ')
    after++;
  if (skip == 0 && *after != '-' && !g_str_has_prefix (after, "–"))
    return 0;

  return get_number (tokens, position + 1 + skip, &number) ? position + 1 + skip : 0;
}

guint
ciclo_wording_count_slides (const CicloLexicon *lexicon,
                            const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  GHashTable *slides = ciclo_lexicon_get_phrases (lexicon, "slides");
  guint n = 0;
  guint first = 0;
  guint last = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      guint end;

      if (!get_number (tokens, i, &first))
        continue;
      if (ciclo_tokens_match (tokens, i + 1, slides, NULL) > 0)
        return first;

      n++;
      end = find_range_end (tokens, i, text, ciclo_lexicon_get_phrases (lexicon, "range"));
      if (end == 0)
        continue;
      get_number (tokens, end, &last);
      n += last > first ? last - first : 0;
      i = end;
    }

  return n;
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
