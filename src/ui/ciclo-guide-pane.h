/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the guidance says about where the user is: the page, the kind of thing, the field; or about what the coach
 * found. It follows the signal "focused" of the desk by itself. */
#define CICLO_TYPE_GUIDE_PANE (ciclo_guide_pane_get_type ())
G_DECLARE_FINAL_TYPE (CicloGuidePane, ciclo_guide_pane, CICLO, GUIDE_PANE, GtkWidget)

GtkWidget *ciclo_guide_pane_new (CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* The page that is open ("gaps"); what is shown is about it. */
void ciclo_guide_pane_set_page (CicloGuidePane *self,
                                const char *id);
/* Until the user goes to another field. */
void ciclo_guide_pane_show_finding (CicloGuidePane *self,
                                    CicloFinding *finding);

G_END_DECLS
