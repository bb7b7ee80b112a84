/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that speaks to ICU. The system's own formatting knows only the languages whose locales are generated
 * and only one at a time; ICU knows all of them, always. Its formatters are costly to open and not safe to share, so
 * each is opened at its first use, kept, and used under one lock. */

#include "config.h"

#include "core/ciclo-icu.h"

#include "core/ciclo-language.h"

#include <math.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define LONGEST 256
#define MOST_DIGITS 15
#define INTERNATIONAL_ENGLISH "en_001"

static const UChar utc[] = { 'U', 'T', 'C', '\0' };

struct _CicloIcu
{
  GMutex lock;
  char *locale;
  GHashTable *dates; /* pattern -> UDateFormat */
  UNumberFormat *numbers;
  UNumberFormat *percentages;
  UCollator *collator;
};

/* Asked for a language that it does not know, ICU would answer in that of the machine. */
static gboolean
is_known (const char *locale)
{
  char primary[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (locale, primary, sizeof primary, &status);
  if (U_FAILURE (status))
    return FALSE;

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    if (strcmp (uloc_getAvailable (i), primary) == 0)
      return TRUE;

  return FALSE;
}

/* English of no country is international English, not that of the United States, as ICU would have it. */
static char *
dup_locale (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (strcmp (language, "en") == 0)
    return g_strdup (INTERNATIONAL_ENGLISH);

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || !is_known (locale))
    return g_strdup (INTERNATIONAL_ENGLISH);

  return g_strdup (locale);
}

CicloIcu *
ciclo_icu_new (const char *language)
{
  CicloIcu *icu;

  g_return_val_if_fail (language != NULL, NULL);

  icu = g_new0 (CicloIcu, 1);
  g_mutex_init (&icu->lock);
  icu->locale = dup_locale (language);
  icu->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) udat_close);

  return icu;
}

void
ciclo_icu_free (CicloIcu *icu)
{
  g_return_if_fail (icu != NULL);

  g_hash_table_unref (icu->dates);
  g_clear_pointer (&icu->numbers, unum_close);
  g_clear_pointer (&icu->percentages, unum_close);
  g_clear_pointer (&icu->collator, ucol_close);
  g_free (icu->locale);
  g_mutex_clear (&icu->lock);
  g_free (icu);
}

static UChar *
to_utf16 (const char *text,
          int32_t *length)
{
  glong written;
  gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &written, NULL);

  if (wide == NULL)
    {
      wide = g_new0 (gunichar2, 1);
      written = 0;
    }
  *length = (int32_t) written;

  return (UChar *) wide;
}

/* What ICU refused, for whatever reason, is an empty text. */
static char *
to_utf8 (const UChar *text,
         int32_t length,
         UErrorCode status)
{
  char *narrow = U_SUCCESS (status) ? g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL) : NULL;

  return narrow != NULL ? narrow : g_strdup ("");
}

static UDateFormat *
get_dates (CicloIcu *icu,
           const char *pattern)
{
  UDateFormat *dates = g_hash_table_lookup (icu->dates, pattern);
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *wide = NULL;
  int32_t length;

  if (dates != NULL)
    return dates;

  wide = to_utf16 (pattern, &length);
  dates = udat_open (UDAT_PATTERN, UDAT_PATTERN, icu->locale, utc, -1, wide, length, &status);
  if (dates != NULL)
    g_hash_table_insert (icu->dates, g_strdup (pattern), dates);

  return dates;
}

char *
ciclo_icu_dup_date (CicloIcu *icu,
                    const char *pattern,
                    gint64 seconds)
{
  UChar text[LONGEST];
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *dates;

  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  g_mutex_lock (&icu->lock);
  dates = get_dates (icu, pattern);
  if (dates != NULL)
    length = udat_format (dates, (double) seconds * 1000, text, LONGEST, NULL, &status);
  g_mutex_unlock (&icu->lock);

  return to_utf8 (text, length, status);
}

