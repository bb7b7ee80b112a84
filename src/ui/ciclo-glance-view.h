/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view.h"

G_BEGIN_DECLS

/* The design at a glance: the next step, hours, ways of learning, objectives, what the coach found, what is open. */
#define CICLO_TYPE_GLANCE_VIEW (ciclo_glance_view_get_type ())
G_DECLARE_FINAL_TYPE (CicloGlanceView, ciclo_glance_view, CICLO, GLANCE_VIEW, CicloView)

GtkWidget *ciclo_glance_view_new (CicloDesk *desk);

G_END_DECLS
