/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scheduler, where not everything is known: ranges, open ends, unset durations, a day without a clock. */

#include "config.h"

#include "flow-rows.h"

/* Ranges: the plan works with the shorter time, and knows the latest. A pin ends the doubt. */
static void
test_ranges (void)
{
  const Row rows[] = {
    { .minutes = 30, .most = 45, .at = 900, .until = 930 },
    { .minutes = 20, .at = 930, .until = 950 },
    { .minutes = 10, .most = 30, .lane = 1, .at = 950, .until = 1000 },
    { .minutes = 15, .lane = 2, .at = 950, .until = 1005 },
    { .minutes = 10, .lane = 1, .at = 1000, .until = 1010 },
    { .minutes = 10, .at = 1010, .until = 1020 },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045, .gap = 10 },
    { .minutes = 60, .at = 1045, .until = 1145 },
    { .minutes = 10, .lane = 1, .at = 1145, .until = 1155 },
  };
  const int latest[] = { 945, 1005, 1035, 1020, 1045, 1055, 1045, 1145, 1155 };
  Result result;
  gsize i;

  CHECK (rows, 900, UNSET, &result);
  for (i = 0; i < G_N_ELEMENTS (latest); i++)
    g_assert_cmpint (clock_of (result.slots[i].latest_end), ==, latest[i]);
  g_assert_cmpint (clock_of (result.slots[5].latest_start), ==, 1045);
  g_assert_cmpint (clock_of (result.day.latest_end), ==, 1155);

  check (rows, 6, 900, UNSET, &result);
  g_assert_cmpint (clock_of (result.day.end), ==, 1020);
  g_assert_cmpint (clock_of (result.day.latest_end), ==, 1055);
}

/* What was uncertain in a lane is forgotten where something pinned for everybody came after it. */
static void
test_lane_ranges (void)
{
  const guint after = CICLO_FLOW_START_OPEN | CICLO_FLOW_END_OPEN;
  const Row rows[] = {
    { .minutes = 30, .open = TRUE, .most = 300, .lane = 1, .at = 900, .until = 930, .flags = CICLO_FLOW_END_OPEN },
    { .minutes = 45, .lane = 2, .at = 900, .until = 945 },
    { .minutes = 10, .at = 945, .until = 955, .flags = after },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045, .gap = 35 },
    { .minutes = 10, .lane = 1, .at = 1045, .until = 1055 },
    { .minutes = 10, .at = 1055, .until = 1105 },
  };
  const int latest[] = { 1400, 945, 1410, 1045, 1055, 1105 };
  Result result;
  gsize i;

  CHECK (rows, 900, UNSET, &result);
  for (i = 0; i < G_N_ELEMENTS (latest); i++)
    g_assert_cmpint (clock_of (result.slots[i].latest_end), ==, latest[i]);
}

