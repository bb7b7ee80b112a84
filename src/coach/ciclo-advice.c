/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of advice, read from the file that the program carries when first asked for. Severity and stage are
 * data like the texts: who writes about training can change them without C. */

#include "config.h"

#include "coach/ciclo-advice.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm severity_list[] = {
  [CICLO_SEVERITY_TIP]     = { "tip",     NC_ ("value", "Tip") },
  [CICLO_SEVERITY_WARNING] = { "warning", NC_ ("value", "Warning") },
  [CICLO_SEVERITY_ERROR]   = { "error",   NC_ ("value", "Error") },
};
const CicloTerms ciclo_severity_terms = { "severity", severity_list, G_N_ELEMENTS (severity_list) };

#define F(index, name, kind, ...) [CICLO_ADVICE_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField advice_fields[] = {
  F (STAGE,    "stage",    ENUM,  NC_ ("field", "Stage"), .terms = &ciclo_stage_terms),
  F (SEVERITY, "severity", ENUM,  NC_ ("field", "Severity"), .terms = &ciclo_severity_terms),
  F (MESSAGE,  "message",  PROSE, NC_ ("field", "Message")),
  F (WHY,      "why",      PROSE, NC_ ("field", "Reason")),
  F (FIX,      "fix",      PROSE, NC_ ("field", "What to do")),
  F (GOOD,     "good",     PROSE, NC_ ("field", "Good example")),
  F (BAD,      "bad",      PROSE, NC_ ("field", "Bad example")),
  F (PARTS,    "parts",    LIST,  NC_ ("field", "What can be missing"), .type = ciclo_advice_part_get_type),
};

CICLO_DEFINE_NODE (CicloAdvice, ciclo_advice, "advice",
                   NC_ ("kind", "Advice of the coach"), NC_ ("kind", "Advice of the coach"), advice_fields)

#undef F
#define F(index, name, kind, ...) [CICLO_ADVICE_PART_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField advice_part_fields[] = {
  F (TEXT, "text", PROSE, NC_ ("field", "Text")),
};

CICLO_DEFINE_NODE (CicloAdvicePart, ciclo_advice_part, "advice-part",
                   NC_ ("kind", "Part of an advice"), NC_ ("kind", "Parts of an advice"), advice_part_fields)

/* clang-format on */

static gpointer
load (gpointer unused)
{
  return ciclo_guide_read (CICLO_TYPE_ADVICE, "rules", "rules", NULL);
}

const GPtrArray *
ciclo_advice_get_all (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

CicloNode *
ciclo_advice_find (const char *id)
{
  return ciclo_guide_find (ciclo_advice_get_all (), id);
}
