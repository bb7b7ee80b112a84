/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of sessions is that of the course, and each one names its day. So a place in the programme is both: a day,
 * and the session before which another one stands in the list. */

#include "config.h"

#include "model/ciclo-placing.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#define SHORTEST 300 /* seconds */

static CicloNode *
get_day (CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);

  return CICLO_IS_DAY (day) ? day : NULL;
}

static gboolean
is_on (CicloNode *session,
       CicloNode *day)
{
  if (ciclo_node_is_set (session, CICLO_SESSION_STATE) || get_day (session) != day)
    return FALSE;

  return day != NULL || ciclo_session_get_component (session) == NULL;
}

GPtrArray *
ciclo_placing_list_sessions (CicloNode *course,
                             CicloNode *day)
{
  GPtrArray *sessions = g_ptr_array_new ();

  g_return_val_if_fail (CICLO_IS_COURSE (course), sessions);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (is_on (session, day))
        g_ptr_array_add (sessions, session);
    }

  return sessions;
}

/* Putting */

static void
set_day (CicloNode *session,
         CicloNode *day)
{
  if (day == get_day (session))
    return;

  if (day == NULL)
    ciclo_node_unset (session, CICLO_SESSION_DAY);
  else
    ciclo_node_set_text (session, CICLO_SESSION_DAY, NULL, ciclo_node_get_id (day));
}

static guint
get_position (CicloNode *session)
{
  guint field, position = 0;

  ciclo_node_get_place (session, &field, &position);

  return position;
}

/* Before or after @other in the list of the course. */
static void
put_beside (CicloNode *session,
            CicloNode *other,
            gboolean after)
{
  CicloNode *course = ciclo_node_get_parent (session);
  guint from = get_position (session);
  guint to = get_position (other) + (after ? 1 : 0);

  to -= to > from ? 1 : 0;
  if (to != from)
    ciclo_node_move (course, CICLO_COURSE_SESSIONS, from, to);
}

gboolean
ciclo_placing_put (CicloNode *session,
                   CicloNode *day,
                   CicloNode *before)
{
  g_autoptr (GPtrArray) sessions = NULL;
  CicloNode *course;
  guint position;

  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);
  course = ciclo_node_get_parent (session);
  g_return_val_if_fail (course != NULL, FALSE);

  sessions = ciclo_placing_list_sessions (course, day);
  if (before == session || (g_ptr_array_find (sessions, session, &position) &&
                            before == (position + 1 < sessions->len ? sessions->pdata[position + 1] : NULL)))
    return FALSE;

  set_day (session, day);
  if (before != NULL)
    put_beside (session, before, FALSE);
  else if (sessions->len > 0)
    put_beside (session, sessions->pdata[sessions->len - 1], TRUE);

  return TRUE;
}

/* Moving */

/* The day after @day, or before it; NULL, with TRUE, for what comes after the last one. */
static gboolean
find_next_day (CicloNode *course,
               CicloNode *day,
               gboolean later,
               CicloNode **next)
{
  guint n = ciclo_node_get_size (course, CICLO_COURSE_DAYS);
  guint position = day != NULL ? get_position (day) : n;

  if (later ? position >= n : position == 0)
    return FALSE;

  position += later ? 1 : -1;
  *next = position < n ? ciclo_node_get_child (course, CICLO_COURSE_DAYS, position) : NULL;

  return TRUE;
}

gboolean
ciclo_placing_move (CicloNode *session,
                    gboolean later)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) others = NULL;
  CicloNode *course, *day, *next;
  guint position;

  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);
  course = ciclo_node_get_parent (session);
  g_return_val_if_fail (course != NULL, FALSE);

  day = get_day (session);
  sessions = ciclo_placing_list_sessions (course, day);
  if (!g_ptr_array_find (sessions, session, &position))
    return FALSE;

  if (later ? position + 1 < sessions->len : position > 0)
    {
      put_beside (session, sessions->pdata[position + (later ? 1 : -1)], later);
      return TRUE;
    }
  if (!find_next_day (course, day, later, &next) || (next == NULL && ciclo_session_get_component (session) != NULL))
    return FALSE;

  others = ciclo_placing_list_sessions (course, next);

  return ciclo_placing_put (session, next, later && others->len > 0 ? others->pdata[0] : NULL);
}

/* Adding */

static CicloNode *
make_day (CicloNode *course)
{
  guint n = ciclo_node_get_size (course, CICLO_COURSE_DAYS);

  if (n > 0)
    return ciclo_node_get_child (course, CICLO_COURSE_DAYS, n - 1);

  return ciclo_node_append (course, CICLO_COURSE_DAYS, ciclo_node_new (CICLO_TYPE_DAY));
}

static void
copy_text (CicloNode *from,
           CicloNode *to,
           guint field)
{
  if (ciclo_node_is_set (from, field))
    ciclo_node_set_text (to, field, NULL, ciclo_node_get_text (from, field, NULL));
}

CicloNode *
ciclo_placing_add (CicloNode *course,
                   CicloNode *session,
                   CicloNode *after)
{
  guint position;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);
  g_return_val_if_fail (CICLO_IS_SESSION (session), NULL);

  position = after != NULL ? get_position (after) + 1 : ciclo_node_get_size (course, CICLO_COURSE_SESSIONS);
  if (after != NULL)
    {
      copy_text (after, session, CICLO_SESSION_DAY);
      copy_text (after, session, CICLO_SESSION_COMPONENT);
    }
  else
    ciclo_node_set_text (session, CICLO_SESSION_DAY, NULL, ciclo_node_get_id (make_day (course)));
  ciclo_node_insert (course, CICLO_COURSE_SESSIONS, position, session);
  g_object_unref (session);

  return session;
}

/* Lengths */

gboolean
ciclo_placing_lengthen (CicloNode *session,
                        int minutes,
                        gint64 seconds)
{
  int planned, wanted;
  g_autoptr (CicloDuration) duration = NULL;

  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);

  planned = ciclo_node_get_seconds (session, CICLO_SESSION_PLANNED);
  if (planned < 0)
    planned = (int) CLAMP (seconds, 0, CICLO_DURATION_LONGEST);
  wanted = CLAMP (planned + minutes * 60, SHORTEST, CICLO_DURATION_LONGEST);
  if (wanted == planned || (wanted > planned) != (minutes > 0))
    return FALSE;

  duration = ciclo_duration_new (wanted, 0, FALSE, NULL);
  ciclo_node_set_duration (session, CICLO_SESSION_PLANNED, duration);

  return TRUE;
}
