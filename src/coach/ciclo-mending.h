/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-activity.h"
#include "model/ciclo-schedule.h"

G_BEGIN_DECLS

/* What the fixes of several rules do with the doors of CicloNode. They never put words into the trainer's mouth: new
 * things are called as the program calls them, in each language of the course. */

#define CICLO_MENDING_MINUTES(minutes) ((minutes) *60)

/* Words of the program, marked with NC_ (@context, …), in each language of the course that @node is in. */
void ciclo_mending_say_in_all (CicloNode *node,
                               guint field,
                               const char *context,
                               const char *msgid);
void ciclo_mending_set_minutes (CicloNode *node,
                                guint field,
                                int minutes);
/* The same; less than 0 is 0. */
void ciclo_mending_set_seconds (CicloNode *node,
                                guint field,
                                gint64 seconds);

/* The first component of @course in the phase @phase; where there is none, a new one at the end, in the mode @mode (-1:
 * of none yet) and with words of the program for its title. Borrowed. */
CicloNode *ciclo_mending_make_component (CicloNode *course,
                                         CicloComponentPhase phase,
                                         int mode,
                                         const char *context,
                                         const char *msgid);

/* An activity with a method of the catalogue, called as the method is, or without one (NULL), called as its kind; not
 * in the course yet. */
CicloNode *ciclo_mending_new_activity (CicloNode *course,
                                       CicloActivityKind kind,
                                       const char *method) G_GNUC_WARN_UNUSED_RESULT;
/* The same with a length. */
CicloNode *ciclo_mending_new_timed (CicloNode *course,
                                    CicloActivityKind kind,
                                    const char *method,
                                    gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @session has activities of its own, so that another one may join them. One that has none may have the content
 * of another session, or just a planned length, which would be lost. */
gboolean ciclo_mending_may_join (CicloNode *session);
/* Lets @activity join those of @around, a session or an activity; @around grows. Takes the reference. */
void ciclo_mending_join (CicloNode *around,
                         guint position,
                         CicloNode *activity);
/* The length of @timed grows by @seconds, which may be negative, and with it what it is inside of; what is not
 * known stays so. */
void ciclo_mending_grow (CicloNode *timed,
                         gint64 seconds);
/* Whether @activity can be cut in two: it has a length, and nothing in it or elsewhere is bound to the whole. */
gboolean ciclo_mending_may_split (CicloNode *activity);
/* Leaves @first seconds of @activity, and lets @between (the reference is taken) and a rest of @second seconds follow.
 * What was written stays with the first part; the second is called the same and serves the same. Returns it, borrowed.
 * The session does not grow. */
CicloNode *ciclo_mending_split (CicloNode *activity,
                                gint64 first,
                                gint64 second,
                                CicloNode *between);
/* A pause before @node, a session or an activity of one: a session of its own, or one more activity. */
void ciclo_mending_pause_before (CicloNode *node,
                                 CicloActivityKind kind,
                                 gint64 seconds);

G_END_DECLS
