/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* clang-format off */

#define CICLO_TYPE_FRAMEWORK (ciclo_framework_get_type ())
G_DECLARE_FINAL_TYPE (CicloFramework, ciclo_framework, CICLO, FRAMEWORK, CicloNode)

enum
{
  CICLO_FRAMEWORK_NAME, CICLO_FRAMEWORK_OWNER, CICLO_FRAMEWORK_VERSION, CICLO_FRAMEWORK_DATE,
  CICLO_FRAMEWORK_LICENCE, CICLO_FRAMEWORK_URL, CICLO_FRAMEWORK_LANGUAGES, CICLO_FRAMEWORK_RATING_KIND,
  CICLO_FRAMEWORK_MIN_REQUIRED_DEFAULT, CICLO_FRAMEWORK_LEVELS, CICLO_FRAMEWORK_NODES,
  CICLO_FRAMEWORK_EVIDENCE_RULES,
};

#define CICLO_TYPE_FRAMEWORK_LEVEL (ciclo_framework_level_get_type ())
G_DECLARE_FINAL_TYPE (CicloFrameworkLevel, ciclo_framework_level, CICLO, FRAMEWORK_LEVEL, CicloNode)

enum
{
  CICLO_FRAMEWORK_LEVEL_VALUE, CICLO_FRAMEWORK_LEVEL_LABEL, CICLO_FRAMEWORK_LEVEL_DESCRIPTION,
};

#define CICLO_TYPE_FRAMEWORK_NODE (ciclo_framework_node_get_type ())
G_DECLARE_FINAL_TYPE (CicloFrameworkNode, ciclo_framework_node, CICLO, FRAMEWORK_NODE, CicloNode)

enum
{
  CICLO_FRAMEWORK_NODE_CODE, CICLO_FRAMEWORK_NODE_PARENT, CICLO_FRAMEWORK_NODE_KIND, CICLO_FRAMEWORK_NODE_TITLE,
  CICLO_FRAMEWORK_NODE_DESCRIPTION, CICLO_FRAMEWORK_NODE_CATEGORY, CICLO_FRAMEWORK_NODE_WEIGHT,
  CICLO_FRAMEWORK_NODE_APPLIES_TO, CICLO_FRAMEWORK_NODE_REQUIRED_LEVEL, CICLO_FRAMEWORK_NODE_ORDER,
  CICLO_FRAMEWORK_NODE_EXTRA, CICLO_FRAMEWORK_NODE_DESCRIPTORS,
};

#define CICLO_TYPE_LEVEL_DESCRIPTOR (ciclo_level_descriptor_get_type ())
G_DECLARE_FINAL_TYPE (CicloLevelDescriptor, ciclo_level_descriptor, CICLO, LEVEL_DESCRIPTOR, CicloNode)

enum
{
  CICLO_LEVEL_DESCRIPTOR_LEVEL, CICLO_LEVEL_DESCRIPTOR_TEXT,
};

#define CICLO_TYPE_EVIDENCE_RULE (ciclo_evidence_rule_get_type ())
G_DECLARE_FINAL_TYPE (CicloEvidenceRule, ciclo_evidence_rule, CICLO, EVIDENCE_RULE, CicloNode)

enum
{
  CICLO_EVIDENCE_RULE_TARGET, CICLO_EVIDENCE_RULE_TYPE, CICLO_EVIDENCE_RULE_OPERATOR, CICLO_EVIDENCE_RULE_VALUE,
  CICLO_EVIDENCE_RULE_GROUP, CICLO_EVIDENCE_RULE_VALIDITY_MONTHS,
};

/* clang-format on */

/* The frameworks that the program brings along, with English texts: nodes that belong to the program and that nobody
 * changes. Borrowed, never NULL. */
const GPtrArray *ciclo_framework_get_ready (void);
/* A copy of the one with the id @id for a course in @languages (tags, NULL-terminated), with new ids; NULL where
 * there is none. */
CicloNode *ciclo_framework_new_ready (const char *id,
                                      const char *const *languages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
