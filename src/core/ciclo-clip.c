/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The clipboard: an entry of a list as a small file of its own, written and read by the reader and the writer of
 * designs. Two instructions before it say which design it is from and what its references meant there, so that an id
 * which is something else in another design is not taken for the same. */

#include "config.h"

#include "core/ciclo-clip.h"

#include "core/ciclo-error.h"
#include "core/ciclo-node-private.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FROM "<?ciclo-from "
#define LINK "<?ciclo-link "
#define END "?>"
#define FINGERPRINT_LENGTH 16

/* What a node says first, whatever else changes in it: copies of one thing are recognised by it. */
static char *
take_fingerprint (CicloNode *node)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  g_autoptr (GString) text = g_string_new (schema->element);
  char *sum;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      CicloWords *words = NULL;

      if (!ciclo_field_has_languages (&schema->fields[i]) || !ciclo_node_is_set (node, i))
        continue;

      words = ciclo_node_get_words (node, i);
      for (guint j = 0; j < ciclo_words_get_size (words); j++)
        g_string_append_printf (text, "\n%s %s", ciclo_words_get_language (words, j), ciclo_words_get_text (words, j));
      break;
    }

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
  sum[FINGERPRINT_LENGTH] = '\0';

  return sum;
}

/* References */

/* TRUE where the reference @id of @field is to stay. */
typedef gboolean (*ReferenceFunc) (const char *id,
                                   const CicloField *field,
                                   gpointer closure);

typedef struct
{
  ReferenceFunc func;
  gpointer closure;
  guint n_dropped;
} References;

static gboolean
keep (References *self,
      const char *id,
      const CicloField *field)
{
  if (self->func (id, field, self->closure))
    return TRUE;

  self->n_dropped++;

  return FALSE;
}

static void
look_at_several (CicloNode *node,
                 guint field,
                 References *references)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  const char *const *ids = ciclo_node_get_strings (node, field);
  guint before = references->n_dropped;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (; *ids != NULL; ids++)
    if (keep (references, *ids, spec))
      g_strv_builder_add (kept, *ids);
  rest = g_strv_builder_end (kept);
  if (references->n_dropped > before)
    ciclo_node_set_strings (node, field, (const char *const *) rest);
}

static gboolean
look_at_references (CicloNode *node,
                    gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  References *references = closure;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_REFS && ciclo_node_is_set (node, i))
      look_at_several (node, i, references);
    else if (schema->fields[i].kind == CICLO_REF && ciclo_node_is_set (node, i) &&
             !keep (references, ciclo_node_get_text (node, i, NULL), &schema->fields[i]))
      ciclo_node_unset (node, i);

  return FALSE;
}

/* Writing */

typedef struct
{
  CicloNode *copy;
  CicloNode *root; /* of what was copied */
  GHashTable *seen;
} Writing;

static void
add_instruction (CicloNode *node,
                 const char *start,
                 const char *first,
                 const char *second)
{
  g_autofree char *xml = g_strconcat (start, first, second != NULL ? " " : "", second != NULL ? second : "", END, NULL);
  const CicloExtra extra = { CICLO_EXTRA_BEFORE, 0, NULL, NULL, xml };

  _ciclo_node_add_extra (node, &extra);
}

static gboolean
tell_reference (const char *id,
                const CicloField *field,
                gpointer closure)
{
  Writing *writing = closure;
  CicloNode *target = ciclo_tree_find (writing->root, id);

  if (target != NULL && g_hash_table_add (writing->seen, g_strdup (id)))
    {
      g_autofree char *fingerprint = take_fingerprint (target);

      add_instruction (writing->copy, LINK, id, fingerprint);
    }

  return TRUE;
}

