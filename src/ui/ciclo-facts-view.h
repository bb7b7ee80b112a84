/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program computes about a thing, beside its fields; hidden while there is nothing. */
#define CICLO_TYPE_FACTS_VIEW (ciclo_facts_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloFactsView, ciclo_facts_view, CICLO, FACTS_VIEW, GtkWidget)

GtkWidget *ciclo_facts_view_new (CicloDesk *desk,
                                 CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
