/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-backup.h"

#include "scratch.h"

#include <errno.h>

#define MOST 10

static void
keep (const char *folder,
      const char *path,
      const char *text,
      CicloBackupWhen when)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_assert_cmpint (ciclo_backup_make (folder, path, bytes, when), ==, 0);
}

static CicloBackup *
get (GPtrArray *list,
     guint i)
{
  g_assert_cmpint (i, <, list->len);
  return g_ptr_array_index (list, i);
}

/* Whatever was thrown away, something of every age class is there. */
static void
check_classes (const char *folder,
               const char *path,
               guint last)
{
  static const guint oldest[] = { 0, 1, 2, 3, 7, 15, 31, 63, 127, G_MAXUINT };
  g_autoptr (GPtrArray) list = ciclo_backup_list (folder, path);
  guint i = 0;

  g_assert_cmpint (list->len, <=, MOST);
  for (guint c = 0; c < MOST && c < last; c++)
    {
      guint youngest = c > 0 ? oldest[c - 1] + 1 : 0;

      if (youngest >= last)
        break;
      g_assert_cmpint (last - get (list, i)->sequence, >=, youngest);
      g_assert_cmpint (last - get (list, i)->sequence, <=, oldest[c]);
      i++;
    }
  g_assert_cmpint (list->len, ==, i);
  g_assert_cmpint (get (list, 0)->sequence, ==, last);
  g_assert_cmpint (get (list, i - 1)->sequence, ==, 1);
}

static void
test_classes (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);

  for (guint i = 1; i <= 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("<a n='%u'/>", i);

      keep (folder, path, text, CICLO_BACKUP_ALWAYS);
      check_classes (folder, path, i);
    }
}

static void
test_minute (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) three = NULL;

  keep (folder, path, "a", CICLO_BACKUP_NOW_AND_THEN);
  keep (folder, path, "b", CICLO_BACKUP_NOW_AND_THEN);
  one = ciclo_backup_list (folder, path);
  g_assert_cmpint (one->len, ==, 1);
  scratch_assert_holds (get (one, 0)->path, "a");

  scratch_set_age (get (one, 0)->path, 61);
  keep (folder, path, "a", CICLO_BACKUP_NOW_AND_THEN); /* is there already */
  keep (folder, path, "b", CICLO_BACKUP_NOW_AND_THEN);
  two = ciclo_backup_list (folder, path);
  g_assert_cmpint (two->len, ==, 2);
  scratch_assert_holds (get (two, 0)->path, "b");

  /* The clock was set back by a year; then the last one seems to come from the future. */
  scratch_set_age (get (two, 0)->path, -31536000);
  keep (folder, path, "c", CICLO_BACKUP_NOW_AND_THEN);
  three = ciclo_backup_list (folder, path);
  g_assert_cmpint (three->len, ==, 3);
  scratch_assert_holds (get (three, 0)->path, "c");
  g_assert_cmpint (get (three, 0)->time, <, get (three, 1)->time);
}

static void
test_always (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (GPtrArray) list = NULL;

  keep (folder, path, "a", CICLO_BACKUP_ALWAYS);
  keep (folder, path, "b", CICLO_BACKUP_ALWAYS);
  keep (folder, path, "b", CICLO_BACKUP_ALWAYS);
  list = ciclo_backup_list (folder, path);
  g_assert_cmpint (list->len, ==, 2);
  g_assert_cmpint (get (list, 0)->size, ==, 1);
}

static void
test_documents_apart (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *backups = g_build_filename (folder, "state", "backups", NULL);
  g_autofree char *one = g_build_filename (folder, "one", NULL);
  g_autofree char *two = g_build_filename (folder, "two", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autoptr (GPtrArray) none = ciclo_backup_list (backups, one);
  g_autoptr (GPtrArray) of_one = NULL;
  g_autoptr (GPtrArray) of_link = NULL;

  g_assert_cmpint (none->len, ==, 0);
  g_assert_cmpint (symlink ("one", link), ==, 0);
  keep (backups, one, "one", CICLO_BACKUP_ALWAYS);
  keep (backups, two, "two", CICLO_BACKUP_ALWAYS);
  of_one = ciclo_backup_list (backups, one);
  of_link = ciclo_backup_list (backups, link);
  g_assert_cmpint (of_one->len, ==, 1);
  g_assert_cmpint (of_link->len, ==, 1);
  scratch_assert_holds (get (of_link, 0)->path, "one");
}

static void
test_private (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *backups = g_build_filename (folder, "state", "backups", NULL);
  g_autofree char *path = g_build_filename (folder, "Ana Souza.ciclo", NULL);
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) list = NULL;
  mode_t mask = umask (0);

  keep (backups, path, "a", CICLO_BACKUP_ALWAYS);
  list = ciclo_backup_list (backups, path);
  g_assert_cmpint (scratch_get_mode (backups), ==, 0700);
  g_assert_cmpint (scratch_get_mode (get (list, 0)->path), ==, 0600);
  g_assert_null (strstr (get (list, 0)->path, "Ana"));
  own = g_path_get_dirname (get (list, 0)->path);
  g_assert_cmpint (scratch_get_mode (own), ==, 0700);

  /* A folder that was opened to others is closed again. */
  g_assert_cmpint (chmod (backups, 0755), ==, 0);
  keep (backups, path, "b", CICLO_BACKUP_ALWAYS);
  g_assert_cmpint (scratch_get_mode (backups), ==, 0700);
  umask (mask);
}

/* Files that do not belong there are neither listed nor touched; our own left-overs go. */
static void
test_strangers (void)
{
  static const char *const strangers[] = { "notes.txt", "x1.ciclo", "-1.ciclo", "0.ciclo", "99999999999999.ciclo" };
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autofree char *own = NULL;
  g_autofree char *left = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  keep (folder, path, "a", CICLO_BACKUP_ALWAYS);
  first = ciclo_backup_list (folder, path);
  own = g_path_get_dirname (get (first, 0)->path);
  left = g_build_filename (own, ".ciclo-aB3xYz", NULL);
  scratch_write (left, "x");
  scratch_set_age (left, 90000);
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *stranger = g_build_filename (own, strangers[i], NULL);

      scratch_write (stranger, "x");
    }

  keep (folder, path, "b", CICLO_BACKUP_ALWAYS);
  second = ciclo_backup_list (folder, path);
  g_assert_cmpint (second->len, ==, 2);
  g_assert_cmpint (scratch_count (own), ==, 2 + G_N_ELEMENTS (strangers));
}

static void
test_no_folder (void)
{
  g_autoptr (Scratch) folder = scratch_new ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "backups", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);

  scratch_write (file, "x");
  g_assert_cmpint (ciclo_backup_make (below, file, bytes, CICLO_BACKUP_ALWAYS), ==, ENOTDIR);
  g_assert_cmpint (ciclo_backup_make (file, file, bytes, CICLO_BACKUP_ALWAYS), ==, ENOTDIR);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/classes", test_classes);
  g_test_add_func ("/backup/minute", test_minute);
  g_test_add_func ("/backup/always", test_always);
  g_test_add_func ("/backup/documents-apart", test_documents_apart);
  g_test_add_func ("/backup/private", test_private);
  g_test_add_func ("/backup/strangers", test_strangers);
  g_test_add_func ("/backup/no-folder", test_no_folder);

  return g_test_run ();
}
