/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the model and the scheduler: writes the sessions and activities of a day down as items that take time, lets
 * the time flow, and keeps which item was which node. */

#include "config.h"

#include "model/ciclo-timetable.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"

/* Where repeats are inside of each other deeper than this, nothing is repeated any more. */
#define DEEPEST 64

struct _CicloTimetable
{
  GArray *slots; /* CicloTimetableSlot */
  GHashTable *index;
  CicloFlowDay day;
};

typedef struct
{
  CicloChoices *choices; /* borrowed */
  CicloVariation variation;
  GArray *items; /* CicloFlowItem, one for each slot */
  GArray *slots;
  GHashTable *lanes; /* node -> number from 1 */
  GHashTable *open;  /* the nodes whose content is being added: something inside may repeat what it is inside of */
  CicloNode *session;
  guint share;       /* how many things may still be repeated in the session */
  guint n_repeating; /* of what is open, how many repeat something */
} Builder;

static CicloFlowItem *
get_item (Builder *builder,
          guint position)
{
  return &g_array_index (builder->items, CicloFlowItem, position);
}

/* How long */

static void
set_length (CicloFlowItem *item,
            CicloNode *timed)
{
  CicloSpan length;

  if (!ciclo_timed_get_length (timed, &length))
    return;

  item->duration = (int) length.seconds;
  item->max_duration = (int) length.latest;
  item->open = length.open;
}

/* Where and when */

static int
get_lane (Builder *builder,
          CicloNode *timed,
          CicloNode *around)
{
  CicloNode *lane = ciclo_node_follow (timed, ciclo_timed_get_fields (timed)->lane);
  int number;

  if (lane == NULL)
    return 0;
  if (around != NULL && lane == ciclo_node_follow (around, ciclo_timed_get_fields (around)->lane))
    return 0;

  number = GPOINTER_TO_INT (g_hash_table_lookup (builder->lanes, lane));
  if (number == 0)
    {
      number = (int) g_hash_table_size (builder->lanes) + 1;
      g_hash_table_insert (builder->lanes, lane, GINT_TO_POINTER (number));
    }

  return number;
}

static void
set_start (CicloFlowItem *item,
           CicloNode *timed)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (timed);

  item->start = ciclo_node_get_seconds (timed, fields->start);
  item->pinned = item->start >= 0 && ciclo_node_get_bool (timed, fields->pinned);
}

static guint
add_item (Builder *builder,
          CicloNode *timed,
          int parent)
{
  CicloFlowItem item = CICLO_FLOW_ITEM_INIT;
  CicloTimetableSlot slot = { .session = builder->session, .node = timed };
  CicloNode *around = NULL;

  if (parent >= 0)
    {
      const CicloTimetableSlot *outer = &g_array_index (builder->slots, CicloTimetableSlot, parent);

      around = outer->node;
      slot.depth = outer->depth + 1;
    }

  item.parent = parent;
  item.lane = get_lane (builder, timed, around);
  item.counts = ciclo_choices_count_alone (builder->choices, timed, builder->variation);
  set_start (&item, timed);
  g_array_append_val (builder->items, item);
  g_array_append_val (builder->slots, slot);

  return builder->slots->len - 1;
}

/* What is inside */

static void add_activity (Builder *builder, CicloNode *activity, int parent);

/* Whether one more thing may be added, which is then taken from the share. */
static gboolean
may_add (Builder *builder)
{
  if (builder->n_repeating == 0)
    return TRUE;
  if (builder->share == 0)
    return FALSE;

  builder->share--;

  return TRUE;
}

static void
add_content (Builder *builder,
             CicloNode *timed,
             int position)
{
  CicloNode *content = ciclo_timed_get_content (timed);
  guint field = ciclo_timed_get_fields (timed)->activities;

  if (content != timed && g_hash_table_size (builder->open) >= DEEPEST)
    return;
  if (!g_hash_table_add (builder->open, content))
    return;

  builder->n_repeating += content != timed ? 1 : 0;
  for (guint i = 0; i < ciclo_node_get_size (content, field) && may_add (builder); i++)
    add_activity (builder, ciclo_node_get_child (content, field, i), position);
  builder->n_repeating -= content != timed ? 1 : 0;
  g_hash_table_remove (builder->open, content);
}

static void
add_activity (Builder *builder,
              CicloNode *activity,
              int parent)
{
  guint position = add_item (builder, activity, parent);
  CicloFlowItem *item = get_item (builder, position);

  item->may_overlap = ciclo_node_get_bool (activity, CICLO_ACTIVITY_MAY_OVERLAP);
  set_length (item, activity);
  add_content (builder, activity, (int) position);
}

