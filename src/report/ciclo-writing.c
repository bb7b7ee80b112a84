/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The vocabulary of the builders: how a document calls a day, a group, a trainer. Said once, so that all documents say
 * it alike, and always in the document's language. */

#include "config.h"

#include "report/ciclo-writing.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-phrases.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"
#include "model/ciclo-vocabulary.h"
#include "report/ciclo-logo.h"
#include "report/ciclo-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The lines of a text that has one thing a line, as one line. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("; ", lines);
}

void
ciclo_writing_begin (CicloWriting *self,
                     const CicloDocumentRequest *request,
                     const char *subtitle_msgid)
{
  g_autofree char *author = NULL;
  const char *title;

  self->request = request;
  self->course = request->course;
  self->speech = ciclo_speech_new (request->language);
  self->choices = NULL;
  self->timetables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ciclo_timetable_free);
  title = ciclo_writing_text (self, self->course, CICLO_COURSE_TITLE);
  if (*title == '\0')
    title = ciclo_speech_say (self->speech, N_ ("Course without a title"));

  self->report = ciclo_report_new (title, request->language);
  self->report->audience = request->audience;
  self->report->draft = g_str_equal (ciclo_node_get_code (self->course, CICLO_COURSE_STATUS), "draft");
  author = join_lines (ciclo_writing_text (self, self->course, CICLO_COURSE_ORGANISERS));
  ciclo_report_set (&self->report->author, author);
  ciclo_report_set (&self->report->subtitle, ciclo_speech_say (self->speech, subtitle_msgid));
  ciclo_report_set (&self->report->head, title);
  ciclo_report_set (&self->report->foot, ciclo_writing_is_for_trainer (self)
                                             ? ciclo_speech_say (self->speech, N_ ("For the trainer"))
                                             : ciclo_speech_say (self->speech, N_ ("For participants")));
  ciclo_logo_add_letterhead (self->course, self->speech, self->report->top);
  for (guint i = 0; i < CICLO_N_WORDS; i++)
    ciclo_report_set_word (self->report, i, ciclo_speech_say (self->speech, ciclo_report_get_msgid (i)));
}

CicloReport *
ciclo_writing_end (CicloWriting *self)
{
  g_clear_pointer (&self->speech, ciclo_speech_unref);
  g_clear_pointer (&self->timetables, g_hash_table_unref);
  g_clear_pointer (&self->choices, ciclo_choices_free);

  return g_steal_pointer (&self->report);
}

gboolean
ciclo_writing_is_for_trainer (const CicloWriting *self)
{
  return self->request->audience == CICLO_AUDIENCE_TRAINER;
}

const char *
ciclo_writing_text (const CicloWriting *self,
                    CicloNode *node,
                    guint field)
{
  return ciclo_node_say (node, field, self->request->language);
}

const char *
ciclo_writing_label (const CicloWriting *self,
                     CicloNode *node,
                     guint field)
{
  return ciclo_speech_say_context (self->speech, "field", ciclo_node_get_schema (node)->fields[field].label);
}

static const char *
say_term (const CicloWriting *self,
          const CicloTerms *terms,
          const char *code)
{
  int term = ciclo_terms_find (terms, code);

  /* A code that we do not know is still better than nothing. */
  return term >= 0 ? ciclo_speech_say_context (self->speech, "value", terms->terms[term].label) : code;
}

const char *
ciclo_writing_value (const CicloWriting *self,
                     CicloNode *node,
                     guint field)
{
  return say_term (self, ciclo_node_get_schema (node)->fields[field].terms, ciclo_node_get_code (node, field));
}

CicloTimetable *
ciclo_writing_get_day_timetable (CicloWriting *self,
                                 CicloNode *day)
{
  CicloTimetable *timetable = g_hash_table_lookup (self->timetables, day);

  if (timetable != NULL)
    return timetable;

  if (self->choices == NULL)
    self->choices = ciclo_choices_new (ciclo_node_get_root (day));
  timetable = ciclo_timetable_new (day, CICLO_WITH_OPTIONAL, self->choices);
  g_hash_table_insert (self->timetables, day, timetable);

  return timetable;
}

