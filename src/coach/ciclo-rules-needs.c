/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what is known of the people, their work and their gaps before anything is designed. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-scores.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-wording.h"

#include <math.h>

#define FEW_RESPONDENTS 5

/* A design with nothing in it is not wrong, it is new. */
static void
no_needs (CicloNode *course,
          CicloFindings *findings)
{
  if (ciclo_node_get_size (course, CICLO_COURSE_GAPS) == 0 && ciclo_glance_is_begun (course))
    ciclo_findings_add (findings, course, CICLO_COURSE_GAPS);
}

static void
add_gap (CicloNode *course,
         int field)
{
  ciclo_node_append (course, CICLO_COURSE_GAPS, ciclo_node_new (CICLO_TYPE_GAP));
}

/* Sources */

/* The sources that the gaps rest on: those that they name, all of them where none is named. */
static GPtrArray *
list_sources (CicloNode *course)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_GAPS); i++)
    {
      const char *const *ids = ciclo_node_get_strings (ciclo_node_get_child (course, CICLO_COURSE_GAPS, i),
                                                       CICLO_GAP_SOURCES);

      for (; *ids != NULL; ids++)
        {
          CicloNode *source = ciclo_tree_find (course, *ids);

          if (CICLO_IS_SOURCE (source))
            g_ptr_array_add (sources, source);
        }
    }
  if (sources->len > 0)
    return sources;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SOURCES); i++)
    g_ptr_array_add (sources, ciclo_node_get_child (course, CICLO_COURSE_SOURCES, i));

  return sources;
}

static void
one_technique (CicloNode *course,
               CicloFindings *findings)
{
  g_autoptr (GPtrArray) sources = list_sources (course);
  g_autoptr (GHashTable) techniques = g_hash_table_new (g_str_hash, g_str_equal);

  if (ciclo_node_get_size (course, CICLO_COURSE_GAPS) == 0)
    return;

  for (guint i = 0; i < sources->len; i++)
    {
      const char *technique = ciclo_node_get_code (sources->pdata[i], CICLO_SOURCE_TECHNIQUE);

      if (*technique == '\0')
        technique = ciclo_node_get_text (sources->pdata[i], CICLO_SOURCE_TECHNIQUE_NOTE, NULL);
      if (*technique != '\0')
        g_hash_table_add (techniques, (gpointer) technique);
    }

  if (g_hash_table_size (techniques) < 2)
    ciclo_findings_add (findings, course, CICLO_COURSE_SOURCES);
}

static void
levels_missing (CicloNode *course,
                CicloFindings *findings)
{
  static const char *const parts[] = { "organisation", "task", "person" };
  guint seen = 0;
  guint n = ciclo_node_get_size (course, CICLO_COURSE_SOURCES);

  if (ciclo_node_get_size (course, CICLO_COURSE_GAPS) == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      int level = ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_SOURCES, i), CICLO_SOURCE_LEVEL);

      if (level >= 0)
        seen |= 1u << level;
    }
  if (seen == (1u << G_N_ELEMENTS (parts)) - 1)
    return;

  ciclo_findings_add (findings, course, CICLO_COURSE_SOURCES);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((seen & (1u << i)) == 0)
      ciclo_findings_say_part (findings, "list", parts[i]);
}

/* Gaps */

/* What training cannot mend, unless somebody says which skill is missing. */
static void
training_cannot_mend (CicloNode *gap,
                      CicloFindings *findings)
{
  static const CicloCause causes[] = { CICLO_CAUSE_UNCLEAR_EXPECTATION, CICLO_CAUSE_OBSTACLE, CICLO_CAUSE_NO_FEEDBACK,
                                       CICLO_CAUSE_CONSEQUENCES, CICLO_CAUSE_UNSUITABLE_PERSON };

  if (ciclo_node_get_enum (gap, CICLO_GAP_RESPONSE) != CICLO_REMEDY_TRAINING || ciclo_node_is_set (gap, CICLO_GAP_KSA))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (ciclo_node_get_enum (gap, CICLO_GAP_CAUSE) == (int) causes[i])
      ciclo_findings_add (findings, gap, CICLO_GAP_RESPONSE);
}

