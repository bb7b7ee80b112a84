/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something is odd, and nothing has to be done at once: one line says so, and the list waits behind a button. */

#include "config.h"

#include "ui/ciclo-notice-bar.h"

#include <glib/gi18n-lib.h>

#define MOST_LINES 100 /* nobody reads more, and each one costs a widget */

struct _CicloNoticeBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *text;
  GtkMenuButton *more;
  GtkListBox *list;
  GtkButton *act;
  GtkWidget *close;
};

static guint closed_signal;

G_DEFINE_FINAL_TYPE (CicloNoticeBar, ciclo_notice_bar, ADW_TYPE_BIN)

static void
add_line (CicloNoticeBar *self,
          const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "max-width-chars", 50, NULL);

  gtk_widget_add_css_class (row, "notice-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill_list (CicloNoticeBar *self,
           const char *const *lines)
{
  guint n = lines != NULL ? g_strv_length ((char **) lines) : 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, MOST_LINES); i++)
    add_line (self, lines[i]);
  if (n > MOST_LINES)
    {
      guint rest = n - MOST_LINES;
      g_autofree char *text = g_strdup_printf (ngettext ("And %u more.", "And %u more.", rest), rest);

      add_line (self, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static void
close_cb (CicloNoticeBar *self)
{
  g_signal_emit (self, closed_signal, 0);
}

static void
ciclo_notice_bar_class_init (CicloNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/notice-bar.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, text);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, more);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, list);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, act);
  gtk_widget_class_bind_template_child (widget_class, CicloNoticeBar, close);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  closed_signal = g_signal_new ("closed", CICLO_TYPE_NOTICE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
ciclo_notice_bar_init (CicloNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ciclo_notice_bar_set (CicloNoticeBar *self,
                      const char *text,
                      const char *const *lines)
{
  g_return_if_fail (CICLO_IS_NOTICE_BAR (self));

  if (text != NULL)
    {
      gtk_label_set_text (self->text, text);
      fill_list (self, lines);
    }
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
}

void
ciclo_notice_bar_set_button (CicloNoticeBar *self,
                             const char *label,
                             const char *action)
{
  g_return_if_fail (CICLO_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->act), label != NULL);
  if (label == NULL)
    return;

  gtk_button_set_label (self->act, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->act), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act), action);
}

void
ciclo_notice_bar_set_closable (CicloNoticeBar *self,
                               gboolean closable)
{
  g_return_if_fail (CICLO_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (self->close, closable);
}
