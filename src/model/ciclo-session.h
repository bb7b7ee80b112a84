/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* clang-format off */

#define CICLO_TYPE_SESSION (ciclo_session_get_type ())
G_DECLARE_FINAL_TYPE (CicloSession, ciclo_session, CICLO, SESSION, CicloNode)

enum
{
  CICLO_SESSION_LABEL, CICLO_SESSION_NUMBER, CICLO_SESSION_TITLE, CICLO_SESSION_MODULE, CICLO_SESSION_COMPONENT,
  CICLO_SESSION_MODE, CICLO_SESSION_DAY, CICLO_SESSION_DATE, CICLO_SESSION_START, CICLO_SESSION_PINNED,
  CICLO_SESSION_PLANNED, CICLO_SESSION_OPENS, CICLO_SESSION_CLOSES, CICLO_SESSION_PLACE, CICLO_SESSION_LANE,
  CICLO_SESSION_GROUPS, CICLO_SESSION_PARTICIPANTS, CICLO_SESSION_TRAINERS, CICLO_SESSION_OBJECTIVES,
  CICLO_SESSION_COMPETENCES, CICLO_SESSION_AIM, CICLO_SESSION_TRAINER_GOAL, CICLO_SESSION_PREREQUISITES,
  CICLO_SESSION_KEY_MESSAGES, CICLO_SESSION_ROOM_LAYOUT, CICLO_SESSION_ROOM_LAYOUT_NOTE,
  CICLO_SESSION_MATERIALS_TO_PREPARE, CICLO_SESSION_ASSESSMENT, CICLO_SESSION_REFERENCES, CICLO_SESSION_RISKS,
  CICLO_SESSION_PLAN_B, CICLO_SESSION_REPEATS, CICLO_SESSION_CONTINUES, CICLO_SESSION_STATE,
  CICLO_SESSION_OPTIONAL, CICLO_SESSION_ALTERNATIVE_TO, CICLO_SESSION_CHOSEN, CICLO_SESSION_CUT_ORDER,
  CICLO_SESSION_REPLACED_BY, CICLO_SESSION_DEPENDS_ON, CICLO_SESSION_CONDITION, CICLO_SESSION_TAGS,
  CICLO_SESSION_NOTES, CICLO_SESSION_ACTIVITIES, CICLO_SESSION_ACTUAL_START, CICLO_SESSION_ACTUAL,
  CICLO_SESSION_WHAT_WORKED, CICLO_SESSION_WHAT_TO_CHANGE, CICLO_SESSION_FOLLOW_UP, CICLO_SESSION_SOURCE_TEXT,
  CICLO_SESSION_SOURCE_LINK,
};

/* clang-format on */

/* Whether all of @session is breaks, lunch or prayer. */
gboolean ciclo_session_is_pause (CicloNode *session);
/* The component that @session belongs to: its own, otherwise that of its day; NULL where neither leads to one.
 * Borrowed. */
CicloNode *ciclo_session_get_component (CicloNode *session);
/* The CicloMode of @session: its own, otherwise that of its component; -1 where neither is known. */
int ciclo_session_get_mode (CicloNode *session);
/* How many people are in @session: as it says itself, otherwise those of its groups, otherwise all who come at once. 0
 * where it does not say, as with some of the people in a parallel track. */
int ciclo_session_count_people (CicloNode *session);

G_END_DECLS
