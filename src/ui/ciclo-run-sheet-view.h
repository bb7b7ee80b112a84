/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* A day as it was planned and as it went: each session and activity with both times, and the difference in words. */
#define CICLO_TYPE_RUN_SHEET_VIEW (ciclo_run_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloRunSheetView, ciclo_run_sheet_view, CICLO, RUN_SHEET_VIEW, CicloView)

GtkWidget *ciclo_run_sheet_view_new (CicloDesk *desk);

G_END_DECLS
