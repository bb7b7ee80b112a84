/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scheduler: a pure function from the items of a day to their times. It walks once through the items with a stack
 * of frames, one for each item that is still open; a frame knows how far the time has flowed inside of it, for
 * everybody and in each lane. */

#include "config.h"

#include "core/ciclo-duration.h"
#include "core/ciclo-flow.h"

/* Sums of any number of these stay far within 64 bits. */
#define LONGEST CICLO_DURATION_LONGEST

/* A moment that something can follow, and the item that ended then. */
typedef struct
{
  gint64 time;
  gint64 latest;
  int item;
  gboolean relative;
  gboolean open;
} Mark;

static const Mark never = { .time = G_MININT64, .latest = G_MININT64, .item = -1, .relative = TRUE };

/* How far the time has flowed: flow is where the next item begins, last the latest end so far. They differ after a
 * pinned item that lies within a longer one. */
typedef struct
{
  gint64 key;
  Mark flow;
  Mark last;
  guint stretch; /* the one of the frame in which this was written */
} Track;

typedef struct
{
  int index; /* -1: the day itself */
  CicloFlowItem item;
  Mark arrival;
  Mark begin;
  Mark rival; /* the latest end before it among those who have to be there */
  gint64 limit;
  gboolean filled;
  Track common;
  Mark lanes;    /* the latest end of all lanes */
  guint stretch; /* counts the items for everybody: lanes run beside each other between two of them */
} Frame;

typedef struct
{
  const CicloFlowItem *items;
  CicloFlowSlot *slots;
  CicloFlowDay *day;
  int day_start;
  int day_end;
  GArray *frames;
  GHashTable *tracks;
} Flow;

/* A clock wins over none; otherwise the later time. What is uncertain in one of them is uncertain. */
static Mark
later (Mark a,
       Mark b)
{
  Mark mark;

  if (a.relative != b.relative)
    return a.relative ? b : a;

  mark = b.time >= a.time ? b : a;
  mark.latest = MAX (a.latest, b.latest);
  mark.open = a.open || b.open;
  return mark;
}

/* Forgets that what came before might have taken longer: something fixed came after it. */
static Mark
settle (Mark mark)
{
  mark.latest = mark.time;
  mark.open = FALSE;
  return mark;
}

static Frame *
get_top (Flow *flow)
{
  return &g_array_index (flow->frames, Frame, flow->frames->len - 1);
}

static Track *
get_track (Flow *flow,
           Frame *frame,
           int lane)
{
  gint64 key = ((gint64) (frame->index + 1) << 32) + lane;
  Track *track;

  if (lane == 0)
    return &frame->common;

  track = g_hash_table_lookup (flow->tracks, &key);
  if (track == NULL)
    {
      track = g_new0 (Track, 1);
      track->key = key;
      track->flow = never;
      track->last = never;
      g_hash_table_insert (flow->tracks, &track->key, track);
    }

  return track;
}

static int
tidy (int value,
      int least,
      int otherwise,
      CicloFlowFlags *flags)
{
  if (value < otherwise || value > LONGEST)
    *flags |= CICLO_FLOW_BAD_INPUT;

  return value < least ? otherwise : MIN (value, LONGEST);
}

static void
tidy_item (CicloFlowItem *item,
           CicloFlowFlags *flags)
{
  item->duration = tidy (item->duration, 0, -1, flags);
  item->start = tidy (item->start, 0, -1, flags);
  item->max_duration = tidy (item->max_duration, 0, 0, flags);
  if (item->max_duration < MAX (item->duration, 0))
    {
      *flags |= item->max_duration != 0 ? CICLO_FLOW_BAD_INPUT : 0;
      item->max_duration = MAX (item->duration, 0);
    }
  if (item->pinned && item->start < 0)
    {
      *flags |= CICLO_FLOW_BAD_INPUT;
      item->pinned = FALSE;
    }
  if (item->lane < 0)
    {
      *flags |= CICLO_FLOW_BAD_INPUT;
      item->lane = 0;
    }
}

