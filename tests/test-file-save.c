/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-backup.h"
#include "core/ciclo-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-file-save.h"
#include "core/ciclo-file-write.h"

#include "scratch.h"

#include <linux/limits.h>

#define OLD "<old/>\n"
#define NEW "<new/>\n"

static const CicloFileSaveOptions overwriting = { .overwrite = TRUE };

static GBytes *
new_bytes (void)
{
  return g_bytes_new_static (NEW, strlen (NEW));
}

static void
saves (const char *path,
       const CicloFileSaveOptions *options,
       CicloFileNotes notes)
{
  g_autoptr (GBytes) bytes = new_bytes ();
  g_autoptr (GError) error = NULL;
  CicloFileSaved saved;

  ciclo_file_save (path, bytes, options, &saved, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved.notes, ==, notes);
  scratch_assert_holds (path, NEW);
  g_assert_true (ciclo_file_identity_matches (path, &saved.identity));
}

static void
refuses (const char *path,
         const CicloFileSaveOptions *options,
         int code,
         const char *says)
{
  g_autoptr (GBytes) bytes = new_bytes ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ciclo_file_save (path, bytes, options, NULL, &error));
  g_assert_error (error, CICLO_ERROR, code);
  g_assert_nonnull (strstr (error->message, says));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_new_file (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *open_path = g_build_filename (folder, "open", NULL);
  g_autofree char *team_path = g_build_filename (folder, "team", NULL);
  g_autofree char *own_path = g_build_filename (folder, "own", NULL);
  const CicloFileSaveOptions private_file = { .private_file = TRUE };
  mode_t mask = umask (0);

  ciclo_file_init ();
  saves (open_path, NULL, CICLO_FILE_NOTE_NONE);
  g_assert_cmpint (scratch_get_mode (open_path), ==, 0666);
  saves (own_path, &private_file, CICLO_FILE_NOTE_NONE);
  g_assert_cmpint (scratch_get_mode (own_path), ==, 0600);

  umask (0027);
  ciclo_file_init ();
  saves (team_path, NULL, CICLO_FILE_NOTE_NONE);
  g_assert_cmpint (scratch_get_mode (team_path), ==, 0640);

  umask (mask);
  ciclo_file_init ();
  g_assert_cmpint (scratch_count (folder), ==, 3);
}

static void
test_modes (void)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0660, 0664, 0666, 0755, 0200 | 0400, 02660 };
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);

  scratch_write (path, OLD);
  g_assert_cmpint (chmod (folder, 02755), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (path, modes[i]), ==, 0);
      saves (path, &overwriting, CICLO_FILE_NOTE_NONE);
      g_assert_cmpint (scratch_get_mode (path), ==, modes[i]);
    }

  scratch_write (path, OLD);
  g_assert_cmpint (chmod (path, 0444), ==, 0);
  refuses (path, &overwriting, CICLO_ERROR_WRITE, "write-protected");
  scratch_assert_holds (path, OLD);
  g_assert_cmpint (scratch_get_mode (path), ==, 0444);
  g_assert_cmpint (scratch_count (folder), ==, 1);
}

typedef struct
{
  const char *name;   /* of a link */
  const char *target; /* where it leads to */
} Link;

/* clang-format off */
static const Link links[] = {
  { "to-file", "real" },
  { "to-link", "to-file" },
  { "by-folder", "folder/../real" },
  { "to-absent", "absent" },
  { "to-absent-by-link", "to-absent" },
  { "to-absent-elsewhere", "folder/absent" },
};
/* clang-format on */

static void
test_links (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *below = g_build_filename (folder, "folder", NULL);
  g_autofree char *real = g_build_filename (folder, "real", NULL);
  g_autofree char *absolute = g_build_filename (folder, "absolute", NULL);

  g_assert_cmpint (mkdir (below, 0755), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link = g_build_filename (folder, links[i].name, NULL);
      g_autofree char *kept = NULL;

      scratch_write (real, OLD);
      g_assert_cmpint (symlink (links[i].target, link), ==, 0);
      saves (link, &overwriting, CICLO_FILE_NOTE_NONE);
      kept = g_file_read_link (link, NULL);
      g_assert_cmpstr (kept, ==, links[i].target);
    }

  scratch_write (real, OLD);
  g_assert_cmpint (symlink (real, absolute), ==, 0);
  saves (absolute, &overwriting, CICLO_FILE_NOTE_NONE);
  scratch_assert_holds (real, NEW);
  /* The links, the absolute one, their three targets, one of them below, and the folder. */
  g_assert_cmpint (scratch_count (folder), ==, G_N_ELEMENTS (links) + 4);
  g_assert_cmpint (scratch_count (below), ==, 1);
}

