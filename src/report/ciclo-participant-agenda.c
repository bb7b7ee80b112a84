/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table: a band for each day, a row for each session and break. Nothing that is the trainer's business. */

#include "config.h"

#include "report/ciclo-participant-agenda.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing-people.h"

#include <glib/gi18n-lib.h>

/* The title, and below it what the session is for. */
static void
add_what (CicloWriting *writing,
          CicloRow *row,
          CicloNode *session)
{
  gboolean pause = row->kind == CICLO_ROW_QUIET;
  GPtrArray *cell = ciclo_row_add_cell (row, 1);
  CicloRuns *runs = ciclo_runs_new (NULL);
  CicloNode *lane = ciclo_node_follow (session, CICLO_SESSION_LANE);

  ciclo_runs_add (runs, pause ? CICLO_STYLE_PLAIN : CICLO_STYLE_BOLD, ciclo_writing_say_title (writing, session));
  if (lane != NULL)
    {
      ciclo_runs_add (runs, CICLO_STYLE_SMALL, " · ");
      ciclo_runs_add (runs, CICLO_STYLE_SMALL, ciclo_writing_text (writing, lane, CICLO_LANE_NAME));
    }
  ciclo_blocks_add_paragraph (cell, runs);
  if (!pause)
    ciclo_markup_add (cell, ciclo_writing_text (writing, session, CICLO_SESSION_AIM));
}

static void
add_session (CicloWriting *writing,
             CicloBlock *table,
             CicloNode *session,
             gboolean with_places)
{
  gboolean pause = ciclo_session_is_pause (session);
  g_autofree char *clock = ciclo_writing_dup_clock (writing, session);
  g_autofree char *length = ciclo_writing_dup_length (writing, session);
  g_autofree char *trainers = ciclo_writing_dup_session_trainers (writing, session);
  g_autofree char *place = ciclo_writing_dup_place (writing, session);
  CicloRow *row = ciclo_block_add_row (table, pause ? CICLO_ROW_QUIET : CICLO_ROW_BODY);

  ciclo_row_add_text (row, *clock != '\0' ? clock : length);
  add_what (writing, row, session);
  ciclo_row_add_text (row, pause ? NULL : trainers);
  if (with_places)
    ciclo_row_add_text (row, pause ? NULL : place);
}

/* Whether any session says where it is: a column of blanks helps nobody. */
static gboolean
has_places (CicloWriting *writing)
{
  for (guint i = 0; i < ciclo_node_get_size (writing->course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (writing->course, CICLO_COURSE_SESSIONS, i);
      g_autofree char *place = ciclo_writing_dup_place (writing, session);

      if (*place != '\0' && !ciclo_node_is_set (session, CICLO_SESSION_STATE) && !ciclo_session_is_pause (session))
        return TRUE;
    }

  return FALSE;
}

static void
add_sessions (CicloWriting *writing)
{
  static const CicloColumn columns[] = { { 0 }, { 5 }, { 2 }, { 2 } };
  static const char *const heads[] = { N_ ("Time"), N_ ("Session"), N_ ("Trainers"), N_ ("Place") };
  guint size = ciclo_node_get_size (writing->course, CICLO_COURSE_SESSIONS);
  gboolean with_places = has_places (writing);
  guint n_columns = G_N_ELEMENTS (columns) - (with_places ? 0 : 1);
  g_autofree char *last = g_strdup ("");
  CicloBlock *table;
  CicloRow *header;

  if (size == 0)
    {
      ciclo_writing_add_sentence (writing, N_ ("This design has no sessions yet."));
      return;
    }

  table = ciclo_blocks_add_table (writing->report->blocks, columns, n_columns);
  header = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  for (guint i = 0; i < n_columns; i++)
    ciclo_row_add_text (header, ciclo_speech_say (writing->speech, heads[i]));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *session = ciclo_node_get_child (writing->course, CICLO_COURSE_SESSIONS, i);
      g_autofree char *band = ciclo_writing_dup_band (writing, session);

      if (ciclo_node_is_set (session, CICLO_SESSION_STATE))
        continue;
      if (*band != '\0' && !g_str_equal (band, last))
        ciclo_writing_add_band (table, band);
      g_free (last);
      last = g_steal_pointer (&band);
      add_session (writing, table, session, with_places);
    }
}

/* What participants do or bring, with the day it is due. */
static void
add_tasks (CicloWriting *writing)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < ciclo_node_get_size (writing->course, CICLO_COURSE_LOGISTICS); i++)
    {
      CicloNode *task = ciclo_node_get_child (writing->course, CICLO_COURSE_LOGISTICS, i);
      const char *when = ciclo_writing_text (writing, task, CICLO_LOGISTICS_ITEM_WHEN);
      CicloRuns *runs;

      if (!g_str_equal (ciclo_node_get_code (task, CICLO_LOGISTICS_ITEM_AUDIENCE), "participant"))
        continue;
      if (!begun)
        ciclo_blocks_add_heading (writing->report->blocks, 2, NULL,
                                  ciclo_speech_say (writing->speech, N_ ("For you to do")));
      begun = TRUE;
      runs = ciclo_markup_dup_runs (ciclo_writing_text (writing, task, CICLO_LOGISTICS_ITEM_ITEM));
      if (*when != '\0')
        ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, " · "), CICLO_STYLE_SMALL, when);
      ciclo_blocks_add_item (writing->report->blocks, 1, "☐", runs);
    }
}

CicloReport *
ciclo_participant_agenda_build (const CicloDocumentRequest *request)
{
  CicloDocumentRequest own = *request;
  CicloWriting writing = { 0 };
  CicloBlock *facts;

  own.audience = CICLO_AUDIENCE_PARTICIPANT;
  ciclo_writing_begin (&writing, &own, N_ ("Agenda"));
  facts = ciclo_blocks_add_definitions (writing.report->blocks);
  ciclo_writing_add_prose (&writing, facts, writing.course, CICLO_COURSE_CONTACT);
  if (facts->definitions->len == 0)
    g_ptr_array_remove (writing.report->blocks, facts);
  add_sessions (&writing);
  add_tasks (&writing);

  return ciclo_writing_end (&writing);
}
