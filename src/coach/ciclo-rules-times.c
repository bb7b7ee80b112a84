/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: when things happen on a day, how much of it there is, and what is left between. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-clock.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-vocabulary.h"

/* Sessions at the same time */

/* Until when people are busy: all of them, those of each group, those of each lane who chose it. */
typedef struct
{
  GHashTable *busy; /* group or lane -> slot of the session that ends last; the course: those that are for everybody */
  const CicloTimetableSlot *latest;
} Calendar;

static gboolean
may_overlap (CicloTimetable *timetable,
             guint position)
{
  gboolean may = FALSE;

  for (guint i = position + 1; i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);

      if (slot->depth == 0)
        break;
      if (slot->depth > 1 || slot->time.flags & CICLO_FLOW_NOT_COUNTED)
        continue;
      if (!ciclo_node_get_bool (slot->node, CICLO_ACTIVITY_MAY_OVERLAP))
        return FALSE;
      may = TRUE;
    }

  return may;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const CicloFlowSlot *one = &(*(const CicloTimetableSlot *const *) a)->time;
  const CicloFlowSlot *other = &(*(const CicloTimetableSlot *const *) b)->time;

  return (one->start > other->start) - (one->start < other->start);
}

/* The sessions of which it is known when they are, in the order of time. */
static GPtrArray *
list_sessions (CicloTimetable *timetable)
{
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);

      if (slot->depth == 0 && slot->time.end > slot->time.start &&
          (slot->time.flags & (CICLO_FLOW_NOT_COUNTED | CICLO_FLOW_RELATIVE)) == 0 && !may_overlap (timetable, i))
        g_ptr_array_add (sessions, (gpointer) slot);
    }
  g_ptr_array_sort (sessions, compare_starts);

  return sessions;
}

static const CicloTimetableSlot *
get_later (const CicloTimetableSlot *one,
           const CicloTimetableSlot *other)
{
  return one == NULL || (other != NULL && other->time.end > one->time.end) ? other : one;
}

/* Who has to be there: keys of Calendar.busy. */
static GPtrArray *
list_people (CicloNode *session)
{
  CicloNode *course = ciclo_node_get_root (session);
  const char *const *groups = ciclo_node_get_strings (session, CICLO_SESSION_GROUPS);
  CicloNode *lane = ciclo_node_follow (session, CICLO_SESSION_LANE);
  GPtrArray *people = g_ptr_array_new ();

  for (; *groups != NULL; groups++)
    if (ciclo_tree_find (course, *groups) != NULL)
      g_ptr_array_add (people, ciclo_tree_find (course, *groups));
  if (people->len == 0)
    g_ptr_array_add (people, lane != NULL ? lane : course);

  return people;
}

/* The session before that still goes on when the one of @slot begins, with the same people; NULL: there is none. */
static const CicloTimetableSlot *
meet (Calendar *calendar,
      const CicloTimetableSlot *slot)
{
  CicloNode *course = ciclo_node_get_root (slot->node);
  g_autoptr (GPtrArray) people = list_people (slot->node);
  const CicloTimetableSlot *before = g_hash_table_lookup (calendar->busy, course);

  if (people->pdata[0] == course)
    before = calendar->latest;
  for (guint i = 0; i < people->len; i++)
    {
      const CicloTimetableSlot *busy = g_hash_table_lookup (calendar->busy, people->pdata[i]);

      before = get_later (before, busy);
      g_hash_table_insert (calendar->busy, people->pdata[i], (gpointer) get_later (busy, slot));
    }
  calendar->latest = get_later (calendar->latest, slot);

  return before != NULL && before->time.end > slot->time.start ? before : NULL;
}

/* Calls @found for each session of the day of @timetable that begins while one before it goes on. */
static void
find_overlaps (CicloTimetable *timetable,
               void (*found) (const CicloTimetableSlot *slot, const CicloTimetableSlot *before, gpointer closure),
               gpointer closure)
{
  g_autoptr (GPtrArray) sessions = list_sessions (timetable);
  g_autoptr (GHashTable) busy = g_hash_table_new (NULL, NULL);
  Calendar calendar = { .busy = busy };

  for (guint i = 0; i < sessions->len; i++)
    {
      const CicloTimetableSlot *before = meet (&calendar, sessions->pdata[i]);

      if (before != NULL)
        found (sessions->pdata[i], before, closure);
    }
}

static void
tell_overlap (const CicloTimetableSlot *slot,
              const CicloTimetableSlot *before,
              gpointer findings)
{
  ciclo_findings_add (findings, slot->node, CICLO_SESSION_START);
}

static void
sessions_overlap (CicloNode *day,
                  CicloFindings *findings)
{
  find_overlaps (ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL), tell_overlap, findings);
}

typedef struct
{
  CicloNode *session;
  gint64 end; /* of the one before it; -1: there is none */
} Search;

static void
remember_end (const CicloTimetableSlot *slot,
              const CicloTimetableSlot *before,
              gpointer closure)
{
  Search *search = closure;

  if (slot->node == search->session)
    search->end = before->time.end;
}

