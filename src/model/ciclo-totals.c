/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the tallies of the sessions to those of days, components and the course. A session is counted once and then put
 * into all that it is a part of, day by day, because only what is on the same day can be beside each other. */

#include "config.h"

#include "model/ciclo-totals.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-lanes.h"
#include "model/ciclo-session.h"
#include "model/ciclo-totals-session.h"

struct _CicloTotals
{
  CicloNode *course;
  CicloTotal *whole;
  GArray *nothing;        /* the amounts of all that has none */
  GHashTable *totals;     /* node -> CicloTotal */
  GHashTable *objectives; /* node -> position in those of the course */
};

/* A course, component or day while its sessions come in. */
typedef struct
{
  CicloNode *node;
  CicloTally tally;
  CicloLanes lanes;
} Scope;

typedef struct
{
  CicloTotals *totals;
  CicloTotalsWalk walk;
  GHashTable *scopes;    /* node -> Scope */
  GPtrArray *apart;      /* scopes in which something is beside each other */
  GHashTable *positions; /* objectives and trainers -> position in the course, from 1 */
} Sums;

/* Results */

static int
compare_amounts (gconstpointer a,
                 gconstpointer b,
                 gpointer positions)
{
  int one = GPOINTER_TO_INT (g_hash_table_lookup (positions, ((const CicloAmount *) a)->node));
  int other = GPOINTER_TO_INT (g_hash_table_lookup (positions, ((const CicloAmount *) b)->node));

  return one - other;
}

static void
normalise (CicloSpan *span)
{
  span->seconds = MAX (span->seconds, 0);
  span->latest = MAX (span->latest, span->seconds);
}

static GArray *
dup_amounts (Sums *sums,
             GHashTable *amounts)
{
  GArray *array;
  GHashTableIter iter;
  gpointer value;

  if (amounts == NULL)
    return g_array_ref (sums->totals->nothing);

  array = g_array_sized_new (FALSE, FALSE, sizeof (CicloAmount), g_hash_table_size (amounts));
  g_hash_table_iter_init (&iter, amounts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CicloAmount amount = *(const CicloAmount *) value;

      normalise (&amount.time);
      g_array_append_val (array, amount);
    }
  g_array_sort_with_data (array, compare_amounts, sums->positions);

  return array;
}

static void
free_total (gpointer data)
{
  CicloTotal *total = data;

  g_array_unref (total->objectives);
  g_array_unref (total->trainers);
  g_free (total->spans);
  g_free (total);
}

static void
pack (CicloTotal *total,
      CicloTally *tally)
{
  guint n = 0;

  G_STATIC_ASSERT (CICLO_N_FIGURES <= 64 * G_N_ELEMENTS (total->present));

  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    {
      normalise (&tally->figures[i]);
      if (ciclo_span_is_zero (&tally->figures[i]))
        continue;

      total->present[i / 64] |= G_GUINT64_CONSTANT (1) << i % 64;
      tally->figures[n++] = tally->figures[i];
    }
  total->spans = g_memdup2 (tally->figures, n * sizeof (CicloSpan));
}

/* Decides @tally, which is empty then. */
static CicloTotal *
take_total (Sums *sums,
            CicloNode *node,
            CicloTally *tally,
            gboolean counts)
{
  CicloTotal *total = g_new0 (CicloTotal, 1);

  ciclo_tally_decide (tally);
  total->node = node;
  total->counts = counts;
  total->n_activities = tally->n_activities;
  total->n_unmeasured = tally->n_unmeasured;
  pack (total, tally);
  total->objectives = dup_amounts (sums, tally->objectives);
  total->trainers = dup_amounts (sums, tally->trainers);
  ciclo_tally_clear (tally);
  g_hash_table_replace (sums->totals->totals, node, total);

  return total;
}

/* Scopes */

static Scope *
add_scope (Sums *sums,
           CicloNode *node)
{
  Scope *scope = g_new0 (Scope, 1);

  scope->node = node;
  scope->lanes.sum = &scope->tally;
  g_hash_table_insert (sums->scopes, node, scope);

  return scope;
}

static void
add_scopes (Sums *sums,
            guint field)
{
  CicloNode *course = sums->totals->course;

  for (guint i = 0; i < ciclo_node_get_size (course, field); i++)
    add_scope (sums, ciclo_node_get_child (course, field, i));
}

