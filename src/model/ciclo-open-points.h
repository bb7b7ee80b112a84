/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"

G_BEGIN_DECLS

/* What a design leaves open: not yet filled in, put off, without a length, without somebody who does it. Open is no
 * mistake, so none of it is a finding of the coach. It follows from the design and is never stored. */

typedef struct _CicloOpenKind CicloOpenKind;

typedef struct
{
  const CicloOpenKind *kind;
  CicloNode *page;      /* the CicloGuidePage on which it is decided; NULL without guidance */
  guint order;          /* of that page among all pages */
  CicloNode *node;      /* where; borrowed */
  int field;            /* the index of a field of it, -1: the node as a whole */
  const char *language; /* where a translation is missing: its tag, interned; otherwise NULL */
  guint n;              /* and how many are */
} CicloOpenPoint;

/* All that is open in @course, page after page in the order of the work, on each in the order of the design: an array
 * of CicloOpenPoint, valid until the document changes. What is parked, or an alternative that is not run, is left out,
 * and so are people and what was set aside. Takes time in proportion to the size of the design. */
GArray *ciclo_open_points_list (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the page and its stage of the work, for programs: "session", "design"; "" without guidance. */
const char *ciclo_open_point_get_page (const CicloOpenPoint *point);
const char *ciclo_open_point_get_stage (const CicloOpenPoint *point);
/* What the page is called in the language of @speech. */
const char *ciclo_open_point_say_page (const CicloOpenPoint *point,
                                       CicloSpeech *speech);
/* What kind of open point it is, for programs: "question", "length" … */
const char *ciclo_open_point_get_id (const CicloOpenPoint *point);
/* What is open, in a sentence or a question in the language of @speech. Words of the trainer in it are text. */
char *ciclo_open_point_dup_text (const CicloOpenPoint *point,
                                 CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
