/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document says how long something lasts. A length that is known is told in hours and minutes, as people say it;
 * a range or an open end in one unit, so that the two numbers can be compared at a glance. */

#include "config.h"

#include "core/ciclo-speech.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)

/* Up to here ranges are easier to read in minutes: 60–90 min. */
#define LONG_RANGE (4 * HOUR)

typedef enum
{
  UNIT_HOURS,
  UNIT_MINUTES,
  UNIT_SECONDS,
} Unit;

static const struct
{
  gint64 seconds;
  const char *text;
} units[] = {
  [UNIT_HOURS] = { HOUR, NC_ ("duration", "%s h") },
  [UNIT_MINUTES] = { MINUTE, NC_ ("duration", "%s min") },
  [UNIT_SECONDS] = { 1, NC_ ("duration", "%s s") },
};

static char *
dup_with_unit (CicloSpeech *speech,
               const char *amount,
               Unit unit)
{
  return g_strdup_printf (ciclo_speech_say_context (speech, "duration", units[unit].text), amount);
}

static char *
dup_amount (CicloSpeech *speech,
            gint64 seconds,
            Unit unit)
{
  return ciclo_speech_dup_number (speech, (double) (seconds / units[unit].seconds), 0);
}

char *
ciclo_speech_dup_seconds (CicloSpeech *speech,
                          gint64 seconds)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (speech != NULL, NULL);
  g_return_val_if_fail (seconds >= 0, NULL);

  for (Unit unit = UNIT_HOURS; unit <= UNIT_SECONDS; unit++)
    if (seconds >= units[unit].seconds || (unit == UNIT_MINUTES && seconds == 0 && parts->len == 0))
      {
        g_autofree char *amount = dup_amount (speech, seconds, unit);

        g_ptr_array_add (parts, dup_with_unit (speech, amount, unit));
        seconds %= units[unit].seconds;
      }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" ", (char **) parts->pdata);
}

/* The largest unit in which both ends are whole numbers that people would say. */
static Unit
choose_unit (gint64 from,
             gint64 to)
{
  if (from % MINUTE != 0 || to % MINUTE != 0)
    return UNIT_SECONDS;
  if (from % HOUR == 0 && to % HOUR == 0 && to > LONG_RANGE)
    return UNIT_HOURS;

  return UNIT_MINUTES;
}

static char *
dup_numbers (CicloSpeech *speech,
             gint64 from,
             gint64 to,
             Unit unit)
{
  g_autofree char *least = dup_amount (speech, from, unit);
  g_autofree char *most = dup_amount (speech, to, unit);

  return from != to ? ciclo_speech_dup_range (speech, least, most) : g_steal_pointer (&least);
}

char *
ciclo_speech_dup_seconds_range (CicloSpeech *speech,
                                gint64 from,
                                gint64 to)
{
  Unit unit = choose_unit (from, to);
  g_autofree char *numbers = NULL;

  g_return_val_if_fail (speech != NULL, NULL);
  g_return_val_if_fail (from >= 0 && to >= 0, NULL);

  if (from == to)
    return ciclo_speech_dup_seconds (speech, from);

  numbers = dup_numbers (speech, from, to, unit);

  return dup_with_unit (speech, numbers, unit);
}

char *
ciclo_speech_dup_duration (CicloSpeech *speech,
                           const CicloDuration *duration)
{
  g_autofree char *numbers = NULL;
  g_autofree char *open = NULL;
  int most;
  Unit unit;

  g_return_val_if_fail (speech != NULL, NULL);

  if (duration == NULL)
    return g_strdup ("");
  if (duration->seconds == CICLO_DURATION_WORDS)
    return g_strdup (duration->text);

  most = MAX (duration->seconds, duration->max_seconds);
  if (!duration->open)
    return ciclo_speech_dup_seconds_range (speech, duration->seconds, most);

  unit = choose_unit (duration->seconds, most);
  numbers = dup_numbers (speech, duration->seconds, most, unit);
  /* Translators: so many or more; the unit follows, as in 120+ min. */
  open = g_strdup_printf (ciclo_speech_say_context (speech, "duration", "%s+"), numbers);

  return dup_with_unit (speech, open, unit);
}
