/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiler is the judge: it evaluates the same rules. */

#include "core/ciclo-plural.h"

#include <string.h>

#define RULE(name, expression)    \
  static gulong                   \
  name (gulong n)                 \
  {                               \
    return (gulong) (expression); \
  }                               \
  static const char name##_text[] = #expression;

/* clang-format off */
RULE (japanese, 0)
RULE (english, n != 1)
RULE (french, n > 1)
RULE (latvian, n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2)
RULE (irish, n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4)
RULE (russian, n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)
RULE (czech, (n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2)
RULE (slovenian, n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)
RULE (arabic, n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)
RULE (order, 20 - n - 3 + 2 * 3 * n / 4 % 5)
RULE (negation, !n + !!n * 2 + !(n > 5) * 4)
RULE (comparison, 7 - 2 * n > 4 - n % 3)
/* clang-format on */

static void
test_rules (void)
{
  static const struct
  {
    const char *text;
    gulong (*function) (gulong n);
  } rules[] = {
    { japanese_text, japanese },
    { english_text, english },
    { french_text, french },
    { latvian_text, latvian },
    { irish_text, irish },
    { russian_text, russian },
    { czech_text, czech },
    { slovenian_text, slovenian },
    { arabic_text, arabic },
    { order_text, order },
    { negation_text, negation },
    { comparison_text, comparison },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_true (ciclo_plural_is_valid (rules[i].text));
      for (gulong n = 0; n < 1100; n++)
        if (ciclo_plural_evaluate (rules[i].text, n) != rules[i].function (n))
          g_error ("%s is wrong for %lu", rules[i].text, n);
    }
}

/* What the compiler rightly finds hard to read. */
static void
test_without_parentheses (void)
{
  g_assert_cmpuint (ciclo_plural_evaluate ("7 - 2 > n == 1 != 0", 4), ==, 1);
  g_assert_cmpuint (ciclo_plural_evaluate ("7 - 2 > n == 1 != 0", 5), ==, 0);
  g_assert_cmpuint (ciclo_plural_evaluate ("n || n && 0", 1), ==, 1);
}

static void
test_division_by_zero (void)
{
  g_assert_true (ciclo_plural_is_valid ("n == 0 ? 2 : 10 / n"));
  g_assert_cmpuint (ciclo_plural_evaluate ("n == 0 ? 2 : 10 / n", 0), ==, 2);
  g_assert_cmpuint (ciclo_plural_evaluate ("7 / n", 0), ==, 0);
  g_assert_cmpuint (ciclo_plural_evaluate ("7 % n", 0), ==, 0);
}

static void
test_invalid (void)
{
  static const char *const bad[] = {
    "",
    " ",
    "n n",
    "n = 1",
    "n !=",
    "m",
    "n ? 1",
    "n ? 1 :",
    "(n",
    "n)",
    "()",
    "n & 1",
    "1 +",
    "n ? : 1",
    "é",
    "-1",
  };
  g_autofree char *deep = g_strnfill (400, '(');
  g_autofree char *negated = g_strnfill (900, '!');
  g_autofree char *wide = g_strnfill (2000, ' ');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (ciclo_plural_is_valid (bad[i]))
      g_error ("“%s” was taken for a rule", bad[i]);

  g_assert_false (ciclo_plural_is_valid (deep));
  g_assert_false (ciclo_plural_is_valid (negated));
  memcpy (wide, "n", 1);
  g_assert_false (ciclo_plural_is_valid (wide));
}

/* Whatever stands there, reading it ends and touches nothing else. */
static void
test_random (void)
{
  static const char letters[] = "n01?:|&=!<>+-*/%() ";

  for (int round = 0; round < 20000; round++)
    {
      char text[24] = { 0 };
      int length = g_test_rand_int_range (0, sizeof text);

      for (int i = 0; i < length; i++)
        text[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      if (ciclo_plural_is_valid (text))
        ciclo_plural_evaluate (text, (gulong) g_test_rand_int ());
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plural/rules", test_rules);
  g_test_add_func ("/plural/without-parentheses", test_without_parentheses);
  g_test_add_func ("/plural/division-by-zero", test_division_by_zero);
  g_test_add_func ("/plural/invalid", test_invalid);
  g_test_add_func ("/plural/random", test_random);

  return g_test_run ();
}
