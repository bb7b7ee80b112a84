/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* What the answers to each instrument come to: how many there are, means, gain, each question; with words of caution
 * where few answered. */
#define CICLO_TYPE_RESULTS_VIEW (ciclo_results_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloResultsView, ciclo_results_view, CICLO, RESULTS_VIEW, CicloView)

GtkWidget *ciclo_results_view_new (CicloDesk *desk);

G_END_DECLS
