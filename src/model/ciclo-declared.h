/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-totals.h"

G_BEGIN_DECLS

/* A figure that somebody typed, beside the one that follows from the design. Both stand: neither is ever repaired. */
typedef struct
{
  CicloNode *node;    /* who says it: a session, a component, a certificate rule, a declared figure */
  guint field;        /* the field of it that says so */
  CicloNode *about;   /* of what: the course, a component, a day, a session or an objective; NULL: of something else */
  int quantity;       /* CicloQuantity of a declared figure; -1: nobody says, or it is the length of a session */
  gboolean is_number; /* not a time but a number: the numbers count */
  CicloSpan declared;
  CicloSpan computed;
  double declared_number;
  double computed_number;
  gboolean is_computed; /* FALSE: nothing in the design to compare it with */
  gboolean differs;     /* whatever the doubts on both sides, they cannot both be right */
} CicloDeclared;

/* Planned lengths of sessions with activities, workloads of components, hours on certificates and declared figures, in
 * the order of the course: an array of CicloDeclared. */
GArray *ciclo_declared_list (CicloTotals *totals) G_GNUC_WARN_UNUSED_RESULT;

/* The quantity as in a file, "" where nobody says; and as people call it, NULL where it has no name. Borrowed. */
const char *ciclo_declared_get_quantity (const CicloDeclared *declared);
const char *ciclo_declared_get_label (const CicloDeclared *declared);

G_END_DECLS
