/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An activity: the one kind of thing that takes time, teaching and breaks alike. */

#include "config.h"

#include "model/ciclo-activity.h"

#include "core/ciclo-values.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-method.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm activity_kind_list[] = {
  [CICLO_ACTIVITY_KIND_OPENING]       = { "opening",       NC_ ("value", "Opening") },
  [CICLO_ACTIVITY_KIND_INPUT]         = { "input",         NC_ ("value", "Input") },
  [CICLO_ACTIVITY_KIND_DEMONSTRATION] = { "demonstration", NC_ ("value", "Demonstration") },
  [CICLO_ACTIVITY_KIND_DISCUSSION]    = { "discussion",    NC_ ("value", "Discussion") },
  [CICLO_ACTIVITY_KIND_GROUP_WORK]    = { "group-work",    NC_ ("value", "Group work") },
  [CICLO_ACTIVITY_KIND_EXERCISE]      = { "exercise",      NC_ ("value", "Exercise") },
  [CICLO_ACTIVITY_KIND_CASE]          = { "case",          NC_ ("value", "Case") },
  [CICLO_ACTIVITY_KIND_ROLE_PLAY]     = { "role-play",     NC_ ("value", "Role play") },
  [CICLO_ACTIVITY_KIND_ENERGISER]     = { "energiser",     NC_ ("value", "Energiser") },
  [CICLO_ACTIVITY_KIND_REVIEW]        = { "review",        NC_ ("value", "Review") },
  [CICLO_ACTIVITY_KIND_ASSESSMENT]    = { "assessment",    NC_ ("value", "Assessment") },
  [CICLO_ACTIVITY_KIND_REFLECTION]    = { "reflection",    NC_ ("value", "Reflection") },
  [CICLO_ACTIVITY_KIND_CLOSING]       = { "closing",       NC_ ("value", "Closing") },
  [CICLO_ACTIVITY_KIND_HOMEWORK]      = { "homework",      NC_ ("value", "Homework") },
  [CICLO_ACTIVITY_KIND_BREAK]         = { "break",         NC_ ("value", "Break") },
  [CICLO_ACTIVITY_KIND_LUNCH]         = { "lunch",         NC_ ("value", "Lunch") },
  [CICLO_ACTIVITY_KIND_PRAYER]        = { "prayer",        NC_ ("value", "Prayer") },
  [CICLO_ACTIVITY_KIND_BUFFER]        = { "buffer",        NC_ ("value", "Buffer") },
  [CICLO_ACTIVITY_KIND_LOGISTICS]     = { "logistics",     NC_ ("value", "Logistics") },
  [CICLO_ACTIVITY_KIND_SOCIAL]        = { "social",        NC_ ("value", "Social moment") },
};
static const CicloTerms activity_kind_terms = TERMS (activity_kind, "activity-kind");

static const CicloTerm part_list[] = {
  [CICLO_PART_OF_SESSION_INTRODUCTION] = { "introduction", NC_ ("value", "Introduction") },
  [CICLO_PART_OF_SESSION_DEVELOPMENT]  = { "development",  NC_ ("value", "Development") },
  [CICLO_PART_OF_SESSION_CONCLUSION]   = { "conclusion",   NC_ ("value", "Conclusion") },
};
static const CicloTerms part_terms = TERMS (part, "part");

static const CicloTerm provenance_list[] = {
  { "measured",  NC_ ("value", "Measured") },
  { "estimated", NC_ ("value", "Estimated") },
  { "guessed",   NC_ ("value", "Guessed") },
};
static const CicloTerms provenance_terms = TERMS (provenance, "provenance");

