/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* 365 days, the longest duration there is, in seconds. */
#define CICLO_DURATION_LONGEST 31536000

/* Instead of seconds: somebody wrote how long it takes, but not in a way that can be computed with. */
#define CICLO_DURATION_WORDS (-1)

/* How long something lasts, as far as the trainer knows. Never changed once made, so that it can be shared: read the
 * members, write none of them.
 *
 * Nothing known at all is no CicloDuration (NULL), and never one of 0 seconds: zero is a value. */
typedef struct
{
  int seconds;     /* 0..CICLO_DURATION_LONGEST; the shorter end of a range, and the value that the plan works with.
                    * CICLO_DURATION_WORDS: there is only the text, see ciclo_duration_new_words() */
  int max_seconds; /* 0: no range; otherwise more than seconds, up to CICLO_DURATION_LONGEST */
  gboolean open;   /* may take longer: “120+” */
  char *text;      /* as typed; NULL where nobody typed it */
} CicloDuration;

#define CICLO_TYPE_DURATION (ciclo_duration_get_type ())
GType ciclo_duration_get_type (void);

/* A new duration; @text may be NULL and is copied. The ranges are those of the members above, beyond which it
 * returns NULL; a @max_seconds equal to @seconds is no range. */
CicloDuration *ciclo_duration_new (int seconds,
                                   int max_seconds,
                                   gboolean open,
                                   const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A duration that is words and no number, so that “5 h/dia” or “depends on the group” in another program's file is not
 * lost. It never comes out of ciclo_duration_parse_typed(): only who asks for it has to deal with it. Sums take it as
 * unset. @text is not empty and is copied. */
CicloDuration *ciclo_duration_new_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Another reference to the same value, given away: end it with ciclo_duration_free(). */
CicloDuration *ciclo_duration_copy (const CicloDuration *duration) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_duration_free (CicloDuration *duration);

/* Whether both say the same in the same words; either may be NULL (unset), which equals only NULL. */
gboolean ciclo_duration_equal (const CicloDuration *a,
                               const CicloDuration *b);

/* How a duration is written in a field: the text as typed, or where there is none the shortest that
 * ciclo_duration_parse_typed() reads back to the same value (“1 h 30 min”, “30–45 min”, “2 h+”). It needs no
 * translation: h, min and s are symbols. Give it to nobody but the editor; print-outs speak the document's language. */
char *ciclo_duration_to_typed (const CicloDuration *duration) G_GNUC_WARN_UNUSED_RESULT;

/* Reads PnDTnHnMnS as a file may have it: whole numbers, capital letters, a day of 24 hours, each unit at most once and
 * in this order. FALSE, with @seconds untouched, for anything else: “PT”, years, months, weeks, signs, fractions, more
 * than CICLO_DURATION_LONGEST. */
gboolean ciclo_duration_parse_iso (const char *text,
                                   int *seconds) G_GNUC_WARN_UNUSED_RESULT;

/* The one way in which @seconds is written to a file: hours, minutes and seconds, no days, no zeros, minutes and
 * seconds below 60: PT0S, PT45S, PT30M, PT1H30M, PT48H. @seconds is 0..CICLO_DURATION_LONGEST. */
char *ciclo_duration_format_iso (int seconds) G_GNUC_WARN_UNUSED_RESULT;

/* Reads a duration as people write it, in English or Portuguese whatever the language of the interface, and keeps
 * @text, without blanks around it, in the result. Upper and lower case and blanks make no difference.
 *
 *   45   45 min   45'   90 s   1h30   1 h 30 min   1,5 h   1.5 h   1 hora e 30 minutos   meia hora   half an hour
 *   30-45   30–45 min   30 a 45 min   30 to 45 min   1h-1h30   4-8 h       a range
 *   120+   120 min+   2 h ou mais   at least 2 h                           open
 *   ca. 30 min   45-60 (depends on the group)                              the rest is for people
 *
 * A bare number is minutes, and whole. Two numbers with a colon are hours and minutes (1:30 is an hour and a half)
 * unless “min” follows: 7:30 min is seven minutes and a half; 0:07:30 says it without a unit. In a range a number
 * without a unit takes that of the other one, 4-8 h; the first one is minutes where that would run backwards, 45-1h30.
 *
 * NULL with CICLO_ERROR_BAD_VALUE and a sentence that says what is accepted for everything else; so also for a rate
 * (“5 h/dia”), for days and weeks, whose hours nobody knows, and for an empty text, which the caller takes as unset. */
CicloDuration *ciclo_duration_parse_typed (const char *text,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloDuration, ciclo_duration_free)

G_END_DECLS
