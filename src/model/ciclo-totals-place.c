/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an activity does with its time: whose time it is, and under which headings it is counted. */

#include "config.h"

#include "model/ciclo-totals-session.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

/* What holds */

static CicloNode *
find_team (CicloNode *timed)
{
  guint field = ciclo_timed_get_fields (timed)->trainers;
  CicloNode *node = timed;

  for (guint i = 0; node != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++, node = ciclo_timed_get_repeated (node))
    if (ciclo_node_get_size (node, field) > 0)
      return node;

  return NULL;
}

/* The second run of something has its own trainers where it names any, whoever ran it the first time. */
static void
fill_team (CicloTotalsPlace *place)
{
  const CicloTotalsPlace *outer = place->outer;

  place->team = outer != NULL && outer->keeps_team ? NULL : find_team (place->node);
  if (place->team == NULL && outer != NULL)
    {
      place->team = outer->team;
      place->keeps_team = outer->keeps_team;
    }
  else
    place->keeps_team = place->team == place->node && ciclo_timed_get_content (place->node) != place->node;
}

static guint
get_kolb (CicloNode *method)
{
  const CicloField *field = &ciclo_node_get_schema (method)->fields[CICLO_METHOD_KOLB_PHASES];
  const char *const *codes = ciclo_node_get_strings (method, CICLO_METHOD_KOLB_PHASES);
  guint bits = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      int value = ciclo_terms_find (field->terms, codes[i]);

      bits |= value >= 0 ? 1u << value : 0;
    }

  return bits;
}

/* NULL where nobody knows the method. */
static const CicloTotalsMethod *
find_method (CicloTotalsWalk *walk,
             const char *code)
{
  CicloTotalsMethod *known = NULL;
  gpointer value;
  CicloNode *method;

  if (g_hash_table_lookup_extended (walk->methods, code, NULL, &value))
    return value;

  method = ciclo_course_find_method (walk->course, code);
  if (method != NULL)
    {
      known = g_new0 (CicloTotalsMethod, 1);
      known->lecture_like = ciclo_node_get_bool (method, CICLO_METHOD_LECTURE_LIKE);
      known->kolb = get_kolb (method);
      known->category = ciclo_node_get_enum (method, CICLO_METHOD_CATEGORY);
    }
  g_hash_table_insert (walk->methods, (gpointer) code, known);

  return known;
}

/* How people sit together is said by the activity, or else by its phases. */
static CicloNode *
find_grouping (CicloNode *activity)
{
  CicloNode *node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_GROUPING);

  if (node == NULL && ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES) > 0)
    return activity;

  return node;
}

static void
fill_activity (CicloTotalsPlace *place,
               CicloTotalsWalk *walk)
{
  CicloNode *activity = place->node;
  CicloNode *node;

  if ((node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_KIND)) != NULL)
    place->kind = ciclo_node_get_enum (node, CICLO_ACTIVITY_KIND);
  if ((node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_COUNTS_AS_TEACHING)) != NULL)
    place->teaching = ciclo_node_get_bool (node, CICLO_ACTIVITY_COUNTS_AS_TEACHING) ? 1 : 0;
  if ((node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_LEARNING_TYPE)) != NULL)
    place->learning = ciclo_node_get_enum (node, CICLO_ACTIVITY_LEARNING_TYPE);
  if ((node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_PARALLEL_ROOMS)) != NULL)
    place->rooms = MAX (ciclo_node_get_int (node, CICLO_ACTIVITY_PARALLEL_ROOMS), 1);
  if ((node = ciclo_timed_find_set (activity, CICLO_ACTIVITY_METHOD)) != NULL)
    place->method = find_method (walk, ciclo_node_get_text (node, CICLO_ACTIVITY_METHOD, NULL));
  if ((node = find_grouping (activity)) != NULL)
    place->grouping = node;
}

void
ciclo_totals_place_fill (CicloTotalsPlace *place,
                         CicloTotalsWalk *walk)
{
  const CicloTotalsPlace *outer = place->outer;

  place->kind = outer != NULL ? outer->kind : -1;
  place->teaching = outer != NULL ? outer->teaching : -1;
  place->learning = outer != NULL ? outer->learning : -1;
  place->rooms = outer != NULL ? outer->rooms : 1;
  place->grouping = outer != NULL ? outer->grouping : NULL;
  place->method = outer != NULL ? outer->method : NULL;
  fill_team (place);
  if (CICLO_IS_ACTIVITY (place->node))
    fill_activity (place, walk);
}

/* Whose time */

