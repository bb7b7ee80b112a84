/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about tests, the evaluation plan, certificates, and figures that somebody typed beside computed ones. */

#include "config.h"

#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-timing.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* Questions */

/* Any answer at all, to learn how it would be marked. */
static const char *const some_answer[] = { "a", NULL };

/* The points of a question that can be right or wrong; 0 for an opinion. */
static double
get_points (CicloNode *item)
{
  CicloMark mark = ciclo_marking_mark (item, some_answer);

  return mark.state == CICLO_MARK_OPINION ? 0 : mark.max;
}

/* The points of all questions of an instrument, of those about @objective alone where it is not NULL. */
static double
sum_points (CicloNode *instrument,
            CicloNode *objective,
            guint *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_ITEMS); i++)
    {
      CicloNode *item = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_ITEMS, i);
      double points = get_points (item);

      if (points > 0 && (objective == NULL || ciclo_node_follow (item, CICLO_ITEM_OBJECTIVE) == objective))
        {
          sum += points;
          *n += 1;
        }
    }

  return sum;
}

static char *
answer_questions (CicloFactAsk *ask)
{
  guint n = ciclo_node_get_size (ask->node, CICLO_INSTRUMENT_ITEMS), marked;

  sum_points (ask->node, NULL, &marked);
  if (n == 0)
    return NULL;

  if (marked > 0 && marked < n)
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("With a right answer: %s.")),
                                   _ciclo_ask_number (ask, marked));

  return g_strdup (_ciclo_ask_number (ask, n));
}

static char *
answer_points (CicloFactAsk *ask)
{
  guint n;
  double sum = sum_points (ask->node, NULL, &n);
  double said = ciclo_node_get_real (ask->node, CICLO_INSTRUMENT_MAX_POINTS);

  if (sum <= 0)
    return NULL;

  if (said > 0 && ABS (said - sum) > 1e-9)
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("The highest score was given as %s.")),
                                   _ciclo_ask_number (ask, said));

  return g_strdup (_ciclo_ask_number (ask, sum));
}

/* As the instrument says, in points or percent; a test that says nothing has the mark of the settings. */
static char *
answer_pass (CicloFactAsk *ask)
{
  guint n;
  double sum = sum_points (ask->node, NULL, &n), mark;

  if (sum <= 0)
    return NULL;
  if (ciclo_node_is_set (ask->node, CICLO_INSTRUMENT_PASS_POINTS))
    {
      mark = ciclo_node_get_real (ask->node, CICLO_INSTRUMENT_PASS_POINTS);
      return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of %s points (%s)")),
                              _ciclo_ask_number (ask, mark), _ciclo_ask_number (ask, sum),
                              _ciclo_ask_keep (ask, ciclo_speech_dup_percent (ask->speech, mark / sum, 0)));
    }
  if (!ciclo_node_is_set (ask->node, CICLO_INSTRUMENT_PASS_MARK) &&
      ciclo_node_get_enum (ask->node, CICLO_INSTRUMENT_KIND) != CICLO_INSTRUMENT_KIND_TEST)
    return NULL;

  mark = ciclo_node_is_set (ask->node, CICLO_INSTRUMENT_PASS_MARK)
             ? ciclo_node_get_real (ask->node, CICLO_INSTRUMENT_PASS_MARK)
             : _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_PASS_MARK);

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of %s points (%s)")),
                          _ciclo_ask_number (ask, mark / 100 * sum), _ciclo_ask_number (ask, sum),
                          _ciclo_ask_keep (ask, ciclo_speech_dup_percent (ask->speech, mark / 100, 0)));
}

/* A minute for each question. */
static char *
answer_minutes (CicloFactAsk *ask)
{
  CicloSelfPaced work = { .items = ciclo_node_get_size (ask->node, CICLO_INSTRUMENT_ITEMS) };

  if (work.items == 0 || ciclo_node_get_enum (ask->node, CICLO_INSTRUMENT_KIND) != CICLO_INSTRUMENT_KIND_TEST)
    return NULL;

  ask->detail = g_strdup (ciclo_speech_say (ask->speech, N_ ("A minute for each question.")));

  return ciclo_speech_dup_seconds (ask->speech, ciclo_timing_get_self_paced (&work, 0));
}

