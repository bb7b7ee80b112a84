/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how a session is built. What nobody described is not judged: a session with an activity of which
 * nothing is known may be just what it should be. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-values.h"
#include "model/ciclo-method.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-timed.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

#define N_PARTS (CICLO_PART_OF_SESSION_CONCLUSION + 1)
#define LONG_SESSION CICLO_MENDING_MINUTES (60)
#define ENOUGH_EVENTS 6
#define QUESTION CICLO_MENDING_MINUTES (5)

static gboolean
is_own_meeting (CicloNode *session)
{
  return ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) > 0 && ciclo_glance_is_meeting (session) &&
         !ciclo_glance_is_set_aside (session);
}

/* Time that belongs to no subject. */
static gboolean
is_beside_the_point (CicloNode *activity)
{
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return ciclo_glance_is_set_aside (activity) || kind == CICLO_ACTIVITY_KIND_ENERGISER ||
         kind == CICLO_ACTIVITY_KIND_BUFFER ||
         (kind >= 0 && !ciclo_activity_kind_is_teaching ((CicloActivityKind) kind));
}

/* The three parts */

typedef struct
{
  guint found;      /* bits of CicloPartOfSession */
  gboolean is_said; /* somebody has put something into a part */
  gboolean has_unknown;
  GHashTable *seen;
} Parts;

static void
gather_from (CicloNode *around,
             guint field,
             Parts *parts)
{
  for (guint i = 0; i < ciclo_node_get_size (around, field); i++)
    {
      CicloNode *activity = ciclo_node_get_child (around, field, i);
      int part = ciclo_node_get_enum (activity, CICLO_ACTIVITY_PART);
      int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

      if (ciclo_glance_is_set_aside (activity))
        continue;
      if (part >= 0)
        parts->is_said = TRUE;
      else if (kind == CICLO_ACTIVITY_KIND_OPENING)
        part = CICLO_PART_OF_SESSION_INTRODUCTION;
      else if (kind == CICLO_ACTIVITY_KIND_CLOSING)
        part = CICLO_PART_OF_SESSION_CONCLUSION;

      if (part >= 0)
        parts->found |= 1u << part;
      gather_from (activity, CICLO_ACTIVITY_ACTIVITIES, parts);
      parts->has_unknown |= part < 0 && !is_beside_the_point (activity) &&
                            ciclo_node_get_size (activity, CICLO_ACTIVITY_ACTIVITIES) == 0;
    }
}

/* Where all of a session is one activity, its phases open and close the session. */
static void
gather_phases (CicloNode *session,
               Parts *parts)
{
  CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, 0);

  if (ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) > 1)
    return;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    {
      int kind = ciclo_node_get_enum (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i), CICLO_PHASE_KIND);

      if (kind == CICLO_PHASE_KIND_SET_UP || kind == CICLO_PHASE_KIND_BRIEFING)
        parts->found |= 1u << CICLO_PART_OF_SESSION_INTRODUCTION;
      if (kind == CICLO_PHASE_KIND_REPORT_BACK || kind == CICLO_PHASE_KIND_DEBRIEF ||
          kind == CICLO_PHASE_KIND_REFLECTION || kind == CICLO_PHASE_KIND_CLOSING)
        parts->found |= 1u << CICLO_PART_OF_SESSION_CONCLUSION;
    }
}

/* A session that is split goes on in those that continue it. */
static void
gather (CicloNode *session,
        CicloFindings *findings,
        Parts *parts)
{
  const GPtrArray *referrers = ciclo_findings_get_referrers (findings, session);

  if (!g_hash_table_add (parts->seen, session))
    return;

  gather_from (session, CICLO_SESSION_ACTIVITIES, parts);
  for (guint i = 0; i < referrers->len; i++)
    if (CICLO_IS_SESSION (referrers->pdata[i]) &&
        ciclo_node_follow (referrers->pdata[i], CICLO_SESSION_CONTINUES) == session)
      gather (referrers->pdata[i], findings, parts);
}

static void
parts_missing (CicloNode *session,
               CicloFindings *findings)
{
  static const char *const ids[N_PARTS] = { "introduction", "development", "conclusion" };
  Parts parts = { 0 };

  if (!is_own_meeting (session) || ciclo_node_is_set (session, CICLO_SESSION_CONTINUES))
    return;

  parts.seen = g_hash_table_new (NULL, NULL);
  gather (session, findings, &parts);
  gather_phases (session, &parts);
  g_hash_table_unref (parts.seen);
  if (!parts.is_said || parts.has_unknown || parts.found == (1u << N_PARTS) - 1)
    return;

  ciclo_findings_add (findings, session, CICLO_SESSION_ACTIVITIES);
  for (guint i = 0; i < N_PARTS; i++)
    if ((parts.found & (1u << i)) == 0)
      ciclo_findings_say_part (findings, "list", ids[i]);
}