static void
join_all (Sums *sums)
{
  for (guint i = 0; i < sums->apart->len; i++)
    ciclo_lanes_join (&((Scope *) sums->apart->pdata[i])->lanes);
  g_ptr_array_set_size (sums->apart, 0);
}

static void
put_session (Sums *sums,
             CicloNode *scope_node,
             CicloNode *session,
             const CicloTally *tally,
             const GPtrArray *groups)
{
  Scope *scope = scope_node != NULL ? g_hash_table_lookup (sums->scopes, scope_node) : NULL;

  if (scope == NULL)
    return;

  ciclo_lanes_put_session (&scope->lanes, tally, ciclo_node_follow (session, CICLO_SESSION_LANE), groups);
  if (scope->lanes.lanes != NULL)
    g_ptr_array_add (sums->apart, scope);
}

static void
add_session (Sums *sums,
             CicloNode *session)
{
  gboolean counts = ciclo_choices_count_alone (sums->walk.choices, session, sums->walk.variation);
  CicloTally tally = { 0 };

  if (counts)
    {
      g_autoptr (GPtrArray) groups = NULL;

      ciclo_totals_add_session (&sums->walk, session, &tally);
      groups = ciclo_totals_walk_dup_groups (&sums->walk, session, &tally);
      if (groups->len == 0 && ciclo_node_follow (session, CICLO_SESSION_LANE) == NULL)
        join_all (sums);
      put_session (sums, sums->totals->course, session, &tally, groups);
      put_session (sums, ciclo_session_get_component (session), session, &tally, groups);
      put_session (sums, ciclo_node_follow (session, CICLO_SESSION_DAY), session, &tally, groups);
    }

  take_total (sums, session, &tally, counts);
}

/* The course */

static void
add_positions (Sums *sums,
               guint field)
{
  CicloNode *course = sums->totals->course;

  for (guint i = 0; i < ciclo_node_get_size (course, field); i++)
    g_hash_table_insert (sums->positions, ciclo_node_get_child (course, field, i), GINT_TO_POINTER ((int) i + 1));
}

/* Sessions in the order of the course, those of each day together. */
static void
add_sessions (Sums *sums)
{
  CicloNode *course = sums->totals->course;
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
      GPtrArray *sessions = g_hash_table_lookup (days, day);

      if (sessions == NULL)
        {
          sessions = g_ptr_array_new ();
          g_hash_table_insert (days, day, sessions);
          g_ptr_array_add (order, sessions);
        }
      g_ptr_array_add (sessions, session);
    }

  for (guint i = 0; i < order->len; i++)
    {
      const GPtrArray *sessions = order->pdata[i];

      for (guint j = 0; j < sessions->len; j++)
        add_session (sums, sessions->pdata[j]);
      join_all (sums);
    }
}

/* All objectives of the course have an amount in its total, also those that nothing serves. */
static void
add_missing_objectives (Scope *scope)
{
  for (guint i = 0; i < ciclo_node_get_size (scope->node, CICLO_COURSE_OBJECTIVES); i++)
    ciclo_tally_get_amount (&scope->tally.objectives, ciclo_node_get_child (scope->node, CICLO_COURSE_OBJECTIVES, i));
}

static void
take_scopes (Sums *sums)
{
  CicloTotals *totals = sums->totals;
  GHashTableIter iter;
  gpointer value;

  add_missing_objectives (g_hash_table_lookup (sums->scopes, totals->course));
  g_hash_table_iter_init (&iter, sums->scopes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Scope *scope = value;
      CicloTotal *total = take_total (sums, scope->node, &scope->tally, TRUE);

      if (scope->node == totals->course)
        totals->whole = total;
    }

  for (guint i = 0; i < totals->whole->objectives->len; i++)
    g_hash_table_insert (totals->objectives, g_array_index (totals->whole->objectives, CicloAmount, i).node,
                         GUINT_TO_POINTER (i));
}