static void
copy_value (CicloNode *from,
            guint field,
            CicloNode *to,
            guint target)
{
  if (ciclo_node_is_set (from, field))
    ciclo_node_set_value (to, target, ciclo_node_get_value (from, field));
}

static void
move_to_other_measures (CicloNode *gap,
                        int field)
{
  CicloNode *course = ciclo_node_get_root (gap);
  CicloNode *measure = ciclo_node_append (course, CICLO_COURSE_OTHER_MEASURES,
                                          ciclo_node_new (CICLO_TYPE_OTHER_MEASURE));

  copy_value (gap, CICLO_GAP_LABEL, measure, CICLO_OTHER_MEASURE_LABEL);
  copy_value (gap, CICLO_GAP_COMPETENCY, measure, CICLO_OTHER_MEASURE_CAUSE);
  copy_value (gap, CICLO_GAP_PERFORMANCE_ACTUAL, measure, CICLO_OTHER_MEASURE_TEXT);
  ciclo_node_set_text (measure, CICLO_OTHER_MEASURE_GAP, NULL, ciclo_node_get_id (gap));
  ciclo_node_set_enum (gap, CICLO_GAP_RESPONSE, CICLO_REMEDY_OTHER);
}

static double
get_rating (CicloNode *node,
            guint field)
{
  return ciclo_node_is_set (node, field) ? ciclo_node_get_real (node, field) : (double) NAN;
}

/* As the trainer says, otherwise as the ratings say. */
static gboolean
is_high (CicloNode *gap,
         CicloFindings *findings)
{
  double score;

  if (ciclo_node_is_set (gap, CICLO_GAP_PRIORITY))
    return ciclo_node_get_enum (gap, CICLO_GAP_PRIORITY) == CICLO_PRIORITY_HIGH;

  score = ciclo_need_get_score (get_rating (gap, CICLO_GAP_IMPORTANCE), get_rating (gap, CICLO_GAP_CURRENT),
                                ciclo_findings_get_limit (findings, CICLO_SETTINGS_RATING_SCALE_MAX));

  return ciclo_need_get_band (score, ciclo_findings_get_limit (findings, CICLO_SETTINGS_LOW_NEED),
                              ciclo_findings_get_limit (findings, CICLO_SETTINGS_HIGH_NEED)) == CICLO_NEED_HIGH;
}

static gboolean
has_referrer (CicloFindings *findings,
              CicloNode *node,
              GType type)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, node);

  for (guint i = 0; i < referrers->len; i++)
    if (G_OBJECT_TYPE (referrers->pdata[i]) == type)
      return TRUE;

  return FALSE;
}

static void
high_gap_unanswered (CicloNode *gap,
                     CicloFindings *findings)
{
  if (is_high (gap, findings) && ciclo_node_get_enum (gap, CICLO_GAP_RESPONSE) != CICLO_REMEDY_OTHER &&
      !has_referrer (findings, gap, CICLO_TYPE_OBJECTIVE))
    ciclo_findings_add (findings, gap, CICLO_GAP_PRIORITY);
}

static void
write_objective (CicloNode *gap,
                 int field)
{
  CicloNode *objective = ciclo_node_append (ciclo_node_get_root (gap), CICLO_COURSE_OBJECTIVES,
                                            ciclo_node_new (CICLO_TYPE_OBJECTIVE));
  const char *needs[] = { ciclo_node_get_id (gap), NULL };

  ciclo_node_set_strings (objective, CICLO_OBJECTIVE_NEEDS, needs);
}

static void
already_there (CicloNode *gap,
               CicloFindings *findings)
{
  if (ciclo_node_is_set (gap, CICLO_GAP_CURRENT) && ciclo_node_is_set (gap, CICLO_GAP_REQUIRED) &&
      ciclo_node_get_enum (gap, CICLO_GAP_PRIORITY) != CICLO_PRIORITY_LOW &&
      ciclo_node_get_real (gap, CICLO_GAP_REQUIRED) <= ciclo_node_get_real (gap, CICLO_GAP_CURRENT))
    ciclo_findings_add (findings, gap, CICLO_GAP_CURRENT);
}

