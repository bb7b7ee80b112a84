/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-span.h"

G_BEGIN_DECLS

/* Rules of thumb for how long things take: formulae on plain numbers. What they give are proposals; the trainer's own
 * figure always wins. */

/* How many turns come one after the other when @performers take one each in @rooms at the same time: 14 people in 2
 * rooms are 7, in 4 rooms 4. No rooms are one; 0 where nobody performs. */
int ciclo_timing_count_turns (int performers,
                              int rooms);
/* How long these turns take together: 7 turns of 20 minutes are 140. At most CICLO_DURATION_LONGEST. */
int ciclo_timing_get_turns (int performers,
                            int rooms,
                            int turn_seconds);
/* The usual length of one turn of micro-teaching with its feedback, 20 to 30 minutes, for all who perform. */
CicloSpan ciclo_timing_get_micro_teaching (int performers,
                                           int rooms);

/* The least debriefing of an experience: a quarter of it. */
gint64 ciclo_timing_get_debriefing (gint64 experience_seconds);
/* The slack that a day should have: 5 to 10 % of its contact time. */
CicloSpan ciclo_timing_get_buffer (gint64 contact_seconds);
/* Spoken time with an interpreter: whispered or by booth a quarter more, one after the other 1.8 times to double. */
CicloSpan ciclo_timing_get_interpreted (gint64 spoken_seconds,
                                        gboolean consecutive);

/* What somebody works through alone. */
typedef struct
{
  guint words;
  guint video_seconds; /* watched one and a half times */
  guint items;         /* questions, a minute each */
  guint task_seconds;  /* as declared */
} CicloSelfPaced;

/* How long that takes, at @words_per_minute; 200 unless the settings say otherwise, and where it is 0. */
gint64 ciclo_timing_get_self_paced (const CicloSelfPaced *work,
                                    guint words_per_minute);

/* Notional hours: contact, study and assessment together; and as ECTS credits, of which one is 25 to 30 hours. */
gint64 ciclo_timing_get_notional (gint64 contact_seconds,
                                  gint64 study_seconds,
                                  gint64 assessment_seconds);
void ciclo_timing_get_credits (gint64 notional_seconds,
                               double *least,
                               double *most);

G_END_DECLS
