/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-advice.h"
#include "model/ciclo-results.h"
#include "model/ciclo-timetable.h"
#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* What a rule works with: it looks around with the first functions and tells what it found with the others. */
typedef struct _CicloFindings CicloFindings;
typedef struct _CicloRule CicloRule;

/* Looking around; everything is borrowed and valid during the check only. */

CicloNode *ciclo_findings_get_course (CicloFindings *self);
/* A number of the settings (CICLO_SETTINGS_MAX_LECTURE …): the course's, or what is usual where nobody set it. */
double ciclo_findings_get_limit (CicloFindings *self,
                                 guint field);
/* The date of the day on which the check is made, which no edit changes: ask only with CICLO_SCOPE_COURSE. */
const char *ciclo_findings_get_today (CicloFindings *self);
/* All nodes that refer to @node by id, in no order; never NULL. */
const GPtrArray *ciclo_findings_get_referrers (CicloFindings *self,
                                               CicloNode *node);
/* The clock times of a day, or of a session that has none. Made once for all rules. */
CicloTimetable *ciclo_findings_get_timetable (CicloFindings *self,
                                              CicloNode *day_or_session,
                                              CicloVariation variation);
/* How long everything takes. It is about the whole course, so ask only with CICLO_SCOPE_COURSE. */
CicloTotals *ciclo_findings_get_totals (CicloFindings *self,
                                        CicloVariation variation);
/* What people answered in an instrument at the moment that shows what they learned; NULL where nobody has. */
const CicloResults *ciclo_findings_get_results (CicloFindings *self,
                                                CicloNode *instrument);
/* Which alternatives count. */
CicloChoices *ciclo_findings_get_choices (CicloFindings *self);
/* Whether @test holds anywhere: it is asked about each entry of the course's lists and each of its parts, and may look
 * at that entry and what is in it. What it says is remembered until an edit changes the entry; so a rule about the
 * whole course need not look at all of it each time. */
gboolean ciclo_findings_any (CicloFindings *self,
                             gboolean (*test) (CicloNode *entry));

/* Telling. @field is -1 where it is about the node as a whole. */
void ciclo_findings_add (CicloFindings *self,
                         CicloNode *node,
                         int field);

/* The finding that was added last matters less than the rule says, because the rule cannot be sure. */
void ciclo_findings_set_severity (CicloFindings *self,
                                  CicloSeverity severity);
/* Only a person can mend the finding that was added last, though the rule mends others. */
void ciclo_findings_set_needs_person (CicloFindings *self);

/* What stands in the message of the finding that was added last, in place of {name}. The same name again makes a list:
 * "a, b and c". */

/* Words of the trainer. */
void ciclo_findings_say_text (CicloFindings *self,
                              const char *name,
                              const char *text);
/* With exactly @digits digits after the separator. */
void ciclo_findings_say_number (CicloFindings *self,
                                const char *name,
                                double number,
                                int digits);
/* A value of a closed list: "Apply". */
void ciclo_findings_say_term (CicloFindings *self,
                              const char *name,
                              const CicloTerms *terms,
                              guint value);
/* What a field of @node is called. */
void ciclo_findings_say_field (CicloFindings *self,
                               const char *name,
                               CicloNode *node,
                               guint field);
/* What the method @code is called. */
void ciclo_findings_say_method (CicloFindings *self,
                                const char *name,
                                const char *code);
/* What the language with the tag @language is called. */
void ciclo_findings_say_language (CicloFindings *self,
                                  const char *name,
                                  const char *language);
/* A part of the rule's advice, by its id in data/guide/rules.json. */
void ciclo_findings_say_part (CicloFindings *self,
                              const char *name,
                              const char *part);

G_END_DECLS
