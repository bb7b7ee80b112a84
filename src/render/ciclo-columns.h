/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-typesetter.h"

G_BEGIN_DECLS

/* Where the columns of a table stand. */
typedef struct
{
  guint n;
  double x[CICLO_MAX_COLUMNS + 1]; /* x[i] to x[i + 1] is column i, with its padding */
  double pad_start;
  double pad_end;
} CicloColumns;

/* Divides @width among the columns of @table: natural ones are as wide as their text, up to a share that leaves room
 * for the others; the rest goes by shares, but a column is not made narrower than its longest word while others have
 * room. */
CicloColumns ciclo_columns_divide (CicloTypesetter *typesetter,
                                   const CicloBlock *table,
                                   double width);

G_END_DECLS
