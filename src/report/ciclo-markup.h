/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-blocks.h"

G_BEGIN_DECLS

/* The light markup of prose, as people type it:
 *   **bold**, *italic*, [text](https://example.org), and https://example.org by itself;
 *   lines that begin with "- ", "* ", "+ " or "• " are bullets, lines that begin with "3. ", "3) ", "1.2 " or "a) "
 *   keep that label, and both may be indented under each other;
 *   a line break breaks the line, an empty line begins a new paragraph, and a backslash takes a sign literally.
 * Nothing else is markup: headings, code, quotes, pictures, HTML and links to other schemes stand as typed. */

/* Adds the paragraphs and items of @prose to @blocks; NULL or "" adds nothing. */
void ciclo_markup_add (GPtrArray *blocks,
                       const char *prose);
/* The inline markup of @prose alone, as one paragraph. */
CicloRuns *ciclo_markup_dup_runs (const char *prose) G_GNUC_WARN_UNUSED_RESULT;
/* The words without the markup, one line for each paragraph and item, labels kept. */
char *ciclo_markup_dup_plain (const char *prose) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
