/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The kinds of open points, one row each at the end of the file. What any text or reference of any node can leave open
 * is looked for in ciclo-open-texts.c. */

#include "config.h"

#include "model/ciclo-open-points-private.h"

#include "core/ciclo-date.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-marking.h"
#include "model/ciclo-material.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-phrases.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows of fields */

static const int *
find_fields (const CicloOpenKind *kind,
             CicloNode *node)
{
  for (const CicloOpenFields *row = kind->fields; row->type != NULL; row++)
    if (G_OBJECT_TYPE (node) == row->type ())
      return row->fields;

  return NULL;
}

/* What is done, or not needed any more, has nothing open. */
static gboolean
is_settled (CicloNode *node)
{
  int field = ciclo_schema_find (ciclo_node_get_schema (node), "status");
  int status;

  if (field < 0 || ciclo_node_get_schema (node)->fields[field].terms != &ciclo_status_terms)
    return FALSE;

  status = ciclo_node_get_enum (node, (guint) field);

  return status == CICLO_STATUS_DONE || status == CICLO_STATUS_NOT_NEEDED;
}

static gboolean
is_filled (CicloNode *node,
           guint field)
{
  if (ciclo_node_get_schema (node)->fields[field].kind == CICLO_LIST)
    return ciclo_node_get_size (node, field) > 0;

  return ciclo_node_is_set (node, field);
}

/* Open where none of the fields of the row says anything. */
static void
look_for_none (CicloOpenWalk *walk,
               const CicloOpenKind *kind,
               CicloNode *node)
{
  const int *fields = find_fields (kind, node);

  if (fields == NULL || is_settled (node))
    return;

  for (guint i = 0; fields[i] != NO_FIELD; i++)
    if (is_filled (node, (guint) fields[i]))
      return;

  _ciclo_open_walk_add (walk, kind, node, fields[0]);
}

/* Open where one of the fields of the row says nothing. */
static void
look_for_each (CicloOpenWalk *walk,
               const CicloOpenKind *kind,
               CicloNode *node)
{
  const int *fields = find_fields (kind, node);

  for (guint i = 0; fields != NULL && fields[i] != NO_FIELD; i++)
    if (!is_filled (node, (guint) fields[i]))
      _ciclo_open_walk_add (walk, kind, node, fields[i]);
}

/* What a field says */

static char *
dup_value (const CicloOpenPoint *point,
           CicloSpeech *speech)
{
  return ciclo_phrase_dup_value (point->node, (guint) point->field, speech);
}

/* Titles */

static void
look_for_title (CicloOpenWalk *walk,
                const CicloOpenKind *kind,
                CicloNode *node)
{
  if (CICLO_IS_SESSION (node) && (ciclo_timed_get_repeated (node) != NULL ||
                                  ciclo_node_is_set (node, CICLO_SESSION_CONTINUES) || ciclo_session_is_pause (node)))
    return;
  if (CICLO_IS_ACTIVITY (node) && ciclo_timed_get_repeated (node) != NULL)
    return;

  look_for_none (walk, kind, node);
}

/* Length */

static gboolean
is_in_words (CicloNode *timed)
{
  const CicloDuration *duration = ciclo_node_get_duration (timed, ciclo_timed_get_fields (timed)->length);

  return duration != NULL && duration->seconds == CICLO_DURATION_WORDS;
}

/* Its own, or those of what it repeats. */
static gboolean
has_activities (CicloNode *timed)
{
  return ciclo_node_get_size (ciclo_timed_get_content (timed), ciclo_timed_get_fields (timed)->activities) > 0;
}

/* A fixed start without a length is a point in time, such as a departure. */
static void
look_for_length (CicloOpenWalk *walk,
                 const CicloOpenKind *kind,
                 CicloNode *node)
{
  const CicloTimedFields *fields;
  CicloSpan length;

  if (!ciclo_timed_is (node))
    return;

  fields = ciclo_timed_get_fields (node);
  if (walk->is_measured || has_activities (node) || ciclo_node_get_bool (node, fields->pinned) || is_in_words (node) ||
      ciclo_timed_get_length (node, &length))
    return;

  _ciclo_open_walk_add (walk, kind, node, (int) fields->length);
}

