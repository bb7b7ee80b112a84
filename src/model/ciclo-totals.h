/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-tally.h"
#include "model/ciclo-timed.h"

G_BEGIN_DECLS

/* How long a course takes: the course, each of its components, days and sessions, and what each objective gets of it.
 * Parked and supplementary things count nowhere, alternatives once, a container instead of what is inside of it; unset
 * is never zero. It changes nothing, repairs nothing, and is valid until the document changes. */
typedef struct _CicloTotals CicloTotals;

/* One course, component, day or session. */
typedef struct
{
  CicloNode *node;
  gboolean counts;    /* FALSE: a session that takes no time, all is zero */
  guint n_activities; /* without breaks; one that takes place twice is two */
  guint n_unmeasured; /* activities and empty sessions of which nobody said how long */
  GArray *objectives; /* CicloAmount, in the order of the course: of the course all, of others those that have time */
  GArray *trainers;   /* CicloAmount, in the order of the course, those that have time */
  /*< private >*/
  guint64 present[2]; /* bits: which figures are not zero */
  CicloSpan *spans;   /* those, one after the other: most things have few of all figures */
} CicloTotal;

/* Time in proportion to the size of @course, a whole course, whatever it says. */
CicloTotals *ciclo_totals_new (CicloNode *course,
                               CicloVariation variation) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_totals_free (CicloTotals *totals);

/* The totals of the course, or of a component, a day or a session in it; borrowed. NULL for any other node. */
const CicloTotal *ciclo_totals_get_course (CicloTotals *totals);
const CicloTotal *ciclo_totals_find (CicloTotals *totals,
                                     CicloNode *node);
/* What @objective gets of the course: never NULL for one that is in it. Each activity counts in full
 * for each of its objectives. Borrowed. */
const CicloAmount *ciclo_totals_find_objective (CicloTotals *totals,
                                                CicloNode *objective);

/* The figure @figure, borrowed. */
const CicloSpan *ciclo_total_get_span (const CicloTotal *total,
                                       CicloFigure figure);
/* The figure in whole and decimal minutes, as people count it. */
double ciclo_total_get_minutes (const CicloTotal *total,
                                CicloFigure figure);
/* The share of @figure, one of a breakdown, in the sum of that breakdown, 0 to 1; 0 where there is no time. */
double ciclo_total_get_share (const CicloTotal *total,
                              CicloFigure figure);
/* How many rows of the breakdown that begins with @first have time, not counting what nobody said. */
guint ciclo_total_count_rows (const CicloTotal *total,
                              CicloFigure first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloTotals, ciclo_totals_free)

G_END_DECLS
