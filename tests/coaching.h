/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A coach for tests: for it it is always the same day. The designs in tests/data/coach count on it. */

#include "coach/ciclo-coach.h"

#define TODAY "2026-03-02"

static inline CicloCoach *
coaching_new (CicloNode *course)
{
  CicloCoach *coach = ciclo_coach_new (course);

  ciclo_coach_set_today (coach, TODAY);

  return coach;
}
