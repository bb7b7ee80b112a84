/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-findings.h"
#include "model/ciclo-activity.h"

G_BEGIN_DECLS

/* What the rules of several stages see at a glance. All of it is derived, nothing is stored. */

/* Whether somebody has begun to design: an empty design is not wrong, it is new. */
gboolean ciclo_glance_is_begun (CicloNode *course);
gboolean ciclo_glance_has_sessions (CicloNode *course);
/* Whether the course makes trainers: a trainer authorisation, micro-teaching, or a title that says so. */
gboolean ciclo_glance_makes_trainers (CicloFindings *findings);
/* Whether words can be checked in any language of the course. */
gboolean ciclo_glance_has_lexicon (CicloNode *course);

/* The session that @node is or is in; NULL where there is none. */
CicloNode *ciclo_glance_get_session (CicloNode *node);
/* The component that a session or something in it belongs to, its own or that of its day; NULL where there is none. */
CicloNode *ciclo_glance_get_component (CicloNode *node);
/* Whether @node is a session, or in a session, of a follow-up component. */
gboolean ciclo_glance_is_follow_up (CicloNode *node);
/* When a session takes place, in days after the first day of the course (0 is the first day). FALSE where the design
 * does not say. */
gboolean ciclo_glance_get_offset (CicloNode *session,
                                  int *days);
/* The same for the last day of the course that is not follow-up. */
gboolean ciclo_glance_get_end (CicloNode *course,
                               int *days);

/* The last session before the follow-up that people attend together, borrowed; NULL where there is no session. */
CicloNode *ciclo_glance_find_last_session (CicloNode *course);

/* The method of an activity, borrowed: one of the course's or of the catalogue; NULL where none is known. */
CicloNode *ciclo_glance_get_method (CicloNode *activity);
/* The code in the catalogue of the method of @activity, also of one that is based on it; "" where none is known. */
const char *ciclo_glance_get_method_code (CicloNode *activity);
/* How people learn in it, as bits of CicloLearning: as the activity says, otherwise its method, otherwise its kind; 0
 * where nothing tells. */
guint ciclo_glance_get_learning (CicloNode *activity);
#define CICLO_LEARNING_BIT(learning) (1u << CICLO_LEARNING_##learning)
/* Whether people mostly listen. */
gboolean ciclo_glance_is_lecture (CicloNode *activity);
/* Whether people go through something that only teaches when they look back at it: a role play, a case, a visit. */
gboolean ciclo_glance_is_experience (CicloNode *activity);
/* Whether people look back together: a debriefing, a discussion; not the questions that use up spare time. */
gboolean ciclo_glance_looks_back (CicloNode *activity);

/* Whether one goes over @activity to what comes after it, without a new subject: a break, an energiser, spare time. */
gboolean ciclo_glance_is_between (CicloNode *activity);

/* Whether a session or an activity is parked or supplementary: kept in the design, but not part of the course. */
gboolean ciclo_glance_is_set_aside (CicloNode *timed);
/* The same for @timed or something that it is part of. */
gboolean ciclo_glance_is_within_set_aside (CicloNode *timed);
/* Whether @timed or something in it that is not set aside has one of the methods @codes of the catalogue. */
gboolean ciclo_glance_uses_method (CicloNode *timed,
                                   const char *const *codes);

/* Whether an instrument tests what people know: it says so, or asks about learning (level 2) without saying what it
 * is. */
gboolean ciclo_glance_is_test (CicloNode *instrument);
/* What people call a question: its number as printed, otherwise its place among the others. */
char *ciclo_glance_dup_number (CicloNode *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
