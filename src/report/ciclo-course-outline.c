/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of the course in the order in which people ask for them. A fact more is a row more. */

#include "config.h"

#include "report/ciclo-course-outline.h"

#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing.h"

#include <glib/gi18n-lib.h>

static void
add_course_facts (CicloWriting *writing)
{
  static const guint before[] = { CICLO_COURSE_AIM, CICLO_COURSE_ENTRY_REQUIREMENTS, CICLO_COURSE_PREREQUISITES,
                                  CICLO_COURSE_CONTENT };
  static const guint after[] = { CICLO_COURSE_ORGANISERS, CICLO_COURSE_CONTACT, CICLO_COURSE_LEGAL_NOTE,
                                 CICLO_COURSE_NOTES };
  CicloNode *course = writing->course;
  CicloBlock *facts = ciclo_blocks_add_definitions (writing->report->blocks);
  g_autofree char *people = ciclo_writing_dup_people (writing, ciclo_course_count_people (course));
  g_autofree char *edition = g_strdup_printf ("%d", ciclo_node_get_int (course, CICLO_COURSE_EDITION));
  g_autofree char *eqf = g_strdup_printf ("%d", ciclo_node_get_int (course, CICLO_COURSE_EQF_REFERENCE_LEVEL));
  g_autofree char *start = ciclo_speech_dup_date (writing->speech, CICLO_DATE_STYLE_LONG,
                                                  ciclo_node_get_text (course, CICLO_COURSE_START_DATE, NULL));
  g_autofree char *legal = ciclo_speech_dup_date (writing->speech, CICLO_DATE_STYLE_LONG,
                                                  ciclo_node_get_text (course, CICLO_COURSE_LEGAL_VALID_ON, NULL));

  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_CODE),
                          ciclo_node_get_text (course, CICLO_COURSE_CODE, NULL));
  if (ciclo_node_is_set (course, CICLO_COURSE_EDITION))
    ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_EDITION), edition);
  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_DELIVERY),
                          ciclo_writing_value (writing, course, CICLO_COURSE_DELIVERY));
  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_START_DATE), start);
  ciclo_writing_add_fact (facts, ciclo_speech_say (writing->speech, N_ ("Participants")), people);
  if (ciclo_node_is_set (course, CICLO_COURSE_EQF_REFERENCE_LEVEL))
    ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_EQF_REFERENCE_LEVEL), eqf);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    ciclo_writing_add_prose (writing, facts, course, before[i]);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    ciclo_writing_add_prose (writing, facts, course, after[i]);
  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, course, CICLO_COURSE_LEGAL_VALID_ON), legal);
  if (facts->definitions->len == 0)
    g_ptr_array_remove (writing->report->blocks, facts);
}

static void
add_heading (CicloWriting *writing,
             const char *text)
{
  ciclo_blocks_add_heading (writing->report->blocks, 2, NULL, text);
}

static void
add_target_groups (CicloWriting *writing)
{
  static const guint fields[] = { CICLO_TARGET_GROUP_ROLES, CICLO_TARGET_GROUP_REGIONS,
                                  CICLO_TARGET_GROUP_PRIOR_KNOWLEDGE,
                                  CICLO_TARGET_GROUP_SELECTION_CRITERIA };
  guint size = ciclo_node_get_size (writing->course, CICLO_COURSE_TARGET_GROUPS);

  if (size > 0)
    add_heading (writing, ciclo_speech_say (writing->speech, N_ ("For whom")));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *group = ciclo_node_get_child (writing->course, CICLO_COURSE_TARGET_GROUPS, i);
      CicloBlock *facts = ciclo_blocks_add_definitions (writing->report->blocks);

      ciclo_writing_add_fact (facts, ciclo_writing_label (writing, group, CICLO_TARGET_GROUP_NAME),
                              ciclo_writing_text (writing, group, CICLO_TARGET_GROUP_NAME));
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        ciclo_writing_add_prose (writing, facts, group, fields[j]);
    }
}

/* Terminal objectives with their enabling ones below. */
static void
add_objective (CicloWriting *writing,
               CicloNode *objective,
               guint level)
{
  g_autofree char *sentence = ciclo_objective_dup_sentence (objective, writing->speech);

  ciclo_blocks_add_item (writing->report->blocks, level, ciclo_node_get_text (objective, CICLO_OBJECTIVE_LABEL, NULL),
                         ciclo_markup_dup_runs (sentence));
}

static gboolean
belongs_to (CicloNode *objective,
            CicloNode *parent)
{
  return ciclo_node_follow (objective, CICLO_OBJECTIVE_PARENT) == parent;
}

static void
add_objectives (CicloWriting *writing)
{
  CicloNode *course = writing->course;
  guint size = ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES);

  if (size > 0)
    add_heading (writing, ciclo_speech_say (writing->speech, N_ ("What participants will be able to do")));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *objective = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);

      if (!belongs_to (objective, NULL))
        continue;
      add_objective (writing, objective, 1);
      for (guint j = 0; j < size; j++)
        if (belongs_to (ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, j), objective))
          add_objective (writing, ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, j), 2);
    }
}

