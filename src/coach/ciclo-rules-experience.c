/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what people go through teaches when they look back at it, in the same session or the next. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-timing.h"
#include "model/ciclo-vocabulary.h"

#define SHORTEST_DEBRIEFING CICLO_MENDING_MINUTES (10)

/* One activity of a meeting. */
typedef struct
{
  CicloNode *node;
  guint meeting; /* counted from 1; those in parallel tracks are one */
} Step;

static void
add_steps (GArray *steps,
           CicloChoices *choices,
           CicloNode *around,
           guint meeting)
{
  guint field = ciclo_timed_get_fields (around)->activities;

  for (guint i = 0; i < ciclo_node_get_size (around, field); i++)
    {
      Step step = { ciclo_node_get_child (around, field, i), meeting };

      if (!ciclo_choices_count_alone (choices, step.node, CICLO_WITH_OPTIONAL))
        continue;
      g_array_append_val (steps, step);
      add_steps (steps, choices, step.node, meeting);
    }
}

/* All that happens in meetings, in the order of the course. */
static GArray *
list_steps (CicloNode *course,
            CicloChoices *choices)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  CicloNode *last_lane = NULL;
  guint meeting = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *lane = ciclo_node_follow (session, CICLO_SESSION_LANE);

      if (!ciclo_choices_count (choices, session, CICLO_WITH_OPTIONAL) || !ciclo_glance_is_meeting (session) ||
          ciclo_session_is_pause (session))
        continue;
      if (lane == NULL || last_lane == NULL || lane == last_lane || meeting == 0)
        meeting++;
      last_lane = lane;
      add_steps (steps, choices, session, meeting);
    }

  return steps;
}

/* How people look back at one experience. */
typedef struct
{
  gboolean is_there;
  gboolean is_unknown; /* nobody says how long it takes */
  gint64 inside;       /* seconds, in phases of the experience itself */
  gint64 after;        /* seconds */
  CicloNode *target;   /* the first thing that could be longer: an activity or a phase; NULL where there is none */
} LookBack;

static gboolean
is_look_back_phase (CicloNode *phase)
{
  int kind = ciclo_node_get_enum (phase, CICLO_PHASE_KIND);

  return kind == CICLO_PHASE_KIND_DEBRIEF || kind == CICLO_PHASE_KIND_REPORT_BACK ||
         kind == CICLO_PHASE_KIND_DISCUSSION || kind == CICLO_PHASE_KIND_FEEDBACK ||
         kind == CICLO_PHASE_KIND_REFLECTION;
}

static void
look_inside (CicloNode *experience,
             LookBack *back)
{
  back->is_there = ciclo_node_is_set (experience, CICLO_ACTIVITY_DEBRIEF) ||
                   ciclo_node_is_set (experience, CICLO_ACTIVITY_REPORT_BACK);
  for (guint i = 0; i < ciclo_node_get_size (experience, CICLO_ACTIVITY_PHASES); i++)
    {
      CicloNode *phase = ciclo_node_get_child (experience, CICLO_ACTIVITY_PHASES, i);
      int seconds = ciclo_node_get_seconds (phase, CICLO_PHASE_DURATION);

      if (!is_look_back_phase (phase))
        continue;
      back->is_there = TRUE;
      back->is_unknown |= seconds < 0;
      back->inside += MAX (seconds, 0);
      if (back->target == NULL)
        back->target = phase;
    }
}

/* From the first look back on, as long as it is nothing else. */
static void
look_after (GArray *steps,
            guint position,
            LookBack *back)
{
  guint meeting = g_array_index (steps, Step, position).meeting;
  gboolean is_on = FALSE;

  for (guint i = position + 1; i < steps->len && g_array_index (steps, Step, i).meeting <= meeting + 1; i++)
    {
      CicloNode *node = g_array_index (steps, Step, i).node;
      CicloSpan length = { .open = TRUE };

      if (ciclo_glance_is_between (node))
        continue;
      if (!ciclo_glance_looks_back (node))
        {
          if (is_on)
            return;
          continue;
        }
      ciclo_timed_get_length (node, &length);
      if (!is_on)
        back->target = node;
      back->is_there = is_on = TRUE;
      back->is_unknown |= length.open;
      back->after += length.latest;
    }
}

