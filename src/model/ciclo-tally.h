/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-figure.h"
#include "model/ciclo-span.h"

G_BEGIN_DECLS

/* What ciclo-totals.c counts with: figures that are not decided yet, since each group may take another way through
 * the course. Nobody else needs it. */

/* The time of one objective or trainer. */
typedef struct
{
  CicloNode *node;
  CicloSpan time;
  guint n_activities; /* that serve the objective, or that the trainer has a part in */
} CicloAmount;

/* Zero-initialised it is an empty one; end with ciclo_tally_clear (). */
typedef struct
{
  CicloSpan figures[CICLO_N_FIGURES];
  guint n_activities;     /* without breaks; one that takes place twice is two */
  guint n_unmeasured;     /* whose length nobody said */
  GHashTable *objectives; /* node -> CicloAmount; NULL while there are none */
  GHashTable *trainers;
  GHashTable *groups; /* group -> CicloTally: what only that group does; NULL while there are none */
} CicloTally;

typedef enum
{
  CICLO_TALLY_STAFF = 1 << 0, /* what is added up wherever it takes place: rooms, trainers, numbers of activities */
  CICLO_TALLY_CLOCK = 1 << 1, /* how the time of participants passes */
  CICLO_TALLY_USE = 1 << 2,   /* what they do with it */
} CicloTallyParts;

#define CICLO_TALLY_PEOPLE (CICLO_TALLY_CLOCK | CICLO_TALLY_USE)

/* Adds the @parts of @more, one after the other; groups are left alone. */
void ciclo_tally_add (CicloTally *tally,
                      const CicloTally *more,
                      CicloTallyParts parts);
/* Takes what is more in @beside, each figure for itself; only CICLO_TALLY_PEOPLE, groups are left alone. */
void ciclo_tally_extend (CicloTally *tally,
                         const CicloTally *beside);
/* The tally of @group in @tally, made where there is none; borrowed. */
CicloTally *ciclo_tally_get_group (CicloTally *tally,
                                   CicloNode *group);
/* Adds what the groups of @more do to what the groups of @tally do. */
void ciclo_tally_add_groups (CicloTally *tally,
                             const CicloTally *more);
/* The amount of @node in @amounts, a member of a tally, made where there is none; borrowed. */
CicloAmount *ciclo_tally_get_amount (GHashTable **amounts,
                                     CicloNode *node);
/* Nothing in it may take longer than it says: what is around it has an end. */
void ciclo_tally_close (CicloTally *tally);
/* Decides for the groups: each figure is that of the group with the most of it. They are gone after that. */
void ciclo_tally_decide (CicloTally *tally);
void ciclo_tally_clear (CicloTally *tally);

G_END_DECLS
