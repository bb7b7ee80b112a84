/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The line under the title in a list: for each kind of node a row of pieces, fields or facts, of which those that say
 * something stand beside each other. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-material.h"
#include "model/ciclo-method.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-people.h"
#include "model/ciclo-phrases.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

#include <glib/gi18n-lib.h>

#define MOST_PIECES 5
#define SEPARATOR " · "

typedef struct
{
  const char *fact; /* its id */
  gboolean has_label;
  int field; /* otherwise the field, counted from 1; 0 ends the row */
} Piece;

typedef struct
{
  GType (*type) (void);
  Piece pieces[MOST_PIECES];
} Row;

/* clang-format off */

#define FACT(id) { id, FALSE, 0 }
#define LABELLED(id) { id, TRUE, 0 }
#define FIELD(field) { NULL, FALSE, CICLO_##field + 1 }

static const Row rows[] = {
  { ciclo_activity_get_type,
    { FACT ("clock"), FACT ("length"), FIELD (ACTIVITY_KIND), FACT ("method"), FACT ("state") } },
  { ciclo_answer_get_type, { FIELD (ANSWER_VALUE), FIELD (ANSWER_CODES), FIELD (ANSWER_TEXT), FIELD (ANSWER_SCORE) } },
  { ciclo_assessment_get_type,
    { FIELD (ASSESSMENT_NODE), FIELD (ASSESSMENT_VALUE), FIELD (ASSESSMENT_RATER), FIELD (ASSESSMENT_DATE) } },
  { ciclo_assignment_get_type, { FIELD (ASSIGNMENT_ROLE) } },
  { ciclo_attendance_get_type,
    { FIELD (ATTENDANCE_DAY), FIELD (ATTENDANCE_SESSION), FIELD (ATTENDANCE_PRESENT), FIELD (ATTENDANCE_MINUTES) } },
  { ciclo_blueprint_row_get_type, { FIELD (BLUEPRINT_ROW_ITEMS), FIELD (BLUEPRINT_ROW_POINTS) } },
  { ciclo_certificate_rule_get_type,
    { FIELD (CERTIFICATE_RULE_RULE), FIELD (CERTIFICATE_RULE_MIN_ATTENDANCE), FIELD (CERTIFICATE_RULE_INSTRUMENTS),
      FIELD (CERTIFICATE_RULE_DECLARED_HOURS) } },
  { ciclo_change_get_type,
    { FIELD (CHANGE_STATUS), FIELD (CHANGE_OWNER), FIELD (CHANGE_DATE), FIELD (CHANGE_EDITION) } },
  { ciclo_component_get_type,
    { FIELD (COMPONENT_PHASE), FIELD (COMPONENT_MODE), FIELD (COMPONENT_PERIOD), FACT ("learner") } },
  { ciclo_constraint_get_type, { FIELD (CONSTRAINT_KIND) } },
  { ciclo_criterion_get_type, { FIELD (CRITERION_WEIGHT), FIELD (CRITERION_CRITICAL), FIELD (CRITERION_LEVELS) } },
  { ciclo_criterion_level_get_type, { FIELD (CRITERION_LEVEL_VALUE), FIELD (CRITERION_LEVEL_TEXT) } },
  { ciclo_day_get_type, { FACT ("date"), FACT ("clock"), FACT ("contact") } },
  { ciclo_declared_figure_get_type,
    { FIELD (DECLARED_FIGURE_QUANTITY), FIELD (DECLARED_FIGURE_ABOUT), FIELD (DECLARED_FIGURE_DURATION),
      FIELD (DECLARED_FIGURE_NUMBER), FACT ("comparison") } },
  { ciclo_dismissal_get_type, { FIELD (DISMISSAL_ABOUT), FIELD (DISMISSAL_DATE) } },
  { ciclo_edition_get_type,
    { FIELD (EDITION_NUMBER), FIELD (EDITION_PERIOD), FIELD (EDITION_PLACE), FIELD (EDITION_PARTICIPANTS) } },
  { ciclo_evaluation_row_get_type,
    { FACT ("level"), FIELD (EVALUATION_ROW_INSTRUMENTS), FIELD (EVALUATION_ROW_WHEN),
      FIELD (EVALUATION_ROW_RESPONDENT) } },
  { ciclo_evidence_rule_get_type,
    { FIELD (EVIDENCE_RULE_TARGET), FIELD (EVIDENCE_RULE_OPERATOR), FIELD (EVIDENCE_RULE_VALUE),
      FIELD (EVIDENCE_RULE_VALIDITY_MONTHS) } },
  { ciclo_framework_get_type, { FIELD (FRAMEWORK_OWNER), FIELD (FRAMEWORK_VERSION), FIELD (FRAMEWORK_NODES) } },
  { ciclo_framework_level_get_type, { FIELD (FRAMEWORK_LEVEL_VALUE), FIELD (FRAMEWORK_LEVEL_DESCRIPTION) } },
  { ciclo_framework_node_get_type,
    { FIELD (FRAMEWORK_NODE_KIND), FIELD (FRAMEWORK_NODE_PARENT), FIELD (FRAMEWORK_NODE_REQUIRED_LEVEL) } },
  { ciclo_gap_get_type,
    { FIELD (GAP_KSA), FIELD (GAP_RESPONSE), FIELD (GAP_PRIORITY), FACT ("priority"), LABELLED ("answered") } },
  { ciclo_group_get_type, { FIELD (GROUP_SIZE), FIELD (GROUP_PLACE), FIELD (GROUP_MONITOR) } },
  { ciclo_instrument_get_type,
    { FIELD (INSTRUMENT_KIND), FACT ("level"), FIELD (INSTRUMENT_ITEMS), FIELD (INSTRUMENT_CRITERIA),
      LABELLED ("answers") } },
  { ciclo_instrument_moment_get_type,
    { FIELD (INSTRUMENT_MOMENT_MOMENT), FIELD (INSTRUMENT_MOMENT_SESSION), FIELD (INSTRUMENT_MOMENT_OFFSET) } },
  { ciclo_item_get_type, { FIELD (ITEM_TYPE), FIELD (ITEM_POINTS), FIELD (ITEM_OBJECTIVE), FIELD (ITEM_TOPIC) } },
  { ciclo_lane_get_type, { FIELD (LANE_PLACE) } },
  { ciclo_level_descriptor_get_type, { FIELD (LEVEL_DESCRIPTOR_LEVEL) } },
  { ciclo_logistics_item_get_type,
    { FACT ("due"), FIELD (LOGISTICS_ITEM_OWNER), FIELD (LOGISTICS_ITEM_STATUS), FIELD (LOGISTICS_ITEM_OPTIONAL) } },
  { ciclo_material_get_type,
    { FIELD (MATERIAL_KIND), LABELLED ("copies"), FIELD (MATERIAL_STATUS), FIELD (MATERIAL_OWNER) } },
  { ciclo_matrix_row_get_type, { FIELD (MATRIX_ROW_KEY) } },
  { ciclo_method_get_type, { FIELD (METHOD_CATEGORY), FACT ("minutes"), FACT ("people"), FACT ("uses") } },
  { ciclo_method_phase_get_type, { FIELD (METHOD_PHASE_GROUPING), FIELD (METHOD_PHASE_SHARE) } },
  { ciclo_method_step_get_type, { FIELD (METHOD_STEP_DURATION) } },
  { ciclo_note_get_type, { FIELD (NOTE_KIND), FIELD (NOTE_SPEAKER), FIELD (NOTE_AT), FIELD (NOTE_TRAINER_ONLY) } },
  { ciclo_objective_get_type, { FIELD (OBJECTIVE_LEVEL), FACT ("time"), LABELLED ("checks") } },
  { ciclo_option_get_type, { FIELD (OPTION_CORRECT), FIELD (OPTION_MATCH), FIELD (OPTION_POSITION) } },
  { ciclo_other_measure_get_type,
    { FACT ("due"), FIELD (OTHER_MEASURE_OWNER), FIELD (OTHER_MEASURE_STATUS) } },
  { ciclo_person_get_type,
    { FIELD (PERSON_NAME), FIELD (PERSON_ROLES), FIELD (PERSON_ORGANISATION), FIELD (PERSON_FUNCTION) } },
  { ciclo_phase_get_type, { FIELD (PHASE_KIND), FIELD (PHASE_DURATION), FIELD (PHASE_GROUPING) } },
  { ciclo_place_get_type, { FIELD (PLACE_KIND), FIELD (PLACE_CAPACITY), FIELD (PLACE_LAYOUT) } },
  { ciclo_resource_get_type, { FACT ("material"), FIELD (RESOURCE_LOCATOR), FIELD (RESOURCE_USE) } },
  { ciclo_response_get_type,
    { FIELD (RESPONSE_INSTRUMENT), FIELD (RESPONSE_MOMENT), FIELD (RESPONSE_DATE), FIELD (RESPONSE_ANSWERS) } },
  { ciclo_risk_get_type, { LABELLED ("rating"), FIELD (RISK_OWNER) } },
  { ciclo_session_get_type,
    { FACT ("clock"), FACT ("length"), FIELD (SESSION_ACTIVITIES), FACT ("state") } },
  { ciclo_source_get_type,
    { FIELD (SOURCE_TECHNIQUE), FIELD (SOURCE_LEVEL), FIELD (SOURCE_DATE), FIELD (SOURCE_RESPONDENTS) } },
  { ciclo_stakeholder_get_type, { FIELD (STAKEHOLDER_ROLE), FIELD (STAKEHOLDER_INTEREST) } },
  { ciclo_tag_get_type, { FIELD (TAG_TAXONOMY), FIELD (TAG_DESCRIPTION) } },
  { ciclo_target_group_get_type, { FIELD (TARGET_GROUP_SIZE), FIELD (TARGET_GROUP_EXPERIENCE) } },
  { ciclo_task_get_type, { FACT ("decision") } },
  { ciclo_trainer_get_type, { FIELD (TRAINER_ROLE), FACT ("time") } },
};

