/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-galley.h"
#include "report/ciclo-block-days.h"

G_BEGIN_DECLS

/* Days that stand beside each other. */
typedef struct
{
  CicloGalley *galley;
  const CicloDays *days;
  guint first; /* column of @days */
  guint n;
} CicloDayRange;

/* The height of what stands above the hours. */
double ciclo_day_heads_measure (const CicloDayRange *self);
/* Adds what stands above the day @i of the range to the top of @strip; @x says where the days begin and end. */
void ciclo_day_heads_add (const CicloDayRange *self,
                          CicloStrip *strip,
                          const double *x,
                          guint i);

G_END_DECLS
