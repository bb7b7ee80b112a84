/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what the time of a course or a day is used for. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* Listening and reading */

/* Less than a block says nothing of a course that has only been begun. */
#define ENOUGH_TO_JUDGE CICLO_MENDING_MINUTES (90)

/* What people do when they meet in the main part of the course. */
typedef struct
{
  GHashTable *meetings; /* the sessions */
  gint64 all;
  gint64 listening;
  CicloNode *longest; /* activity by which they listen; NULL where it stands elsewhere */
  gint64 longest_seconds;
} Use;

static void
add_use (Use *use,
         CicloTimetable *timetable)
{
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);
      gint64 seconds = ciclo_episode_get_seconds (episode);

      if (!ciclo_episode_is_work (episode) || !g_hash_table_contains (use->meetings, episode->session))
        continue;
      use->all += seconds;
      if (!ciclo_episode_is_listening (episode))
        continue;
      use->listening += seconds;
      if (seconds <= use->longest_seconds || ciclo_glance_get_session (episode->node) != episode->session)
        continue;
      use->longest = episode->node;
      use->longest_seconds = seconds;
    }
}

/* The day of a session; the session itself where it has none. */
static CicloNode *
get_day_or_session (CicloNode *session)
{
  CicloNode *day = ciclo_glance_get_day (session);

  return day != NULL ? day : session;
}

static GPtrArray *
list_meetings (CicloNode *course,
               CicloChoices *choices,
               Use *use)
{
  GPtrArray *meetings = ciclo_glance_list_main_meetings (course, choices);

  for (guint i = 0; i < meetings->len; i++)
    g_hash_table_add (use->meetings, meetings->pdata[i]);

  return meetings;
}

static void
much_listening (CicloNode *course,
                CicloFindings *findings)
{
  g_autoptr (GHashTable) sessions = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) meetings = NULL;
  Use use = { .meetings = sessions };
  double percent;

  meetings = list_meetings (course, ciclo_findings_get_choices (findings), &use);
  for (guint i = 0; i < meetings->len; i++)
    {
      CicloNode *node = get_day_or_session (meetings->pdata[i]);

      if (g_hash_table_add (seen, node))
        add_use (&use, ciclo_findings_get_timetable (findings, node, CICLO_WITHOUT_OPTIONAL));
    }
  if (use.all < ENOUGH_TO_JUDGE)
    return;

  percent = 100.0 * (double) use.listening / (double) use.all;
  if (percent <= ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_ACQUISITION_SHARE))
    return;
  ciclo_findings_add (findings, course, CICLO_COURSE_SESSIONS);
  ciclo_findings_say_number (findings, "p", percent, 0);
  if (use.longest == NULL)
    ciclo_findings_set_needs_person (findings);
}

static CicloNode *
find_longest_input (CicloNode *course)
{
  g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
  g_autoptr (GHashTable) sessions = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Use use = { .meetings = sessions };
  g_autoptr (GPtrArray) meetings = list_meetings (course, choices, &use);

  for (guint i = 0; i < meetings->len; i++)
    {
      CicloNode *node = get_day_or_session (meetings->pdata[i]);
      g_autoptr (CicloTimetable) timetable = NULL;

      if (!g_hash_table_add (seen, node))
        continue;
      timetable = ciclo_timetable_new (node, CICLO_WITHOUT_OPTIONAL, choices);
      add_use (&use, timetable);
    }

  return use.longest;
}

static CicloNode *
make_pre_course (CicloNode *course)
{
  return ciclo_mending_make_component (course, CICLO_COMPONENT_PHASE_PRE, CICLO_MODE_SELF_PACED, "pre-course",
                                       NC_ ("pre-course", "Before the course"));
}

