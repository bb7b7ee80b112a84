/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window from the inside: real widgets on a real display, asked and pushed through their own functions. */

#include "config.h"

#include "gui.h"
#include "ui/ciclo-notice-bar.h"

#define ODD \
  GUI_HEAD " colour=\"red\">\n  <title xml:lang=\"en\"><b>&amp;%s</b></title>\n</course>\n"
#define CUT GUI_HEAD ">\n  <title xml:lang=\"en\">Cut"

static void
test_start (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_start (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (gui_get (window, "stack")), ==, "start");
  g_assert_null (ciclo_window_get_document (window));
  g_assert_false (gui_is_enabled (window, "print"));
  g_assert_false (gui_is_enabled (window, "save-pdf"));
  g_assert_false (gui_is_enabled (window, "zoom-in"));
  g_assert_true (gui_is_enabled (window, "open-example"));
}

static void
test_example (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  g_autofree char *title = ciclo_printout_dup_title (gui_get_printout (window));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (gui_get (window, "stack")), ==, "document");
  g_assert_null (ciclo_document_get_path (ciclo_window_get_document (window)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  g_assert_cmpstr (adw_window_title_get_subtitle (gui_get (window, "title")), ==, "Not saved yet");
  g_assert_cmpuint (ciclo_page_list_get_count (gui_get_list (window)), >, 20);
  g_assert_true (gui_is_enabled (window, "print"));
  g_assert_true (gui_is_enabled (window, "save-pdf"));
}

static void
test_empty (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, GUI_EMPTY);

  g_assert_cmpuint (ciclo_page_list_get_count (gui_get_list (window)), ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Course without a title");
  g_assert_cmpstr (adw_window_title_get_subtitle (gui_get (window, "title")), ==, "design.ciclo");
  gui_act (window, "win.zoom-in");
  gui_act (window, "win.zoom-out");
  gui_act (window, "win.zoom-fit");
}

/* Titles are never taken for markup or for a format. */
static void
test_hostile (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, GUI_HOSTILE);

  g_assert_cmpstr (adw_window_title_get_title (gui_get (window, "title")), ==, "<b>&%s%n");
}

static void
test_choices (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloPageList *list = gui_get_list (window);
  const CicloPages *pages = ciclo_page_list_get_pages (list);
  guint count = ciclo_page_list_get_count (list);

  g_assert_cmpstr (gui_get_printout (window)->language, ==, "en");
  g_assert_cmpint (ciclo_pages_get_width (pages), ==, 595);

  adw_combo_row_set_selected (gui_get_row (window, "language"), 1);
  g_assert_cmpstr (gui_get_printout (window)->language, ==, "pt-BR");

  adw_combo_row_set_selected (gui_get_row (window, "audience"), CICLO_AUDIENCE_PARTICIPANT);
  g_assert_cmpuint (ciclo_page_list_get_count (list), <, count);

  adw_combo_row_set_selected (gui_get_row (window, "paper"), 1);
  g_assert_cmpint (ciclo_pages_get_width (ciclo_page_list_get_pages (list)), ==, 612);
  gui_settle (window);
}

/* What the design says about its paper comes first. */
static void
test_paper (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, GUI_HEAD ">\n  <settings paper=\"letter\"/>\n</course>\n");

  g_assert_cmpuint (ciclo_document_get_oddities (ciclo_window_get_document (window))->len, ==, 0);
  g_assert_cmpstr (gui_get_printout (window)->paper->id, ==, "letter");
}

/* Every document can be chosen and is laid out. */
static void
test_documents (GuiFixture *fixture,
                gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  guint n;
  const CicloDocumentKind *kinds = ciclo_documents_list (&n);

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (gui_get_row (window, "document"))), ==, n);
  for (guint i = n; i-- > 0;)
    {
      adw_combo_row_set_selected (gui_get_row (window, "document"), i);
      g_assert_true (gui_get_printout (window)->kind == &kinds[i]);
      g_assert_cmpuint (ciclo_page_list_get_count (gui_get_list (window)), >, 0);
      gui_settle (window);
    }
}

