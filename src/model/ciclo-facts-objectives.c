/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about objectives and competences: the sentence, the level of its verb, the time it gets, what checks it. */

#include "config.h"

#include "core/ciclo-values.h"
#include "core/ciclo-words.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-lexicon.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-people.h"
#include "model/ciclo-statistics.h"
#include "model/ciclo-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Wording */

static char *
answer_sentence (CicloFactAsk *ask)
{
  return ciclo_objective_dup_sentence (ask->node, ask->own);
}

/* The words of the objective in the first of its languages that has a lexicon, the own one before others. */
static const char *
find_deed (CicloFactAsk *ask,
           const CicloLexicon **lexicon)
{
  static const guint fields[] = { CICLO_OBJECTIVE_BEHAVIOUR, CICLO_OBJECTIVE_VERB };
  const char *language = ciclo_speech_get_language (ask->own);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const CicloWords *words = ciclo_node_get_words (ask->node, fields[i]);
      const char *own = ciclo_node_get_text (ask->node, fields[i], language);

      *lexicon = *own != '\0' ? ciclo_lexicon_find (language) : NULL;
      if (*lexicon != NULL)
        return own;
      for (guint j = 0; words != NULL && j < ciclo_words_get_size (words); j++)
        {
          *lexicon = ciclo_lexicon_find (ciclo_words_get_language (words, j));
          if (*lexicon != NULL)
            return ciclo_words_get_text (words, j);
        }
    }

  return NULL;
}

/* The level that @verb usually has, near to that of the objective. */
static char *
dup_level (CicloFactAsk *ask,
           const CicloLexicon *lexicon,
           const CicloVerb *verb)
{
  int level = ciclo_node_get_enum (ask->node, CICLO_OBJECTIVE_LEVEL);
  int domain = ciclo_node_get_enum (ask->node, CICLO_OBJECTIVE_DOMAIN);
  int usual;

  if (level >= 0)
    domain = (int) ciclo_level_get_domain ((CicloLevel) level);
  domain = domain >= 0 ? domain : CICLO_DOMAIN_COGNITIVE;
  usual = ciclo_lexicon_find_level (lexicon, verb->verb, (CicloObjectiveDomain) domain,
                                    level >= 0 ? (CicloLevel) level : CICLO_LEVEL_APPLY);
  if (usual < 0)
    return NULL;

  /* Translators: a verb, and the level of learning that it usually has. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("“%s”, usually: %s")), verb->verb,
                          ciclo_speech_say_context (ask->speech, "value", ciclo_level_terms.terms[usual].label));
}

static char *
answer_verb (CicloFactAsk *ask)
{
  const CicloLexicon *lexicon = NULL;
  const char *deed = find_deed (ask, &lexicon);
  CicloVerb verb;

  if (deed == NULL)
    return NULL;

  verb = ciclo_lexicon_begin (lexicon, deed, ciclo_node_get_enum (ask->node, CICLO_OBJECTIVE_DOMAIN));
  if (verb.kind == CICLO_VERB_SHOWS && verb.verb != NULL)
    return dup_level (ask, lexicon, &verb);
  if (verb.kind != CICLO_VERB_HIDES || verb.verb == NULL)
    return NULL;

  if (verb.instead != NULL && *verb.instead != NULL)
    ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Others can see: %s.")),
                                   _ciclo_ask_keep (ask, ciclo_speech_dup_list (ask->speech, verb.instead)));

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("“%s”: nobody can see whether it happens")), verb.verb);
}

static char *
answer_words (CicloFactAsk *ask)
{
  g_autofree char *sentence = ciclo_objective_dup_sentence (ask->node, ask->own);
  guint n = ciclo_wording_count_words (sentence);

  return n > 0 ? g_strdup (_ciclo_ask_number (ask, n)) : NULL;
}

/* Time */

static CicloSpan
get_time (CicloFactAsk *ask,
          CicloNode *objective)
{
  const CicloAmount *amount = ciclo_totals_find_objective (_ciclo_facts_get_totals (ask->facts, CICLO_WITH_OPTIONAL),
                                                           objective);

  return amount != NULL ? amount->time : (CicloSpan){ 0 };
}

/* The objectives that lead to it. */
static GPtrArray *
list_steps (CicloFactAsk *ask)
{
  CicloNode *course = _ciclo_facts_get_course (ask->facts);
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *step = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);

      if (ciclo_node_follow (step, CICLO_OBJECTIVE_PARENT) == ask->node)
        g_ptr_array_add (steps, step);
    }

  return steps;
}

