/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printer gets the pages of the preview, on the paper that they were laid out for: the print dialog offers no other
 * one, or the pages would be cut. */

#include "config.h"

#include "ui/ciclo-printing.h"

#include "ui/ciclo-dialogs.h"

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

GtkPrintOperation *
ciclo_printing_new (const CicloPrintout *printout,
                    GError **error)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
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
