/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered is asked for once, when a window opens: two windows that followed each other would never come to
 * rest. */

#include "config.h"

#include "ui/ciclo-window-state.h"

#include "ui/ciclo-store.h"

#define ONCE (G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES)

void
ciclo_window_state_bind (GtkWindow *window)
{
  GSettings *store = ciclo_store_get ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_settings_bind (store, CICLO_STORE_WIDTH, window, "default-width", ONCE);
  g_settings_bind (store, CICLO_STORE_HEIGHT, window, "default-height", ONCE);
  g_settings_bind (store, CICLO_STORE_MAXIMIZED, window, "maximized", ONCE);
}

static void
revealed_cb (AdwFlap *flap,
             GParamSpec *property,
             const char *key)
{
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (ciclo_store_get (), key, adw_flap_get_reveal_flap (flap));
}

void
ciclo_window_state_bind_pane (AdwFlap *flap,
                              const char *key)
{
  g_return_if_fail (ADW_IS_FLAP (flap));
  g_return_if_fail (key != NULL);

  adw_flap_set_reveal_flap (flap, g_settings_get_boolean (ciclo_store_get (), key));
  g_signal_connect (flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), (gpointer) g_intern_string (key));
}
