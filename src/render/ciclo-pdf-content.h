/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives the page content @content back with each painting outside marked content wrapped as an artifact, so that a
 * reader aloud passes over rules, running heads and repeated table heads. Decoration that was marked as a piece of the
 * document is unmarked; @ground gets the number of that piece, -1 where there was none. Free with g_string_free(). */
GString *ciclo_pdf_mark_artifacts (const char *content,
                                   gsize length,
                                   int *ground) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
