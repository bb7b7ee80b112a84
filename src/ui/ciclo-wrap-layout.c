/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measuring and placing are the same walk over the lines; only the second one allocates. */

#include "config.h"

#include "ui/ciclo-wrap-layout.h"

#define SPACE 6

struct _CicloWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CicloWrapLayout, ciclo_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int width,
       GtkAllocation *area)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area->x = width - area->x - area->width;
  gtk_widget_size_allocate (child, area, -1);
}

/* Lets the children of @widget flow through lines of @width. Returns how high they are together. */
static int
flow (GtkWidget *widget,
      int width,
      gboolean allocate)
{
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wide, high;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
      wide = CLAMP (wide, least, MAX (width, least));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
      if (x > 0 && x + wide > width)
        {
          x = 0;
          y += line + SPACE;
          line = 0;
        }
      if (allocate)
        place (widget, child, width, &(GtkAllocation){ x, y, wide, high });
      x += wide + SPACE;
      line = MAX (line, high);
    }

  return y + line;
}

static void
ciclo_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  int least = 0, sum = -SPACE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int narrow, wide;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &narrow, &wide, NULL, NULL);
      least = MAX (least, narrow);
      sum += wide + SPACE;
    }
  *minimum = least;
  *natural = MAX (sum, least);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = flow (widget, for_size >= 0 ? MAX (for_size, least) : *natural, FALSE);
}

static void
ciclo_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  flow (widget, width, TRUE);
}

static GtkSizeRequestMode
ciclo_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ciclo_wrap_layout_class_init (CicloWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = ciclo_wrap_layout_measure;
  layout_class->allocate = ciclo_wrap_layout_allocate;
  layout_class->get_request_mode = ciclo_wrap_layout_get_request_mode;
}

static void
ciclo_wrap_layout_init (CicloWrapLayout *self)
{
}

GtkLayoutManager *
ciclo_wrap_layout_new (void)
{
  return g_object_new (CICLO_TYPE_WRAP_LAYOUT, NULL);
}
