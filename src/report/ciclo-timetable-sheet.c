/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days there are, and what belongs to none of them: that stands above the days where it comes before the course,
 * otherwise below. Days whose clock nobody knows stand on a sheet of their own. */

#include "config.h"

#include "report/ciclo-timetable-sheet.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "report/ciclo-timetable-entries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HOUR 3600
#define NO_BREAK "\xc2\xa0"
#define MOST_MARKS 48
/* So few days stand better on upright paper. */
#define FEW_DAYS 2

/* A column of the sheet: a day, or sessions that have a date but no day. */
typedef struct
{
  CicloNode *day; /* or NULL */
  const char *date;
  GPtrArray *sessions; /* of those without a day */
} Group;

typedef struct
{
  CicloWriting writing;
  GPtrArray *groups;  /* of Group */
  GPtrArray *outside; /* of CicloNode: sessions without a place on the sheet */
} Sheet;

static void
group_free (Group *group)
{
  g_ptr_array_unref (group->sessions);
  g_free (group);
}

/* Which days there are */

static Group *
insert_group (Sheet *self,
              guint position,
              CicloNode *day,
              const char *date)
{
  Group *group = g_new0 (Group, 1);

  group->day = day;
  group->date = date;
  group->sessions = g_ptr_array_new ();
  g_ptr_array_insert (self->groups, (int) position, group);

  return group;
}

static gboolean
is_date (const char *text)
{
  return strlen (text) == strlen ("2026-03-02") && text[4] == '-' && text[7] == '-';
}

/* The group of sessions of @date without a day; a new one comes before the first day that is later. */
static Group *
find_group (Sheet *self,
            const char *date)
{
  guint position = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = self->groups->pdata[i];

      if (group->day == NULL && g_str_equal (group->date, date))
        return group;
    }
  while (position < self->groups->len)
    {
      const Group *group = self->groups->pdata[position];

      if (is_date (date) && is_date (group->date) && strcmp (group->date, date) > 0)
        break;
      position++;
    }

  return insert_group (self, position, NULL, date);
}

static void
find_groups (Sheet *self)
{
  CicloNode *course = self->writing.course;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_DAYS); i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);

      insert_group (self, self->groups->len, day, ciclo_node_get_text (day, CICLO_DAY_DATE, NULL));
    }
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
      const char *date = ciclo_node_get_text (session, CICLO_SESSION_DATE, NULL);
      g_autofree char *clock = ciclo_writing_dup_clock (&self->writing, session);

      if (ciclo_node_is_set (session, CICLO_SESSION_STATE))
        continue;
      if (day == NULL && *date != '\0' && *clock != '\0')
        g_ptr_array_add (find_group (self, date)->sessions, session);
      else if (day == NULL || ciclo_timetable_entries_is_unplaced (&self->writing, session))
        g_ptr_array_add (self->outside, session);
    }
}

/* The days */

static gboolean
is_relative (Sheet *self,
             const Group *group)
{
  CicloTimetable *timetable;

  if (group->day == NULL)
    return FALSE;

  timetable = ciclo_writing_get_day_timetable (&self->writing, group->day);

  /* A day with nothing in it is a day like the others. */
  return ciclo_timetable_get_size (timetable) > 0 &&
         (ciclo_timetable_get_day (timetable)->flags & CICLO_FLOW_RELATIVE) != 0;
}

/* "Face to face · 2 to 6 March": the component of a day, or where it has none of its own, of its first session. */
static char *
dup_band (Sheet *self,
          const Group *group)
{
  CicloNode *component = group->day != NULL ? ciclo_node_follow (group->day, CICLO_DAY_COMPONENT) : NULL;
  CicloNode *course = self->writing.course;

  if (!CICLO_IS_COMPONENT (component))
    component = NULL;
  if (component == NULL && group->sessions->len > 0)
    component = ciclo_session_get_component (group->sessions->pdata[0]);
  for (guint i = 0; component == NULL && i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      if (group->day != NULL && ciclo_node_follow (session, CICLO_SESSION_DAY) == group->day)
        component = ciclo_session_get_component (session);
    }

  return ciclo_writing_dup_component (&self->writing, component);
}

static void
add_group (Sheet *self,
           CicloDays *days,
           const Group *group)
{
  CicloSpeech *speech = self->writing.speech;
  g_autofree char *band = dup_band (self, group);
  g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_FULL, group->date);
  const char *label = group->day != NULL ? ciclo_writing_text (&self->writing, group->day, CICLO_DAY_LABEL) : "";
  g_autofree char *number = ciclo_speech_dup_number (speech, days->columns->len + 1, 0);
  /* Translators: a day without a name, in a timetable: "Day 3". */
  g_autofree char *numbered = g_strdup_printf (ciclo_speech_say (speech, N_ ("Day %s")), number);
  CicloDayColumn *column;

  if (*label == '\0')
    label = *date != '\0' ? date : numbered;
  column = ciclo_days_add_column (days, label);
  ciclo_report_set (&column->band, band);
  ciclo_report_set (&column->date, label != date ? date : NULL);
  if (group->day != NULL)
    ciclo_timetable_entries_add_day (&self->writing, days, column, group->day);
  for (guint i = 0; i < group->sessions->len; i++)
    ciclo_timetable_entries_add_session (&self->writing, days, column, group->sessions->pdata[i]);
}

/* When the first entry of all begins and the last one ends; FALSE where there are none. */
static gboolean
find_span (const CicloDays *days,
           gint64 *first,
           gint64 *last)
{
  *first = G_MAXINT64;
  *last = 0;
  for (guint i = 0; i < days->columns->len; i++)
    {
      const CicloDayColumn *column = days->columns->pdata[i];

      for (guint j = 0; j < column->entries->len; j++)
        {
          const CicloDayEntry *entry = column->entries->pdata[j];

          *first = MIN (*first, entry->start);
          *last = MAX (*last, entry->end);
        }
    }

  return *first <= *last;
}

