/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a list: each is one step of undo with a name, and whatever was taken away comes back. */

#include "config.h"

#include "core/ciclo-values.h"
#include "edited.h"
#include "model/ciclo-course.h"
#include "model/ciclo-kinds.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-session.h"
#include "ui/ciclo-list-editor-private.h"
#include "ui/ciclo-list-row.h"

/* The titles of the sessions, one after another. */
static char *
dup_titles (Edited *edited)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < ciclo_node_get_size (edited->course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (edited->course, CICLO_COURSE_SESSIONS, i);

      g_string_append_printf (titles, "%s ", ciclo_node_get_text (session, CICLO_SESSION_TITLE, NULL));
    }

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
assert_titles (Edited *edited,
               const char *expected)
{
  g_autofree char *titles = dup_titles (edited);

  g_assert_cmpstr (titles, ==, expected);
}

static CicloNode *
make_sessions (guint n)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);

  for (guint i = 0; i < n; i++)
    {
      CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));
      char title[] = { (char) ('a' + i % 26), '\0' };

      ciclo_node_set_text (session, CICLO_SESSION_TITLE, NULL, title);
    }

  return course;
}

static CicloListEditor *
show_sessions (Edited *edited)
{
  CicloListEditor *list = edited_show (edited, ciclo_list_editor_new (edited->desk, edited->course,
                                                                      CICLO_COURSE_SESSIONS));

  gui_settle (edited->window);

  return list;
}

static void
act (CicloListEditor *list,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list), action, NULL));
}

/* One step with the name @label gave @after; undone and done again. */
static void
check_step (Edited *edited,
            const char *label,
            const char *before,
            const char *after)
{
  assert_titles (edited, after);
  g_assert_cmpstr (ciclo_history_get_undo_label (edited->history), ==, label);
  ciclo_history_undo (edited->history);
  assert_titles (edited, before);
  g_assert_false (ciclo_history_get_can_undo (edited->history));
  ciclo_history_redo (edited->history);
  assert_titles (edited, after);
  ciclo_history_undo (edited->history);
}

static void
test_steps (GuiFixture *fixture,
            gconstpointer user_data)
{
  static const struct
  {
    const char *action, *label, *after;
    guint position;
  } rows[] = {
    { "list.add", "Add: Session", "a b c  ", 1 },
    { "list.add-after", "Add: Session", "a b  c ", 1 },
    { "list.duplicate", "Duplicate: Session", "a b b c ", 1 },
    { "list.move-up", "Move: Session", "b a c ", 1 },
    { "list.move-down", "Move: Session", "a c b ", 1 },
    { "list.cut", "Cut: Session", "a c ", 1 },
    { "list.remove", "Remove: Session", "a b ", 2 },
  };
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (3));
  list = show_sessions (&edited);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].action);
      ciclo_list_editor_focus (list, rows[i].position);
      act (list, rows[i].action);
      check_step (&edited, rows[i].label, "a b c ", rows[i].after);
    }
  edited_close (&edited);
}

/* Nothing happens where nothing can. */
static void
test_ends (GuiFixture *fixture,
           gconstpointer user_data)
{
  static const char *const actions[] = { "list.open", "list.duplicate", "list.cut", "list.copy", "list.remove",
                                         "list.move-up", "list.move-down", "list.add-after" };
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (2));
  list = show_sessions (&edited);
  ciclo_list_editor_focus (list, 0);
  act (list, "list.move-up");
  ciclo_list_editor_focus (list, 1);
  act (list, "list.move-down");
  ciclo_list_editor_focus (list, 7);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    act (list, actions[i]);
  assert_titles (&edited, "a b ");
  g_assert_false (ciclo_history_get_can_undo (edited.history));
  edited_close (&edited);
}

