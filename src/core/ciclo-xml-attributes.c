/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the reader that stands inside tags: values, and ids. */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "core/ciclo-xml-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
_ciclo_reading_refuse (GError **error,
                       const xmlNode *where,
                       const CicloField *field,
                       const char *name,
                       const char *text)
{
  g_autofree char *accepted = ciclo_field_describe (field);
  g_autofree char *quoted = ciclo_error_quote (text);
  int line = _ciclo_reading_line (where);

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, line, name, text,
                                             _ ("Line %d: “%s” cannot stand in “%s” of “%s”. What can stand there "
                                                "is %s. Mend that line in a text editor, or open a "
                                                "backup of the file."),
                                             line, quoted, name, C (where->name), accepted));
}

/* Attributes */

/* The four attributes of a duration are one value: @name is the field's name plus @suffix. */
static gboolean
set_duration_piece (CicloNode *node,
                    guint field,
                    const char *suffix,
                    const char *text)
{
  const CicloDuration *now = ciclo_node_get_duration (node, field);
  int seconds = now != NULL ? now->seconds : -1, longest = now != NULL ? now->max_seconds : 0;
  gboolean open = now != NULL && now->open;
  const char *typed = now != NULL ? now->text : NULL;
  g_autoptr (CicloDuration) next = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (g_str_equal (suffix, "-max") && !ciclo_duration_parse_iso (text, &longest))
    return FALSE;
  if (g_str_equal (suffix, "-open") && !g_str_equal (text, "true") && !g_str_equal (text, "false"))
    return FALSE;
  if (g_str_equal (suffix, "-open"))
    open = g_str_equal (text, "true");
  if (g_str_equal (suffix, "-text"))
    typed = text;

  /* Words alone may stand without a number; the other two complete one. */
  if (seconds < 0 && (longest != 0 || open))
    return FALSE;
  if (longest != 0 && longest < seconds)
    return FALSE;

  next = seconds < 0 ? ciclo_duration_new_words (typed) : ciclo_duration_new (seconds, longest, open, typed);

  g_value_init (&value, CICLO_TYPE_DURATION);
  g_value_set_boxed (&value, next);

  return ciclo_node_set_value (node, field, &value);
}

/* The field that @name belongs to, -1 for none; @suffix is what comes after its name, "" for all but durations. */
static int
find_attribute_field (const CicloSchema *schema,
                      const char *name,
                      const char **suffix)
{
  static const char *const suffixes[] = { "-max", "-open", "-text" };
  int field = ciclo_schema_find (schema, name);

  *suffix = "";
  if (field >= 0)
    return ciclo_field_is_element (&schema->fields[field]) ? -1 : field;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      {
        g_autofree char *base = g_strndup (name, strlen (name) - strlen (suffixes[i]));

        *suffix = suffixes[i];
        field = ciclo_schema_find (schema, base);
        return field >= 0 && schema->fields[field].kind == CICLO_DURATION ? field : -1;
      }

  return -1;
}

static void
note_unknown_code (CicloReading *reading,
                   const xmlNode *where,
                   const CicloField *field,
                   const char *text)
{
  g_autofree char *accepted = ciclo_field_describe (field);
  g_autofree char *quoted = ciclo_error_quote (text);
  int line = _ciclo_reading_line (where);

  _ciclo_reading_note (reading, where, field->name, text,
                       _ ("Line %d: “%s” is not known in “%s” of “%s”. Known is %s. "
                          "It is kept as it is."),
                       line, quoted, field->name, C (where->name), accepted);
}

static void
remember_references (CicloReading *reading,
                     xmlNode *where,
                     const CicloField *field,
                     const GValue *value)
{
  if (field->kind == CICLO_REF)
    {
      const CicloReference reference = { where, field, g_value_dup_string (value) };

      g_array_append_val (reading->references, reference);
    }
  else if (field->kind == CICLO_REFS)
    {
      const char *const *ids = g_value_get_boxed (value);

      for (; ids != NULL && *ids != NULL; ids++)
        {
          const CicloReference reference = { where, field, g_strdup (*ids) };

          g_array_append_val (reading->references, reference);
        }
    }
}

void
_ciclo_reading_check_references (CicloReading *reading)
{
  for (guint i = 0; i < reading->references->len; i++)
    {
      const CicloReference *reference = &g_array_index (reading->references, CicloReference, i);
      const CicloField *field = reference->field;
      GType type = GPOINTER_TO_SIZE (g_hash_table_lookup (reading->ids, reference->id));
      int line = _ciclo_reading_line (reference->where);

      if (type == 0)
        _ciclo_reading_note (reading, reference->where, field->name, reference->id,
                             _ ("Line %d: “%s” of “%s” refers to “%s”, which is not in the file."), line, field->name,
                             C (reference->where->name), reference->id);
      else if (field->type != NULL && !g_type_is_a (type, field->type ()))
        _ciclo_reading_note (reading, reference->where, field->name, reference->id,
                             _ ("Line %d: “%s” of “%s” refers to “%s”, which is a “%s” and not a “%s”."), line,
                             field->name, C (reference->where->name), reference->id,
                             ciclo_schema_for_type (type)->element, ciclo_schema_for_type (field->type ())->element);
    }
}

