/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-open-points.h"
#include "model/ciclo-timed.h"

G_BEGIN_DECLS

/* What the walk through the design knows while it looks for open points. Entries of lists come before the course. */
typedef struct
{
  CicloNode *course;
  CicloChoices *choices;
  GArray *points;       /* of CicloOpenPoint */
  guint page;           /* of what is looked at: its position among all pages */
  char **tags;          /* the languages of the course */
  guint *missing;       /* how many texts each of them lacks */
  GHashTable *days;     /* days on which there is a session */
  gboolean is_measured; /* inside of an activity that has a length of its own */
  gboolean lacks_team;  /* somebody has to lead a session, and the course names nobody */
  gboolean lacks_venue; /* the same for a place */
} CicloOpenWalk;

/* Fields of a kind of node, NO_FIELD at the end. */
typedef struct
{
  GType (*type) (void);
  int fields[4];
} CicloOpenFields;
#define NO_FIELD (-1)

/* @look is called for each node of the kind @type, for all nodes where that is NULL, and adds what it finds. The text
 * has %s where @dup_detail says something; where there is no text, that is the whole of it. */
struct _CicloOpenKind
{
  const char *id;
  const char *text; /* to be translated */
  GType (*type) (void);
  void (*look) (CicloOpenWalk *walk, const CicloOpenKind *kind, CicloNode *node);
  char *(*dup_detail) (const CicloOpenPoint *point, CicloSpeech *speech);
  const CicloOpenFields *fields; /* what @look looks at, ended by a row without a type; NULL where it knows itself */
};

const CicloOpenKind *_ciclo_open_kinds_list (guint *n);

/* Adds a point; @field is -1 for the node as a whole. Borrowed, to add to it, until the next one. */
CicloOpenPoint *_ciclo_open_walk_add (CicloOpenWalk *walk,
                                      const CicloOpenKind *kind,
                                      CicloNode *node,
                                      int field);

/* Of ciclo-open-texts.c, for the rows of kinds. */
void _ciclo_open_look_for_questions (CicloOpenWalk *walk,
                                     const CicloOpenKind *kind,
                                     CicloNode *node);
void _ciclo_open_look_for_put_off (CicloOpenWalk *walk,
                                   const CicloOpenKind *kind,
                                   CicloNode *node);
void _ciclo_open_look_for_translations (CicloOpenWalk *walk,
                                        const CicloOpenKind *kind,
                                        CicloNode *node);
void _ciclo_open_look_for_references (CicloOpenWalk *walk,
                                      const CicloOpenKind *kind,
                                      CicloNode *node);
char *_ciclo_open_dup_questions (const CicloOpenPoint *point,
                                 CicloSpeech *speech);
char *_ciclo_open_dup_translations (const CicloOpenPoint *point,
                                    CicloSpeech *speech);

G_END_DECLS
