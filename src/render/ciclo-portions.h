/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* Pango counts the width of a paragraph on one line, in 1,024ths of a point, in an int: a text of some hundred thousand
 * characters overflows it and loses lines. So texts are set in portions, each of at most this many bytes. */
#define CICLO_LONGEST_PORTION 16384

/* @runs cut into portions, where possible between words; an array of CicloRuns with at least one. */
GPtrArray *ciclo_portions_new (const CicloRuns *runs);
/* The bytes of text in @runs. */
gsize ciclo_portions_measure (const CicloRuns *runs);

G_END_DECLS
