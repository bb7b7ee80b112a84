/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: evaluation. */

#include "config.h"

#include "coach/ciclo-rule.h"

static const CicloRule rules[] = {};

const CicloRuleSet ciclo_rules_evaluation = CICLO_RULE_SET (rules);
