/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages in the window: which of them are painted, where the reader is, and what the keyboard does. */

#include "config.h"

#include "gui.h"
#include "ui/ciclo-page-view.h"

static guint
count_shown (CicloPageList *list)
{
  guint shown = 0;

  for (GtkWidget *page = gui_get_page (list, 0); page != NULL; page = gtk_widget_get_next_sibling (page))
    shown += ciclo_page_view_is_shown (CICLO_PAGE_VIEW (page));

  return shown;
}

static GtkAdjustment *
get_scroll (CicloWindow *window)
{
  return gtk_scrolled_window_get_vadjustment (gui_get (gui_get (gui_get_documents (window), "preview"), "scroller"));
}

static void
test_scrolling (GuiFixture *fixture,
                gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloPageList *list = gui_get_list (window);
  guint last = ciclo_page_list_get_count (list) - 1;
  GtkAdjustment *scroll = get_scroll (window);
  g_autofree char *place = g_strdup_printf ("Page %u of %u", last + 1, last + 1);

  g_assert_cmpuint (count_shown (list), <, 5);
  g_assert_true (ciclo_page_view_is_shown (CICLO_PAGE_VIEW (gui_get_page (list, 0))));
  g_assert_false (ciclo_page_view_is_shown (CICLO_PAGE_VIEW (gui_get_page (list, last))));
  g_assert_cmpuint (ciclo_page_list_get_reading (list), ==, 0);

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  gui_settle (window);
  g_assert_cmpuint (count_shown (list), <, 5);
  g_assert_false (ciclo_page_view_is_shown (CICLO_PAGE_VIEW (gui_get_page (list, 0))));
  g_assert_true (ciclo_page_view_is_shown (CICLO_PAGE_VIEW (gui_get_page (list, last))));
  g_assert_cmpuint (ciclo_page_list_get_reading (list), ==, last);
  g_assert_cmpstr (gtk_label_get_text (gui_get (gui_get (gui_get_documents (window), "preview"), "place")), ==, place);
}

/* Another size, or another language, and the reader is still where she was. */
static void
test_place (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloPageList *list = gui_get_list (window);
  GtkAdjustment *scroll = get_scroll (window);
  double zoom = ciclo_page_list_get_zoom (list);

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) / 2);
  gui_settle (window);
  gui_act (window, "win.zoom-in");
  gui_act (window, "win.zoom-in");
  g_assert_cmpfloat (ciclo_page_list_get_zoom (list), >, zoom);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll) / gtk_adjustment_get_upper (scroll), 0.5, 0.01);

  gui_act (window, "win.zoom-out");
  gui_act (window, "win.zoom-fit");
  g_assert_cmpfloat_with_epsilon (ciclo_page_list_get_zoom (list), zoom, 0.001);
  adw_combo_row_set_selected (gui_get_row (window, "language"), 1);
  gui_settle (window);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll) / gtk_adjustment_get_upper (scroll), 0.5, 0.01);
}

static void
test_accessible (GuiFixture *fixture,
                 gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloPageList *list = gui_get_list (window);
  g_autofree char *label = g_strdup_printf ("Page 3 of %u", ciclo_page_list_get_count (list));

  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    {
      g_test_skip ("GTK_A11Y is not test");
      return;
    }

  gtk_test_accessible_assert_role (gui_get_page (list, 2), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (gui_get_page (list, 2), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Session plans");
}

/* With the keyboard alone: each control once, the pages as one. */
static void
test_focus (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint pages = 0, buttons = 0, rows = 0;

  for (guint i = 0; i < 40; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL || !g_hash_table_add (seen, focus))
        continue;
      pages += CICLO_IS_PAGE_VIEW (focus);
      buttons += GTK_IS_BUTTON (focus);
      rows += GTK_IS_LIST_BOX_ROW (focus);
    }

  g_assert_cmpuint (pages, ==, 1);
  g_assert_cmpuint (buttons, >=, 7); /* open, menu, print, save, three sizes */
  g_assert_cmpuint (rows, >=, 1);    /* arrows lead to the others */
}

/* Arrow keys scroll the pages and stay in them. */
static void
test_arrows (GuiFixture *fixture,
             gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloPageList *list = gui_get_list (window);
  guint last = ciclo_page_list_get_count (list) - 1;
  GtkAdjustment *scroll = get_scroll (window);

  /* Whoever opens a course can read on at once. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gui_get_page (list, 0));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_DOWN));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_UP));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  gui_settle (window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gui_get_page (list, last));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD));
}

/* A small screen, also with letters twice as large. */
static void
test_sizes (GuiFixture *fixture,
            gconstpointer user_data)
{
  static const char *const fonts[] = { "Cantarell 11", "Cantarell 22", "Cantarell 11" };
  CicloWindow *window = gui_open_example (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      int width, height;

      g_object_set (gtk_settings_get_default (), "gtk-font-name", fonts[i], NULL);
      gui_settle (window);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, 900);
      g_assert_cmpint (height, <=, 560);
    }
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/preview/scrolling", test_scrolling },
    { "/preview/place", test_place },
    { "/preview/accessible", test_accessible },
    { "/preview/focus", test_focus },
    { "/preview/arrows", test_arrows },
    { "/preview/sizes", test_sizes },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