#undef F
#define F(index, name, kind, ...) [CICLO_ACTIVITY_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField activity_fields[] = {
  F (LABEL,              "label",              LINE,     NC_ ("field", "Short code")),
  F (KIND,               "kind",               ENUM,     NC_ ("field", "Kind of activity"), ONE_OF (activity_kind)),
  F (TITLE,              "title",              WORDS,    NC_ ("field", "Activity title")),
  F (START,              "start",              TIME,     NC_ ("field", "Start")),
  F (PINNED,             "pinned",             BOOL,     NC_ ("field", "Fixed start")),
  F (DURATION,           "duration",           DURATION, NC_ ("field", "Duration")),
  F (DURATION_SOURCE,    "duration-source",    ENUM,     NC_ ("field", "Source of the duration"), ONE_OF (provenance)),
  F (TURN_DURATION,      "turn-duration",      DURATION, NC_ ("field", "Time per turn")),
  F (PERFORMERS,         "performers",         INT,      NC_ ("field", "How many take a turn"), 0, CICLO_MANY),
  F (PARALLEL_ROOMS,     "parallel-rooms",     INT,      NC_ ("field", "Rooms at the same time"), 0, CICLO_MANY),
  F (METHOD,             "method",             LINE,     NC_ ("field", "Method")),
  F (METHOD_TEXT,        "method-text",        WORDS,    NC_ ("field", "Method as written")),
  F (PART,               "part",               ENUM,     NC_ ("field", "Part of the session"), ONE_OF (part)),
  F (LEARNING_TYPE,      "learning-type",      ENUM,     NC_ ("field", "Learning type"), ONE_OF (ciclo_learning)),
  F (INTERACTION,        "interaction",        INT,      NC_ ("field", "Interaction (1 to 5)"), 1, 5),
  F (ENERGY,             "energy",             INT,      NC_ ("field", "Energy (1 to 5)"), 1, 5),
  F (GROUPING,           "grouping",           ENUMS,    NC_ ("field", "Grouping"), ONE_OF (ciclo_grouping)),
  F (GROUP_SIZE_MIN,     "group-size-min",     INT,      NC_ ("field", "People per group, from"), 0, CICLO_MANY),
  F (GROUP_SIZE_MAX,     "group-size-max",     INT,      NC_ ("field", "People per group, to"), 0, CICLO_MANY),
  F (GROUP_COUNT,        "group-count",        INT,      NC_ ("field", "Number of groups"), 0, CICLO_MANY),
  F (GROUP_RULE,         "group-rule",         PROSE,    NC_ ("field", "How groups are made")),
  F (OBJECTIVES,         "objectives",         REFS,     NC_ ("field", "Serves which objective"), OF (objective)),
  F (COMPETENCES,        "competences",        REFS,     NC_ ("field", "Competences"), OF (framework_node)),
  F (TRAINER_GOAL,       "trainer-goal",       PROSE,    NC_ ("field", "Trainer's own goal"), TRAINER_ONLY),
  F (TRAINERS,           "trainers",           LIST,     NC_ ("field", "Trainers"), OF (assignment)),
  F (LANE,               "lane",               REF,      NC_ ("field", "Parallel track"), OF (lane)),
  F (GROUPS,             "groups",             REFS,     NC_ ("field", "Groups"), OF (group)),
  F (PLACE,              "place",              REF,      NC_ ("field", "Place"), OF (place)),
  F (TRAINER_DOES,       "trainer-does",       PROSE,    NC_ ("field", "What the trainer does and says"), TRAINER_ONLY),
  F (PARTICIPANTS_DO,    "participants-do",    PROSE,    NC_ ("field", "What participants do")),
  F (LEARNER_ROLES,      "learner-roles",      PROSE,    NC_ ("field", "Roles of participants")),
  F (KEY_MESSAGES,       "key-messages",       PROSE,    NC_ ("field", "Key messages")),
  F (DEBRIEF,            "debrief",            PROSE,    NC_ ("field", "Debrief questions"), TRAINER_ONLY),
  F (REPORT_BACK,        "report-back",        PROSE,    NC_ ("field", "Report-back")),
  F (CHECK,              "check",              PROSE,    NC_ ("field", "How you will see that it worked")),
  F (TRAINER_NOTES,      "trainer-notes",      PROSE,    NC_ ("field", "Trainer's notes"), TRAINER_ONLY),
  F (SAFETY,             "safety",             PROSE,    NC_ ("field", "Safety and care"), TRAINER_ONLY),
  F (ACCESSIBILITY,      "accessibility",      PROSE,    NC_ ("field", "Accessibility")),
  F (CATERING,           "catering",           PROSE,    NC_ ("field", "Catering")),
  F (PLAN_B,             "plan-b",             PROSE,    NC_ ("field", "Plan B"), TRAINER_ONLY),
  F (RESOURCES,          "resources",          LIST,     NC_ ("field", "Materials used"), OF (resource)),
  F (PHASES,             "phases",             LIST,     NC_ ("field", "Phases"), OF (phase)),
  F (NOTES,              "notes",              LIST,     NC_ ("field", "Notes"), OF (note)),
  F (ACTIVITIES,         "activities",         LIST,     NC_ ("field", "Activities inside"), OF (activity)),
  F (REPEATS,            "repeats",            REF,      NC_ ("field", "Repeats"), OF (activity)),
  F (STATE,              "state",              ENUM,     NC_ ("field", "State"), ONE_OF (ciclo_timed_state)),
  F (OPTIONAL,           "optional",           BOOL,     NC_ ("field", "Optional")),
  F (ALTERNATIVE_TO,     "alternative-to",     REF,      NC_ ("field", "Alternative to"), OF (activity)),
  F (CHOSEN,             "chosen",             BOOL,     NC_ ("field", "Chosen")),
  F (CUT_ORDER,          "cut-order",          INT,      NC_ ("field", "Cut order"), 1, 999),
  F (REPLACED_BY,        "replaced-by",        REF,      NC_ ("field", "If cut, replaced by"), OF (activity)),
  F (DEPENDS_ON,         "depends-on",         REFS,     NC_ ("field", "Depends on"), OF (activity)),
  F (PREREQUISITES,      "prerequisites",      PROSE,    NC_ ("field", "What must come first")),
  F (CONDITION,          "condition",          PROSE,    NC_ ("field", "Only if")),
  F (MAY_OVERLAP,        "may-overlap",        BOOL,     NC_ ("field", "May overlap a break")),
  F (COUNTS_AS_TEACHING, "counts-as-teaching", BOOL,     NC_ ("field", "Counts as training time")),
  F (DUE,                "due",                WORDS,    NC_ ("field", "Due")),
  F (DUE_DATE,           "due-date",           DATE,     NC_ ("field", "Due date")),
  F (EXPERIENCE_FOR,     "experience-for",     LINE,     NC_ ("field", "Debriefs which method")),
  F (TAGS,               "tags",               REFS,     NC_ ("field", "Tags"), OF (tag)),
  F (ACTUAL_START,       "actual-start",       TIME,     NC_ ("field", "Actual start")),
  F (ACTUAL,             "actual",             DURATION, NC_ ("field", "Actual duration")),
  F (SKIPPED,            "skipped",            BOOL,     NC_ ("field", "Skipped")),
  F (WHAT_HAPPENED,      "what-happened",      PROSE,    NC_ ("field", "What happened"), TRAINER_ONLY),
  F (SOURCE_TEXT,        "source-text",        TEXT,     NC_ ("field", "As written in the source"), TRAINER_ONLY),
  F (SOURCE_LINK,        "source-link",        LINE,     NC_ ("field", "Link to the source")),
};

