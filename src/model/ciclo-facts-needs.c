/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about needs: what the ratings of tasks and gaps come to, each with its arithmetic, and how many people and
 * trainers there will be. */

#include "config.h"

#include "core/ciclo-language.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-scores.h"
#include "model/ciclo-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static double
get_rating (CicloNode *node,
            guint field)
{
  return ciclo_node_is_set (node, field) ? ciclo_node_get_real (node, field) : (double) NAN;
}

/* Tasks */

static char *
answer_decision (CicloFactAsk *ask)
{
  double difficulty = get_rating (ask->node, CICLO_TASK_DIFFICULTY);
  double importance = get_rating (ask->node, CICLO_TASK_IMPORTANCE);
  double frequency = get_rating (ask->node, CICLO_TASK_FREQUENCY);
  double yes_from = _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_DIF_YES_FROM);
  CicloDif dif = ciclo_dif_rate (difficulty, importance, frequency, yes_from);

  if (dif.decision == CICLO_DIF_UNKNOWN)
    return NULL;

  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Difficulty %s × importance %s × frequency %s = %s. High is from %s.")),
      _ciclo_ask_number (ask, difficulty), _ciclo_ask_number (ask, importance), _ciclo_ask_number (ask, frequency),
      _ciclo_ask_number (ask, dif.product), _ciclo_ask_number (ask, yes_from));

  return g_strdup (ciclo_speech_say_context (ask->speech, "value", ciclo_dif_terms.terms[dif.decision].label));
}

/* Gaps */

static double
get_gap (CicloNode *gap)
{
  return ciclo_need_get_gap (get_rating (gap, CICLO_GAP_CURRENT), get_rating (gap, CICLO_GAP_REQUIRED));
}

static char *
answer_gap (CicloFactAsk *ask)
{
  double gap = get_gap (ask->node);

  if (isnan (gap))
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Required level %s − current level %s.")),
                                 _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_REQUIRED)),
                                 _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_CURRENT)));

  return gap > 0 ? g_strdup (_ciclo_ask_number (ask, gap))
                 : g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s: nothing to close")),
                                    _ciclo_ask_number (ask, gap));
}

static double
get_score (CicloFacts *facts,
           CicloNode *gap)
{
  return ciclo_need_get_score (get_rating (gap, CICLO_GAP_IMPORTANCE), get_rating (gap, CICLO_GAP_CURRENT),
                               _ciclo_facts_get_limit (facts, CICLO_SETTINGS_RATING_SCALE_MAX));
}

static CicloNeedBand
get_band (CicloFacts *facts,
          CicloNode *gap)
{
  return ciclo_need_get_band (get_score (facts, gap), _ciclo_facts_get_limit (facts, CICLO_SETTINGS_LOW_NEED),
                              _ciclo_facts_get_limit (facts, CICLO_SETTINGS_HIGH_NEED));
}

/* "High", as the priorities of gaps are called. */
static const char *
say_band (CicloFactAsk *ask)
{
  static const CicloPriority priorities[] = {
    [CICLO_NEED_LOW] = CICLO_PRIORITY_LOW,
    [CICLO_NEED_MEDIUM] = CICLO_PRIORITY_MEDIUM,
    [CICLO_NEED_HIGH] = CICLO_PRIORITY_HIGH,
  };
  CicloNeedBand band = get_band (ask->facts, ask->node);
  const CicloTerms *terms = ciclo_schema_for_type (CICLO_TYPE_GAP)->fields[CICLO_GAP_PRIORITY].terms;

  return band == CICLO_NEED_UNKNOWN
             ? ""
             : ciclo_speech_say_context (ask->speech, "value", terms->terms[priorities[band]].label);
}

static char *
answer_score (CicloFactAsk *ask)
{
  double score = get_score (ask->facts, ask->node);

  if (isnan (score))
    return NULL;

  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Importance %s × (%s − current level %s). Low up to %s, high from %s.")),
      _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_IMPORTANCE)),
      _ciclo_ask_number (ask, _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_RATING_SCALE_MAX)),
      _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_CURRENT)),
      _ciclo_ask_number (ask, _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_LOW_NEED)),
      _ciclo_ask_number (ask, _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_HIGH_NEED)));

  /* Translators: a number and what it means: “13.05 (High)”. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), _ciclo_ask_number (ask, score),
                          say_band (ask));
}

/* The ratings are means, and that of the discrepancies is the discrepancy of the means. */
static double
get_discrepancy (CicloNode *gap)
{
  double importance = get_rating (gap, CICLO_GAP_IMPORTANCE), ability = get_rating (gap, CICLO_GAP_CURRENT);

  return ciclo_need_get_discrepancy (&importance, &ability, 1, NULL);
}

