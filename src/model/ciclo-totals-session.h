/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-tally.h"
#include "model/ciclo-timed.h"

G_BEGIN_DECLS

/* The part of ciclo-totals that looks into sessions. Nobody else needs it. */

/* What the totals know of a method. */
typedef struct
{
  gboolean lecture_like;
  guint kolb; /* bits, one for each phase of the learning cycle */
  int category;
} CicloTotalsMethod;

/* What the walk through all sessions of a course keeps. */
typedef struct
{
  CicloNode *course;
  CicloVariation variation;
  CicloChoices *choices;
  GHashTable *groups;  /* those that may have a way of their own */
  GHashTable *methods; /* code -> CicloTotalsMethod */
  GHashTable *open;    /* the nodes whose content is being counted: something inside may repeat what it is inside of */
  guint borrowed;      /* how much was counted that stands elsewhere, see ciclo_totals_walk_may_borrow () */
  guint64 pairs;       /* how much was kept for each group, see ciclo_totals_walk_dup_groups () */
} CicloTotalsWalk;

/* One session or activity where it takes place, and what holds for it: what it says itself, what the one says that it
 * repeats, or what the activity says that it is inside of. */
typedef struct _CicloTotalsPlace CicloTotalsPlace;
struct _CicloTotalsPlace
{
  const CicloTotalsPlace *outer;
  CicloNode *node;
  gboolean borrowed; /* it stands elsewhere, and is only repeated here */
  gboolean limited;  /* what is around it has an end: @left */
  CicloSpan left;
  CicloNode *team; /* whose trainers are there; NULL: nobody's */
  gboolean keeps_team;
  int mode; /* CicloMode; -1: nobody says */
  int kind;
  int teaching; /* as said; -1: nobody does */
  int learning;
  int rooms;
  CicloNode *grouping; /* who says how people sit together */
  const CicloTotalsMethod *method;
};

void ciclo_totals_walk_init (CicloTotalsWalk *walk,
                             CicloNode *course,
                             CicloVariation variation);
void ciclo_totals_walk_clear (CicloTotalsWalk *walk);
/* Whether so much more (@n) of what stands elsewhere may be counted; where it is not @borrowed, always. */
gboolean ciclo_totals_walk_may_borrow (CicloTotalsWalk *walk,
                                       gboolean borrowed,
                                       guint n);
/* The groups that @timed (NULL: nobody) names, each once, for which @tally shall be kept. Owned by the caller. */
GPtrArray *ciclo_totals_walk_dup_groups (CicloTotalsWalk *walk,
                                         CicloNode *timed,
                                         const CicloTally *tally) G_GNUC_WARN_UNUSED_RESULT;

/* Adds @session, which counts, to @tally, which is empty. */
void ciclo_totals_add_session (CicloTotalsWalk *walk,
                               CicloNode *session,
                               CicloTally *tally);

/* Fills in the rest of @place, of which outer, node, borrowed and mode are known. */
void ciclo_totals_place_fill (CicloTotalsPlace *place,
                              CicloTotalsWalk *walk);
/* Whether nobody works in @place. */
gboolean ciclo_totals_place_is_pause (const CicloTotalsPlace *place);
/* Adds @length in @place to @tally: who is busy, and with what. */
void ciclo_totals_place_use (const CicloTotalsPlace *place,
                             CicloTotalsWalk *walk,
                             CicloTally *tally,
                             const CicloSpan *length);

G_END_DECLS