/* Each person once, whatever her roles; those without a name yet are as many as there are. */
static void
use_team (const CicloTotalsPlace *place,
          CicloTotalsWalk *walk,
          CicloTally *tally,
          const CicloSpan *length)
{
  guint field = place->team != NULL ? ciclo_timed_get_fields (place->team)->trainers : 0;
  guint n = place->team != NULL ? ciclo_node_get_size (place->team, field) : 0;
  g_autoptr (GHashTable) present = n > 1 ? g_hash_table_new (NULL, NULL) : NULL;

  for (guint i = 0; i < n && ciclo_totals_walk_may_borrow (walk, i > 0 && place->team != place->node, 1); i++)
    {
      CicloNode *assignment = ciclo_node_get_child (place->team, field, i);
      CicloNode *trainer = ciclo_node_follow (assignment, CICLO_ASSIGNMENT_TRAINER);

      if (trainer != NULL && present != NULL && !g_hash_table_add (present, trainer))
        continue;

      ciclo_span_add (&tally->figures[CICLO_FIGURE_TRAINER], length);
      if (CICLO_IS_TRAINER (trainer))
        {
          CicloAmount *amount = ciclo_tally_get_amount (&tally->trainers, trainer);

          ciclo_span_add (&amount->time, length);
          amount->n_activities++;
        }
    }
}

static void
use_rooms (const CicloTotalsPlace *place,
           CicloTally *tally,
           const CicloSpan *length)
{
  CicloSpan all = { length->seconds * place->rooms, length->latest * place->rooms, length->open };

  ciclo_span_add (&tally->figures[CICLO_FIGURE_ROOM], &all);
}

/* Under which headings */

static void
use_row (CicloTally *tally,
         CicloFigure first,
         CicloFigure last,
         int value,
         const CicloSpan *length)
{
  gboolean known = value >= 0 && (int) first + value < (int) last;

  ciclo_span_add (&tally->figures[known ? (int) first + value : (int) last], length);
}

/* Several groupings count in full each, as several objectives do. */
static void
use_grouping (CicloTally *tally,
              CicloNode *node,
              guint field,
              const CicloSpan *length)
{
  const char *const *codes = ciclo_node_get_strings (node, field);

  for (guint i = 0; codes[i] != NULL; i++)
    use_row (tally, CICLO_FIGURE_GROUPING, CICLO_FIGURE_NO_GROUPING, ciclo_terms_find (&ciclo_grouping_terms, codes[i]),
             length);
}

/* What the phases say, as far as the activity goes; then what is left, of which nobody says anything. */
static void
use_phases (const CicloTotalsPlace *place,
            CicloTotalsWalk *walk,
            CicloTally *tally,
            const CicloSpan *length)
{
  CicloSpan left = *length;
  guint n = place->grouping != NULL ? ciclo_node_get_size (place->grouping, CICLO_ACTIVITY_PHASES) : 0;

  for (guint i = 0; i < n && ciclo_totals_walk_may_borrow (walk, place->grouping != place->node, 1); i++)
    {
      CicloNode *phase = ciclo_node_get_child (place->grouping, CICLO_ACTIVITY_PHASES, i);
      CicloSpan part;

      if (walk->variation == CICLO_WITHOUT_OPTIONAL && ciclo_node_get_bool (phase, CICLO_PHASE_OPTIONAL))
        continue;
      if (!ciclo_node_is_set (phase, CICLO_PHASE_GROUPING) ||
          !ciclo_span_set_duration (&part, ciclo_node_get_duration (phase, CICLO_PHASE_DURATION), 1))
        continue;

      part.seconds = MIN (part.seconds, left.seconds);
      part.latest = MIN (part.latest, left.latest);
      use_grouping (tally, phase, CICLO_PHASE_GROUPING, &part);
      left = ciclo_span_subtract (&left, &part);
    }

  ciclo_span_add (&tally->figures[CICLO_FIGURE_NO_GROUPING], &left);
}

static void
use_kolb (const CicloTotalsPlace *place,
          CicloTally *tally,
          const CicloSpan *length)
{
  guint phases = place->method != NULL ? place->method->kolb : 0;

  for (int i = 0; phases >> i != 0; i++)
    if (phases & 1u << i)
      use_row (tally, CICLO_FIGURE_KOLB, CICLO_FIGURE_NO_KOLB, i, length);
  if (phases == 0)
    ciclo_span_add (&tally->figures[CICLO_FIGURE_NO_KOLB], length);
}

static void
use_training (const CicloTotalsPlace *place,
              CicloTotalsWalk *walk,
              CicloTally *tally,
              const CicloSpan *length)
{
  int category = place->method != NULL ? place->method->category : -1;

  use_row (tally, CICLO_FIGURE_LEARNING, CICLO_FIGURE_NO_LEARNING, place->learning, length);
  use_row (tally, CICLO_FIGURE_CATEGORY, CICLO_FIGURE_NO_CATEGORY, category, length);
  use_kolb (place, tally, length);
  if (place->grouping != NULL && ciclo_node_is_set (place->grouping, CICLO_ACTIVITY_GROUPING))
    use_grouping (tally, place->grouping, CICLO_ACTIVITY_GROUPING, length);
  else
    use_phases (place, walk, tally, length);
}

