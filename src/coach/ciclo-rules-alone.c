/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what people do alone, before the course and in it. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-date.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-material.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>

#define HOUR 3600
#define WEEK 7
#define DAYS_FOR_READING 3
#define PICKING_UP CICLO_MENDING_MINUTES (15)
#define QUIZ CICLO_MENDING_MINUTES (10)

static gboolean
is_alone (CicloNode *session)
{
  return ciclo_session_get_mode (session) == CICLO_MODE_SELF_PACED && !ciclo_glance_is_set_aside (session);
}

static gboolean
is_before (CicloNode *session)
{
  CicloNode *component = ciclo_session_get_component (session);

  return component != NULL && ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_PRE &&
         !ciclo_glance_is_set_aside (session);
}

/* Questions */

/* What one session, or all of a component, gives to do. */
typedef struct
{
  CicloNode *last;  /* session */
  gboolean asks;    /* or nobody knows */
  gboolean has_any; /* something to learn from */
} Work;

static gboolean
gives_task (CicloNode *node,
            gpointer work)
{
  Work *self = work;

  if (CICLO_IS_PHASE (node))
    {
      int kind = ciclo_node_get_enum (node, CICLO_PHASE_KIND);

      self->asks |= kind == CICLO_PHASE_KIND_TASK || kind == CICLO_PHASE_KIND_PRACTICE ||
                    kind == CICLO_PHASE_KIND_QUESTIONS || kind == CICLO_PHASE_KIND_CHECK ||
                    kind == CICLO_PHASE_KIND_FEEDBACK || kind == CICLO_PHASE_KIND_REFLECTION;
    }
  if (!CICLO_IS_ACTIVITY (node) || ciclo_glance_is_within_set_aside (node))
    return FALSE;

  self->has_any = TRUE;
  if (!ciclo_glance_is_lecture (node))
    {
      guint learning = ciclo_glance_get_learning (node);
      gboolean is_unknown = learning == 0;

      learning &= ~(CICLO_LEARNING_BIT (ACQUISITION) | CICLO_LEARNING_BIT (INQUIRY));
      self->asks |= is_unknown || learning != 0;
    }
  self->asks |= ciclo_node_is_set (node, CICLO_ACTIVITY_CHECK) ||
                ciclo_node_get_enum (node, CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_ASSESSMENT;

  return FALSE;
}

static void
look_at_session (CicloNode *session,
                 CicloFindings *findings,
                 Work *work)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, session);

  work->last = session;
  work->asks |= ciclo_node_is_set (session, CICLO_SESSION_ASSESSMENT);
  ciclo_tree_walk (ciclo_timed_get_content (session), gives_task, work);
  for (guint i = 0; i < referrers->len; i++)
    work->asks |= CICLO_IS_INSTRUMENT_MOMENT (referrers->pdata[i]);
}

/* By component, and where a session has none, by session; in the order of the course. */
static void
no_questions (CicloNode *course,
              CicloFindings *findings)
{
  g_autoptr (GHashTable) works = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *place = is_alone (session) ? ciclo_session_get_component (session) : NULL;

      if (!is_alone (session))
        continue;
      place = place != NULL ? place : session;
      if (!g_hash_table_contains (works, place))
        {
          g_hash_table_insert (works, place, g_new0 (Work, 1));
          g_ptr_array_add (places, place);
        }
      look_at_session (session, findings, g_hash_table_lookup (works, place));
    }

  for (guint i = 0; i < places->len; i++)
    {
      const Work *work = g_hash_table_lookup (works, places->pdata[i]);

      if (work->has_any && !work->asks)
        ciclo_findings_add (findings, places->pdata[i], -1);
    }
}

static void
add_quiz (CicloNode *place,
          int field)
{
  CicloNode *course = ciclo_node_get_root (place);
  CicloNode *session = CICLO_IS_SESSION (place) ? place : NULL;

  for (guint i = 0; CICLO_IS_COMPONENT (place) && i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *candidate = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (is_alone (candidate) && ciclo_session_get_component (candidate) == place &&
          ciclo_node_get_size (candidate, CICLO_SESSION_ACTIVITIES) > 0)
        session = candidate;
    }
  if (session != NULL)
    ciclo_mending_join (session, ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES),
                        ciclo_mending_new_timed (course, CICLO_ACTIVITY_KIND_EXERCISE, "online-quiz", QUIZ));
}

/* Videos */

