/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is inside of a session, and inside of that. Each container makes a tally of what it holds and adds what is left
 * of its own length; so nothing is counted twice, and nothing inside lasts longer than what is around it. */

#include "config.h"

#include "model/ciclo-totals-session.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-lanes.h"
#include "model/ciclo-session.h"

/* Beyond these limits nothing is repeated any more. A thing counts as so many entries of a list. */
#define ENTRIES_OF_A_NODE 10
#define MOST_BORROWED (CICLO_TIMED_MOST_REPEATED * ENTRIES_OF_A_NODE)
#define DEEPEST 64
#define MOST_GROUPS 1000
/* Many groups times many objectives are many numbers. A few times a few is what courses have, and free. */
#define MOST_PAIRS 500000
#define FEW 16

/* The walk */

void
ciclo_totals_walk_init (CicloTotalsWalk *walk,
                        CicloNode *course,
                        CicloVariation variation)
{
  guint n_groups = MIN (ciclo_node_get_size (course, CICLO_COURSE_GROUPS), MOST_GROUPS);

  *walk = (CicloTotalsWalk){ .course = course, .variation = variation };
  walk->choices = ciclo_choices_new (course);
  walk->open = g_hash_table_new (NULL, NULL);
  walk->methods = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  walk->groups = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n_groups; i++)
    g_hash_table_add (walk->groups, ciclo_node_get_child (course, CICLO_COURSE_GROUPS, i));
}

void
ciclo_totals_walk_clear (CicloTotalsWalk *walk)
{
  g_clear_pointer (&walk->choices, ciclo_choices_free);
  g_clear_pointer (&walk->open, g_hash_table_unref);
  g_clear_pointer (&walk->methods, g_hash_table_unref);
  g_clear_pointer (&walk->groups, g_hash_table_unref);
}

gboolean
ciclo_totals_walk_may_borrow (CicloTotalsWalk *walk,
                              gboolean borrowed,
                              guint n)
{
  if (!borrowed)
    return TRUE;
  if (walk->borrowed + n > MOST_BORROWED)
    return FALSE;

  walk->borrowed += n;

  return TRUE;
}

/* Whether so much may be kept for so many. */
static gboolean
may_keep (CicloTotalsWalk *walk,
          guint64 n_groups,
          const CicloTally *tally)
{
  guint64 n_objectives = tally->objectives != NULL ? g_hash_table_size (tally->objectives) : 0;

  if (n_groups > FEW && n_objectives > FEW)
    walk->pairs += n_groups * n_objectives;

  return walk->pairs <= MOST_PAIRS;
}

GPtrArray *
ciclo_totals_walk_dup_groups (CicloTotalsWalk *walk,
                              CicloNode *timed,
                              const CicloTally *tally)
{
  static const char *const nobody[] = { NULL };
  const char *const *ids =
      timed != NULL ? ciclo_node_get_strings (timed, ciclo_timed_get_fields (timed)->groups) : nobody;
  g_autoptr (GHashTable) named = *ids != NULL ? g_hash_table_new (NULL, NULL) : NULL;
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CicloNode *group = ciclo_tree_find (walk->course, ids[i]);

      if (g_hash_table_contains (walk->groups, group) && g_hash_table_add (named, group))
        g_ptr_array_add (groups, group);
    }
  if (!may_keep (walk, groups->len, tally))
    g_ptr_array_set_size (groups, 0);

  return groups;
}

/* Lengths */

/* What a file says must fit into what is around it. */
static CicloSpan
fit (CicloSpan length,
     const CicloTotalsPlace *place)
{
  if (!place->limited)
    return length;

  length.seconds = MIN (length.seconds, place->left.seconds);
  length.latest = MIN (length.latest, place->left.latest);
  length.open &= place->left.open;

  return length;
}

static void
limit (CicloTotalsPlace *place,
       const CicloTotalsPlace *outer,
       const CicloSpan *passed)
{
  place->limited = outer->limited;
  place->left = ciclo_span_subtract (&outer->left, passed);
  place->left.seconds = MAX (place->left.seconds, 0);
}

