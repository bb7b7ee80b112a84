/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-error.h"
#include "core/ciclo-mo.h"

#include <string.h>

#define MUTATIONS 20000

static CicloMo *
open_polish (const char *name)
{
  g_autoptr (GError) error = NULL;
  CicloMo *mo = ciclo_mo_open (g_test_get_filename (G_TEST_BUILT, name, NULL), &error);

  g_assert_no_error (error);
  g_assert_nonnull (mo);

  return mo;
}

static GBytes *
read_polish (void)
{
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (g_test_get_filename (G_TEST_BUILT, "pl.mo", NULL), &contents, &size, NULL));

  return g_bytes_new_take (contents, size);
}

/* The same catalogue in both orders of bytes. */
static void
test_find (gconstpointer name)
{
  g_autoptr (CicloMo) mo = open_polish (name);

  g_assert_cmpstr (ciclo_mo_find (mo, NULL, "break"), ==, "złamać");
  g_assert_cmpstr (ciclo_mo_find (mo, "between sessions", "break"), ==, "przerwa");
  g_assert_cmpstr (ciclo_mo_find (mo, "between", "break"), ==, "pomiędzy");
  g_assert_cmpstr (ciclo_mo_find (mo, NULL, "between"), ==, "między");
  g_assert_cmpstr (ciclo_mo_find (mo, NULL, "%d file"), ==, "%d plik");

  g_assert_null (ciclo_mo_find (mo, "between", "between"));
  g_assert_null (ciclo_mo_find (mo, "", "break"));
  g_assert_null (ciclo_mo_find (mo, "between sessions and more", "break"));
  g_assert_null (ciclo_mo_find (mo, "bet", "een"));
  g_assert_null (ciclo_mo_find (mo, NULL, "brea"));
  g_assert_null (ciclo_mo_find (mo, NULL, "breaks"));
  g_assert_null (ciclo_mo_find (mo, NULL, "\377"));
  g_assert_null (ciclo_mo_find (mo, NULL, "not translated"));
}

static void
test_plural (gconstpointer name)
{
  static const struct
  {
    gulong n;
    const char *text;
  } rows[] = {
    { 0, "%d plików" },
    { 1, "%d plik" },
    { 2, "%d pliki" },
    { 4, "%d pliki" },
    { 5, "%d plików" },
    { 12, "%d plików" },
    { 22, "%d pliki" },
    { 112, "%d plików" },
    { G_MAXULONG, "%d plików" },
  };
  g_autoptr (CicloMo) mo = open_polish (name);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (ciclo_mo_find_plural (mo, NULL, "%d file", rows[i].n), ==, rows[i].text);

  g_assert_null (ciclo_mo_find_plural (mo, "between", "%d file", 1));
  g_assert_null (ciclo_mo_find_plural (mo, NULL, "%d page", 1));
  /* A message without plural forms has its one text for the first form only. */
  g_assert_cmpstr (ciclo_mo_find_plural (mo, NULL, "break", 1), ==, "złamać");
  g_assert_null (ciclo_mo_find_plural (mo, NULL, "break", 5));
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ciclo_mo_open ("/no/such/file.mo", &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_READ);
}

static void
test_no_catalogue (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ciclo_mo_open (g_test_get_filename (G_TEST_DIST, "data", "words", "pl.po", NULL), &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_MALFORMED);
}

