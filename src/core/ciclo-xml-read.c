/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a tree of nodes by the same table that the writer walks. What is no value is refused with its line and field;
 * what is merely unknown is kept and noted. */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-language.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "core/ciclo-xml-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean read_node (CicloReading *reading,
                           CicloNode *node,
                           xmlNode *element,
                           GError **error);

/* Texts */

/* The text of an element alone; whatever else stands in it goes to @others, NULL where it is kept already. */
static char *
take_text (CicloReading *reading,
           xmlNode *element,
           CicloPending *others)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (xmlNode *piece = element->children; piece != NULL; piece = piece->next)
    if (piece->type == XML_TEXT_NODE || piece->type == XML_CDATA_SECTION_NODE)
      g_string_append (text, C (piece->content));
    else if (others != NULL)
      _ciclo_keep_content (reading, piece, others);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The language of a text, interned; NULL with an error where it is none. */
static const char *
read_language (CicloReading *reading,
               xmlNode *element,
               GError **error)
{
  g_autoptr (XmlText) tag = xmlNodeGetLang (element);
  g_autofree char *language = NULL;
  int line = _ciclo_reading_line (element);

  if (tag == NULL)
    return reading->language;

  language = ciclo_language_normalise (C (tag));
  if (language == NULL)
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, line, "xml:lang", C (tag),
                                                 _ ("Line %d: “%s” is no language. "
                                                    "Write a tag such as “pt-BR” or “en”."),
                                                 line,
                                                 C (tag)));
      return NULL;
    }

  return g_intern_string (language);
}

static void
keep_field_attributes (CicloReading *reading,
                       CicloNode *node,
                       xmlNode *element,
                       guint field,
                       const char *language)
{
  const CicloExtra where = { CICLO_EXTRA_FIELD_ATTRIBUTE, field, language };

  _ciclo_keep_namespaces (reading, node, element, &where);
  for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    if (language == NULL || attribute->ns == NULL || !xmlStrEqual (attribute->ns->href, XML_XML_NAMESPACE) ||
        !xmlStrEqual (attribute->name, X ("lang")))
      _ciclo_keep_attribute (reading, node, attribute, &where);
}

/* Whether attributes of another program stand at the element of a field already, so that those of @element cannot. */
static gboolean
is_taken (CicloNode *node,
          xmlNode *element,
          guint field,
          const char *language)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  if (element->properties == NULL && element->nsDef == NULL)
    return FALSE;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CicloExtra *extra = &g_array_index (extras, CicloExtra, i);

      if (extra->place == CICLO_EXTRA_FIELD_ATTRIBUTE && extra->field == field && extra->language == language)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_text (CicloReading *reading,
           CicloNode *node,
           xmlNode *element,
           guint field,
           CicloPending *pending,
           GError **error)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  gboolean several = ciclo_field_has_languages (spec);
  const char *language = several ? read_language (reading, element, error) : NULL;
  g_autofree char *text = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (several && language == NULL)
    return FALSE;
  if (*ciclo_node_get_text (node, field, language) != '\0' || is_taken (node, element, field, language))
    {
      _ciclo_keep_second (reading, node, element, language);
      return TRUE;
    }

  _ciclo_keep_place (node, CICLO_EXTRA_FIELD, field, language, pending);
  text = take_text (reading, element, pending);
  _ciclo_keep_place (node, CICLO_EXTRA_FIELD_END, field, language, pending);
  keep_field_attributes (reading, node, element, field, language);
  if (!several)
    return _ciclo_reading_value (reading, node, element, field, text, error);

  g_value_init (&value, CICLO_TYPE_WORDS);
  g_value_take_boxed (&value, ciclo_words_with (ciclo_node_get_words (node, field), language, text));
  if (ciclo_node_set_value (node, field, &value))
    return TRUE;

  _ciclo_reading_refuse (error, element, spec, spec->name, text);

  return FALSE;
}

/* Elements */

static gboolean
read_list (CicloReading *reading,
           CicloNode *node,
           xmlNode *container,
           guint field,
           GError **error)
{
  GType type = ciclo_node_get_schema (node)->fields[field].type ();
  const char *expected = ciclo_schema_for_type (type)->element;
  const char *owner = _ciclo_node_peek_id (node);
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (g_free);

  keep_field_attributes (reading, node, container, field, NULL);
  for (xmlNode *element = container->children; element != NULL; element = element->next)
    {
      g_autoptr (CicloNode) child = NULL;
      g_autofree char *place = NULL;

      if (!_ciclo_reading_is_ours (reading, element) || !xmlStrEqual (element->name, X (expected)))
        {
          _ciclo_keep_content (reading, element, pending);
          continue;
        }

      child = ciclo_node_new (type);
      _ciclo_keep_place (child, CICLO_EXTRA_BEFORE, 0, NULL, pending);
      place = g_strdup_printf ("%s/%s/%u", owner != NULL ? owner : "", C (container->name),
                               ciclo_node_get_size (node, field));
      if (!_ciclo_reading_id (reading, child, element, place, error) || !read_node (reading, child, element, error))
        return FALSE;
      ciclo_node_insert (node, field, ciclo_node_get_size (node, field), child);
    }
  _ciclo_keep_place (node, CICLO_EXTRA_FIELD_END, field, NULL, pending);

  return TRUE;
}

