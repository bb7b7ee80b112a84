/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The root of a document. */

#include "config.h"

#include "model/ciclo-course.h"

#include "core/ciclo-date.h"
#include "core/ciclo-language.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-material.h"
#include "model/ciclo-method.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-people.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */

static const CicloTerm course_status_list[] = {
  { "draft",    NC_ ("value", "Draft") },
  { "ready",    NC_ ("value", "Ready") },
  { "running",  NC_ ("value", "Running") },
  { "held",     NC_ ("value", "Held") },
  { "archived", NC_ ("value", "Archived") },
};
static const CicloTerms course_status_terms = TERMS (course_status, "course-status");

static const CicloTerm delivery_list[] = {
  { "face-to-face", NC_ ("value", "Face to face") },
  { "live-online",  NC_ ("value", "Live online") },
  { "self-paced",   NC_ ("value", "Self-paced") },
  { "blended",      NC_ ("value", "Blended") },
};
static const CicloTerms delivery_terms = TERMS (delivery, "delivery");

#undef F
#define F(index, name, kind, ...) [CICLO_COURSE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField course_fields[] = {
  F (TITLE,               "title",               WORDS, NC_ ("field", "Course title")),
  F (CODE,                "code",                LINE,  NC_ ("field", "Course code")),
  F (LANGUAGES,           "languages",           LINE,  NC_ ("field", "Languages of the course")),
  F (AIM,                 "aim",                 PROSE, NC_ ("field", "Aim")),
  F (CONTENT,             "content",             PROSE, NC_ ("field", "Content")),
  F (EDITION,             "edition",             INT,   NC_ ("field", "Edition"), 1, 9999),
  F (REVISED,             "revised",             DATE,  NC_ ("field", "Version and date")),
  F (STATUS,              "status",              ENUM,  NC_ ("field", "Status"), ONE_OF (course_status)),
  F (DELIVERY,            "delivery",            ENUM,  NC_ ("field", "Delivery mode"), ONE_OF (delivery)),
  F (START_DATE,          "start-date",          DATE,  NC_ ("field", "First day")),
  F (END_DATE,            "end-date",            DATE,  NC_ ("field", "Last day")),
  F (TIME_ZONE,           "time-zone",           LINE,  NC_ ("field", "Time zone")),
  F (ORGANISERS,          "organisers",          PROSE, NC_ ("field", "Organisers")),
  F (CONTACT,             "contact",             PROSE, NC_ ("field", "Contact for participants")),
  F (EQF_REFERENCE_LEVEL, "eqf-reference-level", INT,   NC_ ("field", "European reference level (EQF)"), 1, 8),
  F (ENTRY_REQUIREMENTS,  "entry-requirements",  PROSE, NC_ ("field", "Entry requirements")),
  F (PREREQUISITES,       "prerequisites",       PROSE, NC_ ("field", "What people must already know")),
  F (LEGAL_VALID_ON,      "legal-valid-on",      DATE,  NC_ ("field", "Legal content checked on")),
  F (LEGAL_NOTE,          "legal-note",          PROSE, NC_ ("field", "Note on the legal content")),
  F (PROVENANCE,          "provenance",          PROSE, NC_ ("field", "Where this design comes from")),
  F (NOTES,               "notes",               PROSE, NC_ ("field", "Notes for trainers"), TRAINER_ONLY),
  F (REQUEST,             "request",             PART,  NC_ ("field", "Training request"), OF (request)),
  F (SETTINGS,            "settings",            PART,  NC_ ("field", "Settings"), OF (settings)),
  F (TARGET_GROUPS,       "target-groups",       LIST,  NC_ ("field", "Target groups"), OF (target_group)),
  F (STAKEHOLDERS,        "stakeholders",        LIST,  NC_ ("field", "Stakeholders"), OF (stakeholder)),
  F (CONSTRAINTS,         "constraints",         LIST,  NC_ ("field", "Constraints"), OF (constraint)),
  F (SOURCES,             "sources",             LIST,  NC_ ("field", "Sources of information"), OF (source)),
  F (TASKS,               "tasks",               LIST,  NC_ ("field", "Tasks"), OF (task)),
  F (GAPS,                "gaps",                LIST,  NC_ ("field", "Gaps (needs)"), OF (gap)),
  F (OTHER_MEASURES,      "other-measures",      LIST,  NC_ ("field", "Other measures"), OF (other_measure)),
  F (FRAMEWORKS,          "frameworks",          LIST,  NC_ ("field", "Competency frameworks"), OF (framework)),
  F (OBJECTIVES,          "objectives",          LIST,  NC_ ("field", "Objectives"), OF (objective)),
  F (COMPONENTS,          "components",          LIST,  NC_ ("field", "Components"), OF (component)),
  F (DAYS,                "days",                LIST,  NC_ ("field", "Days"), OF (day)),
  F (PLACES,              "places",              LIST,  NC_ ("field", "Places"), OF (place)),
  F (LANES,               "lanes",               LIST,  NC_ ("field", "Parallel tracks"), OF (lane)),
  F (GROUPS,              "groups",              LIST,  NC_ ("field", "Groups"), OF (group)),
  F (TRAINERS,            "trainers",            LIST,  NC_ ("field", "Trainers"), OF (trainer)),
  F (SESSIONS,            "sessions",            LIST,  NC_ ("field", "Sessions"), OF (session)),
  F (METHODS,             "methods",             LIST,  NC_ ("field", "Own methods"), OF (method)),
  F (TAGS,                "tags",                LIST,  NC_ ("field", "Tags"), OF (tag)),
  F (MATERIALS,           "materials",           LIST,  NC_ ("field", "Materials"), OF (material)),
  F (LOGISTICS,           "logistics",           LIST,  NC_ ("field", "To-do items"), OF (logistics_item)),
  F (RISKS,               "risks",               LIST,  NC_ ("field", "Risks"), OF (risk)),
  F (INSTRUMENTS,         "instruments",         LIST,  NC_ ("field", "Instruments"), OF (instrument)),
  F (EVALUATION_PLAN,     "evaluation-plan",     LIST,  NC_ ("field", "Evaluation plan"), OF (evaluation_row)),
  F (CERTIFICATE_RULES,   "certificate-rules",   LIST,  NC_ ("field", "Certificate rules"), OF (certificate_rule)),
  F (DECLARED_FIGURES,    "declared-figures",    LIST,  NC_ ("field", "Declared figures"), OF (declared_figure)),
  F (CHANGE_LOG,          "change-log",          LIST,  NC_ ("field", "Change log"), OF (change)),
  F (EDITIONS,            "editions",            LIST,  NC_ ("field", "Editions"), OF (edition)),
  F (DISMISSALS,          "dismissals",          LIST,  NC_ ("field", "Tips set aside"), OF (dismissal)),
  F (PEOPLE,              "people",              PART,  NC_ ("field", "People"), OF (people)),
};

