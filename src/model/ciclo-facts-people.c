/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts about single people: how much of the course they were there for, and what their answers are worth. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-facts-private.h"
#include "model/ciclo-framework.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-open-points.h"
#include "model/ciclo-people.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60

/* Attendance */

/* The contact time of the session or day that a note of attendance is about; 0 where it is about neither. */
static gint64
get_contact (CicloFacts *facts,
             CicloNode *attendance)
{
  CicloNode *scope = ciclo_node_follow (attendance, CICLO_ATTENDANCE_SESSION);
  const CicloTotal *total;

  if (scope == NULL)
    scope = ciclo_node_follow (attendance, CICLO_ATTENDANCE_DAY);
  total = scope != NULL ? _ciclo_facts_get_total (facts, CICLO_WITH_OPTIONAL, scope) : NULL;

  return total != NULL ? ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds : 0;
}

/* How long somebody was there, at most @contact; -1 where nobody noted it. */
static gint64
get_presence (CicloNode *attendance,
              gint64 contact)
{
  switch (ciclo_node_get_enum (attendance, CICLO_ATTENDANCE_PRESENT))
    {
    case CICLO_PRESENT_YES:
      return contact;
    case CICLO_PRESENT_NO:
    case CICLO_PRESENT_EXCUSED:
      return 0;
    default:
      return ciclo_node_is_set (attendance, CICLO_ATTENDANCE_MINUTES)
                 ? MIN (ciclo_node_get_int (attendance, CICLO_ATTENDANCE_MINUTES) * MINUTE, contact)
                 : -1;
    }
}

/* The share of the time for which attendance was noted. */
static char *
answer_attendance (CicloFactAsk *ask)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (ask->facts, ask->node);
  gint64 all = 0, there = 0;

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_ATTENDANCE (referrers->pdata[i]))
      {
        gint64 contact = get_contact (ask->facts, referrers->pdata[i]);
        gint64 presence = get_presence (referrers->pdata[i], contact);

        all += presence >= 0 ? contact : 0;
        there += MAX (presence, 0);
      }
  if (all == 0)
    return NULL;

  /* Translators: two lengths of time. */
  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("There for %s of the %s that were noted.")),
                                 _ciclo_ask_seconds (ask, there), _ciclo_ask_seconds (ask, all));

  return ciclo_speech_dup_percent (ask->speech, (double) there / (double) all, 0);
}

/* Who came to a day or session: "12 of 14". */
static char *
answer_present (CicloFactAsk *ask)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (ask->facts, ask->node);
  guint n = 0, there = 0;

  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_ATTENDANCE (referrers->pdata[i]))
      {
        int present = ciclo_node_get_enum (referrers->pdata[i], CICLO_ATTENDANCE_PRESENT);

        n += present >= 0 ? 1 : 0;
        there += present == CICLO_PRESENT_YES || present == CICLO_PRESENT_PART ? 1 : 0;
      }

  return n > 0 ? g_strdup_printf (ciclo_speech_say_context (ask->speech, "rank", NC_ ("rank", "%s of %s")),
                                  _ciclo_ask_number (ask, there), _ciclo_ask_number (ask, n))
               : NULL;
}

/* Answers */

/* The results among which @response counts, and where; NULL where it does not. */
static const CicloResults *
find_results (CicloFacts *facts,
              CicloNode *response,
              guint *position)
{
  CicloNode *instrument = CICLO_IS_RESPONSE (response) ? ciclo_node_follow (response, CICLO_RESPONSE_INSTRUMENT) : NULL;
  const CicloResults *results;

  if (!CICLO_IS_INSTRUMENT (instrument))
    return NULL;

  results = _ciclo_facts_get_results_at (facts, instrument, ciclo_node_get_enum (response, CICLO_RESPONSE_MOMENT));

  return g_ptr_array_find (results->responses, response, position) ? results : NULL;
}

