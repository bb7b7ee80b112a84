/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "My first session" as somebody goes through it: what is typed is in the design, and few actions lead to the plan. */

#include "config.h"

#include "gui.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-first-session.h"
#include "model/ciclo-objective.h"
#include "ui/ciclo-first-session-page.h"

#include <string.h>

#define MOST_ACTIONS 25 /* from the start page to the printed plan */

typedef struct
{
  GtkWidget *window;
  CicloFirstSessionPage *page;
  CicloDesk *desk;
  CicloNode *course;
  guint actions; /* that a user needed: clicks, keys, entered texts */
  guint printed;
  char *opened; /* page that was asked for */
} Walk;

static void
print_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer walk)
{
  ((Walk *) walk)->printed++;
}

static void
open_page_cb (CicloDesk *desk,
              const char *id,
              Walk *walk)
{
  g_free (walk->opened);
  walk->opened = g_strdup (id);
}

static void
walk_begin (Walk *walk,
            const char *language)
{
  static const GActionEntry entries[] = { { "print", print_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (CicloDocument) document = ciclo_document_new (ciclo_first_session_new_course (language));

  *walk = (Walk){ .window = gtk_window_new (), .desk = ciclo_desk_new (document) };
  walk->course = ciclo_desk_get_course (walk->desk);
  walk->page = CICLO_FIRST_SESSION_PAGE (ciclo_first_session_page_new (walk->desk));
  g_signal_connect (walk->desk, "open-page", G_CALLBACK (open_page_cb), walk);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), walk);
  gtk_widget_insert_action_group (walk->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (walk->window), GTK_WIDGET (walk->page));
  gtk_window_set_default_size (GTK_WINDOW (walk->window), 900, 560);
  gtk_window_present (GTK_WINDOW (walk->window));
  gui_settle (walk->window);
}

static void
walk_end (Walk *walk)
{
  gtk_window_destroy (GTK_WINDOW (walk->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (walk->desk);
  g_free (walk->opened);
}

static void
click (Walk *walk,
       const char *button)
{
  walk->actions++;
  g_signal_emit_by_name (gui_get (walk->page, button), "clicked");
  gui_settle (walk->window);
}

/* The field in which the user is now. */
static GtkWidget *
get_field (Walk *walk)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (walk->window));

  g_assert_true (GTK_IS_TEXT (focus));

  return gtk_widget_get_parent (focus);
}

static void
type (Walk *walk,
      const char *text)
{
  walk->actions++;
  gtk_editable_set_text (GTK_EDITABLE (get_field (walk)), text);
}

static void
enter (Walk *walk)
{
  walk->actions++;
  g_signal_emit_by_name (get_field (walk), "activate");
  gui_settle (walk->window);
}

static void
check_step (Walk *walk,
            const char *id)
{
  g_assert_cmpstr (ciclo_first_session_page_get_step (walk->page), ==, id);
}

/* Typing and Enter, and where there is a suggestion, Enter alone. */
static void
test_walk (GuiFixture *fixture,
           gconstpointer user_data)
{
  static const struct
  {
    const char *step;
    const char *text; /* NULL: what is there is good */
  } answers[] = {
    { "topic", "Listening to victims" },
    { "people", "New staff" },
    { "ability", "conduct a first interview" },
    { "time", "1h30" },
    { "place", "Room 2" },
  };
  CicloHistory *history;
  Walk walk;

  walk_begin (&walk, "en");
  walk.actions = 1; /* "Begin" on the start page */
  history = ciclo_desk_get_history (walk.desk);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      check_step (&walk, answers[i].step);
      type (&walk, answers[i].text);
      enter (&walk);
    }
  g_assert_cmpstr (ciclo_history_get_undo_label (history), ==, "First session: place");
  check_step (&walk, "shape");
  click (&walk, "next");
  check_step (&walk, "check");
  click (&walk, "next");
  check_step (&walk, "handouts");
  click (&walk, "skip");
  check_step (&walk, "done");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (walk.window)) == gui_get (walk.page, "print"));
  click (&walk, "print");
  g_assert_cmpuint (walk.printed, ==, 1);
  /* In the dialog for printing: the printer and the button. */
  g_assert_cmpuint (walk.actions + 2, <=, MOST_ACTIONS);
  g_test_message ("%u actions", walk.actions + 2);

  g_assert_cmpstr (ciclo_node_get_text (walk.course, CICLO_COURSE_TITLE, NULL), ==, "Listening to victims");
  g_assert_nonnull (strstr (gtk_label_get_text (gui_get (walk.page, "summary")), "conduct a first interview"));
  click (&walk, "go_on");
  g_assert_cmpstr (walk.opened, ==, "programme");
  walk_end (&walk);
}

