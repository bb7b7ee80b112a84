/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Windows open as the last one was left. */

/* Gives @window the size that is remembered, and remembers its own from now on. */
void ciclo_window_state_bind (GtkWindow *window);
/* The same for whether @flap shows its pane; @key is one of ciclo-store.h. What a narrow window hides by itself is not
 * remembered. */
void ciclo_window_state_bind_pane (AdwFlap *flap,
                                   const char *key);

G_END_DECLS
