/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-totals.h"
#include "ui/ciclo-view-list.h"

G_BEGIN_DECLS

/* Rows that show figures: what it is, a bar, how long, and how many per cent. */

/* A row called @name for @span, a part of @whole seconds; 0: of nothing, without a bar. The bar looks as the part
 * @position of a bar of several. Borrowed. */
CicloViewRow *ciclo_view_list_add_span (CicloViewList *self,
                                        CicloSpeech *speech,
                                        const char *name,
                                        const CicloSpan *span,
                                        gint64 whole);
/* The rows of a breakdown ("learning-types") that have time. */
void ciclo_view_list_add_breakdown (CicloViewList *self,
                                    CicloSpeech *speech,
                                    const CicloTotal *total,
                                    const char *breakdown);
/* All of them in one bar, which says them in words. */
void ciclo_view_show_breakdown (CicloBar *bar,
                                CicloSpeech *speech,
                                const CicloTotal *total,
                                const char *breakdown);

/* Marks on the bar of @row, which shows @share, what is recommended, and says so, and where it is not kept: at least
 * @least, at most @most, shares or NAN. */
void ciclo_view_row_recommend (CicloViewRow *row,
                               CicloSpeech *speech,
                               double share,
                               double least,
                               double most);

G_END_DECLS
