/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the course is judged and improved: plan, certificates, figures that others declared, decisions, editions. */

#include "config.h"

#include "model/ciclo-evaluation.h"

#include "model/ciclo-instrument.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm certificate_type_list[] = {
  [CICLO_CERTIFICATE_TYPE_PARTICIPATION] = { "participation", NC_ ("value", "Certificate of participation") },
  [CICLO_CERTIFICATE_TYPE_COMPLETION] = { "completion", NC_ ("value", "Certificate of completion") },
  [CICLO_CERTIFICATE_TYPE_TRAINER_AUTHORISATION] = { "trainer-authorisation", NC_ ("value", "Trainer authorisation") },
};
static const CicloTerms certificate_type_terms = TERMS (certificate_type, "certificate-type");

static const CicloTerm quantity_list[] = {
  [CICLO_QUANTITY_CONTACT]      = { "contact",      NC_ ("value", "Contact time") },
  [CICLO_QUANTITY_WORKLOAD]     = { "workload",     NC_ ("value", "Workload") },
  [CICLO_QUANTITY_EXPOSITION]   = { "exposition",   NC_ ("value", "Exposition") },
  [CICLO_QUANTITY_EXERCISE]     = { "exercise",     NC_ ("value", "Exercises") },
  [CICLO_QUANTITY_SELF_STUDY]   = { "self-study",   NC_ ("value", "Self-study") },
  [CICLO_QUANTITY_FOLLOW_UP]    = { "follow-up",    NC_ ("value", "Follow-up") },
  [CICLO_QUANTITY_PARTICIPANTS] = { "participants", NC_ ("value", "Participants") },
  [CICLO_QUANTITY_OTHER]        = { "other",        NC_ ("value", "Another figure") },
};
static const CicloTerms quantity_terms = TERMS (quantity, "quantity");

#undef F
#define F(index, name, kind, ...) [CICLO_EVALUATION_ROW_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField evaluation_row_fields[] = {
  F (LEVEL,           "level",           INT,   NC_ ("field", "Level"), 1, 5),
  F (QUESTION,        "question",        PROSE, NC_ ("field", "What you want to know")),
  F (INDICATOR,       "indicator",       PROSE, NC_ ("field", "Indicator")),
  F (INSTRUMENTS,     "instruments",     REFS,  NC_ ("field", "With which instrument"), OF (instrument)),
  F (INSTRUMENT_NOTE, "instrument-note", WORDS, NC_ ("field", "Instrument in your words")),
  F (WHEN,            "when",            WORDS, NC_ ("field", "When")),
  F (OFFSET,          "offset",          INT,   NC_ ("field", "Days after the end"), -3650, 3650),
  F (RESPONDENT,      "respondent",      ENUM,  NC_ ("field", "Who fills it in"), ONE_OF (ciclo_respondent)),
  F (TARGET,          "target",          PROSE, NC_ ("field", "Target")),
  F (TARGET_OPERATOR, "target-operator", ENUM,  NC_ ("field", "Comparison"), ONE_OF (ciclo_operator)),
  F (TARGET_VALUE,    "target-value",    REAL,  NC_ ("field", "Value of the target")),
  F (TARGET_SCALE,    "target-scale",    WORDS, NC_ ("field", "Unit or scale of the target")),
  F (BASELINE,        "baseline",        PROSE, NC_ ("field", "Baseline")),
  F (RESPONSIBLE,     "responsible",     WORDS, NC_ ("field", "Who takes care of it")),
  F (USE,             "use",             PROSE, NC_ ("field", "What the result is for")),
};

