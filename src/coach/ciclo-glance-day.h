/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-findings.h"
#include "model/ciclo-activity.h"

G_BEGIN_DECLS

/* A day as participants go through it, at a glance. Like all glances it is derived, nothing is stored. */

/* Something that happens and has nothing inside of it: an activity, or a session in which none is planned yet. */
typedef struct
{
  const CicloTimetableSlot *slot;
  CicloNode *session;
  CicloNode *node;    /* the activity, or the session itself */
  CicloNode *top;     /* the activity of the session that it is or is in; the session itself where there is none */
  CicloNode *track;   /* whose time it is: a lane, or the first group that a session is for; NULL: everybody's */
  gboolean opens;     /* it is the first of its session */
  gboolean opens_top; /* it is the first in @top */
  int kind;           /* CicloActivityKind; -1: nobody says */
} CicloEpisode;
#define CICLO_EPISODE(episodes, i) ((const CicloEpisode *) &g_array_index (episodes, CicloEpisode, i))

/* What happens, in the order of the timetable: an array of CicloEpisode, valid as long as @timetable. What may overlap,
 * such as a desk that is open during lunch, is left out. */
GArray *ciclo_glance_list_episodes (CicloTimetable *timetable) G_GNUC_WARN_UNUSED_RESULT;
/* Whether people have time to themselves: a break, lunch, prayer or a social moment. */
gboolean ciclo_episode_is_pause (const CicloEpisode *episode);
/* Whether it is work of people who are together: no pause, no logistics, nothing that one does alone. */
gboolean ciclo_episode_is_work (const CicloEpisode *episode);
/* Whether people take in what they hear or read: as the activity says, otherwise what its method is for first of all,
 * otherwise its kind. */
gboolean ciclo_episode_is_listening (const CicloEpisode *episode);
/* Where it could be told apart from what comes before: its session where it opens that, the activity that it opens
 * where that stands in its session. NULL inside of something, and where the content of another session is repeated. */
CicloNode *ciclo_episode_get_border (const CicloEpisode *episode);
/* Its length in seconds, the shorter end of a range; 0 where nobody knows it. */
gint64 ciclo_episode_get_seconds (const CicloEpisode *episode);
/* Who says the method: the activity or what it repeats; @episode's own node where nobody does. For the glances that ask
 * an activity for its method. */
CicloNode *ciclo_episode_get_speaker (const CicloEpisode *episode);

/* The longest time in @episodes, of one day, in which the same people do nothing but listen, in seconds, and the index
 * of the episode with which it begins; 0 where they never do. */
gint64 ciclo_glance_find_listening (const GArray *episodes,
                                    guint *first);

/* The day of @session; NULL where it has none, or leads to something else. */
CicloNode *ciclo_glance_get_day (CicloNode *session);
/* Whether people meet in @session, in a room or live online; also where nobody says. */
gboolean ciclo_glance_is_meeting (CicloNode *session);
/* Whether it is a meeting of the main part of the course in which something is planned but breaks. */
gboolean ciclo_glance_is_main_meeting (CicloNode *session);
/* Those sessions that surely take place, in the order of time as far as it is known. */
GPtrArray *ciclo_glance_list_main_meetings (CicloNode *course,
                                            CicloChoices *choices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