/* Each day is computed once, in whatever order its sessions stand. */
CicloTimetable *
ciclo_writing_get_timetable (CicloWriting *self,
                             CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);

  return ciclo_writing_get_day_timetable (self, day != NULL && CICLO_IS_DAY (day) ? day : session);
}

void
ciclo_writing_add_fact (CicloBlock *facts,
                        const char *term,
                        const char *text)
{
  if (text != NULL && *text != '\0')
    ciclo_block_define_text (facts, term, text);
}

void
ciclo_writing_add_prose (CicloWriting *self,
                         CicloBlock *facts,
                         CicloNode *node,
                         guint field)
{
  gboolean trainer_only = ciclo_node_get_schema (node)->fields[field].audience == CICLO_FOR_TRAINER;
  const char *text = ciclo_writing_text (self, node, field);
  CicloDefinition *definition;

  if (*text == '\0' || (trainer_only && !ciclo_writing_is_for_trainer (self)))
    return;

  ciclo_markup_add (ciclo_block_define (facts, ciclo_writing_label (self, node, field)), text);
  definition = facts->definitions->pdata[facts->definitions->len - 1];
  definition->trainer_only = trainer_only;
}

char *
ciclo_writing_dup_people (const CicloWriting *self,
                          int people)
{
  return ciclo_phrase_dup_people (people, self->speech);
}

char *
ciclo_writing_dup_size (const CicloWriting *self,
                        CicloNode *node,
                        guint min_field,
                        guint max_field)
{
  return ciclo_phrase_dup_size (node, min_field, max_field, self->speech);
}

char *
ciclo_writing_dup_grouping (const CicloWriting *self,
                            CicloNode *node,
                            guint grouping_field,
                            guint size_min_field,
                            guint size_max_field)
{
  const char *const *codes = ciclo_node_get_strings (node, grouping_field);
  const CicloTerms *terms = ciclo_node_get_schema (node)->fields[grouping_field].terms;
  g_autofree char *size = ciclo_writing_dup_size (self, node, size_min_field, size_max_field);
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    /* Translators: between two ways of working: "individual / pairs". */
    g_string_append_printf (phrase, "%s%s", i > 0 ? " / " : "", say_term (self, terms, codes[i]));
  if (size != NULL && phrase->len > 0)
    /* Translators: a grouping and the people in each group: "small groups (3–4)". */
    return g_strdup_printf (ciclo_speech_say (self->speech, N_ ("%s (%s)")), phrase->str, size);

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* The place of a session or activity: its own, otherwise that of its track. */
char *
ciclo_writing_dup_place (const CicloWriting *self,
                         CicloNode *timed)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (timed);
  CicloNode *place = ciclo_node_follow (timed, fields->place);
  CicloNode *lane = ciclo_node_follow (timed, fields->lane);

  if (place == NULL && lane != NULL && CICLO_IS_LANE (lane))
    place = ciclo_node_follow (lane, CICLO_LANE_PLACE);

  return g_strdup (place != NULL && CICLO_IS_PLACE (place) ? ciclo_writing_text (self, place, CICLO_PLACE_NAME) : "");
}

char *
ciclo_writing_dup_layout (const CicloWriting *self,
                          CicloNode *session)
{
  const char *note = ciclo_writing_text (self, session, CICLO_SESSION_ROOM_LAYOUT_NOTE);
  gboolean none = ciclo_node_get_enum (session, CICLO_SESSION_ROOM_LAYOUT) == CICLO_LAYOUT_NONE;
  const char *layout = none ? "" : ciclo_writing_value (self, session, CICLO_SESSION_ROOM_LAYOUT);

  if (*layout == '\0' || *note == '\0')
    return g_strdup (*layout != '\0' ? layout : note);

  return g_strdup_printf ("%s – %s", layout, note);
}

/* The own words of a session or an activity, or else those of its first activity, where the session is a pause also its
 * kind; "" where there are none. */
