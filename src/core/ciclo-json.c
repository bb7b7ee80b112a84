/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON in, by the same tables as XML: for catalogues and imports. Strict, because what we ship should have no slips. */

#include "config.h"

#include "core/ciclo-json.h"

#include "core/ciclo-error.h"
#include "core/ciclo-language.h"
#include "core/ciclo-node-private.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define DEEPEST 64
/* Each level of nodes has a list around it. */
#define DEEPEST_BRACKETS (4 * DEEPEST)

typedef struct
{
  const char *language;
  GString *path;
  guint depth;
  GError **error;
  GHashTable *ids; /* so far, of the outermost node that is being read */
} Reading;

static gboolean read_object (Reading *reading,
                             CicloNode *node,
                             JsonObject *object);

static gboolean
refuse (Reading *reading,
        const char *field,
        const char *value,
        const char *accepted)
{
  g_autofree char *quoted = ciclo_error_quote (value);
  GError *error = ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, field, value,
                                   _ ("At “%s”: “%s” cannot stand there. What can stand there is %s."),
                                   reading->path->str, quoted, accepted);

  g_propagate_error (reading->error, error);

  return FALSE;
}

static char *
to_text (JsonNode *json)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, json);

  return json_generator_to_data (generator, NULL);
}

/* A number or a truth value as the text that an attribute would have. */
static char *
scalar_text (JsonNode *json)
{
  if (!JSON_NODE_HOLDS_VALUE (json))
    return NULL;
  if (json_node_get_value_type (json) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (json));

  return to_text (json);
}

static char *
strings_text (JsonNode *json)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (json) ? json_node_get_array (json) : NULL;

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return NULL;
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", json_node_get_string (element));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_scalar (Reading *reading,
             CicloNode *node,
             guint field,
             JsonNode *json)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  gboolean several = spec->kind == CICLO_REFS || spec->kind == CICLO_ENUMS;
  g_autofree char *text = several ? strings_text (json) : scalar_text (json);
  g_autofree char *accepted = ciclo_field_describe (spec);
  g_autofree char *shown = to_text (json);
  g_auto (GValue) value = G_VALUE_INIT;

  if (text == NULL || !ciclo_field_from_string (spec, text, &value) || !ciclo_field_is_known (spec, &value) ||
      !ciclo_node_set_value (node, field, &value))
    return refuse (reading, spec->name, shown, accepted);

  return TRUE;
}

static gboolean
read_text_in (Reading *reading,
              CicloNode *node,
              guint field,
              const char *language,
              JsonNode *json)
{
  g_autofree char *tag = ciclo_language_normalise (language);

  if (tag == NULL)
    return refuse (reading, ciclo_node_get_schema (node)->fields[field].name, language, _ ("a language such as pt-BR"));
  if (!JSON_NODE_HOLDS_VALUE (json) || json_node_get_value_type (json) != G_TYPE_STRING)
    return refuse (reading, ciclo_node_get_schema (node)->fields[field].name, tag, _ ("text"));

  ciclo_node_set_text (node, field, tag, json_node_get_string (json));

  return TRUE;
}

static gboolean
read_words (Reading *reading,
            CicloNode *node,
            guint field,
            JsonNode *json)
{
  JsonObjectIter iter;
  const char *language;
  JsonNode *text;

  if (!JSON_NODE_HOLDS_OBJECT (json))
    return read_text_in (reading, node, field, reading->language, json);

  json_object_iter_init (&iter, json_node_get_object (json));
  while (json_object_iter_next (&iter, &language, &text))
    if (!read_text_in (reading, node, field, language, text))
      return FALSE;

  return TRUE;
}

/* Reads @json into @node one level down; the path grows for the messages and shrinks again. */
static gboolean
read_below (Reading *reading,
            CicloNode *node,
            JsonNode *json)
{
  gboolean done;

  if (!JSON_NODE_HOLDS_OBJECT (json) || reading->depth >= DEEPEST)
    {
      g_autofree char *shown = to_text (json);

      return refuse (reading, NULL, shown, _ ("an object in braces, not too deep inside others"));
    }

  reading->depth++;
  done = read_object (reading, node, json_node_get_object (json));
  reading->depth--;

  return done;
}

static gboolean
read_list (Reading *reading,
           CicloNode *node,
           guint field,
           JsonNode *json)
{
  GType type = ciclo_node_get_schema (node)->fields[field].type ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (json) ? json_node_get_array (json) : NULL;
  gsize length = reading->path->len;

  if (array == NULL)
    {
      g_autofree char *shown = to_text (json);

      return refuse (reading, ciclo_node_get_schema (node)->fields[field].name, shown, _ ("a list in square brackets"));
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (CicloNode) child = ciclo_node_new (type);

      g_string_append_printf (reading->path, "[%u]", i);
      if (!read_below (reading, child, json_array_get_element (array, i)))
        return FALSE;
      g_string_truncate (reading->path, length);
      ciclo_node_insert (node, field, i, child);
    }

  return TRUE;
}

static gboolean
read_id (Reading *reading,
         CicloNode *node,
         JsonNode *json)
{
  g_autofree char *text = scalar_text (json);

  if (text == NULL || !ciclo_text_is_id (text))
    return refuse (reading, "id", text != NULL ? text : "",
                   _ ("a letter followed by letters, digits, “-”, “_” or “.”"));
  if (!g_hash_table_add (reading->ids, g_strdup (text)))
    return refuse (reading, "id", text, _ ("an id that nothing else has"));

  _ciclo_node_set_id (node, text);

  return TRUE;
}

