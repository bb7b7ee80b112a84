/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One filter for all text on its way in. libxml2 writes control characters without a word and cannot read them again:
 * a pasted form feed would cost the whole design. */

#include "config.h"

#include "core/ciclo-text.h"

#include <string.h>

#define LONGEST_ID 64

static gboolean
is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n';

  /* The characters of XML 1.0; the decoder has refused surrogates already. */
  return c != 0xFFFE && c != 0xFFFF;
}

/* The character at @text and its length; a length of 0 is a byte that belongs to no character. */
static gunichar
next_character (const char *text,
                gsize *length)
{
  gunichar c = g_utf8_get_char_validated (text, -1);

  *length = (c == (gunichar) -1 || c == (gunichar) -2) ? 0 : g_utf8_skip[(guchar) *text];

  return c;
}

gboolean
ciclo_text_is_clean (const char *text)
{
  while (*text != '\0')
    {
      gsize length;
      gunichar c;

      /* Most text is plain: no need to decode it. */
      if (*text >= 0x20 && *text < 0x7F)
        {
          text++;
          continue;
        }

      c = next_character (text, &length);
      if (length == 0 || !is_allowed (c))
        return FALSE;
      text += length;
    }

  return TRUE;
}

char *
ciclo_text_clean (const char *text)
{
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  if (ciclo_text_is_clean (text))
    return g_strdup (text);

  clean = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      gsize length;
      gunichar c = next_character (text, &length);

      if (length == 0)
        {
          text++;
          continue;
        }
      if (c == '\r')
        {
          if (text[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (is_allowed (c))
        {
          g_string_append_len (clean, text, length);
        }
      text += length;
    }

  return g_string_free (clean, FALSE);
}

char *
ciclo_text_clean_line (const char *text)
{
  char *clean = ciclo_text_clean (text);

  g_strdelimit (clean, "\n", ' ');

  return clean;
}

gboolean
ciclo_text_is_id (const char *text)
{
  if (!g_ascii_isalpha (*text) || strlen (text) > LONGEST_ID)
    return FALSE;

  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && strchr ("-_.", *text) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_joint (gunichar c)
{
  return g_unichar_isspace (c) || c == '_' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Any text, by the book. */
static char *
fold_slowly (const char *text)
{
  g_autofree char *clean = ciclo_text_clean (text);
  g_autofree char *lower = g_utf8_casefold (clean, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (apart));
  gboolean gap = FALSE;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_joint (c))
        {
          gap = folded->len > 0;
        }
      else if (!g_unichar_ismark (c))
        {
          if (gap)
            g_string_append_c (folded, ' ');
          g_string_append_unichar (folded, c);
          gap = FALSE;
        }
    }

  return g_string_free (folded, FALSE);
}

/* What becomes of the letters of European languages and of the signs between them does not depend on their neighbours,
 * so it is looked up once; NULL stands for what joins words. */
#define LAST_LETTER 0x24F
#define FIRST_SIGN 0x2010
#define LAST_SIGN 0x2026

typedef struct
{
  char *letters[LAST_LETTER + 1];
  char *signs[LAST_SIGN - FIRST_SIGN + 1];
} Folds;

static char *
fold_one (gunichar c)
{
  GString *text = g_string_new ("a");
  g_autofree char *folded = NULL;

  g_string_append_unichar (text, c);
  g_string_append_c (text, 'b');
  folded = fold_slowly (text->str);
  g_string_free (text, TRUE);

  return g_str_equal (folded, "a b") ? NULL : g_strndup (folded + 1, strlen (folded) - 2);
}

static gpointer
make_folds (gpointer unused)
{
  Folds *folds = g_new0 (Folds, 1);

  for (gunichar c = 1; c <= LAST_LETTER; c++)
    folds->letters[c] = fold_one (c);
  for (gunichar c = FIRST_SIGN; c <= LAST_SIGN; c++)
    folds->signs[c - FIRST_SIGN] = fold_one (c);

  return folds;
}

/* NULL where there is something else in @text. */
static char *
fold_quickly (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const Folds *folds = g_once (&once, make_folds, NULL);
  GString *folded = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char_validated (p, -1);
      const char *fold;

      if (c > LAST_LETTER && (c < FIRST_SIGN || c > LAST_SIGN))
        {
          g_string_free (folded, TRUE);
          return NULL;
        }
      fold = c <= LAST_LETTER ? folds->letters[c] : folds->signs[c - FIRST_SIGN];
      if (fold == NULL)
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap && *fold != '\0')
        g_string_append_c (folded, ' ');
      gap = gap && *fold == '\0';
      g_string_append (folded, fold);
    }

  return g_string_free (folded, FALSE);
}

char *
ciclo_text_fold (const char *text)
{
  char *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold_quickly (text);

  return folded != NULL ? folded : fold_slowly (text);
}

char *
ciclo_text_dup_file_name (const char *text,
                          gsize longest)
{
  char *name;

  g_return_val_if_fail (text != NULL && longest > 0, NULL);

  name = g_strdup (text);
  if (strlen (name) > longest)
    {
      *g_utf8_find_prev_char (name, name + longest + 1) = '\0';
      g_strchomp (name);
    }
  g_strdelimit (name, "/\\:*?\"<>|\t\r\n", '-');
  for (char *p = name; *p == '.' || *p == '-' || *p == ' '; p++)
    *p = '_';

  return name;
}
