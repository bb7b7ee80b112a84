/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What fits one page of days beside each other: above them their names, at the side the hours, then the boxes, below
 * what their patterns stand for. Read aloud it is a list for each day. */

#include "config.h"

#include "render/ciclo-day-page.h"

#include "render/ciclo-day-legend.h"
#include "render/ciclo-entry-box.h"
#include "render/ciclo-time-boxes.h"

#define NARROWEST_BOX 26.0
#define LANE_WEIGHT 0.75 /* what a lane more adds to the width of a day */
#define HEAVIEST 4.0
#define MOST_HOURS 36
#define NEAR_HOUR (15 * 60)
#define LARGEST_SCALE (2.4 / 60) /* points for each second */
#define LARGE_SCALE (1.1 / 60)
#define LARGE_DAY 165.0
#define MOST_REMARKS 0.25 /* share of the room */
#define FARTHEST 24.0     /* how far a box may stand from its hour */
#define AXIS_GAP 5.0
#define HEAD_GAP 3.0
#define DAY_GAP 1.5 /* at each side of a day */
#define BLOCK_GAP 10.0
#define LEAST_LABELS 1.6 /* distance of two hours, in lines */

typedef struct
{
  const CicloDayRange *range;
  CicloGalley *galley; /* of the range */
  const CicloDays *days;
  guint n;
  double axis;     /* width of the hours */
  gint64 from, to; /* what the page shows; equal where there is nothing */
  double head;     /* height of what stands above */
  double foot;     /* and below the hours */
  CicloTimeScale scale;
  gboolean is_large;
  CicloStrip *strip;
  GPtrArray *remarks; /* of char *: those that have no room in their boxes */
} Page;

static double
measure_line (const Page *self,
              CicloRole role)
{
  return ciclo_typesetter_measure_line (self->galley->typesetter, role);
}

static const CicloDayColumn *
get_column (const Page *self,
            guint i)
{
  return self->days->columns->pdata[self->range->first + i];
}

static CicloTimeSpan *
list_spans (const CicloDayColumn *column)
{
  CicloTimeSpan *spans = g_new0 (CicloTimeSpan, MAX (column->entries->len, 1));

  for (guint i = 0; i < column->entries->len; i++)
    {
      const CicloDayEntry *entry = column->entries->pdata[i];

      spans[i] = (CicloTimeSpan){ entry->start, entry->end, entry->lane };
    }

  return spans;
}

double
ciclo_day_column_weigh (const CicloDayColumn *column)
{
  g_autofree CicloTimeSpan *spans = list_spans (column);
  guint beside = ciclo_time_boxes_count_beside (spans, column->entries->len);

  return beside <= 1 || beside == G_MAXUINT ? 1 : MIN (1 + LANE_WEIGHT * (beside - 1), HEAVIEST);
}

static double
weigh_page (const Page *self)
{
  double weight = 0;

  for (guint i = 0; i < self->n; i++)
    weight += ciclo_day_column_weigh (get_column (self, i));

  return weight;
}

/* Where the columns begin, and at last where they end. */
static double *
divide_width (const Page *self)
{
  double *x = g_new0 (double, self->n + 1);
  double weight = weigh_page (self);

  x[0] = self->galley->x + self->axis;
  for (guint i = 0; i < self->n; i++)
    x[i + 1] = x[i] + (self->galley->width - self->axis) * ciclo_day_column_weigh (get_column (self, i)) / weight;

  return x;
}

/* From when to when, in whole hours where little is lost by that. */
static void
find_hours (Page *self)
{
  gint64 first = G_MAXINT64, last = G_MININT64;

  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < get_column (self, i)->entries->len; j++)
      {
        const CicloDayEntry *entry = get_column (self, i)->entries->pdata[j];

        first = MIN (first, entry->start);
        last = MAX (last, entry->end);
      }
  self->from = self->to = 0;
  if (first > last)
    return;

  self->from = first;
  self->to = MAX (last, first + 1);
  for (guint i = 0; i < self->days->marks->len; i++)
    {
      gint64 at = g_array_index (self->days->marks, CicloDayMark, i).at;

      if (at <= first && first - at <= NEAR_HOUR)
        self->from = at;
      if (at >= last && at > first && at - last <= NEAR_HOUR)
        self->to = at;
    }
}

/* Text that only shows where things are. */
static void
add_label (Page *self,
           const char *text,
           double right,
           double middle)
{
  PangoLayout *layout = ciclo_typesetter_set_line (self->galley->typesetter, text, CICLO_ROLE_ENTRY_TEXT, 0);
  CicloItem item = { CICLO_ITEM_LINE, .decorates = TRUE };
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  item.object = pango_layout_get_line_readonly (layout, 0);
  item.width = width / (double) PANGO_SCALE;
  item.height = height / (double) PANGO_SCALE;
  item.ascent = pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
  item.x = right - item.width;
  item.y = middle - item.height / 2 + item.ascent;
  ciclo_strip_add (self->strip, &item);
}

