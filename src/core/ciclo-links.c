/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table from each id to the nodes that name it. */

#include "config.h"

#include "core/ciclo-links.h"

#include "core/ciclo-values.h"

struct _CicloLinks
{
  GHashTable *referrers; /* id -> GPtrArray of CicloNode */
  GPtrArray *nobody;
};

CicloLinks *
ciclo_links_new (void)
{
  CicloLinks *self = g_new0 (CicloLinks, 1);

  self->referrers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->nobody = g_ptr_array_new ();

  return self;
}

void
ciclo_links_free (CicloLinks *self)
{
  g_hash_table_unref (self->referrers);
  g_ptr_array_unref (self->nobody);
  g_free (self);
}

void
ciclo_link_free (gpointer pointer)
{
  CicloLink *link = pointer;

  g_free (link->target);
  g_free (link);
}

static void
add_one (CicloLinks *self,
         CicloNode *from,
         const char *target,
         GPtrArray *links)
{
  CicloLink *link = g_new0 (CicloLink, 1);
  GPtrArray *referrers = g_hash_table_lookup (self->referrers, target);

  link->from = from;
  link->target = g_strdup (target);
  g_ptr_array_add (links, link);

  if (referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, g_strdup (target), referrers);
    }
  g_ptr_array_add (referrers, from);
}

void
ciclo_links_add (CicloLinks *self,
                 CicloNode *node,
                 GPtrArray *links)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      if (schema->fields[i].kind == CICLO_REF && ciclo_node_is_set (node, i))
        add_one (self, node, ciclo_node_get_text (node, i, NULL), links);
      if (schema->fields[i].kind == CICLO_REFS)
        for (const char *const *id = ciclo_node_get_strings (node, i); *id != NULL; id++)
          add_one (self, node, *id, links);
    }
}

void
ciclo_links_remove (CicloLinks *self,
                    GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const CicloLink *link = links->pdata[i];
      GPtrArray *referrers = g_hash_table_lookup (self->referrers, link->target);

      g_ptr_array_remove_fast (referrers, link->from);
      if (referrers->len == 0)
        g_hash_table_remove (self->referrers, link->target);
    }
  g_ptr_array_set_size (links, 0);
}

const GPtrArray *
ciclo_links_get_referrers (CicloLinks *self,
                           const char *id)
{
  const GPtrArray *referrers = g_hash_table_lookup (self->referrers, id);

  return referrers != NULL ? referrers : self->nobody;
}
