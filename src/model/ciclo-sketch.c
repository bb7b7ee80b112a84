/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sketch goes once through the timetables and totals of a course and keeps numbers only. */

#include "config.h"

#include "model/ciclo-sketch.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timetable.h"
#include "model/ciclo-totals.h"

#include <glib/gi18n-lib.h>

#define SMALLEST_SHARE 0.05 /* of the time that is worth a word */

static void
column_free (CicloSketchColumn *column)
{
  g_array_unref (column->blocks);
  g_free (column);
}

static CicloSketchColumn *
add_column (CicloSketch *self)
{
  CicloSketchColumn *column = g_new0 (CicloSketchColumn, 1);

  column->blocks = g_array_new (FALSE, FALSE, sizeof (CicloSketchBlock));
  g_ptr_array_add (self->columns, column);

  return column;
}

/* The activities of a session; the session itself where it has none. */
static gboolean
is_block (CicloTimetable *timetable,
          guint i)
{
  const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);
  guint next = i + 1;

  if (slot->depth > 0)
    return slot->depth == 1;

  return next == ciclo_timetable_get_size (timetable) || ciclo_timetable_get_slot (timetable, next)->depth == 0;
}

static void
add_blocks (CicloSketchColumn *column,
            CicloTimetable *timetable)
{
  for (guint i = 0; i < ciclo_timetable_get_size (timetable); i++)
    {
      const CicloTimetableSlot *slot = ciclo_timetable_get_slot (timetable, i);
      CicloSketchBlock block = { slot->time.end - slot->time.start, -1, FALSE };
      int kind = -1;

      if (!is_block (timetable, i) || block.seconds <= 0 || (slot->time.flags & CICLO_FLOW_NOT_COUNTED) != 0)
        continue;
      if (CICLO_IS_ACTIVITY (slot->node))
        {
          block.learning = ciclo_node_get_enum (slot->node, CICLO_ACTIVITY_LEARNING_TYPE);
          kind = ciclo_node_get_enum (slot->node, CICLO_ACTIVITY_KIND);
        }
      block.is_pause = kind >= 0 && ciclo_activity_kind_is_pause ((CicloActivityKind) kind);
      g_array_append_val (column->blocks, block);
      column->seconds += block.seconds;
    }
}

static void
sketch_days (CicloSketch *self,
             CicloNode *course,
             CicloChoices *choices)
{
  self->n_days = ciclo_node_get_size (course, CICLO_COURSE_DAYS);
  for (guint i = 0; i < self->n_days; i++)
    {
      CicloNode *day = ciclo_node_get_child (course, CICLO_COURSE_DAYS, i);
      g_autoptr (CicloTimetable) timetable = ciclo_timetable_new (day, CICLO_WITH_OPTIONAL, choices);

      add_blocks (add_column (self), timetable);
    }
}

static gboolean
is_before (CicloNode *component)
{
  return component != NULL && ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == CICLO_COMPONENT_PHASE_PRE;
}

/* What has no day makes a column for each component: first what comes before the course, in the end the rest. */
static void
sketch_others (CicloSketch *self,
               CicloNode *course,
               CicloChoices *choices,
               gboolean before)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);
      CicloNode *component = ciclo_session_get_component (session);
      g_autoptr (CicloTimetable) timetable = NULL;

      if (ciclo_node_follow (session, CICLO_SESSION_DAY) != NULL || is_before (component) != before)
        continue;
      if (!g_hash_table_contains (columns, component))
        g_hash_table_insert (columns, component, add_column (self));
      timetable = ciclo_timetable_new (session, CICLO_WITH_OPTIONAL, choices);
      add_blocks (g_hash_table_lookup (columns, component), timetable);
    }
}

static guint
count_sessions (CicloNode *course)
{
  guint n = 0;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    if (!ciclo_session_is_pause (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i)))
      n++;

  return n;
}

