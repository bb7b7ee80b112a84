/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody types to find something: words in any order, without regard to case, accents and hyphens. All of them
 * must be there; the beginning of a word is enough. */
typedef struct _CicloSearch CicloSearch;

CicloSearch *ciclo_search_new (const char *query) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_search_free (CicloSearch *self);

/* How far something is from what was meant; -1 where it does not fit. @texts are what it says, the most important first
 * (its name as a rule), NULL-terminated. 0 is nearest: all words begin words of the first text. A query without words
 * fits everything. */
int ciclo_search_get_distance (CicloSearch *self,
                               const char *const *texts);

/* FALSE for a query of nothing but blanks. */
gboolean ciclo_search_has_words (CicloSearch *self);

/* Whether all words are somewhere in @text, be it in the middle of others; TRUE for no words at all. */
gboolean ciclo_search_is_in (CicloSearch *self,
                             const char *text);
/* Where in such a @text, in bytes: the words as they were typed, one after the other, or else the first of them. */
void ciclo_search_locate (CicloSearch *self,
                          const char *text,
                          gsize *start,
                          gsize *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloSearch, ciclo_search_free)

G_END_DECLS
