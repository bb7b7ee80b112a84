/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-timetable.h"
#include "model/ciclo-totals.h"
#include "ui/ciclo-view-list.h"

G_BEGIN_DECLS

/* What the programme says of sessions and days. */

/* What a session is called there: its code and title. */
char *ciclo_programme_dup_title (CicloNode *session,
                                 CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* What a day is called there, also without a name: "Day 2". */
char *ciclo_programme_dup_day (CicloNode *day,
                               CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a row for @session with its times in @timetable, which leads to it. Borrowed. */
CicloViewRow *ciclo_programme_add_session (CicloViewList *list,
                                           CicloSpeech *speech,
                                           CicloTimetable *timetable,
                                           CicloNode *session);
/* "09:00–16:45 · Contact time 6 h · Breaks 1 h", and by how much it is longer than the day. */
char *ciclo_programme_dup_day_note (CicloSpeech *speech,
                                    CicloTimetable *timetable,
                                    const CicloTotal *total) G_GNUC_WARN_UNUSED_RESULT;
/* Where @session is now: "09:15, after “Welcome”", "the beginning of Day 2"; NULL where it is on no day. */
char *ciclo_programme_dup_place (CicloSpeech *speech,
                                 CicloNode *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
