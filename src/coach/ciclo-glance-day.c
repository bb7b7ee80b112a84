/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable has sessions, what is inside of them and what is inside of that; rules about the times of a day want to
 * know what comes after what. So here are its innermost things, one after the other. */

#include "config.h"

#include "coach/ciclo-glance-day.h"

#include "coach/ciclo-glance.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

/* Episodes */

/* What is open while the slots are read: for each depth the track, and for the outer two who they are. */
typedef struct
{
  GArray *episodes;
  GPtrArray *tracks;
  CicloNode *top;
  gboolean is_first, is_first_in_top;
  const CicloTimetableSlot *last; /* counted, and nothing inside of it was seen yet */
} Reader;

static CicloNode *
get_track (CicloNode *timed)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (timed);
  CicloNode *lane = ciclo_node_follow (timed, fields->lane);
  const char *const *groups = ciclo_node_get_strings (timed, fields->groups);

  if (lane != NULL || CICLO_IS_ACTIVITY (timed) || *groups == NULL)
    return lane;

  return ciclo_tree_find (ciclo_node_get_root (timed), *groups);
}

static gboolean
may_overlap (CicloNode *timed)
{
  return CICLO_IS_ACTIVITY (timed) && ciclo_node_get_bool (timed, CICLO_ACTIVITY_MAY_OVERLAP);
}

static int
get_kind (CicloNode *timed)
{
  CicloNode *speaker = CICLO_IS_ACTIVITY (timed) ? ciclo_timed_find_set (timed, CICLO_ACTIVITY_KIND) : NULL;

  return speaker != NULL ? ciclo_node_get_enum (speaker, CICLO_ACTIVITY_KIND) : -1;
}

static void
finish_last (Reader *reader)
{
  const CicloTimetableSlot *slot = reader->last;
  CicloEpisode episode = { .slot = slot };

  reader->last = NULL;
  if (slot == NULL || may_overlap (slot->node))
    return;

  episode.session = slot->session;
  episode.node = slot->node;
  episode.top = reader->top;
  episode.track = reader->tracks->pdata[slot->depth];
  episode.opens = reader->is_first;
  episode.opens_top = reader->is_first_in_top;
  episode.kind = get_kind (slot->node);
  g_array_append_val (reader->episodes, episode);
  reader->is_first = FALSE;
  reader->is_first_in_top = FALSE;
}

static void
read_slot (Reader *reader,
           const CicloTimetableSlot *slot)
{
  CicloNode *track = get_track (slot->node);

  if (reader->last != NULL && slot->depth <= reader->last->depth)
    finish_last (reader);
  if (slot->time.flags & CICLO_FLOW_NOT_COUNTED)
    return;

  if (slot->depth == 0)
    reader->is_first = TRUE;
  if (slot->depth <= 1)
    {
      reader->top = slot->node;
      reader->is_first_in_top = TRUE;
    }

  g_ptr_array_set_size (reader->tracks, (int) slot->depth + 1);
  if (track == NULL && slot->depth > 0)
    track = reader->tracks->pdata[slot->depth - 1];
  reader->tracks->pdata[slot->depth] = track;
  reader->last = slot;
}

GArray *
ciclo_glance_list_episodes (CicloTimetable *timetable)
{
  Reader reader = { 0 };

  reader.episodes = g_array_new (FALSE, FALSE, sizeof (CicloEpisode));
  reader.tracks = g_ptr_array_new ();
  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    read_slot (&reader, ciclo_timetable_get_slot (timetable, i));
  finish_last (&reader);
  g_ptr_array_unref (reader.tracks);

  return reader.episodes;
}

gboolean
ciclo_episode_is_pause (const CicloEpisode *episode)
{
  return episode->kind == CICLO_ACTIVITY_KIND_SOCIAL ||
         (episode->kind >= 0 && ciclo_activity_kind_is_pause ((CicloActivityKind) episode->kind));
}

gboolean
ciclo_episode_is_work (const CicloEpisode *episode)
{
  return !ciclo_episode_is_pause (episode) && episode->kind != CICLO_ACTIVITY_KIND_LOGISTICS &&
         episode->kind != CICLO_ACTIVITY_KIND_HOMEWORK && ciclo_glance_is_meeting (episode->session);
}

CicloNode *
ciclo_episode_get_border (const CicloEpisode *episode)
{
  if (episode->opens)
    return episode->session;

  return episode->opens_top && ciclo_node_get_parent (episode->top) == episode->session ? episode->top : NULL;
}

gint64
ciclo_episode_get_seconds (const CicloEpisode *episode)
{
  return MAX (episode->slot->time.end - episode->slot->time.start, 0);
}

