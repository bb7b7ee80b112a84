/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions as entries of a day. One entry a session; but what is unlike the rest of it, a break or what runs beside
 * each other, gets entries of its own, and the session goes on after it as part 2 of 2. */

#include "config.h"

#include "report/ciclo-timetable-entries.h"

#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-session.h"
#include "model/ciclo-vocabulary.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing-people.h"

#include <glib/gi18n-lib.h>

#define BUFFER_PATTERN (CICLO_N_PATTERNS - 1)

typedef struct
{
  CicloWriting *writing;
  CicloDays *days;
  CicloDayColumn *column;
  CicloTimetable *timetable;
  char *remark; /* about what the next entry begins; NULL for none */
} Filler;

/* A part of a slot: some of what is inside of it, one after the other. */
typedef struct
{
  guint slot;
  guint first; /* slots that belong to it: from here */
  guint end;   /* to before here */
  gint64 from, to;
  guint number; /* 1 of 2 */
  guint of;
} Part;

/* The tree of slots */

static const CicloTimetableSlot *
get_slot (Filler *self,
          guint position)
{
  return ciclo_timetable_get_slot (self->timetable, position);
}

/* The position after all that is inside of the slot at @position. */
static guint
find_end (Filler *self,
          guint position)
{
  guint size = ciclo_timetable_get_size (self->timetable);
  guint depth = get_slot (self, position)->depth;
  guint i = position + 1;

  while (i < size && get_slot (self, i)->depth > depth)
    i++;

  return i;
}

static gboolean
is_counted (const CicloTimetableSlot *slot)
{
  return (slot->time.flags & CICLO_FLOW_NOT_COUNTED) == 0;
}

static gboolean
is_pause (const CicloTimetableSlot *slot)
{
  int kind;

  if (CICLO_IS_SESSION (slot->node))
    return ciclo_session_is_pause (slot->node);
  kind = ciclo_node_get_enum (slot->node, CICLO_ACTIVITY_KIND);

  return kind >= 0 && ciclo_activity_kind_is_pause ((CicloActivityKind) kind);
}

static gboolean
is_buffer (const CicloTimetableSlot *slot)
{
  return CICLO_IS_ACTIVITY (slot->node) &&
         ciclo_node_get_enum (slot->node, CICLO_ACTIVITY_KIND) == CICLO_ACTIVITY_KIND_BUFFER;
}

static CicloNode *
get_lane (const CicloTimetableSlot *slot)
{
  return ciclo_node_follow (slot->node, ciclo_timed_get_fields (slot->node)->lane);
}

/* Whether there is something inside that cannot be shown as a part of it. */
static gboolean
is_mixed (Filler *self,
          guint position)
{
  const CicloTimetableSlot *slot = get_slot (self, position);
  guint end = find_end (self, position);

  if (is_pause (slot))
    return FALSE;

  for (guint i = position + 1; i < end; i++)
    {
      const CicloTimetableSlot *inner = get_slot (self, i);
      CicloNode *lane = get_lane (inner);

      if (is_counted (inner) && (is_pause (inner) || (lane != NULL && lane != get_lane (slot))))
        return TRUE;
    }

  return FALSE;
}

/* Whether the slot at @position, inside of @around, has entries of its own. */
static gboolean
stands_alone (Filler *self,
              guint position,
              const CicloTimetableSlot *around)
{
  const CicloTimetableSlot *slot = get_slot (self, position);
  CicloNode *lane = get_lane (slot);

  return is_pause (slot) || (lane != NULL && lane != get_lane (around)) || is_mixed (self, position);
}

/* What an entry says */

static void
append (GString *phrase,
        const char *text)
{
  if (*text != '\0')
    g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " · " : "", text);
}