static const char *
say_own_title (const CicloWriting *self,
               CicloNode *timed)
{
  guint activities = ciclo_timed_get_fields (timed)->activities;
  gboolean is_session = CICLO_IS_SESSION (timed);
  CicloNode *first = timed;
  const char *title = is_session ? ciclo_writing_text (self, timed, CICLO_SESSION_TITLE) : "";

  if (is_session)
    first = ciclo_node_get_size (timed, activities) > 0 ? ciclo_node_get_child (timed, activities, 0) : NULL;
  if (*title == '\0' && first != NULL)
    title = ciclo_writing_text (self, first, CICLO_ACTIVITY_TITLE);
  if (*title == '\0' && first != NULL && (!is_session || ciclo_session_is_pause (timed)))
    title = ciclo_writing_value (self, first, CICLO_ACTIVITY_KIND);

  return title;
}

const char *
ciclo_writing_say_title (const CicloWriting *self,
                         CicloNode *timed)
{
  CicloNode *named = timed;

  for (guint i = 0; named != NULL && i < CICLO_TIMED_LONGEST_CHAIN; i++)
    {
      const char *title = say_own_title (self, named);

      if (*title != '\0')
        return title;
      named = ciclo_timed_get_repeated (named);
    }

  return CICLO_IS_SESSION (timed) ? ciclo_speech_say (self->speech, N_ ("Session without a title"))
                                  : ciclo_speech_say (self->speech, N_ ("Activity without a title"));
}

/* The track and the groups, where not everybody takes part. */
char *
ciclo_writing_dup_groups (const CicloWriting *self,
                          CicloNode *timed)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (timed);
  CicloNode *lane = ciclo_node_follow (timed, fields->lane);
  const char *const *ids = ciclo_node_get_strings (timed, fields->groups);
  g_autoptr (GString) phrase = g_string_new (NULL);

  if (lane != NULL && CICLO_IS_LANE (lane))
    g_string_append (phrase, ciclo_writing_text (self, lane, CICLO_LANE_NAME));
  for (; *ids != NULL; ids++)
    {
      CicloNode *group = ciclo_tree_find (self->course, *ids);

      if (group != NULL && CICLO_IS_GROUP (group))
        g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? ", " : "",
                                ciclo_writing_text (self, group, CICLO_GROUP_NAME));
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

char *
ciclo_writing_dup_day (const CicloWriting *self,
                       CicloNode *session)
{
  CicloNode *day = ciclo_node_follow (session, CICLO_SESSION_DAY);
  const char *label = day != NULL ? ciclo_writing_text (self, day, CICLO_DAY_LABEL) : "";
  const char *own = ciclo_node_get_text (session, CICLO_SESSION_DATE, NULL);
  const char *given = *own == '\0' && day != NULL ? ciclo_node_get_text (day, CICLO_DAY_DATE, NULL) : own;
  g_autofree char *date = ciclo_speech_dup_date (self->speech, CICLO_DATE_STYLE_FULL, given);

  if (*label == '\0' || *date == '\0')
    return g_strdup (*label != '\0' ? label : date);

  return g_strdup_printf ("%s · %s", label, date);
}

char *
ciclo_writing_dup_method (const CicloWriting *self,
                          CicloNode *activity)
{
  const char *words = ciclo_writing_text (self, activity, CICLO_ACTIVITY_METHOD_TEXT);
  const char *code = ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL);

  if (*words != '\0' || *code == '\0')
    return g_strdup (words);

  return ciclo_method_dup_name (self->course, code, self->speech);
}

char *
ciclo_writing_dup_length (CicloWriting *self,
                          CicloNode *session)
{
  const CicloDuration *planned = ciclo_node_get_duration (session, CICLO_SESSION_PLANNED);
  const CicloTimetableSlot *slot;

  if (planned != NULL)
    return ciclo_speech_dup_duration (self->speech, planned);

  slot = ciclo_timetable_find (ciclo_writing_get_timetable (self, session), session);
  if (slot != NULL && slot->time.content > 0)
    return ciclo_speech_dup_seconds (self->speech, slot->time.content);

  return g_strdup ("");
}

