/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how long people sit without a break. Where a day splits into tracks, each track sits for itself;
 * when all come together again, those who sit the longest decide. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-vocabulary.h"

/* As good as a break, although nobody called it one. */
#define HOLE CICLO_MENDING_MINUTES (5)
#define MOST_PARTS 20
/* A break between two sessions is better than one somewhat nearer to the middle. */
#define WORTH_OF_BORDER CICLO_MENDING_MINUTES (10)

/* Some people on their seats: from the first episode to the last. Zero-initialised nobody sits. */
typedef struct
{
  gboolean is_sitting;
  gboolean is_relative;
  gint64 since;
  gint64 end;
  guint first;
  guint last;
  CicloNode *track; /* where they are, or were last */
} Sitting;

typedef struct
{
  CicloFindings *findings;
  const GArray *episodes;
  gboolean online;
  gint64 max;
  Sitting together;
  GHashTable *tracks;   /* track -> Sitting, since all were together */
  GHashTable *reported; /* where a break was missed already */
} Seats;

/* Where the break should be */

static gboolean
is_pinned (const CicloEpisode *episode)
{
  return ciclo_node_get_bool (episode->top, ciclo_timed_get_fields (episode->top)->pinned) ||
         (episode->opens && ciclo_node_get_bool (episode->session, CICLO_SESSION_PINNED));
}

static const CicloEpisode *
find_border (const Seats *seats,
             const Sitting *sitting,
             gint64 end,
             gboolean pinned)
{
  gint64 middle = sitting->since + (end - sitting->since) / 2;
  const CicloEpisode *best = NULL;
  gint64 least = G_MAXINT64;

  for (guint i = sitting->first + 1; i <= sitting->last; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (seats->episodes, i);
      gint64 start = episode->slot->time.start;
      gint64 distance = ABS (start - middle) + (episode->opens ? 0 : WORTH_OF_BORDER);

      if (start <= sitting->since || start >= end || (episode->track != NULL && episode->track != sitting->track) ||
          ciclo_episode_get_border (episode) == NULL || is_pinned (episode) != pinned || distance >= least)
        continue;
      best = episode;
      least = distance;
    }

  return best;
}

static void
add_finding (Seats *seats,
             CicloNode *node,
             int field)
{
  if (!g_hash_table_add (seats->reported, node))
    return;

  ciclo_findings_add (seats->findings, node, field);
  if (!seats->online)
    ciclo_findings_say_number (seats->findings, "max", (double) seats->max / 60, 0);
}

static gint64
count_parts (CicloNode *activity,
             gint64 max)
{
  gint64 seconds = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION);

  return (seconds + max - 1) / max;
}

/* Those who sit have sat until @end: at the border where a break would be best, or in one activity that is too long. */
static void
tell (Seats *seats,
      const Sitting *sitting,
      gint64 end)
{
  const CicloEpisode *border = NULL;
  CicloNode *top;

  if (!sitting->is_sitting || end - sitting->since <= seats->max)
    return;

  border = find_border (seats, sitting, end, FALSE);
  if (border == NULL)
    border = find_border (seats, sitting, end, TRUE);
  if (border != NULL)
    {
      add_finding (seats, ciclo_episode_get_border (border), -1);
      return;
    }

  top = CICLO_EPISODE (seats->episodes, sitting->first)->top;
  add_finding (seats, top, (int) ciclo_timed_get_fields (top)->length);
  if (!CICLO_IS_ACTIVITY (top) || !ciclo_mending_may_split (top) || count_parts (top, seats->max) > MOST_PARTS ||
      count_parts (top, seats->max) < 2)
    ciclo_findings_set_needs_person (seats->findings);
}

static void
stand_up (Seats *seats,
          Sitting *sitting,
          gint64 when)
{
  tell (seats, sitting, MIN (sitting->end, when));
  sitting->is_sitting = FALSE;
}

/* The day passes */

/* Whether @one sits longer than @other; of those who sit as long the same ones each time. */
static gboolean
is_before (const Sitting *one,
           const Sitting *other)
{
  if (one->since != other->since)
    return one->since < other->since;

  return one->last != other->last ? one->last < other->last : one->first < other->first;
}

static void
come_together (Seats *seats)
{
  GHashTableIter iter;
  gpointer value;

  if (g_hash_table_size (seats->tracks) == 0)
    return;

  seats->together = (Sitting){ 0 };
  g_hash_table_iter_init (&iter, seats->tracks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Sitting *sitting = value;

      if (sitting->is_sitting && (!seats->together.is_sitting || is_before (sitting, &seats->together)))
        seats->together = *sitting;
    }
  g_hash_table_remove_all (seats->tracks);
}

static Sitting *
get_sitting (Seats *seats,
             CicloNode *track)
{
  Sitting *sitting;

  if (track == NULL)
    {
      come_together (seats);
      return &seats->together;
    }

  sitting = g_hash_table_lookup (seats->tracks, track);
  if (sitting == NULL)
    {
      sitting = g_new (Sitting, 1);
      *sitting = seats->together;
      sitting->track = track;
      g_hash_table_insert (seats->tracks, track, sitting);
    }

  return sitting;
}