/* Of which session, which track and groups, who, where. */
static char *
dup_more (Filler *self,
          const CicloTimetableSlot *slot)
{
  gboolean is_session = CICLO_IS_SESSION (slot->node);
  guint field = ciclo_timed_get_fields (slot->node)->trainers;
  g_autofree char *groups = ciclo_writing_dup_groups (self->writing, slot->node);
  g_autofree char *place = ciclo_writing_dup_place (self->writing, slot->node);
  g_autofree char *trainers = is_session ? ciclo_writing_dup_session_trainers (self->writing, slot->node)
                                         : ciclo_writing_dup_trainers (self->writing, slot->node, field);
  g_autoptr (GString) phrase = g_string_new (NULL);

  if (is_pause (slot))
    return NULL;

  if (!is_session)
    append (phrase, ciclo_writing_say_title (self->writing, slot->session));
  append (phrase, groups);
  append (phrase, trainers);
  append (phrase, place);

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* The clock time of a slot; where there is none, how long it is. */
static char *
dup_clock (Filler *self,
           const CicloTimetableSlot *slot,
           gint64 start,
           gint64 end)
{
  if ((slot->time.flags & CICLO_FLOW_RELATIVE) == 0)
    return ciclo_speech_dup_time (self->writing->speech, start);

  return end > start ? ciclo_speech_dup_seconds (self->writing->speech, end - start) : g_strdup ("");
}

static char *
dup_time (Filler *self,
          const CicloTimetableSlot *slot,
          gint64 start,
          gint64 end)
{
  if ((slot->time.flags & CICLO_FLOW_RELATIVE) == 0 && end > start)
    return ciclo_speech_dup_time_range (self->writing->speech, start, end);

  return dup_clock (self, slot, start, end);
}

static char *
dup_title (Filler *self,
           const Part *part)
{
  const CicloTimetableSlot *slot = get_slot (self, part->slot);
  CicloSpeech *speech = self->writing->speech;
  gboolean optional = ciclo_node_get_bool (slot->node, ciclo_timed_get_fields (slot->node)->optional);
  g_autofree char *number = ciclo_speech_dup_number (speech, part->number, 0);
  g_autofree char *of = ciclo_speech_dup_number (speech, part->of, 0);
  g_autoptr (GString) title = g_string_new (ciclo_writing_say_title (self->writing, slot->node));

  if (part->of > 1)
    /* Translators: a session that is interrupted by a break, after its title: " (1 of 2)". */
    g_string_append_printf (title, ciclo_speech_say (speech, N_ (" (%s of %s)")), number, of);
  if (optional)
    g_string_append_printf (title, " (%s)", ciclo_speech_say (speech, N_ ("optional")));

  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* What a trainer should know: time that is used twice. */
static char *
dup_remark (Filler *self,
            const CicloTimetableSlot *slot)
{
  CicloSpeech *speech = self->writing->speech;
  const CicloFlowSlot *time = &slot->time;
  g_autofree char *length = ciclo_speech_dup_seconds (speech, time->overlap);
  CicloNode *other;

  if (!ciclo_writing_is_for_trainer (self->writing) || time->overlap <= 0 || time->overlaps < 0 ||
      (time->flags & CICLO_FLOW_MAY_OVERLAP) != 0)
    return NULL;

  other = get_slot (self, (guint) time->overlaps)->node;
  /* Translators: what this session or activity shares its time with, and how long. */
  return g_strdup_printf (ciclo_speech_say (speech, N_ ("overlaps “%s” by %s")),
                          ciclo_writing_say_title (self->writing, other), length);
}

/* What happens inside */

static void
add_stretch (Filler *self,
             CicloDayEntry *entry,
             const CicloTimetableSlot *slot,
             CicloNode *around)
{
  CicloNode *typed = ciclo_node_is_set (slot->node, CICLO_ACTIVITY_LEARNING_TYPE) ? slot->node : around;
  gboolean buffer = is_buffer (slot);
  int type = ciclo_node_get_enum (typed, CICLO_ACTIVITY_LEARNING_TYPE);
  guint pattern = buffer ? BUFFER_PATTERN : (guint) type;

  if ((!buffer && type < 0) || pattern >= CICLO_N_PATTERNS)
    return;

  ciclo_day_entry_add_stretch (entry, slot->time.start, slot->time.end, pattern);
  if (self->days->legend[pattern] == NULL)
    ciclo_report_set (&self->days->legend[pattern],
                      ciclo_writing_value (self->writing, buffer ? slot->node : typed,
                                           buffer ? CICLO_ACTIVITY_KIND : CICLO_ACTIVITY_LEARNING_TYPE));
  if (self->days->legend_title == NULL)
    {
      g_autofree char *title = g_strconcat (ciclo_writing_label (self->writing, slot->node,
                                                                 CICLO_ACTIVITY_LEARNING_TYPE),
                                            ":", NULL);

      ciclo_report_set (&self->days->legend_title, title);
    }
}

static void
add_line (Filler *self,
          CicloDayEntry *entry,
          const CicloTimetableSlot *slot)
{
  g_autofree char *clock = dup_clock (self, slot, slot->time.start, slot->time.end);
  g_autofree char *line = g_strdup_printf ("%s  %s", clock, ciclo_writing_say_title (self->writing, slot->node));

  g_ptr_array_add (entry->lines, ciclo_text_clean_line (line));
}

/* Trainers see what kind of learning goes on, and each activity by name. */
static void
add_inside (Filler *self,
            CicloDayEntry *entry,
            const Part *part)
{
  CicloNode *around = NULL;

  for (guint i = part->first; i < part->end; i++)
    {
      const CicloTimetableSlot *slot = get_slot (self, i);
      gboolean is_leaf = find_end (self, i) == i + 1;

      if (!is_counted (slot) || !CICLO_IS_ACTIVITY (slot->node))
        continue;
      if (slot->depth == get_slot (self, part->slot)->depth + 1 || around == NULL)
        {
          around = slot->node;
          add_line (self, entry, slot);
        }
      if (is_leaf)
        add_stretch (self, entry, slot, around);
    }
  if (entry->lines->len == 1)
    g_ptr_array_set_size (entry->lines, 0);
}

/* Participants read what a session is for. */
static void
add_aim (Filler *self,
         CicloDayEntry *entry,
         CicloNode *session)
{
  g_autoptr (CicloRuns) runs = ciclo_markup_dup_runs (ciclo_writing_text (self->writing, session, CICLO_SESSION_AIM));
  g_autofree char *text = ciclo_runs_dup_text (runs);

  if (!ciclo_runs_is_empty (runs))
    g_ptr_array_add (entry->lines, ciclo_text_clean_line (text));
}

/* Entries */

static CicloEntryKind
choose_kind (Filler *self,
             const Part *part)
{
  gboolean only_buffer = part->end > part->first;

  if (is_pause (get_slot (self, part->slot)))
    return CICLO_ENTRY_PAUSE;
  for (guint i = part->first; i < part->end; i++)
    only_buffer &= is_buffer (get_slot (self, i));

  return only_buffer || is_buffer (get_slot (self, part->slot)) ? CICLO_ENTRY_BUFFER : CICLO_ENTRY_WORK;
}

static guint
number_lane (const CicloTimetableSlot *slot)
{
  CicloNode *lane = get_lane (slot);
  guint field, position;

  if (lane == NULL)
    lane = ciclo_node_follow (slot->session, CICLO_SESSION_LANE);

  return lane != NULL && ciclo_node_get_place (lane, &field, &position) ? position + 1 : 0;
}

static void
add_part (Filler *self,
          const Part *part)
{
  const CicloTimetableSlot *slot = get_slot (self, part->slot);
  gint64 end = MAX (part->to, part->from);
  g_autofree char *time = dup_time (self, slot, part->from, end);
  g_autofree char *clock = dup_clock (self, slot, part->from, end);
  g_autofree char *title = dup_title (self, part);
  g_autofree char *more = dup_more (self, slot);
  g_autofree char *remark = g_steal_pointer (&self->remark);
  CicloDayEntry *entry = ciclo_day_column_add (self->column, part->from, end, time, title);

  if (remark == NULL && part->number <= 1)
    remark = dup_remark (self, slot);
  entry->kind = choose_kind (self, part);
  entry->lane = number_lane (slot);
  ciclo_report_set (&entry->clock, clock);
  if (entry->clock == NULL)
    entry->clock = g_strdup ("");
  ciclo_report_set (&entry->more, more);
  ciclo_report_set (&entry->remark, remark);
  if (entry->kind != CICLO_ENTRY_WORK)
    return;
  if (ciclo_writing_is_for_trainer (self->writing))
    add_inside (self, entry, part);
  else if (CICLO_IS_SESSION (slot->node) && part->number <= 1)
    add_aim (self, entry, slot->node);
}

/* The parts of a slot between what stands alone in it. */
static GArray *
list_parts (Filler *self,
            guint position)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  const CicloTimetableSlot *slot = get_slot (self, position);
  guint end = find_end (self, position);
  gboolean goes_on = FALSE;

  for (guint i = position + 1; i < end; i = find_end (self, i))
    {
      const CicloTimetableSlot *inner = get_slot (self, i);
      Part *part;

      if (!is_counted (inner))
        continue;
      if (stands_alone (self, i, slot))
        {
          goes_on = FALSE;
          continue;
        }
      if (!goes_on)
        g_array_append_val (parts, ((Part){ position, i, i, inner->time.start, inner->time.end }));
      goes_on = TRUE;
      part = &g_array_index (parts, Part, parts->len - 1);
      part->end = find_end (self, i);
      part->from = MIN (part->from, inner->time.start);
      part->to = MAX (part->to, inner->time.end);
    }
  for (guint i = 0; i < parts->len; i++)
    {
      g_array_index (parts, Part, i).number = i + 1;
      g_array_index (parts, Part, i).of = parts->len;
    }

  return parts;
}

static void
add_slot (Filler *self,
          guint position)
{
  const CicloTimetableSlot *slot = get_slot (self, position);
  Part whole = { position, position + 1, find_end (self, position), slot->time.start, slot->time.end };
  g_autoptr (GArray) parts = NULL;
  guint next = 0;

  if (!is_counted (slot))
    return;
  if (!is_mixed (self, position))
    {
      add_part (self, &whole);
      return;
    }

  if (self->remark == NULL)
    self->remark = dup_remark (self, slot);
  parts = list_parts (self, position);
  for (guint i = position + 1; i < whole.end; i = find_end (self, i))
    {
      if (next < parts->len && g_array_index (parts, Part, next).first == i)
        add_part (self, &g_array_index (parts, Part, next++));
      if (is_counted (get_slot (self, i)) && stands_alone (self, i, slot))
        add_slot (self, i);
    }
}

static void
add_timetable (CicloWriting *writing,
               CicloDays *days,
               CicloDayColumn *column,
               CicloTimetable *timetable)
{
  Filler filler = { writing, days, column, timetable };
  guint size = ciclo_timetable_get_size (timetable);
  gboolean relative = (ciclo_timetable_get_day (timetable)->flags & CICLO_FLOW_RELATIVE) != 0;

  for (guint i = 0; i < size; i = find_end (&filler, i))
    {
      const CicloTimetableSlot *slot = get_slot (&filler, i);

      if (relative || (slot->time.flags & CICLO_FLOW_RELATIVE) == 0)
        add_slot (&filler, i);
      g_clear_pointer (&filler.remark, g_free);
    }
}

void
ciclo_timetable_entries_add_day (CicloWriting *writing,
                                 CicloDays *days,
                                 CicloDayColumn *column,
                                 CicloNode *day)
{
  add_timetable (writing, days, column, ciclo_writing_get_day_timetable (writing, day));
}

void
ciclo_timetable_entries_add_session (CicloWriting *writing,
                                     CicloDays *days,
                                     CicloDayColumn *column,
                                     CicloNode *session)
{
  add_timetable (writing, days, column, ciclo_writing_get_timetable (writing, session));
}

gboolean
ciclo_timetable_entries_is_unplaced (CicloWriting *writing,
                                     CicloNode *session)
{
  CicloTimetable *timetable = ciclo_writing_get_timetable (writing, session);
  const CicloTimetableSlot *slot = ciclo_timetable_find (timetable, session);

  return slot != NULL && is_counted (slot) && (slot->time.flags & CICLO_FLOW_RELATIVE) != 0 &&
         (ciclo_timetable_get_day (timetable)->flags & CICLO_FLOW_RELATIVE) == 0;
}
