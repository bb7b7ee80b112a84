/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table says which fields of a kind of node name it; lists of findings, open points and figures all call it so. */

#include "config.h"

#include "model/ciclo-naming.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-material.h"
#include "model/ciclo-method.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-people.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_EXCERPT 60 /* characters */
#define NONE (-1)
#define SEPARATOR " › "

typedef struct
{
  GType (*type) (void);
  int label;     /* the field with the short code */
  int titles[3]; /* fields with words, the first that has any is taken; a closed list counts as its word */
  int about;     /* a reference to the node whose code and title stand in for those that it has not */
} Row;

/* clang-format off */

static const Row rows[] = {
  { ciclo_activity_get_type, CICLO_ACTIVITY_LABEL, { CICLO_ACTIVITY_TITLE, CICLO_ACTIVITY_KIND, NONE }, NONE },
  { ciclo_answer_get_type, NONE, { NONE, NONE, NONE }, CICLO_ANSWER_ITEM },
  { ciclo_assessment_get_type, CICLO_ASSESSMENT_PERSON, { NONE, NONE, NONE }, CICLO_ASSESSMENT_NODE },
  { ciclo_assignment_get_type, NONE, { CICLO_ASSIGNMENT_NAME, NONE, NONE }, CICLO_ASSIGNMENT_TRAINER },
  { ciclo_attendance_get_type, NONE, { NONE, NONE, NONE }, CICLO_ATTENDANCE_PERSON },
  { ciclo_blueprint_row_get_type, NONE, { NONE, NONE, NONE }, CICLO_BLUEPRINT_ROW_OBJECTIVE },
  { ciclo_certificate_rule_get_type, NONE, { CICLO_CERTIFICATE_RULE_TYPE, CICLO_CERTIFICATE_RULE_RULE, NONE }, NONE },
  { ciclo_change_get_type, NONE, { CICLO_CHANGE_FINDING, CICLO_CHANGE_DECISION, CICLO_CHANGE_NOTE }, NONE },
  { ciclo_component_get_type, CICLO_COMPONENT_LABEL, { CICLO_COMPONENT_TITLE, CICLO_COMPONENT_PERIOD, NONE }, NONE },
  { ciclo_constraint_get_type, NONE, { CICLO_CONSTRAINT_TEXT, CICLO_CONSTRAINT_KIND, NONE }, NONE },
  { ciclo_course_get_type, CICLO_COURSE_CODE, { CICLO_COURSE_TITLE, NONE, NONE }, NONE },
  { ciclo_criterion_get_type, NONE, { CICLO_CRITERION_TEXT, NONE, NONE }, NONE },
  { ciclo_criterion_level_get_type, NONE, { CICLO_CRITERION_LEVEL_LABEL, CICLO_CRITERION_LEVEL_TEXT, NONE }, NONE },
  { ciclo_day_get_type, NONE, { CICLO_DAY_LABEL, NONE, NONE }, NONE },
  { ciclo_declared_figure_get_type, NONE, { CICLO_DECLARED_FIGURE_TEXT, CICLO_DECLARED_FIGURE_QUANTITY, NONE }, NONE },
  { ciclo_dismissal_get_type, CICLO_DISMISSAL_RULE, { CICLO_DISMISSAL_REASON, NONE, NONE }, NONE },
  { ciclo_edition_get_type, NONE, { CICLO_EDITION_PERIOD, CICLO_EDITION_PLACE, CICLO_EDITION_RESULTS }, NONE },
  { ciclo_evaluation_row_get_type, NONE,
    { CICLO_EVALUATION_ROW_QUESTION, CICLO_EVALUATION_ROW_INDICATOR, NONE }, NONE },
  { ciclo_evidence_rule_get_type, NONE, { CICLO_EVIDENCE_RULE_TYPE, NONE, NONE }, CICLO_EVIDENCE_RULE_TARGET },
  { ciclo_framework_get_type, NONE, { CICLO_FRAMEWORK_NAME, NONE, NONE }, NONE },
  { ciclo_framework_level_get_type, NONE,
    { CICLO_FRAMEWORK_LEVEL_LABEL, CICLO_FRAMEWORK_LEVEL_DESCRIPTION, NONE }, NONE },
  { ciclo_framework_node_get_type, CICLO_FRAMEWORK_NODE_CODE, { CICLO_FRAMEWORK_NODE_TITLE, NONE, NONE }, NONE },
  { ciclo_gap_get_type, CICLO_GAP_LABEL, { CICLO_GAP_COMPETENCY, CICLO_GAP_PERFORMANCE_EXPECTED, NONE }, NONE },
  { ciclo_group_get_type, NONE, { CICLO_GROUP_NAME, NONE, NONE }, NONE },
  { ciclo_instrument_get_type, CICLO_INSTRUMENT_LABEL, { CICLO_INSTRUMENT_TITLE, CICLO_INSTRUMENT_KIND, NONE }, NONE },
  { ciclo_instrument_moment_get_type, NONE,
    { CICLO_INSTRUMENT_MOMENT_LABEL, CICLO_INSTRUMENT_MOMENT_MOMENT, NONE }, NONE },
  { ciclo_item_get_type, CICLO_ITEM_LABEL, { CICLO_ITEM_TEXT, CICLO_ITEM_CODE, NONE }, NONE },
  { ciclo_lane_get_type, NONE, { CICLO_LANE_NAME, NONE, NONE }, NONE },
  { ciclo_level_descriptor_get_type, NONE, { CICLO_LEVEL_DESCRIPTOR_TEXT, NONE, NONE }, NONE },
  { ciclo_logistics_item_get_type, NONE, { CICLO_LOGISTICS_ITEM_ITEM, CICLO_LOGISTICS_ITEM_NOTE, NONE }, NONE },
  { ciclo_material_get_type, CICLO_MATERIAL_LABEL, { CICLO_MATERIAL_TITLE, CICLO_MATERIAL_KIND, NONE }, NONE },
  { ciclo_matrix_row_get_type, NONE, { CICLO_MATRIX_ROW_TEXT, NONE, NONE }, NONE },
  { ciclo_method_get_type, NONE, { CICLO_METHOD_NAME, NONE, NONE }, NONE },
  { ciclo_method_phase_get_type, NONE, { CICLO_METHOD_PHASE_KIND, NONE, NONE }, NONE },
  { ciclo_method_step_get_type, NONE, { CICLO_METHOD_STEP_TEXT, NONE, NONE }, NONE },
  { ciclo_note_get_type, NONE, { CICLO_NOTE_TEXT, CICLO_NOTE_KIND, NONE }, NONE },
  { ciclo_objective_get_type, CICLO_OBJECTIVE_LABEL,
    { CICLO_OBJECTIVE_BEHAVIOUR, CICLO_OBJECTIVE_TEXT, CICLO_OBJECTIVE_OBJECT }, NONE },
  { ciclo_option_get_type, NONE, { CICLO_OPTION_TEXT, CICLO_OPTION_CODE, NONE }, NONE },
  { ciclo_other_measure_get_type, CICLO_OTHER_MEASURE_LABEL,
    { CICLO_OTHER_MEASURE_TEXT, CICLO_OTHER_MEASURE_MEASURE, NONE }, NONE },
  { ciclo_person_get_type, CICLO_PERSON_CODE, { NONE, NONE, NONE }, NONE }, /* names are nobody's business */
  { ciclo_phase_get_type, NONE, { CICLO_PHASE_WHAT, CICLO_PHASE_METHOD_TEXT, CICLO_PHASE_KIND }, NONE },
  { ciclo_place_get_type, NONE, { CICLO_PLACE_NAME, CICLO_PLACE_KIND, NONE }, NONE },
  { ciclo_resource_get_type, NONE, { CICLO_RESOURCE_LOCATOR, CICLO_RESOURCE_USE, NONE }, CICLO_RESOURCE_MATERIAL },
  { ciclo_response_get_type, CICLO_RESPONSE_RESPONDENT, { NONE, NONE, NONE }, CICLO_RESPONSE_INSTRUMENT },
  { ciclo_risk_get_type, NONE, { CICLO_RISK_EVENT, CICLO_RISK_PREVENTION, CICLO_RISK_PLAN_B }, NONE },
  { ciclo_session_get_type, CICLO_SESSION_LABEL, { CICLO_SESSION_TITLE, NONE, NONE }, NONE },
  { ciclo_source_get_type, NONE, { CICLO_SOURCE_DETAIL, CICLO_SOURCE_TECHNIQUE_NOTE, CICLO_SOURCE_TECHNIQUE }, NONE },
  { ciclo_stakeholder_get_type, NONE, { CICLO_STAKEHOLDER_NAME, CICLO_STAKEHOLDER_ROLE, NONE }, NONE },
  { ciclo_tag_get_type, CICLO_TAG_CODE, { CICLO_TAG_NAME, NONE, NONE }, NONE },
  { ciclo_target_group_get_type, NONE, { CICLO_TARGET_GROUP_NAME, CICLO_TARGET_GROUP_ROLES, NONE }, NONE },
  { ciclo_task_get_type, CICLO_TASK_LABEL, { CICLO_TASK_TEXT, NONE, NONE }, NONE },
  { ciclo_trainer_get_type, CICLO_TRAINER_LABEL, { CICLO_TRAINER_ROLE, CICLO_TRAINER_AREAS, NONE }, NONE },
};

