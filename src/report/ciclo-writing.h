/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-speech.h"
#include "model/ciclo-timetable.h"
#include "report/ciclo-documents.h"

G_BEGIN_DECLS

/* What all builders of documents need while they write: the report, the course, and its language. */
typedef struct
{
  const CicloDocumentRequest *request;
  CicloNode *course;
  CicloSpeech *speech;
  CicloReport *report;
  CicloChoices *choices;  /* NULL until asked for */
  GHashTable *timetables; /* day, or session without a day -> CicloTimetable */
  gboolean at_overview;   /* what was written last is a page that stands alone */
} CicloWriting;

/* Begins a report about the course: its title, authors, language, running head, the words of the renderers. @subtitle
 * is what kind of document it is, in the document's language. */
void ciclo_writing_begin (CicloWriting *self,
                          const CicloDocumentRequest *request,
                          const char *subtitle_msgid);
/* Ends it and gives the report away. */
CicloReport *ciclo_writing_end (CicloWriting *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean ciclo_writing_is_for_trainer (const CicloWriting *self);

/* The text of a field in the language of the document, borrowed; "" where nobody wrote any. */
const char *ciclo_writing_text (const CicloWriting *self,
                                CicloNode *node,
                                guint field);
/* The label of a field and of the value of an ENUM in the language of the document, borrowed; "" for an unset value. */
const char *ciclo_writing_label (const CicloWriting *self,
                                 CicloNode *node,
                                 guint field);
const char *ciclo_writing_value (const CicloWriting *self,
                                 CicloNode *node,
                                 guint field);

/* The times of @session: those of its day where it has one, otherwise counted from its own beginning. Borrowed. */
CicloTimetable *ciclo_writing_get_timetable (CicloWriting *self,
                                             CicloNode *session);
CicloTimetable *ciclo_writing_get_day_timetable (CicloWriting *self,
                                                 CicloNode *day);

/* A term of a list of facts: plain text, or the prose of a field under its label. Nothing is added where there is no
 * text, or where it is for trainers and the document is not. */
void ciclo_writing_add_fact (CicloBlock *facts,
                             const char *term,
                             const char *text);
void ciclo_writing_add_prose (CicloWriting *self,
                              CicloBlock *facts,
                              CicloNode *node,
                              guint field);

/* A paragraph of our own, for instance where a document has nothing to show yet. */
void ciclo_writing_add_sentence (CicloWriting *self,
                                 const char *msgid);

/* Adds a note of the model as a call-out, with its own word, speaker and minute; nothing where it is not to be read. */
void ciclo_writing_add_note (CicloWriting *self,
                             GPtrArray *blocks,
                             CicloNode *note);

/* What a session or an activity is called, also where nobody gave it a title. Borrowed. */
const char *ciclo_writing_say_title (const CicloWriting *self,
                                     CicloNode *timed);

/* Phrases; free with g_free(). */
/* "3–4", "at least 3", "at most 4": two INT fields, of people or minutes; NULL where neither is set. */
char *ciclo_writing_dup_size (const CicloWriting *self,
                              CicloNode *node,
                              guint min_field,
                              guint max_field);
/* "small groups (3–4)", "individual / pairs": from the fields of an activity or a phase that say how people work. */
char *ciclo_writing_dup_grouping (const CicloWriting *self,
                                  CicloNode *node,
                                  guint grouping_field,
                                  guint size_min_field,
                                  guint size_max_field);
/* "14 people"; "" for none. */
char *ciclo_writing_dup_people (const CicloWriting *self,
                                int people);
/* For a session or an activity: the name of its place or of the place of its track; "". */
char *ciclo_writing_dup_place (const CicloWriting *self,
                               CicloNode *timed);
/* "Clusters – tables of four" for a session. */
char *ciclo_writing_dup_layout (const CicloWriting *self,
                                CicloNode *session);
/* "Track A, Group 1" for a session or an activity that is not everybody's; "". */
char *ciclo_writing_dup_groups (const CicloWriting *self,
                                CicloNode *timed);
/* "Day 1 · Monday, 2 March 2026", or "" where the session has no day. */
char *ciclo_writing_dup_day (const CicloWriting *self,
                             CicloNode *session);
/* The planned length of a session, or what its activities take where nobody planned one; "" where neither is known. */
char *ciclo_writing_dup_length (CicloWriting *self,
                                CicloNode *session);
/* "09:00–10:30"; "" where a session has no clock time. */
char *ciclo_writing_dup_clock (CicloWriting *self,
                               CicloNode *session);
/* What sessions stand under in a table: their day; their component and its period where they have no day; or "". */
char *ciclo_writing_dup_band (const CicloWriting *self,
                              CicloNode *session);
/* "Before the course · 2 weeks" for a component, or "". */
char *ciclo_writing_dup_component (const CicloWriting *self,
                                   CicloNode *component);
/* A row that says so over the whole width of @table. */
void ciclo_writing_add_band (CicloBlock *table,
                             const char *text);
/* The name of an activity's method, or "". */
char *ciclo_writing_dup_method (const CicloWriting *self,
                                CicloNode *activity);

G_END_DECLS
