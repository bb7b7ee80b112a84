/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-runs.h"

G_BEGIN_DECLS

#define CICLO_MAX_HEADING 4
#define CICLO_MAX_ITEM 3
#define CICLO_MAX_COLUMNS 40

/* The pieces of a printed document. They say what a thing is, never how it looks: no fonts, no millimetres.
 * Blocks stand in an array: the report's own, a cell's, a note's, a definition's. A report holds all kinds; cells hold
 * paragraphs, items and notes; notes and definitions hold paragraphs and items. ciclo-blocks.h has what makes them. */
typedef enum
{
  CICLO_BLOCK_HEADING,
  CICLO_BLOCK_PARAGRAPH,
  CICLO_BLOCK_ITEM,        /* of a list: a label as typed ("•", "3.", "2 min") and a text beside it */
  CICLO_BLOCK_DEFINITIONS, /* terms with their values, as a compact list of two columns */
  CICLO_BLOCK_TABLE,
  CICLO_BLOCK_NOTE,    /* a call-out; see CicloCallout */
  CICLO_BLOCK_PICTURE, /* a PNG with alternative text */
  CICLO_BLOCK_PAGE_BREAK,
  CICLO_BLOCK_DAYS, /* a timetable to scale; see ciclo-block-days.h */
} CicloBlockKind;

/* Told apart by the word before the note and the pattern of its rule, never by colour. */
typedef enum
{
  CICLO_CALLOUT_SAY,
  CICLO_CALLOUT_DO,
  CICLO_CALLOUT_ASK,
  CICLO_CALLOUT_TIP,
  CICLO_CALLOUT_WARNING,
  CICLO_CALLOUT_SAFETY,
  CICLO_CALLOUT_KEY, /* an answer key */
} CicloCallout;
#define CICLO_N_CALLOUTS (CICLO_CALLOUT_KEY + 1)

typedef enum
{
  CICLO_ALIGN_START,
  CICLO_ALIGN_CENTER,
  CICLO_ALIGN_END, /* numbers */
} CicloAlign;

typedef struct
{
  double share; /* of the width that the natural columns leave; 0 makes the column as wide as its text */
  CicloAlign align;
} CicloColumn;

typedef enum
{
  CICLO_ROW_BODY,
  CICLO_ROW_HEADER, /* only before all other rows; repeated on each page */
  CICLO_ROW_SUB,    /* a part of the row above, such as a phase of an activity */
  CICLO_ROW_BAND,   /* the name of a group of rows */
  CICLO_ROW_QUIET,  /* a break: unlike work */
} CicloRowKind;

typedef struct
{
  GPtrArray *blocks;
  guint span; /* columns, from 1 */
} CicloCell;

typedef struct
{
  CicloRowKind kind;
  gboolean trainer_only;
  gboolean keep_with_next; /* on one page with the row that follows, where that is possible */
  guint n_columns;         /* of the table */
  GPtrArray *cells;        /* of CicloCell; missing ones at the end are empty */
} CicloRow;

typedef struct
{
  char *term;
  gboolean trainer_only;
  GPtrArray *blocks;
} CicloDefinition;

typedef struct _CicloDays CicloDays;

typedef struct
{
  CicloBlockKind kind;
  gboolean trainer_only;   /* never in a report for participants; see ciclo_report_find_trainer_only() */
  gboolean keep_with_next; /* headings keep so by themselves */
  guint level;             /* heading: 1 to 4; item: 1 to 3 */
  CicloRuns *runs;         /* heading, paragraph, item */
  char *label;             /* item: as typed; note: the word before it, NULL for the report's word; picture: its alt */
  char *id;                /* heading: what references lead to; NULL for none */
  char *above;             /* heading: a small line above it, such as the day; NULL for none */
  char *aside;             /* heading: at the end of its line, such as the time; NULL for none */
  char *running;           /* heading: from here on at the end of the running head; NULL leaves it as it is */
  CicloCallout note;
  GPtrArray *blocks;      /* note; days: what belongs below them */
  GPtrArray *definitions; /* of CicloDefinition */
  GArray *columns;        /* table: of CicloColumn */
  GPtrArray *rows;        /* table: of CicloRow */
  GBytes *png;
  CicloDays *days;
  double width; /* picture: share of the text's width, above 0 and up to 1 */
} CicloBlock;

G_END_DECLS
