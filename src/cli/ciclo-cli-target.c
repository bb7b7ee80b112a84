/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where documents go. A document can be made again; a design cannot, so no document ever takes the place of one. */

#include "config.h"

#include "cli/ciclo-cli-target.h"

#include "cli/ciclo-cli-say.h"
#include "core/ciclo-file-save.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_standard_output (const char *path)
{
  return g_str_equal (path, "-");
}

static gboolean
is_named_like_design (const char *path)
{
  gsize length = strlen (path), ending = strlen (CICLO_FORMAT_EXTENSION);

  return length >= ending && g_ascii_strcasecmp (path + length - ending, CICLO_FORMAT_EXTENSION) == 0;
}

static gboolean
holds_design (const char *path)
{
  g_autoptr (CicloDocument) document = ciclo_document_load (path, NULL);

  return document != NULL;
}

gboolean
ciclo_cli_check_target (const char *path)
{
  const char *why = NULL;

  if (is_standard_output (path))
    return TRUE;

  if (is_named_like_design (path))
    why = _ ("Names that end in .ciclo are for designs, and this would be a document. Choose another name.");
  else if (holds_design (path))
    why = _ ("There is a design under that name, and a document must not take its place. Choose another name.");
  if (why != NULL)
    ciclo_cli_say (path, why);

  return why == NULL;
}

gboolean
ciclo_cli_write (const char *path,
                 GBytes *bytes)
{
  const CicloFileSaveOptions options = { .overwrite = TRUE };
  g_autoptr (GError) error = NULL;
  CicloFileSaved saved;
  g_autofree char *notes = NULL;

  if (is_standard_output (path))
    {
      ciclo_cli_print_bytes (bytes);
      return TRUE;
    }
  if (!ciclo_file_save (path, bytes, &options, &saved, &error))
    {
      ciclo_cli_say (path, error->message);
      return FALSE;
    }

  notes = ciclo_file_notes_to_text (saved.notes);
  if (notes != NULL)
    ciclo_cli_say (path, notes);

  return TRUE;
}
