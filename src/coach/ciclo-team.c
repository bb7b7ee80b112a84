/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Assignments, as several rules read them. */

#include "config.h"

#include "coach/ciclo-team.h"

#include "coach/ciclo-glance.h"
#include "core/ciclo-values.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

guint
ciclo_team_get_size (CicloNode *timed)
{
  return ciclo_node_get_size (timed, ciclo_timed_get_fields (timed)->trainers);
}

CicloNode *
ciclo_team_get_assignment (CicloNode *timed,
                           guint position)
{
  return ciclo_node_get_child (timed, ciclo_timed_get_fields (timed)->trainers, position);
}

CicloNode *
ciclo_team_get_trainer (CicloNode *assignment)
{
  CicloNode *trainer = ciclo_node_follow (assignment, CICLO_ASSIGNMENT_TRAINER);

  return CICLO_IS_TRAINER (trainer) ? trainer : NULL;
}

gboolean
ciclo_team_has_role (CicloNode *assignment,
                     guint roles)
{
  int role = ciclo_node_get_enum (assignment, CICLO_ASSIGNMENT_ROLE);

  return role >= 0 && (roles & (1u << role)) != 0;
}

gboolean
ciclo_team_leads (CicloNode *assignment)
{
  return !ciclo_team_has_role (assignment, CICLO_TEAM_BESIDE) &&
         (ciclo_team_get_trainer (assignment) != NULL || ciclo_node_is_set (assignment, CICLO_ASSIGNMENT_NAME));
}

gboolean
ciclo_team_is_needed (CicloNode *timed)
{
  CicloNode *session = ciclo_glance_get_session (timed);
  int mode = session != NULL ? ciclo_session_get_mode (session) : -1;
  int kind;

  if (!CICLO_IS_ACTIVITY (timed) || mode == CICLO_MODE_SELF_PACED || mode == CICLO_MODE_AT_WORK)
    return FALSE;

  kind = ciclo_node_get_enum (timed, CICLO_ACTIVITY_KIND);

  return ciclo_activity_counts (timed) && kind != CICLO_ACTIVITY_KIND_BUFFER && kind != CICLO_ACTIVITY_KIND_HOMEWORK &&
         ciclo_node_get_size (timed, CICLO_ACTIVITY_ACTIVITIES) == 0;
}