char *
ciclo_writing_dup_clock (CicloWriting *self,
                         CicloNode *session)
{
  const CicloTimetableSlot *slot = ciclo_timetable_find (ciclo_writing_get_timetable (self, session), session);

  if (slot == NULL || (slot->time.flags & CICLO_FLOW_RELATIVE) != 0)
    return g_strdup ("");
  if ((slot->time.flags & CICLO_FLOW_NO_DURATION) != 0)
    return ciclo_speech_dup_time (self->speech, slot->time.start);

  return ciclo_speech_dup_time_range (self->speech, slot->time.start, slot->time.end);
}

char *
ciclo_writing_dup_component (const CicloWriting *self,
                             CicloNode *component)
{
  const char *period;

  if (!CICLO_IS_COMPONENT (component))
    return g_strdup ("");

  period = ciclo_writing_text (self, component, CICLO_COMPONENT_PERIOD);

  return g_strdup_printf ("%s%s%s", ciclo_writing_text (self, component, CICLO_COMPONENT_TITLE),
                          *period != '\0' ? " · " : "", period);
}

char *
ciclo_writing_dup_band (const CicloWriting *self,
                        CicloNode *session)
{
  g_autofree char *day = ciclo_writing_dup_day (self, session);

  if (*day != '\0')
    return g_steal_pointer (&day);

  return ciclo_writing_dup_component (self, ciclo_node_follow (session, CICLO_SESSION_COMPONENT));
}

void
ciclo_writing_add_band (CicloBlock *table,
                        const char *text)
{
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BAND);

  row->keep_with_next = TRUE;
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, table->columns->len), ciclo_runs_new (text));
}

void
ciclo_writing_add_sentence (CicloWriting *self,
                            const char *msgid)
{
  ciclo_blocks_add_paragraph (self->report->blocks, ciclo_runs_new (ciclo_speech_say (self->speech, msgid)));
}

void
ciclo_writing_add_note (CicloWriting *self,
                        GPtrArray *blocks,
                        CicloNode *note)
{
  static const CicloCallout callouts[] = {
    [CICLO_NOTE_KIND_SAY] = CICLO_CALLOUT_SAY,
    [CICLO_NOTE_KIND_DO] = CICLO_CALLOUT_DO,
    [CICLO_NOTE_KIND_ASK] = CICLO_CALLOUT_ASK,
    [CICLO_NOTE_KIND_CUE] = CICLO_CALLOUT_TIP,
    [CICLO_NOTE_KIND_TIP] = CICLO_CALLOUT_TIP,
    [CICLO_NOTE_KIND_WARNING] = CICLO_CALLOUT_WARNING,
    [CICLO_NOTE_KIND_SAFETY] = CICLO_CALLOUT_SAFETY,
    [CICLO_NOTE_KIND_ANSWER] = CICLO_CALLOUT_KEY,
  };
  gboolean kept_back = ciclo_node_get_bool (note, CICLO_NOTE_TRAINER_ONLY);
  int kind = ciclo_node_get_enum (note, CICLO_NOTE_KIND);
  const char *text = ciclo_writing_text (self, note, CICLO_NOTE_TEXT);
  const char *word = ciclo_writing_value (self, note, CICLO_NOTE_KIND);
  const char *speaker = ciclo_writing_text (self, note, CICLO_NOTE_SPEAKER);
  g_autofree char *at = ciclo_speech_dup_duration (self->speech, ciclo_node_get_duration (note, CICLO_NOTE_AT));
  g_autoptr (GString) label = g_string_new (*word != '\0' ? word : ciclo_speech_say (self->speech, N_ ("Note")));
  CicloBlock *block;

  if (*text == '\0' || (kept_back && !ciclo_writing_is_for_trainer (self)))
    return;

  if (*speaker != '\0')
    g_string_append_printf (label, " · %s", speaker);
  if (*at != '\0')
    g_string_append_printf (label, " · %s", at);
  block = ciclo_blocks_add_note (blocks, kind >= 0 ? callouts[kind] : CICLO_CALLOUT_TIP, label->str);
  block->trainer_only = kept_back;
  ciclo_markup_add (block->blocks, text);
}
