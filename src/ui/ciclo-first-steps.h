/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The questions of "My first session" and the widgets in which they are answered. The page around them moves from one
 * to the next; nothing else uses this. */

typedef struct _CicloFirstSteps CicloFirstSteps;

typedef struct
{
  const char *id; /* of a test and of the page in the stack */
  const char *question;
  const char *help;
  const char *example; /* that can be taken over into the first field; NULL where there is none */
  const char *label;   /* of the step of the history */
  GtkWidget *(*build) (CicloFirstSteps *steps);
  /* Shows what the design says. */
  void (*load) (CicloFirstSteps *steps);
  /* Puts what was typed into the design. What it is told that cannot be, newly allocated; NULL where all is well. */
  char *(*commit) (CicloFirstSteps *steps);
} CicloFirstStep;

#define CICLO_FIRST_N_TYPED 5
#define CICLO_FIRST_N_CHOSEN 3
#define CICLO_FIRST_N_STEPS (CICLO_FIRST_N_TYPED + CICLO_FIRST_N_CHOSEN)
/* The first ones, answered by typing, and the others. */
extern const CicloFirstStep ciclo_first_typed_steps[CICLO_FIRST_N_TYPED];
extern const CicloFirstStep ciclo_first_chosen_steps[CICLO_FIRST_N_CHOSEN];

struct _CicloFirstSteps
{
  CicloDesk *desk;
  CicloNode *course;
  GtkWidget *first; /* where the step begins, as its builder says: an entry takes the example; NULL: with "Next" */

  GtkEditable *topic, *people, *number, *ability, *minutes, *start, *place;
  GtkLabel *number_hint, *ability_hint, *sentence, *shape_reason, *check_reason;
  GtkBox *better; /* verbs to take instead */
  GtkToggleButton *room, *online;
  GtkBox *shapes, *checks;
  GtkTextBuffer *handouts;
  gboolean is_loading;

  /* The page is told that something was typed or chosen, and that the user pressed Enter. */
  void (*edited) (gpointer page);
  void (*entered) (gpointer page);
  gpointer page;
};

/* Something was typed or chosen in one of the fields. */
void ciclo_first_steps_edited (CicloFirstSteps *steps);
/* A label at the end of @box, a GtkBox; @style is a CSS class or NULL. Borrowed. */
GtkWidget *ciclo_first_steps_add_label (GtkWidget *box,
                                        const char *text,
                                        const char *style);
void ciclo_first_steps_clear (GtkBox *box);
/* What a screen reader says of @widget. */
void ciclo_first_steps_set_name (gpointer widget,
                                 const char *name);

G_END_DECLS
