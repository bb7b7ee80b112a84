/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-duration.h"

G_BEGIN_DECLS

/* What a document says of itself in its own language, whatever the interface speaks: headings, dates, numbers.
 * It never changes, so any thread may use it. Making one reads the catalogues: make one for a document, not for a word.
 * Texts that are "said" are borrowed from it; those that are "dup" belong to the caller. */
typedef struct _CicloSpeech CicloSpeech;

/* In the language @language (a BCP 47 tag, or what ciclo_language_normalise () can make one of; otherwise "en").
 * A text that has no translation comes from the nearest language that has one, at last from English. */
CicloSpeech *ciclo_speech_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
CicloSpeech *ciclo_speech_ref (CicloSpeech *speech);
void ciclo_speech_unref (CicloSpeech *speech);

/* The tag of the language, borrowed. */
const char *ciclo_speech_get_language (CicloSpeech *speech);

/* The text @msgid of the program; xgettext finds it in these calls as it does in _(), C_() and ngettext (). */
const char *ciclo_speech_say (CicloSpeech *speech,
                              const char *msgid) G_GNUC_FORMAT (2);

const char *ciclo_speech_say_context (CicloSpeech *speech,
                                      const char *context,
                                      const char *msgid) G_GNUC_FORMAT (3);

const char *ciclo_speech_say_plural (CicloSpeech *speech,
                                     const char *msgid,
                                     const char *plural,
                                     gulong n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* The text @msgid of the catalogues and the guidance; @context is its stable name ("field.activity.title.hint"). */
const char *ciclo_speech_say_guide (CicloSpeech *speech,
                                    const char *context,
                                    const char *msgid);

typedef enum
{
  CICLO_DATE_STYLE_FULL,    /* Monday, 2 March 2026; segunda-feira, 2 de março de 2026 */
  CICLO_DATE_STYLE_LONG,    /* 2 March 2026; 2 de março de 2026 */
  CICLO_DATE_STYLE_SHORT,   /* 2 Mar 2026; 02/03/2026 */
  CICLO_DATE_STYLE_MONTH,   /* March 2026; março de 2026 */
  CICLO_DATE_STYLE_WEEKDAY, /* Monday; segunda-feira */
} CicloDateStyle;

/* The date @date, written YYYY-MM-DD. Any other text, such as "March", is already what people shall read: a copy. */
char *ciclo_speech_dup_date (CicloSpeech *speech,
                             CicloDateStyle style,
                             const char *date) G_GNUC_WARN_UNUSED_RESULT;

/* The date that @text means, as it is typed in this language or in figures with the day first: YYYY-MM-DD of
 * "2 Mar 2026", "02/03/26", "2.3.2026". Any other text stays as it is: a copy. */
char *ciclo_speech_parse_date (CicloSpeech *speech,
                               const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The time of day @seconds after midnight: 09:00. Seconds are shown where there are any; whole days do not count. */
char *ciclo_speech_dup_time (CicloSpeech *speech,
                             gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

/* 09:00–10:45 */
char *ciclo_speech_dup_time_range (CicloSpeech *speech,
                                   gint64 from,
                                   gint64 to) G_GNUC_WARN_UNUSED_RESULT;

/* "2–5", for numbers and whatever else has two ends. */
char *ciclo_speech_dup_range (CicloSpeech *speech,
                              const char *from,
                              const char *to) G_GNUC_WARN_UNUSED_RESULT;

/* What is planned: 1 h 30 min, 45 min, 1 min 30 s; a range 30–45 min; with an open end 120+ min; the words where there
 * is no number; NULL gives "". */
char *ciclo_speech_dup_duration (CicloSpeech *speech,
                                 const CicloDuration *duration) G_GNUC_WARN_UNUSED_RESULT;

/* What is computed, in seconds of 0 or more. */
char *ciclo_speech_dup_seconds (CicloSpeech *speech,
                                gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;
char *ciclo_speech_dup_seconds_range (CicloSpeech *speech,
                                      gint64 from,
                                      gint64 to) G_GNUC_WARN_UNUSED_RESULT;

/* A finite @value with exactly @digits (0 to 15) digits after the separator, halves away from zero: 1,234.50. */
char *ciclo_speech_dup_number (CicloSpeech *speech,
                               double value,
                               int digits) G_GNUC_WARN_UNUSED_RESULT;

/* A finite share: 0.75 gives 75%. */
char *ciclo_speech_dup_percent (CicloSpeech *speech,
                                double share,
                                int digits) G_GNUC_WARN_UNUSED_RESULT;

/* "a, b and c"; @items is NULL-terminated, none give "". */
char *ciclo_speech_dup_list (CicloSpeech *speech,
                             const char *const *items) G_GNUC_WARN_UNUSED_RESULT;

/* What the language @language (a tag) is called: "Brazilian Portuguese"; "português (Brasil)". */
char *ciclo_speech_dup_language_name (CicloSpeech *speech,
                                      const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Order for sorting: negative, 0 or positive; 0 only for equal texts. "Session 2" comes before "Session 10". */
int ciclo_speech_compare (CicloSpeech *speech,
                          const char *one,
                          const char *other);

/* On which day a calendar page of this language begins its weeks. */
GDateWeekday ciclo_speech_get_first_weekday (CicloSpeech *speech);

gboolean ciclo_speech_is_right_to_left (CicloSpeech *speech);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloSpeech, ciclo_speech_unref)

G_END_DECLS