/* What activities give to it; where they only name its steps, what those get. */
static char *
answer_time (CicloFactAsk *ask)
{
  const CicloAmount *amount = ciclo_totals_find_objective (_ciclo_facts_get_totals (ask->facts, CICLO_WITH_OPTIONAL),
                                                           ask->node);
  guint n = amount != NULL ? amount->n_activities : 0;
  CicloSpan time = get_time (ask, ask->node);
  g_autoptr (GPtrArray) steps = NULL;

  if (!ciclo_span_is_zero (&time))
    {
      ask->detail = g_strdup_printf (
          ciclo_speech_say_plural (ask->speech, "%s activity serves it.", "%s activities serve it.", n),
          _ciclo_ask_number (ask, n));
      return ciclo_span_dup_text (&time, ask->speech);
    }

  steps = list_steps (ask);
  for (guint i = 0; i < steps->len; i++)
    {
      CicloSpan step = get_time (ask, steps->pdata[i]);

      ciclo_span_add (&time, &step);
    }
  if (ciclo_span_is_zero (&time))
    return NULL;

  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s through its steps")), _ciclo_ask_span (ask, &time));
}

static char *
answer_steps (CicloFactAsk *ask)
{
  g_autoptr (GPtrArray) steps = list_steps (ask);

  return g_strdup (_ciclo_ask_names (ask, steps));
}

/* Where it is learned, and how long; where nobody knows how long, only where. */
static char *
answer_sessions (CicloFactAsk *ask)
{
  const CicloAlignedObjective *aligned = _ciclo_facts_get_aligned (ask->facts, ask->node);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; aligned != NULL && i < aligned->sessions->len; i++)
    {
      const CicloAlignedSession *session = &g_array_index (aligned->sessions, CicloAlignedSession, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", _ciclo_ask_name (ask, session->session));
      if (!ciclo_span_is_zero (&session->time))
        g_string_append_printf (text, " %s", _ciclo_ask_span (ask, &session->time));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Checks and needs */

static char *
answer_checks (CicloFactAsk *ask)
{
  const CicloAlignedObjective *aligned = _ciclo_facts_get_aligned (ask->facts, ask->node);
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; aligned != NULL && i < aligned->checks->len; i++)
    {
      const CicloAlignedCheck *check = &g_array_index (aligned->checks, CicloAlignedCheck, i);

      g_ptr_array_add (checks, check->instrument);
      n += check->n_items;
    }
  if (n > 0)
    ask->detail = g_strdup_printf (
        ciclo_speech_say_plural (ask->speech, "%s question is about it.", "%s questions are about it.", n),
        _ciclo_ask_number (ask, n));

  return g_strdup (_ciclo_ask_names (ask, checks));
}

/* Not only the codes of the gaps but what they are. */
static char *
answer_needs (CicloFactAsk *ask)
{
  const char *const *ids = ciclo_node_get_strings (ask->node, CICLO_OBJECTIVE_NEEDS);
  CicloNode *course = _ciclo_facts_get_course (ask->facts);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_GAPS); i++)
    {
      CicloNode *gap = ciclo_node_get_child (course, CICLO_COURSE_GAPS, i);
      const char *title = ciclo_naming_get_title (gap, ask->own);

      if (g_strv_contains (ids, ciclo_node_get_id (gap)) && *title != '\0')
        g_ptr_array_add (titles, (gpointer) _ciclo_ask_keep (ask, ciclo_naming_dup_excerpt (title)));
    }
  g_ptr_array_add (titles, NULL);

  return ciclo_speech_dup_list (ask->speech, (const char *const *) titles->pdata);
}

/* What stands alone */

