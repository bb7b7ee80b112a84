/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the window: files and paper. */

#include "config.h"

#include "gui.h"
#include "render/ciclo-renderers.h"
#include "ui/ciclo-export.h"
#include "ui/ciclo-printing.h"
#include "ui/ciclo-store.h"

typedef struct
{
  gboolean done;
  gboolean saved;
  GError *error;
} Saving;

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Saving *saving = user_data;

  saving->saved = ciclo_export_finish (result, NULL, &saving->error);
  saving->done = TRUE;
}

static Saving
save (CicloWindow *window,
      const char *format,
      const char *path,
      gboolean overwrite)
{
  const CicloRenderer *renderer = ciclo_renderer_find (format, NULL);
  Saving saving = { FALSE };

  ciclo_export_start (gui_get_printout (window), renderer, path, overwrite, saved_cb, &saving);
  while (!saving.done)
    g_main_context_iteration (NULL, TRUE);

  return saving;
}

/* What the window saves is what the command line makes, in each format. */
static void
test_export (GuiFixture *fixture,
             gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  guint n;
  const CicloRenderer *formats = ciclo_renderer_list (&n);
  g_autoptr (CicloReport) report = NULL;

  adw_combo_row_set_selected (gui_get_row (window, "paper"), 1);
  report = ciclo_printout_build (gui_get_printout (window));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat ("plan.", formats[i].extension, NULL);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *action = g_strconcat ("save-", formats[i].id, NULL);
      g_autoptr (GBytes) expected = NULL;
      g_autofree char *content = NULL;
      gsize length;
      Saving saving = save (window, formats[i].id, path, FALSE);

      g_assert_no_error (saving.error);
      expected = ciclo_renderer_render (&formats[i], report, &(CicloRenderOptions){ "letter" }, NULL);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpmem (content, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
      g_assert_true (gui_is_enabled (window, action));
    }
}

static void
test_overwrite (GuiFixture *fixture,
                gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "plan.pdf", NULL);
  Saving saving;

  /* Nobody was asked about the file that is there. */
  scratch_write (path, "mine");
  saving = save (window, "pdf", path, FALSE);
  g_assert_false (saving.saved);
  g_clear_error (&saving.error);
  scratch_assert_holds (path, "mine");
  saving = save (window, "pdf", path, TRUE);
  g_assert_true (saving.saved);
}

/* The same pages on paper, without any printer. */
static void
test_print (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdfinfo %s", path);
  g_autofree char *pages = NULL;
  g_autofree char *says = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  adw_combo_row_set_selected (gui_get_row (window, "paper"), 1);
  pages = g_strdup_printf ("Pages:           %u\n", ciclo_page_list_get_count (gui_get_list (window)));
  operation = ciclo_printing_new (gui_get_printout (window), &error);
  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (g_spawn_command_line_sync (command, &says, NULL, NULL, &error));
  g_assert_nonnull (strstr (says, pages));
  g_assert_nonnull (strstr (says, "(letter)"));
}

/* How something was printed is there again the next time; what was printed is not. */
static void
test_remember (GuiFixture *fixture,
               gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintOperation) plain = NULL;
  GtkPrintSettings *recalled;

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_PRINTER, "Ação %s");
  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set_n_copies (settings, 40);
  ciclo_printing_remember (settings);
  operation = ciclo_printing_new (gui_get_printout (window), NULL);
  recalled = gtk_print_operation_get_print_settings (operation);
  g_assert_cmpstr (gtk_print_settings_get_printer (recalled), ==, "Ação %s");
  g_assert_cmpint (gtk_print_settings_get_duplex (recalled), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
  g_assert_cmpint (gtk_print_settings_get_n_copies (recalled), ==, 1);

  g_settings_set_string (ciclo_store_get (), CICLO_STORE_PRINT_SETTINGS, "[nonsense");
  plain = ciclo_printing_new (gui_get_printout (window), NULL);
  g_assert_null (gtk_print_operation_get_print_settings (plain));
  g_settings_reset (ciclo_store_get (), CICLO_STORE_PRINT_SETTINGS);
}

static void
test_names (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, GUI_HOSTILE);
  g_autofree char *name = ciclo_printout_dup_file_name (gui_get_printout (window));

  g_assert_cmpstr (name, ==, "_b-&%s%n - Session plans");
  adw_combo_row_set_selected (gui_get_row (window, "audience"), CICLO_AUDIENCE_PARTICIPANT);
  g_free (name);
  name = ciclo_printout_dup_file_name (gui_get_printout (window));
  g_assert_cmpstr (name, ==, "_b-&%s%n - Session plans (participants)");
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/printing/export", test_export },
    { "/printing/overwrite", test_overwrite },
    { "/printing/print", test_print },
    { "/printing/remember", test_remember },
    { "/printing/names", test_names },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
