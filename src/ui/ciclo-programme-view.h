/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* The days of the course with their sessions and computed times; what is on no day, and what is parked. Sessions are
 * moved by drag and by Alt+Up and Alt+Down. */
#define CICLO_TYPE_PROGRAMME_VIEW (ciclo_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloProgrammeView, ciclo_programme_view, CICLO, PROGRAMME_VIEW, CicloView)

GtkWidget *ciclo_programme_view_new (CicloDesk *desk);

/* The row of @session, borrowed; NULL where it is not shown. */
CicloViewRow *ciclo_programme_view_find_row (CicloProgrammeView *self,
                                             CicloNode *session);

G_END_DECLS
