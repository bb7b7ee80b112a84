/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-draft.h"
#include "core/ciclo-error.h"

#include "scratch.h"

#include <sys/wait.h>

#define SHA256 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static void
writes (CicloDraft *draft,
        const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  ciclo_draft_write (draft, bytes, &error);
  g_assert_no_error (error);
}

static void
loads (const CicloDraft *draft,
       const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_draft_load (draft, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

/* A forked process is no copy in real life: it must not draw the same random UUIDs as its parent. */
static pid_t
start_program (void)
{
  pid_t child = fork ();

  if (child == 0)
    g_random_set_seed (getpid ());

  return child;
}

static void
waits_for (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* A program that writes each of @texts as a generation of one draft, and dies. */
static void
crash_after (const char *folder,
             const char *document_id,
             const char *base,
             const char *const *texts)
{
  pid_t child = start_program ();

  if (child == 0)
    {
      CicloDraft *draft = ciclo_draft_new (folder, document_id, base, base != NULL ? SHA256 : NULL);

      for (int i = 0; texts[i] != NULL; i++)
        writes (draft, texts[i]);
      _exit (0);
    }
  waits_for (child);
}

static CicloDraft *
get (GPtrArray *list,
     guint i)
{
  g_assert_cmpint (i, <, list->len);
  return g_ptr_array_index (list, i);
}

static char *
path_of (const CicloDraft *draft,
         const char *ending)
{
  g_autofree char *name = g_strconcat (draft->id, ending, NULL);

  return g_build_filename (draft->folder, name, NULL);
}

static void
damage (const CicloDraft *draft,
        const char *ending,
        const char *bytes,
        gsize length)
{
  g_autofree char *path = path_of (draft, ending);

  scratch_write_bytes (path, bytes, length);
}

static void
test_never_saved (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) again = NULL;

  crash_after (folder, "d1", NULL, (const char *[]){ "one", "two", NULL });
  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 1);
  g_assert_cmpstr (get (list, 0)->document_id, ==, "d1");
  g_assert_null (get (list, 0)->base_path);
  g_assert_null (get (list, 0)->base_sha256);
  g_assert_cmpint (ABS (get (list, 0)->time - g_get_real_time () / G_USEC_PER_SEC), <, 600);
  loads (get (list, 0), "two");

  /* Opening it removed nothing. */
  again = ciclo_draft_list (folder);
  g_assert_cmpint (again->len, ==, 1);
}

/* The program that recovers a draft crashes as well, before and after it wrote anything. */
static void
test_crash_again (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (GPtrArray) list = NULL;
  pid_t child;

  crash_after (folder, "d1", NULL, (const char *[]){ "one", NULL });
  for (int n_writes = 0; n_writes < 3; n_writes++)
    {
      child = start_program ();
      if (child == 0)
        {
          CicloDraft *draft = get (ciclo_draft_list (folder), 0);

          g_assert_true (ciclo_draft_take (draft, NULL));
          for (int i = 0; i < n_writes; i++)
            writes (draft, "more");
          _exit (0);
        }
      waits_for (child);
    }

  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 1);
  loads (get (list, 0), "more");
}

static void
test_base (void)
{
  static const char *const bases[] = { "/home/ana/Formação.ciclo", "/tmp/a\nb=c;\xff", "/%s" };
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (GPtrArray) list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    crash_after (folder, "d\n1 é", bases[i], (const char *[]){ "x", NULL });

  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, G_N_ELEMENTS (bases));
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      const CicloDraft *draft = get (list, G_N_ELEMENTS (bases) - 1 - i);
      g_autofree char *path = path_of (draft, ".ciclo");

      g_assert_cmpstr (draft->base_path, ==, bases[i]);
      g_assert_cmpstr (draft->base_sha256, ==, SHA256);
      g_assert_cmpstr (draft->document_id, ==, "d\n1 é");
      g_assert_null (strstr (path, "ana"));
      /* The clock may say what it likes. */
      scratch_set_age (path, i * 1000);
    }
  g_ptr_array_unref (list);
  list = ciclo_draft_list (folder);
  g_assert_cmpstr (get (list, 0)->base_path, ==, "/%s");
}