static gboolean
is_of_part (CicloNode *session,
            guint position,
            CicloPartOfSession part)
{
  return ciclo_node_get_enum (ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, position),
                              CICLO_ACTIVITY_PART) == (int) part;
}

static guint
find_place (CicloNode *session,
            guint part)
{
  guint n = ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES);
  guint i = n;

  if (part == CICLO_PART_OF_SESSION_CONCLUSION)
    return n;
  if (part == CICLO_PART_OF_SESSION_INTRODUCTION)
    return 0;

  while (i > 0 && !is_of_part (session, i - 1, CICLO_PART_OF_SESSION_INTRODUCTION))
    i--;

  return i;
}

/* How long it takes is for the trainer to say. */
static void
add_parts (CicloNode *session,
           int field)
{
  static const char *const names[N_PARTS] = { NC_ ("value", "Introduction"), NC_ ("value", "Development"),
                                              NC_ ("value", "Conclusion") };
  Parts parts = { 0 };

  gather_from (session, CICLO_SESSION_ACTIVITIES, &parts);
  gather_phases (session, &parts);
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autoptr (CicloNode) activity = NULL;

      if ((parts.found & (1u << i)) != 0)
        continue;
      activity = ciclo_node_new (CICLO_TYPE_ACTIVITY);
      ciclo_node_set_enum (activity, CICLO_ACTIVITY_PART, (int) i);
      ciclo_node_insert (session, CICLO_SESSION_ACTIVITIES, find_place (session, i), activity);
      ciclo_mending_say_in_all (activity, CICLO_ACTIVITY_TITLE, "value", names[i]);
    }
}

/* What people know already */

static gboolean
is_of_category (CicloNode *method,
                const char *category)
{
  return method != NULL && g_str_equal (ciclo_node_get_code (method, CICLO_METHOD_CATEGORY), category);
}

static gboolean
is_embedded (CicloNode *method)
{
  return method != NULL && ciclo_node_get_bool (method, CICLO_METHOD_EMBEDDED_INTERACTION);
}

/* Whether it begins with something else than telling. */
static gboolean
begins_with_people (CicloNode *activity)
{
  int kind;

  if (ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES) == 0)
    return FALSE;

  kind = ciclo_node_get_enum (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, 0), CICLO_PHASE_KIND);

  return kind == CICLO_PHASE_KIND_QUESTIONS || kind == CICLO_PHASE_KIND_CHECK || kind == CICLO_PHASE_KIND_EXCHANGE ||
         kind == CICLO_PHASE_KIND_DISCUSSION || kind == CICLO_PHASE_KIND_REFLECTION || kind == CICLO_PHASE_KIND_TASK;
}

static gboolean
is_bare_input (CicloNode *activity)
{
  static const char *const courtesies[] = { "welcome-formal", "briefing", "parking-lot", "guest-speaker", NULL };

  return ciclo_glance_is_lecture (activity) && !is_embedded (ciclo_glance_get_method (activity)) &&
         !g_strv_contains (courtesies, ciclo_glance_get_method_code (activity)) && !begins_with_people (activity);
}

/* Whether people themselves come in, or nobody knows what it is. */
static gboolean
activates (CicloNode *activity)
{
  CicloNode *method = ciclo_glance_get_method (activity);

  if (ciclo_glance_is_lecture (activity))
    return is_embedded (method) || begins_with_people (activity);

  return (ciclo_glance_get_learning (activity) & ~CICLO_LEARNING_BIT (ACQUISITION)) != 0 ||
         is_of_category (method, "opening") || is_of_category (method, "review") ||
         !ciclo_node_is_set (activity, CICLO_ACTIVITY_KIND);
}

/* The input with which a session begins; NULL where it begins otherwise. */
static CicloNode *
find_bare_input (CicloNode *around,
                 guint field,
                 gboolean *is_over)
{
  for (guint i = 0; i < ciclo_node_get_size (around, field) && !*is_over; i++)
    {
      CicloNode *activity = ciclo_node_get_child (around, field, i);
      CicloNode *inner = find_bare_input (activity, CICLO_ACTIVITY_ACTIVITIES, is_over);

      if (inner != NULL)
        return inner;
      if (ciclo_glance_is_set_aside (activity))
        continue;
      if (is_bare_input (activity))
        return activity;
      *is_over |= activates (activity) &&
                  ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND) != CICLO_ACTIVITY_KIND_BUFFER;
    }

  return NULL;
}

