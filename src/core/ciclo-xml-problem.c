/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libxml2 speaks English to programmers. What people meet when a file was cut or edited by hand is said here. */

#include "config.h"

#include "core/ciclo-xml-problem.h"

#include "core/ciclo-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOTHING N_ ("there is no element")
#define BAD_SIGN N_ ("a sign that XML cannot hold")
#define BAD_LETTERS                                                                                                  \
  N_ ("Letters there are not in the encoding of the file, which is UTF-8 unless its first line names another. Save " \
      "the file as UTF-8 in a text editor, or name its encoding: <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>.")
#define BAD_ENCODING                                                                                                  \
  N_ ("The file names an encoding that is not known here. Write encoding=\"UTF-8\" there, and save the file so in a " \
      "text editor.")
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

/* What is no damage has sentences of its own. */
static const struct
{
  int code;
  const char *text;
} sentences[] = {
  { XML_ERR_INVALID_ENCODING,          BAD_LETTERS },
  { XML_I18N_CONV_FAILED,              BAD_LETTERS },
  { XML_ERR_UNKNOWN_ENCODING,          BAD_ENCODING },
  { XML_ERR_UNSUPPORTED_ENCODING,      BAD_ENCODING },
};
/* clang-format on */

static char *
dup_name (const char *name)
{
  return ciclo_error_quote (name != NULL ? name : "");
}

/* In a few words that fit into brackets. */
static char *
dup_damage (const xmlError *problem)
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

char *
_ciclo_xml_dup_problem (const xmlError *problem)
{
  g_autofree char *damage = NULL;

  for (guint i = 0; problem != NULL && i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].code == problem->code)
      return g_strdup (_ (sentences[i].text));

  damage = dup_damage (problem);

  return g_strdup_printf (_ ("The file is damaged or cut off there (%s). "
                             "Open a backup of it, or mend that line in a text editor."),
                          damage);
}

/* What is no XML */

static int
count_lines (const char *text,
             const char *end)
{
  int lines = 1;

  for (; text < end; text++)
    lines += *text == '\n';

  return lines;
}

static gboolean
begins_like (const char *text,
             gsize length,
             const char *word)
{
  return length >= strlen (word) && g_ascii_strncasecmp (text, word, strlen (word)) == 0;
}

/* Where the first sign stands that is no blank. */
static gsize
skip_blanks (const char *text,
             gsize length)
{
  gsize at = begins_like (text, length, "\xEF\xBB\xBF") ? 3 : 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;

  return at;
}

GError *
_ciclo_xml_find_stranger (const char *text,
                          gsize length)
{
  gsize at = skip_blanks (text, length);
  const char *zero = length > 0 ? memchr (text, '\0', length) : NULL;
  int line;

  if (at == length)
    return ciclo_error_new (CICLO_ERROR_MALFORMED, 0, NULL, NULL,
                            _ ("The file is empty: it holds nothing but blanks. "
                               "Open a backup of it, or another file."));
  line = count_lines (text, text + at);
  if (begins_like (text + at, length - at, "<html") || begins_like (text + at, length - at, "<!doctype html"))
    return ciclo_error_new (CICLO_ERROR_NOT_DESIGN, line, NULL, NULL,
                            _ ("Line %d: this is a web page, not a design. Choose a file with the ending .ciclo; if "
                               "it has that ending, download it again."),
                            line);
  if (zero != NULL && zero - text >= 4)
    {
      line = count_lines (text, zero);
      return ciclo_error_new (CICLO_ERROR_MALFORMED, line, NULL, NULL,
                              _ ("Line %d: there are zeros instead of text, as after a power failure or on a failing "
                                 "disk. Open a backup of the file."),
                              line);
    }
  /* Zeros at the start, and “Lo” for “<?”, belong to encodings that libxml2 knows how to tell. */
  if (text[at] != '<' && zero == NULL && !begins_like (text, length, "\x4C\x6F\xA7\x94"))
    return ciclo_error_new (CICLO_ERROR_NOT_DESIGN, line, NULL, NULL,
                            _ ("Line %d: this is not a design, which would begin with “<”. "
                               "Choose a file with the ending .ciclo."),
                            line);

  return NULL;
}
