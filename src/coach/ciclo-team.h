/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "model/ciclo-steps.h"

G_BEGIN_DECLS

/* Who is there: the assignments of a session or activity. */

guint ciclo_team_get_size (CicloNode *timed);
CicloNode *ciclo_team_get_assignment (CicloNode *timed,
                                      guint position);
/* The trainer of an assignment, borrowed; NULL where it names none of the course. */
CicloNode *ciclo_team_get_trainer (CicloNode *assignment);

/* Whether the assignment has one of @roles, bits of CicloAssignmentRole. */
gboolean ciclo_team_has_role (CicloNode *assignment,
                              guint roles);
#define CICLO_TEAM_ROLE(role) (1u << CICLO_ASSIGNMENT_ROLE_##role)
/* Who is in the room for something else than leading. */
#define CICLO_TEAM_BESIDE (CICLO_TEAM_ROLE (OBSERVER) | CICLO_TEAM_ROLE (TECHNICIAN) | CICLO_TEAM_ROLE (INTERPRETER))
/* Who goes from room to room. */
#define CICLO_TEAM_ROVING                                                                  \
  (CICLO_TEAM_ROLE (OBSERVER) | CICLO_TEAM_ROLE (TECHNICIAN) | CICLO_TEAM_ROLE (SUPPORT) | \
   CICLO_TEAM_ROLE (HELPER) | CICLO_TEAM_ROLE (HOST))

/* Whether the assignment names somebody, in the list or not, who is not there for something else. */
gboolean ciclo_team_leads (CicloNode *assignment);
/* Nobody leads breaks, what people do by themselves, or what only holds other activities together. FALSE for sessions,
 * of which each activity is looked at. */
gboolean ciclo_team_is_needed (CicloNode *timed);

G_END_DECLS
