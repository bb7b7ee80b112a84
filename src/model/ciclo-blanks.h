/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a text itself says is still missing from it. */

/* What stands in square brackets in @text, as in templates: "[whom]", "[Who asks for the course?]"; each without its
 * brackets, on one line. Links in markup, "[1]", "[x]" and "[…]" are none. An array of char *, empty where there are
 * none. */
GPtrArray *ciclo_blanks_list (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @text, in the language @language (a tag), puts something off: it is nothing but dots, question marks or empty
 * brackets, or "TBD" and what means the same stands alone in it or in a part of it: "Room: to be confirmed". */
gboolean ciclo_blanks_puts_off (const char *text,
                                const char *language);

G_END_DECLS
