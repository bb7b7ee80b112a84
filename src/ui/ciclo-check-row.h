/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A finding of the coach in a list, and what can be done about it. Signal "why": the user wants to read more. */
#define CICLO_TYPE_CHECK_ROW (ciclo_check_row_get_type ())
G_DECLARE_FINAL_TYPE (CicloCheckRow, ciclo_check_row, CICLO, CHECK_ROW, GtkListBoxRow)

GtkWidget *ciclo_check_row_new (CicloDesk *desk,
                                CicloFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/* Borrowed. */
CicloFinding *ciclo_check_row_get_finding (CicloCheckRow *self);

/* Says anew where it is: names may have changed. */
void ciclo_check_row_refresh (CicloCheckRow *self);
/* Shows the buttons; @is_open FALSE: hides them. */
void ciclo_check_row_open (CicloCheckRow *self,
                           gboolean is_open);

/* What the buttons do; all but the first can be undone. */
void ciclo_check_row_go (CicloCheckRow *self);
void ciclo_check_row_fix (CicloCheckRow *self);
void ciclo_check_row_set_aside (CicloCheckRow *self,
                                const char *reason);
void ciclo_check_row_take_back (CicloCheckRow *self);

G_END_DECLS
