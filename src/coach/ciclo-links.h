/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Who refers to whom. Links are kept by id, so that one that leads nowhere today is found when its target appears.
 * Private to the coach. */
typedef struct _CicloLinks CicloLinks;

/* The references of one branch: what was added together is removed together. */
typedef struct
{
  CicloNode *from; /* not owned */
  char *target;    /* an id */
} CicloLink;

CicloLinks *_ciclo_links_new (void) G_GNUC_WARN_UNUSED_RESULT;
void _ciclo_links_free (CicloLinks *self);

/* Adds all references of @node, and puts them at the end of @links, an array of CicloLink that owns them. */
void _ciclo_links_add (CicloLinks *self,
                       CicloNode *node,
                       GPtrArray *links);
/* Removes those in @links, and empties it. */
void _ciclo_links_remove (CicloLinks *self,
                          GPtrArray *links);
void _ciclo_link_free (gpointer link);

/* The nodes that refer to @id, in no order; never NULL. */
const GPtrArray *_ciclo_links_get_referrers (CicloLinks *self,
                                             const char *id);

G_END_DECLS
