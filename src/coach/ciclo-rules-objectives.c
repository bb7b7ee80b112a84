/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: whether objectives hang together, with each other and with what is done and checked. How they are
 * worded is the business of ciclo-rules-wording.c. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-lexicon.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"

#define LONGEST_PATH 64 /* of steps up to a terminal objective */

static guint
count_objectives (CicloNode *course,
                  int type)
{
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i), CICLO_OBJECTIVE_TYPE) == type)
      n++;

  return n;
}

/* An objective of which nobody said what kind it is may still become a terminal one. */
static void
no_terminal (CicloNode *course,
             CicloFindings *findings)
{
  if (ciclo_glance_is_begun (course) && count_objectives (course, CICLO_OBJECTIVE_TYPE_TERMINAL) == 0 &&
      count_objectives (course, -1) == 0)
    ciclo_findings_add (findings, course, CICLO_COURSE_OBJECTIVES);
}

static CicloNode *
add_objective (CicloNode *course)
{
  return ciclo_node_append (course, CICLO_COURSE_OBJECTIVES, ciclo_node_new (CICLO_TYPE_OBJECTIVE));
}

static void
add_terminal (CicloNode *course,
              int field)
{
  ciclo_node_set_enum (add_objective (course), CICLO_OBJECTIVE_TYPE, CICLO_OBJECTIVE_TYPE_TERMINAL);
}

static void
many_terminals (CicloNode *course,
                CicloFindings *findings)
{
  double max = ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_TERMINAL);

  if (count_objectives (course, CICLO_OBJECTIVE_TYPE_TERMINAL) <= max)
    return;

  ciclo_findings_add (findings, course, CICLO_COURSE_OBJECTIVES);
  ciclo_findings_say_number (findings, "max", max, 0);
}

/* What checks it, and what works on it */

static gboolean
checks (CicloNode *referrer,
        const char *objective)
{
  guint field = CICLO_IS_ITEM (referrer) ? CICLO_ITEM_OBJECTIVE : CICLO_BLUEPRINT_ROW_OBJECTIVE;

  return (CICLO_IS_ITEM (referrer) || CICLO_IS_BLUEPRINT_ROW (referrer)) &&
         g_str_equal (ciclo_node_get_text (referrer, field, NULL), objective);
}

static void
nothing_checks (CicloNode *objective,
                CicloFindings *findings)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, objective);
  const char *const *ids = ciclo_node_get_strings (objective, CICLO_OBJECTIVE_ASSESSED_BY);

  if (ciclo_node_is_set (objective, CICLO_OBJECTIVE_NO_ASSESSMENT_REASON))
    return;

  for (; *ids != NULL; ids++)
    if (CICLO_IS_INSTRUMENT (ciclo_tree_find (ciclo_node_get_root (objective), *ids)))
      return;
  for (guint i = 0; i < referrers->len; i++)
    if (checks (referrers->pdata[i], ciclo_node_get_id (objective)))
      return;

  ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_ASSESSED_BY);
}

static gboolean
names_no_objectives (CicloNode *session)
{
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    if (ciclo_node_is_set (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i), CICLO_ACTIVITY_OBJECTIVES))
      return FALSE;

  return TRUE;
}

static void
add_counted (CicloFindings *findings,
             CicloNode *activity,
             GPtrArray *activities)
{
  if (ciclo_choices_count (ciclo_findings_get_choices (findings), activity, CICLO_WITH_OPTIONAL))
    g_ptr_array_add (activities, activity);
}

/* The activities that work towards @objective: those that name it, and all of a session that names it for them. */
static GPtrArray *
list_activities (CicloNode *objective,
                 CicloFindings *findings)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, objective);
  const char *id = ciclo_node_get_id (objective);
  GPtrArray *activities = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    {
      CicloNode *node = referrers->pdata[i];

      if (CICLO_IS_ACTIVITY (node) && g_strv_contains (ciclo_node_get_strings (node, CICLO_ACTIVITY_OBJECTIVES), id))
        add_counted (findings, node, activities);
      if (!CICLO_IS_SESSION (node) || !names_no_objectives (node) ||
          !g_strv_contains (ciclo_node_get_strings (node, CICLO_SESSION_OBJECTIVES), id))
        continue;
      for (guint j = 0; j < ciclo_node_get_size (node, CICLO_SESSION_ACTIVITIES); j++)
        add_counted (findings, ciclo_node_get_child (node, CICLO_SESSION_ACTIVITIES, j), activities);
    }

  return activities;
}