/* How long the video of @activity is, in seconds; 0 where it has none, or nobody knows. */
static gint64
get_video (CicloNode *activity)
{
  static const char *const videos[] = { "micro-video", "video-discussion", NULL };
  const char *code = ciclo_glance_get_method_code (activity);
  CicloSpan length = { 0 };

  if (!g_strv_contains (videos, code) || ciclo_glance_is_within_set_aside (activity))
    return 0;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);

      if (ciclo_node_get_enum (phase, CICLO_PHASE_KIND) == CICLO_PHASE_KIND_INPUT)
        return MAX (ciclo_node_get_seconds (phase, CICLO_PHASE_DURATION), 0);
    }
  if (g_str_equal (code, "micro-video"))
    ciclo_timed_get_length (activity, &length);

  return length.seconds;
}

static void
long_video (CicloNode *activity,
            CicloFindings *findings)
{
  gint64 limit = CICLO_MENDING_MINUTES ((gint64) ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_VIDEO));

  if (get_video (activity) <= limit)
    return;

  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
  if (!ciclo_mending_may_split (activity) || !g_str_equal (ciclo_glance_get_method_code (activity), "micro-video"))
    ciclo_findings_set_needs_person (findings);
}

/* Equal parts, none longer than the limit, with a question between each two. */
static void
split_video (CicloNode *activity,
             int field)
{
  CicloNode *course = ciclo_node_get_root (activity);
  CicloNode *settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  gint64 limit = CICLO_MENDING_MINUTES ((gint64) ciclo_node_get_int (settings, CICLO_SETTINGS_MAX_VIDEO));
  gint64 rest = get_video (activity);
  gint64 n = (rest + limit - 1) / limit;

  for (; n > 1 && activity != NULL; n--)
    {
      gint64 first = (rest / n + 59) / 60 * 60;

      rest -= first;
      activity = ciclo_mending_split (activity, first, rest,
                                      ciclo_mending_new_timed (course, CICLO_ACTIVITY_KIND_EXERCISE, "online-quiz",
                                                               CICLO_MENDING_MINUTES (5)));
    }
}

/* Work before the course */

static gboolean
has_deadline (CicloNode *node,
              gpointer component)
{
  if (CICLO_IS_SESSION (node))
    return ciclo_node_is_set (node, CICLO_SESSION_CLOSES) || ciclo_node_is_set (node, CICLO_SESSION_DATE);

  return CICLO_IS_ACTIVITY (node) &&
         (ciclo_node_is_set (node, CICLO_ACTIVITY_DUE) || ciclo_node_is_set (node, CICLO_ACTIVITY_DUE_DATE));
}

/* The work of a component in seconds, as somebody said or as its sessions are long; 0 where nobody knows. */
static gint64
get_workload (CicloNode *component,
              GPtrArray *sessions)
{
  int workload = ciclo_node_get_seconds (component, CICLO_COMPONENT_WORKLOAD);
  gint64 sum = 0;

  if (workload > 0)
    return workload;

  for (guint i = 0; i < sessions->len; i++)
    {
      CicloSpan length = { 0 };

      ciclo_timed_get_length (sessions->pdata[i], &length);
      sum += length.seconds;
    }

  return sum;
}

static void
check_before (CicloNode *component,
              GPtrArray *sessions,
              CicloFindings *findings)
{
  gboolean is_due = ciclo_node_is_set (component, CICLO_COMPONENT_DEADLINE) ||
                    ciclo_node_is_set (component, CICLO_COMPONENT_PERIOD);
  int days;

  for (guint i = 0; i < sessions->len && !is_due; i++)
    is_due = ciclo_tree_walk (sessions->pdata[i], has_deadline, NULL) != NULL;

  if (!is_due)
    ciclo_findings_add (findings, component, CICLO_COMPONENT_DEADLINE);
  else if (ciclo_date_days_between (ciclo_node_get_text (component, CICLO_COMPONENT_OPENS, NULL),
                                    ciclo_node_get_text (component, CICLO_COMPONENT_DEADLINE, NULL), &days) &&
           get_workload (component, sessions) * WEEK > (gint64) HOUR * MAX (days + 1, WEEK))
    {
      ciclo_findings_add (findings, component, CICLO_COMPONENT_WORKLOAD);
      ciclo_findings_set_needs_person (findings);
    }
}

static void
heavy_before (CicloNode *course,
              CicloFindings *findings)
{
  g_autoptr (GHashTable) sessions = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *component = is_before (session) ? ciclo_session_get_component (session) : NULL;

      if (component == NULL || !is_alone (session))
        continue;
      if (!g_hash_table_contains (sessions, component))
        g_hash_table_insert (sessions, component, g_ptr_array_new ());
      g_ptr_array_add (g_hash_table_lookup (sessions, component), session);
    }

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    {
      CicloNode *component = ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i);

      if (g_hash_table_contains (sessions, component))
        check_before (component, g_hash_table_lookup (sessions, component), findings);
    }
}

