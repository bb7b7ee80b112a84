/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All pages have one size, so their places are arithmetic: which ones can be seen follows from the scroll bar alone.
 * Each page is a widget of its own, because GTK 4.8 shows nothing else to a screen reader; the keyboard stops once in
 * the list, at the page that is being read. */

#include "config.h"

#include "ui/ciclo-page-list.h"

#include "ui/ciclo-page-view.h"

#include <math.h>

#define MARGIN 18
#define GAP 18
#define LEAST_WIDTH 240
#define PIXELS_PER_POINT (96.0 / 72.0)
#define WIDEST_ZOOM 1.1      /* when filling the width */
#define SMALLEST_CHANGE 0.01 /* of a zoom that counts as another one */
#define READING_LINE 0.35    /* of the visible height: what people look at */

static const double zooms[] = { 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3 };

struct _CicloPageList
{
  GtkWidget parent_instance;

  CicloPages *pages;
  GPtrArray *views; /* of CicloPageView, children of this widget */
  GtkAdjustment *adjustment;
  double fixed_zoom; /* 0: as wide as there is room */
  double zoom;
  double upper; /* of the adjustment when the reader last moved */
  double place; /* how far down she is, from 0 to 1 */
  guint reading;
};

enum
{
  READING_CHANGED,
  ZOOM_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CicloPageList, ciclo_page_list, GTK_TYPE_WIDGET)

/* Sizes */

static double
get_zoom_for (CicloPageList *self,
              int width)
{
  double fitting;

  if (self->fixed_zoom > 0)
    return self->fixed_zoom;

  fitting = (width - 2 * MARGIN) / (ciclo_pages_get_width (self->pages) * PIXELS_PER_POINT);

  return CLAMP (fitting, zooms[0], WIDEST_ZOOM);
}

static int
get_page_width (CicloPageList *self,
                double zoom)
{
  return (int) floor (ciclo_pages_get_width (self->pages) * zoom * PIXELS_PER_POINT);
}

static int
get_page_height (CicloPageList *self,
                 double zoom)
{
  return (int) floor (ciclo_pages_get_height (self->pages) * zoom * PIXELS_PER_POINT);
}

static void
measure_width (CicloPageList *self,
               int *minimum,
               int *natural)
{
  if (self->pages == NULL)
    *minimum = *natural = 0;
  else if (self->fixed_zoom > 0)
    *minimum = *natural = get_page_width (self, self->fixed_zoom) + 2 * MARGIN;
  else
    {
      *minimum = LEAST_WIDTH;
      *natural = get_page_width (self, 1) + 2 * MARGIN;
    }
}

static void
ciclo_page_list_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  CicloPageList *self = CICLO_PAGE_LIST (widget);
  int least, width;

  measure_width (self, &least, &width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = width;
    }
  else if (self->pages != NULL)
    {
      int height = get_page_height (self, get_zoom_for (self, for_size < 0 ? width : for_size));

      *minimum = *natural = (int) self->views->len * (height + GAP) - GAP + 2 * MARGIN;
    }
}

static GtkSizeRequestMode
ciclo_page_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What is seen */

static void
set_reading (CicloPageList *self,
             guint reading)
{
  if (reading == self->reading)
    return;

  self->reading = reading;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (self->views->pdata[reading]);
  g_signal_emit (self, signals[READING_CHANGED], 0);
}

static guint
find_reading (CicloPageList *self,
              double top,
              double height,
              int step)
{
  double line = (top + height * READING_LINE - MARGIN) / step;

  if (self->views->len == 0)
    return 0;
  if (top > 0 && top + height >= gtk_adjustment_get_upper (self->adjustment) - 1)
    return self->views->len - 1;

  return (guint) CLAMP (line, 0, self->views->len - 1);
}

static void
note_what_is_seen (CicloPageList *self)
{
  double top, height;
  int page_height, step;

  if (self->adjustment == NULL || self->pages == NULL || self->zoom <= 0)
    return;

  top = gtk_adjustment_get_value (self->adjustment);
  height = gtk_adjustment_get_page_size (self->adjustment);
  page_height = get_page_height (self, self->zoom);
  step = page_height + GAP;
  for (guint i = 0; i < self->views->len; i++)
    {
      double start = MARGIN + i * (double) step;

      /* Half a window more, so that who scrolls finds the page ready. */
      ciclo_page_view_set_shown (self->views->pdata[i],
                                 start < top + height * 1.5 && start + page_height > top - height * 0.5);
    }
  set_reading (self, find_reading (self, top, height, step));
}

static void
ciclo_page_list_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  CicloPageList *self = CICLO_PAGE_LIST (widget);
  GtkAllocation box = { 0, MARGIN, 0, 0 };
  double zoom;

  if (self->pages == NULL)
    return;

  zoom = get_zoom_for (self, width);
  box.width = get_page_width (self, zoom);
  box.height = get_page_height (self, zoom);
  box.x = (width - box.width) / 2;
  for (guint i = 0; i < self->views->len; i++, box.y += box.height + GAP)
    {
      gtk_widget_measure (self->views->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->views->pdata[i], &box, -1);
    }

  if (fabs (zoom - self->zoom) >= SMALLEST_CHANGE)
    {
      self->zoom = zoom;
      g_signal_emit (self, signals[ZOOM_CHANGED], 0);
    }
  self->zoom = zoom;
  note_what_is_seen (self);
}

/* Scrolling */

