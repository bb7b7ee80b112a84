/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-speech.h"
#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* What totals has to print. Variations are in the order of CicloVariation. */
typedef struct
{
  CicloNode *course;
  CicloTotals *totals[2];
  CicloSpeech *speech; /* the language of the interface */
} CicloTotalsOutput;

/* For people: tables in minutes. */
void ciclo_cli_totals_print_text (const CicloTotalsOutput *output);
/* For programs: docs/ciclo-tool.1 says what is in it. */
void ciclo_cli_totals_print_json (const CicloTotalsOutput *output);

G_END_DECLS
