/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to a design between opening and closing: it is saved while it is edited, locked, changed by others. */

#include "config.h"

#include "core/ciclo-backup.h"
#include "document-fixture.h"

#define NEWER "<course xmlns=\"" CICLO_FORMAT_NAMESPACE "\" version=\"99.0\" xml:id=\"c1\" languages=\"en\"/>\n"

static void
test_save (LifeFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  life_set_title (fixture->document, "Two");
  g_assert_true (life_save (fixture, NULL, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (life_is_modified (fixture->document));
  life_assert_file_has (fixture->path, "Two");
  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_SAME);
}

/* What was typed while the disk was at work is not in the file, and the title mark says so. */
static void
test_edit_while_saving (LifeFixture *fixture,
                        gconstpointer data)
{
  CicloHistory *history = ciclo_document_get_history (fixture->document);

  life_set_title (fixture->document, "Tw");
  ciclo_document_save_async (fixture->document, NULL, FALSE, life_done_cb, fixture);
  life_set_title (fixture->document, "Two");
  life_wait (fixture);

  g_assert_true (ciclo_document_save_finish (fixture->document, fixture->result, NULL));
  life_assert_file_has (fixture->path, "Tw");
  g_assert_true (life_is_modified (fixture->document));
  ciclo_history_undo (history);
  life_assert_title (fixture->document, "Tw");
  g_assert_false (life_is_modified (fixture->document));
  ciclo_history_undo (history);
  g_assert_true (life_is_modified (fixture->document));
}

/* Undone while the disk was at work: the file is ahead of the window. */
static void
test_undo_while_saving (LifeFixture *fixture,
                        gconstpointer data)
{
  CicloHistory *history = ciclo_document_get_history (fixture->document);

  life_set_title (fixture->document, "Two");
  ciclo_document_save_async (fixture->document, NULL, FALSE, life_done_cb, fixture);
  ciclo_history_undo (history);
  g_assert_false (life_is_modified (fixture->document));
  life_wait (fixture);

  g_assert_true (life_is_modified (fixture->document));
  ciclo_history_redo (history);
  g_assert_false (life_is_modified (fixture->document));
}

/* Saving, a draft and saving again at once: one after the other, and the last word is in the file. */
static void
test_many (LifeFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  for (int i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %d", i);

      life_set_title (fixture->document, title);
      ciclo_document_save_async (fixture->document, NULL, FALSE, NULL, NULL);
      ciclo_document_write_draft_async (fixture->document, NULL, NULL);
    }
  ciclo_document_save_async (fixture->document, NULL, FALSE, life_done_cb, fixture);
  life_wait (fixture);

  life_assert_file_has (fixture->path, "Number 49");
  g_assert_false (life_is_modified (fixture->document));
  life_kill_owner (fixture);
  drafts = life_list_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_null (ciclo_document_get_draft_path (fixture->document));
}

/* Who cannot wait does what is under way first. */
static void
test_now (LifeFixture *fixture,
          gconstpointer data)
{
  life_set_title (fixture->document, "Two");
  ciclo_document_save_async (fixture->document, NULL, FALSE, life_done_cb, fixture);
  life_set_title (fixture->document, "Three");
  ciclo_document_save_async (fixture->document, NULL, FALSE, NULL, NULL);
  life_set_title (fixture->document, "Four");
  g_assert_true (ciclo_document_save (fixture->document, NULL));
  life_assert_file_has (fixture->path, "Four");
  g_assert_false (life_is_modified (fixture->document));
  life_wait (fixture);
  g_assert_true (ciclo_document_save_finish (fixture->document, fixture->result, NULL));
}

static void
test_failure (LifeFixture *fixture,
              gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "gone", "course.ciclo", NULL);
  g_autoptr (GError) error = NULL;

  life_set_title (fixture->document, "Two");
  g_assert_false (life_save (fixture, nowhere, FALSE, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_WRITE);
  g_assert_true (life_is_modified (fixture->document));
  g_assert_cmpstr (ciclo_document_get_path (fixture->document), ==, fixture->path);
  life_assert_file_has (fixture->path, "One");
  g_assert_true (life_save (fixture, NULL, FALSE, NULL));
}

static void
test_outside (LifeFixture *fixture,
              gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (TITLED, "Their");
  g_autofree char *backups = ciclo_backup_folder ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_SAME);
  scratch_write (fixture->path, text);
  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_CHANGED);
  life_set_title (fixture->document, "Ours");
  g_assert_false (life_save (fixture, NULL, FALSE, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_CHANGED);
  life_assert_file_has (fixture->path, "Their");

  g_assert_true (life_save (fixture, fixture->path, TRUE, NULL));
  life_assert_file_has (fixture->path, "Ours");
  list = ciclo_backup_list (backups, fixture->path);
  g_assert_cmpuint (list->len, ==, 1);
  life_assert_file_has (((CicloBackup *) list->pdata[0])->path, "Their");

  g_unlink (fixture->path);
  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_GONE);
}