/* clang-format on */

static char *
dup_size (CicloFactAsk *ask,
          const CicloField *field,
          guint n)
{
  const char *number = _ciclo_ask_number (ask, n);
  GType type = field->type ();

  if (n == 0)
    return NULL;
  if (type == CICLO_TYPE_ACTIVITY)
    return g_strdup_printf (ciclo_speech_say_plural (ask->speech, "%s activity", "%s activities", n), number);
  if (type == CICLO_TYPE_ITEM)
    return g_strdup_printf (ciclo_speech_say_plural (ask->speech, "%s question", "%s questions", n), number);
  if (type == CICLO_TYPE_CRITERION)
    return g_strdup_printf (ciclo_speech_say_plural (ask->speech, "%s criterion", "%s criteria", n), number);
  if (type == CICLO_TYPE_ANSWER)
    return g_strdup_printf (ciclo_speech_say_plural (ask->speech, "%s answer", "%s answers", n), number);

  return g_strdup_printf ("%s: %s", ciclo_speech_say_context (ask->speech, "field", field->label), number);
}

/* Numbers tell nothing without the label of their field. */
static char *
dup_field (CicloFactAsk *ask,
           guint position)
{
  const CicloField *field = &ciclo_node_get_schema (ask->node)->fields[position];
  gboolean is_own = ciclo_field_has_languages (field) || field->kind == CICLO_REF || field->kind == CICLO_REFS;
  g_autofree char *value = NULL;

  if (field->kind == CICLO_REF && ciclo_node_follow (ask->node, position) == _ciclo_facts_get_course (ask->facts))
    return NULL;
  if (field->kind == CICLO_LIST)
    return dup_size (ask, field, ciclo_node_get_size (ask->node, position));

  value = ciclo_phrase_dup_value (ask->node, position, is_own ? ask->own : ask->speech);
  if (*value != '\0' && (field->kind == CICLO_INT || field->kind == CICLO_REAL))
    return g_strdup_printf ("%s: %s", ciclo_speech_say_context (ask->speech, "field", field->label), value);

  return ciclo_naming_dup_excerpt (value);
}

/* What some facts say is plain without their label. */
static char *
dup_piece (CicloFactAsk *ask,
           const Piece *piece)
{
  g_autofree char *value = NULL;

  if (piece->fact == NULL)
    return dup_field (ask, (guint) piece->field - 1);

  value = _ciclo_facts_dup_value (ask, piece->fact);
  if (value == NULL || !piece->has_label)
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s: %s", ask->label, value);
}

char *
_ciclo_facts_dup_pieces (CicloFactAsk *ask)
{
  const char *title = ciclo_naming_get_title (ask->node, ask->own);
  g_autofree char *excerpt = ciclo_naming_dup_excerpt (title);
  g_autoptr (GString) text = g_string_new (NULL);
  const Piece *pieces = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows) && pieces == NULL; i++)
    if (G_OBJECT_TYPE (ask->node) == rows[i].type ())
      pieces = rows[i].pieces;

  for (guint i = 0; pieces != NULL && i < MOST_PIECES && (pieces[i].fact != NULL || pieces[i].field > 0); i++)
    {
      g_autofree char *piece = dup_piece (ask, &pieces[i]);

      if (piece != NULL && *piece != '\0' && !g_str_equal (piece, excerpt))
        g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", piece);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
