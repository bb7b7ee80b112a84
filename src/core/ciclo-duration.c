/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The value type for how long something lasts, and its form in the file. A value never changes, so a copy is one more
 * reference; a form in the file has one spelling, so that the same design has the same bytes. */

#include "config.h"

#include "core/ciclo-duration.h"

#include <string.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

G_DEFINE_BOXED_TYPE (CicloDuration, ciclo_duration, ciclo_duration_copy, ciclo_duration_free)

CicloDuration *
ciclo_duration_new (int seconds,
                    int max_seconds,
                    gboolean open,
                    const char *text)
{
  CicloDuration *duration;

  g_return_val_if_fail (seconds >= 0 && seconds <= CICLO_DURATION_LONGEST, NULL);
  g_return_val_if_fail (max_seconds == 0 || max_seconds >= seconds, NULL);
  g_return_val_if_fail (max_seconds <= CICLO_DURATION_LONGEST, NULL);

  duration = g_atomic_rc_box_new0 (CicloDuration);
  duration->seconds = seconds;
  duration->max_seconds = max_seconds > seconds ? max_seconds : 0;
  duration->open = open != FALSE;
  duration->text = g_strdup (text);

  return duration;
}

CicloDuration *
ciclo_duration_new_words (const char *text)
{
  CicloDuration *duration;

  g_return_val_if_fail (text != NULL && *text != '\0', NULL);

  duration = g_atomic_rc_box_new0 (CicloDuration);
  duration->seconds = CICLO_DURATION_WORDS;
  duration->text = g_strdup (text);

  return duration;
}

CicloDuration *
ciclo_duration_copy (const CicloDuration *duration)
{
  g_return_val_if_fail (duration != NULL, NULL);

  return g_atomic_rc_box_acquire ((CicloDuration *) duration);
}

static void
clear (gpointer box)
{
  CicloDuration *duration = box;

  g_clear_pointer (&duration->text, g_free);
}

void
ciclo_duration_free (CicloDuration *duration)
{
  g_return_if_fail (duration != NULL);

  g_atomic_rc_box_release_full (duration, clear);
}

gboolean
ciclo_duration_equal (const CicloDuration *a,
                      const CicloDuration *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return a->seconds == b->seconds && a->max_seconds == b->max_seconds && a->open == b->open &&
         g_strcmp0 (a->text, b->text) == 0;
}

/* Reads digits and the letter of their unit at *@text, if the unit is @letter, and moves on. FALSE when the sum leaves
 * the limit. */
static gboolean
add_iso_part (const char **text,
              char letter,
              int size,
              int *sum)
{
  gsize digits = strspn (*text, "0123456789");
  gint64 number;

  if (digits == 0 || (*text)[digits] != letter)
    return TRUE;

  number = g_ascii_strtoll (*text, NULL, 10);
  if (number > (CICLO_DURATION_LONGEST - *sum) / size)
    return FALSE;

  *sum += (int) number * size;
  *text += digits + 1;
  return TRUE;
}

gboolean
ciclo_duration_parse_iso (const char *text,
                          int *seconds)
{
  const char *time;
  int sum = 0;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  if (*text++ != 'P' || !add_iso_part (&text, 'D', DAY, &sum))
    return FALSE;
  if (*text == 'T')
    {
      time = ++text;
      if (!add_iso_part (&text, 'H', HOUR, &sum) || !add_iso_part (&text, 'M', MINUTE, &sum) ||
          !add_iso_part (&text, 'S', 1, &sum) || text == time)
        return FALSE;
    }
  if (*text != '\0' || text[-1] == 'P')
    return FALSE;

  *seconds = sum;
  return TRUE;
}

/* @letters are the three suffixes of hours, minutes and seconds; @between stands between the parts. */
static void
append_parts (GString *string,
              int seconds,
              const char *const letters[3],
              const char *between)
{
  const int sizes[3] = { HOUR, MINUTE, 1 };
  const char *separator = "";
  int i;

  if (seconds == 0)
    g_string_append_printf (string, "0%s", letters[2]);

  for (i = 0; i < 3; i++)
    {
      if (seconds / sizes[i] > 0)
        {
          g_string_append_printf (string, "%s%d%s", separator, seconds / sizes[i], letters[i]);
          separator = between;
        }
      seconds %= sizes[i];
    }
}

char *
ciclo_duration_format_iso (int seconds)
{
  static const char *const letters[3] = { "H", "M", "S" };
  GString *string;

  g_return_val_if_fail (seconds >= 0 && seconds <= CICLO_DURATION_LONGEST, NULL);

  string = g_string_new ("PT");
  append_parts (string, seconds, letters, "");
  return g_string_free (string, FALSE);
}

/* The largest unit that both are whole numbers of and in which people would say both; 0 where there is none. */
static int
get_shared_unit (int a,
                 int b)
{
  if (a % HOUR == 0 && b % HOUR == 0)
    return HOUR;
  if (a % MINUTE == 0 && b % MINUTE == 0 && b <= 2 * HOUR)
    return MINUTE;

  return 0;
}

char *
ciclo_duration_to_typed (const CicloDuration *duration)
{
  static const char *const letters[3] = { " h", " min", " s" };
  GString *string;
  int unit;

  g_return_val_if_fail (duration != NULL, NULL);

  if (duration->text != NULL)
    return g_strdup (duration->text);

  string = g_string_new (NULL);
  unit = get_shared_unit (duration->seconds, duration->max_seconds);
  if (duration->max_seconds == 0)
    append_parts (string, duration->seconds, letters, " ");
  else if (unit != 0)
    g_string_append_printf (string, "%d–%d%s", duration->seconds / unit, duration->max_seconds / unit,
                            letters[unit == HOUR ? 0 : 1]);
  else
    {
      append_parts (string, duration->seconds, letters, " ");
      g_string_append (string, "–");
      append_parts (string, duration->max_seconds, letters, " ");
    }
  if (duration->open)
    g_string_append_c (string, '+');

  return g_string_free (string, FALSE);
}
