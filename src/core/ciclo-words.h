/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One text in several languages: an immutable, sorted set of (language, text). Texts are never empty: an empty text
 * is a language that is not there. Languages are BCP 47 tags and interned. */
typedef struct _CicloWords CicloWords;

#define CICLO_TYPE_WORDS (ciclo_words_get_type ())
GType ciclo_words_get_type (void);

CicloWords *ciclo_words_ref (CicloWords *self);
void ciclo_words_unref (CicloWords *self);

/* The same words with another text in @language; NULL or "" takes the language out. @self may be NULL (no words yet).
 * Returns NULL when nothing is left; otherwise a new reference. */
CicloWords *ciclo_words_with (CicloWords *self,
                              const char *language,
                              const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* How many languages have a text; 0 for NULL. */
guint ciclo_words_get_size (const CicloWords *self);
/* Language and text at @position, borrowed, in the order of the tags. */
const char *ciclo_words_get_language (const CicloWords *self,
                                      guint position);
const char *ciclo_words_get_text (const CicloWords *self,
                                  guint position);
/* The text in exactly @language, borrowed; "" where there is none. */
const char *ciclo_words_in (const CicloWords *self,
                            const char *language);
gboolean ciclo_words_equal (const CicloWords *a,
                            const CicloWords *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloWords, ciclo_words_unref)

G_END_DECLS
