/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* totals: how long everything takes. All figures are counted twice, without and with what is optional. */

#include "config.h"

#include "cli/ciclo-cli-totals.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-locale.h"

#include <glib/gi18n-lib.h>

CicloExit
ciclo_cli_totals (CicloCall *call)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    CICLO_OPTION_FLAG ("json", &json, N_ ("Prints it as JSON, for programs")),
    { NULL }
  };
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (CicloTotals) without = NULL;
  g_autoptr (CicloTotals) with = NULL;
  g_autoptr (CicloSpeech) speech = NULL;
  CicloTotalsOutput output;
  CicloExit status;

  if (!ciclo_cli_parse (call, entries, 1, &status))
    return status;

  document = ciclo_cli_load (call->files[0]);
  if (document == NULL)
    return CICLO_EXIT_NOT_READ;

  output.course = ciclo_document_get_course (document);
  output.totals[CICLO_WITHOUT_OPTIONAL] = without = ciclo_totals_new (output.course, CICLO_WITHOUT_OPTIONAL);
  output.totals[CICLO_WITH_OPTIONAL] = with = ciclo_totals_new (output.course, CICLO_WITH_OPTIONAL);
  output.speech = speech = ciclo_speech_new (ciclo_locale_get_language ());
  (json ? ciclo_cli_totals_print_json : ciclo_cli_totals_print_text) (&output);

  return CICLO_EXIT_DONE;
}
