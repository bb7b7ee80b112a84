/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-rule.h"

G_BEGIN_DECLS

/* One thing that a rule found. It never changes: what is found anew is a new finding. */
#define CICLO_TYPE_FINDING (ciclo_finding_get_type ())
G_DECLARE_FINAL_TYPE (CicloFinding, ciclo_finding, CICLO, FINDING, GObject)

const CicloRule *ciclo_finding_get_rule (CicloFinding *self);
/* Where it is: a node, borrowed, and the index of one of its fields, -1 for the node as a whole. */
CicloNode *ciclo_finding_get_node (CicloFinding *self);
int ciclo_finding_get_field (CicloFinding *self);
/* How much it matters: as much as the rule says, less where the rule was not sure. */
CicloSeverity ciclo_finding_get_severity (CicloFinding *self);
/* The dismissal by which the trainer set the finding aside, borrowed; NULL while it is open. */
CicloNode *ciclo_finding_get_dismissal (CicloFinding *self);
/* The message in the language of @speech with everything filled in. Names that the trainer gave stay as they are:
 * plain text, never markup. */
char *ciclo_finding_dup_message (CicloFinding *self,
                                 CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* Whether ciclo_coach_fix () can do something about it. */
gboolean ciclo_finding_can_be_fixed (CicloFinding *self);

/* Which findings one wants to see. */
typedef struct
{
  int stage;              /* a CicloStage, -1 for all */
  CicloSeverity severity; /* that or worse */
  CicloNode *node;        /* there and in what is in it; NULL for the whole course */
  gboolean set_aside;     /* those that were dismissed rather than those that are open */
} CicloFindingFilter;
#define CICLO_FINDING_FILTER_OPEN ((CicloFindingFilter){ -1, CICLO_SEVERITY_TIP, NULL, FALSE })

gboolean ciclo_finding_matches (CicloFinding *self,
                                const CicloFindingFilter *filter);

G_END_DECLS
