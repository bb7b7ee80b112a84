/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page knows the order of the questions, not what they ask. What is typed waits for a pause, for the next question
 * or for the page to go out of sight, and then becomes one named step of the history. */

#include "config.h"

#include "ui/ciclo-first-session-page.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-sketch.h"
#include "ui/ciclo-first-steps.h"

#include <glib/gi18n-lib.h>

#define PAUSE 600 /* milliseconds without a letter */
#define DONE "done"

struct _CicloFirstSessionPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *progress;
  GtkLabel *question;
  GtkLabel *help;
  GtkWidget *example_box;
  GtkLabel *example;
  GtkWidget *take;
  GtkStack *stack;
  GtkLabel *summary;
  GtkWidget *print;
  GtkWidget *save_pdf;
  GtkWidget *go_on;
  GtkLabel *problem;
  GtkWidget *back;
  GtkWidget *skip;
  GtkWidget *next;

  CicloDesk *desk;
  CicloFirstSteps steps;
  GtkWidget *firsts[CICLO_FIRST_N_STEPS]; /* where each begins; NULL: with "Next" */
  guint step;
  guint pause;
  gboolean is_typed; /* something waits to be put into the design */
  guint revision;    /* of the history after what the page did itself */
};

G_DEFINE_FINAL_TYPE (CicloFirstSessionPage, ciclo_first_session_page, ADW_TYPE_BIN)

static const CicloFirstStep *
get_step (guint i)
{
  return i < CICLO_FIRST_N_TYPED ? &ciclo_first_typed_steps[i] : &ciclo_first_chosen_steps[i - CICLO_FIRST_N_TYPED];
}

/* Into the design */

static void
show_problem (CicloFirstSessionPage *self,
              const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* Returns whether there is nothing wrong with it. */
static gboolean
commit (CicloFirstSessionPage *self)
{
  CicloHistory *history = ciclo_desk_get_history (self->desk);
  g_autofree char *problem = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->is_typed || self->step >= CICLO_FIRST_N_STEPS || ciclo_desk_is_read_only (self->desk))
    return TRUE;

  self->is_typed = FALSE;
  ciclo_history_begin (history, _ (get_step (self->step)->label));
  problem = get_step (self->step)->commit (&self->steps);
  ciclo_history_end (history);
  self->revision = ciclo_history_get_revision (history);
  self->is_typed = problem != NULL;
  show_problem (self, problem);

  return problem == NULL;
}

static gboolean
pause_over_cb (gpointer page)
{
  CicloFirstSessionPage *self = page;

  self->pause = 0;
  commit (self);

  return G_SOURCE_REMOVE;
}

static void
edited (gpointer page)
{
  CicloFirstSessionPage *self = page;

  self->is_typed = TRUE;
  show_problem (self, NULL);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_over_cb, self);
}

/* From the design */

static void
load (CicloFirstSessionPage *self)
{
  if (self->step >= CICLO_FIRST_N_STEPS)
    return;

  self->steps.is_loading = TRUE;
  get_step (self->step)->load (&self->steps);
  self->steps.is_loading = FALSE;
  self->is_typed = FALSE;
}

/* Something else has changed the design, such as undo. What is being typed is not overwritten. */
static void
settled_cb (CicloFirstSessionPage *self)
{
  guint revision = ciclo_history_get_revision (ciclo_desk_get_history (self->desk));

  if (self->is_typed || revision == self->revision)
    return;

  self->revision = revision;
  load (self);
}

static void
show_summary (CicloFirstSessionPage *self)
{
  CicloNode *course = ciclo_desk_get_course (self->desk);
  CicloNode *objective = ciclo_tree_find (course, "objective");
  const char *language = ciclo_node_get_language (course);
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (language);
  g_autoptr (CicloSketch) sketch = ciclo_sketch_new (course);
  g_autofree char *sentence = objective != NULL ? ciclo_objective_dup_sentence (objective, speech) : g_strdup ("");
  g_autofree char *contents = ciclo_sketch_dup_contents (sketch, ciclo_desk_get_speech (self->desk));
  g_autofree char *text = NULL;

  text = g_strdup_printf ("%s\n\n%s\n\n%s", ciclo_node_say (course, CICLO_COURSE_TITLE, language), sentence, contents);
  gtk_label_set_text (self->summary, text);
}

/* From question to question */

static void
show_words (CicloFirstSessionPage *self)
{
  gboolean is_done = self->step >= CICLO_FIRST_N_STEPS;
  const CicloFirstStep *step = is_done ? NULL : get_step (self->step);
  g_autofree char *progress = NULL;
  g_autofree char *example = NULL;

  progress = g_strdup_printf (_ ("My first session · question %u of %u"), self->step + 1,
                              (guint) CICLO_FIRST_N_STEPS);
  gtk_label_set_text (self->progress, is_done ? _ ("My first session") : progress);
  gtk_label_set_text (self->question, is_done ? _ ("Your plan is ready") : _ (step->question));
  gtk_label_set_text (self->help,
                      is_done ? _ ("It is complete and can be printed as it is. What stands in square brackets waits "
                                   "for your words; everything else can be changed too.")
                              : _ (step->help));
  if (step != NULL && step->example != NULL)
    example = g_strdup_printf (_ ("For example: %s"), _ (step->example));
  gtk_label_set_text (self->example, example != NULL ? example : "");
  gtk_widget_set_visible (self->example_box, example != NULL);
}

