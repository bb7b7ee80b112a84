/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* new: a design from a template. */

#include "config.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-error.h"
#include "model/ciclo-template.h"

#include <glib/gi18n-lib.h>

static CicloExit
write_course (CicloNode *course,
              const char *output,
              gboolean force)
{
  g_autoptr (CicloDocument) document = ciclo_document_new (course);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (ciclo_document_save_as (document, output, force, &error))
    return CICLO_EXIT_DONE;

  if (g_error_matches (error, CICLO_ERROR, CICLO_ERROR_CHANGED))
    message = g_strdup_printf (_ ("“%s” exists already and was not touched. "
                                  "Choose another name, or add --force to replace it."),
                               output);
  ciclo_cli_say (output, message != NULL ? message : error->message);

  return CICLO_EXIT_NOT_WRITTEN;
}

static CicloExit
make (const CicloCall *call,
      const char *template,
      const char *language,
      CicloNode **course)
{
  g_autoptr (GError) error = NULL;
  const CicloTemplate *chosen = ciclo_template_find (template, &error);
  g_autofree char *tag = NULL;

  if (chosen == NULL)
    return ciclo_cli_refuse (call, "%s", error->message);
  if (language != NULL && (tag = ciclo_cli_dup_language (call, language)) == NULL)
    return CICLO_EXIT_USAGE;

  *course = ciclo_template_new_course (chosen, tag, &error);

  return *course != NULL ? CICLO_EXIT_DONE : ciclo_cli_refuse (call, "%s", error->message);
}

CicloExit
ciclo_cli_new (CicloCall *call)
{
  g_autofree char *template = NULL;
  g_autofree char *language = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    CICLO_OPTION_TEXT ("template", &template,
                       N_ ("What to begin with; “ciclo-tool list templates” names them"), N_ ("NAME")),
    CICLO_OPTION_TEXT ("language", &language, N_ ("First language of the design, such as pt_BR"), N_ ("LANG")),
    CICLO_OPTION_FILE ("output", &output, N_ ("Where to put the design"), N_ ("FILE")),
    CICLO_OPTION_FLAG ("force", &force, N_ ("Replaces a file that is there")),
    { NULL }
  };
  CicloNode *course = NULL;
  CicloExit status;

  if (!ciclo_cli_parse (call, entries, 0, &status))
    return status;
  if (!ciclo_cli_require (call, "template", template) || !ciclo_cli_require (call, "output", output))
    return CICLO_EXIT_USAGE;

  status = make (call, template, language, &course);

  return status == CICLO_EXIT_DONE ? write_course (course, output, force) : status;
}
