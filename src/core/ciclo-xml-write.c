/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a tree of nodes, field by field in the order of the table, always the same bytes for the same tree: what git
 * compares and what the reader must give back. It knows no field by name. */

#include "config.h"

#include "core/ciclo-node-private.h"
#include "core/ciclo-values.h"
#include "core/ciclo-xml.h"

#include <string.h>

/* Longer values would make tags too long to read again; they become elements. In bytes, as written. */
#define LONGEST_ATTRIBUTE 1000

typedef struct
{
  GString *out;
  GString *inner; /* attribute values that were too long, as elements */
  int depth;
} Writer;

static void write_node (Writer *writer,
                        CicloNode *node,
                        const char *name,
                        const char *declarations);

/* @attribute: also what would not survive in a quoted value. */
static void
append_escaped (GString *out,
                const char *text,
                gboolean attribute)
{
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '\r':
        g_string_append (out, "&#13;");
        break;
      case '"':
      case '\t':
      case '\n':
        if (attribute)
          g_string_append_printf (out, "&#%d;", *text);
        else
          g_string_append_c (out, *text);
        break;
      default:
        g_string_append_c (out, *text);
      }
}

static void
indent (GString *out,
        int depth)
{
  for (int i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
append_attribute (GString *out,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, value, TRUE);
  g_string_append_c (out, '"');
}

/* Unknown content */

static gboolean
is_at (const CicloExtra *extra,
       CicloExtraPlace place,
       guint field,
       const char *language)
{
  return extra->place == place && extra->field == field && extra->language == language;
}

static void
write_extras (Writer *writer,
              CicloNode *node,
              CicloExtraPlace place,
              guint field,
              const char *language)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CicloExtra *extra = &g_array_index (extras, CicloExtra, i);

      if (!is_at (extra, place, field, language))
        continue;
      if (extra->name != NULL)
        {
          append_attribute (writer->out, extra->name, extra->xml);
          continue;
        }
      indent (writer->out, writer->depth);
      g_string_append_printf (writer->out, "%s\n", extra->xml);
    }
}

static gboolean
has_extras (CicloNode *node,
            CicloExtraPlace place,
            guint field)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_array_index (extras, CicloExtra, i).place == place && g_array_index (extras, CicloExtra, i).field == field)
      return TRUE;

  return FALSE;
}

/* Whether something stood at the element of a field: then it is written although it is empty, or what stood there would
 * be read back somewhere else. */
static gboolean
holds_place (CicloNode *node,
             guint field)
{
  return has_extras (node, CICLO_EXTRA_FIELD, field) || has_extras (node, CICLO_EXTRA_FIELD_ATTRIBUTE, field) ||
         has_extras (node, CICLO_EXTRA_FIELD_END, field);
}

/* Values */

static void
write_short (Writer *writer,
             const char *name,
             const char *value)
{
  gsize before = writer->out->len;

  append_attribute (writer->out, name, value);
  if (writer->out->len - before <= LONGEST_ATTRIBUTE)
    return;

  g_string_truncate (writer->out, before);
  indent (writer->inner, writer->depth + 1);
  g_string_append_printf (writer->inner, "<%s>", name);
  append_escaped (writer->inner, value, FALSE);
  g_string_append_printf (writer->inner, "</%s>\n", name);
}

static void
write_duration (Writer *writer,
                const char *name,
                const CicloDuration *duration)
{
  g_autofree char *working = duration->seconds >= 0 ? ciclo_duration_format_iso (duration->seconds) : NULL;
  g_autofree char *longest = duration->max_seconds > 0 ? ciclo_duration_format_iso (duration->max_seconds) : NULL;
  const struct
  {
    const char *suffix;
    const char *value;
  } pieces[] = {
    { "", working },
    { "-max", longest },
    { "-open", duration->open ? "true" : NULL },
    { "-text", duration->text },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *full = g_strconcat (name, pieces[i].suffix, NULL);

      if (pieces[i].value != NULL)
        write_short (writer, full, pieces[i].value);
    }
}

