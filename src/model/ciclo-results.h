/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* What people answered, as statistics want it. All of it is derived and borrowed from the design: valid until that
 * changes. */

/* The sets of answers to @instrument at @moment, a CicloMoment, or -1 for those that do not say when: the first one of
 * each person, in the order of the document. Whoever gave no code is a person of his or her own. */
GPtrArray *ciclo_results_list_responses (CicloNode *instrument,
                                         int moment) G_GNUC_WARN_UNUSED_RESULT;

/* Whose answers they are: the code without case and accents, "" where there is none. */
char *ciclo_results_dup_person (CicloNode *response) G_GNUC_WARN_UNUSED_RESULT;
/* The moment that shows what people learned: after, otherwise the one, but not before, at which most of them answered.
 * FALSE where nobody has. */
gboolean ciclo_results_find_moment (CicloNode *instrument,
                                    int *moment);

/* The points of a test, one row for each person. */
typedef struct
{
  GPtrArray *responses; /* the people, as above */
  GPtrArray *items;     /* the questions that all of them have points for, in their order */
  double *scores;       /* points, one row after the other */
  double *totals;       /* of each row */
} CicloResults;

/* Marks all answers at @moment. What was left blank counts 0. Left out are questions with an answer that nobody has
 * marked yet, those without a key, opinions, what nobody answered, and what is asked only after a certain answer to
 * another question. */
CicloResults *ciclo_results_new (CicloNode *instrument,
                                 int moment) G_GNUC_WARN_UNUSED_RESULT;
/* @self may be NULL. */
void ciclo_results_free (CicloResults *self);

/* What share of the points of the question at @position each person has, 0 to 1. */
double *ciclo_results_dup_shares (const CicloResults *self,
                                  guint position) G_GNUC_WARN_UNUSED_RESULT;

/* How easy the question at @position was, and how much better the best people did in it: see ciclo-statistics. */
double ciclo_results_get_facility (const CicloResults *self,
                                   guint position);
double ciclo_results_get_discrimination (const CicloResults *self,
                                         guint position);

/* How many people should fill in @instrument at each moment; 0 where that is nobody in particular. */
guint ciclo_results_count_invited (CicloNode *instrument);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloResults, ciclo_results_free)

G_END_DECLS
