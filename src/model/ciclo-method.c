/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Methods and tags: words that belong to the user. An entry of the catalogue is a method too, so that an own method
 * can start as a copy of one. */

#include "config.h"

#include "model/ciclo-method.h"

#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm category_list[] = {
  { "opening",                    NC_ ("value", "Opening") },
  { "energiser",                  NC_ ("value", "Energiser") },
  { "input",                      NC_ ("value", "Input") },
  { "discussion",                 NC_ ("value", "Discussion") },
  { "group-work",                 NC_ ("value", "Group work") },
  { "case-and-simulation",        NC_ ("value", "Case and simulation") },
  { "demonstration-and-practice", NC_ ("value", "Demonstration and practice") },
  { "peer-and-coaching",          NC_ ("value", "Peer and coaching") },
  { "e-learning",                 NC_ ("value", "E-learning") },
  { "review",                     NC_ ("value", "Review") },
  { "reflection-and-closing",     NC_ ("value", "Reflection and closing") },
  { "assessment-and-feedback",    NC_ ("value", "Assessment and feedback") },
  { "administration",             NC_ ("value", "Administration") },
};
static const CicloTerms category_terms = TERMS (category, "category");

static const CicloTerm kolb_phase_list[] = {
  { "concrete-experience",        NC_ ("value", "Concrete experience") },
  { "reflective-observation",     NC_ ("value", "Reflective observation") },
  { "abstract-conceptualisation", NC_ ("value", "Abstract conceptualisation") },
  { "active-experimentation",     NC_ ("value", "Active experimentation") },
};
static const CicloTerms kolb_phase_terms = TERMS (kolb_phase, "kolb-phase");

#undef F
#define F(index, name, kind, ...) [CICLO_METHOD_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField method_fields[] = {
  F (CODE,                 "code",                 LINE,  NC_ ("field", "Code")),
  F (NAME,                 "name",                 WORDS, NC_ ("field", "Name")),
  F (ALIASES,              "aliases",              PROSE, NC_ ("field", "Other names")),
  F (CATEGORY,             "category",             ENUM,  NC_ ("field", "Category"), ONE_OF (category)),
  F (PURPOSE,              "purpose",              PROSE, NC_ ("field", "Purpose")),
  F (WHEN,                 "when",                 PROSE, NC_ ("field", "When to choose it")),
  F (AVOID,                "avoid",                PROSE, NC_ ("field", "When to avoid it")),
  F (STEPS,                "steps",                LIST,  NC_ ("field", "Steps"), OF (method_step)),
  F (PHASES,               "phases",               LIST,  NC_ ("field", "Phases"), OF (method_phase)),
  F (DEBRIEF,              "debrief",              PROSE, NC_ ("field", "Debrief questions")),
  F (MATERIALS,            "materials",            PROSE, NC_ ("field", "Materials")),
  F (RISKS,                "risks",                PROSE, NC_ ("field", "What may go wrong")),
  F (VARIANTS,             "variants",             PROSE, NC_ ("field", "Variants")),
  F (GROUP_MIN,            "group-min",            INT,   NC_ ("field", "People, from"), 0, CICLO_MANY),
  F (GROUP_MAX,            "group-max",            INT,   NC_ ("field", "People, to"), 0, CICLO_MANY),
  F (MINUTES_MIN,          "minutes-min",          INT,   NC_ ("field", "Shortest time (min)"), 0, CICLO_MANY),
  F (MINUTES_MAX,          "minutes-max",          INT,   NC_ ("field", "Longest time (min)"), 0, CICLO_MANY),
  F (TURN_MINUTES_MIN,     "turn-minutes-min",     INT,   NC_ ("field", "Shortest turn (min)"), 0, CICLO_MANY),
  F (TURN_MINUTES_MAX,     "turn-minutes-max",     INT,   NC_ ("field", "Longest turn (min)"), 0, CICLO_MANY),
  F (GROUPING,             "grouping",             ENUMS, NC_ ("field", "Grouping"), ONE_OF (ciclo_grouping)),
  F (LEARNING_TYPES,       "learning-types",       ENUMS, NC_ ("field", "Learning types"), ONE_OF (ciclo_learning)),
  F (KOLB_PHASES,          "kolb-phases",          ENUMS, NC_ ("field", "Learning cycle"), ONE_OF (kolb_phase)),
  F (DOMAINS,              "domains",              ENUMS, NC_ ("field", "Domains"), ONE_OF (ciclo_domain)),
  F (LEVELS,               "levels",               ENUMS, NC_ ("field", "Levels"), ONE_OF (ciclo_level)),
  F (MODES,                "modes",                ENUMS, NC_ ("field", "Modes"), ONE_OF (ciclo_mode)),
  F (INTERACTION,          "interaction",          INT,   NC_ ("field", "Interaction (1 to 5)"), 1, 5),
  F (ENERGY,               "energy",               INT,   NC_ ("field", "Energy (1 to 5)"), 1, 5),
  F (LECTURE_LIKE,         "lecture-like",         BOOL,  NC_ ("field", "Mostly listening")),
  F (EMBEDDED_INTERACTION, "embedded-interaction", BOOL,  NC_ ("field", "Interaction built in")),
  F (SOURCE,               "source",               LINE,  NC_ ("field", "Source")),
  F (BASED_ON,             "based-on",             LINE,  NC_ ("field", "Based on")),
};

CICLO_DEFINE_NODE (CicloMethod, ciclo_method, "method", NC_ ("kind", "Method"), NC_ ("kind", "Methods"), method_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_METHOD_STEP_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField method_step_fields[] = {
  F (TEXT,     "text",     PROSE,    NC_ ("field", "Text")),
  F (DURATION, "duration", DURATION, NC_ ("field", "Duration")),
};

CICLO_DEFINE_NODE (CicloMethodStep, ciclo_method_step, "method-step",
                   NC_ ("kind", "Step"), NC_ ("kind", "Steps"), method_step_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_METHOD_PHASE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField method_phase_fields[] = {
  F (KIND,     "kind",     ENUM,  NC_ ("field", "Kind of phase"), ONE_OF (ciclo_phase_kind)),
  F (GROUPING, "grouping", ENUMS, NC_ ("field", "Grouping"), ONE_OF (ciclo_grouping)),
  F (SHARE,    "share",    REAL,  NC_ ("field", "Share of the time (%)"), 0, 100),
};

CICLO_DEFINE_NODE (CicloMethodPhase, ciclo_method_phase, "method-phase",
                   NC_ ("kind", "Phase of the method"), NC_ ("kind", "Phases of the method"), method_phase_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_TAG_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField tag_fields[] = {
  F (NAME,        "name",        WORDS, NC_ ("field", "Name")),
  F (CODE,        "code",        LINE,  NC_ ("field", "Code")),
  F (ALIASES,     "aliases",     PROSE, NC_ ("field", "Other names")),
  F (TAXONOMY,    "taxonomy",    WORDS, NC_ ("field", "List it belongs to")),
  F (DESCRIPTION, "description", PROSE, NC_ ("field", "Description")),
};

CICLO_DEFINE_NODE (CicloTag, ciclo_tag, "tag", NC_ ("kind", "Tag"), NC_ ("kind", "Tags"), tag_fields)

/* clang-format on */
