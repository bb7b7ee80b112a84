/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* A session to begin with, such as "demonstrate, practise, give feedback": activities in a good order, with methods,
 * shares of the time and words that the trainer replaces. Skeletons are drafts in English, translated when they are
 * used. */
typedef struct _CicloSkeleton CicloSkeleton;

/* All skeletons, each at the index from 0 to @n - 1 of the array; borrowed, never freed. */
const CicloSkeleton *const *ciclo_skeleton_list (guint *n);
/* The skeleton called @id, or NULL. */
const CicloSkeleton *ciclo_skeleton_find (const char *id);

const char *ciclo_skeleton_get_id (const CicloSkeleton *self);
/* What it is called, and what it is good for, in the language of the interface. Borrowed. */
const char *ciclo_skeleton_get_title (const CicloSkeleton *self);
const char *ciclo_skeleton_get_what (const CicloSkeleton *self);
/* The usual length in minutes, and the shortest and the longest in which each of its methods has the time it needs. */
int ciclo_skeleton_get_minutes (const CicloSkeleton *self);
int ciclo_skeleton_get_shortest (const CicloSkeleton *self);
int ciclo_skeleton_get_longest (const CicloSkeleton *self);

/* The length below which no skeleton can be brought. */
#define CICLO_SKELETON_SHORTEST 30

/* A new session of @minutes (CICLO_SKELETON_SHORTEST or more), planned length and sum of the activities alike, with
 * texts for the language tag @language; nothing in it is pinned, and its ids are new. Insert it where it is needed. */
CicloNode *ciclo_skeleton_new_session (const CicloSkeleton *self,
                                       int minutes,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
