/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps a document, in a window that shows nothing but its notices. */

#include "config.h"

#include "gui.h"

#include "core/ciclo-draft.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "ui/ciclo-keeper-private.h"

#define TITLED GUI_HEAD ">\n  <title xml:lang=\"en\">%s</title>\n</course>\n"

typedef struct
{
  GtkWindow *window;
  CicloDesk *desk;
  CicloKeeper *keeper;
  CicloNoticeBar *bar;
  CicloDocument *document;
  char *path;
  char *said;
} Kept;

static void show_document (Kept *kept, CicloDocument *document);

static void
said_cb (Kept *kept,
         const char *text)
{
  g_free (kept->said);
  kept->said = g_strdup (text);
}

static void
replaced_cb (Kept *kept,
             CicloDocument *document)
{
  show_document (kept, document);
}

static void
show_document (Kept *kept,
               CicloDocument *document)
{
  g_autoptr (CicloKeeper) old = g_steal_pointer (&kept->keeper);

  g_set_object (&kept->document, document);
  g_clear_object (&kept->desk);
  kept->desk = ciclo_desk_new (document);
  kept->keeper = ciclo_keeper_new (kept->window, kept->desk);
  ciclo_keeper_set_bar (kept->keeper, kept->bar);
  g_signal_connect_swapped (kept->desk, "said", G_CALLBACK (said_cb), kept);
  g_signal_connect_swapped (kept->keeper, "replaced", G_CALLBACK (replaced_cb), kept);
}

static void
kept_init (Kept *kept,
           GuiFixture *fixture,
           CicloDocument *document)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *kept = (Kept){ NULL };
  kept->window = GTK_WINDOW (adw_application_window_new (fixture->application));
  kept->bar = g_object_new (CICLO_TYPE_NOTICE_BAR, NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (kept->bar));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (kept->window), box);
  gtk_window_set_default_size (kept->window, 900, 560);
  g_object_add_weak_pointer (G_OBJECT (kept->window), (gpointer *) &kept->window);
  show_document (kept, document);
  gtk_window_present (kept->window);
  gui_settle (kept->window);
}

static void
kept_open (Kept *kept,
           GuiFixture *fixture)
{
  g_autofree char *text = g_strdup_printf (TITLED, "One");
  char *path = gui_write_design (fixture, "course.ciclo", text);
  g_autoptr (CicloDocument) document = ciclo_document_load (path, NULL);

  kept_init (kept, fixture, document);
  kept->path = path;
}

static void
kept_clear (Kept *kept)
{
  if (kept->window != NULL)
    {
      _ciclo_keeper_discard (kept->keeper);
      ciclo_keeper_retire (kept->keeper);
      gtk_window_destroy (kept->window);
    }
  g_clear_weak_pointer (&kept->window);
  g_clear_object (&kept->keeper);
  g_clear_object (&kept->desk);
  g_clear_object (&kept->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_free (kept->path);
  g_free (kept->said);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

static void
set_title (Kept *kept,
           const char *title)
{
  ciclo_node_set_text (ciclo_desk_get_course (kept->desk), CICLO_COURSE_TITLE, NULL, title);
}

static gboolean
is_modified (Kept *kept)
{
  return ciclo_history_get_modified (ciclo_desk_get_history (kept->desk));
}

static void
assert_file_has (const char *path,
                 const char *title)
{
  g_autofree char *text = NULL;
  g_autofree char *element = g_strdup_printf (">%s<", title);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, element));
}

static const char *
get_notice (Kept *kept)
{
  gpointer revealer = gui_get (kept->bar, "revealer");

  return gtk_revealer_get_reveal_child (revealer) ? gtk_label_get_text (gui_get (kept->bar, "text")) : NULL;
}