static gboolean says_nothing (CicloNode *part);

static gboolean
is_silent (CicloNode *node,
           guint field)
{
  CicloKind kind = ciclo_node_get_schema (node)->fields[field].kind;
  GObject *object;

  if (kind != CICLO_LIST && kind != CICLO_PART)
    return !ciclo_node_is_set (node, field);

  object = _ciclo_node_peek_object (node, field);
  if (object == NULL)
    return TRUE;

  return kind == CICLO_LIST ? ciclo_node_get_size (node, field) == 0 : says_nothing (CICLO_NODE (object));
}

/* Such a part would not be written, so one that follows takes its place. */
static gboolean
says_nothing (CicloNode *part)
{
  for (guint i = 0; i < ciclo_node_get_schema (part)->n_fields; i++)
    if (!is_silent (part, i))
      return FALSE;

  return _ciclo_node_get_extras (part) == NULL;
}

static gboolean
read_part (CicloReading *reading,
           CicloNode *node,
           xmlNode *element,
           guint field,
           CicloPending *pending,
           GError **error)
{
  GObject *first = _ciclo_node_peek_object (node, field);

  if (first != NULL && !says_nothing (CICLO_NODE (first)))
    {
      _ciclo_keep_second (reading, node, element, NULL);
      return TRUE;
    }

  _ciclo_keep_place (node, CICLO_EXTRA_FIELD, field, NULL, pending);

  return read_node (reading, ciclo_node_get_part (node, field), element, error);
}

/* The long value of a field that is an attribute otherwise. It may become short, so nothing can be kept at it: what
 * stands before it waits for the next element, and where it says more than a value, it stays as well. */
static gboolean
read_long (CicloReading *reading,
           CicloNode *node,
           xmlNode *element,
           guint field,
           GError **error)
{
  g_autofree char *text = take_text (reading, element, NULL);

  if (element->properties != NULL || element->nsDef != NULL || xmlFirstElementChild (element) != NULL)
    _ciclo_keep_whole (reading, node, element);

  return _ciclo_reading_value (reading, node, element, field, text, error);
}

/* An element of a field, or the long value of a field that is an attribute otherwise. */
static gboolean
read_element (CicloReading *reading,
              CicloNode *node,
              xmlNode *element,
              guint field,
              CicloPending *pending,
              GError **error)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];

  if (spec->kind == CICLO_PART)
    return read_part (reading, node, element, field, pending, error);
  if (spec->kind != CICLO_LIST && ciclo_field_is_element (spec))
    return read_text (reading, node, element, field, pending, error);
  if (spec->kind != CICLO_LIST && !ciclo_node_is_set (node, field))
    return read_long (reading, node, element, field, error);
  if (spec->kind != CICLO_LIST || is_taken (node, element, field, NULL))
    {
      _ciclo_keep_second (reading, node, element, NULL);
      return TRUE;
    }

  _ciclo_keep_place (node, CICLO_EXTRA_FIELD, field, NULL, pending);

  return read_list (reading, node, element, field, error);
}

static gboolean
read_node (CicloReading *reading,
           CicloNode *node,
           xmlNode *element,
           GError **error)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (g_free);

  if (!_ciclo_reading_attributes (reading, node, element, error))
    return FALSE;

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    {
      int field = _ciclo_reading_is_ours (reading, child) ? ciclo_schema_find (schema, C (child->name)) : -1;

      if (field < 0)
        _ciclo_keep_content (reading, child, pending);
      else if (!read_element (reading, node, child, field, pending, error))
        return FALSE;
    }
  _ciclo_keep_place (node, CICLO_EXTRA_FIELD, schema->n_fields, NULL, pending);

  return TRUE;
}

/* The whole file */

static gboolean
check_root (const CicloXmlFormat *format,
            xmlNode *root,
            GError **error)
{
  const char *expected = ciclo_schema_for_type (format->root ())->element;
  const char *found = root->ns != NULL ? C (root->ns->href) : _ ("no namespace");

  if (xmlStrEqual (root->name, X (expected)) && g_str_equal (found, format->namespace_uri))
    return TRUE;

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_NOT_DESIGN, _ciclo_reading_line (root), C (root->name), NULL,
                                             _ ("This is an XML file of another kind: it begins with “%s” (%s) "
                                                "instead of “%s” (%s). "
                                                "Choose a design that Ciclo saved."),
                                             C (root->name), found, expected,
                                             format->namespace_uri));

  return FALSE;
}