/* The planned seconds of the sessions of @component. */
static gint64
sum_planned (CicloWriting *writing,
             CicloNode *component)
{
  gint64 seconds = 0;

  for (guint i = 0; i < ciclo_node_get_size (writing->course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (writing->course, CICLO_COURSE_SESSIONS, i);

      if (ciclo_node_follow (session, CICLO_SESSION_COMPONENT) == component && !ciclo_session_is_pause (session))
        seconds += MAX (ciclo_node_get_seconds (session, CICLO_SESSION_PLANNED), 0);
    }

  return seconds;
}

static void
add_components (CicloWriting *writing)
{
  static const CicloColumn columns[] = { { 2 }, { 2 }, { 3 }, { 0, CICLO_ALIGN_END } };
  guint size = ciclo_node_get_size (writing->course, CICLO_COURSE_COMPONENTS);
  CicloBlock *table;
  CicloRow *row;

  if (size == 0)
    return;

  add_heading (writing, ciclo_speech_say (writing->speech, N_ ("Parts of the course")));
  table = ciclo_blocks_add_table (writing->report->blocks, columns, G_N_ELEMENTS (columns));
  row = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  ciclo_row_add_text (row, ciclo_speech_say (writing->speech, N_ ("Part")));
  ciclo_row_add_text (row, ciclo_speech_say (writing->speech, N_ ("How")));
  ciclo_row_add_text (row, ciclo_speech_say (writing->speech, N_ ("When")));
  ciclo_row_add_text (row, ciclo_speech_say (writing->speech, N_ ("Length")));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *component = ciclo_node_get_child (writing->course, CICLO_COURSE_COMPONENTS, i);
      gint64 seconds = sum_planned (writing, component);
      g_autofree char *length = seconds > 0 ? ciclo_speech_dup_seconds (writing->speech, seconds) : NULL;

      row = ciclo_block_add_row (table, CICLO_ROW_BODY);
      ciclo_row_add_text (row, ciclo_writing_text (writing, component, CICLO_COMPONENT_TITLE));
      ciclo_row_add_text (row, ciclo_writing_value (writing, component, CICLO_COMPONENT_MODE));
      ciclo_row_add_text (row, ciclo_writing_text (writing, component, CICLO_COMPONENT_PERIOD));
      ciclo_row_add_text (row, length);
    }
}

/* A heading, and each thing of a list as an item: its title, and what is said of it. What has neither is left out. */
static void
add_items (CicloWriting *writing,
           const char *heading,
           guint list,
           guint title_field,
           guint text_field)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < ciclo_node_get_size (writing->course, list); i++)
    {
      CicloNode *node = ciclo_node_get_child (writing->course, list, i);
      gboolean code = ciclo_node_get_schema (node)->fields[title_field].kind == CICLO_ENUM;
      const char *title = code ? ciclo_writing_value (writing, node, title_field)
                               : ciclo_writing_text (writing, node, title_field);
      const char *text = ciclo_writing_text (writing, node, text_field);
      CicloRuns *runs;

      if (*title == '\0' && *text == '\0')
        continue;
      if (!has_heading)
        add_heading (writing, heading);
      has_heading = TRUE;
      runs = ciclo_runs_add (ciclo_runs_new (NULL), CICLO_STYLE_BOLD, title);
      if (*text != '\0')
        ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_PLAIN, *title != '\0' ? ": " : ""), CICLO_STYLE_PLAIN, text);
      ciclo_blocks_add_item (writing->report->blocks, 1, "•", runs);
    }
}

CicloReport *
ciclo_course_outline_build (const CicloDocumentRequest *request)
{
  CicloWriting writing = { 0 };

  ciclo_writing_begin (&writing, request, N_ ("Course outline"));
  add_course_facts (&writing);
  add_target_groups (&writing);
  add_objectives (&writing);
  add_components (&writing);
  add_items (&writing, ciclo_speech_say (writing.speech, N_ ("How learning is assessed")), CICLO_COURSE_INSTRUMENTS,
             CICLO_INSTRUMENT_TITLE, CICLO_INSTRUMENT_PASS_RULE);
  add_items (&writing, ciclo_speech_say (writing.speech, N_ ("Certificates")), CICLO_COURSE_CERTIFICATE_RULES,
             CICLO_CERTIFICATE_RULE_TYPE, CICLO_CERTIFICATE_RULE_RULE);
  add_items (&writing, ciclo_speech_say (writing.speech, N_ ("Trainers")), CICLO_COURSE_TRAINERS, CICLO_TRAINER_ROLE,
             CICLO_TRAINER_AREAS);
  if (writing.report->blocks->len == 0)
    ciclo_writing_add_sentence (&writing, N_ ("This design says nothing about the course yet."));

  return ciclo_writing_end (&writing);
}
