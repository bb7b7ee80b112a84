/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Walks over a whole tree of nodes: what clones, compares and searches needs no knowledge of kinds. */

/* Called for a node; TRUE stops the walk. */
typedef gboolean (*CicloTreeFunc) (CicloNode *node,
                                   gpointer closure);

/* Calls @func for @root and all below it, parents first, in the order of the file. Returns the node at which @func
 * stopped, borrowed, or NULL. */
CicloNode *ciclo_tree_walk (CicloNode *root,
                            CicloTreeFunc func,
                            gpointer closure);
/* The node with @id in the tree of @root, borrowed, or NULL. Fast: an index is kept until nodes come or go. */
CicloNode *ciclo_tree_find (CicloNode *root,
                            const char *id);
guint ciclo_tree_count (CicloNode *root);

/* A copy with everything below it. All ids are new, and references inside the copy lead to the copy. */
CicloNode *ciclo_tree_clone (CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the same ids, which the original gets where it has none yet; for comparing and for keeping: never
 * insert it beside the original. */
CicloNode *ciclo_tree_snapshot (CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* Gives @root, which has no history yet, an id that no other design has; references to it follow, other ids stay. */
void ciclo_tree_renew_root_id (CicloNode *root);
/* Whether both hold the same values, children, ids and unknown content. */
gboolean ciclo_tree_equal (CicloNode *a,
                           CicloNode *b);

G_END_DECLS
