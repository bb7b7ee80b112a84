/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing that stands in a file is lost: what no field takes is kept as XML beside the node it stood at. */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-text.h"
#include "core/ciclo-xml-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One file can hold a million oddities; nobody reads them all. */
#define MOST_ODDITIES 1000

int
_ciclo_reading_line (const xmlNode *where)
{
  return (int) xmlGetLineNo (where);
}

void
_ciclo_reading_note (CicloReading *reading,
                     const xmlNode *where,
                     const char *field,
                     const char *value,
                     const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (reading->notes->oddities->len >= MOST_ODDITIES)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (reading->notes->oddities,
                   ciclo_error_new (CICLO_ERROR_ODDITY, _ciclo_reading_line (where), field, value, "%s", message));
}

gboolean
_ciclo_reading_is_ours (const CicloReading *reading,
                        const xmlNode *element)
{
  return element->type == XML_ELEMENT_NODE && element->ns != NULL &&
         xmlStrEqual (element->ns->href, X (reading->format->namespace_uri));
}

static gboolean
is_blank (const xmlNode *piece)
{
  return piece->type == XML_TEXT_NODE && xmlIsBlankNode (piece);
}

/* We write our namespace as the default one, into which an element of another one, or of none, must not fall. */
static void
declare_default (xmlNode *element)
{
  const xmlNs *ours = xmlDocGetRootElement (element->doc)->ns;
  const xmlChar *uri = element->ns != NULL ? element->ns->href : X ("");

  if (element->ns == NULL || (element->ns->prefix == NULL && !xmlStrEqual (uri, ours->href)))
    xmlNewNs (element, uri, NULL); /* does nothing where it is declared already */
}

/* The piece as it stood. Its prefixes stay good, because what declares them is kept as well. */
static char *
dump (xmlNode *piece)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char *xml;

  if (piece->type == XML_ELEMENT_NODE)
    declare_default (piece);
  /* Or libxml2 would write the letters of attributes as numbers, which reads back as something else. */
  if (piece->doc->encoding == NULL)
    piece->doc->encoding = xmlStrdup (X ("UTF-8"));
  xmlNodeDump (buffer, piece->doc, piece, 0, 0);
  xml = g_strdup (C (xmlBufferContent (buffer)));
  xmlBufferFree (buffer);

  /* Blanks around stray text are our own indentation. */
  return piece->type == XML_TEXT_NODE ? g_strstrip (xml) : xml;
}

void
_ciclo_keep_content (CicloReading *reading,
                     xmlNode *piece,
                     CicloPending *pending)
{
  int line = _ciclo_reading_line (piece);

  if (is_blank (piece))
    return;

  if (piece->type == XML_ELEMENT_NODE)
    _ciclo_reading_note (reading, piece, C (piece->name), NULL,
                         _ ("Line %d: “%s” is not known here. It is kept as it is."), line,
                         C (piece->name));
  else if (piece->type == XML_TEXT_NODE)
    _ciclo_reading_note (reading, piece, NULL, C (piece->content),
                         _ ("Line %d: there is text where only elements belong. "
                            "It is kept as it is, but shown nowhere."),
                         line);
  g_ptr_array_add (pending, dump (piece));
}

static gboolean
is_text (const CicloExtra *extra)
{
  return extra->name == NULL && extra->xml[0] != '<';
}

/* The last thing at the place of @extra, if both are stray text: side by side they will be read back as one. */
static CicloExtra *
find_neighbour (CicloNode *node,
                const CicloExtra *extra)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  for (guint i = extras != NULL && is_text (extra) ? extras->len : 0; i > 0; i--)
    {
      CicloExtra *other = &g_array_index (extras, CicloExtra, i - 1);

      if (other->place == extra->place && other->field == extra->field && other->language == extra->language)
        return is_text (other) ? other : NULL;
    }

  return NULL;
}

