/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A design of its own in a window of its own, to try one widget of editing in. Link test-edited.c and test-gui.c. */

#include "gui.h"
#include "ui/ciclo-desk.h"

/* A file of a later version, which can only be looked at. */
#define LATER_HEAD "<course xmlns=\"urn:ciclo:design:1\" version=\"99.0\" xml:id=\"c1\" languages=\"en\">"
#define LATER LATER_HEAD "<title xml:lang=\"en\">Later</title><sessions><session xml:id=\"s1\"/></sessions></course>\n"

typedef struct
{
  CicloDocument *document;
  CicloDesk *desk;
  CicloNode *course;
  CicloHistory *history;
  GtkWindow *window;
  char *said; /* what was told last */
  gboolean undoable;
  CicloNode *revealed; /* what was asked for last */
} Edited;

/* A course in which there are two things of every kind; of what is in them, in the first. */
CicloNode *edited_grow_course (void);
/* The first node of @type in it, also a part. */
CicloNode *edited_find_node (CicloNode *course,
                             GType type);

/* Takes over @course. */
void edited_open (Edited *edited,
                  GuiFixture *fixture,
                  CicloNode *course);
void edited_open_document (Edited *edited,
                           GuiFixture *fixture,
                           CicloDocument *document);
void edited_close (Edited *edited);
/* Puts @widget in the window instead of the one before, and returns it. */
gpointer edited_show (Edited *edited,
                      GtkWidget *widget);

/* The one with the number @n of the widgets of @type in @widget, whether they can be seen or not; NULL: so many there
 * are not. */
gpointer edited_find (gpointer widget,
                      GType type,
                      guint n);

/* The control with the number @n, one for each language, of the row of a field; it has to be there. */
gpointer edited_get_control (gpointer row,
                             guint n);
/* What stands in it. */
char *edited_dup_shown (gpointer control);
void edited_assert_shown (gpointer control,
                          const char *text);
void edited_type_in (gpointer control,
                     const char *text);