static gboolean
read_member (Reading *reading,
             CicloNode *node,
             const char *name,
             JsonNode *json)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  int field = ciclo_schema_find (schema, name);

  if (field < 0 && g_str_equal (name, "id"))
    return read_id (reading, node, json);
  if (field < 0)
    {
      g_propagate_error (reading->error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, name, NULL,
                                                          _ ("At “%s”: “%s” has no field of this name."),
                                                          reading->path->str, schema->element));
      return FALSE;
    }

  if (JSON_NODE_HOLDS_NULL (json))
    return TRUE;
  if (schema->fields[field].kind == CICLO_LIST)
    return read_list (reading, node, field, json);
  if (schema->fields[field].kind == CICLO_PART)
    return read_below (reading, ciclo_node_get_part (node, field), json);
  if (ciclo_field_has_languages (&schema->fields[field]))
    return read_words (reading, node, field, json);

  return read_scalar (reading, node, field, json);
}

static gboolean
read_object (Reading *reading,
             CicloNode *node,
             JsonObject *object)
{
  gsize length = reading->path->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &json))
    {
      g_string_append_printf (reading->path, "%s%s", length > 0 ? "." : "", name);
      if (!read_member (reading, node, name, json))
        return FALSE;
      g_string_truncate (reading->path, length);
    }

  return TRUE;
}

/* What json-glib takes although it is no JSON, such as one value after another, of which it forgets the first, and
 * nesting so deep that it never comes back. NULL where there is nothing of it; *@line is where. */
static const char *
find_hazard (const char *text,
             gsize length,
             guint *line)
{
  gboolean quoted = FALSE, ended = FALSE;
  guint depth = 0;

  *line = 1;
  for (gsize i = 0; i < length; i++)
    {
      *line += text[i] == '\n';
      if (quoted && text[i] == '\\')
        i++;
      else if (quoted)
        quoted = text[i] != '"';
      else if (g_ascii_isspace (text[i]))
        continue;
      else if (ended)
        return _ ("something follows after its end");
      else if (text[i] == '{' || text[i] == '[')
        depth++;
      else if (depth == 0)
        return _ ("it does not begin with a brace or a bracket");
      else if (text[i] == '"')
        quoted = TRUE;
      else if (text[i] == '}' || text[i] == ']')
        ended = --depth == 0;
      else if (!g_ascii_isalnum (text[i]) && memchr (":,.+-", text[i], 5) == NULL)
        return _ ("there is something between its values that does not belong there");

      if (depth > DEEPEST_BRACKETS)
        return _ ("it is nested too deep");
    }

  return depth == 0 && !ended ? _ ("the file is empty") : NULL;
}

static JsonNode *
parse (GBytes *bytes,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) problem = NULL;
  guint line;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *hazard = find_hazard (text, length, &line);

  if (hazard == NULL && json_parser_load_from_data (parser, text, (gssize) length, &problem) &&
      json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);

  if (hazard == NULL)
    {
      line = json_parser_get_current_line (parser);
      hazard = problem != NULL ? problem->message : _ ("the file is empty");
    }
  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_MALFORMED, (int) line, NULL, NULL,
                                             _ ("Line %u: this is no JSON (%s)."), line, hazard));

  return NULL;
}

CicloNode *
ciclo_json_read (GType type,
                 GBytes *bytes,
                 const char *language,
                 GError **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { language, path, 0, error, ids };
  g_autoptr (CicloNode) node = ciclo_node_new (type);
  g_autoptr (JsonNode) json = parse (bytes, error);

  if (json == NULL || !read_below (&reading, node, json))
    return NULL;

  return g_steal_pointer (&node);
}

/* @object may be NULL: then the file is something else altogether. */
static gboolean
check_format (JsonObject *object,
              const char *format,
              GError **error)
{
  JsonNode *member = object != NULL ? json_object_get_member (object, "format") : NULL;
  g_autofree char *found = member != NULL ? to_text (member) : g_strdup ("");
  g_autofree char *expected = g_strdup_printf ("\"%s\"", format);
  g_autofree char *quoted = NULL;

  if (g_str_equal (found, expected))
    return TRUE;

  quoted = ciclo_error_quote (found);
  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, "format", found,
                                             _ ("It is of another version: “format” is “%s”, not “%s”."), quoted,
                                             format));

  return FALSE;
}

GPtrArray *
ciclo_json_read_array (GType type,
                       GBytes *bytes,
                       const char *format,
                       const char *array,
                       const char *language,
                       GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) path = g_string_new (array);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { language, path, 0, error, ids };
  g_autoptr (JsonNode) json = parse (bytes, error);
  JsonObject *object = json != NULL && JSON_NODE_HOLDS_OBJECT (json) ? json_node_get_object (json) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, array) : NULL;

  if (json == NULL || !check_format (object, format, error))
    return NULL;
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    {
      refuse (&reading, array, "", _ ("a list in square brackets"));
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      CicloNode *node = ciclo_node_new (type);

      g_ptr_array_add (nodes, node);
      g_string_printf (path, "%s[%u]", array, i);
      g_hash_table_remove_all (ids);
      if (!read_below (&reading, node, json_array_get_element (json_node_get_array (list), i)))
        return NULL;
    }

  return g_steal_pointer (&nodes);
}