/* Who holds the start of @session: itself, or its first activity where that one is pinned. */
static CicloNode *
find_pinned (CicloNode *session)
{
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);

      if (!ciclo_timed_is_counted (activity, CICLO_WITHOUT_OPTIONAL))
        continue;

      return ciclo_node_get_bool (activity, CICLO_ACTIVITY_PINNED) ? activity : session;
    }

  return session;
}

/* Where that would be after midnight, nothing holds it any more. */
static void
start_later (CicloNode *session,
             int field)
{
  CicloNode *day = ciclo_glance_get_day (session);
  g_autoptr (CicloTimetable) timetable = NULL;
  Search search = { session, -1 };
  CicloNode *pinned = find_pinned (session);
  const CicloTimedFields *fields = ciclo_timed_get_fields (pinned);

  if (day == NULL)
    return;

  timetable = ciclo_timetable_new_for_day (day, CICLO_WITHOUT_OPTIONAL);
  find_overlaps (timetable, remember_end, &search);
  if (search.end < 0)
    return;

  ciclo_node_unset (session, CICLO_SESSION_PINNED);
  ciclo_node_unset (session, CICLO_SESSION_START);
  ciclo_node_unset (pinned, fields->start);
  ciclo_node_unset (pinned, fields->pinned);
  if (search.end > CICLO_CLOCK_LAST)
    return;
  ciclo_node_set_int (pinned, fields->start, (int) search.end);
  ciclo_node_set_bool (pinned, fields->pinned, TRUE);
}

/* Much contact, and lunch */

static gint64
get_figure (CicloFindings *findings,
            CicloNode *node,
            CicloFigure figure)
{
  const CicloTotal *total = ciclo_totals_find (ciclo_findings_get_totals (findings, CICLO_WITHOUT_OPTIONAL), node);

  return total != NULL ? ciclo_total_get_span (total, figure)->seconds : 0;
}

static void
long_day (CicloNode *day,
          CicloFindings *findings)
{
  gint64 contact = get_figure (findings, day, CICLO_FIGURE_CONTACT);
  gint64 online = get_figure (findings, day, CICLO_FIGURE_MODE + CICLO_MODE_LIVE_ONLINE);
  guint limit = online * 2 > contact ? CICLO_SETTINGS_MAX_DAY_ONLINE : CICLO_SETTINGS_MAX_DAY_FACE_TO_FACE;

  if ((double) contact <= ciclo_findings_get_limit (findings, limit) * 60)
    return;

  ciclo_findings_add (findings, day, -1);
  ciclo_findings_say_number (findings, "x", (double) contact / 60, contact % 60 == 0 ? 0 : 1);
}

#define LONG_WITHOUT_LUNCH CICLO_MENDING_MINUTES (240)
#define SHORTEST_LUNCH CICLO_MENDING_MINUTES (45)
#define LUNCH CICLO_MENDING_MINUTES (60)
#define NOON (12 * 3600 + 1800)

/* A lunch of unknown length may be long enough; and whoever leaves so much time free has thought of lunch. */
static gboolean
is_lunch (const CicloEpisode *episode)
{
  CicloSpan length;

  if (!ciclo_episode_is_pause (episode))
    return FALSE;
  if (!ciclo_timed_get_length (episode->node, &length))
    return episode->kind == CICLO_ACTIVITY_KIND_LUNCH;

  return length.latest >= SHORTEST_LUNCH || length.open;
}

static gboolean
has_lunch (const GArray *episodes)
{
  const CicloFlowSlot *before = NULL;
  gint64 end = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloFlowSlot *time = &CICLO_EPISODE (episodes, i)->slot->time;

      if (is_lunch (CICLO_EPISODE (episodes, i)))
        return TRUE;
      if (before != NULL && ((before->flags ^ time->flags) & CICLO_FLOW_RELATIVE) == 0 &&
          time->start - end >= SHORTEST_LUNCH)
        return TRUE;
      end = before != NULL ? MAX (end, time->end) : time->end;
      before = time;
    }

  return FALSE;
}

static void
no_lunch (CicloNode *day,
          CicloFindings *findings)
{
  g_autoptr (GArray) episodes = NULL;

  if (get_figure (findings, day, CICLO_FIGURE_CONTACT) <= LONG_WITHOUT_LUNCH)
    return;

  episodes = ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL));
  if (!has_lunch (episodes))
    ciclo_findings_add (findings, day, -1);
}

/* The activity of the course's own that is a lunch, however short; NULL where there is none. */
static CicloNode *
find_short_lunch (const GArray *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (episode->kind == CICLO_ACTIVITY_KIND_LUNCH && episode->node == episode->top &&
          ciclo_node_get_parent (episode->top) == episode->session)
        return episode->top;
    }

  return NULL;
}

