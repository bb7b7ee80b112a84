/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs analysis: the request, where the facts come from, the tasks, the gaps and what else than training closes them.
 * Scores are never stored, they follow from the ratings. */

#include "config.h"

#include "model/ciclo-needs.h"

#include "model/ciclo-framework.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm response_cause_list[] = {
  [CICLO_CAUSE_SKILL_DEFICIENCY]    = { "skill-deficiency",    NC_ ("value", "They cannot do it yet") },
  [CICLO_CAUSE_UNCLEAR_EXPECTATION] = { "unclear-expectation", NC_ ("value", "Expectations are unclear") },
  [CICLO_CAUSE_OBSTACLE]            = { "obstacle",            NC_ ("value", "Something is in the way") },
  [CICLO_CAUSE_NO_FEEDBACK]         = { "no-feedback",         NC_ ("value", "No feedback") },
  [CICLO_CAUSE_CONSEQUENCES]        = { "consequences",        NC_ ("value", "Wrong consequences") },
  [CICLO_CAUSE_LOW_USE]             = { "low-use",             NC_ ("value", "Rarely used") },
  [CICLO_CAUSE_TASK_TOO_COMPLEX]    = { "task-too-complex",    NC_ ("value", "Task too complex") },
  [CICLO_CAUSE_UNSUITABLE_PERSON]   = { "unsuitable-person",   NC_ ("value", "Role does not suit the person") },
};
static const CicloTerms response_cause_terms = TERMS (response_cause, "response-cause");

static const CicloTerm source_level_list[] = {
  { "organisation", NC_ ("value", "Organisation") },
  { "task",         NC_ ("value", "Task") },
  { "person",       NC_ ("value", "Person") },
};
static const CicloTerms source_level_terms = TERMS (source_level, "source-level");

static const CicloTerm technique_list[] = {
  [CICLO_TECHNIQUE_SURVEY]            = { "survey",            NC_ ("value", "Survey or questionnaire") },
  [CICLO_TECHNIQUE_INTERVIEW]         = { "interview",         NC_ ("value", "Interview") },
  [CICLO_TECHNIQUE_FOCUS_GROUP]       = { "focus-group",       NC_ ("value", "Focus group") },
  [CICLO_TECHNIQUE_OBSERVATION]       = { "observation",       NC_ ("value", "Observation at work") },
  [CICLO_TECHNIQUE_DOCUMENT_REVIEW]   = { "document-review",   NC_ ("value", "Document review") },
  [CICLO_TECHNIQUE_FILE_AUDIT]        = { "file-audit",        NC_ ("value", "Audit of work products") },
  [CICLO_TECHNIQUE_TEST]              = { "test",              NC_ ("value", "Diagnostic test") },
  [CICLO_TECHNIQUE_TASK_ANALYSIS]     = { "task-analysis",     NC_ ("value", "Task analysis") },
  [CICLO_TECHNIQUE_CRITICAL_INCIDENT] = { "critical-incident", NC_ ("value", "Critical incidents") },
  [CICLO_TECHNIQUE_EXPERT_PANEL]      = { "expert-panel",      NC_ ("value", "Expert panel") },
  [CICLO_TECHNIQUE_RECORDS]           = { "records",           NC_ ("value", "Performance and HR records") },
  [CICLO_TECHNIQUE_CLIENT_VOICE]      = { "client-voice",      NC_ ("value", "Voice of users") },
  [CICLO_TECHNIQUE_SELF_ASSESSMENT]   = { "self-assessment",   NC_ ("value", "Self-assessment") },
};
static const CicloTerms technique_terms = TERMS (technique, "technique");

static const CicloTerm ksa_list[] = {
  { "knowledge", NC_ ("value", "Knowledge") },
  { "skill",     NC_ ("value", "Skill") },
  { "attitude",  NC_ ("value", "Attitude") },
};
static const CicloTerms ksa_terms = TERMS (ksa, "ksa");

static const CicloTerm priority_list[] = {
  [CICLO_PRIORITY_HIGH]   = { "high",   NC_ ("value", "High") },
  [CICLO_PRIORITY_MEDIUM] = { "medium", NC_ ("value", "Medium") },
  [CICLO_PRIORITY_LOW]    = { "low",    NC_ ("value", "Low") },
};
static const CicloTerms priority_terms = TERMS (priority, "priority");

#undef F
#define F(index, name, kind, ...) [CICLO_REQUEST_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField request_fields[] = {
  F (REQUESTED_BY,         "requested-by",         WORDS, NC_ ("field", "Who asks")),
  F (REQUESTED_ON,         "requested-on",         DATE,  NC_ ("field", "When it was asked")),
  F (REASON,               "reason",               PROSE, NC_ ("field", "Why now")),
  F (EXPECTED_CHANGE,      "expected-change",      PROSE, NC_ ("field", "Change expected")),
  F (PERFORMANCE_EXPECTED, "performance-expected", PROSE, NC_ ("field", "What should be done")),
  F (PERFORMANCE_ACTUAL,   "performance-actual",   PROSE, NC_ ("field", "What is done today")),
  F (IS_TRAINING_ANSWER,   "is-training-answer",   ENUM,  NC_ ("field", "Will training do?"), ONE_OF (ciclo_remedy)),
  F (RECOMMENDATION,       "recommendation",       PROSE, NC_ ("field", "Recommendation")),
  F (PATH,                 "path",                 PROSE, NC_ ("field", "Answers on the way")),
};