static char *
answer_points (CicloFactAsk *ask)
{
  guint position;
  const CicloResults *results = find_results (ask->facts, ask->node, &position);

  if (results == NULL || results->items->len == 0)
    return NULL;

  ask->detail = g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("Questions that count: %s.")),
                                 _ciclo_ask_number (ask, results->items->len));

  return g_strdup (_ciclo_ask_number (ask, results->totals[position]));
}

static char *
answer_answer_points (CicloFactAsk *ask)
{
  CicloNode *item = ciclo_node_follow (ask->node, CICLO_ANSWER_ITEM);
  guint person, question;
  const CicloResults *results = find_results (ask->facts, ciclo_node_get_parent (ask->node), &person);

  if (results == NULL || item == NULL || !g_ptr_array_find (results->items, item, &question))
    return NULL;

  return g_strdup (_ciclo_ask_number (ask, results->scores[(gsize) person * results->items->len + question]));
}

static char *
answer_required (CicloFactAsk *ask)
{
  CicloNode *entry = ciclo_node_follow (ask->node, CICLO_ASSESSMENT_NODE);
  double value = ciclo_node_get_real (ask->node, CICLO_ASSESSMENT_VALUE), required;

  if (!CICLO_IS_FRAMEWORK_NODE (entry) || !ciclo_node_is_set (entry, CICLO_FRAMEWORK_NODE_REQUIRED_LEVEL) ||
      !ciclo_node_is_set (ask->node, CICLO_ASSESSMENT_VALUE))
    return NULL;

  required = ciclo_node_get_real (entry, CICLO_FRAMEWORK_NODE_REQUIRED_LEVEL);
  ask->detail = g_strdup (value >= required ? ciclo_speech_say (ask->speech, N_ ("The rating reaches it."))
                                            : ciclo_speech_say (ask->speech, N_ ("The rating does not reach it yet.")));

  return g_strdup (_ciclo_ask_number (ask, required));
}

static char *
answer_people (CicloFactAsk *ask)
{
  guint n = ciclo_node_get_size (ask->node, CICLO_PEOPLE_PERSONS);

  return n > 0 ? g_strdup (_ciclo_ask_number (ask, n)) : NULL;
}

/* What is open */

static char *
answer_open (CicloFactAsk *ask)
{
  const GArray *points = _ciclo_facts_get_open_points (ask->facts);
  const CicloSchema *schema = ciclo_node_get_schema (ask->node);
  g_autoptr (GString) text = g_string_new (NULL);

  if (CICLO_IS_COURSE (ask->node))
    return points->len > 0 ? g_strdup (_ciclo_ask_number (ask, points->len)) : NULL;

  for (guint i = 0; i < points->len; i++)
    {
      const CicloOpenPoint *point = &g_array_index (points, CicloOpenPoint, i);

      if (point->node != ask->node)
        continue;
      g_string_append (text, text->len > 0 ? " " : "");
      if (point->field >= 0)
        g_string_append_printf (text, "%s: ",
                                ciclo_speech_say_context (ask->speech, "field", schema->fields[point->field].label));
      g_string_append (text, _ciclo_ask_keep (ask, ciclo_open_point_dup_text (point, ask->speech)));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* clang-format off */

#define FACT(kind, id, label, answer) { ciclo_##kind##_get_type, id, label, answer, 0 }

static const CicloFactRow rows[] = {
  FACT (day, "present", NC_ ("fact", "Present"), answer_present),
  FACT (session, "present", NC_ ("fact", "Present"), answer_present),
  FACT (people, "people", NC_ ("fact", "People in the list"), answer_people),
  FACT (person, "attendance", NC_ ("fact", "Attendance"), answer_attendance),
  FACT (response, "points", NC_ ("fact", "Points"), answer_points),
  FACT (answer, "points", NC_ ("fact", "Points"), answer_answer_points),
  FACT (assessment, "required", NC_ ("fact", "Required level"), answer_required),
  FACT (node, "open", NC_ ("fact", "Still open"), answer_open),
};

/* clang-format on */

const CicloFactSet _ciclo_facts_people = CICLO_FACT_SET (rows);
