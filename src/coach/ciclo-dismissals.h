/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-finding.h"

G_BEGIN_DECLS

/* What the trainer set aside: entries of the course that name a rule, perhaps an object and a field. Without a field it
 * is about all of them, without an object about the whole course. Private to the coach. */

/* The dismissals of @course, for the next function; free with g_hash_table_unref (). */
GHashTable *_ciclo_dismissals_list (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* The dismissal that is about @finding, borrowed; NULL where there is none. */
CicloNode *_ciclo_dismissals_find (GHashTable *dismissals,
                                   CicloFinding *finding);
/* A new one about @finding at the end of the list, borrowed. */
CicloNode *_ciclo_dismissals_add (CicloNode *course,
                                  CicloFinding *finding);

G_END_DECLS
