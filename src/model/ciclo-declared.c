/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed and what is computed, side by side. Each quantity is a sum of figures; what it is called stands in the
 * design, what it means stands in the table below. */

#include "config.h"

#include "model/ciclo-declared.h"

#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#define MOST_PARTS 4

/* The figures that make up a quantity. LEARNER ends a row: it is only ever alone, as the first. */
static const CicloFigure parts_of_quantities[][MOST_PARTS] = {
  [CICLO_QUANTITY_CONTACT] = { CICLO_FIGURE_CONTACT },
  [CICLO_QUANTITY_WORKLOAD] = { CICLO_FIGURE_CONTACT, CICLO_FIGURE_STUDY },
  [CICLO_QUANTITY_EXPOSITION] = { CICLO_FIGURE_EXPOSITION },
  [CICLO_QUANTITY_EXERCISE] = { CICLO_FIGURE_KIND + CICLO_ACTIVITY_KIND_EXERCISE,
                                CICLO_FIGURE_KIND + CICLO_ACTIVITY_KIND_GROUP_WORK,
                                CICLO_FIGURE_KIND + CICLO_ACTIVITY_KIND_CASE,
                                CICLO_FIGURE_KIND + CICLO_ACTIVITY_KIND_ROLE_PLAY },
  [CICLO_QUANTITY_SELF_STUDY] = { CICLO_FIGURE_STUDY },
  [CICLO_QUANTITY_FOLLOW_UP] = { CICLO_FIGURE_LEARNER },
};

static CicloSpan
sum_up (const CicloTotal *total,
        CicloQuantity quantity)
{
  const CicloFigure *parts = parts_of_quantities[quantity];
  CicloSpan sum = *ciclo_total_get_span (total, parts[0]);

  for (guint i = 1; i < MOST_PARTS && parts[i] != CICLO_FIGURE_LEARNER; i++)
    ciclo_span_add (&sum, ciclo_total_get_span (total, parts[i]));

  return sum;
}

/* The follow-up of the whole course is that of the components after it. */
static CicloSpan
sum_up_follow_up (CicloTotals *totals)
{
  CicloNode *course = ciclo_totals_get_course (totals)->node;
  CicloSpan sum = { 0 };

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    {
      CicloNode *component = ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i);

      if (ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_FOLLOW_UP)
        ciclo_span_add (&sum, ciclo_total_get_span (ciclo_totals_find (totals, component), CICLO_FIGURE_LEARNER));
    }

  return sum;
}

static gboolean
compute (CicloTotals *totals,
         CicloNode *about,
         int quantity,
         CicloSpan *computed)
{
  const CicloTotal *total = ciclo_totals_find (totals, about);
  const CicloAmount *amount = total == NULL ? ciclo_totals_find_objective (totals, about) : NULL;

  if (amount != NULL && quantity == CICLO_QUANTITY_WORKLOAD)
    *computed = amount->time;
  else if (total == NULL || quantity < 0 || quantity >= (int) G_N_ELEMENTS (parts_of_quantities))
    return FALSE;
  else if (quantity == CICLO_QUANTITY_FOLLOW_UP && total == ciclo_totals_get_course (totals))
    *computed = sum_up_follow_up (totals);
  else
    *computed = sum_up (total, (CicloQuantity) quantity);

  return TRUE;
}

static gboolean
is_less (const CicloSpan *one,
         const CicloSpan *other)
{
  return !one->open && one->latest < other->seconds;
}

static void
add_row (GArray *rows,
         CicloDeclared row)
{
  if (row.is_computed && row.is_number)
    row.differs = ABS (row.declared_number - row.computed_number) > 1e-9;
  else if (row.is_computed)
    row.differs = is_less (&row.declared, &row.computed) || is_less (&row.computed, &row.declared);

  g_array_append_val (rows, row);
}

static void
add_session (CicloTotals *totals,
             CicloNode *session,
             GArray *rows)
{
  const CicloTotal *total = ciclo_totals_find (totals, session);
  CicloDeclared row = { .node = session, .field = CICLO_SESSION_PLANNED, .about = session, .quantity = -1 };

  if (!total->counts || ciclo_node_get_size (ciclo_timed_get_content (session), CICLO_SESSION_ACTIVITIES) == 0 ||
      !ciclo_timed_get_length (session, &row.declared))
    return;

  row.computed = *ciclo_total_get_span (total, CICLO_FIGURE_WRITTEN);
  row.is_computed = TRUE;
  add_row (rows, row);
}

