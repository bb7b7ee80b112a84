/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-totals.h"
#include "ui/ciclo-programme-piles.h"
#include "ui/ciclo-view-list.h"

G_BEGIN_DECLS

/* One pile of sessions of the programme, such as a day. Sessions are worked on here by keys and by drag.
 * Signal "acted" (CicloNode *session): something was changed, and this session should have the focus; NULL: none. */
#define CICLO_TYPE_PROGRAMME_CARD (ciclo_programme_card_get_type ())
G_DECLARE_FINAL_TYPE (CicloProgrammeCard, ciclo_programme_card, CICLO, PROGRAMME_CARD, AdwBin)

GtkWidget *ciclo_programme_card_new (CicloDesk *desk);

/* Shows @pile; under the name of its component if it is the first of it. @room is for how many rows there is room in
 * the programme, and becomes what is left of it; whoever wants more of them here asks for them. @totals NULL: sums stay
 * as they are for now. */
void ciclo_programme_card_show (CicloProgrammeCard *self,
                                const CicloPile *pile,
                                gboolean opens_component,
                                CicloTotals *totals,
                                CicloChoices *choices,
                                guint *room);
/* The row of @session, borrowed; NULL where it has none here. */
CicloViewRow *ciclo_programme_card_find_row (CicloProgrammeCard *self,
                                             CicloNode *session);
CicloViewList *ciclo_programme_card_get_list (CicloProgrammeCard *self);

G_END_DECLS
