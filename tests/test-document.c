/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/ciclo-error.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document-private.h"
#include "model/ciclo-format.h"
#include "model/ciclo-session.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static CicloNode *
make_course (guint sessions)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "pt-BR en");
  ciclo_node_set_text (course, CICLO_COURSE_TITLE, NULL, "Proteção internacional");
  for (guint i = 0; i < sessions; i++)
    {
      CicloNode *session = ciclo_node_append (course, CICLO_COURSE_SESSIONS, ciclo_node_new (CICLO_TYPE_SESSION));

      ciclo_node_append (session, CICLO_SESSION_ACTIVITIES, ciclo_node_new (CICLO_TYPE_ACTIVITY));
    }

  return course;
}

static CicloDocument *
make_file (Fixture *fixture,
           guint sessions)
{
  CicloDocument *document = ciclo_document_new (make_course (sessions));
  g_autoptr (GError) error = NULL;

  ciclo_document_save_as (document, fixture->path, FALSE, &error);
  g_assert_no_error (error);

  return document;
}

static char *
read_file (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));

  return text;
}

static void
write_file (Fixture *fixture,
            const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("ciclo-document-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "curso.ciclo", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_round_trip (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (CicloDocument) document = make_file (fixture, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) again = ciclo_document_load (fixture->path, &error);
  g_autofree char *first = read_file (fixture);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_true (ciclo_tree_equal (ciclo_document_get_course (document), ciclo_document_get_course (again)));
  g_assert_cmpuint (ciclo_document_get_oddities (again)->len, ==, 0);
  g_assert_true (ciclo_document_save (again, &error));
  second = read_file (fixture);
  g_assert_cmpstr (first, ==, second);

  g_assert_finalize_object (g_steal_pointer (&document));
}

/* Nothing can be undone right after opening, and undoing all comes back to what the file holds. */
static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (CicloDocument) document = make_file (fixture, 2);
  g_autoptr (CicloDocument) again = ciclo_document_load (fixture->path, NULL);
  CicloHistory *history = ciclo_document_get_history (again);
  g_autofree char *saved = read_file (fixture);
  g_autofree char *undone = NULL;

  g_assert_false (ciclo_history_get_can_undo (history));
  g_assert_false (ciclo_history_get_modified (history));
  ciclo_history_undo (history);
  ciclo_node_remove (ciclo_document_get_course (again), CICLO_COURSE_SESSIONS, 0);
  ciclo_node_set_int (ciclo_document_get_course (again), CICLO_COURSE_EDITION, 2);
  g_assert_true (ciclo_history_get_modified (history));
  while (ciclo_history_get_can_undo (history))
    ciclo_history_undo (history);
  g_assert_false (ciclo_history_get_modified (history));
  g_assert_true (ciclo_document_save (again, NULL));
  undone = read_file (fixture);
  g_assert_cmpstr (saved, ==, undone);
}

static GBytes *
flip_a_letter (GBytes *bytes)
{
  gsize size;
  char *text = g_bytes_unref_to_data (bytes, &size);

  *strstr (text, "internacional") = 'I';

  return g_bytes_new_take (text, size);
}

static GBytes *
cut_the_end (GBytes *bytes)
{
  gsize size;
  char *text = g_bytes_unref_to_data (bytes, &size);

  return g_bytes_new_take (text, size / 2);
}

/* What would not read back as the same design never reaches the disk. */
static void
test_tampered (Fixture *fixture,
               gconstpointer data)
{
  const CicloDocumentTamper tampers[] = { flip_a_letter, cut_the_end };
  g_autoptr (CicloDocument) document = make_file (fixture, 2);
  g_autofree char *before = read_file (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      ciclo_node_set_int (ciclo_document_get_course (document), CICLO_COURSE_EDITION, (int) i + 5);
      _ciclo_document_set_tamper (document, tampers[i]);
      g_assert_false (ciclo_document_save (document, &error));
      g_assert_error (error, CICLO_ERROR, CICLO_ERROR_NOT_SAME);
      g_assert_true (ciclo_history_get_modified (ciclo_document_get_history (document)));
      after = read_file (fixture);
      g_assert_cmpstr (before, ==, after);
    }
  _ciclo_document_set_tamper (document, NULL);
  g_assert_true (ciclo_document_save (document, NULL));
}

static void
test_changed_outside (Fixture *fixture,
                      gconstpointer data)
{
  g_autoptr (CicloDocument) document = make_file (fixture, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  write_file (fixture, "somebody else was here");
  ciclo_node_set_int (ciclo_document_get_course (document), CICLO_COURSE_EDITION, 7);
  g_assert_false (ciclo_document_save (document, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_CHANGED);
  after = read_file (fixture);
  g_assert_cmpstr (after, ==, "somebody else was here");
  g_clear_error (&error);
  g_assert_true (ciclo_document_save_as (document, fixture->path, TRUE, &error));
  g_assert_false (ciclo_history_get_modified (ciclo_document_get_history (document)));
}

static void
test_save_as (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (CicloDocument) document = make_file (fixture, 1);
  g_autoptr (CicloDocument) other = ciclo_document_new (make_course (1));
  g_autoptr (GError) error = NULL;

  g_assert_false (ciclo_document_save_as (other, fixture->path, FALSE, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_CHANGED);
  g_assert_null (ciclo_document_get_path (other));
  g_assert_true (ciclo_history_get_modified (ciclo_document_get_history (other)) == FALSE);
}

static void
test_newer (Fixture *fixture,
            gconstpointer data)
{
  static const char newer[] = "<course xmlns=\"" CICLO_FORMAT_NAMESPACE "\" version=\"99.0\" xml:id=\"c1\" "
                              "languages=\"en\" new=\"1\"/>\n";
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.ciclo", NULL);
  g_autofree char *written = NULL;
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture, newer);
  document = ciclo_document_load (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (ciclo_document_is_read_only (document));
  g_assert_false (ciclo_document_save (document, &error));
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_TOO_NEW);
  g_assert_true (ciclo_document_save_as (document, copy, FALSE, NULL));
  g_assert_true (g_file_get_contents (copy, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "version=\"99.0\""));
  g_assert_nonnull (strstr (written, "new=\"1\""));
  g_unlink (copy);
}

/* Losing most of a course is said, and the version before is kept. */
static void
test_emptied (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (CicloDocument) document = make_file (fixture, 20);
  CicloNode *course = ciclo_document_get_course (document);
  g_autofree char *quiet = ciclo_document_dup_notes (document);
  g_autofree char *notes = NULL;

  g_assert_null (quiet);
  while (ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) > 0)
    ciclo_node_remove (course, CICLO_COURSE_SESSIONS, 0);
  g_assert_true (ciclo_document_save (document, NULL));
  notes = ciclo_document_dup_notes (document);
  g_assert_nonnull (notes);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/document/round-trip", test_round_trip },
    { "/document/undo", test_undo },
    { "/document/tampered", test_tampered },
    { "/document/changed-outside", test_changed_outside },
    { "/document/save-as", test_save_as },
    { "/document/newer", test_newer },
    { "/document/emptied", test_emptied },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
