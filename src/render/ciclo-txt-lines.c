/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measuring and breaking lines of plain text. */

#include "config.h"

#include "render/ciclo-txt-lines.h"

#include <string.h>

GPtrArray *
ciclo_txt_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

guint
ciclo_txt_measure (const char *line)
{
  guint width = 0;

  g_return_val_if_fail (line != NULL, 0);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    width += measure_character (g_utf8_get_char (p));

  return width;
}

void
ciclo_txt_take (GPtrArray *lines,
                char *text)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (lines, g_strchomp (text));
}

void
ciclo_txt_gap (GPtrArray *lines)
{
  g_return_if_fail (lines != NULL);

  if (lines->len > 0 && *(char *) lines->pdata[lines->len - 1] != '\0')
    g_ptr_array_add (lines, g_strdup (""));
}

/* The end of the longest beginning of @text that fits @width, at least one character. */
static const char *
find_end (const char *text,
          guint width)
{
  const char *blank = NULL;
  const char *p = text;
  guint used = 0;

  for (; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      used += measure_character (c);
      if (c == ' ')
        blank = p;
      if (used > width && c != ' ')
        break;
    }
  if (*p == '\0' || *p == '\n')
    return p;
  if (blank != NULL && blank > text)
    return blank;

  return p > text ? p : g_utf8_next_char (p);
}

void
ciclo_txt_wrap (GPtrArray *lines,
                const char *text,
                guint width)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (text != NULL);

  while (*text != '\0')
    {
      const char *end = find_end (text, MAX (width, 1));

      ciclo_txt_take (lines, g_strndup (text, end - text));
      text = end;
      if (*text == '\n')
        text++;
      else
        text += strspn (text, " ");
    }
}

void
ciclo_txt_hang (GPtrArray *lines,
                const char *first,
                const GPtrArray *body)
{
  g_autofree char *blanks = NULL;

  g_return_if_fail (lines != NULL);
  g_return_if_fail (first != NULL);
  g_return_if_fail (body != NULL);

  blanks = g_strnfill (ciclo_txt_measure (first), ' ');
  if (body->len == 0)
    ciclo_txt_take (lines, g_strdup (first));
  for (guint i = 0; i < body->len; i++)
    ciclo_txt_take (lines, g_strconcat (i == 0 ? first : blanks, body->pdata[i], NULL));
}

char *
ciclo_txt_dup_runs (const CicloRuns *runs)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (runs != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < runs->list->len; i++)
    {
      const CicloRun *run = runs->list->pdata[i];
      g_autofree char *address = NULL;

      g_string_append (text, run->text);
      address = run->uri != NULL ? ciclo_run_dup_address (run) : NULL;
      if (address != NULL)
        g_string_append_printf (text, " <%s>", strstr (run->uri, "://") != NULL ? run->uri : address);
    }

  return g_string_free (text, FALSE);
}
