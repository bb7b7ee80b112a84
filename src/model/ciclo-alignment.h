/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* What hangs together in a course: for each objective where it is learned and what checks it, and which sessions and
 * tests serve none. It follows from the design and is never stored; valid until the document changes. */
typedef struct _CicloAlignment CicloAlignment;

/* A session that serves an objective. */
typedef struct
{
  CicloNode *session;
  CicloSpan time; /* zero where the session only says that it does */
} CicloAlignedSession;

/* An instrument that checks an objective. */
typedef struct
{
  CicloNode *instrument;
  guint n_items; /* of its questions, those that say so; 0: the objective itself names the instrument */
} CicloAlignedCheck;

typedef struct
{
  CicloNode *objective;
  GArray *sessions; /* CicloAlignedSession, in the order of the course */
  GArray *checks;   /* CicloAlignedCheck, the same */
  gboolean excused; /* somebody wrote why nothing checks it */
} CicloAlignedObjective;

/* @totals are those of @course, with what is optional. */
CicloAlignment *ciclo_alignment_new (CicloNode *course,
                                     CicloTotals *totals) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_alignment_free (CicloAlignment *self);

/* One for each objective, in the order of the course: an array of CicloAlignedObjective. Borrowed. */
const GArray *ciclo_alignment_get_objectives (CicloAlignment *self);
/* Sessions that take time, are not only breaks, and serve no objective; tests of what people learned (level 2) that
 * check none. Arrays of CicloNode, borrowed. */
const GPtrArray *ciclo_alignment_get_lone_sessions (CicloAlignment *self);
const GPtrArray *ciclo_alignment_get_lone_tests (CicloAlignment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloAlignment, ciclo_alignment_free)

G_END_DECLS
