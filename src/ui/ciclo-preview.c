/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame around the pages: scroll bars, the number of the page, the size. Its buttons are actions of the window. */

#include "config.h"

#include "ui/ciclo-preview.h"

#include "ui/ciclo-page-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CicloPreview
{
  GtkBox parent_instance;

  GtkScrolledWindow *scroller;
  CicloPageList *list;
  GtkLabel *place;
  GtkButton *zoom;
};

G_DEFINE_FINAL_TYPE (CicloPreview, ciclo_preview, GTK_TYPE_BOX)

static void
reading_changed_cb (CicloPreview *self)
{
  guint count = ciclo_page_list_get_count (self->list);
  g_autofree char *text = NULL;

  if (count > 0)
    text = g_strdup_printf (_ ("Page %u of %u"), ciclo_page_list_get_reading (self->list) + 1, count);
  gtk_label_set_text (self->place, text != NULL ? text : "");
}

static void
zoom_changed_cb (CicloPreview *self)
{
  /* Translators: how large pages are shown. */
  g_autofree char *text = g_strdup_printf (_ ("%d%%"), (int) round (ciclo_page_list_get_zoom (self->list) * 100));

  gtk_button_set_label (self->zoom, text);
}

static gboolean
ciclo_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CICLO_PREVIEW (widget)->list));
}

static void
ciclo_preview_class_init (CicloPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ciclo_preview_grab_focus;

  g_type_ensure (CICLO_TYPE_PAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, CicloPreview, list);
  gtk_widget_class_bind_template_child (widget_class, CicloPreview, place);
  gtk_widget_class_bind_template_child (widget_class, CicloPreview, zoom);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
}

static void
ciclo_preview_init (CicloPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ciclo_page_list_set_adjustment (self->list, gtk_scrolled_window_get_vadjustment (self->scroller));
}

void
ciclo_preview_take_pages (CicloPreview *self,
                          CicloPages *pages,
                          const char *name)
{
  g_return_if_fail (CICLO_IS_PREVIEW (self));

  ciclo_page_list_take_pages (self->list, pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const CicloPages *
ciclo_preview_get_pages (CicloPreview *self)
{
  g_return_val_if_fail (CICLO_IS_PREVIEW (self), NULL);

  return ciclo_page_list_get_pages (self->list);
}

void
ciclo_preview_scroll_to_start (CicloPreview *self)
{
  g_return_if_fail (CICLO_IS_PREVIEW (self));

  ciclo_page_list_scroll_to_start (self->list);
}

void
ciclo_preview_zoom (CicloPreview *self,
                    int step)
{
  g_return_if_fail (CICLO_IS_PREVIEW (self));

  ciclo_page_list_zoom (self->list, step);
}
