/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The panes beside the page: what the guidance says, and what the coach found. */

#include "config.h"

#include "gui.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-kinds.h"
#include "ui/ciclo-check-pane.h"
#include "ui/ciclo-check-row.h"
#include "ui/ciclo-find-bar.h"
#include "ui/ciclo-guide-pane.h"
#include "ui/ciclo-workspace.h"

/* There is no gap: people can do it already. */
#define GAP                                                        \
  "    <gap xml:id=\"g1\" current=\"4\" required=\"2\">\n"         \
  "      <competency xml:lang=\"en\">&lt;b&gt;Interview&lt;/b&gt;" \
  "</competency>\n    </gap>\n"
#define COURSE GUI_HEAD ">\n  <title xml:lang=\"en\">Course</title>\n  <gaps>\n" GAP "  </gaps>\n</course>\n"

static CicloWorkspace *
get_workspace (CicloWindow *window)
{
  return CICLO_WORKSPACE (adw_bin_get_child (gui_get (window, "workspace_place")));
}

static CicloDesk *
get_desk (CicloWindow *window)
{
  return ciclo_workspace_get_desk (get_workspace (window));
}

static gpointer
get_pane (CicloWindow *window,
          const char *name)
{
  return gtk_stack_get_child_by_name (gui_get (get_workspace (window), "panes"), name);
}

static void
add_texts (GtkWidget *widget,
           GString *texts)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

static char *
dup_texts (gpointer widget)
{
  GString *texts = g_string_new (NULL);

  add_texts (widget, texts);

  return g_string_free (texts, FALSE);
}

static void
assert_says (gpointer widget,
             const char *text,
             gboolean is_said)
{
  g_autofree char *texts = dup_texts (widget);

  if ((strstr (texts, text) != NULL) != is_said)
    g_error ("“%s” is %s in: %s", text, is_said ? "not" : "", texts);
}

static CicloCheckRow *
get_row (CicloCheckPane *pane,
         int position)
{
  return (CicloCheckRow *) gtk_list_box_get_row_at_index (gui_get (pane, "list"), position);
}

static guint
count_rows (CicloCheckPane *pane)
{
  guint n = 0;

  while (get_row (pane, (int) n) != NULL)
    n++;

  return n;
}

/* The row with the finding of the rule @id. */
static CicloCheckRow *
find_row (CicloCheckPane *pane,
          const char *id)
{
  for (int i = 0; get_row (pane, i) != NULL; i++)
    if (g_str_equal (ciclo_finding_get_rule (ciclo_check_row_get_finding (get_row (pane, i)))->id, id))
      return get_row (pane, i);

  return NULL;
}

static CicloCheckPane *
open_check (CicloWindow *window,
            guint place)
{
  CicloCheckPane *pane = get_pane (window, "check");

  gtk_stack_set_visible_child_name (gui_get (get_workspace (window), "panes"), "check");
  gtk_drop_down_set_selected (gui_get (pane, "place"), place);
  ciclo_desk_settle (get_desk (window));

  return pane;
}

/* Page, field, kind, and back; headings only where there is something below. */
static void
test_guide (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloDesk *desk = get_desk (window);
  CicloGuidePane *pane = get_pane (window, "guide");
  CicloNode *gap = ciclo_node_get_child (ciclo_desk_get_course (desk), CICLO_COURSE_GAPS, 0);

  ciclo_desk_open_page (desk, "course-card");
  assert_says (pane, "Course card", TRUE);
  assert_says (pane, "A common mistake", TRUE);
  ciclo_desk_focus (desk, ciclo_desk_get_course (desk), CICLO_COURSE_AIM);
  assert_says (pane, "the change your organisation wants", TRUE);
  assert_says (pane, "What it is good for", TRUE);
  assert_says (pane, "A common mistake", FALSE);
  ciclo_desk_focus (desk, gap, -1);
  assert_says (pane, "Example", FALSE);
  ciclo_desk_open_page (desk, "gaps");
  assert_says (pane, "Gaps and priorities", TRUE);
  ciclo_desk_focus (desk, gap, -1);
  assert_says (pane, "Gaps and priorities", FALSE);
  ciclo_desk_focus (desk, NULL, -1);
  assert_says (pane, "Gaps and priorities", TRUE);
}

