/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-coach.h"
#include "model/ciclo-open-points.h"

G_BEGIN_DECLS

/* What check has to print. */
typedef struct
{
  CicloNode *course;
  CicloSpeech *speech;  /* the language of the interface */
  GPtrArray *open;      /* of CicloFinding, in the order of the coach */
  GPtrArray *set_aside; /* the same of those that were dismissed */
  GArray *points;       /* of CicloOpenPoint */
  int stage;            /* of all of them, -1 for every stage */
  gboolean list_points; /* people want to read them, not only their number */
} CicloCheckOutput;

/* For people: stage after stage, what matters most first. */
void ciclo_cli_check_print_text (const CicloCheckOutput *output);
/* For programs: docs/ciclo-tool.1 says what is in it. */
void ciclo_cli_check_print_json (const CicloCheckOutput *output);

G_END_DECLS
