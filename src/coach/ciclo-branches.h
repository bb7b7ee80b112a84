/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-times.h"

G_BEGIN_DECLS

/* The branches of a course, who refers to whom, and what an edit can touch. Private to the coach. */
typedef struct _CicloBranches CicloBranches;

typedef struct
{
  CicloNode *top;      /* an entry of a list of the course, or one of its parts */
  guint position;      /* among all branches, counted from 1: 0 is the course itself */
  GPtrArray *nodes;    /* of CicloNode: the top and all below it, in the order of the document */
  GHashTable *places;  /* node -> its position in @nodes */
  GPtrArray *links;    /* of CicloLink: what the nodes refer to */
  GPtrArray *inner;    /* of CicloFinding, for the coach: of rules that look at the branch */
  GPtrArray *outer;    /* of rules that look at its neighbours too */
  GHashTable *answers; /* test -> what it said of the branch since it was touched last */
  guint n_alternatives;
  gboolean has_changed; /* since the last refresh */
  gboolean is_touched;  /* as of the last refresh: something else may be found in it than before */
  gboolean is_new;      /* the same: by rules that look at the branch alone */
} CicloBranch;

CicloBranches *_ciclo_branches_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void _ciclo_branches_free (CicloBranches *self);

/* @field of @node has changed, a value or a list. */
void _ciclo_branches_mark (CicloBranches *self,
                           CicloNode *node,
                           guint field);
void _ciclo_branches_mark_all (CicloBranches *self);

/* Takes notice of all that was marked. */
void _ciclo_branches_refresh (CicloBranches *self);

/* All of them in the order of the document, of CicloBranch; as of the last refresh. */
const GPtrArray *_ciclo_branches_get_all (CicloBranches *self);
/* The nodes that refer to @node, in no order; never NULL. */
const GPtrArray *_ciclo_branches_get_referrers (CicloBranches *self,
                                                CicloNode *node);
/* Which alternatives count; kept while there are none. */
CicloChoices *_ciclo_branches_get_choices (CicloBranches *self);
/* Clock times and totals, kept while edits change nothing but words. */
CicloTimes *_ciclo_branches_get_times (CicloBranches *self);
/* Whether @test holds for the top of any branch. It may look at what is in the branch; what it said is remembered until
 * the branch is touched. */
gboolean _ciclo_branches_any (CicloBranches *self,
                              gboolean (*test) (CicloNode *top));
/* A number that grows from node to node in the order of the document; 0 for the course. */
guint64 _ciclo_branches_get_place (CicloBranches *self,
                                   CicloNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloBranches, _ciclo_branches_free)

G_END_DECLS
