/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be ready: materials, to-do items, and risks with their plan B. */

#include "config.h"

#include "model/ciclo-material.h"

#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-table.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm material_kind_list[] = {
  [CICLO_MATERIAL_KIND_HANDOUT]    = { "handout",    NC_ ("value", "Handout") },
  [CICLO_MATERIAL_KIND_WORKSHEET]  = { "worksheet",  NC_ ("value", "Worksheet") },
  [CICLO_MATERIAL_KIND_FORM]       = { "form",       NC_ ("value", "Form") },
  [CICLO_MATERIAL_KIND_SLIDES]     = { "slides",     NC_ ("value", "Slides") },
  [CICLO_MATERIAL_KIND_CASE]       = { "case",       NC_ ("value", "Case file") },
  [CICLO_MATERIAL_KIND_ROLE_CARDS] = { "role-cards", NC_ ("value", "Role cards") },
  [CICLO_MATERIAL_KIND_CARDS]      = { "cards",      NC_ ("value", "Cards") },
  [CICLO_MATERIAL_KIND_CHECKLIST]  = { "checklist",  NC_ ("value", "Checklist") },
  [CICLO_MATERIAL_KIND_TEMPLATE]   = { "template",   NC_ ("value", "Template") },
  [CICLO_MATERIAL_KIND_INSTRUMENT] = { "instrument", NC_ ("value", "Test or questionnaire") },
  [CICLO_MATERIAL_KIND_RUBRIC]     = { "rubric",     NC_ ("value", "Rubric") },
  [CICLO_MATERIAL_KIND_VIDEO]      = { "video",      NC_ ("value", "Video") },
  [CICLO_MATERIAL_KIND_E_LEARNING] = { "e-learning", NC_ ("value", "E-learning module") },
  [CICLO_MATERIAL_KIND_EQUIPMENT]  = { "equipment",  NC_ ("value", "Equipment") },
  [CICLO_MATERIAL_KIND_CONSUMABLE] = { "consumable", NC_ ("value", "Consumable") },
  [CICLO_MATERIAL_KIND_DOCUMENT]   = { "document",   NC_ ("value", "Other document") },
};
static const CicloTerms material_kind_terms = TERMS (material_kind, "material-kind");

static const CicloTerm material_status_list[] = {
  [CICLO_MATERIAL_STATUS_TO_MAKE] = { "to-make", NC_ ("value", "To make") },
  [CICLO_MATERIAL_STATUS_DRAFT]   = { "draft",   NC_ ("value", "Draft") },
  [CICLO_MATERIAL_STATUS_READY]   = { "ready",   NC_ ("value", "Ready") },
  [CICLO_MATERIAL_STATUS_PRINTED] = { "printed", NC_ ("value", "Printed") },
};
static const CicloTerms material_status_terms = TERMS (material_status, "material-status");

static const CicloTerm anchor_list[] = {
  [CICLO_ANCHOR_START] = { "start", NC_ ("value", "Start of the course") },
  [CICLO_ANCHOR_END]   = { "end",   NC_ ("value", "End of the course") },
};
static const CicloTerms anchor_terms = TERMS (anchor, "anchor");

static const CicloTerm task_audience_list[] = {
  { "organiser",   NC_ ("value", "Organisers") },
  { "trainer",     NC_ ("value", "Trainers") },
  { "participant", NC_ ("value", "Participants") },
};
static const CicloTerms task_audience_terms = TERMS (task_audience, "task-audience");

