/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formulae of marking, on plain values; ciclo-marking-item.c applies them to the items of a design. */

#include "config.h"

#include "model/ciclo-marking.h"

#include "core/ciclo-text.h"

#include <math.h>

double
ciclo_marking_get_choice (guint right_chosen,
                          guint wrong_chosen,
                          guint n_right,
                          gboolean partial)
{
  if (n_right == 0)
    return 0;
  if (!partial)
    return right_chosen == n_right && wrong_chosen == 0 ? 1 : 0;

  return CLAMP (((double) right_chosen - wrong_chosen) / n_right, 0, 1);
}

double
ciclo_marking_get_matching (guint n_correct,
                            guint n_pairs)
{
  return n_pairs > 0 ? MIN ((double) n_correct / n_pairs, 1) : 0;
}

/* Kendall's distance: the pairs that stand the wrong way round. */
double
ciclo_marking_get_ordering (const int *places,
                            guint n,
                            gboolean partial)
{
  guint64 inversions = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      inversions += places[i] > places[j] ? 1 : 0;

  if (n < 2 || !partial)
    return n > 0 && inversions == 0 ? 1 : 0;

  return 1 - (double) inversions / ((double) n * (n - 1) / 2);
}

gboolean
ciclo_marking_get_number (const char *typed,
                          double *number)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char *end = NULL;

  if (*text == '\0' || text[strspn (text, "+-0123456789.,")] != '\0')
    return FALSE;

  g_strdelimit (text, ",", '.');
  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && end != text;
}

/* 0.3 - 0.1 is not 0.2 in binary; what is off by less than that is not off. */
gboolean
ciclo_marking_is_near (double number,
                       double key,
                       double tolerance)
{
  double least = 1e-9 * MAX (fabs (key), 1);

  return fabs (number - key) <= MAX (tolerance, 0) + least;
}

gboolean
ciclo_marking_is_accepted (const char *typed,
                           const char *accepted)
{
  g_autofree char *folded = ciclo_text_fold (typed);
  g_auto (GStrv) lines = g_strsplit (accepted, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ciclo_text_fold (lines[i]);

      if (*line != '\0' && g_str_equal (line, folded))
        return TRUE;
    }

  return FALSE;
}

double
ciclo_marking_get_scale (double value,
                         double min,
                         double max,
                         gboolean reversed)
{
  if (!(value >= min && value <= max))
    return NAN;

  return reversed ? min + max - value : value;
}

double
ciclo_marking_get_rubric (const double *weights,
                          const double *levels,
                          guint n,
                          double max_level)
{
  double reached = 0;
  double best = 0;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (levels[i]) || isnan (weights[i]) || weights[i] < 0)
        continue;

      reached += weights[i] * levels[i];
      best += weights[i] * max_level;
    }

  return best > 0 ? reached / best * 100 : NAN;
}

double
ciclo_marking_get_checklist (const CicloSeen *seen,
                             const gboolean *critical,
                             guint n,
                             gboolean *all_critical)
{
  guint applicable = 0;
  guint yes = 0;
  gboolean complete = TRUE;

  for (guint i = 0; i < n; i++)
    {
      applicable += seen[i] != CICLO_SEEN_NOT_APPLICABLE ? 1 : 0;
      yes += seen[i] == CICLO_SEEN_YES ? 1 : 0;
      complete &= critical == NULL || !critical[i] || seen[i] != CICLO_SEEN_NO;
    }

  if (all_critical != NULL)
    *all_critical = complete;

  return applicable > 0 ? (double) yes / applicable : NAN;
}
