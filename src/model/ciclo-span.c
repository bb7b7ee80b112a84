/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic of intervals. Both ends are summed for themselves, so that no doubt gets lost on the way. */

#include "config.h"

#include "model/ciclo-span.h"

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
