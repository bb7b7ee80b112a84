/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-skeleton.h"

G_BEGIN_DECLS

/* "My first session": a course of one session that is complete from the beginning, and a few answers that make it one's
 * own. An answer stands nowhere but in the design, so each may be changed, undone or left out. Texts are in the first
 * language of the design. What the trainer changed by hand in the plan of the session is left alone; only its lengths
 * follow when she wants another length. */

/* A new course for the language tag @language, a root without history. */
CicloNode *ciclo_first_session_new_course (const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @course still has what the answers stand in. */
gboolean ciclo_first_session_fits (CicloNode *course);

/* What is asked for in one line of text. */
typedef enum
{
  CICLO_FIRST_TOPIC,   /* title of course and session */
  CICLO_FIRST_PEOPLE,  /* who comes: name of the target group, who learns */
  CICLO_FIRST_ABILITY, /* what they will be able to do, a verb and the rest: it gives the objective its level */
  CICLO_FIRST_PLACE,   /* room and address, or how to get in */
  CICLO_FIRST_N_TEXTS
} CicloFirstText;

/* "" while it is not answered. */
char *ciclo_first_session_dup_text (CicloNode *course,
                                    CicloFirstText question) G_GNUC_WARN_UNUSED_RESULT;
/* "" takes the answer back. */
void ciclo_first_session_set_text (CicloNode *course,
                                   CicloFirstText question,
                                   const char *text);

/* How many come, 1 or more. More than a group in which everybody can practise are planned as several groups that have
 * the session one after the other. */
int ciclo_first_session_get_people (CicloNode *course);
void ciclo_first_session_set_people (CicloNode *course,
                                     int people);
/* Into how many groups these are split: 1 for none. */
int ciclo_first_session_count_groups (CicloNode *course);

/* From CICLO_FIRST_SHORTEST to CICLO_FIRST_LONGEST; others are taken for the nearest. */
int ciclo_first_session_get_minutes (CicloNode *course);
void ciclo_first_session_set_minutes (CicloNode *course,
                                      int minutes);
/* When it begins, in seconds after midnight; -1 where that is not known. */
int ciclo_first_session_get_start (CicloNode *course);
void ciclo_first_session_set_start (CicloNode *course,
                                    int seconds);

gboolean ciclo_first_session_is_online (CicloNode *course);
void ciclo_first_session_set_online (CicloNode *course,
                                     gboolean online);

/* How the session goes: one of the skeletons that fit the length, see ciclo_first_session_list_shapes (); NULL where
 * the trainer has made it another one. */
const CicloSkeleton *ciclo_first_session_get_shape (CicloNode *course);
/* Replaces the activities of the session. */
void ciclo_first_session_set_shape (CicloNode *course,
                                    const CicloSkeleton *shape);
GPtrArray *ciclo_first_session_list_shapes (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* The one that suits the answers, and why, in the language of the interface. */
const CicloSkeleton *ciclo_first_session_suggest_shape (CicloNode *course,
                                                        const char **reason);

/* How they show that they can do it. */
typedef enum
{
  CICLO_FIRST_CHECK_OBSERVE,
  CICLO_FIRST_CHECK_PRODUCT,
  CICLO_FIRST_CHECK_QUESTIONS,
  CICLO_FIRST_CHECK_TICKET,
  CICLO_FIRST_N_CHECKS
} CicloFirstCheck;

/* -1 where it is none of them any more. */
int ciclo_first_session_get_check (CicloNode *course);
void ciclo_first_session_set_check (CicloNode *course,
                                    CicloFirstCheck check);
CicloFirstCheck ciclo_first_session_suggest_check (CicloNode *course,
                                                   const char **reason);

/* What people get into their hands, one a line. */
char *ciclo_first_session_dup_handouts (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_first_session_set_handouts (CicloNode *course,
                                       const char *lines);

G_END_DECLS