/* What the blueprint asks for beside what there is. */
static char *
answer_blueprint (CicloFactAsk *ask)
{
  guint planned = 0, n;

  for (guint i = 0; i < ciclo_node_get_size (ask->node, CICLO_INSTRUMENT_BLUEPRINT); i++)
    planned += (guint) ciclo_node_get_int (ciclo_node_get_child (ask->node, CICLO_INSTRUMENT_BLUEPRINT, i),
                                           CICLO_BLUEPRINT_ROW_ITEMS);
  if (planned == 0)
    return NULL;

  sum_points (ask->node, NULL, &n);

  /* Translators: how many questions there are, of how many that were planned: “9 of 10 questions”. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of %s questions")), _ciclo_ask_number (ask, n),
                          _ciclo_ask_number (ask, planned));
}

static char *
answer_row_questions (CicloFactAsk *ask)
{
  CicloNode *objective = ciclo_node_follow (ask->node, CICLO_BLUEPRINT_ROW_OBJECTIVE);
  guint n;
  double points;

  if (objective == NULL)
    return NULL;

  points = sum_points (ciclo_node_get_parent (ask->node), objective, &n);

  return g_strdup_printf (
      ciclo_speech_say_plural (ask->speech, "%s question, points: %s", "%s questions, points: %s", n),
      _ciclo_ask_number (ask, n), _ciclo_ask_number (ask, points));
}

/* How much of the time of the objectives in the blueprint goes to this one. */
static char *
answer_row_time (CicloFactAsk *ask)
{
  CicloNode *instrument = ciclo_node_get_parent (ask->node);
  CicloTotals *totals = _ciclo_facts_get_totals (ask->facts, CICLO_WITHOUT_OPTIONAL);
  gint64 own = 0, all = 0;

  for (guint i = 0; i < ciclo_node_get_size (instrument, CICLO_INSTRUMENT_BLUEPRINT); i++)
    {
      CicloNode *row = ciclo_node_get_child (instrument, CICLO_INSTRUMENT_BLUEPRINT, i);
      CicloNode *objective = ciclo_node_follow (row, CICLO_BLUEPRINT_ROW_OBJECTIVE);
      const CicloAmount *amount = objective != NULL ? ciclo_totals_find_objective (totals, objective) : NULL;

      all += amount != NULL ? amount->time.seconds : 0;
      own = row == ask->node && amount != NULL ? amount->time.seconds : own;
    }

  return own > 0 ? ciclo_speech_dup_percent (ask->speech, (double) own / (double) all, 0) : NULL;
}

static char *
answer_key (CicloFactAsk *ask)
{
  CicloMarkState state = ciclo_marking_mark (ask->node, some_answer).state;

  if (ciclo_node_get_enum (ask->node, CICLO_ITEM_TYPE) < 0)
    return NULL;
  if (state == CICLO_MARK_NO_KEY)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("nobody has said yet which answer is right")));
  if (state == CICLO_MARK_BY_HAND)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("by hand: somebody has to read the answers")));

  if (state == CICLO_MARK_OPINION)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("no right or wrong answer")));

  return NULL;
}

/* Dates */

/* @offset days after the end of the course. */
static char *
dup_after_end (CicloFactAsk *ask,
               guint field)
{
  g_autofree char *end = ciclo_course_dup_end (_ciclo_facts_get_course (ask->facts));
  g_autofree char *date = NULL;

  if (end == NULL || !ciclo_node_is_set (ask->node, field))
    return NULL;

  date = ciclo_date_add_days (end, ciclo_node_get_int (ask->node, field));

  return date != NULL ? ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_FULL, date) : NULL;
}

static char *
answer_evaluation_date (CicloFactAsk *ask)
{
  return dup_after_end (ask, CICLO_EVALUATION_ROW_OFFSET);
}

static char *
answer_moment_date (CicloFactAsk *ask)
{
  CicloNode *session = ciclo_node_follow (ask->node, CICLO_INSTRUMENT_MOMENT_SESSION);
  CicloNode *day = CICLO_IS_SESSION (session) ? ciclo_node_follow (session, CICLO_SESSION_DAY) : NULL;
  g_autofree char *date = CICLO_IS_DAY (day) ? ciclo_course_dup_date_of_day (day) : NULL;

  if (date != NULL)
    return ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_FULL, date);

  return dup_after_end (ask, CICLO_INSTRUMENT_MOMENT_OFFSET);
}

/* Levels */