void
_ciclo_keep_place (CicloNode *node,
                   CicloExtraPlace place,
                   guint field,
                   const char *language,
                   CicloPending *pending)
{
  for (guint i = 0; i < pending->len; i++)
    {
      const CicloExtra extra = { place, field, language, NULL, pending->pdata[i] };
      CicloExtra *neighbour = find_neighbour (node, &extra);
      g_autofree char *alone = NULL;

      if (neighbour == NULL)
        {
          _ciclo_node_add_extra (node, &extra);
          continue;
        }
      alone = neighbour->xml;
      neighbour->xml = g_strconcat (alone, "\n", extra.xml, NULL);
    }
  g_ptr_array_set_size (pending, 0);
}

/* At the end of @node: after the first element of its name, in whatever order the fields are written. */
static void
keep_last (CicloNode *node,
           xmlNode *element)
{
  g_autofree char *xml = dump (element);
  const CicloExtra last = { CICLO_EXTRA_FIELD, ciclo_node_get_schema (node)->n_fields, NULL, NULL, xml };

  _ciclo_node_add_extra (node, &last);
}

void
_ciclo_keep_whole (CicloReading *reading,
                   CicloNode *node,
                   xmlNode *element)
{
  int line = _ciclo_reading_line (element);

  _ciclo_reading_note (reading, element, C (element->name), NULL,
                       _ ("Line %d: “%s” holds more than a value. The value is read, and the rest is kept as it is."),
                       line, C (element->name));
  keep_last (node, element);
}

void
_ciclo_keep_second (CicloReading *reading,
                    CicloNode *node,
                    xmlNode *element,
                    const char *language)
{
  const char *name = C (element->name);
  int line = _ciclo_reading_line (element);

  if (language != NULL)
    _ciclo_reading_note (reading, element, name, NULL,
                         /* Translators: the first %s is the tag of a language, the second the name of an element. */
                         _ ("Line %d: there is already a text in %s for “%s”. This one is kept as it is, but shown "
                            "nowhere. Put it into another language, or remove it."),
                         line, language, name);
  else
    _ciclo_reading_note (reading, element, name, NULL,
                         _ ("Line %d: there is already a “%s”. This one is kept as it is, but shown nowhere. "
                            "Join the two, or remove one."),
                         line, name);
  keep_last (node, element);
}

static void
keep_named (CicloNode *node,
            const CicloExtra *where,
            char *name,
            char *value)
{
  CicloExtra extra = *where;
  g_autofree char *clean = ciclo_text_clean (value);

  extra.name = name;
  extra.xml = clean;
  _ciclo_node_add_extra (node, &extra);
}

void
_ciclo_keep_attribute (CicloReading *reading,
                       CicloNode *node,
                       const xmlAttr *attribute,
                       const CicloExtra *where)
{
  const char *prefix = attribute->ns != NULL ? C (attribute->ns->prefix) : NULL;
  g_autofree char *name = g_strdup_printf ("%s%s%s", prefix != NULL ? prefix : "", prefix != NULL ? ":" : "",
                                           C (attribute->name));
  xmlChar *value = xmlNodeGetContent ((const xmlNode *) attribute);
  int line = _ciclo_reading_line (attribute->parent);

  _ciclo_reading_note (reading, attribute->parent, name, C (value),
                       _ ("Line %d: “%s” is not known in “%s”. It is kept as it is."), line,
                       name, C (attribute->parent->name));
  keep_named (node, where, name, (char *) value);
  xmlFree (value);
}

void
_ciclo_keep_namespaces (CicloReading *reading,
                        CicloNode *node,
                        const xmlNode *element,
                        const CicloExtra *where)
{
  for (const xmlNs *ns = element->nsDef; ns != NULL; ns = ns->next)
    {
      g_autofree char *name = g_strdup_printf ("xmlns:%s", ns->prefix != NULL ? C (ns->prefix) : "");

      /* Ours as the default one is written anyway. */
      if (ns->prefix == NULL)
        continue;
      _ciclo_reading_note (reading, element, name, C (ns->href),
                           _ ("Line %d: the file declares names of another program (%s). "
                              "They are kept as they are."),
                           _ciclo_reading_line (element), C (ns->href));
      keep_named (node, where, name, (char *) ns->href);
    }
}
