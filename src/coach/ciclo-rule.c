/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of tables: the rules of each stage in the order of the work, and what is said about them. */

#include "config.h"

#include "coach/ciclo-rule.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"

static const CicloRuleSet *const sets[] = {
  &ciclo_rules_needs,
  &ciclo_rules_objectives,
  &ciclo_rules_wording,
  &ciclo_rules_lengths,
  &ciclo_rules_times,
  &ciclo_rules_seats,
  &ciclo_rules_shares,
  &ciclo_rules_days,
  &ciclo_rules_sessions,
  &ciclo_rules_variety,
  &ciclo_rules_experience,
  &ciclo_rules_order,
  &ciclo_rules_alone,
  &ciclo_rules_trainers,
  &ciclo_rules_bookings,
  &ciclo_rules_rooms,
  &ciclo_rules_preparation,
  &ciclo_rules_instruments,
  &ciclo_rules_blueprint,
  &ciclo_rules_results,
  &ciclo_rules_methods,
  &ciclo_rules_materials,
  &ciclo_rules_access,
  &ciclo_rules_care,
  &ciclo_rules_transfer,
  &ciclo_rules_measures,
  &ciclo_rules_evaluation,
  &ciclo_rules_cross,
};

static const CicloRule *
find_row (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint j = 0; j < sets[i]->n; j++)
      if (g_str_equal (sets[i]->rules[j].id, id))
        return &sets[i]->rules[j];

  return NULL;
}

/* In the order of the advice, whatever the order of the rows; a rule without advice comes last. */
static gpointer
collect (gpointer unused)
{
  const GPtrArray *advice = ciclo_advice_get_all ();
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < advice->len; i++)
    {
      const CicloRule *rule = find_row (ciclo_node_get_id (advice->pdata[i]));

      if (rule != NULL)
        g_ptr_array_add (rules, (gpointer) rule);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint j = 0; j < sets[i]->n; j++)
      if (ciclo_advice_find (sets[i]->rules[j].id) == NULL)
        g_ptr_array_add (rules, (gpointer) &sets[i]->rules[j]);

  return rules;
}

static const GPtrArray *
get_rules (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, collect, NULL);
}

const CicloRule *const *
ciclo_rules_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = get_rules ()->len;

  return (const CicloRule *const *) get_rules ()->pdata;
}

const CicloRule *
ciclo_rule_find (const char *id)
{
  const GPtrArray *rules = get_rules ();

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < rules->len; i++)
    if (g_str_equal (((const CicloRule *) rules->pdata[i])->id, id))
      return rules->pdata[i];

  return NULL;
}

static int
get_enum (const CicloRule *rule,
          guint field,
          int otherwise)
{
  CicloNode *advice = ciclo_advice_find (rule->id);
  int value = advice != NULL ? ciclo_node_get_enum (advice, field) : -1;

  return value >= 0 ? value : otherwise;
}

CicloSeverity
ciclo_rule_get_severity (const CicloRule *rule)
{
  g_return_val_if_fail (rule != NULL, CICLO_SEVERITY_TIP);

  return (CicloSeverity) get_enum (rule, CICLO_ADVICE_SEVERITY, CICLO_SEVERITY_WARNING);
}

CicloStage
ciclo_rule_get_stage (const CicloRule *rule)
{
  g_return_val_if_fail (rule != NULL, CICLO_STAGE_OVERVIEW);

  return (CicloStage) get_enum (rule, CICLO_ADVICE_STAGE, CICLO_STAGE_OVERVIEW);
}

const char *
ciclo_rule_say (const CicloRule *rule,
                guint field,
                CicloSpeech *speech)
{
  CicloNode *advice;
  g_autofree char *context = NULL;

  g_return_val_if_fail (rule != NULL && speech != NULL, "");

  advice = ciclo_advice_find (rule->id);
  if (advice == NULL)
    return "";

  context = g_strdup_printf ("rule.%s.%s", rule->id, ciclo_node_get_schema (advice)->fields[field].name);

  return ciclo_speech_say_guide (speech, context, ciclo_node_get_text (advice, field, "en"));
}

const char *
ciclo_rule_say_part (const CicloRule *rule,
                     const char *part,
                     CicloSpeech *speech)
{
  CicloNode *advice;
  CicloNode *node;
  g_autofree char *context = NULL;

  g_return_val_if_fail (rule != NULL && part != NULL && speech != NULL, "");

  advice = ciclo_advice_find (rule->id);
  node = advice != NULL ? ciclo_tree_find (advice, part) : NULL;
  if (!CICLO_IS_ADVICE_PART (node))
    return part;

  context = g_strdup_printf ("rule.%s.part.%s", rule->id, part);

  return ciclo_speech_say_guide (speech, context, ciclo_node_get_text (node, CICLO_ADVICE_PART_TEXT, "en"));
}
