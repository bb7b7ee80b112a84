/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The cycle as a map: the overview, the six stages, methods and documents, each with its state in words, and the pages
 * of the stage where the user is. Signal "chosen" (const char *id): she wants this page. */
#define CICLO_TYPE_NAVIGATION (ciclo_navigation_get_type ())
G_DECLARE_FINAL_TYPE (CicloNavigation, ciclo_navigation, CICLO, NAVIGATION, GtkWidget)

GtkWidget *ciclo_navigation_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* Shows that the page @id is the one that is open. No signal. */
void ciclo_navigation_select (CicloNavigation *self,
                              const char *id);

G_END_DECLS
