/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the interface. Many machines have no Portuguese locale generated; setlocale () then refuses all of
 * it, and gettext stays English whatever LANG says. So each category that is refused falls back to C.UTF-8, which is
 * always there, and LANGUAGE carries the wish: gettext obeys it in every locale but "C" and, newly, "C.UTF-8".
 * Asked for C.UTF-8 of an unknown country, glibc gives C.UTF-8 under a name that gettext does not know. */

#include "config.h"

#include "core/ciclo-locale.h"

#include "core/ciclo-language.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#define FALLBACK "C.UTF-8"
#define FALLBACK_FOR_MESSAGES "C_ZZ.UTF-8"
#define ASCII "ANSI_X3.4-1968"

static const int categories[] = {
  LC_CTYPE,
  LC_NUMERIC,
  LC_TIME,
  LC_COLLATE,
  LC_MONETARY,
  LC_PAPER,
  LC_MEASUREMENT,
};

/* What the environment asks for the language of messages; setlocale () looks in the same order. */
static const char *
get_wish (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *wish = g_getenv (variables[i]);

      if (wish != NULL && *wish != '\0')
        return wish;
    }

  return "C";
}

/* Adds the locales of @wish to @list, best first; what is no language stands there as it is. FALSE when none needs to
 * follow, because English is there without a catalogue. */
static gboolean
add_chain (GString *list,
           const char *wish)
{
  g_autofree char *language = ciclo_language_normalise (wish);
  g_autofree char *primary = ciclo_language_dup_primary (language != NULL ? language : "");
  g_auto (GStrv) chain = language != NULL ? ciclo_language_dup_chain (language) : g_strsplit (wish, ":", -1);
  gboolean english = g_str_equal (primary, "en");

  for (guint i = 0; chain[i] != NULL; i++)
    {
      g_autofree char *locale = ciclo_language_dup_locale (chain[i]);

      /* English ends each chain, but here another language may come. */
      if (!english && g_str_equal (locale, "en"))
        break;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ":" : "", locale);
    }

  return !english;
}

/* Who asks for Portuguese of Portugal, and finds none, reads Brazilian rather than English. */
static void
set_language_list (const char *wish)
{
  const char *set = g_getenv ("LANGUAGE");
  gboolean several = set != NULL && *set != '\0';
  g_autofree char *language = ciclo_language_normalise (wish);
  g_autoptr (GString) list = g_string_new (NULL);
  g_auto (GStrv) wishes = NULL;

  if (!several && language == NULL)
    return;

  wishes = g_strsplit (several ? set : language, ":", -1);
  for (guint i = 0; wishes[i] != NULL; i++)
    if (*wishes[i] != '\0' && !add_chain (list, wishes[i]))
      break;
  if (list->len > 0)
    g_setenv ("LANGUAGE", list->str, TRUE);
}

/* A locale in which gettext obeys LANGUAGE; "C" is none, and stays only where nothing was chosen. */
static void
set_messages (const char *chosen)
{
  const char *locale = setlocale (LC_MESSAGES, "");
  gboolean deaf = locale == NULL || g_str_has_prefix (locale, "C.");

  if (deaf || (chosen != NULL && g_str_equal (locale, "C")))
    locale = setlocale (LC_MESSAGES, FALLBACK_FOR_MESSAGES);
  if (locale == NULL)
    setlocale (LC_MESSAGES, FALLBACK);

  set_language_list (get_wish ());
}

static void
set_categories (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (setlocale (categories[i], "") == NULL)
      setlocale (categories[i], FALLBACK);

  /* In the locale "C" every accent of a title would reach the terminal as a question mark. */
  if (strcmp (nl_langinfo (CODESET), ASCII) == 0)
    setlocale (LC_CTYPE, FALLBACK);
}

static void
bind_domain (const char *domain)
{
  g_autofree char *folder = ciclo_locale_dup_folder (domain);

  bindtextdomain (domain, folder);
  bind_textdomain_codeset (domain, "UTF-8");
}

void
ciclo_locale_init (void)
{
  ciclo_locale_init_in (NULL);
}

void
ciclo_locale_init_in (const char *language)
{
  const char *chosen = language != NULL && *language != '\0' ? language : NULL;

  if (chosen != NULL)
    g_setenv ("LANGUAGE", chosen, TRUE);
  set_categories ();
  set_messages (chosen);

  bind_domain (GETTEXT_PACKAGE);
  bind_domain (CICLO_GUIDE_PACKAGE);
  textdomain (GETTEXT_PACKAGE);
}

char **
ciclo_locale_dup_languages (void)
{
  g_auto (GStrv) locales = g_strsplit (CICLO_LINGUAS, " ", -1);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();

  g_strv_builder_add (languages, "en");
  for (guint i = 0; locales[i] != NULL; i++)
    {
      g_autofree char *language = ciclo_language_normalise (locales[i]);

      g_strv_builder_add (languages, language);
    }

  return g_strv_builder_end (languages);
}

const char *
ciclo_locale_get_language (void)
{
  /* Translators: the tag of the language you translate into, such as fr or pt-BR. The program reads it. */
  return C_ ("language tag", "en");
}

char *
ciclo_locale_dup_folder (const char *domain)
{
  const char *folder = g_getenv ("CICLO_LOCALEDIR");

  g_return_val_if_fail (domain != NULL, NULL);

  if (folder == NULL || *folder == '\0')
    return g_strdup (CICLO_LOCALEDIR);
  if (strcmp (domain, CICLO_GUIDE_PACKAGE) == 0)
    return g_build_filename (folder, "guide", NULL);

  return g_strdup (folder);
}