/* What is said, and where the focus is then. */
static void
test_said (GuiFixture *fixture,
           gconstpointer user_data)
{
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (2));
  list = show_sessions (&edited);
  ciclo_list_editor_focus (list, 0);
  act (list, "list.move-down");
  g_assert_cmpstr (edited.said, ==, "“a” moved to position 2 of 2");
  g_assert_false (edited.undoable);
  g_assert_cmpint (list->current, ==, 1);
  act (list, "list.remove");
  g_assert_cmpstr (edited.said, ==, "“a” was removed");
  g_assert_true (edited.undoable);
  g_assert_cmpint (list->current, ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (edited.window), GTK_WIDGET (list->list)));
  act (list, "list.remove");
  g_assert_true (gtk_window_get_focus (edited.window) == list->add);
  act (list, "list.add");
  g_assert_true (edited.revealed == ciclo_node_get_child (edited.course, CICLO_COURSE_SESSIONS, 0));
  edited_close (&edited);
}

/* A row is dropped on another one. */
static void
test_drop (GuiFixture *fixture,
           gconstpointer user_data)
{
  Edited edited;
  CicloListEditor *list;
  gpointer row;
  GListModel *controllers;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  edited_open (&edited, fixture, make_sessions (3));
  list = show_sessions (&edited);
  g_value_init (&value, CICLO_TYPE_LIST_ROW);
  g_value_set_object (&value, gtk_list_box_get_row_at_index (list->list, 0));
  row = gtk_list_box_get_row_at_index (list->list, 2);
  controllers = gtk_widget_observe_controllers (row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &is_taken);
    }
  g_object_unref (controllers);
  g_assert_true (is_taken);
  g_value_reset (&value);
  check_step (&edited, "Move: Session", "a b c ", "b c a ");
  edited_close (&edited);
}

/* Words and Enter */

static void
enter (CicloListEditor *list,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (list->quick), text);
  g_signal_emit_by_name (list->quick, "activate");
}

static void
test_quick (GuiFixture *fixture,
            gconstpointer user_data)
{
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (1));
  list = show_sessions (&edited);
  enter (list, "  ");
  g_assert_false (ciclo_history_get_can_undo (edited.history));
  enter (list, " <b>%s ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (list->quick)), ==, "");
  check_step (&edited, "Add: Session", "a ", "a <b>%s ");

  edited_close (&edited);
}

/* Copying */

static void
wait_for_size (Edited *edited,
               guint n)
{
  while (ciclo_node_get_size (edited->course, CICLO_COURSE_SESSIONS) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_copy (GuiFixture *fixture,
           gconstpointer user_data)
{
  Edited one, other;
  CicloListEditor *list, *second;

  edited_open (&one, fixture, make_sessions (2));
  edited_open (&other, fixture, make_sessions (0));
  list = show_sessions (&one);
  second = show_sessions (&other);
  ciclo_list_editor_focus (list, 0);
  act (list, "list.copy");
  act (list, "list.paste");
  wait_for_size (&one, 3);
  check_step (&one, "Paste: Session", "a b ", "a a b ");
  act (second, "list.paste");
  wait_for_size (&other, 1);
  check_step (&other, "Paste: Session", "", "a ");

  /* What was asked for is done, although its list goes meanwhile. */
  act (second, "list.paste");
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &second);
  gtk_window_set_child (other.window, NULL);
  while (second != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_titles (&other, "a ");
  edited_close (&other);
  edited_close (&one);
}

static void
test_paste_text (GuiFixture *fixture,
                 gconstpointer user_data)
{
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (1));
  list = show_sessions (&edited);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (list)), "some words");
  act (list, "list.paste");
  while (edited.said == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (edited.said, "no entry of a course design"));
  assert_titles (&edited, "a ");
  edited_close (&edited);
}

/* Many entries: the first hundred, more when asked for, and whichever is wanted. */
static void
test_many (GuiFixture *fixture,
           gconstpointer user_data)
{
  Edited edited;
  CicloListEditor *list;

  edited_open (&edited, fixture, make_sessions (350));
  list = show_sessions (&edited);
  g_assert_null (gtk_list_box_get_row_at_index (list->list, 100));
  g_assert_true (gtk_widget_get_visible (list->more));
  g_signal_emit_by_name (list->more, "clicked");
  g_assert_nonnull (gtk_list_box_get_row_at_index (list->list, 199));
  ciclo_list_editor_focus (list, 349);
  g_assert_cmpint (list->current, ==, 349);
  g_assert_true (gtk_window_get_focus (edited.window) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (list->list, 349)));
  g_assert_false (gtk_widget_get_visible (list->more));
  edited_close (&edited);
}

