/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Instruments of evaluation: test, questionnaire, rubric, checklist, guide. One kind of node carries them all; what
 * is not used stays unset. */

#include "config.h"

#include "model/ciclo-instrument.h"

#include "model/ciclo-framework.h"
#include "model/ciclo-item.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-session.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm instrument_kind_list[] = {
  [CICLO_INSTRUMENT_KIND_REACTION_SHEET]        = { "reaction-sheet",        NC_ ("value", "Reaction sheet") },
  [CICLO_INSTRUMENT_KIND_TEST]                  = { "test",                  NC_ ("value", "Pre- and post-test") },
  [CICLO_INSTRUMENT_KIND_QUESTIONNAIRE]         = { "questionnaire",         NC_ ("value", "Questionnaire") },
  [CICLO_INSTRUMENT_KIND_OBSERVATION_CHECKLIST] = { "observation-checklist", NC_ ("value", "Observation checklist") },
  [CICLO_INSTRUMENT_KIND_RUBRIC]                = { "rubric",                NC_ ("value", "Rubric") },
  [CICLO_INSTRUMENT_KIND_MICRO_TEACHING]        = { "micro-teaching",        NC_ ("value", "Micro-teaching") },
  [CICLO_INSTRUMENT_KIND_ACTION_PLAN]           = { "action-plan",           NC_ ("value", "Action plan") },
  [CICLO_INSTRUMENT_KIND_LEARNING_JOURNAL]      = { "learning-journal",      NC_ ("value", "Learning journal") },
  [CICLO_INSTRUMENT_KIND_FOLLOW_UP_SURVEY]      = { "follow-up-survey",      NC_ ("value", "Follow-up survey") },
  [CICLO_INSTRUMENT_KIND_SUPERVISOR_INTERVIEW]  = { "supervisor-interview",  NC_ ("value", "Supervisor interview") },
  [CICLO_INSTRUMENT_KIND_FOCUS_GROUP]           = { "focus-group",           NC_ ("value", "Focus group guide") },
  [CICLO_INSTRUMENT_KIND_FILE_AUDIT]            = { "file-audit",            NC_ ("value", "File audit") },
};
static const CicloTerms instrument_kind_terms = TERMS (instrument_kind, "instrument-kind");