/* A session in which nothing is planned yet has room for breaks where it is long. */
static gboolean
is_sitting (const Seats *seats,
            const CicloEpisode *episode)
{
  gboolean online = ciclo_session_get_mode (episode->session) == CICLO_MODE_LIVE_ONLINE;

  return online == seats->online && ciclo_episode_is_work (episode) &&
         (CICLO_IS_ACTIVITY (episode->node) || ciclo_episode_get_seconds (episode) <= seats->max);
}

static void
sit (Seats *seats,
     guint i)
{
  const CicloEpisode *episode = CICLO_EPISODE (seats->episodes, i);
  const CicloFlowSlot *time = &episode->slot->time;
  Sitting *sitting = get_sitting (seats, episode->track);
  gboolean is_relative = (time->flags & CICLO_FLOW_RELATIVE) != 0;

  if (is_relative != sitting->is_relative)
    stand_up (seats, sitting, sitting->end);
  else if (!is_sitting (seats, episode))
    stand_up (seats, sitting, time->start);
  else if (time->start - sitting->end >= HOLE)
    stand_up (seats, sitting, sitting->end);
  sitting->is_relative = is_relative;
  if (!is_sitting (seats, episode))
    return;

  if (!sitting->is_sitting)
    *sitting = (Sitting){ TRUE, is_relative, time->start, time->end, i, i, sitting->track };
  sitting->end = MAX (sitting->end, time->end);
  sitting->last = i;
}

static void
stand_up_all (Seats *seats)
{
  GHashTableIter iter;
  gpointer value;

  if (g_hash_table_size (seats->tracks) == 0)
    stand_up (seats, &seats->together, seats->together.end);
  g_hash_table_iter_init (&iter, seats->tracks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    stand_up (seats, value, ((Sitting *) value)->end);
}

static void
check_seats (CicloNode *node,
             CicloFindings *findings,
             gboolean online)
{
  guint limit = online ? CICLO_SETTINGS_MAX_SEAT_ONLINE : CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE;
  g_autoptr (GArray) episodes = NULL;
  Seats seats = { .findings = findings, .online = online };

  if (!CICLO_IS_DAY (node) && (!CICLO_IS_SESSION (node) || ciclo_glance_get_day (node) != NULL))
    return;

  episodes = ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, node, CICLO_WITHOUT_OPTIONAL));
  seats.episodes = episodes;
  seats.max = CICLO_MENDING_MINUTES ((gint64) ciclo_findings_get_limit (findings, limit));
  seats.tracks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  seats.reported = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < episodes->len; i++)
    sit (&seats, i);
  stand_up_all (&seats);
  g_hash_table_unref (seats.tracks);
  g_hash_table_unref (seats.reported);
}

static void
no_break (CicloNode *node,
          CicloFindings *findings)
{
  check_seats (node, findings, FALSE);
}

static void
no_pause_online (CicloNode *node,
                 CicloFindings *findings)
{
  check_seats (node, findings, TRUE);
}

/* Mending */

static void
cut_up (CicloNode *activity,
        gint64 max,
        gint64 pause)
{
  CicloNode *parent = ciclo_node_get_parent (activity);
  gint64 seconds = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION);
  gint64 n = count_parts (activity, max);

  if (!ciclo_mending_may_split (activity) || n < 2 || n > MOST_PARTS)
    return;

  for (gint64 left = n; left > 1; left--)
    {
      gint64 part = MIN ((seconds / left + 59) / 60 * 60, max);
      CicloNode *between = ciclo_mending_new_timed (ciclo_node_get_root (activity), CICLO_ACTIVITY_KIND_BREAK, NULL,
                                                    pause);

      seconds -= part;
      activity = ciclo_mending_split (activity, part, seconds, between);
    }
  ciclo_mending_grow (parent, (n - 1) * pause);
}

static void
insert_pause (CicloNode *node,
              int field,
              guint limit,
              gint64 pause)
{
  CicloNode *settings = ciclo_node_get_part (ciclo_node_get_root (node), CICLO_COURSE_SETTINGS);

  if (field < 0)
    ciclo_mending_pause_before (node, CICLO_ACTIVITY_KIND_BREAK, pause);
  else if (CICLO_IS_ACTIVITY (node))
    cut_up (node, CICLO_MENDING_MINUTES (ciclo_node_get_int (settings, limit)), pause);
}

static void
insert_break (CicloNode *node,
              int field)
{
  insert_pause (node, field, CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE, CICLO_MENDING_MINUTES (15));
}

static void
insert_short_pause (CicloNode *node,
                    int field)
{
  insert_pause (node, field, CICLO_SETTINGS_MAX_SEAT_ONLINE, CICLO_MENDING_MINUTES (10));
}

/* Both look at days, and at sessions that have none. */
/* clang-format off */
static const CicloRule rules[] = {
  { "D04", ciclo_node_get_type, no_break,        CICLO_SCOPE_NEIGHBOURS, insert_break },
  { "D05", ciclo_node_get_type, no_pause_online, CICLO_SCOPE_NEIGHBOURS, insert_short_pause },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_seats = CICLO_RULE_SET (rules);