/* Where lunch would come: at half past twelve, or in the middle where there is no clock; rather not in a session. */
static CicloNode *
find_lunch_time (const GArray *episodes,
                 const CicloFlowDay *day)
{
  gint64 wanted = day->flags & CICLO_FLOW_RELATIVE || day->start > NOON || day->end < NOON
                      ? (day->start + day->end) / 2
                      : NOON;
  gint64 least = G_MAXINT64;
  CicloNode *best = NULL;

  for (guint i = 1; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);
      gint64 distance = ABS (episode->slot->time.start - wanted) + (episode->opens ? 0 : LUNCH);

      if (episode->track != NULL || ciclo_episode_get_border (episode) == NULL || distance >= least)
        continue;
      best = ciclo_episode_get_border (episode);
      least = distance;
    }

  return best;
}

static void
insert_lunch (CicloNode *day,
              int field)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);
  CicloNode *lunch = find_short_lunch (episodes);
  CicloNode *next = find_lunch_time (episodes, ciclo_timetable_get_day (timetable));

  if (lunch != NULL)
    {
      ciclo_mending_grow (ciclo_node_get_parent (lunch),
                          LUNCH - MAX (ciclo_node_get_seconds (lunch, CICLO_ACTIVITY_DURATION), 0));
      ciclo_mending_set_seconds (lunch, CICLO_ACTIVITY_DURATION, LUNCH);
    }
  else if (next != NULL)
    ciclo_mending_pause_before (next, CICLO_ACTIVITY_KIND_LUNCH, LUNCH);
}

/* After lunch */

#define LIVELY 3

static gboolean
is_quiet (const CicloEpisode *episode)
{
  CicloNode *method;

  if (!CICLO_IS_ACTIVITY (episode->node))
    return FALSE;
  if (ciclo_node_is_set (episode->node, CICLO_ACTIVITY_INTERACTION))
    return ciclo_node_get_int (episode->node, CICLO_ACTIVITY_INTERACTION) < LIVELY;
  if (ciclo_glance_is_lecture (ciclo_episode_get_speaker (episode)))
    return TRUE;

  method = ciclo_glance_get_method (ciclo_episode_get_speaker (episode));

  return method != NULL && ciclo_node_is_set (method, CICLO_METHOD_INTERACTION) &&
         ciclo_node_get_int (method, CICLO_METHOD_INTERACTION) < LIVELY;
}

/* What happens after lunch is over, not what passes the time until it begins. */
static gboolean
is_beginning (const CicloEpisode *episode)
{
  return ciclo_episode_is_work (episode) && episode->kind != CICLO_ACTIVITY_KIND_BUFFER;
}

static void
check_beginning (const CicloEpisode *episode,
                 CicloFindings *findings)
{
  if (episode->kind == CICLO_ACTIVITY_KIND_ENERGISER || !is_quiet (episode))
    return;

  if (ciclo_glance_get_session (episode->node) == episode->session)
    {
      ciclo_findings_add (findings, episode->node, CICLO_ACTIVITY_METHOD);
      return;
    }

  /* It stands in the session that this one repeats, where it may not come after lunch. */
  ciclo_findings_add (findings, episode->session, -1);
  ciclo_findings_set_needs_person (findings);
}

static void
quiet_afternoon (CicloNode *day,
                 CicloFindings *findings)
{
  g_autoptr (GArray) episodes = NULL;
  g_autoptr (GHashTable) begun = g_hash_table_new (NULL, NULL);
  gboolean is_after = FALSE;

  episodes = ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL));
  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (episode->kind == CICLO_ACTIVITY_KIND_LUNCH)
        {
          is_after = TRUE;
          g_hash_table_remove_all (begun);
        }
      else if (is_after && is_beginning (episode))
        {
          if (g_hash_table_add (begun, episode->track) && (episode->track != NULL || g_hash_table_size (begun) == 1))
            check_beginning (episode, findings);
          is_after = episode->track != NULL;
        }
    }
}

static void
insert_energiser (CicloNode *activity,
                  int field)
{
  CicloNode *session = ciclo_glance_get_session (activity);
  gboolean online = session != NULL && ciclo_session_get_mode (session) == CICLO_MODE_LIVE_ONLINE;
  CicloNode *parent = ciclo_node_get_parent (activity);
  CicloNode *energiser;
  guint list, position;

  if (parent == NULL || !ciclo_node_get_place (activity, &list, &position))
    return;

  energiser = ciclo_mending_new_timed (ciclo_node_get_root (activity), CICLO_ACTIVITY_KIND_ENERGISER,
                                       online ? "energiser-seated" : "energiser-movement", CICLO_MENDING_MINUTES (8));
  ciclo_node_set_value (energiser, CICLO_ACTIVITY_LANE, ciclo_node_get_value (activity, CICLO_ACTIVITY_LANE));
  ciclo_mending_join (parent, position, energiser);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D03", ciclo_day_get_type, sessions_overlap, CICLO_SCOPE_NEIGHBOURS, start_later },
  { "D06", ciclo_day_get_type, long_day },
  { "D07", ciclo_day_get_type, no_lunch,         CICLO_SCOPE_COURSE,     insert_lunch },
  { "D11", ciclo_day_get_type, quiet_afternoon,  CICLO_SCOPE_NEIGHBOURS, insert_energiser },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_times = CICLO_RULE_SET (rules);