static void
wait_for_notice (Kept *kept,
                 const char *part)
{
  while (get_notice (kept) == NULL || strstr (get_notice (kept), part) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_dialog (const char *part)
{
  g_autofree char *message = NULL;

  while (gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gui_settle (gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  message = gui_dup_message ();
  if (strstr (message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, message);
}

static void
answer (Kept *kept,
        const char *id)
{
  gpointer dialog = gui_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  g_assert_true (adw_message_dialog_has_response (dialog, id));
  adw_message_dialog_response (dialog, id);
  gtk_window_destroy (dialog);
  while (kept->keeper->asking)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_saved (Kept *kept)
{
  while (kept->keeper->saving > 0 || is_modified (kept))
    g_main_context_iteration (NULL, TRUE);
}

static void
act (Kept *kept,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (kept->window), action, NULL));
}

static guint
count_drafts (const char *part)
{
  g_autofree char *folder = ciclo_draft_folder ();
  g_autofree char *place = g_build_filename (folder, part, NULL);
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".ini");

  return n;
}

static void
test_save (GuiFixture *fixture,
           gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  g_assert_null (get_notice (&kept));
  set_title (&kept, "Two");
  act (&kept, "win.save");
  wait_until_saved (&kept);
  assert_file_has (kept.path, "Two");
  g_assert_cmpstr (kept.said, ==, "“course.ciclo” was saved");
  act (&kept, "win.save");
  g_assert_cmpstr (kept.said, ==, "“course.ciclo” has no changes to save");
}

/* Typing goes on and on, and a draft is written all the same. */
static void
test_draft (GuiFixture *fixture,
            gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  _ciclo_keeper_set_pace (kept.keeper, 1000000, 0);
  set_title (&kept, "T");
  set_title (&kept, "Tw");
  while (ciclo_document_get_draft_path (kept.document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_file_has (ciclo_document_get_draft_path (kept.document), "Tw");

  /* Undone, there is nothing to recover. */
  _ciclo_keeper_set_pace (kept.keeper, 0, 0);
  ciclo_history_undo (ciclo_desk_get_history (kept.desk));
  g_assert_false (is_modified (&kept));
  while (ciclo_document_get_draft_path (kept.document) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_drafts ("."), ==, 0);
}

static void
test_outside (GuiFixture *fixture,
              gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };
  g_autofree char *text = g_strdup_printf (TITLED, "Their");

  kept_open (&kept, fixture);
  scratch_write (kept.path, text);
  wait_for_notice (&kept, "Another program");

  set_title (&kept, "Ours");
  act (&kept, "win.save");
  wait_for_dialog ("Another program changed the file");
  answer (&kept, "cancel");
  g_assert_true (is_modified (&kept));
  assert_file_has (kept.path, "Their");

  act (&kept, "win.revert");
  wait_for_dialog ("thrown away");
  answer (&kept, "load");
  while (is_modified (&kept))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (ciclo_node_get_text (ciclo_desk_get_course (kept.desk), CICLO_COURSE_TITLE, NULL), ==, "Their");
  g_assert_null (get_notice (&kept));

  set_title (&kept, "Ours again");
  scratch_write (kept.path, TITLED);
  act (&kept, "win.save");
  wait_for_dialog ("Another program changed the file");
  answer (&kept, "save");
  wait_until_saved (&kept);
  assert_file_has (kept.path, "Ours again");
  g_assert_null (get_notice (&kept));
}

static void
test_gone (GuiFixture *fixture,
           gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  g_unlink (kept.path);
  wait_for_notice (&kept, "deleted");
  act (&kept, "win.save");
  wait_for_dialog ("deleted or moved");
  answer (&kept, "save");
  while (kept.keeper->saving > 0 || kept.keeper->outside != CICLO_OUTSIDE_SAME)
    g_main_context_iteration (NULL, TRUE);
  assert_file_has (kept.path, "One");
}

/* Neither the file nor its folder can be written: the work is a draft, and the dialog says where. */
static void
test_failure (GuiFixture *fixture,
              gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  g_assert_cmpint (g_chmod (kept.path, 0444), ==, 0);
  act (&kept, "win.save");
  wait_for_dialog ("write-protected");
  g_assert_true (is_modified (&kept));
  g_assert_nonnull (ciclo_document_get_draft_path (kept.document));
  wait_for_dialog (ciclo_document_get_draft_path (kept.document));
  g_assert_cmpint (g_chmod (kept.path, 0644), ==, 0);
  answer (&kept, "save");
  wait_until_saved (&kept);
  assert_file_has (kept.path, "Two");
}

static void
test_locked (GuiFixture *fixture,
             gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };
  g_autofree char *text = g_strdup_printf (TITLED, "One");
  g_autofree char *path = gui_write_design (fixture, "course.ciclo", text);
  g_autoptr (CicloDocument) first = ciclo_document_load (path, NULL);
  g_autoptr (CicloDocument) second = ciclo_document_load (path, NULL);

  ciclo_document_take_lock (first);
  kept_init (&kept, fixture, second);
  g_assert_true (ciclo_desk_is_read_only (kept.desk));
  g_assert_nonnull (strstr (get_notice (&kept), "open in another window"));
  g_assert_cmpstr (gtk_button_get_label (gui_get (kept.bar, "act")), ==, "Save a Copy…");
  g_signal_emit_by_name (gui_get (kept.bar, "close"), "clicked");
  g_assert_null (get_notice (&kept));
}

static void
close_and_wait (Kept *kept)
{
  gtk_window_close (kept->window);
}

static void
test_close_clean (GuiFixture *fixture,
                  gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 2);
  close_and_wait (&kept);
  g_assert_null (kept.window);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
}

static void
test_close_discard (GuiFixture *fixture,
                    gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };
  guint discarded = count_drafts ("discarded");

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  close_and_wait (&kept);
  wait_for_dialog ("lost");
  answer (&kept, "cancel");
  g_assert_nonnull (kept.window);
  close_and_wait (&kept);
  wait_for_dialog ("lost");
  answer (&kept, "discard");
  g_assert_null (kept.window);
  assert_file_has (kept.path, "One");
  g_assert_cmpuint (count_drafts ("."), ==, 0);
  g_assert_cmpuint (count_drafts ("discarded"), ==, discarded + 1);
}

static void
test_close_save (GuiFixture *fixture,
                 gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  close_and_wait (&kept);
  wait_for_dialog ("lost");
  answer (&kept, "save");
  while (kept.window != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_file_has (kept.path, "Two");
  g_assert_cmpuint (count_drafts ("."), ==, 0);
}

/* Closing while the disk is at work waits for it. */
static void
test_close_while_saving (GuiFixture *fixture,
                         gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  act (&kept, "win.save");
  close_and_wait (&kept);
  g_assert_nonnull (kept.window);
  while (kept.window != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_file_has (kept.path, "Two");
}

static void
test_versions (GuiFixture *fixture,
               gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };
  GtkWindow *versions;

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  act (&kept, "win.save");
  wait_until_saved (&kept);
  act (&kept, "win.backups");
  versions = gui_find_toplevel (ADW_TYPE_WINDOW);
  while (versions == NULL)
    versions = gui_find_toplevel (ADW_TYPE_WINDOW);
  gui_settle (versions);
  g_assert_cmpstr (gtk_window_get_title (versions), ==, "Earlier Versions");
  gtk_window_destroy (versions);
}

/* The program ends, whatever the reason: nothing is lost, and no lock stays. */
static void
test_retire_all (GuiFixture *fixture,
                 gconstpointer user_data)
{
  g_auto (Kept) kept = { NULL };

  kept_open (&kept, fixture);
  set_title (&kept, "Two");
  ciclo_keeper_retire_all ();
  assert_file_has (ciclo_document_get_draft_path (kept.document), "Two");
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
  g_assert_true (ciclo_document_discard_draft (kept.document, NULL));
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/keeper/save", test_save },
    { "/keeper/draft", test_draft },
    { "/keeper/outside", test_outside },
    { "/keeper/gone", test_gone },
    { "/keeper/failure", test_failure },
    { "/keeper/locked", test_locked },
    { "/keeper/close-clean", test_close_clean },
    { "/keeper/close-discard", test_close_discard },
    { "/keeper/close-save", test_close_save },
    { "/keeper/close-while-saving", test_close_while_saving },
    { "/keeper/versions", test_versions },
    { "/keeper/retire-all", test_retire_all },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
