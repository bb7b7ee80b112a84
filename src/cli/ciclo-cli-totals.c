/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* totals: how long everything takes. All figures are counted twice, without and with what is optional. */

#include "config.h"

#include "cli/ciclo-cli-totals.h"

#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

/* The fields that say what a thing is called: a short one and a long one. -1: there is none. */
typedef struct
{
  GType (*type) (void);
  int label;
  int title;
} NameRow;

static const NameRow names[] = {
  { ciclo_course_get_type, CICLO_COURSE_CODE, CICLO_COURSE_TITLE },
  { ciclo_component_get_type, CICLO_COMPONENT_LABEL, CICLO_COMPONENT_TITLE },
  { ciclo_day_get_type, -1, CICLO_DAY_LABEL },
  { ciclo_session_get_type, CICLO_SESSION_LABEL, CICLO_SESSION_TITLE },
  { ciclo_objective_get_type, CICLO_OBJECTIVE_LABEL, CICLO_OBJECTIVE_BEHAVIOUR },
  { ciclo_trainer_get_type, CICLO_TRAINER_LABEL, CICLO_TRAINER_ROLE },
};

static const NameRow *
find_names (CicloNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (G_OBJECT_TYPE (node) == names[i].type ())
      return &names[i];

  return NULL;
}

const char *
ciclo_cli_totals_get_label (CicloNode *node)
{
  const NameRow *row = find_names (node);

  return row != NULL && row->label >= 0 ? ciclo_node_get_text (node, (guint) row->label, NULL) : "";
}

const char *
ciclo_cli_totals_get_title (const CicloTotalsOutput *output,
                            CicloNode *node)
{
  const NameRow *row = find_names (node);

  return row != NULL ? ciclo_node_say (node, (guint) row->title, ciclo_speech_get_language (output->speech)) : "";
}

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
