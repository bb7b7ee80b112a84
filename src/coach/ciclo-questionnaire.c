/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The standard questions, one row each. */

#include "config.h"

#include "coach/ciclo-questionnaire.h"

#include "coach/ciclo-mending.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-item.h"

#include <glib/gi18n-lib.h>

#define TOPIC_OF_BARRIERS "support" /* what people ask for where something stands in the way */

typedef struct
{
  const char *id;
  const char *topic; /* NULL for none */
  CicloItemType type;
  const char *text;
} Question;

/* clang-format off */
static const Question reaction[] = {
  { "relevance", "relevance", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "What we did fits my work.") },
  { "engagement", "engagement", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "I took an active part.") },
  { "practice", "practice", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "I practised enough.") },
  { "trainer", "trainer", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "The trainers answered my questions.") },
  { "confidence", "confidence", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "I feel able to do at work what we practised.") },
  { "intention", "intention", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "I will use what I learned within four weeks.") },
  { "support", "support", CICLO_ITEM_TYPE_LIKERT,
    NC_ ("questionnaire", "Somebody at my workplace will support me in this.") },
  { "recommend", NULL, CICLO_ITEM_TYPE_NPS,
    NC_ ("questionnaire", "How likely are you to recommend the course to a colleague?") },
  { "barriers", TOPIC_OF_BARRIERS, CICLO_ITEM_TYPE_OPEN,
    NC_ ("questionnaire", "What could keep you from using what you learned?") },
  { "change", NULL, CICLO_ITEM_TYPE_OPEN,
    NC_ ("questionnaire", "What should we change for the next group?") },
};

static const Question follow_up[] = {
  { "often", NULL, CICLO_ITEM_TYPE_NUMERIC,
    NC_ ("questionnaire", "How often have you used what you learned since the course?") },
  { "example", NULL, CICLO_ITEM_TYPE_OPEN,
    NC_ ("questionnaire", "Describe one time when you used it. What came of it?") },
  { "barriers", TOPIC_OF_BARRIERS, CICLO_ITEM_TYPE_OPEN,
    NC_ ("questionnaire", "What stood in the way?") },
  { "help", NULL, CICLO_ITEM_TYPE_OPEN,
    NC_ ("questionnaire", "What help do you need?") },
};
/* clang-format on */

CicloNode *
ciclo_questionnaire_add (CicloNode *course,
                         CicloInstrumentKind kind,
                         int level,
                         CicloMoment moment,
                         const char *title)
{
  CicloNode *instrument = ciclo_node_append (course, CICLO_COURSE_INSTRUMENTS, ciclo_node_new (CICLO_TYPE_INSTRUMENT));
  CicloNode *when = ciclo_node_append (instrument, CICLO_INSTRUMENT_MOMENTS,
                                       ciclo_node_new (CICLO_TYPE_INSTRUMENT_MOMENT));

  ciclo_mending_say_in_all (instrument, CICLO_INSTRUMENT_TITLE, "questionnaire", title);
  ciclo_node_set_enum (instrument, CICLO_INSTRUMENT_KIND, (int) kind);
  ciclo_node_set_int (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL, level);
  ciclo_node_set_enum (instrument, CICLO_INSTRUMENT_RESPONDENT, CICLO_RESPONDENT_PARTICIPANT);
  ciclo_node_set_enum (when, CICLO_INSTRUMENT_MOMENT_MOMENT, (int) moment);

  return instrument;
}

static void
add_question (CicloNode *instrument,
              const Question *question)
{
  CicloNode *item = ciclo_node_append (instrument, CICLO_INSTRUMENT_ITEMS, ciclo_node_new (CICLO_TYPE_ITEM));

  ciclo_node_set_enum (item, CICLO_ITEM_TYPE, (int) question->type);
  ciclo_mending_say_in_all (item, CICLO_ITEM_TEXT, "questionnaire", question->text);
  if (question->topic != NULL)
    ciclo_node_set_text (item, CICLO_ITEM_TOPIC, NULL, question->topic);
  if (question->type == CICLO_ITEM_TYPE_NPS)
    {
      ciclo_node_set_int (item, CICLO_ITEM_SCALE_MIN, 0);
      ciclo_node_set_int (item, CICLO_ITEM_SCALE_MAX, 10);
    }
}

void
ciclo_questionnaire_fill_reaction (CicloNode *instrument)
{
  ciclo_node_set_bool (instrument, CICLO_INSTRUMENT_ANONYMOUS, TRUE);
  ciclo_node_set_int (instrument, CICLO_INSTRUMENT_SCALE_MIN, 1);
  ciclo_node_set_int (instrument, CICLO_INSTRUMENT_SCALE_MAX, 5);
  ciclo_mending_say_in_all (instrument, CICLO_INSTRUMENT_SCALE, "questionnaire",
                            NC_ ("questionnaire", "1 = not at all, 5 = completely"));
  for (guint i = 0; i < G_N_ELEMENTS (reaction); i++)
    add_question (instrument, &reaction[i]);
}

void
ciclo_questionnaire_add_reaction (CicloNode *instrument,
                                  const char *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (reaction); i++)
    if (g_str_equal (reaction[i].id, topic))
      add_question (instrument, &reaction[i]);
}

void
ciclo_questionnaire_fill_follow_up (CicloNode *instrument)
{
  for (guint i = 0; i < G_N_ELEMENTS (follow_up); i++)
    add_question (instrument, &follow_up[i]);
}
