/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-block-days.h"
#include "report/ciclo-writing.h"

G_BEGIN_DECLS

/* Adds what takes place on @day to @column, a column of @days, whose legend gets the words that it needs. */
void ciclo_timetable_entries_add_day (CicloWriting *writing,
                                      CicloDays *days,
                                      CicloDayColumn *column,
                                      CicloNode *day);
/* The same for a session without a day. */
void ciclo_timetable_entries_add_session (CicloWriting *writing,
                                          CicloDays *days,
                                          CicloDayColumn *column,
                                          CicloNode *session);
/* Whether @session is on a day, but nobody knows at what time of it, while others of that day have a clock. */
gboolean ciclo_timetable_entries_is_unplaced (CicloWriting *writing,
                                              CicloNode *session);

G_END_DECLS
