/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which finding a dismissal is about: they are compared by names, because findings come and go while the dismissal
 * stays in the file. */

#include "config.h"

#include "coach/ciclo-dismissals.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-naming.h"

static char *
dup_key (const char *rule,
         const char *about,
         const char *field)
{
  return g_strdup_printf ("%s\n%s\n%s", rule, about, field);
}

static const char *
get_field_name (CicloFinding *finding)
{
  int field = ciclo_finding_get_field (finding);

  return field >= 0 ? ciclo_node_get_schema (ciclo_finding_get_node (finding))->fields[field].name : "";
}

GHashTable *
_ciclo_dismissals_list (CicloNode *course)
{
  GHashTable *dismissals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DISMISSALS); i++)
    {
      CicloNode *dismissal = ciclo_node_get_child (course, CICLO_COURSE_DISMISSALS, i);

      g_hash_table_insert (dismissals,
                           dup_key (ciclo_node_get_text (dismissal, CICLO_DISMISSAL_RULE, NULL),
                                    ciclo_node_get_text (dismissal, CICLO_DISMISSAL_ABOUT, NULL),
                                    ciclo_node_get_text (dismissal, CICLO_DISMISSAL_FIELD, NULL)),
                           dismissal);
    }

  return dismissals;
}

CicloNode *
_ciclo_dismissals_find (GHashTable *dismissals,
                        CicloFinding *finding)
{
  const char *rule = ciclo_finding_get_rule (finding)->id;
  const char *about = ciclo_node_get_id (ciclo_naming_get_named (ciclo_finding_get_node (finding)));
  const char *const keys[][2] = { { about, get_field_name (finding) }, { about, "" }, { "", "" } };

  for (guint i = 0; g_hash_table_size (dismissals) > 0 && i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = dup_key (rule, keys[i][0], keys[i][1]);
      CicloNode *dismissal = g_hash_table_lookup (dismissals, key);

      if (dismissal != NULL)
        return dismissal;
    }

  return NULL;
}

CicloNode *
_ciclo_dismissals_add (CicloNode *course,
                       CicloFinding *finding)
{
  CicloNode *dismissal = ciclo_node_append (course, CICLO_COURSE_DISMISSALS, ciclo_node_new (CICLO_TYPE_DISMISSAL));

  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_RULE, NULL, ciclo_finding_get_rule (finding)->id);
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_ABOUT, NULL,
                       ciclo_node_get_id (ciclo_naming_get_named (ciclo_finding_get_node (finding))));
  ciclo_node_set_text (dismissal, CICLO_DISMISSAL_FIELD, NULL, get_field_name (finding));

  return dismissal;
}
