/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* The children of a node as a GListModel without public writers, so that nobody bypasses history. Private to
 * ciclo-node.c, which alone calls the last two. */
#define CICLO_TYPE_NODE_LIST (ciclo_node_list_get_type ())
G_DECLARE_FINAL_TYPE (CicloNodeList, ciclo_node_list, CICLO, NODE_LIST, GObject)

CicloNodeList *_ciclo_node_list_new (GType item_type) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed; of CicloNode. */
GPtrArray *_ciclo_node_list_peek (CicloNodeList *self);

void _ciclo_node_list_insert (CicloNodeList *self,
                              guint position,
                              CicloNode *child);
/* Gives the reference away. */
CicloNode *_ciclo_node_list_steal (CicloNodeList *self,
                                   guint position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
