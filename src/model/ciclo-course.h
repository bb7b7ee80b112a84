/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* clang-format off */

#define CICLO_TYPE_COURSE (ciclo_course_get_type ())
G_DECLARE_FINAL_TYPE (CicloCourse, ciclo_course, CICLO, COURSE, CicloNode)

enum
{
  CICLO_COURSE_TITLE, CICLO_COURSE_CODE, CICLO_COURSE_LANGUAGES, CICLO_COURSE_AIM, CICLO_COURSE_CONTENT,
  CICLO_COURSE_EDITION, CICLO_COURSE_REVISED, CICLO_COURSE_STATUS, CICLO_COURSE_DELIVERY, CICLO_COURSE_START_DATE,
  CICLO_COURSE_END_DATE, CICLO_COURSE_TIME_ZONE, CICLO_COURSE_ORGANISERS, CICLO_COURSE_CONTACT,
  CICLO_COURSE_EQF_REFERENCE_LEVEL, CICLO_COURSE_ENTRY_REQUIREMENTS, CICLO_COURSE_PREREQUISITES,
  CICLO_COURSE_LEGAL_VALID_ON, CICLO_COURSE_LEGAL_NOTE, CICLO_COURSE_PROVENANCE, CICLO_COURSE_NOTES,
  CICLO_COURSE_REQUEST, CICLO_COURSE_SETTINGS, CICLO_COURSE_TARGET_GROUPS, CICLO_COURSE_STAKEHOLDERS,
  CICLO_COURSE_CONSTRAINTS, CICLO_COURSE_SOURCES, CICLO_COURSE_TASKS, CICLO_COURSE_GAPS,
  CICLO_COURSE_OTHER_MEASURES, CICLO_COURSE_FRAMEWORKS, CICLO_COURSE_OBJECTIVES, CICLO_COURSE_COMPONENTS,
  CICLO_COURSE_DAYS, CICLO_COURSE_PLACES, CICLO_COURSE_LANES, CICLO_COURSE_GROUPS, CICLO_COURSE_TRAINERS,
  CICLO_COURSE_SESSIONS, CICLO_COURSE_METHODS, CICLO_COURSE_TAGS, CICLO_COURSE_MATERIALS, CICLO_COURSE_LOGISTICS,
  CICLO_COURSE_RISKS, CICLO_COURSE_INSTRUMENTS, CICLO_COURSE_EVALUATION_PLAN, CICLO_COURSE_CERTIFICATE_RULES,
  CICLO_COURSE_DECLARED_FIGURES, CICLO_COURSE_CHANGE_LOG, CICLO_COURSE_EDITIONS, CICLO_COURSE_DISMISSALS,
  CICLO_COURSE_PEOPLE,
};

/* clang-format on */

/* The languages of @course as tags, the first one first: one at least, each once. Free with g_strfreev (). */
char **ciclo_course_dup_languages (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* How many people take part: the sum over the target groups, 0 where nobody said. */
int ciclo_course_count_people (CicloNode *course);
/* How many people come at once, as far as the design says: each target group, but no more of it than fit into the
 * largest group that its trainer wants. 0 where it does not say. */
int ciclo_course_count_at_once (CicloNode *course);
/* The first day: as the course says, otherwise the first of its days with a date. A complete date, borrowed; NULL where
 * nobody knows. */
const char *ciclo_course_get_start (CicloNode *course);
/* The last day that is not follow-up, in the same way; and the date of one day: its own, otherwise as far after the
 * first day as it says. Complete dates, NULL where nobody knows. */
char *ciclo_course_dup_end (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
char *ciclo_course_dup_date_of_day (CicloNode *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
