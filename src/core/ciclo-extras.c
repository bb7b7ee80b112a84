/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The store for what a file held and no field can. */

#include "config.h"

#include "core/ciclo-node-private.h"

static void
extra_clear (gpointer data)
{
  CicloExtra *extra = data;

  g_free (extra->name);
  g_free (extra->xml);
}

const GArray *
_ciclo_node_get_extras (CicloNode *self)
{
  return *_ciclo_node_extras (self);
}

void
_ciclo_node_add_extra (CicloNode *self,
                       const CicloExtra *extra)
{
  GArray **extras = _ciclo_node_extras (self);
  CicloExtra copy = *extra;

  if (*extras == NULL)
    {
      *extras = g_array_new (FALSE, FALSE, sizeof (CicloExtra));
      g_array_set_clear_func (*extras, extra_clear);
    }

  copy.name = g_strdup (extra->name);
  copy.xml = g_strdup (extra->xml);
  g_array_append_val (*extras, copy);
}
