/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list from which one thing or several are chosen; long ones can be searched, without regard to case and accents.
 * Signal "chosen" (const char *id, gboolean chosen): the user chose this one, or took it out again. Where one is
 * wanted the popover closes. */
#define CICLO_TYPE_CHOOSER (ciclo_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CicloChooser, ciclo_chooser, CICLO, CHOOSER, GtkPopover)

typedef struct
{
  char *id;     /* "" is a value: nothing of it */
  char *label;  /* text, no markup */
  char *detail; /* a second, quieter line; NULL for none */
} CicloOption;

CicloOption *ciclo_option_new (const char *id,
                               const char *label,
                               const char *detail) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_option_free (CicloOption *option);

/* @options is an array of CicloOption; takes it over. @chosen are the ids that are chosen now; @several: any number can
 * be. */
GtkWidget *ciclo_chooser_new (GPtrArray *options,
                              const char *const *chosen,
                              gboolean several) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