static void
test_owners (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (CicloDraft) own = ciclo_draft_new (folder, "own", NULL, NULL);
  g_autoptr (GPtrArray) list = NULL;
  char ready;
  int said[2];
  int wait[2];
  pid_t child;

  g_assert_cmpint (pipe (said), ==, 0);
  g_assert_cmpint (pipe (wait), ==, 0);
  writes (own, "own");
  child = start_program ();
  if (child == 0)
    {
      CicloDraft *draft = ciclo_draft_new (folder, "other", NULL, NULL);

      writes (draft, "other");
      close (wait[1]);
      g_assert_cmpint (write (said[1], "x", 1), ==, 1);
      _exit (read (wait[0], &ready, 1)); /* 0 when the parent closes */
    }
  g_assert_cmpint (read (said[0], &ready, 1), ==, 1);
  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 0);

  close (wait[1]);
  waits_for (child);
  g_ptr_array_unref (list);
  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 1);
  loads (get (list, 0), "other");

  g_assert_true (ciclo_draft_take (get (list, 0), NULL));
  g_ptr_array_unref (list);
  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 0);
  close (wait[0]);
  close (said[0]);
  close (said[1]);
}

/* Two programs recover the same draft: neither writes over what the other one wrote. */
static void
test_taken_by_two (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *id = NULL;
  CicloDraft *draft;

  crash_after (folder, "d", NULL, (const char *[]){ "one", NULL });
  list = ciclo_draft_list (folder);
  draft = get (list, 0);
  id = g_strdup (draft->id);
  keys = path_of (draft, ".ini");
  scratch_write (keys, "[Draft]\nOwner=0123456789abcdef:b:1:1\nSequence=7\n");

  writes (draft, "two");
  g_assert_cmpstr (draft->id, !=, id);
  g_assert_cmpint (draft->sequence, ==, 8);
  loads (draft, "two");
  g_free (draft->id);
  draft->id = g_steal_pointer (&id);
  loads (draft, "one");
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
} Damage;

static void
test_damaged (void)
{
  static const Damage damages[] = { { "empty", "", 0 }, { "zeros", "\0\0\0\0", 4 }, { "binary", "\1\0\2", 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (Scratch) folder = scratch_new ();
      g_autofree char *discarded = g_build_filename (folder, "discarded", NULL);
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GError) error = NULL;
      CicloDraft *draft;

      g_test_message ("%s", damages[i].name);
      crash_after (folder, "d", NULL, (const char *[]){ "one", "two", NULL });
      list = ciclo_draft_list (folder);
      draft = get (list, 0);
      damage (draft, ".ciclo", damages[i].bytes, damages[i].length);
      damage (draft, ".ini", damages[i].bytes, damages[i].length);
      g_ptr_array_unref (list);
      list = ciclo_draft_list (folder);
      draft = get (list, 0);

      g_assert_null (draft->document_id);
      g_assert_null (ciclo_draft_load (draft, &error));
      g_assert_nonnull (error);
      g_assert_true (ciclo_draft_fall_back (draft));
      loads (draft, "one");
      g_assert_cmpint (scratch_count (discarded), ==, 1);

      /* The good generation stays when the next one is written. */
      writes (draft, "three");
      loads (draft, "three");
      g_assert_true (ciclo_draft_fall_back (draft));
      loads (draft, "one");
      g_assert_false (ciclo_draft_fall_back (draft));
      g_assert_false (ciclo_draft_fall_back (draft));
      g_assert_cmpint (scratch_count (discarded), ==, 3);
    }
}

/* The power fails between the rename of the old generation and the end of the new one. */
static void
test_only_previous (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *previous = NULL;

  crash_after (folder, "d", NULL, (const char *[]){ "one", NULL });
  list = ciclo_draft_list (folder);
  latest = path_of (get (list, 0), ".ciclo");
  previous = path_of (get (list, 0), ".previous.ciclo");
  g_assert_cmpint (rename (latest, previous), ==, 0);
  g_ptr_array_unref (list);
  list = ciclo_draft_list (folder);
  loads (get (list, 0), "one");
}

