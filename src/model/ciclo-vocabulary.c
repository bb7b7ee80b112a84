/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed lists that several kinds share. Codes are what files hold and never change; labels may. */

#include "config.h"

#include "model/ciclo-vocabulary.h"

#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm mode_list[] = {
  [CICLO_MODE_FACE_TO_FACE] = { "face-to-face", NC_ ("value", "Face to face") },
  [CICLO_MODE_LIVE_ONLINE]  = { "live-online",  NC_ ("value", "Live online") },
  [CICLO_MODE_SELF_PACED]   = { "self-paced",   NC_ ("value", "Self-paced") },
  [CICLO_MODE_AT_WORK]      = { "at-work",      NC_ ("value", "At work") },
};
const CicloTerms ciclo_mode_terms = TERMS (mode, "mode");

static const CicloTerm grouping_list[] = {
  [CICLO_GROUPING_INDIVIDUAL]   = { "individual",   NC_ ("value", "Alone") },
  [CICLO_GROUPING_PAIRS]        = { "pairs",        NC_ ("value", "In pairs") },
  [CICLO_GROUPING_TRIOS]        = { "trios",        NC_ ("value", "In trios") },
  [CICLO_GROUPING_SMALL_GROUPS] = { "small-groups", NC_ ("value", "Small groups") },
  [CICLO_GROUPING_HALF_GROUPS]  = { "half-groups",  NC_ ("value", "Half groups") },
  [CICLO_GROUPING_PLENARY]      = { "plenary",      NC_ ("value", "Plenary") },
};
const CicloTerms ciclo_grouping_terms = TERMS (grouping, "grouping");

static const CicloTerm learning_list[] = {
  [CICLO_LEARNING_ACQUISITION]   = { "acquisition",   NC_ ("value", "Listening and reading") },
  [CICLO_LEARNING_INQUIRY]       = { "inquiry",       NC_ ("value", "Finding out") },
  [CICLO_LEARNING_DISCUSSION]    = { "discussion",    NC_ ("value", "Discussing") },
  [CICLO_LEARNING_PRACTICE]      = { "practice",      NC_ ("value", "Practising") },
  [CICLO_LEARNING_COLLABORATION] = { "collaboration", NC_ ("value", "Building together") },
  [CICLO_LEARNING_PRODUCTION]    = { "production",    NC_ ("value", "Producing") },
};
const CicloTerms ciclo_learning_terms = TERMS (learning, "learning");

static const CicloTerm timed_state_list[] = {
  [CICLO_STATE_PARKED]        = { "parked",        NC_ ("value", "Parked") },
  [CICLO_STATE_SUPPLEMENTARY] = { "supplementary", NC_ ("value", "Supplementary") },
};
const CicloTerms ciclo_timed_state_terms = TERMS (timed_state, "timed-state");

static const CicloTerm layout_list[] = {
  [CICLO_LAYOUT_NONE]              = { "none",              NC_ ("value", "No room") },
  [CICLO_LAYOUT_U_SHAPE]           = { "u-shape",           NC_ ("value", "U-shape") },
  [CICLO_LAYOUT_CIRCLE]            = { "circle",            NC_ ("value", "Circle") },
  [CICLO_LAYOUT_CABARET]           = { "cabaret",           NC_ ("value", "Half-moon tables") },
  [CICLO_LAYOUT_CLUSTERS]          = { "clusters",          NC_ ("value", "Islands") },
  [CICLO_LAYOUT_BOARDROOM]         = { "boardroom",         NC_ ("value", "One table") },
  [CICLO_LAYOUT_CLASSROOM]         = { "classroom",         NC_ ("value", "Classroom rows") },
  [CICLO_LAYOUT_THEATRE]           = { "theatre",           NC_ ("value", "Theatre") },
  [CICLO_LAYOUT_FISHBOWL]          = { "fishbowl",          NC_ ("value", "Fishbowl") },
  [CICLO_LAYOUT_OPEN_FLOOR]        = { "open-floor",        NC_ ("value", "Open floor") },
  [CICLO_LAYOUT_STATIONS]          = { "stations",          NC_ ("value", "Stations") },
  [CICLO_LAYOUT_TWO_ROOMS_U_SHAPE] = { "two-rooms-u-shape", NC_ ("value", "Two rooms in U") },
};
const CicloTerms ciclo_layout_terms = TERMS (layout, "layout");

