/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Guidelines for writing items, as far as a machine can follow them: each check walks over the words of a question once
 * and asks the lexicon for phrases that it knows. */

#include "config.h"

#include "model/ciclo-question.h"

#include "model/ciclo-tokens.h"

#include <string.h>

#define ENDINGS 3 /* letters by which two forms of one word differ */
#define STEM 3    /* letters that they share at least */

static const CicloToken *
get_token (const GArray *tokens,
           guint position)
{
  return &g_array_index (tokens, CicloToken, position);
}

static gboolean
begins_with_digit (const GArray *tokens,
                   guint position)
{
  return g_ascii_isdigit (*get_token (tokens, position)->folded);
}

/* Negatives */

/* Where the sentence ends that begins at @text: behind its mark, or at the end of the line. */
static const char *
find_end (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '\n' || (strchr (".!?:", *text) != NULL && (text[1] == '\0' || g_ascii_isspace (text[1]))))
      return text + 1;

  return text;
}

/* What tells the story ends with a full stop, and something comes after it. */
static gboolean
tells (const char *end)
{
  return strchr (".!\n", end[-1]) != NULL && end[strspn (end, " \t\n")] != '\0';
}

/* Where somebody is who reads @text word by word. */
typedef struct
{
  const char *text;
  const char *end; /* of the sentence */
  gsize place;     /* up to here, @marks of bold or italics have been passed */
  guint marks;
} Reader;

static void
read_on (Reader *reader,
         gsize place)
{
  const char *text = reader->text;

  for (; reader->place < place; reader->place++)
    if (strchr ("*_", text[reader->place]) != NULL && text[reader->place + 1] != text[reader->place])
      reader->marks++;
  while (reader->end <= text + place)
    reader->end = find_end (reader->end);
}

/* In bold, in italics or in capitals. */
static gboolean
stands_out (const Reader *reader,
            const char *words,
            const char *capitals)
{
  return reader->marks % 2 == 1 || g_str_equal (words, capitals);
}

/* How many words of a negative there are at @position. */
static guint
match_negative (const CicloLexicon *lexicon,
                const GArray *tokens,
                guint position,
                guint *passed)
{
  *passed = ciclo_tokens_match (tokens, position, ciclo_lexicon_get_phrases (lexicon, "no-negative"), NULL);
  if (*passed > 0)
    return 0;

  *passed = ciclo_tokens_match (tokens, position, ciclo_lexicon_get_phrases (lexicon, "negative"), NULL);

  return *passed;
}

char *
ciclo_question_emphasise (const CicloLexicon *lexicon,
                          const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  g_autoptr (GString) better = g_string_new (NULL);
  Reader reader = { .text = text, .end = text };
  gsize copied = 0;
  guint passed;

  for (guint i = 0; i < tokens->len; i += MAX (passed, 1))
    {
      gsize start = get_token (tokens, i)->start;
      guint size = match_negative (lexicon, tokens, i, &passed);
      gsize end = get_token (tokens, i + MAX (size, 1) - 1)->end;
      g_autofree char *words = g_strndup (text + start, end - start);
      g_autofree char *capitals = g_utf8_strup (words, -1);

      read_on (&reader, start);
      if (size == 0 || stands_out (&reader, words, capitals) || tells (reader.end))
        continue;

      g_string_append_len (better, text + copied, (gssize) (start - copied));
      g_string_append (better, capitals);
      copied = end;
    }

  return copied > 0 ? g_strconcat (better->str, text + copied, NULL) : NULL;
}

/* Two questions in one */

/* "Instrutores e instrutoras" are one thing: two forms of a word. */
static gboolean
is_same_word (const GArray *tokens,
              guint one,
              guint other)
{
  const char *a = get_token (tokens, one)->folded;
  const char *b = other < tokens->len ? get_token (tokens, other)->folded : "";
  gsize shared = 0;

  while (a[shared] != '\0' && a[shared] == b[shared])
    shared++;

  return shared >= STEM && shared + ENDINGS >= MIN (strlen (a), strlen (b));
}

/* Without its accent, "é" (is) would be "e" (and). */
static gboolean
is_accented_letter (const CicloToken *token)
{
  return strlen (token->folded) == 1 && token->end - token->start > 1;
}

/* Whether the joiner of @size words at @position stands between two things that are asked about. */
static gboolean
joins_two (const GArray *tokens,
           guint position,
           guint size)
{
  guint next = position + size;

  if (position == 0 || next >= tokens->len || is_accented_letter (get_token (tokens, position)))
    return FALSE;
  if (begins_with_digit (tokens, position - 1) && begins_with_digit (tokens, next))
    return FALSE;

  return !is_same_word (tokens, position - 1, next) && !is_same_word (tokens, position - 1, next + 1);
}

gboolean
ciclo_question_asks_twice (const CicloLexicon *lexicon,
                           const char *text)
{
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  GHashTable *one_thing = ciclo_lexicon_get_phrases (lexicon, "one-thing");
  GHashTable *between = ciclo_lexicon_get_phrases (lexicon, "between");
  GHashTable *joiners = ciclo_lexicon_get_phrases (lexicon, "pairing");
  guint size;

  for (guint i = 0; i < tokens->len; i += MAX (size, 1))
    {
      guint joiner = ciclo_tokens_match (tokens, i, joiners, NULL);

      /* What comes after "between" is one thing up to the next joiner, and that one joins its ends. */
      if (ciclo_tokens_match (tokens, i, between, NULL) > 0)
        {
          size = 1;
          while (i + size < tokens->len && ciclo_tokens_match (tokens, i + size, joiners, NULL) == 0)
            size++;
          size++;
          continue;
        }
      size = MAX (ciclo_tokens_match (tokens, i, one_thing, NULL), joiner);
      if (joiner > 0 && size == joiner && joins_two (tokens, i, joiner))
        return TRUE;
    }

  return FALSE;
}
