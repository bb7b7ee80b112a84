/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node-private.h"

G_BEGIN_DECLS

/* The call that would revert one change, kept by history. Private to ciclo-history.c. */
typedef enum
{
  CICLO_INVERSE_SET,
  CICLO_INVERSE_INSERT,
  CICLO_INVERSE_REMOVE,
} CicloInverseStep;

typedef struct
{
  CicloInverseStep step;
  CicloNode *node;
  guint field;
  guint position;
  CicloNode *child;
  GValue value; /* empty: the field was unset */
  guint group;
  gint64 time;
  gsize bytes; /* roughly what it keeps in memory */
  char *label; /* of its group, NULL for none */
} CicloInverse;

/* @old_value is empty where the field was unset. */
CicloInverse *_ciclo_inverse_new_set (CicloNode *node,
                                      guint field,
                                      const GValue *old_value) G_GNUC_WARN_UNUSED_RESULT;
CicloInverse *_ciclo_inverse_new_insert (CicloNode *node,
                                         guint field,
                                         guint position,
                                         CicloNode *child) G_GNUC_WARN_UNUSED_RESULT;
CicloInverse *_ciclo_inverse_new_remove (CicloNode *node,
                                         guint field,
                                         guint position) G_GNUC_WARN_UNUSED_RESULT;
/* The field that is changed. Borrowed. */
const CicloField *_ciclo_inverse_get_field (const CicloInverse *inverse);
/* Whether it is one that people type into. */
gboolean _ciclo_inverse_is_typed (const CicloInverse *inverse);
void _ciclo_inverse_free (CicloInverse *inverse);
void _ciclo_inverse_apply (const CicloInverse *inverse);

G_END_DECLS
