/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how a course and its days begin and end. What people do with the beginning and the end of their
 * time together matters more than the same minutes in between. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#define LIVELY 4
#define BEGINNING CICLO_MENDING_MINUTES (30)
#define ENDING CICLO_MENDING_MINUTES (30)

/* Activities */

typedef gboolean (*Test) (CicloNode *activity);

/* The method of @activity, its own or that of what it repeats; NULL where none is known. */
static CicloNode *
get_method (CicloNode *activity)
{
  CicloNode *speaker = ciclo_timed_find_set (activity, CICLO_ACTIVITY_METHOD);

  return speaker != NULL ? ciclo_glance_get_method (speaker) : NULL;
}

static gboolean
uses (CicloNode *activity,
      const char *code)
{
  CicloNode *speaker = ciclo_timed_find_set (activity, CICLO_ACTIVITY_METHOD);

  return speaker != NULL && g_str_equal (ciclo_glance_get_method_code (speaker), code);
}

static gboolean
is_kind (CicloNode *activity,
         CicloActivityKind kind)
{
  CicloNode *speaker = ciclo_timed_find_set (activity, CICLO_ACTIVITY_KIND);

  return speaker != NULL && ciclo_node_get_enum (speaker, CICLO_ACTIVITY_KIND) == (int) kind;
}

static gboolean
is_of_category (CicloNode *activity,
                const char *category)
{
  CicloNode *method = get_method (activity);

  return method != NULL && g_str_equal (ciclo_node_get_code (method, CICLO_METHOD_CATEGORY), category);
}

static gboolean
is_in (CicloNode *around,
       guint field,
       Test test)
{
  for (guint i = 0; i < ciclo_node_get_size (around, field); i++)
    {
      CicloNode *activity = ciclo_node_get_child (around, field, i);

      if (!ciclo_glance_is_set_aside (activity) &&
          (test (activity) || is_in (activity, CICLO_ACTIVITY_ACTIVITIES, test)))
        return TRUE;
    }

  return FALSE;
}

/* Whether @test holds for anything in @session or in the session that it repeats. */
static gboolean
is_in_session (CicloNode *session,
               Test test)
{
  return is_in (ciclo_timed_get_content (session), CICLO_SESSION_ACTIVITIES, test);
}

/* Where the first own activity of @session is for which @test holds; after the last one where there is none. */
static guint
find_first (CicloNode *session,
            Test test)
{
  guint n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);
  guint i = 0;

  while (i < n && !test (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i)))
    i++;

  return i;
}

static gboolean
is_no_logistics (CicloNode *activity)
{
  return !is_kind (activity, CICLO_ACTIVITY_KIND_LOGISTICS);
}

static void
insert (CicloNode *session,
        guint position,
        CicloActivityKind kind,
        const char *method,
        int minutes)
{
  ciclo_mending_join (session, position,
                      ciclo_mending_new_timed (ciclo_node_get_root (session), kind, method,
                                               CICLO_MENDING_MINUTES (minutes)));
}

/* How the course opens */

/* Who calls it an opening and does not say how it is done may do both. */
static gboolean
is_some_opening (CicloNode *activity)
{
  return is_kind (activity, CICLO_ACTIVITY_KIND_OPENING) && get_method (activity) == NULL;
}

static gboolean
welcomes (CicloNode *activity)
{
  return is_some_opening (activity) || uses (activity, "welcome-formal");
}

static gboolean
introduces (CicloNode *activity)
{
  if (is_some_opening (activity))
    return TRUE;
  if (!is_of_category (activity, "opening"))
    return FALSE;
  if (ciclo_node_is_set (activity, CICLO_ACTIVITY_INTERACTION))
    return ciclo_node_get_int (activity, CICLO_ACTIVITY_INTERACTION) >= LIVELY;

  return ciclo_node_get_int (get_method (activity), CICLO_METHOD_INTERACTION) >= LIVELY;
}

static void
no_opening (CicloNode *course,
            CicloFindings *findings)
{
  g_autoptr (GPtrArray) meetings = ciclo_glance_list_main_meetings (course, ciclo_findings_get_choices (findings));
  CicloNode *first = meetings->len > 0 ? meetings->pdata[0] : NULL;

  if (first == NULL || (is_in_session (first, welcomes) && is_in_session (first, introduces)))
    return;

  ciclo_findings_add (findings, first, CICLO_SESSION_ACTIVITIES);
  if (!ciclo_mending_may_join (first))
    ciclo_findings_set_needs_person (findings);
}

