/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scheduler, on days worked out by hand. */

#include "config.h"

#include "flow-rows.h"

/* The vector: A 45, B 45, a break pinned at 10:30, C 60; and A becomes 60. */
static void
test_vector (void)
{
  const Row before[] = {
    { .minutes = 45, .at = 900, .until = 945 },
    { .minutes = 45, .at = 945, .until = 1030 },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045 },
    { .minutes = 60, .at = 1045, .until = 1145 },
  };
  const Row after[] = {
    { .minutes = 60, .at = 900, .until = 1000 },
    { .minutes = 45, .at = 1000, .until = 1045 },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045, .early = 15, .overlap = 15, .overlaps = 2 },
    { .minutes = 60, .at = 1045, .until = 1145 },
  };
  Result result;

  CHECK (before, 900, UNSET, &result);
  CHECK (after, 900, UNSET, &result);
  g_assert_cmpint (result.slots[0].before, ==, -1);
  g_assert_cmpint (result.slots[2].before, ==, 1);
  g_assert_cmpint (result.slots[3].before, ==, 2);
  g_assert_cmpint (clock_of (result.day.start), ==, 900);
  g_assert_cmpint (clock_of (result.day.end), ==, 1145);
  g_assert_cmpint (result.day.gaps, ==, 0);
}

