/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each function here is one walk over the schema; a new field or kind is covered the moment it exists. */

#include "config.h"

#include "core/ciclo-node-private.h"
#include "core/ciclo-tree.h"

#include <string.h>

CicloNode *
ciclo_tree_walk (CicloNode *root,
                 CicloTreeFunc func,
                 gpointer closure)
{
  const CicloSchema *schema = ciclo_node_get_schema (root);

  if (func (root, closure))
    return root;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      CicloNode *found = NULL;

      if (schema->fields[i].kind == CICLO_PART && _ciclo_node_peek_object (root, i) != NULL)
        found = ciclo_tree_walk (ciclo_node_get_part (root, i), func, closure);
      if (schema->fields[i].kind == CICLO_LIST)
        for (guint j = 0; found == NULL && j < ciclo_node_get_size (root, i); j++)
          found = ciclo_tree_walk (ciclo_node_get_child (root, i, j), func, closure);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
count_node (CicloNode *node,
            gpointer closure)
{
  ++*(guint *) closure;

  return FALSE;
}

guint
ciclo_tree_count (CicloNode *root)
{
  guint count = 0;

  ciclo_tree_walk (root, count_node, &count);

  return count;
}

static gboolean
index_node (CicloNode *node,
            gpointer closure)
{
  const char *id = _ciclo_node_peek_id (node);

  /* The first of two equal ids wins; the reader has given the second another one. */
  if (id != NULL && !g_hash_table_contains (closure, id))
    g_hash_table_insert (closure, g_strdup (id), node);

  return FALSE;
}

CicloNode *
ciclo_tree_find (CicloNode *root,
                 const char *id)
{
  GHashTable *index;

  g_return_val_if_fail (CICLO_IS_NODE (root) && id != NULL, NULL);

  index = _ciclo_node_get_index (root);
  if (index == NULL)
    {
      index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      ciclo_tree_walk (root, index_node, index);
      _ciclo_node_take_index (root, index);
    }

  return g_hash_table_lookup (index, id);
}

/* Copies */

typedef struct
{
  GHashTable *ids; /* old id -> new id; NULL keeps the ids */
} Copy;

static CicloNode *copy_node (CicloNode *node,
                             const Copy *copy);

static const char *
translate (const Copy *copy,
           const char *id)
{
  const char *other = g_hash_table_lookup (copy->ids, id);

  return other != NULL ? other : id;
}

static void
translate_references (CicloNode *node,
                      const Copy *copy)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const GValue *value = ciclo_node_get_value (node, i);
      g_auto (GValue) other = G_VALUE_INIT;

      if (value == NULL || (schema->fields[i].kind != CICLO_REF && schema->fields[i].kind != CICLO_REFS))
        continue;

      g_value_init (&other, G_VALUE_TYPE (value));
      if (schema->fields[i].kind == CICLO_REF)
        {
          g_value_set_string (&other, translate (copy, g_value_get_string (value)));
        }
      else
        {
          const char *const *old = g_value_get_boxed (value);
          g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

          for (; *old != NULL; old++)
            g_strv_builder_add (ids, translate (copy, *old));
          g_value_take_boxed (&other, g_strv_builder_end (ids));
        }
      ciclo_node_set_value (node, i, &other);
    }
}

static void
copy_field (CicloNode *from,
            CicloNode *to,
            guint field,
            const Copy *copy)
{
  const GValue *value = ciclo_node_get_value (from, field);
  guint size;

  if (value != NULL)
    ciclo_node_set_value (to, field, value);
  if (ciclo_node_get_schema (from)->fields[field].kind != CICLO_LIST)
    return;

  size = ciclo_node_get_size (from, field);
  for (guint i = 0; i < size; i++)
    {
      g_autoptr (CicloNode) child = copy_node (ciclo_node_get_child (from, field, i), copy);

      ciclo_node_insert (to, field, i, child);
    }
}

static void
copy_into (CicloNode *from,
           CicloNode *to,
           const Copy *copy)
{
  const CicloSchema *schema = ciclo_node_get_schema (from);
  const GArray *extras = _ciclo_node_get_extras (from);
  gboolean same_id = copy->ids == NULL && !_ciclo_node_is_part (from);
  const char *id = same_id ? ciclo_node_get_id (from) : _ciclo_node_peek_id (from);

  if (copy->ids == NULL && id != NULL)
    _ciclo_node_set_id (to, id);
  if (copy->ids != NULL && id != NULL)
    g_hash_table_insert (copy->ids, g_strdup (id), g_strdup (ciclo_node_get_id (to)));

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind != CICLO_PART)
      copy_field (from, to, i, copy);
    else if (_ciclo_node_peek_object (from, i) != NULL)
      copy_into (ciclo_node_get_part (from, i), ciclo_node_get_part (to, i), copy);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    _ciclo_node_add_extra (to, &g_array_index (extras, CicloExtra, i));
}

