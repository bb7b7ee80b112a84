/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-day-heads.h"

G_BEGIN_DECLS

/* How much of a page's width a day wants: 1 for a day without lanes. */
double ciclo_day_column_weigh (const CicloDayColumn *column);

/* Adds the days of @range to its galley, beside each other and no taller than @room; below, in words, what has no room
 * in its box. FALSE, with nothing added, where they could not be read. */
gboolean ciclo_day_page_add (const CicloDayRange *range,
                             double room);

G_END_DECLS
