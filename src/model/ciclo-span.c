/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic of intervals. Both ends are summed for themselves, so that no doubt gets lost on the way. */

#include "config.h"

#include "model/ciclo-span.h"

#include <glib/gi18n-lib.h>

gboolean
ciclo_span_set_duration (CicloSpan *span,
                         const CicloDuration *duration,
                         int times)
{
  gint64 seconds;

  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (times >= 0, FALSE);

  if (duration == NULL || duration->seconds < 0)
    return FALSE;

  seconds = MIN ((gint64) duration->seconds * times, CICLO_DURATION_LONGEST);
  span->seconds = seconds;
  span->latest = CLAMP ((gint64) duration->max_seconds * times, seconds, CICLO_DURATION_LONGEST);
  span->open = duration->open;

  return TRUE;
}

void
ciclo_span_add (CicloSpan *span,
                const CicloSpan *more)
{
  span->seconds += more->seconds;
  span->latest += more->latest;
  span->open |= more->open;
}

void
ciclo_span_extend (CicloSpan *span,
                   const CicloSpan *beside)
{
  span->seconds = MAX (span->seconds, beside->seconds);
  span->latest = MAX (span->latest, beside->latest);
  span->open |= beside->open;
}

CicloSpan
ciclo_span_subtract (const CicloSpan *whole,
                     const CicloSpan *part)
{
  return (CicloSpan){ whole->seconds - part->seconds, whole->latest - part->latest, whole->open };
}

gboolean
ciclo_span_is_zero (const CicloSpan *span)
{
  return span->seconds == 0 && span->latest == 0 && !span->open;
}

gboolean
ciclo_span_equal (const CicloSpan *a,
                  const CicloSpan *b)
{
  return a->seconds == b->seconds && a->latest == b->latest && !a->open == !b->open;
}

char *
ciclo_span_dup_text (const CicloSpan *span,
                     CicloSpeech *speech)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (span != NULL && span->seconds >= 0, NULL);

  if (span->latest <= 0 && span->open)
    return g_strdup (ciclo_speech_say (speech, N_ ("not known yet")));

  text = ciclo_speech_dup_seconds_range (speech, span->seconds, MAX (span->latest, span->seconds));

  /* Translators: people in a group or minutes, "at least 3". */
  return span->open ? g_strdup_printf (ciclo_speech_say (speech, N_ ("at least %s")), text) : g_steal_pointer (&text);
}
