/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-timetable.h"
#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* The clock times and the totals of one course, each computed when first asked for and kept until they are forgotten.
 * What is got is borrowed. */
typedef struct _CicloTimes CicloTimes;

/* Nothing yet. @course is not owned. */
CicloTimes *_ciclo_times_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void _ciclo_times_free (CicloTimes *self);

/* Something has changed on which a time can depend. */
void _ciclo_times_forget (CicloTimes *self);

CicloTimetable *_ciclo_times_get_timetable (CicloTimes *self,
                                            CicloNode *day_or_session,
                                            CicloVariation variation,
                                            CicloChoices *choices);
CicloTotals *_ciclo_times_get_totals (CicloTimes *self,
                                      CicloVariation variation);

G_END_DECLS
