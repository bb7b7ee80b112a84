/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands have in common when they speak: which file, what, and never a sign that could disturb a terminal,
 * since messages quote what stands in a file. */

#include "config.h"

#include "cli/ciclo-cli-say.h"

#include "cli/ciclo-cli-options.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-language.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

void
ciclo_cli_say (const char *path,
               const char *message)
{
  g_autofree char *shown = ciclo_file_display_name (message);
  g_autofree char *name = path != NULL ? ciclo_file_display_name (path) : NULL;
  g_autofree char *quoted = g_strdup_printf ("“%s”", name != NULL ? name : "");

  if (name == NULL || strstr (shown, quoted) != NULL)
    g_printerr ("%s: %s\n", CICLO_CLI_NAME, shown);
  else
    g_printerr ("%s: %s: %s\n", CICLO_CLI_NAME, name, shown);
}

void
ciclo_cli_tell (const char *path,
                const char *message)
{
  g_autofree char *shown = ciclo_file_display_name (message);
  g_autofree char *name = ciclo_file_display_name (path);

  g_print ("%s: %s\n", name, shown);
}

CicloDocument *
ciclo_cli_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_load (path, &error);

  if (document == NULL)
    {
      ciclo_cli_say (path, error->message);
      return NULL;
    }
  if (ciclo_document_is_read_only (document))
    {
      ciclo_cli_say (path, _ ("The file was made by a later version of Ciclo, in a format that this version does not "
                              "know. Install the latest version of Ciclo to use it."));
      return NULL;
    }

  return g_steal_pointer (&document);
}

char *
ciclo_cli_dup_language (const CicloCall *call,
                        const char *typed)
{
  char *language = ciclo_language_normalise (typed);

  if (language == NULL)
    ciclo_cli_refuse (call, _ ("“%s” is no language. Write a tag such as pt-BR or en."), typed);

  return language;
}

/* Standard output */

static int output_failure; /* errno of the first failure */

static void
remember_failure (gboolean failed)
{
  if (failed && output_failure == 0)
    output_failure = errno != 0 ? errno : EIO;
}

/* Unlike the usual handler this one knows why it failed. */
static void
print_text (const char *text)
{
  const char *charset;
  g_autofree char *converted = NULL;

  if (!g_get_charset (&charset))
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  errno = 0;
  remember_failure (fputs (converted != NULL ? converted : text, stdout) == EOF);
}

void
ciclo_cli_open_output (void)
{
  g_set_print_handler (print_text);
}

void
ciclo_cli_print_bytes (GBytes *bytes)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  errno = 0;
  remember_failure (fwrite (start, 1, length, stdout) < length);
}

void
ciclo_cli_print_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);

  json_object_unref (object);
  g_print ("%s", text);
}

gboolean
ciclo_cli_close_output (void)
{
  g_autofree char *why = NULL;

  errno = 0;
  remember_failure (fflush (stdout) != 0);

  /* Whoever closes a pipe has read enough. */
  if (output_failure == 0 || output_failure == EPIPE)
    return output_failure == 0;

  why = ciclo_file_why_not_written (output_failure);
  ciclo_cli_say (_ ("standard output"), why);

  return FALSE;
}