/* Where nobody knows the first day, the words say when. */
static void
set_deadline (CicloNode *component,
              int field)
{
  CicloNode *course = ciclo_node_get_root (component);
  g_autofree char *date = ciclo_date_add_days (ciclo_node_get_text (course, CICLO_COURSE_START_DATE, NULL),
                                               -DAYS_FOR_READING);

  if (date != NULL)
    ciclo_node_set_text (component, CICLO_COMPONENT_DEADLINE, NULL, date);
  else
    ciclo_mending_say_in_all (component, CICLO_COMPONENT_PERIOD, "deadline",
                              NC_ ("deadline", "Until three days before the first day"));
}

/* Picking it up */

typedef struct
{
  GHashTable *ids;       /* of what is done before the course */
  GHashTable *materials; /* used there, by id */
} Before;

static gboolean
note_before (CicloNode *node,
             gpointer closure)
{
  Before *before = closure;

  if (ciclo_timed_is (node))
    g_hash_table_add (before->ids, (gpointer) ciclo_node_get_id (node));
  if (CICLO_IS_RESOURCE (node) && ciclo_node_is_set (node, CICLO_RESOURCE_MATERIAL))
    g_hash_table_add (before->materials, (gpointer) ciclo_node_get_text (node, CICLO_RESOURCE_MATERIAL, NULL));

  return FALSE;
}

static gboolean
depends_on_any (CicloNode *timed,
                guint field,
                GHashTable *ids)
{
  for (const char *const *id = ciclo_node_get_strings (timed, field); *id != NULL; id++)
    if (g_hash_table_contains (ids, *id))
      return TRUE;

  return FALSE;
}

static gboolean
uses_before (CicloNode *node,
             gpointer closure)
{
  static const guint fields[] = { CICLO_ACTIVITY_TITLE, CICLO_ACTIVITY_TRAINER_DOES, CICLO_ACTIVITY_PARTICIPANTS_DO };
  Before *before = closure;

  if (CICLO_IS_RESOURCE (node))
    return g_hash_table_contains (before->materials, ciclo_node_get_text (node, CICLO_RESOURCE_MATERIAL, NULL));
  if (CICLO_IS_SESSION (node))
    return depends_on_any (node, CICLO_SESSION_DEPENDS_ON, before->ids) ||
           ciclo_node_mentions (node, CICLO_SESSION_TITLE, "before-course");
  if (!CICLO_IS_ACTIVITY (node))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_mentions (node, fields[i], "before-course"))
      return TRUE;

  return depends_on_any (node, CICLO_ACTIVITY_DEPENDS_ON, before->ids);
}

static void
not_picked_up (CicloNode *course,
               CicloFindings *findings)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) materials = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) meetings = NULL;
  Before before = { ids, materials };

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (is_before (session) && !ciclo_glance_is_meeting (session))
        ciclo_tree_walk (session, note_before, &before);
    }
  if (g_hash_table_size (ids) == 0)
    return;

  meetings = ciclo_glance_list_main_meetings (course, ciclo_findings_get_choices (findings));
  for (guint i = 0; i < meetings->len; i++)
    if (ciclo_tree_walk (meetings->pdata[i], uses_before, &before) != NULL)
      return;

  if (meetings->len > 0)
    ciclo_findings_add (findings, meetings->pdata[0], CICLO_SESSION_ACTIVITIES);
}

static void
pick_up (CicloNode *session,
         int field)
{
  CicloNode *course = ciclo_node_get_root (session);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) before = NULL;
  CicloNode *activity;
  guint n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *other = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (!is_before (other) || ciclo_glance_is_meeting (other))
        continue;
      for (guint j = 0; j < ciclo_node_get_size (other, CICLO_SESSION_ACTIVITIES); j++)
        g_strv_builder_add (ids, ciclo_node_get_id (ciclo_node_get_child (other, CICLO_SESSION_ACTIVITIES, j)));
    }
  before = g_strv_builder_end (ids);

  activity = ciclo_mending_new_timed (course, CICLO_ACTIVITY_KIND_DISCUSSION, "plenary-discussion", PICKING_UP);
  ciclo_node_set_strings (activity, CICLO_ACTIVITY_DEPENDS_ON, (const char *const *) before);
  ciclo_mending_join (session, n, activity);
  ciclo_mending_say_in_all (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, n), CICLO_ACTIVITY_TITLE,
                            "picking up", NC_ ("picking up", "What we bring from the online part"));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D25", ciclo_course_get_type,   no_questions,  CICLO_SCOPE_COURSE,     add_quiz },
  { "D26", ciclo_activity_get_type, long_video,    CICLO_SCOPE_NEIGHBOURS, split_video },
  { "D27", ciclo_course_get_type,   heavy_before,  CICLO_SCOPE_COURSE,     set_deadline },
  { "D28", ciclo_course_get_type,   not_picked_up, CICLO_SCOPE_COURSE,     pick_up },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_alone = CICLO_RULE_SET (rules);
