/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One scale for all columns, so that a short day looks short. Colours come from the style sheet, which knows the dark
 * style; the words beside the picture say the same. */

#include "config.h"

#include "ui/ciclo-sketch-view.h"

#define HEIGHT 72
#define GAP 4 /* between days */
#define WIDEST_COLUMN 44
#define LINE 1          /* between blocks */
#define PAUSE_SHARE 0.6 /* of the width of a day that a break has */

struct _CicloSketchView
{
  GtkWidget parent_instance;

  const CicloSketch *sketch;
};

G_DEFINE_FINAL_TYPE (CicloSketchView, ciclo_sketch_view, GTK_TYPE_WIDGET)

static void
get_colour (GtkWidget *widget,
            const CicloSketchBlock *block,
            GdkRGBA *colour)
{
  static const char *const names[] = { "learning_acquisition", "learning_inquiry", "learning_discussion",
                                       "learning_practice", "learning_collaboration", "learning_production" };
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (block->is_pause || block->learning < 0 ||
      !gtk_style_context_lookup_color (style, names[block->learning], colour))
    {
      gtk_style_context_get_color (style, colour);
      colour->alpha *= block->is_pause ? 0.12f : 0.3f;
    }
}

static void
draw_column (GtkWidget *widget,
             GtkSnapshot *snapshot,
             const CicloSketchColumn *column,
             graphene_rect_t *place,
             double scale)
{
  double y = 0;

  for (guint i = 0; i < column->blocks->len; i++)
    {
      const CicloSketchBlock *block = &g_array_index (column->blocks, CicloSketchBlock, i);
      double height = (double) block->seconds * scale;
      float width = block->is_pause ? (float) (place->size.width * PAUSE_SHARE) : place->size.width;
      GdkRGBA colour;

      get_colour (widget, block, &colour);
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (place->origin.x, (float) y, width,
                                                      (float) MAX (height - LINE, LINE)));
      y += height;
    }
}

/* A sheet with nothing on it yet. */
static void
draw_empty (GtkWidget *widget,
            GtkSnapshot *snapshot)
{
  GskRoundedRect outline;
  GdkRGBA colour;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float x = is_mirrored ? (float) gtk_widget_get_width (widget) - WIDEST_COLUMN : 0;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.3f;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, 0, WIDEST_COLUMN, HEIGHT), 3);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]){ 1, 1, 1, 1 },
                              (const GdkRGBA[]){ colour, colour, colour, colour });
}

static void
ciclo_sketch_view_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  CicloSketchView *self = CICLO_SKETCH_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gint64 longest = 1;
  float step;

  if (self->sketch == NULL)
    return;
  if (self->sketch->columns->len == 0)
    draw_empty (widget, snapshot);

  for (guint i = 0; i < self->sketch->columns->len; i++)
    longest = MAX (longest, ((CicloSketchColumn *) self->sketch->columns->pdata[i])->seconds);
  step = MIN ((float) (width + GAP) / (float) self->sketch->columns->len, WIDEST_COLUMN + GAP);
  for (guint i = 0; i < self->sketch->columns->len; i++)
    {
      graphene_rect_t place = GRAPHENE_RECT_INIT ((float) i * step, 0, MAX (step - GAP, 1), (float) height);

      if (is_mirrored)
        place.origin.x = (float) width - place.origin.x - place.size.width;
      draw_column (widget, snapshot, self->sketch->columns->pdata[i], &place, (double) height / (double) longest);
    }
}

static void
ciclo_sketch_view_class_init (CicloSketchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ciclo_sketch_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sketch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ciclo_sketch_view_init (CicloSketchView *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, HEIGHT);
}

void
ciclo_sketch_view_set_sketch (CicloSketchView *self,
                              const CicloSketch *sketch,
                              CicloSpeech *speech)
{
  g_autofree char *contents = NULL;

  g_return_if_fail (CICLO_IS_SKETCH_VIEW (self));

  self->sketch = sketch;
  contents = sketch != NULL ? ciclo_sketch_dup_contents (sketch, speech) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, contents, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *contents != '\0' ? contents : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
