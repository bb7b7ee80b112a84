/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days go on as many pages as they need, evenly. A page with days that hold too much to be drawn to scale becomes a
 * table instead. */

#include "config.h"

#include "render/ciclo-galley.h"

#include "render/ciclo-day-page.h"

#define MOST_DAYS 7.0
#define NARROWEST_DAY 92.0
/* Shares of a page: what must be left of one for days to begin there, and what may stand below them. */
#define LEAST_ROOM 0.55
#define MOST_BELOW 0.45
#define GAP 10.0

/* How many days from @first on go on one page. */
static guint
count_days (const CicloDays *days,
            guint first,
            double most,
            double usual)
{
  double weight = 0;
  guint n = 0;

  while (first + n < days->columns->len)
    {
      double more = ciclo_day_column_weigh (days->columns->pdata[first + n]);

      if (n > 0 && (weight + more > most || weight >= usual - 0.01))
        break;
      weight += more;
      n++;
    }

  return n;
}

/* The height of what stands on the page so far. */
static double
measure (const GPtrArray *strips)
{
  double height = 0;

  for (guint i = strips->len; i > 0 && !((CicloStrip *) strips->pdata[i - 1])->is_break; i--)
    {
      const CicloStrip *strip = strips->pdata[i - 1];

      height += strip->height + (i > 1 ? strip->before : 0);
    }

  return height;
}

static void
break_page (CicloGalley *self)
{
  CicloStrip *strip = ciclo_strip_new (0);

  strip->is_break = TRUE;
  g_ptr_array_add (self->strips, strip);
  self->after = 0;
}

/* What is left of the page; a new one where that is too little. */
static double
find_room (CicloGalley *self)
{
  double room = self->tallest - measure (self->strips) - self->after;

  if (room >= self->tallest * LEAST_ROOM)
    return room;
  break_page (self);

  return self->tallest;
}

static void
add_table (CicloGalley *self,
           const CicloDays *days,
           guint first,
           guint n)
{
  g_autoptr (GPtrArray) blocks = ciclo_days_list (ciclo_typesetter_get_report (self->typesetter), days, first, n);

  for (guint i = 0; i < n; i++)
    ciclo_typesetter_next_heading (self->typesetter);
  ciclo_galley_add_blocks (self, blocks);
}

/* The pages; @below is the height to be left free on the last one. */
static void
add_pages (CicloGalley *self,
           const CicloDays *days,
           double below)
{
  double most = MIN (MAX ((int) (self->width / NARROWEST_DAY), 1), MOST_DAYS);
  double total = 0;
  double usual;

  for (guint i = 0; i < days->columns->len; i++)
    total += ciclo_day_column_weigh (days->columns->pdata[i]);
  usual = total / MAX ((int) (total / most + 0.99), 1);

  for (guint first = 0, n; first < days->columns->len; first += n)
    {
      double room = find_room (self);
      CicloDayRange range = { self, days, first };

      range.n = n = count_days (days, first, most, usual);
      if (first + n == days->columns->len)
        room -= below;
      if (!ciclo_day_page_add (&range, room))
        add_table (self, days, first, n);
    }
}

static void
move_strips (GPtrArray *to,
             GPtrArray *from)
{
  g_ptr_array_set_free_func (from, NULL);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, from->pdata[i]);
}

void
ciclo_galley_add_days (CicloGalley *self,
                       const CicloBlock *block)
{
  g_autoptr (GPtrArray) below = NULL;
  CicloGalley rest;
  double height;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL && block->days != NULL);

  below = ciclo_strips_new ();
  rest = *self;
  rest.strips = below;
  rest.after = GAP;
  ciclo_galley_add_blocks (&rest, block->blocks);
  height = measure (below) + (below->len > 0 ? GAP : 0);
  add_pages (self, block->days, height <= self->tallest * MOST_BELOW ? height : 0);
  if (below->len > 0)
    self->after = rest.after;
  move_strips (self->strips, below);
}