static void
nothing_works_on (CicloNode *objective,
                  CicloFindings *findings)
{
  g_autoptr (GPtrArray) activities = list_activities (objective, findings);

  if (activities->len == 0)
    ciclo_findings_add (findings, objective, -1);
}

static void
many_in_session (CicloNode *session,
                 CicloFindings *findings)
{
  double max = ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_OBJECTIVES_SESSION);
  guint n = g_strv_length ((GStrv) ciclo_node_get_strings (session, CICLO_SESSION_OBJECTIVES));

  if (n <= max)
    return;

  ciclo_findings_add (findings, session, CICLO_SESSION_OBJECTIVES);
  ciclo_findings_say_number (findings, "n", n, 0);
  ciclo_findings_say_number (findings, "max", max, 0);
}

/* Bits of all ways of learning, 0 where it is not known of every activity. */
static guint
get_learning (GPtrArray *activities)
{
  guint learning = 0;

  for (guint i = 0; i < activities->len; i++)
    {
      guint one = ciclo_glance_get_learning (activities->pdata[i]);

      if (one == 0)
        return 0;
      learning |= one;
    }

  return learning;
}

static void
only_listening (CicloNode *objective,
                CicloFindings *findings)
{
  int level = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL);
  g_autoptr (GPtrArray) activities = NULL;

  if (level < CICLO_LEVEL_APPLY || level > CICLO_LEVEL_CREATE)
    return;

  activities = list_activities (objective, findings);
  if (get_learning (activities) == CICLO_LEARNING_BIT (ACQUISITION))
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_LEVEL);
}

static int
get_domain (CicloNode *objective)
{
  int level = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL);

  if (ciclo_node_is_set (objective, CICLO_OBJECTIVE_DOMAIN))
    return ciclo_node_get_enum (objective, CICLO_OBJECTIVE_DOMAIN);

  return level >= 0 ? (int) ciclo_level_get_domain ((CicloLevel) level) : -1;
}

static void
skill_without_practice (CicloNode *objective,
                        CicloFindings *findings)
{
  g_autoptr (GPtrArray) activities = NULL;
  guint learning;

  if (get_domain (objective) != CICLO_DOMAIN_PSYCHOMOTOR)
    return;

  activities = list_activities (objective, findings);
  learning = get_learning (activities);
  if (learning != 0 && (learning & (CICLO_LEARNING_BIT (PRACTICE) | CICLO_LEARNING_BIT (PRODUCTION))) == 0)
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_DOMAIN);
}

static void
attitude_by_lecture (CicloNode *objective,
                     CicloFindings *findings)
{
  g_autoptr (GPtrArray) activities = NULL;

  if (get_domain (objective) != CICLO_DOMAIN_AFFECTIVE)
    return;

  activities = list_activities (objective, findings);
  for (guint i = 0; i < activities->len; i++)
    if (!ciclo_glance_is_lecture (activities->pdata[i]))
      return;
  if (activities->len > 0)
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_DOMAIN);
}

/* Steps and what they lead to */

/* Whether the way up from @objective comes back to it. */
static gboolean
leads_in_a_circle (CicloNode *objective)
{
  CicloNode *above = objective;

  for (int i = 0; i < LONGEST_PATH; i++)
    {
      above = ciclo_node_follow (above, CICLO_OBJECTIVE_PARENT);
      if (!CICLO_IS_OBJECTIVE (above))
        return FALSE;
      if (above == objective)
        return TRUE;
    }

  return FALSE;
}

static void
leads_nowhere (CicloNode *objective,
               CicloFindings *findings)
{
  if (ciclo_node_get_enum (objective, CICLO_OBJECTIVE_TYPE) == CICLO_OBJECTIVE_TYPE_ENABLING &&
      (!CICLO_IS_OBJECTIVE (ciclo_node_follow (objective, CICLO_OBJECTIVE_PARENT)) || leads_in_a_circle (objective)))
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_PARENT);
}

