/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Most edits change words, on which no time depends: so what was computed for one check is there for the next. */

#include "config.h"

#include "coach/ciclo-times.h"

#define N_VARIATIONS (CICLO_WITH_OPTIONAL + 1)

struct _CicloTimes
{
  CicloNode *course;
  CicloTotals *totals[N_VARIATIONS];    /* NULL until asked for */
  GHashTable *timetables[N_VARIATIONS]; /* day or session -> CicloTimetable, owned */
};

CicloTimes *
_ciclo_times_new (CicloNode *course)
{
  CicloTimes *self = g_new0 (CicloTimes, 1);

  self->course = course;
  for (guint i = 0; i < N_VARIATIONS; i++)
    self->timetables[i] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ciclo_timetable_free);

  return self;
}

void
_ciclo_times_free (CicloTimes *self)
{
  _ciclo_times_forget (self);
  for (guint i = 0; i < N_VARIATIONS; i++)
    g_hash_table_unref (self->timetables[i]);
  g_free (self);
}

void
_ciclo_times_forget (CicloTimes *self)
{
  for (guint i = 0; i < N_VARIATIONS; i++)
    {
      g_clear_pointer (&self->totals[i], ciclo_totals_free);
      g_hash_table_remove_all (self->timetables[i]);
    }
}

CicloTimetable *
_ciclo_times_get_timetable (CicloTimes *self,
                            CicloNode *day_or_session,
                            CicloVariation variation,
                            CicloChoices *choices)
{
  CicloTimetable *timetable = g_hash_table_lookup (self->timetables[variation], day_or_session);

  if (timetable != NULL)
    return timetable;

  timetable = ciclo_timetable_new (day_or_session, variation, choices);
  g_hash_table_insert (self->timetables[variation], day_or_session, timetable);

  return timetable;
}

CicloTotals *
_ciclo_times_get_totals (CicloTimes *self,
                         CicloVariation variation)
{
  if (self->totals[variation] == NULL)
    self->totals[variation] = ciclo_totals_new (self->course, variation);

  return self->totals[variation];
}
