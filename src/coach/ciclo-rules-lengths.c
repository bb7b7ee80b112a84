/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: how long single activities are, and what they add up to. */

#include "config.h"

#include "coach/ciclo-glance.h"
#include "coach/ciclo-mending.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-declared.h"
#include "model/ciclo-method.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"

/* Activities and session */

/* What the activities of a session come to at least or at most, and what was planned, where both cannot be right. */
typedef struct
{
  gint64 sum;
  gint64 length;
} Mismatch;

/* @with counts what is optional, @without does not: any plan between the two may be right. */
static gboolean
find_mismatch (const CicloDeclared *with,
               CicloTotals *without,
               Mismatch *mismatch)
{
  const CicloTotal *total = ciclo_totals_find (without, with->node);
  const CicloSpan *least = total->counts ? ciclo_total_get_span (total, CICLO_FIGURE_WRITTEN) : &with->computed;

  if (with->field != CICLO_SESSION_PLANNED || !CICLO_IS_SESSION (with->node) || !with->differs)
    return FALSE;

  if (with->computed.seconds < with->declared.seconds)
    *mismatch = (Mismatch){ with->computed.latest, with->declared.seconds };
  else if (least->seconds > with->declared.latest)
    *mismatch = (Mismatch){ least->seconds, with->declared.latest };
  else
    return FALSE;

  return TRUE;
}

static void
say_minutes (CicloFindings *findings,
             const char *name,
             gint64 seconds)
{
  ciclo_findings_say_number (findings, name, (double) seconds / 60, seconds % 60 == 0 ? 0 : 1);
}

static void
sum_differs (CicloNode *course,
             CicloFindings *findings)
{
  CicloTotals *without = ciclo_findings_get_totals (findings, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) rows = ciclo_declared_list (ciclo_findings_get_totals (findings, CICLO_WITH_OPTIONAL));
  Mismatch mismatch;

  for (guint i = 0; i < rows->len; i++)
    {
      const CicloDeclared *row = &g_array_index (rows, CicloDeclared, i);

      if (!CICLO_IS_SESSION (row->node) || !find_mismatch (row, without, &mismatch))
        continue;
      ciclo_findings_add (findings, row->node, (int) row->field);
      say_minutes (findings, "sum", mismatch.sum);
      say_minutes (findings, "len", mismatch.length);
    }
}

static gboolean
measure_mismatch (CicloNode *session,
                  Mismatch *mismatch)
{
  CicloNode *course = ciclo_node_get_root (session);
  g_autoptr (CicloTotals) with = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  g_autoptr (CicloTotals) without = ciclo_totals_new (course, CICLO_WITHOUT_OPTIONAL);
  g_autoptr (GArray) rows = ciclo_declared_list (with);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, CicloDeclared, i).node == session)
      return find_mismatch (&g_array_index (rows, CicloDeclared, i), without, mismatch);

  return FALSE;
}

/* The longest activity for everybody in @session that has a length of its own to change: of the margins, or of all. */
static CicloNode *
find_longest (CicloNode *session,
              gboolean margins)
{
  CicloNode *longest = NULL;

  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      gboolean is_margin = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_BUFFER;
      int seconds = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION);

      if (seconds <= 0 || (margins && !is_margin) || ciclo_node_follow (activity, CICLO_ACTIVITY_LANE) != NULL ||
          !ciclo_timed_is_counted (activity, CICLO_WITHOUT_OPTIONAL))
        continue;
      if (longest == NULL || seconds > ciclo_node_get_seconds (longest, CICLO_ACTIVITY_DURATION))
        longest = activity;
    }

  return longest;
}

static void
lengthen (CicloNode *activity,
          gint64 seconds)
{
  const CicloDuration *before = ciclo_node_get_duration (activity, CICLO_ACTIVITY_DURATION);
  gint64 latest = before->max_seconds > 0 ? before->max_seconds + seconds : 0;
  g_autoptr (CicloDuration) after = ciclo_duration_new ((int) MIN (before->seconds + seconds, CICLO_DURATION_LONGEST),
                                                        (int) MIN (latest, CICLO_DURATION_LONGEST), before->open, NULL);

  if (after != NULL)
    ciclo_node_set_duration (activity, CICLO_ACTIVITY_DURATION, after);
}

