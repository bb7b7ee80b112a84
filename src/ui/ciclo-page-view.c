/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a page only while somebody can see it. A screen reader hears its number, and its text once it was seen. */

#include "config.h"

#include "ui/ciclo-page-view.h"

#include <glib/gi18n-lib.h>

struct _CicloPageView
{
  GtkWidget parent_instance;

  const CicloPages *pages;
  guint n;
  gboolean shown;
  gboolean described;
};

G_DEFINE_FINAL_TYPE (CicloPageView, ciclo_page_view, GTK_TYPE_WIDGET)

/* The words of a page in reading order; pieces of the same line stay on one line. */
static char *
dup_text (const CicloSheet *sheet)
{
  GString *text = g_string_new (NULL);
  double line = -1;

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const CicloItem *item = &g_array_index (sheet->items, CicloItem, i);
      g_autofree char *words = NULL;

      if (item->kind != CICLO_ITEM_LINE && item->kind != CICLO_ITEM_RUN)
        continue;
      words = ciclo_item_dup_text (item);
      if (text->len > 0 && item->y != line)
        g_string_append_c (text, '\n');
      else if (text->len > 0 && item->kind == CICLO_ITEM_LINE)
        g_string_append_c (text, ' ');
      g_string_append (text, words);
      line = item->y;
    }

  return g_string_free (text, FALSE);
}

static void
describe (CicloPageView *self)
{
  g_autofree char *text = NULL;

  if (self->described || !self->shown || self->pages == NULL)
    return;

  text = dup_text (ciclo_pages_get_sheet (self->pages, self->n));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  self->described = TRUE;
}

static void
ciclo_page_view_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  CicloPageView *self = CICLO_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (!self->shown || self->pages == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, width / ciclo_pages_get_width (self->pages), height / ciclo_pages_get_height (self->pages));
  ciclo_pages_paint (self->pages, self->n, cr);
  cairo_destroy (cr);
}

static void
ciclo_page_view_class_init (CicloPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ciclo_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ciclo_page_view_init (CicloPageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
ciclo_page_view_set_page (CicloPageView *self,
                          const CicloPages *pages,
                          guint n)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CICLO_IS_PAGE_VIEW (self));
  g_return_if_fail (pages == NULL || n < ciclo_pages_get_count (pages));

  self->pages = pages;
  self->n = n;
  self->described = FALSE;
  if (pages != NULL)
    {
      label = g_strdup_printf (_ ("Page %u of %u"), n + 1, ciclo_pages_get_count (pages));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ciclo_page_view_set_shown (CicloPageView *self,
                           gboolean shown)
{
  g_return_if_fail (CICLO_IS_PAGE_VIEW (self));

  if (self->shown == shown)
    return;

  self->shown = shown;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ciclo_page_view_is_shown (CicloPageView *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE_VIEW (self), FALSE);

  return self->shown;
}
