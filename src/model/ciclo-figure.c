/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures belong together. The lists are those of the fields that trainers fill in, so nothing is named twice. */

#include "config.h"

#include "model/ciclo-figure.h"

#include "model/ciclo-method.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloFigureName names[] = {
  { CICLO_FIGURE_LEARNER,    "learner",    N_ ("Time of a participant") },
  { CICLO_FIGURE_ROOM,       "room",       N_ ("Time of rooms") },
  { CICLO_FIGURE_TRAINER,    "trainer",    N_ ("Time of trainers") },
  { CICLO_FIGURE_CONTACT,    "contact",    N_ ("Contact time") },
  { CICLO_FIGURE_STUDY,      "study",      N_ ("Study on one's own") },
  { CICLO_FIGURE_OTHER,      "other",      N_ ("Other time") },
  { CICLO_FIGURE_BREAKS,     "breaks",     N_ ("Breaks") },
  { CICLO_FIGURE_PROGRAMME,  "programme",  N_ ("Programme with breaks") },
  { CICLO_FIGURE_WRITTEN,    "written",    N_ ("Of this, given by activities") },
  { CICLO_FIGURE_BUFFER,     "buffer",     N_ ("Buffer") },
  { CICLO_FIGURE_EXPOSITION, "exposition", N_ ("Exposition") },
  { CICLO_FIGURE_RECORDED,   "recorded",   N_ ("Planned, where the actual time is known") },
  { CICLO_FIGURE_ACTUAL,     "actual",     N_ ("Actual, where it is known") },
};

static const CicloBreakdown breakdowns[] = {
  { "modes",             CICLO_FIGURE_MODE,     CICLO_FIGURE_NO_MODE,     ciclo_session_get_type,  CICLO_SESSION_MODE },
  { "kinds",             CICLO_FIGURE_KIND,     CICLO_FIGURE_NO_KIND,     ciclo_activity_get_type,
    CICLO_ACTIVITY_KIND },
  { "learning-types",    CICLO_FIGURE_LEARNING, CICLO_FIGURE_NO_LEARNING, ciclo_activity_get_type,
    CICLO_ACTIVITY_LEARNING_TYPE },
  { "groupings",         CICLO_FIGURE_GROUPING, CICLO_FIGURE_NO_GROUPING, ciclo_activity_get_type,
    CICLO_ACTIVITY_GROUPING },
  { "kolb-phases",       CICLO_FIGURE_KOLB,     CICLO_FIGURE_NO_KOLB,     ciclo_method_get_type,
    CICLO_METHOD_KOLB_PHASES },
  { "method-categories", CICLO_FIGURE_CATEGORY, CICLO_FIGURE_NO_CATEGORY, ciclo_method_get_type,
    CICLO_METHOD_CATEGORY },
};

/* clang-format on */

const CicloFigureName *
ciclo_figure_list (guint *n_figures)
{
  g_return_val_if_fail (n_figures != NULL, NULL);

  *n_figures = G_N_ELEMENTS (names);

  return names;
}

const CicloBreakdown *
ciclo_breakdown_list (guint *n_breakdowns)
{
  g_return_val_if_fail (n_breakdowns != NULL, NULL);

  *n_breakdowns = G_N_ELEMENTS (breakdowns);

  return breakdowns;
}

static const CicloField *
get_field (const CicloBreakdown *breakdown)
{
  return &ciclo_schema_for_type (breakdown->type ())->fields[breakdown->field];
}

const char *
ciclo_breakdown_get_label (const CicloBreakdown *breakdown)
{
  g_return_val_if_fail (breakdown != NULL, NULL);

  return ciclo_field_get_label (get_field (breakdown));
}

const CicloTerms *
ciclo_breakdown_get_terms (const CicloBreakdown *breakdown)
{
  g_return_val_if_fail (breakdown != NULL, NULL);

  return get_field (breakdown)->terms;
}
