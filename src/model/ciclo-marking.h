/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* How many points an answer gets. First formulae on plain values, all giving a share of the points from 0 to 1; then
 * the points of an answer to an item of a design. */

/* Several right answers, @n_right of them: all or nothing; or, in part, the right ones chosen less the wrong ones. */
double ciclo_marking_get_choice (guint right_chosen,
                                 guint wrong_chosen,
                                 guint n_right,
                                 gboolean partial);
/* Pairs put together rightly, of all. */
double ciclo_marking_get_matching (guint n_correct,
                                   guint n_pairs);
/* The right place of each thing, in the order in which somebody put them: all or nothing; or, in part, how many of all
 * pairs of things stand in the right order. */
double ciclo_marking_get_ordering (const int *places,
                                   guint n,
                                   gboolean partial);
/* A number typed with a decimal comma or point, off @key by @tolerance at most. FALSE where @typed is no number. */
gboolean ciclo_marking_get_number (const char *typed,
                                   double *number);
gboolean ciclo_marking_is_near (double number,
                                double key,
                                double tolerance);
/* Whether @typed is one of the lines of @accepted, without accents and case. */
gboolean ciclo_marking_is_accepted (const char *typed,
                                    const char *accepted);

/* An answer on a scale as it counts: a reversed item's is turned around. NAN outside of the scale. */
double ciclo_marking_get_scale (double value,
                                double min,
                                double max,
                                gboolean reversed);

/* A rubric: weight x level over all criteria, in percent of the best. Criteria that were not rated (NAN) are left out;
 * NAN where nothing was rated or weighs anything. */
double ciclo_marking_get_rubric (const double *weights,
                                 const double *levels,
                                 guint n,
                                 double max_level);

typedef enum
{
  CICLO_SEEN_NO,
  CICLO_SEEN_YES,
  CICLO_SEEN_NOT_APPLICABLE,
} CicloSeen;

/* A checklist: the share of yes among what is applicable; NAN where nothing is. @critical (or NULL) marks the points
 * without which nobody passes, whatever the share; @all_critical (or NULL) says whether those were all seen. */
double ciclo_marking_get_checklist (const CicloSeen *seen,
                                    const gboolean *critical,
                                    guint n,
                                    gboolean *all_critical);

/* What became of an answer to an item. */
typedef enum
{
  CICLO_MARK_DONE,    /* the points are given */
  CICLO_MARK_BLANK,   /* nothing was answered: 0 points in a test, left out of a survey */
  CICLO_MARK_BY_HAND, /* somebody has to read it */
  CICLO_MARK_NO_KEY,  /* nobody has said yet what is right */
  CICLO_MARK_OPINION, /* there is nothing right or wrong about it */
} CicloMarkState;

typedef struct
{
  CicloMarkState state;
  double points; /* 0 unless it is done */
  double max;    /* the points that there are: those of the item, 1 where it does not say */
} CicloMark;

/* Marks @answer, NULL-terminated, to @item:
 *
 *   single, multiple choice   the ids of the options chosen
 *   true or false, yes or no  "true", "false", "yes" or "no"
 *   matching                  for each option in turn the id of the option whose match was chosen, "" for none
 *   ordering                  the ids of the options in the order in which they were put
 *   short answer, number      what was typed
 *   table of questions        for each row in turn what was chosen, "" for none
 *   checklist point           "yes" or "no", or "n/a" for what does not apply: that is blank
 */
CicloMark ciclo_marking_mark (CicloNode *item,
                              const char *const *answer);

G_END_DECLS
