/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "find-field.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

typedef void (*SchemaFunc) (const CicloSchema *schema);

static void
for_each_schema (SchemaFunc check)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < n; i++)
    check (ciclo_schema_for_type (kinds[i]));
}

/* What stands in files and in properties: lower-case words joined by '-'. */
static gboolean
is_code (const char *text)
{
  return g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", text, 0, 0);
}

/* Kinds */

static void
test_kinds (void)
{
  g_autoptr (GHashTable) elements = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  g_assert_true (kinds[0] == CICLO_TYPE_COURSE);
  for (guint i = 0; i < n; i++)
    {
      CicloNode *node = ciclo_node_new (kinds[i]);
      const CicloSchema *schema = ciclo_node_get_schema (node);

      g_assert_true (G_OBJECT_TYPE (node) == kinds[i]);
      g_assert_true (is_code (schema->element));
      g_assert_true (g_hash_table_add (elements, (gpointer) schema->element));
      g_assert_cmpstr (ciclo_schema_get_label (schema), !=, "");
      g_assert_cmpstr (schema->plural, !=, "");
      g_assert_cmpint (schema->language_field, ==, i == 0 ? CICLO_COURSE_LANGUAGES : -1);
      g_assert_finalize_object (node);
    }
}

/* Fields */

static void
check_names (const CicloSchema *schema)
{
  static const char *const companions[] = { "max", "open", "text" };

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];

      g_assert_nonnull (field->name);
      g_assert_true (is_code (field->name));
      g_assert_cmpint (ciclo_schema_find (schema, field->name), ==, (int) i);
      g_assert_cmpstr (field->name, !=, "id");
      g_assert_nonnull (field->label);
      g_assert_cmpstr (ciclo_field_get_label (field), !=, "");

      /* In a file a duration has attributes beside it. */
      for (guint j = 0; field->kind == CICLO_DURATION && j < G_N_ELEMENTS (companions); j++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%s", field->name, companions[j]);

          g_assert_cmpint (ciclo_schema_find (schema, name), ==, -1);
        }
    }
}

static void
test_names (void)
{
  for_each_schema (check_names);
  /* The root says the version of the format there. */
  g_assert_cmpint (ciclo_schema_find (ciclo_schema_for_type (CICLO_TYPE_COURSE), "version"), ==, -1);
}

static void
check_types (const CicloSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];
      gboolean holds_nodes = field->kind == CICLO_LIST || field->kind == CICLO_PART;
      gboolean refers = field->kind == CICLO_REF || field->kind == CICLO_REFS;
      gboolean has_codes = field->kind == CICLO_ENUM || field->kind == CICLO_ENUMS;

      g_assert_cmpint (has_codes, ==, field->terms != NULL);
      g_assert_true (holds_nodes || refers || field->type == NULL);
      g_assert_true (!holds_nodes || field->type != NULL);
      if (field->type != NULL)
        g_assert_true (find_schema (ciclo_schema_for_type (field->type ())->element) ==
                       ciclo_schema_for_type (field->type ()));
    }
}

static void
test_types (void)
{
  for_each_schema (check_types);
}

static void
check_limits (const CicloSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];
      gboolean is_number = field->kind == CICLO_INT || field->kind == CICLO_REAL;
      gboolean has_limits = field->min != 0 || field->max != 0;

      g_assert_true (is_number || !has_limits);
      g_assert_true (is_number || field->kind == CICLO_BOOL || field->initial == 0);
      if (!has_limits || field->initial == 0)
        continue;
      g_assert_cmpfloat (field->initial, >=, field->min);
      g_assert_cmpfloat (field->initial, <=, field->max);
    }
}

static void
test_limits (void)
{
  for_each_schema (check_limits);
}

static void
check_terms (const CicloSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloTerms *terms = schema->fields[i].terms;

      if (terms == NULL)
        continue;
      g_assert_true (is_code (terms->name));
      g_assert_cmpuint (terms->n_terms, >, 1);
      for (guint j = 0; j < terms->n_terms; j++)
        {
          g_assert_nonnull (terms->terms[j].code);
          g_assert_true (is_code (terms->terms[j].code));
          g_assert_cmpint (ciclo_terms_find (terms, terms->terms[j].code), ==, (int) j);
          g_assert_cmpstr (ciclo_terms_get_label (terms, j), !=, "");
        }
    }
}

