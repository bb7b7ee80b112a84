/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of thumb of training practice. Where a rule has a range, so has the result. */

#include "config.h"

#include "model/ciclo-timing.h"

#define MINUTE 60
#define HOUR 3600
#define READING_SPEED 200 /* words a minute, common for adults who read to learn */

int
ciclo_timing_count_turns (int performers,
                          int rooms)
{
  if (performers <= 0)
    return 0;

  rooms = MAX (rooms, 1);

  return performers / rooms + (performers % rooms > 0 ? 1 : 0);
}

int
ciclo_timing_get_turns (int performers,
                        int rooms,
                        int turn_seconds)
{
  gint64 seconds = (gint64) ciclo_timing_count_turns (performers, rooms) * MAX (turn_seconds, 0);

  return (int) MIN (seconds, CICLO_DURATION_LONGEST);
}

/* 5 to 15 minutes of teaching (Vanderbilt University's Center for Teaching, Microteaching), then the feedback. */
CicloSpan
ciclo_timing_get_micro_teaching (int performers,
                                 int rooms)
{
  return (CicloSpan){ .seconds = ciclo_timing_get_turns (performers, rooms, 20 * MINUTE),
                      .latest = ciclo_timing_get_turns (performers, rooms, 30 * MINUTE) };
}

gint64
ciclo_timing_get_debriefing (gint64 experience_seconds)
{
  return (MAX (experience_seconds, 0) + 3) / 4;
}

CicloSpan
ciclo_timing_get_buffer (gint64 contact_seconds)
{
  gint64 contact = MAX (contact_seconds, 0);

  return (CicloSpan){ .seconds = (contact + 19) / 20, .latest = (contact + 9) / 10 };
}

CicloSpan
ciclo_timing_get_interpreted (gint64 spoken_seconds,
                              gboolean consecutive)
{
  gint64 spoken = MAX (spoken_seconds, 0);

  if (consecutive)
    return (CicloSpan){ .seconds = spoken + spoken * 4 / 5, .latest = spoken * 2 };

  return (CicloSpan){ .seconds = spoken + spoken / 4, .latest = spoken + spoken / 4 };
}

gint64
ciclo_timing_get_self_paced (const CicloSelfPaced *work,
                             guint words_per_minute)
{
  guint speed = words_per_minute > 0 ? words_per_minute : READING_SPEED;
  gint64 reading = ((gint64) work->words * MINUTE + speed - 1) / speed;
  gint64 watching = ((gint64) work->video_seconds * 3 + 1) / 2;

  return reading + watching + (gint64) work->items * MINUTE + (gint64) work->task_seconds;
}

gint64
ciclo_timing_get_notional (gint64 contact_seconds,
                           gint64 study_seconds,
                           gint64 assessment_seconds)
{
  return contact_seconds + study_seconds + assessment_seconds;
}

/* ECTS: 25 to 30 hours of work a credit. */
void
ciclo_timing_get_credits (gint64 notional_seconds,
                          double *least,
                          double *most)
{
  double hours = (double) MAX (notional_seconds, 0) / HOUR;

  *least = hours / 30;
  *most = hours / 25;
}
