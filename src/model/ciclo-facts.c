/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked about a node stands in the tables of the stages; here is what the answers share: totals, timetables,
 * who refers to whom. All of it is made when first asked for, and forgotten together. */

#include "config.h"

#include "core/ciclo-date.h"
#include "core/ciclo-links.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-method.h"
#include "model/ciclo-open-points.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

#define N_VARIATIONS (CICLO_WITH_OPTIONAL + 1)

static const CicloFactSet *const sets[] = {
  &_ciclo_facts_sessions,
  &_ciclo_facts_times,
  &_ciclo_facts_needs,
  &_ciclo_facts_objectives,
  &_ciclo_facts_preparation,
  &_ciclo_facts_evaluation,
  &_ciclo_facts_results,
  &_ciclo_facts_opinions,
  &_ciclo_facts_people,
};

/* The answers to one instrument, at no moment and then at each of the moments; NULL until asked for. */
typedef struct
{
  CicloResults *at[CICLO_MOMENT_FOLLOW_UP + 2];
} Marked;

struct _CicloFacts
{
  CicloNode *course;
  CicloHistory *history;
  CicloSpeech *own; /* NULL: none */
  char *today;
  char *clock; /* the date of today as the clock says */
  CicloTotals *totals[N_VARIATIONS];
  CicloChoices *choices;
  GHashTable *timetables; /* day or session -> CicloTimetable */
  GHashTable *declared;   /* node -> CicloDeclared in @figures */
  GArray *figures;
  CicloAlignment *alignment;
  GArray *open_points;
  CicloLinks *links;
  GPtrArray *links_made;
  GHashTable *results; /* instrument -> Marked */
};

static void
free_marked (gpointer pointer)
{
  Marked *marked = pointer;

  for (guint i = 0; i < G_N_ELEMENTS (marked->at); i++)
    ciclo_results_free (marked->at[i]);
  g_free (marked);
}

CicloFacts *
ciclo_facts_new (CicloNode *course)
{
  CicloFacts *self;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  self = g_new0 (CicloFacts, 1);
  self->course = course;
  self->timetables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ciclo_timetable_free);
  self->results = g_hash_table_new_full (NULL, NULL, NULL, free_marked);

  return self;
}

void
ciclo_facts_forget (CicloFacts *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_VARIATIONS; i++)
    g_clear_pointer (&self->totals[i], ciclo_totals_free);
  g_clear_pointer (&self->choices, ciclo_choices_free);
  g_hash_table_remove_all (self->timetables);
  g_clear_pointer (&self->declared, g_hash_table_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->alignment, ciclo_alignment_free);
  g_clear_pointer (&self->open_points, g_array_unref);
  g_clear_pointer (&self->links, ciclo_links_free);
  g_clear_pointer (&self->links_made, g_ptr_array_unref);
  g_hash_table_remove_all (self->results);
  g_clear_pointer (&self->clock, g_free);
}

void
ciclo_facts_follow (CicloFacts *self,
                    CicloHistory *history)
{
  g_return_if_fail (self != NULL && self->history == NULL && CICLO_IS_HISTORY (history));

  self->history = g_object_ref (history);
  g_signal_connect_swapped (history, "changed", G_CALLBACK (ciclo_facts_forget), self);
}

void
ciclo_facts_free (CicloFacts *self)
{
  if (self == NULL)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  ciclo_facts_forget (self);
  g_clear_object (&self->history);
  g_clear_pointer (&self->own, ciclo_speech_unref);
  g_hash_table_unref (self->timetables);
  g_hash_table_unref (self->results);
  g_free (self->today);
  g_free (self);
}

void
ciclo_facts_set_today (CicloFacts *self,
                       const char *today)
{
  g_return_if_fail (self != NULL);

  g_free (self->today);
  self->today = g_strdup (today);
}

void
ciclo_facts_set_own_speech (CicloFacts *self,
                            CicloSpeech *speech)
{
  CicloSpeech *old;

  g_return_if_fail (self != NULL);

  old = self->own;
  self->own = speech != NULL ? ciclo_speech_ref (speech) : NULL;
  g_clear_pointer (&old, ciclo_speech_unref);
}

static CicloSpeech *
get_own (CicloFacts *self,
         CicloSpeech *speech)
{
  return self->own != NULL ? self->own : speech;
}

/* What answers share */

CicloNode *
_ciclo_facts_get_course (CicloFacts *self)
{
  return self->course;
}

const char *
_ciclo_facts_get_today (CicloFacts *self)
{
  if (self->today != NULL)
    return self->today;

  g_free (self->clock);
  self->clock = ciclo_date_dup_today ();

  return self->clock;
}

