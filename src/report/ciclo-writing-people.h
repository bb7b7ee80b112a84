/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-writing.h"

G_BEGIN_DECLS

/* Phrases about those who run a course; free with g_free(). */

/* "T1, T2 – co-lead": the assignments in a LIST field. */
char *ciclo_writing_dup_trainers (const CicloWriting *self,
                                  CicloNode *node,
                                  guint field);
/* The trainers of a session as above: its own, otherwise everybody who has an activity in it. */
char *ciclo_writing_dup_session_trainers (const CicloWriting *self,
                                          CicloNode *session);

G_END_DECLS