static char *
answer_discrepancy (CicloFactAsk *ask)
{
  double discrepancy = get_discrepancy (ask->node);
  const char *importance, *current;

  if (isnan (discrepancy))
    return NULL;

  importance = _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_IMPORTANCE));
  current = _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_CURRENT));
  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("(Importance %s − current level %s) × importance %s.")), importance, current,
      importance);

  return g_strdup (_ciclo_ask_number (ask, discrepancy));
}

static double
get_index (CicloNode *gap)
{
  return ciclo_need_get_priority (get_rating (gap, CICLO_GAP_CURRENT), get_rating (gap, CICLO_GAP_REQUIRED),
                                  get_rating (gap, CICLO_GAP_IMPORTANCE), get_rating (gap, CICLO_GAP_FREQUENCY));
}

static char *
answer_index (CicloFactAsk *ask)
{
  double priority = get_index (ask->node);

  if (isnan (priority))
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Gap %s × importance %s × frequency %s.")),
                                 _ciclo_ask_number (ask, MAX (get_gap (ask->node), 0)),
                                 _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_IMPORTANCE)),
                                 _ciclo_ask_number (ask, get_rating (ask->node, CICLO_GAP_FREQUENCY)));

  return g_strdup (_ciclo_ask_number (ask, priority));
}

/* Rank */

typedef enum
{
  RANKING_SCORE,
  RANKING_GAP,
  RANKING_DISCREPANCY,
  RANKING_INDEX,
} Ranking;

/* As the settings say; where they do not, as is usual where the language of the design is spoken. */
static Ranking
get_ranking (CicloFacts *facts)
{
  CicloNode *course = _ciclo_facts_get_course (facts);
  CicloNode *settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  int ranking = ciclo_node_get_enum (settings, CICLO_SETTINGS_NEED_RANKING);
  g_autofree char *language = NULL;

  if (ranking >= 0)
    return (Ranking) ranking;

  language = ciclo_language_dup_primary (ciclo_node_get_language (course));

  return g_str_equal (language, "pt") ? RANKING_SCORE : RANKING_INDEX;
}

static double
get_ranked (CicloFacts *facts,
            CicloNode *gap,
            Ranking ranking)
{
  switch (ranking)
    {
    case RANKING_SCORE:
      return get_score (facts, gap);
    case RANKING_GAP:
      return get_gap (gap);
    case RANKING_DISCREPANCY:
      return get_discrepancy (gap);
    case RANKING_INDEX:
    default:
      return get_index (gap);
    }
}

static char *
answer_rank (CicloFactAsk *ask)
{
  CicloNode *course = _ciclo_facts_get_course (ask->facts);
  Ranking ranking = get_ranking (ask->facts);
  double own = get_ranked (ask->facts, ask->node, ranking);
  const CicloTerms *terms = ciclo_schema_for_type (CICLO_TYPE_SETTINGS)->fields[CICLO_SETTINGS_NEED_RANKING].terms;
  guint n = 0, before = 0;

  for (guint i = 0; !isnan (own) && i < ciclo_node_get_size (course, CICLO_COURSE_GAPS); i++)
    {
      double other = get_ranked (ask->facts, ciclo_node_get_child (course, CICLO_COURSE_GAPS, i), ranking);

      n += isnan (other) ? 0 : 1;
      before += other > own ? 1 : 0;
    }
  if (n < 2)
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Ranked by: %s.")),
                                 ciclo_speech_say_context (ask->speech, "value", terms->terms[ranking].label));

  /* Translators: a place among several, “2 of 7”. */
  return g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                          _ciclo_ask_number (ask, before + 1), _ciclo_ask_number (ask, n));
}

static char *
answer_band (CicloFactAsk *ask)
{
  return g_strdup (ciclo_node_is_set (ask->node, CICLO_GAP_PRIORITY) ? "" : say_band (ask));
}

