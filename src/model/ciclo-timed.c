/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions and activities seen as the same thing: something that takes time. Here it is decided once, for timetable,
 * totals and print-outs, what counts and where repeated content comes from. References may lead nowhere or in
 * circles; each answer then is still the same whoever asks. */

#include "config.h"

#include "model/ciclo-timed.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timing.h"
#include "model/ciclo-vocabulary.h"

struct _CicloChoices
{
  GHashTable *origins; /* alternative -> what it is at last an alternative to */
  GHashTable *winners; /* origin of a set of alternatives -> the one of it that was chosen */
};

/* clang-format off */
static const CicloTimedFields session_fields = {
  .start          = CICLO_SESSION_START,
  .pinned         = CICLO_SESSION_PINNED,
  .length         = CICLO_SESSION_PLANNED,
  .lane           = CICLO_SESSION_LANE,
  .place          = CICLO_SESSION_PLACE,
  .groups         = CICLO_SESSION_GROUPS,
  .trainers       = CICLO_SESSION_TRAINERS,
  .activities     = CICLO_SESSION_ACTIVITIES,
  .repeats        = CICLO_SESSION_REPEATS,
  .state          = CICLO_SESSION_STATE,
  .optional       = CICLO_SESSION_OPTIONAL,
  .alternative_to = CICLO_SESSION_ALTERNATIVE_TO,
  .chosen         = CICLO_SESSION_CHOSEN,
  .actual_start   = CICLO_SESSION_ACTUAL_START,
  .actual         = CICLO_SESSION_ACTUAL,
};

static const CicloTimedFields activity_fields = {
  .start          = CICLO_ACTIVITY_START,
  .pinned         = CICLO_ACTIVITY_PINNED,
  .length         = CICLO_ACTIVITY_DURATION,
  .lane           = CICLO_ACTIVITY_LANE,
  .place          = CICLO_ACTIVITY_PLACE,
  .groups         = CICLO_ACTIVITY_GROUPS,
  .trainers       = CICLO_ACTIVITY_TRAINERS,
  .activities     = CICLO_ACTIVITY_ACTIVITIES,
  .repeats        = CICLO_ACTIVITY_REPEATS,
  .state          = CICLO_ACTIVITY_STATE,
  .optional       = CICLO_ACTIVITY_OPTIONAL,
  .alternative_to = CICLO_ACTIVITY_ALTERNATIVE_TO,
  .chosen         = CICLO_ACTIVITY_CHOSEN,
  .actual_start   = CICLO_ACTIVITY_ACTUAL_START,
  .actual         = CICLO_ACTIVITY_ACTUAL,
};
/* clang-format on */

gboolean
ciclo_timed_is (CicloNode *node)
{
  return CICLO_IS_SESSION (node) || CICLO_IS_ACTIVITY (node);
}

const CicloTimedFields *
ciclo_timed_get_fields (CicloNode *timed)
{
  g_return_val_if_fail (ciclo_timed_is (timed), NULL);

  return CICLO_IS_SESSION (timed) ? &session_fields : &activity_fields;
}

/* A session is never another run of an activity, whatever a file says. */
static CicloNode *
follow (CicloNode *timed,
        guint field)
{
  CicloNode *target = ciclo_node_follow (timed, field);

  return target != NULL && G_OBJECT_TYPE (target) == G_OBJECT_TYPE (timed) ? target : NULL;
}

CicloNode *
ciclo_timed_get_repeated (CicloNode *timed)
{
  g_return_val_if_fail (ciclo_timed_is (timed), NULL);

  return follow (timed, ciclo_timed_get_fields (timed)->repeats);
}

guint
ciclo_timed_get_share (CicloNode *timed)
{
  CicloNode *course = ciclo_node_get_root (timed);
  guint n_sessions = CICLO_IS_COURSE (course) ? ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) : 1;

  return MAX (CICLO_TIMED_MOST_REPEATED / MAX (n_sessions, 1), 1);
}

/* Activities are left to who walks over them: many may repeat the same one in one session. */
static gboolean
may_repeat (CicloNode *timed,
            guint n)
{
  return !CICLO_IS_SESSION (timed) || n <= ciclo_timed_get_share (timed);
}

CicloNode *
ciclo_timed_find_set (CicloNode *timed,
                      guint field)
{
  CicloNode *node = timed;

  g_return_val_if_fail (ciclo_timed_is (timed), NULL);

  for (guint i = 0; node != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++, node = ciclo_timed_get_repeated (node))
    if (ciclo_node_is_set (node, field))
      return node;

  return NULL;
}

CicloNode *
ciclo_timed_get_content (CicloNode *timed)
{
  CicloNode *node = timed;

  g_return_val_if_fail (ciclo_timed_is (timed), NULL);

  for (guint i = 0; node != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++, node = ciclo_timed_get_repeated (node))
    {
      guint n = ciclo_node_get_size (node, ciclo_timed_get_fields (node)->activities);

      if (n > 0)
        return node == timed || may_repeat (timed, n) ? node : timed;
    }

  return timed;
}

static gboolean
get_activity_length (CicloNode *activity,
                     CicloSpan *length)
{
  const CicloDuration *turn = ciclo_node_get_duration (activity, CICLO_ACTIVITY_TURN_DURATION);
  int turns = ciclo_timing_count_turns (ciclo_node_get_int (activity, CICLO_ACTIVITY_PERFORMERS),
                                        ciclo_node_get_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS));

  return ciclo_span_set_duration (length, ciclo_node_get_duration (activity, CICLO_ACTIVITY_DURATION), 1) ||
         (turns > 0 && ciclo_span_set_duration (length, turn, turns));
}

