/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-alignment.h"
#include "model/ciclo-declared.h"
#include "model/ciclo-facts.h"
#include "model/ciclo-results.h"
#include "model/ciclo-timetable.h"
#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* One question about one node. The answer is the value of a fact; the rest is told beside it. */
typedef struct
{
  CicloFacts *facts;
  CicloNode *node;
  CicloSpeech *speech;
  CicloSpeech *own;  /* for the trainer's words */
  int argument;      /* of the row */
  const char *label; /* in the language of @speech: as the row says, unless the answer says something else */
  char *detail;      /* NULL, to be filled */
  /*< private >*/
  GPtrArray *kept;
} CicloFactAsk;

/* A fact is a row in the table of its stage. The answer is NULL or "" where there is none. */
typedef struct
{
  GType (*type) (void); /* ciclo_node_get_type for all kinds */
  const char *id;
  const char *label; /* context "fact", to be translated */
  char *(*answer) (CicloFactAsk *ask);
  int argument;
} CicloFactRow;

typedef struct
{
  const CicloFactRow *rows;
  guint n;
} CicloFactSet;
#define CICLO_FACT_SET(rows)  \
  {                           \
    rows, G_N_ELEMENTS (rows) \
  }

extern const CicloFactSet _ciclo_facts_times, _ciclo_facts_sessions, _ciclo_facts_needs, _ciclo_facts_objectives,
    _ciclo_facts_preparation, _ciclo_facts_evaluation, _ciclo_facts_results, _ciclo_facts_opinions,
    _ciclo_facts_people;
/* What is said in summaries alone. */
extern const CicloFactSet _ciclo_facts_lists;

/* What several stages ask; all that is got is borrowed, and NULL where @node has nothing of the kind. */
CicloNode *_ciclo_facts_get_course (CicloFacts *self);
const char *_ciclo_facts_get_today (CicloFacts *self);
double _ciclo_facts_get_limit (CicloFacts *self,
                               guint setting);
CicloTotals *_ciclo_facts_get_totals (CicloFacts *self,
                                      CicloVariation variation);
const CicloTotal *_ciclo_facts_get_total (CicloFacts *self,
                                          CicloVariation variation,
                                          CicloNode *node);
/* With what is optional, as it is printed. @node is a day, a session or an activity. */
CicloTimetable *_ciclo_facts_get_timetable (CicloFacts *self,
                                            CicloNode *node);
const CicloTimetableSlot *_ciclo_facts_get_slot (CicloFacts *self,
                                                 CicloNode *timed);
/* Whether @timed takes time at all. */
gboolean _ciclo_facts_count (CicloFacts *self,
                             CicloNode *timed);
/* The figure that @node declares beside the computed one; NULL where it does not. */
const CicloDeclared *_ciclo_facts_get_declared (CicloFacts *self,
                                                CicloNode *node);
CicloAlignment *_ciclo_facts_get_alignment (CicloFacts *self);
/* All that is open in the course, an array of CicloOpenPoint. */
const GArray *_ciclo_facts_get_open_points (CicloFacts *self);
/* Where an objective is learned and what checks it; NULL for one that is not in the course. */
const CicloAlignedObjective *_ciclo_facts_get_aligned (CicloFacts *self,
                                                       CicloNode *objective);
/* The nodes that refer to @node in the order of the document. */
const GPtrArray *_ciclo_facts_get_referrers (CicloFacts *self,
                                             CicloNode *node);
/* The marked answers at the moment that shows what people learned; NULL where there is none. And at @moment. */
const CicloResults *_ciclo_facts_get_results (CicloFacts *self,
                                              CicloNode *instrument);
const CicloResults *_ciclo_facts_get_results_at (CicloFacts *self,
                                                 CicloNode *instrument,
                                                 int moment);

/* The value of the fact @id of the node that is asked about; NULL where there is none. */
char *_ciclo_facts_dup_value (CicloFactAsk *ask,
                              const char *id);
/* The summary of that node. */
char *_ciclo_facts_dup_pieces (CicloFactAsk *ask);

/* Words for the answer, which live as long as the question. */
const char *_ciclo_ask_keep (CicloFactAsk *ask,
                             char *text);
/* With as many digits as it needs, two at most: 8, 4.5, 13.05. */
const char *_ciclo_ask_number (CicloFactAsk *ask,
                               double value);
/* 1 h 30 min; 30–45 min; at least 2 h */
const char *_ciclo_ask_span (CicloFactAsk *ask,
                             const CicloSpan *span);
const char *_ciclo_ask_seconds (CicloFactAsk *ask,
                                gint64 seconds);
/* The short code of @node, otherwise its title, otherwise its name. */
const char *_ciclo_ask_name (CicloFactAsk *ask,
                             CicloNode *node);
/* The names of nodes, "a, b and c", of many the first ones; "" for none. */
const char *_ciclo_ask_names (CicloFactAsk *ask,
                              const GPtrArray *nodes);
/* The names of the nodes of @type that refer to the node that is asked about, each once; NULL for none. */
char *_ciclo_ask_dup_referrers (CicloFactAsk *ask,
                                GType type);

G_END_DECLS
