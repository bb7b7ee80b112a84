/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads GNU .mo catalogues without gettext, which can speak only one language at a time, and only one whose locale is
 * generated on the machine; a document speaks its own language whatever the machine knows.
 * Everything is checked once when the file is opened (bounds, ends, order, UTF-8, plural rule), so that a look-up is
 * a plain binary search that cannot go wrong. */

#include "config.h"

#include "core/ciclo-mo.h"

#include "core/ciclo-error.h"
#include "core/ciclo-plural.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define HEADER_SIZE 28
#define ROW_SIZE 8
#define MOST_FORMS 10

/* Between context and message, as msgfmt writes them. */
#define CONTEXT_END '\004'

struct _CicloMo
{
  gatomicrefcount references;
  GBytes *bytes;
  const char *start;
  gsize size;
  gboolean swapped;

  guint32 n_messages;
  guint32 originals;    /* where the table of lengths and offsets begins */
  guint32 translations; /* the same for the translations, in the order of the originals */

  char *plural;
  guint n_forms;
};

static guint32
get_word (CicloMo *mo,
          gsize offset)
{
  guint32 word;

  memcpy (&word, mo->start + offset, sizeof word);

  return mo->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static const char *
get_text (CicloMo *mo,
          guint32 table,
          guint32 row,
          gsize *length)
{
  gsize at = table + (gsize) ROW_SIZE * row;

  if (length != NULL)
    *length = get_word (mo, at);

  return mo->start + get_word (mo, at + sizeof (guint32));
}

static gboolean
table_fits (CicloMo *mo,
            guint32 table)
{
  return table <= mo->size && mo->n_messages <= (mo->size - table) / ROW_SIZE;
}

/* Plural forms are several texts with a zero byte between them. */
static gboolean
text_is_sound (CicloMo *mo,
               guint32 table,
               guint32 row)
{
  gsize length;
  const char *text;
  const char *end;

  get_text (mo, table, row, &length);
  if (length >= mo->size || get_word (mo, table + (gsize) ROW_SIZE * row + sizeof (guint32)) >= mo->size - length)
    return FALSE;

  text = get_text (mo, table, row, NULL);
  end = text + length;
  if (*end != '\0')
    return FALSE;

  for (; text <= end; text += strlen (text) + 1)
    if (!g_utf8_validate (text, -1, NULL))
      return FALSE;

  return TRUE;
}

static gboolean
texts_are_sound (CicloMo *mo)
{
  const char *before = NULL;

  for (guint32 row = 0; row < mo->n_messages; row++)
    {
      const char *text;

      if (!text_is_sound (mo, mo->originals, row) || !text_is_sound (mo, mo->translations, row))
        return FALSE;

      text = get_text (mo, mo->originals, row, NULL);
      if (before != NULL && strcmp (before, text) >= 0)
        return FALSE;
      before = text;
    }

  return TRUE;
}

static gboolean
read_tables (CicloMo *mo)
{
  guint32 magic;

  if (mo->size < HEADER_SIZE)
    return FALSE;

  magic = get_word (mo, 0);
  mo->swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && !mo->swapped)
    return FALSE;
  if (get_word (mo, 4) >> 16 > 1)
    return FALSE;

  mo->n_messages = get_word (mo, 8);
  mo->originals = get_word (mo, 12);
  mo->translations = get_word (mo, 16);

  return table_fits (mo, mo->originals) && table_fits (mo, mo->translations) && texts_are_sound (mo);
}

/* "Plural-Forms: nplurals=2; plural=(n > 1);" in the translation of the empty message. A catalogue that says nothing
 * readable about it is taken to count like English, as gettext does. */
