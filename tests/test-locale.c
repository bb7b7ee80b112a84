/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of a program is decided at its start, so each case starts this program anew, as a child that says in
 * which language it finds itself. */

#include "config.h"

#include "core/ciclo-locale.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

#define ENGLISH "en|The translation “%s” cannot be read: %s.|çãé\n"
#define PORTUGUESE "pt-BR|Não foi possível ler a tradução “%s”: %s.|çãé\n"

static const char *program;

/* With a language that was chosen in the program, "-" for none. */
static int
speak (const char *chosen)
{
  ciclo_locale_init_in (g_str_equal (chosen, "-") ? NULL : chosen);
  g_print ("%s|%s|çãé\n", ciclo_locale_get_language (), _ ("The translation “%s” cannot be read: %s."));

  return 0;
}

/* The variables of the machine that runs the test say nothing about language. */
static char *
ask (const char *variables,
     const char *locales,
     const char *chosen)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_auto (GStrv) inherited = g_listenv ();
  g_auto (GStrv) own = g_strsplit (variables, " ", -1);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  for (guint i = 0; inherited[i] != NULL; i++)
    if (g_str_has_prefix (inherited[i], "LC_") || g_str_has_prefix (inherited[i], "LANG"))
      g_subprocess_launcher_unsetenv (launcher, inherited[i]);
  for (guint i = 0; own[i] != NULL && *own[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (own[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }
  if (locales != NULL)
    g_subprocess_launcher_setenv (launcher, "LOCPATH", locales, TRUE);

  child = g_subprocess_launcher_spawn (launcher, &error, program, chosen, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (child));

  return said;
}

static void
test_environments (void)
{
  static const char *const rows[][2] = {
    { "LANG=pt_BR.UTF-8", PORTUGUESE },
    { "LANG=pt_BR", PORTUGUESE },
    { "LC_ALL=pt_BR.UTF-8 LANG=C", PORTUGUESE },
    { "LC_MESSAGES=pt_BR.UTF-8 LANG=C.UTF-8", PORTUGUESE },
    { "LANG=pt_BR.UTF-8 LC_TIME=xx_XX.UTF-8", PORTUGUESE },
    { "LANG=pt_BR.UTF-8 LANGUAGE=", PORTUGUESE },
    { "LANG=pt_BR.UTF-8 LANGUAGE=pt_BR", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=pt_BR", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=fr:pt_BR:en", PORTUGUESE },
    { "LANG=fr_FR.UTF-8 LANGUAGE=fr:pt_BR", PORTUGUESE },
    /* Better understood than English. */
    { "LANG=pt_PT.UTF-8", PORTUGUESE },
    { "LANG=pt_AO.UTF-8", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=pt", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=pt_PT", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=pt_PT:pt:en", PORTUGUESE },
    { "LANG=C.UTF-8 LANGUAGE=pt-BR", PORTUGUESE },
    { "LANG=en_US.UTF-8 LANGUAGE=fr:pt", PORTUGUESE },
    { "LANG=en_US.UTF-8 LANGUAGE=!:pt_BR", PORTUGUESE },
    { "LANG=pt_BR.UTF-8 LANGUAGE=en_US:pt_BR", ENGLISH },
    { "LANG=pt_BR.UTF-8 LANGUAGE=de:en:pt_BR", ENGLISH },
    { "", ENGLISH },
    { "LANG=C", ENGLISH },
    { "LANG=C.UTF-8", ENGLISH },
    { "LANG=POSIX", ENGLISH },
    { "LANG=en_US.UTF-8", ENGLISH },
    { "LANG=de_DE.UTF-8", ENGLISH },
    { "LANG=nonsense", ENGLISH },
    { "LC_ALL=C LANG=pt_BR.UTF-8", ENGLISH },
    { "LC_MESSAGES=C LANG=pt_BR.UTF-8", ENGLISH },
    { "LANG=C LANGUAGE=pt_BR", ENGLISH },
    { "LANG=pt_BR.UTF-8 LANGUAGE=en", ENGLISH },
    { "LANG=pt_BR.UTF-8 CICLO_LOCALEDIR=/nowhere", ENGLISH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = ask (rows[i][0], NULL, "-");

      if (g_strcmp0 (said, rows[i][1]) != 0)
        g_error ("With “%s” the program says: %s", rows[i][0], said);
    }
}

/* What the user chose in the program wins over what the machine says. */
static void
test_chosen (void)
{
  static const char *const machines[] = {
    "",
    "LANG=C",
    "LANG=POSIX",
    "LANG=C.UTF-8",
    "LANG=pt_BR.UTF-8",
    "LANG=en_US.UTF-8 LANGUAGE=en",
    "LC_ALL=C LANGUAGE=pt_BR",
    "LANG=de_DE.UTF-8 LANGUAGE=de:pt_BR",
    "LC_ALL=nonsense",
  };
  const char *folder = g_getenv ("CICLO_TEST_LOCALES");

  for (guint i = 0; i < G_N_ELEMENTS (machines); i++)
    {
      g_autofree char *portuguese = ask (machines[i], folder, "pt-BR");
      g_autofree char *english = ask (machines[i], folder, "en");

      g_test_message ("%s", machines[i]);
      g_assert_cmpstr (portuguese, ==, PORTUGUESE);
      g_assert_cmpstr (english, ==, ENGLISH);
    }
}

static void
test_languages (void)
{
  g_auto (GStrv) languages = ciclo_locale_dup_languages ();

  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_true (g_strv_contains ((const char *const *) languages, "pt-BR"));
}

/* Where the locale exists it is used, with all it brings. */
static void
test_generated (void)
{
  const char *folder = g_getenv ("CICLO_TEST_LOCALES");
  g_autofree char *said = NULL;

  if (folder == NULL)
    {
      g_test_skip ("no locale could be generated");
      return;
    }

  said = ask ("LANG=pt_BR.UTF-8", folder, "-");
  g_assert_cmpstr (said, ==, PORTUGUESE);
}

static void
test_folder (void)
{
  const char *folder = g_getenv ("CICLO_LOCALEDIR");
  g_autofree char *words = ciclo_locale_dup_folder (GETTEXT_PACKAGE);
  g_autofree char *guide = ciclo_locale_dup_folder (CICLO_GUIDE_PACKAGE);
  g_autofree char *expected = g_build_filename (folder, "guide", NULL);

  g_assert_nonnull (folder);
  g_assert_cmpstr (words, ==, folder);
  g_assert_cmpstr (guide, ==, expected);
}

int
main (int argc,
      char **argv)
{
  if (argc == 2 && (g_str_equal (argv[1], "-") || argv[1][0] != '-'))
    return speak (argv[1]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/environments", test_environments);
  g_test_add_func ("/locale/chosen", test_chosen);
  g_test_add_func ("/locale/languages", test_languages);
  g_test_add_func ("/locale/generated", test_generated);
  g_test_add_func ("/locale/folder", test_folder);

  return g_test_run ();
}
