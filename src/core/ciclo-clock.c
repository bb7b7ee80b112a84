/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of day. The file has one spelling of each; typed ones are read from left to right as hours, minutes, seconds
 * and an ending from a table. */

#include "config.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_TEXT 40 /* bytes; beyond this nobody typed a time of day */

/* What may follow the figures, without blanks and points. On a clock of twelve hours 12 is the hour 0. */
typedef struct
{
  const char *ending;
  gboolean twelve;
  int hours_more;
} Ending;

static const Ending endings[] = {
  { "", FALSE, 0 },
  { "h", FALSE, 0 },
  { "hs", FALSE, 0 },
  { "hrs", FALSE, 0 },
  { "hora", FALSE, 0 },
  { "horas", FALSE, 0 },
  { "am", TRUE, 0 },
  { "pm", TRUE, 12 },
};

typedef struct
{
  const char *word;
  int hour;
} Word;

static const Word words[] = {
  { "noon", 12 },
  { "midday", 12 },
  { "meio-dia", 12 },
  { "meiodia", 12 },
  { "midnight", 0 },
  { "meia-noite", 0 },
  { "meianoite", 0 },
};

/* Reads @least to @most figures at *@text and moves on; -1, without moving, where there are fewer or more. */
static int
read_figures (const char **text,
              gsize least,
              gsize most)
{
  gsize length = strspn (*text, "0123456789");
  int number;

  if (length < least || length > most)
    return -1;

  number = (int) g_ascii_strtoll (*text, NULL, 10);
  *text += length;
  return number;
}

static gboolean
put_together (int hour,
              int minute,
              int second,
              int *seconds)
{
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return FALSE;

  *seconds = (hour * 60 + minute) * 60 + second;
  return TRUE;
}

gboolean
ciclo_clock_parse_iso (const char *text,
                       int *seconds)
{
  int parts[3] = { 0, 0, 0 };
  int i;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  for (i = 0; i < 3 && (i < 2 || *text != '\0'); i++)
    {
      if (i > 0 && *text++ != ':')
        return FALSE;
      parts[i] = read_figures (&text, 2, 2);
      if (parts[i] < 0)
        return FALSE;
    }

  return *text == '\0' && put_together (parts[0], parts[1], parts[2], seconds);
}

char *
ciclo_clock_format (int seconds)
{
  g_return_val_if_fail (seconds >= 0 && seconds <= CICLO_CLOCK_LAST, NULL);

  if (seconds % 60 == 0)
    return g_strdup_printf ("%02d:%02d", seconds / 3600, seconds / 60 % 60);

  return g_strdup_printf ("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/* Small letters, no blanks. NULL for what cannot be a time of day. */
static char *
simplify (const char *text)
{
  g_autofree char *folded = NULL;
  GString *string;
  const char *p;

  if (strlen (text) > LONGEST_TEXT || !g_utf8_validate (text, -1, NULL))
    return NULL;

  folded = g_utf8_casefold (text, -1);
  string = g_string_new (NULL);
  for (p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (string, g_utf8_get_char (p));

  return g_string_free (string, FALSE);
}

static const Ending *
find_ending (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  g_autofree char *ending = g_strjoinv ("", parts);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (ending, endings[i].ending) == 0)
      return &endings[i];

  return NULL;
}

/* Reads the minutes, and the seconds, that follow the hour at *@text. FALSE where figures stand there that are none. */
static gboolean
read_minutes (const char **text,
              int *minute,
              int *second)
{
  char separator = **text;

  if (separator == '\0' || strchr (":.h", separator) == NULL || !g_ascii_isdigit ((*text)[1]))
    return TRUE;

  (*text)++;
  *minute = read_figures (text, separator == 'h' ? 1 : 2, 2);
  if (separator == ':' && **text == ':')
    {
      (*text)++;
      *second = read_figures (text, 2, 2);
    }
  else if (separator == 'h' && g_str_has_prefix (*text, "min"))
    *text += strlen ("min");

  return *minute >= 0 && *second >= 0;
}

static gboolean
parse_figures (const char *text,
               int *seconds)
{
  int hour = read_figures (&text, 1, 2);
  int minute = 0;
  int second = 0;
  const Ending *ending;

  if (hour < 0)
    {
      /* 930, 0930 */
      int both = read_figures (&text, 3, 4);

      if (both < 0)
        return FALSE;
      hour = both / 100;
      minute = both % 100;
    }
  else if (!read_minutes (&text, &minute, &second))
    return FALSE;

  ending = find_ending (text);
  if (ending == NULL || (ending->twelve && (hour < 1 || hour > 12)))
    return FALSE;
  if (ending->twelve)
    hour = hour % 12 + ending->hours_more;

  return put_together (hour, minute, second, seconds);
}

static gboolean
parse_word (const char *text,
            int *seconds)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (text, words[i].word) == 0)
      {
        *seconds = words[i].hour * 3600;
        return TRUE;
      }

  return FALSE;
}

gboolean
ciclo_clock_parse_typed (const char *text,
                         int *seconds,
                         GError **error)
{
  g_autofree char *simple = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  simple = simplify (text);
  if (simple != NULL && (parse_word (simple, seconds) || parse_figures (simple, seconds)))
    return TRUE;

  quoted = ciclo_error_quote (text);
  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, quoted,
                                             _ ("“%s” is not a time of day. Write for instance 9:00, 9h30 or 14:15."),
                                             quoted));
  return FALSE;
}

int
ciclo_clock_wrap (gint64 seconds,
                  int *days)
{
  gint64 day = seconds / CICLO_CLOCK_DAY;
  int rest = (int) (seconds % CICLO_CLOCK_DAY);

  if (rest < 0)
    {
      rest += CICLO_CLOCK_DAY;
      day--;
    }
  if (days != NULL)
    *days = (int) CLAMP (day, G_MININT, G_MAXINT);

  return rest;
}
