/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Look-ups in the tables that declare the model, and the properties made from them. */

#include "config.h"

#include "core/ciclo-node.h"

#include <glib/gi18n-lib.h>

#define CONTEXT_KIND "kind"
#define CONTEXT_FIELD "field"
#define CONTEXT_VALUE "value"

const CicloSchema *
ciclo_schema_for_type (GType type)
{
  CicloNodeClass *klass;

  g_return_val_if_fail (g_type_is_a (type, CICLO_TYPE_NODE), NULL);

  /* Classes of static types stay for ever once made, so the reference may go. */
  klass = g_type_class_ref (type);
  g_type_class_unref (klass);

  return klass->schema;
}

int
ciclo_schema_find (const CicloSchema *schema,
                   const char *name)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (g_str_equal (schema->fields[i].name, name))
      return (int) i;

  return -1;
}

const char *
ciclo_schema_get_label (const CicloSchema *schema)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT_KIND, schema->label);
}

const char *
ciclo_field_get_label (const CicloField *field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT_FIELD, field->label);
}

int
ciclo_terms_find (const CicloTerms *terms,
                  const char *code)
{
  for (guint i = 0; i < terms->n_terms; i++)
    if (g_str_equal (terms->terms[i].code, code))
      return (int) i;

  return -1;
}

const char *
ciclo_terms_get_label (const CicloTerms *terms,
                       guint value)
{
  g_return_val_if_fail (value < terms->n_terms, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT_VALUE, terms->terms[value].label);
}

gboolean
ciclo_field_has_languages (const CicloField *field)
{
  return field->kind == CICLO_WORDS || field->kind == CICLO_PROSE;
}

gboolean
ciclo_field_is_element (const CicloField *field)
{
  return ciclo_field_has_languages (field) || field->kind == CICLO_TEXT || field->kind == CICLO_LIST ||
         field->kind == CICLO_PART;
}

gboolean
ciclo_field_is_known (const CicloField *field,
                      const GValue *value)
{
  const char *const *codes;

  if (field->kind == CICLO_ENUM)
    return ciclo_terms_find (field->terms, g_value_get_string (value)) >= 0;
  if (field->kind != CICLO_ENUMS)
    return TRUE;

  for (codes = g_value_get_boxed (value); codes != NULL && *codes != NULL; codes++)
    if (ciclo_terms_find (field->terms, *codes) < 0)
      return FALSE;

  return TRUE;
}

GParamSpec *
ciclo_field_get_pspec (const CicloField *field)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = read | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case CICLO_LINE:
    case CICLO_TEXT:
    case CICLO_WORDS:
    case CICLO_PROSE:
    case CICLO_ENUM:
    case CICLO_DATE:
    case CICLO_REF:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);

    case CICLO_INT:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, (int) field->initial, flags);

    case CICLO_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, field->initial, flags);

    case CICLO_BOOL:
      return g_param_spec_boolean (field->name, NULL, NULL, field->initial != 0, flags);

    case CICLO_TIME:
      return g_param_spec_int (field->name, NULL, NULL, -1, 24 * 60 * 60 - 1, -1, flags);

    case CICLO_ENUMS:
    case CICLO_REFS:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);

    case CICLO_DURATION:
      return g_param_spec_boxed (field->name, NULL, NULL, CICLO_TYPE_DURATION, flags);

    case CICLO_LIST:
      return g_param_spec_object (field->name, NULL, NULL, G_TYPE_LIST_MODEL, read);

    case CICLO_PART:
      return g_param_spec_object (field->name, NULL, NULL, CICLO_TYPE_NODE, read);

    default:
      g_assert_not_reached ();
    }
}

/* Words for messages */

static char *
describe_number (const CicloField *field)
{
  gboolean whole = field->kind == CICLO_INT;

  if (!(field->min != 0 || field->max != 0))
    return g_strdup (whole ? _ ("a whole number") : _ ("a number with a decimal point"));
  if (field->max == 0)
    return whole ? g_strdup_printf (_ ("a whole number from %g up"), field->min)
                 : g_strdup_printf (_ ("a number from %g up, with a decimal point"), field->min);

  return whole ? g_strdup_printf (_ ("a whole number from %g to %g"), field->min, field->max)
               : g_strdup_printf (_ ("a number from %g to %g, with a decimal point"), field->min, field->max);
}

static char *
describe_codes (const CicloField *field)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < field->terms->n_terms; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", field->terms->terms[i].code);

  return g_strdup_printf (_ ("one of: %s"), codes->str);
}

static char *
describe_text (const CicloField *field)
{
  return g_strdup_printf (_ ("text of at most %d KB"), CICLO_TEXT_LIMIT / 1024);
}
static char *
describe_line (const CicloField *field)
{
  return g_strdup_printf (_ ("one line of at most %d bytes"), CICLO_LINE_LIMIT);
}
static char *
describe_bool (const CicloField *field)
{
  return g_strdup (_ ("true or false"));
}
static char *
describe_duration (const CicloField *field)
{
  return g_strdup (_ ("a duration such as PT30M or PT1H30M"));
}
static char *
describe_time (const CicloField *field)
{
  return g_strdup (_ ("a time of day such as 09:00"));
}
static char *
describe_ids (const CicloField *field)
{
  return g_strdup (_ ("the id of another element"));
}

static char *
describe_date (const CicloField *field)
{
  return g_strdup (_ ("a date of the calendar such as 2026-03-02, or words"));
}

static char *(*const descriptions[]) (const CicloField *field) = {
  [CICLO_LINE] = describe_line,
  [CICLO_TEXT] = describe_text,
  [CICLO_WORDS] = describe_text,
  [CICLO_PROSE] = describe_text,
  [CICLO_INT] = describe_number,
  [CICLO_REAL] = describe_number,
  [CICLO_BOOL] = describe_bool,
  [CICLO_ENUM] = describe_codes,
  [CICLO_ENUMS] = describe_codes,
  [CICLO_DURATION] = describe_duration,
  [CICLO_TIME] = describe_time,
  [CICLO_DATE] = describe_date,
  [CICLO_REF] = describe_ids,
  [CICLO_REFS] = describe_ids,
};

char *
ciclo_field_describe (const CicloField *field)
{
  g_return_val_if_fail (field->kind < G_N_ELEMENTS (descriptions), NULL);

  return descriptions[field->kind](field);
}
