/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* Each objective with the sessions in which it is learned and what checks it, and what serves no objective. */
#define CICLO_TYPE_ALIGNMENT_VIEW (ciclo_alignment_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloAlignmentView, ciclo_alignment_view, CICLO, ALIGNMENT_VIEW, CicloView)

GtkWidget *ciclo_alignment_view_new (CicloDesk *desk);

G_END_DECLS
