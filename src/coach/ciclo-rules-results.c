/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what answers tell about the answers, the questions and the test. Questions are judged by what
 * people knew after learning, never by a test before it; and only where there are people enough. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-bands.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-people.h"
#include "model/ciclo-results.h"
#include "model/ciclo-statistics.h"

#include <math.h>

#define LOW_RATE 60          /* percent */
#define MASTERED 0.95        /* up to here an item that everybody should master may be easy */
#define LEAST_ALPHA_ITEMS 10 /* alpha of a shorter test is low by nature */

/* How many answered */

/* Where the design plans @moment for @instrument; the instrument itself where it does not. */
static CicloNode *
find_moment (CicloNode *instrument,
             int moment)
{
  for (guint i = 0; moment >= 0 && i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS); i++)
    {
      CicloNode *node = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, i);

      if (ciclo_node_get_enum (node, CICLO_INSTRUMENT_MOMENT_MOMENT) == moment)
        return node;
    }

  return instrument;
}

static void
few_answers (CicloNode *instrument,
             CicloFindings *findings)
{
  guint invited = ciclo_results_count_invited (instrument);
  gboolean is_told = FALSE;

  for (int moment = -1; invited > 0 && moment < (int) ciclo_moment_terms.n_terms; moment++)
    {
      g_autoptr (GPtrArray) responses = ciclo_results_list_responses (instrument, moment);
      double rate = ciclo_statistics_get_response_rate (responses->len, invited);
      CicloNode *node = find_moment (instrument, moment);

      if (responses->len == 0 || rate >= LOW_RATE || (node == instrument && is_told))
        continue;
      is_told |= node == instrument;
      ciclo_findings_add (findings, node, -1);
      ciclo_findings_say_number (findings, "r", rate, fabs (rate - round (rate)) < 0.05 ? 0 : 1);
    }
}

/* Pairs */

static gboolean
has_partner (CicloNode *response,
             GHashTable *codes)
{
  g_autofree char *code = ciclo_results_dup_person (response);

  return *code != '\0' && g_hash_table_contains (codes, code);
}

static GHashTable *
list_codes (GPtrArray *responses)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < responses->len; i++)
    g_hash_table_add (codes, ciclo_results_dup_person (responses->pdata[i]));

  return codes;
}

static gboolean
have_partners (GPtrArray *responses,
               GPtrArray *others)
{
  g_autoptr (GHashTable) codes = list_codes (others);

  for (guint i = 0; i < responses->len; i++)
    if (!has_partner (responses->pdata[i], codes))
      return FALSE;

  return TRUE;
}

static void
without_partner (CicloNode *instrument,
                 CicloFindings *findings)
{
  g_autoptr (GPtrArray) before = ciclo_results_list_responses (instrument, CICLO_MOMENT_PRE);
  g_autoptr (GPtrArray) after = ciclo_results_list_responses (instrument, CICLO_MOMENT_POST);

  if (before->len > 0 && after->len > 0 && (!have_partners (before, after) || !have_partners (after, before)))
    ciclo_findings_add (findings, instrument, -1);
}

/* Questions */

/* The marked answers to @instrument; NULL where it is no test, or has no question that could be compared. */
static const CicloResults *
get_results (CicloNode *instrument,
             CicloFindings *findings)
{
  const CicloResults *results = ciclo_glance_is_test (instrument) ? ciclo_findings_get_results (findings, instrument)
                                                                  : NULL;

  return results != NULL && results->items->len > 0 ? results : NULL;
}

/* The same, but only where enough people answered. */
static const CicloResults *
get_sound_results (CicloNode *instrument,
                   CicloFindings *findings)
{
  const CicloResults *results = get_results (instrument, findings);

  return results != NULL && !ciclo_statistics_is_small (results->responses->len) ? results : NULL;
}

static void
few_people (CicloNode *instrument,
            CicloFindings *findings)
{
  const CicloResults *results = get_results (instrument, findings);

  /* One alone gives no such figure. */
  if (results == NULL || results->responses->len < 2 || !ciclo_statistics_is_small (results->responses->len))
    return;

  ciclo_findings_add (findings, instrument, -1);
  ciclo_findings_say_number (findings, "n", results->responses->len, 0);
}

