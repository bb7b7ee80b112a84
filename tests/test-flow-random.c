/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scheduler, on days that nobody would make: what must hold for every day, bad input, and very long days. */

#include "config.h"

#include "core/ciclo-flow.h"

#define SEED 20260131
#define DAYS 10000
#define MOST 40
#define STEP 300 /* five minutes, so that ends and pins often meet */
#define DAY_START 32400
#define LONG_DAY 200000

typedef struct
{
  CicloFlowItem items[MOST];
  CicloFlowSlot slots[MOST];
  CicloFlowDay day;
  int n;
} Plan;

typedef struct
{
  int lanes;
  gboolean pins;
} Wish;

static CicloFlowItem
make_up (GRand *rand,
         Wish wish)
{
  CicloFlowItem item = CICLO_FLOW_ITEM_INIT;

  item.duration = g_rand_int_range (rand, -1, 13);
  item.duration = item.duration < 0 ? -1 : item.duration * STEP;
  item.max_duration = g_rand_int_range (rand, 0, 4) == 0 ? MAX (item.duration, 0) + STEP : 0;
  item.open = g_rand_int_range (rand, 0, 8) == 0;
  item.counts = g_rand_int_range (rand, 0, 8) != 0;
  item.lane = g_rand_int_range (rand, 0, wish.lanes + 1);
  item.pinned = wish.pins && g_rand_int_range (rand, 0, 4) == 0;
  if (item.pinned || g_rand_int_range (rand, 0, 4) == 0)
    item.start = DAY_START + g_rand_int_range (rand, -10, 60) * STEP;

  return item;
}

static void
plan (GRand *rand,
      Wish wish,
      Plan *result)
{
  int i;

  result->n = g_rand_int_range (rand, 0, MOST + 1);
  for (i = 0; i < result->n; i++)
    result->items[i] = make_up (rand, wish);
  ciclo_flow_day (result->items, result->n, DAY_START, -1, result->slots, &result->day);
}

static gint64
get_length (const CicloFlowItem *item)
{
  return item->counts ? MAX (item->duration, 0) : 0;
}

/* When an item may begin, found the slow way: from the rule and the ends of all items before it. */
static gint64
get_arrival (const Plan *plan,
             int index)
{
  int lane = plan->items[index].lane;
  gint64 common = DAY_START;
  gint64 lanes = G_MININT64;
  int i;

  for (i = 0; i < index; i++)
    {
      const CicloFlowItem *item = &plan->items[i];

      if (!item->counts)
        continue;
      if (item->lane == 0)
        common = plan->slots[i].end;
      else if (lane == 0)
        lanes = MAX (lanes, plan->slots[i].end);
      else if (lane == item->lane)
        lanes = plan->slots[i].end;
    }

  return MAX (common, lanes);
}

/* The longest that still goes on, found the slow way. */
static gint64
get_rival (const Plan *plan,
           int index)
{
  int lane = plan->items[index].lane;
  gint64 last = G_MININT64;
  int i;

  for (i = 0; i < index; i++)
    if (plan->items[i].counts && (lane == 0 || plan->items[i].lane == 0 || plan->items[i].lane == lane))
      last = MAX (last, plan->slots[i].end);

  return last;
}

static void
check_item (const Plan *plan,
            int i)
{
  const CicloFlowItem *item = &plan->items[i];
  const CicloFlowSlot *slot = &plan->slots[i];
  gint64 arrival = get_arrival (plan, i);
  gint64 rival = get_rival (plan, i);

  g_assert_cmpint (slot->end - slot->start, ==, get_length (item));
  g_assert_cmpint (slot->latest_start, >=, slot->start);
  g_assert_cmpint (slot->latest_end, >=, slot->end);
  g_assert_true (((slot->flags & CICLO_FLOW_NO_DURATION) != 0) == (item->counts && item->duration < 0));
  g_assert_true (((slot->flags & CICLO_FLOW_NOT_COUNTED) != 0) == !item->counts);

  g_assert_cmpint (slot->start, ==, item->pinned ? item->start : arrival);
  if (!item->counts)
    {
      g_assert_cmpint (slot->gap + slot->early + slot->overlap, ==, 0);
      return;
    }

  g_assert_cmpint (slot->gap, ==, MAX (slot->start - arrival, 0));
  g_assert_cmpint (slot->early, ==, MAX (arrival - slot->start, 0));
  g_assert_true ((slot->overlaps >= 0) == (rival > slot->start));
  if (slot->overlaps < 0)
    return;
  g_assert_cmpint (slot->overlaps, <, i);
  g_assert_cmpint (plan->slots[slot->overlaps].end, ==, rival);
  g_assert_cmpint (slot->overlap, <=, MIN (get_length (item), get_length (&plan->items[slot->overlaps])));
}