static CicloNode *
copy_node (CicloNode *node,
           const Copy *copy)
{
  CicloNode *other = ciclo_node_new (G_OBJECT_TYPE (node));

  copy_into (node, other, copy);

  return other;
}

static gboolean
translate_node (CicloNode *node,
                gpointer closure)
{
  translate_references (node, closure);

  return FALSE;
}

CicloNode *
ciclo_tree_clone (CicloNode *node)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Copy copy = { ids };
  CicloNode *clone;

  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  clone = copy_node (node, &copy);
  ciclo_tree_walk (clone, translate_node, &copy);

  return clone;
}

CicloNode *
ciclo_tree_snapshot (CicloNode *node)
{
  const Copy copy = { NULL };

  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  return copy_node (node, &copy);
}

void
ciclo_tree_renew_root_id (CicloNode *root)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) index = NULL;
  g_autoptr (CicloNode) fresh = NULL;
  g_autofree char *old = NULL;
  Copy copy = { ids };

  g_return_if_fail (CICLO_IS_NODE (root) && ciclo_node_get_parent (root) == NULL);

  fresh = ciclo_node_new (G_OBJECT_TYPE (root));
  old = g_strdup (ciclo_node_get_id (root));
  g_hash_table_insert (ids, old, (char *) ciclo_node_get_id (fresh));
  _ciclo_node_set_id (root, ciclo_node_get_id (fresh));
  index = _ciclo_node_get_index (root);
  _ciclo_node_take_index (root, NULL);
  ciclo_tree_walk (root, translate_node, &copy);
}

/* Comparison */

static gboolean contents_equal (CicloNode *a,
                                CicloNode *b);

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CicloExtra *x = *(const CicloExtra *const *) a, *y = *(const CicloExtra *const *) b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  if (x->field != y->field)
    return x->field < y->field ? -1 : 1;

  return g_strcmp0 (x->language, y->language);
}

/* Place by place: which of two places came first in a file is lost when it is saved, and may be. */
static GPtrArray *
sort_extras (CicloNode *node)
{
  const GArray *extras = _ciclo_node_get_extras (node);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    g_ptr_array_add (sorted, &g_array_index (extras, CicloExtra, i));
  g_ptr_array_sort (sorted, compare_places);

  return sorted;
}

static gboolean
extras_equal (CicloNode *a,
              CicloNode *b)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) right = NULL;

  if (_ciclo_node_get_extras (a) == NULL && _ciclo_node_get_extras (b) == NULL)
    return TRUE;

  left = sort_extras (a);
  right = sort_extras (b);
  if (left->len != right->len)
    return FALSE;

  for (guint i = 0; i < left->len; i++)
    {
      const CicloExtra *x = left->pdata[i], *y = right->pdata[i];

      if (compare_places (&x, &y) != 0 || g_strcmp0 (x->name, y->name) != 0 || g_strcmp0 (x->xml, y->xml) != 0)
        return FALSE;
    }

  return TRUE;
}

/* A part that nobody asked for is equal to an empty one. */
static gboolean
parts_equal (CicloNode *a,
             CicloNode *b,
             guint field)
{
  if (_ciclo_node_peek_object (a, field) == NULL && _ciclo_node_peek_object (b, field) == NULL)
    return TRUE;

  return contents_equal (ciclo_node_get_part (a, field), ciclo_node_get_part (b, field));
}

static gboolean
lists_equal (CicloNode *a,
             CicloNode *b,
             guint field)
{
  guint size = ciclo_node_get_size (a, field);

  if (size != ciclo_node_get_size (b, field))
    return FALSE;

  for (guint i = 0; i < size; i++)
    if (!ciclo_tree_equal (ciclo_node_get_child (a, field, i), ciclo_node_get_child (b, field, i)))
      return FALSE;

  return TRUE;
}

static gboolean
fields_equal (CicloNode *a,
              CicloNode *b,
              guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (a)->fields[field];

  if (spec->kind == CICLO_PART)
    return parts_equal (a, b, field);
  if (spec->kind == CICLO_LIST)
    return lists_equal (a, b, field);

  return ciclo_field_values_equal (spec, ciclo_node_get_value (a, field), ciclo_node_get_value (b, field));
}

static gboolean
contents_equal (CicloNode *a,
                CicloNode *b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || !extras_equal (a, b))
    return FALSE;

  for (guint i = 0; i < ciclo_node_get_schema (a)->n_fields; i++)
    if (!fields_equal (a, b, i))
      return FALSE;

  return TRUE;
}

gboolean
ciclo_tree_equal (CicloNode *a,
                  CicloNode *b)
{
  g_return_val_if_fail (CICLO_IS_NODE (a) && CICLO_IS_NODE (b), FALSE);

  return g_strcmp0 (_ciclo_node_peek_id (a), _ciclo_node_peek_id (b)) == 0 && contents_equal (a, b);
}
