/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what is looked at months after the course, and what comes of it all. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-questionnaire.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-people.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

#define TWO_MONTHS 59
#define SIX_MONTHS 184
#define FOLLOW_UP_DAY 90

/* Behaviour */

static gboolean
is_in_time (int days)
{
  return days >= TWO_MONTHS && days <= SIX_MONTHS;
}

/* A plan is made in the course; the rest of level 3 looks at what became of it. */
static gboolean
measures_behaviour (CicloNode *instrument)
{
  static const CicloInstrumentKind kinds[] = { CICLO_INSTRUMENT_KIND_FOLLOW_UP_SURVEY,
                                               CICLO_INSTRUMENT_KIND_SUPERVISOR_INTERVIEW,
                                               CICLO_INSTRUMENT_KIND_FILE_AUDIT };
  int kind = ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND);

  if (ciclo_node_is_set (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL))
    return ciclo_node_get_int (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL) == 3 &&
           kind != CICLO_INSTRUMENT_KIND_ACTION_PLAN;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kind == (int) kinds[i])
      return TRUE;

  return FALSE;
}

/* What only says that it comes later may well come in time. */
static gboolean
is_moment_in_time (CicloNode *moment)
{
  CicloNode *session = ciclo_node_follow (moment, CICLO_INSTRUMENT_MOMENT_SESSION);
  int when = ciclo_node_get_enum (moment, CICLO_INSTRUMENT_MOMENT_MOMENT);
  int days, end;

  if (ciclo_node_is_set (moment, CICLO_INSTRUMENT_MOMENT_OFFSET))
    return is_in_time (ciclo_node_get_int (moment, CICLO_INSTRUMENT_MOMENT_OFFSET));
  if (CICLO_IS_SESSION (session) && ciclo_glance_get_offset (session, &days) &&
      ciclo_glance_get_end (ciclo_node_get_root (session), &end))
    return is_in_time (days - end);

  return when < 0 || when == CICLO_MOMENT_FOLLOW_UP;
}

static gboolean
is_used_in_time (CicloNode *instrument)
{
  guint n = ciclo_node_get_size (instrument, CICLO_INSTRUMENT_MOMENTS);

  if (!measures_behaviour (instrument))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (is_moment_in_time (ciclo_node_get_child (instrument, CICLO_INSTRUMENT_MOMENTS, i)))
      return TRUE;

  return n == 0;
}

static gboolean
is_row_in_time (CicloNode *row)
{
  return ciclo_node_get_int (row, CICLO_EVALUATION_ROW_LEVEL) == 3 &&
         (ciclo_node_is_set (row, CICLO_EVALUATION_ROW_OFFSET)
              ? is_in_time (ciclo_node_get_int (row, CICLO_EVALUATION_ROW_OFFSET))
              : ciclo_node_is_set (row, CICLO_EVALUATION_ROW_WHEN));
}

static void
no_follow_up (CicloNode *course,
              CicloFindings *findings)
{
  if (!ciclo_glance_has_sessions (course))
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_INSTRUMENTS); i++)
    if (is_used_in_time (ciclo_node_get_child (course, CICLO_COURSE_INSTRUMENTS, i)))
      return;
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_EVALUATION_PLAN); i++)
    if (is_row_in_time (ciclo_node_get_child (course, CICLO_COURSE_EVALUATION_PLAN, i)))
      return;

  ciclo_findings_add (findings, course, CICLO_COURSE_INSTRUMENTS);
}

static void
add_follow_up (CicloNode *course,
               int field)
{
  CicloNode *survey = ciclo_questionnaire_add (course, CICLO_INSTRUMENT_KIND_FOLLOW_UP_SURVEY, 3,
                                               CICLO_MOMENT_FOLLOW_UP, NC_ ("questionnaire", "Follow-up survey"));

  ciclo_node_set_int (ciclo_node_get_child (survey, CICLO_INSTRUMENT_MOMENTS, 0), CICLO_INSTRUMENT_MOMENT_OFFSET,
                      FOLLOW_UP_DAY);
  ciclo_questionnaire_fill_follow_up (survey);
}

/* Results */

static gboolean
has_target (CicloNode *row)
{
  return ciclo_node_is_set (row, CICLO_EVALUATION_ROW_TARGET) ||
         ciclo_node_is_set (row, CICLO_EVALUATION_ROW_TARGET_VALUE);
}

/* The first row about results that is complete, otherwise the first at all; NULL where there is none. */
static CicloNode *
find_result (CicloNode *course,
             gboolean *is_complete)
{
  CicloNode *first = NULL;

  *is_complete = FALSE;
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_EVALUATION_PLAN); i++)
    {
      CicloNode *row = ciclo_node_get_child (course, CICLO_COURSE_EVALUATION_PLAN, i);

      if (ciclo_node_get_int (row, CICLO_EVALUATION_ROW_LEVEL) < 4)
        continue;
      *is_complete = has_target (row) && ciclo_node_is_set (row, CICLO_EVALUATION_ROW_BASELINE);
      if (*is_complete)
        return row;
      if (first == NULL)
        first = row;
    }

  return first;
}

