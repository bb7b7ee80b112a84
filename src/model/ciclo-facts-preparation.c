/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about what has to be there and to be done: copies, dates, risks, and where things and people are needed. */

#include "config.h"

#include "core/ciclo-date.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-material.h"
#include "model/ciclo-method.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-phrases.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

/* Materials */

static char *
answer_copies (CicloFactAsk *ask)
{
  int number = ciclo_material_count (ask->node);
  g_autofree char *rule = NULL, *people = NULL;

  if (number < 0)
    return NULL;

  rule = ciclo_material_dup_rule (ask->node, ask->speech);
  people = ciclo_phrase_dup_people (ciclo_course_count_people (_ciclo_facts_get_course (ask->facts)), ask->speech);
  if (ciclo_node_get_int (ask->node, CICLO_MATERIAL_PER_PERSON) > 0)
    ask->detail = g_strdup_printf ("%s · %s", rule, people);
  else
    ask->detail = g_steal_pointer (&rule);

  return g_strdup (_ciclo_ask_number (ask, number));
}

/* The sessions that refer to @node or in which something does, each once. */
static GPtrArray *
list_sessions (CicloFacts *facts,
               CicloNode *node)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (facts, node);
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    {
      CicloNode *session = referrers->pdata[i];

      while (session != NULL && !CICLO_IS_SESSION (session))
        session = ciclo_node_get_parent (session);
      if (session != NULL && !g_ptr_array_find (sessions, session, NULL))
        g_ptr_array_add (sessions, session);
    }

  return sessions;
}

static char *
answer_sessions (CicloFactAsk *ask)
{
  g_autoptr (GPtrArray) sessions = list_sessions (ask->facts, ask->node);

  return g_strdup (_ciclo_ask_names (ask, sessions));
}

/* What kind of material is used. */
static char *
answer_material (CicloFactAsk *ask)
{
  CicloNode *material = ciclo_node_follow (ask->node, CICLO_RESOURCE_MATERIAL);

  return CICLO_IS_MATERIAL (material) ? ciclo_phrase_dup_value (material, CICLO_MATERIAL_KIND, ask->speech) : NULL;
}

/* Dates */

/* "overdue by 3 days", "today", "in 12 days" */
static char *
dup_distance (CicloFactAsk *ask,
              const char *date)
{
  int days;

  if (!ciclo_date_days_between (_ciclo_facts_get_today (ask->facts), date, &days))
    return NULL;
  if (days == 0)
    return g_strdup (ciclo_speech_say (ask->speech, N_ ("today")));
  if (days < 0)
    return g_strdup_printf (
        ciclo_speech_say_plural (ask->speech, "overdue by %s day", "overdue by %s days", (gulong) -days),
        _ciclo_ask_number (ask, -days));

  return g_strdup_printf (ciclo_speech_say_plural (ask->speech, "in %s day", "in %s days", (gulong) days),
                          _ciclo_ask_number (ask, days));
}

/* The date, and how far away it is unless the thing is done. */
static char *
dup_due (CicloFactAsk *ask,
         const char *date,
         guint status_field)
{
  int status = ciclo_node_get_enum (ask->node, status_field);
  g_autofree char *distance = NULL, *said = NULL;

  if (date == NULL || ciclo_date_classify (date) != CICLO_DATE_COMPLETE)
    return NULL;

  said = ciclo_speech_dup_date (ask->speech, CICLO_DATE_STYLE_SHORT, date);
  if (status != CICLO_STATUS_DONE && status != CICLO_STATUS_NOT_NEEDED)
    distance = dup_distance (ask, date);

  /* Translators: a date and how far away it is: “2 Mar 2026 (in 12 days)”. */
  return distance != NULL ? g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s (%s)")), said, distance)
                          : g_steal_pointer (&said);
}

