/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-printout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A print job that paints the pages of @printout; run it with gtk_print_operation_run (). NULL and an error where the
 * document cannot be laid out. */
GtkPrintOperation *ciclo_printing_new (const CicloPrintout *printout,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks on which printer and prints; what goes wrong is said in a dialog over @parent. */
void ciclo_printing_run (const CicloPrintout *printout,
                         GtkWindow *parent);

/* Keeps how something was printed for the next time: printer, colours, sides. */
void ciclo_printing_remember (GtkPrintSettings *settings);

G_END_DECLS
