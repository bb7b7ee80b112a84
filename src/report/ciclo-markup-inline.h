/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-runs.h"

G_BEGIN_DECLS

/* Emphasis and links of one paragraph: @text is valid UTF-8, its line feeds break lines, its lines are stripped. */
CicloRuns *ciclo_markup_read_inline (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
