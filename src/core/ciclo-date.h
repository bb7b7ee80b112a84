/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A date is text: a complete one is YYYY-MM-DD, a day of the Gregorian calendar in the years 1 to 9999, also before
 * that calendar was made. Plans begin with less (“2026-11”, “March”, “semana 2”), and such a text is kept as it is. */
typedef enum
{
  CICLO_DATE_COMPLETE, /* a day of the calendar */
  CICLO_DATE_FREE,     /* incomplete or in words: a text to keep, with which nothing can be computed */
  CICLO_DATE_INVALID,  /* has the form YYYY-MM-DD, but there is no such day: 2026-02-31, 0000-01-01 */
} CicloDateKind;

/* What @text is. Blanks count: take them off the ends of what was typed. An empty text is CICLO_DATE_FREE. */
CicloDateKind ciclo_date_classify (const char *text);

/* The days from @from to @to: 1 from one day to the next, negative backwards. FALSE, with @days untouched, where one of
 * them is not complete. */
gboolean ciclo_date_days_between (const char *from,
                                  const char *to,
                                  int *days) G_GNUC_WARN_UNUSED_RESULT;

/* The date @days after @date, before it where negative. NULL where @date is not complete or the result lies outside of
 * the years 1 to 9999. */
char *ciclo_date_add_days (const char *date,
                           int days) G_GNUC_WARN_UNUSED_RESULT;

/* The date of today, where the computer is. */
char *ciclo_date_dup_today (void) G_GNUC_WARN_UNUSED_RESULT;

/* The day of the week; G_DATE_BAD_WEEKDAY where @date is not complete. */
GDateWeekday ciclo_date_get_weekday (const char *date);

G_END_DECLS