static void
test_rules (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int round;

  for (round = 0; round < DAYS; round++)
    {
      Plan p;
      gint64 end = DAY_START;
      gint64 gaps = 0;
      int i;

      plan (rand, (Wish){ .lanes = round % 4, .pins = round % 3 > 0 }, &p);
      for (i = 0; i < p.n; i++)
        {
          check_item (&p, i);
          end = p.items[i].counts ? MAX (end, p.slots[i].end) : end;
          gaps += p.slots[i].gap;
        }
      g_assert_cmpint (p.day.end, ==, end);
      g_assert_cmpint (p.day.latest_end, >=, end);
      g_assert_cmpint (p.day.gaps, ==, gaps);
    }
}

/* With one lane nothing is lost and nothing is made: what the flow reaches is the sum of what flowed into it. */
static void
test_conservation (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int round;

  for (round = 0; round < DAYS; round++)
    {
      Plan p;
      gint64 sum = DAY_START;
      int i;

      plan (rand, (Wish){ .pins = TRUE }, &p);
      for (i = 0; i < p.n; i++)
        {
          sum += p.slots[i].gap - p.slots[i].early + get_length (&p.items[i]);
          if (p.items[i].counts)
            g_assert_cmpint (p.slots[i].end, ==, sum);
        }
    }
}

/* A day inside of an item is the same as the day alone. */
static void
test_nesting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int round;

  for (round = 0; round < DAYS; round++)
    {
      CicloFlowItem items[MOST + 2];
      CicloFlowSlot slots[MOST + 2];
      CicloFlowItem outer = CICLO_FLOW_ITEM_INIT;
      CicloFlowDay day;
      Plan p;
      int i;

      plan (rand, (Wish){ .lanes = round % 3, .pins = round % 2 }, &p);
      items[0] = items[p.n + 1] = outer;
      for (i = 0; i < p.n; i++)
        {
          items[i + 1] = p.items[i];
          items[i + 1].parent = 0;
        }

      ciclo_flow_day (items, p.n + 2, DAY_START, -1, slots, &day);
      for (i = 0; i < p.n; i++)
        {
          g_assert_cmpint (slots[i + 1].start, ==, p.slots[i].start);
          g_assert_cmpint (slots[i + 1].latest_end, ==, p.slots[i].latest_end);
          g_assert_cmpint (slots[i + 1].overlap, ==, p.slots[i].overlap);
        }
      g_assert_cmpint (slots[0].end, ==, p.day.end);
      g_assert_cmpint (slots[0].latest_end, ==, p.day.latest_end);
      g_assert_cmpint (slots[0].content, ==, p.day.end - DAY_START);
      g_assert_cmpint (slots[p.n + 1].start, ==, p.day.end);
    }
}

/* Without pins the day moves as one piece, and a longer item moves what comes after it and nothing else. */
static void
test_moving (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int round;

  for (round = 0; round < DAYS; round++)
    {
      CicloFlowSlot moved[MOST];
      CicloFlowDay day;
      Plan p;
      int longer;
      int i;

      plan (rand, (Wish){ 0 }, &p);
      ciclo_flow_day (p.items, p.n, DAY_START + 777, -1, moved, &day);
      for (i = 0; i < p.n; i++)
        g_assert_cmpint (moved[i].end, ==, p.slots[i].end + 777);
      if (p.n == 0)
        continue;

      longer = g_rand_int_range (rand, 0, p.n);
      p.items[longer].counts = TRUE;
      p.items[longer].duration = 0;
      ciclo_flow_day (p.items, p.n, DAY_START, -1, p.slots, &p.day);
      p.items[longer].duration = 777;
      ciclo_flow_day (p.items, p.n, DAY_START, -1, moved, &day);
      for (i = 0; i < p.n; i++)
        g_assert_cmpint (moved[i].start, ==, p.slots[i].start + (i > longer ? 777 : 0));
    }
}

static int
get_odd (GRand *rand)
{
  const int odd[] = { G_MININT, -2, -1, 0, 1, 59, 86400, 31536000, 31536001, G_MAXINT };

  return g_rand_boolean (rand) ? odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))] : g_rand_int_range (rand, -2, 50);
}

static CicloFlowItem
make_odd (GRand *rand,
          int index)
{
  return (CicloFlowItem){
    .duration = get_odd (rand),
    .max_duration = get_odd (rand),
    .start = get_odd (rand),
    .parent = g_rand_boolean (rand) ? index - 1 : get_odd (rand),
    .lane = get_odd (rand),
    .open = g_rand_boolean (rand),
    .pinned = g_rand_boolean (rand),
    .counts = g_rand_boolean (rand),
    .may_overlap = g_rand_boolean (rand),
  };
}

