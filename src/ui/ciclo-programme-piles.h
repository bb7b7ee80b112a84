/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Which sessions stand together in the programme. */

typedef enum
{
  CICLO_PILE_DAY,       /* of one day */
  CICLO_PILE_COMPONENT, /* of a component, on no day */
  CICLO_PILE_LOOSE,     /* on no day, in no component */
  CICLO_PILE_PARKED,    /* kept, but no part of the course */
} CicloPileKind;

typedef struct
{
  CicloPileKind kind;
  CicloNode *node;      /* the day or component; NULL */
  CicloNode *component; /* under which it stands; NULL */
  GPtrArray *sessions;  /* in the order of the course */
} CicloPile;

/* Those of @course, in the order in which people go through them: what comes before the course, the days, what comes
 * after, the rest. Without sessions there are only days. An array of CicloPile. */
GArray *ciclo_programme_list_piles (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