static char *
dup_mark (Sheet *self,
          gint64 at,
          gboolean relative)
{
  return relative ? ciclo_speech_dup_seconds (self->writing.speech, at)
                  : ciclo_speech_dup_time (self->writing.speech, at);
}

/* The hours at the side, and what the whole is: "5 days · 09:00–16:45". */
static void
finish_days (Sheet *self,
             CicloDays *days,
             gboolean relative)
{
  CicloSpeech *speech = self->writing.speech;
  guint n = days->columns->len;
  g_autofree char *number = ciclo_speech_dup_number (speech, n, 0);
  g_autofree char *words = g_strdup_printf (ciclo_speech_say_plural (speech, "%s day", "%s days", n), number);
  g_autofree char *span = NULL;
  g_autofree char *summary = NULL;
  gint64 first, last;

  if (!find_span (days, &first, &last))
    {
      ciclo_report_set (&days->summary, words);
      return;
    }
  for (gint64 at = first / HOUR * HOUR; days->marks->len < MOST_MARKS; at += HOUR)
    {
      g_autofree char *label = dup_mark (self, at, relative);

      ciclo_days_add_mark (days, at, label);
      if (at >= last)
        break;
    }
  span = relative ? ciclo_speech_dup_seconds (speech, last - first) : ciclo_speech_dup_time_range (speech, first, last);
  summary = g_strdup_printf ("%s · %s", words, span);
  ciclo_report_set (&days->summary, summary);
}

/* The days with clock times, or those without. NULL where there are none. */
static CicloBlock *
add_days (Sheet *self,
          gboolean relative)
{
  CicloBlock *block = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = self->groups->pdata[i];

      if (is_relative (self, group) != relative)
        continue;
      if (block == NULL)
        block = ciclo_blocks_add_days (self->writing.report->blocks, "");
      add_group (self, block->days, group);
    }
  if (block != NULL)
    finish_days (self, block->days, relative);

  return block;
}

/* What has no place on the sheet */

static gboolean
comes_before (CicloNode *component)
{
  return component != NULL && ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_PRE;
}

/* After the title, and never on a line of its own. */
static void
add_when (CicloRuns *runs,
          const char *when)
{
  g_autofree char *spaced = g_strconcat (NO_BREAK, when, NULL);
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK, words);

  if (*when != '\0')
    ciclo_runs_add (runs, CICLO_STYLE_SMALL, joined);
}

/* Those outside of the days that belong to @component, one after the other. */
static void
add_outside_of (Sheet *self,
                CicloBlock *facts,
                CicloNode *component)
{
  CicloSpeech *speech = self->writing.speech;
  g_autofree char *band = ciclo_writing_dup_component (&self->writing, component);
  CicloRuns *runs = ciclo_runs_new (NULL);
  const char *term;

  for (guint i = 0; i < self->outside->len; i++)
    {
      CicloNode *session = self->outside->pdata[i];
      g_autofree char *clock = ciclo_writing_dup_clock (&self->writing, session);
      g_autofree char *length = ciclo_writing_dup_length (&self->writing, session);
      const char *when = *clock != '\0' ? clock : length;

      if (ciclo_session_get_component (session) != component)
        continue;
      ciclo_runs_add (runs, CICLO_STYLE_SMALL, ciclo_runs_is_empty (runs) ? "" : "  ·  ");
      ciclo_runs_add (runs, CICLO_STYLE_PLAIN, ciclo_writing_say_title (&self->writing, session));
      add_when (runs, when);
    }
  term = *band != '\0' ? band : ciclo_speech_say (speech, N_ ("Outside the days"));
  ciclo_blocks_add_paragraph (ciclo_block_define (facts, term), runs);
}

/* The part of the outside that comes before the course, or the rest, under the names of their components. */
static void
add_outside (Sheet *self,
             GPtrArray *blocks,
             gboolean before)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  CicloBlock *facts = NULL;

  for (guint i = 0; i < self->outside->len; i++)
    {
      CicloNode *component = ciclo_session_get_component (self->outside->pdata[i]);

      if (comes_before (component) != before || g_ptr_array_find (done, component, NULL))
        continue;
      g_ptr_array_add (done, component);
      if (facts == NULL)
        facts = ciclo_blocks_add_definitions (blocks);
      add_outside_of (self, facts, component);
    }
}

static void
add_all (Sheet *self)
{
  CicloReport *report = self->writing.report;
  CicloBlock *with_clock, *without;

  find_groups (self);
  if (ciclo_node_get_size (self->writing.course, CICLO_COURSE_SESSIONS) == 0)
    {
      ciclo_writing_add_sentence (&self->writing, N_ ("This design has no sessions yet."));
      return;
    }

  add_outside (self, report->blocks, TRUE);
  with_clock = add_days (self, FALSE);
  without = add_days (self, TRUE);
  if (without != NULL)
    with_clock = without;
  add_outside (self, with_clock != NULL ? with_clock->blocks : report->blocks, FALSE);
  report->landscape = self->groups->len > FEW_DAYS;
}

CicloReport *
ciclo_timetable_sheet_build (const CicloDocumentRequest *request)
{
  Sheet self = { { 0 } };

  ciclo_writing_begin (&self.writing, request, N_ ("Timetable"));
  self.groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self.outside = g_ptr_array_new ();
  add_all (&self);
  g_ptr_array_unref (self.groups);
  g_ptr_array_unref (self.outside);

  return ciclo_writing_end (&self.writing);
}