static gboolean
read_version (CicloReading *reading,
              CicloNode *node,
              xmlNode *root,
              GError **error)
{
  g_autoptr (XmlText) text = xmlGetNoNsProp (root, X ("version"));
  CicloXmlNotes *notes = reading->notes;
  int end = 0, line = _ciclo_reading_line (root);

  notes->major = reading->format->major;
  notes->minor = reading->format->minor;
  if (ciclo_schema_find (ciclo_node_get_schema (node), "version") >= 0)
    return TRUE;
  if (text == NULL)
    {
      _ciclo_reading_note (reading, root, "version", NULL,
                           _ ("Line %d: the file does not say its version. It is read as version %d.%d."),
                           line, notes->major, notes->minor);
      return TRUE;
    }
  if (sscanf (C (text), "%4d.%4d%n", &notes->major, &notes->minor, &end) != 2 || C (text)[end] != '\0' ||
      notes->major < 0 || notes->minor < 0)
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, line, "version", C (text),
                                                 _ ("Line %d: “%s” is no version of the format. "
                                                    "Mend it in a text editor; it should be “%d.%d”."),
                                                 line,
                                                 C (text), reading->format->major, reading->format->minor));
      return FALSE;
    }

  if (notes->major > reading->format->major || notes->minor > reading->format->minor)
    {
      const CicloExtra version = { CICLO_EXTRA_VERSION, 0, NULL, NULL, (char *) text };

      _ciclo_node_add_extra (node, &version);
    }

  return TRUE;
}

static void
upgrade (const CicloReading *reading,
         xmlNode *root)
{
  const CicloXmlUpgrade *step = reading->format->upgrades;

  for (; step != NULL && step->apply != NULL; step++)
    if (reading->notes->major == reading->format->major && reading->notes->minor <= step->minor)
      step->apply (root);
}

/* Comments and instructions before and after the root. */
static void
read_surroundings (CicloReading *reading,
                   CicloNode *node,
                   xmlNode *root)
{
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (g_free);

  for (xmlNode *piece = root->doc->children; piece != NULL; piece = piece->next)
    if (piece == root)
      _ciclo_keep_place (node, CICLO_EXTRA_BEFORE, 0, NULL, pending);
    else
      _ciclo_keep_content (reading, piece, pending);
  _ciclo_keep_place (node, CICLO_EXTRA_AFTER, 0, NULL, pending);
}

/* Texts that do not say their language are in the first language of the design. */
static const char *
find_main_language (CicloNode *node,
                    xmlNode *root)
{
  int field = ciclo_node_get_schema (node)->language_field;
  g_autoptr (XmlText) languages = NULL;
  g_autofree char *language = NULL;

  if (field >= 0)
    languages = xmlGetNoNsProp (root, X (ciclo_node_get_schema (node)->fields[field].name));
  if (languages != NULL)
    {
      g_auto (GStrv) tags = g_strsplit (C (languages), " ", 2);

      language = tags[0] != NULL ? ciclo_language_normalise (tags[0]) : NULL;
    }

  return g_intern_string (language != NULL ? language : "en");
}

static void
clear_reference (gpointer reference)
{
  g_free (((CicloReference *) reference)->id);
}

CicloNode *
ciclo_xml_read (const CicloXmlFormat *format,
                GBytes *bytes,
                CicloXmlNotes *notes,
                GError **error)
{
  g_auto (CicloXmlNotes) own_notes = { 0 };
  CicloReading reading = { format, notes != NULL ? notes : &own_notes };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (CicloReference));
  g_autoptr (xmlDoc) doc = ciclo_xml_parse (bytes, error);
  g_autoptr (CicloNode) node = NULL;
  xmlNode *root;

  if (reading.notes->oddities == NULL)
    reading.notes->oddities = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  if (doc == NULL)
    return NULL;

  root = xmlDocGetRootElement (doc);
  if (!check_root (format, root, error))
    return NULL;

  node = ciclo_node_new (format->root ());
  reading.ids = ids;
  reading.references = references;
  g_array_set_clear_func (references, clear_reference);
  reading.language = find_main_language (node, root);
  if (!read_version (&reading, node, root, error))
    return NULL;
  upgrade (&reading, root);
  read_surroundings (&reading, node, root);
  if (!_ciclo_reading_id (&reading, node, root, "/", error) || !read_node (&reading, node, root, error))
    return NULL;

  _ciclo_reading_check_references (&reading);

  return g_steal_pointer (&node);
}

void
ciclo_xml_notes_clear (CicloXmlNotes *notes)
{
  g_clear_pointer (&notes->oddities, g_ptr_array_unref);
}
