/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "model/ciclo-span.h"

G_BEGIN_DECLS

/* What sessions and activities have in common: they take time, may be optional, parked or one of several alternatives,
 * and may be a second run of another one. "Timed" is either of the two. */

/* Where the kind of a timed node keeps what both kinds have. */
typedef struct
{
  guint start;
  guint pinned;
  guint length; /* planned length of a session, duration of an activity */
  guint lane;
  guint place;
  guint groups;
  guint trainers;
  guint activities;
  guint repeats;
  guint state;
  guint optional;
  guint alternative_to;
  guint chosen;
  guint actual_start;
  guint actual;
} CicloTimedFields;

gboolean ciclo_timed_is (CicloNode *node);
const CicloTimedFields *ciclo_timed_get_fields (CicloNode *timed);

/* What @timed is a second run of, borrowed: NULL where it is none, and where the reference leads nowhere. */
CicloNode *ciclo_timed_get_repeated (CicloNode *timed);
/* How many second runs of second runs are followed: longer chains of repeats are somebody's joke. */
#define CICLO_TIMED_LONGEST_CHAIN 64

/* Repeats multiply, and repeats of repeats do so again: a small file could keep the program busy for ever. A course has
 * so many repeated things in all, and each of its sessions an equal share of them: what goes beyond is not repeated. */
#define CICLO_TIMED_MOST_REPEATED 200000
guint ciclo_timed_get_share (CicloNode *timed);

/* Who says what the field @field of @timed holds, borrowed: @timed itself, or the first along the chain of what it
 * repeats where it is set. NULL where nobody says. */
CicloNode *ciclo_timed_find_set (CicloNode *timed,
                                 guint field);

/* The node that has the content of @timed, borrowed: @timed itself, or where it repeats another one and has no
 * activities of its own, the first along that chain that has. A session whose share is too small for it stays empty. */
CicloNode *ciclo_timed_get_content (CicloNode *timed);

/* How long @timed is by itself, whatever is inside of it: the planned length of a session; of an activity its own
 * length, or where that is unset the one of its turns, which come one after the other in each of the parallel rooms, or
 * at last the length of what it repeats. FALSE, with @length untouched, where nobody says how long. */
gboolean ciclo_timed_get_length (CicloNode *timed,
                                 CicloSpan *length);

/* Optional things make two plans out of one: what surely happens, and what happens if all of it is run. */
typedef enum
{
  CICLO_WITHOUT_OPTIONAL,
  CICLO_WITH_OPTIONAL,
} CicloVariation;

/* Which one of each set of alternatives is run: the first one that is marked as chosen, otherwise the one that the
 * others are alternatives to. Valid until the document changes. */
typedef struct _CicloChoices CicloChoices;

CicloChoices *ciclo_choices_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_choices_free (CicloChoices *choices);

/* Whether @timed and all that it is part of take time: neither parked nor supplementary nor an alternative that is not
 * run; with CICLO_WITHOUT_OPTIONAL nor optional. */
gboolean ciclo_choices_count (CicloChoices *choices,
                              CicloNode *timed,
                              CicloVariation variation);
/* The same without looking at what it is part of: for content that another node repeats. */
gboolean ciclo_choices_count_alone (CicloChoices *choices,
                                    CicloNode *timed,
                                    CicloVariation variation);
/* As ciclo_choices_count() for a single question: it looks at the whole course, so make CicloChoices for more. */
gboolean ciclo_timed_is_counted (CicloNode *timed,
                                 CicloVariation variation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloChoices, ciclo_choices_free)

G_END_DECLS
