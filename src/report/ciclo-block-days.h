/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* Days beside each other, to the scale of the clock: what a block of the kind CICLO_BLOCK_DAYS says. Times are seconds
 * since midnight, beyond 86400 on the days after, or seconds since the day began where no clock is known. */

typedef enum
{
  CICLO_ENTRY_WORK,
  CICLO_ENTRY_PAUSE,  /* a break: unlike work */
  CICLO_ENTRY_BUFFER, /* time kept free */
} CicloEntryKind;

/* What a stretch of an entry is like, told apart by its pattern; CicloDays.legend says what each stands for. */
#define CICLO_N_PATTERNS 7

typedef struct
{
  gint64 start;
  gint64 end;
  guint pattern;
} CicloDayStretch;

typedef struct
{
  CicloEntryKind kind;
  gint64 start;
  gint64 end;
  guint lane;  /* 0: everybody; the order of what stands beside each other */
  char *clock; /* when it begins, or how long it is where no clock is known; never NULL */
  char *time;  /* from when to when, or as above */
  char *title;
  char *more;        /* who and where, or NULL */
  char *remark;      /* what is odd about it, such as an overlap, or NULL */
  GPtrArray *lines;  /* of char *: what happens in it, for where there is room */
  GArray *stretches; /* of CicloDayStretch */
} CicloDayEntry;

typedef struct
{
  char *band; /* what this day and its neighbours with the same band are a part of, or NULL */
  char *label;
  char *date;         /* or NULL */
  GPtrArray *entries; /* of CicloDayEntry, in reading order */
} CicloDayColumn;

typedef struct
{
  gint64 at;
  char *label;
} CicloDayMark;

struct _CicloDays
{
  char *summary;                  /* what the whole shows, in words */
  char *legend_title;             /* or NULL */
  char *legend[CICLO_N_PATTERNS]; /* NULL for patterns that do not occur */
  GArray *marks;                  /* of CicloDayMark: the hours from before the first entry to after the last */
  GPtrArray *columns;             /* of CicloDayColumn */
};

/* A block of days at the end of @blocks. Its member blocks is for what belongs below, on the same page if it fits. */
CicloBlock *ciclo_blocks_add_days (GPtrArray *blocks,
                                   const char *summary);
void ciclo_days_free (CicloDays *self);

/* Texts are copied, on one line. */
CicloDayColumn *ciclo_days_add_column (CicloDays *self,
                                       const char *label);
/* @end is not before @start; @time or "" as CicloDayEntry.time, which is also its clock until that is set. */
CicloDayEntry *ciclo_day_column_add (CicloDayColumn *self,
                                     gint64 start,
                                     gint64 end,
                                     const char *time,
                                     const char *title);
void ciclo_day_entry_add_stretch (CicloDayEntry *self,
                                  gint64 start,
                                  gint64 end,
                                  guint pattern);
void ciclo_days_add_mark (CicloDays *self,
                          gint64 at,
                          const char *label);

/* The same columns from @first on, @n of them, as one table from top to bottom, in a new array: for formats that know
 * no scale, and for days that hold too much for one. */
GPtrArray *ciclo_days_list (const CicloReport *report,
                            const CicloDays *self,
                            guint first,
                            guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
