/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-flow.h"
#include "model/ciclo-timed.h"

G_BEGIN_DECLS

/* The clock times of one day, or of one session that has no day: sessions in the order of the course, their
 * activities, and what is inside of those. It changes nothing and is valid until the document changes. */
typedef struct _CicloTimetable CicloTimetable;

/* One session or activity in a timetable. Where a session repeats another one, the same activity has a slot in each. */
typedef struct
{
  CicloNode *session;
  CicloNode *node;    /* the session itself, or an activity that takes place in it */
  guint depth;        /* 0 for a session, 1 for its activities, 2 for what is inside of those */
  CicloFlowSlot time; /* overlaps and before are positions in the timetable */
} CicloTimetableSlot;

/* The sessions of @day, a day of a course. The day begins at its own start; where that is unset, at the usual start in
 * the settings; where that is unset too, at the start of its first session. Without any of these the times are
 * relative.
 *
 * A session begins at its first activity, so a pin there holds the session too. It ends with its activities; the
 * planned length stands in where there are none or where some have no length yet. */
CicloTimetable *ciclo_timetable_new_for_day (CicloNode *day,
                                             CicloVariation variation) G_GNUC_WARN_UNUSED_RESULT;
/* @session alone, whatever day it is on. */
CicloTimetable *ciclo_timetable_new_for_session (CicloNode *session,
                                                 CicloVariation variation) G_GNUC_WARN_UNUSED_RESULT;
/* Either of the two, with the choices of the course: to be asked for all days, without looking at the whole course
 * for each. @choices are not kept. */
CicloTimetable *ciclo_timetable_new (CicloNode *day_or_session,
                                     CicloVariation variation,
                                     CicloChoices *choices) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_timetable_free (CicloTimetable *timetable);

/* The slots, in the order of the document: a session, its activities, the next session. Borrowed. */
guint ciclo_timetable_get_size (CicloTimetable *timetable);
const CicloTimetableSlot *ciclo_timetable_get_slot (CicloTimetable *timetable,
                                                    guint position);
/* The slot of a session, or of an activity in the session that it belongs to; NULL where it is not in the timetable. */
const CicloTimetableSlot *ciclo_timetable_find (CicloTimetable *timetable,
                                                CicloNode *node);
/* The slot of @activity as a part of @session, which may repeat the session that the activity belongs to. */
const CicloTimetableSlot *ciclo_timetable_find_in (CicloTimetable *timetable,
                                                   CicloNode *session,
                                                   CicloNode *activity);
/* The day as a whole. Borrowed. */
const CicloFlowDay *ciclo_timetable_get_day (CicloTimetable *timetable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloTimetable, ciclo_timetable_free)

G_END_DECLS
