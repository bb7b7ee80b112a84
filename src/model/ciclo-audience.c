/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the course is for, who else has a say in it, and what limits it. */

#include "config.h"

#include "model/ciclo-audience.h"

#include "model/ciclo-people.h"
#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm experience_list[] = {
  [CICLO_EXPERIENCE_NONE]        = { "none",        NC_ ("value", "None") },
  [CICLO_EXPERIENCE_LITTLE]      = { "little",      NC_ ("value", "Little") },
  [CICLO_EXPERIENCE_SOME]        = { "some",        NC_ ("value", "Some") },
  [CICLO_EXPERIENCE_EXPERIENCED] = { "experienced", NC_ ("value", "Experienced") },
};
static const CicloTerms experience_terms = TERMS (experience, "experience");

static const CicloTerm composition_list[] = {
  { "homogeneous", NC_ ("value", "Homogeneous") },
  { "mixed",       NC_ ("value", "Mixed") },
};
static const CicloTerms composition_terms = TERMS (composition, "composition");

static const CicloTerm stakeholder_role_list[] = {
  [CICLO_STAKEHOLDER_ROLE_SPONSOR]              = { "sponsor",              NC_ ("value", "Sponsor") },
  [CICLO_STAKEHOLDER_ROLE_SUPERVISOR]           = { "supervisor",           NC_ ("value", "Supervisor") },
  [CICLO_STAKEHOLDER_ROLE_TRAINING_INSTITUTION] = { "training-institution", NC_ ("value", "Training institution") },
  [CICLO_STAKEHOLDER_ROLE_PARTNER]              = { "partner",              NC_ ("value", "Partner") },
  [CICLO_STAKEHOLDER_ROLE_SUBJECT_EXPERT]       = { "subject-expert",       NC_ ("value", "Subject expert") },
  [CICLO_STAKEHOLDER_ROLE_FINAL_BENEFICIARY]    = { "final-beneficiary",    NC_ ("value", "Final beneficiary") },
};
static const CicloTerms stakeholder_role_terms = TERMS (stakeholder_role, "stakeholder-role");

static const CicloTerm constraint_kind_list[] = {
  { "time",            NC_ ("value", "Time") },
  { "budget",          NC_ ("value", "Budget") },
  { "place",           NC_ ("value", "Place") },
  { "technology",      NC_ ("value", "Technology and equipment") },
  { "trainers",        NC_ ("value", "Number of trainers") },
  { "language",        NC_ ("value", "Language and interpretation") },
  { "law",             NC_ ("value", "Law") },
  { "policy",          NC_ ("value", "Policy") },
  { "deadline",        NC_ ("value", "Deadline") },
  { "data-protection", NC_ ("value", "Data protection") },
  { "safety",          NC_ ("value", "Safety and security") },
  { "accessibility",   NC_ ("value", "Accessibility") },
  { "health",          NC_ ("value", "Health") },
};
static const CicloTerms constraint_kind_terms = TERMS (constraint_kind, "constraint-kind");