static void
add_component (CicloTotals *totals,
               CicloNode *component,
               GArray *rows)
{
  CicloDeclared row = { .node = component, .field = CICLO_COMPONENT_WORKLOAD, .about = component };

  if (!ciclo_span_set_duration (&row.declared, ciclo_node_get_duration (component, CICLO_COMPONENT_WORKLOAD), 1))
    return;

  row.quantity = CICLO_QUANTITY_WORKLOAD;
  row.is_computed = compute (totals, component, row.quantity, &row.computed);
  add_row (rows, row);
}

/* What counts for a certificate is training time, whether together or alone. */
static void
add_certificate (CicloTotals *totals,
                 CicloNode *rule,
                 GArray *rows)
{
  CicloDeclared row = { .node = rule, .field = CICLO_CERTIFICATE_RULE_DECLARED_HOURS };

  if (!ciclo_span_set_duration (&row.declared, ciclo_node_get_duration (rule, row.field), 1))
    return;

  row.about = ciclo_totals_get_course (totals)->node;
  row.quantity = CICLO_QUANTITY_WORKLOAD;
  row.is_computed = compute (totals, row.about, row.quantity, &row.computed);
  add_row (rows, row);
}

/* How many people the target groups have; FALSE where nobody says. */
static gboolean
count_participants (CicloNode *course,
                    double *number)
{
  gboolean known = FALSE;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    {
      CicloNode *group = ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i);

      known |= ciclo_node_is_set (group, CICLO_TARGET_GROUP_SIZE);
      *number += ciclo_node_get_int (group, CICLO_TARGET_GROUP_SIZE);
    }

  return known;
}

static void
add_figure (CicloTotals *totals,
            CicloNode *figure,
            GArray *rows)
{
  CicloNode *course = ciclo_totals_get_course (totals)->node;
  CicloDeclared row = { .node = figure };
  CicloNode *about = ciclo_node_follow (figure, CICLO_DECLARED_FIGURE_ABOUT);

  row.about = ciclo_node_is_set (figure, CICLO_DECLARED_FIGURE_ABOUT) ? about : course;
  row.quantity = ciclo_node_get_enum (figure, CICLO_DECLARED_FIGURE_QUANTITY);
  row.field = CICLO_DECLARED_FIGURE_DURATION;
  if (ciclo_span_set_duration (&row.declared, ciclo_node_get_duration (figure, row.field), 1))
    row.is_computed = row.about != NULL && compute (totals, row.about, row.quantity, &row.computed);
  else if (ciclo_node_is_set (figure, CICLO_DECLARED_FIGURE_NUMBER))
    {
      row.field = CICLO_DECLARED_FIGURE_NUMBER;
      row.is_number = TRUE;
      row.declared_number = ciclo_node_get_real (figure, CICLO_DECLARED_FIGURE_NUMBER);
      row.is_computed = row.quantity == CICLO_QUANTITY_PARTICIPANTS && row.about == course &&
                        count_participants (course, &row.computed_number);
    }
  else
    return;

  add_row (rows, row);
}

static void
add_list (CicloTotals *totals,
          GArray *rows,
          guint field,
          void (*add) (CicloTotals *, CicloNode *, GArray *))
{
  CicloNode *course = ciclo_totals_get_course (totals)->node;

  for (guint i = 0; i < ciclo_node_get_size (course, field); i++)
    add (totals, ciclo_node_get_child (course, field, i), rows);
}

GArray *
ciclo_declared_list (CicloTotals *totals)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CicloDeclared));

  g_return_val_if_fail (totals != NULL, rows);

  add_list (totals, rows, CICLO_COURSE_SESSIONS, add_session);
  add_list (totals, rows, CICLO_COURSE_COMPONENTS, add_component);
  add_list (totals, rows, CICLO_COURSE_CERTIFICATE_RULES, add_certificate);
  add_list (totals, rows, CICLO_COURSE_DECLARED_FIGURES, add_figure);

  return rows;
}

static const CicloTerms *
get_terms (void)
{
  return ciclo_schema_for_type (CICLO_TYPE_DECLARED_FIGURE)->fields[CICLO_DECLARED_FIGURE_QUANTITY].terms;
}

const char *
ciclo_declared_get_quantity (const CicloDeclared *declared)
{
  g_return_val_if_fail (declared != NULL, "");

  return declared->quantity >= 0 ? get_terms ()->terms[declared->quantity].code : "";
}

const char *
ciclo_declared_get_label (const CicloDeclared *declared)
{
  g_return_val_if_fail (declared != NULL, NULL);

  return declared->quantity >= 0 ? ciclo_terms_get_label (get_terms (), (guint) declared->quantity) : NULL;
}