/* clang-format on */

static const Row *
find_row (CicloNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (G_OBJECT_TYPE (node) == rows[i].type ())
      return &rows[i];

  return NULL;
}

/* What the node that @node is about is called by. */
static const Row *
find_other (CicloNode *node,
            const Row *row,
            CicloNode **other)
{
  *other = row != NULL && row->about >= 0 ? ciclo_node_follow (node, (guint) row->about) : NULL;

  return *other != NULL ? find_row (*other) : NULL;
}

const char *
ciclo_naming_get_label (CicloNode *node)
{
  const Row *row;
  const Row *other_row;
  CicloNode *other;

  g_return_val_if_fail (CICLO_IS_NODE (node), "");

  row = find_row (node);
  if (row != NULL && row->label >= 0)
    return ciclo_node_get_text (node, (guint) row->label, NULL);

  other_row = find_other (node, row, &other);

  return other_row != NULL && other_row->label >= 0 ? ciclo_node_get_text (other, (guint) other_row->label, NULL) : "";
}

static const char *
say_field (CicloNode *node,
           guint field,
           CicloSpeech *speech)
{
  const CicloField *declared = &ciclo_node_get_schema (node)->fields[field];
  int value;

  if (declared->kind != CICLO_ENUM)
    return ciclo_node_say (node, field, ciclo_speech_get_language (speech));

  value = ciclo_node_get_enum (node, field);

  return value >= 0 ? ciclo_speech_say_context (speech, "value", declared->terms->terms[value].label) : "";
}

