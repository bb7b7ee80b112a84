/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-finding.h"
#include "core/ciclo-history.h"

G_BEGIN_DECLS

/* The coach looks at a course and finds what the rules say. It is a GListModel of CicloFinding: first those of the
 * first rule, in the order of the document, then those of the next; also those that were set aside, which know it. An
 * update keeps the findings that are still the same, so that a list of them does not flicker. The coach changes nothing
 * by itself. */
#define CICLO_TYPE_COACH (ciclo_coach_get_type ())
G_DECLARE_FINAL_TYPE (CicloCoach, ciclo_coach, CICLO, COACH, GObject)

/* A coach that has found nothing because it has not looked yet. @course is a CicloCourse. */
CicloCoach *ciclo_coach_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* Takes note of the changes that @history, the history of the course, records from now on. */
void ciclo_coach_follow (CicloCoach *self,
                         CicloHistory *history);

/* The date on which checks are made from now on: YYYY-MM-DD, NULL for what the clock says at each of them. */
void ciclo_coach_set_today (CicloCoach *self,
                            const char *today);

/* Checks everything. */
void ciclo_coach_check (CicloCoach *self);
/* Checks what the changes since the last time can have touched; everything if the coach follows no history or has not
 * looked yet. After it the findings are those that ciclo_coach_check () would give. */
void ciclo_coach_update (CicloCoach *self);
/* Whether an update could find anything new. */
gboolean ciclo_coach_is_stale (CicloCoach *self);

guint ciclo_coach_get_size (CicloCoach *self);
/* Borrowed. */
CicloFinding *ciclo_coach_get_finding (CicloCoach *self,
                                       guint position);
/* The findings that match @filter, in order: an array that owns them. */
GPtrArray *ciclo_coach_dup_findings (CicloCoach *self,
                                     const CicloFindingFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

/* Each of these three is one step of the history that the coach follows, named in the language of the interface. They
 * do not update. */

/* Mends @finding as its rule knows to; what is mended already is left alone. */
void ciclo_coach_fix (CicloCoach *self,
                      CicloFinding *finding);
/* Sets @finding aside, with the trainer's reason in the first language of the course ("" for none) and the date of
 * today (YYYY-MM-DD, NULL for none). Returns the new entry of the course, borrowed. */
CicloNode *ciclo_coach_dismiss (CicloCoach *self,
                                CicloFinding *finding,
                                const char *reason,
                                const char *date);
/* Takes back that @finding was set aside. */
void ciclo_coach_restore (CicloCoach *self,
                          CicloFinding *finding);

G_END_DECLS
