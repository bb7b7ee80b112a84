/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libxml2 speaks English to programmers. What people meet when a file was cut or edited by hand is said here. */

#include "config.h"

#include "core/ciclo-xml-problem.h"

#include "core/ciclo-error.h"

#include <glib/gi18n-lib.h>

#define NOTHING N_ ("there is no element")
#define BAD_SIGN N_ ("a sign that XML cannot hold")
#define BAD_LETTERS N_ ("letters that are not in the encoding that the file names")
#define BAD_ENCODING N_ ("the file names an encoding that is not known")
#define NO_NAME N_ ("a name is missing after “<” or “&”; the signs themselves are written &lt; and &amp;")
#define BAD_ENTITY N_ ("“&” begins a name that XML does not know; the sign itself is written &amp;")
#define BAD_ATTRIBUTE N_ ("an attribute is not written as name=\"value\"")
#define BAD_COMMENT N_ ("a comment does not end, or has “--” in it")
#define BAD_SECTION N_ ("“]]>” is missing, or stands where it cannot")
#define BAD_INSTRUCTION N_ ("“<?” begins what does not end, or what cannot stand there")

/* clang-format off */
static const struct
{
  int code;
  const char *text;
} problems[] = {
  { XML_ERR_DOCUMENT_EMPTY,            NOTHING },
  { XML_ERR_DOCUMENT_START,            NOTHING },
  { XML_ERR_DOCUMENT_END,              N_ ("something stands after the end of the design") },
  { XML_ERR_GT_REQUIRED,               N_ ("a tag does not end with “>”") },
  { XML_ERR_INVALID_CHAR,              BAD_SIGN },
  { XML_ERR_INVALID_CHARREF,           BAD_SIGN },
  { XML_ERR_INVALID_ENCODING,          BAD_LETTERS },
  { XML_I18N_CONV_FAILED,              BAD_LETTERS },
  { XML_ERR_UNKNOWN_ENCODING,          BAD_ENCODING },
  { XML_ERR_UNSUPPORTED_ENCODING,      BAD_ENCODING },
  { XML_ERR_NAME_REQUIRED,             NO_NAME },
  { XML_ERR_UNDECLARED_ENTITY,         BAD_ENTITY },
  { XML_WAR_UNDECLARED_ENTITY,         BAD_ENTITY },
  { XML_ERR_ENTITYREF_SEMICOL_MISSING, BAD_ENTITY },
  { XML_ERR_ATTRIBUTE_REDEFINED,       N_ ("an attribute is there twice") },
  { XML_ERR_ATTRIBUTE_NOT_STARTED,     BAD_ATTRIBUTE },
  { XML_ERR_ATTRIBUTE_NOT_FINISHED,    BAD_ATTRIBUTE },
  { XML_ERR_ATTRIBUTE_WITHOUT_VALUE,   BAD_ATTRIBUTE },
  { XML_ERR_LT_IN_ATTRIBUTE,           BAD_ATTRIBUTE },
  { XML_ERR_SPACE_REQUIRED,            BAD_ATTRIBUTE },
  { XML_ERR_COMMENT_NOT_FINISHED,      BAD_COMMENT },
  { XML_ERR_HYPHEN_IN_COMMENT,         BAD_COMMENT },
  { XML_ERR_CDATA_NOT_FINISHED,        BAD_SECTION },
  { XML_ERR_MISPLACED_CDATA_END,       BAD_SECTION },
  { XML_ERR_PI_NOT_FINISHED,           BAD_INSTRUCTION },
  { XML_ERR_RESERVED_XML_NAME,         BAD_INSTRUCTION },
  { XML_ERR_XMLDECL_NOT_FINISHED,      BAD_INSTRUCTION },
};
/* clang-format on */

static char *
dup_name (const char *name)
{
  return ciclo_error_quote (name != NULL ? name : "");
}

char *
_ciclo_xml_dup_problem (const xmlError *problem)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (problem == NULL)
    return g_strdup ("?");

  one = dup_name (problem->str1);
  other = dup_name (problem->str2);
  /* Translators: the %s are names of elements of a file, such as “title”; %d is the number of a line. */
  if (problem->code == XML_ERR_TAG_NAME_MISMATCH)
    return g_strdup_printf (_ ("“%s” of line %d ends as “%s”"), one, problem->int1, other);
  if (problem->code == XML_ERR_TAG_NOT_FINISHED)
    return g_strdup_printf (_ ("“%s” of line %d does not end"), one, problem->int1);

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    if (problems[i].code == problem->code)
      return g_strdup (_ (problems[i].text));

  return g_strstrip (g_strdup (problem->message != NULL ? problem->message : "?"));
}