/* "14 days before the start" */
static char *
dup_anchored (CicloFactAsk *ask)
{
  gboolean is_end = ciclo_node_get_enum (ask->node, CICLO_LOGISTICS_ITEM_ANCHOR) == CICLO_ANCHOR_END;
  int due = ciclo_node_get_int (ask->node, CICLO_LOGISTICS_ITEM_DUE);
  gulong n = (gulong) ABS (due);
  const char *number = _ciclo_ask_number (ask, ABS (due));

  if (!ciclo_node_is_set (ask->node, CICLO_LOGISTICS_ITEM_DUE))
    return NULL;
  if (due == 0)
    return g_strdup (is_end ? ciclo_speech_say (ask->speech, N_ ("on the last day"))
                            : ciclo_speech_say (ask->speech, N_ ("on the first day")));
  if (due < 0)
    return g_strdup_printf (is_end ? ciclo_speech_say_plural (ask->speech, "%s day before the end",
                                                              "%s days before the end", n)
                                   : ciclo_speech_say_plural (ask->speech, "%s day before the start",
                                                              "%s days before the start", n),
                            number);

  return g_strdup_printf (
      is_end ? ciclo_speech_say_plural (ask->speech, "%s day after the end", "%s days after the end", n)
             : ciclo_speech_say_plural (ask->speech, "%s day after the start", "%s days after the start", n),
      number);
}

/* A date, a number of days or words, whatever there is. */
static char *
answer_due (CicloFactAsk *ask)
{
  g_autofree char *date = ciclo_logistics_item_dup_due (ask->node);
  char *due = dup_due (ask, date, CICLO_LOGISTICS_ITEM_STATUS);
  char *anchored = dup_anchored (ask);

  if (due == NULL)
    return anchored != NULL ? anchored : ciclo_phrase_dup_value (ask->node, CICLO_LOGISTICS_ITEM_WHEN, ask->speech);

  ask->detail = anchored;

  return due;
}

static char *
answer_measure_due (CicloFactAsk *ask)
{
  return dup_due (ask, ciclo_node_get_text (ask->node, CICLO_OTHER_MEASURE_DATE, NULL), CICLO_OTHER_MEASURE_STATUS);
}

/* Risks */

static char *
answer_rating (CicloFactAsk *ask)
{
  int likelihood = ciclo_node_get_int (ask->node, CICLO_RISK_LIKELIHOOD);
  int impact = ciclo_node_get_int (ask->node, CICLO_RISK_IMPACT);

  if (likelihood == 0 || impact == 0)
    return NULL;

  /* Translators: how likely and how serious a risk is, each from 1 to 3. */
  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Likelihood %s × impact %s.")),
                                 _ciclo_ask_number (ask, likelihood), _ciclo_ask_number (ask, impact));

  return g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                          _ciclo_ask_number (ask, (double) likelihood * impact), _ciclo_ask_number (ask, 9));
}

/* Places, tracks, groups */

/* The most people of all sessions in a place. */
static char *
answer_seats (CicloFactAsk *ask)
{
  g_autoptr (GPtrArray) sessions = list_sessions (ask->facts, ask->node);
  int seats = ciclo_node_get_int (ask->node, CICLO_PLACE_CAPACITY);
  int most = 0;

  for (guint i = 0; i < sessions->len; i++)
    most = MAX (most, ciclo_session_count_people (sessions->pdata[i]));
  if (most == 0)
    return NULL;

  if (seats > 0)
    ask->detail = g_strdup (most > seats ? ciclo_speech_say (ask->speech, N_ ("More than there are seats."))
                                         : ciclo_speech_say (ask->speech, N_ ("All find a seat.")));

  return g_strdup (_ciclo_ask_number (ask, most));
}

/* Trainers */

static const CicloAmount *
find_trainer (CicloFactAsk *ask)
{
  CicloTotals *totals = _ciclo_facts_get_totals (ask->facts, CICLO_WITH_OPTIONAL);
  const GArray *trainers = ciclo_totals_get_course (totals)->trainers;

  for (guint i = 0; i < trainers->len; i++)
    if (g_array_index (trainers, CicloAmount, i).node == ask->node)
      return &g_array_index (trainers, CicloAmount, i);

  return NULL;
}

static char *
answer_trainer_time (CicloFactAsk *ask)
{
  const CicloAmount *amount = find_trainer (ask);

  return amount != NULL && !ciclo_span_is_zero (&amount->time) ? ciclo_span_dup_text (&amount->time, ask->speech)
                                                               : NULL;
}

