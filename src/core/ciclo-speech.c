/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The voice of a document. Words come from the catalogues of the document's language, read by ourselves; how dates
 * look is a text to translate like any other, so that a document looks the same with every version of ICU.
 * Only where no catalogue says it, ICU decides. */

#include "config.h"

#include "core/ciclo-speech.h"

#include "core/ciclo-date.h"
#include "core/ciclo-icu.h"
#include "core/ciclo-language.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-mo.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MINUTE 60
#define DAY (24 * 60 * MINUTE)
#define YEAR_1000 (-354285 * (gint64) DAY) /* before it, somebody is still typing */

struct _CicloSpeech
{
  gatomicrefcount references;
  char *language;
  GPtrArray *texts; /* CicloMo, best language first */
  GPtrArray *guide; /* the same for catalogues and guidance */
  CicloIcu *icu;
};

typedef struct
{
  const char *pattern;
  const char *skeleton;
} DatePattern;

static const DatePattern date_patterns[] = {
  /* Translators: how your language writes dates, in the letters of Unicode: EEEE Monday, d 2, dd 02, MMMM March,
   * MMM Mar, MM 03, y 2026. Words go between straight quotes: d 'de' MMMM. */
  [CICLO_DATE_STYLE_FULL] = { NC_ ("date pattern", "EEEE, d MMMM y"), "yMMMMEEEEd" },
  [CICLO_DATE_STYLE_LONG] = { NC_ ("date pattern", "d MMMM y"), "yMMMMd" },
  [CICLO_DATE_STYLE_SHORT] = { NC_ ("date pattern", "d MMM y"), "yMMMd" },
  [CICLO_DATE_STYLE_MONTH] = { NC_ ("date pattern", "MMMM y"), "yMMMM" },
  [CICLO_DATE_STYLE_WEEKDAY] = { NC_ ("date pattern", "EEEE"), "EEEE" },
};

/* Translators: a time of day: HH is 09 (of 24 hours), H is 9, mm minutes, ss seconds. */
static const DatePattern time_pattern = { NC_ ("date pattern", "HH:mm"), "Hm" };
static const DatePattern time_pattern_with_seconds = { NC_ ("date pattern", "HH:mm:ss"), "Hms" };

/* English stands in the code and needs no catalogue; one of another English may still be there. */
static GPtrArray *
open_catalogues (const char *language,
                 const char *domain)
{
  GPtrArray *catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_mo_unref);
  g_autofree char *folder = ciclo_locale_dup_folder (domain);
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_auto (GStrv) chain = ciclo_language_dup_chain (language);

  for (guint i = 0; chain[i] != NULL && !g_str_equal (chain[i], "en"); i++)
    {
      g_autofree char *locale = ciclo_language_dup_locale (chain[i]);
      g_autofree char *path = g_build_filename (folder, locale, "LC_MESSAGES", file, NULL);
      g_autoptr (GError) error = NULL;
      CicloMo *mo;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      mo = ciclo_mo_open (path, &error);
      if (mo != NULL)
        g_ptr_array_add (catalogues, mo);
      else
        g_warning ("%s", error->message);
    }

  return catalogues;
}

CicloSpeech *
ciclo_speech_new (const char *language)
{
  CicloSpeech *speech = g_new0 (CicloSpeech, 1);

  g_atomic_ref_count_init (&speech->references);
  speech->language = ciclo_language_normalise (language);
  if (speech->language == NULL)
    speech->language = g_strdup ("en");

  speech->texts = open_catalogues (speech->language, GETTEXT_PACKAGE);
  speech->guide = open_catalogues (speech->language, CICLO_GUIDE_PACKAGE);
  speech->icu = ciclo_icu_new (speech->language);

  return speech;
}

CicloSpeech *
ciclo_speech_ref (CicloSpeech *speech)
{
  g_return_val_if_fail (speech != NULL, NULL);

  g_atomic_ref_count_inc (&speech->references);

  return speech;
}

void
ciclo_speech_unref (CicloSpeech *speech)
{
  g_return_if_fail (speech != NULL);

  if (!g_atomic_ref_count_dec (&speech->references))
    return;

  g_ptr_array_unref (speech->texts);
  g_ptr_array_unref (speech->guide);
  ciclo_icu_free (speech->icu);
  g_free (speech->language);
  g_free (speech);
}

const char *
ciclo_speech_get_language (CicloSpeech *speech)
{
  g_return_val_if_fail (speech != NULL, NULL);

  return speech->language;
}

static const char *
find (GPtrArray *catalogues,
      const char *context,
      const char *msgid)
{
  /* The empty message is the header of a catalogue. */
  if (*msgid == '\0')
    return NULL;

  for (guint i = 0; i < catalogues->len; i++)
    {
      const char *text = ciclo_mo_find (g_ptr_array_index (catalogues, i), context, msgid);

      if (text != NULL)
        return text;
    }

  return NULL;
}

const char *
ciclo_speech_say (CicloSpeech *speech,
                  const char *msgid)
{
  return ciclo_speech_say_context (speech, NULL, msgid);
}

