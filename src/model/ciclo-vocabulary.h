/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Closed lists that more than one kind of node uses. A list that only one kind uses stands in that kind's file; an
 * enum exists only where code asks for single values. Enums and lists have the same order. */

/* clang-format off */

typedef enum
{
  CICLO_MODE_FACE_TO_FACE, CICLO_MODE_LIVE_ONLINE, CICLO_MODE_SELF_PACED, CICLO_MODE_AT_WORK,
} CicloMode;
extern const CicloTerms ciclo_mode_terms;

typedef enum
{
  CICLO_GROUPING_INDIVIDUAL, CICLO_GROUPING_PAIRS, CICLO_GROUPING_TRIOS, CICLO_GROUPING_SMALL_GROUPS,
  CICLO_GROUPING_HALF_GROUPS, CICLO_GROUPING_PLENARY,
} CicloGrouping;
extern const CicloTerms ciclo_grouping_terms;

typedef enum
{
  CICLO_LEARNING_ACQUISITION, CICLO_LEARNING_INQUIRY, CICLO_LEARNING_DISCUSSION, CICLO_LEARNING_PRACTICE,
  CICLO_LEARNING_COLLABORATION, CICLO_LEARNING_PRODUCTION,
} CicloLearning;
extern const CicloTerms ciclo_learning_terms;

typedef enum
{
  CICLO_STATE_PARKED, CICLO_STATE_SUPPLEMENTARY,
} CicloTimedState;
extern const CicloTerms ciclo_timed_state_terms;

typedef enum
{
  CICLO_LAYOUT_NONE, CICLO_LAYOUT_U_SHAPE, CICLO_LAYOUT_CIRCLE, CICLO_LAYOUT_CABARET, CICLO_LAYOUT_CLUSTERS,
  CICLO_LAYOUT_BOARDROOM, CICLO_LAYOUT_CLASSROOM, CICLO_LAYOUT_THEATRE, CICLO_LAYOUT_FISHBOWL,
  CICLO_LAYOUT_OPEN_FLOOR, CICLO_LAYOUT_STATIONS, CICLO_LAYOUT_TWO_ROOMS_U_SHAPE,
} CicloLayout;
extern const CicloTerms ciclo_layout_terms;

typedef enum
{
  CICLO_DOMAIN_COGNITIVE, CICLO_DOMAIN_AFFECTIVE, CICLO_DOMAIN_PSYCHOMOTOR,
} CicloObjectiveDomain;
extern const CicloTerms ciclo_domain_terms;

/* Levels of the three domains: thinking from remember, attitude from receiving, skill from imitation. */
typedef enum
{
  CICLO_LEVEL_REMEMBER, CICLO_LEVEL_UNDERSTAND, CICLO_LEVEL_APPLY, CICLO_LEVEL_ANALYSE, CICLO_LEVEL_EVALUATE,
  CICLO_LEVEL_CREATE, CICLO_LEVEL_RECEIVING, CICLO_LEVEL_RESPONDING, CICLO_LEVEL_VALUING, CICLO_LEVEL_ORGANISING,
  CICLO_LEVEL_CHARACTERISING, CICLO_LEVEL_IMITATION, CICLO_LEVEL_MANIPULATION, CICLO_LEVEL_PRECISION,
  CICLO_LEVEL_ARTICULATION, CICLO_LEVEL_NATURALISATION,
} CicloLevel;
extern const CicloTerms ciclo_level_terms;

/* What happens in a phase. How people sit together meanwhile is the grouping, another list. */
typedef enum
{
  CICLO_PHASE_KIND_SET_UP, CICLO_PHASE_KIND_BRIEFING, CICLO_PHASE_KIND_INPUT, CICLO_PHASE_KIND_DEMONSTRATION,
  CICLO_PHASE_KIND_READING, CICLO_PHASE_KIND_TASK, CICLO_PHASE_KIND_PRACTICE, CICLO_PHASE_KIND_MOVEMENT,
  CICLO_PHASE_KIND_EXCHANGE, CICLO_PHASE_KIND_DISCUSSION, CICLO_PHASE_KIND_QUESTIONS, CICLO_PHASE_KIND_REPORT_BACK,
  CICLO_PHASE_KIND_FEEDBACK, CICLO_PHASE_KIND_DEBRIEF, CICLO_PHASE_KIND_REFLECTION, CICLO_PHASE_KIND_CHECK,
  CICLO_PHASE_KIND_CLOSING,
} CicloPhaseKind;
extern const CicloTerms ciclo_phase_kind_terms;

/* What closes a gap. */
typedef enum
{
  CICLO_REMEDY_TRAINING, CICLO_REMEDY_OTHER, CICLO_REMEDY_BOTH,
} CicloRemedy;
extern const CicloTerms ciclo_remedy_terms;

typedef enum
{
  CICLO_STATUS_OPEN, CICLO_STATUS_IN_PROGRESS, CICLO_STATUS_DONE, CICLO_STATUS_NOT_NEEDED,
} CicloStatus;
extern const CicloTerms ciclo_status_terms;

typedef enum
{
  CICLO_RESPONDENT_PARTICIPANT, CICLO_RESPONDENT_ASSESSOR, CICLO_RESPONDENT_SUPERVISOR, CICLO_RESPONDENT_PEER,
  CICLO_RESPONDENT_RECORDS,
} CicloRespondent;
extern const CicloTerms ciclo_respondent_terms;

typedef enum
{
  CICLO_MOMENT_PRE, CICLO_MOMENT_DURING, CICLO_MOMENT_POST, CICLO_MOMENT_FOLLOW_UP,
} CicloMoment;
extern const CicloTerms ciclo_moment_terms;

typedef enum
{
  CICLO_OPERATOR_AT_LEAST, CICLO_OPERATOR_MORE_THAN, CICLO_OPERATOR_AT_MOST, CICLO_OPERATOR_LESS_THAN,
  CICLO_OPERATOR_EXACTLY,
} CicloOperator;
extern const CicloTerms ciclo_operator_terms;

/* The five levels of an evaluation are a number in the file; this list has their names, level 1 first. */
extern const CicloTerms ciclo_evaluation_level_terms;

/* clang-format on */

G_END_DECLS