static void
test_damaged (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloDocument *document = ciclo_window_get_document (window);
  const CicloPages *pages = ciclo_page_list_get_pages (gui_get_list (window));
  g_autofree char *path = gui_write_design (fixture, "100%s <b>.ciclo", CUT);
  g_autofree char *message = NULL;
  g_autofree char *nothing = g_build_filename (fixture->folder, "nothing.ciclo", NULL);

  gui_open_path (fixture, path);
  gui_settle (gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  message = gui_dup_message ();
  g_assert_true (g_str_has_prefix (message, "“100%s <b>.ciclo”\n\n"));
  gui_close_message ();
  gui_open_path (fixture, nothing);
  gui_close_message ();

  g_assert_true (gtk_application_get_active_window (fixture->application) == GTK_WINDOW (window));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 1);
  g_assert_true (ciclo_window_get_document (window) == document);
  g_assert_true (ciclo_page_list_get_pages (gui_get_list (window)) == pages);
}

/* Without a window, the message still needs one to stand on. */
static void
test_damaged_first (GuiFixture *fixture,
                    gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, CUT);

  g_assert_true (CICLO_IS_WINDOW (window));
  g_assert_null (ciclo_window_get_document (window));
  gui_close_message ();
}

static void
test_oddities (GuiFixture *fixture,
               gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, ODD);
  gpointer bar = gui_get (window, "oddities");
  GtkListBox *list = gui_get (bar, "list");
  guint n = ciclo_document_get_oddities (ciclo_window_get_document (window))->len;

  g_assert_cmpuint (n, >, 0);
  g_assert_true (gtk_revealer_get_reveal_child (gui_get (bar, "revealer")));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, (int) n - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, (int) n));

  gui_act (window, "win.open-example");
  g_assert_false (gtk_revealer_get_reveal_child (gui_get (bar, "revealer")));
}

/* A long list is cut, and says so. */
static void
test_many_notices (GuiFixture *fixture,
                   gconstpointer user_data)
{
  CicloNoticeBar *bar = g_object_ref_sink (g_object_new (CICLO_TYPE_NOTICE_BAR, NULL));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  GtkWidget *last;

  for (guint i = 0; i < 250; i++)
    g_strv_builder_add (builder, "line");
  lines = g_strv_builder_end (builder);
  ciclo_notice_bar_set (bar, "Many", (const char *const *) lines);

  g_assert_null (gtk_list_box_get_row_at_index (gui_get (bar, "list"), 101));
  last = gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (gui_get (bar, "list"), 100));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (last)), ==, "And 150 more.");
  g_assert_finalize_object (bar);
}

static void
test_windows (GuiFixture *fixture,
              gconstpointer user_data)
{
  g_autofree char *one = gui_write_design (fixture, "one.ciclo", GUI_EMPTY);
  g_autofree char *two = gui_write_design (fixture, "two.ciclo", GUI_EMPTY);
  CicloWindow *window = gui_start (fixture);

  gui_open_path (fixture, one);
  g_assert_nonnull (ciclo_window_get_document (window));
  gui_open_path (fixture, two);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 2);
  gui_open_path (fixture, one);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 2);
}

static void
test_help (GuiFixture *fixture,
           gconstpointer user_data)
{
  CicloWindow *window = gui_start (fixture);
  g_autofree char *versions = NULL;
  GtkWindow *about;

  g_assert_nonnull (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  gui_act (window, "win.show-help-overlay");
  g_assert_nonnull (gui_find_toplevel (GTK_TYPE_SHORTCUTS_WINDOW));
  gtk_window_close (gui_find_toplevel (GTK_TYPE_SHORTCUTS_WINDOW));

  gui_act (window, "app.about");
  about = gui_find_toplevel (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (about);
  g_object_get (about, "debug-info", &versions, NULL);
  g_assert_nonnull (strstr (versions, "GTK 4."));
  gtk_window_destroy (about);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/window/start", test_start },
    { "/window/example", test_example },
    { "/window/empty", test_empty },
    { "/window/hostile", test_hostile },
    { "/window/choices", test_choices },
    { "/window/paper", test_paper },
    { "/window/documents", test_documents },
    { "/window/damaged", test_damaged },
    { "/window/damaged-first", test_damaged_first },
    { "/window/oddities", test_oddities },
    { "/window/many-notices", test_many_notices },
    { "/window/windows", test_windows },
    { "/window/help", test_help },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
