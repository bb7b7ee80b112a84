/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From bytes to a libxml2 tree, with every limit checked before or while the tree grows. A document type is refused as
 * soon as it begins: all the known tricks with entities need one. */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-xml-problem.h"
#include "core/ciclo-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef xmlParserCtxt Parser;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parser, xmlFreeParserCtxt)

/* What our callbacks add to a parser; hangs at its _private pointer. */
typedef struct
{
  guint elements;
  GError *refusal;
  xmlError first; /* of what follows from it, libxml2 itself remembers the last */
} Guard;

static void
refuse (Parser *parser,
        GError *refusal)
{
  Guard *guard = parser->_private;

  if (guard->refusal == NULL)
    guard->refusal = refusal;
  else
    g_error_free (refusal);

  xmlStopParser (parser);
}

static void
refuse_document_type (void *context,
                      const xmlChar *name,
                      const xmlChar *external_id,
                      const xmlChar *system_id)
{
  Parser *parser = context;

  refuse (parser, ciclo_error_new (CICLO_ERROR_MALFORMED, xmlSAX2GetLineNumber (parser), NULL, NULL,
                                   _ ("Line %d: the file declares a document type (<!DOCTYPE …>), which a design never "
                                      "needs and which can be used to do harm. Remove that "
                                      "declaration to open the file."),
                                   xmlSAX2GetLineNumber (parser)));
}