double
_ciclo_facts_get_limit (CicloFacts *self,
                        guint setting)
{
  CicloNode *settings = ciclo_node_get_part (self->course, CICLO_COURSE_SETTINGS);
  gboolean is_int = ciclo_node_get_schema (settings)->fields[setting].kind == CICLO_INT;

  return is_int ? ciclo_node_get_int (settings, setting) : ciclo_node_get_real (settings, setting);
}

CicloTotals *
_ciclo_facts_get_totals (CicloFacts *self,
                         CicloVariation variation)
{
  if (self->totals[variation] == NULL)
    self->totals[variation] = ciclo_totals_new (self->course, variation);

  return self->totals[variation];
}

const CicloTotal *
_ciclo_facts_get_total (CicloFacts *self,
                        CicloVariation variation,
                        CicloNode *node)
{
  return ciclo_totals_find (_ciclo_facts_get_totals (self, variation), node);
}

static CicloChoices *
get_choices (CicloFacts *self)
{
  if (self->choices == NULL)
    self->choices = ciclo_choices_new (self->course);

  return self->choices;
}

/* What has a timetable of its own: the day of a session, or the session where it has none. */
static CicloNode *
find_frame (CicloNode *node)
{
  CicloNode *day;

  while (node != NULL && !CICLO_IS_SESSION (node) && !CICLO_IS_DAY (node))
    node = ciclo_node_get_parent (node);
  if (node == NULL || CICLO_IS_DAY (node))
    return node;

  day = ciclo_node_follow (node, CICLO_SESSION_DAY);

  return CICLO_IS_DAY (day) ? day : node;
}

CicloTimetable *
_ciclo_facts_get_timetable (CicloFacts *self,
                            CicloNode *node)
{
  CicloNode *frame = find_frame (node);
  CicloTimetable *timetable = g_hash_table_lookup (self->timetables, frame);

  if (timetable != NULL || frame == NULL)
    return timetable;

  timetable = ciclo_timetable_new (frame, CICLO_WITH_OPTIONAL, get_choices (self));
  g_hash_table_insert (self->timetables, frame, timetable);

  return timetable;
}

const CicloTimetableSlot *
_ciclo_facts_get_slot (CicloFacts *self,
                       CicloNode *timed)
{
  CicloTimetable *timetable = _ciclo_facts_get_timetable (self, timed);

  return timetable != NULL ? ciclo_timetable_find (timetable, timed) : NULL;
}

gboolean
_ciclo_facts_count (CicloFacts *self,
                    CicloNode *timed)
{
  return ciclo_choices_count (get_choices (self), timed, CICLO_WITH_OPTIONAL);
}

const CicloDeclared *
_ciclo_facts_get_declared (CicloFacts *self,
                           CicloNode *node)
{
  if (self->declared == NULL)
    {
      self->figures = ciclo_declared_list (_ciclo_facts_get_totals (self, CICLO_WITH_OPTIONAL));
      self->declared = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->figures->len; i++)
        {
          CicloDeclared *declared = &g_array_index (self->figures, CicloDeclared, i);

          g_hash_table_insert (self->declared, declared->node, declared);
        }
    }

  return g_hash_table_lookup (self->declared, node);
}

CicloAlignment *
_ciclo_facts_get_alignment (CicloFacts *self)
{
  if (self->alignment == NULL)
    self->alignment = ciclo_alignment_new (self->course, _ciclo_facts_get_totals (self, CICLO_WITH_OPTIONAL));

  return self->alignment;
}

const GArray *
_ciclo_facts_get_open_points (CicloFacts *self)
{
  if (self->open_points == NULL)
    self->open_points = ciclo_open_points_list (self->course);

  return self->open_points;
}

const CicloAlignedObjective *
_ciclo_facts_get_aligned (CicloFacts *self,
                          CicloNode *objective)
{
  const GArray *objectives = ciclo_alignment_get_objectives (_ciclo_facts_get_alignment (self));

  for (guint i = 0; i < objectives->len; i++)
    if (g_array_index (objectives, CicloAlignedObjective, i).objective == objective)
      return &g_array_index (objectives, CicloAlignedObjective, i);

  return NULL;
}

static gboolean
add_links (CicloNode *node,
           gpointer closure)
{
  CicloFacts *self = closure;

  ciclo_links_add (self->links, node, self->links_made);

  return FALSE;
}

