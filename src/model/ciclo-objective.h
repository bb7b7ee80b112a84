/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* clang-format off */

typedef enum
{
  CICLO_OBJECTIVE_TYPE_TERMINAL, CICLO_OBJECTIVE_TYPE_ENABLING,
} CicloObjectiveType;

typedef enum
{
  CICLO_STEM_COURSE, CICLO_STEM_SESSION,
} CicloStem;

#define CICLO_TYPE_OBJECTIVE (ciclo_objective_get_type ())
G_DECLARE_FINAL_TYPE (CicloObjective, ciclo_objective, CICLO, OBJECTIVE, CicloNode)

enum
{
  CICLO_OBJECTIVE_LABEL, CICLO_OBJECTIVE_TYPE, CICLO_OBJECTIVE_PARENT, CICLO_OBJECTIVE_DOMAIN,
  CICLO_OBJECTIVE_LEVEL, CICLO_OBJECTIVE_KNOWLEDGE_DIMENSION, CICLO_OBJECTIVE_EQF_CATEGORY, CICLO_OBJECTIVE_STEM,
  CICLO_OBJECTIVE_AUDIENCE, CICLO_OBJECTIVE_BEHAVIOUR, CICLO_OBJECTIVE_VERB, CICLO_OBJECTIVE_OBJECT,
  CICLO_OBJECTIVE_CONDITION, CICLO_OBJECTIVE_DEGREE, CICLO_OBJECTIVE_TEXT, CICLO_OBJECTIVE_NEEDS,
  CICLO_OBJECTIVE_PREREQUISITES, CICLO_OBJECTIVE_ASSESSED_BY, CICLO_OBJECTIVE_NO_ASSESSMENT_REASON,
  CICLO_OBJECTIVE_COMPETENCES, CICLO_OBJECTIVE_WEIGHT, CICLO_OBJECTIVE_TAGS, CICLO_OBJECTIVE_NOTE,
};

/* clang-format on */

/* The sentence of @objective in the language of @speech: as agreed, or put together from its parts where nobody wrote
 * it in that language. Where only another language has any of it, that one. "" where there is nothing to say. */
char *ciclo_objective_dup_sentence (CicloNode *objective,
                                    CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
