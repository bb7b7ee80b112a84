/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-galley.h"
#include "report/ciclo-block-days.h"

G_BEGIN_DECLS

/* Draws @entry in @frame on @strip, with as much of its text as fits, tagged as an item of a list. FALSE where its
 * remark is left out, so that it must be said elsewhere. */
gboolean ciclo_entry_box_add (CicloGalley *galley,
                              CicloStrip *strip,
                              const CicloDayEntry *entry,
                              const CicloFrame *frame,
                              gboolean is_large);
/* The least height in which a line of an entry can be read. */
double ciclo_entry_box_measure_least (CicloGalley *galley,
                                      gboolean is_large);
/* Draws the look of @pattern, as in an entry or in a legend. */
void ciclo_entry_box_add_pattern (CicloStrip *strip,
                                  guint pattern,
                                  const CicloFrame *frame);
/* The four edges of @frame. */
void ciclo_entry_box_add_edges (CicloStrip *strip,
                                const CicloFrame *frame,
                                CicloPattern pattern,
                                double weight);

G_END_DECLS
