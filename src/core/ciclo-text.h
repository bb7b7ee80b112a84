/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text at the door: what people type, paste and import becomes text that XML can carry and we can read again.
 * Invalid UTF-8, control characters (all but tab and line feed), U+FFFE and U+FFFF go; CR and CR LF become LF. */

/* TRUE when ciclo_text_clean() would change nothing. @text may be anything that ends with a zero byte. */
gboolean ciclo_text_is_clean (const char *text);
/* The clean text; free with g_free(). */
char *ciclo_text_clean (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The same on one line: each line break becomes a space. */
char *ciclo_text_clean_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE for an id as the format wants it: a letter, then letters, digits, '-', '_' or '.', at most 64 in all. */
gboolean ciclo_text_is_id (const char *text);

/* @text as a name for a file that every system takes: at most @longest bytes, without what one or another forbids. */
char *ciclo_text_dup_file_name (const char *text,
                                gsize longest) G_GNUC_WARN_UNUSED_RESULT;

/* @text as two people would agree that it is the same word: without case and accents, with one blank for each row of
 * blanks, hyphens and low lines, and none at the ends. For comparing, not for showing. */
char *ciclo_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