/* A catalogue of one message beside the header, in which the caller changes what it wants wrong. */
static GBytes *
make_catalogue (const char *header,
                const char *second_original)
{
  const char *texts[] = { "", second_original, header, "translated" };
  g_autoptr (GByteArray) array = g_byte_array_new ();
  guint32 words[7 + 8] = { 0x950412de, 0, 2, 28, 44, 0, 0 };
  guint32 offset = sizeof words;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      words[7 + 2 * i] = (guint32) strlen (texts[i]);
      words[8 + 2 * i] = offset;
      offset += (guint32) strlen (texts[i]) + 1;
    }
  g_byte_array_append (array, (const guint8 *) words, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_byte_array_append (array, (const guint8 *) texts[i], (guint) strlen (texts[i]) + 1);

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static void
test_made (void)
{
  static const struct
  {
    const char *header;
    const char *original;
    gboolean sound;
  } rows[] = {
    { "Plural-Forms: nplurals=2; plural=n != 1;\n", "a", TRUE },
    { "", "a", TRUE },
    { "Plural-Forms: nplurals=99; plural=n;\n", "a", TRUE },
    { "Plural-Forms: nplurals=2; plural=((((;\n", "a", TRUE },
    { "", "", FALSE },     /* twice the same */
    { "", "\303", FALSE }, /* no UTF-8 */
    { "\377", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = make_catalogue (rows[i].header, rows[i].original);
      CicloMo *mo = ciclo_mo_new (bytes);

      g_assert_cmpint (mo != NULL, ==, rows[i].sound);
      if (mo == NULL)
        continue;

      g_assert_cmpstr (ciclo_mo_find (mo, NULL, "a"), ==, "translated");
      g_assert_cmpstr (ciclo_mo_find_plural (mo, NULL, "a", 1), ==, "translated");
      ciclo_mo_unref (mo);
    }
}

static void
look_up_everything (CicloMo *mo)
{
  static const char *const keys[] = { "", "break", "between", "%d file", "not translated", "zzz" };
  static const char *const contexts[] = { NULL, "between", "between sessions" };
  gsize total = 0;

  for (guint key = 0; key < G_N_ELEMENTS (keys); key++)
    for (guint context = 0; context < G_N_ELEMENTS (contexts); context++)
      for (gulong n = 0; n < 6; n++)
        {
          const char *text = ciclo_mo_find (mo, contexts[context], keys[key]);
          const char *form = ciclo_mo_find_plural (mo, contexts[context], keys[key], n);

          total += text != NULL ? strlen (text) : 0;
          total += form != NULL ? strlen (form) : 0;
        }

  g_assert_cmpuint (total, <, 1000000);
}

/* The copy is as long as its bytes, so that a sanitizer sees the first byte that is read beyond them. */
static void
try_bytes (const guint8 *bytes,
           gsize size)
{
  g_autoptr (GBytes) copy = g_bytes_new_take (g_memdup2 (bytes, size), size);
  CicloMo *mo = ciclo_mo_new (copy);

  if (mo == NULL)
    return;

  look_up_everything (mo);
  ciclo_mo_unref (mo);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = read_polish ();
  gsize size;
  const guint8 *start = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length <= size; length++)
    try_bytes (start, length);
}

static void
test_mutated (void)
{
  static const guint8 favourites[] = { 0, 1, 4, 0x7f, 0x80, 0xff };
  g_autoptr (GBytes) bytes = read_polish ();
  gsize size;
  const guint8 *start = g_bytes_get_data (bytes, &size);

  for (int round = 0; round < MUTATIONS; round++)
    {
      g_autofree guint8 *mutant = g_memdup2 (start, size);
      int changes = g_test_rand_int_range (1, 5);

      for (int i = 0; i < changes; i++)
        {
          /* Half of the changes hit the tables, where offsets and lengths are. */
          gsize at = (gsize) g_test_rand_int_range (0, (gint32) (g_test_rand_bit () ? size : MIN (size, 140)));

          mutant[at] = g_test_rand_bit () ? favourites[g_test_rand_int_range (0, G_N_ELEMENTS (favourites))]
                                          : (guint8) g_test_rand_int_range (0, 256);
        }
      try_bytes (mutant, size);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/mo/find", "pl.mo", test_find);
  g_test_add_data_func ("/mo/find-big-endian", "pl-big.mo", test_find);
  g_test_add_data_func ("/mo/plural", "pl.mo", test_plural);
  g_test_add_data_func ("/mo/plural-big-endian", "pl-big.mo", test_plural);
  g_test_add_func ("/mo/no-file", test_no_file);
  g_test_add_func ("/mo/no-catalogue", test_no_catalogue);
  g_test_add_func ("/mo/made", test_made);
  g_test_add_func ("/mo/cut", test_cut);
  g_test_add_func ("/mo/mutated", test_mutated);

  return g_test_run ();
}