/* The last session before the course in which people work on their own; made where there is none. */
static CicloNode *
make_pre_session (CicloNode *course)
{
  CicloNode *component = make_pre_course (course);
  g_autoptr (CicloNode) session = NULL;

  for (guint i = ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i > 0; i--)
    {
      CicloNode *candidate = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i - 1);

      if (ciclo_glance_get_component (candidate) == component && !ciclo_glance_is_meeting (candidate) &&
          ciclo_mending_may_join (candidate))
        return candidate;
    }

  session = ciclo_node_new (CICLO_TYPE_SESSION);
  ciclo_node_set_text (session, CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (component));
  ciclo_node_set_enum (session, CICLO_SESSION_MODE, CICLO_MODE_SELF_PACED);
  ciclo_node_insert (course, CICLO_COURSE_SESSIONS, 0, session);
  ciclo_mending_say_in_all (session, CICLO_SESSION_TITLE, "pre-course", NC_ ("pre-course", "Before the course"));

  return session;
}

static void
move_to_pre_course (CicloNode *course,
                    int field)
{
  static const guint bound[] = { CICLO_ACTIVITY_START, CICLO_ACTIVITY_PINNED, CICLO_ACTIVITY_LANE };
  CicloNode *longest = find_longest_input (course);
  CicloNode *around = longest != NULL ? ciclo_node_get_parent (longest) : NULL;
  CicloNode *session;
  guint list, position;

  if (around == NULL || !ciclo_node_get_place (longest, &list, &position))
    return;

  g_object_ref (longest);
  session = make_pre_session (course);
  ciclo_node_remove (around, list, position);
  if (ciclo_node_get_size (around, list) > 0)
    ciclo_mending_grow (around, -MAX (ciclo_node_get_seconds (longest, CICLO_ACTIVITY_DURATION), 0));
  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    ciclo_node_unset (longest, bound[i]);
  ciclo_mending_join (session, ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES), longest);
}

/* Ways of learning */

#define FEW 4

static gboolean
learns_by (CicloNode *timed,
           guint learning)
{
  guint field = ciclo_timed_get_fields (timed)->activities;

  if (ciclo_glance_is_set_aside (timed))
    return FALSE;
  if (CICLO_IS_ACTIVITY (timed) && (ciclo_glance_get_learning (timed) & learning) != 0)
    return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (timed, field); i++)
    if (learns_by (ciclo_node_get_child (timed, field, i), learning))
      return TRUE;

  return FALSE;
}

#define LEARNS_BY(name, NAME)                                                             \
  static gboolean name (CicloNode *entry)                                                 \
  {                                                                                       \
    return CICLO_IS_SESSION (entry) && learns_by (entry, CICLO_LEARNING_BIT (NAME)) != 0; \
  }

LEARNS_BY (by_acquisition, ACQUISITION)
LEARNS_BY (by_inquiry, INQUIRY)
LEARNS_BY (by_discussion, DISCUSSION)
LEARNS_BY (by_practice, PRACTICE)
LEARNS_BY (by_collaboration, COLLABORATION)
LEARNS_BY (by_production, PRODUCTION)

/* With fewer activities than that there cannot be more ways. */
static void
few_ways (CicloNode *course,
          CicloFindings *findings)
{
  static gboolean (*const ways[]) (CicloNode *) = { by_acquisition, by_inquiry, by_discussion,
                                                    by_practice, by_collaboration, by_production };
  const CicloTotal *total = ciclo_totals_get_course (ciclo_findings_get_totals (findings, CICLO_WITH_OPTIONAL));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    n += ciclo_findings_any (findings, ways[i]) ? 1 : 0;
  if (n == 0 || n >= FEW || total->n_activities < FEW)
    return;

  ciclo_findings_add (findings, course, CICLO_COURSE_SESSIONS);
  ciclo_findings_say_number (findings, "n", n, 0);
}

/* Spare time */

#define FEW_ACTIVITIES 4

