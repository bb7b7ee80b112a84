/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-lock.h"
#include "core/ciclo-owner.h"

#include "scratch.h"

#include <stdlib.h>
#include <sys/wait.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloLock, ciclo_lock_release)

/* The name of a process of this computer that has ended. */
static char *
name_dead (void)
{
  g_autofree char *self = ciclo_owner_name_self ();
  g_auto (GStrv) parts = g_strsplit (self, ":", -1);

  return g_strjoin (":", parts[0], parts[1], parts[2], "1", NULL);
}

static char *
name_with (int part,
           const char *value)
{
  g_autofree char *self = ciclo_owner_name_self ();
  g_auto (GStrv) parts = g_strsplit (self, ":", -1);

  g_free (parts[part]);
  parts[part] = g_strdup (value);
  return g_strjoinv (":", parts);
}

static void
test_owner (void)
{
  g_autofree char *self = ciclo_owner_name_self ();
  g_autofree char *other_computer = name_with (0, "0123456789abcdef");
  g_autofree char *other_boot = name_with (1, "b");
  g_autofree char *other_process = name_with (2, "999999999");
  g_autofree char *other_start = name_with (3, "1");
  g_autofree char *hostile = name_with (2, "1/../../tmp");
  g_autofree char *first_process = name_with (2, "1");

  g_assert_cmpint (ciclo_owner_find (self), ==, CICLO_OWNER_SELF);
  g_assert_cmpint (ciclo_owner_find (other_computer), ==, CICLO_OWNER_ELSEWHERE);
  g_assert_cmpint (ciclo_owner_find (other_boot), ==, CICLO_OWNER_DEAD);
  g_assert_cmpint (ciclo_owner_find (other_process), ==, CICLO_OWNER_DEAD);
  g_assert_cmpint (ciclo_owner_find (other_start), ==, CICLO_OWNER_DEAD);
  g_assert_cmpint (ciclo_owner_find (hostile), ==, CICLO_OWNER_DEAD);
  /* That number is given to a process, but not to this one. */
  g_assert_cmpint (ciclo_owner_find (first_process), ==, CICLO_OWNER_DEAD);
  g_assert_cmpint (ciclo_owner_find (NULL), ==, CICLO_OWNER_UNKNOWN);
  g_assert_cmpint (ciclo_owner_find (""), ==, CICLO_OWNER_UNKNOWN);
  g_assert_cmpint (ciclo_owner_find ("file:///home/ana/.config/libreoffice/4"), ==, CICLO_OWNER_UNKNOWN);
}

static void
test_take_and_release (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "course.ciclo", NULL);
  g_autofree char *mark = g_build_filename (folder, ".~lock.course.ciclo#", NULL);
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;
  CicloLock *lock = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  CicloLock *second;

  g_assert_cmpint (lock->state, ==, CICLO_LOCK_OURS);
  g_assert_cmpstr (lock->path, ==, mark);
  g_assert_null (ciclo_lock_to_text (lock));
  g_assert_true (g_file_get_contents (mark, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, ",,,"));
  g_assert_null (strstr (content, g_get_host_name ()));

  second = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  g_assert_cmpint (second->state, ==, CICLO_LOCK_OTHER);
  text = ciclo_lock_to_text (second);
  g_assert_nonnull (strstr (text, "another window"));
  ciclo_lock_release (second);
  scratch_assert_holds (mark, content);

  ciclo_lock_release (lock);
  g_assert_cmpint (scratch_count (folder), ==, 0);
  ciclo_lock_release (NULL);
}

static void
test_signed (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (CicloLock) lock = ciclo_lock_take (path, CICLO_LOCK_SIGNED);

  g_assert_nonnull (strstr (lock->text, g_get_user_name ()));
  g_assert_nonnull (strstr (lock->text, g_get_host_name ()));
}

/* The lock of a file that is reached through a link lies beside the file, where everybody else looks for it. */
static void
test_link (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autofree char *mark = g_build_filename (folder, ".~lock.real#", NULL);
  g_autoptr (CicloLock) lock = NULL;

  g_assert_cmpint (symlink ("real", link), ==, 0);
  lock = ciclo_lock_take (link, CICLO_LOCK_ANONYMOUS);
  g_assert_cmpstr (lock->path, ==, mark);
}

typedef struct
{
  const char *name;
  const char *text; /* %s: a dead owner */
  CicloLockState state;
  const char *holder;
} Found;

