/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine: one base class for every thing of a design. A kind is a table of fields; storage, properties, undo, files
 * and forms all walk it. Only what is set is stored, so an unset field costs nothing and is told apart from zero. */

#include "config.h"

#include "core/ciclo-door.h"
#include "core/ciclo-language.h"
#include "core/ciclo-node-list.h"
#include "core/ciclo-node-private.h"
#include "core/ciclo-slots.h"
#include "core/ciclo-text.h"

#include <string.h>

typedef struct
{
  CicloNode *parent;     /* not owned */
  CicloHistory *history; /* not owned, only on a root */
  const char *language;  /* interned, only on a root that has been asked */
  GHashTable *index;     /* id -> node below, only on a root that has been asked */
  guint parent_field;
  char *id;
  GArray *slots;  /* see ciclo-slots.h; NULL while empty */
  GArray *extras; /* of CicloExtra; NULL while empty */
} CicloNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CicloNode, ciclo_node, G_TYPE_OBJECT)

#define PRIV(node) ((CicloNodePrivate *) ciclo_node_get_instance_private (node))
#define FIELD_OF(property) ((property) -1)

static const CicloField *
get_field (CicloNode *self,
           guint field)
{
  return &CICLO_NODE_GET_CLASS (self)->schema->fields[field];
}

static GObject *
make_object (CicloNode *self,
             guint field)
{
  const CicloField *spec = get_field (self, field);
  g_auto (GValue) value = G_VALUE_INIT;
  GObject *object;

  if (spec->kind == CICLO_LIST)
    {
      object = G_OBJECT (_ciclo_node_list_new (spec->type ()));
    }
  else
    {
      object = G_OBJECT (ciclo_node_new (spec->type ()));
      PRIV (CICLO_NODE (object))->parent = self;
      PRIV (CICLO_NODE (object))->parent_field = field;
    }

  g_value_init (&value, G_TYPE_OBJECT);
  g_value_take_object (&value, object);
  ciclo_slots_put (&PRIV (self)->slots, field, &value);

  return object;
}

/* Class */

static void
ciclo_node_get_property (GObject *object,
                         guint property,
                         GValue *value,
                         GParamSpec *pspec)
{
  CicloNode *self = CICLO_NODE (object);
  const CicloField *spec = get_field (self, FIELD_OF (property));
  const GValue *stored = ciclo_slots_find (PRIV (self)->slots, FIELD_OF (property));

  if (spec->kind == CICLO_LIST || spec->kind == CICLO_PART)
    g_value_set_object (value, stored != NULL ? g_value_get_object (stored) : make_object (self, FIELD_OF (property)));
  else if (stored == NULL)
    g_param_value_set_default (pspec, value);
  else if (ciclo_field_has_languages (spec))
    g_value_set_string (value, ciclo_words_in (g_value_get_boxed (stored), ciclo_node_get_language (self)));
  else
    g_value_copy (stored, value);
}

static void
ciclo_node_set_property (GObject *object,
                         guint property,
                         const GValue *value,
                         GParamSpec *pspec)
{
  ciclo_node_set_value (CICLO_NODE (object), FIELD_OF (property), value);
}

/* Children that somebody else still holds must not point at us. */
static void
let_go_of_children (CicloNode *self)
{
  GArray *slots = PRIV (self)->slots;

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      GValue *value = &g_array_index (slots, CicloSlot, i).value;
      gpointer object = G_VALUE_HOLDS_OBJECT (value) ? g_value_get_object (value) : NULL;

      if (CICLO_IS_NODE (object))
        PRIV (object)->parent = NULL;
      for (guint j = 0; CICLO_IS_NODE_LIST (object) && j < _ciclo_node_list_peek (object)->len; j++)
        PRIV (_ciclo_node_list_peek (object)->pdata[j])->parent = NULL;
    }
}

static void
ciclo_node_finalize (GObject *object)
{
  CicloNodePrivate *priv = PRIV (CICLO_NODE (object));

  let_go_of_children (CICLO_NODE (object));
  g_clear_pointer (&priv->slots, g_array_unref);
  g_clear_pointer (&priv->extras, g_array_unref);
  g_clear_pointer (&priv->index, g_hash_table_unref);
  g_free (priv->id);

  G_OBJECT_CLASS (ciclo_node_parent_class)->finalize (object);
}

static void
ciclo_node_class_init (CicloNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_node_finalize;
}

static void
ciclo_node_init (CicloNode *self)
{
}

void
ciclo_node_class_set_schema (CicloNodeClass *klass,
                             const CicloSchema *schema)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->schema = schema;

  /* GObject does not inherit these two. */
  object_class->get_property = ciclo_node_get_property;
  object_class->set_property = ciclo_node_set_property;

  for (guint i = 0; i < schema->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, ciclo_field_get_pspec (&schema->fields[i]));
}

/* Who and where */

CicloNode *
ciclo_node_new (GType type)
{
  g_return_val_if_fail (g_type_is_a (type, CICLO_TYPE_NODE), NULL);

  return g_object_new (type, NULL);
}