CICLO_DEFINE_ROOT (CicloCourse, ciclo_course, "course", NC_ ("kind", "Course"), NC_ ("kind", "Courses"),
                   course_fields, CICLO_COURSE_LANGUAGES)

/* clang-format on */

char **
ciclo_course_dup_languages (CicloNode *course)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = NULL;
  const char *first;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  first = ciclo_node_get_language (course);
  g_strv_builder_add (languages, first);
  g_hash_table_add (seen, g_strdup (first));

  words = g_strsplit (ciclo_node_get_text (course, CICLO_COURSE_LANGUAGES, NULL), " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *tag = ciclo_language_normalise (words[i]);

      if (tag != NULL && g_hash_table_add (seen, tag))
        g_strv_builder_add (languages, tag);
    }

  return g_strv_builder_end (languages);
}

int
ciclo_course_count_people (CicloNode *course)
{
  int people = 0;

  g_return_val_if_fail (CICLO_IS_COURSE (course), 0);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    people += ciclo_node_get_int (ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i),
                                  CICLO_TARGET_GROUP_SIZE);

  return people;
}

int
ciclo_course_count_at_once (CicloNode *course)
{
  int people = 0;

  g_return_val_if_fail (CICLO_IS_COURSE (course), 0);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_TARGET_GROUPS); i++)
    {
      CicloNode *group = ciclo_node_get_child (course, CICLO_COURSE_TARGET_GROUPS, i);
      int size = ciclo_node_get_int (group, CICLO_TARGET_GROUP_SIZE);
      int most = ciclo_node_get_int (group, CICLO_TARGET_GROUP_GROUP_MAX);

      people += size > 0 && most > 0 ? MIN (size, most) : MAX (size, most);
    }

  return people;
}

const char *
ciclo_course_get_start (CicloNode *course)
{
  const char *start;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  start = ciclo_node_get_text (course, CICLO_COURSE_START_DATE, NULL);
  if (ciclo_date_classify (start) == CICLO_DATE_COMPLETE)
    return start;

  start = NULL;
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);
      const char *date = ciclo_node_get_text (day, CICLO_DAY_DATE, NULL);

      if (ciclo_date_classify (date) == CICLO_DATE_COMPLETE && (start == NULL || strcmp (date, start) < 0))
        start = date;
    }

  return start;
}

char *
ciclo_course_dup_date_of_day (CicloNode *day)
{
  CicloNode *course;
  const char *date, *start;

  g_return_val_if_fail (CICLO_IS_DAY (day), NULL);

  date = ciclo_node_get_text (day, CICLO_DAY_DATE, NULL);
  if (ciclo_date_classify (date) == CICLO_DATE_COMPLETE)
    return g_strdup (date);

  course = ciclo_node_get_root (day);
  start = CICLO_IS_COURSE (course) ? ciclo_node_get_text (course, CICLO_COURSE_START_DATE, NULL) : "";

  return ciclo_node_is_set (day, CICLO_DAY_OFFSET)
             ? ciclo_date_add_days (start, ciclo_node_get_int (day, CICLO_DAY_OFFSET))
             : NULL;
}

static gboolean
is_follow_up (CicloNode *day)
{
  CicloNode *component = ciclo_node_follow (day, CICLO_DAY_COMPONENT);

  return CICLO_IS_COMPONENT (component) &&
         ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_FOLLOW_UP;
}

char *
ciclo_course_dup_end (CicloNode *course)
{
  g_autofree char *end = NULL;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  end = g_strdup (ciclo_node_get_text (course, CICLO_COURSE_END_DATE, NULL));
  if (ciclo_date_classify (end) == CICLO_DATE_COMPLETE)
    return g_steal_pointer (&end);

  g_clear_pointer (&end, g_free);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);
      g_autofree char *date = is_follow_up (day) ? NULL : ciclo_course_dup_date_of_day (day);

      if (date != NULL && (end == NULL || strcmp (date, end) > 0))
        {
          g_free (end);
          end = g_steal_pointer (&date);
        }
    }

  return g_steal_pointer (&end);
}