/* As long as it may last, an item holds what is inside of it. */
static void
test_nested_ranges (void)
{
  const Row rows[] = {
    { .minutes = 30, .most = 45, .at = 900, .until = 930 },
    { .minutes = 45, .inside = 1, .at = 900, .until = 945 },
    { .minutes = 1, .inside = 1, .at = 945, .until = 946, .flags = CICLO_FLOW_OUTSIDE },
    { .minutes = 30, .open = TRUE, .at = 930, .until = 1000, .flags = CICLO_FLOW_END_OPEN },
    { .minutes = 99, .inside = 4, .at = 930, .until = 1109 },
    { .minutes = 15, .pin = 1000, .at = 1000, .until = 1015 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpint (result.slots[5].before, ==, 3);
}

static void
test_open (void)
{
  const Row rows[] = {
    { .minutes = 30, .open = TRUE, .at = 900, .until = 930, .flags = CICLO_FLOW_END_OPEN },
    { .minutes = 30, .at = 930, .until = 1000, .flags = CICLO_FLOW_START_OPEN | CICLO_FLOW_END_OPEN },
    { .minutes = 15, .pin = 1015, .at = 1015, .until = 1030, .gap = 15 },
    { .minutes = 30, .at = 1030, .until = 1100 },
  };
  const Row inside[] = {
    { .minutes = UNSET, .at = 900, .until = 930, .flags = CICLO_FLOW_END_OPEN },
    { .minutes = 30, .inside = 1, .open = TRUE, .at = 900, .until = 930, .flags = CICLO_FLOW_END_OPEN },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpuint (result.day.flags, ==, 0);
  check (rows, 2, 900, UNSET, &result);
  g_assert_cmpuint (result.day.flags, ==, CICLO_FLOW_END_OPEN);
  CHECK (inside, 900, UNSET, &result);
}

/* Null is not zero: an item without a duration has no end, and what follows starts then at the earliest; an item of no
 * length has one. */
static void
test_unset (void)
{
  const guint unset = CICLO_FLOW_NO_DURATION | CICLO_FLOW_END_OPEN;
  const guint after = CICLO_FLOW_START_OPEN | CICLO_FLOW_END_OPEN;
  const Row rows[] = {
    { .minutes = 0, .at = 900, .until = 900 },
    { .minutes = UNSET, .at = 900, .until = 900, .flags = unset },
    { .minutes = 30, .at = 900, .until = 930, .flags = after },
    { .minutes = 0, .at = 930, .until = 930, .flags = after },
    { .minutes = 30, .pin = 1000, .at = 1000, .until = 1030, .gap = 30 },
    { .minutes = UNSET, .pin = 1015, .at = 1015, .until = 1015, .early = 15, .overlaps = 5, .flags = unset },
    { .minutes = 0, .pin = 1020, .at = 1020, .until = 1020, .gap = 5, .overlaps = 5 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
}

/* Without a start of the day the times are relative, until something pinned tells the clock. */
static void
test_relative (void)
{
  const Row rows[] = {
    { .minutes = 30, .given = 900, .at = 0, .until = 30, .flags = CICLO_FLOW_RELATIVE },
    { .minutes = 30, .at = 30, .until = 100, .flags = CICLO_FLOW_RELATIVE },
    { .minutes = 15, .pin = 1000, .at = 1000, .until = 1015 },
    { .minutes = 30, .at = 1015, .until = 1045, .flags = CICLO_FLOW_AFTER_DAY },
  };
  const Row within[] = {
    { .minutes = UNSET, .at = 0, .until = 0, .flags = CICLO_FLOW_RELATIVE | CICLO_FLOW_NO_DURATION },
    { .minutes = 30, .inside = 1, .at = 0, .until = 30, .flags = CICLO_FLOW_RELATIVE },
    { .minutes = 30, .inside = 1, .pin = 1000, .at = 1000, .until = 1030 },
    { .minutes = 10, .at = 1030, .until = 1040 },
  };
  const Row crossed[] = {
    { .minutes = 600, .at = 0, .until = 1000, .flags = CICLO_FLOW_RELATIVE },
    { .minutes = 30, .inside = 1, .pin = 900, .at = 900, .until = 930 },
    { .minutes = 30, .inside = 1, .pin = 2300, .at = 2300, .until = 2330, .gap = 810 },
    { .minutes = 10, .pin = 900, .at = 900, .until = 910 },
  };
  Result result;

  CHECK (crossed, UNSET, UNSET, &result);
  g_assert_cmpint (result.slots[0].content, ==, 0);
  CHECK (rows, UNSET, 1030, &result);
  g_assert_cmpuint (result.day.flags, ==, 0);
  g_assert_cmpint (clock_of (result.day.start), ==, 1000);
  g_assert_cmpint (result.day.overrun, ==, 15 * 60);

  check (rows, 2, UNSET, 1030, &result);
  g_assert_cmpuint (result.day.flags, ==, CICLO_FLOW_RELATIVE);
  g_assert_cmpint (clock_of (result.day.end), ==, 100);
  g_assert_cmpint (result.day.start + result.day.overrun, ==, 0);

  CHECK (within, UNSET, UNSET, &result);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow-doubt/ranges", test_ranges);
  g_test_add_func ("/flow-doubt/lane-ranges", test_lane_ranges);
  g_test_add_func ("/flow-doubt/nested-ranges", test_nested_ranges);
  g_test_add_func ("/flow-doubt/open", test_open);
  g_test_add_func ("/flow-doubt/unset", test_unset);
  g_test_add_func ("/flow-doubt/relative", test_relative);

  return g_test_run ();
}
