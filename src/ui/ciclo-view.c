/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all heads of pages have in common: when they look again, and what stands there while there is nothing to see. */

#include "config.h"

#include "ui/ciclo-view.h"

#include "core/ciclo-values.h"
#include "model/ciclo-guide.h"

#define ICON_SIZE 64

typedef struct
{
  CicloDesk *desk;
  GtkWidget *empty;
  GtkWidget *content;
  gboolean is_stale;
} CicloViewPrivate;

enum
{
  PROP_DESK = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CicloView, ciclo_view, ADW_TYPE_BIN)

static CicloViewPrivate *
get_private (CicloView *self)
{
  return ciclo_view_get_instance_private (self);
}

/* Nothing to see */

static void
start_cb (CicloView *self)
{
  CICLO_VIEW_GET_CLASS (self)->start (self);
}

static void
fill_empty (CicloView *self)
{
  CicloViewPrivate *private = get_private (self);
  CicloSpeech *speech = ciclo_desk_get_speech (private->desk);
  CicloNode *page = ciclo_guide_find_page (CICLO_VIEW_GET_CLASS (self)->page);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "max-width-chars", 50,
                                  NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "pixel-size", ICON_SIZE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (page != NULL)
    {
      g_autofree char *icon =
          g_strdup_printf ("ciclo-stage-%s-symbolic", ciclo_node_get_code (page, CICLO_GUIDE_PAGE_STAGE));

      gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
      gtk_label_set_text (GTK_LABEL (text), ciclo_guide_say (page, CICLO_GUIDE_PAGE_EMPTY, speech));
      gtk_button_set_label (GTK_BUTTON (button), ciclo_guide_say (page, CICLO_GUIDE_PAGE_BUTTON, speech));
    }
  gtk_widget_add_css_class (image, "dim-label");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (start_cb), self);
  gtk_box_append (GTK_BOX (private->empty), image);
  gtk_box_append (GTK_BOX (private->empty), text);
  gtk_box_append (GTK_BOX (private->empty), button);
}

/* Looking again */

void
ciclo_view_update (CicloView *self)
{
  CicloViewPrivate *private = get_private (self);
  CicloViewClass *class = CICLO_VIEW_GET_CLASS (self);
  gboolean is_empty;

  g_return_if_fail (CICLO_IS_VIEW (self));

  private->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (private->is_stale)
    return;

  is_empty = class->is_empty (self);
  if (!is_empty)
    class->refresh (self);
  gtk_widget_set_visible (private->empty, is_empty);
  gtk_widget_set_visible (private->content, !is_empty);
}

static void
ciclo_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ciclo_view_parent_class)->map (widget);

  if (get_private (CICLO_VIEW (widget))->is_stale)
    ciclo_view_update (CICLO_VIEW (widget));
}

/* The object */

static void
ciclo_view_set_property (GObject *object,
                         guint property,
                         const GValue *value,
                         GParamSpec *pspec)
{
  get_private (CICLO_VIEW (object))->desk = g_value_dup_object (value);
}

static void
ciclo_view_constructed (GObject *object)
{
  CicloView *self = CICLO_VIEW (object);

  G_OBJECT_CLASS (ciclo_view_parent_class)->constructed (object);

  fill_empty (self);
  g_signal_connect_object (get_private (self)->desk, "settled", G_CALLBACK (ciclo_view_update), self,
                           G_CONNECT_SWAPPED);
}

static void
ciclo_view_dispose (GObject *object)
{
  g_clear_object (&get_private (CICLO_VIEW (object))->desk);

  G_OBJECT_CLASS (ciclo_view_parent_class)->dispose (object);
}

static void
ciclo_view_class_init (CicloViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ciclo_view_set_property;
  object_class->constructed = ciclo_view_constructed;
  object_class->dispose = ciclo_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = ciclo_view_map;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, CICLO_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ciclo_view_init (CicloView *self)
{
  CicloViewPrivate *private = get_private (self);
  GtkWidget *both = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  private->is_stale = TRUE;
  private->empty = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top",
                                 24, "margin-bottom", 24, "visible", FALSE, NULL);
  private->content = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, "visible",
                                   FALSE, NULL);
  gtk_box_append (GTK_BOX (both), private->empty);
  gtk_box_append (GTK_BOX (both), private->content);
  adw_bin_set_child (ADW_BIN (self), both);
}

CicloDesk *
ciclo_view_get_desk (CicloView *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW (self), NULL);

  return get_private (self)->desk;
}

CicloNode *
ciclo_view_get_course (CicloView *self)
{
  g_return_val_if_fail (CICLO_IS_VIEW (self), NULL);

  return ciclo_desk_get_course (get_private (self)->desk);
}

void
ciclo_view_append (CicloView *self,
                   GtkWidget *child)
{
  g_return_if_fail (CICLO_IS_VIEW (self));

  gtk_box_append (GTK_BOX (get_private (self)->content), child);
}

CicloViewList *
ciclo_view_append_list (CicloView *self,
                        const char *title)
{
  GtkWidget *list = ciclo_view_list_new (ciclo_view_get_desk (self), title);

  ciclo_view_append (self, list);

  return CICLO_VIEW_LIST (list);
}