/* How long it really took, where somebody noted it: said of a container, it holds for all of it. */
static void
note_actual (const CicloTotalsPlace *place,
             CicloTally *tally)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (place->node);
  gboolean skipped = CICLO_IS_ACTIVITY (place->node) && ciclo_node_get_bool (place->node, CICLO_ACTIVITY_SKIPPED);
  CicloSpan actual = { 0 };

  if (place->borrowed)
    return;
  if (!skipped && !ciclo_span_set_duration (&actual, ciclo_node_get_duration (place->node, fields->actual), 1))
    return;

  tally->figures[CICLO_FIGURE_RECORDED] = tally->figures[CICLO_FIGURE_PROGRAMME];
  tally->figures[CICLO_FIGURE_ACTUAL] = actual;
}

/* Activities */

static void add_content (CicloTotalsWalk *walk, CicloTotalsPlace *place, CicloTally *tally);

static void
count_activity (const CicloTotalsPlace *place,
                CicloTally *tally,
                gboolean measured)
{
  tally->n_activities += CICLO_IS_ACTIVITY (place->node) && !ciclo_totals_place_is_pause (place) ? 1 : 0;
  tally->n_unmeasured += measured ? 0 : 1;
}

static void
add_leaf (CicloTotalsWalk *walk,
          const CicloTotalsPlace *place,
          CicloTally *tally,
          const CicloSpan *length)
{
  static const CicloSpan unknown = { .open = TRUE };
  CicloSpan fitting = fit (length != NULL ? *length : unknown, place);

  count_activity (place, tally, length != NULL || (place->limited && !place->left.open));
  ciclo_totals_place_use (place, walk, tally, &fitting);
}

/* What is inside, and what is left of the container's own length. Where it has none, its content is all. */
static void
add_container (CicloTotalsWalk *walk,
               CicloTotalsPlace *place,
               CicloTally *tally,
               const CicloSpan *length)
{
  CicloSpan rest;

  if (length != NULL)
    {
      place->left = fit (*length, place);
      place->limited = TRUE;
    }
  rest = place->left;

  add_content (walk, place, tally);
  if (length == NULL)
    return;

  rest = ciclo_span_subtract (&rest, &tally->figures[CICLO_FIGURE_PROGRAMME]);
  if (!ciclo_span_is_zero (&rest))
    ciclo_totals_place_use (place, walk, tally, &rest);
}

static gboolean
has_content (CicloTotalsWalk *walk,
             const CicloTotalsPlace *place)
{
  CicloNode *content = ciclo_timed_get_content (place->node);

  if (ciclo_node_get_size (content, ciclo_timed_get_fields (content)->activities) == 0)
    return FALSE;
  if (content == place->node)
    return TRUE;

  return g_hash_table_size (walk->open) < DEEPEST && !g_hash_table_contains (walk->open, content);
}

/* A track that the container has itself is no other one. */
static CicloNode *
get_lane (const CicloTotalsPlace *place)
{
  CicloNode *lane = ciclo_node_follow (place->node, ciclo_timed_get_fields (place->node)->lane);
  CicloNode *around = ciclo_node_follow (place->outer->node, ciclo_timed_get_fields (place->outer->node)->lane);

  return lane != around ? lane : NULL;
}

/* A desk that is open during lunch takes nothing away from lunch: it is work for who is there, but no time passes. */
static void
stop_clock (const CicloTotalsPlace *place,
            CicloTally *tally)
{
  if (ciclo_node_get_bool (place->node, CICLO_ACTIVITY_MAY_OVERLAP) &&
      ciclo_node_get_bool (place->node, CICLO_ACTIVITY_PINNED))
    tally->figures[CICLO_FIGURE_PROGRAMME] = (CicloSpan){ 0 };
}

static void
add_activity (CicloTotalsWalk *walk,
              CicloTotalsPlace *place,
              CicloLanes *lanes)
{
  g_autoptr (GPtrArray) groups = NULL;
  CicloNode *lane = get_lane (place);
  CicloTally tally = { 0 };
  CicloSpan length, passed;
  gboolean known = ciclo_timed_get_length (place->node, &length);

  if (lane == NULL)
    ciclo_lanes_join (lanes);
  passed = ciclo_lanes_get_passed (lanes, lane);
  limit (place, place->outer, &passed);
  ciclo_totals_place_fill (place, walk);

  if (has_content (walk, place))
    add_container (walk, place, &tally, known ? &length : NULL);
  else
    add_leaf (walk, place, &tally, known ? &length : NULL);
  note_actual (place, &tally);
  stop_clock (place, &tally);

  groups = ciclo_totals_walk_dup_groups (walk, lane != NULL ? place->node : NULL, &tally);
  ciclo_lanes_put_activity (lanes, &tally, lane, groups);
  ciclo_tally_clear (&tally);
}

