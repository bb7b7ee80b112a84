/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* Text in lines of equally wide characters. A width counts terminal cells: two for East Asian characters, none for
 * combining ones. Lines stand in a GPtrArray of char *. */

/* An empty array of lines that frees them. */
GPtrArray *ciclo_txt_new (void);
guint ciclo_txt_measure (const char *line);

/* Breaks @text into lines of at most @width, between words where that can be. Empty text gives no line. */
void ciclo_txt_wrap (GPtrArray *lines,
                     const char *text,
                     guint width);
/* Adds @text without the blanks at its end; takes it over. */
void ciclo_txt_take (GPtrArray *lines,
                     char *text);
/* Adds an empty line, unless there is one already or nothing stands above. */
void ciclo_txt_gap (GPtrArray *lines);
/* Adds @body with @first before its first line and as many blanks before the others. */
void ciclo_txt_hang (GPtrArray *lines,
                     const char *first,
                     const GPtrArray *body);

/* The text of @runs with the addresses that its links lead to. */
char *ciclo_txt_dup_runs (const CicloRuns *runs) G_GNUC_WARN_UNUSED_RESULT;
/* Adds @blocks, no line longer than @width; @compact leaves no empty lines between them. */
void ciclo_txt_add_blocks (GPtrArray *lines,
                           const CicloReport *report,
                           const GPtrArray *blocks,
                           guint width,
                           gboolean compact);
void ciclo_txt_add_table (GPtrArray *lines,
                          const CicloReport *report,
                          const CicloBlock *table,
                          guint width);

G_END_DECLS
