/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three inverses are all that undo knows: set a value, insert a node, remove a node. */

#include "config.h"

#include "core/ciclo-inverse.h"

#include <string.h>

void
_ciclo_inverse_free (CicloInverse *inverse)
{
  g_object_unref (inverse->node);
  g_clear_object (&inverse->child);
  if (G_IS_VALUE (&inverse->value))
    g_value_unset (&inverse->value);
  g_free (inverse->label);
  g_free (inverse);
}

void
_ciclo_inverse_apply (const CicloInverse *inverse)
{
  switch (inverse->step)
    {
    case CICLO_INVERSE_SET:
      ciclo_node_set_value (inverse->node, inverse->field, G_IS_VALUE (&inverse->value) ? &inverse->value : NULL);
      break;

    case CICLO_INVERSE_INSERT:
      ciclo_node_insert (inverse->node, inverse->field, inverse->position, inverse->child);
      break;

    case CICLO_INVERSE_REMOVE:
      ciclo_node_remove (inverse->node, inverse->field, inverse->position);
      break;

    default:
      g_assert_not_reached ();
    }
}

static CicloInverse *
inverse_new (CicloInverseStep step,
             CicloNode *node,
             guint field,
             guint position)
{
  CicloInverse *inverse = g_new0 (CicloInverse, 1);

  inverse->step = step;
  inverse->node = g_object_ref (node);
  inverse->field = field;
  inverse->position = position;
  inverse->bytes = sizeof (CicloInverse);

  return inverse;
}

/* Roughly what a kept value costs. */
static gsize
value_size (const GValue *value)
{
  gsize bytes = sizeof (GValue);

  if (G_VALUE_HOLDS_STRING (value))
    bytes += strlen (g_value_get_string (value));
  if (G_VALUE_HOLDS (value, CICLO_TYPE_WORDS))
    for (guint i = 0; i < ciclo_words_get_size (g_value_get_boxed (value)); i++)
      bytes += strlen (ciclo_words_get_text (g_value_get_boxed (value), i));

  return bytes;
}

/* Roughly what a removed node and all below it keep in memory. */
static gsize
node_size (CicloNode *node)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  gsize bytes = 256;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const GValue *value = NULL;

      if (schema->fields[i].kind == CICLO_LIST)
        for (guint j = 0; j < ciclo_node_get_size (node, i); j++)
          bytes += node_size (ciclo_node_get_child (node, i, j));
      else
        value = ciclo_node_get_value (node, i);
      if (value != NULL)
        bytes += value_size (value);
    }

  return bytes;
}

CicloInverse *
_ciclo_inverse_new_set (CicloNode *node,
                        guint field,
                        const GValue *old_value)
{
  CicloInverse *inverse = inverse_new (CICLO_INVERSE_SET, node, field, 0);

  if (G_IS_VALUE (old_value))
    {
      g_value_init (&inverse->value, G_VALUE_TYPE (old_value));
      g_value_copy (old_value, &inverse->value);
      inverse->bytes += value_size (old_value);
    }

  return inverse;
}

CicloInverse *
_ciclo_inverse_new_insert (CicloNode *node,
                           guint field,
                           guint position,
                           CicloNode *child)
{
  CicloInverse *inverse = inverse_new (CICLO_INVERSE_INSERT, node, field, position);

  inverse->child = g_object_ref (child);
  inverse->bytes += node_size (child);

  return inverse;
}

CicloInverse *
_ciclo_inverse_new_remove (CicloNode *node,
                           guint field,
                           guint position)
{
  return inverse_new (CICLO_INVERSE_REMOVE, node, field, position);
}

const CicloField *
_ciclo_inverse_get_field (const CicloInverse *inverse)
{
  return &ciclo_node_get_schema (inverse->node)->fields[inverse->field];
}

gboolean
_ciclo_inverse_is_typed (const CicloInverse *inverse)
{
  static const gboolean typed[CICLO_PART + 1] = {
    [CICLO_LINE] = TRUE,
    [CICLO_TEXT] = TRUE,
    [CICLO_WORDS] = TRUE,
    [CICLO_PROSE] = TRUE,
    [CICLO_INT] = TRUE,
    [CICLO_REAL] = TRUE,
    [CICLO_DURATION] = TRUE,
    [CICLO_TIME] = TRUE,
    [CICLO_DATE] = TRUE,
  };

  return typed[_ciclo_inverse_get_field (inverse)->kind];
}
