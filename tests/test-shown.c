/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of views share: one window for one view, and a way to find what it says. */

#include "config.h"

#include "shown.h"

static void
shown_open_page_cb (CicloDesk *desk,
                    const char *page,
                    Shown *shown)
{
  g_free (shown->page);
  shown->page = g_strdup (page);
}

static void
shown_reveal_cb (CicloDesk *desk,
                 CicloNode *node,
                 int field,
                 Shown *shown)
{
  shown->node = node;
}

static void
shown_said_cb (CicloDesk *desk,
               const char *text,
               gboolean undoable,
               Shown *shown)
{
  g_free (shown->said);
  shown->said = g_strdup (text);
  shown->undoable = undoable;
}

void
shown_open (Shown *shown,
            GuiFixture *fixture,
            const char *path,
            GtkWidget *(*new_view) (CicloDesk *) )
{
  g_autoptr (GError) error = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *shown = (Shown){ 0 };
  shown->document = ciclo_document_load (path, &error);
  g_assert_no_error (error);
  shown->desk = ciclo_desk_new (shown->document);
  g_signal_connect (shown->desk, "open-page", G_CALLBACK (shown_open_page_cb), shown);
  g_signal_connect (shown->desk, "reveal", G_CALLBACK (shown_reveal_cb), shown);
  g_signal_connect (shown->desk, "said", G_CALLBACK (shown_said_cb), shown);
  shown->view = CICLO_VIEW (new_view (shown->desk));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (shown->view));
  shown->window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", fixture->application, "content", scroller,
                                "default-width", 560, "default-height", 700, NULL);
  gtk_window_present (shown->window);
  gui_settle (shown->window);
  ciclo_desk_settle (shown->desk);
  gui_settle (shown->window);
}

void
shown_close (Shown *shown)
{
  gtk_window_destroy (shown->window);
  g_assert_finalize_object (shown->desk);
  g_clear_object (&shown->document);
  g_free (shown->page);
  g_free (shown->said);
}

gpointer
shown_find (gpointer widget,
            GType type,
            const char *text)
{
  const char *own = "";

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    own = gtk_label_get_text (widget);
  else if (GTK_IS_BUTTON (widget) && gtk_button_get_label (widget) != NULL)
    own = gtk_button_get_label (widget);
  else if (CICLO_IS_VIEW_ROW (widget))
    own = ciclo_view_row_get_name (widget);
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (text == NULL || strstr (own, text) != NULL))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = shown_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What all rows say, for whoever wants to know why one is not there. */
static void
shown_print (gpointer widget)
{
  if (CICLO_IS_VIEW_ROW (widget))
    g_test_message ("%s", ciclo_view_row_get_name (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    shown_print (child);
}

CicloViewRow *
shown_get_row (Shown *shown,
               const char *text)
{
  CicloViewRow *row = shown_find (shown->view, CICLO_TYPE_VIEW_ROW, text);

  if (row == NULL)
    {
      shown_print (shown->view);
      g_error ("no row says “%s”", text);
    }

  return row;
}

void
shown_check_names (gpointer widget)
{
  if (CICLO_IS_VIEW_ROW (widget))
    g_assert_cmpstr (ciclo_view_row_get_name (widget), !=, "");
  if (CICLO_IS_BAR (widget) && gtk_widget_get_visible (widget))
    g_assert_true (gtk_test_accessible_has_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    shown_check_names (child);
}
