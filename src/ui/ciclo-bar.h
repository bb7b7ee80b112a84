/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small bar that shows shares of a whole, 0 to 1. It is one object for a screen reader, with the words that it is
 * given; numbers stand beside it, for it never says anything alone. */
#define CICLO_TYPE_BAR (ciclo_bar_get_type ())
G_DECLARE_FINAL_TYPE (CicloBar, ciclo_bar, CICLO, BAR, GtkWidget)

GtkWidget *ciclo_bar_new (void);

/* The parts of the whole, one after the other, told apart by shade and pattern; what they leave stays empty. */
void ciclo_bar_set_parts (CicloBar *self,
                          const double *shares,
                          guint n);
/* One part that looks as the part @position of other bars does. */
void ciclo_bar_set_part (CicloBar *self,
                         double share,
                         guint position);
/* Marks what is usual: from @least to @most, NAN where there is no such end. */
void ciclo_bar_set_range (CicloBar *self,
                          double least,
                          double most);
/* What it shows, in words. */
void ciclo_bar_set_words (CicloBar *self,
                          const char *name,
                          const char *description);

G_END_DECLS