static char *
answer_answered (CicloFactAsk *ask)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (ask->facts, ask->node);
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_OBJECTIVE (referrers->pdata[i]) || CICLO_IS_OTHER_MEASURE (referrers->pdata[i]))
      g_ptr_array_add (answers, referrers->pdata[i]);

  return g_strdup (_ciclo_ask_names (ask, answers));
}

/* Gaps that rest on a source or belong to a task. */
static char *
answer_gaps (CicloFactAsk *ask)
{
  return _ciclo_ask_dup_referrers (ask, CICLO_TYPE_GAP);
}

/* People */

static int
count_trainers (int people,
                double each)
{
  return (int) ceil (people / MAX (each, 1));
}

static char *
dup_trainers (CicloFactAsk *ask,
              int people)
{
  double skills = _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_PEOPLE_PER_TRAINER_SKILLS);
  double general = _ciclo_facts_get_limit (ask->facts, CICLO_SETTINGS_PEOPLE_PER_TRAINER_GENERAL);
  int most = count_trainers (people, skills), least = count_trainers (people, general);

  if (people == 0)
    return NULL;

  ask->detail = g_strdup_printf (
      ciclo_speech_say (ask->speech, N_ ("Where skills are practised, %s people at most for each; otherwise %s.")),
      _ciclo_ask_number (ask, skills), _ciclo_ask_number (ask, general));

  return least == most ? g_strdup (_ciclo_ask_number (ask, least))
                       : ciclo_speech_dup_range (ask->speech, _ciclo_ask_number (ask, MIN (least, most)),
                                                 _ciclo_ask_number (ask, MAX (least, most)));
}

static char *
answer_course_trainers (CicloFactAsk *ask)
{
  return dup_trainers (ask, ciclo_course_count_at_once (ask->node));
}

static char *
answer_at_once (CicloFactAsk *ask)
{
  int people = ciclo_course_count_at_once (ask->node);

  return people > 0 && people != ciclo_course_count_people (ask->node) ? g_strdup (_ciclo_ask_number (ask, people))
                                                                       : NULL;
}

static char *
answer_group_trainers (CicloFactAsk *ask)
{
  int size = ciclo_node_get_int (ask->node, CICLO_TARGET_GROUP_SIZE);
  int most = ciclo_node_get_int (ask->node, CICLO_TARGET_GROUP_GROUP_MAX);

  return dup_trainers (ask, size > 0 && most > 0 ? MIN (size, most) : MAX (size, most));
}

/* How often the course has to be given so that all can come. */
static char *
answer_runs (CicloFactAsk *ask)
{
  int size = ciclo_node_get_int (ask->node, CICLO_TARGET_GROUP_SIZE);
  int most = ciclo_node_get_int (ask->node, CICLO_TARGET_GROUP_GROUP_MAX);
  int runs = most > 0 ? (size + most - 1) / most : 0;

  if (size == 0 || runs == 0)
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Number of people: %s; the largest group: %s.")),
                                 _ciclo_ask_number (ask, size), _ciclo_ask_number (ask, most));

  return g_strdup (_ciclo_ask_number (ask, runs));
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (course, "at-once", NC_ ("fact", "Participants at once"), answer_at_once),
  FACT (course, "trainers", NC_ ("fact", "Trainers needed, roughly"), answer_course_trainers),
  FACT (target_group, "runs", NC_ ("fact", "Groups one after the other"), answer_runs),
  FACT (target_group, "trainers", NC_ ("fact", "Trainers needed, roughly"), answer_group_trainers),
  FACT (source, "gaps", NC_ ("fact", "Gaps that rest on it"), answer_gaps),
  FACT (task, "decision", NC_ ("fact", "What the ratings suggest"), answer_decision),
  FACT (task, "gaps", NC_ ("fact", "Gaps in it"), answer_gaps),
  FACT (gap, "gap", NC_ ("fact", "Simple gap"), answer_gap),
  FACT (gap, "score", NC_ ("fact", "Need score (Brandão)"), answer_score),
  FACT (gap, "discrepancy", NC_ ("fact", "Weighted discrepancy (Borich)"), answer_discrepancy),
  FACT (gap, "index", NC_ ("fact", "Priority index"), answer_index),
  FACT (gap, "rank", NC_ ("fact", "Place among the gaps"), answer_rank),
  FACT (gap, "priority", NC_ ("fact", "Priority, as the score suggests"), answer_band),
  FACT (gap, "answered", NC_ ("fact", "Answered by"), answer_answered),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_needs = CICLO_FACT_SET (rows);
