/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what carries learning from the course to work. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-material.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

#define FOLLOW_UP_DAYS (6 * 7)
#define HALF_A_YEAR 183
#define MEETING_AFTER_DAYS (4 * 7)

/* Action plan */

static gboolean
plans_in_session (CicloNode *instrument)
{
  if (ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND) != CICLO_INSTRUMENT_KIND_ACTION_PLAN)
    return FALSE;

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS); i++)
    if (ciclo_node_is_set (ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, i),
                           CICLO_INSTRUMENT_MOMENT_SESSION))
      return TRUE;

  return FALSE;
}

static gboolean
makes_plans (CicloNode *entry)
{
  static const char *const methods[] = { "action-planning", NULL };

  if (CICLO_IS_INSTRUMENT (entry))
    return plans_in_session (entry);

  return CICLO_IS_SESSION (entry) && ciclo_glance_uses_method (entry, methods);
}

static void
no_action_plan (CicloNode *course,
                CicloFindings *findings)
{
  if (ciclo_glance_has_sessions (course) && !ciclo_findings_any (findings, makes_plans))
    ciclo_findings_add (findings, course, CICLO_COURSE_SESSIONS);
}

static void
insert_action_plan (CicloNode *course,
                    int field)
{
  CicloNode *session = ciclo_glance_find_last_session (course);
  guint position = session != NULL ? ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) : 0;
  CicloNode *activity;

  if (session == NULL)
    return;

  while (position > 0 && ciclo_node_get_enum (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, position - 1),
                                              CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_CLOSING)
    position--;

  activity = ciclo_mending_new_activity (course, CICLO_ACTIVITY_KIND_REFLECTION, "action-planning");
  ciclo_mending_set_minutes (activity, CICLO_ACTIVITY_DURATION, 20);
  ciclo_mending_join (session, position, activity);
}

/* Follow-up */

/* Whether @session is surely later than @days after the end. */
static gboolean
is_later (CicloNode *session,
          int days)
{
  int end, offset;

  return ciclo_glance_get_end (ciclo_node_get_root (session), &end) && ciclo_glance_get_offset (session, &offset) &&
         offset - end > days;
}

static void
no_contact (CicloNode *course,
            CicloFindings *findings)
{
  if (!ciclo_glance_has_sessions (course))
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (ciclo_glance_is_follow_up (session) && !ciclo_glance_is_set_aside (session) &&
          !is_later (session, FOLLOW_UP_DAYS))
        return;
    }

  ciclo_findings_add (findings, course, CICLO_COURSE_SESSIONS);
}

static CicloNode *
make_follow_up_component (CicloNode *course)
{
  return ciclo_mending_make_component (course, CICLO_COMPONENT_PHASE_FOLLOW_UP, -1, "follow-up",
                                       NC_ ("follow-up", "Follow-up"));
}

static CicloNode *
add_follow_up (CicloNode *course,
               CicloMode mode)
{
  CicloNode *component = make_follow_up_component (course);
  CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

  ciclo_node_set_text (session, CICLO_SESSION_COMPONENT, NULL, ciclo_node_get_id (component));
  ciclo_node_set_enum (session, CICLO_SESSION_MODE, (int) mode);

  return session;
}

static void
add_meeting (CicloNode *course,
             int field)
{
  CicloNode *session = add_follow_up (course, CICLO_MODE_LIVE_ONLINE);
  int end;

  ciclo_mending_say_in_all (session, CICLO_SESSION_TITLE, "follow-up",
                            NC_ ("follow-up", "Follow-up meeting after four weeks"));
  ciclo_mending_set_minutes (session, CICLO_SESSION_PLANNED, 30);
  if (ciclo_glance_get_end (course, &end))
    {
      const char *start = ciclo_node_get_text (course, CICLO_COURSE_START_DATE, NULL);
      g_autofree char *date = ciclo_date_add_days (start, end + MEETING_AFTER_DAYS);

      if (date != NULL)
        ciclo_node_set_text (session, CICLO_SESSION_DATE, NULL, date);
    }
}

/* Supervisors */

