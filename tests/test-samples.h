/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

/* Reports made by hand, for the tests of pages and renderers and for the eyes. */
typedef struct
{
  const char *name;
  CicloReport *(*make) (void);
} Sample;

const Sample *samples_list (guint *n);
CicloReport *samples_make_everything (void);
CicloReport *samples_make_days (void);
/* Portuguese words of the report itself. */
void samples_add_words (CicloReport *report);