/* What is left of a day: margins, and the time from the end of its programme to its own. */
static gint64
get_spare (CicloNode *day,
           const CicloTotal *total,
           CicloTimetable *timetable)
{
  const CicloFlowDay *flow = ciclo_timetable_get_day (timetable);
  gint64 end = ciclo_node_get_seconds (day, CICLO_DAY_END);
  gint64 left = end >= 0 && (flow->flags & CICLO_FLOW_RELATIVE) == 0 ? MAX (end - flow->end, 0) : 0;

  return ciclo_total_get_span (total, CICLO_FIGURE_BUFFER)->latest + left;
}

/* The last session with own activities, of those before lunch or of all; NULL where there is none. */
static CicloNode *
find_last (const GArray *episodes,
           gboolean before_lunch)
{
  CicloNode *last = NULL;

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (episode->kind == CICLO_ACTIVITY_KIND_LUNCH && before_lunch)
        return last;
      if (ciclo_episode_is_work (episode) && ciclo_mending_may_join (episode->session))
        last = episode->session;
    }

  return before_lunch ? NULL : last;
}

/* How much more margin would be enough, given that a margin is contact time too; 0: none. */
static gint64
get_missing (CicloNode *day,
             CicloTotals *totals,
             CicloTimetable *timetable,
             double percent)
{
  const CicloTotal *total = ciclo_totals_find (totals, day);
  gint64 contact = ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds;
  double missing = percent / 100 * (double) contact - (double) get_spare (day, total, timetable);

  if (missing < 1 || total->n_activities <= FEW_ACTIVITIES)
    return 0;

  return (gint64) (missing / (1 - MIN (percent, 50) / 100)) + 1;
}

static void
no_margin (CicloNode *day,
           CicloFindings *findings)
{
  double percent = ciclo_findings_get_limit (findings, CICLO_SETTINGS_BUFFER_MIN);
  CicloTimetable *timetable = ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL);
  CicloTotals *totals = ciclo_findings_get_totals (findings, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) episodes = NULL;

  if (get_missing (day, totals, timetable, percent) == 0)
    return;

  episodes = ciclo_glance_list_episodes (timetable);
  ciclo_findings_add (findings, day, -1);
  if (find_last (episodes, FALSE) == NULL || percent > 50)
    ciclo_findings_set_needs_person (findings);
}

/* A margin at the end of @session, or before the lunch in it. */
static void
add_margin (CicloNode *session,
            gint64 minutes,
            gboolean before_lunch)
{
  guint n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);
  guint position = before_lunch ? 0 : n;

  while (position < n && ciclo_node_get_enum (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, position),
                                              CICLO_ACTIVITY_KIND) != CICLO_ACTIVITY_KIND_LUNCH)
    position++;
  ciclo_mending_join (session, position,
                      ciclo_mending_new_timed (ciclo_node_get_root (session), CICLO_ACTIVITY_KIND_BUFFER, NULL,
                                               CICLO_MENDING_MINUTES (minutes)));
}

static void
add_margins (CicloNode *day,
             int field)
{
  CicloNode *course = ciclo_node_get_root (day);
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);
  double percent = ciclo_node_get_real (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), CICLO_SETTINGS_BUFFER_MIN);
  gint64 minutes = (get_missing (day, totals, timetable, percent) + 59) / 60;
  CicloNode *noon = find_last (episodes, TRUE);
  CicloNode *evening = find_last (episodes, FALSE);

  if (minutes == 0 || evening == NULL)
    return;

  if (noon != NULL)
    add_margin (noon, (minutes + 1) / 2, TRUE);
  add_margin (evening, noon != NULL ? (minutes + 1) / 2 : minutes, FALSE);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D09", ciclo_course_get_type, much_listening, CICLO_SCOPE_COURSE, move_to_pre_course },
  { "D10", ciclo_course_get_type, few_ways },
  { "D16", ciclo_day_get_type,    no_margin,      CICLO_SCOPE_COURSE, add_margins },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_shares = CICLO_RULE_SET (rules);
