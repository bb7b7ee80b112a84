/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* save: through the same door as the application, so that what holds for one holds for both. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-file-identity.h"

#include <glib/gi18n-lib.h>

CicloExit
ciclo_cli_save (CicloCall *call)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    CICLO_OPTION_FILE ("output", &output, N_ ("Where to save it; may be the same file"), N_ ("FILE")),
    { NULL }
  };
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;
  gboolean saved;
  CicloExit status;

  if (!ciclo_cli_parse (call, entries, 1, &status))
    return status;
  if (!ciclo_cli_require (call, "output", output))
    return CICLO_EXIT_USAGE;

  document = ciclo_cli_load (call->files[0]);
  if (document == NULL)
    return CICLO_EXIT_NOT_READ;

  saved = ciclo_file_is_same (call->files[0], output) ? ciclo_document_save (document, &error)
                                                      : ciclo_document_save_as (document, output, TRUE, &error);
  if (!saved)
    {
      ciclo_cli_say (output, error->message);
      return CICLO_EXIT_NOT_WRITTEN;
    }

  notes = ciclo_document_dup_notes (document);
  if (notes != NULL)
    ciclo_cli_say (output, notes);

  return CICLO_EXIT_DONE;
}
