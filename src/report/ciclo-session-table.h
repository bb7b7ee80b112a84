/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-writing.h"

G_BEGIN_DECLS

/* The table of a session's activities, as several documents have it. */

/* Adds the table to the report: time, what happens, how, with what; for trainers also phases and notes. */
void ciclo_session_table_add (CicloWriting *writing,
                              CicloNode *session);

G_END_DECLS