gboolean
_ciclo_reading_value (CicloReading *reading,
                      CicloNode *node,
                      xmlNode *where,
                      guint field,
                      const char *text,
                      GError **error)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  g_auto (GValue) value = G_VALUE_INIT;

  if (!ciclo_field_from_string (spec, text, &value) || !ciclo_node_set_value (node, field, &value))
    {
      _ciclo_reading_refuse (error, where, spec, spec->name, text);
      return FALSE;
    }
  remember_references (reading, where, spec, &value);
  if (!ciclo_field_is_known (spec, &value))
    note_unknown_code (reading, where, spec, text);

  return TRUE;
}

static gboolean
read_attribute (CicloReading *reading,
                CicloNode *node,
                xmlAttr *attribute,
                GError **error)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  const CicloExtra where = { CICLO_EXTRA_ATTRIBUTE };
  g_autoptr (XmlText) text = xmlNodeGetContent ((xmlNode *) attribute);
  const char *suffix;
  int field = attribute->ns == NULL ? find_attribute_field (schema, C (attribute->name), &suffix) : -1;

  if (field < 0)
    {
      _ciclo_keep_attribute (reading, node, attribute, &where);
      return TRUE;
    }
  if (*suffix == '\0')
    return _ciclo_reading_value (reading, node, attribute->parent, field, C (text), error);
  if (set_duration_piece (node, field, suffix, C (text)))
    return TRUE;

  _ciclo_reading_refuse (error, attribute->parent, &schema->fields[field], C (attribute->name), C (text));

  return FALSE;
}

/* An attribute with the very name of a field. */
static gboolean
is_plain (CicloNode *node,
          const xmlAttr *attribute)
{
  return attribute->ns == NULL && ciclo_schema_find (ciclo_node_get_schema (node), C (attribute->name)) >= 0;
}

static gboolean
is_bookkeeping (CicloReading *reading,
                const xmlAttr *attribute)
{
  gboolean root = attribute->parent->parent == (xmlNode *) attribute->doc;

  if (attribute->ns != NULL)
    return xmlStrEqual (attribute->ns->href, XML_XML_NAMESPACE) && xmlStrEqual (attribute->name, X ("id"));

  return root && xmlStrEqual (attribute->name, X ("version"));
}

/* In two rounds, because a duration must be there before the attributes that complete it. */
gboolean
_ciclo_reading_attributes (CicloReading *reading,
                           CicloNode *node,
                           xmlNode *element,
                           GError **error)
{
  const CicloExtra where = { CICLO_EXTRA_ATTRIBUTE };

  _ciclo_keep_namespaces (reading, node, element, &where);
  for (int round = 0; round < 2; round++)
    for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
      if (is_plain (node, attribute) == (round == 0) && !is_bookkeeping (reading, attribute) &&
          !read_attribute (reading, node, attribute, error))
        return FALSE;

  return TRUE;
}

/* Ids */

/* The same file always gives the same ids, so that saving it twice gives the same bytes. */
static char *
derive_id (CicloReading *reading,
           const xmlNode *element,
           const char *place)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *seed = g_strdup_printf ("%s %u", place, i);
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);
      g_autofree char *id = g_strdup_printf ("%c%.12s", *C (element->name), sum);

      if (!g_hash_table_contains (reading->ids, id))
        return g_steal_pointer (&id);
    }
}

gboolean
_ciclo_reading_id (CicloReading *reading,
                   CicloNode *node,
                   xmlNode *element,
                   const char *place,
                   GError **error)
{
  g_autoptr (XmlText) text = xmlGetNsProp (element, X ("id"), XML_XML_NAMESPACE);
  g_autofree char *id = g_strdup (C (text));
  int line = _ciclo_reading_line (element);

  if (id != NULL && !ciclo_text_is_id (id))
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, line, "xml:id", id,
                                                 _ ("Line %d: “%s” cannot be the id of “%s”. An id is a letter "
                                                    "followed by letters, digits, “-”, “_” or “.”, at most 64 in all."),
                                                 line, id, C (element->name)));
      return FALSE;
    }

  if (id == NULL || g_hash_table_contains (reading->ids, id))
    {
      g_autofree char *other = derive_id (reading, element, place);

      if (id == NULL)
        _ciclo_reading_note (reading, element, "xml:id", NULL,
                             _ ("Line %d: this “%s” has no id. It gets one when the file is saved."),
                             line, C (element->name));
      else
        _ciclo_reading_note (reading, element, "xml:id", id,
                             _ ("Line %d: the id “%s” is taken already. This “%s” gets the id “%s”; "
                                "what refers to “%s” means the first one."),
                             line, id, C (element->name), other, id);
      g_free (id);
      id = g_steal_pointer (&other);
    }

  _ciclo_node_set_id (node, id);
  g_hash_table_insert (reading->ids, g_steal_pointer (&id), GSIZE_TO_POINTER (G_OBJECT_TYPE (node)));

  return TRUE;
}