/* Takes @seconds from the margins, the largest first; one that is used up goes. Returns how much is left to take. */
static gint64
use_margins (CicloNode *session,
             gint64 seconds)
{
  CicloNode *margin;
  guint field, position;

  while (seconds > 0 && (margin = find_longest (session, TRUE)) != NULL)
    {
      gint64 length = ciclo_node_get_seconds (margin, CICLO_ACTIVITY_DURATION);

      if (length > seconds)
        lengthen (margin, -seconds);
      else if (ciclo_node_get_place (margin, &field, &position))
        ciclo_node_remove (session, field, position);
      seconds -= MIN (length, seconds);
    }

  return seconds;
}

static void
fill_up (CicloNode *session,
         gint64 seconds)
{
  CicloNode *margin = find_longest (session, TRUE);

  if (margin != NULL)
    lengthen (margin, seconds);
  else
    ciclo_node_append (session, CICLO_SESSION_ACTIVITIES,
                       ciclo_mending_new_timed (ciclo_node_get_root (session), CICLO_ACTIVITY_KIND_BUFFER, NULL,
                                                seconds));
}

/* The margin gives way, then the longest activity. What stands in another session, or beside each other, is not
 * touched: then the session lasts as long as its activities. */
static void
adjust_margin (CicloNode *session,
               int field)
{
  Mismatch mismatch;
  CicloNode *longest;

  if (!measure_mismatch (session, &mismatch))
    return;

  if (ciclo_mending_may_join (session) && mismatch.sum < mismatch.length)
    {
      fill_up (session, mismatch.length - mismatch.sum);
    }
  else if (ciclo_mending_may_join (session))
    {
      gint64 left = use_margins (session, mismatch.sum - mismatch.length);

      longest = find_longest (session, FALSE);
      if (left > 0 && longest != NULL && ciclo_node_get_seconds (longest, CICLO_ACTIVITY_DURATION) > left)
        lengthen (longest, -left);
    }

  if (measure_mismatch (session, &mismatch))
    ciclo_mending_set_seconds (session, CICLO_SESSION_PLANNED, mismatch.sum);
}

/* No time at all */

static void
takes_no_time (CicloNode *activity,
               CicloFindings *findings)
{
  const CicloDuration *duration = ciclo_node_get_duration (activity, CICLO_ACTIVITY_DURATION);

  if (duration != NULL && duration->seconds == 0 && duration->max_seconds == 0 && !duration->open &&
      !ciclo_glance_is_set_aside (activity))
    ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
}

/* In the middle of what is usual, in steps of five minutes where there is one between. */
static int
get_usual_minutes (CicloNode *activity)
{
  CicloNode *method = ciclo_glance_get_method (activity);
  int least = method != NULL ? ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN) : 0;
  int most = method != NULL ? ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MAX) : 0;
  int middle = (least + MAX (most, least)) / 2;
  int round = (middle + 2) / 5 * 5;

  return round >= least && round <= most ? round : middle;
}

/* Where no method says what is usual, nothing is better than nought. */
static void
use_usual_duration (CicloNode *activity,
                    int field)
{
  int minutes = get_usual_minutes (activity);

  if (minutes > 0)
    ciclo_mending_set_seconds (activity, CICLO_ACTIVITY_DURATION, CICLO_MENDING_MINUTES (minutes));
  else
    ciclo_node_unset (activity, CICLO_ACTIVITY_DURATION);
}

/* Exposition at a stretch */

static gboolean
is_listening (int phase)
{
  static const guint kinds = 1u << CICLO_PHASE_KIND_SET_UP | 1u << CICLO_PHASE_KIND_BRIEFING |
                             1u << CICLO_PHASE_KIND_INPUT | 1u << CICLO_PHASE_KIND_DEMONSTRATION |
                             1u << CICLO_PHASE_KIND_READING;

  return phase < 0 || (kinds >> phase & 1u) != 0;
}

/* Whether the phases of @activity say that people do more than listen. */
static gboolean
has_other_phases (CicloNode *activity)
{
  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    if (!is_listening (ciclo_node_get_enum (ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i),
                                            CICLO_PHASE_KIND)))
      return TRUE;

  return FALSE;
}

