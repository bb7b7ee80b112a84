/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether there are enough trainers, and who leads what. As in the totals, an activity says it by
 * itself, otherwise what it repeats, otherwise what it is part of. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "coach/ciclo-team.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* Enough trainers */

static gboolean
trains_skills (CicloNode *entry)
{
  static const char *const methods[] = { "role-play", "skills-trio", "simulation", "mock-hearing",
                                         "forum-theatre", "skills-drill", "guided-practice", "computer-lab",
                                         "micro-teaching", "re-teach", "peer-teaching", "field-visit",
                                         NULL };

  if (CICLO_IS_OBJECTIVE (entry))
    return ciclo_node_get_enum (entry, CICLO_OBJECTIVE_DOMAIN) == CICLO_DOMAIN_PSYCHOMOTOR;

  return CICLO_IS_SESSION (entry) && ciclo_glance_uses_method (entry, methods);
}

/* Not those who only observe, interpret or look after the equipment. */
static gboolean
teaches (CicloFindings *findings,
         CicloNode *trainer)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, trainer);
  gboolean is_beside = FALSE;

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_ASSIGNMENT (referrers->pdata[i]))
      {
        if (!ciclo_team_has_role (referrers->pdata[i], CICLO_TEAM_BESIDE))
          return TRUE;
        is_beside = TRUE;
      }

  return !is_beside;
}

static int
count_trainers (CicloFindings *findings,
                CicloNode *course)
{
  int n = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TRAINERS); i++)
    n += teaches (findings, ciclo_node_get_child (course, CICLO_COURSE_TRAINERS, i));

  return n;
}

static void
few_trainers (CicloNode *course,
              CicloFindings *findings)
{
  int people = ciclo_course_count_at_once (course);
  int trainers = count_trainers (findings, course);
  guint limit = CICLO_SETTINGS_PEOPLE_PER_TRAINER_GENERAL;
  int each;

  if (people == 0 || trainers == 0 ||
      g_str_equal (ciclo_node_get_code (course, CICLO_COURSE_DELIVERY), "self-paced"))
    return;

  each = (people + trainers - 1) / trainers;
  if (each <= ciclo_findings_get_limit (findings, CICLO_SETTINGS_PEOPLE_PER_TRAINER_SKILLS))
    return;
  if (ciclo_findings_any (findings, trains_skills))
    limit = CICLO_SETTINGS_PEOPLE_PER_TRAINER_SKILLS;
  if (people <= trainers * ciclo_findings_get_limit (findings, limit))
    return;

  ciclo_findings_add (findings, course, CICLO_COURSE_TRAINERS);
  ciclo_findings_say_number (findings, "r", each, 0);
}

static void
add_co_trainer (CicloNode *course,
                int field)
{
  ciclo_mending_say_in_all (
      ciclo_node_append (course, CICLO_COURSE_TRAINERS, ciclo_node_new (CICLO_TYPE_TRAINER)), CICLO_TRAINER_ROLE,
      "trainer", NC_ ("trainer", "Co-trainer (to be confirmed)"));
}

/* Who leads */

/* The one who leads @timed: of several the one whose role says so. NULL where it is nobody, or not clear who. */
static CicloNode *
find_lead (CicloNode *timed)
{
  CicloNode *lead = NULL, *only = NULL;
  guint n_leads = 0, n = 0;

  for (guint i = 0; i < ciclo_team_get_size (timed); i++)
    {
      CicloNode *assignment = ciclo_team_get_assignment (timed, i);

      if (!ciclo_team_leads (assignment))
        continue;
      only = assignment;
      n++;
      if (ciclo_node_get_enum (assignment, CICLO_ASSIGNMENT_ROLE) == CICLO_ASSIGNMENT_ROLE_LEAD)
        {
          lead = assignment;
          n_leads++;
        }
    }

  return n_leads == 1 ? lead : n == 1 ? only
                                      : NULL;
}