static const CicloTerm domain_list[] = {
  [CICLO_DOMAIN_COGNITIVE]   = { "cognitive",   NC_ ("value", "Thinking (cognitive)") },
  [CICLO_DOMAIN_AFFECTIVE]   = { "affective",   NC_ ("value", "Attitude (affective)") },
  [CICLO_DOMAIN_PSYCHOMOTOR] = { "psychomotor", NC_ ("value", "Skill performance (psychomotor)") },
};
const CicloTerms ciclo_domain_terms = TERMS (domain, "domain");

static const CicloTerm level_list[] = {
  [CICLO_LEVEL_REMEMBER]       = { "remember",       NC_ ("value", "Remember") },
  [CICLO_LEVEL_UNDERSTAND]     = { "understand",     NC_ ("value", "Understand") },
  [CICLO_LEVEL_APPLY]          = { "apply",          NC_ ("value", "Apply") },
  [CICLO_LEVEL_ANALYSE]        = { "analyse",        NC_ ("value", "Analyse") },
  [CICLO_LEVEL_EVALUATE]       = { "evaluate",       NC_ ("value", "Evaluate") },
  [CICLO_LEVEL_CREATE]         = { "create",         NC_ ("value", "Create") },
  [CICLO_LEVEL_RECEIVING]      = { "receiving",      NC_ ("value", "Receiving") },
  [CICLO_LEVEL_RESPONDING]     = { "responding",     NC_ ("value", "Responding") },
  [CICLO_LEVEL_VALUING]        = { "valuing",        NC_ ("value", "Valuing") },
  [CICLO_LEVEL_ORGANISING]     = { "organising",     NC_ ("value", "Organising") },
  [CICLO_LEVEL_CHARACTERISING] = { "characterising", NC_ ("value", "Characterising") },
  [CICLO_LEVEL_IMITATION]      = { "imitation",      NC_ ("value", "Imitation") },
  [CICLO_LEVEL_MANIPULATION]   = { "manipulation",   NC_ ("value", "Manipulation") },
  [CICLO_LEVEL_PRECISION]      = { "precision",      NC_ ("value", "Precision") },
  [CICLO_LEVEL_ARTICULATION]   = { "articulation",   NC_ ("value", "Articulation") },
  [CICLO_LEVEL_NATURALISATION] = { "naturalisation", NC_ ("value", "Naturalisation") },
};
const CicloTerms ciclo_level_terms = TERMS (level, "level");

static const CicloTerm phase_kind_list[] = {
  [CICLO_PHASE_KIND_SET_UP]        = { "set-up",        NC_ ("value", "Set-up") },
  [CICLO_PHASE_KIND_BRIEFING]      = { "briefing",      NC_ ("value", "Briefing") },
  [CICLO_PHASE_KIND_INPUT]         = { "input",         NC_ ("value", "Input") },
  [CICLO_PHASE_KIND_DEMONSTRATION] = { "demonstration", NC_ ("value", "Demonstration") },
  [CICLO_PHASE_KIND_READING]       = { "reading",       NC_ ("value", "Reading") },
  [CICLO_PHASE_KIND_TASK]          = { "task",          NC_ ("value", "Task") },
  [CICLO_PHASE_KIND_PRACTICE]      = { "practice",      NC_ ("value", "Practice") },
  [CICLO_PHASE_KIND_MOVEMENT]      = { "movement",      NC_ ("value", "Movement") },
  [CICLO_PHASE_KIND_EXCHANGE]      = { "exchange",      NC_ ("value", "Exchange among participants") },
  [CICLO_PHASE_KIND_DISCUSSION]    = { "discussion",    NC_ ("value", "Discussion") },
  [CICLO_PHASE_KIND_QUESTIONS]     = { "questions",     NC_ ("value", "Questions and answers") },
  [CICLO_PHASE_KIND_REPORT_BACK]   = { "report-back",   NC_ ("value", "Report-back") },
  [CICLO_PHASE_KIND_FEEDBACK]      = { "feedback",      NC_ ("value", "Feedback") },
  [CICLO_PHASE_KIND_DEBRIEF]       = { "debrief",       NC_ ("value", "Debrief") },
  [CICLO_PHASE_KIND_REFLECTION]    = { "reflection",    NC_ ("value", "Reflection") },
  [CICLO_PHASE_KIND_CHECK]         = { "check",         NC_ ("value", "Check") },
  [CICLO_PHASE_KIND_CLOSING]       = { "closing",       NC_ ("value", "Wrap-up") },
};
const CicloTerms ciclo_phase_kind_terms = TERMS (phase_kind, "phase-kind");

