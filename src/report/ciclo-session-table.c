/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Time first, then what happens. Below an activity come its phases and what the trainer says and does, each with its
 * own word; participants get what they do. */

#include "config.h"

#include "report/ciclo-session-table.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing-people.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 4

typedef struct
{
  CicloWriting *writing;
  CicloNode *session;
  CicloTimetable *timetable;
  CicloBlock *table;
  gboolean clock; /* the session has clock times */
  guint depth;    /* 0 for an activity, more for what takes place inside of one */
} Table;

/* Cells */

static void
add_small (GPtrArray *cell,
           const char *text)
{
  if (text != NULL && *text != '\0')
    ciclo_blocks_add_paragraph (cell, ciclo_runs_add (ciclo_runs_new (NULL), CICLO_STYLE_SMALL, text));
}

/* Adds @text as a small line of its own. */
static void
add_small_line (CicloRuns *runs,
                const char *text)
{
  if (*text == '\0')
    return;
  if (!ciclo_runs_is_empty (runs))
    ciclo_runs_add (runs, CICLO_STYLE_SMALL, "\n");
  ciclo_runs_add (runs, CICLO_STYLE_SMALL, text);
}

/* The clock time with the minutes below; the minutes alone where there is no clock. */
static void
add_time (Table *self,
          CicloRow *row,
          CicloNode *activity,
          const CicloTimetableSlot *slot)
{
  const CicloDuration *duration = ciclo_node_get_duration (activity, CICLO_ACTIVITY_DURATION);
  g_autofree char *length = ciclo_speech_dup_duration (self->writing->speech, duration);
  gboolean quiet = row->kind == CICLO_ROW_QUIET;
  CicloStyle usual = self->depth > 0 ? CICLO_STYLE_SMALL : CICLO_STYLE_BOLD;
  CicloStyle style = quiet ? CICLO_STYLE_PLAIN : usual;
  CicloRuns *runs = ciclo_runs_new (NULL);

  if (self->clock && slot != NULL && (slot->time.flags & CICLO_FLOW_NOT_COUNTED) == 0)
    {
      g_autofree char *time = ciclo_speech_dup_time (self->writing->speech, slot->time.start);

      ciclo_runs_add (runs, style, time);
      if (!quiet)
        add_small_line (runs, length);
    }
  else
    {
      ciclo_runs_add (runs, style, length);
    }
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 1), runs);
}

/* What is special about an activity, in brackets after its title. */
static char *
dup_remark (Table *self,
            CicloNode *activity,
            const CicloTimetableSlot *slot)
{
  CicloNode *other = ciclo_node_follow (activity, CICLO_ACTIVITY_ALTERNATIVE_TO);
  gboolean alternative = other != NULL && other != activity && CICLO_IS_ACTIVITY (other);
  const char *instead = alternative ? ciclo_writing_text (self->writing, other, CICLO_ACTIVITY_TITLE) : "";

  if (ciclo_node_get_enum (activity, CICLO_ACTIVITY_STATE) == CICLO_STATE_SUPPLEMENTARY)
    return g_strdup (ciclo_speech_say (self->writing->speech, N_ ("extra, outside the time")));
  if (*instead != '\0')
    /* Translators: the title of the activity that this one can replace. */
    return g_strdup_printf (ciclo_speech_say (self->writing->speech, N_ ("instead of “%s”")), instead);
  if (slot != NULL && (slot->time.flags & CICLO_FLOW_NOT_COUNTED) != 0)
    return g_strdup (ciclo_speech_say (self->writing->speech, N_ ("alternative")));
  if (ciclo_node_get_bool (activity, CICLO_ACTIVITY_OPTIONAL))
    return g_strdup (ciclo_speech_say (self->writing->speech, N_ ("optional")));
  if (ciclo_node_is_set (activity, CICLO_ACTIVITY_CUT_ORDER) && ciclo_writing_is_for_trainer (self->writing))
    /* Translators: if time is short, this activity is the first, second... to be cut. */
    return g_strdup_printf (ciclo_speech_say (self->writing->speech, N_ ("can be cut: %d")),
                            ciclo_node_get_int (activity, CICLO_ACTIVITY_CUT_ORDER));

  return NULL;
}