const CicloSchema *
ciclo_node_get_schema (CicloNode *self)
{
  g_return_val_if_fail (CICLO_IS_NODE (self), NULL);

  return CICLO_NODE_GET_CLASS (self)->schema;
}

static void
forget_index (CicloNode *self)
{
  g_clear_pointer (&PRIV (ciclo_node_get_root (self))->index, g_hash_table_unref);
}

GHashTable *
_ciclo_node_get_index (CicloNode *root)
{
  return PRIV (root)->index;
}

void
_ciclo_node_take_index (CicloNode *root,
                        GHashTable *index)
{
  PRIV (root)->index = index;
}

/* Made when first asked for: a file that is read brings its own. */
const char *
ciclo_node_get_id (CicloNode *self)
{
  CicloNodePrivate *priv = PRIV (self);

  if (priv->id != NULL)
    return priv->id;

  forget_index (self);
  priv->id = g_strdup_printf ("%c%08x%04x", *CICLO_NODE_GET_CLASS (self)->schema->element, g_random_int (),
                              g_random_int () & 0xFFFF);

  return priv->id;
}

const char *
_ciclo_node_peek_id (CicloNode *self)
{
  return PRIV (self)->id;
}

void
_ciclo_node_set_id (CicloNode *self,
                    const char *id)
{
  g_return_if_fail (ciclo_text_is_id (id));

  g_free (PRIV (self)->id);
  PRIV (self)->id = g_strdup (id);
}

CicloNode *
ciclo_node_get_parent (CicloNode *self)
{
  return PRIV (self)->parent;
}

CicloNode *
ciclo_node_get_root (CicloNode *self)
{
  while (PRIV (self)->parent != NULL)
    self = PRIV (self)->parent;

  return self;
}

gboolean
_ciclo_node_is_part (CicloNode *self)
{
  CicloNodePrivate *priv = PRIV (self);

  return priv->parent != NULL && get_field (priv->parent, priv->parent_field)->kind == CICLO_PART;
}

gboolean
ciclo_node_get_place (CicloNode *self,
                      guint *field,
                      guint *position)
{
  CicloNodePrivate *priv = PRIV (self);

  if (priv->parent == NULL || _ciclo_node_is_part (self))
    return FALSE;

  *field = priv->parent_field;

  return g_ptr_array_find (_ciclo_node_list_peek (CICLO_NODE_LIST (ciclo_node_get_list (priv->parent, *field))), self,
                           position);
}

const char *
ciclo_node_get_language (CicloNode *self)
{
  CicloNode *root = ciclo_node_get_root (self);
  CicloNodePrivate *priv = PRIV (root);
  int field = CICLO_NODE_GET_CLASS (root)->schema->language_field;
  const GValue *value = field >= 0 ? ciclo_slots_find (priv->slots, field) : NULL;

  if (priv->language == NULL && value != NULL)
    {
      g_auto (GStrv) languages = g_strsplit (g_value_get_string (value), " ", 2);
      g_autofree char *tag = ciclo_language_normalise (languages[0]);

      priv->language = g_intern_string (tag != NULL ? tag : "");
    }

  return priv->language != NULL && *priv->language != '\0' ? priv->language : "en";
}

static void
notify_words (CicloNode *self)
{
  const CicloSchema *schema = ciclo_node_get_schema (self);
  GArray *slots = PRIV (self)->slots;

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const CicloSlot *slot = &g_array_index (slots, CicloSlot, i);
      gpointer object = G_VALUE_HOLDS_OBJECT (&slot->value) ? g_value_get_object (&slot->value) : NULL;

      if (ciclo_field_has_languages (&schema->fields[slot->field]))
        g_object_notify (G_OBJECT (self), schema->fields[slot->field].name);
      if (CICLO_IS_NODE (object))
        notify_words (object);
      for (guint j = 0; CICLO_IS_NODE_LIST (object) && j < _ciclo_node_list_peek (object)->len; j++)
        notify_words (_ciclo_node_list_peek (object)->pdata[j]);
    }
}

void
_ciclo_node_set_history (CicloNode *self,
                         CicloHistory *history)
{
  g_return_if_fail (PRIV (self)->parent == NULL);

  PRIV (self)->history = history;
}

static CicloHistory *
get_history (CicloNode *self)
{
  return PRIV (ciclo_node_get_root (self))->history;
}

/* Reading */

const GValue *
ciclo_node_get_value (CicloNode *self,
                      guint field)
{
  const GValue *value;

  g_return_val_if_fail (field < CICLO_NODE_GET_CLASS (self)->schema->n_fields, NULL);

  value = ciclo_slots_find (PRIV (self)->slots, field);

  return value != NULL && !G_VALUE_HOLDS_OBJECT (value) ? value : NULL;
}

gboolean
ciclo_node_is_set (CicloNode *self,
                   guint field)
{
  return ciclo_node_get_value (self, field) != NULL;
}

GObject *
_ciclo_node_peek_object (CicloNode *self,
                         guint field)
{
  const GValue *value = ciclo_slots_find (PRIV (self)->slots, field);

  return value != NULL && G_VALUE_HOLDS_OBJECT (value) ? g_value_get_object (value) : NULL;
}