static gboolean
tells_supervisors (CicloNode *entry)
{
  return (CICLO_IS_LOGISTICS_ITEM (entry) && ciclo_node_mentions (entry, CICLO_LOGISTICS_ITEM_ITEM, "supervisor")) ||
         (CICLO_IS_SESSION (entry) && ciclo_node_mentions (entry, CICLO_SESSION_TITLE, "supervisor"));
}

static void
no_briefing (CicloNode *course,
             CicloFindings *findings)
{
  if (ciclo_glance_has_sessions (course) && ciclo_glance_has_lexicon (course) &&
      !ciclo_findings_any (findings, tells_supervisors))
    ciclo_findings_add (findings, course, CICLO_COURSE_LOGISTICS);
}

static void
add_briefings (CicloNode *course,
               int field)
{
  static const struct
  {
    CicloAnchor anchor;
    int due;
    const char *text;
  } briefings[] = {
    { CICLO_ANCHOR_START, -14,
      NC_ ("supervisor briefing", "Brief the supervisors: what people will learn, and what they need from them") },
    { CICLO_ANCHOR_END, 7,
      NC_ ("supervisor briefing", "Tell the supervisors what people have planned, and how they can help") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (briefings); i++)
    {
      CicloNode *item = ciclo_node_append (course, CICLO_COURSE_LOGISTICS, ciclo_node_new (CICLO_TYPE_LOGISTICS_ITEM));

      ciclo_node_set_enum (item, CICLO_LOGISTICS_ITEM_ANCHOR, (int) briefings[i].anchor);
      ciclo_node_set_int (item, CICLO_LOGISTICS_ITEM_DUE, briefings[i].due);
      ciclo_mending_say_in_all (item, CICLO_LOGISTICS_ITEM_ITEM, "supervisor briefing", briefings[i].text);
    }
}

/* Trainers to be */

static gboolean
is_delivery (CicloNode *session)
{
  static const char *const methods[] = { "co-delivery", "peer-teaching", "micro-teaching", "re-teach", NULL };

  return ciclo_glance_is_follow_up (session) && ciclo_glance_uses_method (session, methods) &&
         !is_later (session, HALF_A_YEAR);
}

static void
no_delivery (CicloNode *course,
             CicloFindings *findings)
{
  if (!ciclo_glance_has_sessions (course) || !ciclo_glance_makes_trainers (findings))
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    if (is_delivery (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i)))
      return;

  ciclo_findings_add (findings, course, CICLO_COURSE_SESSIONS);
}

static void
add_delivery (CicloNode *course,
              int field)
{
  CicloNode *session = add_follow_up (course, CICLO_MODE_AT_WORK);

  ciclo_mending_say_in_all (session, CICLO_SESSION_TITLE, "follow-up",
                            NC_ ("follow-up", "First delivery of each participant, with a coach"));
  ciclo_node_append (session, CICLO_SESSION_ACTIVITIES,
                     ciclo_mending_new_activity (course, CICLO_ACTIVITY_KIND_EXERCISE, "co-delivery"));
}

static void
no_framework (CicloNode *course,
              CicloFindings *findings)
{
  if (ciclo_node_get_size (course, CICLO_COURSE_FRAMEWORKS) == 0 && ciclo_glance_makes_trainers (findings))
    ciclo_findings_add (findings, course, CICLO_COURSE_FRAMEWORKS);
}

static void
attach_framework (CicloNode *course,
                  int field)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (course);
  CicloNode *framework = ciclo_framework_new_ready ("trainer-example", (const char *const *) languages);

  if (framework != NULL)
    ciclo_node_append (course, CICLO_COURSE_FRAMEWORKS, framework);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "T01", ciclo_course_get_type, no_action_plan, CICLO_SCOPE_COURSE, insert_action_plan },
  { "T02", ciclo_course_get_type, no_contact,     CICLO_SCOPE_COURSE, add_meeting },
  { "T03", ciclo_course_get_type, no_briefing,    CICLO_SCOPE_COURSE, add_briefings },
  { "T04", ciclo_course_get_type, no_delivery,    CICLO_SCOPE_COURSE, add_delivery },
  { "T05", ciclo_course_get_type, no_framework,   CICLO_SCOPE_COURSE, attach_framework },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_transfer = CICLO_RULE_SET (rules);