/* Every list of every kind can be added to; its parts have names. */
static void
check_list (Edited *edited,
            CicloNode *node,
            guint field)
{
  CicloListEditor *list = edited_show (edited, ciclo_list_editor_new (edited->desk, node, field));
  guint n = ciclo_node_get_size (node, field);
  g_autofree char *too_long = g_strnfill (CICLO_LINE_LIMIT + 1, 'x');

  g_test_message ("%s %s", ciclo_node_get_schema (node)->element, ciclo_node_get_schema (node)->fields[field].name);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list->list), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list->list), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list->add), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list->paste), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list->quick), GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (guint i = 0; i < n; i++)
    g_assert_true (gtk_test_accessible_has_property (
        GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list->list, (int) i)), GTK_ACCESSIBLE_PROPERTY_LABEL));
  act (list, "list.add");
  g_assert_cmpuint (ciclo_node_get_size (node, field), ==, n + 1);
  ciclo_history_undo (edited->history);
  g_assert_cmpuint (ciclo_node_get_size (node, field), ==, n);
  if (!gtk_widget_get_visible (GTK_WIDGET (list->quick)))
    return;

  enter (list, "Word");
  g_assert_cmpuint (ciclo_node_get_size (node, field), ==, n + 1);
  g_assert_cmpstr (ciclo_naming_get_title (ciclo_node_get_child (node, field, n),
                                           ciclo_desk_get_own_speech (edited->desk)),
                   ==, "Word");
  ciclo_history_undo (edited->history);

  /* What is too long for a title stays where it is, and that is said. */
  enter (list, too_long);
  g_assert_cmpuint (ciclo_node_get_size (node, field), ==, n);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (list->quick)), ==, too_long);
  g_assert_nonnull (strstr (edited->said, "too long"));
}

static void
test_every_list (GuiFixture *fixture,
                 gconstpointer user_data)
{
  guint n;
  const GType *types = ciclo_kinds (&n);
  Edited edited;

  edited_open (&edited, fixture, edited_grow_course ());
  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (types[i]);
      CicloNode *node = edited_find_node (edited.course, types[i]);

      for (guint j = 0; j < schema->n_fields; j++)
        if (schema->fields[j].kind == CICLO_LIST)
          check_list (&edited, node, j);
    }
  edited_close (&edited);
}

static void
test_read_only (GuiFixture *fixture,
                gconstpointer user_data)
{
  static const char *const actions[] = { "list.add", "list.add-after", "list.duplicate", "list.cut", "list.copy",
                                         "list.paste", "list.move-up", "list.move-down", "list.remove", "list.open" };
  g_autofree char *path = gui_write_design (fixture, "later.ciclo", LATER);
  Edited edited;
  CicloListEditor *list;

  edited_open_document (&edited, fixture, ciclo_document_load (path, NULL));
  list = show_sessions (&edited);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      ciclo_list_editor_focus (list, 0);
      act (list, actions[i]);
    }
  g_assert_false (ciclo_history_get_can_undo (edited.history));
  g_assert_cmpuint (ciclo_node_get_size (edited.course, CICLO_COURSE_SESSIONS), ==, 1);
  g_assert_false (gtk_widget_get_visible (list->add));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list->quick)));
  edited_close (&edited);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/lists/steps", test_steps },
    { "/lists/ends", test_ends },
    { "/lists/said", test_said },
    { "/lists/drop", test_drop },
    { "/lists/quick", test_quick },
    { "/lists/copy", test_copy },
    { "/lists/paste-text", test_paste_text },
    { "/lists/many", test_many },
    { "/lists/every-list", test_every_list },
    { "/lists/read-only", test_read_only },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
