/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the life of a document share: one that is open, and ways to wait for it and to lose it. */

#include "config.h"

#include "document-fixture.h"

CicloDocument *
life_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load (path, &error);

  g_assert_no_error (error);
  ciclo_document_take_lock (document);

  return document;
}

void
life_set_up (LifeFixture *fixture,
             gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (TITLED, "One");

  fixture->folder = scratch_new ();
  fixture->path = g_build_filename (fixture->folder, "course.ciclo", NULL);
  fixture->drafts = ciclo_draft_folder ();
  scratch_write (fixture->path, text);
  fixture->document = life_load (fixture->path);
}

/* Lets go of the document, as closing and a crash do alike: nobody discards or deletes anything. A thread may have it
 * for a moment more. */
void
life_let_go (LifeFixture *fixture)
{
  gpointer document = g_steal_pointer (&fixture->document);

  g_clear_object (&fixture->result);
  g_object_add_weak_pointer (document, &document);
  g_object_unref (document);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
life_tear_down (LifeFixture *fixture,
                gconstpointer data)
{
  life_let_go (fixture);
  scratch_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->drafts);
}

void
life_set_title (CicloDocument *document,
                const char *title)
{
  ciclo_node_set_text (ciclo_document_get_course (document), CICLO_COURSE_TITLE, NULL, title);
}

void
life_assert_title (CicloDocument *document,
                   const char *title)
{
  g_assert_cmpstr (ciclo_node_get_text (ciclo_document_get_course (document), CICLO_COURSE_TITLE, NULL), ==, title);
}

void
life_assert_file_has (const char *path,
                      const char *title)
{
  g_autofree char *text = NULL;
  g_autofree char *element = g_strdup_printf (">%s<", title);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, element));
}

gboolean
life_is_modified (CicloDocument *document)
{
  return ciclo_history_get_modified (ciclo_document_get_history (document));
}

void
life_done_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  LifeFixture *fixture = user_data;

  g_set_object (&fixture->result, result);
}

void
life_wait (LifeFixture *fixture)
{
  g_clear_object (&fixture->result);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
life_save (LifeFixture *fixture,
           const char *path,
           gboolean overwrite,
           GError **error)
{
  ciclo_document_save_async (fixture->document, path, overwrite, life_done_cb, fixture);
  life_wait (fixture);

  return ciclo_document_save_finish (fixture->document, fixture->result, error);
}

CicloOutside
life_look_outside (LifeFixture *fixture)
{
  ciclo_document_look_outside_async (fixture->document, life_done_cb, fixture);
  life_wait (fixture);

  return ciclo_document_look_outside_finish (fixture->document, fixture->result);
}

GPtrArray *
life_list_drafts (LifeFixture *fixture)
{
  return ciclo_draft_list (fixture->drafts);
}

/* As if the program that wrote the drafts had been killed: they have an owner that no longer runs. */
void
life_kill_owner (LifeFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->drafts, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ini"))
      {
        g_autofree char *path = g_build_filename (fixture->drafts, name, NULL);
        g_autoptr (GKeyFile) keys = g_key_file_new ();
        g_autofree char *owner = NULL;
        g_auto (GStrv) parts = NULL;

        g_assert_true (g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL));
        owner = g_key_file_get_string (keys, "Draft", "Owner", NULL);
        parts = g_strsplit (owner, ":", -1);
        g_free (parts[3]);
        parts[3] = g_strdup ("1");
        g_free (owner);
        owner = g_strjoinv (":", parts);
        g_key_file_set_string (keys, "Draft", "Owner", owner);
        g_assert_true (g_key_file_save_to_file (keys, path, NULL));
      }
}

/* Opens the one draft that there is. */
CicloDocument *
life_recover (LifeFixture *fixture)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  CicloDocument *document;

  life_kill_owner (fixture);
  drafts = life_list_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_ptr_array_set_free_func (drafts, NULL);
  document = ciclo_document_load_draft (drafts->pdata[0], &error);
  g_assert_no_error (error);

  return document;
}
