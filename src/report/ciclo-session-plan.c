/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One page or two for each session: what it is for, then the minutes, each with what happens, how, and with what. The
 * facts at the top and the table are tables here as well: a field more is a row more. */

#include "config.h"

#include "report/ciclo-session-plan.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-session-table.h"
#include "report/ciclo-writing-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_planned (CicloNode *session)
{
  return !ciclo_session_is_pause (session) && ciclo_node_get_enum (session, CICLO_SESSION_STATE) != CICLO_STATE_PARKED;
}

/* Facts */

/* The trainer reads both where the activities take another time than planned. */
static char *
dup_length_and_sum (CicloWriting *writing,
                    CicloNode *session,
                    const CicloTimetableSlot *slot)
{
  g_autofree char *length = ciclo_writing_dup_length (writing, session);
  int planned = ciclo_node_get_seconds (session, CICLO_SESSION_PLANNED);
  gint64 content = slot != NULL ? slot->time.content : 0;
  g_autofree char *sum = NULL;

  if (planned < 0 || content == 0 || content == planned)
    return g_steal_pointer (&length);

  /* Participants read what agrees with the clock. */
  sum = ciclo_speech_dup_seconds (writing->speech, content);
  if (!ciclo_writing_is_for_trainer (writing))
    return g_steal_pointer (&sum);

  /* Translators: the planned length of a session and the sum of its activities, both such as "1 h 30 min". */
  return g_strdup_printf (ciclo_speech_say (writing->speech, N_ ("%s planned, %s with all activities")), length, sum);
}

static char *
dup_people (CicloWriting *writing,
            CicloNode *session)
{
  const char *const *groups = ciclo_node_get_strings (session, CICLO_SESSION_GROUPS);
  int people = ciclo_node_get_int (session, CICLO_SESSION_PARTICIPANTS);

  for (; people == 0 && *groups != NULL; groups++)
    {
      CicloNode *group = ciclo_tree_find (writing->course, *groups);

      people += group != NULL && CICLO_IS_GROUP (group) ? ciclo_node_get_int (group, CICLO_GROUP_SIZE) : 0;
    }

  return ciclo_writing_dup_people (writing, people > 0 ? people : ciclo_course_count_people (writing->course));
}

static void
add_objectives (CicloWriting *writing,
                CicloBlock *facts,
                CicloNode *session)
{
  const char *const *ids = ciclo_node_get_strings (session, CICLO_SESSION_OBJECTIVES);
  GPtrArray *value = NULL;

  for (; *ids != NULL; ids++)
    {
      CicloNode *objective = ciclo_tree_find (writing->course, *ids);
      g_autofree char *sentence = NULL;

      if (objective == NULL || !CICLO_IS_OBJECTIVE (objective))
        continue;
      if (value == NULL)
        value = ciclo_block_define (facts, ciclo_speech_say (writing->speech, N_ ("Objectives")));
      sentence = ciclo_objective_dup_sentence (objective, writing->speech);
      ciclo_blocks_add_item (value, 1, ciclo_node_get_text (objective, CICLO_OBJECTIVE_LABEL, NULL),
                             ciclo_markup_dup_runs (sentence));
    }
}

