/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-skeleton.h"

G_BEGIN_DECLS

/* How the session of "My first session" is built: an opening, what a skeleton has, a closing, breaks where it is long.
 * Each method gets the time it needs; where there is not enough for all of them, the least important ones go. */

/* The shortest session in which people can practise something, and the longest that still is one, in minutes. */
#define CICLO_FIRST_SHORTEST 45
#define CICLO_FIRST_LONGEST 180

typedef struct
{
  int minutes;
  int people;      /* that take part at once */
  gboolean online; /* live, instead of in one room */
} CicloFirstFrame;

/* The skeletons to choose from in @frame, the most general one first. Free the array, not what is in it. */
GPtrArray *ciclo_first_shape_list (const CicloFirstFrame *frame) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @session may have been made of @skeleton: it has the method that the skeleton is made for. Fast. */
gboolean ciclo_first_shape_may_be (const CicloSkeleton *skeleton,
                                   CicloNode *session);
/* A session of @skeleton for @frame in the language tag @language, not in a course yet; its activities add up to the
 * minutes. @around is a session that holds what comes around it, with the ids "opening", "break" and "closing". */
CicloNode *ciclo_first_shape_new_session (const CicloSkeleton *skeleton,
                                          const CicloFirstFrame *frame,
                                          CicloNode *around,
                                          const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