static void
focus_answer (CicloFirstSessionPage *self)
{
  GtkWidget *first = self->step < CICLO_FIRST_N_STEPS ? self->firsts[self->step] : self->print;

  gtk_widget_grab_focus (first != NULL ? first : self->next);
}

static void
show_step (CicloFirstSessionPage *self)
{
  gboolean is_done = self->step >= CICLO_FIRST_N_STEPS;

  show_problem (self, NULL);
  show_words (self);
  gtk_stack_set_visible_child_name (self->stack, is_done ? DONE : get_step (self->step)->id);
  gtk_widget_set_visible (self->back, self->step > 0);
  gtk_widget_set_visible (self->skip, !is_done);
  gtk_widget_set_visible (self->next, !is_done);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (is_done)
    show_summary (self);
  load (self);
  focus_answer (self);
}

static void
go_next (CicloFirstSessionPage *self)
{
  if (self->step >= CICLO_FIRST_N_STEPS || !commit (self))
    return;

  self->step++;
  show_step (self);
}

/* What was typed is kept where it makes sense; what does not is left out. */
static void
go_to (CicloFirstSessionPage *self,
       guint step)
{
  commit (self);
  self->is_typed = FALSE;
  self->step = step;
  show_step (self);
}

static void
skip (CicloFirstSessionPage *self)
{
  go_to (self, self->step + 1);
}

static void
go_back (CicloFirstSessionPage *self)
{
  if (self->step > 0)
    go_to (self, self->step - 1);
}

static void
go_on (CicloFirstSessionPage *self)
{
  ciclo_desk_open_page (self->desk, "programme");
}

static void
take_example (CicloFirstSessionPage *self)
{
  GtkEditable *entry = GTK_EDITABLE (self->firsts[self->step]);

  gtk_editable_set_text (entry, _ (get_step (self->step)->example));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

static void
entered (gpointer page)
{
  go_next (page);
}

/* The page */

static void
ciclo_first_session_page_unmap (GtkWidget *widget)
{
  ciclo_first_session_page_commit (CICLO_FIRST_SESSION_PAGE (widget));
  GTK_WIDGET_CLASS (ciclo_first_session_page_parent_class)->unmap (widget);
}

static void
ciclo_first_session_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ciclo_first_session_page_parent_class)->map (widget);
  settled_cb (CICLO_FIRST_SESSION_PAGE (widget));
  focus_answer (CICLO_FIRST_SESSION_PAGE (widget));
}

static void
ciclo_first_session_page_dispose (GObject *object)
{
  CicloFirstSessionPage *self = CICLO_FIRST_SESSION_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ciclo_first_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, progress);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, question);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, help);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, example_box);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, example);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, take);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, print);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, save_pdf);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, problem);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, back);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, skip);
  gtk_widget_class_bind_template_child (widget_class, CicloFirstSessionPage, next);
}

static void
ciclo_first_session_page_class_init (CicloFirstSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_first_session_page_dispose;
  widget_class->map = ciclo_first_session_page_map;
  widget_class->unmap = ciclo_first_session_page_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/first-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, take_example);
  gtk_widget_class_bind_template_callback (widget_class, go_on);
  gtk_widget_class_bind_template_callback (widget_class, go_back);
  gtk_widget_class_bind_template_callback (widget_class, skip);
  gtk_widget_class_bind_template_callback (widget_class, go_next);
}

static void
ciclo_first_session_page_init (CicloFirstSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ciclo_first_session_page_new (CicloDesk *desk)
{
  CicloFirstSessionPage *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_FIRST_SESSION_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->steps = (CicloFirstSteps){ .desk = desk,
                                   .course = ciclo_desk_get_course (desk),
                                   .edited = edited,
                                   .entered = entered,
                                   .page = self };
  for (guint i = 0; i < CICLO_FIRST_N_STEPS; i++)
    {
      gtk_stack_add_named (self->stack, get_step (i)->build (&self->steps), get_step (i)->id);
      self->firsts[i] = self->steps.first;
    }
  self->revision = ciclo_history_get_revision (ciclo_desk_get_history (desk));
  g_signal_connect_object (desk, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  show_step (self);

  return GTK_WIDGET (self);
}

const char *
ciclo_first_session_page_get_step (CicloFirstSessionPage *self)
{
  g_return_val_if_fail (CICLO_IS_FIRST_SESSION_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

void
ciclo_first_session_page_commit (CicloFirstSessionPage *self)
{
  g_return_if_fail (CICLO_IS_FIRST_SESSION_PAGE (self));

  if (self->desk != NULL)
    commit (self);
}