static void
look_for_durations (CicloOpenWalk *walk,
                    const CicloOpenKind *kind,
                    CicloNode *node)
{
  const int *fields = find_fields (kind, node);

  for (guint i = 0; fields != NULL && fields[i] != NO_FIELD; i++)
    {
      const CicloDuration *duration = ciclo_node_get_duration (node, (guint) fields[i]);

      if (duration != NULL && (duration->open || duration->seconds == CICLO_DURATION_WORDS))
        _ciclo_open_walk_add (walk, kind, node, fields[i]);
    }
}

static void
look_for_content (CicloOpenWalk *walk,
                  const CicloOpenKind *kind,
                  CicloNode *session)
{
  if (!has_activities (session))
    _ciclo_open_walk_add (walk, kind, session, CICLO_SESSION_ACTIVITIES);
}

static void
look_for_sessions (CicloOpenWalk *walk,
                   const CicloOpenKind *kind,
                   CicloNode *day)
{
  if (!g_hash_table_contains (walk->days, day))
    _ciclo_open_walk_add (walk, kind, day, -1);
}

/* Dates */

static void
look_for_start (CicloOpenWalk *walk,
                const CicloOpenKind *kind,
                CicloNode *course)
{
  if (ciclo_node_is_set (course, CICLO_COURSE_START_DATE))
    return;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    if (ciclo_node_is_set (ciclo_node_get_child (course, CICLO_COURSE_DAYS, i), CICLO_DAY_DATE))
      return;

  _ciclo_open_walk_add (walk, kind, course, CICLO_COURSE_START_DATE);
}

static void
look_for_dates (CicloOpenWalk *walk,
                const CicloOpenKind *kind,
                CicloNode *node)
{
  const int *fields = find_fields (kind, node);

  for (guint i = 0; fields != NULL && !is_settled (node) && fields[i] != NO_FIELD; i++)
    if (ciclo_node_is_set (node, (guint) fields[i]) &&
        ciclo_date_classify (ciclo_node_get_text (node, (guint) fields[i], NULL)) != CICLO_DATE_COMPLETE)
      _ciclo_open_walk_add (walk, kind, node, fields[i]);
}

/* A name that neither the course nor the catalogue knows: misspelt, or a method that nobody has described. */
static void
look_for_method (CicloOpenWalk *walk,
                 const CicloOpenKind *kind,
                 CicloNode *node)
{
  const int *fields = find_fields (kind, node);

  for (guint i = 0; fields != NULL && fields[i] != NO_FIELD; i++)
    if (ciclo_node_is_set (node, (guint) fields[i]) &&
        ciclo_course_find_method (walk->course, ciclo_node_get_text (node, (guint) fields[i], NULL)) == NULL)
      _ciclo_open_walk_add (walk, kind, node, fields[i]);
}

/* People and places */

static void
look_for_size (CicloOpenWalk *walk,
               const CicloOpenKind *kind,
               CicloNode *group)
{
  if (ciclo_node_get_int (group, CICLO_TARGET_GROUP_SIZE) == 0)
    _ciclo_open_walk_add (walk, kind, group, CICLO_TARGET_GROUP_SIZE);
}

/* Sessions that ask for a trainer or a room: not breaks, not work on one's own, and a second run as little as its first
 * one that has it already. */
static gboolean
is_held (CicloNode *session)
{
  int mode = ciclo_session_get_mode (session);

  return mode != CICLO_MODE_SELF_PACED && mode != CICLO_MODE_AT_WORK && ciclo_timed_get_repeated (session) == NULL &&
         !ciclo_session_is_pause (session);
}

static gboolean
is_assignment (CicloNode *node,
               gpointer unused)
{
  return CICLO_IS_ASSIGNMENT (node);
}