CICLO_DEFINE_NODE (CicloRequest, ciclo_request, "request",
                   NC_ ("kind", "Training request"), NC_ ("kind", "Training requests"), request_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_SOURCE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField source_fields[] = {
  F (LEVEL,          "level",          ENUM,  NC_ ("field", "Level"), ONE_OF (source_level)),
  F (TECHNIQUE,      "technique",      ENUM,  NC_ ("field", "Technique"), ONE_OF (technique)),
  F (TECHNIQUE_NOTE, "technique-note", WORDS, NC_ ("field", "Technique in your words")),
  F (DETAIL,         "detail",         PROSE, NC_ ("field", "Detail")),
  F (DATE,           "date",           DATE,  NC_ ("field", "Date")),
  F (RESPONDENTS,    "respondents",    INT,   NC_ ("field", "Number of answers"), 0, CICLO_MANY),
};

CICLO_DEFINE_NODE (CicloSource, ciclo_source, "source",
                   NC_ ("kind", "Source of information"), NC_ ("kind", "Sources of information"), source_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_TASK_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField task_fields[] = {
  F (LABEL,      "label",      LINE,  NC_ ("field", "Short code")),
  F (TEXT,       "text",       WORDS, NC_ ("field", "Task")),
  F (DIFFICULTY, "difficulty", REAL,  NC_ ("field", "Difficulty (1 to 5)"), 1, 5),
  F (IMPORTANCE, "importance", REAL,  NC_ ("field", "Importance (1 to 5)"), 1, 5),
  F (FREQUENCY,  "frequency",  REAL,  NC_ ("field", "Frequency (1 to 5)"), 1, 5),
  F (RATERS,     "raters",     INT,   NC_ ("field", "Number of raters"), 0, CICLO_MANY),
};

CICLO_DEFINE_NODE (CicloTask, ciclo_task, "task", NC_ ("kind", "Task"), NC_ ("kind", "Tasks"), task_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GAP_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField gap_fields[] = {
  F (LABEL,                "label",                LINE,  NC_ ("field", "Short code")),
  F (COMPETENCY,           "competency",           WORDS, NC_ ("field", "Competence")),
  F (KSA,                  "ksa",                  ENUM,  NC_ ("field", "Knowledge, skill or attitude"), ONE_OF (ksa)),
  F (PERFORMANCE_EXPECTED, "performance-expected", PROSE, NC_ ("field", "Expected performance")),
  F (PERFORMANCE_ACTUAL,   "performance-actual",   PROSE, NC_ ("field", "Actual performance")),
  F (CURRENT,              "current",              REAL,  NC_ ("field", "Current level"), 0, 10),
  F (REQUIRED,             "required",             REAL,  NC_ ("field", "Required level"), 0, 10),
  F (IMPORTANCE,           "importance",           REAL,  NC_ ("field", "Importance"), 0, 10),
  F (FREQUENCY,            "frequency",            REAL,  NC_ ("field", "Frequency"), 0, 10),
  F (RESPONDENTS,          "respondents",          INT,   NC_ ("field", "Number of answers"), 0, CICLO_MANY),
  F (CAUSE,                "cause",                ENUM,  NC_ ("field", "Main cause"), ONE_OF (response_cause)),
  F (RESPONSE,             "response",             ENUM,  NC_ ("field", "Response"), ONE_OF (ciclo_remedy)),
  F (TASKS,                "tasks",                REFS,  NC_ ("field", "Tasks concerned"), OF (task)),
  F (SOURCES,              "sources",              REFS,  NC_ ("field", "Sources of information"), OF (source)),
  F (PRIORITY,             "priority",             ENUM,  NC_ ("field", "Priority"), ONE_OF (priority)),
  F (PRIORITY_REASON,      "priority-reason",      PROSE, NC_ ("field", "Reason for the priority")),
  F (COMPETENCES,          "competences",          REFS,  NC_ ("field", "Competences"), OF (framework_node)),
};

CICLO_DEFINE_NODE (CicloGap, ciclo_gap, "gap", NC_ ("kind", "Gap (need)"), NC_ ("kind", "Gaps (needs)"), gap_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_OTHER_MEASURE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField other_measure_fields[] = {
  F (LABEL,   "label",   LINE,  NC_ ("field", "Short code")),
  F (CAUSE,   "cause",   WORDS, NC_ ("field", "Cause")),
  F (TEXT,    "text",    PROSE, NC_ ("field", "What happens today")),
  F (MEASURE, "measure", PROSE, NC_ ("field", "Measure")),
  F (OWNER,   "owner",   WORDS, NC_ ("field", "Who takes care of it")),
  F (DATE,    "date",    DATE,  NC_ ("field", "By when")),
  F (STATUS,  "status",  ENUM,  NC_ ("field", "Status"), ONE_OF (ciclo_status)),
  F (GAP,     "gap",     REF,   NC_ ("field", "Gap that it closes"), OF (gap)),
};

CICLO_DEFINE_NODE (CicloOtherMeasure, ciclo_other_measure, "other-measure",
                   NC_ ("kind", "Other measure"), NC_ ("kind", "Other measures"), other_measure_fields)

/* clang-format on */
