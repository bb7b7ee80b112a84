/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Frameworks of competences, flat: a node names its parent, so that any published framework loads as it is. */

#include "config.h"

#include "model/ciclo-framework.h"

#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm rating_kind_list[] = {
  { "level",   NC_ ("value", "Levels") },
  { "yes-no",  NC_ ("value", "Yes or no") },
  { "percent", NC_ ("value", "Percent") },
};
static const CicloTerms rating_kind_terms = TERMS (rating_kind, "rating-kind");

static const CicloTerm node_kind_list[] = {
  { "domain",                NC_ ("value", "Domain") },
  { "competency",            NC_ ("value", "Competency") },
  { "element",               NC_ ("value", "Element") },
  { "performance-statement", NC_ ("value", "Performance statement") },
  { "indicator",             NC_ ("value", "Indicator") },
};
static const CicloTerms node_kind_terms = TERMS (node_kind, "node-kind");

static const CicloTerm node_category_list[] = {
  { "ksa-knowledge",      NC_ ("value", "Knowledge (KSA)") },
  { "ksa-skill",          NC_ ("value", "Skill (KSA)") },
  { "ksa-attitude",       NC_ ("value", "Attitude (KSA)") },
  { "eqf-knowledge",      NC_ ("value", "Knowledge (EQF)") },
  { "eqf-skills",         NC_ ("value", "Skills (EQF)") },
  { "eqf-responsibility", NC_ ("value", "Responsibility and autonomy (EQF)") },
};
static const CicloTerms node_category_terms = TERMS (node_category, "node-category");

static const CicloTerm scope_list[] = {
  { "core",    NC_ ("value", "Core") },
  { "online",  NC_ ("value", "Online") },
  { "blended", NC_ ("value", "Blended") },
};
static const CicloTerms scope_terms = TERMS (scope, "scope");

static const CicloTerm evidence_type_list[] = {
  { "qualification",     NC_ ("value", "Qualification") },
  { "hours",             NC_ ("value", "Hours") },
  { "observed-delivery", NC_ ("value", "Observed delivery") },
  { "test",              NC_ ("value", "Test") },
  { "portfolio",         NC_ ("value", "Portfolio") },
  { "reference",         NC_ ("value", "Reference") },
};
static const CicloTerms evidence_type_terms = TERMS (evidence_type, "evidence-type");

#undef F
#define F(index, name, kind, ...) [CICLO_FRAMEWORK_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField framework_fields[] = {
  F (NAME,                 "name",                 WORDS, NC_ ("field", "Name")),
  F (OWNER,                "owner",                LINE,  NC_ ("field", "Owner")),
  F (VERSION,              "version",              LINE,  NC_ ("field", "Version")),
  F (DATE,                 "date",                 DATE,  NC_ ("field", "Date")),
  F (LICENCE,              "licence",              LINE,  NC_ ("field", "Licence")),
  F (URL,                  "url",                  LINE,  NC_ ("field", "Web address")),
  F (LANGUAGES,            "languages",            LINE,  NC_ ("field", "Languages")),
  F (RATING_KIND,          "rating-kind",          ENUM,  NC_ ("field", "How it is rated"), ONE_OF (rating_kind)),
  F (MIN_REQUIRED_DEFAULT, "min-required-default", REAL,  NC_ ("field", "Usual minimum")),
  F (LEVELS,               "levels",               LIST,  NC_ ("field", "Levels"), OF (framework_level)),
  F (NODES,                "nodes",                LIST,  NC_ ("field", "Entries"), OF (framework_node)),
  F (EVIDENCE_RULES,       "evidence-rules",       LIST,  NC_ ("field", "Evidence rules"), OF (evidence_rule)),
};

CICLO_DEFINE_NODE (CicloFramework, ciclo_framework, "framework",
                   NC_ ("kind", "Competency framework"), NC_ ("kind", "Competency frameworks"), framework_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_FRAMEWORK_LEVEL_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField framework_level_fields[] = {
  F (VALUE,       "value",       REAL,  NC_ ("field", "Value")),
  F (LABEL,       "label",       WORDS, NC_ ("field", "Label")),
  F (DESCRIPTION, "description", PROSE, NC_ ("field", "Description")),
};

CICLO_DEFINE_NODE (CicloFrameworkLevel, ciclo_framework_level, "framework-level",
                   NC_ ("kind", "Level of the scale"), NC_ ("kind", "Levels of the scale"), framework_level_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_FRAMEWORK_NODE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField framework_node_fields[] = {
  F (CODE,           "code",           LINE,  NC_ ("field", "Code in the original")),
  F (PARENT,         "parent",         REF,   NC_ ("field", "Belongs to"), OF (framework_node)),
  F (KIND,           "kind",           ENUM,  NC_ ("field", "Kind of entry"), ONE_OF (node_kind)),
  F (TITLE,          "title",          WORDS, NC_ ("field", "Title")),
  F (DESCRIPTION,    "description",    PROSE, NC_ ("field", "Description")),
  F (CATEGORY,       "category",       ENUM,  NC_ ("field", "Category"), ONE_OF (node_category)),
  F (WEIGHT,         "weight",         REAL,  NC_ ("field", "Weight")),
  F (APPLIES_TO,     "applies-to",     ENUMS, NC_ ("field", "Applies to"), ONE_OF (scope)),
  F (REQUIRED_LEVEL, "required-level", REAL,  NC_ ("field", "Required level")),
  F (ORDER,          "order",          INT,   NC_ ("field", "Order")),
  F (EXTRA,          "extra",          TEXT,  NC_ ("field", "Other columns of the import")),
  F (DESCRIPTORS,    "descriptors",    LIST,  NC_ ("field", "Level descriptions"), OF (level_descriptor)),
};

CICLO_DEFINE_NODE (CicloFrameworkNode, ciclo_framework_node, "framework-node",
                   NC_ ("kind", "Framework entry"), NC_ ("kind", "Framework entries"), framework_node_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_LEVEL_DESCRIPTOR_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField level_descriptor_fields[] = {
  F (LEVEL, "level", REAL,  NC_ ("field", "Level")),
  F (TEXT,  "text",  PROSE, NC_ ("field", "Description")),
};

CICLO_DEFINE_NODE (CicloLevelDescriptor, ciclo_level_descriptor, "level-descriptor",
                   NC_ ("kind", "Level description"), NC_ ("kind", "Level descriptions"), level_descriptor_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_EVIDENCE_RULE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField evidence_rule_fields[] = {
  F (TARGET,          "target",          REF,  NC_ ("field", "Applies to"), OF (framework_node)),
  F (TYPE,            "type",            ENUM, NC_ ("field", "Kind of evidence"), ONE_OF (evidence_type)),
  F (OPERATOR,        "operator",        ENUM, NC_ ("field", "Comparison"), ONE_OF (ciclo_operator)),
  F (VALUE,           "value",           REAL, NC_ ("field", "Value")),
  F (GROUP,           "group",           LINE, NC_ ("field", "Alternative group")),
  F (VALIDITY_MONTHS, "validity-months", INT,  NC_ ("field", "Valid for (months)"), 0, CICLO_MANY),
};

CICLO_DEFINE_NODE (CicloEvidenceRule, ciclo_evidence_rule, "evidence-rule",
                   NC_ ("kind", "Evidence rule"), NC_ ("kind", "Evidence rules"), evidence_rule_fields)

/* clang-format on */