static CicloRuns *
dup_title (Table *self,
           CicloNode *activity,
           const CicloTimetableSlot *slot,
           gboolean quiet)
{
  const char *title = ciclo_writing_text (self->writing, activity, CICLO_ACTIVITY_TITLE);
  const char *kind = ciclo_writing_value (self->writing, activity, CICLO_ACTIVITY_KIND);
  g_autofree char *remark = dup_remark (self, activity, slot);
  CicloRuns *runs = ciclo_runs_new (NULL);

  if (*title == '\0')
    title = *kind != '\0' ? kind : ciclo_speech_say (self->writing->speech, N_ ("Activity without a title"));
  ciclo_runs_add (runs, quiet || self->depth > 0 ? CICLO_STYLE_PLAIN : CICLO_STYLE_BOLD, title);
  if (quiet)
    {
      g_autofree char *length = ciclo_speech_dup_duration (self->writing->speech,
                                                           ciclo_node_get_duration (activity, CICLO_ACTIVITY_DURATION));

      ciclo_runs_add (ciclo_runs_add (runs, CICLO_STYLE_SMALL, "  "), CICLO_STYLE_SMALL, self->clock ? length : NULL);
    }
  if (remark != NULL)
    {
      g_autofree char *bracketed = g_strdup_printf (" (%s)", remark);

      ciclo_runs_add (runs, CICLO_STYLE_PLAIN, bracketed);
    }

  return runs;
}

