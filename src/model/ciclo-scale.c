/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Another length for a whole session. Time is handed out in small pieces, each to the part that lacks most: so the sum
 * is exact whatever the proportions are, and nothing has to be corrected afterwards. */

#include "config.h"

#include "model/ciclo-scale.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

#define ROUND 5          /* minutes that people plan in */
#define SHORTEST 2       /* minutes of an activity */
#define SHORTEST_PHASE 1 /* minutes */
#define MINUTE 60        /* seconds */

static guint
find_poorest (int total,
              const int *weights,
              guint n,
              gint64 sum,
              const int *parts)
{
  guint poorest = 0;
  gint64 most = G_MININT64;

  for (guint i = 0; i < n; i++)
    {
      gint64 lack = (gint64) total * weights[i] - sum * parts[i];

      if (lack > most)
        {
          most = lack;
          poorest = i;
        }
    }

  return poorest;
}

static guint
find_heaviest (const int *weights,
               guint n)
{
  guint heaviest = 0;

  for (guint i = 1; i < n; i++)
    if (weights[i] > weights[heaviest])
      heaviest = i;

  return heaviest;
}

gboolean
ciclo_scale_share (int total,
                   const int *weights,
                   guint n,
                   int unit,
                   int minimum,
                   int *parts)
{
  gint64 left, sum = 0;

  g_return_val_if_fail (unit > 0 && minimum % unit == 0, FALSE);

  left = total - (gint64) n * minimum;
  if (left < 0 || n == 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_return_val_if_fail (weights[i] > 0, FALSE);
      sum += weights[i];
    }

  for (guint i = 0; i < n; i++)
    parts[i] = minimum;
  for (; left >= unit; left -= unit)
    parts[find_poorest (total, weights, n, sum, parts)] += unit;
  parts[find_heaviest (weights, n)] += (int) left;

  return TRUE;
}

/* Sessions */

static int *
dup_weights (CicloNode *node,
             guint list,
             guint field,
             guint n)
{
  g_autofree int *weights = g_new0 (int, n);

  for (guint i = 0; i < n; i++)
    {
      weights[i] = ciclo_node_get_seconds (ciclo_node_get_child (node, list, i), field);
      if (weights[i] <= 0)
        return NULL;
    }

  return g_steal_pointer (&weights);
}

static void
set_minutes (CicloNode *node,
             guint field,
             int minutes)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (minutes * MINUTE, 0, FALSE, NULL);

  ciclo_node_set_duration (node, field, duration);
}

static void
scale_phases (CicloNode *activity,
              int minutes)
{
  guint n = ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES);
  g_autofree int *weights = dup_weights (activity, CICLO_ACTIVITY_PHASES, CICLO_PHASE_DURATION, n);
  g_autofree int *parts = g_new0 (int, n);
  gboolean fit = weights != NULL && ciclo_scale_share (minutes, weights, n, 1, SHORTEST_PHASE, parts);

  for (guint i = 0; i < n; i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);

      if (fit)
        set_minutes (phase, CICLO_PHASE_DURATION, parts[i]);
      else
        ciclo_node_unset (phase, CICLO_PHASE_DURATION);
    }
}

void
ciclo_scale_activity (CicloNode *activity,
                      int minutes)
{
  int turn = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_TURN_DURATION);
  int rooms = MAX (ciclo_node_get_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS), 1);

  set_minutes (activity, CICLO_ACTIVITY_DURATION, minutes);
  scale_phases (activity, minutes);
  if (turn > 0)
    ciclo_node_set_int (activity, CICLO_ACTIVITY_PERFORMERS, MAX (minutes * MINUTE / turn, 1) * rooms);
}

/* Whether none is so short that five minutes are twice as much as it should have. */
static gboolean
suits_rounding (int minutes,
                const int *weights,
                guint n)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    if ((gint64) minutes * weights[i] * 2 < sum * ROUND)
      return FALSE;

  return TRUE;
}

gboolean
ciclo_scale_session (CicloNode *session,
                     int minutes)
{
  guint n;
  g_autofree int *weights = NULL;
  g_autofree int *parts = NULL;

  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);

  n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);
  weights = dup_weights (session, CICLO_SESSION_ACTIVITIES, CICLO_ACTIVITY_DURATION, n);
  if (weights == NULL)
    return FALSE;

  parts = g_new0 (int, n);
  if ((!suits_rounding (minutes, weights, n) || !ciclo_scale_share (minutes, weights, n, ROUND, ROUND, parts)) &&
      !ciclo_scale_share (minutes, weights, n, 1, SHORTEST, parts))
    return FALSE;

  set_minutes (session, CICLO_SESSION_PLANNED, minutes);
  for (guint i = 0; i < n; i++)
    ciclo_scale_activity (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i), parts[i]);

  return TRUE;
}