static void
no_activation (CicloNode *session,
               CicloFindings *findings)
{
  gboolean is_over = FALSE;
  CicloNode *input;

  if (!is_own_meeting (session) || ciclo_node_is_set (session, CICLO_SESSION_CONTINUES))
    return;

  input = find_bare_input (session, CICLO_SESSION_ACTIVITIES, &is_over);
  if (input != NULL && !is_over)
    ciclo_findings_add (findings, input, CICLO_ACTIVITY_METHOD);
}

static void
insert_question (CicloNode *input,
                 int field)
{
  static const char *const pairs[] = { "pairs", NULL };
  CicloNode *question;
  guint list, position;

  if (!ciclo_node_get_place (input, &list, &position))
    return;

  question = ciclo_mending_new_timed (ciclo_node_get_root (input), CICLO_ACTIVITY_KIND_DISCUSSION, "buzz-groups",
                                      QUESTION);
  ciclo_node_set_strings (question, CICLO_ACTIVITY_GROUPING, pairs);
  ciclo_mending_join (ciclo_node_get_parent (input), position, question);
}

/* The nine events of instruction, as far as kinds, methods and phases tell */

typedef enum
{
  ATTENTION,
  OBJECTIVE,
  RECALL,
  PRESENT,
  GUIDE,
  PRACTISE,
  FEEDBACK,
  ASSESS,
  TRANSFER,
  N_EVENTS,
} Event;
#define BIT(event) (1u << (event))

static guint
get_events_of_kind (int kind)
{
  static const guint events[] = {
    [CICLO_ACTIVITY_KIND_OPENING] = BIT (ATTENTION),
    [CICLO_ACTIVITY_KIND_INPUT] = BIT (PRESENT),
    [CICLO_ACTIVITY_KIND_DEMONSTRATION] = BIT (PRESENT) | BIT (GUIDE),
    [CICLO_ACTIVITY_KIND_DISCUSSION] = BIT (RECALL) | BIT (GUIDE),
    [CICLO_ACTIVITY_KIND_GROUP_WORK] = BIT (PRACTISE),
    [CICLO_ACTIVITY_KIND_EXERCISE] = BIT (PRACTISE),
    [CICLO_ACTIVITY_KIND_CASE] = BIT (PRACTISE) | BIT (GUIDE),
    [CICLO_ACTIVITY_KIND_ROLE_PLAY] = BIT (PRACTISE),
    [CICLO_ACTIVITY_KIND_ENERGISER] = BIT (ATTENTION),
    [CICLO_ACTIVITY_KIND_REVIEW] = BIT (RECALL) | BIT (ASSESS),
    [CICLO_ACTIVITY_KIND_ASSESSMENT] = BIT (ASSESS),
    [CICLO_ACTIVITY_KIND_REFLECTION] = BIT (FEEDBACK) | BIT (TRANSFER),
    [CICLO_ACTIVITY_KIND_CLOSING] = BIT (TRANSFER),
    [CICLO_ACTIVITY_KIND_HOMEWORK] = BIT (TRANSFER),
  };

  return kind >= 0 && kind < (int) G_N_ELEMENTS (events) ? events[kind] : 0;
}

static guint
get_events_of_phase (CicloNode *phase)
{
  static const guint events[] = {
    [CICLO_PHASE_KIND_BRIEFING] = BIT (OBJECTIVE),
    [CICLO_PHASE_KIND_INPUT] = BIT (PRESENT),
    [CICLO_PHASE_KIND_DEMONSTRATION] = BIT (PRESENT) | BIT (GUIDE),
    [CICLO_PHASE_KIND_READING] = BIT (PRESENT),
    [CICLO_PHASE_KIND_TASK] = BIT (PRACTISE),
    [CICLO_PHASE_KIND_PRACTICE] = BIT (PRACTISE),
    [CICLO_PHASE_KIND_EXCHANGE] = BIT (RECALL),
    [CICLO_PHASE_KIND_DISCUSSION] = BIT (GUIDE),
    [CICLO_PHASE_KIND_QUESTIONS] = BIT (GUIDE),
    [CICLO_PHASE_KIND_REPORT_BACK] = BIT (FEEDBACK),
    [CICLO_PHASE_KIND_FEEDBACK] = BIT (FEEDBACK),
    [CICLO_PHASE_KIND_DEBRIEF] = BIT (FEEDBACK),
    [CICLO_PHASE_KIND_REFLECTION] = BIT (TRANSFER),
    [CICLO_PHASE_KIND_CHECK] = BIT (ASSESS),
    [CICLO_PHASE_KIND_CLOSING] = BIT (TRANSFER),
  };
  int kind = ciclo_node_get_enum (phase, CICLO_PHASE_KIND);

  return kind >= 0 && kind < (int) G_N_ELEMENTS (events) ? events[kind] : 0;
}

