/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-strip.h"
#include "render/ciclo-typesetter.h"

G_BEGIN_DECLS

/* Where blocks are written to: one column of strips. The report's text is one, and so is each cell, note and value. */
typedef struct
{
  CicloTypesetter *typesetter;
  GPtrArray *strips; /* of CicloStrip */
  double x;          /* from the left edge of the page's text */
  double width;
  double tallest; /* what a page holds */
  CicloRole role; /* of plain paragraphs */
  PangoAlignment alignment;
  gboolean is_bare;   /* paragraphs get no tag, because the cell around them is one */
  gboolean is_inner;  /* inside a cell, note or value: no headings, tables, page breaks */
  gboolean in_pieces; /* the text being added has links: its stretches get tags of their own */
  double words;       /* the widest word before one of the notes that stand here */
  double after;       /* the free space that the last strip wants below */
  guint open;         /* headings; see ciclo_nesting_enter() */
} CicloGalley;

/* What differs inside a block of @outer: its place, its strips. */
CicloGalley ciclo_galley_inside (const CicloGalley *outer,
                                 double x,
                                 double width,
                                 GPtrArray *strips);

/* The title of the report with all that stands under it. */
void ciclo_galley_add_title (CicloGalley *self);
void ciclo_galley_add_blocks (CicloGalley *self,
                              const GPtrArray *blocks);

/* Adds @runs as lines inside @tag, which may be CICLO_TAG_NONE. @mark may be NULL. Gives the first strip. */
CicloStrip *ciclo_galley_add_text (CicloGalley *self,
                                   const CicloRuns *runs,
                                   CicloRole role,
                                   CicloTag tag,
                                   const CicloMark *mark);
CicloStrip *ciclo_galley_add_plain (CicloGalley *self,
                                    const char *text,
                                    CicloRole role,
                                    CicloTag tag);
/* Adds the first line of @layout to @strip, on the baseline @baseline; it starts at @x. */
void ciclo_galley_add_line_to (CicloGalley *self,
                               CicloStrip *strip,
                               PangoLayout *layout,
                               double x,
                               double baseline);

typedef struct
{
  double x, y, width, height;
} CicloFrame;

/* Adds @text to @strip as one line at the top of @frame, cut with an ellipsis where it does not fit the width. @open is
 * its tag, NULL for a paragraph. Gives the height. */
double ciclo_galley_place_text (CicloGalley *self,
                                CicloStrip *strip,
                                const char *text,
                                CicloRole role,
                                const CicloFrame *frame,
                                const CicloItem *open);

/* The blocks with a file of their own. */
void ciclo_galley_add_heading (CicloGalley *self,
                               const CicloBlock *block);
guint ciclo_galley_add_items (CicloGalley *self,
                              const GPtrArray *blocks,
                              guint first);
void ciclo_galley_add_note (CicloGalley *self,
                            const CicloBlock *block);
/* The width of the widest word before a note among @blocks: their texts begin on one line below the other. */
double ciclo_galley_measure_words (const CicloGalley *self,
                                   const GPtrArray *blocks);
void ciclo_galley_add_definitions (CicloGalley *self,
                                   const CicloBlock *block);
void ciclo_galley_add_picture (CicloGalley *self,
                               const CicloBlock *block);
void ciclo_galley_add_table (CicloGalley *self,
                             const CicloBlock *block);
/* What cannot be drawn to scale becomes a table. */
void ciclo_galley_add_days (CicloGalley *self,
                            const CicloBlock *block);

G_END_DECLS
