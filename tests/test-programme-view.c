/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme as somebody works on it: keys, drags, and what is said about them. */

#include "config.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "shown.h"
#include "ui/ciclo-programme-card.h"
#include "ui/ciclo-programme-view.h"

#define SESSION(id, title, more) \
  "<session xml:id=\"" id "\" planned=\"PT30M\" " more "><title xml:lang=\"en\">" title "</title></session>\n"
#define COURSE                                                                                          \
  GUI_HEAD ">\n<days><day xml:id=\"d1\" start=\"09:00\" end=\"10:15\"/><day xml:id=\"d2\"/></days>\n"   \
           "<sessions>\n" SESSION ("s1", "Welcome", "day=\"d1\"") SESSION ("s2", "Needs", "day=\"d1\"") \
               SESSION ("s3", "Methods", "day=\"d1\"") SESSION ("s4", "Loose", "")                      \
                   SESSION ("s5", "Later", "day=\"d1\" state=\"parked\"") "</sessions>\n</course>\n"

static void
open_course (Shown *shown,
             GuiFixture *fixture)
{
  g_autofree char *path = gui_write_design (fixture, "days.ciclo", COURSE);

  shown_open (shown, fixture, path, ciclo_programme_view_new);
}

static CicloNode *
get_session (Shown *shown,
             guint position)
{
  return ciclo_node_get_child (ciclo_desk_get_course (shown->desk), CICLO_COURSE_SESSIONS, position);
}

static gpointer
find_controller (GtkWidget *widget,
                 GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          (type != GTK_TYPE_EVENT_CONTROLLER_KEY ||
           gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (controller)) == GTK_PHASE_CAPTURE))
        return controller;
    }

  g_assert_not_reached ();
}

