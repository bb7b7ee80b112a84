/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the format of designs from the tables of the program, so that neither its schema nor its description can
 * differ from what the program reads and writes:
 *
 *   print-format rnc        data/ciclo-design.rnc, RELAX NG in the compact syntax
 *   print-format md         the reference in docs/format.md
 *   print-format fields     a field on each line: kind, field, kind of the field and label, with tabs between them
 */

#include "config.h"

#include "core/ciclo-node.h"
#include "model/ciclo-format.h"
#include "model/ciclo-kinds.h"

#include <stdio.h>
#include <string.h>

/* RELAX NG */

static const char rnc_head[] =
    "# SPDX-FileCopyrightText: 2026 The Ciclo authors\n"
    "# SPDX-License-Identifier: GPL-3.0-or-later\n"
    "#\n"
    "# The format of Ciclo designs, version %d.%d, in RELAX NG compact syntax. Made from the tables of the program by\n"
    "# tests/print-format; docs/format.md explains it. Elements and attributes of other namespaces may stand\n"
    "# anywhere.\n"
    "\n"
    "default namespace = \"%s\"\n"
    "namespace ciclo = \"%s\"\n"
    "namespace local = \"\"\n"
    "datatypes xsd = \"http://www.w3.org/2001/XMLSchema-datatypes\"\n"
    "\n"
    "start = course\n"
    "\n"
    "# What every element has: an id, and whatever other programs put there.\n"
    "id = attribute xml:id { xsd:NCName { maxLength = \"64\" } }?, foreign-attribute*\n"
    "foreign-attribute = attribute * - (local:* | ciclo:* | xml:*) { text }\n"
    "foreign-element = element * - ciclo:* { anything }\n"
    "anything = (attribute * { text } | text | element * { anything })*\n"
    "\n"
    "# A text, once for each language; without xml:lang it is in the first language of the design.\n"
    "words = attribute xml:lang { xsd:language }?, foreign-attribute*, text\n"
    "line = xsd:string { maxLength = \"4000\" }\n"
    "code-text = foreign-attribute*, text\n"
    "duration = xsd:string { pattern = \"P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?\" }\n"
    "time = xsd:string { pattern = \"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?\" }\n"
    "date = xsd:string { maxLength = \"4000\" }\n"
    "truth = \"true\" | \"false\"\n"
    "ref = xsd:NCName { maxLength = \"64\" }\n"
    "refs = list { ref+ }\n";

static void
print_number (const CicloField *field,
              const char *type)
{
  g_print ("%s", type);
  if (field->min == 0 && field->max == 0)
    return;

  g_print (" { minInclusive = \"%g\"", field->min);
  if (field->max != 0)
    g_print (" maxInclusive = \"%g\"", field->max);
  g_print (" }");
}

static void
print_codes (const CicloField *field)
{
  for (guint i = 0; i < field->terms->n_terms; i++)
    g_print ("%s\"%s\"", i > 0 ? " | " : "", field->terms->terms[i].code);
}

static void
print_value (const CicloField *field)
{
  static const char *const named[] = {
    [CICLO_LINE] = "line",
    [CICLO_BOOL] = "truth",
    [CICLO_DURATION] = "duration",
    [CICLO_TIME] = "time",
    [CICLO_DATE] = "date",
    [CICLO_REF] = "ref",
    [CICLO_REFS] = "refs",
  };

  if (field->kind == CICLO_INT)
    print_number (field, "xsd:integer");
  else if (field->kind == CICLO_REAL)
    print_number (field, "xsd:double");
  else if (field->kind == CICLO_ENUM)
    print_codes (field);
  else if (field->kind == CICLO_ENUMS)
    {
      g_print ("list { (");
      print_codes (field);
      g_print (")+ }");
    }
  else
    g_print ("%s", named[field->kind]);
}

/* A value longer than an attribute should be is an element. */
static gboolean
can_be_long (const CicloField *field)
{
  return field->kind == CICLO_LINE || field->kind == CICLO_REFS || field->kind == CICLO_DATE;
}

static void
print_attribute (const CicloField *field)
{
  g_print (can_be_long (field) ? "  & (attribute %s { " : "  & attribute %s { ", field->name);
  print_value (field);
  g_print (" }");
  if (can_be_long (field))
    {
      g_print (" | element %s { ", field->name);
      print_value (field);
      g_print (" })");
    }
  g_print ("?\n");
  if (field->kind == CICLO_DURATION)
    g_print ("  & attribute %s-max { duration }?\n  & attribute %s-open { truth }?\n"
             "  & (attribute %s-text { line } | element %s-text { line })?\n",
             field->name, field->name, field->name, field->name);
}

