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

/* The same for printable ASCII, which most words are, without looking anything up; NULL for everything else. */
static char *
fold_ascii (const char *text)
{
  g_autofree char *folded = g_malloc (strlen (text) + 1);
  gsize length = 0;
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isprint (*p))
        return NULL;
      if (*p == ' ' || *p == '_' || *p == '-')
        {
          gap = length > 0;
          continue;
        }
      if (gap)
        folded[length++] = ' ';
      folded[length++] = g_ascii_tolower (*p);
      gap = FALSE;
    }
  folded[length] = '\0';

  return g_steal_pointer (&folded);
}

char *
ciclo_text_fold (const char *text)
{
  g_autofree char *ascii = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  GString *folded;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  ascii = fold_ascii (text);
  if (ascii != NULL)
    return g_steal_pointer (&ascii);

  clean = ciclo_text_clean (text);
  lower = g_utf8_casefold (clean, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (apart));

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