/* Whatever has the focus, its label is there; what a list holds is explained too. */
static void
test_guide_fields (GuiFixture *fixture,
                   gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloGuidePane *pane = get_pane (window, "guide");
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CicloNode) node = ciclo_node_new (kinds[i]);
      const CicloSchema *schema = ciclo_node_get_schema (node);

      for (guint field = 0; field < schema->n_fields; field++)
        {
          ciclo_desk_focus (get_desk (window), node, (int) field);
          assert_says (pane, ciclo_field_get_label (&schema->fields[field]), TRUE);
        }
    }
  ciclo_desk_focus (get_desk (window), ciclo_desk_get_course (get_desk (window)), CICLO_COURSE_SESSIONS);
  assert_says (pane, "A block of work between two breaks", TRUE);
}

static void
test_findings (GuiFixture *fixture,
               gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloCheckPane *pane = open_check (window, 2);
  CicloCheckRow *row = find_row (pane, "N06");
  g_autofree char *title = NULL;
  g_autofree char *expected = g_strdup_printf ("Check (%u)", count_rows (pane));

  g_object_get (pane, "title", &title, NULL);
  g_assert_cmpstr (title, ==, expected);
  g_assert_nonnull (row);
  assert_says (row, "<b>Interview</b>", TRUE);
  assert_says (row, "Go", FALSE);
  gtk_list_box_select_row (gui_get (pane, "list"), GTK_LIST_BOX_ROW (row));
  assert_says (row, "Go", TRUE);
  assert_says (get_pane (window, "guide"), "A good example", TRUE);

  ciclo_check_row_go (row);
  g_assert_cmpstr (ciclo_workspace_get_page (get_workspace (window)), ==, "gaps");
}

/* Where the pane lies over the page, it makes way. */
static void
test_narrow (GuiFixture *fixture,
             gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloCheckPane *pane = open_check (window, 2);
  AdwFlap *flap = gui_get (get_workspace (window), "right");

  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (flap, TRUE);
  ciclo_check_row_go (get_row (pane, 0));
  g_assert_false (adw_flap_get_reveal_flap (flap));
}

/* Each of them is one step that can be undone; rows of other findings stay. */
static void
test_mending (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloHistory *history = ciclo_desk_get_history (get_desk (window));
  CicloCheckPane *pane = open_check (window, 2);
  CicloCheckRow *other = find_row (pane, "N06") == get_row (pane, 0) ? get_row (pane, 1) : get_row (pane, 0);
  guint n = count_rows (pane);

  ciclo_check_row_set_aside (find_row (pane, "N06"), "No");
  g_assert_null (find_row (pane, "N06"));
  g_assert_cmpuint (count_rows (pane), ==, n - 1);
  g_assert_true (get_row (pane, 0) == other);

  gtk_drop_down_set_selected (gui_get (pane, "state"), 1);
  g_assert_cmpuint (count_rows (pane), ==, 1);
  assert_says (get_row (pane, 0), "Your reason: No", TRUE);
  ciclo_check_row_take_back (get_row (pane, 0));
  g_assert_cmpuint (count_rows (pane), ==, 0);
  assert_says (pane, "Nothing was set aside.", TRUE);
  ciclo_history_undo (history);
  ciclo_history_undo (history);
  g_assert_false (ciclo_history_get_can_undo (history));

  gtk_drop_down_set_selected (gui_get (pane, "state"), 0);
  ciclo_desk_settle (get_desk (window));
  ciclo_check_row_fix (find_row (pane, "N06"));
  g_assert_null (find_row (pane, "N06"));
  ciclo_history_undo (history);
  g_assert_false (ciclo_history_get_can_undo (history));
}

/* Who is in a row that goes away is in the next one, and the other rows are the same widgets. */
static void
test_focus (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloCheckPane *pane = open_check (window, 2);
  CicloCheckRow *next = get_row (pane, 1);

  gui_settle (window);
  gtk_list_box_select_row (gui_get (pane, "list"), GTK_LIST_BOX_ROW (get_row (pane, 0)));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (get_row (pane, 0))));
  ciclo_desk_settle (get_desk (window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_row (pane, 0)));
  ciclo_check_row_set_aside (get_row (pane, 0), "");
  g_assert_true (get_row (pane, 0) == next);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (next));
}