#undef F
#define F(index, name, kind, ...) [CICLO_INSTRUMENT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField instrument_fields[] = {
  F (LABEL,             "label",             LINE,     NC_ ("field", "Short code")),
  F (TITLE,             "title",             WORDS,    NC_ ("field", "Title")),
  F (KIRKPATRICK_LEVEL, "kirkpatrick-level", INT,      NC_ ("field", "Level of evaluation"), 1, 5),
  F (KIND,              "kind",              ENUM,     NC_ ("field", "Kind of instrument"), ONE_OF (instrument_kind)),
  F (MOMENTS,           "moments",           LIST,     NC_ ("field", "Moments"), OF (instrument_moment)),
  F (MOMENT_NOTE,       "moment-note",       WORDS,    NC_ ("field", "Moments in your words")),
  F (RESPONDENT,        "respondent",        ENUM,     NC_ ("field", "Who fills it in"), ONE_OF (ciclo_respondent)),
  F (FORM,              "form",              LINE,     NC_ ("field", "Form")),
  F (ANONYMOUS,         "anonymous",         BOOL,     NC_ ("field", "Answers are anonymous")),
  F (PRIVATE,           "private",           BOOL,     NC_ ("field", "Private")),
  F (CODE_RULE,         "code-rule",         PROSE,    NC_ ("field", "How to make the personal code")),
  F (CONSENT_TEXT,      "consent-text",      PROSE,    NC_ ("field", "Consent text")),
  F (INTRODUCTION,      "introduction",      PROSE,    NC_ ("field", "Introduction")),
  F (TASK,              "task",              PROSE,    NC_ ("field", "Task observed")),
  F (SCALE,             "scale",             WORDS,    NC_ ("field", "Scale")),
  F (SCALE_MIN,         "scale-min",         INT,      NC_ ("field", "Lowest value"), -1000, 1000),
  F (SCALE_MAX,         "scale-max",         INT,      NC_ ("field", "Highest value"), -1000, 1000),
  F (SCALE_LABELS,      "scale-labels",      PROSE,    NC_ ("field", "Labels of the scale")),
  F (TIME,              "time",              DURATION, NC_ ("field", "Time")),
  F (MAX_POINTS,        "max-points",        REAL,     NC_ ("field", "Highest score")),
  F (PASS_POINTS,       "pass-points",       REAL,     NC_ ("field", "Points to pass")),
  F (PASS_MARK,         "pass-mark",         REAL,     NC_ ("field", "Pass mark (%)"), 0, 100),
  F (PASS_RULE,         "pass-rule",         PROSE,    NC_ ("field", "Pass rule")),
  F (KEY_TRAINER_ONLY,  "key-trainer-only",  BOOL,     NC_ ("field", "Answer key for trainers only"), .initial = 1),
  F (RUBRIC,            "rubric",            REF,      NC_ ("field", "Rubric used"), OF (instrument)),
  F (OBSERVER,          "observer",          WORDS,    NC_ ("field", "Observer")),
  F (RATERS,            "raters",            INT,      NC_ ("field", "Number of raters"), 0, CICLO_MANY),
  F (SELF_COMMENT,      "self-comment",      BOOL,     NC_ ("field", "Own comment first")),
  F (ROUND,             "round",             INT,      NC_ ("field", "Round"), 1, 999),
  F (OPENING,           "opening",           PROSE,    NC_ ("field", "Opening")),
  F (RANKING_TASK,      "ranking-task",      PROSE,    NC_ ("field", "Ranking task")),
  F (CLOSING,           "closing",           PROSE,    NC_ ("field", "Closing")),
  F (NOTE_TAKER,        "note-taker",        WORDS,    NC_ ("field", "Note taker")),
  F (SAMPLE_RULE,       "sample-rule",       PROSE,    NC_ ("field", "How files are chosen")),
  F (ANONYMISATION,     "anonymisation",     PROSE,    NC_ ("field", "How people are protected")),
  F (ITEMS,             "items",             LIST,     NC_ ("field", "Questions"), OF (item)),
  F (CRITERIA,          "criteria",          LIST,     NC_ ("field", "Criteria"), OF (criterion)),
  F (BLUEPRINT,         "blueprint",         LIST,     NC_ ("field", "Blueprint"), OF (blueprint_row)),
  F (NOTE,              "note",              PROSE,    NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloInstrument, ciclo_instrument, "instrument",
                   NC_ ("kind", "Instrument"), NC_ ("kind", "Instruments"), instrument_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_INSTRUMENT_MOMENT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField instrument_moment_fields[] = {
  F (MOMENT,  "moment",  ENUM,  NC_ ("field", "Moment"), ONE_OF (ciclo_moment)),
  F (LABEL,   "label",   WORDS, NC_ ("field", "Label")),
  F (SESSION, "session", REF,   NC_ ("field", "Session"), OF (session)),
  F (OFFSET,  "offset",  INT,   NC_ ("field", "Days after the end"), -3650, 3650),
};

CICLO_DEFINE_NODE (CicloInstrumentMoment, ciclo_instrument_moment, "instrument-moment",
                   NC_ ("kind", "Moment of an instrument"),
                   NC_ ("kind", "Moments of an instrument"), instrument_moment_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_BLUEPRINT_ROW_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField blueprint_row_fields[] = {
  F (OBJECTIVE, "objective", REF,  NC_ ("field", "Objective"), OF (objective)),
  F (ITEMS,     "items",     INT,  NC_ ("field", "Number of questions"), 0, CICLO_MANY),
  F (POINTS,    "points",    REAL, NC_ ("field", "Points")),
};

CICLO_DEFINE_NODE (CicloBlueprintRow, ciclo_blueprint_row, "blueprint-row",
                   NC_ ("kind", "Row of the blueprint"), NC_ ("kind", "Rows of the blueprint"), blueprint_row_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_CRITERION_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField criterion_fields[] = {
  F (TEXT,        "text",        PROSE, NC_ ("field", "Criterion")),
  F (WEIGHT,      "weight",      REAL,  NC_ ("field", "Weight")),
  F (CRITICAL,    "critical",    BOOL,  NC_ ("field", "Must be met")),
  F (LEVELS,      "levels",      LIST,  NC_ ("field", "Levels"), OF (criterion_level)),
  F (COMPETENCES, "competences", REFS,  NC_ ("field", "Competences"), OF (framework_node)),
};

CICLO_DEFINE_NODE (CicloCriterion, ciclo_criterion, "criterion",
                   NC_ ("kind", "Criterion"), NC_ ("kind", "Criteria"), criterion_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_CRITERION_LEVEL_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField criterion_level_fields[] = {
  F (VALUE, "value", REAL,  NC_ ("field", "Value")),
  F (LABEL, "label", WORDS, NC_ ("field", "Label")),
  F (TEXT,  "text",  PROSE, NC_ ("field", "Description")),
};

CICLO_DEFINE_NODE (CicloCriterionLevel, ciclo_criterion_level, "criterion-level",
                   NC_ ("kind", "Level of a criterion"), NC_ ("kind", "Levels of a criterion"), criterion_level_fields)

/* clang-format on */