CicloNode *
ciclo_episode_get_speaker (const CicloEpisode *episode)
{
  CicloNode *speaker = NULL;

  if (CICLO_IS_ACTIVITY (episode->node))
    speaker = ciclo_timed_find_set (episode->node, CICLO_ACTIVITY_METHOD);

  return speaker != NULL ? speaker : episode->node;
}

gboolean
ciclo_episode_is_listening (const CicloEpisode *episode)
{
  CicloNode *said = NULL;
  CicloNode *speaker = ciclo_episode_get_speaker (episode);
  CicloNode *method;
  const char *const *types;

  if (!CICLO_IS_ACTIVITY (episode->node))
    return FALSE;
  if ((said = ciclo_timed_find_set (episode->node, CICLO_ACTIVITY_LEARNING_TYPE)) != NULL)
    return ciclo_node_get_enum (said, CICLO_ACTIVITY_LEARNING_TYPE) == CICLO_LEARNING_ACQUISITION;

  method = ciclo_glance_get_method (speaker);
  types = method != NULL ? ciclo_node_get_strings (method, CICLO_METHOD_LEARNING_TYPES) : NULL;
  if (types != NULL && *types != NULL)
    return g_str_equal (*types, "acquisition");

  return ciclo_glance_get_learning (speaker) == CICLO_LEARNING_BIT (ACQUISITION);
}

gint64
ciclo_glance_find_listening (const GArray *episodes,
                             guint *first)
{
  gint64 longest = 0, now = 0;
  guint since = 0;

  *first = 0;
  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (!ciclo_episode_is_work (episode) || !ciclo_episode_is_listening (episode))
        {
          now = 0;
          continue;
        }
      if (now == 0 || episode->track != CICLO_EPISODE (episodes, since)->track)
        {
          since = i;
          now = 0;
        }
      now += ciclo_episode_get_seconds (episode);
      if (now <= longest)
        continue;
      longest = now;
      *first = since;
    }

  return longest;
}

/* Sessions */

CicloNode *
ciclo_glance_get_day (CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);

  return CICLO_IS_DAY (day) ? day : NULL;
}

gboolean
ciclo_glance_is_meeting (CicloNode *session)
{
  int mode = ciclo_session_get_mode (session);

  return mode != CICLO_MODE_SELF_PACED && mode != CICLO_MODE_AT_WORK;
}

gboolean
ciclo_glance_is_main_meeting (CicloNode *session)
{
  CicloNode *component = ciclo_glance_get_component (session);
  int phase = component != NULL ? ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) : -1;

  return (phase < 0 || phase == CICLO_COMPONENT_PHASE_MAIN) && ciclo_glance_is_meeting (session) &&
         ciclo_node_get_size (ciclo_timed_get_content (session), CICLO_SESSION_ACTIVITIES) > 0 &&
         !ciclo_session_is_pause (session);
}

/* When a meeting comes among the others. */
typedef struct
{
  CicloNode *session;
  gboolean has_offset;
  int offset;
  int day; /* its position in the course, -1: none */
  guint position;
} Order;

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  const Order *one = a;
  const Order *other = b;
  int order = (one->offset > other->offset) - (one->offset < other->offset);

  return order != 0 ? order : (int) one->position - (int) other->position;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Order *one = a;
  const Order *other = b;

  return one->day != other->day ? one->day - other->day : (int) one->position - (int) other->position;
}

static Order
get_order (CicloNode *session,
           guint position)
{
  Order order = { .session = session, .day = -1, .position = position };
  CicloNode *day = ciclo_glance_get_day (session);
  guint field, place;

  order.has_offset = ciclo_glance_get_offset (session, &order.offset);
  if (day != NULL && ciclo_node_get_place (day, &field, &place))
    order.day = (int) place;

  return order;
}

/* By the calendar where all have a place in it, otherwise by the days where all have one, otherwise as they stand. */
static void
sort_meetings (GArray *orders)
{
  gboolean has_offsets = TRUE;
  gboolean has_days = TRUE;

  for (guint i = 0; i < orders->len; i++)
    {
      has_offsets &= g_array_index (orders, Order, i).has_offset;
      has_days &= g_array_index (orders, Order, i).day >= 0;
    }
  if (has_offsets)
    g_array_sort (orders, compare_offsets);
  else if (has_days)
    g_array_sort (orders, compare_days);
}

GPtrArray *
ciclo_glance_list_main_meetings (CicloNode *course,
                                 CicloChoices *choices)
{
  g_autoptr (GArray) orders = g_array_new (FALSE, FALSE, sizeof (Order));
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      Order order = get_order (session, i);

      if (ciclo_choices_count (choices, session, CICLO_WITHOUT_OPTIONAL) && ciclo_glance_is_main_meeting (session))
        g_array_append_val (orders, order);
    }
  sort_meetings (orders);
  for (guint i = 0; i < orders->len; i++)
    g_ptr_array_add (meetings, g_array_index (orders, Order, i).session);

  return meetings;
}