/* Nothing at all is answered: the plan is there too. */
static void
test_skip (GuiFixture *fixture,
           gconstpointer user_data)
{
  g_autofree char *title = NULL;
  Walk walk;

  walk_begin (&walk, "pt-BR");
  title = g_strdup (ciclo_node_get_text (walk.course, CICLO_COURSE_TITLE, NULL));
  for (guint i = 0; i < 8; i++)
    click (&walk, "skip");
  check_step (&walk, "done");
  g_assert_cmpstr (ciclo_node_get_text (walk.course, CICLO_COURSE_TITLE, NULL), ==, title);
  g_assert_false (ciclo_history_get_can_undo (ciclo_desk_get_history (walk.desk)));
  for (guint i = 0; i < 8; i++)
    click (&walk, "back");
  check_step (&walk, "topic");
  walk_end (&walk);
}

/* What makes no sense stays where it was typed, with a word about it, and one can still go on. */
static void
test_nonsense (GuiFixture *fixture,
               gconstpointer user_data)
{
  static const char *const odd[] = { "long", "10", "9 h", "" };
  Walk walk;

  walk_begin (&walk, "en");
  click (&walk, "skip");
  click (&walk, "skip");
  click (&walk, "skip");
  for (guint i = 0; i < G_N_ELEMENTS (odd) - 1; i++)
    {
      type (&walk, odd[i]);
      enter (&walk);
      check_step (&walk, "time");
      g_assert_true (gtk_widget_get_visible (gui_get (walk.page, "problem")));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (&walk))), ==, odd[i]);
    }
  g_assert_cmpint (ciclo_first_session_get_minutes (walk.course), ==, 90);
  click (&walk, "skip");
  check_step (&walk, "place");
  g_assert_false (gtk_widget_get_visible (gui_get (walk.page, "problem")));
  walk_end (&walk);
}

/* The example with one click; a verb that hides is asked about; what is typed is kept when the page goes away. */
static void
test_help (GuiFixture *fixture,
           gconstpointer user_data)
{
  Walk walk;
  g_autofree char *ability = NULL;

  walk_begin (&walk, "en");
  click (&walk, "take");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (&walk))), ==,
                   "The first interview with a victim of violence");
  click (&walk, "next");
  click (&walk, "next");
  check_step (&walk, "ability");
  type (&walk, "understand the rules");
  gtk_widget_set_visible (GTK_WIDGET (walk.page), FALSE);
  ability = ciclo_first_session_dup_text (walk.course, CICLO_FIRST_ABILITY);
  g_assert_cmpstr (ability, ==, "understand the rules");
  walk_end (&walk);
}

/* Undo is seen in the field. */
static void
test_undo (GuiFixture *fixture,
           gconstpointer user_data)
{
  Walk walk;

  walk_begin (&walk, "en");
  type (&walk, "Mistake");
  ciclo_first_session_page_commit (walk.page);
  g_assert_cmpstr (ciclo_history_get_undo_label (ciclo_desk_get_history (walk.desk)), ==, "First session: topic");
  ciclo_history_undo (ciclo_desk_get_history (walk.desk));
  ciclo_desk_settle (walk.desk);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (&walk))), ==, "");
  walk_end (&walk);
}

static GtkWidget *
find_page (GtkWidget *widget)
{
  GtkWidget *found = CICLO_IS_FIRST_SESSION_PAGE (widget) ? widget : NULL;

  for (widget = gtk_widget_get_first_child (widget); widget != NULL && found == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_page (widget);

  return found;
}

/* From the start page of the real window; a window that has a design keeps it. */
static void
test_window (GuiFixture *fixture,
             gconstpointer user_data)
{
  CicloWindow *window = gui_start (fixture);
  CicloDocument *document;
  GtkWidget *page, *field;

  gui_act (window, "win.first-session");
  document = ciclo_window_get_document (window);
  g_assert_true (ciclo_first_session_fits (ciclo_document_get_course (document)));
  page = find_page (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gui_is_enabled (window, "print"));

  field = gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (window)));
  gtk_editable_set_text (GTK_EDITABLE (field), "Listening");
  ciclo_first_session_page_commit (CICLO_FIRST_SESSION_PAGE (page));
  g_assert_cmpstr (ciclo_node_get_text (ciclo_document_get_course (document), CICLO_COURSE_TITLE, NULL), ==,
                   "Listening");
  gui_act (window, "win.undo");
  g_assert_true (gtk_widget_get_mapped (page));

  gui_act (window, "win.first-session");
  g_assert_true (ciclo_window_get_document (window) == document);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 2);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/first-session-page/walk", test_walk },
    { "/first-session-page/skip", test_skip },
    { "/first-session-page/nonsense", test_nonsense },
    { "/first-session-page/help", test_help },
    { "/first-session-page/undo", test_undo },
    { "/first-session-page/window", test_window },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