const GPtrArray *
_ciclo_facts_get_referrers (CicloFacts *self,
                            CicloNode *node)
{
  if (self->links == NULL)
    {
      self->links = ciclo_links_new ();
      self->links_made = g_ptr_array_new_with_free_func (ciclo_link_free);
      ciclo_tree_walk (self->course, add_links, self);
    }

  return ciclo_links_get_referrers (self->links, ciclo_node_get_id (node));
}

const CicloResults *
_ciclo_facts_get_results_at (CicloFacts *self,
                             CicloNode *instrument,
                             int moment)
{
  Marked *marked = g_hash_table_lookup (self->results, instrument);

  if (marked == NULL)
    {
      marked = g_new0 (Marked, 1);
      g_hash_table_insert (self->results, instrument, marked);
    }
  if (marked->at[moment + 1] == NULL)
    marked->at[moment + 1] = ciclo_results_new (instrument, moment);

  return marked->at[moment + 1];
}

const CicloResults *
_ciclo_facts_get_results (CicloFacts *self,
                          CicloNode *instrument)
{
  int moment;

  if (!ciclo_results_find_moment (instrument, &moment))
    return NULL;

  return _ciclo_facts_get_results_at (self, instrument, moment);
}

/* Asking */

static void
free_fact (gpointer pointer)
{
  CicloFact *fact = pointer;

  g_free (fact->label);
  g_free (fact->value);
  g_free (fact->detail);
  g_free (fact);
}

/* Methods of the catalogue belong to no course. */
static gboolean
is_known (CicloFacts *self,
          CicloNode *node)
{
  return CICLO_IS_METHOD (node) || ciclo_node_get_root (node) == self->course;
}

/* The answer of @row; NULL where there is none. */
static char *
dup_answer (CicloFactAsk *ask,
            const CicloFactRow *row)
{
  g_autofree char *value = NULL;

  ask->argument = row->argument;
  ask->label = row->label != NULL ? ciclo_speech_say_context (ask->speech, "fact", row->label) : "";
  ask->detail = NULL;
  value = row->answer (ask);
  if (value != NULL && *value != '\0')
    return g_steal_pointer (&value);

  g_clear_pointer (&ask->detail, g_free);

  return NULL;
}

static void
add_answer (CicloFactAsk *ask,
            const CicloFactRow *row,
            GPtrArray *facts)
{
  char *value = dup_answer (ask, row);
  CicloFact *fact;

  if (value == NULL)
    return;

  fact = g_new0 (CicloFact, 1);
  fact->id = row->id;
  fact->label = g_strdup (ask->label);
  fact->value = value;
  fact->detail = g_steal_pointer (&ask->detail);
  g_ptr_array_add (facts, fact);
}

GPtrArray *
ciclo_facts_list (CicloFacts *self,
                  CicloNode *node,
                  CicloSpeech *speech)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (free_fact);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  CicloFactAsk ask = { .facts = self, .node = node, .speech = speech, .kept = kept };

  g_return_val_if_fail (self != NULL && CICLO_IS_NODE (node) && speech != NULL, facts);

  ask.own = get_own (self, speech);

  for (guint i = 0; is_known (self, node) && i < G_N_ELEMENTS (sets); i++)
    for (guint j = 0; j < sets[i]->n; j++)
      if (g_type_is_a (G_OBJECT_TYPE (node), sets[i]->rows[j].type ()))
        add_answer (&ask, &sets[i]->rows[j], facts);

  return facts;
}

static const CicloFactRow *
find_row (const CicloFactSet *set,
          GType type,
          const char *id)
{
  for (guint i = 0; i < set->n; i++)
    if (type == set->rows[i].type () && g_str_equal (set->rows[i].id, id))
      return &set->rows[i];

  return NULL;
}

char *
_ciclo_facts_dup_value (CicloFactAsk *ask,
                        const char *id)
{
  GType type = G_OBJECT_TYPE (ask->node);
  const CicloFactRow *row = find_row (&_ciclo_facts_lists, type, id);
  char *value;

  for (guint i = 0; row == NULL && i < G_N_ELEMENTS (sets); i++)
    row = find_row (sets[i], type, id);
  g_assert (row != NULL);

  value = dup_answer (ask, row);
  g_clear_pointer (&ask->detail, g_free);

  return value;
}

char *
ciclo_facts_dup_summary (CicloFacts *self,
                         CicloNode *node,
                         CicloSpeech *speech)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  CicloFactAsk ask = { .facts = self, .node = node, .speech = speech, .kept = kept };

  g_return_val_if_fail (self != NULL && CICLO_IS_NODE (node) && speech != NULL, NULL);

  ask.own = get_own (self, speech);

  return is_known (self, node) ? _ciclo_facts_dup_pieces (&ask) : g_strdup ("");
}
