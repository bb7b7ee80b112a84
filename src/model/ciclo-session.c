/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session: one block of the timetable, or one unit of work on one's own. Its clock times are not stored but follow
 * from the day; only a start that was fixed is. */

#include "config.h"

#include "model/ciclo-session.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-method.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-table.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

#undef F
#define F(index, name, kind, ...) [CICLO_SESSION_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField session_fields[] = {
  F (LABEL,                "label",                LINE,     NC_ ("field", "Short code")),
  F (NUMBER,               "number",               LINE,     NC_ ("field", "Session number")),
  F (TITLE,                "title",                WORDS,    NC_ ("field", "Session title")),
  F (MODULE,               "module",               WORDS,    NC_ ("field", "Module")),
  F (COMPONENT,            "component",            REF,      NC_ ("field", "Component"), OF (component)),
  F (MODE,                 "mode",                 ENUM,     NC_ ("field", "Mode"), ONE_OF (ciclo_mode)),
  F (DAY,                  "day",                  REF,      NC_ ("field", "Day"), OF (day)),
  F (DATE,                 "date",                 DATE,     NC_ ("field", "Date")),
  F (START,                "start",                TIME,     NC_ ("field", "Start")),
  F (PINNED,               "pinned",               BOOL,     NC_ ("field", "Fixed start")),
  F (PLANNED,              "planned",              DURATION, NC_ ("field", "Planned length")),
  F (OPENS,                "opens",                DATE,     NC_ ("field", "Opens on")),
  F (CLOSES,               "closes",               DATE,     NC_ ("field", "Closes on")),
  F (PLACE,                "place",                REF,      NC_ ("field", "Place"), OF (place)),
  F (LANE,                 "lane",                 REF,      NC_ ("field", "Parallel track"), OF (lane)),
  F (GROUPS,               "groups",               REFS,     NC_ ("field", "Groups"), OF (group)),
  F (PARTICIPANTS,         "participants",         INT,      NC_ ("field", "Number in this session"), 0, CICLO_MANY),
  F (TRAINERS,             "trainers",             LIST,     NC_ ("field", "Trainers"), OF (assignment)),
  F (OBJECTIVES,           "objectives",           REFS,     NC_ ("field", "Session objectives"), OF (objective)),
  F (COMPETENCES,          "competences",          REFS,     NC_ ("field", "Competences"), OF (framework_node)),
  F (AIM,                  "aim",                  PROSE,    NC_ ("field", "Aim of the session")),
  F (TRAINER_GOAL,         "trainer-goal",         PROSE,    NC_ ("field", "Trainer's own goal"), TRAINER_ONLY),
  F (PREREQUISITES,        "prerequisites",        PROSE,    NC_ ("field", "What must come first")),
  F (KEY_MESSAGES,         "key-messages",         PROSE,    NC_ ("field", "Key messages")),
  F (ROOM_LAYOUT,          "room-layout",          ENUM,     NC_ ("field", "Room layout"), ONE_OF (ciclo_layout)),
  F (ROOM_LAYOUT_NOTE,     "room-layout-note",     WORDS,    NC_ ("field", "Room layout in your words")),
  F (MATERIALS_TO_PREPARE, "materials-to-prepare", PROSE,    NC_ ("field", "To prepare beforehand"), TRAINER_ONLY),
  F (ASSESSMENT,           "assessment",           PROSE,    NC_ ("field", "How learning is checked")),
  F (REFERENCES,           "references",           PROSE,    NC_ ("field", "References")),
  F (RISKS,                "risks",                PROSE,    NC_ ("field", "What may go wrong"), TRAINER_ONLY),
  F (PLAN_B,               "plan-b",               PROSE,    NC_ ("field", "Plan B"), TRAINER_ONLY),
  F (REPEATS,              "repeats",              REF,      NC_ ("field", "Repeats"), OF (session)),
  F (CONTINUES,            "continues",            REF,      NC_ ("field", "Continues"), OF (session)),
  F (STATE,                "state",                ENUM,     NC_ ("field", "State"), ONE_OF (ciclo_timed_state)),
  F (OPTIONAL,             "optional",             BOOL,     NC_ ("field", "Optional")),
  F (ALTERNATIVE_TO,       "alternative-to",       REF,      NC_ ("field", "Alternative to"), OF (session)),
  F (CHOSEN,               "chosen",               BOOL,     NC_ ("field", "Chosen")),
  F (CUT_ORDER,            "cut-order",            INT,      NC_ ("field", "Cut order"), 1, 999),
  F (REPLACED_BY,          "replaced-by",          REF,      NC_ ("field", "If cut, replaced by"), OF (session)),
  F (DEPENDS_ON,           "depends-on",           REFS,     NC_ ("field", "Depends on"), OF (session)),
  F (CONDITION,            "condition",            PROSE,    NC_ ("field", "Only if")),
  F (TAGS,                 "tags",                 REFS,     NC_ ("field", "Tags"), OF (tag)),
  F (NOTES,                "notes",                LIST,     NC_ ("field", "Notes"), OF (note)),
  F (ACTIVITIES,           "activities",           LIST,     NC_ ("field", "Activities"), OF (activity)),
  F (ACTUAL_START,         "actual-start",         TIME,     NC_ ("field", "Actual start")),
  F (ACTUAL,               "actual",               DURATION, NC_ ("field", "Actual duration")),
  F (WHAT_WORKED,          "what-worked",          PROSE,    NC_ ("field", "What worked"), TRAINER_ONLY),
  F (WHAT_TO_CHANGE,       "what-to-change",       PROSE,    NC_ ("field", "What to change"), TRAINER_ONLY),
  F (FOLLOW_UP,            "follow-up",            PROSE,    NC_ ("field", "Follow-up")),
  F (SOURCE_TEXT,          "source-text",          TEXT,     NC_ ("field", "As written in the source"), TRAINER_ONLY),
  F (SOURCE_LINK,          "source-link",          LINE,     NC_ ("field", "Link to the source")),
};