static void
test_bad_links (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *one = g_build_filename (folder, "one", NULL);
  g_autofree char *two = g_build_filename (folder, "two", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);

  g_assert_cmpint (symlink ("two", one), ==, 0);
  g_assert_cmpint (symlink ("one", two), ==, 0);
  g_assert_cmpint (symlink ("no/folder/f", nowhere), ==, 0);
  refuses (one, &overwriting, CICLO_ERROR_WRITE, "leads back to itself");
  refuses (nowhere, &overwriting, CICLO_ERROR_WRITE, "folder does not exist");
  g_assert_cmpint (scratch_count (folder), ==, 3);
}

static void
test_not_files (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  struct stat state;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  refuses (pipe_path, &overwriting, CICLO_ERROR_WRITE, "device or a pipe");
  g_assert_cmpint (lstat (pipe_path, &state), ==, 0);
  g_assert_true (S_ISFIFO (state.st_mode));

  refuses (folder, &overwriting, CICLO_ERROR_WRITE, "It is a folder");
  refuses ("/dev/full", &overwriting, CICLO_ERROR_WRITE, "device or a pipe");
  refuses ("/dev/null/f", &overwriting, CICLO_ERROR_WRITE, "Part of its path");
  refuses ("/proc/self/no/f", &overwriting, CICLO_ERROR_WRITE, "folder does not exist");
}

static void
test_names (void)
{
  static const char *const names[] = {
    "-rf",
    "a\nb",
    "f\xff\xfe",
    " ",
    "~",
    "a%sb",
    "“Formação” (2ª edição).ciclo",
    ".hidden",
    "a;b|c&d`e`$(f)",
  };
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *longest_name = g_strnfill (NAME_MAX, 'n');
  g_autofree char *longest = g_build_filename (folder, longest_name, NULL);
  g_autofree char *longer_name = g_strnfill (NAME_MAX + 1, 'n');
  g_autofree char *longer = g_build_filename (folder, longer_name, NULL);
  g_autofree char *absent = g_build_filename (folder, "a\nb\xff", "f", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      saves (path, NULL, CICLO_FILE_NOTE_NONE);
      saves (path, &overwriting, CICLO_FILE_NOTE_NONE);
    }

  saves (longest, NULL, CICLO_FILE_NOTE_NONE);
  saves (longest, &overwriting, CICLO_FILE_NOTE_NONE);
  refuses (longer, NULL, CICLO_ERROR_WRITE, "name is too long");
  refuses (absent, NULL, CICLO_ERROR_WRITE, "a\\u000Ab\uFFFD");
}

static void
test_changed (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (GBytes) bytes = NULL;
  CicloFileIdentity identity;
  CicloFileSaveOptions options = { .identity = &identity };
  CicloFileSaveOptions sure = { .identity = &identity, .overwrite = TRUE };

  scratch_write (path, OLD);
  refuses (path, NULL, CICLO_ERROR_CHANGED, "already a file of this name");
  scratch_assert_holds (path, OLD);

  bytes = ciclo_file_load (path, &identity, NULL);
  saves (path, &options, CICLO_FILE_NOTE_NONE);
  refuses (path, &options, CICLO_ERROR_CHANGED, "Another program changed");
  saves (path, &sure, CICLO_FILE_NOTE_NONE);

  scratch_write (path, "");
  refuses (path, &options, CICLO_ERROR_CHANGED, "Another program changed");
  scratch_assert_holds (path, "");

  g_assert_cmpint (unlink (path), ==, 0);
  refuses (path, &options, CICLO_ERROR_CHANGED, "deleted or moved");
  g_assert_cmpint (scratch_count (folder), ==, 0);
  saves (path, &sure, CICLO_FILE_NOTE_NONE);
}

