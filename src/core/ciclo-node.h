/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-schema.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A thing of a design with declared fields: a session, an objective, an answer. Kinds are real types with real
 * properties, made from a table; see CICLO_DEFINE_NODE. Ids are letters, digits, '-' and '_', starting with a letter,
 * unique in a document and never changed. */
#define CICLO_TYPE_NODE (ciclo_node_get_type ())
G_DECLARE_DERIVABLE_TYPE (CicloNode, ciclo_node, CICLO, NODE, GObject)

struct _CicloNodeClass
{
  GObjectClass parent_class;
  const CicloSchema *schema;
};

void ciclo_node_class_set_schema (CicloNodeClass *klass,
                                  const CicloSchema *schema);

/* Defines a final kind of node out of an array of fields; the last argument is the index of the LINE field that lists
 * the languages of the design, -1 for every kind but the root. */
#define CICLO_DEFINE_ROOT(TypeName, type_name, element, label, plural, fields, language_field)                   \
  struct _##TypeName                                                                                             \
  {                                                                                                              \
    CicloNode parent_instance;                                                                                   \
  };                                                                                                             \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CICLO_TYPE_NODE)                                                     \
  static void type_name##_init (TypeName *self) {}                                                               \
  static void type_name##_class_init (TypeName##Class *klass)                                                    \
  {                                                                                                              \
    static const CicloSchema schema = { element, label, plural, fields, G_N_ELEMENTS (fields), language_field }; \
    ciclo_node_class_set_schema (CICLO_NODE_CLASS (klass), &schema);                                             \
  }
#define CICLO_DEFINE_NODE(TypeName, type_name, element, label, plural, fields) \
  CICLO_DEFINE_ROOT (TypeName, type_name, element, label, plural, fields, -1)

/* A new node of @type with nothing set. */
CicloNode *ciclo_node_new (GType type) G_GNUC_WARN_UNUSED_RESULT;
const CicloSchema *ciclo_node_get_schema (CicloNode *self);
const char *ciclo_node_get_id (CicloNode *self);
CicloNode *ciclo_node_get_parent (CicloNode *self);
CicloNode *ciclo_node_get_root (CicloNode *self);
/* Where the node stands in its parent: the LIST field and the position in it. FALSE for roots and parts. */
gboolean ciclo_node_get_place (CicloNode *self,
                               guint *field,
                               guint *position);
/* The first language of the design that @self belongs to, an interned BCP 47 tag; "en" outside of one. */
const char *ciclo_node_get_language (CicloNode *self);

/* The value of a field, borrowed; NULL while it is unset, and for LIST and PART. */
const GValue *ciclo_node_get_value (CicloNode *self,
                                    guint field);
gboolean ciclo_node_is_set (CicloNode *self,
                            guint field);
/* The children of a LIST field (borrowed, a GListModel that only the doors below write). */
GListModel *ciclo_node_get_list (CicloNode *self,
                                 guint field);
guint ciclo_node_get_size (CicloNode *self,
                           guint field);
/* A child of a LIST field, borrowed. */
CicloNode *ciclo_node_get_child (CicloNode *self,
                                 guint field,
                                 guint position);
/* The node of a PART field, borrowed, always there. */
CicloNode *ciclo_node_get_part (CicloNode *self,
                                guint field);

/* The only four ways to change a document; each one is recorded by the history of the root and told to whoever
 * listens. Setting NULL unsets. Text is cleaned; a value that the field cannot hold is refused (FALSE).
 * A string for a WORDS or PROSE field is the text in the design's first language. */
gboolean ciclo_node_set_value (CicloNode *self,
                               guint field,
                               const GValue *value);
void ciclo_node_insert (CicloNode *self,
                        guint field,
                        guint position,
                        CicloNode *child);
void ciclo_node_remove (CicloNode *self,
                        guint field,
                        guint position);
/* @to counts after the node was taken out. */
void ciclo_node_move (CicloNode *self,
                      guint field,
                      guint from,
                      guint to);

G_END_DECLS