/* Who says which objectives @inside serves; those of a session are for all of it, and its activities say their own. */
static CicloNode *
find_objectives (const CicloTotalsPlace *place,
                 const CicloTotalsPlace *inside,
                 guint *field)
{
  *field = CICLO_IS_ACTIVITY (inside->node) ? CICLO_ACTIVITY_OBJECTIVES : CICLO_SESSION_OBJECTIVES;

  return inside == place || CICLO_IS_ACTIVITY (inside->node) ? ciclo_timed_find_set (inside->node, *field) : NULL;
}

/* An activity serves its own objectives, those of what it repeats, and those of what it is inside of: each in full, and
 * each once. */
static void
use_objectives (const CicloTotalsPlace *place,
                CicloTotalsWalk *walk,
                CicloTally *tally,
                const CicloSpan *length)
{
  g_autoptr (GHashTable) served = g_hash_table_new (NULL, NULL);

  for (const CicloTotalsPlace *inside = place; inside != NULL; inside = inside->outer)
    {
      guint field;
      CicloNode *node = find_objectives (place, inside, &field);
      const char *const *ids = node != NULL ? ciclo_node_get_strings (node, field) : NULL;

      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        {
          CicloNode *objective = ciclo_tree_find (walk->course, ids[i]);
          CicloAmount *amount;

          if (!ciclo_totals_walk_may_borrow (walk, place->borrowed || node != place->node, 1))
            return;
          if (!CICLO_IS_OBJECTIVE (objective) || !g_hash_table_add (served, objective))
            continue;

          amount = ciclo_tally_get_amount (&tally->objectives, objective);
          ciclo_span_add (&amount->time, length);
          amount->n_activities++;
        }
    }
}

/* All of it */

gboolean
ciclo_totals_place_is_pause (const CicloTotalsPlace *place)
{
  return place->teaching != 1 && place->kind >= 0 && ciclo_activity_kind_is_pause ((CicloActivityKind) place->kind);
}

static gboolean
is_teaching (const CicloTotalsPlace *place)
{
  if (place->teaching >= 0)
    return place->teaching == 1;

  return place->kind < 0 || ciclo_activity_kind_is_teaching ((CicloActivityKind) place->kind);
}

/* Where nobody says how, people meet; homework is done alone whatever the session is. */
static gboolean
is_meeting (const CicloTotalsPlace *place)
{
  return place->mode != CICLO_MODE_SELF_PACED && place->mode != CICLO_MODE_AT_WORK &&
         place->kind != CICLO_ACTIVITY_KIND_HOMEWORK;
}

static void
use_people (const CicloTotalsPlace *place,
            CicloTotalsWalk *walk,
            CicloTally *tally,
            const CicloSpan *length)
{
  gboolean meeting = is_meeting (place);
  gboolean lecture = place->method != NULL ? place->method->lecture_like : place->kind == CICLO_ACTIVITY_KIND_INPUT;
  CicloFigure purpose = meeting ? CICLO_FIGURE_CONTACT : CICLO_FIGURE_STUDY;

  ciclo_span_add (&tally->figures[CICLO_FIGURE_LEARNER], length);
  use_row (tally, CICLO_FIGURE_MODE, CICLO_FIGURE_NO_MODE, place->mode, length);
  use_objectives (place, walk, tally, length);
  use_team (place, walk, tally, length);
  if (meeting)
    use_rooms (place, tally, length);
  if (place->kind == CICLO_ACTIVITY_KIND_BUFFER)
    ciclo_span_add (&tally->figures[CICLO_FIGURE_BUFFER], length);

  ciclo_span_add (&tally->figures[is_teaching (place) ? purpose : CICLO_FIGURE_OTHER], length);
  if (!is_teaching (place))
    return;

  if (meeting && lecture)
    ciclo_span_add (&tally->figures[CICLO_FIGURE_EXPOSITION], length);
  use_training (place, walk, tally, length);
}

void
ciclo_totals_place_use (const CicloTotalsPlace *place,
                        CicloTotalsWalk *walk,
                        CicloTally *tally,
                        const CicloSpan *length)
{
  ciclo_span_add (&tally->figures[CICLO_FIGURE_PROGRAMME], length);
  use_row (tally, CICLO_FIGURE_KIND, CICLO_FIGURE_NO_KIND, place->kind, length);
  if (ciclo_totals_place_is_pause (place))
    ciclo_span_add (&tally->figures[CICLO_FIGURE_BREAKS], length);
  else
    use_people (place, walk, tally, length);
}