static void
add_facts (CicloWriting *writing,
           CicloNode *session,
           const CicloTimetableSlot *slot)
{
  static const guint before[] = { CICLO_SESSION_AIM };
  static const guint after[] = {
    CICLO_SESSION_CONDITION,
    CICLO_SESSION_TRAINER_GOAL,
    CICLO_SESSION_PREREQUISITES,
    CICLO_SESSION_KEY_MESSAGES,
    CICLO_SESSION_ASSESSMENT,
    CICLO_SESSION_MATERIALS_TO_PREPARE,
    CICLO_SESSION_RISKS,
    CICLO_SESSION_PLAN_B,
    CICLO_SESSION_REFERENCES,
    CICLO_SESSION_FOLLOW_UP,
  };
  CicloBlock *facts = ciclo_blocks_add_definitions (writing->report->blocks);
  CicloSpeech *speech = writing->speech;
  g_autofree char *length = dup_length_and_sum (writing, session, slot);
  g_autofree char *people = dup_people (writing, session);
  g_autofree char *place = ciclo_writing_dup_place (writing, session);
  g_autofree char *trainers = ciclo_writing_dup_session_trainers (writing, session);
  g_autofree char *layout = ciclo_writing_dup_layout (writing, session);
  g_autofree char *groups = ciclo_writing_dup_groups (writing, session);

  facts->keep_with_next = TRUE;
  ciclo_writing_add_fact (facts, ciclo_speech_say (speech, N_ ("Length")), length);
  ciclo_writing_add_fact (facts, ciclo_speech_say (speech, N_ ("Participants")), people);
  ciclo_writing_add_fact (facts, ciclo_speech_say (speech, N_ ("Place")), place);
  ciclo_writing_add_fact (facts, ciclo_speech_say (speech, N_ ("Trainers")), trainers);
  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, session, CICLO_SESSION_ROOM_LAYOUT), layout);
  ciclo_writing_add_fact (facts, ciclo_speech_say (speech, N_ ("Group")), groups);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    ciclo_writing_add_prose (writing, facts, session, before[i]);
  add_objectives (writing, facts, session);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    ciclo_writing_add_prose (writing, facts, session, after[i]);
  if (facts->definitions->len == 0)
    g_ptr_array_remove (writing->report->blocks, facts);
}

/* Sessions */

static char *
dup_title (CicloWriting *writing,
           CicloNode *session)
{
  const char *title = ciclo_writing_text (writing, session, CICLO_SESSION_TITLE);

  return g_strdup (*title != '\0' ? title : ciclo_speech_say (writing->speech, N_ ("Session without a title")));
}

/* "D1B2 · Day 1 · Monday, 2 March 2026": where the session belongs. */
static char *
dup_place_in_course (CicloWriting *writing,
                     CicloNode *session)
{
  g_autofree char *day = ciclo_writing_dup_day (writing, session);
  CicloNode *component = ciclo_node_follow (session, CICLO_SESSION_COMPONENT);
  const char *title = component != NULL ? ciclo_writing_text (writing, component, CICLO_COMPONENT_TITLE) : "";
  const char *label = ciclo_node_get_text (session, CICLO_SESSION_LABEL, NULL);
  const char *where = *day != '\0' ? day : title;

  return g_strdup_printf ("%s%s%s", label, *label != '\0' && *where != '\0' ? " · " : "", where);
}

static void
add_session (CicloWriting *writing,
             CicloNode *session)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find (ciclo_writing_get_timetable (writing, session), session);
  g_autofree char *title = dup_title (writing, session);
  g_autofree char *above = dup_place_in_course (writing, session);
  g_autofree char *clock = ciclo_writing_dup_clock (writing, session);
  g_autofree char *length = ciclo_writing_dup_length (writing, session);
  CicloBlock *heading;

  /* A trainer holds one session in the hand; participants read on. */
  if (writing->report->blocks->len > 0 && (ciclo_writing_is_for_trainer (writing) || writing->at_overview))
    ciclo_blocks_add_page_break (writing->report->blocks);
  writing->at_overview = FALSE;
  heading = ciclo_blocks_add_heading (writing->report->blocks, 1, ciclo_node_get_id (session), title);
  ciclo_report_set (&heading->above, above);
  ciclo_report_set (&heading->aside, *clock != '\0' ? clock : length);
  ciclo_report_set (&heading->running, title);
  add_facts (writing, session, slot);
  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_NOTES); i++)
    ciclo_writing_add_note (writing, writing->report->blocks, ciclo_node_get_child (session, CICLO_SESSION_NOTES, i));
  ciclo_session_table_add (writing, session);
}