static const char *
find_title (CicloNode *node,
            const Row *row,
            CicloSpeech *speech)
{
  for (guint i = 0; i < G_N_ELEMENTS (row->titles) && row->titles[i] >= 0; i++)
    {
      const char *title = say_field (node, (guint) row->titles[i], speech);

      if (*title != '\0')
        return title;
    }

  return "";
}

const char *
ciclo_naming_get_title (CicloNode *node,
                        CicloSpeech *speech)
{
  const Row *row;
  const Row *other_row;
  const char *title;
  CicloNode *other;

  g_return_val_if_fail (CICLO_IS_NODE (node) && speech != NULL, "");

  row = find_row (node);
  if (row == NULL)
    return "";

  title = find_title (node, row, speech);
  if (*title != '\0')
    return title;

  other_row = find_other (node, row, &other);

  return other_row != NULL ? find_title (other, other_row, speech) : "";
}

int
ciclo_naming_find_title_field (CicloNode *node)
{
  const Row *row;

  g_return_val_if_fail (CICLO_IS_NODE (node), NONE);

  row = find_row (node);
  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (row->titles) && row->titles[i] >= 0; i++)
    if (ciclo_node_get_schema (node)->fields[row->titles[i]].kind != CICLO_ENUM)
      return row->titles[i];

  return NONE;
}

char *
ciclo_naming_dup_excerpt (const char *text)
{
  g_autofree char *line = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_strstrip (g_strdup (text));
  end = line + strcspn (line, "\r\n");
  if (*end == '\0' && g_utf8_strlen (line, -1) <= LONGEST_EXCERPT)
    return g_steal_pointer (&line);

  if (g_utf8_strlen (line, end - line) >= LONGEST_EXCERPT)
    end = g_utf8_offset_to_pointer (line, LONGEST_EXCERPT - 1);
  while (end > line && g_ascii_isspace (end[-1]))
    end--;

  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}