/* Presses a key in the row that says @text. Returns whether it was taken. */
static gboolean
press (Shown *shown,
       const char *text,
       guint keyval,
       GdkModifierType state)
{
  GtkWidget *row = GTK_WIDGET (shown_get_row (shown, text));
  gboolean taken = FALSE;

  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (find_controller (gtk_widget_get_parent (row), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, state, &taken);

  return taken;
}

static const char *
get_focused_name (Shown *shown)
{
  GtkWidget *focus = gtk_window_get_focus (shown->window);

  return CICLO_IS_VIEW_ROW (focus) ? ciclo_view_row_get_name (CICLO_VIEW_ROW (focus)) : "";
}

static void
test_rows (GuiFixture *fixture,
           gconstpointer user_data)
{
  Shown shown;

  open_course (&shown, fixture);
  shown_check_names (shown.view);
  shown_get_row (&shown, "09:00, Welcome, 30 min");
  shown_get_row (&shown, "10:00, Methods, 30 min. Goes on after the end of the day");
  g_assert_nonnull (shown_find (shown.view, GTK_TYPE_LABEL, "15 min beyond the end of the day"));
  g_assert_nonnull (shown_find (shown.view, GTK_TYPE_LABEL, "On no day yet"));
  g_assert_nonnull (shown_find (shown.view, GTK_TYPE_LABEL, "Nothing is planned for this day yet"));
  shown_get_row (&shown, "Later, 30 min. Parked");
  ciclo_view_row_follow (shown_get_row (&shown, "Needs"));
  g_assert_true (shown.node == get_session (&shown, 1));
  shown_close (&shown);
}

/* Each move is told, the focus goes along, and undo takes it back. */
static void
test_moves (GuiFixture *fixture,
            gconstpointer user_data)
{
  CicloNode *needs;
  Shown shown;

  open_course (&shown, fixture);
  needs = get_session (&shown, 1);
  g_assert_true (press (&shown, "Needs", GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpstr (shown.said, ==, "Moved to 09:00, first of Day 1");
  g_assert_true (get_session (&shown, 0) == needs);
  g_assert_true (g_str_has_prefix (get_focused_name (&shown), "09:00, Needs"));
  g_assert_true (press (&shown, "Needs", GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpstr (shown.said, ==, "There is no earlier place for it");

  press (&shown, "Needs", GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpstr (shown.said, ==, "Moved to 09:30, after “Welcome”");
  press (&shown, "Needs", GDK_KEY_Down, GDK_ALT_MASK);
  press (&shown, "Needs", GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpstr (shown.said, ==, "Moved to the beginning of Day 2");
  g_assert_cmpstr (ciclo_node_get_text (needs, CICLO_SESSION_DAY, NULL), ==, "d2");
  g_assert_true (g_str_has_prefix (get_focused_name (&shown), "Needs"));
  for (guint i = 0; i < 4; i++)
    ciclo_history_undo (ciclo_desk_get_history (shown.desk));
  g_assert_true (get_session (&shown, 1) == needs);
  g_assert_false (ciclo_history_get_can_undo (ciclo_desk_get_history (shown.desk)));
  shown_close (&shown);
}

static void
test_keys (GuiFixture *fixture,
           gconstpointer user_data)
{
  CicloNode *welcome;
  Shown shown;

  open_course (&shown, fixture);
  welcome = get_session (&shown, 0);
  press (&shown, "Welcome", GDK_KEY_plus, GDK_SHIFT_MASK);
  g_assert_cmpstr (shown.said, ==, "Planned length 35 min");
  g_assert_true (g_str_has_prefix (get_focused_name (&shown), "09:00, Welcome, 35 min"));
  press (&shown, "Welcome", GDK_KEY_KP_Subtract, 0);
  g_assert_cmpint (ciclo_node_get_seconds (welcome, CICLO_SESSION_PLANNED), ==, 1800);

  press (&shown, "Needs", GDK_KEY_p, 0);
  g_assert_cmpstr (shown.said, ==, "The start is fixed at 09:30");
  shown_get_row (&shown, "Needs, 30 min. Fixed start");
  press (&shown, "Needs", GDK_KEY_P, GDK_SHIFT_MASK);
  g_assert_cmpstr (shown.said, ==, "The start is no longer fixed");
  press (&shown, "Loose", GDK_KEY_p, 0);
  g_assert_cmpstr (shown.said, ==, "Its start can be fixed as soon as the day has a start");

  press (&shown, "Welcome", GDK_KEY_k, 0);
  g_assert_true (ciclo_node_is_set (welcome, CICLO_SESSION_STATE));
  g_assert_true (g_str_has_prefix (get_focused_name (&shown), "Welcome, 30 min. Parked"));
  press (&shown, "Welcome", GDK_KEY_k, 0);
  g_assert_cmpstr (shown.said, ==, "Moved to 09:00, first of Day 1");
  g_assert_false (press (&shown, "Welcome", GDK_KEY_x, 0));
  shown_close (&shown);
}

static void
test_remove (GuiFixture *fixture,
             gconstpointer user_data)
{
  Shown shown;

  open_course (&shown, fixture);
  press (&shown, "Methods", GDK_KEY_Delete, 0);
  g_assert_cmpstr (shown.said, ==, "“Methods” removed");
  g_assert_true (shown.undoable);
  g_assert_null (shown_find (shown.view, CICLO_TYPE_VIEW_ROW, "Methods"));
  g_assert_true (g_str_has_prefix (get_focused_name (&shown), "09:30, Needs"));
  ciclo_history_undo (ciclo_desk_get_history (shown.desk));
  ciclo_desk_settle (shown.desk);
  shown_get_row (&shown, "Methods");
  shown_close (&shown);
}

static void
test_add (GuiFixture *fixture,
          gconstpointer user_data)
{
  Shown shown;

  open_course (&shown, fixture);
  press (&shown, "Welcome", GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_true (shown.node == get_session (&shown, 1));
  g_assert_cmpstr (ciclo_node_get_text (shown.node, CICLO_SESSION_DAY, NULL), ==, "d1");

  gtk_widget_grab_focus (GTK_WIDGET (shown_get_row (&shown, "Needs")));
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "programme.add", "s", "micro-teaching");
  g_assert_true (g_str_has_prefix (shown.said, "Added: "));
  g_assert_cmpuint (ciclo_node_get_size (get_session (&shown, 3), CICLO_SESSION_ACTIVITIES), >, 0);
  gtk_widget_activate_action (GTK_WIDGET (shown.view), "programme.add-day", NULL);
  g_assert_cmpuint (ciclo_node_get_size (ciclo_desk_get_course (shown.desk), CICLO_COURSE_DAYS), ==, 3);
  shown_close (&shown);
}

/* The button of the empty page makes a day with a session, in one step. */
static void
test_begin (GuiFixture *fixture,
            gconstpointer user_data)
{
  g_autofree char *path = gui_write_design (fixture, "empty.ciclo", GUI_EMPTY);
  Shown shown;

  shown_open (&shown, fixture, path, ciclo_programme_view_new);
  g_signal_emit_by_name (shown_find (shown.view, GTK_TYPE_BUTTON, "Add a session"), "clicked");
  g_assert_true (shown.node == get_session (&shown, 0));
  shown_get_row (&shown, "Session");
  ciclo_history_undo (ciclo_desk_get_history (shown.desk));
  g_assert_cmpuint (ciclo_node_get_size (ciclo_desk_get_course (shown.desk), CICLO_COURSE_DAYS), ==, 0);
  shown_close (&shown);
}

static void
test_drop (GuiFixture *fixture,
           gconstpointer user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *row, *box;
  gboolean done = FALSE;
  Shown shown;

  open_course (&shown, fixture);
  row = GTK_WIDGET (shown_get_row (&shown, "Nothing is planned for this day yet"));
  box = gtk_widget_get_parent (row);
  g_value_init (&value, CICLO_TYPE_NODE);
  g_value_set_object (&value, get_session (&shown, 0));
  g_signal_emit_by_name (find_controller (box, GTK_TYPE_DROP_TARGET), "drop", &value, 10.0, 5.0, &done);
  g_assert_true (done);
  g_assert_cmpstr (shown.said, ==, "Moved to the beginning of Day 2");

  /* Something of another design is not taken. */
  g_value_take_object (&value, ciclo_node_new (CICLO_TYPE_SESSION));
  g_signal_emit_by_name (find_controller (box, GTK_TYPE_DROP_TARGET), "drop", &value, 10.0, 5.0, &done);
  g_assert_false (done);
  shown_close (&shown);
}

/* Of very many sessions only some get widgets; the others come when they are asked for. */
static void
test_many (GuiFixture *fixture,
           gconstpointer user_data)
{
  g_autoptr (GString) text = g_string_new (GUI_HEAD ">\n<days><day xml:id=\"d1\" start=\"09:00\"/></days>\n<sessions>");
  g_autofree char *path = NULL;
  GtkWidget *button, *list;
  Shown shown;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "<session xml:id=\"s%u\" day=\"d1\" planned=\"PT5M\"/>\n", i);
  g_string_append (text, "</sessions>\n</course>\n");
  path = gui_write_design (fixture, "many.ciclo", text->str);
  shown_open (&shown, fixture, path, ciclo_programme_view_new);
  button = shown_find (shown.view, GTK_TYPE_BUTTON, "900 more sessions");
  list = gtk_widget_get_ancestor (button, CICLO_TYPE_VIEW_LIST);
  g_assert_cmpuint (ciclo_view_list_get_size (CICLO_VIEW_LIST (list)), ==, 100);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (ciclo_view_list_get_size (CICLO_VIEW_LIST (list)), ==, 200);
  shown_close (&shown);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/programme-view/rows", test_rows },
    { "/programme-view/moves", test_moves },
    { "/programme-view/keys", test_keys },
    { "/programme-view/remove", test_remove },
    { "/programme-view/add", test_add },
    { "/programme-view/begin", test_begin },
    { "/programme-view/drop", test_drop },
    { "/programme-view/many", test_many },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
