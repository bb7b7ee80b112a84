/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule of the coach: whether a test looks like its course. What counts is the blueprint, the plan of the test, where
 * somebody made one; otherwise the questions. Compared are only the objectives that the test is about: other ones may
 * be checked by other means. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-scale.h"

#define FAR 0.15            /* of the whole test */
#define MANY_QUESTIONS 1000 /* a proposal for more helps nobody */
#define MINUTE 60

/* What one objective gets. */
typedef struct
{
  CicloNode *objective;
  double weight;
  double minutes;
} Portion;

/* Of a test, or of its blueprint. */
typedef struct
{
  GArray *portions;  /* of Portion */
  GHashTable *index; /* objective -> its position in @portions, counted from 1 */
  double questions;
} Mix;

static void
mix_init (Mix *mix)
{
  mix->portions = g_array_new (FALSE, TRUE, sizeof (Portion));
  mix->index = g_hash_table_new (NULL, NULL);
  mix->questions = 0;
}

static void
mix_clear (Mix *mix)
{
  g_array_unref (mix->portions);
  g_hash_table_unref (mix->index);
}

static Portion *
get_portion (Mix *mix,
             guint position)
{
  return &g_array_index (mix->portions, Portion, position);
}

static double
get_own_minutes (CicloTotals *totals,
                 CicloNode *objective)
{
  return (double) ciclo_totals_find_objective (totals, objective)->time.seconds / MINUTE;
}

/* An objective that activities name by its steps alone has the time of those. */
static double
get_minutes (CicloTotals *totals,
             CicloNode *objective)
{
  CicloNode *course = ciclo_node_get_parent (objective);
  double minutes = get_own_minutes (totals, objective);

  if (minutes > 0)
    return minutes;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *step = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);

      if (ciclo_node_follow (step, CICLO_OBJECTIVE_PARENT) == objective)
        minutes += get_own_minutes (totals, step);
    }

  return minutes;
}

/* What nobody has given time yet cannot be compared. */
static void
mix_add (Mix *mix,
         CicloNode *objective,
         double weight,
         double questions,
         CicloTotals *totals)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (mix->index, objective));

  if (position == 0)
    {
      Portion portion = { objective, 0, get_minutes (totals, objective) };

      if (portion.minutes <= 0)
        return;
      g_array_append_val (mix->portions, portion);
      position = mix->portions->len;
      g_hash_table_insert (mix->index, objective, GUINT_TO_POINTER (position));
    }

  get_portion (mix, position - 1)->weight += weight;
  mix->questions += questions;
}

static double
get_points (CicloNode *item)
{
  return ciclo_node_is_set (item, CICLO_ITEM_POINTS) ? ciclo_node_get_real (item, CICLO_ITEM_POINTS) : 1;
}

static void
add_questions (Mix *mix,
               CicloNode *instrument,
               CicloTotals *totals)
{
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_ITEMS, i);
      CicloNode *objective = ciclo_node_follow (item, CICLO_ITEM_OBJECTIVE);

      if (CICLO_IS_OBJECTIVE (objective) && get_points (item) > 0)
        mix_add (mix, objective, get_points (item), 1, totals);
    }
}

static gboolean
says_how_much (CicloNode *row)
{
  return ciclo_node_is_set (row, CICLO_BLUEPRINT_ROW_ITEMS) || ciclo_node_is_set (row, CICLO_BLUEPRINT_ROW_POINTS);
}

static void
add_rows (Mix *mix,
          CicloNode *instrument,
          CicloTotals *totals)
{
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_BLUEPRINT); i++)
    {
      CicloNode *row = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_BLUEPRINT, i);
      CicloNode *objective = ciclo_node_follow (row, CICLO_BLUEPRINT_ROW_OBJECTIVE);
      double questions = ciclo_node_get_int (row, CICLO_BLUEPRINT_ROW_ITEMS);
      double points = ciclo_node_get_real (row, CICLO_BLUEPRINT_ROW_POINTS);

      if (CICLO_IS_OBJECTIVE (objective) && says_how_much (row))
        mix_add (mix, objective, points > 0 ? points : questions, questions > 0 ? questions : points, totals);
    }
}

