/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The name and the date of a day, and above them, over all days that have it, what they are a part of. */

#include "config.h"

#include "render/ciclo-day-heads.h"

#include "render/ciclo-nesting.h"

#define HEAD_GAP 3.0

static double
measure_line (const CicloDayRange *self,
              CicloRole role)
{
  return ciclo_typesetter_measure_line (self->galley->typesetter, role);
}

static const CicloDayColumn *
get_column (const CicloDayRange *self,
            guint i)
{
  return self->days->columns->pdata[self->first + i];
}

static gboolean
has_bands (const CicloDayRange *self)
{
  for (guint i = 0; i < self->n; i++)
    if (get_column (self, i)->band != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_dates (const CicloDayRange *self)
{
  for (guint i = 0; i < self->n; i++)
    if (get_column (self, i)->date != NULL)
      return TRUE;

  return FALSE;
}

double
ciclo_day_heads_measure (const CicloDayRange *self)
{
  double height = measure_line (self, CICLO_ROLE_TERM) + HEAD_GAP;

  if (has_bands (self))
    height += measure_line (self, CICLO_ROLE_ENTRY) + 2 * HEAD_GAP;
  if (has_dates (self))
    height += measure_line (self, CICLO_ROLE_ENTRY_TEXT);

  return height;
}

/* The band over the column @i, where it is the first of those that have it. */
static void
add_band (const CicloDayRange *self,
          CicloStrip *strip,
          const double *x,
          guint i)
{
  const char *band = get_column (self, i)->band;
  double height = measure_line (self, CICLO_ROLE_ENTRY) + HEAD_GAP;
  CicloFrame frame = { x[i] + HEAD_GAP / 2, 0, 0, height };
  CicloItem fill = { CICLO_ITEM_FILL, .x = frame.x, .height = height, .weight = 0.85 };
  guint end = i + 1;

  if (band == NULL || (i > 0 && g_strcmp0 (get_column (self, i - 1)->band, band) == 0))
    return;

  while (end < self->n && g_strcmp0 (get_column (self, end)->band, band) == 0)
    end++;
  fill.width = x[end] - x[i] - HEAD_GAP;
  ciclo_strip_add (strip, &fill);
  frame.x += HEAD_GAP;
  frame.y = HEAD_GAP / 2;
  frame.width = fill.width - 2 * HEAD_GAP;
  ciclo_galley_place_text (self->galley, strip, band, CICLO_ROLE_ENTRY, &frame, NULL);
}

void
ciclo_day_heads_add (const CicloDayRange *self,
                     CicloStrip *strip,
                     const double *x,
                     guint i)
{
  const CicloDayColumn *column = get_column (self, i);
  CicloMark *mark = ciclo_typesetter_add_mark (self->galley->typesetter);
  CicloTag tag = CICLO_TAG_H1 + ciclo_nesting_enter (&self->galley->open, 1);
  CicloItem open = { CICLO_ITEM_OPEN, tag, .holds_text = TRUE, .mark = mark };
  CicloFrame frame = { x[i] + HEAD_GAP, 0, x[i + 1] - x[i] - 2 * HEAD_GAP, 0 };

  add_band (self, strip, x, i);
  if (has_bands (self))
    frame.y = measure_line (self, CICLO_ROLE_ENTRY) + 2 * HEAD_GAP;
  mark->text = g_strdup (column->label);
  mark->level = 1;
  mark->destination = ciclo_typesetter_next_heading (self->galley->typesetter);
  open.x = frame.x;
  open.y = frame.y;
  frame.y += ciclo_galley_place_text (self->galley, strip, column->label, CICLO_ROLE_TERM, &frame, &open);
  if (column->date != NULL)
    ciclo_galley_place_text (self->galley, strip, column->date, CICLO_ROLE_ENTRY_TEXT, &frame, NULL);
}
