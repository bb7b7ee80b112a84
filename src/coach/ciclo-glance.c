/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers of one line to questions that many rules have. */

#include "config.h"

#include "coach/ciclo-glance.h"

#include "core/ciclo-date.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-evaluation.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-item.h"
#include "model/ciclo-method.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "model/ciclo-wording.h"

/* The course */

gboolean
ciclo_glance_is_begun (CicloNode *course)
{
  static const guint lists[] = { CICLO_COURSE_GAPS, CICLO_COURSE_OBJECTIVES, CICLO_COURSE_SESSIONS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ciclo_node_get_size (course, lists[i]) > 0)
      return TRUE;

  return FALSE;
}

gboolean
ciclo_glance_has_sessions (CicloNode *course)
{
  return ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) > 0;
}

static gboolean
trains_trainers (CicloNode *entry)
{
  static const char *const methods[] = { "micro-teaching", "re-teach", NULL };

  if (CICLO_IS_CERTIFICATE_RULE (entry))
    return ciclo_node_get_enum (entry, CICLO_CERTIFICATE_RULE_TYPE) == CICLO_CERTIFICATE_TYPE_TRAINER_AUTHORISATION;
  if (CICLO_IS_INSTRUMENT (entry))
    return ciclo_node_get_enum (entry, CICLO_INSTRUMENT_KIND) == CICLO_INSTRUMENT_KIND_MICRO_TEACHING;

  return CICLO_IS_SESSION (entry) && ciclo_glance_uses_method (entry, methods);
}

gboolean
ciclo_glance_makes_trainers (CicloFindings *findings)
{
  return ciclo_node_mentions (ciclo_findings_get_course (findings), CICLO_COURSE_TITLE, "training-of-trainers") ||
         ciclo_findings_any (findings, trains_trainers);
}

gboolean
ciclo_glance_has_lexicon (CicloNode *course)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (course);

  for (guint i = 0; languages[i] != NULL; i++)
    if (ciclo_lexicon_find (languages[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Where and when */

CicloNode *
ciclo_glance_get_session (CicloNode *node)
{
  while (node != NULL && !CICLO_IS_SESSION (node))
    node = ciclo_node_get_parent (node);

  return node;
}

CicloNode *
ciclo_glance_get_component (CicloNode *node)
{
  CicloNode *session = ciclo_glance_get_session (node);
  CicloNode *component = session != NULL ? ciclo_node_follow (session, CICLO_SESSION_COMPONENT) : NULL;
  CicloNode *day = session != NULL ? ciclo_node_follow (session, CICLO_SESSION_DAY) : NULL;

  if (component == NULL && CICLO_IS_DAY (day))
    component = ciclo_node_follow (day, CICLO_DAY_COMPONENT);

  return CICLO_IS_COMPONENT (component) ? component : NULL;
}

gboolean
ciclo_glance_is_follow_up (CicloNode *node)
{
  CicloNode *component = ciclo_glance_get_component (node);

  return component != NULL && ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_FOLLOW_UP;
}

static gboolean
count_days (CicloNode *node,
            guint field,
            int *days)
{
  const char *start = ciclo_node_get_text (ciclo_node_get_root (node), CICLO_COURSE_START_DATE, NULL);

  return ciclo_date_days_between (start, ciclo_node_get_text (node, field, NULL), days);
}

static gboolean
get_offset_of_day (CicloNode *day,
                   int *days)
{
  if (ciclo_node_is_set (day, CICLO_DAY_OFFSET))
    {
      *days = ciclo_node_get_int (day, CICLO_DAY_OFFSET);
      return TRUE;
    }

  return count_days (day, CICLO_DAY_DATE, days);
}

gboolean
ciclo_glance_get_offset (CicloNode *session,
                         int *days)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);

  return (CICLO_IS_DAY (day) && get_offset_of_day (day, days)) || count_days (session, CICLO_SESSION_DATE, days) ||
         count_days (session, CICLO_SESSION_OPENS, days);
}

gboolean
ciclo_glance_get_end (CicloNode *course,
                      int *days)
{
  gboolean is_known = count_days (course, CICLO_COURSE_END_DATE, days);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);
      CicloNode *component = ciclo_node_follow (day, CICLO_DAY_COMPONENT);
      int offset;

      if (CICLO_IS_COMPONENT (component) &&
          ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_FOLLOW_UP)
        continue;
      if (get_offset_of_day (day, &offset) && (!is_known || offset > *days))
        {
          *days = offset;
          is_known = TRUE;
        }
    }

  return is_known;
}