CicloTotals *
ciclo_totals_new (CicloNode *course,
                  CicloVariation variation)
{
  Sums sums = { 0 };
  CicloTotals *totals;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  totals = g_new0 (CicloTotals, 1);
  totals->course = course;
  totals->totals = g_hash_table_new_full (NULL, NULL, NULL, free_total);
  totals->objectives = g_hash_table_new (NULL, NULL);
  totals->nothing = g_array_new (FALSE, FALSE, sizeof (CicloAmount));

  sums.totals = totals;
  sums.scopes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  sums.apart = g_ptr_array_new ();
  sums.positions = g_hash_table_new (NULL, NULL);
  ciclo_totals_walk_init (&sums.walk, course, variation);
  add_positions (&sums, CICLO_COURSE_OBJECTIVES);
  add_positions (&sums, CICLO_COURSE_TRAINERS);
  add_scope (&sums, course);
  add_scopes (&sums, CICLO_COURSE_COMPONENTS);
  add_scopes (&sums, CICLO_COURSE_DAYS);
  add_sessions (&sums);
  take_scopes (&sums);

  ciclo_totals_walk_clear (&sums.walk);
  g_hash_table_unref (sums.scopes);
  g_ptr_array_unref (sums.apart);
  g_hash_table_unref (sums.positions);

  return totals;
}

void
ciclo_totals_free (CicloTotals *totals)
{
  if (totals == NULL)
    return;

  g_hash_table_unref (totals->totals);
  g_hash_table_unref (totals->objectives);
  g_array_unref (totals->nothing);
  g_free (totals);
}

/* Questions */

const CicloTotal *
ciclo_totals_get_course (CicloTotals *totals)
{
  g_return_val_if_fail (totals != NULL, NULL);

  return totals->whole;
}

const CicloTotal *
ciclo_totals_find (CicloTotals *totals,
                   CicloNode *node)
{
  g_return_val_if_fail (totals != NULL, NULL);

  return g_hash_table_lookup (totals->totals, node);
}

const CicloAmount *
ciclo_totals_find_objective (CicloTotals *totals,
                             CicloNode *objective)
{
  gpointer position;

  g_return_val_if_fail (totals != NULL, NULL);

  if (!g_hash_table_lookup_extended (totals->objectives, objective, NULL, &position))
    return NULL;

  return &g_array_index (totals->whole->objectives, CicloAmount, GPOINTER_TO_UINT (position));
}

const CicloSpan *
ciclo_total_get_span (const CicloTotal *total,
                      CicloFigure figure)
{
  static const CicloSpan zero = { 0 };
  guint64 bit = G_GUINT64_CONSTANT (1) << figure % 64;
  guint place;

  g_return_val_if_fail (total != NULL, &zero);
  g_return_val_if_fail (figure < CICLO_N_FIGURES, &zero);

  if ((total->present[figure / 64] & bit) == 0)
    return &zero;

  place = (guint) __builtin_popcountll (total->present[figure / 64] & (bit - 1));
  for (guint i = 0; i < figure / 64; i++)
    place += (guint) __builtin_popcountll (total->present[i]);

  return &total->spans[place];
}

double
ciclo_total_get_minutes (const CicloTotal *total,
                         CicloFigure figure)
{
  g_return_val_if_fail (total != NULL, 0);

  return (double) ciclo_total_get_span (total, figure)->seconds / 60;
}

static const CicloBreakdown *
find_breakdown (CicloFigure figure)
{
  guint n;
  const CicloBreakdown *breakdowns = ciclo_breakdown_list (&n);

  for (guint i = 0; i < n; i++)
    if (figure >= breakdowns[i].first && figure <= breakdowns[i].last)
      return &breakdowns[i];

  return NULL;
}

double
ciclo_total_get_share (const CicloTotal *total,
                       CicloFigure figure)
{
  const CicloBreakdown *breakdown = find_breakdown (figure);
  gint64 sum = 0;

  g_return_val_if_fail (total != NULL, 0);
  g_return_val_if_fail (breakdown != NULL, 0);

  for (guint i = breakdown->first; i <= breakdown->last; i++)
    sum += ciclo_total_get_span (total, i)->seconds;

  return sum > 0 ? (double) ciclo_total_get_span (total, figure)->seconds / (double) sum : 0;
}

guint
ciclo_total_count_rows (const CicloTotal *total,
                        CicloFigure first)
{
  const CicloBreakdown *breakdown = find_breakdown (first);
  guint n = 0;

  g_return_val_if_fail (total != NULL, 0);
  g_return_val_if_fail (breakdown != NULL, 0);

  for (guint i = breakdown->first; i < breakdown->last; i++)
    n += ciclo_total_get_span (total, i)->seconds > 0 ? 1 : 0;

  return n;
}
