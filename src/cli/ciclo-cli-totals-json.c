/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The totals as JSON. Names are those of the design and of ciclo-figure.c, so that nothing has to be looked up. Each
 * course, component, day and session is made and printed for itself, on a line of its own: a design may have many. */

#include "config.h"

#include "cli/ciclo-cli-say.h"
#include "cli/ciclo-cli-totals.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-declared.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-session.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
set_minutes (JsonObject *object,
             const char *name,
             gint64 seconds)
{
  if (seconds % 60 == 0)
    json_object_set_int_member (object, name, seconds / 60);
  else
    json_object_set_double_member (object, name, (double) seconds / 60);
}

static JsonObject *
new_span (const CicloSpan *span)
{
  JsonObject *object = json_object_new ();

  set_minutes (object, "minutes", span->seconds);
  set_minutes (object, "latest", span->latest);
  json_object_set_boolean_member (object, "open", span->open);

  return object;
}

static JsonObject *
new_named (const CicloTotalsOutput *output,
           CicloNode *node)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", ciclo_node_get_id (node));
  json_object_set_string_member (object, "label", ciclo_naming_get_label (node));
  json_object_set_string_member (object, "title", ciclo_naming_get_title (node, output->speech));

  return object;
}

/* One decimal, halves away from zero. */
static double
get_percent (const CicloTotal *total,
             CicloFigure figure)
{
  return round (ciclo_total_get_share (total, figure) * 1000) / 10;
}

/* Rows without time are left out. */
static JsonObject *
new_breakdown (const CicloTotal *total,
               const CicloBreakdown *breakdown)
{
  const CicloTerms *terms = ciclo_breakdown_get_terms (breakdown);
  JsonObject *object = json_object_new ();

  for (guint i = breakdown->first; i <= breakdown->last; i++)
    {
      const char *code = i < breakdown->last ? terms->terms[i - breakdown->first].code : "none";
      JsonObject *row;

      if (ciclo_span_is_zero (ciclo_total_get_span (total, i)))
        continue;

      row = new_span (ciclo_total_get_span (total, i));
      json_object_set_double_member (row, "percent", get_percent (total, i));
      json_object_set_object_member (object, code, row);
    }

  return object;
}

static JsonArray *
new_amounts (const CicloTotalsOutput *output,
             const GArray *amounts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < amounts->len; i++)
    {
      const CicloAmount *amount = &g_array_index (amounts, CicloAmount, i);
      JsonObject *object = new_named (output, amount->node);

      json_object_set_object_member (object, "time", new_span (&amount->time));
      json_object_set_int_member (object, "activities", amount->n_activities);
      json_array_add_object_element (array, object);
    }

  return array;
}

static void
set_figures (JsonObject *object,
             const CicloTotal *total)
{
  guint n;
  const CicloFigureName *figures = ciclo_figure_list (&n);
  const CicloBreakdown *breakdowns;

  for (guint i = 0; i < n; i++)
    json_object_set_object_member (object, figures[i].name, new_span (ciclo_total_get_span (total, figures[i].figure)));

  breakdowns = ciclo_breakdown_list (&n);
  for (guint i = 0; i < n; i++)
    json_object_set_object_member (object, breakdowns[i].name, new_breakdown (total, &breakdowns[i]));
}

static JsonObject *
new_scope (const CicloTotalsOutput *output,
           CicloVariation variation,
           CicloNode *node)
{
  const CicloTotal *total = ciclo_totals_find (output->totals[variation], node);
  JsonObject *object = new_named (output, node);
  CicloSpan planned;

  json_object_set_boolean_member (object, "counts", total->counts);
  json_object_set_int_member (object, "activities", total->n_activities);
  json_object_set_int_member (object, "unmeasured", total->n_unmeasured);
  if (CICLO_IS_SESSION (node) && ciclo_timed_get_length (node, &planned))
    json_object_set_object_member (object, "planned", new_span (&planned));
  set_figures (object, total);
  json_object_set_array_member (object, "objectives", new_amounts (output, total->objectives));
  json_object_set_array_member (object, "trainers", new_amounts (output, total->trainers));

  return object;
}

static void
print_scopes (const CicloTotalsOutput *output,
              CicloVariation variation,
              const char *name,
              guint field)
{
  g_print (",\n    \"%s\": [", name);
  for (guint i = 0; i < ciclo_node_get_size (output->course, field); i++)
    {
      g_print (i > 0 ? ",\n      " : "\n      ");
      ciclo_cli_print_object (new_scope (output, variation, ciclo_node_get_child (output->course, field, i)));
    }
  g_print ("\n    ]");
}

static void
print_variation (const CicloTotalsOutput *output,
                 CicloVariation variation,
                 const char *name)
{
  g_print ("  \"%s\": {\n    \"course\": ", name);
  ciclo_cli_print_object (new_scope (output, variation, output->course));
  print_scopes (output, variation, "components", CICLO_COURSE_COMPONENTS);
  print_scopes (output, variation, "days", CICLO_COURSE_DAYS);
  print_scopes (output, variation, "sessions", CICLO_COURSE_SESSIONS);
  g_print ("\n  },\n");
}

/* Declared figures */

static void
set_declared (JsonObject *object,
              const CicloDeclared *row)
{
  if (row->is_number)
    json_object_set_double_member (object, "declared", row->declared_number);
  else
    json_object_set_object_member (object, "declared", new_span (&row->declared));

  if (!row->is_computed)
    json_object_set_null_member (object, "computed");
  else if (row->is_number)
    json_object_set_double_member (object, "computed", row->computed_number);
  else
    json_object_set_object_member (object, "computed", new_span (&row->computed));
  json_object_set_boolean_member (object, "differs", row->differs);
}

static JsonObject *
new_declared (const CicloDeclared *row)
{
  const CicloSchema *schema = ciclo_node_get_schema (row->node);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", ciclo_node_get_id (row->node));
  json_object_set_string_member (object, "kind", schema->element);
  json_object_set_string_member (object, "field", schema->fields[row->field].name);
  json_object_set_string_member (object, "about", row->about != NULL ? ciclo_node_get_id (row->about) : "");
  json_object_set_string_member (object, "quantity", ciclo_declared_get_quantity (row));
  set_declared (object, row);

  return object;
}

void
ciclo_cli_totals_print_json (const CicloTotalsOutput *output)
{
  g_autoptr (GArray) rows = ciclo_declared_list (output->totals[CICLO_WITH_OPTIONAL]);

  g_print ("{\n");
  print_variation (output, CICLO_WITHOUT_OPTIONAL, "without-optional");
  print_variation (output, CICLO_WITH_OPTIONAL, "with-optional");
  g_print ("  \"declared\": [");
  for (guint i = 0; i < rows->len; i++)
    {
      g_print (i > 0 ? ",\n    " : "\n    ");
      ciclo_cli_print_object (new_declared (&g_array_index (rows, CicloDeclared, i)));
    }
  g_print ("\n  ]\n}\n");
}
