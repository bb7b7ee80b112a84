/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "core/ciclo-speech.h"
#include "model/ciclo-vocabulary.h"

G_BEGIN_DECLS

/* A course small enough to be drawn on a thumbnail: its days, and what fills them. It is computed once and does not
 * know the course any more, so any thread may make one of a course of its own. */

/* Some time in which people learn in one way. */
typedef struct
{
  gint64 seconds;    /* above 0 */
  int learning;      /* a CicloLearning; -1 where nobody said */
  gboolean is_pause; /* a break, lunch, prayer */
} CicloSketchBlock;

/* A day, or where something has no day, all of that component. */
typedef struct
{
  GArray *blocks; /* CicloSketchBlock, in order */
  gint64 seconds; /* their sum */
} CicloSketchColumn;

typedef struct
{
  GPtrArray *columns; /* CicloSketchColumn, in order; those without any time are left out */
  guint n_days;
  guint n_sessions; /* with work in them: breaks are none */
  gint64 together;  /* seconds of training in one room or live online */
  gint64 alone;     /* seconds of training on one's own */
  gint64 learning[CICLO_LEARNING_PRODUCTION + 1];
} CicloSketch;

CicloSketch *ciclo_sketch_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_sketch_free (CicloSketch *sketch);

/* How long it takes: "2 days, 11 h 30 min together, 2 h on one's own"; "" where there is no time in it. */
char *ciclo_sketch_dup_length (const CicloSketch *sketch,
                               CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;
/* What the picture shows: "12 sessions. Practising 45%, Discussing 30%, …"; "" where there is nothing in it. */
char *ciclo_sketch_dup_contents (const CicloSketch *sketch,
                                 CicloSpeech *speech) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloSketch, ciclo_sketch_free)

G_END_DECLS
