/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A time of day is an int, the seconds since midnight: 0..CICLO_CLOCK_LAST. No time zone, no date. */
#define CICLO_CLOCK_DAY 86400
#define CICLO_CLOCK_LAST (CICLO_CLOCK_DAY - 1)

/* Reads HH:MM or HH:MM:SS, two figures each, as a file has it. FALSE, with @seconds untouched, for anything else; so
 * also for 24:00. */
gboolean ciclo_clock_parse_iso (const char *text,
                                int *seconds) G_GNUC_WARN_UNUSED_RESULT;

/* The one way in which @seconds (0..CICLO_CLOCK_LAST) is written to a file: HH:MM, and HH:MM:SS only where there are
 * seconds. */
char *ciclo_clock_format (int seconds) G_GNUC_WARN_UNUSED_RESULT;

/* Reads a time of day as people write it, in English or Portuguese whatever the language of the interface: 9, 9h, 9h30,
 * 9:30, 09:30, 09:30:15, 9.30, 0930, 9 horas, 9 am, 2:15 p.m., noon, meio-dia, midnight, meia-noite. Upper and lower
 * case and blanks make no difference. FALSE with CICLO_ERROR_BAD_VALUE and a sentence that says what is accepted, and
 * @seconds untouched, for everything else; so also for an empty text, which the caller takes as unset. */
gboolean ciclo_clock_parse_typed (const char *text,
                                  int *seconds,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The time of day of @seconds since midnight, which may lie before it (negative) or on a later day. @days, which may be
 * NULL, gets the number of midnights between: 0 for the same day, 1 for the next, -1 for the one before. */
int ciclo_clock_wrap (gint64 seconds,
                      int *days);

G_END_DECLS