gboolean
ciclo_timed_get_length (CicloNode *timed,
                        CicloSpan *length)
{
  CicloNode *node = timed;

  g_return_val_if_fail (ciclo_timed_is (timed), FALSE);
  g_return_val_if_fail (length != NULL, FALSE);

  if (CICLO_IS_SESSION (timed))
    return ciclo_span_set_duration (length, ciclo_node_get_duration (timed, CICLO_SESSION_PLANNED), 1);

  for (guint i = 0; node != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++, node = ciclo_timed_get_repeated (node))
    if (get_activity_length (node, length))
      return TRUE;

  return FALSE;
}

/* In a circle nobody came first, so the smallest id is taken. */
static CicloNode *
find_smallest (CicloNode *member,
               guint field)
{
  CicloNode *smallest = member;

  for (CicloNode *node = follow (member, field); node != member; node = follow (node, field))
    if (g_strcmp0 (ciclo_node_get_id (node), ciclo_node_get_id (smallest)) < 0)
      smallest = node;

  return smallest;
}

/* What @timed is at last an alternative to; @timed itself where it is none. */
static CicloNode *
find_origin (CicloChoices *choices,
             CicloNode *timed)
{
  guint field = ciclo_timed_get_fields (timed)->alternative_to;
  CicloNode *origin = g_hash_table_lookup (choices->origins, timed);
  CicloNode *last = timed;
  g_autoptr (GHashTable) path = NULL;
  GHashTableIter iter;
  gpointer member;

  if (origin != NULL || !ciclo_node_is_set (timed, field))
    return origin != NULL ? origin : timed;

  path = g_hash_table_new (NULL, NULL);
  for (CicloNode *node = timed; node != NULL && origin == NULL; node = follow (node, field))
    {
      origin = g_hash_table_add (path, node) ? g_hash_table_lookup (choices->origins, node)
                                             : find_smallest (node, field);
      last = node;
    }
  if (origin == NULL)
    origin = last;

  g_hash_table_iter_init (&iter, path);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    g_hash_table_insert (choices->origins, member, origin);

  return origin;
}

static gboolean
is_set_aside (CicloNode *timed)
{
  int state = ciclo_node_get_enum (timed, ciclo_timed_get_fields (timed)->state);

  return state == CICLO_STATE_PARKED || state == CICLO_STATE_SUPPLEMENTARY;
}

static gboolean
add_winner (CicloNode *node,
            gpointer closure)
{
  CicloChoices *choices = closure;
  const CicloTimedFields *fields;
  CicloNode *origin;

  if (!ciclo_timed_is (node))
    return FALSE;

  fields = ciclo_timed_get_fields (node);
  if (!ciclo_node_get_bool (node, fields->chosen) || is_set_aside (node))
    return FALSE;

  origin = find_origin (choices, node);
  if (!g_hash_table_contains (choices->winners, origin))
    g_hash_table_insert (choices->winners, origin, node);

  return FALSE;
}

CicloChoices *
ciclo_choices_new (CicloNode *course)
{
  CicloChoices *choices;

  g_return_val_if_fail (CICLO_IS_NODE (course), NULL);

  choices = g_new0 (CicloChoices, 1);
  choices->origins = g_hash_table_new (NULL, NULL);
  choices->winners = g_hash_table_new (NULL, NULL);
  ciclo_tree_walk (course, add_winner, choices);

  return choices;
}

void
ciclo_choices_free (CicloChoices *choices)
{
  if (choices == NULL)
    return;

  g_hash_table_unref (choices->origins);
  g_hash_table_unref (choices->winners);
  g_free (choices);
}

static gboolean
is_run (CicloChoices *choices,
        CicloNode *timed)
{
  CicloNode *origin = find_origin (choices, timed);
  CicloNode *winner = g_hash_table_lookup (choices->winners, origin);

  return timed == (winner != NULL ? winner : origin);
}

gboolean
ciclo_choices_count_alone (CicloChoices *choices,
                           CicloNode *timed,
                           CicloVariation variation)
{
  g_return_val_if_fail (choices != NULL, FALSE);
  g_return_val_if_fail (ciclo_timed_is (timed), FALSE);

  if (variation == CICLO_WITHOUT_OPTIONAL && ciclo_node_get_bool (timed, ciclo_timed_get_fields (timed)->optional))
    return FALSE;

  return !is_set_aside (timed) && is_run (choices, timed);
}

gboolean
ciclo_choices_count (CicloChoices *choices,
                     CicloNode *timed,
                     CicloVariation variation)
{
  g_return_val_if_fail (choices != NULL, FALSE);
  g_return_val_if_fail (ciclo_timed_is (timed), FALSE);

  for (CicloNode *node = timed; node != NULL && ciclo_timed_is (node); node = ciclo_node_get_parent (node))
    if (!ciclo_choices_count_alone (choices, node, variation))
      return FALSE;

  return TRUE;
}

gboolean
ciclo_timed_is_counted (CicloNode *timed,
                        CicloVariation variation)
{
  g_autoptr (CicloChoices) choices = NULL;

  g_return_val_if_fail (ciclo_timed_is (timed), FALSE);

  choices = ciclo_choices_new (ciclo_node_get_root (timed));

  return ciclo_choices_count (choices, timed, variation);
}
