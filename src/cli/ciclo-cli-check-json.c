/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the coach found, as JSON. Codes and ids are those of the design and the same in every language; what is for
 * people is in the language of the interface. Each finding is printed for itself, on a line of its own. */

#include "config.h"

#include "cli/ciclo-cli-check.h"
#include "cli/ciclo-cli-say.h"

#include "core/ciclo-values.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-naming.h"

#include <json-glib/json-glib.h>

static void
set_place (JsonObject *object,
           const CicloCheckOutput *output,
           CicloNode *node,
           int field)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  g_autofree char *where = ciclo_naming_dup_path (node, output->speech);

  json_object_set_string_member (object, "id", ciclo_node_get_id (ciclo_naming_get_named (node)));
  json_object_set_string_member (object, "kind", schema->element);
  json_object_set_string_member (object, "field", field >= 0 ? schema->fields[field].name : "");
  json_object_set_string_member (object, "where", where);
}

static JsonObject *
new_finding (const CicloCheckOutput *output,
             CicloFinding *finding)
{
  const CicloRule *rule = ciclo_finding_get_rule (finding);
  CicloNode *dismissal = ciclo_finding_get_dismissal (finding);
  const char *language = ciclo_speech_get_language (output->speech);
  g_autofree char *message = ciclo_finding_dup_message (finding, output->speech);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "rule", rule->id);
  json_object_set_string_member (object, "severity",
                                 ciclo_severity_terms.terms[ciclo_finding_get_severity (finding)].code);
  json_object_set_string_member (object, "stage", ciclo_stage_terms.terms[ciclo_rule_get_stage (rule)].code);
  set_place (object, output, ciclo_finding_get_node (finding), ciclo_finding_get_field (finding));
  json_object_set_string_member (object, "message", message);
  json_object_set_string_member (object, "why", ciclo_rule_say (rule, CICLO_ADVICE_WHY, output->speech));
  json_object_set_string_member (object, "fix", ciclo_rule_say (rule, CICLO_ADVICE_FIX, output->speech));
  json_object_set_boolean_member (object, "fixable", ciclo_finding_can_be_fixed (finding));
  if (dismissal != NULL)
    {
      json_object_set_string_member (object, "reason", ciclo_node_say (dismissal, CICLO_DISMISSAL_REASON, language));
      json_object_set_string_member (object, "date", ciclo_node_get_text (dismissal, CICLO_DISMISSAL_DATE, NULL));
    }

  return object;
}

static void
print_findings (const CicloCheckOutput *output,
                const char *name,
                GPtrArray *findings)
{
  g_print (",\n  \"%s\": [", name);
  for (guint i = 0; i < findings->len; i++)
    {
      g_print (i > 0 ? ",\n    " : "\n    ");
      ciclo_cli_print_object (new_finding (output, findings->pdata[i]));
    }
  g_print (findings->len > 0 ? "\n  ]" : "]");
}

static JsonObject *
new_point (const CicloCheckOutput *output,
           const CicloOpenPoint *point)
{
  g_autofree char *text = ciclo_open_point_dup_text (point, output->speech);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "open", ciclo_open_point_get_id (point));
  json_object_set_string_member (object, "stage", ciclo_open_point_get_stage (point));
  json_object_set_string_member (object, "page", ciclo_open_point_get_page (point));
  set_place (object, output, point->node, point->field);
  json_object_set_string_member (object, "text", text);

  return object;
}

static void
print_points (const CicloCheckOutput *output)
{
  g_print (",\n  \"open-points\": [");
  for (guint i = 0; i < output->points->len; i++)
    {
      g_print (i > 0 ? ",\n    " : "\n    ");
      ciclo_cli_print_object (new_point (output, &g_array_index (output->points, CicloOpenPoint, i)));
    }
  g_print (output->points->len > 0 ? "\n  ]" : "]");
}

static JsonObject *
new_counts (const CicloCheckOutput *output)
{
  JsonObject *object = json_object_new ();
  gint64 counts[] = { 0, 0, 0 };

  for (guint i = 0; i < output->open->len; i++)
    counts[ciclo_finding_get_severity (output->open->pdata[i])]++;
  for (guint i = 0; i < ciclo_severity_terms.n_terms; i++)
    json_object_set_int_member (object, ciclo_severity_terms.terms[i].code, counts[i]);
  json_object_set_int_member (object, "set-aside", output->set_aside->len);
  json_object_set_int_member (object, "open-points", output->points->len);

  return object;
}

void
ciclo_cli_check_print_json (const CicloCheckOutput *output)
{
  g_print ("{\n  \"counts\": ");
  ciclo_cli_print_object (new_counts (output));
  print_findings (output, "findings", output->open);
  print_findings (output, "set-aside", output->set_aside);
  print_points (output);
  g_print ("\n}\n");
}