/* clang-format off */
static const Found founds[] = {
  { "dead",          ",,,24.11.2026 13:34,DEAD;", CICLO_LOCK_STALE, NULL },
  { "LibreOffice",   "Ana Souza,ana,pc1,24.11.2026 13:34,file:///home/ana/4;", CICLO_LOCK_OTHER, "Ana Souza" },
  { "login only",    ",ana,pc1,24.11.2026 13:34,;", CICLO_LOCK_OTHER, "ana" },
  { "escapes",       "Souza\\, Ana\\;\\\\,ana,pc1,24.11.2026 13:34,;", CICLO_LOCK_OTHER, "Souza, Ana;\\" },
  { "hostile name",  "a\nb\u202Ec,,,x,;", CICLO_LOCK_OTHER, "a\\u000Ab\\u202Ec" },
  { "invalid UTF-8", "a\xff,,,x,;", CICLO_LOCK_OTHER, "a\uFFFD" },
  { "elsewhere",     ",,,24.11.2026 13:34,0123456789abcdef:b:1:1;", CICLO_LOCK_OTHER, NULL },
  { "empty",         "", CICLO_LOCK_UNAVAILABLE, NULL },
  { "garbage",       "not a lock", CICLO_LOCK_UNAVAILABLE, NULL },
  { "few fields",    "a,b,c;", CICLO_LOCK_UNAVAILABLE, NULL },
  { "no end",        "a,b,c,d,e", CICLO_LOCK_UNAVAILABLE, NULL },
  { "lone escape",   "a,b,c,d,e\\", CICLO_LOCK_UNAVAILABLE, NULL },
};
/* clang-format on */

static void
test_found (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *mark = g_build_filename (folder, ".~lock.f#", NULL);
  g_autofree char *dead = name_dead ();

  for (gsize i = 0; i < G_N_ELEMENTS (founds); i++)
    {
      const Found *found = &founds[i];
      g_autoptr (GString) text = g_string_new (found->text);
      g_autofree char *said = NULL;
      CicloLock *lock;

      g_test_message ("%s", found->name);
      g_string_replace (text, "DEAD", dead, 0);
      scratch_write (mark, text->str);
      lock = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
      g_assert_cmpint (lock->state, ==, found->state);
      g_assert_cmpstr (lock->holder, ==, found->holder);
      said = ciclo_lock_to_text (lock);
      g_assert_true (g_utf8_validate (said, -1, NULL));
      ciclo_lock_release (lock);
      if (found->state == CICLO_LOCK_STALE)
        g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
      else
        scratch_assert_holds (mark, text->str);
    }
}

/* Never read, never waited for, never removed. */
static void
test_absurd (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *mark = g_build_filename (folder, ".~lock.f#", NULL);
  g_autoptr (CicloLock) large = NULL;
  g_autoptr (CicloLock) fifo = NULL;

  scratch_write (mark, "a,b,c,d,e;");
  g_assert_cmpint (truncate (mark, 1 << 30), ==, 0);
  large = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  g_assert_cmpint (large->state, ==, CICLO_LOCK_UNAVAILABLE);

  g_assert_cmpint (unlink (mark), ==, 0);
  g_assert_cmpint (mkfifo (mark, 0600), ==, 0);
  fifo = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  g_assert_cmpint (fifo->state, ==, CICLO_LOCK_UNAVAILABLE);
}

static void
test_unavailable (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *long_name = g_strnfill (255, 'n');
  g_autofree char *long_path = g_build_filename (folder, long_name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (CicloLock) lock = NULL;
  g_autoptr (CicloLock) long_lock = ciclo_lock_take (long_path, CICLO_LOCK_ANONYMOUS);

  g_assert_cmpint (long_lock->state, ==, CICLO_LOCK_UNAVAILABLE);
  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  scratch_drop_rights ();
  lock = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  scratch_regain_rights ();
  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_assert_cmpint (lock->state, ==, CICLO_LOCK_UNAVAILABLE);
  text = ciclo_lock_to_text (lock);
  g_assert_nonnull (strstr (text, "could not be marked"));
}

/* A lock that another program took over in the meantime is left alone. */
static void
test_release_of_another (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *mark = g_build_filename (folder, ".~lock.f#", NULL);
  CicloLock *lock = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);

  scratch_write (mark, "Ana,ana,pc1,x,y;");
  ciclo_lock_release (lock);
  scratch_assert_holds (mark, "Ana,ana,pc1,x,y;");
}

/* A program that dies without releasing its lock, then one that still runs. */
static void
test_processes (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (CicloLock) lock = NULL;
  g_autofree char *ours = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS)->state);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, CICLO_LOCK_OURS);

  lock = ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS);
  g_assert_cmpint (lock->state, ==, CICLO_LOCK_STALE);

  child = fork ();
  if (child == 0)
    _exit (ciclo_lock_take (path, CICLO_LOCK_ANONYMOUS)->state);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, CICLO_LOCK_OTHER);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/owner", test_owner);
  g_test_add_func ("/lock/take-and-release", test_take_and_release);
  g_test_add_func ("/lock/signed", test_signed);
  g_test_add_func ("/lock/link", test_link);
  g_test_add_func ("/lock/found", test_found);
  g_test_add_func ("/lock/absurd", test_absurd);
  g_test_add_func ("/lock/unavailable", test_unavailable);
  g_test_add_func ("/lock/release-of-another", test_release_of_another);
  g_test_add_func ("/lock/processes", test_processes);

  return g_test_run ();
}
