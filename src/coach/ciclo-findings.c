/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desk of a rule: what several rules need is made once and kept for one round of checks. */

#include "config.h"

#include "coach/ciclo-findings-private.h"

#include "core/ciclo-date.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

struct _CicloFindings
{
  CicloNode *course;
  CicloNode *settings;
  CicloBranches *branches;
  char *today;
  GHashTable *results;   /* instrument -> CicloResults, NULL where nobody answered */
  const CicloRule *rule; /* that is looking now */
  GPtrArray *into;       /* where its findings go */
};

CicloFindings *
_ciclo_findings_new (CicloNode *course,
                     CicloBranches *branches,
                     const char *today)
{
  CicloFindings *self = g_new0 (CicloFindings, 1);

  self->course = course;
  self->settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  self->branches = branches;
  self->today = today != NULL ? g_strdup (today) : ciclo_date_dup_today ();
  self->results = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ciclo_results_free);

  return self;
}

void
_ciclo_findings_free (CicloFindings *self)
{
  g_free (self->today);
  g_hash_table_unref (self->results);
  g_free (self);
}

void
_ciclo_findings_check (CicloFindings *self,
                       const CicloRule *rule,
                       CicloNode *node,
                       GPtrArray *into)
{
  self->rule = rule;
  self->into = into;
  rule->check (node, self);
}

/* Looking around */

CicloNode *
ciclo_findings_get_course (CicloFindings *self)
{
  return self->course;
}

double
ciclo_findings_get_limit (CicloFindings *self,
                          guint field)
{
  if (ciclo_node_get_schema (self->settings)->fields[field].kind == CICLO_INT)
    return ciclo_node_get_int (self->settings, field);

  return ciclo_node_get_real (self->settings, field);
}

const char *
ciclo_findings_get_today (CicloFindings *self)
{
  return self->today;
}

const GPtrArray *
ciclo_findings_get_referrers (CicloFindings *self,
                              CicloNode *node)
{
  return _ciclo_branches_get_referrers (self->branches, node);
}

CicloTimetable *
ciclo_findings_get_timetable (CicloFindings *self,
                              CicloNode *day_or_session,
                              CicloVariation variation)
{
  g_return_val_if_fail (CICLO_IS_DAY (day_or_session) || CICLO_IS_SESSION (day_or_session), NULL);

  return _ciclo_times_get_timetable (_ciclo_branches_get_times (self->branches), day_or_session, variation,
                                     ciclo_findings_get_choices (self));
}

static gboolean
is_optional (CicloNode *node,
             gpointer unused)
{
  if (CICLO_IS_PHASE (node))
    return ciclo_node_get_bool (node, CICLO_PHASE_OPTIONAL);

  return ciclo_timed_is (node) && ciclo_node_get_bool (node, ciclo_timed_get_fields (node)->optional);
}

static gboolean
has_options (CicloNode *entry)
{
  return CICLO_IS_SESSION (entry) && ciclo_tree_walk (entry, is_optional, NULL) != NULL;
}

CicloTotals *
ciclo_findings_get_totals (CicloFindings *self,
                           CicloVariation variation)
{
  /* Most courses have nothing optional: then both are the same. */
  if (variation == CICLO_WITH_OPTIONAL && !ciclo_findings_any (self, has_options))
    variation = CICLO_WITHOUT_OPTIONAL;

  return _ciclo_times_get_totals (_ciclo_branches_get_times (self->branches), variation);
}

const CicloResults *
ciclo_findings_get_results (CicloFindings *self,
                            CicloNode *instrument)
{
  CicloResults *results = NULL;
  int moment;

  if (g_hash_table_lookup_extended (self->results, instrument, NULL, (gpointer *) &results))
    return results;

  if (ciclo_results_find_moment (instrument, &moment))
    results = ciclo_results_new (instrument, moment);
  g_hash_table_insert (self->results, instrument, results);

  return results;
}

CicloChoices *
ciclo_findings_get_choices (CicloFindings *self)
{
  return _ciclo_branches_get_choices (self->branches);
}

gboolean
ciclo_findings_any (CicloFindings *self,
                    gboolean (*test) (CicloNode *entry))
{
  return _ciclo_branches_any (self->branches, test);
}

/* Telling */

void
ciclo_findings_add (CicloFindings *self,
                    CicloNode *node,
                    int field)
{
  g_return_if_fail (CICLO_IS_NODE (node));
  g_return_if_fail (field >= -1 && field < (int) ciclo_node_get_schema (node)->n_fields);

  g_ptr_array_add (self->into, _ciclo_finding_new (self->rule, node, field));
}

void
ciclo_findings_set_severity (CicloFindings *self,
                             CicloSeverity severity)
{
  g_return_if_fail (self->into->len > 0);

  _ciclo_finding_set_severity (self->into->pdata[self->into->len - 1], severity);
}

void
ciclo_findings_set_needs_person (CicloFindings *self)
{
  g_return_if_fail (self->into->len > 0);

  _ciclo_finding_set_needs_person (self->into->pdata[self->into->len - 1]);
}

static void
say (CicloFindings *self,
     const char *name,
     const CicloParameter *what)
{
  CicloParameter parameter = *what;

  g_return_if_fail (self->into->len > 0);

  parameter.name = g_strdup (name);
  _ciclo_finding_take_parameter (self->into->pdata[self->into->len - 1], &parameter);
}

void
ciclo_findings_say_text (CicloFindings *self,
                         const char *name,
                         const char *text)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_TEXT, .text = g_strdup (text) });
}

void
ciclo_findings_say_number (CicloFindings *self,
                           const char *name,
                           double number,
                           int digits)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_NUMBER, .number = number, .digits = digits });
}

static void
say_label (CicloFindings *self,
           const char *name,
           const char *context,
           const char *label)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_LABEL, .context = context, .text = g_strdup (label) });
}

void
ciclo_findings_say_term (CicloFindings *self,
                         const char *name,
                         const CicloTerms *terms,
                         guint value)
{
  g_return_if_fail (value < terms->n_terms);

  say_label (self, name, "value", terms->terms[value].label);
}

void
ciclo_findings_say_field (CicloFindings *self,
                          const char *name,
                          CicloNode *node,
                          guint field)
{
  say_label (self, name, "field", ciclo_node_get_schema (node)->fields[field].label);
}

void
ciclo_findings_say_method (CicloFindings *self,
                           const char *name,
                           const char *code)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_METHOD, .text = g_strdup (code) });
}

void
ciclo_findings_say_language (CicloFindings *self,
                             const char *name,
                             const char *language)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_LANGUAGE, .text = g_strdup (language) });
}

void
ciclo_findings_say_part (CicloFindings *self,
                         const char *name,
                         const char *part)
{
  say (self, name, &(CicloParameter){ .kind = CICLO_PARAMETER_PART, .text = g_strdup (part) });
}