/* The longest time in which people only listen, as the phases of @activity say; -1 where that is not known. */
static gint64
get_longest_phases (CicloNode *activity)
{
  gint64 longest = 0;
  gint64 stretch = 0;

  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_PHASES); i++)
    {
      CicloNode *phase = ciclo_node_get_child (activity, CICLO_ACTIVITY_PHASES, i);
      int seconds = ciclo_node_get_seconds (phase, CICLO_PHASE_DURATION);

      if (!is_listening (ciclo_node_get_enum (phase, CICLO_PHASE_KIND)))
        stretch = 0;
      else if (seconds < 0)
        return -1;
      else
        stretch += seconds;
      longest = MAX (longest, stretch);
    }

  return longest;
}

static gint64
get_stretch (CicloNode *activity)
{
  CicloSpan length;

  if (has_other_phases (activity))
    return get_longest_phases (activity);

  return ciclo_timed_get_length (activity, &length) ? length.seconds : -1;
}

static gboolean
has_interaction (CicloNode *activity)
{
  CicloNode *method = ciclo_glance_get_method (activity);

  return method != NULL && ciclo_node_get_bool (method, CICLO_METHOD_EMBEDDED_INTERACTION);
}

#define QUESTION CICLO_MENDING_MINUTES (3)
#define MOST_PARTS 20

/* How many parts of at most @max seconds there are when a question stands between each two; 0: too many. */
static guint
count_parts (gint64 seconds,
             gint64 max)
{
  for (guint n = 2; n <= MOST_PARTS; n++)
    if (seconds - (n - 1) * QUESTION <= n * max)
      return n;

  return 0;
}

static void
long_exposition (CicloNode *activity,
                 CicloFindings *findings)
{
  double max = ciclo_findings_get_limit (findings, CICLO_SETTINGS_MAX_LECTURE);
  gint64 stretch;

  if (!ciclo_glance_is_lecture (activity) || has_interaction (activity) || ciclo_glance_is_set_aside (activity) ||
      ciclo_node_get_size (activity, CICLO_ACTIVITY_ACTIVITIES) > 0)
    return;

  stretch = get_stretch (activity);
  if ((double) stretch <= max * 60)
    return;
  ciclo_findings_add (findings, activity, CICLO_ACTIVITY_DURATION);
  say_minutes (findings, "x", stretch);
  ciclo_findings_say_number (findings, "max", max, 0);
  if (count_parts (ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION), (gint64) max * 60) == 0 ||
      !ciclo_mending_may_split (activity))
    ciclo_findings_set_needs_person (findings);
}

/* Of @n parts of @seconds the first: in whole minutes where they are that long. */
static gint64
cut_part (gint64 seconds,
          gint64 n,
          gint64 max)
{
  gint64 part = seconds / n;

  return part < 60 ? part : MIN ((seconds + n * 60 - 1) / (n * 60) * 60, max);
}

static void
split_exposition (CicloNode *activity,
                  int field)
{
  CicloNode *course = ciclo_node_get_root (activity);
  CicloNode *settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  gint64 max = CICLO_MENDING_MINUTES (ciclo_node_get_int (settings, CICLO_SETTINGS_MAX_LECTURE));
  gint64 seconds = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION);
  guint n = count_parts (seconds, max);

  if (n == 0 || !ciclo_mending_may_split (activity))
    return;

  seconds -= (n - 1) * QUESTION;
  for (guint left = n; left > 1; left--)
    {
      gint64 part = cut_part (seconds, left, max);
      CicloNode *question = ciclo_mending_new_timed (course, CICLO_ACTIVITY_KIND_DISCUSSION, "buzz-groups", QUESTION);

      ciclo_node_set_strings (question, CICLO_ACTIVITY_GROUPING, (const char *const[]){ "pairs", NULL });
      seconds -= part;
      activity = ciclo_mending_split (activity, part, seconds, question);
    }
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D01", ciclo_course_get_type,   sum_differs,     CICLO_SCOPE_COURSE, adjust_margin },
  { "D02", ciclo_activity_get_type, takes_no_time,   CICLO_SCOPE_BRANCH, use_usual_duration },
  { "D08", ciclo_activity_get_type, long_exposition, CICLO_SCOPE_NEIGHBOURS, split_exposition },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_lengths = CICLO_RULE_SET (rules);