/* An empty list says whether there is something elsewhere. */
static void
test_filters (GuiFixture *fixture,
              gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloCheckPane *pane = open_check (window, 0);
  guint n;

  ciclo_workspace_open_page (get_workspace (window), "lessons");
  g_assert_cmpuint (count_rows (pane), ==, 0);
  assert_says (pane, "Nothing to look at here. In the whole course there", TRUE);
  g_assert_true (gtk_widget_get_visible (gui_get (pane, "everywhere")));
  ciclo_workspace_open_page (get_workspace (window), "gaps");
  g_assert_nonnull (find_row (pane, "N06"));
  n = count_rows (pane);
  gtk_drop_down_set_selected (gui_get (pane, "place"), 2);
  g_assert_cmpuint (count_rows (pane), >, n);
  g_assert_false (gtk_widget_get_visible (gui_get (pane, "everywhere")));

  gtk_drop_down_set_selected (gui_get (pane, "weight"), CICLO_SEVERITY_ERROR);
  for (int i = 0; get_row (pane, i) != NULL; i++)
    g_assert_cmpint (ciclo_finding_get_severity (ciclo_check_row_get_finding (get_row (pane, i))), ==,
                     CICLO_SEVERITY_ERROR);
}

/* A list that is too long is cut, and says so. */
static void
test_many (GuiFixture *fixture,
           gconstpointer user_data)
{
  GString *text = g_string_new (GUI_HEAD ">\n  <gaps>\n");
  CicloWindow *window;
  CicloCheckPane *pane;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "    <gap xml:id=\"g%u\" current=\"4\" required=\"2\"/>\n", i);
  g_string_append (text, "  </gaps>\n</course>\n");
  window = gui_open_text (fixture, text->str);
  pane = open_check (window, 2);
  g_string_free (text, TRUE);

  g_assert_cmpuint (count_rows (pane), ==, 100);
  assert_says (pane, "The first 100 of ", TRUE);
  g_signal_emit_by_name (gui_get (pane, "more"), "clicked");
  g_assert_cmpuint (count_rows (pane), >, 100);
}

static CicloFindBar *
get_find_bar (CicloWindow *window)
{
  return CICLO_FIND_BAR (gtk_widget_get_first_child (gui_get (get_workspace (window), "frame")));
}

/* From the first place to the last and round, in the language in which the words are. */
static void
test_find (GuiFixture *fixture,
           gconstpointer user_data)
{
  CicloWindow *window = gui_open_example (fixture);
  CicloDesk *desk = get_desk (window);
  CicloFindBar *bar = get_find_bar (window);
  GtkListBox *list = gui_get (bar, "list");
  GtkWidget *first;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  gui_act (window, "win.find");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  gtk_editable_set_text (gui_get (bar, "entry"), "levantamento de necessidades");
  g_signal_emit_by_name (gui_get (bar, "entry"), "activate");
  g_assert_cmpstr (ciclo_desk_get_language (desk), ==, "pt-BR");
  first = GTK_WIDGET (gtk_list_box_get_selected_row (list));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (first)), ==, 0);
  gui_act (window, "win.find-next");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
  gui_act (window, "win.find-previous");
  gui_act (window, "win.find-previous");
  g_assert_null (
      gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)) + 1));

  gui_act (window, "win.show-find");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
}

static void
test_find_nothing (GuiFixture *fixture,
                   gconstpointer user_data)
{
  CicloWindow *window = gui_open_text (fixture, COURSE);
  CicloFindBar *bar = get_find_bar (window);

  gui_act (window, "win.find");
  assert_says (bar, "Found nowhere", FALSE);
  gtk_editable_set_text (gui_get (bar, "entry"), "no such words");
  g_signal_emit_by_name (gui_get (bar, "entry"), "activate");
  assert_says (bar, "Found nowhere", TRUE);
  gui_act (window, "win.find-next");
  gtk_editable_set_text (gui_get (bar, "entry"), "<b>interview");
  g_signal_emit_by_name (gui_get (bar, "entry"), "activate");
  assert_says (bar, "1 place", TRUE);
  assert_says (bar, "<b>Interview</b>", TRUE);
  g_assert_cmpstr (ciclo_workspace_get_page (get_workspace (window)), ==, "gaps");
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/panes/guide", test_guide },
    { "/panes/guide-fields", test_guide_fields },
    { "/panes/findings", test_findings },
    { "/panes/narrow", test_narrow },
    { "/panes/mending", test_mending },
    { "/panes/focus", test_focus },
    { "/panes/filters", test_filters },
    { "/panes/many", test_many },
    { "/panes/find", test_find },
    { "/panes/find-nothing", test_find_nothing },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