const char *
ciclo_speech_say_context (CicloSpeech *speech,
                          const char *context,
                          const char *msgid)
{
  const char *text;

  g_return_val_if_fail (speech != NULL, msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  text = find (speech->texts, context, msgid);

  return text != NULL ? text : msgid;
}

const char *
ciclo_speech_say_plural (CicloSpeech *speech,
                         const char *msgid,
                         const char *plural,
                         gulong n)
{
  g_return_val_if_fail (speech != NULL, plural);
  g_return_val_if_fail (msgid != NULL && plural != NULL, NULL);

  for (guint i = 0; i < speech->texts->len; i++)
    {
      const char *text = ciclo_mo_find_plural (g_ptr_array_index (speech->texts, i), NULL, msgid, n);

      if (text != NULL)
        return text;
    }

  return n == 1 ? msgid : plural;
}

const char *
ciclo_speech_say_guide (CicloSpeech *speech,
                        const char *context,
                        const char *msgid)
{
  const char *text;

  g_return_val_if_fail (speech != NULL, msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  text = find (speech->guide, context, msgid);

  return text != NULL ? text : msgid;
}

/* What the language's catalogue says, or ICU. */
static char *
dup_pattern (CicloSpeech *speech,
             const DatePattern *pattern)
{
  const char *text = find (speech->texts, "date pattern", pattern->pattern);

  if (text == NULL && (g_str_equal (speech->language, "en") || g_str_has_prefix (speech->language, "en-")))
    text = pattern->pattern;

  return text != NULL ? g_strdup (text) : ciclo_icu_dup_pattern (speech->icu, pattern->skeleton);
}

static char *
dup_in_pattern (CicloSpeech *speech,
                const DatePattern *pattern,
                gint64 seconds)
{
  g_autofree char *text = dup_pattern (speech, pattern);

  return ciclo_icu_dup_date (speech->icu, text, seconds);
}

char *
ciclo_speech_dup_date (CicloSpeech *speech,
                       CicloDateStyle style,
                       const char *date)
{
  int days;

  g_return_val_if_fail (speech != NULL, NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (date_patterns), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  if (!ciclo_date_days_between ("1970-01-01", date, &days))
    return g_strdup (date);

  return dup_in_pattern (speech, &date_patterns[style], days * (gint64) DAY);
}

/* Day, month, year in figures, with any of the signs that people put between them; the year in two or four. */
static char *
parse_figures (const char *text)
{
  int day, month, year, end = 0;

  if (sscanf (text, "%2d%*1[/.-]%2d%*1[/.-]%4d%n", &day, &month, &year, &end) != 3 || text[end] != '\0')
    return NULL;
  if (day < 0 || month < 0 || year < 10 || (year > 99 && year < 1000))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year < 100 ? year + 2000 : year, month, day);
}

static char *
parse_in_words (CicloSpeech *speech,
                const DatePattern *pattern,
                const char *text)
{
  g_autofree char *how = dup_pattern (speech, pattern);
  gint64 seconds;

  if (!ciclo_icu_parse_date (speech->icu, how, text, &seconds) || seconds < YEAR_1000)
    return NULL;

  return ciclo_date_add_days ("1970-01-01", (int) (seconds / DAY));
}

char *
ciclo_speech_parse_date (CicloSpeech *speech,
                         const char *text)
{
  char *date;

  g_return_val_if_fail (speech != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  date = ciclo_date_classify (text) == CICLO_DATE_FREE ? parse_figures (text) : g_strdup (text);
  for (guint i = CICLO_DATE_STYLE_FULL; date == NULL && i <= CICLO_DATE_STYLE_SHORT; i++)
    date = parse_in_words (speech, &date_patterns[i], text);

  return date != NULL ? date : g_strdup (text);
}

char *
ciclo_speech_dup_time (CicloSpeech *speech,
                       gint64 seconds)
{
  const DatePattern *pattern = seconds % MINUTE == 0 ? &time_pattern : &time_pattern_with_seconds;

  g_return_val_if_fail (speech != NULL, NULL);

  return dup_in_pattern (speech, pattern, seconds);
}

char *
ciclo_speech_dup_range (CicloSpeech *speech,
                        const char *from,
                        const char *to)
{
  g_return_val_if_fail (speech != NULL, NULL);
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  /* Translators: from … to, of times, durations and numbers. */
  return g_strdup_printf (ciclo_speech_say_context (speech, "range", "%s–%s"), from, to);
}

char *
ciclo_speech_dup_time_range (CicloSpeech *speech,
                             gint64 from,
                             gint64 to)
{
  g_autofree char *start = ciclo_speech_dup_time (speech, from);
  g_autofree char *end = ciclo_speech_dup_time (speech, to);

  return ciclo_speech_dup_range (speech, start, end);
}

char *
ciclo_speech_dup_number (CicloSpeech *speech,
                         double value,
                         int digits)
{
  g_return_val_if_fail (speech != NULL, NULL);

  return ciclo_icu_dup_number (speech->icu, value, digits);
}

char *
ciclo_speech_dup_percent (CicloSpeech *speech,
                          double share,
                          int digits)
{
  g_return_val_if_fail (speech != NULL, NULL);

  return ciclo_icu_dup_percent (speech->icu, share, digits);
}

char *
ciclo_speech_dup_list (CicloSpeech *speech,
                       const char *const *items)
{
  g_return_val_if_fail (speech != NULL, NULL);

  return ciclo_icu_dup_list (speech->icu, items);
}

char *
ciclo_speech_dup_language_name (CicloSpeech *speech,
                                const char *language)
{
  g_return_val_if_fail (speech != NULL, NULL);

  return ciclo_icu_dup_language_name (speech->icu, language);
}

int
ciclo_speech_compare (CicloSpeech *speech,
                      const char *one,
                      const char *other)
{
  g_return_val_if_fail (speech != NULL, 0);

  return ciclo_icu_compare (speech->icu, one, other);
}

GDateWeekday
ciclo_speech_get_first_weekday (CicloSpeech *speech)
{
  g_return_val_if_fail (speech != NULL, G_DATE_MONDAY);

  return ciclo_icu_get_first_weekday (speech->icu);
}

gboolean
ciclo_speech_is_right_to_left (CicloSpeech *speech)
{
  g_return_val_if_fail (speech != NULL, FALSE);

  return ciclo_icu_is_right_to_left (speech->icu);
}