/* "EO1.1, TO2" */
static char *
dup_objective_labels (Table *self,
                      CicloNode *activity)
{
  const char *const *ids = ciclo_node_get_strings (activity, CICLO_ACTIVITY_OBJECTIVES);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (; *ids != NULL; ids++)
    {
      CicloNode *objective = ciclo_tree_find (self->writing->course, *ids);
      int field = objective != NULL ? ciclo_schema_find (ciclo_node_get_schema (objective), "label") : -1;
      const char *label = field >= 0 ? ciclo_node_get_text (objective, (guint) field, NULL) : "";

      if (*label != '\0')
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

/* "14 people, 12 min each, in 2 rooms": who takes a turn, how long, and how many at the same time. */
static char *
dup_turns (Table *self,
           CicloNode *activity)
{
  CicloSpeech *speech = self->writing->speech;
  int rooms = ciclo_node_get_int (activity, CICLO_ACTIVITY_PARALLEL_ROOMS);
  g_autofree char *people = ciclo_writing_dup_people (self->writing,
                                                      ciclo_node_get_int (activity, CICLO_ACTIVITY_PERFORMERS));
  g_autofree char *turn = ciclo_speech_dup_duration (speech,
                                                     ciclo_node_get_duration (activity, CICLO_ACTIVITY_TURN_DURATION));
  g_autofree char *number = ciclo_speech_dup_number (speech, rooms, 0);
  g_autoptr (GString) phrase = g_string_new (people);

  if (*turn != '\0')
    {
      g_string_append (phrase, phrase->len > 0 ? ", " : "");
      /* Translators: a duration, for each person who takes a turn. */
      g_string_append_printf (phrase, ciclo_speech_say (speech, N_ ("%s each")), turn);
    }
  if (rooms > 1)
    {
      g_string_append (phrase, phrase->len > 0 ? ", " : "");
      /* Translators: a number of rooms used at the same time. */
      g_string_append_printf (phrase, ciclo_speech_say (speech, N_ ("in %s rooms")), number);
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

static void
add_how (Table *self,
         CicloRow *row,
         CicloNode *activity)
{
  GPtrArray *cell = ciclo_row_add_cell (row, 1);
  g_autofree char *method = ciclo_writing_dup_method (self->writing, activity);
  g_autofree char *grouping = ciclo_writing_dup_grouping (self->writing, activity, CICLO_ACTIVITY_GROUPING,
                                                          CICLO_ACTIVITY_GROUP_SIZE_MIN, CICLO_ACTIVITY_GROUP_SIZE_MAX);
  g_autofree char *trainers = ciclo_writing_dup_trainers (self->writing, activity, CICLO_ACTIVITY_TRAINERS);
  g_autofree char *objectives = dup_objective_labels (self, activity);

  g_autofree char *turns = dup_turns (self, activity);
  g_autofree char *groups = ciclo_writing_dup_groups (self->writing, activity);
  g_autofree char *place = ciclo_writing_dup_place (self->writing, activity);
  const char *between = *grouping != '\0' && *trainers != '\0' ? " · " : "";
  g_autofree char *who = g_strconcat (grouping, between, trainers, NULL);
  CicloRuns *runs = ciclo_runs_new (method);

  add_small_line (runs, who);
  add_small_line (runs, turns);
  add_small_line (runs, groups);
  add_small_line (runs, place);
  add_small_line (runs, objectives);
  ciclo_blocks_add_paragraph (cell, runs);
}

static void
add_materials (Table *self,
               CicloRow *row,
               CicloNode *node,
               guint field)
{
  GPtrArray *cell = ciclo_row_add_cell (row, 1);

  for (guint i = 0; i < ciclo_node_get_size (node, field); i++)
    {
      CicloNode *resource = ciclo_node_get_child (node, field, i);
      CicloNode *material = ciclo_node_follow (resource, CICLO_RESOURCE_MATERIAL);
      const char *locator = ciclo_writing_text (self->writing, resource, CICLO_RESOURCE_LOCATOR);
      const char *title = "";
      gboolean kept_back = ciclo_node_get_bool (resource, CICLO_RESOURCE_TRAINER_ONLY);
      CicloRuns *runs;

      if (material != NULL && CICLO_IS_MATERIAL (material))
        {
          title = ciclo_writing_text (self->writing, material, CICLO_MATERIAL_TITLE);
          kept_back |= ciclo_node_get_bool (material, CICLO_MATERIAL_TRAINER_ONLY);
        }
      if ((kept_back && !ciclo_writing_is_for_trainer (self->writing)) || (*title == '\0' && *locator == '\0'))
        continue;

      runs = ciclo_runs_new (title);
      if (*locator != '\0')
        {
          ciclo_runs_add (runs, CICLO_STYLE_SMALL, *title != '\0' ? ", " : "");
          ciclo_runs_add (runs, CICLO_STYLE_SMALL, locator);
        }
      ciclo_blocks_add_paragraph (cell, runs)->trainer_only = kept_back;
    }
}

/* Rows below an activity */

static void
add_phase (Table *self,
           CicloNode *phase)
{
  CicloRow *row;
  gboolean kept_back = ciclo_node_get_bool (phase, CICLO_PHASE_TRAINER_ONLY);
  const char *what = ciclo_writing_text (self->writing, phase, CICLO_PHASE_WHAT);
  g_autofree char *length = ciclo_speech_dup_duration (self->writing->speech,
                                                       ciclo_node_get_duration (phase, CICLO_PHASE_DURATION));
  g_autofree char *grouping = ciclo_writing_dup_grouping (self->writing, phase, CICLO_PHASE_GROUPING,
                                                          CICLO_PHASE_GROUP_SIZE_MIN, CICLO_PHASE_GROUP_SIZE_MAX);
  GPtrArray *cell;

  if (kept_back && !ciclo_writing_is_for_trainer (self->writing))
    return;

  row = ciclo_block_add_row (self->table, CICLO_ROW_SUB);
  row->trainer_only = kept_back;
  add_small (ciclo_row_add_cell (row, 1), length);
  cell = ciclo_row_add_cell (row, 1);
  ciclo_markup_add (cell, *what != '\0' ? what : ciclo_writing_value (self->writing, phase, CICLO_PHASE_KIND));
  ciclo_markup_add (cell, ciclo_writing_text (self->writing, phase, CICLO_PHASE_ROLES));
  add_small (ciclo_row_add_cell (row, 1), grouping);
  add_materials (self, row, phase, CICLO_PHASE_RESOURCES);
}

/* A call-out over the whole width, beside the time. */
static void
add_callout (Table *self,
             CicloCallout kind,
             const char *word,
             const char *prose,
             gboolean trainer_only)
{
  CicloRow *row;
  CicloBlock *note;

  if (*prose == '\0' || (trainer_only && !ciclo_writing_is_for_trainer (self->writing)))
    return;

  row = ciclo_block_add_row (self->table, CICLO_ROW_SUB);
  row->trainer_only = trainer_only;
  ciclo_row_add_cell (row, 1);
  note = ciclo_blocks_add_note (ciclo_row_add_cell (row, N_COLUMNS - 1), kind, word);
  ciclo_markup_add (note->blocks, prose);
}

static void
add_note (Table *self,
          CicloNode *note)
{
  gboolean kept_back = ciclo_node_get_bool (note, CICLO_NOTE_TRAINER_ONLY);
  CicloRow *row;

  if (*ciclo_writing_text (self->writing, note, CICLO_NOTE_TEXT) == '\0' ||
      (kept_back && !ciclo_writing_is_for_trainer (self->writing)))
    return;

  row = ciclo_block_add_row (self->table, CICLO_ROW_SUB);
  row->trainer_only = kept_back;
  ciclo_row_add_cell (row, 1);
  ciclo_writing_add_note (self->writing, ciclo_row_add_cell (row, N_COLUMNS - 1), note);
}

/* The texts of an activity that stand below it, with the word before each: the field's label where none is given. */
static const struct
{
  guint field;
  CicloCallout callout;
  const char *word;
} texts[] = {
  { CICLO_ACTIVITY_PREREQUISITES, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_TRAINER_GOAL, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_TRAINER_DOES, CICLO_CALLOUT_DO, N_ ("Do") },
  { CICLO_ACTIVITY_TRAINER_NOTES, CICLO_CALLOUT_DO, N_ ("Lead") },
  { CICLO_ACTIVITY_KEY_MESSAGES, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_LEARNER_ROLES, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_REPORT_BACK, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_DEBRIEF, CICLO_CALLOUT_ASK, NULL },
  { CICLO_ACTIVITY_CHECK, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_GROUP_RULE, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_CONDITION, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_ACCESSIBILITY, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_SAFETY, CICLO_CALLOUT_SAFETY, N_ ("Safety") },
  { CICLO_ACTIVITY_CATERING, CICLO_CALLOUT_TIP, NULL },
  { CICLO_ACTIVITY_PLAN_B, CICLO_CALLOUT_WARNING, NULL },
};

static void
add_texts (Table *self,
           CicloNode *activity)
{
  const CicloSchema *schema = ciclo_node_get_schema (activity);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_callout (self, texts[i].callout,
                 texts[i].word != NULL ? ciclo_speech_say (self->writing->speech, texts[i].word)
                                       : ciclo_writing_label (self->writing, activity, texts[i].field),
                 ciclo_writing_text (self->writing, activity, texts[i].field),
                 schema->fields[texts[i].field].audience == CICLO_FOR_TRAINER);
}

/* What does not fit is said, never repaired. */
static void
add_misfits (Table *self,
             const CicloTimetableSlot *slot)
{
  const char *word = ciclo_speech_say (self->writing->speech, N_ ("Timing"));
  gboolean overlaps = slot->time.overlap > 0 && (slot->time.flags & CICLO_FLOW_MAY_OVERLAP) == 0;
  gint64 seconds = overlaps ? slot->time.overlap : slot->time.gap;
  g_autofree char *length = ciclo_speech_dup_seconds (self->writing->speech, seconds);
  g_autofree char *text = NULL;

  if (overlaps)
    text = g_strdup_printf (ciclo_speech_say (self->writing->speech, N_ ("Overlaps what comes before by %s.")), length);
  else if (slot->time.gap > 0)
    text = g_strdup_printf (ciclo_speech_say (self->writing->speech, N_ ("%s free before this.")), length);
  if (text != NULL)
    add_callout (self, CICLO_CALLOUT_WARNING, word, text, TRUE);
}

/* Learners who work alone follow the phases themselves; elsewhere they are the trainer's business. */
static gboolean
shows_phases (Table *self)
{
  int mode = ciclo_session_get_mode (self->session);

  return ciclo_writing_is_for_trainer (self->writing) || mode == CICLO_MODE_SELF_PACED || mode == CICLO_MODE_AT_WORK;
}

/* Activities */

static gboolean
is_pause (CicloNode *activity)
{
  int kind = ciclo_node_get_enum (activity, CICLO_ACTIVITY_KIND);

  return kind >= 0 && ciclo_activity_kind_is_pause (kind);
}

static CicloRowKind
get_row_kind (Table *self,
              gboolean quiet)
{
  if (quiet)
    return CICLO_ROW_QUIET;

  return self->depth > 0 ? CICLO_ROW_SUB : CICLO_ROW_BODY;
}

static void
add_activity (Table *self,
              CicloNode *activity)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find_in (self->timetable, self->session, activity);
  CicloNode *content = ciclo_timed_get_content (activity);
  gboolean quiet = is_pause (activity);
  CicloRow *row;
  GPtrArray *cell;

  if (ciclo_node_get_enum (activity, CICLO_ACTIVITY_STATE) == CICLO_STATE_PARKED)
    return;

  row = ciclo_block_add_row (self->table, get_row_kind (self, quiet));
  add_time (self, row, activity, slot);
  cell = ciclo_row_add_cell (row, 1);
  ciclo_blocks_add_paragraph (cell, dup_title (self, activity, slot, quiet));
  ciclo_markup_add (cell, ciclo_writing_text (self->writing, content, CICLO_ACTIVITY_PARTICIPANTS_DO));
  add_how (self, row, content);
  add_materials (self, row, content, CICLO_ACTIVITY_RESOURCES);

  if (slot != NULL)
    add_misfits (self, slot);
  for (guint i = 0; shows_phases (self) && i < ciclo_node_get_size (content, CICLO_ACTIVITY_PHASES); i++)
    add_phase (self, ciclo_node_get_child (content, CICLO_ACTIVITY_PHASES, i));
  add_texts (self, content);
  for (guint i = 0; i < ciclo_node_get_size (content, CICLO_ACTIVITY_NOTES); i++)
    add_note (self, ciclo_node_get_child (content, CICLO_ACTIVITY_NOTES, i));
  self->depth++;
  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_ACTIVITIES); i++)
    add_activity (self, ciclo_node_get_child (activity, CICLO_ACTIVITY_ACTIVITIES, i));
  self->depth--;
}

/* The break after the session, if that is what comes next on the same day. */
static void
add_next_pause (Table *self)
{
  guint field, position;
  CicloNode *next;
  Table pause = *self;

  if (!ciclo_node_get_place (self->session, &field, &position) ||
      position + 1 >= ciclo_node_get_size (self->writing->course, CICLO_COURSE_SESSIONS))
    return;

  next = ciclo_node_get_child (self->writing->course, CICLO_COURSE_SESSIONS, position + 1);
  if (!ciclo_session_is_pause (next) || *ciclo_node_get_text (next, CICLO_SESSION_DAY, NULL) == '\0' ||
      ciclo_node_follow (next, CICLO_SESSION_DAY) != ciclo_node_follow (self->session, CICLO_SESSION_DAY))
    return;

  pause.session = next;
  for (guint i = 0; i < ciclo_node_get_size (next, CICLO_SESSION_ACTIVITIES); i++)
    add_activity (&pause, ciclo_node_get_child (next, CICLO_SESSION_ACTIVITIES, i));
}

void
ciclo_session_table_add (CicloWriting *writing,
                         CicloNode *session)
{
  static const CicloColumn columns[N_COLUMNS] = { { 0 }, { 5 }, { 2 }, { 2 } };
  static const char *const heads[N_COLUMNS] = { N_ ("Time"), N_ ("What happens"), N_ ("How"), N_ ("Materials") };
  CicloNode *content = ciclo_timed_get_content (session);
  Table self = { writing, session, ciclo_writing_get_timetable (writing, session) };
  const CicloTimetableSlot *slot = ciclo_timetable_find (self.timetable, session);
  CicloRow *header;

  if (ciclo_node_get_size (content, CICLO_SESSION_ACTIVITIES) == 0)
    {
      ciclo_blocks_add_paragraph (writing->report->blocks,
                                  ciclo_runs_new (ciclo_speech_say (writing->speech,
                                                                    N_ ("No activities have been planned yet."))));
      return;
    }

  self.clock = slot != NULL && (slot->time.flags & CICLO_FLOW_RELATIVE) == 0;
  self.table = ciclo_blocks_add_table (writing->report->blocks, columns, N_COLUMNS);
  header = ciclo_block_add_row (self.table, CICLO_ROW_HEADER);
  for (guint i = 0; i < N_COLUMNS; i++)
    ciclo_row_add_text (header, ciclo_speech_say (writing->speech, heads[i]));
  for (guint i = 0; i < ciclo_node_get_size (content, CICLO_SESSION_ACTIVITIES); i++)
    add_activity (&self, ciclo_node_get_child (content, CICLO_SESSION_ACTIVITIES, i));
  add_next_pause (&self);
}