static void
look_for_trainer (CicloOpenWalk *walk,
                  const CicloOpenKind *kind,
                  CicloNode *session)
{
  if (!is_held (session) || ciclo_tree_walk (session, is_assignment, NULL) != NULL)
    return;

  if (ciclo_node_get_size (walk->course, CICLO_COURSE_TRAINERS) > 0)
    _ciclo_open_walk_add (walk, kind, session, CICLO_SESSION_TRAINERS);
  else
    walk->lacks_team = TRUE;
}

static void
look_for_team (CicloOpenWalk *walk,
               const CicloOpenKind *kind,
               CicloNode *course)
{
  if (walk->lacks_team)
    _ciclo_open_walk_add (walk, kind, course, CICLO_COURSE_TRAINERS);
}

static gboolean
is_placed (CicloNode *node,
           gpointer unused)
{
  const CicloTimedFields *fields = ciclo_timed_is (node) ? ciclo_timed_get_fields (node) : NULL;

  return fields != NULL && (ciclo_node_is_set (node, fields->place) || ciclo_node_is_set (node, fields->lane) ||
                            ciclo_node_is_set (node, fields->groups));
}

/* One room needs no choosing; where there are several, each session has to be somewhere. */
static void
look_for_place (CicloOpenWalk *walk,
                const CicloOpenKind *kind,
                CicloNode *session)
{
  guint n = ciclo_node_get_size (walk->course, CICLO_COURSE_PLACES);
  CicloNode *component;

  if (n == 1 || !is_held (session) || ciclo_session_get_mode (session) == CICLO_MODE_LIVE_ONLINE ||
      ciclo_tree_walk (session, is_placed, NULL) != NULL)
    return;

  component = ciclo_session_get_component (session);
  if (n == 0)
    walk->lacks_venue = TRUE;
  else if (component == NULL || !ciclo_node_is_set (component, CICLO_COMPONENT_PLACE))
    _ciclo_open_walk_add (walk, kind, session, CICLO_SESSION_PLACE);
}

static void
look_for_venue (CicloOpenWalk *walk,
                const CicloOpenKind *kind,
                CicloNode *course)
{
  if (walk->lacks_venue)
    _ciclo_open_walk_add (walk, kind, course, CICLO_COURSE_PLACES);
}

/* Materials and tests */

static void
look_for_unfinished (CicloOpenWalk *walk,
                     const CicloOpenKind *kind,
                     CicloNode *material)
{
  const char *status = ciclo_node_get_code (material, CICLO_MATERIAL_STATUS);

  if (g_str_equal (status, "to-make") || g_str_equal (status, "draft"))
    _ciclo_open_walk_add (walk, kind, material, CICLO_MATERIAL_STATUS);
}

/* Only what is marked needs a key: any answer will tell whether there is one. */
static void
look_for_key (CicloOpenWalk *walk,
              const CicloOpenKind *kind,
              CicloNode *item)
{
  static const char *const answer[] = { "true", NULL };
  CicloNode *instrument = ciclo_node_get_parent (item);

  if (!CICLO_IS_INSTRUMENT (instrument) ||
      ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND) != CICLO_INSTRUMENT_KIND_TEST ||
      ciclo_node_is_set (item, CICLO_ITEM_KEY_TEXT))
    return;

  if (ciclo_marking_mark (item, answer).state == CICLO_MARK_NO_KEY)
    _ciclo_open_walk_add (walk, kind, item, CICLO_ITEM_KEY);
}

/* The table */

/* clang-format off */

