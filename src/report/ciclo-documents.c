/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of printed documents: one row and one builder for each. The command line, the window and the tests know no
 * other list. */

#include "config.h"

#include "report/ciclo-documents.h"

#include "core/ciclo-error.h"
#include "report/ciclo-course-outline.h"
#include "report/ciclo-materials-list.h"
#include "report/ciclo-method-card.h"
#include "report/ciclo-open-points.h"
#include "report/ciclo-participant-agenda.h"
#include "report/ciclo-session-plan.h"
#include "report/ciclo-timetable-sheet.h"

#include <glib/gi18n-lib.h>

static const CicloDocumentKind kinds[] = {
  { "session-plan", N_ ("Session plans"), CICLO_DOCUMENT_HEEDS_AUDIENCE | CICLO_DOCUMENT_HEEDS_SESSION,
    ciclo_session_plan_build },
  { "participant-agenda", N_ ("Agenda for participants"), CICLO_DOCUMENT_HEEDS_NOTHING,
    ciclo_participant_agenda_build },
  { "timetable", N_ ("Timetable"), CICLO_DOCUMENT_HEEDS_AUDIENCE, ciclo_timetable_sheet_build },
  { "course-outline", N_ ("Course outline"), CICLO_DOCUMENT_HEEDS_AUDIENCE, ciclo_course_outline_build },
  { "materials-list", N_ ("Materials list"), CICLO_DOCUMENT_HEEDS_NOTHING, ciclo_materials_list_build },
  { "open-points", N_ ("Open points"), CICLO_DOCUMENT_HEEDS_NOTHING, ciclo_open_points_build },
  { "method-card", N_ ("Method cards"), CICLO_DOCUMENT_HEEDS_SESSION, ciclo_method_card_build },
};

const CicloDocumentKind *
ciclo_documents_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (kinds);

  return kinds;
}

const CicloDocumentKind *
ciclo_documents_find (const char *id,
                      GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].id, id))
        return &kinds[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i].id);
    }

  g_propagate_error (error,
                     ciclo_error_new (CICLO_ERROR_UNKNOWN, 0, "document", id,
                                      /* Translators: the second %s lists names such as "session-plan, timetable". */
                                      _ ("There is no document called “%s”. Choose one of these: %s."),
                                      id, names->str));
  return NULL;
}