/* Puts the frame's item where the flow arrives, or where it is pinned. */
static void
place (Flow *flow,
       Frame *frame)
{
  CicloFlowSlot *slot = &flow->slots[frame->index];
  gboolean pinned = frame->item.pinned;
  Mark start = frame->arrival;

  if (pinned)
    start = (Mark){ .time = frame->item.start, .latest = frame->item.start };
  slot->start = start.time;
  slot->latest_start = start.latest;
  slot->before = frame->arrival.item;
  slot->overlaps = -1;

  if (start.relative)
    slot->flags |= CICLO_FLOW_RELATIVE;
  if (start.open)
    slot->flags |= CICLO_FLOW_START_OPEN;
  if (!(slot->flags & CICLO_FLOW_NOT_COUNTED) && !start.relative)
    {
      if (!pinned && frame->item.start >= 0 && frame->item.start != start.time)
        slot->flags |= CICLO_FLOW_START_DIFFERS;
      if (pinned && !frame->arrival.relative)
        {
          slot->gap = MAX (start.time - frame->arrival.time, 0);
          slot->early = MAX (frame->arrival.time - start.time, 0);
        }
    }

  start.item = -1;
  frame->begin = start;
  frame->common.flow = start;
  frame->common.last = never;
  frame->lanes = never;
}

/* How far the time has flowed for those who take part in @track. */
static Mark
arrive (const Frame *frame,
        const Track *track)
{
  if (track == &frame->common)
    return later (track->flow, frame->lanes);

  return later (frame->common.flow, track->stretch == frame->stretch ? track->flow : settle (track->flow));
}

static void
open_item (Flow *flow,
           int index,
           CicloFlowItem item)
{
  CicloFlowSlot *slot = &flow->slots[index];
  Frame *around = get_top (flow);
  Frame frame = { .index = index };
  Track *track;

  tidy_item (&item, &slot->flags);
  track = get_track (flow, around, item.lane);
  frame.item = item;
  frame.arrival = arrive (around, track);
  frame.rival = later (around->common.last, track == &around->common ? around->lanes : track->last);
  frame.limit = G_MAXINT64;
  if (!item.counts || (around->index >= 0 && flow->slots[around->index].flags & CICLO_FLOW_NOT_COUNTED))
    slot->flags |= CICLO_FLOW_NOT_COUNTED;
  place (flow, &frame);
  if (item.duration >= 0 && !item.open)
    frame.limit = slot->start + item.max_duration;

  g_array_append_val (flow->frames, frame);
}

/* The end of what is inside of the frame, which may all lie before its beginning. */
static Mark
get_last (const Frame *frame)
{
  return later (later (frame->begin, frame->common.last), frame->lanes);
}

/* When the frame's item ends: after its duration, or with what is inside. */
static Mark
get_end (const Frame *frame,
         CicloFlowSlot *slot)
{
  Mark content = get_last (frame);
  Mark end = {
    .time = slot->start,
    .latest = slot->latest_start,
    .item = frame->index,
    .relative = (slot->flags & CICLO_FLOW_RELATIVE) != 0,
    .open = (slot->flags & CICLO_FLOW_START_OPEN) != 0,
  };

  if (frame->filled && content.relative == end.relative)
    slot->content = content.time - slot->start;

  if (frame->item.duration >= 0)
    {
      end.time += frame->item.duration;
      end.latest += frame->item.max_duration;
    }
  else if (frame->filled)
    {
      end = content;
      end.item = frame->index;
    }
  else
    end.open = TRUE;
  end.open |= frame->item.open;

  return end;
}

static void
tell_end (const Frame *frame,
          Mark end,
          CicloFlowSlot *slot)
{
  gboolean relative = (slot->flags & CICLO_FLOW_RELATIVE) != 0;

  if (end.open)
    slot->flags |= CICLO_FLOW_END_OPEN;

  /* A pinned item inside may have told the clock when nobody knew it at the start: no length can be said. */
  if (end.relative != relative || (frame->item.duration < 0 && !frame->filled))
    {
      slot->flags |= CICLO_FLOW_NO_DURATION;
      return;
    }

  slot->end = end.time;
  slot->latest_end = end.latest;
}

static void
tell_overlap (const Flow *flow,
              const Frame *frame,
              CicloFlowSlot *slot)
{
  int other = frame->rival.item;
  const CicloFlowSlot *rival;

  if (other < 0 || frame->rival.relative != ((slot->flags & CICLO_FLOW_RELATIVE) != 0) ||
      slot->start >= frame->rival.time)
    return;

  rival = &flow->slots[other];
  slot->overlaps = other;
  slot->overlap = MAX (MIN (slot->end, rival->end) - MAX (slot->start, rival->start), 0);
  if (frame->item.may_overlap || flow->items[other].may_overlap)
    slot->flags |= CICLO_FLOW_MAY_OVERLAP;
}