static char *
answer_lone_sessions (CicloFactAsk *ask)
{
  return g_strdup (_ciclo_ask_names (ask, ciclo_alignment_get_lone_sessions (_ciclo_facts_get_alignment (ask->facts))));
}

static char *
answer_lone_tests (CicloFactAsk *ask)
{
  return g_strdup (_ciclo_ask_names (ask, ciclo_alignment_get_lone_tests (_ciclo_facts_get_alignment (ask->facts))));
}

/* Frameworks */

static char *
answer_ratings (CicloFactAsk *ask)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (ask->facts, ask->node);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  CicloSummary summary;

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_ASSESSMENT (referrers->pdata[i]) && ciclo_node_is_set (referrers->pdata[i], CICLO_ASSESSMENT_VALUE))
      {
        double value = ciclo_node_get_real (referrers->pdata[i], CICLO_ASSESSMENT_VALUE);

        g_array_append_val (values, value);
      }
  if (values->len == 0)
    return NULL;

  summary = ciclo_statistics_summarise ((const double *) values->data, values->len);
  if (ciclo_node_is_set (ask->node, CICLO_FRAMEWORK_NODE_REQUIRED_LEVEL))
    ask->detail = g_strdup_printf (
        ciclo_speech_say (ask->speech, N_ ("Required level: %s.")),
        _ciclo_ask_number (ask, ciclo_node_get_real (ask->node, CICLO_FRAMEWORK_NODE_REQUIRED_LEVEL)));

  /* Translators: a mean, and of how many ratings it is: “2.8 (14)”. */
  return g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), _ciclo_ask_number (ask, summary.mean),
                          _ciclo_ask_number (ask, summary.n));
}

static char *
answer_uses (CicloFactAsk *ask)
{
  return _ciclo_ask_dup_referrers (ask, CICLO_TYPE_OBJECTIVE);
}

static char *
answer_entries (CicloFactAsk *ask)
{
  guint n = ciclo_node_get_size (ask->node, CICLO_FRAMEWORK_NODES);

  return n > 0 ? g_strdup (_ciclo_ask_number (ask, n)) : NULL;
}

static gboolean
is_covered (CicloFacts *facts,
            CicloNode *entry)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (facts, entry);

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_OBJECTIVE (referrers->pdata[i]))
      return TRUE;

  return FALSE;
}

/* How many of its entries some objective of the course works on. */
static char *
answer_covered (CicloFactAsk *ask)
{
  guint size = ciclo_node_get_size (ask->node, CICLO_FRAMEWORK_NODES), n = 0;

  for (guint i = 0; i < size; i++)
    n += is_covered (ask->facts, ciclo_node_get_child (ask->node, CICLO_FRAMEWORK_NODES, i)) ? 1 : 0;

  return n > 0 ? g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                                  _ciclo_ask_number (ask, n), _ciclo_ask_number (ask, size))
               : NULL;
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (course, "lone-sessions", NC_ ("fact", "Sessions without an objective"), answer_lone_sessions),
  FACT (course, "lone-tests", NC_ ("fact", "Tests that check no objective"), answer_lone_tests),
  FACT (objective, "sentence", NC_ ("fact", "Sentence"), answer_sentence),
  FACT (objective, "words", NC_ ("fact", "Words"), answer_words),
  FACT (objective, "verb", NC_ ("fact", "The verb"), answer_verb),
  FACT (objective, "time", NC_ ("fact", "Time in the course"), answer_time),
  FACT (objective, "sessions", NC_ ("fact", "Sessions"), answer_sessions),
  FACT (objective, "checks", NC_ ("fact", "Checked by"), answer_checks),
  FACT (objective, "needs", NC_ ("fact", "Gaps that it answers"), answer_needs),
  FACT (objective, "steps", NC_ ("fact", "Steps towards it"), answer_steps),
  FACT (framework, "entries", NC_ ("fact", "Entries"), answer_entries),
  FACT (framework, "covered", NC_ ("fact", "Entries with an objective"), answer_covered),
  FACT (framework_node, "uses", NC_ ("fact", "Objectives that work on it"), answer_uses),
  FACT (framework_node, "ratings", NC_ ("fact", "Mean rating"), answer_ratings),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_objectives = CICLO_FACT_SET (rows);
