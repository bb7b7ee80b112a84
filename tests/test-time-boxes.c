/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as boxes: as tall as they last, never over each other, never outside, whatever stands in the design. */

#include "render/ciclo-time-boxes.h"

#include <math.h>

#define MINUTE 60
#define N_SEEDS (g_test_slow () ? 20000 : 1500)

#define AT(hour, minute) ((hour) *3600 + (minute) *MINUTE)

/* One point a minute from nine o'clock on. */
static const CicloTimeScale usual = { AT (9, 0), 1.0 / MINUTE, 480, 10 };

static void
assert_box (const CicloTimeBox *box,
            double top,
            double bottom,
            double left,
            double right)
{
  g_assert_cmpfloat_with_epsilon (box->top, top, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->bottom, bottom, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->left, left, 1e-6);
  g_assert_cmpfloat_with_epsilon (box->right, right, 1e-6);
}

static void
test_day (void)
{
  const CicloTimeSpan spans[] = { { AT (9, 0), AT (10, 30), 0 },
                                  { AT (10, 30), AT (10, 45), 0 },
                                  { AT (10, 45), AT (12, 15), 0 } };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[0], 0, 90, 0, 1);
  assert_box (&boxes[1], 90, 105, 0, 1);
  assert_box (&boxes[2], 105, 195, 0, 1);
  g_assert_cmpuint (ciclo_time_boxes_count_beside (spans, G_N_ELEMENTS (spans)), ==, 1);
}

/* Two tracks beside each other, then all together: only what overlaps shares the width, and each track keeps its side,
 * whichever begins first. */
static void
test_lanes (void)
{
  const CicloTimeSpan spans[] = { { AT (9, 0), AT (9, 30), 1 },
                                  { AT (9, 0), AT (10, 0), 2 },
                                  { AT (9, 30), AT (10, 0), 1 },
                                  { AT (10, 0), AT (11, 0), 0 } };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[0], 0, 30, 0, 0.5);
  assert_box (&boxes[1], 0, 60, 0.5, 1);
  assert_box (&boxes[2], 30, 60, 0, 0.5);
  assert_box (&boxes[3], 60, 120, 0, 1);
  g_assert_cmpuint (ciclo_time_boxes_count_beside (spans, G_N_ELEMENTS (spans)), ==, 2);
}

/* What is alone for its time takes the free tracks beside it. */
static void
test_wide (void)
{
  const CicloTimeSpan spans[] = {
    { AT (9, 0), AT (12, 0), 1 },
    { AT (9, 0), AT (10, 0), 2 },
    { AT (9, 0), AT (10, 0), 3 },
    { AT (10, 0), AT (12, 0), 2 },
  };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[3], 60, 180, 1 / 3.0, 1);
}

/* Five minutes are made as tall as a line; what follows gives way and ends when it ends. */
static void
test_short (void)
{
  const CicloTimeSpan spans[] = { { AT (9, 0), AT (9, 5), 0 }, { AT (9, 5), AT (10, 0), 0 } };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[0], 0, 10, 0, 1);
  assert_box (&boxes[1], 10, 60, 0, 1);
}

/* A short end of the day is pushed up, not out. */
static void
test_foot (void)
{
  const CicloTimeSpan spans[] = { { AT (9, 0), AT (16, 58), 0 }, { AT (16, 58), AT (17, 0), 0 } };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[0], 0, 470, 0, 1);
  assert_box (&boxes[1], 470, 480, 0, 1);
}

