/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "model/ciclo-activity.h"

G_BEGIN_DECLS

/* For the fixes of rules: what the program can write by itself, in all languages of the course. */

/* Words of the program, marked with NC_ (@context, …), in each language of the course that @node is in. */
void ciclo_mending_say_in_all (CicloNode *node,
                               guint field,
                               const char *context,
                               const char *msgid);
void ciclo_mending_set_minutes (CicloNode *node,
                                guint field,
                                int minutes);
/* An activity with a method of the catalogue, called as the method is; not in the course yet. */
CicloNode *ciclo_mending_new_activity (CicloNode *course,
                                       CicloActivityKind kind,
                                       const char *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