static void
read_plural_rule (CicloMo *mo)
{
  const char *header = ciclo_mo_find (mo, NULL, "");
  g_autoptr (GRegex) regex = g_regex_new ("^Plural-Forms: *nplurals *= *([0-9]+) *; *plural *=([^;\n]+)",
                                          G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *count = NULL;
  g_autofree char *rule = NULL;
  guint64 n_forms = 0;

  g_assert (regex != NULL);

  if (header != NULL && g_regex_match (regex, header, 0, &match))
    {
      count = g_match_info_fetch (match, 1);
      rule = g_match_info_fetch (match, 2);
      g_ascii_string_to_unsigned (count, 10, 1, MOST_FORMS, &n_forms, NULL);
    }

  if (n_forms == 0 || !ciclo_plural_is_valid (rule))
    {
      g_free (rule);
      rule = g_strdup ("n != 1");
      n_forms = 2;
    }

  mo->plural = g_steal_pointer (&rule);
  mo->n_forms = (guint) n_forms;
}

CicloMo *
ciclo_mo_new (GBytes *bytes)
{
  g_autoptr (CicloMo) mo = g_new0 (CicloMo, 1);

  g_return_val_if_fail (bytes != NULL, NULL);

  g_atomic_ref_count_init (&mo->references);
  mo->bytes = g_bytes_ref (bytes);
  mo->start = g_bytes_get_data (bytes, &mo->size);
  if (!read_tables (mo))
    return NULL;

  read_plural_rule (mo);

  return g_steal_pointer (&mo);
}

/* The file is read rather than mapped: one that is cut while it is in use would kill the program. */
CicloMo *
ciclo_mo_open (const char *path,
               GError **error)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CicloMo *mo;
  gsize size;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, &size, &reason))
    {
      g_set_error (error, CICLO_ERROR, CICLO_ERROR_READ, _ ("The translation “%s” cannot be read: %s."), path,
                   reason->message);
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  mo = ciclo_mo_new (bytes);
  if (mo == NULL)
    g_set_error (error, CICLO_ERROR, CICLO_ERROR_MALFORMED,
                 _ ("The translation “%s” is damaged, so its texts appear in English. Install the program again."),
                 path);

  return mo;
}

CicloMo *
ciclo_mo_ref (CicloMo *mo)
{
  g_return_val_if_fail (mo != NULL, NULL);

  g_atomic_ref_count_inc (&mo->references);

  return mo;
}

void
ciclo_mo_unref (CicloMo *mo)
{
  g_return_if_fail (mo != NULL);

  if (!g_atomic_ref_count_dec (&mo->references))
    return;

  g_bytes_unref (mo->bytes);
  g_free (mo->plural);
  g_free (mo);
}

/* Like strcmp () of context, separator and message against what the catalogue holds, without joining them first. */
static int
compare (const char *context,
         const char *msgid,
         const char *original)
{
  if (context != NULL)
    {
      gsize length = strlen (context);
      int order = strncmp (context, original, length);

      if (order == 0)
        order = CONTEXT_END - (guchar) original[length];
      if (order != 0)
        return order;

      original += length + 1;
    }

  return strcmp (msgid, original);
}

static const char *
find (CicloMo *mo,
      const char *context,
      const char *msgid,
      gsize *length)
{
  guint32 first = 0;
  guint32 end = mo->n_messages;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;
      int order = compare (context, msgid, get_text (mo, mo->originals, middle, NULL));

      if (order == 0)
        return get_text (mo, mo->translations, middle, length);

      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return NULL;
}

const char *
ciclo_mo_find (CicloMo *mo,
               const char *context,
               const char *msgid)
{
  const char *text;

  g_return_val_if_fail (mo != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  text = find (mo, context, msgid, NULL);

  return text != NULL && *text != '\0' ? text : NULL;
}

const char *
ciclo_mo_find_plural (CicloMo *mo,
                      const char *context,
                      const char *msgid,
                      gulong n)
{
  const char *text;
  const char *end;
  gsize length;
  gulong form;

  g_return_val_if_fail (mo != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  text = find (mo, context, msgid, &length);
  if (text == NULL)
    return NULL;

  form = ciclo_plural_evaluate (mo->plural, n);
  if (form >= mo->n_forms)
    return NULL;

  end = text + length;
  for (; form > 0 && text < end; form--)
    text += strlen (text) + 1;

  return text < end && *text != '\0' ? text : NULL;
}
