/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Yes or no. */

#include "config.h"

#include "core/ciclo-values.h"
#include "ui/ciclo-field-editor.h"

static void
active_cb (GtkSwitch *control,
           GParamSpec *pspec,
           CicloFieldRow *row)
{
  ciclo_node_set_bool (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row),
                       gtk_switch_get_active (control));
}

static GtkWidget *
create_switch (CicloFieldRow *row,
               gboolean is_second)
{
  GtkWidget *control = gtk_switch_new ();

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  g_signal_connect (control, "notify::active", G_CALLBACK (active_cb), row);

  return control;
}

static void
show_switch (CicloFieldRow *row,
             GtkWidget *control,
             const char *language)
{
  gboolean active = ciclo_node_get_bool (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row));

  if (active == gtk_switch_get_active (GTK_SWITCH (control)))
    return;

  g_signal_handlers_block_by_func (control, active_cb, row);
  gtk_switch_set_active (GTK_SWITCH (control), active);
  g_signal_handlers_unblock_by_func (control, active_cb, row);
}

const CicloFieldEditor ciclo_field_switch = { create_switch, show_switch, .beside = TRUE };
