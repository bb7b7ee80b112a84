/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parallel time. The staff's hours go to the sum at once. A participant is in one lane at a time, so people's figures
 * wait in their lane, or with the group that was there, until all come together and the most of each is taken. */

#include "config.h"

#include "model/ciclo-lanes.h"

/* Nobody has as many tracks beside each other; a file that says so shall not cost any amount of memory. */
#define MOST_LANES 1000

static void
free_tally (gpointer tally)
{
  ciclo_tally_clear (tally);
  g_free (tally);
}

static CicloTally *
get_tally (GHashTable **tallies,
           CicloNode *key)
{
  CicloTally *tally;

  if (*tallies == NULL)
    *tallies = g_hash_table_new_full (NULL, NULL, NULL, free_tally);
  if (g_hash_table_size (*tallies) >= MOST_LANES && !g_hash_table_contains (*tallies, key))
    key = NULL;

  tally = g_hash_table_lookup (*tallies, key);
  if (tally == NULL)
    {
      tally = g_new0 (CicloTally, 1);
      g_hash_table_insert (*tallies, key, tally);
    }

  return tally;
}

static void
put_together (CicloLanes *lanes,
              const CicloTally *tally)
{
  ciclo_lanes_join (lanes);
  ciclo_tally_add (lanes->sum, tally, CICLO_TALLY_PEOPLE);
}

static void
put_staff (CicloLanes *lanes,
           const CicloTally *tally)
{
  ciclo_tally_add (lanes->sum, tally, CICLO_TALLY_STAFF);
  ciclo_tally_add_groups (lanes->sum, tally);
}

void
ciclo_lanes_put_activity (CicloLanes *lanes,
                          const CicloTally *tally,
                          CicloNode *lane,
                          const GPtrArray *groups)
{
  put_staff (lanes, tally);
  if (lane == NULL)
    {
      put_together (lanes, tally);
      return;
    }

  if (groups->len == 0)
    {
      ciclo_tally_add (get_tally (&lanes->lanes, lane), tally, CICLO_TALLY_PEOPLE);
      return;
    }

  ciclo_tally_add (get_tally (&lanes->lanes, lane), tally, CICLO_TALLY_CLOCK);
  for (guint i = 0; i < groups->len; i++)
    {
      ciclo_tally_add (get_tally (&lanes->groups, groups->pdata[i]), tally, CICLO_TALLY_CLOCK);
      ciclo_tally_add (ciclo_tally_get_group (lanes->sum, groups->pdata[i]), tally, CICLO_TALLY_USE);
    }
}

void
ciclo_lanes_put_session (CicloLanes *lanes,
                         const CicloTally *tally,
                         CicloNode *lane,
                         const GPtrArray *groups)
{
  put_staff (lanes, tally);
  for (guint i = 0; i < groups->len; i++)
    ciclo_tally_add (ciclo_tally_get_group (lanes->sum, groups->pdata[i]), tally, CICLO_TALLY_PEOPLE);
  if (groups->len > 0)
    return;

  if (lane == NULL)
    put_together (lanes, tally);
  else
    ciclo_tally_add (get_tally (&lanes->lanes, lane), tally, CICLO_TALLY_PEOPLE);
}

static void
extend_all (CicloTally *most,
            GHashTable **tallies)
{
  GHashTableIter iter;
  gpointer tally;

  if (*tallies == NULL)
    return;

  g_hash_table_iter_init (&iter, *tallies);
  while (g_hash_table_iter_next (&iter, NULL, &tally))
    ciclo_tally_extend (most, tally);
  g_clear_pointer (tallies, g_hash_table_unref);
}

void
ciclo_lanes_join (CicloLanes *lanes)
{
  CicloTally most = { 0 };

  if (lanes->lanes == NULL && lanes->groups == NULL)
    return;

  extend_all (&most, &lanes->lanes);
  extend_all (&most, &lanes->groups);
  ciclo_tally_add (lanes->sum, &most, CICLO_TALLY_PEOPLE);
  ciclo_tally_clear (&most);
}

CicloSpan
ciclo_lanes_get_passed (const CicloLanes *lanes,
                        CicloNode *lane)
{
  CicloSpan passed = lanes->sum->figures[CICLO_FIGURE_PROGRAMME];
  const CicloTally *own = lane != NULL && lanes->lanes != NULL ? g_hash_table_lookup (lanes->lanes, lane) : NULL;

  if (own != NULL)
    ciclo_span_add (&passed, &own->figures[CICLO_FIGURE_PROGRAMME]);

  return passed;
}