/* The hours */

static double
place_hour (const Page *self,
            gint64 at)
{
  return self->head + (double) (at - self->from) * self->scale.scale;
}

/* A line at @y through what is free between the boxes of a column. */
static void
add_free_line (Page *self,
               double y,
               const CicloFrame *column,
               const CicloTimeBox *boxes,
               guint n)
{
  double x = 0;

  while (x < 1)
    {
      double end = 1, next = 1;
      CicloItem rule = { CICLO_ITEM_RULE, .y = y, .weight = 0.3, .pattern = CICLO_PATTERN_DOTTED };

      for (guint i = 0; i < n; i++)
        if (boxes[i].top <= y - column->y && boxes[i].bottom >= y - column->y && boxes[i].right > x + 1e-6 &&
            boxes[i].left < end)
          {
            end = MAX (boxes[i].left, x);
            next = boxes[i].right;
          }
      rule.x = column->x + x * column->width;
      rule.width = (end - x) * column->width;
      if (rule.width > 1)
        ciclo_strip_add (self->strip, &rule);
      x = MAX (next, end);
    }
}

static void
add_hours (Page *self)
{
  double least = measure_line (self, CICLO_ROLE_ENTRY_TEXT) * LEAST_LABELS;
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < self->days->marks->len; i++)
    {
      const CicloDayMark *mark = &g_array_index (self->days->marks, CicloDayMark, i);
      double y = place_hour (self, mark->at);
      CicloItem tick = { CICLO_ITEM_RULE, .y = y, .width = AXIS_GAP - 1, .weight = 0.5 };

      if (mark->at < self->from || mark->at > self->to || y - last < least)
        continue;
      tick.x = self->galley->x + self->axis - AXIS_GAP + 1;
      ciclo_strip_add (self->strip, &tick);
      add_label (self, mark->label, self->galley->x + self->axis - AXIS_GAP, y);
      last = y;
    }
}

static void
add_grid (Page *self,
          const CicloFrame *column,
          const CicloTimeBox *boxes,
          guint n)
{
  for (guint i = 0; i < self->days->marks->len; i++)
    {
      gint64 at = g_array_index (self->days->marks, CicloDayMark, i).at;

      if (at >= self->from && at <= self->to)
        add_free_line (self, place_hour (self, at), column, boxes, n);
    }
}

/* A day */

static CicloFrame
frame_box (const CicloFrame *column,
           const CicloTimeBox *box)
{
  return (CicloFrame){ column->x + box->left * column->width, column->y + box->top,
                       (box->right - box->left) * column->width, box->bottom - box->top };
}

static void
add_entry (Page *self,
           const CicloDayColumn *column,
           const CicloDayEntry *entry,
           const CicloFrame *frame)
{
  if (!ciclo_entry_box_add (self->galley, self->strip, entry, frame, self->is_large))
    g_ptr_array_add (self->remarks, g_strdup_printf ("%s · %s · %s: %s", column->label, entry->clock, entry->title,
                                                     entry->remark));
}

static void
add_day (Page *self,
         const double *x,
         guint i)
{
  const CicloDayColumn *column = get_column (self, i);
  guint n = column->entries->len;
  g_autofree CicloTimeSpan *spans = list_spans (column);
  g_autofree CicloTimeBox *boxes = g_new0 (CicloTimeBox, MAX (n, 1));
  CicloFrame whole = { x[i] + DAY_GAP, self->head, x[i + 1] - x[i] - 2 * DAY_GAP, self->scale.height };

  ciclo_day_heads_add (self->range, self->strip, x, i);
  if (n == 0)
    {
      CicloFrame nothing = { whole.x + HEAD_GAP, whole.y, whole.width - 2 * HEAD_GAP, 0 };

      ciclo_galley_place_text (self->galley, self->strip, "–", CICLO_ROLE_ENTRY_TEXT, &nothing, NULL);
    }
  else
    {
      ciclo_time_boxes_lay_out (spans, n, &self->scale, boxes);
      ciclo_strip_open (self->strip, CICLO_TAG_L, NULL, FALSE);
      for (guint j = 0; j < n; j++)
        {
          CicloFrame frame = frame_box (&whole, &boxes[j]);

          add_entry (self, column, column->entries->pdata[j], &frame);
        }
      ciclo_strip_close (self->strip, CICLO_TAG_L);
    }
  add_grid (self, &whole, boxes, n);
}