static void
link_to_terminal_above (CicloNode *objective,
                        int field)
{
  CicloNode *course = ciclo_node_get_parent (objective);
  guint list, position;

  if (course == NULL || !ciclo_node_get_place (objective, &list, &position))
    return;

  while (position-- > 0)
    {
      CicloNode *above = ciclo_node_get_child (course, list, position);

      if (ciclo_node_get_enum (above, CICLO_OBJECTIVE_TYPE) != CICLO_OBJECTIVE_TYPE_TERMINAL)
        continue;
      ciclo_node_set_text (objective, CICLO_OBJECTIVE_PARENT, NULL, ciclo_node_get_id (above));
      return;
    }
}

/* The objective that an enabling one leads to, where both have levels of one domain and the step is the higher one. */
static CicloNode *
find_lower_parent (CicloNode *objective)
{
  CicloNode *parent = ciclo_node_follow (objective, CICLO_OBJECTIVE_PARENT);
  int level = ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL);
  int goal = CICLO_IS_OBJECTIVE (parent) ? ciclo_node_get_enum (parent, CICLO_OBJECTIVE_LEVEL) : -1;

  if (level < 0 || goal < 0 || level <= goal ||
      ciclo_level_get_domain ((CicloLevel) level) != ciclo_level_get_domain ((CicloLevel) goal))
    return NULL;

  return parent;
}

static void
higher_than_goal (CicloNode *objective,
                  CicloFindings *findings)
{
  if (find_lower_parent (objective) != NULL)
    ciclo_findings_add (findings, objective, CICLO_OBJECTIVE_LEVEL);
}

static void
raise_goal (CicloNode *objective,
            int field)
{
  CicloNode *parent = find_lower_parent (objective);

  if (parent != NULL)
    ciclo_node_set_enum (parent, CICLO_OBJECTIVE_LEVEL, ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL));
}

static gboolean
has_experienced_people (CicloNode *course)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i),
                             CICLO_TARGET_GROUP_EXPERIENCE) >= CICLO_EXPERIENCE_SOME)
      return TRUE;

  return FALSE;
}

static void
all_at_lowest_levels (CicloNode *course,
                      CicloFindings *findings)
{
  gboolean has_low = FALSE;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      int level = ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i),
                                       CICLO_OBJECTIVE_LEVEL);

      if (level > CICLO_LEVEL_UNDERSTAND && level <= CICLO_LEVEL_CREATE)
        return;
      has_low |= level == CICLO_LEVEL_REMEMBER || level == CICLO_LEVEL_UNDERSTAND;
    }

  if (has_low && has_experienced_people (course))
    ciclo_findings_add (findings, course, CICLO_COURSE_OBJECTIVES);
}

static void
add_applying (CicloNode *course,
              int field)
{
  CicloNode *objective = add_objective (course);

  ciclo_node_set_enum (objective, CICLO_OBJECTIVE_DOMAIN, CICLO_DOMAIN_COGNITIVE);
  ciclo_node_set_enum (objective, CICLO_OBJECTIVE_LEVEL, CICLO_LEVEL_APPLY);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "O01", ciclo_course_get_type,    no_terminal,            CICLO_SCOPE_COURSE,     add_terminal },
  { "O08", ciclo_objective_get_type, nothing_checks,         CICLO_SCOPE_NEIGHBOURS },
  { "O09", ciclo_objective_get_type, nothing_works_on,       CICLO_SCOPE_NEIGHBOURS },
  { "O10", ciclo_objective_get_type, leads_nowhere,          CICLO_SCOPE_COURSE,     link_to_terminal_above },
  { "O11", ciclo_session_get_type,   many_in_session,        CICLO_SCOPE_BRANCH },
  { "O12", ciclo_course_get_type,    many_terminals },
  { "O13", ciclo_objective_get_type, only_listening,         CICLO_SCOPE_NEIGHBOURS },
  { "O14", ciclo_objective_get_type, skill_without_practice, CICLO_SCOPE_NEIGHBOURS },
  { "O15", ciclo_objective_get_type, attitude_by_lecture,    CICLO_SCOPE_NEIGHBOURS },
  { "O17", ciclo_course_get_type,    all_at_lowest_levels,   CICLO_SCOPE_COURSE,     add_applying },
  { "O18", ciclo_objective_get_type, higher_than_goal,       CICLO_SCOPE_NEIGHBOURS, raise_goal },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_objectives = CICLO_RULE_SET (rules);
