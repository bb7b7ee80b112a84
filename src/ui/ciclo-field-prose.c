/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of many lines. Light markup is edited as it is typed; four small buttons, there while somebody writes, know
 * the signs for it. */

#include "config.h"

#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "ui/ciclo-field-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a button puts before and after the marked words. */
typedef struct
{
  const char *icon;
  const char *label;
  const char *before;
  const char *after;
  gboolean lines; /* before each line that is touched */
} Sign;

static const Sign signs[] = {
  { "ciclo-bold-symbolic", N_ ("Bold"), "**", "**" },
  { "ciclo-italic-symbolic", N_ ("Italic"), "*", "*" },
  { "ciclo-list-symbolic", N_ ("List"), "- ", "", TRUE },
  { "ciclo-link-symbolic", N_ ("Link"), "[", "](https://)" },
};

/* Signs */

static void
mark_words (GtkTextBuffer *buffer,
            const Sign *sign)
{
  GtkTextIter start, end;
  g_autofree char *words = NULL;
  g_autofree char *marked = NULL;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  marked = g_strconcat (sign->before, words, sign->after, NULL);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, marked, -1);
  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (sign->after, -1));
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_user_action (buffer);
}

static void
mark_lines (GtkTextBuffer *buffer,
            const Sign *sign)
{
  GtkTextIter start, end;
  int first, last;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      gtk_text_buffer_insert (buffer, &start, sign->before, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
}

static void
sign_clicked_cb (GtkWidget *button,
                 GtkTextView *view)
{
  const Sign *sign = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (gtk_widget_get_name (button), signs[i].icon) == 0)
      sign = &signs[i];

  if (sign->lines)
    mark_lines (gtk_text_view_get_buffer (view), sign);
  else
    mark_words (gtk_text_view_get_buffer (view), sign);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
add_signs (CicloFieldRow *row,
           GtkWidget *view)
{
  GtkBox *tools = _ciclo_field_row_get_tools (row);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (signs[i].icon);

      gtk_widget_set_name (button, signs[i].icon);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "sign");
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_widget_set_focusable (button, FALSE); /* the signs can be typed: tabulators lead from field to field */
      gtk_widget_set_tooltip_text (button, _ (signs[i].label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (signs[i].label), -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (sign_clicked_cb), view, 0);
      gtk_box_append (tools, button);
    }
}

static void
remove_signs (CicloFieldRow *row)
{
  GtkBox *tools = _ciclo_field_row_get_tools (row);
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (tools))) != NULL)
    gtk_box_remove (tools, button);
}

static void
entered_cb (GtkEventController *focus,
            CicloFieldRow *row)
{
  if (_ciclo_field_row_get_declared (row)->kind == CICLO_PROSE)
    add_signs (row, gtk_event_controller_get_widget (focus));
}

/* The text */

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static const char *
get_text (CicloFieldRow *row,
          const char *language)
{
  return ciclo_node_get_text (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), language);
}

/* The cursor stays behind what was typed or pasted. */
static void
show_clean (GtkTextBuffer *buffer,
            const char *clean)
{
  GtkTextIter start, cursor;
  g_autofree char *before = NULL;
  g_autofree char *clean_before = NULL;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &cursor, TRUE);
  clean_before = ciclo_text_clean (before);
  gtk_text_buffer_set_text (buffer, clean, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, (int) g_utf8_strlen (clean_before, -1));
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

/* What cannot be saved goes out of the view too, and that is said once. */
static void
write_text (CicloFieldRow *row,
            GtkTextBuffer *buffer,
            const char *language)
{
  g_autofree char *text = dup_text (buffer);
  g_autofree char *clean = ciclo_text_clean (text);
  gboolean is_clean = g_str_equal (clean, text);
  g_autofree char *problem = NULL;

  if (!_ciclo_field_row_write_text (row, language, clean, &problem))
    {
      _ciclo_field_row_blame (row, problem);
      _ciclo_field_row_show_problem (row);
      return;
    }

  _ciclo_field_row_blame (row, NULL);
  if (is_clean)
    return;
  show_clean (buffer, clean);
  ciclo_desk_say (_ciclo_field_row_get_desk (row), _ ("Characters that cannot be saved were left out"));
}

static void
changed_cb (GtkTextBuffer *buffer,
            GtkWidget *view)
{
  CicloFieldRow *row = CICLO_FIELD_ROW (gtk_widget_get_ancestor (view, CICLO_TYPE_FIELD_ROW));

  _ciclo_field_row_begin_writing (row);
  write_text (row, buffer, _ciclo_field_row_get_language (row, view));
  _ciclo_field_row_end_writing (row);
}

/* The control */

static GtkWidget *
create_prose (CicloFieldRow *row,
              gboolean is_second)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_widget_set_hexpand (view, TRUE);
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), view);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), row);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (remove_signs), row);
  gtk_widget_add_controller (view, focus);

  return view;
}

static void
show_prose (CicloFieldRow *row,
            GtkWidget *view,
            const char *language)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const char *text = get_text (row, language);
  g_autofree char *shown = dup_text (buffer);

  _ciclo_field_row_blame (row, NULL);
  if (g_str_equal (shown, text))
    return;

  g_signal_handlers_block_by_func (buffer, changed_cb, view);
  gtk_text_buffer_set_text (buffer, text, -1);
  g_signal_handlers_unblock_by_func (buffer, changed_cb, view);
}

const CicloFieldEditor ciclo_field_prose = { create_prose, show_prose };