static void
write_attributes (Writer *writer,
                  CicloNode *node)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];
      const GValue *value = ciclo_node_get_value (node, i);

      if (value == NULL || ciclo_field_is_element (field))
        continue;
      if (field->kind == CICLO_DURATION)
        {
          write_duration (writer, field->name, g_value_get_boxed (value));
        }
      else
        {
          g_autofree char *text = ciclo_field_to_string (field, value);

          write_short (writer, field->name, text);
        }
    }
  write_extras (writer, node, CICLO_EXTRA_ATTRIBUTE, 0, NULL);
}

/* What stood in a text and is none stands at its end: blanks around it would become part of the text. */
static void
write_inside (Writer *writer,
              CicloNode *node,
              guint field,
              const char *language)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (is_at (&g_array_index (extras, CicloExtra, i), CICLO_EXTRA_FIELD_END, field, language))
      g_string_append (writer->out, g_array_index (extras, CicloExtra, i).xml);
}

static void
write_text (Writer *writer,
            CicloNode *node,
            guint field,
            const char *language,
            const char *text)
{
  const char *name = ciclo_node_get_schema (node)->fields[field].name;

  if (language != NULL)
    write_extras (writer, node, CICLO_EXTRA_FIELD, field, language);
  indent (writer->out, writer->depth);
  g_string_append_printf (writer->out, "<%s", name);
  if (language != NULL)
    append_attribute (writer->out, "xml:lang", language);
  write_extras (writer, node, CICLO_EXTRA_FIELD_ATTRIBUTE, field, language);
  g_string_append_c (writer->out, '>');
  append_escaped (writer->out, text, FALSE);
  write_inside (writer, node, field, language);
  g_string_append_printf (writer->out, "</%s>\n", name);
}

/* Languages in which the text is gone, but not what stood at it. */
static void
write_places (Writer *writer,
              CicloNode *node,
              guint field,
              CicloWords *words)
{
  const GArray *extras = _ciclo_node_get_extras (node);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CicloExtra *extra = &g_array_index (extras, CicloExtra, i);

      if (extra->field == field && extra->language != NULL && *ciclo_words_in (words, extra->language) == '\0' &&
          g_hash_table_add (seen, (gpointer) extra->language))
        write_text (writer, node, field, extra->language, "");
    }
}

static void
write_texts (Writer *writer,
             CicloNode *node,
             guint field)
{
  gboolean several = ciclo_field_has_languages (&ciclo_node_get_schema (node)->fields[field]);
  gboolean is_set = ciclo_node_is_set (node, field);
  CicloWords *words = several && is_set ? g_value_get_boxed (ciclo_node_get_value (node, field)) : NULL;

  if (several)
    write_places (writer, node, field, words);
  else if (is_set || holds_place (node, field))
    write_text (writer, node, field, NULL, ciclo_node_get_text (node, field, NULL));
  for (guint i = 0; i < ciclo_words_get_size (words); i++)
    write_text (writer, node, field, ciclo_words_get_language (words, i), ciclo_words_get_text (words, i));
}

static void
write_list (Writer *writer,
            CicloNode *node,
            guint field)
{
  const char *name = ciclo_node_get_schema (node)->fields[field].name;
  guint size = ciclo_node_get_size (node, field);

  if (size == 0 && !holds_place (node, field))
    return;

  indent (writer->out, writer->depth);
  g_string_append_printf (writer->out, "<%s", name);
  write_extras (writer, node, CICLO_EXTRA_FIELD_ATTRIBUTE, field, NULL);
  g_string_append (writer->out, ">\n");
  writer->depth++;
  for (guint i = 0; i < size; i++)
    {
      CicloNode *child = ciclo_node_get_child (node, field, i);

      write_extras (writer, child, CICLO_EXTRA_BEFORE, 0, NULL);
      write_node (writer, child, ciclo_node_get_schema (child)->element, NULL);
    }
  write_extras (writer, node, CICLO_EXTRA_FIELD_END, field, NULL);
  writer->depth--;
  indent (writer->out, writer->depth);
  g_string_append_printf (writer->out, "</%s>\n", name);
}

