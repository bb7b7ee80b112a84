/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the coach found, as much of it as the user wants to see. Property "title", read-only: "Check (7)", how many
 * things there are to look at in the course. Signals: "selected" (CicloFinding *finding): the user is at this one;
 * "why": and wants to read more about it. */
#define CICLO_TYPE_CHECK_PANE (ciclo_check_pane_get_type ())
G_DECLARE_FINAL_TYPE (CicloCheckPane, ciclo_check_pane, CICLO, CHECK_PANE, GtkWidget)

GtkWidget *ciclo_check_pane_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* The page that is open ("gaps"). */
void ciclo_check_pane_set_page (CicloCheckPane *self,
                                const char *id);

G_END_DECLS
