/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The window of one design, or, as long as it has none, of the ways to get one. */
#define CICLO_TYPE_WINDOW (ciclo_window_get_type ())
G_DECLARE_FINAL_TYPE (CicloWindow, ciclo_window, CICLO, WINDOW, AdwApplicationWindow)

CicloWindow *ciclo_window_new (GtkApplication *application);

/* Shows @document, which the window keeps. */
void ciclo_window_set_document (CicloWindow *self,
                                CicloDocument *document);
/* Borrowed; NULL while there is none. */
CicloDocument *ciclo_window_get_document (CicloWindow *self);

G_END_DECLS
