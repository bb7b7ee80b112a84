/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-vocabulary.h"

G_BEGIN_DECLS

/* Questionnaires that the program can begin by itself, with questions that suit any course. */

/* Adds an instrument that participants answer at one moment. @title, marked with NC_ ("questionnaire", …), comes in all
 * languages of the course. Borrowed. */
CicloNode *ciclo_questionnaire_add (CicloNode *course,
                                    CicloInstrumentKind kind,
                                    int level,
                                    CicloMoment moment,
                                    const char *title);
/* Puts the standard questions of a reaction sheet at its end. */
void ciclo_questionnaire_fill_reaction (CicloNode *instrument);
/* The one of them about @topic: "relevance", "confidence", "intention" or "barriers". */
void ciclo_questionnaire_add_reaction (CicloNode *instrument,
                                       const char *topic);
/* Puts the standard questions of a follow-up survey at its end. */
void ciclo_questionnaire_fill_follow_up (CicloNode *instrument);

G_END_DECLS
