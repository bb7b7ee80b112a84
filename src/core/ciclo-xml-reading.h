/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node-private.h"
#include "core/ciclo-xml.h"

G_BEGIN_DECLS

/* What the two halves of the reader share: ciclo-xml-read.c (what we know) and ciclo-xml-keep.c (what we do not). */
typedef struct
{
  const CicloXmlFormat *format;
  CicloXmlNotes *notes;
  GHashTable *ids;      /* id -> the type of its node, as far as the file was read */
  GArray *references;   /* of CicloReference, to be looked at when all ids are known */
  const char *language; /* interned: of texts that do not say theirs */
} CicloReading;

/* A reference as it stands in the file. */
typedef struct
{
  xmlNode *where;
  const CicloField *field;
  char *id;
} CicloReference;

#define X(text) ((const xmlChar *) (text))
#define C(text) ((const char *) (text))

/* The line of a node of the tree, from 1. */
int _ciclo_reading_line (const xmlNode *where);
/* Notes something readable that the program would not have written, in a sentence that begins with its line. */
void _ciclo_reading_note (CicloReading *reading,
                          const xmlNode *where,
                          const char *field,
                          const char *value,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);
gboolean _ciclo_reading_is_ours (const CicloReading *reading,
                                 const xmlNode *element);

typedef xmlChar XmlText;
static inline void
xml_text_free (XmlText *text)
{
  xmlFree (text);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlText, xml_text_free)

/* Sets @error to "this cannot stand there", with line, element, field and what can. */
void _ciclo_reading_refuse (GError **error,
                            const xmlNode *where,
                            const CicloField *field,
                            const char *name,
                            const char *text);
/* Sets a field from its text in the file; @where is the element that bears it. */
gboolean _ciclo_reading_value (CicloReading *reading,
                               CicloNode *node,
                               xmlNode *where,
                               guint field,
                               const char *text,
                               GError **error);
gboolean _ciclo_reading_attributes (CicloReading *reading,
                                    CicloNode *node,
                                    xmlNode *element,
                                    GError **error);
/* Gives @node the id of @element. One that is missing or taken is made from @place, which must be the same whenever the
 * same file is read. */
gboolean _ciclo_reading_id (CicloReading *reading,
                            CicloNode *node,
                            xmlNode *element,
                            const char *place,
                            GError **error);

/* Notes the references that lead nowhere, or to something that the field does not mean. */
void _ciclo_reading_check_references (CicloReading *reading);

/* Pieces of XML that wait for the place before which they stand. */
typedef GPtrArray CicloPending;

/* Adds a comment, instruction, unknown element or stray text to @pending; blanks between elements are nothing. */
void _ciclo_keep_content (CicloReading *reading,
                          xmlNode *piece,
                          CicloPending *pending);
/* Keeps an element whose place in @node is taken at the end of @node; @language is that of a text, NULL where there are
 * no languages. */
void _ciclo_keep_second (CicloReading *reading,
                         CicloNode *node,
                         xmlNode *element,
                         const char *language);
/* The same for an element whose value was read, but in which more stands than a value. */
void _ciclo_keep_whole (CicloReading *reading,
                        CicloNode *node,
                        xmlNode *element);
/* Hands all that waits to @node at a place and empties @pending. */
void _ciclo_keep_place (CicloNode *node,
                        CicloExtraPlace place,
                        guint field,
                        const char *language,
                        CicloPending *pending);
/* Keeps an attribute that no field takes. @place is ATTRIBUTE or FIELD_ATTRIBUTE. */
void _ciclo_keep_attribute (CicloReading *reading,
                            CicloNode *node,
                            const xmlAttr *attribute,
                            const CicloExtra *where);
/* Keeps the namespace declarations of an element, so that prefixes in kept pieces stay good. */
void _ciclo_keep_namespaces (CicloReading *reading,
                             CicloNode *node,
                             const xmlNode *element,
                             const CicloExtra *where);

G_END_DECLS