static void
tell_bounds (const Flow *flow,
             const Frame *around,
             CicloFlowSlot *slot)
{
  gboolean relative = (slot->flags & CICLO_FLOW_RELATIVE) != 0;

  if (!relative && flow->day_start >= 0 && slot->start < flow->day_start)
    slot->flags |= CICLO_FLOW_BEFORE_DAY;
  if (!relative && flow->day_end >= 0 && slot->end > flow->day_end)
    slot->flags |= CICLO_FLOW_AFTER_DAY;

  if (around->index < 0 || relative != ((flow->slots[around->index].flags & CICLO_FLOW_RELATIVE) != 0))
    return;
  if (slot->start < flow->slots[around->index].start || slot->end > around->limit)
    slot->flags |= CICLO_FLOW_OUTSIDE;
}

/* Lets the time around the frame flow on from @end. */
static void
flow_on (Flow *flow,
         Frame *around,
         const Frame *frame,
         Mark end)
{
  Track *track = get_track (flow, around, frame->item.lane);

  track->flow = frame->item.may_overlap ? later (frame->arrival, end) : end;
  track->last = later (settle (track->last), end);
  around->filled = TRUE;

  if (track == &around->common)
    {
      around->lanes = settle (around->lanes);
      around->stretch++;
      return;
    }

  track->stretch = around->stretch;
  around->lanes = later (around->lanes, end);
}

static void
close_item (Flow *flow)
{
  Frame frame = *get_top (flow);
  CicloFlowSlot *slot = &flow->slots[frame.index];
  Frame *around;
  Mark end;

  g_array_set_size (flow->frames, flow->frames->len - 1);
  around = get_top (flow);

  slot->end = slot->start;
  slot->latest_end = slot->latest_start;
  if (slot->flags & CICLO_FLOW_NOT_COUNTED)
    return;

  end = get_end (&frame, slot);
  tell_end (&frame, end, slot);
  tell_overlap (flow, &frame, slot);
  tell_bounds (flow, around, slot);
  flow_on (flow, around, &frame, end);

  if (around->index >= 0)
    return;
  flow->day->gaps += slot->gap;
  if (flow->day->start < 0 && !(slot->flags & CICLO_FLOW_RELATIVE))
    flow->day->start = slot->start;
}

/* The frame of the day itself, in which the items outside of others lie. */
static void
open_day (Flow *flow)
{
  int start = MAX (flow->day_start, 0);
  Mark begin = { .time = start, .latest = start, .item = -1, .relative = flow->day_start < 0 };
  Frame frame = { .index = -1, .begin = begin, .common.flow = begin, .common.last = never, .lanes = never };

  flow->day->start = flow->day_start;
  g_array_append_val (flow->frames, frame);
}

static void
close_day (Flow *flow)
{
  const Frame *frame = get_top (flow);
  Mark end = get_last (frame);
  CicloFlowDay *day = flow->day;

  day->start = MAX (day->start, 0);
  day->end = end.time;
  day->latest_end = end.latest;
  if (end.open)
    day->flags |= CICLO_FLOW_END_OPEN;
  if (end.relative)
    day->flags |= CICLO_FLOW_RELATIVE;
  else if (flow->day_end >= 0)
    {
      day->overrun = MAX (day->end - flow->day_end, 0);
      day->latest_overrun = MAX (day->latest_end - flow->day_end, 0);
    }
}

void
ciclo_flow_day (const CicloFlowItem *items,
                int n_items,
                int day_start,
                int day_end,
                CicloFlowSlot *slots,
                CicloFlowDay *day)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_autoptr (GHashTable) tracks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Flow flow = { .items = items, .slots = slots, .day = day, .frames = frames, .tracks = tracks };
  int i;

  g_return_if_fail (n_items >= 0 && (n_items == 0 || (items != NULL && slots != NULL)));
  g_return_if_fail (day != NULL);

  *day = (CicloFlowDay){ 0 };
  flow.day_start = tidy (day_start, 0, -1, &day->flags);
  flow.day_end = tidy (day_end, 0, -1, &day->flags);
  open_day (&flow);

  for (i = 0; i < n_items; i++)
    {
      slots[i] = (CicloFlowSlot){ 0 };
      while (frames->len > 1 && get_top (&flow)->index != items[i].parent)
        close_item (&flow);
      if (items[i].parent != get_top (&flow)->index)
        slots[i].flags |= CICLO_FLOW_BAD_INPUT;
      open_item (&flow, i, items[i]);
    }

  while (frames->len > 1)
    close_item (&flow);
  close_day (&flow);
}