static char *
answer_trainer_activities (CicloFactAsk *ask)
{
  const CicloAmount *amount = find_trainer (ask);

  return amount != NULL && amount->n_activities > 0 ? g_strdup (_ciclo_ask_number (ask, amount->n_activities)) : NULL;
}

/* Methods and tags */

static gboolean
uses_method (CicloNode *node,
             CicloNode *course,
             CicloNode *method)
{
  const char *code = CICLO_IS_ACTIVITY (node) ? ciclo_node_get_text (node, CICLO_ACTIVITY_METHOD, NULL) : "";

  return *code != '\0' && ciclo_course_find_method (course, code) == method;
}

static guint
count_uses (CicloNode *timed,
            CicloNode *course,
            CicloNode *method)
{
  guint field = ciclo_timed_get_fields (timed)->activities;
  guint n = uses_method (timed, course, method) ? 1 : 0;

  for (guint i = 0; i < ciclo_node_get_size (timed, field); i++)
    n += count_uses (ciclo_node_get_child (timed, field, i), course, method);

  return n;
}

static char *
answer_uses (CicloFactAsk *ask)
{
  CicloNode *course = _ciclo_facts_get_course (ask->facts);
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    n += count_uses (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i), course, ask->node);

  return n > 0 ? g_strdup_printf (ciclo_speech_say_plural (ask->speech, "in %s activity of this course",
                                                           "in %s activities of this course", n),
                                  _ciclo_ask_number (ask, n))
               : NULL;
}

static char *
answer_method_minutes (CicloFactAsk *ask)
{
  g_autofree char *minutes =
      ciclo_phrase_dup_size (ask->node, CICLO_METHOD_MINUTES_MIN, CICLO_METHOD_MINUTES_MAX, ask->speech);

  /* Translators: %s is a number or a range: “10–25 min”. */
  return minutes != NULL
             ? g_strdup_printf (ciclo_speech_say_context (ask->speech, "duration", NC_ ("duration", "%s min")), minutes)
             : NULL;
}

static char *
answer_method_people (CicloFactAsk *ask)
{
  g_autofree char *people =
      ciclo_phrase_dup_size (ask->node, CICLO_METHOD_GROUP_MIN, CICLO_METHOD_GROUP_MAX, ask->speech);

  /* Translators: %s is a number or a range: “4–30 people”. */
  return people != NULL ? g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("for %s people")), people) : NULL;
}

static char *
answer_tagged (CicloFactAsk *ask)
{
  guint n = _ciclo_facts_get_referrers (ask->facts, ask->node)->len;

  return n > 0 ? g_strdup (_ciclo_ask_number (ask, n)) : NULL;
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (material, "copies", NC_ ("fact", "How many"), answer_copies),
  FACT (material, "sessions", NC_ ("fact", "Used in"), answer_sessions),
  FACT (resource, "material", NC_ ("fact", "Kind of material"), answer_material),
  FACT (logistics_item, "due", NC_ ("fact", "Due"), answer_due),
  FACT (other_measure, "due", NC_ ("fact", "Due"), answer_measure_due),
  FACT (risk, "rating", NC_ ("fact", "Rating"), answer_rating),
  FACT (place, "sessions", NC_ ("fact", "Used in"), answer_sessions),
  FACT (place, "people", NC_ ("fact", "Most people at once"), answer_seats),
  FACT (lane, "sessions", NC_ ("fact", "Used in"), answer_sessions),
  FACT (group, "sessions", NC_ ("fact", "Sessions of its own"), answer_sessions),
  FACT (trainer, "time", NC_ ("fact", "Time in the programme"), answer_trainer_time),
  FACT (trainer, "activities", NC_ ("fact", "Activities"), answer_trainer_activities),
  FACT (trainer, "sessions", NC_ ("fact", "Sessions"), answer_sessions),
  FACT (method, "minutes", NC_ ("fact", "Usual length"), answer_method_minutes),
  FACT (method, "people", NC_ ("fact", "Group"), answer_method_people),
  FACT (method, "uses", NC_ ("fact", "Used"), answer_uses),
  FACT (tag, "uses", NC_ ("fact", "Number of uses"), answer_tagged),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_preparation = CICLO_FACT_SET (rows);
