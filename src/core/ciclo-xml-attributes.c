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

/* The element that the field belongs to: a text stands in an element of its own. */
static const char *
get_owner (const xmlNode *where,
           const char *name)
{
  gboolean own = xmlStrEqual (where->name, X (name)) && xmlHasProp (where, X (name)) == NULL;
  gboolean root = where->parent == NULL || where->parent->type != XML_ELEMENT_NODE;

  return C (own && !root ? where->parent->name : where->name);
}

/* A duration in the right form that is refused can be too long only. */
static gboolean
is_duration (const char *text)
{
  return g_regex_match_simple ("^P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$", text,
                               G_REGEX_DOLLAR_ENDONLY, 0);
}

/* What can stand in the attribute @name of a duration, given that @text cannot. */
static char *
describe_duration (const xmlNode *where,
                   const CicloField *field,
                   const char *name,
                   const char *text)
{
  gboolean whole = xmlHasProp (where, X (field->name)) != NULL;
  gboolean longest = g_str_has_suffix (name, "-max");
  int seconds;

  if (g_str_has_suffix (name, "-text"))
    return g_strdup (_ ("one line"));
  if (!g_str_equal (name, field->name) && !whole)
    /* Translators: completes “What can stand there is %s.”; the %s here is the name of an attribute. */
    return g_strdup_printf (_ ("nothing as long as “%s” is missing"), field->name);
  if (g_str_has_suffix (name, "-open"))
    return g_strdup (_ ("true or false"));
  if (is_duration (text) && !ciclo_duration_parse_iso (text, &seconds))
    /* Translators: completes “What can stand there is %s.” */
    return g_strdup_printf (_ ("a duration of at most %d days"), CICLO_DURATION_LONGEST / (24 * 60 * 60));
  if (longest && ciclo_duration_parse_iso (text, &seconds))
    /* Translators: completes “What can stand there is %s.”; the %s here is the name of an attribute. */
    return g_strdup_printf (_ ("the longest time, which must not be shorter than “%s”"), field->name);

  return ciclo_field_describe (field);
}

void
_ciclo_reading_refuse (GError **error,
                       const xmlNode *where,
                       const CicloField *field,
                       const char *name,
                       const char *text)
{
  g_autofree char *accepted = field->kind == CICLO_DURATION ? describe_duration (where, field, name, text)
                                                            : ciclo_field_describe (field);
  g_autofree char *quoted = ciclo_error_quote (text);
  int line = _ciclo_reading_line (where);

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, line, name, text,
                                             _ ("Line %d: “%s” cannot stand in “%s” of “%s”. What can stand there "
                                                "is %s. Mend that line in a text editor, or open a "
                                                "backup of the file."),
                                             line, quoted, name, get_owner (where, name), accepted));
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
  /* Nor do they say anything where there is neither: the field stays unset. */
  if (seconds < 0 && (typed == NULL || *typed == '\0'))
    return TRUE;

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
                       line, quoted, field->name, get_owner (where, field->name), accepted);
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
                             _ ("Line %d: “%s” of “%s” refers to “%s”, which is not in the file. "
                                "Put an id there that is, or remove it."),
                             line, field->name, get_owner (reference->where, field->name), reference->id);
      else if (field->type != NULL && !g_type_is_a (type, field->type ()))
        _ciclo_reading_note (reading, reference->where, field->name, reference->id,
                             _ ("Line %d: “%s” of “%s” refers to “%s”. That is the id of “%s”, but “%s” is wanted. "
                                "Put another id there, or remove it."),
                             line, field->name, get_owner (reference->where, field->name), reference->id,
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
is_bookkeeping (CicloNode *node,
                const xmlAttr *attribute)
{
  gboolean root = attribute->parent->parent == (xmlNode *) attribute->doc;

  if (attribute->ns != NULL)
    return xmlStrEqual (attribute->ns->href, XML_XML_NAMESPACE) && xmlStrEqual (attribute->name, X ("id"));

  return root && xmlStrEqual (attribute->name, X ("version")) && !is_plain (node, attribute);
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
      if (is_plain (node, attribute) == (round == 0) && !is_bookkeeping (node, attribute) &&
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
                                                    "followed by letters, digits, “-”, “_” or “.”, at most 64 in all. "
                                                    "Mend it in a text editor, also where others refer to it."),
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
                                "what refers to “%s” means the first one. If that is not what you want, "
                                "give each an id of its own in a text editor."),
                             line, id, C (element->name), other, id);
      g_free (id);
      id = g_steal_pointer (&other);
    }

  _ciclo_node_set_id (node, id);
  g_hash_table_insert (reading->ids, g_steal_pointer (&id), GSIZE_TO_POINTER (G_OBJECT_TYPE (node)));

  return TRUE;
}