static const CicloTerm remedy_list[] = {
  [CICLO_REMEDY_TRAINING] = { "training", NC_ ("value", "Training") },
  [CICLO_REMEDY_OTHER]    = { "other",    NC_ ("value", "Another measure") },
  [CICLO_REMEDY_BOTH]     = { "both",     NC_ ("value", "Both") },
};
const CicloTerms ciclo_remedy_terms = TERMS (remedy, "remedy");

static const CicloTerm status_list[] = {
  [CICLO_STATUS_OPEN]        = { "open",        NC_ ("value", "Open") },
  [CICLO_STATUS_IN_PROGRESS] = { "in-progress", NC_ ("value", "In progress") },
  [CICLO_STATUS_DONE]        = { "done",        NC_ ("value", "Done") },
  [CICLO_STATUS_NOT_NEEDED]  = { "not-needed",  NC_ ("value", "Not needed") },
};
const CicloTerms ciclo_status_terms = TERMS (status, "status");

static const CicloTerm respondent_list[] = {
  [CICLO_RESPONDENT_PARTICIPANT] = { "participant", NC_ ("value", "Participant") },
  [CICLO_RESPONDENT_ASSESSOR]    = { "assessor",    NC_ ("value", "Trainer or assessor") },
  [CICLO_RESPONDENT_SUPERVISOR]  = { "supervisor",  NC_ ("value", "Supervisor") },
  [CICLO_RESPONDENT_PEER]        = { "peer",        NC_ ("value", "Peers") },
  [CICLO_RESPONDENT_RECORDS]     = { "records",     NC_ ("value", "Files and records") },
};
const CicloTerms ciclo_respondent_terms = TERMS (respondent, "respondent");

static const CicloTerm moment_list[] = {
  [CICLO_MOMENT_PRE]       = { "pre",       NC_ ("value", "Before") },
  [CICLO_MOMENT_DURING]    = { "during",    NC_ ("value", "During") },
  [CICLO_MOMENT_POST]      = { "post",      NC_ ("value", "After") },
  [CICLO_MOMENT_FOLLOW_UP] = { "follow-up", NC_ ("value", "Follow-up") },
};
const CicloTerms ciclo_moment_terms = TERMS (moment, "moment");

static const CicloTerm operator_list[] = {
  [CICLO_OPERATOR_AT_LEAST]  = { "at-least",  NC_ ("value", "at least") },
  [CICLO_OPERATOR_MORE_THAN] = { "more-than", NC_ ("value", "more than") },
  [CICLO_OPERATOR_AT_MOST]   = { "at-most",   NC_ ("value", "at most") },
  [CICLO_OPERATOR_LESS_THAN] = { "less-than", NC_ ("value", "less than") },
  [CICLO_OPERATOR_EXACTLY]   = { "exactly",   NC_ ("value", "exactly") },
};
const CicloTerms ciclo_operator_terms = TERMS (operator, "operator");

static const CicloTerm evaluation_level_list[] = {
  { "reaction",             NC_ ("value", "Reaction") },
  { "learning",             NC_ ("value", "Learning") },
  { "behaviour",            NC_ ("value", "Behaviour at work") },
  { "results",              NC_ ("value", "Results") },
  { "return-on-investment", NC_ ("value", "Return on investment") },
};
const CicloTerms ciclo_evaluation_level_terms = TERMS (evaluation_level, "evaluation-level");

/* clang-format on */
