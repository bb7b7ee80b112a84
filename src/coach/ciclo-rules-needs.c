/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what is known of the people, their work and their gaps before anything is designed. */

#include "config.h"

#include "coach/ciclo-rule.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-needs.h"

static void
no_needs (CicloNode *course,
          CicloFindings *findings)
{
  if (ciclo_node_get_size (course, CICLO_COURSE_GAPS) == 0)
    ciclo_findings_add (findings, course, CICLO_COURSE_GAPS);
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

/* clang-format off */
static const CicloRule rules[] = {
  { "N01", ciclo_course_get_type, no_needs },
  { "N06", ciclo_gap_get_type, already_there, CICLO_SCOPE_BRANCH, lower_priority },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_needs = CICLO_RULE_SET (rules);
