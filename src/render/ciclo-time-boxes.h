/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What takes place on one day, as boxes in one column: as tall as it lasts, side by side where it overlaps. */

typedef struct
{
  gint64 start; /* seconds */
  gint64 end;   /* not before start */
  guint lane;   /* the order of what stands side by side */
} CicloTimeSpan;

typedef struct
{
  gint64 from;   /* the time at the top of the column */
  double scale;  /* points for each second */
  double height; /* of the column, points */
  double least;  /* height of a box that can still be read */
} CicloTimeScale;

typedef struct
{
  double top; /* points below the top of the column */
  double bottom;
  double left; /* share of the column's width, from 0 to 1 */
  double right;
} CicloTimeBox;

/* How many spans one column takes at most. */
#define CICLO_TIME_BOXES_MOST 200

/* A box for each of the @n @spans, in their order. No two overlap and all are inside the column. A box is as tall as
 * its span lasts; one that would be less than the least is made as tall as that, and what follows gives way. FALSE,
 * with @boxes undefined, where there are too many spans, or they do not fit in this way. */
gboolean ciclo_time_boxes_lay_out (const CicloTimeSpan *spans,
                                   guint n,
                                   const CicloTimeScale *scale,
                                   CicloTimeBox *boxes);
/* How many of the @n @spans stand side by side at most; 0 where there are none, G_MAXUINT where there are too many
 * spans. */
guint ciclo_time_boxes_count_beside (const CicloTimeSpan *spans,
                                     guint n);

G_END_DECLS