/* Without a length it is still there, beside what goes on. */
static void
test_moment (void)
{
  const CicloTimeSpan spans[] = { { AT (9, 0), AT (10, 0), 0 }, { AT (9, 30), AT (9, 30), 0 } };
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  g_assert_true (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  assert_box (&boxes[0], 0, 60, 0, 0.5);
  assert_box (&boxes[1], 30, 40, 0.5, 1);
}

/* Too much is said, not drawn. */
static void
test_too_much (void)
{
  CicloTimeSpan spans[CICLO_TIME_BOXES_MOST + 1];
  CicloTimeBox boxes[G_N_ELEMENTS (spans)];

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    spans[i] = (CicloTimeSpan){ AT (9, 0) + i * MINUTE, AT (9, 1) + i * MINUTE, 0 };

  g_assert_false (ciclo_time_boxes_lay_out (spans, G_N_ELEMENTS (spans), &usual, boxes));
  g_assert_cmpuint (ciclo_time_boxes_count_beside (spans, G_N_ELEMENTS (spans)), ==, G_MAXUINT);
  /* 60 lines of 10 points on 480. */
  g_assert_false (ciclo_time_boxes_lay_out (spans, 60, &usual, boxes));
  g_assert_true (ciclo_time_boxes_lay_out (spans, 48, &usual, boxes));
  g_assert_true (ciclo_time_boxes_lay_out (NULL, 0, &usual, NULL));
  g_assert_cmpuint (ciclo_time_boxes_count_beside (NULL, 0), ==, 0);
}

static gboolean
cross (const CicloTimeBox *a,
       const CicloTimeBox *b)
{
  const double near = 1e-6;

  return a->left < b->right - near && b->left < a->right - near && a->top < b->bottom - near &&
         b->top < a->bottom - near;
}

static void
assert_boxes (const CicloTimeSpan *spans,
              guint n,
              const CicloTimeScale *scale,
              const CicloTimeBox *boxes)
{
  gboolean all_tall = TRUE;

  for (guint i = 0; i < n; i++)
    all_tall &= (double) (spans[i].end - spans[i].start) * scale->scale >= scale->least;

  for (guint i = 0; i < n; i++)
    {
      const CicloTimeBox *box = &boxes[i];

      g_assert_cmpfloat (box->top, >=, -1e-6);
      g_assert_cmpfloat (box->bottom, <=, scale->height + 1e-6);
      g_assert_cmpfloat (box->left, >=, 0);
      g_assert_cmpfloat (box->right, <=, 1 + 1e-6);
      g_assert_cmpfloat (box->left, <, box->right);
      g_assert_cmpfloat (box->bottom - box->top, >=, scale->least - 1e-6);
      for (guint j = 0; j < i; j++)
        g_assert_false (cross (box, &boxes[j]));
      if (!all_tall)
        continue;
      g_assert_cmpfloat_with_epsilon (box->top, (double) (spans[i].start - scale->from) * scale->scale, 1e-6);
      g_assert_cmpfloat_with_epsilon (box->bottom, (double) (spans[i].end - scale->from) * scale->scale, 1e-6);
    }
}

static void
test_chance (void)
{
  guint drawn = 0;

  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = (guint) g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 8 : 60);
      int longest = g_rand_int_range (rand, 1, 180);
      int shortest = g_rand_boolean (rand) ? 0 : MIN (10, longest - 1);
      g_autofree CicloTimeSpan *spans = g_new0 (CicloTimeSpan, n + 1);
      g_autofree CicloTimeBox *boxes = g_new0 (CicloTimeBox, n + 1);

      for (guint i = 0; i < n; i++)
        {
          gint64 start = g_rand_int_range (rand, 0, 480 - shortest);
          gint64 length = g_rand_int_range (rand, shortest, longest + 1);

          spans[i].start = AT (9, 0) + start * MINUTE;
          spans[i].end = AT (9, 0) + MIN (start + length, 480) * MINUTE;
          spans[i].lane = (guint) g_rand_int_range (rand, 0, 4);
        }
      g_test_message ("seed %u", seed);
      if (!ciclo_time_boxes_lay_out (spans, n, &usual, boxes))
        continue;
      drawn++;
      assert_boxes (spans, n, &usual, boxes);
    }
  g_assert_cmpuint (drawn, >, N_SEEDS / 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-boxes/day", test_day);
  g_test_add_func ("/time-boxes/lanes", test_lanes);
  g_test_add_func ("/time-boxes/wide", test_wide);
  g_test_add_func ("/time-boxes/short", test_short);
  g_test_add_func ("/time-boxes/foot", test_foot);
  g_test_add_func ("/time-boxes/moment", test_moment);
  g_test_add_func ("/time-boxes/too-much", test_too_much);
  g_test_add_func ("/time-boxes/chance", test_chance);

  return g_test_run ();
}
