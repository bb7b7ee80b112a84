/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever reports hold, the pages show every character once, stay within the margins, and become a PDF. */

#include "render/ciclo-pages.h"
#include "render/ciclo-renderers.h"
#include "test-random-reports.h"

/* The slow ones are for whoever changed the layout: test-pages-random -m slow. */
#define N_SEEDS (g_test_slow () ? 400 : 8)

static void
assert_place (const CicloItem *item,
              const CicloArea *area)
{
  double top = item->y - item->ascent;

  g_assert_cmpfloat (item->x, >=, area->x - 0.1);
  /* A character may be wider than a very narrow column. */
  g_assert_cmpfloat (item->x + item->width, <=, area->x + area->width + 15);
  /* The label of an item may be in a taller script than its text. */
  g_assert_cmpfloat (top, >=, area->y - 6);
  g_assert_cmpfloat (top + item->height, <=, area->y + area->height + 0.2);
}

static void
test_seeds (void)
{
  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    {
      g_autoptr (CicloReport) report = random_reports_make (seed, FALSE);
      g_autoptr (CicloPages) pages = ciclo_pages_new (report, 500 + seed, 595, NULL);
      CicloArea area = ciclo_pages_get_area (pages);
      gsize expected[256] = { 0 };
      gsize found[256] = { 0 };

      g_test_message ("seed %u", seed);
      random_reports_count (report, expected);
      for (guint n = 0; n < ciclo_pages_get_count (pages); n++)
        {
          const GArray *items = ciclo_pages_get_sheet (pages, n)->items;

          for (guint i = 0; i < items->len; i++)
            {
              const CicloItem *item = &g_array_index (items, CicloItem, i);
              g_autofree char *text = ciclo_item_dup_text (item);

              if (item->kind != CICLO_ITEM_OPEN && item->kind != CICLO_ITEM_CLOSE)
                assert_place (item, &area);
              random_reports_count_text (text, found);
            }
        }
      for (guint i = 0; i < G_N_ELEMENTS (found); i++)
        g_assert_cmpuint (found[i], ==, expected[i]);
    }
}

static void
test_formats (void)
{
  guint n;
  const CicloRenderer *renderers = ciclo_renderer_list (&n);

  for (guint32 seed = 0; seed < (guint) N_SEEDS; seed++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (CicloReport) report = random_reports_make (seed, TRUE);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = ciclo_renderer_render (&renderers[i], report, NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages-random/seeds", test_seeds);
  g_test_add_func ("/pages-random/formats", test_formats);

  return g_test_run ();
}
