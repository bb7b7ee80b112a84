/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A kind of node with one field of each kind, for tests of the engine. */

#include "core/ciclo-history.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "core/ciclo-xml.h"

/* clang-format off */
enum
{
  THING_LANGUAGES, THING_LINE, THING_TEXT, THING_WORDS, THING_PROSE, THING_INT, THING_REAL, THING_BOOL, THING_ENUM,
  THING_ENUMS, THING_DURATION, THING_TIME, THING_DATE, THING_REF, THING_REFS, THING_LIST, THING_PART,
};
/* clang-format on */

#define TYPE_THING (thing_get_type ())
G_DECLARE_FINAL_TYPE (Thing, thing, TEST, THING, CicloNode)
#define TYPE_WORLD (world_get_type ())
G_DECLARE_FINAL_TYPE (World, world, TEST, WORLD, CicloNode)

static const CicloTerm colour_terms[] = { { "red", "Red" }, { "dark-blue", "Dark blue" } };
static const CicloTerms colours = { "colour", colour_terms, G_N_ELEMENTS (colour_terms) };

/* clang-format off */
#define THING_FIELDS \
  [THING_LANGUAGES] = { "languages", CICLO_LINE, "Languages" }, \
  [THING_LINE] = { "line", CICLO_LINE, "Line" }, \
  [THING_TEXT] = { "text", CICLO_TEXT, "Text" }, \
  [THING_WORDS] = { "words", CICLO_WORDS, "Words" }, \
  [THING_PROSE] = { "prose", CICLO_PROSE, "Prose" }, \
  [THING_INT] = { "int", CICLO_INT, "Int", 1, 500, 20 }, \
  [THING_REAL] = { "real", CICLO_REAL, "Real" }, \
  [THING_BOOL] = { "bool", CICLO_BOOL, "Bool", .initial = 1 }, \
  [THING_ENUM] = { "enum", CICLO_ENUM, "Enum", .terms = &colours }, \
  [THING_ENUMS] = { "enums", CICLO_ENUMS, "Enums", .terms = &colours }, \
  [THING_DURATION] = { "duration", CICLO_DURATION, "Duration" }, \
  [THING_TIME] = { "time", CICLO_TIME, "Time" }, \
  [THING_DATE] = { "date", CICLO_DATE, "Date" }, \
  [THING_REF] = { "ref", CICLO_REF, "Ref" }, \
  [THING_REFS] = { "refs", CICLO_REFS, "Refs", .type = thing_get_type },
/* clang-format on */

static const CicloField thing_fields[] = {
  THING_FIELDS
      [THING_LIST] = { "things", CICLO_LIST, "Things", .type = thing_get_type },
};

CICLO_DEFINE_NODE (Thing, thing, "thing", "Thing", "Things", thing_fields)

static const CicloField world_fields[] = {
  THING_FIELDS
      [THING_LIST] = { "things", CICLO_LIST, "Things", .type = thing_get_type },
  [THING_PART] = { "part", CICLO_PART, "Part", .type = thing_get_type },
};

CICLO_DEFINE_ROOT (World, world, "world", "World", "Worlds", world_fields, THING_LANGUAGES)

static const CicloXmlFormat world_format = { "urn:test:world:1", 1, 0, world_get_type, NULL };

static inline char *
dump_world (CicloNode *root)
{
  g_autoptr (GBytes) bytes = ciclo_xml_write (&world_format, root);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static inline CicloNode *
read_world (const char *text,
            CicloXmlNotes *notes,
            GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ciclo_xml_read (&world_format, bytes, notes, error);
}

#define add_thing(parent) (ciclo_node_append ((parent), THING_LIST, ciclo_node_new (TYPE_THING)))

/* One value for every field. */
static inline void
fill (CicloNode *node,
      guint salt)
{
  const char *const codes[] = { "red", "dark-blue", NULL };
  const char *const ids[] = { "t1", "t2", NULL };
  g_autoptr (CicloDuration) duration = ciclo_duration_new (1800 + (int) salt, 3600 + (int) salt, TRUE, "30-60");
  g_autofree char *text = g_strdup_printf (" a\n<b> & \"c\" ' ]]> \t %u ", salt);

  ciclo_node_set_text (node, THING_LINE, NULL, text);
  ciclo_node_set_text (node, THING_TEXT, NULL, text);
  ciclo_node_set_text (node, THING_WORDS, "en", text);
  ciclo_node_set_text (node, THING_WORDS, "pt-BR", "ação");
  ciclo_node_set_text (node, THING_PROSE, "pt-BR", text);
  ciclo_node_set_int (node, THING_INT, 1 + (int) (salt % 500));
  ciclo_node_set_real (node, THING_REAL, salt / 7.0);
  ciclo_node_set_bool (node, THING_BOOL, salt % 2 == 0);
  ciclo_node_set_enum (node, THING_ENUM, (int) (salt % 2));
  ciclo_node_set_strings (node, THING_ENUMS, codes);
  ciclo_node_set_duration (node, THING_DURATION, duration);
  ciclo_node_set_int (node, THING_TIME, (int) (salt % 86400));
  ciclo_node_set_text (node, THING_DATE, NULL, "2026-03-02");
  ciclo_node_set_text (node, THING_REF, NULL, "t1");
  ciclo_node_set_strings (node, THING_REFS, ids);
}