static void
test_terms (void)
{
  for_each_schema (check_terms);
}

/* Settings */

static void
test_settings (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);

  g_assert_false (ciclo_node_is_set (settings, CICLO_SETTINGS_MAX_LECTURE));
  g_assert_cmpint (ciclo_node_get_int (settings, CICLO_SETTINGS_MAX_LECTURE), ==, 20);
  g_assert_cmpint (ciclo_node_get_int (settings, CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE), ==, 90);
  g_assert_cmpfloat (ciclo_node_get_real (settings, CICLO_SETTINGS_GAIN_LOW), ==, 0.3);
  g_assert_cmpint (ciclo_node_get_seconds (settings, CICLO_SETTINGS_DAY_START), ==, -1);
  g_assert_finalize_object (course);
}

/* Enums and lists have the same order */

static void
test_enums (void)
{
  static const struct
  {
    const char *element;
    const char *field;
    guint last;
    const char *code;
  } ends[] = {
    { "activity", "kind", CICLO_ACTIVITY_KIND_SOCIAL, "social" },
    { "activity", "state", CICLO_STATE_SUPPLEMENTARY, "supplementary" },
    { "activity", "grouping", CICLO_GROUPING_PLENARY, "plenary" },
    { "activity", "learning-type", CICLO_LEARNING_PRODUCTION, "production" },
    { "activity", "part", CICLO_PART_OF_SESSION_CONCLUSION, "conclusion" },
    { "component", "mode", CICLO_MODE_AT_WORK, "at-work" },
    { "component", "phase", CICLO_COMPONENT_PHASE_FOLLOW_UP, "follow-up" },
    { "objective", "level", CICLO_LEVEL_NATURALISATION, "naturalisation" },
    { "objective", "domain", CICLO_DOMAIN_PSYCHOMOTOR, "psychomotor" },
    { "objective", "type", CICLO_OBJECTIVE_TYPE_ENABLING, "enabling" },
    { "phase", "kind", CICLO_PHASE_KIND_CLOSING, "closing" },
    { "note", "kind", CICLO_NOTE_KIND_ANSWER, "answer" },
    { "assignment", "role", CICLO_ASSIGNMENT_ROLE_INTERPRETER, "interpreter" },
    { "session", "room-layout", CICLO_LAYOUT_TWO_ROOMS_U_SHAPE, "two-rooms-u-shape" },
    { "item", "type", CICLO_ITEM_TYPE_DATE, "date" },
    { "instrument", "kind", CICLO_INSTRUMENT_KIND_FILE_AUDIT, "file-audit" },
    { "evaluation-row", "respondent", CICLO_RESPONDENT_RECORDS, "records" },
    { "instrument-moment", "moment", CICLO_MOMENT_FOLLOW_UP, "follow-up" },
    { "gap", "priority", CICLO_PRIORITY_LOW, "low" },
    { "gap", "response", CICLO_REMEDY_BOTH, "both" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const CicloField *field = find_field (ends[i].element, ends[i].field);

      if (field == NULL || field->terms == NULL)
        g_error ("No list for %s of %s", ends[i].field, ends[i].element);
      g_assert_cmpuint (field->terms->n_terms, ==, ends[i].last + 1);
      g_assert_cmpint (ciclo_terms_find (field->terms, ends[i].code), ==, (int) ends[i].last);
    }
}

static void
test_levels (void)
{
  g_assert_cmpuint (ciclo_evaluation_level_terms.n_terms, ==, 5);
  g_assert_cmpstr (ciclo_evaluation_level_terms.terms[2].code, ==, "behaviour");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kinds", test_kinds);
  g_test_add_func ("/model/names", test_names);
  g_test_add_func ("/model/types", test_types);
  g_test_add_func ("/model/limits", test_limits);
  g_test_add_func ("/model/terms", test_terms);
  g_test_add_func ("/model/settings", test_settings);
  g_test_add_func ("/model/enums", test_enums);
  g_test_add_func ("/model/levels", test_levels);

  return g_test_run ();
}
