/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-advice.h"
#include "coach/ciclo-findings.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* A rule of the coach: a row of the table in the file of its stage and a function in the same file. Its texts, severity
 * and stage are in data/guide/rules.json. CONTRIBUTING.md says how to add one. */

/* How far the check looks around. A branch is an entry of one of the lists of a course (or one of its parts) with all
 * that is in it: a session with its activities, an instrument with its questions. The frame of the course may be read
 * everywhere: settings, languages, target groups, components, places, lanes, groups, trainers, own methods. */
typedef enum
{
  CICLO_SCOPE_COURSE,     /* anywhere: checked again after each edit; always for rules that look at a course */
  CICLO_SCOPE_NEIGHBOURS, /* the branch of the node, branches that it refers to, branches that refer to it; where both
                           * are of one kind, as a session that repeats another one, also what is linked to that one */
  CICLO_SCOPE_BRANCH,     /* the branch of the node */
} CicloScope;

struct _CicloRule
{
  const char *id;
  GType (*type) (void); /* the kind of node that it looks at; ciclo_node_get_type for all kinds */
  /* Adds what it finds to @findings; changes nothing, and asks for nothing but what its scope allows. */
  void (*check) (CicloNode *node,
                 CicloFindings *findings);
  CicloScope scope;
  /* NULL where only a person can mend it. Mends the finding at @node and @field (-1: the node itself) with the doors of
   * CicloNode; the caller groups and names the step. What cannot be mended any more is left alone. */
  void (*fix) (CicloNode *node,
               int field);
};

/* The rules of one stage. */
typedef struct
{
  const CicloRule *rules;
  guint n;
} CicloRuleSet;
#define CICLO_RULE_SET(rules)   \
  {                             \
    rules, G_N_ELEMENTS (rules) \
  }

extern const CicloRuleSet ciclo_rules_needs, ciclo_rules_objectives, ciclo_rules_wording, ciclo_rules_lengths,
    ciclo_rules_times, ciclo_rules_seats, ciclo_rules_shares, ciclo_rules_days, ciclo_rules_instruments,
    ciclo_rules_results, ciclo_rules_blueprint, ciclo_rules_transfer, ciclo_rules_cross, ciclo_rules_trainers,
    ciclo_rules_bookings, ciclo_rules_rooms, ciclo_rules_preparation, ciclo_rules_measures, ciclo_rules_evaluation,
    ciclo_rules_methods, ciclo_rules_materials, ciclo_rules_access, ciclo_rules_care, ciclo_rules_sessions,
    ciclo_rules_variety, ciclo_rules_alone, ciclo_rules_experience, ciclo_rules_order;

/* All rules, each at the index from 0 to @n - 1, in the order in which findings are listed. Borrowed. */
const CicloRule *const *ciclo_rules_list (guint *n);
/* NULL where there is no such rule. */
const CicloRule *ciclo_rule_find (const char *id);

CicloSeverity ciclo_rule_get_severity (const CicloRule *rule);
CicloStage ciclo_rule_get_stage (const CicloRule *rule);
/* One of the texts of the advice (CICLO_ADVICE_WHY …) in the language of @speech, borrowed from it or from the program;
 * "" where there is none. Messages still have their {placeholders}: ciclo_finding_dup_message () fills them. */
const char *ciclo_rule_say (const CicloRule *rule,
                            guint field,
                            CicloSpeech *speech);
/* The text of the part with the id @part; its id where there is none. */
const char *ciclo_rule_say_part (const CicloRule *rule,
                                 const char *part,
                                 CicloSpeech *speech);

G_END_DECLS
