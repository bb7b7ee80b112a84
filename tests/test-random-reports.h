/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

/* A report by chance; the same for the same @seed. Without @links none of its runs leads anywhere. */
CicloReport *random_reports_make (guint32 seed,
                                  gboolean links);

/* Adds to @counts, one for each of the 256 bytes, how often they occur in @text (may be NULL), apart from blanks and
 * from the dot that joins two texts above a heading. */
void random_reports_count_text (const char *text,
                                gsize *counts);
/* The same for all that a reader of @report must find in it, whatever the format: without head and foot of pages. */
void random_reports_count (const CicloReport *report,
                           gsize *counts);
