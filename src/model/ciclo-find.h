/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* Finding words in all that a trainer wrote into a design: every text in every language, also codes such as “S1”, but
 * not what was chosen from a list. */

/* A text in which the words are. */
typedef struct
{
  CicloNode *node; /* a reference */
  guint field;
  const char *language; /* interned; NULL where the text is the same in all languages */
  char *excerpt;        /* what stands around the first of them, on one line; "…" for what is left out */
  gsize start;          /* which bytes of the excerpt are what was looked for */
  gsize end;
} CicloFindPlace;

/* More letters of a query are not looked at. */
#define CICLO_FIND_LONGEST 200

/* The texts of @course in which all words of @query are, in any order, without regard to case and accents: an array of
 * CicloFindPlace in the order of the design, at most @limit, of @n_places. None for a query without words. */
GPtrArray *ciclo_find_list (CicloNode *course,
                            const char *query,
                            guint limit,
                            guint *n_places) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
