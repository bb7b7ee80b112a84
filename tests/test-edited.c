/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of editing share: a course with everything in it, and one widget in a window. */

#include "config.h"

#include "edited.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"

/* A course with everything */

static void
grow (CicloNode *node,
      GHashTable *there)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];

      if (field->kind == CICLO_PART)
        grow (ciclo_node_get_part (node, i), there);
      if (field->kind != CICLO_LIST || !g_hash_table_add (there, (gpointer) field->type ()))
        continue;
      grow (ciclo_node_append (node, i, ciclo_node_new (field->type ())), there);
      ciclo_node_append (node, i, ciclo_node_new (field->type ()));
    }
}

CicloNode *
edited_grow_course (void)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);

  grow (course, there);

  return course;
}

CicloNode *
edited_find_node (CicloNode *course,
                  GType type)
{
  const CicloSchema *schema = ciclo_node_get_schema (course);
  CicloNode *found = G_OBJECT_TYPE (course) == type ? course : NULL;

  for (guint i = 0; found == NULL && i < schema->n_fields; i++)
    {
      if (schema->fields[i].kind == CICLO_PART)
        found = edited_find_node (ciclo_node_get_part (course, i), type);
      if (schema->fields[i].kind == CICLO_LIST && ciclo_node_get_size (course, i) > 0)
        found = edited_find_node (ciclo_node_get_child (course, i, 0), type);
    }

  return found;
}

/* The window */

static void
said_cb (CicloDesk *desk,
         const char *text,
         gboolean undoable,
         Edited *edited)
{
  g_free (edited->said);
  edited->said = g_strdup (text);
  edited->undoable = undoable;
}

static void
reveal_cb (CicloDesk *desk,
           CicloNode *node,
           int field,
           Edited *edited)
{
  edited->revealed = node;
}

void
edited_open_document (Edited *edited,
                      GuiFixture *fixture,
                      CicloDocument *document)
{
  *edited = (Edited){ 0 };
  edited->document = document;
  edited->desk = ciclo_desk_new (document);
  edited->course = ciclo_document_get_course (document);
  edited->history = ciclo_document_get_history (document);
  g_signal_connect (edited->desk, "said", G_CALLBACK (said_cb), edited);
  g_signal_connect (edited->desk, "reveal", G_CALLBACK (reveal_cb), edited);
  edited->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, "application", fixture->application, "default-width", 560,
                                 "default-height", 600, NULL);
  gtk_window_present (edited->window);
  gui_settle (edited->window);
}

void
edited_open (Edited *edited,
             GuiFixture *fixture,
             CicloNode *course)
{
  edited_open_document (edited, fixture, ciclo_document_new (course));
}

void
edited_close (Edited *edited)
{
  gtk_window_destroy (edited->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (edited->desk);
  g_assert_finalize_object (edited->document);
  g_free (edited->said);
}

gpointer
edited_show (Edited *edited,
             GtkWidget *widget)
{
  gtk_window_set_child (edited->window, widget);

  return widget;
}

static gpointer
find (gpointer widget,
      GType type,
      guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
edited_find (gpointer widget,
             GType type,
             guint n)
{
  return find (widget, type, &n);
}

/* The controls */

gpointer
edited_get_control (gpointer row,
                    guint n)
{
  static GType (*const types[]) (void) = { gtk_entry_get_type, gtk_text_view_get_type, gtk_switch_get_type,
                                           gtk_menu_button_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gpointer control = edited_find (row, types[i](), n);

      if (control != NULL)
        return control;
    }

  g_error ("row without a control");
}

char *
edited_dup_shown (gpointer control)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_ENTRY (control))
    return g_strdup (gtk_editable_get_text (control));
  if (GTK_IS_SWITCH (control))
    return g_strdup (gtk_switch_get_active (control) ? "yes" : "no");
  if (GTK_IS_MENU_BUTTON (control))
    return g_strdup (gtk_label_get_text (GTK_LABEL (gtk_menu_button_get_child (control))));

  buffer = gtk_text_view_get_buffer (control);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

void
edited_assert_shown (gpointer control,
                     const char *text)
{
  g_autofree char *shown = edited_dup_shown (control);

  g_assert_cmpstr (shown, ==, text);
}

void
edited_type_in (gpointer control,
                const char *text)
{
  /* In one go, as people do. */
  if (GTK_IS_ENTRY (control))
    gtk_entry_buffer_set_text (gtk_entry_get_buffer (control), text, -1);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (control), text, -1);
}
