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
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

#define N_PARTS (CICLO_PART_OF_SESSION_CONCLUSION + 1)
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

/* clang-format off */
static const CicloRule rules[] = {
  { "D17", ciclo_session_get_type, parts_missing, CICLO_SCOPE_NEIGHBOURS, add_parts },
  { "D19", ciclo_session_get_type, no_activation, CICLO_SCOPE_NEIGHBOURS, insert_question },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_sessions = CICLO_RULE_SET (rules);
