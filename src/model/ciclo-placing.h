/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Puts sessions elsewhere in the programme. Each function changes a design by the doors of CicloNode and is one step
 * where the caller groups it; it returns FALSE, and has changed nothing, where there is nothing to do. */

/* The sessions of @course on @day, in the order of the course; @day NULL: those that have no day, no component and are
 * not parked. */
GPtrArray *ciclo_placing_list_sessions (CicloNode *course,
                                        CicloNode *day) G_GNUC_WARN_UNUSED_RESULT;

/* One place earlier or later on its day; from the first or last one to the day before or after. After the last day come
 * the sessions without a day, unless they belong to a component. What is parked stays. */
gboolean ciclo_placing_move (CicloNode *session,
                             gboolean later);
/* On @day (NULL: on none), before @before, which is another session; NULL: at the end of it. */
gboolean ciclo_placing_put (CicloNode *session,
                            CicloNode *day,
                            CicloNode *before);
/* Adds @session to @course, which takes the reference, after @after, on its day and in its component; NULL: at the end
 * of the last day, which is made where there is none. Returns it, borrowed. */
CicloNode *ciclo_placing_add (CicloNode *course,
                              CicloNode *session,
                              CicloNode *after);

/* The planned length longer or shorter by so many minutes, at least five; where nobody planned any, counted from
 * @seconds, which is how long it takes now. */
gboolean ciclo_placing_lengthen (CicloNode *session,
                                 int minutes,
                                 gint64 seconds);

G_END_DECLS
