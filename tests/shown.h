/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A view of what is computed, alone in a window, and what it says. Link test-shown.c and test-gui.c. */

#include "gui.h"
#include "ui/ciclo-view.h"

typedef struct
{
  CicloDocument *document;
  CicloDesk *desk;
  GtkWindow *window;
  CicloView *view;
  char *page;      /* what it asked for last */
  CicloNode *node; /* the same */
  char *said;      /* what it told last */
  gboolean undoable;
} Shown;

/* Shows the design in @path with a view that @new_view makes, in a window as wide as the middle of a small one. */
void shown_open (Shown *shown,
                 GuiFixture *fixture,
                 const char *path,
                 GtkWidget *(*new_view) (CicloDesk *) );
void shown_close (Shown *shown);

/* A widget of @type in @widget that can be seen and whose text, label or name has @text in it; NULL for any text. */
gpointer shown_find (gpointer widget,
                     GType type,
                     const char *text);
/* The row whose name has @text in it; it has to be there. */
CicloViewRow *shown_get_row (Shown *shown,
                             const char *text);
/* Every row has a name, and every bar that can be seen says what it shows. */
void shown_check_names (gpointer widget);