static void
print_field (const CicloField *field)
{
  g_print ("  # %s\n", field->label);
  switch (field->kind)
    {
    case CICLO_WORDS:
    case CICLO_PROSE:
      g_print ("  & element %s { words }*\n", field->name);
      break;

    case CICLO_TEXT:
      g_print ("  & element %s { code-text }?\n", field->name);
      break;

    case CICLO_LIST:
      g_print ("  & element %s { foreign-attribute*, (%s | foreign-element)* }?\n", field->name,
               ciclo_schema_for_type (field->type ())->element);
      break;

    case CICLO_PART:
      g_print ("  & element %s { %s.content }?\n", field->name, ciclo_schema_for_type (field->type ())->element);
      break;

    case CICLO_LINE:
    case CICLO_INT:
    case CICLO_REAL:
    case CICLO_BOOL:
    case CICLO_ENUM:
    case CICLO_ENUMS:
    case CICLO_DURATION:
    case CICLO_TIME:
    case CICLO_DATE:
    case CICLO_REF:
    case CICLO_REFS:
    default:
      print_attribute (field);
    }
}

static void
print_kind (const CicloSchema *schema)
{
  gboolean root = schema->language_field >= 0;

  g_print ("\n# %s\n%s = element %s { ", schema->label, schema->element, schema->element);
  if (root)
    g_print ("attribute version { xsd:string { pattern = \"1\\.[0-9]+\" } }?, ");
  g_print ("%s.content }\n%s.content =\n  foreign-element*\n", schema->element, schema->element);
  g_print ("  & id\n");
  for (guint i = 0; i < schema->n_fields; i++)
    print_field (&schema->fields[i]);
}

static void
print_rnc (void)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  g_print (rnc_head, ciclo_format.major, ciclo_format.minor, ciclo_format.namespace_uri, ciclo_format.namespace_uri);
  for (guint i = 0; i < n; i++)
    print_kind (ciclo_schema_for_type (kinds[i]));
}

/* Markdown */

static char *
describe (const CicloField *field)
{
  const char *target = field->type != NULL ? ciclo_schema_for_type (field->type ())->element : NULL;
  g_autofree char *accepted = NULL;

  switch (field->kind)
    {
    case CICLO_LINE:
      return g_strdup ("one line");
    case CICLO_TEXT:
      return g_strdup ("element with text, the same in every language");
    case CICLO_WORDS:
      return g_strdup ("element with one line, for each language");
    case CICLO_PROSE:
      return g_strdup ("element with text and light markup, for each language");
    case CICLO_LIST:
      return g_strdup_printf ("element with [%s](#%s) elements", target, target);
    case CICLO_PART:
      return g_strdup_printf ("element as [%s](#%s)", target, target);
    case CICLO_REF:
      return target != NULL ? g_strdup_printf ("id of one [%s](#%s)", target, target) : g_strdup ("id of any element");
    case CICLO_REFS:
      return target != NULL ? g_strdup_printf ("ids of [%s](#%s) elements", target, target)
                            : g_strdup ("ids of any elements");
    case CICLO_ENUMS:
      accepted = ciclo_field_describe (field);
      return g_strdup_printf ("several, %s", accepted);
    case CICLO_INT:
    case CICLO_REAL:
    case CICLO_BOOL:
    case CICLO_ENUM:
    case CICLO_DURATION:
    case CICLO_TIME:
    case CICLO_DATE:
    default:
      return ciclo_field_describe (field);
    }
}

/* What an unset field counts as, where it is not nothing. */
static char *
describe_initial (const CicloField *field)
{
  if (field->initial == 0)
    return g_strdup ("");
  if (field->kind == CICLO_BOOL)
    return g_strdup ("; true where it is not written");

  return g_strdup_printf ("; %g where it is not written", field->initial);
}

static void
print_md (void)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (kinds[i]);

      g_print ("\n### %s\n\n%s.\n\n| Name | What it means | What can stand there |\n|---|---|---|\n", schema->element,
               schema->label);
      for (guint j = 0; j < schema->n_fields; j++)
        {
          const CicloField *field = &schema->fields[j];
          g_autofree char *description = describe (field);
          g_autofree char *initial = describe_initial (field);

          g_print ("| `%s` | %s%s | %s%s |\n", field->name, field->label,
                   field->audience == CICLO_FOR_TRAINER ? " (trainer only)" : "", description, initial);
        }
    }
}

/* For checks that are no C programs */

static void
print_fields (void)
{
  static const char *const names[] = { "LINE", "TEXT", "WORDS", "PROSE", "INT", "REAL", "BOOL", "ENUM",
                                       "ENUMS", "DURATION", "TIME", "DATE", "REF", "REFS", "LIST", "PART" };
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (kinds[i]);

      for (guint j = 0; j < schema->n_fields; j++)
        g_print ("%s\t%s\t%s\t%s\n", schema->element, schema->fields[j].name, names[schema->fields[j].kind],
                 schema->fields[j].label);
    }
}

/* The files are in UTF-8, whatever the terminal is in. */
static void
print_text (const char *text)
{
  fputs (text, stdout);
}

int
main (int argc,
      char **argv)
{
  g_set_print_handler (print_text);
  if (argc == 2 && g_str_equal (argv[1], "rnc"))
    print_rnc ();
  else if (argc == 2 && g_str_equal (argv[1], "md"))
    print_md ();
  else if (argc == 2 && g_str_equal (argv[1], "fields"))
    print_fields ();
  else
    {
      g_printerr ("Usage: print-format rnc|md|fields\n");
      return 1;
    }

  return 0;
}
