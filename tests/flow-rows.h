/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Days for the tests of the scheduler, written so that they can be checked in the head. */

#include "core/ciclo-flow.h"

#define MOST_ROWS 12
#define UNSET -1

/* One item and what is expected of it. Times of day are written as on a clock, 1030, and everything else in minutes, so
 * that a row can be checked in the head. Zero is “no” in all members but minutes, at and until. */
typedef struct
{
  int minutes; /* UNSET */
  int most;
  int pin;
  int given;  /* a start that is not pinned */
  int inside; /* the row, counted from 1 */
  int lane;
  gboolean open;
  gboolean off;
  gboolean beside;

  int at;
  int until;
  int gap;
  int early;
  int overlap;
  int overlaps; /* the row, counted from 1 */
  guint flags;
} Row;

typedef struct
{
  CicloFlowSlot slots[MOST_ROWS];
  CicloFlowDay day;
} Result;

static int
seconds (int clock)
{
  return (clock / 100 * 60 + clock % 100) * 60;
}

static int
clock_of (gint64 time)
{
  return (int) (time / 3600 * 100 + time / 60 % 60);
}

static CicloFlowItem
make_item (const Row *row)
{
  CicloFlowItem item = CICLO_FLOW_ITEM_INIT;

  item.duration = row->minutes == UNSET ? -1 : row->minutes * 60;
  item.max_duration = row->most * 60;
  item.start = row->pin + row->given > 0 ? seconds (row->pin + row->given) : -1;
  item.pinned = row->pin > 0;
  item.parent = row->inside - 1;
  item.lane = row->lane;
  item.open = row->open;
  item.counts = !row->off;
  item.may_overlap = row->beside;

  return item;
}

static void
check (const Row *rows,
       int n,
       int day_start,
       int day_end,
       Result *result)
{
  CicloFlowItem items[MOST_ROWS];
  int i;

  g_assert_cmpint (n, <=, MOST_ROWS);
  for (i = 0; i < n; i++)
    items[i] = make_item (&rows[i]);

  ciclo_flow_day (items, n, day_start == UNSET ? -1 : seconds (day_start), day_end == UNSET ? -1 : seconds (day_end),
                  result->slots, &result->day);

  for (i = 0; i < n; i++)
    {
      const CicloFlowSlot *slot = &result->slots[i];

      g_test_message ("row %d", i + 1);
      g_assert_cmpint (clock_of (slot->start), ==, rows[i].at);
      g_assert_cmpint (clock_of (slot->end), ==, rows[i].until);
      g_assert_cmpint (slot->gap, ==, rows[i].gap * 60);
      g_assert_cmpint (slot->early, ==, rows[i].early * 60);
      g_assert_cmpint (slot->overlap, ==, rows[i].overlap * 60);
      g_assert_cmpint (slot->overlaps, ==, rows[i].overlaps - 1);
      g_assert_cmpuint (slot->flags, ==, rows[i].flags);
    }
}

#define CHECK(rows, start, end, result) check (rows, G_N_ELEMENTS (rows), start, end, result)
