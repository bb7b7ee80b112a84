/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-branches.h"
#include "coach/ciclo-finding-private.h"

G_BEGIN_DECLS

/* For one round of checks; the course must not change while it lives. @today is a date, NULL: what the clock says. */
CicloFindings *_ciclo_findings_new (CicloNode *course,
                                    CicloBranches *branches,
                                    const char *today) G_GNUC_WARN_UNUSED_RESULT;
void _ciclo_findings_free (CicloFindings *self);
/* Lets @rule look at @node and puts what it finds at the end of @into. */
void _ciclo_findings_check (CicloFindings *self,
                            const CicloRule *rule,
                            CicloNode *node,
                            GPtrArray *into);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloFindings, _ciclo_findings_free)

G_END_DECLS
