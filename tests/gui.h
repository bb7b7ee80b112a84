/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* An application under test. Link test-gui.c. */

#include "scratch.h"
#include "ui/ciclo-page-list.h"
#include "ui/ciclo-print-choices.h"
#include "ui/ciclo-window.h"

#define GUI_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<course xmlns=\"urn:ciclo:design:1\" version=\"1.0\" " \
                 "xml:id=\"c12345678\" languages=\"en\""
#define GUI_EMPTY GUI_HEAD "/>\n"
#define GUI_HOSTILE GUI_HEAD ">\n  <title xml:lang=\"en\">&lt;b&gt;&amp;%s%n</title>\n</course>\n"

typedef struct
{
  GtkApplication *application;
  Scratch *folder;
} GuiFixture;

typedef struct
{
  const char *path;
  void (*test) (GuiFixture *fixture,
                gconstpointer user_data);
} GuiTest;

/* The main function of a test program. Each test begins without a window. */
int gui_run_tests (int argc,
                   char **argv,
                   const GuiTest *tests,
                   guint n);

/* The part of @widget's template with this id. */
gpointer gui_get (gpointer widget,
                  const char *name);
/* What the window shows of its design, and the page of documents in it. */
gpointer gui_get_workspace (CicloWindow *window);
gpointer gui_get_documents (CicloWindow *window);
CicloPageList *gui_get_list (CicloWindow *window);
/* "document", "language", "audience" or "paper". */
AdwComboRow *gui_get_row (CicloWindow *window,
                          const char *name);
const CicloPrintout *gui_get_printout (CicloWindow *window);
GtkWidget *gui_get_page (CicloPageList *list,
                         guint n);
/* The first window of @type that is open, or NULL. */
gpointer gui_find_toplevel (GType type);

/* Until @window is drawn as it is now. */
void gui_settle (gpointer window);
void gui_act (gpointer window,
              const char *action);
gboolean gui_is_enabled (CicloWindow *window,
                         const char *action);

char *gui_write_design (GuiFixture *fixture,
                        const char *name,
                        const char *text);
void gui_open_path (GuiFixture *fixture,
                    const char *path);
/* These two show the documents. */
CicloWindow *gui_open_text (GuiFixture *fixture,
                            const char *text);
/* What the user gets who starts the program without a file. */
CicloWindow *gui_start (GuiFixture *fixture);
CicloWindow *gui_open_example (GuiFixture *fixture);
/* There is a message: what it says, and it goes away. */
char *gui_dup_message (void);
void gui_close_message (void);