static void
insert_opening (CicloNode *session,
                int field)
{
  static const struct
  {
    const char *method;
    int minutes;
  } steps[] = { { "impromptu-networking", 17 }, { "expectations-wall", 12 }, { "learning-contract", 8 } };
  guint position = find_first (session, is_no_logistics);

  if (!ciclo_mending_may_join (session))
    return;

  if (!is_in_session (session, welcomes))
    insert (session, position++, CICLO_ACTIVITY_KIND_OPENING, "welcome-formal", 8);
  else if (find_first (session, welcomes) < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES))
    position = find_first (session, welcomes) + 1;
  if (is_in_session (session, introduces))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    insert (session, position + i, CICLO_ACTIVITY_KIND_OPENING, steps[i].method, steps[i].minutes);
}

/* How the course closes */

static gboolean
plans (CicloNode *activity)
{
  return uses (activity, "action-planning");
}

static gboolean
evaluates (CicloNode *activity)
{
  return uses (activity, "reaction-form");
}

static gboolean
closes (CicloNode *activity)
{
  return uses (activity, "closing-circle") || uses (activity, "certificates") ||
         (is_kind (activity, CICLO_ACTIVITY_KIND_CLOSING) && !plans (activity) && !evaluates (activity));
}

static gboolean
comes_last (CicloNode *activity)
{
  return evaluates (activity) || closes (activity);
}

/* What a last day needs, in the order in which it comes. */
static const struct
{
  const char *part;
  Test test;
  int instrument; /* that does as well where it is filled in on that day; -1: none */
  CicloActivityKind kind;
  const char *method;
  int minutes;
  Test before; /* what it comes before */
} closings[] = {
  { "action-plan", plans, CICLO_INSTRUMENT_KIND_ACTION_PLAN, CICLO_ACTIVITY_KIND_REFLECTION, "action-planning", 25,
    comes_last },
  { "evaluation", evaluates, CICLO_INSTRUMENT_KIND_REACTION_SHEET, CICLO_ACTIVITY_KIND_ASSESSMENT, "reaction-form", 10,
    closes },
  { "closing", closes, -1, CICLO_ACTIVITY_KIND_CLOSING, "closing-circle", 20, NULL },
};

/* The meetings of the last day on which people meet; the last one alone where it has no day. */
static GPtrArray *
list_last_meetings (CicloNode *course,
                    CicloChoices *choices)
{
  g_autoptr (GPtrArray) meetings = ciclo_glance_list_main_meetings (course, choices);
  CicloNode *last = meetings->len > 0 ? meetings->pdata[meetings->len - 1] : NULL;
  CicloNode *day = last != NULL ? ciclo_glance_get_day (last) : NULL;
  GPtrArray *same_day = g_ptr_array_new ();

  for (guint i = 0; i < meetings->len; i++)
    if (meetings->pdata[i] == last || (day != NULL && ciclo_glance_get_day (meetings->pdata[i]) == day))
      g_ptr_array_add (same_day, meetings->pdata[i]);

  return same_day;
}

static gboolean
is_filled_in (CicloNode *course,
              int kind,
              const GPtrArray *sessions)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    {
      CicloNode *instrument = ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i);

      if (kind < 0 || ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND) != kind)
        continue;
      for (guint j = 0; j < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS); j++)
        {
          CicloNode *moment = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, j);
          CicloNode *session = ciclo_node_follow (moment, CICLO_INSTRUMENT_MOMENT_SESSION);

          if (g_ptr_array_find ((GPtrArray *) sessions, session, NULL))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_closing (CicloNode *course,
             const GPtrArray *sessions,
             guint i)
{
  for (guint j = 0; j < sessions->len; j++)
    if (is_in_session (sessions->pdata[j], closings[i].test))
      return TRUE;

  return is_filled_in (course, closings[i].instrument, sessions);
}

/* The last of @sessions that other activities may join; NULL where there is none. */
static CicloNode *
find_last (const GPtrArray *sessions)
{
  for (guint i = sessions->len; i > 0; i--)
    if (ciclo_mending_may_join (sessions->pdata[i - 1]))
      return sessions->pdata[i - 1];

  return NULL;
}

static void
no_closing (CicloNode *course,
            CicloFindings *findings)
{
  g_autoptr (GPtrArray) sessions = list_last_meetings (course, ciclo_findings_get_choices (findings));
  CicloNode *last = sessions->len > 0 ? sessions->pdata[sessions->len - 1] : NULL;
  CicloNode *day = last != NULL ? ciclo_glance_get_day (last) : NULL;
  gboolean is_added = FALSE;

  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (closings); i++)
    {
      if (has_closing (course, sessions, i))
        continue;
      if (!is_added)
        ciclo_findings_add (findings, day != NULL ? day : last, -1);
      is_added = TRUE;
      ciclo_findings_say_part (findings, "list", closings[i].part);
    }
  if (is_added && find_last (sessions) == NULL)
    ciclo_findings_set_needs_person (findings);
}

