/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program suggests for the first session: one table from the level of the objective to the plan of the session
 * and to the check of learning, with the reasons. */

#include "config.h"

#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-first-session-private.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-material.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-ready.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

#define CONTEXT CICLO_FIRST_CONTEXT

/* How it goes */

GPtrArray *
ciclo_first_session_list_shapes (CicloNode *course)
{
  CicloFirstFrame frame;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  ciclo_first_session_read_frame (course, &frame);

  return ciclo_first_shape_list (&frame);
}

/* -1 where nobody said what people will be able to do. */
static int
get_level (CicloNode *course)
{
  g_autofree char *ability = ciclo_first_session_dup_text (course, CICLO_FIRST_ABILITY);
  CicloNode *objective = ciclo_tree_find (course, "objective");

  return *ability != '\0' && objective != NULL ? ciclo_node_get_enum (objective, CICLO_OBJECTIVE_LEVEL) : -1;
}

typedef struct
{
  CicloLevel first, last;
  const char *shape;
  const char *why_shape;
  CicloFirstCheck check;
  const char *why_check;
} Suggestion;

static const Suggestion suggestions[] = {
  { CICLO_LEVEL_REMEMBER, CICLO_LEVEL_UNDERSTAND, "four-mat",
    N_ ("First they see why it matters, then what it is: good for what people have to know and explain."),
    CICLO_FIRST_CHECK_QUESTIONS, N_ ("What people know shows best in a few questions.") },
  { CICLO_LEVEL_APPLY, CICLO_LEVEL_APPLY, "demonstrate-practise",
    N_ ("They see it done, everybody does it once and hears what works: good for what people have to do themselves."),
    CICLO_FIRST_CHECK_OBSERVE, N_ ("What people do shows best when a colleague watches with a checklist.") },
  { CICLO_LEVEL_ANALYSE, CICLO_LEVEL_EVALUATE, "case-clinic",
    N_ ("They weigh real cases of their own together: good where people have to judge and decide."),
    CICLO_FIRST_CHECK_QUESTIONS, N_ ("How people judge shows best in a short case with a question.") },
  { CICLO_LEVEL_CREATE, CICLO_LEVEL_CREATE, "three-parts",
    N_ ("Opening, work, conclusion: most of the time is for making it, with your help."),
    CICLO_FIRST_CHECK_PRODUCT, N_ ("What people make shows it best: you look at it with a checklist.") },
  { CICLO_LEVEL_RECEIVING, CICLO_LEVEL_CHARACTERISING, "experience-debrief",
    N_ ("First the experience, then the words for it: good for attitudes and for conversations."),
    CICLO_FIRST_CHECK_TICKET, N_ ("An attitude shows in what people want to do next: ask for one sentence.") },
  { CICLO_LEVEL_IMITATION, CICLO_LEVEL_NATURALISATION, "demonstrate-practise",
    N_ ("They see it done, everybody does it once and hears what works: good for what people have to do themselves."),
    CICLO_FIRST_CHECK_OBSERVE, N_ ("What people do shows best when a colleague watches with a checklist.") },
};

#define USUAL 1 /* where nothing else is known */

static const Suggestion *
find_suggestion (CicloNode *course)
{
  int level = get_level (course);

  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    if (level >= (int) suggestions[i].first && level <= (int) suggestions[i].last)
      return &suggestions[i];

  return NULL;
}

const CicloSkeleton *
ciclo_first_session_suggest_shape (CicloNode *course,
                                   const char **reason)
{
  const Suggestion *suggestion;
  const CicloSkeleton *shape;
  const char *why = N_ ("Opening, work, conclusion: the plan most institutions know, and it suits any topic.");
  g_autoptr (GPtrArray) shapes = NULL;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  shapes = ciclo_first_session_list_shapes (course);
  suggestion = find_suggestion (course);
  shape = ciclo_skeleton_find ("three-parts");
  if (ciclo_first_session_is_online (course) &&
      g_ptr_array_find (shapes, ciclo_skeleton_find ("live-online"), NULL))
    {
      shape = ciclo_skeleton_find ("live-online");
      why = N_ ("Made for the screen: short input, small rooms, questions.");
    }
  else if (suggestion != NULL && g_ptr_array_find (shapes, ciclo_skeleton_find (suggestion->shape), NULL))
    {
      shape = ciclo_skeleton_find (suggestion->shape);
      why = suggestion->why_shape;
    }
  if (reason != NULL)
    *reason = _ (why);

  return shape;
}

