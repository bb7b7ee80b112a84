/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The next window is like the last one, and the others stay as they are. */

#include "config.h"

#include "gui.h"
#include "ui/ciclo-store.h"
#include "ui/ciclo-window-state.h"

static GtkWindow *
open_window (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  ciclo_window_state_bind (window);

  return window;
}

static void
assert_size (GtkWindow *window,
             int width,
             int height)
{
  int w, h;

  gtk_window_get_default_size (window, &w, &h);
  g_assert_cmpint (w, ==, width);
  g_assert_cmpint (h, ==, height);
}

static void
test_size (GuiFixture *fixture,
           gconstpointer user_data)
{
  GtkWindow *first = open_window ();
  GtkWindow *second = open_window ();
  GtkWindow *third;

  gtk_window_set_default_size (first, 910, 570);
  assert_size (second, 1180, 720);
  gtk_window_maximize (first);
  third = open_window ();
  assert_size (third, 910, 570);
  g_assert_true (gtk_window_is_maximized (third));
  g_assert_false (gtk_window_is_maximized (second));

  gtk_window_destroy (first);
  gtk_window_destroy (second);
  gtk_window_destroy (third);
}

static void
test_panes (GuiFixture *fixture,
            gconstpointer user_data)
{
  AdwFlap *flap = g_object_ref_sink (ADW_FLAP (adw_flap_new ()));
  AdwFlap *next = g_object_ref_sink (ADW_FLAP (adw_flap_new ()));

  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_NEVER);
  ciclo_window_state_bind_pane (flap, CICLO_STORE_PANE);
  g_assert_true (adw_flap_get_reveal_flap (flap));
  adw_flap_set_reveal_flap (flap, FALSE);
  ciclo_window_state_bind_pane (next, CICLO_STORE_PANE);
  g_assert_false (adw_flap_get_reveal_flap (next));
  g_assert_true (g_settings_get_boolean (ciclo_store_get (), CICLO_STORE_NAVIGATION));

  g_object_unref (flap);
  g_object_unref (next);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/window-state/size", test_size },
    { "/window-state/panes", test_panes },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