CICLO_DEFINE_NODE (CicloSession, ciclo_session, "session",
                   NC_ ("kind", "Session"), NC_ ("kind", "Sessions"), session_fields)

/* clang-format on */

gboolean
ciclo_session_is_pause (CicloNode *session)
{
  CicloNode *content;
  guint n;

  g_return_val_if_fail (CICLO_IS_SESSION (session), FALSE);

  content = ciclo_timed_get_content (session);
  n = ciclo_node_get_size (content, CICLO_SESSION_ACTIVITIES);
  for (guint i = 0; i < n; i++)
    {
      CicloNode *activity = ciclo_node_get_child (content, CICLO_SESSION_ACTIVITIES, i);
      int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

      if (kind < 0 || !ciclo_activity_kind_is_pause ((CicloActivityKind) kind))
        return FALSE;
    }

  return n > 0;
}

CicloNode *
ciclo_session_get_component (CicloNode *session)
{
  CicloNode *component, *day;

  g_return_val_if_fail (CICLO_IS_SESSION (session), NULL);

  component = ciclo_node_follow (session, CICLO_SESSION_COMPONENT);
  if (CICLO_IS_COMPONENT (component))
    return component;

  day = ciclo_node_follow (session, CICLO_SESSION_DAY);
  component = CICLO_IS_DAY (day) ? ciclo_node_follow (day, CICLO_DAY_COMPONENT) : NULL;

  return CICLO_IS_COMPONENT (component) ? component : NULL;
}

int
ciclo_session_get_mode (CicloNode *session)
{
  CicloNode *component;

  g_return_val_if_fail (CICLO_IS_SESSION (session), -1);

  if (ciclo_node_is_set (session, CICLO_SESSION_MODE))
    return ciclo_node_get_enum (session, CICLO_SESSION_MODE);

  component = ciclo_session_get_component (session);

  return component != NULL ? ciclo_node_get_enum (component, CICLO_COMPONENT_MODE) : -1;
}

static int
count_in_groups (CicloNode *session)
{
  const char *const *ids = ciclo_node_get_strings (session, CICLO_SESSION_GROUPS);
  int people = 0;

  for (; *ids != NULL; ids++)
    {
      CicloNode *group = ciclo_tree_find (ciclo_node_get_root (session), *ids);
      int size = CICLO_IS_GROUP (group) ? ciclo_node_get_int (group, CICLO_GROUP_SIZE) : 0;

      if (size == 0)
        return 0;
      people += size;
    }

  return people;
}

int
ciclo_session_count_people (CicloNode *session)
{
  CicloNode *course;

  g_return_val_if_fail (CICLO_IS_SESSION (session), 0);

  if (ciclo_node_is_set (session, CICLO_SESSION_PARTICIPANTS))
    return ciclo_node_get_int (session, CICLO_SESSION_PARTICIPANTS);
  if (ciclo_node_is_set (session, CICLO_SESSION_GROUPS))
    return count_in_groups (session);
  if (ciclo_node_is_set (session, CICLO_SESSION_LANE))
    return 0;

  course = ciclo_node_get_root (session);

  return CICLO_IS_COURSE (course) ? ciclo_course_count_at_once (course) : 0;
}
