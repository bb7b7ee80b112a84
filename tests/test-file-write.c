/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-file-load.h"
#include "core/ciclo-file-write.h"

#include "scratch.h"

#include <errno.h>
#include <sys/xattr.h>

#define OLD "<old/>\n"
#define NEW "<new/>\n"

static GBytes *
new_bytes (void)
{
  return g_bytes_new_static (NEW, strlen (NEW));
}

/* As an existing file is replaced: everything but the content stays. */
static void
replaces (const char *path)
{
  g_autoptr (GBytes) bytes = new_bytes ();
  CicloFileWriteHow how = { .rule = CICLO_FILE_WRITE_ANYWAY };
  CicloFileWritten written;
  struct stat state;

  g_assert_cmpint (stat (path, &state), ==, 0);
  how.old = &state;
  how.mode = state.st_mode & 07777;
  g_assert_cmpint (ciclo_file_write (path, bytes, &how, &written), ==, 0);
  g_assert_true (written.synced);
  g_assert_true (ciclo_file_identity_matches (path, &written.identity));
  scratch_assert_holds (path, NEW);
}

/* What the check cannot see because it happens after it: the writing itself notices and puts everything back. */
static void
test_changed_late (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);
  g_autoptr (GBytes) bytes = new_bytes ();
  g_autoptr (GBytes) old = NULL;
  CicloFileIdentity identity;
  CicloFileWriteHow how = { .rule = CICLO_FILE_WRITE_CREATE, .mode = 0600, .expected = &identity };
  CicloFileWritten written;

  scratch_write (path, OLD);
  old = ciclo_file_load (path, &identity, NULL);
  g_assert_cmpint (ciclo_file_write (path, bytes, &how, &written), ==, EEXIST);
  how.rule = CICLO_FILE_WRITE_EXPECTED;
  g_assert_cmpint (ciclo_file_write (absent, bytes, &how, &written), ==, EEXIST);
  scratch_write (path, "<oops/>");
  g_assert_cmpint (ciclo_file_write (path, bytes, &how, &written), ==, EEXIST);
  g_assert_false (written.replaced);
  scratch_assert_holds (path, "<oops/>");
  g_assert_cmpint (scratch_count (folder), ==, 1);

  scratch_write (path, OLD);
  g_assert_cmpint (ciclo_file_write (path, bytes, &how, &written), ==, 0);
  scratch_assert_holds (path, NEW);
  g_assert_cmpint (scratch_count (folder), ==, 1);
}

/* An access list that gives the user 1234 read access, as the kernel stores it. */
static const char access_list[] = "\2\0\0\0"
                                  "\1\0\6\0\377\377\377\377"
                                  "\2\0\4\0\322\4\0\0"
                                  "\4\0\4\0\377\377\377\377"
                                  "\20\0\4\0\377\377\377\377"
                                  "\40\0\0\0\377\377\377\377";
#define ACCESS_LIST_SIZE (sizeof (access_list) - 1)

static void
test_attributes (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  char value[64];

  scratch_write (path, OLD);
  if (setxattr (path, "user.ciclo", "x", 1, 0) != 0 ||
      setxattr (path, "system.posix_acl_access", access_list, ACCESS_LIST_SIZE, 0) != 0)
    {
      g_test_skip ("This file system has no attributes");
      return;
    }

  replaces (path);
  g_assert_cmpint (getxattr (path, "user.ciclo", value, sizeof value), ==, 1);
  g_assert_cmpint (getxattr (path, "system.posix_acl_access", value, sizeof value), ==, ACCESS_LIST_SIZE);
  g_assert_cmpmem (value, ACCESS_LIST_SIZE, access_list, ACCESS_LIST_SIZE);

  /* What the folder would let new files have is not forced on an old one. */
  g_assert_cmpint (setxattr (folder, "system.posix_acl_default", access_list, ACCESS_LIST_SIZE, 0), ==, 0);
  g_assert_cmpint (removexattr (path, "system.posix_acl_access"), ==, 0);
  g_assert_cmpint (chmod (path, 0640), ==, 0);
  replaces (path);
  g_assert_cmpint (getxattr (path, "system.posix_acl_access", value, sizeof value), ==, -1);
  g_assert_cmpint (scratch_get_mode (path), ==, 0640);
}

static void
test_owners (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  struct stat state;

  if (geteuid () != 0)
    {
      g_test_skip ("Only the administrator can give files to others");
      return;
    }

  scratch_write (path, OLD);
  g_assert_cmpint (chown (path, SCRATCH_NOBODY, 12345), ==, 0);
  g_assert_cmpint (chmod (path, 0640), ==, 0);
  replaces (path);
  g_assert_cmpint (stat (path, &state), ==, 0);
  g_assert_cmpint (state.st_uid, ==, SCRATCH_NOBODY);
  g_assert_cmpint (state.st_gid, ==, 12345);

  /* Nobody is not in that group: the group that the file gets instead must not be able to read it. */
  g_assert_cmpint (chmod (folder, 0777), ==, 0);
  scratch_drop_rights ();
  replaces (path);
  scratch_regain_rights ();
  g_assert_cmpint (stat (path, &state), ==, 0);
  g_assert_cmpint (state.st_gid, !=, 12345);
  g_assert_cmpint (state.st_mode & 07777, ==, 0600);
}

static void
test_clean_stale (void)
{
  static const struct
  {
    const char *name;
    int age;
    gboolean stays;
  } files[] = {
    { ".ciclo-aB3xYz", 90000, FALSE },
    { ".ciclo-young0", 80000, TRUE },
    { ".ciclo-future", -90000, TRUE },
    { ".ciclo-toolong", 90000, TRUE },
    { ".ciclo-", 90000, TRUE },
    { "f.ciclo-aB3xYz", 90000, TRUE },
    { "course.ciclo", 90000, TRUE },
  };
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *link = g_build_filename (folder, ".ciclo-symlnk", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      scratch_write (path, OLD);
      scratch_set_age (path, files[i].age);
    }
  g_assert_cmpint (symlink ("course.ciclo", link), ==, 0);
  scratch_set_age (link, 90000);

  g_assert_cmpint (ciclo_file_clean_stale (folder), ==, 1);
  g_assert_cmpint (ciclo_file_clean_stale (absent), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, files[i].stays);
    }
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-write/changed-late", test_changed_late);
  g_test_add_func ("/file-write/attributes", test_attributes);
  g_test_add_func ("/file-write/owners", test_owners);
  g_test_add_func ("/file-write/clean-stale", test_clean_stale);

  return g_test_run ();
}