static void
start_element (void *context,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attributes)
{
  Parser *parser = context;
  Guard *guard = parser->_private;
  int line = xmlSAX2GetLineNumber (parser);

  if (++guard->elements > CICLO_XML_ELEMENTS_LIMIT)
    refuse (parser, ciclo_error_new (CICLO_ERROR_TOO_LARGE, line, NULL, NULL,
                                     _ ("Line %d: the file has more than %d elements, more than any course needs. "
                                        "Split the course or remove what does not belong to it."),
                                     line, CICLO_XML_ELEMENTS_LIMIT));
  else if (parser->nodeNr >= CICLO_XML_DEPTH_LIMIT)
    refuse (parser, ciclo_error_new (CICLO_ERROR_TOO_LARGE, line, NULL, NULL,
                                     _ ("Line %d: elements are nested more than %d deep, so this is no design that the "
                                        "program wrote. Take a copy of the file from before the damage."),
                                     line, CICLO_XML_DEPTH_LIMIT));
  if (guard->refusal != NULL)
    return;

  /* libxml2 would file every xml:id in a table that stops growing, so that half a million of them take minutes. */
  parser->loadsubset |= XML_SKIP_IDS;
  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

/* A second lock on the door: nothing in a file makes us open another one. */
static xmlParserInput *
load_nothing (const char *url,
              const char *id,
              Parser *parser)
{
  return NULL;
}

/* How many bytes the construct at @text takes: a comment, CDATA, or a tag with its quoted values. */
static gsize
construct_length (const char *text,
                  gsize length)
{
  const char *end = NULL;
  char quote = '\0';

  if (length >= 4 && memcmp (text, "<!--", 4) == 0)
    end = memmem (text, length, "-->", 3);
  else if (length >= 9 && memcmp (text, "<![CDATA[", 9) == 0)
    end = memmem (text, length, "]]>", 3);
  if (end != NULL)
    return end - text + 3;

  for (gsize i = 1; i < length; i++)
    {
      if (quote != '\0' ? text[i] == quote : text[i] == '"' || text[i] == '\'')
        quote = quote != '\0' ? '\0' : text[i];
      else if (quote == '\0' && text[i] == '>')
        return i + 1;
    }

  return length;
}

/* libxml2 takes seconds for a tag with a hundred thousand attributes, so tags are measured before it sees them. */
static gboolean
check_tags (const char *text,
            gsize length,
            GError **error)
{
  int line = 1;

  for (gsize i = 0; i < length;)
    {
      gsize size = 1;

      if (text[i] == '<')
        size = construct_length (text + i, length - i);
      if (size > CICLO_XML_TAG_LIMIT && text[i + 1] != '!')
        {
          g_propagate_error (error, ciclo_error_new (CICLO_ERROR_TOO_LARGE, line, NULL, NULL,
                                                     _ ("Line %d: one tag is longer than %d KB, or a quotation mark "
                                                        "or “>” is missing in it. Long text belongs between "
                                                        "tags, not in them."),
                                                     line, CICLO_XML_TAG_LIMIT / 1024));
          return FALSE;
        }
      for (gsize end = i + size; i < end; i++)
        line += text[i] == '\n';
    }

  return TRUE;
}

/* UTF-16 becomes UTF-8 first, so that tags can be measured; other encodings keep ASCII in place. NULL, with
 * @converted_length untouched: leave as is. */
static char *
convert_wide (const char *text,
              gsize length,
              gsize *converted_length)
{
  static const struct
  {
    const char *start;
    const char *charset;
  } wide[] = {
    { "\xFF\xFE", "UTF-16" },
    { "\xFE\xFF", "UTF-16" },
    { "<\0?\0", "UTF-16LE" },
    { "\0<\0?", "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      gsize size = i < 2 ? 2 : 4, written;
      char *converted;

      if (length <= size || memcmp (text, wide[i].start, size) != 0)
        continue;

      converted = g_convert (text, length, "UTF-8", wide[i].charset, NULL, &written, NULL);
      /* Where that failed, GLib still tells how far it came. */
      if (converted != NULL)
        *converted_length = written;

      return converted;
    }

  return NULL;
}

static void
remember_first (void *context,
                const xmlError *problem)
{
  Parser *parser = context;
  Guard *guard = parser->_private;

  if (problem->level == XML_ERR_FATAL && guard->first.code == XML_ERR_OK)
    xmlCopyError ((xmlError *) problem, &guard->first);
}

/* libxml2 calls letters of another encoding forbidden ones. */
static void
find_foreign_letters (Parser *parser,
                      const char *text,
                      gsize length)
{
  Guard *guard = parser->_private;
  const char *declared = (const char *) parser->encoding;

  if (guard->first.code == XML_ERR_INVALID_CHAR && !g_utf8_validate_len (text, length, NULL) &&
      (declared == NULL || g_ascii_strcasecmp (declared, "UTF-8") == 0))
    guard->first.code = XML_ERR_INVALID_ENCODING;
}

static GError *
describe_failure (Parser *parser)
{
  Guard *guard = parser->_private;
  const xmlError *problem = guard->first.code != XML_ERR_OK ? &guard->first : xmlCtxtGetLastError (parser);
  g_autofree char *reason = _ciclo_xml_dup_problem (problem);
  int line = problem != NULL ? problem->line : 0;

  return ciclo_error_new (CICLO_ERROR_MALFORMED, line, NULL, NULL,
                          /* Translators: %s are whole sentences. */
                          _ ("Line %d: %s"), line, reason);
}

xmlDoc *
ciclo_xml_parse (GBytes *bytes,
                 GError **error)
{
  static gsize once = 0;
  g_autoptr (Parser) parser = xmlNewParserCtxt ();
  g_autoptr (xmlDoc) doc = NULL;
  g_autofree char *wide = NULL;
  Guard guard = { 0 };
  GError *stranger;
  gboolean is_good;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (g_once_init_enter (&once))
    {
      xmlSetExternalEntityLoader (load_nothing);
      g_once_init_leave (&once, 1);
    }

  if (length > CICLO_XML_BYTES_LIMIT)
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_TOO_LARGE, 0, NULL, NULL,
                                                 _ ("The file is larger than %d MB, more than any design needs."),
                                                 CICLO_XML_BYTES_LIMIT / (1024 * 1024)));
      return NULL;
    }

  if ((wide = convert_wide (text, length, &length)) != NULL)
    text = wide;
  stranger = _ciclo_xml_find_stranger (text, length);
  if (stranger != NULL)
    {
      g_propagate_error (error, stranger);
      return NULL;
    }
  if (!check_tags (text, length, error))
    return NULL;

  parser->_private = &guard;
  parser->vctxt.error = NULL;
  parser->vctxt.warning = NULL;
  parser->sax->internalSubset = refuse_document_type;
  parser->sax->startElementNs = start_element;
  parser->sax->serror = (xmlStructuredErrorFunc) remember_first;
  doc = xmlCtxtReadMemory (parser, text, (int) length, NULL, wide != NULL ? "UTF-8" : NULL,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                               XML_PARSE_BIG_LINES);
  is_good = guard.refusal == NULL && doc != NULL && xmlDocGetRootElement (doc) != NULL;
  find_foreign_letters (parser, text, length);
  if (!is_good)
    g_propagate_error (error, guard.refusal != NULL ? guard.refusal : describe_failure (parser));
  xmlResetError (&guard.first);

  return is_good ? g_steal_pointer (&doc) : NULL;
}
