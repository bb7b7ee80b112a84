/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* Limits for files, also those that someone made to hurt: bytes, nesting, elements, bytes of one tag. */
#define CICLO_XML_BYTES_LIMIT (32 * 1024 * 1024)
#define CICLO_XML_DEPTH_LIMIT 64
#define CICLO_XML_ELEMENTS_LIMIT 500000
#define CICLO_XML_TAG_LIMIT (64 * 1024)

/* One step from an older minor version to the next: changes the tree in place, before it is read. */
typedef struct
{
  int minor; /* applies to files of this version or older */
  void (*apply) (xmlNode *root);
} CicloXmlUpgrade;

/* A format: which namespace and version, what the root is, how older files become present ones. */
typedef struct
{
  const char *namespace_uri;
  int major;
  int minor;
  GType (*root) (void);            /* one with a field “version” bears none of the format */
  const CicloXmlUpgrade *upgrades; /* oldest first, ended by an entry without function */
} CicloXmlFormat;

/* What was noticed on the way; clear with ciclo_xml_notes_clear(). */
typedef struct
{
  GPtrArray *oddities; /* of GError; what is readable but not what the program would have written */
  int major;           /* version of the file */
  int minor;
} CicloXmlNotes;

void ciclo_xml_notes_clear (CicloXmlNotes *notes);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CicloXmlNotes, ciclo_xml_notes_clear)

/* Reads a whole file. Returns a new root with everything that stood in it, also what no field can hold, or NULL with
 * an error that names line, field and value. @notes may be NULL, otherwise it is filled, also on failure; a file of a
 * later major version is read as far as possible and reported there. Never touches the network or another file. */
CicloNode *ciclo_xml_read (const CicloXmlFormat *format,
                           GBytes *bytes,
                           CicloXmlNotes *notes,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a file: the same tree gives the same bytes, always. */
GBytes *ciclo_xml_write (const CicloXmlFormat *format,
                         CicloNode *root) G_GNUC_WARN_UNUSED_RESULT;

/* Parses @bytes with all guards into a libxml2 tree; free with xmlFreeDoc(). For the reader and for imports. */
xmlDoc *ciclo_xml_parse (GBytes *bytes,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
