/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Shares out @total, 0 or more, in proportion to the @n @weights, each above 0: whole numbers that add up to @total.
 * Each part is a multiple of @unit (1 or more) but for one, the heaviest, which also gets what @unit does not divide;
 * and each gets @minimum, a multiple of @unit, even where its weight asks for less. FALSE, with @parts untouched, where
 * @total is not enough for that. */
gboolean ciclo_scale_share (int total,
                            const int *weights,
                            guint n,
                            int unit,
                            int minimum,
                            int *parts);

/* Gives @activity the length @minutes, and its phases, or its turns, their share of it. */
void ciclo_scale_activity (CicloNode *activity,
                           int minutes);

/* Gives @session the planned length @minutes and its activities the time in proportion to what they have: whole five
 * minutes where none of them becomes too short for that, otherwise whole minutes, two at least. Phases follow their
 * activity in whole minutes, and lose their length where it is too short for all of them. An activity in turns gets as
 * many performers as there are turns in its time, in all its rooms. Starts and pins stay as they are.
 *
 * The sum of the activities is exactly @minutes. FALSE, with nothing changed, where that is less than two minutes for
 * each activity, or an activity has no length. */
gboolean ciclo_scale_session (CicloNode *session,
                              int minutes);

G_END_DECLS
