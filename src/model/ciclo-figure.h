/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-activity.h"
#include "model/ciclo-vocabulary.h"

G_BEGIN_DECLS

/* The figures that a total has, each a CicloSpan. docs/totals.md says in plain words how each one is counted.
 *
 * Beside each other, in parallel tracks or groups, each figure of a participant is that of the track or group with the
 * most of it, for one participant is in one place; rooms and trainers are added up. */
typedef enum
{
  /* Three clocks. */
  CICLO_FIGURE_LEARNER, /* what a participant gives to the course, without breaks: contact, study and other time */
  CICLO_FIGURE_ROOM,    /* each room for itself, as long as people meet in it */
  CICLO_FIGURE_TRAINER, /* each trainer for herself */
  /* What becomes of a participant's time. */
  CICLO_FIGURE_CONTACT, /* training time together, in one room or live online */
  CICLO_FIGURE_STUDY,   /* training time on one's own: self-paced, at work, homework */
  CICLO_FIGURE_OTHER,   /* what does not count as training: logistics, social moments */
  CICLO_FIGURE_BREAKS,  /* breaks, lunch, prayer */
  /* The course as it passes, breaks included. */
  CICLO_FIGURE_PROGRAMME,
  CICLO_FIGURE_WRITTEN, /* of that, what activities say: without planned lengths that stand in for unknown ones */
  /* Parts of it. */
  CICLO_FIGURE_BUFFER,
  CICLO_FIGURE_EXPOSITION, /* contact time by a method in which people mostly listen */
  /* After the course: what was planned for all of which somebody noted how long it took, and how long it took. */
  CICLO_FIGURE_RECORDED,
  CICLO_FIGURE_ACTUAL,
  /* The rows of breakdowns: add the value of the closed list; the last row is what nobody said. */
  CICLO_FIGURE_MODE, /* + CicloMode: a participant's time without breaks */
  CICLO_FIGURE_NO_MODE = CICLO_FIGURE_MODE + CICLO_MODE_AT_WORK + 1,
  CICLO_FIGURE_KIND, /* + CicloActivityKind: all of the programme */
  CICLO_FIGURE_NO_KIND = CICLO_FIGURE_KIND + CICLO_ACTIVITY_KIND_SOCIAL + 1,
  CICLO_FIGURE_LEARNING, /* + CicloLearning: contact and study, as all that follow */
  CICLO_FIGURE_NO_LEARNING = CICLO_FIGURE_LEARNING + CICLO_LEARNING_PRODUCTION + 1,
  CICLO_FIGURE_GROUPING, /* + CicloGrouping */
  CICLO_FIGURE_NO_GROUPING = CICLO_FIGURE_GROUPING + CICLO_GROUPING_PLENARY + 1,
  CICLO_FIGURE_KOLB, /* + the phase of the learning cycle, from the methods */
  CICLO_FIGURE_NO_KOLB = CICLO_FIGURE_KOLB + 4,
  CICLO_FIGURE_CATEGORY, /* + the category of the method */
  CICLO_FIGURE_NO_CATEGORY = CICLO_FIGURE_CATEGORY + 13,
  CICLO_N_FIGURES,
} CicloFigure;

/* One figure that is not the row of a breakdown, as people and programs call it. */
typedef struct
{
  CicloFigure figure;
  const char *name;  /* as ciclo-tool totals --json has it: "contact" */
  const char *label; /* for people, to be translated */
} CicloFigureName;

/* All of them, in the order of the figures. */
const CicloFigureName *ciclo_figure_list (guint *n_figures);

/* A closed list by which time is broken down. */
typedef struct
{
  const char *name; /* as ciclo-tool totals --json has it: "learning-types" */
  CicloFigure first;
  CicloFigure last; /* what nobody said */
  GType (*type) (void);
  guint field; /* the field of that kind that has the list */
} CicloBreakdown;

/* All of them, in the order of the figures. */
const CicloBreakdown *ciclo_breakdown_list (guint *n_breakdowns);
/* What people call it, in the language of the interface: the label of the field. Borrowed. */
const char *ciclo_breakdown_get_label (const CicloBreakdown *breakdown);
/* The list, as long as the figures from the first to the one before the last. */
const CicloTerms *ciclo_breakdown_get_terms (const CicloBreakdown *breakdown);

G_END_DECLS
