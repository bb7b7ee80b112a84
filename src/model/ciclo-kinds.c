/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of kinds, found by walking the tables from the course. A kind that some table names is in the list by
 * itself: there is no second place to remember. */

#include "config.h"

#include "model/ciclo-kinds.h"

#include "model/ciclo-course.h"

static gboolean
has_kind (GArray *kinds,
          GType type)
{
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, GType, i) == type)
      return TRUE;

  return FALSE;
}

static void
add_children (GArray *kinds,
              const CicloSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];
      GType type;

      if (field->kind != CICLO_LIST && field->kind != CICLO_PART)
        continue;

      type = field->type ();
      if (!has_kind (kinds, type))
        g_array_append_val (kinds, type);
    }
}

static GArray *
find_kinds (void)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (GType));
  GType course = CICLO_TYPE_COURSE;

  g_array_append_val (kinds, course);
  for (guint i = 0; i < kinds->len; i++)
    add_children (kinds, ciclo_schema_for_type (g_array_index (kinds, GType, i)));

  return kinds;
}

const GType *
ciclo_kinds (guint *n)
{
  static GArray *kinds;
  static gsize found;

  g_return_val_if_fail (n != NULL, NULL);

  if (g_once_init_enter (&found))
    {
      kinds = find_kinds ();
      g_once_init_leave (&found, 1);
    }

  *n = kinds->len;

  return (const GType *) kinds->data;
}
