/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-first-session.h"
#include "model/ciclo-first-shape.h"

G_BEGIN_DECLS

/* What the two files of the first session share; nobody else includes it. */

#define CICLO_FIRST_SESSION "session"       /* its id in the draft */
#define CICLO_FIRST_CONTEXT "first session" /* of what the program says in the design */

/* The draft in the first language of @course. */
CicloNode *ciclo_first_session_open_draft (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* The entry of @course with an id of the draft, borrowed; where it is gone it comes back. */
CicloNode *ciclo_first_session_need (CicloNode *course,
                                     const char *id);
/* Takes @node, which may be NULL, out of its course. */
void ciclo_first_session_remove (CicloNode *node);
/* Words of the program, marked with NC_ ("first session", …), in the first language of the design. */
void ciclo_first_session_say (CicloNode *node,
                              guint field,
                              const char *msgid);
void ciclo_first_session_read_frame (CicloNode *course,
                                     CicloFirstFrame *frame);

/* What the session was before an answer: another answer may suggest another shape, but not to somebody who has chosen
 * one, or who has written in the plan. */
typedef struct
{
  const CicloSkeleton *shape; /* NULL: her own */
  gboolean is_suggested;
} CicloFirstBefore;

CicloFirstBefore ciclo_first_session_look_before (CicloNode *course);
void ciclo_first_session_follow (CicloNode *course,
                                 const CicloFirstBefore *before);

G_END_DECLS