static void
lower_priority (CicloNode *gap,
                int field)
{
  ciclo_node_set_enum (gap, CICLO_GAP_PRIORITY, CICLO_PRIORITY_LOW);
}

/* The answers behind a gap: its own number, otherwise that of its surveys. */
static void
few_answers (CicloNode *gap,
             CicloFindings *findings)
{
  int respondents = ciclo_node_is_set (gap, CICLO_GAP_RESPONDENTS) ? ciclo_node_get_int (gap, CICLO_GAP_RESPONDENTS)
                                                                   : G_MAXINT;
  gboolean is_survey = FALSE;
  const char *const *ids = ciclo_node_get_strings (gap, CICLO_GAP_SOURCES);

  for (; *ids != NULL; ids++)
    {
      CicloNode *source = ciclo_tree_find (ciclo_node_get_root (gap), *ids);

      if (!CICLO_IS_SOURCE (source) || ciclo_node_get_enum (source, CICLO_SOURCE_TECHNIQUE) != CICLO_TECHNIQUE_SURVEY)
        continue;
      is_survey = TRUE;
      if (!ciclo_node_is_set (gap, CICLO_GAP_RESPONDENTS) && ciclo_node_is_set (source, CICLO_SOURCE_RESPONDENTS))
        respondents = MIN (respondents, ciclo_node_get_int (source, CICLO_SOURCE_RESPONDENTS));
    }

  if (is_survey && respondents < FEW_RESPONDENTS)
    ciclo_findings_add (findings, gap, CICLO_GAP_RESPONDENTS);
}

static void
vague_performance (CicloNode *gap,
                   CicloFindings *findings)
{
  static const guint fields[] = { CICLO_GAP_PERFORMANCE_EXPECTED, CICLO_GAP_PERFORMANCE_ACTUAL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (ciclo_node_check_wording (gap, fields[i], ciclo_wording_is_observable) == 0)
      ciclo_findings_add (findings, gap, (int) fields[i]);
}

/* People */

static void
no_target_group (CicloNode *course,
                 CicloFindings *findings)
{
  ciclo_findings_add (findings, course, CICLO_COURSE_TARGET_GROUPS);
  ciclo_findings_say_part (findings, "list", "size");
  ciclo_findings_say_part (findings, "list", "roles");
  ciclo_findings_say_part (findings, "list", "prior-knowledge");
}

static void
describe_group (CicloNode *group,
                CicloFindings *findings)
{
  gboolean has_size = ciclo_node_is_set (group, CICLO_TARGET_GROUP_SIZE) ||
                      ciclo_node_is_set (group, CICLO_TARGET_GROUP_GROUP_MAX);
  gboolean has_roles = ciclo_node_is_set (group, CICLO_TARGET_GROUP_ROLES);
  gboolean has_knowledge = ciclo_node_is_set (group, CICLO_TARGET_GROUP_PRIOR_KNOWLEDGE);

  if (has_size && has_roles && has_knowledge)
    return;

  ciclo_findings_add (findings, group,
                      !has_size    ? CICLO_TARGET_GROUP_SIZE
                      : !has_roles ? CICLO_TARGET_GROUP_ROLES
                                   : CICLO_TARGET_GROUP_PRIOR_KNOWLEDGE);
  if (!has_size)
    ciclo_findings_say_part (findings, "list", "size");
  if (!has_roles)
    ciclo_findings_say_part (findings, "list", "roles");
  if (!has_knowledge)
    ciclo_findings_say_part (findings, "list", "prior-knowledge");
}

static void
unknown_people (CicloNode *course,
                CicloFindings *findings)
{
  guint n = ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS);

  if (n == 0 && ciclo_glance_is_begun (course))
    no_target_group (course, findings);
  for (guint i = 0; i < n; i++)
    describe_group (ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i), findings);
}

static void
access_not_asked (CicloNode *group,
                  CicloFindings *findings)
{
  if (!ciclo_node_is_set (group, CICLO_TARGET_GROUP_LANGUAGES))
    ciclo_findings_add (findings, group, CICLO_TARGET_GROUP_LANGUAGES);
  else if (!ciclo_node_is_set (group, CICLO_TARGET_GROUP_ACCESS_NEEDS))
    ciclo_findings_add (findings, group, CICLO_TARGET_GROUP_ACCESS_NEEDS);
}

