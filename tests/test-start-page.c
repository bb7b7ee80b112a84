/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The start page in a window of its own, whose actions only take down what they were asked. */

#include "config.h"

#include "gui.h"

#include "core/ciclo-draft.h"
#include "model/ciclo-template.h"
#include "ui/ciclo-sketch-view.h"
#include "ui/ciclo-start-page.h"

#include <string.h>

#define HOSTILE "100%s <b>&amp;.ciclo"
#define DRAFT "00000000-0000-4000-8000-00000000000" /* and a figure, the higher the later */

typedef struct
{
  GtkWidget *window;
  CicloStartPage *page;
  GString *log; /* what the actions were asked */
} Start;

static void
note (GSimpleAction *action,
      GVariant *parameter,
      gpointer log)
{
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (log, "%s %s\n", g_action_get_name (G_ACTION (action)), text);
}

static void
add_actions (Start *start,
             const char *prefix,
             const GActionEntry *entries,
             guint n)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, (int) n, start->log);
  gtk_widget_insert_action_group (start->window, prefix, G_ACTION_GROUP (group));
}

static void
look (Start *start)
{
  while (ciclo_start_page_is_looking (start->page))
    g_main_context_iteration (NULL, TRUE);
  gui_settle (start->window);
}

static void
start_set_up (Start *start)
{
  static const GActionEntry app[] = {
    { "open", note },
    { "open-path", note, "ay" },
    { "new-from", note, "s" },
    { "open-draft", note, "s" },
    { "discard-draft", note, "s" },
  };
  static const GActionEntry win[] = { { "first-session", note } };

  start->log = g_string_new (NULL);
  start->window = gtk_window_new ();
  start->page = CICLO_START_PAGE (ciclo_start_page_new ());
  add_actions (start, "app", app, G_N_ELEMENTS (app));
  add_actions (start, "win", win, G_N_ELEMENTS (win));
  gtk_window_set_child (GTK_WINDOW (start->window), GTK_WIDGET (start->page));
  gtk_window_set_default_size (GTK_WINDOW (start->window), 900, 560);
  gtk_window_present (GTK_WINDOW (start->window));
  look (start);
}

static void
start_tear_down (Start *start)
{
  gtk_window_destroy (GTK_WINDOW (start->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_string_free (start->log, TRUE);
}

/* Every widget below @widget for which @test holds, the first first. */
static void
gather (GtkWidget *widget,
        GType type,
        GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (widget = gtk_widget_get_first_child (widget); widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    gather (widget, type, found);
}

static GPtrArray *
list (gpointer widget,
      GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  gather (widget, type, found);

  return found;
}

static void
test_empty (GuiFixture *fixture,
            gconstpointer user_data)
{
  Start start;

  start_set_up (&start);
  g_assert_false (gtk_widget_get_visible (gui_get (start.page, "drafts")));
  g_assert_false (gtk_widget_get_visible (gui_get (start.page, "files")));
  g_signal_emit_by_name (gui_get (start.page, "begin"), "clicked");
  g_signal_emit_by_name (gui_get (start.page, "open"), "clicked");
  g_assert_cmpstr (start.log->str, ==, "first-session \nopen \n");
  start_tear_down (&start);
}

/* A card for each template, drafts and worked courses apart, with a picture, a length and words. */
static void
test_templates (GuiFixture *fixture,
                gconstpointer user_data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) courses = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  Start start;
  guint n;

  ciclo_template_list (&n);
  start_set_up (&start);
  drafts = list (gui_get (start.page, "drafts_grid"), GTK_TYPE_BUTTON);
  courses = list (gui_get (start.page, "courses_grid"), GTK_TYPE_BUTTON);
  g_assert_cmpuint (courses->len, ==, 2);
  g_assert_cmpuint (drafts->len + courses->len, ==, n);

  g_signal_emit_by_name (drafts->pdata[1], "clicked");
  g_signal_emit_by_name (courses->pdata[0], "clicked");
  g_assert_cmpstr (start.log->str, ==, "new-from 'half-day'\nnew-from 'tot-five-days'\n");

  pictures = list (drafts->pdata[1], CICLO_TYPE_SKETCH_VIEW);
  gtk_test_accessible_assert_property (pictures->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       gtk_widget_get_tooltip_text (pictures->pdata[0]));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (pictures->pdata[0]), "Practising"));
  labels = list (drafts->pdata[1], GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[0]), ==, "Half a day");
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[1]), ==, "4 h 15 min together, 1 h 20 min on one's own");
  start_tear_down (&start);
}