/* The list has grown or shrunk: the reader stays where she was. */
static void
adjustment_changed_cb (GtkAdjustment *adjustment,
                       CicloPageList *self)
{
  double upper = gtk_adjustment_get_upper (adjustment);

  if (upper != self->upper)
    {
      self->upper = upper;
      gtk_adjustment_set_value (adjustment, self->place * upper);
    }
  note_what_is_seen (self);
}

static void
value_changed_cb (GtkAdjustment *adjustment,
                  CicloPageList *self)
{
  double upper = gtk_adjustment_get_upper (adjustment);

  if (upper == self->upper && upper > 0)
    self->place = gtk_adjustment_get_value (adjustment) / upper;
  note_what_is_seen (self);
}

/* The arrow keys scroll; tabulators come to the page that is being read, and leave the list from there. */
static gboolean
ciclo_page_list_focus (GtkWidget *widget,
                       GtkDirectionType direction)
{
  CicloPageList *self = CICLO_PAGE_LIST (widget);
  double step;

  if (self->views->len == 0)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  if (self->adjustment == NULL || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;

  step = gtk_adjustment_get_step_increment (self->adjustment) * (direction == GTK_DIR_UP ? -1 : 1);
  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + step);

  return TRUE;
}

static gboolean
ciclo_page_list_grab_focus (GtkWidget *widget)
{
  CicloPageList *self = CICLO_PAGE_LIST (widget);

  return self->views->len > 0 && gtk_widget_grab_focus (self->views->pdata[self->reading]);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            CicloPageList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The widget */

static void
set_number_of_views (CicloPageList *self,
                     guint n)
{
  while (self->views->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->views, self->views->len - 1));
  while (self->views->len < n)
    {
      GtkWidget *view = g_object_new (CICLO_TYPE_PAGE_VIEW, NULL);

      gtk_widget_set_parent (view, GTK_WIDGET (self));
      g_ptr_array_add (self->views, view);
    }
}

static void
ciclo_page_list_dispose (GObject *object)
{
  CicloPageList *self = CICLO_PAGE_LIST (object);

  ciclo_page_list_set_adjustment (self, NULL);
  set_number_of_views (self, 0);
  g_clear_pointer (&self->pages, ciclo_pages_free);

  G_OBJECT_CLASS (ciclo_page_list_parent_class)->dispose (object);
}

static void
ciclo_page_list_finalize (GObject *object)
{
  CicloPageList *self = CICLO_PAGE_LIST (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (ciclo_page_list_parent_class)->finalize (object);
}

static void
ciclo_page_list_class_init (CicloPageListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ciclo_page_list_dispose;
  object_class->finalize = ciclo_page_list_finalize;
  widget_class->measure = ciclo_page_list_measure;
  widget_class->get_request_mode = ciclo_page_list_get_request_mode;
  widget_class->size_allocate = ciclo_page_list_size_allocate;
  widget_class->focus = ciclo_page_list_focus;
  widget_class->grab_focus = ciclo_page_list_grab_focus;

  signals[READING_CHANGED] = g_signal_new ("reading-changed", CICLO_TYPE_PAGE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
  signals[ZOOM_CHANGED] = g_signal_new ("zoom-changed", CICLO_TYPE_PAGE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pagelist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_page_list_init (CicloPageList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->views = g_ptr_array_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
ciclo_page_list_take_pages (CicloPageList *self,
                            CicloPages *pages)
{
  g_autoptr (CicloPages) old = NULL;
  guint n;

  g_return_if_fail (CICLO_IS_PAGE_LIST (self));

  n = pages != NULL ? ciclo_pages_get_count (pages) : 0;
  old = g_steal_pointer (&self->pages);
  self->pages = pages;
  self->reading = MIN (self->reading, MAX (n, 1) - 1);
  set_number_of_views (self, n);
  for (guint i = 0; i < n; i++)
    ciclo_page_view_set_page (self->views->pdata[i], pages, i);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[READING_CHANGED], 0);
}

guint
ciclo_page_list_get_count (CicloPageList *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE_LIST (self), 0);

  return self->views->len;
}

const CicloPages *
ciclo_page_list_get_pages (CicloPageList *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE_LIST (self), NULL);

  return self->pages;
}

void
ciclo_page_list_set_adjustment (CicloPageList *self,
                                GtkAdjustment *adjustment)
{
  g_return_if_fail (CICLO_IS_PAGE_LIST (self));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect (adjustment, "changed", G_CALLBACK (adjustment_changed_cb), self);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
}

void
ciclo_page_list_scroll_to_start (CicloPageList *self)
{
  g_return_if_fail (CICLO_IS_PAGE_LIST (self));

  self->place = 0;
  if (self->adjustment != NULL)
    gtk_adjustment_set_value (self->adjustment, 0);
}

guint
ciclo_page_list_get_reading (CicloPageList *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE_LIST (self), 0);

  return self->reading;
}

double
ciclo_page_list_get_zoom (CicloPageList *self)
{
  g_return_val_if_fail (CICLO_IS_PAGE_LIST (self), 0);

  return self->zoom;
}

void
ciclo_page_list_zoom (CicloPageList *self,
                      int step)
{
  double zoom = 0;

  g_return_if_fail (CICLO_IS_PAGE_LIST (self));

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (step < 0 && zooms[i] <= self->zoom - SMALLEST_CHANGE)
      zoom = zooms[i];
    else if (step > 0 && zoom == 0 && zooms[i] >= self->zoom + SMALLEST_CHANGE)
      zoom = zooms[i];
  if (step != 0 && zoom == 0)
    return;

  self->fixed_zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