/* Whether the day can be read when it is drawn like this. */
static gboolean
is_legible (const Page *self,
            const double *x,
            guint i)
{
  const CicloDayColumn *column = get_column (self, i);
  guint n = column->entries->len;
  g_autofree CicloTimeSpan *spans = list_spans (column);
  g_autofree CicloTimeBox *boxes = g_new0 (CicloTimeBox, MAX (n, 1));

  if (n == 0)
    return TRUE;
  if (self->to - self->from > MOST_HOURS * 3600 || !ciclo_time_boxes_lay_out (spans, n, &self->scale, boxes))
    return FALSE;

  for (guint j = 0; j < n; j++)
    {
      double top = (double) (spans[j].start - self->scale.from) * self->scale.scale;

      if (ABS (boxes[j].top - top) > FARTHEST || (boxes[j].right - boxes[j].left) * (x[i + 1] - x[i]) < NARROWEST_BOX)
        return FALSE;
    }

  return TRUE;
}

/* A page */

static void
measure_axis (Page *self)
{
  for (guint i = 0; i < self->days->marks->len; i++)
    {
      const char *label = g_array_index (self->days->marks, CicloDayMark, i).label;
      double width = ciclo_typesetter_measure_text (self->galley->typesetter, label, CICLO_ROLE_ENTRY_TEXT);

      self->axis = MAX (self->axis, width);
    }
  self->axis += AXIS_GAP + 1;
}

/* What the remarks take if all of them have to stand below. */
static double
measure_remarks (const Page *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < get_column (self, i)->entries->len; j++)
      n += ((CicloDayEntry *) get_column (self, i)->entries->pdata[j])->remark != NULL;
  if (n == 0)
    return 0;

  return n * measure_line (self, CICLO_ROLE_CELL) + BLOCK_GAP;
}

/* Makes the hours as tall as @room allows. FALSE where that is not legible. */
static gboolean
fit (Page *self,
     double room)
{
  g_autofree double *x = divide_width (self);
  double height;

  self->head = ciclo_day_heads_measure (self->range);
  find_hours (self);
  self->foot = ciclo_day_legend_add (self->galley, self->days, NULL, 0);
  height = room - self->head - self->foot - measure_line (self, CICLO_ROLE_ENTRY_TEXT) / 2;
  height -= MIN (measure_remarks (self), room * MOST_REMARKS);
  self->scale.from = self->from;
  self->scale.scale = height / (double) MAX (self->to - self->from, 1);
  self->scale.scale = MIN (self->scale.scale, LARGEST_SCALE);
  if (height <= 0)
    return FALSE;

  self->scale.height = (double) (self->to - self->from) * self->scale.scale;
  self->is_large = x[1] - x[0] >= LARGE_DAY && self->scale.scale >= LARGE_SCALE;
  self->scale.least = ciclo_entry_box_measure_least (self->galley, self->is_large);
  for (guint i = 0; i < self->n; i++)
    {
      if (get_column (self, i)->entries->len > 0)
        self->scale.height = MAX (self->scale.height, self->scale.least);
      if (!is_legible (self, x, i))
        return FALSE;
    }

  return TRUE;
}

static void
add_page (Page *self)
{
  g_autofree double *x = divide_width (self);
  CicloMark *mark = ciclo_typesetter_add_mark (self->galley->typesetter);
  double foot = self->head + MAX (self->scale.height, measure_line (self, CICLO_ROLE_ENTRY_TEXT));

  mark->text = g_strdup (self->days->summary);
  self->strip = ciclo_strip_new (foot + self->foot);
  self->strip->before = self->galley->after;
  ciclo_strip_open (self->strip, CICLO_TAG_DIV, mark, FALSE);
  for (guint i = 0; i < self->n; i++)
    add_day (self, x, i);
  add_hours (self);
  ciclo_day_legend_add (self->galley, self->days, self->strip, foot);
  ciclo_strip_close (self->strip, CICLO_TAG_DIV);
  g_ptr_array_add (self->galley->strips, self->strip);
  self->galley->after = BLOCK_GAP;
}

/* Said below the days, because there is no room in them. */
static void
add_remarks (Page *self)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      self->galley->after = i == 0 ? BLOCK_GAP / 2 : 0;
      ciclo_galley_add_plain (self->galley, self->remarks->pdata[i], CICLO_ROLE_CELL, CICLO_TAG_P);
    }
}

gboolean
ciclo_day_page_add (const CicloDayRange *range,
                    double room)
{
  Page self = { range };

  g_return_val_if_fail (range != NULL, FALSE);
  g_return_val_if_fail (range->n > 0 && range->first + range->n <= range->days->columns->len, FALSE);

  self.galley = range->galley;
  self.days = range->days;
  self.n = range->n;
  measure_axis (&self);
  if (!fit (&self, room))
    return FALSE;

  self.remarks = g_ptr_array_new_with_free_func (g_free);
  add_page (&self);
  add_remarks (&self);
  g_ptr_array_unref (self.remarks);

  return TRUE;
}
