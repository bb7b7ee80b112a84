/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of languages. Inside the program and in files there is one spelling only, the BCP 47 tag in the case that
 * RFC 5646 recommends; whatever comes from a person, a file or the system passes ciclo_language_normalise () first. */

#include "config.h"

#include "core/ciclo-language.h"

#include <string.h>

#define LONGEST_TAG 63
#define LONGEST_PART 8

/* Who reads the one understands the others better than English, best first. A language that ends in "-" stands for all
 * its regions. */
static const struct
{
  const char *language;
  const char *relatives[3];
} relatives[] = {
  { "pt", { "pt-BR" } },
  { "pt-", { "pt-PT", "pt-BR" } },
};

static gboolean
consists_of (const char *part,
             GAsciiType type)
{
  for (; *part != '\0'; part++)
    if ((g_ascii_table[(guchar) *part] & type) == 0)
      return FALSE;

  return TRUE;
}

/* Two or three letters name a language; x begins a private tag. */
static gboolean
begins_well (char **parts)
{
  gsize length = strlen (parts[0]);

  if (length == 1)
    return g_ascii_tolower (parts[0][0]) == 'x' && parts[1] != NULL;

  return (length == 2 || length == 3) && consists_of (parts[0], G_ASCII_ALPHA);
}

static gboolean
goes_on_well (char **parts)
{
  for (char **part = parts + 1; *part != NULL; part++)
    {
      gsize length = strlen (*part);

      if (length == 0 || length > LONGEST_PART || !consists_of (*part, G_ASCII_ALNUM))
        return FALSE;
      if (length == 1 && part[1] == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
set_case (char **parts)
{
  gboolean extended = FALSE;

  for (char **part = parts; *part != NULL; part++)
    {
      gsize length = strlen (*part);

      for (char *letter = *part; *letter != '\0'; letter++)
        *letter = g_ascii_tolower (*letter);

      /* After a single letter there is neither script nor region. */
      extended |= length == 1;
      if (part == parts || extended || !consists_of (*part, G_ASCII_ALPHA))
        continue;

      if (length == 2)
        (*part)[1] = g_ascii_toupper ((*part)[1]);
      if (length == 2 || length == 4)
        (*part)[0] = g_ascii_toupper ((*part)[0]);
    }
}

char *
ciclo_language_normalise (const char *language)
{
  g_autofree char *bare = NULL;
  g_auto (GStrv) parts = NULL;

  if (language == NULL)
    return NULL;

  bare = g_strndup (language, strcspn (language, ".@"));
  g_strstrip (bare);
  if (*bare == '\0' || strlen (bare) > LONGEST_TAG)
    return NULL;

  parts = g_strsplit_set (bare, "-_", -1);
  if (!begins_well (parts) || !goes_on_well (parts))
    return NULL;

  set_case (parts);

  return g_strjoinv ("-", parts);
}

gboolean
ciclo_language_is_normal (const char *language)
{
  g_autofree char *normal = ciclo_language_normalise (language);

  return normal != NULL && strcmp (normal, language) == 0;
}

char *
ciclo_language_dup_primary (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_strndup (language, strcspn (language, "-"));
}

static gboolean
is_relative_row (const char *row,
                 const char *language)
{
  return g_str_has_suffix (row, "-") ? g_str_has_prefix (language, row) : strcmp (language, row) == 0;
}

static void
add_once (GPtrArray *chain,
          const char *language)
{
  if (!g_ptr_array_find_with_equal_func (chain, language, g_str_equal, NULL))
    g_ptr_array_add (chain, g_strdup (language));
}

/* The same language, from the tag itself over its shorter forms to its relatives. */
static GPtrArray *
make_chain (const char *language)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *shorter = g_strdup (language);
  char *end;

  add_once (chain, shorter);
  while ((end = strrchr (shorter, '-')) != NULL)
    {
      *end = '\0';
      add_once (chain, shorter);
    }

  for (guint i = 0; i < G_N_ELEMENTS (relatives); i++)
    if (is_relative_row (relatives[i].language, language))
      for (guint k = 0; relatives[i].relatives[k] != NULL; k++)
        add_once (chain, relatives[i].relatives[k]);

  return chain;
}

char **
ciclo_language_dup_chain (const char *language)
{
  GPtrArray *chain;

  g_return_val_if_fail (language != NULL, NULL);

  chain = make_chain (language);
  add_once (chain, "en");
  g_ptr_array_add (chain, NULL);

  return (char **) g_ptr_array_free (chain, FALSE);
}

static const char *
find_tag (const char *tag,
          const char *const *available)
{
  while (*available != NULL && strcmp (tag, *available) != 0)
    available++;

  return *available;
}

const char *
ciclo_language_match (const char *wanted,
                      const char *const *available)
{
  g_autoptr (GPtrArray) chain = NULL;
  g_autofree char *primary = NULL;

  g_return_val_if_fail (wanted != NULL, NULL);
  g_return_val_if_fail (available != NULL, NULL);

  chain = make_chain (wanted);
  for (guint i = 0; i < chain->len; i++)
    {
      const char *found = find_tag (g_ptr_array_index (chain, i), available);

      if (found != NULL)
        return found;
    }

  primary = ciclo_language_dup_primary (wanted);
  for (; *available != NULL; available++)
    {
      g_autofree char *other = ciclo_language_dup_primary (*available);

      if (strcmp (primary, other) == 0)
        return *available;
    }

  return NULL;
}

char *
ciclo_language_dup_locale (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_strdelimit (g_strdup (language), "-", '_');
}