/* How they show it */

static const struct
{
  const char *instrument;
  const char *condition;
  const char *degree;
  const char *assessment;
} checks[] = {
  [CICLO_FIRST_CHECK_OBSERVE] = { "check-observe", NC_ ("first session", "a case from daily work"),
                                  NC_ ("first session", "at least 4 of the 5 points of the checklist"),
                                  NC_ ("first session", "A colleague watches with the checklist while they do it.") },
  [CICLO_FIRST_CHECK_PRODUCT] = { "check-product", NC_ ("first session", "a case from daily work, with the form"),
                                  NC_ ("first session", "at least 4 of the 5 points of the checklist"),
                                  NC_ ("first session", "The trainer looks with the checklist at what they made.") },
  [CICLO_FIRST_CHECK_QUESTIONS] = { "check-questions", NC_ ("first session", "without notes"),
                                    NC_ ("first session", "at least 2 of 3 questions right"),
                                    NC_ ("first session", "Three questions at the end, answered alone.") },
  [CICLO_FIRST_CHECK_TICKET] = { "check-ticket", NC_ ("first session", "at the end of the session, in one’s own words"),
                                 NC_ ("first session", "at least one step with a date"),
                                 NC_ ("first session", "An exit ticket: one sentence from each person.") },
};

int
ciclo_first_session_get_check (CicloNode *course)
{
  g_return_val_if_fail (CICLO_IS_COURSE (course), -1);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (ciclo_tree_find (course, checks[i].instrument) != NULL)
      return (int) i;

  return -1;
}

/* Whether the text is empty or one that the program put there. */
static gboolean
is_ours (CicloNode *node,
         guint field)
{
  g_autoptr (CicloSpeech) speech = ciclo_ready_ref_speech (ciclo_node_get_language (node));
  const char *text = ciclo_node_get_text (node, field, NULL);

  if (*text == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (text, ciclo_speech_say_context (speech, CONTEXT, checks[i].condition)) ||
        g_str_equal (text, ciclo_speech_say_context (speech, CONTEXT, checks[i].degree)) ||
        g_str_equal (text, ciclo_speech_say_context (speech, CONTEXT, checks[i].assessment)))
      return TRUE;

  return FALSE;
}

static void
say_over (CicloNode *node,
          guint field,
          const char *msgid)
{
  if (is_ours (node, field))
    ciclo_first_session_say (node, field, msgid);
}

void
ciclo_first_session_set_check (CicloNode *course,
                               CicloFirstCheck check)
{
  CicloNode *objective, *instrument;

  g_return_if_fail (CICLO_IS_COURSE (course));
  g_return_if_fail (check < CICLO_FIRST_N_CHECKS);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (i != check)
      ciclo_first_session_remove (ciclo_tree_find (course, checks[i].instrument));
  instrument = ciclo_first_session_need (course, checks[check].instrument);
  objective = ciclo_first_session_need (course, "objective");
  ciclo_node_set_strings (objective, CICLO_OBJECTIVE_ASSESSED_BY, (const char *[]){ checks[check].instrument, NULL });
  ciclo_node_set_strings (ciclo_first_session_need (course, "level-2"), CICLO_EVALUATION_ROW_INSTRUMENTS,
                          (const char *[]){ checks[check].instrument, NULL });
  say_over (objective, CICLO_OBJECTIVE_CONDITION, checks[check].condition);
  say_over (objective, CICLO_OBJECTIVE_DEGREE, checks[check].degree);
  say_over (ciclo_first_session_need (course, CICLO_FIRST_SESSION), CICLO_SESSION_ASSESSMENT, checks[check].assessment);
  ciclo_node_set_text (ciclo_first_session_need (course, "m-check"), CICLO_MATERIAL_TITLE, NULL,
                       ciclo_node_get_text (instrument, CICLO_INSTRUMENT_TITLE, NULL));
}

CicloFirstCheck
ciclo_first_session_suggest_check (CicloNode *course,
                                   const char **reason)
{
  const Suggestion *suggestion;

  g_return_val_if_fail (CICLO_IS_COURSE (course), CICLO_FIRST_CHECK_OBSERVE);

  suggestion = find_suggestion (course);
  if (suggestion == NULL)
    suggestion = &suggestions[USUAL];
  if (reason != NULL)
    *reason = _ (suggestion->why_check);

  return suggestion->check;
}