static void
test_cannot_write (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *drafts = g_build_filename (folder, "drafts", NULL);
  g_autoptr (CicloDraft) draft = ciclo_draft_new (drafts, "d", NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  scratch_drop_rights ();
  g_assert_false (ciclo_draft_write (draft, bytes, &error));
  scratch_regain_rights ();
  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_assert_error (error, CICLO_ERROR, CICLO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "No draft could be written"));

  writes (draft, "x");
  loads (draft, "x");
}

static void
test_private (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *drafts = g_build_filename (folder, "drafts", NULL);
  g_autoptr (CicloDraft) draft = ciclo_draft_new (drafts, "d", NULL, NULL);
  g_autofree char *latest = path_of (draft, ".ciclo");
  g_autofree char *keys = path_of (draft, ".ini");
  mode_t mask = umask (0);

  writes (draft, "x");
  umask (mask);
  g_assert_cmpint (scratch_get_mode (drafts), ==, 0700);
  g_assert_cmpint (scratch_get_mode (latest), ==, 0600);
  g_assert_cmpint (scratch_get_mode (keys), ==, 0600);
}

static void
test_discard (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *discarded = g_build_filename (folder, "discarded", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *name = NULL;
  g_autofree char *old = NULL;

  crash_after (folder, "d", NULL, (const char *[]){ "one", "two", NULL });
  list = ciclo_draft_list (folder);
  name = g_strconcat (get (list, 0)->id, ".ciclo", NULL);
  old = g_build_filename (folder, name, NULL);
  scratch_set_age (old, 100 * 24 * 60 * 60); /* the 30 days begin when it is discarded */
  g_assert_true (ciclo_draft_discard (get (list, 0), NULL));
  g_ptr_array_unref (list);
  list = ciclo_draft_list (folder);
  g_assert_cmpint (list->len, ==, 0);
  g_assert_cmpint (scratch_get_mode (discarded), ==, 0700);
  g_assert_cmpint (scratch_count (discarded), ==, 3);
  g_assert_cmpint (ciclo_draft_purge (folder), ==, 0);

  g_free (old);
  old = g_build_filename (discarded, name, NULL);
  scratch_assert_holds (old, "two");
  scratch_set_age (old, 31 * 24 * 60 * 60);
  g_assert_cmpint (ciclo_draft_purge (folder), ==, 1);
  g_assert_cmpint (scratch_count (discarded), ==, 2);
}

static void
test_delete (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autoptr (CicloDraft) draft = ciclo_draft_new (folder, "d", NULL, NULL);

  writes (draft, "one");
  writes (draft, "two");
  ciclo_draft_delete (draft);
  g_assert_cmpint (scratch_count (folder), ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);
  g_autofree char *stranger = g_build_filename (folder, "notes.ciclo", NULL);
  g_autoptr (GPtrArray) none = ciclo_draft_list (absent);
  g_autoptr (GPtrArray) strangers = NULL;

  g_assert_cmpint (none->len, ==, 0);
  g_assert_cmpint (ciclo_draft_purge (absent), ==, 0);
  scratch_write (stranger, "x");
  strangers = ciclo_draft_list (folder);
  g_assert_cmpint (strangers->len, ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/never-saved", test_never_saved);
  g_test_add_func ("/draft/crash-again", test_crash_again);
  g_test_add_func ("/draft/base", test_base);
  g_test_add_func ("/draft/owners", test_owners);
  g_test_add_func ("/draft/taken-by-two", test_taken_by_two);
  g_test_add_func ("/draft/damaged", test_damaged);
  g_test_add_func ("/draft/only-previous", test_only_previous);
  g_test_add_func ("/draft/cannot-write", test_cannot_write);
  g_test_add_func ("/draft/private", test_private);
  g_test_add_func ("/draft/discard", test_discard);
  g_test_add_func ("/draft/delete", test_delete);
  g_test_add_func ("/draft/nothing", test_nothing);

  return g_test_run ();
}
