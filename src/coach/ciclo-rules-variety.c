/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how methods follow each other in a day. What nobody described is not judged. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#define MANY_IN_A_ROW 3
#define FEW_OF_A_DAY 3 /* activities, below which nothing is said of a day */
#define N_KOLB 4
#define FEW_KOLB 3
#define CONCEPT 2 /* in the list of phases */

/* A day, or a session that has none: NULL for anything else. */
static GArray *
list_episodes (CicloNode *node,
               CicloFindings *findings)
{
  if (!CICLO_IS_DAY (node) && !(CICLO_IS_SESSION (node) && ciclo_glance_get_day (node) == NULL))
    return NULL;

  return ciclo_glance_list_episodes (ciclo_findings_get_timetable (findings, node, CICLO_WITHOUT_OPTIONAL));
}

/* What several parts of one activity have in common: where the activity says its method, it is one. */
static CicloNode *
get_unit (const CicloEpisode *episode)
{
  return CICLO_IS_ACTIVITY (episode->top) && ciclo_node_is_set (episode->top, CICLO_ACTIVITY_METHOD)
             ? episode->top
             : ciclo_episode_get_speaker (episode);
}

typedef struct
{
  CicloNode *unit;
  guint n;
} Run;

/* One more unit of a run; the number of units with the same method in a row. */
static guint
continue_run (Run *run,
              CicloNode *unit)
{
  const char *code = ciclo_glance_get_method_code (unit);

  if (run->unit == unit)
    return 0;
  run->n = run->unit != NULL && g_str_equal (code, ciclo_glance_get_method_code (run->unit)) ? run->n + 1 : 1;
  run->unit = unit;

  return run->n;
}

/* Whether it stands for itself in a row of methods: turns are meant to come again and again. */
static gboolean
is_in_row (const CicloEpisode *episode,
           CicloNode *unit)
{
  CicloNode *method = CICLO_IS_ACTIVITY (unit) ? ciclo_glance_get_method (unit) : NULL;

  return ciclo_episode_is_work (episode) && method != NULL &&
         !ciclo_node_is_set (method, CICLO_METHOD_TURN_MINUTES_MIN);
}

static void
look_at_row (const CicloEpisode *episode,
             GHashTable *runs,
             CicloFindings *findings)
{
  CicloNode *unit = get_unit (episode);
  Run *run;

  if (ciclo_episode_is_pause (episode) || episode->kind == CICLO_ACTIVITY_KIND_BUFFER ||
      episode->kind == CICLO_ACTIVITY_KIND_LOGISTICS)
    return;
  if (!is_in_row (episode, unit))
    {
      g_hash_table_remove (runs, episode->track);
      return;
    }

  run = g_hash_table_lookup (runs, episode->track);
  if (run == NULL)
    {
      run = g_new0 (Run, 1);
      g_hash_table_insert (runs, episode->track, run);
    }
  if (continue_run (run, unit) == MANY_IN_A_ROW)
    ciclo_findings_add (findings, unit, CICLO_ACTIVITY_METHOD);
}

/* Tracks that run beside each other have a row each; where all come together, they end. */
static void
same_method (CicloNode *node,
             CicloFindings *findings)
{
  g_autoptr (GArray) episodes = list_episodes (node, findings);
  g_autoptr (GHashTable) runs = NULL;
  gboolean were_together = TRUE;

  if (episodes == NULL)
    return;

  runs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);
      gboolean are_together = episode->track == NULL;

      if (are_together != were_together)
        g_hash_table_remove_all (runs);
      were_together = are_together;
      look_at_row (episode, runs, findings);
    }
}

/* What people are in where nobody says the method. A kind tells little: of an exercise one does not know whether it
 * begins or ends the cycle. */
static gboolean
get_kolb_of_kind (int kind,
                  guint *bits)
{
  switch (kind)
    {
    case CICLO_ACTIVITY_KIND_INPUT:
    case CICLO_ACTIVITY_KIND_DEMONSTRATION:
      *bits |= 1u << CONCEPT;
      return TRUE;

    case CICLO_ACTIVITY_KIND_OPENING:
    case CICLO_ACTIVITY_KIND_ENERGISER:
    case CICLO_ACTIVITY_KIND_CLOSING:
    case CICLO_ACTIVITY_KIND_BUFFER:
      return TRUE;

    default:
      return FALSE;
    }
}

/* The phases of the learning cycle in which people are, as bits; FALSE where nobody knows. */
static gboolean
get_kolb (CicloNode *activity,
          guint *bits)
{
  CicloNode *method = ciclo_glance_get_method (activity);
  const CicloTerms *terms;
  const char *const *codes;

  if (method == NULL || !ciclo_node_is_set (method, CICLO_METHOD_KOLB_PHASES))
    return get_kolb_of_kind (ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND), bits);

  terms = ciclo_node_get_schema (method)->fields[CICLO_METHOD_KOLB_PHASES].terms;
  for (codes = ciclo_node_get_strings (method, CICLO_METHOD_KOLB_PHASES); *codes != NULL; codes++)
    {
      int phase = ciclo_terms_find (terms, *codes);

      *bits |= phase >= 0 ? 1u << phase : 0;
    }

  return TRUE;
}

static void
say_missing_phases (CicloNode *day,
                    guint bits,
                    CicloFindings *findings)
{
  static const char *const ids[N_KOLB] = { "concrete-experience", "reflective-observation",
                                           "abstract-conceptualisation", "active-experimentation" };
  guint n = 0;

  for (guint i = 0; i < N_KOLB; i++)
    n += (bits & (1u << i)) != 0 ? 1 : 0;
  if (n >= FEW_KOLB)
    return;

  ciclo_findings_add (findings, day, -1);
  for (guint i = 0; i < N_KOLB; i++)
    if ((bits & (1u << i)) == 0)
      ciclo_findings_say_part (findings, "list", ids[i]);
}

static void
few_phases (CicloNode *day,
            CicloFindings *findings)
{
  g_autoptr (GArray) episodes = list_episodes (day, findings);
  guint n = 0;
  guint bits = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      const CicloEpisode *episode = CICLO_EPISODE (episodes, i);
      CicloNode *unit = get_unit (episode);

      if (!ciclo_episode_is_work (episode))
        continue;
      if (!CICLO_IS_ACTIVITY (unit) || !get_kolb (unit, &bits))
        return;
      n++;
    }

  if (n >= FEW_OF_A_DAY)
    say_missing_phases (day, bits, findings);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D22", ciclo_day_get_type,  few_phases,  CICLO_SCOPE_NEIGHBOURS },
  { "D24", ciclo_node_get_type, same_method, CICLO_SCOPE_NEIGHBOURS },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_variety = CICLO_RULE_SET (rules);
