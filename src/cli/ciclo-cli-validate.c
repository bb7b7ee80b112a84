/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* validate: what is odd in a file. A file in which nothing is odd must also be, byte for byte, what the program would
 * write; the first place where it is not is named. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-error.h"
#include "core/ciclo-file-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From @start to the end of the line, as a message shows it. */
static char *
quote_rest (const char *start,
            const char *end)
{
  const char *feed = memchr (start, '\n', end - start);
  g_autofree char *rest = g_strndup (start, (feed != NULL ? feed : end) - start);
  g_autofree char *shown = feed != NULL ? g_strconcat (rest, "↵", NULL) : g_strdup (rest);

  return ciclo_error_quote (shown);
}

/* Where the byte at @offset is: its line, and the start of the letter that it belongs to. */
static int
find_line (const char *text,
           gsize *offset)
{
  int line = 1;

  while (*offset > 0 && ((guchar) text[*offset] & 0xC0) == 0x80)
    --*offset;
  for (gsize i = 0; i < *offset; i++)
    line += text[i] == '\n';

  return line;
}

static char *
describe_difference (GBytes *present,
                     GBytes *expected)
{
  gsize length, other_length, offset = 0;
  const char *text = g_bytes_get_data (present, &length), *other = g_bytes_get_data (expected, &other_length);
  g_autofree char *rest = NULL;
  g_autofree char *other_rest = NULL;
  int line;

  while (offset < MIN (length, other_length) && text[offset] == other[offset])
    offset++;
  line = find_line (length > other_length ? text : other, &offset);
  rest = quote_rest (text + offset, text + length);
  other_rest = quote_rest (other + offset, other + other_length);

  /* Translators: %d is a number of a line, both %s are pieces of a file; ↵ stands for the end of a line. */
  return g_strdup_printf (_ ("Line %d: nothing is wrong, but Ciclo would write “%s” where the file has “%s”. "
                             "“ciclo-tool save” brings it into that form."),
                          line, other_rest, rest);
}

static CicloExit
compare (CicloDocument *document,
         const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) present = ciclo_file_load (path, NULL, &error);
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *difference = NULL;

  if (present == NULL)
    {
      ciclo_cli_say (path, error->message);
      return CICLO_EXIT_NOT_READ;
    }
  expected = ciclo_document_dup_bytes (document, &error);
  if (expected == NULL)
    {
      ciclo_cli_say (path, error->message);
      return CICLO_EXIT_FOUND;
    }
  if (g_bytes_equal (present, expected))
    {
      ciclo_cli_tell (path, _ ("Nothing is odd."));
      return CICLO_EXIT_DONE;
    }

  difference = describe_difference (present, expected);
  ciclo_cli_tell (path, difference);

  return CICLO_EXIT_FOUND;
}

CicloExit
ciclo_cli_validate (CicloCall *call)
{
  static const GOptionEntry none[] = { { NULL } };
  g_autoptr (CicloDocument) document = NULL;
  GPtrArray *oddities;
  CicloExit status;

  if (!ciclo_cli_parse (call, none, 1, &status))
    return status;

  document = ciclo_cli_load (call->files[0]);
  if (document == NULL)
    return CICLO_EXIT_NOT_READ;

  oddities = ciclo_document_get_oddities (document);
  for (guint i = 0; i < oddities->len; i++)
    ciclo_cli_tell (call->files[0], ((const GError *) g_ptr_array_index (oddities, i))->message);

  return oddities->len > 0 ? CICLO_EXIT_FOUND : compare (document, call->files[0]);
}