static void
no_result (CicloNode *course,
           CicloFindings *findings)
{
  gboolean is_complete;
  CicloNode *row = find_result (course, &is_complete);

  if (is_complete || !ciclo_glance_has_sessions (course))
    return;

  if (row == NULL)
    ciclo_findings_add (findings, course, CICLO_COURSE_EVALUATION_PLAN);
  else
    ciclo_findings_add (findings, row, has_target (row) ? CICLO_EVALUATION_ROW_BASELINE : CICLO_EVALUATION_ROW_TARGET);
}

/* In square brackets, as in the templates: the trainer knows the numbers. */
static void
add_indicator (CicloNode *node,
               int field)
{
  CicloNode *row = node;

  if (CICLO_IS_COURSE (node))
    {
      row = ciclo_node_append (node, CICLO_COURSE_EVALUATION_PLAN, ciclo_node_new (CICLO_TYPE_EVALUATION_ROW));
      ciclo_node_set_int (row, CICLO_EVALUATION_ROW_LEVEL, 4);
      ciclo_mending_say_in_all (row, CICLO_EVALUATION_ROW_INDICATOR, "indicator",
                                NC_ ("indicator", "[Which figure, counted anyway, should change?]"));
    }
  if (!ciclo_node_is_set (row, CICLO_EVALUATION_ROW_BASELINE))
    ciclo_mending_say_in_all (row, CICLO_EVALUATION_ROW_BASELINE, "indicator",
                              NC_ ("indicator", "[What is it today?]"));
  if (!has_target (row))
    ciclo_mending_say_in_all (row, CICLO_EVALUATION_ROW_TARGET, "indicator",
                              NC_ ("indicator", "[What should it be, and by when?]"));
}

/* The next edition */

static gboolean
has_answers (CicloNode *entry)
{
  guint n = CICLO_IS_PEOPLE (entry) ? ciclo_node_get_size (entry, CICLO_PEOPLE_RESPONSES) : 0;

  for (guint i = 0; i < n; i++)
    {
      CicloNode *response = ciclo_node_get_child (entry, CICLO_PEOPLE_RESPONSES, i);

      if (ciclo_node_get_enum (response, CICLO_RESPONSE_MOMENT) != CICLO_MOMENT_PRE)
        return TRUE;
    }

  return FALSE;
}

/* The last edition with results, 0 where its number is not known; -1 where there are none. */
static int
find_last_results (CicloNode *course,
                   CicloFindings *findings)
{
  int last = ciclo_findings_any (findings, has_answers) ? ciclo_node_get_int (course, CICLO_COURSE_EDITION) : -1;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_EDITIONS); i++)
    {
      CicloNode *edition = ciclo_node_get_child (course, CICLO_COURSE_EDITIONS, i);

      if (ciclo_node_is_set (edition, CICLO_EDITION_RESULTS))
        last = MAX (last, ciclo_node_get_int (edition, CICLO_EDITION_NUMBER));
    }

  return last;
}

static void
no_decision (CicloNode *course,
             CicloFindings *findings)
{
  int last = find_last_results (course, findings);

  if (last < 0)
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_CHANGE_LOG); i++)
    {
      CicloNode *change = ciclo_node_get_child (course, CICLO_COURSE_CHANGE_LOG, i);

      if (ciclo_node_is_set (change, CICLO_CHANGE_DECISION) &&
          (!ciclo_node_is_set (change, CICLO_CHANGE_EDITION) ||
           ciclo_node_get_int (change, CICLO_CHANGE_EDITION) > last))
        return;
    }

  ciclo_findings_add (findings, course, CICLO_COURSE_CHANGE_LOG);
}

static void
record_decision (CicloNode *course,
                 int field)
{
  CicloNode *change = ciclo_node_append (course, CICLO_COURSE_CHANGE_LOG, ciclo_node_new (CICLO_TYPE_CHANGE));

  ciclo_node_set_enum (change, CICLO_CHANGE_STATUS, CICLO_STATUS_OPEN);
  ciclo_mending_say_in_all (change, CICLO_CHANGE_FINDING, "decision", NC_ ("decision", "[What did the results show?]"));
  ciclo_mending_say_in_all (change, CICLO_CHANGE_DECISION, "decision",
                            NC_ ("decision", "[What will be different next time?]"));
}

/* clang-format off */
static const CicloRule rules[] = {
  { "E05", ciclo_course_get_type, no_follow_up, CICLO_SCOPE_COURSE, add_follow_up },
  { "E06", ciclo_course_get_type, no_result,    CICLO_SCOPE_COURSE, add_indicator },
  { "E22", ciclo_course_get_type, no_decision,  CICLO_SCOPE_COURSE, record_decision },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_evaluation = CICLO_RULE_SET (rules);