CicloNode *
ciclo_glance_find_last_session (CicloNode *course)
{
  CicloNode *last = NULL;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *component = ciclo_glance_get_component (session);
      int phase = component != NULL ? ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) : -1;

      if (last == NULL || phase == CICLO_COMPONENT_PHASE_MAIN || phase < 0)
        last = session;
    }

  return last;
}

/* Activities */

CicloNode *
ciclo_glance_get_method (CicloNode *activity)
{
  CicloNode *root = ciclo_node_get_root (activity);
  const char *code = ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL);

  return *code != '\0' ? ciclo_course_find_method (CICLO_IS_COURSE (root) ? root : NULL, code) : NULL;
}

const char *
ciclo_glance_get_method_code (CicloNode *activity)
{
  CicloNode *method = ciclo_glance_get_method (activity);
  const char *code;

  if (method == NULL)
    return "";

  code = ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL);
  if (ciclo_catalogue_find_method (code) == NULL && ciclo_node_is_set (method, CICLO_METHOD_BASED_ON))
    code = ciclo_node_get_text (method, CICLO_METHOD_BASED_ON, NULL);

  return code;
}

static guint
get_learning_of_kind (int kind)
{
  static const guint learning[] = {
    [CICLO_ACTIVITY_KIND_INPUT] = CICLO_LEARNING_BIT (ACQUISITION),
    [CICLO_ACTIVITY_KIND_DEMONSTRATION] = CICLO_LEARNING_BIT (ACQUISITION),
    [CICLO_ACTIVITY_KIND_DISCUSSION] = CICLO_LEARNING_BIT (DISCUSSION),
    [CICLO_ACTIVITY_KIND_GROUP_WORK] = CICLO_LEARNING_BIT (COLLABORATION),
    [CICLO_ACTIVITY_KIND_EXERCISE] = CICLO_LEARNING_BIT (PRACTICE),
    [CICLO_ACTIVITY_KIND_CASE] = CICLO_LEARNING_BIT (PRACTICE) | CICLO_LEARNING_BIT (INQUIRY),
    [CICLO_ACTIVITY_KIND_ROLE_PLAY] = CICLO_LEARNING_BIT (PRACTICE),
    [CICLO_ACTIVITY_KIND_REVIEW] = CICLO_LEARNING_BIT (PRACTICE),
    [CICLO_ACTIVITY_KIND_REFLECTION] = CICLO_LEARNING_BIT (DISCUSSION),
  };

  return kind >= 0 && kind < (int) G_N_ELEMENTS (learning) ? learning[kind] : 0;
}

guint
ciclo_glance_get_learning (CicloNode *activity)
{
  int own = ciclo_node_get_enum (activity, CICLO_ACTIVITY_LEARNING_TYPE);
  CicloNode *method = ciclo_glance_get_method (activity);
  const char *const *codes;
  guint learning = 0;

  if (own >= 0)
    return 1u << own;

  codes = method != NULL ? ciclo_node_get_strings (method, CICLO_METHOD_LEARNING_TYPES) : NULL;
  for (; codes != NULL && *codes != NULL; codes++)
    {
      int value = ciclo_terms_find (&ciclo_learning_terms, *codes);

      learning |= value >= 0 ? 1u << value : 0;
    }

  return learning != 0 ? learning : get_learning_of_kind (ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND));
}

