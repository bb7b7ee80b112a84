/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums of figures, one after the other or beside each other. Which way a figure goes depends only on what it is about:
 * the staff, whose hours add up wherever they work, or a participant, who can be in one place only. */

#include "config.h"

#include "model/ciclo-tally.h"

/* What is not in here is what people do with their time. */
static const CicloTallyParts parts_of_figures[CICLO_N_FIGURES] = {
  [CICLO_FIGURE_LEARNER] = CICLO_TALLY_CLOCK,
  [CICLO_FIGURE_ROOM] = CICLO_TALLY_STAFF,
  [CICLO_FIGURE_TRAINER] = CICLO_TALLY_STAFF,
  [CICLO_FIGURE_PROGRAMME] = CICLO_TALLY_CLOCK,
  [CICLO_FIGURE_WRITTEN] = CICLO_TALLY_CLOCK,
  [CICLO_FIGURE_RECORDED] = CICLO_TALLY_CLOCK,
  [CICLO_FIGURE_ACTUAL] = CICLO_TALLY_CLOCK,
};

static CicloTallyParts
get_part (guint figure)
{
  return parts_of_figures[figure] != 0 ? parts_of_figures[figure] : CICLO_TALLY_USE;
}

CicloAmount *
ciclo_tally_get_amount (GHashTable **amounts,
                        CicloNode *node)
{
  CicloAmount *amount;

  if (*amounts == NULL)
    *amounts = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  amount = g_hash_table_lookup (*amounts, node);
  if (amount == NULL)
    {
      amount = g_new0 (CicloAmount, 1);
      amount->node = node;
      g_hash_table_insert (*amounts, node, amount);
    }

  return amount;
}

/* Adds the times of @more, or where they are @beside takes the longer ones; and their numbers, where asked for. */
static void
join_amounts (GHashTable **amounts,
              GHashTable *more,
              void (*join) (CicloSpan *, const CicloSpan *),
              gboolean numbers)
{
  GHashTableIter iter;
  gpointer value;

  if (more == NULL)
    return;

  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const CicloAmount *other = value;
      CicloAmount *amount = ciclo_tally_get_amount (amounts, other->node);

      if (join != NULL)
        join (&amount->time, &other->time);
      if (numbers)
        amount->n_activities += other->n_activities;
    }
}

void
ciclo_tally_add (CicloTally *tally,
                 const CicloTally *more,
                 CicloTallyParts parts)
{
  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    if (get_part (i) & parts)
      ciclo_span_add (&tally->figures[i], &more->figures[i]);

  join_amounts (&tally->objectives, more->objectives, parts & CICLO_TALLY_USE ? ciclo_span_add : NULL,
                (parts & CICLO_TALLY_STAFF) != 0);
  if (!(parts & CICLO_TALLY_STAFF))
    return;

  join_amounts (&tally->trainers, more->trainers, ciclo_span_add, TRUE);
  tally->n_activities += more->n_activities;
  tally->n_unmeasured += more->n_unmeasured;
}

void
ciclo_tally_extend (CicloTally *tally,
                    const CicloTally *beside)
{
  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    if (get_part (i) & CICLO_TALLY_PEOPLE)
      ciclo_span_extend (&tally->figures[i], &beside->figures[i]);

  join_amounts (&tally->objectives, beside->objectives, ciclo_span_extend, FALSE);
}

static void
free_tally (gpointer tally)
{
  ciclo_tally_clear (tally);
  g_free (tally);
}

CicloTally *
ciclo_tally_get_group (CicloTally *tally,
                       CicloNode *group)
{
  CicloTally *own;

  if (tally->groups == NULL)
    tally->groups = g_hash_table_new_full (NULL, NULL, NULL, free_tally);

  own = g_hash_table_lookup (tally->groups, group);
  if (own == NULL)
    {
      own = g_new0 (CicloTally, 1);
      g_hash_table_insert (tally->groups, group, own);
    }

  return own;
}

void
ciclo_tally_add_groups (CicloTally *tally,
                        const CicloTally *more)
{
  GHashTableIter iter;
  gpointer group, own;

  if (more->groups == NULL)
    return;

  g_hash_table_iter_init (&iter, more->groups);
  while (g_hash_table_iter_next (&iter, &group, &own))
    ciclo_tally_add (ciclo_tally_get_group (tally, group), own, CICLO_TALLY_PEOPLE);
}

static void
close_amounts (GHashTable *amounts)
{
  GHashTableIter iter;
  gpointer amount;

  if (amounts == NULL)
    return;

  g_hash_table_iter_init (&iter, amounts);
  while (g_hash_table_iter_next (&iter, NULL, &amount))
    ((CicloAmount *) amount)->time.open = FALSE;
}

void
ciclo_tally_close (CicloTally *tally)
{
  GHashTableIter iter;
  gpointer own;

  for (guint i = 0; i < CICLO_N_FIGURES; i++)
    tally->figures[i].open = FALSE;
  close_amounts (tally->objectives);
  close_amounts (tally->trainers);
  if (tally->groups == NULL)
    return;

  g_hash_table_iter_init (&iter, tally->groups);
  while (g_hash_table_iter_next (&iter, NULL, &own))
    ciclo_tally_close (own);
}

void
ciclo_tally_decide (CicloTally *tally)
{
  CicloTally most = { 0 };
  GHashTableIter iter;
  gpointer own;

  if (tally->groups == NULL)
    return;

  g_hash_table_iter_init (&iter, tally->groups);
  while (g_hash_table_iter_next (&iter, NULL, &own))
    ciclo_tally_extend (&most, own);
  ciclo_tally_add (tally, &most, CICLO_TALLY_PEOPLE);

  ciclo_tally_clear (&most);
  g_clear_pointer (&tally->groups, g_hash_table_unref);
}

void
ciclo_tally_clear (CicloTally *tally)
{
  g_clear_pointer (&tally->objectives, g_hash_table_unref);
  g_clear_pointer (&tally->trainers, g_hash_table_unref);
  g_clear_pointer (&tally->groups, g_hash_table_unref);
}