static gboolean
has_monitors (CicloNode *timed)
{
  const char *const *ids = ciclo_node_get_strings (timed, ciclo_timed_get_fields (timed)->groups);
  gboolean has_groups = *ids != NULL;

  for (; *ids != NULL; ids++)
    {
      CicloNode *group = ciclo_tree_find (ciclo_node_get_root (timed), *ids);

      if (!CICLO_IS_GROUP (group) || ciclo_node_follow (group, CICLO_GROUP_MONITOR) == NULL)
        return FALSE;
    }

  return has_groups;
}

/* Whether anybody at all is there for it, itself or the first time that it was run. */
static gboolean
has_team (CicloNode *timed)
{
  CicloNode *node = timed;

  for (guint i = 0; node != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++, node = ciclo_timed_get_repeated (node))
    for (guint j = 0; j < ciclo_team_get_size (node); j++)
      if (ciclo_team_leads (ciclo_team_get_assignment (node, j)))
        return TRUE;

  return has_monitors (timed);
}

/* What runs beside something else cannot have the same lead. */
static gboolean
is_led (CicloNode *activity)
{
  CicloNode *node = activity;

  if (has_team (activity))
    return TRUE;

  while (!ciclo_node_is_set (node, ciclo_timed_get_fields (node)->lane) && CICLO_IS_ACTIVITY (node))
    {
      node = ciclo_node_get_parent (node);
      if (node == NULL || !ciclo_timed_is (node))
        return FALSE;
      if (find_lead (node) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
nobody_leads (CicloNode *activity,
              CicloFindings *findings)
{
  guint n_trainers = ciclo_node_get_size (ciclo_findings_get_course (findings), CICLO_COURSE_TRAINERS);

  /* As long as no trainers are named at all, that is what is open. */
  if (n_trainers > 0 && ciclo_team_is_needed (activity) && !is_led (activity) &&
      ciclo_choices_count (ciclo_findings_get_choices (findings), activity, CICLO_WITH_OPTIONAL))
    ciclo_findings_add (findings, activity, CICLO_ACTIVITY_TRAINERS);
}

/* Not for something that runs beside what the session's lead does. */
static CicloNode *
find_candidate (CicloNode *activity)
{
  CicloNode *session = ciclo_glance_get_session (activity);

  if (session == NULL || ciclo_node_is_set (activity, CICLO_ACTIVITY_LANE))
    return NULL;
  if (find_lead (session) != NULL)
    return find_lead (session);

  for (guint i = 0; i < ciclo_team_get_size (session); i++)
    if (ciclo_team_leads (ciclo_team_get_assignment (session, i)))
      return ciclo_team_get_assignment (session, i);

  return NULL;
}

static void
assign_lead (CicloNode *activity,
             int field)
{
  CicloNode *lead = find_candidate (activity);
  CicloNode *assignment = ciclo_node_append (activity, CICLO_ACTIVITY_TRAINERS, ciclo_node_new (CICLO_TYPE_ASSIGNMENT));

  ciclo_node_set_enum (assignment, CICLO_ASSIGNMENT_ROLE, CICLO_ASSIGNMENT_ROLE_LEAD);
  if (lead == NULL)
    ciclo_mending_say_in_all (assignment, CICLO_ASSIGNMENT_NAME, "trainer", NC_ ("trainer", "to be confirmed"));
  else if (ciclo_team_get_trainer (lead) != NULL)
    ciclo_node_set_text (assignment, CICLO_ASSIGNMENT_TRAINER, NULL, ciclo_node_get_id (ciclo_team_get_trainer (lead)));
  else
    ciclo_node_set_value (assignment, CICLO_ASSIGNMENT_NAME, ciclo_node_get_value (lead, CICLO_ASSIGNMENT_NAME));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "L01", ciclo_course_get_type,   few_trainers,  CICLO_SCOPE_COURSE,     add_co_trainer },
  { "L05", ciclo_activity_get_type, nobody_leads,  CICLO_SCOPE_NEIGHBOURS, assign_lead },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_trainers = CICLO_RULE_SET (rules);
