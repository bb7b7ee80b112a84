/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A course with one day that begins at 09:00, and words to put sessions and activities into it. */

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-timetable.h"
#include "model/ciclo-vocabulary.h"

#define AT(hours, minutes) (((hours) *60 + (minutes)) * 60)
#define MINUTES(minutes) ((minutes) *60)

typedef struct
{
  CicloNode *course;
  CicloNode *day;
} Fixture;

static inline void
point (CicloNode *from,
       guint field,
       CicloNode *to)
{
  ciclo_node_set_text (from, field, NULL, ciclo_node_get_id (to));
}

static inline void
set_minutes (CicloNode *node,
             guint field,
             int minutes)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (MINUTES (minutes), 0, FALSE, NULL);

  ciclo_node_set_duration (node, field, duration);
}

static inline CicloNode *
add_session (Fixture *fixture)
{
  CicloNode *session = ciclo_node_append (fixture->course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  point (session, CICLO_SESSION_DAY, fixture->day);

  return session;
}

/* @minutes -1: no length. */
static inline CicloNode *
add_to (CicloNode *parent,
        guint field,
        int minutes)
{
  CicloNode *activity = ciclo_node_append (parent, field, ciclo_node_new (CICLO_TYPE_ACTIVITY));

  if (minutes >= 0)
    set_minutes (activity, CICLO_ACTIVITY_DURATION, minutes);

  return activity;
}

static inline CicloNode *
add_activity (CicloNode *session,
              int minutes)
{
  return add_to (session, CICLO_SESSION_ACTIVITIES, minutes);
}

static inline void
pin (CicloNode *timed,
     int seconds)
{
  ciclo_node_set_int (timed, ciclo_timed_get_fields (timed)->start, seconds);
  ciclo_node_set_bool (timed, ciclo_timed_get_fields (timed)->pinned, TRUE);
}

static inline void
assert_time (CicloTimetable *timetable,
             CicloNode *node,
             int start,
             int end)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, node);

  g_assert_nonnull (slot);
  g_assert_true (slot->node == node);
  g_assert_cmpint (slot->time.start, ==, start);
  g_assert_cmpint (slot->time.end, ==, end);
}

static inline CicloTimetable *
let_flow (Fixture *fixture)
{
  return ciclo_timetable_new_for_day (fixture->day, CICLO_WITH_OPTIONAL);
}

static inline void
set_up (Fixture *fixture,
        gconstpointer closure)
{
  fixture->course = ciclo_node_new (CICLO_TYPE_COURSE);
  fixture->day = ciclo_node_append (fixture->course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
  ciclo_node_set_int (fixture->day, CICLO_DAY_START, AT (9, 0));
}

static inline void
tear_down (Fixture *fixture,
           gconstpointer closure)
{
  g_assert_finalize_object (fixture->course);
}