/* What it costs to count @activity once more. */
static guint
count_entries (CicloNode *activity)
{
  return ENTRIES_OF_A_NODE +
         ENTRIES_OF_A_NODE * g_strv_length ((char **) ciclo_node_get_strings (activity, CICLO_ACTIVITY_GROUPS));
}

static void
add_content (CicloTotalsWalk *walk,
             CicloTotalsPlace *place,
             CicloTally *tally)
{
  CicloNode *content = ciclo_timed_get_content (place->node);
  guint field = ciclo_timed_get_fields (content)->activities;
  gboolean borrowed = place->borrowed || content != place->node;
  CicloLanes lanes = { .sum = tally };

  g_hash_table_add (walk->open, content);
  for (guint i = 0; i < ciclo_node_get_size (content, field); i++)
    {
      CicloNode *activity = ciclo_node_get_child (content, field, i);
      CicloTotalsPlace inside = { .outer = place, .node = activity, .borrowed = borrowed, .mode = place->mode };

      if (!ciclo_totals_walk_may_borrow (walk, borrowed, count_entries (activity)))
        break;
      if (ciclo_choices_count_alone (walk->choices, activity, walk->variation))
        add_activity (walk, &inside, &lanes);
    }
  ciclo_lanes_join (&lanes);
  g_hash_table_remove (walk->open, content);
}

/* Sessions */

/* As the session; where nothing says how people take part in it, as the course. */
static int
get_mode (CicloNode *course,
          CicloNode *session)
{
  static const struct
  {
    const char *delivery;
    CicloMode mode;
  } rows[] = {
    { "face-to-face", CICLO_MODE_FACE_TO_FACE },
    { "live-online", CICLO_MODE_LIVE_ONLINE },
    { "self-paced", CICLO_MODE_SELF_PACED },
  };
  int mode = ciclo_session_get_mode (session);

  for (guint i = 0; mode < 0 && i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (ciclo_node_get_code (course, CICLO_COURSE_DELIVERY), rows[i].delivery))
      mode = (int) rows[i].mode;

  return mode;
}

/* Where some activity has no length, or there is none at all, the length that was planned for the session holds. */
static void
add_planned (CicloTotalsWalk *walk,
             CicloTotalsPlace *place,
             CicloTally *tally,
             gboolean empty)
{
  CicloSpan written = tally->figures[CICLO_FIGURE_WRITTEN];
  CicloSpan planned, rest;

  if (!ciclo_timed_get_length (place->node, &planned))
    {
      if (empty)
        add_leaf (walk, place, tally, NULL);
      return;
    }

  if (empty)
    {
      add_leaf (walk, place, tally, &planned);
      return;
    }

  rest = ciclo_span_subtract (&planned, &tally->figures[CICLO_FIGURE_PROGRAMME]);
  rest.seconds = MAX (rest.seconds, 0);
  rest.latest = MAX (rest.latest, 0);
  if (!planned.open)
    ciclo_tally_close (tally);
  tally->figures[CICLO_FIGURE_WRITTEN] = written;
  if (!ciclo_span_is_zero (&rest))
    ciclo_totals_place_use (place, walk, tally, &rest);
}

void
ciclo_totals_add_session (CicloTotalsWalk *walk,
                          CicloNode *session,
                          CicloTally *tally)
{
  CicloTotalsPlace place = { .node = session, .mode = get_mode (walk->course, session) };
  gboolean filled = has_content (walk, &place);

  ciclo_totals_place_fill (&place, walk);
  if (filled)
    add_content (walk, &place, tally);
  tally->figures[CICLO_FIGURE_WRITTEN] = tally->figures[CICLO_FIGURE_PROGRAMME];
  if (!filled || tally->n_unmeasured > 0)
    add_planned (walk, &place, tally, !filled);
  note_actual (&place, tally);
}
