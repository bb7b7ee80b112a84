/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an activity is made of: phases, notes, who does what, and the materials used. */

#include "config.h"

#include "model/ciclo-steps.h"

#include "model/ciclo-material.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm note_kind_list[] = {
  [CICLO_NOTE_KIND_SAY]     = { "say",     NC_ ("value", "Say") },
  [CICLO_NOTE_KIND_DO]      = { "do",      NC_ ("value", "Do") },
  [CICLO_NOTE_KIND_ASK]     = { "ask",     NC_ ("value", "Ask") },
  [CICLO_NOTE_KIND_CUE]     = { "cue",     NC_ ("value", "Cue") },
  [CICLO_NOTE_KIND_TIP]     = { "tip",     NC_ ("value", "Tip") },
  [CICLO_NOTE_KIND_WARNING] = { "warning", NC_ ("value", "Warning") },
  [CICLO_NOTE_KIND_SAFETY]  = { "safety",  NC_ ("value", "Safety") },
  [CICLO_NOTE_KIND_ANSWER]  = { "answer",  NC_ ("value", "Expected answer") },
};
static const CicloTerms note_kind_terms = TERMS (note_kind, "note-kind");

static const CicloTerm assignment_role_list[] = {
  [CICLO_ASSIGNMENT_ROLE_LEAD]        = { "lead",        NC_ ("value", "Lead") },
  [CICLO_ASSIGNMENT_ROLE_CO_LEAD]     = { "co-lead",     NC_ ("value", "Co-lead") },
  [CICLO_ASSIGNMENT_ROLE_SUPPORT]     = { "support",     NC_ ("value", "Support") },
  [CICLO_ASSIGNMENT_ROLE_HELPER]      = { "helper",      NC_ ("value", "Helper") },
  [CICLO_ASSIGNMENT_ROLE_HOST]        = { "host",        NC_ ("value", "Host") },
  [CICLO_ASSIGNMENT_ROLE_OBSERVER]    = { "observer",    NC_ ("value", "Observer") },
  [CICLO_ASSIGNMENT_ROLE_TECHNICIAN]  = { "technician",  NC_ ("value", "Technician") },
  [CICLO_ASSIGNMENT_ROLE_INTERPRETER] = { "interpreter", NC_ ("value", "Interpreter") },
};
static const CicloTerms assignment_role_terms = TERMS (assignment_role, "assignment-role");

#undef F
#define F(index, name, kind, ...) [CICLO_PHASE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField phase_fields[] = {
  F (KIND,           "kind",           ENUM,     NC_ ("field", "Kind of phase"), ONE_OF (ciclo_phase_kind)),
  F (DURATION,       "duration",       DURATION, NC_ ("field", "Duration")),
  F (OFFSET,         "offset",         DURATION, NC_ ("field", "Starts after")),
  F (GROUPING,       "grouping",       ENUMS,    NC_ ("field", "Grouping"), ONE_OF (ciclo_grouping)),
  F (GROUP_SIZE_MIN, "group-size-min", INT,      NC_ ("field", "People per group, from"), 0, CICLO_MANY),
  F (GROUP_SIZE_MAX, "group-size-max", INT,      NC_ ("field", "People per group, to"), 0, CICLO_MANY),
  F (GROUP_COUNT,    "group-count",    INT,      NC_ ("field", "Number of groups"), 0, CICLO_MANY),
  F (METHOD,         "method",         LINE,     NC_ ("field", "Method")),
  F (METHOD_TEXT,    "method-text",    WORDS,    NC_ ("field", "Method as written")),
  F (WHAT,           "what",           PROSE,    NC_ ("field", "What happens")),
  F (ROLES,          "roles",          PROSE,    NC_ ("field", "Roles of participants")),
  F (OPTIONAL,       "optional",       BOOL,     NC_ ("field", "Optional")),
  F (CONDITION,      "condition",      PROSE,    NC_ ("field", "Only if")),
  F (TRAINER_ONLY,   "trainer-only",   BOOL,     NC_ ("field", "For trainers only")),
  F (RESOURCES,      "resources",      LIST,     NC_ ("field", "Materials used"), OF (resource)),
};

CICLO_DEFINE_NODE (CicloPhase, ciclo_phase, "phase", NC_ ("kind", "Phase"), NC_ ("kind", "Phases"), phase_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_NOTE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField note_fields[] = {
  F (KIND,         "kind",         ENUM,     NC_ ("field", "Kind of note"), ONE_OF (note_kind)),
  F (TEXT,         "text",         PROSE,    NC_ ("field", "Text")),
  F (AT,           "at",           DURATION, NC_ ("field", "At minute")),
  F (SPEAKER,      "speaker",      WORDS,    NC_ ("field", "Speaker")),
  F (TRAINER_ONLY, "trainer-only", BOOL,     NC_ ("field", "For trainers only"), .initial = 1),
};

CICLO_DEFINE_NODE (CicloNote, ciclo_note, "note", NC_ ("kind", "Note"), NC_ ("kind", "Notes"), note_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_ASSIGNMENT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField assignment_fields[] = {
  F (TRAINER, "trainer", REF,   NC_ ("field", "Trainer"), OF (trainer)),
  F (ROLE,    "role",    ENUM,  NC_ ("field", "Role"), ONE_OF (assignment_role)),
  F (NAME,    "name",    WORDS, NC_ ("field", "Name, if not in the list")),
};

CICLO_DEFINE_NODE (CicloAssignment, ciclo_assignment, "assignment",
                   NC_ ("kind", "Assignment"), NC_ ("kind", "Assignments"), assignment_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_RESOURCE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField resource_fields[] = {
  F (MATERIAL,     "material",     REF,   NC_ ("field", "Material"), OF (material)),
  F (LOCATOR,      "locator",      WORDS, NC_ ("field", "Slide, page or part")),
  F (USE,          "use",          WORDS, NC_ ("field", "What for")),
  F (TRAINER_ONLY, "trainer-only", BOOL,  NC_ ("field", "For trainers only")),
};

CICLO_DEFINE_NODE (CicloResource, ciclo_resource, "resource",
                   NC_ ("kind", "Material used"), NC_ ("kind", "Materials used"), resource_fields)

/* clang-format on */
