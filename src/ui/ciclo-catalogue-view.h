/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The methods that the program brings along: searched, filtered by category and time, each with its steps. */
#define CICLO_TYPE_CATALOGUE_VIEW (ciclo_catalogue_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloCatalogueView, ciclo_catalogue_view, CICLO, CATALOGUE_VIEW, GtkWidget)

GtkWidget *ciclo_catalogue_view_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
