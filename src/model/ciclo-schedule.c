/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where and when a course happens and who runs it. Days have an order and perhaps a date; nothing asks for a date. */

#include "config.h"

#include "model/ciclo-schedule.h"

#include "model/ciclo-people.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm component_phase_list[] = {
  [CICLO_COMPONENT_PHASE_PRE]       = { "pre",       NC_ ("value", "Before (pre-course)") },
  [CICLO_COMPONENT_PHASE_MAIN]      = { "main",      NC_ ("value", "Together (main part)") },
  [CICLO_COMPONENT_PHASE_FOLLOW_UP] = { "follow-up", NC_ ("value", "After (follow-up)") },
};
static const CicloTerms component_phase_terms = TERMS (component_phase, "component-phase");

static const CicloTerm place_kind_list[] = {
  { "room",        NC_ ("value", "Room") },
  { "online-room", NC_ ("value", "Online room") },
  { "channel",     NC_ ("value", "Support channel") },
  { "site",        NC_ ("value", "Site outside") },
};
static const CicloTerms place_kind_terms = TERMS (place_kind, "place-kind");

#undef F
#define F(index, name, kind, ...) [CICLO_COMPONENT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField component_fields[] = {
  F (LABEL,     "label",     LINE,     NC_ ("field", "Short code")),
  F (TITLE,     "title",     WORDS,    NC_ ("field", "Title")),
  F (MODE,      "mode",      ENUM,     NC_ ("field", "Mode"), ONE_OF (ciclo_mode)),
  F (PHASE,     "phase",     ENUM,     NC_ ("field", "Phase"), ONE_OF (component_phase)),
  F (PERIOD,    "period",    WORDS,    NC_ ("field", "Period")),
  F (OPENS,     "opens",     DATE,     NC_ ("field", "Opens on")),
  F (DEADLINE,  "deadline",  DATE,     NC_ ("field", "Deadline")),
  F (TIME_ZONE, "time-zone", LINE,     NC_ ("field", "Time zone")),
  F (WORKLOAD,  "workload",  DURATION, NC_ ("field", "Workload")),
  F (HELPER,    "helper",    WORDS,    NC_ ("field", "Who helps")),
  F (PLACE,     "place",     REF,      NC_ ("field", "Place"), OF (place)),
};

CICLO_DEFINE_NODE (CicloComponent, ciclo_component, "component",
                   NC_ ("kind", "Component"), NC_ ("kind", "Components"), component_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_DAY_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField day_fields[] = {
  F (LABEL,     "label",     WORDS, NC_ ("field", "Name of the day")),
  F (DATE,      "date",      DATE,  NC_ ("field", "Date")),
  F (OFFSET,    "offset",    INT,   NC_ ("field", "Days after the first day"), -3650, 3650),
  F (START,     "start",     TIME,  NC_ ("field", "Start")),
  F (END,       "end",       TIME,  NC_ ("field", "End")),
  F (COMPONENT, "component", REF,   NC_ ("field", "Component"), OF (component)),
  F (NOTE,      "note",      PROSE, NC_ ("field", "Note")),
};

CICLO_DEFINE_NODE (CicloDay, ciclo_day, "day", NC_ ("kind", "Day"), NC_ ("kind", "Days"), day_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_PLACE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField place_fields[] = {
  F (NAME,          "name",          WORDS, NC_ ("field", "Name")),
  F (KIND,          "kind",          ENUM,  NC_ ("field", "Kind of place"), ONE_OF (place_kind)),
  F (ADDRESS,       "address",       PROSE, NC_ ("field", "Address")),
  F (URL,           "url",           LINE,  NC_ ("field", "Web address")),
  F (CHANNEL,       "channel",       LINE,  NC_ ("field", "Support channel")),
  F (CAPACITY,      "capacity",      INT,   NC_ ("field", "Seats"), 0, CICLO_MANY),
  F (LAYOUT,        "layout",        ENUM,  NC_ ("field", "Usual layout"), ONE_OF (ciclo_layout)),
  F (EQUIPMENT,     "equipment",     PROSE, NC_ ("field", "Equipment")),
  F (ACCESSIBILITY, "accessibility", PROSE, NC_ ("field", "Accessibility")),
  F (CONTACT,       "contact",       REF,   NC_ ("field", "Contact (private)"), OF (person)),
  F (EQUIVALENT_TO, "equivalent-to", REF,   NC_ ("field", "Instead of"), OF (place)),
  F (NOTE,          "note",          PROSE, NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloPlace, ciclo_place, "place", NC_ ("kind", "Place"), NC_ ("kind", "Places"), place_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_LANE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField lane_fields[] = {
  F (NAME,  "name",  WORDS, NC_ ("field", "Name")),
  F (PLACE, "place", REF,   NC_ ("field", "Place"), OF (place)),
  F (NOTE,  "note",  PROSE, NC_ ("field", "Note")),
};

CICLO_DEFINE_NODE (CicloLane, ciclo_lane, "lane",
                   NC_ ("kind", "Parallel track"), NC_ ("kind", "Parallel tracks"), lane_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_GROUP_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField group_fields[] = {
  F (NAME,        "name",        WORDS, NC_ ("field", "Name of the group")),
  F (SIZE,        "size",        INT,   NC_ ("field", "Number of people"), 0, CICLO_MANY),
  F (COMPOSITION, "composition", PROSE, NC_ ("field", "Who is in it")),
  F (PLACE,       "place",       REF,   NC_ ("field", "Place"), OF (place)),
  F (MONITOR,     "monitor",     REF,   NC_ ("field", "Monitor"), OF (trainer)),
  F (NOTE,        "note",        PROSE, NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloGroup, ciclo_group, "group", NC_ ("kind", "Group"), NC_ ("kind", "Groups"), group_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_TRAINER_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField trainer_fields[] = {
  F (LABEL,        "label",        LINE,  NC_ ("field", "Initials or code")),
  F (ROLE,         "role",         WORDS, NC_ ("field", "Function in the team")),
  F (AREAS,        "areas",        PROSE, NC_ ("field", "Areas")),
  F (AVAILABILITY, "availability", PROSE, NC_ ("field", "Availability")),
  F (PERSON,       "person",       REF,   NC_ ("field", "Person"), OF (person)),
};

CICLO_DEFINE_NODE (CicloTrainer, ciclo_trainer, "trainer",
                   NC_ ("kind", "Trainer"), NC_ ("kind", "Trainers"), trainer_fields)

/* clang-format on */
