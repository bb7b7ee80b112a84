/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* How the time of the course or of one of its days is shared: ways of learning, groupings, trainers, objectives. */
#define CICLO_TYPE_BALANCE_VIEW (ciclo_balance_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloBalanceView, ciclo_balance_view, CICLO, BALANCE_VIEW, CicloView)

GtkWidget *ciclo_balance_view_new (CicloDesk *desk);

G_END_DECLS
