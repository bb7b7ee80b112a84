/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-language.h"

static void
test_normalise (void)
{
  static const struct
  {
    const char *written;
    const char *tag;
  } rows[] = {
    { "pt-BR", "pt-BR" },
    { "pt_BR", "pt-BR" },
    { "PT_br", "pt-BR" },
    { "pt_BR.UTF-8", "pt-BR" },
    { "pt_BR.UTF-8@x", "pt-BR" },
    { "ca_ES@valencia", "ca-ES" },
    { " en ", "en" },
    { "tet", "tet" },
    { "ZH-hant-tw", "zh-Hant-TW" },
    { "sr_latn_rs", "sr-Latn-RS" },
    { "es_419", "es-419" },
    { "de-ch-1901", "de-CH-1901" },
    { "SL-ROZAJ", "sl-rozaj" },
    { "en-US-X-TWAIN", "en-US-x-twain" },
    { "EN-x-US", "en-x-us" },
    { "X-Klingon", "x-klingon" },
    { NULL, NULL },
    { "", NULL },
    { " ", NULL },
    { "C", NULL },
    { "C.UTF-8", NULL },
    { "POSIX", NULL },
    { "x", NULL },
    { "p", NULL },
    { "português", NULL },
    { "pt-", NULL },
    { "pt--BR", NULL },
    { "-BR", NULL },
    { "pt-BR-a", NULL },
    { "pt BR", NULL },
    { "pt/BR", NULL },
    { "../pt", NULL },
    { "p1-BR", NULL },
    { "pt-abcdefghi", NULL },
    { "pt-é", NULL },
    { "pt-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tag = ciclo_language_normalise (rows[i].written);
      g_autofree char *again = ciclo_language_normalise (tag);

      g_assert_cmpstr (tag, ==, rows[i].tag);
      g_assert_cmpstr (again, ==, rows[i].tag);
      if (rows[i].written != NULL)
        g_assert_cmpint (ciclo_language_is_normal (rows[i].written), ==, g_strcmp0 (rows[i].written, tag) == 0);
    }
}

static void
test_primary (void)
{
  static const char *const rows[][2] = { { "pt-BR", "pt" }, { "en", "en" }, { "zh-Hant-TW", "zh" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *primary = ciclo_language_dup_primary (rows[i][0]);

      g_assert_cmpstr (primary, ==, rows[i][1]);
    }
}

static void
test_match (void)
{
  static const struct
  {
    const char *wanted;
    const char *available;
    const char *best;
  } rows[] = {
    { "pt-BR", "en pt-PT pt-BR", "pt-BR" },
    { "pt-BR", "en pt-PT", "pt-PT" },
    { "pt-PT", "en pt-BR", "pt-BR" },
    { "pt-AO", "pt-BR pt-PT", "pt-PT" },
    { "pt-BR", "pt-AO pt", "pt" },
    { "pt", "en pt-PT pt-BR", "pt-BR" },
    { "pt", "en pt-AO pt-PT", "pt-AO" },
    { "en-GB", "pt-BR en", "en" },
    { "en", "pt-BR en-US en-GB", "en-US" },
    { "zh-Hant-TW", "zh-Hans zh-Hant", "zh-Hant" },
    { "de-CH", "de-AT de", "de" },
    { "fr", "en pt-BR", NULL },
    { "pt", "pth", NULL },
    { "pth", "pt", NULL },
    { "fr", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) available = g_strsplit (rows[i].available, " ", -1);

      g_assert_cmpstr (ciclo_language_match (rows[i].wanted, (const char *const *) available), ==, rows[i].best);
    }
}

static void
test_chain (void)
{
  static const char *const rows[][2] = {
    { "pt-PT", "pt-PT pt pt-BR en" },
    { "pt-BR", "pt-BR pt pt-PT en" },
    { "pt-MZ", "pt-MZ pt pt-PT pt-BR en" },
    { "pt", "pt pt-BR en" },
    { "xx-YY", "xx-YY xx en" },
    { "zh-Hant-TW", "zh-Hant-TW zh-Hant zh en" },
    { "en", "en" },
    { "en-GB", "en-GB en" },
    { "pth", "pth en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) chain = ciclo_language_dup_chain (rows[i][0]);
      g_autofree char *joined = g_strjoinv (" ", chain);

      g_assert_cmpstr (joined, ==, rows[i][1]);
    }
}

static void
test_locale (void)
{
  g_autofree char *locale = ciclo_language_dup_locale ("pt-BR");

  g_assert_cmpstr (locale, ==, "pt_BR");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/normalise", test_normalise);
  g_test_add_func ("/language/primary", test_primary);
  g_test_add_func ("/language/match", test_match);
  g_test_add_func ("/language/chain", test_chain);
  g_test_add_func ("/language/locale", test_locale);

  return g_test_run ();
}
