/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the questions share. */

#include "config.h"

#include "ui/ciclo-first-steps.h"

void
ciclo_first_steps_edited (CicloFirstSteps *steps)
{
  if (!steps->is_loading)
    steps->edited (steps->page);
}

GtkWidget *
ciclo_first_steps_add_label (GtkWidget *box,
                             const char *text,
                             const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

void
ciclo_first_steps_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

void
ciclo_first_steps_set_name (gpointer widget,
                            const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