/* "Session", "Session (no. 3)" where it stands among others. */
static char *
dup_kind (CicloNode *node,
          CicloSpeech *speech)
{
  const char *kind = ciclo_speech_say_context (speech, "kind", ciclo_node_get_schema (node)->label);
  guint field, position;

  if (!ciclo_node_get_place (node, &field, &position))
    return g_strdup (kind);

  /* Translators: a thing that has no name, and where it stands in its list: “Session (no. 3)”. */
  return g_strdup_printf (ciclo_speech_say (speech, N_ ("%s (no. %u)")), kind, position + 1);
}

char *
ciclo_naming_dup_name (CicloNode *node,
                       CicloSpeech *speech)
{
  const char *kind;
  const char *label;
  g_autofree char *title = NULL;

  g_return_val_if_fail (CICLO_IS_NODE (node) && speech != NULL, NULL);

  kind = ciclo_speech_say_context (speech, "kind", ciclo_node_get_schema (node)->label);
  label = ciclo_naming_get_label (node);
  title = ciclo_naming_dup_excerpt (ciclo_naming_get_title (node, speech));

  /* A day is called “Day 1” by itself. */
  if (CICLO_IS_DAY (node) && *title != '\0')
    return g_steal_pointer (&title);
  if (*label != '\0' && *title != '\0')
    /* Translators: what kind of thing it is, its short code, its title: “Session D1B1 “Opening””. */
    return g_strdup_printf (ciclo_speech_say (speech, N_ ("%s %s “%s”")), kind, label, title);
  if (*title != '\0')
    /* Translators: what kind of thing it is and its title: “Session “Opening””. */
    return g_strdup_printf (ciclo_speech_say (speech, N_ ("%s “%s”")), kind, title);
  if (*label != '\0')
    return g_strdup_printf ("%s %s", kind, label);

  return dup_kind (node, speech);
}

/* What comes before @node on the way to it, borrowed; NULL where nothing does. */
static CicloNode *
get_container (CicloNode *node)
{
  CicloNode *parent = ciclo_node_get_parent (node);
  CicloNode *day;

  if (parent != NULL && ciclo_node_get_parent (parent) != NULL)
    return parent;

  day = CICLO_IS_SESSION (node) ? ciclo_node_follow (node, CICLO_SESSION_DAY) : NULL;

  return day != NULL && CICLO_IS_DAY (day) ? day : NULL;
}

char *
ciclo_naming_dup_path (CicloNode *node,
                       CicloSpeech *speech)
{
  g_return_val_if_fail (CICLO_IS_NODE (node) && speech != NULL, NULL);

  /* Whoever asks knows which course it is. */
  if (ciclo_node_get_parent (node) == NULL)
    return dup_kind (node, speech);

  return ciclo_naming_dup_path_below (node, NULL, speech);
}

char *
ciclo_naming_dup_path_below (CicloNode *node,
                             CicloNode *container,
                             CicloSpeech *speech)
{
  GString *path = g_string_new (NULL);

  for (; node != NULL && node != container; node = get_container (node))
    {
      g_autofree char *name = ciclo_naming_dup_name (node, speech);

      g_string_prepend (path, path->len > 0 ? SEPARATOR : "");
      g_string_prepend (path, name);
    }

  return g_string_free (path, FALSE);
}

char *
ciclo_naming_dup_place (CicloNode *node,
                        int field,
                        CicloSpeech *speech)
{
  g_autofree char *path = ciclo_naming_dup_path (node, speech);
  const char *label;

  if (path == NULL || field < 0)
    return g_steal_pointer (&path);

  label = ciclo_speech_say_context (speech, "field", ciclo_node_get_schema (node)->fields[field].label);

  return g_strdup_printf ("%s, %s", path, label);
}

CicloNode *
ciclo_naming_get_named (CicloNode *node)
{
  guint field, position;

  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  while (ciclo_node_get_parent (node) != NULL && !ciclo_node_get_place (node, &field, &position))
    node = ciclo_node_get_parent (node);

  return node;
}