#undef F
#define F(index, name, kind, ...) [CICLO_TARGET_GROUP_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField target_group_fields[] = {
  F (NAME,               "name",               WORDS, NC_ ("field", "Name of the group")),
  F (SIZE,               "size",               INT,   NC_ ("field", "Number of people"), 0, CICLO_MANY),
  F (GROUP_MIN,          "group-min",          INT,   NC_ ("field", "Smallest group"), 0, CICLO_MANY),
  F (GROUP_MAX,          "group-max",          INT,   NC_ ("field", "Largest group"), 0, CICLO_MANY),
  F (GROUP_RULES,        "group-rules",        PROSE, NC_ ("field", "Rules for the size of the group")),
  F (MIN_AGE,            "min-age",            INT,   NC_ ("field", "Minimum age"), 0, 120),
  F (ROLES,              "roles",              PROSE, NC_ ("field", "Jobs and functions")),
  F (UNITS,              "units",              PROSE, NC_ ("field", "Units")),
  F (REGIONS,            "regions",            PROSE, NC_ ("field", "Regions")),
  F (SENIORITY,          "seniority",          PROSE, NC_ ("field", "Seniority")),
  F (GENDER_BALANCE,     "gender-balance",     PROSE, NC_ ("field", "Gender balance")),
  F (LANGUAGES,          "languages",          LINE,  NC_ ("field", "Languages people work in")),
  F (EDUCATION,          "education",          PROSE, NC_ ("field", "Education")),
  F (EXPERIENCE,         "experience",         ENUM,  NC_ ("field", "Experience with the topic"), ONE_OF (experience)),
  F (EXPERIENCE_NOTE,    "experience-note",    PROSE, NC_ ("field", "About their experience")),
  F (PRIOR_KNOWLEDGE,    "prior-knowledge",    PROSE, NC_ ("field", "Prior knowledge")),
  F (TASK_EXPERIENCE,    "task-experience",    PROSE, NC_ ("field", "Experience with the task itself")),
  F (PREVIOUS_COURSES,   "previous-courses",   PROSE, NC_ ("field", "Previous courses")),
  F (ATTITUDES,          "attitudes",          PROSE, NC_ ("field", "Attitudes towards the topic")),
  F (EXPECTATIONS,       "expectations",       PROSE, NC_ ("field", "Expectations")),
  F (MOTIVATION,         "motivation",         PROSE, NC_ ("field", "Motivation")),
  F (SUPERVISOR_SUPPORT, "supervisor-support", PROSE, NC_ ("field", "Support from supervisors")),
  F (INCENTIVES,         "incentives",         PROSE, NC_ ("field", "Incentives")),
  F (SELECTION_CRITERIA, "selection-criteria", PROSE, NC_ ("field", "Selection criteria")),
  F (TIME_AVAILABLE,     "time-available",     PROSE, NC_ ("field", "Time available")),
  F (PREFERRED_TIMES,    "preferred-times",    PROSE, NC_ ("field", "Preferred times")),
  F (DEVICES,            "devices",            PROSE, NC_ ("field", "Devices and internet")),
  F (TRAVEL,             "travel",             PROSE, NC_ ("field", "Travel")),
  F (ACCESS_NEEDS,       "access-needs",       PROSE, NC_ ("field", "Access needs")),
  F (DISTRESS_EXPOSURE,  "distress-exposure",  PROSE, NC_ ("field", "Exposure to distressing content")),
  F (CONFIDENTIALITY,    "confidentiality",    PROSE, NC_ ("field", "Confidentiality")),
  F (COMPOSITION,        "composition",        ENUM,  NC_ ("field", "Composition of the group"), ONE_OF (composition)),
  F (HIERARCHY,          "hierarchy",          PROSE, NC_ ("field", "Hierarchy in the room")),
  F (CONFLICTS,          "conflicts",          PROSE, NC_ ("field", "Existing conflicts"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloTargetGroup, ciclo_target_group, "target-group",
                   NC_ ("kind", "Target group"), NC_ ("kind", "Target groups"), target_group_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_STAKEHOLDER_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField stakeholder_fields[] = {
  F (NAME,      "name",      WORDS, NC_ ("field", "Name or unit")),
  F (ROLE,      "role",      ENUM,  NC_ ("field", "Role"), ONE_OF (stakeholder_role)),
  F (INTEREST,  "interest",  PROSE, NC_ ("field", "Interest")),
  F (INFLUENCE, "influence", INT,   NC_ ("field", "Influence (1 to 5)"), 1, 5),
  F (PERSON,    "person",    REF,   NC_ ("field", "Contact (private)"), OF (person)),
};

CICLO_DEFINE_NODE (CicloStakeholder, ciclo_stakeholder, "stakeholder",
                   NC_ ("kind", "Stakeholder"), NC_ ("kind", "Stakeholders"), stakeholder_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_CONSTRAINT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField constraint_fields[] = {
  F (KIND, "kind", ENUM,  NC_ ("field", "Kind of constraint"), ONE_OF (constraint_kind)),
  F (TEXT, "text", PROSE, NC_ ("field", "The limit in one line")),
};

CICLO_DEFINE_NODE (CicloConstraint, ciclo_constraint, "constraint",
                   NC_ ("kind", "Constraint"), NC_ ("kind", "Constraints"), constraint_fields)

/* clang-format on */