#undef F
#define F(index, name, kind, ...) [CICLO_MATERIAL_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField material_fields[] = {
  F (LABEL,              "label",              LINE,  NC_ ("field", "Short code")),
  F (TITLE,              "title",              WORDS, NC_ ("field", "Title")),
  F (KIND,               "kind",               ENUM,  NC_ ("field", "Kind of material"), ONE_OF (material_kind)),
  F (LANGUAGES,          "languages",          LINE,  NC_ ("field", "Languages")),
  F (LICENCE,            "licence",            LINE,  NC_ ("field", "Licence")),
  F (AUTHOR,             "author",             LINE,  NC_ ("field", "Author or source")),
  F (PER_PERSON,         "per-person",         INT,   NC_ ("field", "Per person"), 0, CICLO_MANY),
  F (PER_GROUP,          "per-group",          INT,   NC_ ("field", "Per group"), 0, CICLO_MANY),
  F (PER_COURSE,         "per-course",         INT,   NC_ ("field", "For the whole course"), 0, CICLO_MANY),
  F (SPARE,              "spare",              INT,   NC_ ("field", "Spare"), 0, CICLO_MANY),
  F (ACCESSIBLE_VERSION, "accessible-version", BOOL,  NC_ ("field", "Accessible version ready")),
  F (ACCESSIBILITY,      "accessibility",      PROSE, NC_ ("field", "Accessibility")),
  F (FILE,               "file",               LINE,  NC_ ("field", "File or place")),
  F (URL,                "url",                LINE,  NC_ ("field", "Web address")),
  F (VERSION,            "version",            LINE,  NC_ ("field", "Version")),
  F (TRAINER_ONLY,       "trainer-only",       BOOL,  NC_ ("field", "For trainers only")),
  F (STATUS,             "status",             ENUM,  NC_ ("field", "Status"), ONE_OF (material_status)),
  F (OWNER,              "owner",              WORDS, NC_ ("field", "Who takes care of it")),
  F (NOTE,               "note",               PROSE, NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloMaterial, ciclo_material, "material",
                   NC_ ("kind", "Material"), NC_ ("kind", "Materials"), material_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_LOGISTICS_ITEM_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField logistics_item_fields[] = {
  F (ITEM,     "item",     PROSE, NC_ ("field", "What must be done")),
  F (DUE,      "due",      INT,   NC_ ("field", "Days from start or end"), -3650, 3650),
  F (ANCHOR,   "anchor",   ENUM,  NC_ ("field", "Counted from"), ONE_OF (anchor)),
  F (DUE_DATE, "due-date", DATE,  NC_ ("field", "Due date")),
  F (WHEN,     "when",     WORDS, NC_ ("field", "When")),
  F (OWNER,    "owner",    WORDS, NC_ ("field", "Who takes care of it")),
  F (AUDIENCE, "audience", ENUM,  NC_ ("field", "For whom"), ONE_OF (task_audience)),
  F (OPTIONAL, "optional", BOOL,  NC_ ("field", "Optional")),
  F (BLOCKING, "blocking", BOOL,  NC_ ("field", "Nothing goes on without it")),
  F (SESSION,  "session",  REF,   NC_ ("field", "Session"), OF (session)),
  F (PLACE,    "place",    REF,   NC_ ("field", "Place"), OF (place)),
  F (STATUS,   "status",   ENUM,  NC_ ("field", "Status"), ONE_OF (ciclo_status)),
  F (COST,     "cost",     REAL,  NC_ ("field", "Cost")),
  F (NOTE,     "note",     PROSE, NC_ ("field", "Note for trainers"), TRAINER_ONLY),
};

CICLO_DEFINE_NODE (CicloLogisticsItem, ciclo_logistics_item, "logistics-item",
                   NC_ ("kind", "To-do item"), NC_ ("kind", "To-do items"), logistics_item_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_RISK_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField risk_fields[] = {
  F (EVENT,      "event",      PROSE, NC_ ("field", "What may go wrong")),
  F (LIKELIHOOD, "likelihood", INT,   NC_ ("field", "How likely (1 to 3)"), 1, 3),
  F (IMPACT,     "impact",     INT,   NC_ ("field", "How serious (1 to 3)"), 1, 3),
  F (PREVENTION, "prevention", PROSE, NC_ ("field", "How to prevent it")),
  F (PLAN_B,     "plan-b",     PROSE, NC_ ("field", "Plan B")),
  F (OWNER,      "owner",      WORDS, NC_ ("field", "Who takes care of it")),
  F (ACTIVITIES, "activities", REFS,  NC_ ("field", "Sessions and activities touched")),
};

CICLO_DEFINE_NODE (CicloRisk, ciclo_risk, "risk", NC_ ("kind", "Risk"), NC_ ("kind", "Risks"), risk_fields)

/* clang-format on */

int
ciclo_material_count (CicloNode *material)
{
  CicloNode *course;
  int people, groups, per_person, per_group;
  gint64 number;

  g_return_val_if_fail (CICLO_IS_MATERIAL (material), -1);

  course = ciclo_node_get_root (material);
  if (!CICLO_IS_COURSE (course))
    return -1;

  people = ciclo_course_count_people (course);
  groups = (int) ciclo_node_get_size (course, CICLO_COURSE_GROUPS);
  per_person = ciclo_node_get_int (material, CICLO_MATERIAL_PER_PERSON);
  per_group = ciclo_node_get_int (material, CICLO_MATERIAL_PER_GROUP);
  number = ciclo_node_get_int (material, CICLO_MATERIAL_PER_COURSE);
  if ((per_person > 0 && people == 0) || (per_group > 0 && groups == 0))
    return -1;

  number += (gint64) per_person * people + (gint64) per_group * groups;
  if (number == 0)
    return -1;

  return (int) MIN (number + ciclo_node_get_int (material, CICLO_MATERIAL_SPARE), G_MAXINT);
}

char *
ciclo_material_dup_rule (CicloNode *material,
                         CicloSpeech *speech)
{
  static const struct
  {
    guint field;
    const char *phrase;
  } pieces[] = {
    { CICLO_MATERIAL_PER_PERSON, N_ ("%s per person") },
    { CICLO_MATERIAL_PER_GROUP, N_ ("%s per group") },
    { CICLO_MATERIAL_PER_COURSE, N_ ("%s for the course") },
    { CICLO_MATERIAL_SPARE, N_ ("%s spare") },
  };
  g_autoptr (GString) rule = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *number = NULL;

      if (ciclo_node_get_int (material, pieces[i].field) == 0)
        continue;
      number = ciclo_speech_dup_number (speech, ciclo_node_get_int (material, pieces[i].field), 0);
      g_string_append (rule, rule->len > 0 ? ", " : "");
      g_string_append_printf (rule, ciclo_speech_say (speech, pieces[i].phrase), number);
    }

  return g_string_free (g_steal_pointer (&rule), FALSE);
}

char *
ciclo_logistics_item_dup_due (CicloNode *item)
{
  g_autofree char *anchor = NULL;
  CicloNode *course;
  const char *date;

  g_return_val_if_fail (CICLO_IS_LOGISTICS_ITEM (item), NULL);

  course = ciclo_node_get_root (item);
  date = ciclo_node_get_text (item, CICLO_LOGISTICS_ITEM_DUE_DATE, NULL);
  if (ciclo_date_classify (date) == CICLO_DATE_COMPLETE)
    return g_strdup (date);
  if (!CICLO_IS_COURSE (course) || !ciclo_node_is_set (item, CICLO_LOGISTICS_ITEM_DUE))
    return NULL;

  anchor = ciclo_node_get_enum (item, CICLO_LOGISTICS_ITEM_ANCHOR) == CICLO_ANCHOR_END
               ? ciclo_course_dup_end (course)
               : g_strdup (ciclo_course_get_start (course));

  return anchor != NULL ? ciclo_date_add_days (anchor, ciclo_node_get_int (item, CICLO_LOGISTICS_ITEM_DUE)) : NULL;
}
