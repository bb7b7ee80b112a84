/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-galley.h"
#include "report/ciclo-block-days.h"

G_BEGIN_DECLS

/* Adds what stands below days to @strip, from @top on: what the whole is, and what the patterns stand for. Gives its
 * height, also where @strip is NULL and nothing is drawn. */
double ciclo_day_legend_add (CicloGalley *galley,
                             const CicloDays *days,
                             CicloStrip *strip,
                             double top);

G_END_DECLS
