/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-block.h"

G_BEGIN_DECLS

/* Writing blocks. @blocks is the array to add to: CicloReport.blocks or what one of these functions gave.
 * CicloRuns are taken over. What is given back belongs to @blocks; its members may be set as ciclo-block.h says. */

/* An empty array of blocks that frees them. */
GPtrArray *ciclo_blocks_new (void);

/* @level from 1 to CICLO_MAX_HEADING; @id, unique in the report, for references, or NULL. */
CicloBlock *ciclo_blocks_add_heading (GPtrArray *blocks,
                                      guint level,
                                      const char *id,
                                      const char *text);
CicloBlock *ciclo_blocks_add_paragraph (GPtrArray *blocks,
                                        CicloRuns *runs);
/* @level from 1 to CICLO_MAX_ITEM; @label as typed, "" to go on under the item before. */
CicloBlock *ciclo_blocks_add_item (GPtrArray *blocks,
                                   guint level,
                                   const char *label,
                                   CicloRuns *runs);
/* @label is the word before the note, NULL for the report's own word of that kind. Fill the note's blocks. */
CicloBlock *ciclo_blocks_add_note (GPtrArray *blocks,
                                   CicloCallout kind,
                                   const char *label);
/* @png is a PNG image of at most 4,096 by 4,096 pixels, @alt says what it shows, @width is above 0 and up to 1. */
CicloBlock *ciclo_blocks_add_picture (GPtrArray *blocks,
                                      GBytes *png,
                                      const char *alt,
                                      double width);
void ciclo_blocks_add_page_break (GPtrArray *blocks);

/* A list of terms and values; consecutive short ones may share a line. */
CicloBlock *ciclo_blocks_add_definitions (GPtrArray *blocks);
/* Adds a term and gives the array for its value. */
GPtrArray *ciclo_block_define (CicloBlock *definitions,
                               const char *term);
/* The same with a value of one plain paragraph. */
void ciclo_block_define_text (CicloBlock *definitions,
                              const char *term,
                              const char *text);

/* A table of 1 to CICLO_MAX_COLUMNS columns. */
CicloBlock *ciclo_blocks_add_table (GPtrArray *blocks,
                                    const CicloColumn *columns,
                                    guint n_columns);
CicloRow *ciclo_block_add_row (CicloBlock *table,
                               CicloRowKind kind);
/* Adds a cell as wide as @span columns, no more than the row has left, and gives the array for its blocks. */
GPtrArray *ciclo_row_add_cell (CicloRow *row,
                               guint span);
/* Adds a cell of one column with one paragraph of plain text; NULL or "" leaves it empty. */
void ciclo_row_add_text (CicloRow *row,
                         const char *text);

G_END_DECLS
