/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-schema.h"

G_BEGIN_DECLS

/* Which tasks to train and which needs to meet first: formulae on plain numbers. A rating that nobody gave is NAN, and
 * so is what cannot be computed without it. They all give proposals; experts and management confirm them. */

/* What to do with a task, in the order in which tasks are shown. */
typedef enum
{
  CICLO_DIF_OVERTRAIN,   /* train, and refresh before the skill fades */
  CICLO_DIF_TRAIN,       /* work keeps it alive */
  CICLO_DIF_PRE_TRAIN,   /* help shortly before it is needed */
  CICLO_DIF_JOB_AID,     /* a checklist, a briefing, a template */
  CICLO_DIF_NO_TRAINING, /* leave it out */
  CICLO_DIF_UNKNOWN,     /* a rating is missing */
} CicloDifDecision;

/* The decisions but for the last one, as people call them. */
extern const CicloTerms ciclo_dif_terms;

typedef struct
{
  CicloDifDecision decision;
  double product; /* difficulty x importance x frequency, 1 to 125; NAN where one is missing */
} CicloDif;

/* Ratings are means over the raters, 1 to 5; @yes_from is the one from which a task is difficult, important, frequent,
 * 3 unless the settings say otherwise. */
CicloDif ciclo_dif_rate (double difficulty,
                         double importance,
                         double frequency,
                         double yes_from);
/* Negative where @a comes before @b: by the decision, then the larger product first. */
int ciclo_dif_compare (const CicloDif *a,
                       const CicloDif *b);

/* How much of a need: required minus current level, on the same scale. Nothing to do where it is 0 or less. */
double ciclo_need_get_gap (double current,
                           double required);

/* Brandão: importance x (top of the scale - mastery), of the means of both over all who answered. On a scale of 1 to 5
 * it is 0 to 20. */
double ciclo_need_get_score (double importance,
                             double mastery,
                             double scale_max);

typedef enum
{
  CICLO_NEED_LOW,
  CICLO_NEED_MEDIUM,
  CICLO_NEED_HIGH,
  CICLO_NEED_UNKNOWN,
} CicloNeedBand;

/* The band of a Brandão score: low up to @low, high from @high; 5 and 12 unless the settings say otherwise. */
CicloNeedBand ciclo_need_get_band (double score,
                                   double low,
                                   double high);

/* Borich: the mean weighted discrepancy of @n respondents, from their ratings of importance and ability; who lacks one
 * of the two is left out. @n_valid says how many are left and may be NULL; with none the result is NAN. */
double ciclo_need_get_discrepancy (const double *importance,
                                   const double *ability,
                                   guint n,
                                   guint *n_valid);

/* The gap, where there is one, x importance x frequency. */
double ciclo_need_get_priority (double current,
                                double required,
                                double importance,
                                double frequency);

G_END_DECLS