/* Whether an objective is far from its share of time, and at least one question too many or too few is the reason. */
static gboolean
is_far (Mix *mix)
{
  double weight = 0, minutes = 0;

  for (guint i = 0; i < mix->portions->len; i++)
    {
      weight += get_portion (mix, i)->weight;
      minutes += get_portion (mix, i)->minutes;
    }

  for (guint i = 0; weight > 0 && i < mix->portions->len; i++)
    {
      double off = ABS (get_portion (mix, i)->weight / weight - get_portion (mix, i)->minutes / minutes);

      if (off > FAR && off * mix->questions >= 1)
        return TRUE;
    }

  return FALSE;
}

static void
unlike_course (CicloNode *instrument,
               CicloFindings *findings)
{
  CicloTotals *totals;
  Mix plan, test;

  if (!ciclo_glance_is_test (instrument))
    return;

  totals = ciclo_findings_get_totals (findings, CICLO_WITHOUT_OPTIONAL);
  mix_init (&plan);
  mix_init (&test);
  add_rows (&plan, instrument, totals);
  add_questions (&test, instrument, totals);
  if (is_far (plan.questions > 0 ? &plan : &test))
    {
      ciclo_findings_add (findings, instrument, CICLO_INSTRUMENT_BLUEPRINT);
    }
  else if (plan.questions > 0 && test.questions >= plan.questions && is_far (&test))
    {
      ciclo_findings_add (findings, instrument, CICLO_INSTRUMENT_ITEMS);
      ciclo_findings_set_needs_person (findings);
    }
  mix_clear (&plan);
  mix_clear (&test);
}

/* A proposal */

static CicloNode *
get_row (CicloNode *instrument,
         CicloNode *objective)
{
  CicloNode *row;

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_BLUEPRINT); i++)
    {
      row = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_BLUEPRINT, i);
      if (ciclo_node_follow (row, CICLO_BLUEPRINT_ROW_OBJECTIVE) == objective)
        return row;
    }

  row = ciclo_node_append (instrument, CICLO_INSTRUMENT_BLUEPRINT, ciclo_node_new (CICLO_TYPE_BLUEPRINT_ROW));
  ciclo_node_set_text (row, CICLO_BLUEPRINT_ROW_OBJECTIVE, NULL, ciclo_node_get_id (objective));

  return row;
}

/* Objectives that stand in several rows get all in the first. */
static void
clear_rows (CicloNode *instrument)
{
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_BLUEPRINT); i++)
    {
      CicloNode *row = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_BLUEPRINT, i);

      ciclo_node_unset (row, CICLO_BLUEPRINT_ROW_ITEMS);
      ciclo_node_unset (row, CICLO_BLUEPRINT_ROW_POINTS);
    }
}

static void
share_out (CicloNode *instrument,
           Mix *mix)
{
  guint n = mix->portions->len;
  g_autofree int *weights = g_new0 (int, n);
  g_autofree int *parts = g_new0 (int, n);

  for (guint i = 0; i < n; i++)
    weights[i] = (int) CLAMP (get_portion (mix, i)->minutes, 1, G_MAXINT);
  if (!ciclo_scale_share ((int) MIN (mix->questions, MANY_QUESTIONS), weights, n, 1, 0, parts))
    return;

  clear_rows (instrument);
  for (guint i = 0; i < n; i++)
    ciclo_node_set_int (get_row (instrument, get_portion (mix, i)->objective), CICLO_BLUEPRINT_ROW_ITEMS, parts[i]);
}

/* As many questions as there are, or as were planned, in proportion to the time. */
static void
propose_questions (CicloNode *instrument,
                   int field)
{
  g_autoptr (CicloTotals) totals = ciclo_totals_new (ciclo_node_get_root (instrument), CICLO_WITHOUT_OPTIONAL);
  Mix mix;

  mix_init (&mix);
  add_rows (&mix, instrument, totals);
  if (mix.questions <= 0)
    add_questions (&mix, instrument, totals);
  share_out (instrument, &mix);
  mix_clear (&mix);
}

static const CicloRule rules[] = {
  { "E09", ciclo_instrument_get_type, unlike_course, CICLO_SCOPE_COURSE, propose_questions },
};

const CicloRuleSet ciclo_rules_blueprint = CICLO_RULE_SET (rules);