gboolean
ciclo_icu_parse_date (CicloIcu *icu,
                      const char *pattern,
                      const char *text,
                      gint64 *seconds)
{
  g_autofree UChar *wide = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *dates;
  int32_t length, end = 0;
  double time = 0;

  g_return_val_if_fail (icu != NULL, FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  wide = to_utf16 (text, &length);
  g_mutex_lock (&icu->lock);
  dates = get_dates (icu, pattern);
  if (dates != NULL)
    {
      udat_setLenient (dates, FALSE);
      time = udat_parse (dates, wide, length, &end, &status);
    }
  g_mutex_unlock (&icu->lock);
  if (dates == NULL || U_FAILURE (status) || end != length)
    return FALSE;

  *seconds = (gint64) floor (time / 1000);

  return TRUE;
}

char *
ciclo_icu_dup_pattern (CicloIcu *icu,
                       const char *skeleton)
{
  UChar text[LONGEST];
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;
  g_autofree UChar *wide = NULL;
  int32_t wide_length;

  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (skeleton != NULL, NULL);

  wide = to_utf16 (skeleton, &wide_length);
  generator = udatpg_open (icu->locale, &status);
  if (U_SUCCESS (status))
    length = udatpg_getBestPattern (generator, wide, wide_length, text, LONGEST, &status);
  udatpg_close (generator);

  return to_utf8 (text, length, status);
}

static char *
dup_formatted (CicloIcu *icu,
               UNumberFormat **format,
               UNumberFormatStyle style,
               double value,
               int digits)
{
  UChar text[LONGEST];
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;

  g_mutex_lock (&icu->lock);
  if (*format == NULL)
    *format = unum_open (style, NULL, 0, icu->locale, NULL, &status);
  if (*format != NULL)
    {
      unum_setAttribute (*format, UNUM_FRACTION_DIGITS, CLAMP (digits, 0, MOST_DIGITS));
      unum_setAttribute (*format, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
      length = unum_formatDouble (*format, value, text, LONGEST, NULL, &status);
    }
  g_mutex_unlock (&icu->lock);

  return to_utf8 (text, length, status);
}

/* Nobody writes "-0". */
static double
drop_lonely_sign (double value,
                  int digits)
{
  return fabs (value) * pow (10, digits) < 0.5 ? 0 : value;
}

char *
ciclo_icu_dup_number (CicloIcu *icu,
                      double value,
                      int digits)
{
  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (isfinite (value), NULL);

  return dup_formatted (icu, &icu->numbers, UNUM_DECIMAL, drop_lonely_sign (value, digits), digits);
}

char *
ciclo_icu_dup_percent (CicloIcu *icu,
                       double value,
                       int digits)
{
  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (isfinite (value), NULL);

  return dup_formatted (icu, &icu->percentages, UNUM_PERCENT, drop_lonely_sign (value, digits + 2), digits);
}

/* ICU says how long the list would be when there is no room for it: asked twice, nothing is guessed. */
static char *
join (UListFormatter *lists,
      UChar **items,
      int32_t *lengths,
      int n_items)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;
  g_autofree UChar *text = NULL;

  length = ulistfmt_format (lists, (const UChar *const *) items, lengths, n_items, NULL, 0, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR)
    return g_strdup ("");

  status = U_ZERO_ERROR;
  text = g_new (UChar, length + 1);
  length = ulistfmt_format (lists, (const UChar *const *) items, lengths, n_items, text, length + 1, &status);

  return to_utf8 (text, length, status);
}

char *
ciclo_icu_dup_list (CicloIcu *icu,
                    const char *const *items)
{
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *lists;
  g_autoptr (GPtrArray) wide = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (int32_t));
  char *list = NULL;

  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  for (; *items != NULL; items++)
    {
      int32_t length;

      g_ptr_array_add (wide, to_utf16 (*items, &length));
      g_array_append_val (lengths, length);
    }

  lists = ulistfmt_open (icu->locale, &status);
  if (lists != NULL)
    list = join (lists, (UChar **) wide->pdata, (int32_t *) (void *) lengths->data, (int) wide->len);
  ulistfmt_close (lists);

  return list != NULL ? list : g_strdup ("");
}

char *
ciclo_icu_dup_language_name (CicloIcu *icu,
                             const char *language)
{
  UChar text[LONGEST];
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;

  g_return_val_if_fail (icu != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  if (U_SUCCESS (status))
    length = uloc_getDisplayName (locale, icu->locale, text, LONGEST, &status);

  return to_utf8 (text, length, status);
}

int
ciclo_icu_compare (CicloIcu *icu,
                   const char *one,
                   const char *other)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order = UCOL_EQUAL;

  g_return_val_if_fail (icu != NULL, 0);
  g_return_val_if_fail (one != NULL && other != NULL, 0);

  g_mutex_lock (&icu->lock);
  if (icu->collator == NULL)
    {
      icu->collator = ucol_open (icu->locale, &status);
      if (icu->collator != NULL)
        ucol_setAttribute (icu->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    }
  if (icu->collator != NULL)
    order = ucol_strcollUTF8 (icu->collator, one, -1, other, -1, &status);
  g_mutex_unlock (&icu->lock);

  /* Two texts that differ have an order, so that a sorted list is the same each time. */
  return order != UCOL_EQUAL ? (int) order : strcmp (one, other);
}

GDateWeekday
ciclo_icu_get_first_weekday (CicloIcu *icu)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar;
  int day = UCAL_MONDAY;

  g_return_val_if_fail (icu != NULL, G_DATE_MONDAY);

  calendar = ucal_open (utc, -1, icu->locale, UCAL_DEFAULT, &status);
  if (calendar != NULL)
    day = ucal_getAttribute (calendar, UCAL_FIRST_DAY_OF_WEEK);
  ucal_close (calendar);

  return day == UCAL_SUNDAY ? G_DATE_SUNDAY : (GDateWeekday) (day - 1);
}

gboolean
ciclo_icu_is_right_to_left (CicloIcu *icu)
{
  g_return_val_if_fail (icu != NULL, FALSE);

  return uloc_isRightToLeft (icu->locale);
}

int
ciclo_icu_find_direction (const char *text,
                          const char *end)
{
  g_return_val_if_fail (text != NULL && text <= end, 0);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      UCharDirection direction = u_charDirection (g_utf8_get_char (p));

      if (direction == U_LEFT_TO_RIGHT)
        return 1;
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return -1;
    }

  return 0;
}