static void
add_recent (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  char app[] = "ciclo", exec[] = "ciclo %u", type[] = "application/vnd.ciclo.design+xml";
  GtkRecentData data = { .mime_type = type, .app_name = app, .app_exec = exec };

  g_assert_true (gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data));
}

/* Files that are gone and files of others are left out; names are no markup. */
static void
test_files (GuiFixture *fixture,
            gconstpointer user_data)
{
  g_autofree char *path = gui_write_design (fixture, HOSTILE, GUI_EMPTY);
  g_autofree char *other = gui_write_design (fixture, "letter.txt", "Dear all");
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.ciclo", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Start start;

  add_recent (path);
  add_recent (other);
  add_recent (gone);
  start_set_up (&start);
  rows = list (gui_get (start.page, "files"), ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[0]), ==, "100%s <b>&amp;");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (rows->pdata[0]), fixture->folder));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (rows->pdata[0]), "today, "));

  g_assert_true (gtk_widget_activate (rows->pdata[0]));
  expected = g_strdup_printf ("open-path b'%s'\n", path);
  g_assert_cmpstr (start.log->str, ==, expected);
  start_tear_down (&start);
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
}

/* A draft that somebody left behind: its owner is no process any more. */
static void
add_draft (const char *id,
           const char *base,
           const char *text)
{
  g_autofree char *folder = ciclo_draft_folder ();
  g_autofree char *latest = g_strdup_printf ("%s/%s.ciclo", folder, id);
  g_autofree char *keys = g_strdup_printf ("%s/%s.ini", folder, id);
  g_autofree char *uri = base != NULL ? g_filename_to_uri (base, NULL, NULL) : NULL;
  g_autofree char *lines = g_strdup_printf ("[Draft]\nOwner=0123456789abcdef:b:1:1\nSequence=%s\n%s%s\n",
                                            id + strlen (DRAFT),
                                            base != NULL ? "Base=" : "", base != NULL ? uri : "");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  scratch_write (latest, text);
  scratch_write (keys, lines);
}

static const char *
get_subtitle (gpointer row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* What, when, from which file; a draft that is damaged and has no file can be opened or discarded too. */
static void
test_drafts (GuiFixture *fixture,
             gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, HOSTILE, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) buttons = NULL;
  Start start;

  add_draft (DRAFT "3", path, GUI_HOSTILE);
  add_draft (DRAFT "2", path, "damaged");
  add_draft (DRAFT "1", NULL, "damaged");
  start_set_up (&start);
  g_assert_true (gtk_widget_get_visible (gui_get (start.page, "drafts")));
  rows = list (gui_get (start.page, "drafts"), ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[0]), ==, "<b>&%s%n");
  g_assert_nonnull (strstr (get_subtitle (rows->pdata[0]), "from the file “" HOSTILE "”"));
  g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[1]), ==, HOSTILE);
  g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[2]), ==, "Design without a title");
  g_assert_nonnull (strstr (get_subtitle (rows->pdata[2]), "not saved to a file yet"));

  buttons = list (rows->pdata[0], GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (buttons->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL, "Discard “<b>&%s%n”");
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  g_assert_cmpstr (start.log->str, ==, "discard-draft '" DRAFT "3'\nopen-draft '" DRAFT "3'\n");
  start_tear_down (&start);
}

/* What is gone is gone after the next look, and a page that is closed while it looks minds nothing. */
static void
test_refresh (GuiFixture *fixture,
              gconstpointer user_data)
{
  g_autofree char *folder = ciclo_draft_folder ();
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);
  Start start;

  add_draft (DRAFT "1", NULL, GUI_EMPTY);
  start_set_up (&start);
  g_assert_true (gtk_widget_get_visible (gui_get (start.page, "drafts")));
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  ciclo_start_page_refresh (start.page);
  ciclo_start_page_refresh (start.page);
  look (&start);
  g_assert_false (gtk_widget_get_visible (gui_get (start.page, "drafts")));
  ciclo_start_page_refresh (start.page);
  start_tear_down (&start);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/start-page/empty", test_empty },
    { "/start-page/templates", test_templates },
    { "/start-page/files", test_files },
    { "/start-page/drafts", test_drafts },
    { "/start-page/refresh", test_refresh },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
