/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A plain array that tells its listeners nothing by itself: the node tells them after history has recorded. */

#include "config.h"

#include "core/ciclo-node-list.h"

struct _CicloNodeList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *items;
};

static GType
ciclo_node_list_get_item_type (GListModel *model)
{
  return CICLO_NODE_LIST (model)->item_type;
}

static guint
ciclo_node_list_get_n_items (GListModel *model)
{
  return CICLO_NODE_LIST (model)->items->len;
}

static gpointer
ciclo_node_list_get_item (GListModel *model,
                          guint position)
{
  GPtrArray *items = CICLO_NODE_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
ciclo_node_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ciclo_node_list_get_item_type;
  iface->get_n_items = ciclo_node_list_get_n_items;
  iface->get_item = ciclo_node_list_get_item;
}

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (CicloNodeList, ciclo_node_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ciclo_node_list_iface_init))
/* clang-format on */

static void
ciclo_node_list_finalize (GObject *object)
{
  g_ptr_array_unref (CICLO_NODE_LIST (object)->items);

  G_OBJECT_CLASS (ciclo_node_list_parent_class)->finalize (object);
}

static void
ciclo_node_list_class_init (CicloNodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_node_list_finalize;
}

static void
ciclo_node_list_init (CicloNodeList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

CicloNodeList *
_ciclo_node_list_new (GType item_type)
{
  CicloNodeList *self = g_object_new (CICLO_TYPE_NODE_LIST, NULL);

  self->item_type = item_type;

  return self;
}

GPtrArray *
_ciclo_node_list_peek (CicloNodeList *self)
{
  return self->items;
}

void
_ciclo_node_list_insert (CicloNodeList *self,
                         guint position,
                         CicloNode *child)
{
  g_ptr_array_insert (self->items, (int) position, g_object_ref (child));
}

CicloNode *
_ciclo_node_list_steal (CicloNodeList *self,
                        guint position)
{
  return g_ptr_array_steal_index (self->items, position);
}