static void
test_lock (LifeFixture *fixture,
           gconstpointer data)
{
  g_autofree char *lock = g_strdup (ciclo_document_get_lock (fixture->document)->path);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.ciclo", NULL);
  g_autoptr (CicloDocument) second = life_load (fixture->path);
  g_autofree char *reason = ciclo_document_dup_read_only_reason (second);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ciclo_document_get_lock (fixture->document)->state, ==, CICLO_LOCK_OURS);
  g_assert_false (ciclo_document_is_read_only (fixture->document));
  g_assert_cmpint (ciclo_document_get_lock (second)->state, ==, CICLO_LOCK_OTHER);
  g_assert_true (ciclo_document_is_read_only (second));
  g_assert_nonnull (reason);
  g_assert_false (ciclo_document_save (second, &error));
  g_assert_cmpstr (error->message, ==, reason);

  /* A copy has a lock of its own, and can be changed. */
  g_assert_true (ciclo_document_save_as (second, copy, FALSE, NULL));
  g_assert_false (ciclo_document_is_read_only (second));
  g_assert_cmpint (ciclo_document_get_lock (second)->state, ==, CICLO_LOCK_OURS);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));

  g_clear_object (&second);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 3);
  ciclo_document_release_lock (fixture->document);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
test_ignored_lock (LifeFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (CicloDocument) second = life_load (fixture->path);

  ciclo_document_ignore_lock (second);
  g_assert_false (ciclo_document_is_read_only (second));
  life_set_title (second, "Second");
  g_assert_true (ciclo_document_save (second, NULL));
  life_assert_file_has (fixture->path, "Second");
}

/* A design without a file gets its lock with the first one. */
static void
test_first_lock (LifeFixture *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.ciclo", NULL);
  g_autoptr (CicloDocument) document = ciclo_document_new (ciclo_node_new (CICLO_TYPE_COURSE));

  g_assert_null (ciclo_document_take_lock (document));
  g_assert_true (ciclo_document_save_as (document, path, FALSE, NULL));
  g_assert_cmpint (ciclo_document_get_lock (document)->state, ==, CICLO_LOCK_OURS);
}

static void
test_newer (LifeFixture *fixture,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "newer.ciclo", NULL);
  g_autofree char *reason = NULL;
  g_autoptr (CicloDocument) document = NULL;

  scratch_write (path, NEWER);
  document = life_load (path);
  reason = ciclo_document_dup_read_only_reason (document);
  g_assert_nonnull (strstr (reason, "newer.ciclo"));
}

static void
test_revert (LifeFixture *fixture,
             gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (TITLED, "Their");
  g_autoptr (CicloDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  life_set_title (fixture->document, "Ours");
  scratch_write (fixture->path, "damaged");
  g_assert_null (ciclo_document_go_back (fixture->document, NULL, &error));
  g_assert_nonnull (error);
  life_assert_title (fixture->document, "Ours");
  g_assert_true (life_is_modified (fixture->document));
  g_assert_cmpint (ciclo_document_get_lock (fixture->document)->state, ==, CICLO_LOCK_OURS);

  scratch_write (fixture->path, text);
  again = ciclo_document_go_back (fixture->document, NULL, NULL);
  life_assert_title (again, "Their");
  g_assert_false (life_is_modified (again));
  g_assert_cmpint (ciclo_document_get_lock (again)->state, ==, CICLO_LOCK_OURS);
  g_assert_null (ciclo_document_get_lock (fixture->document));
  g_assert_true (ciclo_document_save (again, NULL));
}

static void
test_earlier_version (LifeFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *backups = ciclo_backup_folder ();
  g_autoptr (CicloDocument) again = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  life_set_title (fixture->document, "Two");
  g_assert_true (ciclo_document_save (fixture->document, NULL));
  list = ciclo_backup_list (backups, fixture->path);
  g_assert_cmpuint (list->len, ==, 1);

  again = ciclo_document_go_back (fixture->document, ((CicloBackup *) list->pdata[0])->path, &error);
  g_assert_no_error (error);
  life_assert_title (again, "One");
  g_assert_cmpstr (ciclo_document_get_path (again), ==, fixture->path);
  g_assert_true (life_is_modified (again));
  life_assert_file_has (fixture->path, "Two");
  g_assert_true (ciclo_document_save (again, &error));
  g_assert_no_error (error);
  life_assert_file_has (fixture->path, "One");
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (LifeFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/document-life/save", test_save },
    { "/document-life/edit-while-saving", test_edit_while_saving },
    { "/document-life/undo-while-saving", test_undo_while_saving },
    { "/document-life/many", test_many },
    { "/document-life/now", test_now },
    { "/document-life/failure", test_failure },
    { "/document-life/outside", test_outside },
    { "/document-life/lock", test_lock },
    { "/document-life/ignored-lock", test_ignored_lock },
    { "/document-life/first-lock", test_first_lock },
    { "/document-life/newer", test_newer },
    { "/document-life/revert", test_revert },
    { "/document-life/earlier-version", test_earlier_version },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, LifeFixture, NULL, life_set_up, tests[i].test, life_tear_down);

  return g_test_run ();
}
