/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Who refers to whom. Links are kept by id, so that one that leads nowhere today is found when its target appears. */
typedef struct _CicloLinks CicloLinks;

/* One reference: what was added together is removed together. */
typedef struct
{
  CicloNode *from; /* not owned */
  char *target;    /* an id */
} CicloLink;

CicloLinks *ciclo_links_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_links_free (CicloLinks *self);

/* Adds all references of @node, and puts them at the end of @links, an array of CicloLink that owns them. */
void ciclo_links_add (CicloLinks *self,
                      CicloNode *node,
                      GPtrArray *links);
/* Removes those in @links, and empties it. */
void ciclo_links_remove (CicloLinks *self,
                         GPtrArray *links);
void ciclo_link_free (gpointer link);

/* The nodes that refer to @id, in no order; never NULL. */
const GPtrArray *ciclo_links_get_referrers (CicloLinks *self,
                                            const char *id);

G_END_DECLS
