/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a text, one after the other. */

typedef struct
{
  gsize start, end;  /* bytes in the text */
  char *folded;      /* without case and accents, see ciclo_text_fold () */
  gboolean is_apart; /* a comma, a slash or a semicolon stands before it */
} CicloToken;

/* The words of @text: letters and digits; the per cent sign is one of its own. An array of CicloToken. */
GArray *ciclo_tokens_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The longest row of words from @position that is in @phrases, a set of folded words with blanks between them: how
 * many words it has, 0 where there is none. @found, which may be NULL, is the value that belongs to it. */
guint ciclo_tokens_match (const GArray *tokens,
                          guint position,
                          GHashTable *phrases,
                          gpointer *found);

/* Adds @text to such a set, and keeps how many words the longest phrase of the set has: no more are looked at.
 * Other sets may do without. */
void ciclo_tokens_add_phrase (GHashTable *phrases,
                              const char *text);
/* @text as one phrase of such a set. */
char *ciclo_tokens_dup_phrase (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