static void
insert_closings (CicloNode *day_or_session,
                 int field)
{
  CicloNode *course = ciclo_node_get_root (day_or_session);
  g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
  g_autoptr (GPtrArray) sessions = list_last_meetings (course, choices);
  CicloNode *session = find_last (sessions);

  for (guint i = 0; session != NULL && i < G_N_ELEMENTS (closings); i++)
    {
      guint position = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);

      if (has_closing (course, sessions, i))
        continue;
      if (closings[i].before != NULL)
        position = find_first (session, closings[i].before);
      insert (session, position, closings[i].kind, closings[i].method, closings[i].minutes);
    }
}

/* How a day begins */

static gboolean
recalls (const CicloEpisode *episode)
{
  return CICLO_IS_ACTIVITY (episode->node) && (is_kind (episode->node, CICLO_ACTIVITY_KIND_REVIEW) ||
                                               is_of_category (episode->node, "review"));
}

static gboolean
is_meeting_work (const CicloEpisode *episode)
{
  return ciclo_episode_is_work (episode) && ciclo_glance_is_main_meeting (episode->session);
}

/* Tells of the first session of a day that does not begin with what people remember. */
static void
check_beginning (CicloNode *day,
                 CicloFindings *findings)
{
  g_autoptr (GArray) episodes = NULL;
  const CicloEpisode *first = NULL;

  episodes = ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL));
  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (first == NULL && is_meeting_work (episode))
        first = episode;
      if (first == NULL)
        continue;
      if (episode->slot->time.start - first->slot->time.start >= BEGINNING)
        break;
      if (recalls (episode))
        return;
    }
  if (first == NULL)
    return;

  ciclo_findings_add (findings, day, -1);
  if (!ciclo_mending_may_join (first->session))
    ciclo_findings_set_needs_person (findings);
}

static void
no_recall (CicloNode *course,
           CicloFindings *findings)
{
  g_autoptr (GPtrArray) meetings = ciclo_glance_list_main_meetings (course, ciclo_findings_get_choices (findings));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      CicloNode *day = ciclo_glance_get_day (meetings->pdata[i]);

      if (day != NULL && g_hash_table_add (seen, day) && i > 0)
        check_beginning (day, findings);
    }
}

static void
insert_recall (CicloNode *day,
               int field)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (!is_meeting_work (episode))
        continue;
      if (ciclo_mending_may_join (episode->session))
        insert (episode->session, find_first (episode->session, is_no_logistics), CICLO_ACTIVITY_KIND_REVIEW,
                "retrieval-recap", 10);
      return;
    }
}

/* How a day ends */

static gboolean
looks_back (const CicloEpisode *episode)
{
  CicloNode *node = episode->node;

  if (!CICLO_IS_ACTIVITY (node))
    return FALSE;

  return is_kind (node, CICLO_ACTIVITY_KIND_REFLECTION) || is_kind (node, CICLO_ACTIVITY_KIND_CLOSING) ||
         is_of_category (node, "reflection-and-closing") || uses (node, "pulse-check") || uses (node, "reaction-form");
}

/* The work that ends last; NULL where people do not meet. */
static const CicloEpisode *
find_last_work (const GArray *episodes)
{
  const CicloEpisode *last = NULL;

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);

      if (is_meeting_work (episode) && (last == NULL || episode->slot->time.end >= last->slot->time.end))
        last = episode;
    }

  return last;
}

static void
no_look_back (CicloNode *day,
              CicloFindings *findings)
{
  g_autoptr (GArray) episodes = NULL;
  const CicloEpisode *last;

  episodes = ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, day, CICLO_WITHOUT_OPTIONAL));
  last = find_last_work (episodes);
  if (last == NULL)
    return;

  for (guint i = 0; i < episodes->len; i++)
    if (CICLO_EPISODE (episodes, i)->slot->time.end > last->slot->time.end - ENDING &&
        looks_back (CICLO_EPISODE (episodes, i)))
      return;

  ciclo_findings_add (findings, day, -1);
  if (!ciclo_mending_may_join (last->session))
    ciclo_findings_set_needs_person (findings);
}

static void
insert_look_back (CicloNode *day,
                  int field)
{
  g_autoptr (CicloTimetable) timetable = ciclo_timetable_new_for_day (day, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) episodes = ciclo_glance_list_episodes (timetable);
  const CicloEpisode *last = find_last_work (episodes);

  if (last != NULL && ciclo_mending_may_join (last->session))
    insert (last->session, ciclo_node_get_size (last->session, CICLO_SESSION_ACTIVITIES),
            CICLO_ACTIVITY_KIND_REFLECTION, "pulse-check", 5);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D12", ciclo_course_get_type, no_opening,   CICLO_SCOPE_COURSE,     insert_opening },
  { "D13", ciclo_course_get_type, no_closing,   CICLO_SCOPE_COURSE,     insert_closings },
  { "D14", ciclo_course_get_type, no_recall,    CICLO_SCOPE_COURSE,     insert_recall },
  { "D15", ciclo_day_get_type,    no_look_back, CICLO_SCOPE_NEIGHBOURS, insert_look_back },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_days = CICLO_RULE_SET (rules);