static LookBack
look_back (GArray *steps,
           guint position)
{
  LookBack back = { 0 };

  look_inside (g_array_index (steps, Step, position).node, &back);
  look_after (steps, position, &back);

  return back;
}

/* How many seconds are missing to a quarter of the experience; 0 where nothing is, or nobody knows. */
static gint64
get_missing (CicloNode *experience,
             const LookBack *back)
{
  CicloSpan length;
  gint64 missing;

  if (back->target == NULL || back->is_unknown || !ciclo_timed_get_length (experience, &length))
    return 0;

  missing = ciclo_timing_get_debriefing (length.seconds - back->inside) - back->inside - back->after;

  return MAX (missing, 0);
}

static void
no_debriefing (CicloNode *course,
               CicloFindings *findings)
{
  g_autoptr (GArray) steps = list_steps (course, ciclo_findings_get_choices (findings));

  for (guint i = 0; i < steps->len; i++)
    {
      CicloNode *node = g_array_index (steps, Step, i).node;

      if (ciclo_glance_is_experience (node) && !look_back (steps, i).is_there)
        ciclo_findings_add (findings, node, -1);
    }
}

static void
insert_debriefing (CicloNode *experience,
                   int field)
{
  CicloSpan length = { 0 };
  guint list, position;

  if (!ciclo_node_get_place (experience, &list, &position))
    return;

  ciclo_timed_get_length (experience, &length);
  ciclo_mending_join (
      ciclo_node_get_parent (experience), position + 1,
      ciclo_mending_new_timed (ciclo_node_get_root (experience), CICLO_ACTIVITY_KIND_REFLECTION, "debriefing",
                               MAX (ciclo_timing_get_debriefing (length.seconds), SHORTEST_DEBRIEFING)));
}

/* Several experiences may share one debriefing, which is named once. */
static void
short_debriefing (CicloNode *course,
                  CicloFindings *findings)
{
  g_autoptr (GArray) steps = list_steps (course, ciclo_findings_get_choices (findings));
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      CicloNode *node = g_array_index (steps, Step, i).node;
      LookBack back;

      if (!ciclo_glance_is_experience (node))
        continue;
      back = look_back (steps, i);
      if (get_missing (node, &back) > 0 && g_hash_table_add (named, back.target))
        ciclo_findings_add (findings, back.target,
                            CICLO_IS_PHASE (back.target) ? CICLO_PHASE_DURATION : CICLO_ACTIVITY_DURATION);
    }
}

static void
lengthen (CicloNode *target,
          int field)
{
  CicloNode *course = ciclo_node_get_root (target);
  g_autoptr (CicloChoices) choices = ciclo_choices_new (course);
  g_autoptr (GArray) steps = list_steps (course, choices);
  gint64 most = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      CicloNode *node = g_array_index (steps, Step, i).node;
      LookBack back = { 0 };

      if (ciclo_glance_is_experience (node))
        back = look_back (steps, i);
      if (back.target == target)
        most = MAX (most, get_missing (node, &back));
    }

  /* Whole minutes, as people plan. */
  most = (most + CICLO_MENDING_MINUTES (1) - 1) / CICLO_MENDING_MINUTES (1) * CICLO_MENDING_MINUTES (1);
  if (most > 0 && CICLO_IS_ACTIVITY (target))
    ciclo_mending_grow (target, most);
  else if (most > 0)
    ciclo_mending_set_seconds (target, CICLO_PHASE_DURATION,
                               ciclo_node_get_seconds (target, CICLO_PHASE_DURATION) + most);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D20", ciclo_course_get_type, no_debriefing,    CICLO_SCOPE_COURSE, insert_debriefing },
  { "D21", ciclo_course_get_type, short_debriefing, CICLO_SCOPE_COURSE, lengthen },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_experience = CICLO_RULE_SET (rules);