static gboolean
has_attribute (CicloNode *node,
               const char *name)
{
  const GArray *extras = _ciclo_node_get_extras (node);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_array_index (extras, CicloExtra, i).place == CICLO_EXTRA_ATTRIBUTE &&
        g_strcmp0 (g_array_index (extras, CicloExtra, i).name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Names of another program in @copy may be declared anywhere above. */
static void
take_declarations (CicloNode *node,
                   CicloNode *copy)
{
  for (node = ciclo_node_get_parent (node); node != NULL; node = ciclo_node_get_parent (node))
    {
      const GArray *extras = _ciclo_node_get_extras (node);

      for (guint i = 0; extras != NULL && i < extras->len; i++)
        {
          CicloExtra extra = g_array_index (extras, CicloExtra, i);

          if (extra.name == NULL || !g_str_has_prefix (extra.name, "xmlns:") || has_attribute (copy, extra.name))
            continue;
          extra.place = CICLO_EXTRA_ATTRIBUTE;
          extra.field = 0;
          extra.language = NULL;
          _ciclo_node_add_extra (copy, &extra);
        }
    }
}

char *
ciclo_clip_write (const CicloXmlFormat *format,
                  CicloNode *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CicloNode) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Writing writing;
  References references = { tell_reference, &writing };
  const char *text;
  gsize length;

  g_return_val_if_fail (format != NULL && CICLO_IS_NODE (node), NULL);

  ciclo_node_get_id (node);
  copy = ciclo_tree_snapshot (node);
  writing = (Writing){ copy, ciclo_node_get_root (node), seen };
  take_declarations (node, copy);
  add_instruction (copy, FROM, ciclo_node_get_id (writing.root), NULL);
  ciclo_tree_walk (copy, look_at_references, &references);

  bytes = ciclo_xml_write (format, copy);
  text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/* Reading */

typedef struct
{
  CicloNode *root; /* of the design that receives */
  CicloNode *copy;
  GHashTable *meanings; /* id -> fingerprint */
  char *from;           /* id of the design that was copied from; NULL where the text does not say */
} Reading;

/* What the instructions say; they leave the node, and so does what only the root of a file has. */
static void
take_instructions (Reading *reading)
{
  GArray *extras = *_ciclo_node_extras (reading->copy);

  for (guint i = extras != NULL ? extras->len : 0; i > 0; i--)
    {
      const CicloExtra *extra = &g_array_index (extras, CicloExtra, i - 1);
      gboolean from = g_str_has_prefix (extra->xml, FROM), link = g_str_has_prefix (extra->xml, LINK);
      g_auto (GStrv) words = NULL;

      if (!from && !link && extra->place != CICLO_EXTRA_AFTER && extra->place != CICLO_EXTRA_VERSION)
        continue;
      words = g_strsplit_set (extra->xml, " ?", -1);
      if (from && reading->from == NULL && g_strv_length (words) > 2)
        reading->from = g_strdup (words[2]);
      if (link && g_strv_length (words) > 3)
        g_hash_table_insert (reading->meanings, g_strdup (words[2]), g_strdup (words[3]));
      g_array_remove_index (extras, i - 1);
    }
}

static gboolean
is_taken (CicloNode *node,
          gpointer root)
{
  const char *id = _ciclo_node_peek_id (node);

  return id != NULL && ciclo_tree_find (root, id) != NULL;
}

static gboolean
is_meant (const char *id,
          const CicloField *field,
          gpointer closure)
{
  Reading *reading = closure;
  CicloNode *target = ciclo_tree_find (reading->copy, id);
  g_autofree char *fingerprint = NULL;

  if (target == NULL)
    target = ciclo_tree_find (reading->root, id);
  else
    return TRUE;
  if (target == NULL || (field->type != NULL && !g_type_is_a (G_OBJECT_TYPE (target), field->type ())))
    return FALSE;
  if (g_strcmp0 (reading->from, ciclo_node_get_id (reading->root)) == 0)
    return TRUE;

  fingerprint = take_fingerprint (target);

  return g_strcmp0 (g_hash_table_lookup (reading->meanings, id), fingerprint) == 0;
}

/* Messages */

/* The schema below @schema whose nodes are called @element, or NULL. */
static const CicloSchema *
find_kind (const CicloSchema *schema,
           const char *element,
           GHashTable *seen)
{
  const CicloSchema *found = g_strcmp0 (schema->element, element) == 0 ? schema : NULL;

  if (!g_hash_table_add (seen, (gpointer) schema))
    return NULL;

  for (guint i = 0; found == NULL && i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_LIST || schema->fields[i].kind == CICLO_PART)
      found = find_kind (ciclo_schema_for_type (schema->fields[i].type ()), element, seen);

  return found;
}

static GError *
refuse_stranger (void)
{
  return ciclo_error_new (CICLO_ERROR_NOT_DESIGN, 0, NULL, NULL,
                          _ ("The clipboard holds nothing that was copied from a list in Ciclo. "
                             "Copy an entry of a list first, then paste it here."));
}

/* What the reader says is about files. */
static GError *
explain (const CicloXmlFormat *format,
         const CicloSchema *wanted,
         const GError *problem)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const CicloSchema *root = ciclo_schema_for_type (format->root ());
  const CicloSchema *found = NULL;

  if (g_error_matches (problem, CICLO_ERROR, CICLO_ERROR_NOT_DESIGN))
    found = find_kind (root, ciclo_error_get_field (problem), seen);
  if (found != NULL && found != wanted)
    return ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, NULL,
                            /* Translators: kinds of things, such as “Session” and “Activity”. */
                            _ ("The clipboard holds one thing of the kind “%s”, but “%s” is what can be pasted here."),
                            ciclo_schema_get_label (found), ciclo_schema_get_label (wanted));
  if (g_error_matches (problem, CICLO_ERROR, CICLO_ERROR_NOT_DESIGN))
    return refuse_stranger ();

  return ciclo_error_new (CICLO_ERROR_MALFORMED, 0, NULL, NULL,
                          _ ("What the clipboard holds is damaged or incomplete, so nothing was pasted. "
                             "Copy the entry again, then paste it."));
}

