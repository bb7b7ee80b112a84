/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-strip.h"

G_BEGIN_DECLS

/* The inside of a table's row: cells side by side, each a list of strips. A row is taken in one piece where it fits and
 * in several, line by line, where it is taller than a page. */

/* How a row of a kind looks. */
typedef struct
{
  double pad_top;
  double pad_bottom;
  double fill; /* grey; 1 for none */
  double rule; /* thickness below; 0 for none */
} CicloRowLook;

/* @tag is that of the cells: CICLO_TAG_TH or CICLO_TAG_TD; @width that of the whole row. */
CicloRowBox *ciclo_row_box_new (const CicloRowLook *look,
                                CicloTag tag,
                                double width);
void ciclo_row_box_free (CicloRowBox *self);

/* Adds a cell and gives the array for its strips. @mark, or NULL, goes to its tag. */
GPtrArray *ciclo_row_box_add_cell (CicloRowBox *self,
                                   const CicloMark *mark);

/* Puts the first lines of all cells on one baseline; to be called when all cells are filled. */
void ciclo_row_box_align (CicloRowBox *self);
/* The height of all that has not been taken yet. */
double ciclo_row_box_measure (const CicloRowBox *self);
/* The height of the smallest first piece. */
double ciclo_row_box_measure_least (const CicloRowBox *self);
/* Takes what fits into @room, at least one line, and gives it as a strip. */
CicloStrip *ciclo_row_box_take (CicloRowBox *self,
                                double room);
/* TRUE when everything has been taken. */
gboolean ciclo_row_box_is_empty (const CicloRowBox *self);
/* Begins again from the top, for a header that is shown once more. */
void ciclo_row_box_rewind (CicloRowBox *self);

G_END_DECLS
