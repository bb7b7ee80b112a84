/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-tally.h"

G_BEGIN_DECLS

/* What takes place beside each other, between two things that are for everybody. It adds to a tally of somebody else;
 * begin with { .sum = … }, end with ciclo_lanes_join (). Only ciclo-totals needs it. */
typedef struct
{
  CicloTally *sum;
  GHashTable *lanes;  /* lane -> CicloTally, since all were together; NULL while they are */
  GHashTable *groups; /* group -> CicloTally: the clocks of those who go from lane to lane */
} CicloLanes;

/* Puts one activity after those that came before it in @lane; NULL is for everybody. @groups are those who are there,
 * of those in other lanes at the same time; none where everybody goes where they like. */
void ciclo_lanes_put_activity (CicloLanes *lanes,
                               const CicloTally *tally,
                               CicloNode *lane,
                               const GPtrArray *groups);
/* The same for a session, where nobody waits for groups that are elsewhere: @groups are those who come at all. */
void ciclo_lanes_put_session (CicloLanes *lanes,
                              const CicloTally *tally,
                              CicloNode *lane,
                              const GPtrArray *groups);
/* All come together again. */
void ciclo_lanes_join (CicloLanes *lanes);
/* How much of the programme has passed in @lane; for everybody (NULL) they must have been joined. */
CicloSpan ciclo_lanes_get_passed (const CicloLanes *lanes,
                                  CicloNode *lane);

G_END_DECLS
