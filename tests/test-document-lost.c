/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was not saved when the program ended, and is found again. */

#include "config.h"

#include "document-fixture.h"

static void
test_draft (LifeFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ciclo_document_write_draft (fixture->document, &error));
  g_assert_null (ciclo_document_get_draft_path (fixture->document));
  life_set_title (fixture->document, "Two");
  ciclo_document_write_draft_async (fixture->document, life_done_cb, fixture);
  life_wait (fixture);
  g_assert_true (ciclo_document_write_draft_finish (fixture->document, fixture->result, &error));
  life_assert_file_has (ciclo_document_get_draft_path (fixture->document), "Two");
  life_let_go (fixture);

  fixture->document = life_recover (fixture);
  life_assert_title (fixture->document, "Two");
  g_assert_true (life_is_modified (fixture->document));
  g_assert_cmpstr (ciclo_document_get_path (fixture->document), ==, fixture->path);
  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_SAME);
  ciclo_history_undo (ciclo_document_get_history (fixture->document));
  g_assert_true (life_is_modified (fixture->document));

  /* The second crash, before anything was saved, and then a good end. */
  life_let_go (fixture);
  fixture->document = life_recover (fixture);
  life_assert_title (fixture->document, "Two");
  g_assert_true (ciclo_document_save (fixture->document, &error));
  g_assert_no_error (error);
  life_assert_file_has (fixture->path, "Two");
  g_assert_cmpuint (scratch_count (fixture->drafts), ==, 0);
}

/* The file went on without the draft: it is not overwritten unasked. */
static void
test_old_draft (LifeFixture *fixture,
                gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (TITLED, "Their");
  g_autoptr (GError) error = NULL;

  life_set_title (fixture->document, "Ours");
  g_assert_true (ciclo_document_write_draft (fixture->document, NULL));
  life_let_go (fixture);
  scratch_write (fixture->path, text);

  fixture->document = life_recover (fixture);
  g_assert_cmpint (life_look_outside (fixture), ==, CICLO_OUTSIDE_CHANGED);
  g_assert_false (ciclo_document_save (fixture->document, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_CHANGED);
  g_assert_true (ciclo_document_discard_draft (fixture->document, NULL));
}

/* A design that never had a file, and whose last draft was cut by the power failure. */
static void
test_damaged_draft (LifeFixture *fixture,
                    gconstpointer data)
{
  g_autofree char *latest = NULL;

  g_object_unref (fixture->document);
  fixture->document = ciclo_document_new (ciclo_node_new (CICLO_TYPE_COURSE));
  life_set_title (fixture->document, "First");
  g_assert_true (ciclo_document_write_draft (fixture->document, NULL));
  ciclo_history_pause (ciclo_document_get_history (fixture->document));
  life_set_title (fixture->document, "Second");
  g_assert_true (ciclo_document_write_draft (fixture->document, NULL));
  latest = g_strdup (ciclo_document_get_draft_path (fixture->document));
  life_let_go (fixture);
  scratch_write (latest, "<course");

  fixture->document = life_recover (fixture);
  life_assert_title (fixture->document, "First");
  g_assert_null (ciclo_document_get_path (fixture->document));
  g_assert_true (ciclo_document_discard_draft (fixture->document, NULL));
}

/* What is thrown away is whole, and is not offered again. */
static void
test_discard (LifeFixture *fixture,
              gconstpointer data)
{
  g_autofree char *discarded = g_build_filename (fixture->drafts, "discarded", NULL);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  life_set_title (fixture->document, "Two");
  ciclo_document_write_draft_async (fixture->document, NULL, NULL);
  life_set_title (fixture->document, "Three");
  g_assert_true (ciclo_document_write_draft (fixture->document, NULL));
  name = g_path_get_basename (ciclo_document_get_draft_path (fixture->document));
  path = g_build_filename (discarded, name, NULL);
  g_assert_true (ciclo_document_discard_draft (fixture->document, NULL));
  life_assert_file_has (path, "Three");
  g_assert_null (ciclo_document_get_draft_path (fixture->document));
  life_kill_owner (fixture);
  drafts = life_list_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 0);
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
    { "/document-lost/draft", test_draft },
    { "/document-lost/old-draft", test_old_draft },
    { "/document-lost/damaged-draft", test_damaged_draft },
    { "/document-lost/discard", test_discard },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, LifeFixture, NULL, life_set_up, tests[i].test, life_tear_down);

  return g_test_run ();
}
