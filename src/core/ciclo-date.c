/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar dates that may be incomplete. They stay text; a GDate exists only for the length of a computation. */

#include "config.h"

#include "core/ciclo-date.h"

#define LAST_YEAR 9999

/* TRUE where @text is four, two and two figures with hyphens; @date is then that day, or not valid. */
static gboolean
read_form (const char *text,
           GDate *date)
{
  const char *form = "0000-00-00";
  int year;
  int month;
  int day;
  int i;

  for (i = 0; form[i] != '\0'; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  if (text[i] != '\0')
    return FALSE;

  year = (int) g_ascii_strtoll (text, NULL, 10);
  month = (int) g_ascii_strtoll (text + 5, NULL, 10);
  day = (int) g_ascii_strtoll (text + 8, NULL, 10);
  g_date_clear (date, 1);
  if (g_date_valid_dmy (day, month, year))
    g_date_set_dmy (date, day, month, year);

  return TRUE;
}

static gboolean
read_complete (const char *text,
               GDate *date)
{
  return read_form (text, date) && g_date_valid (date);
}

CicloDateKind
ciclo_date_classify (const char *text)
{
  GDate date;

  g_return_val_if_fail (text != NULL, CICLO_DATE_FREE);

  if (!read_form (text, &date))
    return CICLO_DATE_FREE;

  return g_date_valid (&date) ? CICLO_DATE_COMPLETE : CICLO_DATE_INVALID;
}

gboolean
ciclo_date_days_between (const char *from,
                         const char *to,
                         int *days)
{
  GDate first;
  GDate last;

  g_return_val_if_fail (from != NULL && to != NULL && days != NULL, FALSE);

  if (!read_complete (from, &first) || !read_complete (to, &last))
    return FALSE;

  *days = g_date_days_between (&first, &last);
  return TRUE;
}

char *
ciclo_date_add_days (const char *date,
                     int days)
{
  GDate moved;
  GDate last;
  gint64 julian;

  g_return_val_if_fail (date != NULL, NULL);

  if (!read_complete (date, &moved))
    return NULL;

  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LAST_YEAR);
  julian = (gint64) g_date_get_julian (&moved) + days;
  if (julian < 1 || julian > g_date_get_julian (&last))
    return NULL;

  g_date_set_julian (&moved, (guint32) julian);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&moved), (int) g_date_get_month (&moved),
                          g_date_get_day (&moved));
}

char *
ciclo_date_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

GDateWeekday
ciclo_date_get_weekday (const char *date)
{
  GDate day;

  g_return_val_if_fail (date != NULL, G_DATE_BAD_WEEKDAY);

  return read_complete (date, &day) ? g_date_get_weekday (&day) : G_DATE_BAD_WEEKDAY;
}
