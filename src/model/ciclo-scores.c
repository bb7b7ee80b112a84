/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores of tasks and needs. */

#include "config.h"

#include "model/ciclo-scores.h"

#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* clang-format off */

static const CicloTerm dif_list[] = {
  [CICLO_DIF_OVERTRAIN]   = { "overtrain",   NC_ ("value", "Train and refresh") },
  [CICLO_DIF_TRAIN]       = { "train",       NC_ ("value", "Train") },
  [CICLO_DIF_PRE_TRAIN]   = { "pre-train",   NC_ ("value", "Help just in time") },
  [CICLO_DIF_JOB_AID]     = { "job-aid",     NC_ ("value", "Job aid") },
  [CICLO_DIF_NO_TRAINING] = { "no-training", NC_ ("value", "No training") },
};
const CicloTerms ciclo_dif_terms = TERMS (dif, "dif-decision");

/* clang-format on */

/* Tasks: rated by difficulty, importance and frequency, as in the handbooks of the US Department of Energy
 * (DOE-HDBK-1074, Selecting tasks for training). Hard, important and rare tasks come first because rare skills fade
 * (jarche.com, DIF analysis). The table for three answers is this program's. */

CicloDif
ciclo_dif_rate (double difficulty,
                double importance,
                double frequency,
                double yes_from)
{
  /* [difficult][important][frequent] */
  static const CicloDifDecision decisions[2][2][2] = {
    { { CICLO_DIF_NO_TRAINING, CICLO_DIF_NO_TRAINING }, { CICLO_DIF_JOB_AID, CICLO_DIF_JOB_AID } },
    { { CICLO_DIF_PRE_TRAIN, CICLO_DIF_TRAIN }, { CICLO_DIF_OVERTRAIN, CICLO_DIF_TRAIN } },
  };
  CicloDif dif = { CICLO_DIF_UNKNOWN, difficulty * importance * frequency };

  if (!isnan (dif.product) && !isnan (yes_from))
    dif.decision = decisions[difficulty >= yes_from][importance >= yes_from][frequency >= yes_from];

  return dif;
}

int
ciclo_dif_compare (const CicloDif *a,
                   const CicloDif *b)
{
  if (a->decision != b->decision)
    return a->decision < b->decision ? -1 : 1;

  return (a->product < b->product) - (a->product > b->product);
}

/* Needs */

double
ciclo_need_get_gap (double current,
                    double required)
{
  return required - current;
}

/* Brandão's N = I x (5 - D), used in Brazil's public service. The product of the means is not the mean of the products;
 * this is the product of the means. */
double
ciclo_need_get_score (double importance,
                      double mastery,
                      double scale_max)
{
  return importance * (scale_max - mastery);
}

CicloNeedBand
ciclo_need_get_band (double score,
                     double low,
                     double high)
{
  if (isnan (score))
    return CICLO_NEED_UNKNOWN;
  if (score >= high)
    return CICLO_NEED_HIGH;

  return score <= low ? CICLO_NEED_LOW : CICLO_NEED_MEDIUM;
}

/* Borich's model (UF/IFAS WC415): each respondent's discrepancy, weighted by the mean importance. */
double
ciclo_need_get_discrepancy (const double *importance,
                            const double *ability,
                            guint n,
                            guint *n_valid)
{
  double importances = 0;
  double discrepancies = 0;
  guint valid = 0;

  g_return_val_if_fail (n == 0 || (importance != NULL && ability != NULL), NAN);

  for (guint i = 0; i < n; i++)
    {
      if (isnan (importance[i]) || isnan (ability[i]))
        continue;

      importances += importance[i];
      discrepancies += importance[i] - ability[i];
      valid++;
    }

  if (n_valid != NULL)
    *n_valid = valid;

  return valid > 0 ? discrepancies / valid * (importances / valid) : NAN;
}

/* As a published calculator of training needs has it (codingace.net, with the rows of the test). */
double
ciclo_need_get_priority (double current,
                         double required,
                         double importance,
                         double frequency)
{
  double gap = ciclo_need_get_gap (current, required);

  return gap < 0 ? 0 * importance * frequency : gap * importance * frequency;
}
