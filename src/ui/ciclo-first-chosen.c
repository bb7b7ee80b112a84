/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions for which the program has a suggestion with a reason: it is chosen already, so who agrees only goes on. */

#include "config.h"

#include "ui/ciclo-first-steps.h"

#include "model/ciclo-first-session.h"

#include <glib/gi18n-lib.h>

/* One of several, with what it is good for. A screen reader says whether it is pressed. */
static void
add_choice (CicloFirstSteps *steps,
            GtkBox *choices,
            const char *title,
            const char *what)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (choices));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf ("%s. %s", title, what);

  ciclo_first_steps_add_label (box, title, "heading");
  gtk_widget_add_css_class (ciclo_first_steps_add_label (box, what, NULL), "first-what");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "first-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (ciclo_first_steps_edited), steps);
  gtk_box_append (choices, button);
}

/* The one at @place; -1 for none. */
static void
choose (GtkBox *choices,
        int place)
{
  GtkWidget *button = place >= 0 ? gtk_widget_get_first_child (GTK_WIDGET (choices)) : NULL;

  for (; button != NULL && place > 0; place--)
    button = gtk_widget_get_next_sibling (button);
  if (button != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* -1 where none is chosen. */
static int
get_chosen (GtkBox *choices)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choices));

  for (int place = 0; button != NULL; place++, button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return place;

  return -1;
}

static GtkWidget *
build_choices (CicloFirstSteps *steps,
               GtkLabel **reason,
               GtkBox **choices)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  steps->first = NULL;
  *reason = GTK_LABEL (ciclo_first_steps_add_label (box, "", NULL));
  *choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*choices));

  return box;
}

static void
say_reason (GtkLabel *label,
            const char *title,
            const char *reason)
{
  /* Translators: the first %s is what is suggested, the second a sentence that says why. */
  g_autofree char *text = g_strdup_printf (_ ("Suggestion: %s. %s"), title, reason);

  gtk_label_set_text (label, text);
}

/* How it goes */

static GtkWidget *
build_shape (CicloFirstSteps *steps)
{
  return build_choices (steps, &steps->shape_reason, &steps->shapes);
}

static void
load_shape (CicloFirstSteps *steps)
{
  g_autoptr (GPtrArray) shapes = ciclo_first_session_list_shapes (steps->course);
  const CicloSkeleton *shape = ciclo_first_session_get_shape (steps->course);
  const char *reason;
  guint place;
  const CicloSkeleton *suggested = ciclo_first_session_suggest_shape (steps->course, &reason);

  ciclo_first_steps_clear (steps->shapes);
  for (guint i = 0; i < shapes->len; i++)
    add_choice (steps, steps->shapes, ciclo_skeleton_get_title (shapes->pdata[i]),
                ciclo_skeleton_get_what (shapes->pdata[i]));
  choose (steps->shapes, g_ptr_array_find (shapes, shape, &place) ? (int) place : -1);
  if (shape != NULL)
    say_reason (steps->shape_reason, ciclo_skeleton_get_title (suggested), reason);
  else
    gtk_label_set_text (steps->shape_reason,
                        _ ("You have changed the plan of the session yourself. It stays as it is, unless you choose "
                           "one of these instead."));
}

static char *
commit_shape (CicloFirstSteps *steps)
{
  g_autoptr (GPtrArray) shapes = ciclo_first_session_list_shapes (steps->course);
  int place = get_chosen (steps->shapes);

  if (place >= 0 && place < (int) shapes->len &&
      shapes->pdata[place] != ciclo_first_session_get_shape (steps->course))
    ciclo_first_session_set_shape (steps->course, shapes->pdata[place]);

  return NULL;
}

/* How they show it */

static const struct
{
  const char *title;
  const char *what;
} checks[CICLO_FIRST_N_CHECKS] = {
  [CICLO_FIRST_CHECK_OBSERVE] = { N_ ("They do it, a colleague watches"),
                                  N_ ("With a checklist of five points; you fill in what one should see.") },
  [CICLO_FIRST_CHECK_PRODUCT] = { N_ ("They make something"),
                                  N_ ("A draft, a form, a plan: you look at it with a checklist.") },
  [CICLO_FIRST_CHECK_QUESTIONS] = { N_ ("They answer three questions"),
                                    N_ ("Alone, at the end: short situations from daily work.") },
  [CICLO_FIRST_CHECK_TICKET] = { N_ ("They hand in one sentence"),
                                 N_ ("An exit ticket: what will you do differently? The quickest check there is.") },
};

static GtkWidget *
build_check (CicloFirstSteps *steps)
{
  GtkWidget *box = build_choices (steps, &steps->check_reason, &steps->checks);

  for (guint i = 0; i < CICLO_FIRST_N_CHECKS; i++)
    add_choice (steps, steps->checks, _ (checks[i].title), _ (checks[i].what));

  return box;
}

static void
load_check (CicloFirstSteps *steps)
{
  int check = ciclo_first_session_get_check (steps->course);
  const char *reason;
  CicloFirstCheck suggested = ciclo_first_session_suggest_check (steps->course, &reason);

  choose (steps->checks, check);
  say_reason (steps->check_reason, _ (checks[suggested].title), reason);
}

static char *
commit_check (CicloFirstSteps *steps)
{
  int check = get_chosen (steps->checks);

  if (check >= 0 && check != ciclo_first_session_get_check (steps->course))
    ciclo_first_session_set_check (steps->course, (CicloFirstCheck) check);

  return NULL;
}

/* What they get */

static GtkWidget *
build_handouts (CicloFirstSteps *steps)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();

  steps->first = view;
  steps->handouts = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_enable_undo (steps->handouts, FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  g_object_set (view, "top-margin", 9, "bottom-margin", 9, "left-margin", 9, "right-margin", 9, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Handouts, one a line"), -1);
  g_signal_connect_swapped (steps->handouts, "changed", G_CALLBACK (ciclo_first_steps_edited), steps);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 120);
  gtk_widget_add_css_class (frame, "card");

  return frame;
}

static void
load_handouts (CicloFirstSteps *steps)
{
  g_autofree char *lines = ciclo_first_session_dup_handouts (steps->course);

  gtk_text_buffer_set_text (steps->handouts, lines, -1);
}

static char *
commit_handouts (CicloFirstSteps *steps)
{
  g_autofree char *before = ciclo_first_session_dup_handouts (steps->course);
  g_autofree char *lines = NULL;

  g_object_get (steps->handouts, "text", &lines, NULL);
  if (!g_str_equal (before, lines))
    ciclo_first_session_set_handouts (steps->course, lines);

  return NULL;
}

/* clang-format off */
const CicloFirstStep ciclo_first_chosen_steps[] = {
  { "shape", N_ ("How shall the session go?"),
    N_ ("Each of these is a proven order with times, methods and words that you change later as you like."),
    NULL, N_ ("First session: plan"), build_shape, load_shape, commit_shape },
  { "check", N_ ("How will they show that they can do it?"),
    N_ ("Without this nobody knows whether the session was any good, and most people are glad to show it."),
    NULL, N_ ("First session: check of learning"), build_check, load_check, commit_check },
  { "handouts", N_ ("What will you hand out?"),
    N_ ("One thing a line. For example: “The five steps on one page”, “A case for practice”. They go to the list of "
        "materials, with as many copies as you need."),
    NULL, N_ ("First session: handouts"), build_handouts, load_handouts, commit_handouts },
};
/* clang-format on */
