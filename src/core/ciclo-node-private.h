/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-history.h"

G_BEGIN_DECLS

/* What a file held that no field can: comments, processing instructions, elements and attributes of later versions or
 * of other programs. Each piece is kept as XML and written back where it stood. */
typedef enum
{
  CICLO_EXTRA_BEFORE,          /* before the node's own element */
  CICLO_EXTRA_ATTRIBUTE,       /* an attribute of the node's own element */
  CICLO_EXTRA_FIELD,           /* inside the node, before the element of a field */
  CICLO_EXTRA_FIELD_ATTRIBUTE, /* an attribute of the element of a field */
  CICLO_EXTRA_FIELD_END,       /* at the end of the list or of the text of a field */
  CICLO_EXTRA_AFTER,           /* after the node's own element: the root's only */
  CICLO_EXTRA_VERSION,         /* the version of a root that a later program wrote */
} CicloExtraPlace;

typedef struct
{
  CicloExtraPlace place;
  guint field;          /* for the three FIELD places; the number of fields stands for "after all fields" */
  const char *language; /* interned; which of the elements of a text, NULL for the first or where there is but one */
  char *name;           /* of an attribute, with its prefix */
  char *xml;            /* the piece itself, or the value of the attribute */
} CicloExtra;

/* Where a node keeps them: for the two functions below. */
GArray **_ciclo_node_extras (CicloNode *self);
/* Borrowed; NULL where there are none. Of CicloExtra. */
const GArray *_ciclo_node_get_extras (CicloNode *self);
/* Copies @extra. Not recorded by history: only the reader and clones call this. */
void _ciclo_node_add_extra (CicloNode *self,
                            const CicloExtra *extra);
/* Only for a node that is in no document yet. */
void _ciclo_node_set_id (CicloNode *self,
                         const char *id);
/* Only for a root, or NULL to let go. */
void _ciclo_node_set_history (CicloNode *self,
                              CicloHistory *history);
/* Whether the node is the one of a PART field: such a node has no id in the file. */
gboolean _ciclo_node_is_part (CicloNode *self);
/* The id of a node if it has one; get_id() would make one. */
const char *_ciclo_node_peek_id (CicloNode *self);
/* A list or part that exists already, or NULL: reading must not make any. */
GObject *_ciclo_node_peek_object (CicloNode *self,
                                  guint field);

/* The nodes of a tree by id: kept at the root until nodes come or go. NULL while there is none. */
GHashTable *_ciclo_node_get_index (CicloNode *root);
void _ciclo_node_take_index (CicloNode *root,
                             GHashTable *index);

void _ciclo_history_record_set (CicloHistory *self,
                                CicloNode *node,
                                guint field,
                                const GValue *old_value);
void _ciclo_history_record_insert (CicloHistory *self,
                                   CicloNode *node,
                                   guint field,
                                   guint position);
void _ciclo_history_record_remove (CicloHistory *self,
                                   CicloNode *node,
                                   guint field,
                                   guint position,
                                   CicloNode *child);

G_END_DECLS