/* An empty part is not written, unless it holds a place. */
static void
write_part (Writer *writer,
            CicloNode *node,
            guint field)
{
  gboolean holds = holds_place (node, field);
  GObject *part = holds ? G_OBJECT (ciclo_node_get_part (node, field)) : _ciclo_node_peek_object (node, field);
  const char *name = ciclo_node_get_schema (node)->fields[field].name;
  gsize before = writer->out->len;
  g_autofree char *empty = g_strdup_printf ("<%s/>\n", name);

  if (part == NULL)
    return;

  write_node (writer, CICLO_NODE (part), name, NULL);
  if (!holds && g_str_equal (writer->out->str + before + 2 * writer->depth, empty))
    g_string_truncate (writer->out, before);
}

static void
write_elements (Writer *writer,
                CicloNode *node)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];

      write_extras (writer, node, CICLO_EXTRA_FIELD, i, NULL);
      if (field->kind == CICLO_LIST)
        write_list (writer, node, i);
      else if (field->kind == CICLO_PART)
        write_part (writer, node, i);
      else if (ciclo_field_is_element (field))
        write_texts (writer, node, i);
    }
  write_extras (writer, node, CICLO_EXTRA_FIELD, schema->n_fields, NULL);
}

static void
write_node (Writer *writer,
            CicloNode *node,
            const char *name,
            const char *declarations)
{
  g_autoptr (GString) inner = g_string_new (NULL);
  gsize tag_end;

  writer->inner = inner;
  indent (writer->out, writer->depth);
  g_string_append_printf (writer->out, "<%s%s", name, declarations != NULL ? declarations : "");
  if (!_ciclo_node_is_part (node))
    append_attribute (writer->out, "xml:id", ciclo_node_get_id (node));
  write_attributes (writer, node);

  tag_end = writer->out->len;
  g_string_append_printf (writer->out, ">\n%s", inner->str);
  writer->depth++;
  write_elements (writer, node);
  writer->depth--;

  if (writer->out->len == tag_end + 2)
    {
      g_string_truncate (writer->out, tag_end);
      g_string_append (writer->out, "/>\n");
      return;
    }
  indent (writer->out, writer->depth);
  g_string_append_printf (writer->out, "</%s>\n", name);
}

/* A later minor version stays what it is: what we do not know of it was kept. */
static const char *
find_version (CicloNode *root)
{
  const GArray *extras = _ciclo_node_get_extras (root);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_array_index (extras, CicloExtra, i).place == CICLO_EXTRA_VERSION)
      return g_array_index (extras, CicloExtra, i).xml;

  return NULL;
}

GBytes *
ciclo_xml_write (const CicloXmlFormat *format,
                 CicloNode *root)
{
  Writer writer = { g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), NULL, 0 };
  g_autofree char *own_version = g_strdup_printf ("%d.%d", format->major, format->minor);
  const char *version = find_version (root);
  g_autofree char *declarations =
      ciclo_schema_find (ciclo_node_get_schema (root), "version") >= 0
          ? g_strdup_printf (" xmlns=\"%s\"", format->namespace_uri)
          : g_strdup_printf (" xmlns=\"%s\" version=\"%s\"", format->namespace_uri,
                             version != NULL ? version : own_version);

  write_extras (&writer, root, CICLO_EXTRA_BEFORE, 0, NULL);
  write_node (&writer, root, ciclo_node_get_schema (root)->element, declarations);
  write_extras (&writer, root, CICLO_EXTRA_AFTER, 0, NULL);

  return g_string_free_to_bytes (writer.out);
}
