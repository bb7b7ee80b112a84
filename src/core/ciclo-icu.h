/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How one language writes dates, numbers and lists and sorts words. Any thread may use it: one waits for the other. */
typedef struct _CicloIcu CicloIcu;

/* For the tag @language; of a language that ICU does not know the habits are those of international English. */
CicloIcu *ciclo_icu_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_icu_free (CicloIcu *icu);

/* The point of time @seconds since 1970 in UTC, as @pattern ("EEEE, d MMMM y") says. */
char *ciclo_icu_dup_date (CicloIcu *icu,
                          const char *pattern,
                          gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

/* The reverse: FALSE, with @seconds untouched, where the whole of @text is no date as @pattern says. */
gboolean ciclo_icu_parse_date (CicloIcu *icu,
                               const char *pattern,
                               const char *text,
                               gint64 *seconds) G_GNUC_WARN_UNUSED_RESULT;

/* The pattern that suits the language best for the fields in @skeleton ("yMMMMd"). */
char *ciclo_icu_dup_pattern (CicloIcu *icu,
                             const char *skeleton) G_GNUC_WARN_UNUSED_RESULT;

/* @value with exactly @digits digits after the separator, halves rounded away from zero. */
char *ciclo_icu_dup_number (CicloIcu *icu,
                            double value,
                            int digits) G_GNUC_WARN_UNUSED_RESULT;

/* The same as a percentage: 0.75 gives "75%". */
char *ciclo_icu_dup_percent (CicloIcu *icu,
                             double value,
                             int digits) G_GNUC_WARN_UNUSED_RESULT;

/* "a, b and c". @items is NULL-terminated; none give "". */
char *ciclo_icu_dup_list (CicloIcu *icu,
                          const char *const *items) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the language or variety @language in this language: "português (Brasil)". */
char *ciclo_icu_dup_language_name (CicloIcu *icu,
                                   const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Negative, 0 or positive as @one belongs before, with or after @other; "2" belongs before "10". */
int ciclo_icu_compare (CicloIcu *icu,
                       const char *one,
                       const char *other);

GDateWeekday ciclo_icu_get_first_weekday (CicloIcu *icu);
gboolean ciclo_icu_is_right_to_left (CicloIcu *icu);

/* Which way @text between here and @end begins to run, whatever its language: 1 to the right, -1 to the left, 0 where
 * nothing in it says so. */
int ciclo_icu_find_direction (const char *text,
                              const char *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloIcu, ciclo_icu_free)

G_END_DECLS