static guint
get_own_events (CicloNode *activity)
{
  static const guint of_parts[N_PARTS] = { BIT (ATTENTION), 0, BIT (TRANSFER) };
  CicloNode *method = ciclo_glance_get_method (activity);
  int part = ciclo_node_get_enum (activity, CICLO_ACTIVITY_PART);
  guint events = get_events_of_kind (ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND));

  events |= part >= 0 && !ciclo_glance_is_lecture (activity) ? of_parts[part] : 0;
  events |= ciclo_glance_is_lecture (activity) ? BIT (PRESENT) : 0;
  events |= is_of_category (method, "opening") ? BIT (ATTENTION) | BIT (RECALL) : 0;
  events |= is_of_category (method, "assessment-and-feedback") ? BIT (ASSESS) | BIT (FEEDBACK) : 0;
  events |= is_of_category (method, "reflection-and-closing") ? BIT (TRANSFER) : 0;
  events |= ciclo_glance_looks_back (activity) ? BIT (FEEDBACK) : 0;
  events |= ciclo_node_is_set (activity, CICLO_ACTIVITY_DEBRIEF) ? BIT (FEEDBACK) : 0;
  events |= ciclo_node_is_set (activity, CICLO_ACTIVITY_REPORT_BACK) ? BIT (FEEDBACK) : 0;
  events |= ciclo_node_is_set (activity, CICLO_ACTIVITY_CHECK) ? BIT (ASSESS) : 0;
  events |= ciclo_node_is_set (activity, CICLO_ACTIVITY_OBJECTIVES) ? BIT (OBJECTIVE) : 0;
  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    events |= get_events_of_phase (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i));

  return events;
}

/* FALSE where nothing is known of an activity. */
static gboolean
gather_events (CicloNode *around,
               guint field,
               guint *events)
{
  for (guint i = 0; i < ciclo_node_get_size (around, field); i++)
    {
      CicloNode *activity = ciclo_node_get_child (around, field, i);

      if (ciclo_glance_is_set_aside (activity))
        continue;
      if (!ciclo_node_is_set (activity, CICLO_ACTIVITY_KIND) && ciclo_glance_get_method (activity) == NULL &&
          ciclo_node_get_size (activity, CICLO_ACTIVITY_ACTIVITIES) == 0)
        return FALSE;
      *events |= get_own_events (activity);
      if (!gather_events (activity, CICLO_ACTIVITY_ACTIVITIES, events))
        return FALSE;
    }

  return TRUE;
}

static gint64
get_session_length (CicloNode *session,
                    CicloFindings *findings)
{
  CicloSpan planned;
  CicloTimetable *timetable;

  if (ciclo_timed_get_length (session, &planned))
    return planned.seconds;

  timetable = ciclo_findings_get_timetable (findings, session, CICLO_WITHOUT_OPTIONAL);

  return ciclo_timetable_get_day (timetable)->end - ciclo_timetable_get_day (timetable)->start;
}

static void
few_events (CicloNode *session,
            CicloFindings *findings)
{
  static const char *const ids[N_EVENTS] = { "attention", "objective", "recall", "present", "guide",
                                             "practise", "feedback", "assess", "transfer" };
  guint events = ciclo_node_is_set (session, CICLO_SESSION_OBJECTIVES) ? BIT (OBJECTIVE) : 0;
  guint n = 0;

  if (!is_own_meeting (session) || ciclo_session_is_pause (session) ||
      get_session_length (session, findings) <= LONG_SESSION ||
      !gather_events (session, CICLO_SESSION_ACTIVITIES, &events))
    return;

  events |= ciclo_node_is_set (session, CICLO_SESSION_ASSESSMENT) ? BIT (ASSESS) : 0;
  for (guint i = 0; i < N_EVENTS; i++)
    n += (events & BIT (i)) != 0 ? 1 : 0;
  if (n >= ENOUGH_EVENTS)
    return;

  ciclo_findings_add (findings, session, CICLO_SESSION_ACTIVITIES);
  for (guint i = 0; i < N_EVENTS; i++)
    if ((events & BIT (i)) == 0)
      ciclo_findings_say_part (findings, "list", ids[i]);
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D17", ciclo_session_get_type, parts_missing, CICLO_SCOPE_NEIGHBOURS, add_parts },
  { "D18", ciclo_session_get_type, few_events,    CICLO_SCOPE_NEIGHBOURS },
  { "D19", ciclo_session_get_type, no_activation, CICLO_SCOPE_NEIGHBOURS, insert_question },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_sessions = CICLO_RULE_SET (rules);
