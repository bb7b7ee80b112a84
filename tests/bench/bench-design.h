/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

/* A course with as many activities as whole sessions of the worked course give, @wanted at most: that course as often
 * as needed, each time with objectives, days, materials and instruments of its own, all linked as they are there. The
 * same each time but for the ids. @wanted 0: as much as a file may hold. */
CicloNode *bench_design_new (guint wanted) G_GNUC_WARN_UNUSED_RESULT;

/* All activities of @course in their order; they are borrowed. */
GPtrArray *bench_design_list_activities (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