CICLO_DEFINE_NODE (CicloEvaluationRow, ciclo_evaluation_row, "evaluation-row",
                   NC_ ("kind", "Row of the evaluation plan"),
                   NC_ ("kind", "Rows of the evaluation plan"), evaluation_row_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_CERTIFICATE_RULE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField certificate_rule_fields[] = {
  F (TYPE,           "type",           ENUM,     NC_ ("field", "Kind of certificate"), ONE_OF (certificate_type)),
  F (RULE,           "rule",           PROSE,    NC_ ("field", "Rule")),
  F (MIN_ATTENDANCE, "min-attendance", REAL,     NC_ ("field", "Minimum attendance (%)"), 0, 100),
  F (INSTRUMENTS,    "instruments",    REFS,     NC_ ("field", "With which instrument"), OF (instrument)),
  F (DECLARED_HOURS, "declared-hours", DURATION, NC_ ("field", "Hours on the certificate")),
};

CICLO_DEFINE_NODE (CicloCertificateRule, ciclo_certificate_rule, "certificate-rule",
                   NC_ ("kind", "Certificate rule"), NC_ ("kind", "Certificate rules"), certificate_rule_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_DECLARED_FIGURE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField declared_figure_fields[] = {
  F (ABOUT,                  "about",                  REF,      NC_ ("field", "About")),
  F (QUANTITY,               "quantity",               ENUM,     NC_ ("field", "Quantity"), ONE_OF (quantity)),
  F (DURATION,               "duration",               DURATION, NC_ ("field", "Duration")),
  F (NUMBER,                 "number",                 REAL,     NC_ ("field", "Number")),
  F (TEXT,                   "text",                   WORDS,    NC_ ("field", "As written in the source")),
  F (SOURCE,                 "source",                 WORDS,    NC_ ("field", "Source")),
  F (COUNTS_FOR_CERTIFICATE, "counts-for-certificate", BOOL,     NC_ ("field", "Counts for the certificate")),
};

CICLO_DEFINE_NODE (CicloDeclaredFigure, ciclo_declared_figure, "declared-figure",
                   NC_ ("kind", "Declared figure"), NC_ ("kind", "Declared figures"), declared_figure_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_CHANGE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField change_fields[] = {
  F (EDITION,  "edition",  INT,   NC_ ("field", "For edition"), 1, 9999),
  F (DATE,     "date",     DATE,  NC_ ("field", "Date")),
  F (FINDING,  "finding",  PROSE, NC_ ("field", "What we found")),
  F (DECISION, "decision", PROSE, NC_ ("field", "What we decide")),
  F (OWNER,    "owner",    WORDS, NC_ ("field", "Who takes care of it")),
  F (NOTE,     "note",     PROSE, NC_ ("field", "Note")),
  F (STATUS,   "status",   ENUM,  NC_ ("field", "Status"), ONE_OF (ciclo_status)),
};

CICLO_DEFINE_NODE (CicloChange, ciclo_change, "change",
                   NC_ ("kind", "Decision for the next edition"),
                   NC_ ("kind", "Decisions for the next edition"), change_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_EDITION_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField edition_fields[] = {
  F (NUMBER,       "number",       INT,   NC_ ("field", "Number"), 1, 9999),
  F (PERIOD,       "period",       WORDS, NC_ ("field", "Period")),
  F (PLACE,        "place",        WORDS, NC_ ("field", "Place")),
  F (PARTICIPANTS, "participants", INT,   NC_ ("field", "Participants"), 0, CICLO_MANY),
  F (RESULTS,      "results",      PROSE, NC_ ("field", "Results")),
  F (FILE,         "file",         LINE,  NC_ ("field", "File or place")),
};

CICLO_DEFINE_NODE (CicloEdition, ciclo_edition, "edition",
                   NC_ ("kind", "Edition"), NC_ ("kind", "Editions"), edition_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_DISMISSAL_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField dismissal_fields[] = {
  F (RULE,   "rule",   LINE,  NC_ ("field", "Rule")),
  F (ABOUT,  "about",  REF,   NC_ ("field", "About")),
  F (FIELD,  "field",  LINE,  NC_ ("field", "Field")),
  F (REASON, "reason", PROSE, NC_ ("field", "Reason")),
  F (DATE,   "date",   DATE,  NC_ ("field", "Date")),
};

CICLO_DEFINE_NODE (CicloDismissal, ciclo_dismissal, "dismissal",
                   NC_ ("kind", "Tip set aside"), NC_ ("kind", "Tips set aside"), dismissal_fields)

/* clang-format on */
