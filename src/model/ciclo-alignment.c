/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links are told from one end only: a session names its objectives, a question what it checks. Here they are read from
 * the objective, in one walk over the sessions and one over the instruments. */

#include "config.h"

#include "model/ciclo-alignment.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"

#define LEARNING 2 /* the level of an evaluation that asks what people learned */

struct _CicloAlignment
{
  GArray *objectives;
  GHashTable *positions; /* id of an objective -> its position + 1 */
  GPtrArray *lone_sessions;
  GPtrArray *lone_tests;
};

static CicloAlignedObjective *
find_objective (CicloAlignment *self,
                const char *id)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, id));

  return position > 0 ? &g_array_index (self->objectives, CicloAlignedObjective, position - 1) : NULL;
}

static void
clear_objective (gpointer objective)
{
  CicloAlignedObjective *aligned = objective;

  g_array_unref (aligned->sessions);
  g_array_unref (aligned->checks);
}

static void
list_objectives (CicloAlignment *self,
                 CicloNode *course)
{
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *objective = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);
      CicloAlignedObjective aligned = {
        .objective = objective,
        .sessions = g_array_new (FALSE, FALSE, sizeof (CicloAlignedSession)),
        .checks = g_array_new (FALSE, FALSE, sizeof (CicloAlignedCheck)),
        .excused = ciclo_node_is_set (objective, CICLO_OBJECTIVE_NO_ASSESSMENT_REASON),
      };

      g_array_append_val (self->objectives, aligned);
      g_hash_table_insert (self->positions, (gpointer) ciclo_node_get_id (objective), GUINT_TO_POINTER (i + 1));
    }
}

/* Sessions */

static gboolean
add_session (CicloAlignment *self,
             const char *objective,
             CicloNode *session,
             const CicloSpan *time)
{
  CicloAlignedObjective *aligned = find_objective (self, objective);
  CicloAlignedSession last = { .session = session };

  if (aligned == NULL)
    return FALSE;
  if (aligned->sessions->len > 0 &&
      g_array_index (aligned->sessions, CicloAlignedSession, aligned->sessions->len - 1).session == session)
    return TRUE;

  if (time != NULL)
    last.time = *time;
  g_array_append_val (aligned->sessions, last);

  return TRUE;
}

static void
look_at_session (CicloAlignment *self,
                 CicloNode *session,
                 CicloTotals *totals)
{
  const CicloTotal *total = ciclo_totals_find (totals, session);
  const char *const *ids = ciclo_node_get_strings (session, CICLO_SESSION_OBJECTIVES);
  gboolean serves = FALSE;

  if (total == NULL || !total->counts)
    return;

  for (guint i = 0; i < total->objectives->len; i++)
    {
      const CicloAmount *amount = &g_array_index (total->objectives, CicloAmount, i);

      serves |= add_session (self, ciclo_node_get_id (amount->node), session, &amount->time);
    }
  for (; *ids != NULL; ids++)
    serves |= add_session (self, *ids, session, NULL);
  if (!serves && !ciclo_session_is_pause (session))
    g_ptr_array_add (self->lone_sessions, session);
}

/* Instruments */

typedef struct
{
  CicloAlignment *alignment;
  CicloNode *instrument;
  gboolean checks;
} Look;

static void
add_check (Look *look,
           const char *objective,
           guint n_items)
{
  CicloAlignedObjective *aligned = find_objective (look->alignment, objective);
  GArray *checks;
  CicloAlignedCheck check = { look->instrument, n_items };

  if (aligned == NULL)
    return;

  look->checks = TRUE;
  checks = aligned->checks;
  if (checks->len > 0 && g_array_index (checks, CicloAlignedCheck, checks->len - 1).instrument == look->instrument)
    g_array_index (checks, CicloAlignedCheck, checks->len - 1).n_items += n_items;
  else
    g_array_append_val (checks, check);
}

static gboolean
look_at_node (CicloNode *node,
              gpointer closure)
{
  if (CICLO_IS_ITEM (node))
    add_check (closure, ciclo_node_get_text (node, CICLO_ITEM_OBJECTIVE, NULL), 1);
  else if (CICLO_IS_BLUEPRINT_ROW (node))
    add_check (closure, ciclo_node_get_text (node, CICLO_BLUEPRINT_ROW_OBJECTIVE, NULL), 0);

  return FALSE;
}

static void
look_at_instrument (CicloAlignment *self,
                    CicloNode *instrument)
{
  Look look = { self, instrument, FALSE };

  for (guint i = 0; i < self->objectives->len; i++)
    {
      CicloNode *objective = g_array_index (self->objectives, CicloAlignedObjective, i).objective;

      if (g_strv_contains (ciclo_node_get_strings (objective, CICLO_OBJECTIVE_ASSESSED_BY),
                           ciclo_node_get_id (instrument)))
        add_check (&look, ciclo_node_get_id (objective), 0);
    }
  ciclo_tree_walk (instrument, look_at_node, &look);
  if (!look.checks && ciclo_node_get_int (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL) == LEARNING)
    g_ptr_array_add (self->lone_tests, instrument);
}

CicloAlignment *
ciclo_alignment_new (CicloNode *course,
                     CicloTotals *totals)
{
  CicloAlignment *self;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);
  g_return_val_if_fail (totals != NULL, NULL);

  self = g_new0 (CicloAlignment, 1);
  self->objectives = g_array_new (FALSE, FALSE, sizeof (CicloAlignedObjective));
  g_array_set_clear_func (self->objectives, clear_objective);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->lone_sessions = g_ptr_array_new ();
  self->lone_tests = g_ptr_array_new ();
  list_objectives (self, course);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    look_at_session (self, ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i), totals);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    look_at_instrument (self, ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i));

  return self;
}

void
ciclo_alignment_free (CicloAlignment *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->objectives);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->lone_sessions);
  g_ptr_array_unref (self->lone_tests);
  g_free (self);
}

const GArray *
ciclo_alignment_get_objectives (CicloAlignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->objectives;
}

const GPtrArray *
ciclo_alignment_get_lone_sessions (CicloAlignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lone_sessions;
}

const GPtrArray *
ciclo_alignment_get_lone_tests (CicloAlignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lone_tests;
}
