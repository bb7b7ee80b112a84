/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts differ in shade and in pattern, so that neither colour nor sharp eyes are needed to tell them apart. Everything
 * is drawn in the colours of the style, which suits dark and high contrast too. */

#include "config.h"

#include "ui/ciclo-bar.h"

#include <math.h>

#define HEIGHT 10
#define LEAST_WIDTH 60
#define USUAL_WIDTH 160
#define RADIUS 5
#define GAP 1
#define STRIPE 5

/* How the parts look, one after the other: how strong the colour is, and whether stripes are on it. */
typedef struct
{
  const char *colour; /* of the style */
  double strength;
  gboolean striped;
} Look;

/* clang-format off */

/* The ways of learning first, in the order of their list. */
static const Look looks[] = {
  { "learning_acquisition",   1.0,  FALSE },
  { "learning_inquiry",       1.0,  TRUE },
  { "learning_discussion",    1.0,  FALSE },
  { "learning_practice",      1.0,  TRUE },
  { "learning_collaboration", 1.0,  FALSE },
  { "learning_production",    1.0,  TRUE },
  { NULL,                     0.35, TRUE },
};

/* clang-format on */

struct _CicloBar
{
  GtkWidget parent_instance;

  double *shares;
  guint n;
  guint first_look;
  double least, most;
};

G_DEFINE_FINAL_TYPE (CicloBar, ciclo_bar, GTK_TYPE_WIDGET)

static GdkRGBA
get_colour (CicloBar *self,
            const char *name,
            double strength)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  if (name == NULL || !gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);
  colour.alpha *= (float) strength;

  return colour;
}

/* From the side where reading begins. */
static void
append_block (CicloBar *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *block,
              const GdkRGBA *colour)
{
  graphene_rect_t area = *block;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.origin.x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - area.origin.x - area.size.width;
  gtk_snapshot_append_color (snapshot, colour, &area);
}

static void
append_stripes (CicloBar *self,
                GtkSnapshot *snapshot,
                const graphene_rect_t *block)
{
  GdkRGBA colour = get_colour (self, "window_bg_color", 0.6);

  for (float x = STRIPE; x < block->size.width; x += STRIPE)
    {
      graphene_rect_t stripe = GRAPHENE_RECT_INIT (block->origin.x + x, block->origin.y, 1, block->size.height);

      append_block (self, snapshot, &stripe, &colour);
    }
}

static void
append_part (CicloBar *self,
             GtkSnapshot *snapshot,
             const graphene_rect_t *block,
             guint position)
{
  const Look *look = &looks[(self->first_look + position) % G_N_ELEMENTS (looks)];
  GdkRGBA colour = get_colour (self, look->colour, look->strength);

  append_block (self, snapshot, block, &colour);
  if (look->striped)
    append_stripes (self, snapshot, block);
}

static void
append_mark (CicloBar *self,
             GtkSnapshot *snapshot,
             double at)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA colour = get_colour (self, NULL, 0.9);
  graphene_rect_t mark;

  if (isnan (at))
    return;

  mark = GRAPHENE_RECT_INIT (CLAMP ((float) at, 0, 1) * (width - 2), 0, 2,
                             (float) gtk_widget_get_height (GTK_WIDGET (self)));
  append_block (self, snapshot, &mark, &colour);
}

static void
ciclo_bar_snapshot (GtkWidget *widget,
                    GtkSnapshot *snapshot)
{
  CicloBar *self = CICLO_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float y = ((float) gtk_widget_get_height (widget) - HEIGHT) / 2;
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, y, width, HEIGHT);
  GdkRGBA ground = get_colour (self, NULL, 0.12);
  GskRoundedRect clip;
  float x = 0;

  gsk_rounded_rect_init_from_rect (&clip, &whole, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &ground, &whole);
  for (guint i = 0; i < self->n; i++)
    {
      float part = (float) CLAMP (self->shares[i], 0, 1) * width;
      graphene_rect_t block = GRAPHENE_RECT_INIT (x, y, MAX (part - (i + 1 < self->n ? GAP : 0), 0), HEIGHT);

      append_part (self, snapshot, &block, i);
      x += part;
    }
  gtk_snapshot_pop (snapshot);
  append_mark (self, snapshot, self->least);
  append_mark (self, snapshot, self->most);
}

static void
ciclo_bar_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? LEAST_WIDTH : HEIGHT + 4;
  *natural = across ? USUAL_WIDTH : HEIGHT + 4;
}

static void
ciclo_bar_finalize (GObject *object)
{
  g_free (CICLO_BAR (object)->shares);

  G_OBJECT_CLASS (ciclo_bar_parent_class)->finalize (object);
}

static void
ciclo_bar_class_init (CicloBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ciclo_bar_finalize;
  widget_class->snapshot = ciclo_bar_snapshot;
  widget_class->measure = ciclo_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ciclo_bar_init (CicloBar *self)
{
  self->least = NAN;
  self->most = NAN;
}

GtkWidget *
ciclo_bar_new (void)
{
  return g_object_new (CICLO_TYPE_BAR, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
}

void
ciclo_bar_set_parts (CicloBar *self,
                     const double *shares,
                     guint n)
{
  g_return_if_fail (CICLO_IS_BAR (self));

  g_free (self->shares);
  self->shares = g_memdup2 (shares, n * sizeof *shares);
  self->n = n;
  self->first_look = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ciclo_bar_set_part (CicloBar *self,
                    double share,
                    guint position)
{
  ciclo_bar_set_parts (self, &share, 1);
  self->first_look = position;
}

void
ciclo_bar_set_range (CicloBar *self,
                     double least,
                     double most)
{
  g_return_if_fail (CICLO_IS_BAR (self));

  self->least = least;
  self->most = most;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ciclo_bar_set_words (CicloBar *self,
                     const char *name,
                     const char *description)
{
  g_return_if_fail (CICLO_IS_BAR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