static gboolean
has_stakeholder (CicloNode *course,
                 CicloStakeholderRole role)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_STAKEHOLDERS); i++)
    if (ciclo_node_get_enum (ciclo_node_get_child (course, CICLO_COURSE_STAKEHOLDERS, i), CICLO_STAKEHOLDER_ROLE) ==
        (int) role)
      return TRUE;

  return FALSE;
}

static void
no_sponsor (CicloNode *course,
            CicloFindings *findings)
{
  if (ciclo_glance_is_begun (course) && !has_stakeholder (course, CICLO_STAKEHOLDER_ROLE_SPONSOR))
    ciclo_findings_add (findings, course, CICLO_COURSE_STAKEHOLDERS);
}

static void
add_supporters (CicloNode *course,
                int field)
{
  static const CicloStakeholderRole roles[] = { CICLO_STAKEHOLDER_ROLE_SPONSOR, CICLO_STAKEHOLDER_ROLE_SUPERVISOR };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (!has_stakeholder (course, roles[i]))
      ciclo_node_set_enum (ciclo_node_append (course, CICLO_COURSE_STAKEHOLDERS,
                                              ciclo_node_new (CICLO_TYPE_STAKEHOLDER)),
                           CICLO_STAKEHOLDER_ROLE, (int) roles[i]);
}

/* Tasks */

/* Whether something after the course works on an objective that answers @gap. */
static gboolean
is_followed_up (CicloFindings *findings,
                CicloNode *gap)
{
  const GPtrArray *objectives = ciclo_findings_get_referrers (findings, gap);

  for (guint i = 0; i < objectives->len; i++)
    {
      const GPtrArray *users = ciclo_findings_get_referrers (findings, objectives->pdata[i]);

      for (guint j = 0; CICLO_IS_OBJECTIVE (objectives->pdata[i]) && j < users->len; j++)
        if (ciclo_glance_is_follow_up (users->pdata[j]))
          return TRUE;
    }

  return FALSE;
}

static void
rare_but_hard (CicloNode *task,
               CicloFindings *findings)
{
  CicloDif rating = ciclo_dif_rate (get_rating (task, CICLO_TASK_DIFFICULTY), get_rating (task, CICLO_TASK_IMPORTANCE),
                                    get_rating (task, CICLO_TASK_FREQUENCY),
                                    ciclo_findings_get_limit (findings, CICLO_SETTINGS_DIF_YES_FROM));
  const GPtrArray *referrers;

  if (rating.decision != CICLO_DIF_OVERTRAIN)
    return;

  referrers = ciclo_findings_get_referrers (findings, task);
  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_GAP (referrers->pdata[i]) && is_followed_up (findings, referrers->pdata[i]))
      return;

  ciclo_findings_add (findings, task, CICLO_TASK_FREQUENCY);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "N01", ciclo_course_get_type,       no_needs,             CICLO_SCOPE_COURSE,     add_gap },
  { "N02", ciclo_course_get_type,       one_technique },
  { "N03", ciclo_course_get_type,       levels_missing },
  { "N04", ciclo_gap_get_type,          training_cannot_mend, CICLO_SCOPE_BRANCH,     move_to_other_measures },
  { "N05", ciclo_gap_get_type,          high_gap_unanswered,  CICLO_SCOPE_NEIGHBOURS, write_objective },
  { "N06", ciclo_gap_get_type,          already_there,        CICLO_SCOPE_BRANCH,     lower_priority },
  { "N07", ciclo_gap_get_type,          few_answers,          CICLO_SCOPE_NEIGHBOURS },
  { "N08", ciclo_course_get_type,       unknown_people },
  { "N09", ciclo_target_group_get_type, access_not_asked,     CICLO_SCOPE_BRANCH },
  { "N10", ciclo_course_get_type,       no_sponsor,           CICLO_SCOPE_COURSE,     add_supporters },
  { "N11", ciclo_task_get_type,         rare_but_hard },
  { "N12", ciclo_gap_get_type,          vague_performance,    CICLO_SCOPE_BRANCH },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_needs = CICLO_RULE_SET (rules);
