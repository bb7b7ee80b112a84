/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something that takes time in a day. Begin with CICLO_FLOW_ITEM_INIT: zero is a value in most members. */
typedef struct
{
  int duration;         /* seconds; -1: unset, which is not 0 */
  int max_duration;     /* seconds; 0: no range */
  int start;            /* seconds since midnight, also beyond 24 hours; -1: none */
  int parent;           /* index of the item that this one lies inside of; -1: none */
  int lane;             /* 0: everybody; others run beside each other */
  gboolean open;        /* may take longer */
  gboolean pinned;      /* begins at its start, come what may */
  gboolean counts;      /* FALSE: parked, supplementary or an alternative not chosen: takes no time */
  gboolean may_overlap; /* for instance a support desk during lunch */
} CicloFlowItem;

#define CICLO_FLOW_ITEM_INIT                                  \
  {                                                           \
    .duration = -1, .start = -1, .parent = -1, .counts = TRUE \
  }

typedef enum
{
  CICLO_FLOW_RELATIVE = 1 << 0,      /* no clock: the times count from the beginning of the day, 0 */
  CICLO_FLOW_NO_DURATION = 1 << 1,   /* nobody knows how long: end is start, not to be shown */
  CICLO_FLOW_START_OPEN = 1 << 2,    /* start is the earliest: one before has no known or no upper end */
  CICLO_FLOW_END_OPEN = 1 << 3,      /* end is the earliest, and latest_end no limit */
  CICLO_FLOW_START_DIFFERS = 1 << 4, /* a start was given, not pinned, and the flow gives another */
  CICLO_FLOW_MAY_OVERLAP = 1 << 5,   /* the overlap is allowed, by this item or by the other one */
  CICLO_FLOW_BEFORE_DAY = 1 << 6,    /* begins before the day */
  CICLO_FLOW_AFTER_DAY = 1 << 7,     /* ends after the day's end */
  CICLO_FLOW_OUTSIDE = 1 << 8,       /* begins before the item around it, or ends after it */
  CICLO_FLOW_NOT_COUNTED = 1 << 9,   /* itself, or an item around it, takes no time: start says where it would come */
  CICLO_FLOW_BAD_INPUT = 1 << 10,    /* a member was out of its range, see ciclo_flow_day() */
} CicloFlowFlags;

/* When an item takes place, in seconds since midnight; beyond 86400 on the days after. */
typedef struct
{
  gint64 start;
  gint64 end;
  gint64 latest_start; /* with ranges: when all before it take as long as they may */
  gint64 latest_end;
  gint64 gap;     /* from the end of the one before to a pinned start */
  gint64 early;   /* by how much a pinned start comes before the end of the one before */
  gint64 overlap; /* the time shared with the item in overlaps; may be 0, where one of them has no known length */
  int overlaps;   /* the item in its lane, or of everybody, that still goes on at its start; -1: none */
  int before;     /* the item whose end it was to follow; -1: it is the first */
  gint64 content; /* the time from its start to the end of the last item inside of it; 0: there is none */
  CicloFlowFlags flags;
} CicloFlowSlot;

/* The sum of a day. Items inside of others do not count: those around them do. */
typedef struct
{
  gint64 start; /* as given; otherwise that of the first item with a clock, or 0 */
  gint64 end;
  gint64 latest_end;
  gint64 gaps;           /* the sum of the gaps, each lane for itself */
  gint64 overrun;        /* how much of it lies beyond the day's end */
  gint64 latest_overrun; /* the same with latest_end */
  CicloFlowFlags flags;  /* CICLO_FLOW_RELATIVE, CICLO_FLOW_END_OPEN, CICLO_FLOW_BAD_INPUT */
} CicloFlowDay;

/* Lets the time flow through one day, in the order of @items. Nothing is repaired: what does not fit is said.
 *
 * An item begins when the one before it in its lane has ended; one for everybody (lane 0) when all lanes have ended;
 * one in a lane at the end of the last one for everybody or of the one before in the lane, whichever is later. A pinned
 * item begins at its own start, and the flow goes on from its end; after one that may overlap, from the later end.
 *
 * Items inside of an item follow it in @items (depth first), begin with it and flow within it, with lanes of their own.
 * What lasts is the outer item: its own duration, where that is unset up to the end of what is inside.
 *
 * @day_start and @day_end are seconds since midnight, -1 where unset. Without a start the times are relative until a
 * pinned item tells the clock; an end is never moved to the next day.
 *
 * Out of range: durations and starts are cut at 365 days; negative ones are unset; a maximum below the duration is no
 * range; a pin without a start is none; a negative lane is 0; a parent that does not come before as said is none.
 *
 * @slots has room for @n_items results. Takes time in proportion to @n_items, and has no limit on them. */
void ciclo_flow_day (const CicloFlowItem *items,
                     int n_items,
                     int day_start,
                     int day_end,
                     CicloFlowSlot *slots,
                     CicloFlowDay *day);

G_END_DECLS
