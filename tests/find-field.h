/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The schema of an element, and a field of it, by the names that stand in files. */

#include "core/ciclo-schema.h"
#include "model/ciclo-kinds.h"

static inline const CicloSchema *
find_schema (const char *element)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (ciclo_schema_for_type (kinds[i])->element, element))
      return ciclo_schema_for_type (kinds[i]);

  return NULL;
}

static inline const CicloField *
find_field (const char *element,
            const char *name)
{
  const CicloSchema *schema = find_schema (element);
  int index = schema != NULL ? ciclo_schema_find (schema, name) : -1;

  return index >= 0 ? &schema->fields[index] : NULL;
}