gboolean
ciclo_glance_is_lecture (CicloNode *activity)
{
  CicloNode *method = ciclo_glance_get_method (activity);

  if (method != NULL && ciclo_node_is_set (method, CICLO_METHOD_LECTURE_LIKE))
    return ciclo_node_get_bool (method, CICLO_METHOD_LECTURE_LIKE);

  return method == NULL && ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_INPUT;
}

gboolean
ciclo_glance_is_experience (CicloNode *activity)
{
  static const char *const methods[] = { "role-play", "forum-theatre", "simulation", "tabletop", "mock-hearing",
                                         "case-study", "serious-game", "field-visit", NULL };

  return g_strv_contains (methods, ciclo_glance_get_method_code (activity));
}

gboolean
ciclo_glance_looks_back (CicloNode *activity)
{
  static const char *const others[] = { "debriefing", "peer-review", "structured-observation", NULL };
  CicloNode *method = ciclo_glance_get_method (activity);
  const char *code = ciclo_glance_get_method_code (activity);
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  if (kind == CICLO_ACTIVITY_KIND_BUFFER)
    return FALSE;
  if (method == NULL || ciclo_node_is_set (activity, CICLO_ACTIVITY_EXPERIENCE_FOR))
    return kind == CICLO_ACTIVITY_KIND_DISCUSSION || kind == CICLO_ACTIVITY_KIND_REFLECTION;

  return g_strv_contains (others, code) ||
         (g_str_equal (ciclo_node_get_code (method, CICLO_METHOD_CATEGORY), "discussion") &&
          !g_str_equal (code, "q-and-a"));
}

gboolean
ciclo_glance_is_set_aside (CicloNode *timed)
{
  int state = ciclo_node_get_enum (timed, ciclo_timed_get_fields (timed)->state);

  return state == CICLO_STATE_PARKED || state == CICLO_STATE_SUPPLEMENTARY;
}

gboolean
ciclo_glance_is_within_set_aside (CicloNode *timed)
{
  for (CicloNode *node = timed; node != NULL && ciclo_timed_is (node); node = ciclo_node_get_parent (node))
    if (ciclo_glance_is_set_aside (node))
      return TRUE;

  return FALSE;
}

gboolean
ciclo_glance_is_between (CicloNode *activity)
{
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return kind == CICLO_ACTIVITY_KIND_ENERGISER || kind == CICLO_ACTIVITY_KIND_BUFFER ||
         (kind >= 0 && ciclo_activity_kind_is_pause ((CicloActivityKind) kind)) ||
         ciclo_glance_is_within_set_aside (activity);
}

gboolean
ciclo_glance_uses_method (CicloNode *timed,
                          const char *const *codes)
{
  guint activities = ciclo_timed_get_fields (timed)->activities;

  if (ciclo_glance_is_set_aside (timed))
    return FALSE;
  if (CICLO_IS_ACTIVITY (timed) && g_strv_contains (codes, ciclo_glance_get_method_code (timed)))
    return TRUE;

  for (guint i = 0; i < ciclo_node_get_size (timed, activities); i++)
    if (ciclo_glance_uses_method (ciclo_node_get_child (timed, activities, i), codes))
      return TRUE;

  return FALSE;
}

/* Instruments */

gboolean
ciclo_glance_is_test (CicloNode *instrument)
{
  int kind = ciclo_node_get_enum (instrument, CICLO_INSTRUMENT_KIND);

  return kind == CICLO_INSTRUMENT_KIND_TEST ||
         (kind < 0 && ciclo_node_get_int (instrument, CICLO_INSTRUMENT_KIRKPATRICK_LEVEL) == 2);
}

char *
ciclo_glance_dup_number (CicloNode *item)
{
  guint list, position;

  if (ciclo_node_is_set (item, CICLO_ITEM_LABEL))
    return g_strdup (ciclo_node_get_text (item, CICLO_ITEM_LABEL, NULL));

  return ciclo_node_get_place (item, &list, &position) ? g_strdup_printf ("%u", position + 1) : g_strdup ("");
}
