/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-guide.h"

G_BEGIN_DECLS

/* What the coach says when a rule finds something: the texts of the rule in English, as data/guide/rules.json has them.
 * The id of the node is that of the rule ("N01"); advice is never part of a design. */

/* clang-format off */

/* How much it matters: a mere improvement, a likely problem, a plan that cannot work or cannot be assessed. */
typedef enum
{
  CICLO_SEVERITY_TIP, CICLO_SEVERITY_WARNING, CICLO_SEVERITY_ERROR,
} CicloSeverity;
extern const CicloTerms ciclo_severity_terms;

#define CICLO_TYPE_ADVICE (ciclo_advice_get_type ())
G_DECLARE_FINAL_TYPE (CicloAdvice, ciclo_advice, CICLO, ADVICE, CicloNode)

enum
{
  CICLO_ADVICE_STAGE, CICLO_ADVICE_SEVERITY, CICLO_ADVICE_MESSAGE, CICLO_ADVICE_WHY, CICLO_ADVICE_FIX,
  CICLO_ADVICE_GOOD, CICLO_ADVICE_BAD, CICLO_ADVICE_PARTS,
};

/* Something that a message can name as missing or wrong; its id is unique in its advice. */
#define CICLO_TYPE_ADVICE_PART (ciclo_advice_part_get_type ())
G_DECLARE_FINAL_TYPE (CicloAdvicePart, ciclo_advice_part, CICLO, ADVICE_PART, CicloNode)

enum
{
  CICLO_ADVICE_PART_TEXT,
};

/* clang-format on */

/* The advice of the rule @id, borrowed, never changed; NULL where there is none. */
CicloNode *ciclo_advice_find (const char *id);
/* All of it in the order of the file, stage after stage; borrowed. */
const GPtrArray *ciclo_advice_get_all (void);

G_END_DECLS