CICLO_DEFINE_NODE (CicloActivity, ciclo_activity, "activity",
                   NC_ ("kind", "Activity"), NC_ ("kind", "Activities"), activity_fields)

/* clang-format on */

gboolean
ciclo_activity_kind_is_pause (CicloActivityKind kind)
{
  return kind == CICLO_ACTIVITY_KIND_BREAK || kind == CICLO_ACTIVITY_KIND_LUNCH || kind == CICLO_ACTIVITY_KIND_PRAYER;
}

gboolean
ciclo_activity_kind_is_teaching (CicloActivityKind kind)
{
  return !ciclo_activity_kind_is_pause (kind) && kind != CICLO_ACTIVITY_KIND_LOGISTICS &&
         kind != CICLO_ACTIVITY_KIND_SOCIAL;
}

gboolean
ciclo_activity_counts (CicloNode *activity)
{
  int kind;

  g_return_val_if_fail (CICLO_IS_ACTIVITY (activity), FALSE);

  if (ciclo_node_is_set (activity, CICLO_ACTIVITY_COUNTS_AS_TEACHING))
    return ciclo_node_get_bool (activity, CICLO_ACTIVITY_COUNTS_AS_TEACHING);

  kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return kind < 0 || ciclo_activity_kind_is_teaching ((CicloActivityKind) kind);
}
