/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The BCP 47 tag for what people and systems write: "pt_br", "pt_BR.UTF-8" and "PT-br@euro" all give "pt-BR".
 * NULL where @language is no language: empty, "C", "POSIX", "português". */
char *ciclo_language_normalise (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @language is a tag exactly as ciclo_language_normalise () gives it. */
gboolean ciclo_language_is_normal (const char *language);

/* The language without script and region: "pt" of "pt-BR". @language is a tag. */
char *ciclo_language_dup_primary (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* The one of @available (NULL-terminated, tags) that serves best who wants the tag @wanted: the same tag, otherwise the
 * nearest form of the same language, the earlier one where several are as near. Borrowed from @available; NULL where
 * none has the language. */
const char *ciclo_language_match (const char *wanted,
                                  const char *const *available);

/* The catalogues to ask for a text in @language, best first, NULL-terminated, ending in "en":
 * pt-PT, pt, pt-BR, en. */
char **ciclo_language_dup_chain (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* The name that gettext gives to the folder of the tag @language: "pt_BR" for "pt-BR". */
char *ciclo_language_dup_locale (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
