/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions. Everything that gives an answer away is for trainers only. */

#include "config.h"

#include "model/ciclo-item.h"

#include "model/ciclo-framework.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm item_type_list[] = {
  [CICLO_ITEM_TYPE_SINGLE_CHOICE]    = { "single-choice",    NC_ ("value", "One right answer") },
  [CICLO_ITEM_TYPE_MULTIPLE_CHOICE]  = { "multiple-choice",  NC_ ("value", "Several right answers") },
  [CICLO_ITEM_TYPE_TRUE_FALSE]       = { "true-false",       NC_ ("value", "True or false") },
  [CICLO_ITEM_TYPE_YES_NO]           = { "yes-no",           NC_ ("value", "Yes or no") },
  [CICLO_ITEM_TYPE_MATCHING]         = { "matching",         NC_ ("value", "Matching") },
  [CICLO_ITEM_TYPE_ORDERING]         = { "ordering",         NC_ ("value", "Put in order") },
  [CICLO_ITEM_TYPE_SHORT_ANSWER]     = { "short-answer",     NC_ ("value", "Short answer") },
  [CICLO_ITEM_TYPE_ESSAY]            = { "essay",            NC_ ("value", "Essay") },
  [CICLO_ITEM_TYPE_NUMERIC]          = { "numeric",          NC_ ("value", "Number") },
  [CICLO_ITEM_TYPE_LIKERT]           = { "likert",           NC_ ("value", "Agreement scale (Likert)") },
  [CICLO_ITEM_TYPE_RATING]           = { "rating",           NC_ ("value", "Rating") },
  [CICLO_ITEM_TYPE_NPS]              = { "nps",              NC_ ("value", "Recommendation 0 to 10 (NPS)") },
  [CICLO_ITEM_TYPE_RANKING]          = { "ranking",          NC_ ("value", "Ranking") },
  [CICLO_ITEM_TYPE_MATRIX]           = { "matrix",           NC_ ("value", "Table of questions") },
  [CICLO_ITEM_TYPE_RUBRIC_CRITERION] = { "rubric-criterion", NC_ ("value", "Rubric criterion") },
  [CICLO_ITEM_TYPE_CHECKLIST_POINT]  = { "checklist-point",  NC_ ("value", "Checklist point") },
  [CICLO_ITEM_TYPE_OPEN]             = { "open",             NC_ ("value", "Open question") },
  [CICLO_ITEM_TYPE_FIELD]            = { "field",            NC_ ("value", "Blank to fill in") },
  [CICLO_ITEM_TYPE_CONSENT]          = { "consent",          NC_ ("value", "Consent") },
  [CICLO_ITEM_TYPE_PARTICIPANT_CODE] = { "participant-code", NC_ ("value", "Personal code") },
  [CICLO_ITEM_TYPE_DATE]             = { "date",             NC_ ("value", "Date") },
};
static const CicloTerms item_type_terms = TERMS (item_type, "item-type");

static const CicloTerm scoring_list[] = {
  { "exact",   NC_ ("value", "All or nothing") },
  { "partial", NC_ ("value", "Partial credit") },
};
static const CicloTerms scoring_terms = TERMS (scoring, "scoring");

static const CicloTerm topic_list[] = {
  { "relevance",  NC_ ("value", "Relevance") },
  { "engagement", NC_ ("value", "Engagement") },
  { "practice",   NC_ ("value", "Practice") },
  { "trainer",    NC_ ("value", "Trainers") },
  { "materials",  NC_ ("value", "Materials") },
  { "logistics",  NC_ ("value", "Logistics") },
  { "confidence", NC_ ("value", "Confidence") },
  { "intention",  NC_ ("value", "Intention") },
  { "support",    NC_ ("value", "Support") },
};
static const CicloTerms topic_terms = TERMS (topic, "topic");

