/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-blocks.h"

G_BEGIN_DECLS

/* What a printed document says: plain memory, made by a builder that knows the course, turned into pages and files by
 * renderers that do not. No locks: one thread at a time. */

/* The few words that renderers add by themselves. They come in English; the builder sets them in the document's
 * language. */
typedef enum
{
  CICLO_WORD_PAGE, /* with the placeholders {page} and {pages} */
  CICLO_WORD_DRAFT,
  CICLO_WORD_TIME, /* over the columns of days in a table */
  CICLO_WORD_WHAT,
  CICLO_WORD_NOTE, /* the word of the note of kind k is CICLO_WORD_NOTE + k */
  CICLO_N_WORDS = CICLO_WORD_NOTE + CICLO_N_CALLOUTS,
} CicloReportWord;

typedef enum
{
  CICLO_AUDIENCE_TRAINER,
  CICLO_AUDIENCE_PARTICIPANT,
} CicloAudience;

typedef struct
{
  char *title;
  char *subtitle; /* under the title on the first page, or NULL */
  char *language; /* BCP 47 */
  char *author;   /* or NULL */
  char *head;     /* at the start of the running head, such as the course; or NULL */
  char *head_end; /* at its end until a heading with its own comes, such as the session; or NULL */
  char *foot;     /* at the start of the foot, such as the audience; or NULL */
  gboolean draft; /* say on each page that this is a draft */
  gboolean landscape;
  CicloAudience audience;
  GPtrArray *top;    /* blocks before the title, such as who sends this: pictures and paragraphs */
  GPtrArray *blocks; /* of CicloBlock */
  char *words[CICLO_N_WORDS];
} CicloReport;

/* An empty report. @language is a BCP 47 tag. Free with ciclo_report_free(). */
CicloReport *ciclo_report_new (const char *title,
                               const char *language);
void ciclo_report_free (CicloReport *self);

/* Replaces a text member such as &report->subtitle or &heading->aside by @text on one line; NULL or "" clears it. */
void ciclo_report_set (char **member,
                       const char *text);

/* The message id of a word, for the catalogue of the document's language. */
const char *ciclo_report_get_msgid (CicloReportWord word);
void ciclo_report_set_word (CicloReport *self,
                            CicloReportWord word,
                            const char *text);
/* The line that numbers a page, both counted from 1. */
char *ciclo_report_dup_page_line (const CicloReport *self,
                                  guint page,
                                  guint pages) G_GNUC_WARN_UNUSED_RESULT;
/* The word that stands before a note: its own or the report's. */
const char *ciclo_report_get_note_word (const CicloReport *self,
                                        const CicloBlock *note);

/* The text of the first block, row or definition marked as trainer-only, wherever it is nested; NULL where there is
 * none. A report for participants must give NULL, or no renderer takes it. */
char *ciclo_report_dup_trainer_only (const CicloReport *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloReport, ciclo_report_free)

G_END_DECLS
