/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: who would have to be in two places at the same time. */

#include "config.h"

#include "coach/ciclo-rule.h"
#include "coach/ciclo-team.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

/* How many earlier bookings of the same trainer are compared with one: nobody has that many at the same time. */
#define MOST_AT_A_TIME 32

/* Something inside of the session, or the session itself, while its slots are read. */
typedef struct
{
  const CicloTimetableSlot *slot;
  gboolean is_borrowed; /* content of something else, which is repeated here */
} Step;

typedef struct
{
  CicloNode *trainer;
  CicloNode *assignment;
  CicloNode *owner; /* who has the assignment: @node, or something around it */
  CicloNode *node;
  CicloNode *lane;
  CicloNode *place;
  const CicloFlowSlot *time;
  guint position;
} Booking;

static CicloNode *
find_around (const GArray *path,
             gboolean is_lane)
{
  for (guint i = path->len; i-- > 0;)
    {
      CicloNode *node = g_array_index (path, Step, i).slot->node;
      const CicloTimedFields *fields = ciclo_timed_get_fields (node);
      CicloNode *found = ciclo_node_follow (node, is_lane ? fields->lane : fields->place);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static CicloNode *
find_owner (const GArray *path)
{
  for (guint i = path->len; i-- > 0;)
    if (ciclo_team_get_size (g_array_index (path, Step, i).slot->node) > 0)
      return g_array_index (path, Step, i).slot->node;

  return NULL;
}

static void
book (GArray *bookings,
      const GArray *path,
      guint position)
{
  const CicloTimetableSlot *slot = g_array_index (path, Step, path->len - 1).slot;
  CicloNode *owner = find_owner (path);

  if (owner == NULL || (owner != slot->node && !ciclo_team_is_needed (slot->node)))
    return;

  for (guint i = 0; i < ciclo_team_get_size (owner); i++)
    {
      CicloNode *assignment = ciclo_team_get_assignment (owner, i);
      Booking booking = { .trainer = ciclo_team_get_trainer (assignment), .assignment = assignment, .owner = owner };

      if (booking.trainer == NULL || ciclo_team_has_role (assignment, CICLO_TEAM_ROVING))
        continue;
      booking.node = slot->node;
      booking.lane = find_around (path, TRUE);
      booking.place = find_around (path, FALSE);
      booking.time = &slot->time;
      booking.position = position;
      g_array_append_val (bookings, booking);
    }
}

/* Whether the slot after @position is a part of the one there, and not content of something else. */
static gboolean
has_own_content (CicloTimetable *timetable,
                 guint position)
{
  const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, position);

  return position + 1 < ciclo_timetable_get_size (timetable) &&
         ciclo_node_get_parent (ciclo_timetable_get_slot (timetable, position + 1)->node) == slot->node &&
         ciclo_timetable_get_slot (timetable, position + 1)->depth == slot->depth + 1;
}

static GArray *
list_bookings (CicloTimetable *timetable)
{
  GArray *bookings = g_array_new (FALSE, FALSE, sizeof (Booking));
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    {
      Step step = { .slot = ciclo_timetable_get_slot (timetable, i) };

      g_array_set_size (path, step.slot->depth);
      if (path->len > 0)
        {
          const Step *around = &g_array_index (path, Step, path->len - 1);

          step.is_borrowed = around->is_borrowed || ciclo_node_get_parent (step.slot->node) != around->slot->node;
        }
      g_array_append_val (path, step);
      if (!step.is_borrowed && (step.slot->time.flags & CICLO_FLOW_NOT_COUNTED) == 0 &&
          !has_own_content (timetable, i))
        book (bookings, path, i);
    }

  return bookings;
}

static int
compare_bookings (gconstpointer a,
                  gconstpointer b)
{
  const Booking *one = a, *other = b;

  if (one->trainer != other->trainer)
    return one->trainer < other->trainer ? -1 : 1;
  if (one->time->start != other->time->start)
    return one->time->start < other->time->start ? -1 : 1;

  return one->position < other->position ? -1 : one->position > other->position;
}

static gboolean
may_overlap (CicloNode *timed)
{
  return CICLO_IS_ACTIVITY (timed) && ciclo_node_get_bool (timed, CICLO_ACTIVITY_MAY_OVERLAP);
}

static gboolean
is_inside (CicloNode *node,
           CicloNode *around)
{
  while (node != NULL && node != around)
    node = ciclo_node_get_parent (node);

  return node != NULL;
}

/* At the same time, and apart by design: what overlaps in one place because it takes too long is another matter. A team
 * that belongs to both, because it is that of what they are part of, may share them out. */
static gboolean
collide (const Booking *one,
         const Booking *other)
{
  gboolean is_apart = (one->lane != NULL && other->lane != NULL && one->lane != other->lane) ||
                      (one->place != NULL && other->place != NULL && one->place != other->place) ||
                      may_overlap (one->node) || may_overlap (other->node);

  return is_apart && one->position != other->position && one->time->end > other->time->start &&
         other->time->end > one->time->start &&
         ((one->time->flags ^ other->time->flags) & CICLO_FLOW_RELATIVE) == 0 &&
         !is_inside (one->node, other->owner) && !is_inside (other->node, one->owner);
}

static void
report_booking (CicloFindings *findings,
                const Booking *booking,
                CicloVariation variation)
{
  CicloNode *trainer = booking->trainer;
  const char *label = ciclo_node_get_text (trainer, CICLO_TRAINER_LABEL, NULL);

  if (*label == '\0')
    label = ciclo_node_say (trainer, CICLO_TRAINER_ROLE, NULL);

  ciclo_findings_add (findings, booking->assignment, CICLO_ASSIGNMENT_TRAINER);
  if (*label != '\0')
    ciclo_findings_say_text (findings, "trainer", label);
  else
    ciclo_findings_say_field (findings, "trainer", booking->assignment, CICLO_ASSIGNMENT_TRAINER);
  if (variation == CICLO_WITH_OPTIONAL)
    ciclo_findings_set_severity (findings, CICLO_SEVERITY_WARNING);
}

static void
report_collisions (CicloFindings *findings,
                   CicloNode *day,
                   CicloVariation variation,
                   GHashTable *reported)
{
  g_autoptr (GArray) bookings = list_bookings (ciclo_findings_get_timetable (findings, day, variation));

  g_array_sort (bookings, compare_bookings);
  for (guint i = 1; i < bookings->len; i++)
    {
      const Booking *booking = &g_array_index (bookings, Booking, i);

      for (guint j = i; j > 0 && i - j < MOST_AT_A_TIME; j--)
        {
          const Booking *earlier = &g_array_index (bookings, Booking, j - 1);

          if (earlier->trainer != booking->trainer)
            break;
          if (collide (earlier, booking) && g_hash_table_add (reported, booking->assignment))
            {
              report_booking (findings, booking, variation);
              break;
            }
        }
    }
}

/* What is optional comes in the way only if it is run. */
static void
in_two_places (CicloNode *node,
               CicloFindings *findings)
{
  g_autoptr (GHashTable) reported = NULL;

  if (!CICLO_IS_DAY (node) &&
      !(CICLO_IS_SESSION (node) && !CICLO_IS_DAY (ciclo_node_follow (node, CICLO_SESSION_DAY))))
    return;

  reported = g_hash_table_new (NULL, NULL);
  report_collisions (findings, node, CICLO_WITHOUT_OPTIONAL, reported);
  report_collisions (findings, node, CICLO_WITH_OPTIONAL, reported);
}

static const CicloRule rules[] = {
  { "L06", ciclo_node_get_type, in_two_places, CICLO_SCOPE_NEIGHBOURS },
};

const CicloRuleSet ciclo_rules_bookings = CICLO_RULE_SET (rules);
