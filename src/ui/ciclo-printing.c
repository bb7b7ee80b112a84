/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printer gets the pages of the preview, on the paper that they were laid out for: the print dialog offers no other
 * one, or the pages would be cut. */

#include "config.h"

#include "ui/ciclo-printing.h"

#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-store.h"

#include <glib/gi18n-lib.h>

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int n,
              const CicloPages *pages)
{
  ciclo_pages_paint (pages, n, gtk_print_context_get_cairo_context (context));
}

static const char *
find_name (const CicloPaper *paper)
{
  static const struct
  {
    const char *id;
    const char *name;
  } names[] = { { "a3", GTK_PAPER_NAME_A3 }, { "letter", GTK_PAPER_NAME_LETTER } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (paper->id, names[i].id))
      return names[i].name;

  return GTK_PAPER_NAME_A4;
}

static GtkPageSetup *
make_page_setup (const CicloPaper *paper,
                 gboolean landscape)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (find_name (paper));

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);

  return setup;
}

/* What was chosen last time */

/* Which pages, how many, and where to is asked anew each time; paper and direction are the document's. */
static const char *const forgotten[] = {
  GTK_PRINT_SETTINGS_N_COPIES,
  GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,
  GTK_PRINT_SETTINGS_OUTPUT_URI,
  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_PAPER_FORMAT,
  GTK_PRINT_SETTINGS_PAPER_WIDTH,
  GTK_PRINT_SETTINGS_PAPER_HEIGHT,
  GTK_PRINT_SETTINGS_ORIENTATION,
};

void
ciclo_printing_remember (GtkPrintSettings *settings)
{
  g_autoptr (GtkPrintSettings) copy = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_PRINT_SETTINGS (settings));

  copy = gtk_print_settings_copy (settings);
  for (guint i = 0; i < G_N_ELEMENTS (forgotten); i++)
    gtk_print_settings_unset (copy, forgotten[i]);
  gtk_print_settings_to_key_file (copy, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (ciclo_store_get (), CICLO_STORE_PRINT_SETTINGS, text);
}

/* NULL where nothing is remembered, or nothing that can be read. */
static GtkPrintSettings *
recall (void)
{
  g_autofree char *text = g_settings_get_string (ciclo_store_get (), CICLO_STORE_PRINT_SETTINGS);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (*text == '\0' || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return NULL;

  return gtk_print_settings_new_from_key_file (file, NULL, NULL);
}

GtkPrintOperation *
ciclo_printing_new (const CicloPrintout *printout,
                    GError **error)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = recall ();
  g_autofree char *name = NULL;
  CicloPages *pages;

  g_return_val_if_fail (printout != NULL, NULL);

  pages = ciclo_printout_lay_out (printout, error);
  if (pages == NULL)
    return NULL;

  operation = gtk_print_operation_new ();
  setup = make_page_setup (printout->paper, ciclo_pages_get_width (pages) > ciclo_pages_get_height (pages));
  name = ciclo_printout_dup_file_name (printout);
  gtk_print_operation_set_n_pages (operation, (int) ciclo_pages_get_count (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), pages,
                         (GClosureNotify) ciclo_pages_free, 0);

  return operation;
}

static void
show_error (GtkWindow *parent,
            const GError *error)
{
  ciclo_dialogs_show_message (parent, _ ("The document cannot be printed"), error->message);
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      show_error (parent, error);
    }
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    ciclo_printing_remember (gtk_print_operation_get_print_settings (operation));
}

void
ciclo_printing_run (const CicloPrintout *printout,
                    GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = ciclo_printing_new (printout, &error);

  if (operation == NULL)
    {
      show_error (parent, error);
      return;
    }

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
