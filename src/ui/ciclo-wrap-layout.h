/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other, each as wide as it likes, and where there is no more room on the next line. */
#define CICLO_TYPE_WRAP_LAYOUT (ciclo_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CicloWrapLayout, ciclo_wrap_layout, CICLO, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *ciclo_wrap_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