/* Anything at all: it ends, stays within its slots and in order, and says the same twice. */
static void
test_anything (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int round;
  int i;

  for (round = 0; round < DAYS; round++)
    {
      CicloFlowSlot again[MOST];
      CicloFlowDay day;
      Plan p;
      int day_start = get_odd (rand);
      int day_end = get_odd (rand);

      p.n = MOST;
      for (i = 0; i < p.n; i++)
        p.items[i] = make_odd (rand, i);

      ciclo_flow_day (p.items, p.n, day_start, day_end, p.slots, &p.day);
      ciclo_flow_day (p.items, p.n, day_start, day_end, again, &day);
      for (i = 0; i < p.n; i++)
        {
          g_assert_cmpint (p.slots[i].end, ==, again[i].end);
          g_assert_cmpuint (p.slots[i].flags, ==, again[i].flags);
          g_assert_cmpint (p.slots[i].start, >=, 0);
          g_assert_cmpint (p.slots[i].end, >=, p.slots[i].start);
          g_assert_cmpint (p.slots[i].latest_end, >=, p.slots[i].end);
          g_assert_cmpint (p.slots[i].latest_end, <=, (gint64) 31536000 * (MOST + 2));
          g_assert_cmpint (MAX (p.slots[i].overlaps, p.slots[i].before), <, i);
        }
    }
}

/* Nothing that a file can hold makes it go wrong: a bad member is taken as the nearest that makes sense. */
static void
test_bad_input (void)
{
  const CicloFlowItem items[] = {
    { .duration = G_MININT, .max_duration = G_MININT, .start = G_MININT, .parent = G_MININT, .lane = -1, .counts = 5 },
    { .duration = G_MAXINT, .max_duration = G_MAXINT, .start = -1, .parent = G_MAXINT, .counts = TRUE },
    { .duration = 60, .start = -1, .parent = 2, .counts = TRUE },
    { .duration = 60, .start = -1, .parent = 4, .counts = TRUE },
    { .duration = 60, .start = -1, .parent = 3, .counts = TRUE },
    { .duration = 60, .max_duration = 30, .start = -1, .parent = -1, .counts = TRUE },
    { .duration = 60, .start = -1, .parent = -1, .counts = TRUE, .pinned = TRUE },
    { .duration = 60, .start = -1, .parent = 5, .counts = TRUE },
  };
  const gboolean bad[] = { TRUE, TRUE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE };
  const gint64 start[] = { 0, 0, 31536000, 31536060, 31536060, 31536120, 31536180, 31536240 };
  CicloFlowSlot slots[G_N_ELEMENTS (items)];
  CicloFlowDay day;
  gsize i;

  ciclo_flow_day (items, G_N_ELEMENTS (items), 0, G_MAXINT, slots, &day);
  for (i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_true (bad[i] == ((slots[i].flags & CICLO_FLOW_BAD_INPUT) != 0));
      g_assert_cmpint (slots[i].start, ==, start[i]);
    }
  g_assert_cmpint (day.end, ==, 31536300);
  g_assert_cmpint (day.overrun, ==, 300);
  g_assert_cmpuint (day.flags & CICLO_FLOW_BAD_INPUT, !=, 0);
}

/* As many items as a file can hold: in a row, one inside of the other, each in its own lane. */
static void
test_long_days (void)
{
  g_autofree CicloFlowItem *items = g_new0 (CicloFlowItem, LONG_DAY);
  g_autofree CicloFlowSlot *slots = g_new0 (CicloFlowSlot, LONG_DAY);
  const gint64 ends[] = { LONG_DAY * G_GINT64_CONSTANT (31536000), 31536000, 31536000 };
  CicloFlowDay day;
  int shape;
  int i;

  for (shape = 0; shape < 3; shape++)
    {
      for (i = 0; i < LONG_DAY; i++)
        items[i] = (CicloFlowItem){
          .duration = 31536000,
          .start = -1,
          .parent = shape == 1 ? i - 1 : -1,
          .lane = shape == 2 ? i + 1 : 0,
          .counts = TRUE,
        };
      ciclo_flow_day (items, LONG_DAY, 0, -1, slots, &day);
      g_assert_cmpint (day.end, ==, ends[shape]);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow-random/rules", test_rules);
  g_test_add_func ("/flow-random/conservation", test_conservation);
  g_test_add_func ("/flow-random/nesting", test_nesting);
  g_test_add_func ("/flow-random/moving", test_moving);
  g_test_add_func ("/flow-random/anything", test_anything);
  g_test_add_func ("/flow-random/bad-input", test_bad_input);
  g_test_add_func ("/flow-random/long-days", test_long_days);

  return g_test_run ();
}