static const CicloOpenFields title_fields[] = {
  { ciclo_course_get_type, { CICLO_COURSE_TITLE, NO_FIELD } },
  { ciclo_session_get_type, { CICLO_SESSION_TITLE, NO_FIELD } },
  { ciclo_activity_get_type, { CICLO_ACTIVITY_TITLE, CICLO_ACTIVITY_KIND, CICLO_ACTIVITY_METHOD, NO_FIELD } },
  { ciclo_material_get_type, { CICLO_MATERIAL_TITLE, NO_FIELD } },
  { ciclo_instrument_get_type, { CICLO_INSTRUMENT_TITLE, NO_FIELD } },
  { ciclo_place_get_type, { CICLO_PLACE_NAME, NO_FIELD } },
  { ciclo_target_group_get_type, { CICLO_TARGET_GROUP_NAME, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields wording_fields[] = {
  { ciclo_objective_get_type, { CICLO_OBJECTIVE_BEHAVIOUR, CICLO_OBJECTIVE_VERB, CICLO_OBJECTIVE_TEXT, NO_FIELD } },
  { ciclo_item_get_type, { CICLO_ITEM_TEXT, CICLO_ITEM_CODE, NO_FIELD } },
  { ciclo_logistics_item_get_type, { CICLO_LOGISTICS_ITEM_ITEM, NO_FIELD } },
  { ciclo_gap_get_type, { CICLO_GAP_COMPETENCY, CICLO_GAP_PERFORMANCE_EXPECTED, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields duration_fields[] = {
  { ciclo_session_get_type, { CICLO_SESSION_PLANNED, NO_FIELD } },
  { ciclo_activity_get_type, { CICLO_ACTIVITY_DURATION, CICLO_ACTIVITY_TURN_DURATION, NO_FIELD } },
  { ciclo_phase_get_type, { CICLO_PHASE_DURATION, NO_FIELD } },
  { ciclo_component_get_type, { CICLO_COMPONENT_WORKLOAD, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields date_fields[] = {
  { ciclo_course_get_type, { CICLO_COURSE_START_DATE, CICLO_COURSE_END_DATE, NO_FIELD } },
  { ciclo_day_get_type, { CICLO_DAY_DATE, NO_FIELD } },
  { ciclo_component_get_type, { CICLO_COMPONENT_OPENS, CICLO_COMPONENT_DEADLINE, NO_FIELD } },
  { ciclo_session_get_type, { CICLO_SESSION_DATE, CICLO_SESSION_OPENS, CICLO_SESSION_CLOSES, NO_FIELD } },
  { ciclo_activity_get_type, { CICLO_ACTIVITY_DUE_DATE, NO_FIELD } },
  { ciclo_logistics_item_get_type, { CICLO_LOGISTICS_ITEM_DUE_DATE, NO_FIELD } },
  { ciclo_other_measure_get_type, { CICLO_OTHER_MEASURE_DATE, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields group_fields[] = {
  { ciclo_course_get_type, { CICLO_COURSE_TARGET_GROUPS, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields method_fields[] = {
  { ciclo_activity_get_type, { CICLO_ACTIVITY_METHOD, NO_FIELD } },
  { ciclo_phase_get_type, { CICLO_PHASE_METHOD, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields assignment_fields[] = {
  { ciclo_assignment_get_type, { CICLO_ASSIGNMENT_TRAINER, CICLO_ASSIGNMENT_NAME, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields owner_fields[] = {
  { ciclo_other_measure_get_type, { CICLO_OTHER_MEASURE_OWNER, NO_FIELD } },
  { ciclo_logistics_item_get_type, { CICLO_LOGISTICS_ITEM_OWNER, NO_FIELD } },
  { ciclo_evaluation_row_get_type, { CICLO_EVALUATION_ROW_RESPONSIBLE, NO_FIELD } },
  { ciclo_change_get_type, { CICLO_CHANGE_OWNER, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields when_fields[] = {
  { ciclo_other_measure_get_type, { CICLO_OTHER_MEASURE_DATE, NO_FIELD } },
  { ciclo_logistics_item_get_type,
    { CICLO_LOGISTICS_ITEM_DUE, CICLO_LOGISTICS_ITEM_DUE_DATE, CICLO_LOGISTICS_ITEM_WHEN, NO_FIELD } },
  { ciclo_evaluation_row_get_type, { CICLO_EVALUATION_ROW_WHEN, CICLO_EVALUATION_ROW_OFFSET, NO_FIELD } },
  { ciclo_instrument_get_type, { CICLO_INSTRUMENT_MOMENTS, CICLO_INSTRUMENT_MOMENT_NOTE, NO_FIELD } },
  { NULL }
};

static const CicloOpenFields unset_fields[] = {
  { ciclo_course_get_type, { CICLO_COURSE_AIM, CICLO_COURSE_DELIVERY, CICLO_COURSE_CONTACT, NO_FIELD } },
  { ciclo_request_get_type,
    { CICLO_REQUEST_REQUESTED_BY, CICLO_REQUEST_REASON, CICLO_REQUEST_EXPECTED_CHANGE, NO_FIELD } },
  { ciclo_risk_get_type, { CICLO_RISK_PLAN_B, NO_FIELD } },
  { NULL }
};

static const CicloOpenKind kinds[] = {
  { "question",      NULL, NULL, _ciclo_open_look_for_questions, _ciclo_open_dup_questions },
  { "put-off",       N_ ("Put off for the time being: “%s”"), NULL, _ciclo_open_look_for_put_off, dup_value },
  { "reference",     N_ ("What this leads to is not there (any more)."), NULL, _ciclo_open_look_for_references },
  { "translation",   NULL, NULL, _ciclo_open_look_for_translations, _ciclo_open_dup_translations },
  { "unset",         N_ ("Not filled in yet."), NULL, look_for_each, NULL, unset_fields },
  { "title",         N_ ("It has no name yet."), NULL, look_for_title, NULL, title_fields },
  { "wording",       N_ ("It is not in words yet."), NULL, look_for_none, NULL, wording_fields },
  { "start",         N_ ("The first day of the course has no date yet."), ciclo_course_get_type, look_for_start },
  { "date",          N_ ("The date is not exact yet: %s"), NULL, look_for_dates, dup_value, date_fields },
  { "target-group",  N_ ("Nobody has said yet who takes part."), NULL, look_for_none, NULL, group_fields },
  { "people",        N_ ("How many people take part?"), ciclo_target_group_get_type, look_for_size },
  { "team",          N_ ("No trainer is named yet."), ciclo_course_get_type, look_for_team },
  { "venue",         N_ ("No place is named yet."), ciclo_course_get_type, look_for_venue },
  { "empty-day",     N_ ("Nothing is planned for this day yet."), ciclo_day_get_type, look_for_sessions },
  { "content",       N_ ("What happens in it is not planned yet."), ciclo_session_get_type, look_for_content },
  { "length",        N_ ("How long it takes is not decided yet."), NULL, look_for_length },
  { "open-length",   N_ ("The length is still open: %s"), NULL, look_for_durations, dup_value, duration_fields },
  { "trainer",       N_ ("Nobody leads it yet."), ciclo_session_get_type, look_for_trainer },
  { "assignment",    N_ ("Who does this is not decided yet."), NULL, look_for_none, NULL, assignment_fields },
  { "place",         N_ ("Where it takes place is not decided yet."), ciclo_session_get_type, look_for_place },
  { "method",        N_ ("No method is called this: “%s”"), NULL, look_for_method, dup_value, method_fields },
  { "material",      N_ ("It is not ready yet: %s"), ciclo_material_get_type, look_for_unfinished, dup_value },
  { "owner",         N_ ("Nobody takes care of it yet."), NULL, look_for_none, NULL, owner_fields },
  { "when",          N_ ("When is not decided yet."), NULL, look_for_none, NULL, when_fields },
  { "key",           N_ ("The right answer is not noted yet."), ciclo_item_get_type, look_for_key },
};

/* clang-format on */

const CicloOpenKind *
_ciclo_open_kinds_list (guint *n)
{
  *n = G_N_ELEMENTS (kinds);

  return kinds;
}
