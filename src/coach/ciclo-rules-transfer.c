/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: transfer. */

#include "config.h"

#include "coach/ciclo-rule.h"

static const CicloRule rules[] = {};

const CicloRuleSet ciclo_rules_transfer = CICLO_RULE_SET (rules);