static void
test_hard_links (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *other = g_build_filename (folder, "g", NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) list = NULL;
  CicloFileIdentity identity;
  CicloFileSaveOptions options = { .identity = &identity };

  scratch_write (path, OLD "and more that must not stay behind");
  g_assert_cmpint (link (path, other), ==, 0);
  bytes = ciclo_file_load (path, &identity, NULL);
  refuses (path, &options, CICLO_ERROR_WRITE, "several names");
  refuses (path, &overwriting, CICLO_ERROR_WRITE, "several names");
  scratch_assert_holds (other, OLD "and more that must not stay behind");

  options.backup_folder = backups;
  saves (path, &options, CICLO_FILE_NOTE_IN_PLACE);
  scratch_assert_holds (other, NEW);
  list = ciclo_backup_list (backups, path);
  g_assert_cmpint (list->len, ==, 1);
  scratch_assert_holds (((CicloBackup *) list->pdata[0])->path, OLD "and more that must not stay behind");
}

static void
test_backup (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *blocked = g_build_filename (path, "backups", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) list = NULL;
  CicloFileIdentity identity;
  CicloFileSaveOptions options = { .identity = &identity, .overwrite = TRUE, .backup_folder = backups };

  scratch_write (path, OLD);
  bytes = ciclo_file_load (path, &identity, NULL);

  /* What another program wrote was never opened as a good design. */
  scratch_write (path, "<bad");
  saves (path, &options, CICLO_FILE_NOTE_NONE);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));

  scratch_write (path, OLD);
  saves (path, &options, CICLO_FILE_NOTE_NONE);
  list = ciclo_backup_list (backups, path);
  g_assert_cmpint (list->len, ==, 1);
  scratch_assert_holds (((CicloBackup *) list->pdata[0])->path, OLD);

  scratch_write (path, OLD);
  options.backup_folder = blocked;
  saves (path, &options, CICLO_FILE_NOTE_NO_BACKUP);
}

static void
test_no_permission (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *fresh = g_build_filename (folder, "new", NULL);

  scratch_write (path, OLD);
  g_assert_cmpint (chmod (path, 0644), ==, 0);
  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  scratch_drop_rights ();
  if (getuid () == 0)
    refuses (path, &overwriting, CICLO_ERROR_WRITE, "write-protected");
  refuses (fresh, NULL, CICLO_ERROR_WRITE, "not allowed to write in its folder. Save it in another folder");
  scratch_regain_rights ();

  /* A file that may be written in a folder that may not: never in place. */
  g_assert_cmpint (chmod (path, 0666), ==, 0);
  scratch_drop_rights ();
  refuses (path, &overwriting, CICLO_ERROR_WRITE, "not allowed to write in its folder");
  scratch_regain_rights ();
  scratch_assert_holds (path, OLD);
  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_assert_cmpint (scratch_count (folder), ==, 1);
}

static void
test_again_after_failure (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *below = g_build_filename (folder, "below", NULL);
  g_autofree char *path = g_build_filename (below, "f", NULL);

  refuses (path, NULL, CICLO_ERROR_WRITE, "folder does not exist");
  g_assert_cmpint (mkdir (below, 0755), ==, 0);
  saves (path, NULL, CICLO_FILE_NOTE_NONE);
}

static void
test_large (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *text = g_strnfill (5000001, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, 5000001);
  g_autoptr (GBytes) loaded = NULL;

  g_assert_true (ciclo_file_save (path, bytes, NULL, NULL, NULL));
  loaded = ciclo_file_load (path, NULL, NULL);
  g_assert_true (g_bytes_equal (loaded, bytes));
}

static void
test_notes (void)
{
  g_autofree char *both = ciclo_file_notes_to_text (CICLO_FILE_NOTE_IN_PLACE | CICLO_FILE_NOTE_NO_BACKUP);

  g_assert_null (ciclo_file_notes_to_text (CICLO_FILE_NOTE_NONE));
  g_assert_true (g_str_has_suffix (both, " No backup copy of the version before could be kept."));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-save/new-file", test_new_file);
  g_test_add_func ("/file-save/modes", test_modes);
  g_test_add_func ("/file-save/links", test_links);
  g_test_add_func ("/file-save/bad-links", test_bad_links);
  g_test_add_func ("/file-save/not-files", test_not_files);
  g_test_add_func ("/file-save/names", test_names);
  g_test_add_func ("/file-save/changed", test_changed);
  g_test_add_func ("/file-save/hard-links", test_hard_links);
  g_test_add_func ("/file-save/backup", test_backup);
  g_test_add_func ("/file-save/no-permission", test_no_permission);
  g_test_add_func ("/file-save/again-after-failure", test_again_after_failure);
  g_test_add_func ("/file-save/large", test_large);
  g_test_add_func ("/file-save/notes", test_notes);

  return g_test_run ();
}
