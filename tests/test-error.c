/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"

#include <string.h>

static void
test_place (void)
{
  g_autoptr (GError) error = ciclo_error_new (CICLO_ERROR_BAD_VALUE, 12, "edition", "many", "Line %d", 12);
  g_autoptr (GError) copy = g_error_copy (error);

  g_assert_error (copy, CICLO_ERROR, CICLO_ERROR_BAD_VALUE);
  g_assert_cmpint (ciclo_error_get_line (copy), ==, 12);
  g_assert_cmpstr (ciclo_error_get_field (copy), ==, "edition");
  g_assert_cmpstr (ciclo_error_get_value (copy), ==, "many");
}

static void
test_long_value (void)
{
  g_autofree char *value = g_strnfill (199, 'a');
  g_autofree char *longer = g_strconcat (value, "éé", NULL);
  g_autoptr (GError) error = ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, longer, "x");

  g_assert_true (g_utf8_validate (ciclo_error_get_value (error), -1, NULL));
  g_assert_cmpint (strlen (ciclo_error_get_value (error)), <=, 200);
}

static void
test_foreign (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");

  g_assert_cmpint (ciclo_error_get_line (error), ==, 0);
  g_assert_null (ciclo_error_get_field (error));
}

static void
test_quote (void)
{
  g_autofree char *letters = g_strnfill (60, 'a');
  g_autofree char *longer = g_strconcat (letters, "éé", NULL);
  g_autofree char *cut = g_strconcat (letters, "…", NULL);
  g_autofree char *whole = ciclo_error_quote (letters);
  g_autofree char *part = ciclo_error_quote (longer);
  g_autofree char *mended = ciclo_error_quote ("a\377b");

  g_assert_cmpstr (whole, ==, letters);
  g_assert_cmpstr (part, ==, cut);
  g_assert_cmpstr (mended, ==, "a\357\277\275b");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/place", test_place);
  g_test_add_func ("/error/long-value", test_long_value);
  g_test_add_func ("/error/foreign", test_foreign);
  g_test_add_func ("/error/quote", test_quote);

  return g_test_run ();
}