/* "2 Learning": a number in the file. */
static char *
answer_level (CicloFactAsk *ask)
{
  int level = ciclo_node_get_int (ask->node, (guint) ask->argument);

  if (level < 1 || level > (int) ciclo_evaluation_level_terms.n_terms)
    return NULL;

  return g_strdup_printf (
      "%s %s", _ciclo_ask_number (ask, level),
      ciclo_speech_say_context (ask->speech, "value", ciclo_evaluation_level_terms.terms[level - 1].label));
}

/* Declared figures */

static char *
dup_computed (CicloFactAsk *ask,
              const CicloDeclared *declared)
{
  return declared->is_number ? g_strdup (_ciclo_ask_number (ask, declared->computed_number))
                             : ciclo_span_dup_text (&declared->computed, ask->speech);
}

/* What follows from the design for the figure that the node declares. */
static char *
answer_computed (CicloFactAsk *ask)
{
  const CicloDeclared *declared = _ciclo_facts_get_declared (ask->facts, ask->node);

  if (declared == NULL || !declared->is_computed)
    return NULL;

  ask->detail = g_strdup (declared->differs
                              ? ciclo_speech_say (ask->speech, N_ ("It differs from the figure that was given."))
                              : ciclo_speech_say (ask->speech, N_ ("It agrees with the figure that was given.")));

  return dup_computed (ask, declared);
}

static char *
answer_comparison (CicloFactAsk *ask)
{
  const CicloDeclared *declared = _ciclo_facts_get_declared (ask->facts, ask->node);
  g_autofree char *computed = NULL;

  if (declared == NULL || !declared->is_computed)
    return NULL;
  if (!declared->differs)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("agrees with the design")));

  computed = dup_computed (ask, declared);

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("the design comes to %s")), computed);
}

/* How long somebody has to be there. */
static char *
answer_attendance (CicloFactAsk *ask)
{
  const CicloTotal *total = ciclo_totals_get_course (_ciclo_facts_get_totals (ask->facts, CICLO_WITHOUT_OPTIONAL));
  gint64 contact = ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds;
  double share = ciclo_node_get_real (ask->node, CICLO_CERTIFICATE_RULE_MIN_ATTENDANCE) / 100;

  if (share <= 0 || contact == 0)
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s of the contact time, %s.")),
                                 _ciclo_ask_keep (ask, ciclo_speech_dup_percent (ask->speech, share, 0)),
                                 _ciclo_ask_seconds (ask, contact));

  return ciclo_speech_dup_seconds (ask->speech, (gint64) ((double) contact * share + 59) / 60 * 60);
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  { ciclo_instrument_get_type, "level", NC_ ("fact", "Level of evaluation"), answer_level,
    CICLO_INSTRUMENT_KIRKPATRICK_LEVEL },
  FACT (instrument, "questions", NC_ ("fact", "Questions"), answer_questions),
  FACT (instrument, "points", NC_ ("fact", "Points"), answer_points),
  FACT (instrument, "pass", NC_ ("fact", "To pass"), answer_pass),
  FACT (instrument, "minutes", NC_ ("fact", "Time to answer, roughly"), answer_minutes),
  FACT (instrument, "blueprint", NC_ ("fact", "Of the blueprint"), answer_blueprint),
  FACT (instrument_moment, "date", NC_ ("fact", "Date"), answer_moment_date),
  FACT (blueprint_row, "questions", NC_ ("fact", "What there is"), answer_row_questions),
  FACT (blueprint_row, "time", NC_ ("fact", "Share of the time"), answer_row_time),
  FACT (item, "key", NC_ ("fact", "Marking"), answer_key),
  { ciclo_evaluation_row_get_type, "level", NC_ ("fact", "Level of evaluation"), answer_level,
    CICLO_EVALUATION_ROW_LEVEL },
  FACT (evaluation_row, "date", NC_ ("fact", "Date"), answer_evaluation_date),
  FACT (certificate_rule, "attendance", NC_ ("fact", "Attendance needed"), answer_attendance),
  FACT (certificate_rule, "computed", NC_ ("fact", "Hours that the design comes to"), answer_computed),
  FACT (declared_figure, "computed", NC_ ("fact", "What the design comes to"), answer_computed),
  FACT (component, "computed", NC_ ("fact", "Workload that the design comes to"), answer_computed),
};

/* Said in lists, where the declared figure stands beside it. */
static const CicloFactRow list_rows[] = {
  FACT (declared_figure, "comparison", NULL, answer_comparison),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_evaluation = CICLO_FACT_SET (rows);
const CicloFactSet _ciclo_facts_lists = CICLO_FACT_SET (list_rows);