#undef F
#define F(index, name, kind, ...) [CICLO_ITEM_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField item_fields[] = {
  F (LABEL,            "label",            LINE,  NC_ ("field", "Number")),
  F (TYPE,             "type",             ENUM,  NC_ ("field", "Type of question"), ONE_OF (item_type)),
  F (TEXT,             "text",             PROSE, NC_ ("field", "Question")),
  F (CODE,             "code",             TEXT,  NC_ ("field", "Text with its spacing kept")),
  F (HINT,             "hint",             PROSE, NC_ ("field", "Hint")),
  F (OPTIONS,          "options",          LIST,  NC_ ("field", "Options"), OF (option)),
  F (ROWS,             "rows",             LIST,  NC_ ("field", "Rows"), OF (matrix_row)),
  F (OTHER,            "other",            BOOL,  NC_ ("field", "With “Other”")),
  F (KEY,              "key",              TEXT,  NC_ ("field", "Right answer"), TRAINER_ONLY),
  F (KEY_TEXT,         "key-text",         PROSE, NC_ ("field", "Right answer in words"), TRAINER_ONLY),
  F (ACCEPTED_ANSWERS, "accepted-answers", PROSE, NC_ ("field", "Accepted answers"), TRAINER_ONLY),
  F (TOLERANCE,        "tolerance",        REAL,  NC_ ("field", "Tolerance"), TRAINER_ONLY),
  F (POINTS,           "points",           REAL,  NC_ ("field", "Points")),
  F (SCORING,          "scoring",          ENUM,  NC_ ("field", "How to score several answers"), ONE_OF (scoring)),
  F (OBJECTIVE,        "objective",        REF,   NC_ ("field", "Checks which objective"), OF (objective)),
  F (COMPETENCES,      "competences",      REFS,  NC_ ("field", "Competences"), OF (framework_node)),
  F (SCALE_MIN,        "scale-min",        INT,   NC_ ("field", "Lowest value"), -1000, 1000),
  F (SCALE_MAX,        "scale-max",        INT,   NC_ ("field", "Highest value"), -1000, 1000),
  F (SCALE_LABELS,     "scale-labels",     PROSE, NC_ ("field", "Labels of the scale")),
  F (REVERSE,          "reverse",          BOOL,  NC_ ("field", "Reversed item")),
  F (CRITICAL,         "critical",         BOOL,  NC_ ("field", "Must be seen")),
  F (REQUIRED,         "required",         BOOL,  NC_ ("field", "Must be answered")),
  F (SENSITIVE,        "sensitive",        BOOL,  NC_ ("field", "Personal or sensitive")),
  F (CONDITION_ITEM,   "condition-item",   REF,   NC_ ("field", "Asked only after"), OF (item)),
  F (CONDITION_ANSWER, "condition-answer", LINE,  NC_ ("field", "With this answer")),
  F (TOPIC,            "topic",            ENUM,  NC_ ("field", "Topic"), ONE_OF (topic)),
  F (FEEDBACK,         "feedback",         PROSE, NC_ ("field", "Feedback"), TRAINER_ONLY),
  F (EVIDENCE,         "evidence",         PROSE, NC_ ("field", "Evidence")),
};

CICLO_DEFINE_NODE (CicloItem, ciclo_item, "item", NC_ ("kind", "Question"), NC_ ("kind", "Questions"), item_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_OPTION_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField option_fields[] = {
  F (TEXT,      "text",      PROSE, NC_ ("field", "Text")),
  F (CODE,      "code",      TEXT,  NC_ ("field", "Text with its spacing kept")),
  F (CORRECT,   "correct",   BOOL,  NC_ ("field", "Right"), TRAINER_ONLY),
  F (POSITION,  "position",  INT,   NC_ ("field", "Right position"), 1, 999, TRAINER_ONLY),
  F (MATCH,     "match",     PROSE, NC_ ("field", "Goes with"), TRAINER_ONLY),
  F (WEIGHT,    "weight",    REAL,  NC_ ("field", "Weight"), TRAINER_ONLY),
  F (FEEDBACK,  "feedback",  PROSE, NC_ ("field", "Feedback"), TRAINER_ONLY),
  F (DIAGNOSIS, "diagnosis", PROSE, NC_ ("field", "What it reveals"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloOption, ciclo_option, "option", NC_ ("kind", "Option"), NC_ ("kind", "Options"), option_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_MATRIX_ROW_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField matrix_row_fields[] = {
  F (TEXT, "text", WORDS, NC_ ("field", "Text")),
  F (KEY,  "key",  LINE,  NC_ ("field", "Right answer"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloMatrixRow, ciclo_matrix_row, "matrix-row",
                   NC_ ("kind", "Row"), NC_ ("kind", "Rows"), matrix_row_fields)

/* clang-format on */