/* Cheap looks at what may be anything. */
static GError *
find_obstacle (const CicloXmlFormat *format,
               const char *text)
{
  gsize length = strnlen (text, CICLO_CLIP_LIMIT + 1);

  if (length <= CICLO_CLIP_LIMIT)
    return strstr (text, format->namespace_uri) == NULL || !g_utf8_validate (text, (gssize) length, NULL)
               ? refuse_stranger ()
               : NULL;

  return ciclo_error_new (CICLO_ERROR_TOO_LARGE, 0, NULL, NULL,
                          _ ("The clipboard holds more than %d MB, too much for one entry of a list, so nothing was "
                             "pasted."),
                          CICLO_CLIP_LIMIT / (1024 * 1024));
}

static CicloNode *
read_text (const CicloXmlFormat *format,
           const char *text,
           const CicloField *field,
           GError **error)
{
  CicloXmlFormat own = *format;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) problem = NULL;
  g_autoptr (CicloNode) node = NULL;

  own.root = field->type;
  node = ciclo_xml_read (&own, bytes, &notes, &problem);
  if (node == NULL)
    {
      g_propagate_error (error, explain (format, ciclo_schema_for_type (field->type ()), problem));
      return NULL;
    }
  if (notes.major > format->major)
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_TOO_NEW, 0, NULL, NULL,
                                                 _ ("What the clipboard holds was copied in a later version of Ciclo, "
                                                    "which this one cannot read. Nothing was pasted.")));
      return NULL;
    }

  return g_steal_pointer (&node);
}

CicloNode *
ciclo_clip_read (const CicloXmlFormat *format,
                 const char *text,
                 CicloNode *parent,
                 guint field,
                 guint *n_dropped,
                 GError **error)
{
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CicloNode) node = NULL;
  g_autofree char *from = NULL;
  Reading reading = { ciclo_node_get_root (parent), NULL, meanings };
  References references = { is_meant, &reading };
  GError *obstacle = find_obstacle (format, text);

  if (obstacle != NULL)
    g_propagate_error (error, obstacle);
  else
    node = read_text (format, text, &ciclo_node_get_schema (parent)->fields[field], error);
  if (node == NULL)
    return NULL;

  reading.copy = node;
  take_instructions (&reading);
  from = reading.from;
  if (g_strcmp0 (from, ciclo_node_get_id (reading.root)) != 0 || ciclo_tree_walk (node, is_taken, reading.root) != NULL)
    {
      reading.copy = ciclo_tree_clone (node);
      g_object_unref (node);
      node = reading.copy;
    }
  ciclo_tree_walk (node, look_at_references, &references);
  if (n_dropped != NULL)
    *n_dropped = references.n_dropped;

  return g_steal_pointer (&node);
}

char *
ciclo_clip_say_dropped (guint n_dropped)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u link to something that this course does not have was left out.",
                                       "%u links to things that this course does not have were left out.",
                                       n_dropped),
                          n_dropped);
}
