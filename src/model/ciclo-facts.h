/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-history.h"
#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What follows from a design, in words: for each kind of node the values that the program computes about it. Nothing of
 * it is stored, and what cannot be computed yet is left out. Words of the trainer in it are text, never markup. */
typedef struct
{
  const char *id; /* "clock": for programs; the same value has the same one in each kind */
  char *label;    /* "Clock time" */
  char *value;    /* "09:00–10:30" */
  char *detail;   /* how it comes about or what it means, a sentence or two; NULL where that is plain */
} CicloFact;

/* What is computed once for all nodes of a course, each part when first asked for. */
typedef struct _CicloFacts CicloFacts;

/* @course is a whole course; it is not owned. */
CicloFacts *ciclo_facts_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_facts_free (CicloFacts *self);
/* Has to be called when the course has changed, unless @self follows its history: then it forgets by itself. */
void ciclo_facts_forget (CicloFacts *self);
void ciclo_facts_follow (CicloFacts *self,
                         CicloHistory *history);
/* The date from which is counted what is overdue, YYYY-MM-DD; NULL for what the clock says when it is asked. */
void ciclo_facts_set_today (CicloFacts *self,
                            const char *today);

/* The trainer's words in facts are those of the language of @speech; NULL: of the one in which facts are asked for. */
void ciclo_facts_set_own_speech (CicloFacts *self,
                                 CicloSpeech *speech);

/* The facts about @node, one of the course or a method, in the language of @speech and in the order to show: an array
 * of CicloFact that owns them, empty where there is nothing to say. */
GPtrArray *ciclo_facts_list (CicloFacts *self,
                             CicloNode *node,
                             CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* What tells @node apart from its neighbours in a list, on one line: "09:00–10:30 · 1 h 30 min · 4 activities". ""
 * where there is nothing. The line under ciclo_naming_get_title (), which it does not repeat. */
char *ciclo_facts_dup_summary (CicloFacts *self,
                               CicloNode *node,
                               CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloFacts, ciclo_facts_free)

G_END_DECLS
