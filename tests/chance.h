/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Edits made by chance: what several tests need for them. */

#include "core/ciclo-tree.h"

/* From 0 to @size - 1. */
static inline guint
any (GRand *random,
     guint size)
{
  return (guint) g_rand_int_range (random, 0, (int) size);
}

static inline CicloNode *
any_node (GRand *random,
          const GPtrArray *nodes)
{
  return nodes->pdata[any (random, nodes->len)];
}

static inline gboolean
collect (CicloNode *node,
         gpointer closure)
{
  g_ptr_array_add (closure, node);

  return FALSE;
}

/* Fills @nodes with all of the tree below @course. */
static inline void
look_around (CicloNode *course,
             GPtrArray *nodes)
{
  g_ptr_array_set_size (nodes, 0);
  ciclo_tree_walk (course, collect, nodes);
}