/* The first page: all sessions with their times, each leading to its plan. */
static void
add_overview_row (CicloWriting *writing,
                  CicloBlock *table,
                  CicloNode *session)
{
  g_autofree char *title = dup_title (writing, session);
  g_autofree char *clock = ciclo_writing_dup_clock (writing, session);
  g_autofree char *length = ciclo_writing_dup_length (writing, session);
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  CicloRuns *runs = ciclo_runs_new (NULL);

  ciclo_row_add_text (row, clock);
  ciclo_row_add_text (row, ciclo_node_get_text (session, CICLO_SESSION_LABEL, NULL));
  ciclo_runs_add_reference (runs, CICLO_STYLE_PLAIN, title, ciclo_node_get_id (session));
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 1), runs);
  ciclo_row_add_text (row, length);
}

static void
add_overview (CicloWriting *writing)
{
  static const CicloColumn columns[] = { { 0 }, { 0 }, { 1 }, { 0, CICLO_ALIGN_END } };
  CicloBlock *table;
  CicloRow *header;
  g_autofree char *last = g_strdup ("");

  ciclo_blocks_add_heading (writing->report->blocks, 2, NULL, ciclo_speech_say (writing->speech, N_ ("All sessions")));
  table = ciclo_blocks_add_table (writing->report->blocks, columns, G_N_ELEMENTS (columns));
  header = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  ciclo_row_add_text (header, ciclo_speech_say (writing->speech, N_ ("Time")));
  ciclo_row_add_text (header, ciclo_speech_say (writing->speech, N_ ("No.")));
  ciclo_row_add_text (header, ciclo_speech_say (writing->speech, N_ ("Session")));
  ciclo_row_add_text (header, ciclo_speech_say (writing->speech, N_ ("Length")));

  for (guint i = 0; i < ciclo_node_get_size (writing->course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (writing->course, CICLO_COURSE_SESSIONS, i);
      g_autofree char *band = NULL;

      if (!is_planned (session))
        continue;
      band = ciclo_writing_dup_band (writing, session);
      if (*band != '\0' && !g_str_equal (band, last))
        ciclo_writing_add_band (table, band);
      g_free (last);
      last = g_steal_pointer (&band);
      add_overview_row (writing, table, session);
    }
}

/* Whose initials stand on the pages. */
static void
add_trainers (CicloWriting *writing)
{
  guint size = ciclo_node_get_size (writing->course, CICLO_COURSE_TRAINERS);

  if (size > 0)
    ciclo_blocks_add_heading (writing->report->blocks, 2, NULL, ciclo_speech_say (writing->speech, N_ ("Trainers")));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *trainer = ciclo_node_get_child (writing->course, CICLO_COURSE_TRAINERS, i);
      const char *role = ciclo_writing_text (writing, trainer, CICLO_TRAINER_ROLE);

      ciclo_blocks_add_item (writing->report->blocks, 1, ciclo_node_get_text (trainer, CICLO_TRAINER_LABEL, NULL),
                             ciclo_runs_new (role));
    }
}

CicloReport *
ciclo_session_plan_build (const CicloDocumentRequest *request)
{
  CicloWriting writing = { 0 };
  guint planned = 0;

  ciclo_writing_begin (&writing, request, request->session != NULL ? N_ ("Session plan") : N_ ("Session plans"));
  for (guint i = 0; i < ciclo_node_get_size (request->course, CICLO_COURSE_SESSIONS); i++)
    planned += is_planned (ciclo_node_get_child (request->course, CICLO_COURSE_SESSIONS, i));

  if (request->session != NULL)
    add_session (&writing, request->session);
  else if (planned > 1)
    {
      add_overview (&writing);
      add_trainers (&writing);
    }
  writing.at_overview = writing.report->blocks->len > 0;
  for (guint i = 0; request->session == NULL && i < ciclo_node_get_size (request->course, CICLO_COURSE_SESSIONS); i++)
    if (is_planned (ciclo_node_get_child (request->course, CICLO_COURSE_SESSIONS, i)))
      add_session (&writing, ciclo_node_get_child (request->course, CICLO_COURSE_SESSIONS, i));
  if (request->session == NULL && planned == 0)
    ciclo_writing_add_sentence (&writing, N_ ("This design has no sessions yet."));

  return ciclo_writing_end (&writing);
}
