/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One walk over the sessions puts each on its pile; then the piles are put in order. */

#include "config.h"

#include "ui/ciclo-programme-piles.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

static void
clear_pile (gpointer pile)
{
  g_ptr_array_unref (((CicloPile *) pile)->sessions);
}

/* What the key of the pile of @session is: a node, or one of the two kinds without. */
static gpointer
get_key (CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
  CicloNode *component;

  if (ciclo_node_is_set (session, CICLO_SESSION_STATE))
    return GUINT_TO_POINTER (CICLO_PILE_PARKED);
  if (CICLO_IS_DAY (day))
    return day;

  component = ciclo_session_get_component (session);

  return component != NULL ? (gpointer) component : GUINT_TO_POINTER (CICLO_PILE_LOOSE);
}

static GHashTable *
sort_sessions (CicloNode *course)
{
  GHashTable *table = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      gpointer key = get_key (session);
      GPtrArray *sessions = g_hash_table_lookup (table, key);

      if (sessions == NULL)
        g_hash_table_insert (table, key, sessions = g_ptr_array_new ());
      g_ptr_array_add (sessions, session);
    }

  return table;
}

/* Takes the sessions of @key out of @table. */
static void
add_pile (GArray *piles,
          GHashTable *table,
          gpointer key,
          const CicloPile *as)
{
  CicloPile pile = *as;
  gpointer sessions = NULL;

  g_hash_table_steal_extended (table, key, NULL, &sessions);
  if (sessions == NULL && pile.kind != CICLO_PILE_DAY)
    return;

  pile.sessions = sessions != NULL ? sessions : g_ptr_array_new ();
  g_array_append_val (piles, pile);
}

static void
add_components (GArray *piles,
                GHashTable *table,
                CicloNode *course,
                gboolean before)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    {
      CicloNode *component = ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i);
      gboolean comes_before = ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_PRE;

      if (comes_before == before)
        add_pile (piles, table, component, &(CicloPile){ CICLO_PILE_COMPONENT, component, component, NULL });
    }
}

/* Its own, otherwise that of its first session. */
static CicloNode *
get_component (CicloNode *day,
               const GPtrArray *sessions)
{
  CicloNode *component = ciclo_node_follow (day, CICLO_DAY_COMPONENT);

  if (CICLO_IS_COMPONENT (component))
    return component;

  return sessions != NULL && sessions->len > 0 ? ciclo_session_get_component (sessions->pdata[0]) : NULL;
}

GArray *
ciclo_programme_list_piles (CicloNode *course)
{
  GArray *piles = g_array_new (FALSE, FALSE, sizeof (CicloPile));
  g_autoptr (GHashTable) table = NULL;

  g_array_set_clear_func (piles, clear_pile);
  g_return_val_if_fail (CICLO_IS_COURSE (course), piles);

  table = sort_sessions (course);
  add_components (piles, table, course, TRUE);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);
      CicloNode *component = get_component (day, g_hash_table_lookup (table, day));

      add_pile (piles, table, day, &(CicloPile){ CICLO_PILE_DAY, day, component, NULL });
    }
  add_components (piles, table, course, FALSE);
  add_pile (piles, table, GUINT_TO_POINTER (CICLO_PILE_LOOSE), &(CicloPile){ .kind = CICLO_PILE_LOOSE });
  add_pile (piles, table, GUINT_TO_POINTER (CICLO_PILE_PARKED), &(CicloPile){ .kind = CICLO_PILE_PARKED });

  return piles;
}