GListModel *
ciclo_node_get_list (CicloNode *self,
                     guint field)
{
  GObject *list;

  g_return_val_if_fail (get_field (self, field)->kind == CICLO_LIST, NULL);

  list = _ciclo_node_peek_object (self, field);

  return G_LIST_MODEL (list != NULL ? list : make_object (self, field));
}

guint
ciclo_node_get_size (CicloNode *self,
                     guint field)
{
  GObject *list = _ciclo_node_peek_object (self, field);

  return list != NULL ? _ciclo_node_list_peek (CICLO_NODE_LIST (list))->len : 0;
}

CicloNode *
ciclo_node_get_child (CicloNode *self,
                      guint field,
                      guint position)
{
  g_return_val_if_fail (position < ciclo_node_get_size (self, field), NULL);

  return _ciclo_node_list_peek (CICLO_NODE_LIST (_ciclo_node_peek_object (self, field)))->pdata[position];
}

CicloNode *
ciclo_node_get_part (CicloNode *self,
                     guint field)
{
  GObject *part;

  g_return_val_if_fail (get_field (self, field)->kind == CICLO_PART, NULL);

  part = _ciclo_node_peek_object (self, field);

  return CICLO_NODE (part != NULL ? part : make_object (self, field));
}

GArray **
_ciclo_node_extras (CicloNode *self)
{
  return &PRIV (self)->extras;
}

/* The four doors: each changes, then records, then tells, so that whoever listens sees all of it. */

gboolean
ciclo_node_set_value (CicloNode *self,
                      guint field,
                      const GValue *value)
{
  const CicloField *spec;
  g_auto (GValue) fit = G_VALUE_INIT;
  g_auto (GValue) old = G_VALUE_INIT;
  const GValue *current;

  g_return_val_if_fail (field < CICLO_NODE_GET_CLASS (self)->schema->n_fields, FALSE);
  spec = get_field (self, field);
  g_return_val_if_fail (spec->kind != CICLO_LIST && spec->kind != CICLO_PART, FALSE);

  current = ciclo_slots_find (PRIV (self)->slots, field);
  if (!ciclo_door_pass (spec, value, current, ciclo_node_get_language (self), &fit))
    return FALSE;

  if (ciclo_field_values_equal (spec, current, G_IS_VALUE (&fit) ? &fit : NULL))
    return TRUE;

  ciclo_slots_steal (PRIV (self)->slots, field, &old);
  if (G_IS_VALUE (&fit))
    ciclo_slots_put (&PRIV (self)->slots, field, &fit);
  if (ciclo_node_get_schema (self)->language_field == (int) field)
    PRIV (self)->language = NULL;

  _ciclo_history_record_set (get_history (self), self, field, &old);
  g_object_notify (G_OBJECT (self), spec->name);
  if (ciclo_node_get_schema (self)->language_field == (int) field)
    notify_words (self);

  return TRUE;
}

void
ciclo_node_insert (CicloNode *self,
                   guint field,
                   guint position,
                   CicloNode *child)
{
  CicloNodeList *list = CICLO_NODE_LIST (ciclo_node_get_list (self, field));

  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (child, g_list_model_get_item_type (G_LIST_MODEL (list))));
  g_return_if_fail (PRIV (child)->parent == NULL && PRIV (child)->history == NULL);
  g_return_if_fail (position <= _ciclo_node_list_peek (list)->len);

  _ciclo_node_list_insert (list, position, child);
  forget_index (child);
  forget_index (self);
  PRIV (child)->parent = self;
  PRIV (child)->parent_field = field;

  _ciclo_history_record_insert (get_history (self), self, field, position);
  g_list_model_items_changed (G_LIST_MODEL (list), position, 0, 1);
}

void
ciclo_node_remove (CicloNode *self,
                   guint field,
                   guint position)
{
  CicloNodeList *list = CICLO_NODE_LIST (ciclo_node_get_list (self, field));
  g_autoptr (CicloNode) child = NULL;

  g_return_if_fail (position < _ciclo_node_list_peek (list)->len);

  child = _ciclo_node_list_steal (list, position);
  forget_index (self);
  PRIV (child)->parent = NULL;

  _ciclo_history_record_remove (get_history (self), self, field, position, child);
  g_list_model_items_changed (G_LIST_MODEL (list), position, 1, 0);
}

void
ciclo_node_move (CicloNode *self,
                 guint field,
                 guint from,
                 guint to)
{
  CicloHistory *history = get_history (self);
  g_autoptr (CicloNode) child = NULL;

  g_return_if_fail (from < ciclo_node_get_size (self, field) && to < ciclo_node_get_size (self, field));

  if (from == to)
    return;

  child = g_object_ref (ciclo_node_get_child (self, field, from));
  if (history != NULL)
    ciclo_history_begin (history, NULL);
  ciclo_node_remove (self, field, from);
  ciclo_node_insert (self, field, to, child);
  if (history != NULL)
    ciclo_history_end (history);
}