static void
add_up (CicloSketch *self,
        CicloNode *course)
{
  g_autoptr (CicloTotals) totals = ciclo_totals_new (course, CICLO_WITH_OPTIONAL);
  const CicloTotal *total = ciclo_totals_get_course (totals);

  self->together = ciclo_total_get_span (total, CICLO_FIGURE_CONTACT)->seconds;
  self->alone = ciclo_total_get_span (total, CICLO_FIGURE_STUDY)->seconds;
  for (guint i = 0; i < G_N_ELEMENTS (self->learning); i++)
    self->learning[i] = ciclo_total_get_span (total, CICLO_FIGURE_LEARNING + i)->seconds;
}

CicloSketch *
ciclo_sketch_new (CicloNode *course)
{
  g_autoptr (CicloChoices) choices = NULL;
  CicloSketch *self;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  choices = ciclo_choices_new (course);
  self = g_new0 (CicloSketch, 1);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->n_sessions = count_sessions (course);
  sketch_others (self, course, choices, TRUE);
  sketch_days (self, course, choices);
  sketch_others (self, course, choices, FALSE);
  for (guint i = self->columns->len; i > 0; i--)
    if (((CicloSketchColumn *) self->columns->pdata[i - 1])->seconds == 0)
      g_ptr_array_remove_index (self->columns, i - 1);
  add_up (self, course);

  return self;
}

void
ciclo_sketch_free (CicloSketch *sketch)
{
  if (sketch == NULL)
    return;

  g_ptr_array_unref (sketch->columns);
  g_free (sketch);
}

/* In words */

char *
ciclo_sketch_dup_length (const CicloSketch *sketch,
                         CicloSpeech *speech)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (sketch != NULL, NULL);
  g_return_val_if_fail (speech != NULL, NULL);

  if (sketch->n_days > 1 && sketch->together > 0)
    g_ptr_array_add (parts, g_strdup_printf (ciclo_speech_say_plural (speech, "%u day", "%u days", sketch->n_days),
                                             sketch->n_days));
  if (sketch->together > 0)
    {
      g_autofree char *length = ciclo_speech_dup_seconds (speech, sketch->together);

      /* Translators: how long people learn in a course in one room or online, for instance "11 h 30 min together". */
      g_ptr_array_add (parts, g_strdup_printf (ciclo_speech_say (speech, "%s together"), length));
    }
  if (sketch->alone > 0)
    {
      g_autofree char *length = ciclo_speech_dup_seconds (speech, sketch->alone);

      /* Translators: how long people learn each by herself, for instance "2 h on one's own". */
      g_ptr_array_add (parts, g_strdup_printf (ciclo_speech_say (speech, "%s on one's own"), length));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
add_ways (const CicloSketch *sketch,
          CicloSpeech *speech,
          GString *text)
{
  gint64 whole = 0, left[G_N_ELEMENTS (sketch->learning)];

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    whole += left[i] = sketch->learning[i];
  for (;;)
    {
      guint most = 0;
      g_autofree char *share = NULL;

      for (guint i = 1; i < G_N_ELEMENTS (left); i++)
        if (left[i] > left[most])
          most = i;
      if (left[most] <= (gint64) ((double) whole * SMALLEST_SHARE))
        return;

      share = ciclo_speech_dup_percent (speech, (double) left[most] / (double) whole, 0);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              ciclo_speech_say_context (speech, "value", ciclo_learning_terms.terms[most].label),
                              share);
      left[most] = 0;
    }
}

char *
ciclo_sketch_dup_contents (const CicloSketch *sketch,
                           CicloSpeech *speech)
{
  g_autoptr (GString) ways = g_string_new (NULL);
  g_autofree char *sessions = NULL;

  g_return_val_if_fail (sketch != NULL, NULL);
  g_return_val_if_fail (speech != NULL, NULL);

  if (sketch->columns->len == 0)
    return g_strdup ("");

  add_ways (sketch, speech, ways);
  sessions = g_strdup_printf (ciclo_speech_say_plural (speech, "%u session", "%u sessions", sketch->n_sessions),
                              sketch->n_sessions);
  if (ways->len == 0)
    return g_steal_pointer (&sessions);

  /* Translators: the first %s is for instance "12 sessions", the second how people learn in them and for how much of
   * the time: "Practising 45%, Discussing 30%". */
  return g_strdup_printf (ciclo_speech_say (speech, "%s: %s"), sessions, ways->str);
}
