/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each preference has an effect: on the key that keeps it, and on the next course or paper. */

#include "config.h"

#include "core/ciclo-values.h"
#include "gui.h"
#include "model/ciclo-course.h"
#include "model/ciclo-settings.h"
#include "ui/ciclo-preferences.h"
#include "ui/ciclo-store.h"

#define NO_PICTURE "\x89PNG no picture"

static gpointer
open_preferences (GuiFixture *fixture)
{
  CicloWindow *window = gui_start (fixture);
  gpointer preferences;

  gui_act (window, "app.preferences");
  preferences = gui_find_toplevel (CICLO_TYPE_PREFERENCES);
  gui_settle (preferences);

  return preferences;
}

/* One row of a table that may hold the spin button of a limit. */
static GtkWidget *
find_spin (GtkWidget *widget,
           guint *skip)
{
  if (GTK_IS_SPIN_BUTTON (widget) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_spin (child, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_schema (GuiFixture *fixture,
             gconstpointer user_data)
{
  const CicloSchema *settings = ciclo_schema_for_type (CICLO_TYPE_SETTINGS);
  g_autoptr (GSettingsSchema) schema = NULL;
  guint n;
  const guint *limits = ciclo_store_list_limits (&n);

  g_object_get (ciclo_store_get (), "settings-schema", &schema, NULL);
  for (guint i = 0; i < n; i++)
    {
      const CicloField *field = &settings->fields[limits[i]];
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, field->name);
      g_autoptr (GVariant) initial = g_settings_schema_key_get_default_value (key);
      g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
      gboolean whole = g_variant_is_of_type (initial, G_VARIANT_TYPE_INT32);
      g_autofree char *allowed = g_variant_print (range, FALSE);
      g_autofree char *expected = whole ? g_strdup_printf ("('range', <(%d, %d)>)", (int) field->min, (int) field->max)
                                        : g_strdup_printf ("('range', <(%.1f, %.1f)>)", field->min, field->max);

      g_assert_true (whole == (field->kind == CICLO_INT));
      g_assert_cmpfloat (whole ? g_variant_get_int32 (initial) : g_variant_get_double (initial), ==, field->initial);
      g_assert_cmpstr (allowed, ==, expected);
    }
}

static void
test_course (GuiFixture *fixture,
             gconstpointer user_data)
{
  gpointer preferences = open_preferences (fixture);
  g_autoptr (CicloNode) untouched = ciclo_node_new (CICLO_TYPE_COURSE);
  g_autoptr (CicloNode) course = ciclo_node_new (CICLO_TYPE_COURSE);
  CicloNode *settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  g_autofree char *logo = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "docs/pictures/timetable.png", NULL);
  guint first = 0;

  ciclo_store_prepare_course (untouched);
  settings = ciclo_node_get_part (untouched, CICLO_COURSE_SETTINGS);
  for (guint i = 0; i < ciclo_node_get_schema (settings)->n_fields; i++)
    g_assert_false (ciclo_node_is_set (settings, i));

  gtk_editable_set_text (gui_get (preferences, "institution"), "ENADPU");
  g_assert_true (ciclo_preferences_take_logo (logo, NULL));
  adw_combo_row_set_selected (gui_get (preferences, "paper"), 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (gui_get (preferences, "limits"), &first)), 60);
  gui_settle (preferences);

  settings = ciclo_node_get_part (course, CICLO_COURSE_SETTINGS);
  ciclo_store_prepare_course (course);
  g_assert_cmpstr (ciclo_node_get_text (settings, CICLO_SETTINGS_INSTITUTION, NULL), ==, "ENADPU");
  g_assert_cmpstr (ciclo_node_get_text (settings, CICLO_SETTINGS_LOGO, NULL), ==, logo);
  g_assert_cmpstr (ciclo_node_get_code (settings, CICLO_SETTINGS_PAPER), ==, "letter");
  g_assert_true (ciclo_node_is_set (settings, CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE));
  g_assert_cmpint (ciclo_node_get_int (settings, CICLO_SETTINGS_MAX_SEAT_FACE_TO_FACE), ==, 60);
  g_assert_false (ciclo_node_is_set (settings, CICLO_SETTINGS_MAX_SEAT_ONLINE));

  /* What a course says itself stays. */
  ciclo_node_set_text (settings, CICLO_SETTINGS_INSTITUTION, NULL, "Another");
  ciclo_store_prepare_course (course);
  g_assert_cmpstr (ciclo_node_get_text (settings, CICLO_SETTINGS_INSTITUTION, NULL), ==, "Another");
  gtk_window_destroy (preferences);
}

static void
test_logo (GuiFixture *fixture,
           gconstpointer user_data)
{
  gpointer preferences = open_preferences (fixture);
  g_autofree char *path = gui_write_design (fixture, "logo.png", NO_PICTURE);
  g_autofree char *nothing = g_build_filename (fixture->folder, "nothing.png", NULL);
  const char *const bad[] = { path, nothing, fixture->folder, "/dev/zero", "logo.png", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      g_assert_false (ciclo_preferences_take_logo (bad[i], &error));
      g_assert_nonnull (error);
      kept = g_settings_get_string (ciclo_store_get (), CICLO_STORE_LOGO);
      g_assert_cmpstr (kept, ==, "");
    }
  g_assert_false (gtk_widget_get_visible (gui_get (preferences, "no_logo")));

  g_settings_set_string (ciclo_store_get (), CICLO_STORE_LOGO, "/somewhere/logo <b>&%s.png");
  g_assert_true (gtk_widget_get_visible (gui_get (preferences, "no_logo")));
  g_assert_cmpstr (adw_action_row_get_subtitle (gui_get (preferences, "logo")), ==, "logo <b>&%s.png");
  g_signal_emit_by_name (gui_get (preferences, "no_logo"), "clicked");
  g_assert_false (gtk_widget_get_visible (gui_get (preferences, "no_logo")));
  gtk_window_destroy (preferences);
}

static void
test_language (GuiFixture *fixture,
               gconstpointer user_data)
{
  gpointer preferences = open_preferences (fixture);
  AdwComboRow *row = gui_get (preferences, "language");
  g_autofree char *before = ciclo_store_dup_language ();
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (before, ==, "");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_false (gtk_widget_get_visible (gui_get (preferences, "restart")));

  adw_combo_row_set_selected (row, 2);
  after = ciclo_store_dup_language ();
  g_assert_cmpstr (after, ==, "pt-BR");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (row)), ==, "português (Brasil)");
  g_assert_true (gtk_widget_get_visible (gui_get (preferences, "restart")));

  adw_combo_row_set_selected (row, 0);
  back = ciclo_store_dup_language ();
  g_assert_cmpstr (back, ==, "");
  gtk_window_destroy (preferences);
}

static void
test_private (GuiFixture *fixture,
              gconstpointer user_data)
{
  gpointer preferences = open_preferences (fixture);

  g_assert_false (ciclo_store_is_private ());
  gtk_switch_set_active (gui_get (preferences, "private"), TRUE);
  g_assert_true (ciclo_store_is_private ());
  gtk_window_destroy (preferences);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/preferences/schema", test_schema },
    { "/preferences/language", test_language },
    { "/preferences/logo", test_logo },
    { "/preferences/private", test_private },
    { "/preferences/course", test_course },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