static void
test_gaps (void)
{
  const Row rows[] = {
    { .minutes = 45, .pin = 915, .at = 915, .until = 1000, .gap = 15 },
    { .minutes = 20, .at = 1000, .until = 1020 },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045, .gap = 10 },
    { .minutes = 15, .at = 1045, .until = 1100 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpint (result.day.gaps, ==, 25 * 60);
}

/* A short break inside of a long item: the flow goes on from the break, and what follows overlaps too. */
static void
test_break_within (void)
{
  const Row rows[] = {
    { .minutes = 120, .at = 900, .until = 1100 },
    { .minutes = 15, .pin = 1000, .at = 1000, .until = 1015, .early = 60, .overlap = 15, .overlaps = 1 },
    { .minutes = 30, .at = 1015, .until = 1045, .overlap = 30, .overlaps = 1 },
    { .minutes = 30, .at = 1045, .until = 1115, .overlap = 15, .overlaps = 1 },
    { .minutes = 30, .at = 1115, .until = 1145 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
}

static void
test_before_day (void)
{
  const guint before = CICLO_FLOW_BEFORE_DAY;
  const Row rows[] = {
    { .minutes = 30, .pin = 800, .at = 800, .until = 830, .early = 60, .flags = before },
    { .minutes = 20, .pin = 820, .at = 820, .until = 840, .early = 10, .overlap = 10, .overlaps = 1, .flags = before },
    { .minutes = 30, .at = 840, .until = 910, .flags = before },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
}

/* Two groups, 60 and 45 minutes, then everybody again. */
static void
test_lanes (void)
{
  const Row rows[] = {
    { .minutes = 30, .at = 900, .until = 930 },
    { .minutes = 60, .lane = 1, .at = 930, .until = 1030 },
    { .minutes = 45, .lane = 2, .at = 930, .until = 1015 },
    { .minutes = 30, .at = 1030, .until = 1100 },
    { .minutes = 20, .lane = 2, .at = 1100, .until = 1120 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpint (result.slots[2].before, ==, 0);
  g_assert_cmpint (result.slots[3].before, ==, 1);
  g_assert_cmpint (clock_of (result.day.end), ==, 1120);
}

/* Two groups change rooms: A then B, and B then A; written group by group or slot by slot. */
static void
test_rotation (void)
{
  const Row by_group[] = {
    { .minutes = 40, .lane = 1, .at = 900, .until = 940 },
    { .minutes = 50, .lane = 1, .at = 940, .until = 1030 },
    { .minutes = 50, .lane = 2, .at = 900, .until = 950 },
    { .minutes = 40, .lane = 2, .at = 950, .until = 1030 },
    { .minutes = 15, .at = 1030, .until = 1045 },
  };
  const Row by_slot[] = {
    { .minutes = 40, .lane = 1, .at = 900, .until = 940 },
    { .minutes = 50, .lane = 2, .at = 900, .until = 950 },
    { .minutes = 50, .lane = 1, .at = 940, .until = 1030 },
    { .minutes = 40, .lane = 2, .at = 950, .until = 1030 },
    { .minutes = 15, .at = 1030, .until = 1045 },
  };
  Result result;

  CHECK (by_group, 900, UNSET, &result);
  CHECK (by_slot, 900, UNSET, &result);
}

/* A lunch for everybody that one of two groups is late for; the other waits. */
static void
test_lanes_and_pin (void)
{
  const Row rows[] = {
    { .minutes = 60, .lane = 1, .at = 1100, .until = 1200 },
    { .minutes = 100, .lane = 2, .at = 1100, .until = 1240 },
    { .minutes = 60, .pin = 1230, .at = 1230, .until = 1330, .early = 10, .overlap = 10, .overlaps = 2 },
    { .minutes = 30, .lane = 1, .at = 1330, .until = 1400 },
    { .minutes = 30, .lane = 2, .pin = 1345, .at = 1345, .until = 1415, .gap = 15 },
  };
  /* Field work goes on through the break: each group goes on when its own has ended, everybody when both have. */
  const Row through[] = {
    { .minutes = 60, .lane = 1, .at = 900, .until = 1000 },
    { .minutes = 180, .lane = 2, .at = 900, .until = 1200 },
    { .minutes = 15, .pin = 1030, .at = 1030, .until = 1045, .early = 90, .overlap = 15, .overlaps = 2 },
    { .minutes = 30, .lane = 1, .at = 1045, .until = 1115 },
    { .minutes = 30, .lane = 2, .at = 1200, .until = 1230 },
    { .minutes = 10, .at = 1230, .until = 1240 },
  };
  Result result;

  CHECK (rows, 1100, UNSET, &result);
  CHECK (through, 900, UNSET, &result);
}

/* What is inside of an item flows within it; the item lasts as long as it says, or else as its content. */
static void
test_nested (void)
{
  const Row rows[] = {
    { .minutes = 60, .at = 900, .until = 1000 },
    { .minutes = 20, .inside = 1, .at = 900, .until = 920 },
    { .minutes = 30, .inside = 1, .at = 920, .until = 950 },
    { .minutes = UNSET, .at = 1000, .until = 1045 },
    { .minutes = 15, .inside = 4, .at = 1000, .until = 1015 },
    { .minutes = 30, .inside = 4, .lane = 1, .at = 1015, .until = 1045 },
    { .minutes = 20, .inside = 4, .lane = 2, .at = 1015, .until = 1035 },
    { .minutes = 30, .at = 1045, .until = 1115 },
    { .minutes = UNSET, .inside = 8, .at = 1045, .until = 1125, .flags = CICLO_FLOW_OUTSIDE },
    { .minutes = 40, .inside = 9, .at = 1045, .until = 1125 },
    { .minutes = 10, .at = 1115, .until = 1125 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpint (result.slots[0].content, ==, 50 * 60);
  g_assert_cmpint (result.slots[1].content, ==, 0);
  g_assert_cmpint (result.slots[3].content, ==, 45 * 60);
  g_assert_cmpint (result.slots[7].content, ==, 40 * 60);
  g_assert_cmpint (result.slots[7].before, ==, 3);
  g_assert_cmpint (clock_of (result.day.end), ==, 1125);
}

static void
test_nested_pins (void)
{
  const Row rows[] = {
    { .minutes = 60, .pin = 930, .at = 930, .until = 1030, .gap = 30 },
    { .minutes = 20, .inside = 1, .pin = 920, .at = 920, .until = 940, .early = 10, .flags = CICLO_FLOW_OUTSIDE },
    { .minutes = 20, .inside = 1, .pin = 1000, .at = 1000, .until = 1020, .gap = 20 },
    { .minutes = 15, .inside = 1, .at = 1020, .until = 1035, .flags = CICLO_FLOW_OUTSIDE },
    { .minutes = 10, .at = 1030, .until = 1040 },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
  g_assert_cmpint (result.day.gaps, ==, 30 * 60);
}

/* Parked, supplementary, an alternative not chosen: with all that is inside they take no time. */
static void
test_not_counted (void)
{
  const Row rows[] = {
    { .minutes = 30, .at = 900, .until = 930 },
    { .minutes = 45, .off = TRUE, .at = 930, .until = 930, .flags = CICLO_FLOW_NOT_COUNTED },
    { .minutes = 20, .inside = 2, .at = 930, .until = 930, .flags = CICLO_FLOW_NOT_COUNTED },
    { .minutes = 15, .off = TRUE, .pin = 1200, .at = 1200, .until = 1200, .flags = CICLO_FLOW_NOT_COUNTED },
    { .minutes = 30, .at = 930, .until = 1000 },
    { .minutes = UNSET, .at = 1000, .until = 1010, .flags = CICLO_FLOW_AFTER_DAY },
    { .minutes = 99, .off = TRUE, .inside = 6, .at = 1000, .until = 1000, .flags = CICLO_FLOW_NOT_COUNTED },
    { .minutes = 10, .inside = 6, .at = 1000, .until = 1010, .flags = CICLO_FLOW_AFTER_DAY },
  };
  Result result;

  CHECK (rows, 900, 1000, &result);
  g_assert_cmpint (result.slots[4].before, ==, 0);
  g_assert_cmpint (result.day.overrun, ==, 10 * 60);
}

static void
test_day (void)
{
  const Row rows[] = {
    { .minutes = 30, .pin = 830, .at = 830, .until = 900, .early = 30, .flags = CICLO_FLOW_BEFORE_DAY },
    { .minutes = 60, .at = 900, .until = 1000 },
    { .minutes = 60, .most = 75, .at = 1000, .until = 1100, .flags = CICLO_FLOW_AFTER_DAY },
    { .minutes = 10, .at = 1100, .until = 1110, .flags = CICLO_FLOW_AFTER_DAY },
  };
  const Row past_midnight[] = {
    { .minutes = 180, .at = 2200, .until = 2500 },
    { .minutes = 30, .pin = 2530, .at = 2530, .until = 2600, .gap = 30 },
  };
  Result result;

  CHECK (rows, 900, 1030, &result);
  g_assert_cmpint (result.day.overrun, ==, 40 * 60);
  g_assert_cmpint (result.day.latest_overrun, ==, 55 * 60);
  CHECK (past_midnight, 2200, UNSET, &result);
  g_assert_cmpint (clock_of (result.day.end), ==, 2600);

  ciclo_flow_day (NULL, 0, seconds (900), seconds (1700), NULL, &result.day);
  g_assert_cmpint (clock_of (result.day.end), ==, 900);
  g_assert_cmpint (result.day.overrun + result.day.gaps, ==, 0);
}

static void
test_may_overlap (void)
{
  const guint allowed = CICLO_FLOW_MAY_OVERLAP;
  /* clang-format off */
  const Row rows[] = {
    { .minutes = 75, .pin = 1215, .at = 1215, .until = 1330 },
    { .minutes = 30, .pin = 1230, .beside = TRUE, .at = 1230, .until = 1300, .early = 60, .overlap = 30,
      .overlaps = 1, .flags = allowed },
    { .minutes = 45, .at = 1330, .until = 1415 },
    { .minutes = 30, .beside = TRUE, .at = 1415, .until = 1445 },
    { .minutes = 30, .pin = 1430, .at = 1430, .until = 1500, .early = 15, .overlap = 15, .overlaps = 4,
      .flags = allowed },
    { .minutes = 30, .at = 1500, .until = 1530 },
  };
  /* clang-format on */
  Result result;

  CHECK (rows, 1215, UNSET, &result);
  g_assert_cmpint (result.slots[2].before, ==, 0);
}

static void
test_given_start (void)
{
  const Row rows[] = {
    { .minutes = 30, .given = 900, .at = 900, .until = 930 },
    { .minutes = 30, .given = 945, .at = 930, .until = 1000, .flags = CICLO_FLOW_START_DIFFERS },
    { .minutes = 30, .given = 945, .at = 1000, .until = 1030, .flags = CICLO_FLOW_START_DIFFERS },
  };
  Result result;

  CHECK (rows, 900, UNSET, &result);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/vector", test_vector);
  g_test_add_func ("/flow/gaps", test_gaps);
  g_test_add_func ("/flow/break-within", test_break_within);
  g_test_add_func ("/flow/before-day", test_before_day);
  g_test_add_func ("/flow/lanes", test_lanes);
  g_test_add_func ("/flow/rotation", test_rotation);
  g_test_add_func ("/flow/lanes-and-pin", test_lanes_and_pin);
  g_test_add_func ("/flow/nested", test_nested);
  g_test_add_func ("/flow/nested-pins", test_nested_pins);
  g_test_add_func ("/flow/not-counted", test_not_counted);
  g_test_add_func ("/flow/day", test_day);
  g_test_add_func ("/flow/may-overlap", test_may_overlap);
  g_test_add_func ("/flow/given-start", test_given_start);

  return g_test_run ();
}
