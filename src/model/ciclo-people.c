/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People and what they answered. One part of the document, at its very end, so that a copy without it names nobody. */

#include "config.h"

#include "model/ciclo-people.h"

#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm person_role_list[] = {
  [CICLO_PERSON_ROLE_PARTICIPANT] = { "participant", NC_ ("value", "Participant") },
  [CICLO_PERSON_ROLE_TRAINER]     = { "trainer",     NC_ ("value", "Trainer") },
  [CICLO_PERSON_ROLE_STAKEHOLDER] = { "stakeholder", NC_ ("value", "Stakeholder") },
  [CICLO_PERSON_ROLE_CONTACT]     = { "contact",     NC_ ("value", "Contact") },
};
static const CicloTerms person_role_terms = TERMS (person_role, "person-role");

static const CicloTerm present_list[] = {
  [CICLO_PRESENT_YES]     = { "yes",     NC_ ("value", "Yes") },
  [CICLO_PRESENT_NO]      = { "no",      NC_ ("value", "No") },
  [CICLO_PRESENT_PART]    = { "part",    NC_ ("value", "Part of the time") },
  [CICLO_PRESENT_EXCUSED] = { "excused", NC_ ("value", "Excused") },
};
static const CicloTerms present_terms = TERMS (present, "present");

static const CicloTerm rater_list[] = {
  { "self",       NC_ ("value", "The person") },
  { "peer",       NC_ ("value", "Peer") },
  { "trainer",    NC_ ("value", "Trainer") },
  { "supervisor", NC_ ("value", "Supervisor") },
};
static const CicloTerms rater_terms = TERMS (rater, "rater");

#undef F
#define F(index, name, kind, ...) [CICLO_PEOPLE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField people_fields[] = {
  F (PERSONS,     "persons",     LIST, NC_ ("field", "People"), OF (person)),
  F (ATTENDANCE,  "attendance",  LIST, NC_ ("field", "Attendance"), OF (attendance)),
  F (RESPONSES,   "responses",   LIST, NC_ ("field", "Answers"), OF (response)),
  F (ASSESSMENTS, "assessments", LIST, NC_ ("field", "Competency ratings"), OF (assessment)),
};

CICLO_DEFINE_NODE (CicloPeople, ciclo_people, "people", NC_ ("kind", "People"), NC_ ("kind", "People"), people_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_PERSON_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField person_fields[] = {
  F (CODE,         "code",         LINE,  NC_ ("field", "Personal code")),
  F (NAME,         "name",         LINE,  NC_ ("field", "Name")),
  F (ROLES,        "roles",        ENUMS, NC_ ("field", "Roles"), ONE_OF (person_role)),
  F (ORGANISATION, "organisation", LINE,  NC_ ("field", "Organisation")),
  F (UNIT,         "unit",         LINE,  NC_ ("field", "Unit")),
  F (FUNCTION,     "function",     LINE,  NC_ ("field", "Job or function")),
  F (EMAIL,        "email",        LINE,  NC_ ("field", "E-mail")),
  F (PHONE,        "phone",        LINE,  NC_ ("field", "Phone")),
  F (CONTACT,      "contact",      TEXT,  NC_ ("field", "Other contact")),
  F (GROUPS,       "groups",       REFS,  NC_ ("field", "Groups"), OF (group)),
  F (NEEDS,        "needs",        TEXT,  NC_ ("field", "Access needs")),
  F (CONSENT,      "consent",      BOOL,  NC_ ("field", "Has given consent")),
  F (NOTE,         "note",         TEXT,  NC_ ("field", "Note")),
};

CICLO_DEFINE_NODE (CicloPerson, ciclo_person, "person", NC_ ("kind", "Person"), NC_ ("kind", "Persons"), person_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_ATTENDANCE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField attendance_fields[] = {
  F (PERSON,  "person",  REF,  NC_ ("field", "Person"), OF (person)),
  F (DAY,     "day",     REF,  NC_ ("field", "Day"), OF (day)),
  F (SESSION, "session", REF,  NC_ ("field", "Session"), OF (session)),
  F (PRESENT, "present", ENUM, NC_ ("field", "Present"), ONE_OF (present)),
  F (MINUTES, "minutes", INT,  NC_ ("field", "Minutes"), 0, 1440),
  F (NOTE,    "note",    TEXT, NC_ ("field", "Note")),
};

CICLO_DEFINE_NODE (CicloAttendance, ciclo_attendance, "attendance",
                   NC_ ("kind", "Attendance entry"), NC_ ("kind", "Attendance entries"), attendance_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_RESPONSE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField response_fields[] = {
  F (INSTRUMENT, "instrument", REF,  NC_ ("field", "Instrument"), OF (instrument)),
  F (RESPONDENT, "respondent", LINE, NC_ ("field", "Personal code")),
  F (MOMENT,     "moment",     ENUM, NC_ ("field", "Moment"), ONE_OF (ciclo_moment)),
  F (DATE,       "date",       DATE, NC_ ("field", "Date")),
  F (ANSWERS,    "answers",    LIST, NC_ ("field", "Answers"), OF (answer)),
};

CICLO_DEFINE_NODE (CicloResponse, ciclo_response, "response",
                   NC_ ("kind", "Set of answers"), NC_ ("kind", "Sets of answers"), response_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_ANSWER_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField answer_fields[] = {
  F (ITEM,  "item",  REF,  NC_ ("field", "Question asked"), OF (item)),
  F (ROW,   "row",   REF,  NC_ ("field", "Row"), OF (matrix_row)),
  F (VALUE, "value", LINE, NC_ ("field", "Value")),
  F (CODES, "codes", LINE, NC_ ("field", "Options chosen")),
  F (TEXT,  "text",  TEXT, NC_ ("field", "Text")),
  F (SCORE, "score", REAL, NC_ ("field", "Score")),
};

CICLO_DEFINE_NODE (CicloAnswer, ciclo_answer, "answer", NC_ ("kind", "Answer"), NC_ ("kind", "Answers"), answer_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_ASSESSMENT_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField assessment_fields[] = {
  F (PERSON,   "person",   LINE, NC_ ("field", "Personal code")),
  F (NODE,     "node",     REF,  NC_ ("field", "Competency"), OF (framework_node)),
  F (DATE,     "date",     DATE, NC_ ("field", "Date")),
  F (RATER,    "rater",    ENUM, NC_ ("field", "Rated by"), ONE_OF (rater)),
  F (VALUE,    "value",    REAL, NC_ ("field", "Rating")),
  F (EVIDENCE, "evidence", TEXT, NC_ ("field", "Evidence")),
  F (FILE,     "file",     LINE, NC_ ("field", "File or place")),
};

CICLO_DEFINE_NODE (CicloAssessment, ciclo_assessment, "assessment",
                   NC_ ("kind", "Competency rating"), NC_ ("kind", "Competency ratings"), assessment_fields)

/* clang-format on */