/* Nothing of a session happens before its first activity: where that one is pinned, so is the session. */
static void
pin_to_first (Builder *builder,
              guint position)
{
  CicloFlowItem *session = get_item (builder, position);

  for (guint i = position + 1; i < builder->items->len; i++)
    {
      const CicloFlowItem *item = get_item (builder, i);

      if (item->parent != (int) position || !item->counts)
        continue;
      if (item->pinned && !session->pinned)
        {
          session->start = item->start;
          session->pinned = TRUE;
        }
      return;
    }
}

static void
add_session (Builder *builder,
             CicloNode *session)
{
  guint position;

  builder->session = session;
  builder->share = ciclo_timed_get_share (session);
  position = add_item (builder, session, -1);
  add_content (builder, session, (int) position);
  pin_to_first (builder, position);

  if (position + 1 == builder->items->len)
    set_length (get_item (builder, position), session);
}

/* The day */

static gboolean
is_of_unknown_length (Builder *builder,
                      guint position)
{
  const CicloFlowItem *item = get_item (builder, position);
  gboolean is_outer = position + 1 < builder->items->len && get_item (builder, position + 1)->parent == (int) position;

  return item->counts && item->duration < 0 && !is_outer;
}

/* Lets the planned length stand in for sessions that have activities without a length. Returns whether any did. */
static gboolean
apply_planned_lengths (Builder *builder)
{
  gboolean applied = FALSE;
  gboolean unknown = FALSE;

  for (guint i = builder->items->len; i-- > 0;)
    {
      const CicloTimetableSlot *slot = &g_array_index (builder->slots, CicloTimetableSlot, i);
      CicloFlowItem *item = get_item (builder, i);
      int content;

      if (slot->depth > 0)
        {
          unknown |= is_of_unknown_length (builder, i);
          continue;
        }

      content = (int) CLAMP (slot->time.content, 0, CICLO_DURATION_LONGEST);
      if (unknown && item->duration < 0)
        {
          set_length (item, slot->node);
          if (item->duration >= 0)
            {
              item->duration = MAX (item->duration, content);
              applied = TRUE;
            }
        }
      unknown = FALSE;
    }

  return applied;
}

static void
let_flow (Builder *builder,
          int day_start,
          int day_end,
          CicloFlowDay *day)
{
  g_autofree CicloFlowSlot *times = g_new0 (CicloFlowSlot, builder->items->len);

  ciclo_flow_day ((const CicloFlowItem *) builder->items->data, (int) builder->items->len, day_start, day_end,
                  times, day);
  for (guint i = 0; i < builder->slots->len; i++)
    g_array_index (builder->slots, CicloTimetableSlot, i).time = times[i];
}

static void
builder_init (Builder *builder,
              CicloVariation variation,
              CicloChoices *choices)
{
  builder->choices = choices;
  builder->variation = variation;
  builder->items = g_array_new (FALSE, FALSE, sizeof (CicloFlowItem));
  builder->slots = g_array_new (FALSE, FALSE, sizeof (CicloTimetableSlot));
  builder->lanes = g_hash_table_new (NULL, NULL);
  builder->open = g_hash_table_new (NULL, NULL);
}

/* A slot is its own key in the index: two are the same when session and node are. */

static guint
slot_hash (gconstpointer key)
{
  const CicloTimetableSlot *slot = key;

  return g_direct_hash (slot->session) * 31 + g_direct_hash (slot->node);
}

static gboolean
slot_equal (gconstpointer a,
            gconstpointer b)
{
  const CicloTimetableSlot *one = a;
  const CicloTimetableSlot *other = b;

  return one->session == other->session && one->node == other->node;
}

static int
get_first_start (Builder *builder)
{
  for (guint i = 0; i < builder->items->len; i++)
    if (get_item (builder, i)->parent < 0 && get_item (builder, i)->counts)
      return get_item (builder, i)->start;

  return -1;
}