/* Who sets a mark to pass wants everybody to master what is asked. */
static gboolean
wants_mastery (CicloNode *instrument)
{
  return ciclo_node_is_set (instrument, CICLO_INSTRUMENT_PASS_MARK) ||
         ciclo_node_is_set (instrument, CICLO_INSTRUMENT_PASS_POINTS) ||
         ciclo_node_is_set (instrument, CICLO_INSTRUMENT_PASS_RULE);
}

static gboolean
is_extreme (CicloNode *instrument,
            const CicloResults *results,
            guint item)
{
  double facility = ciclo_results_get_facility (results, item);
  CicloFacilityBand band = ciclo_band_of_facility (facility);

  return band == CICLO_FACILITY_VERY_HARD ||
         (band == CICLO_FACILITY_VERY_EASY && (facility > MASTERED || !wants_mastery (instrument)));
}

static CicloDiscriminationBand
get_discrimination (const CicloResults *results,
                    guint item)
{
  return ciclo_band_of_discrimination (ciclo_results_get_discrimination (results, item));
}

static void
add_question (CicloFindings *findings,
              CicloNode *item)
{
  g_autofree char *number = ciclo_glance_dup_number (item);

  ciclo_findings_add (findings, item, -1);
  ciclo_findings_say_text (findings, "q", number);
}

static void
hard_or_easy (CicloNode *instrument,
              CicloFindings *findings)
{
  const CicloResults *results = get_sound_results (instrument, findings);

  for (guint i = 0; results != NULL && i < results->items->len; i++)
    if (is_extreme (instrument, results, i))
      add_question (findings, results->items->pdata[i]);
}

static void
wrong_way_round (CicloNode *instrument,
                 CicloFindings *findings)
{
  const CicloResults *results = get_sound_results (instrument, findings);

  for (guint i = 0; results != NULL && i < results->items->len; i++)
    if (get_discrimination (results, i) == CICLO_DISCRIMINATION_CHECK_KEY)
      add_question (findings, results->items->pdata[i]);
}

/* What nearly all or nearly nobody knows cannot tell people apart, and hard_or_easy () speaks of it. */
static void
hardly_separates (CicloNode *instrument,
                  CicloFindings *findings)
{
  const CicloResults *results = get_sound_results (instrument, findings);

  for (guint i = 0; results != NULL && i < results->items->len; i++)
    if (get_discrimination (results, i) == CICLO_DISCRIMINATION_WEAK && !is_extreme (instrument, results, i))
      add_question (findings, results->items->pdata[i]);
}

/* The test */

static void
loose_test (CicloNode *instrument,
            CicloFindings *findings)
{
  const CicloResults *results = get_sound_results (instrument, findings);
  double alpha;

  if (results == NULL || results->items->len < LEAST_ALPHA_ITEMS)
    return;

  alpha = ciclo_statistics_get_alpha (results->scores, results->responses->len, results->items->len, NULL);
  if (ciclo_band_of_alpha (alpha) != CICLO_ALPHA_UNSATISFACTORY)
    return;

  ciclo_findings_add (findings, instrument, -1);
  ciclo_findings_say_number (findings, "a", alpha, 2);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "E15", ciclo_instrument_get_type, few_answers,      CICLO_SCOPE_NEIGHBOURS },
  { "E16", ciclo_instrument_get_type, few_people,       CICLO_SCOPE_NEIGHBOURS },
  { "E17", ciclo_instrument_get_type, hard_or_easy,     CICLO_SCOPE_NEIGHBOURS },
  { "E18", ciclo_instrument_get_type, wrong_way_round,  CICLO_SCOPE_NEIGHBOURS },
  { "E19", ciclo_instrument_get_type, hardly_separates, CICLO_SCOPE_NEIGHBOURS },
  { "E20", ciclo_instrument_get_type, loose_test,       CICLO_SCOPE_NEIGHBOURS },
  { "E21", ciclo_instrument_get_type, without_partner,  CICLO_SCOPE_NEIGHBOURS },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_results = CICLO_RULE_SET (rules);