static CicloTimetable *
builder_finish (Builder *builder,
                int day_start,
                int day_end)
{
  CicloTimetable *timetable = g_new0 (CicloTimetable, 1);

  if (day_start < 0)
    day_start = get_first_start (builder);
  let_flow (builder, day_start, day_end, &timetable->day);
  if (apply_planned_lengths (builder))
    let_flow (builder, day_start, day_end, &timetable->day);

  timetable->index = g_hash_table_new (slot_hash, slot_equal);
  for (guint i = 0; i < builder->slots->len; i++)
    {
      CicloTimetableSlot *slot = &g_array_index (builder->slots, CicloTimetableSlot, i);

      if (!g_hash_table_contains (timetable->index, slot))
        g_hash_table_add (timetable->index, slot);
    }

  timetable->slots = g_steal_pointer (&builder->slots);
  g_clear_pointer (&builder->items, g_array_unref);
  g_clear_pointer (&builder->lanes, g_hash_table_unref);
  g_clear_pointer (&builder->open, g_hash_table_unref);

  return timetable;
}

static CicloTimetable *
make_for_day (CicloNode *day,
              CicloVariation variation,
              CicloChoices *choices)
{
  CicloNode *course = ciclo_node_get_root (day);
  Builder builder = { 0 };
  int start;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  builder_init (&builder, variation, choices);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (ciclo_node_follow (session, CICLO_SESSION_DAY) == day)
        add_session (&builder, session);
    }

  start = ciclo_node_get_seconds (day, CICLO_DAY_START);
  if (start < 0)
    start = ciclo_node_get_seconds (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), CICLO_SETTINGS_DAY_START);

  return builder_finish (&builder, start, ciclo_node_get_seconds (day, CICLO_DAY_END));
}

static CicloTimetable *
make_for_session (CicloNode *session,
                  CicloVariation variation,
                  CicloChoices *choices)
{
  Builder builder = { 0 };

  builder_init (&builder, variation, choices);
  add_session (&builder, session);

  return builder_finish (&builder, -1, -1);
}

CicloTimetable *
ciclo_timetable_new (CicloNode *day_or_session,
                     CicloVariation variation,
                     CicloChoices *choices)
{
  g_return_val_if_fail (CICLO_IS_DAY (day_or_session) || CICLO_IS_SESSION (day_or_session), NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  return CICLO_IS_DAY (day_or_session) ? make_for_day (day_or_session, variation, choices)
                                       : make_for_session (day_or_session, variation, choices);
}

CicloTimetable *
ciclo_timetable_new_for_day (CicloNode *day,
                             CicloVariation variation)
{
  g_autoptr (CicloChoices) choices = NULL;

  g_return_val_if_fail (CICLO_IS_DAY (day), NULL);

  choices = ciclo_choices_new (ciclo_node_get_root (day));

  return make_for_day (day, variation, choices);
}

CicloTimetable *
ciclo_timetable_new_for_session (CicloNode *session,
                                 CicloVariation variation)
{
  g_autoptr (CicloChoices) choices = NULL;

  g_return_val_if_fail (CICLO_IS_SESSION (session), NULL);

  choices = ciclo_choices_new (ciclo_node_get_root (session));

  return make_for_session (session, variation, choices);
}

void
ciclo_timetable_free (CicloTimetable *timetable)
{
  if (timetable == NULL)
    return;

  g_hash_table_unref (timetable->index);
  g_array_unref (timetable->slots);
  g_free (timetable);
}

guint
ciclo_timetable_get_size (CicloTimetable *timetable)
{
  g_return_val_if_fail (timetable != NULL, 0);

  return timetable->slots->len;
}

const CicloTimetableSlot *
ciclo_timetable_get_slot (CicloTimetable *timetable,
                          guint position)
{
  g_return_val_if_fail (timetable != NULL, NULL);
  g_return_val_if_fail (position < timetable->slots->len, NULL);

  return &g_array_index (timetable->slots, CicloTimetableSlot, position);
}

const CicloTimetableSlot *
ciclo_timetable_find (CicloTimetable *timetable,
                      CicloNode *node)
{
  CicloNode *session = node;

  g_return_val_if_fail (timetable != NULL, NULL);
  g_return_val_if_fail (ciclo_timed_is (node), NULL);

  while (session != NULL && !CICLO_IS_SESSION (session))
    session = ciclo_node_get_parent (session);

  return session != NULL ? ciclo_timetable_find_in (timetable, session, node) : NULL;
}

const CicloTimetableSlot *
ciclo_timetable_find_in (CicloTimetable *timetable,
                         CicloNode *session,
                         CicloNode *activity)
{
  CicloTimetableSlot key = { .session = session, .node = activity };

  g_return_val_if_fail (timetable != NULL, NULL);

  return g_hash_table_lookup (timetable->index, &key);
}

const CicloFlowDay *
ciclo_timetable_get_day (CicloTimetable *timetable)
{
  g_return_val_if_fail (timetable != NULL, NULL);

  return &timetable->day;
}
