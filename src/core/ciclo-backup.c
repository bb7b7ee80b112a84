/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier versions of each document, in a folder of its own that is named by a hash of the document's real path: titles
 * and file names may be personal. A version's name is its sequence number. */

#include "config.h"

#include "core/ciclo-backup.h"

#include "core/ciclo-file-load.h"
#include "core/ciclo-file-write.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define ENDING ".ciclo"
#define SECONDS_BETWEEN 60
#define LAST_CLASS 9
#define HASH_DIGITS 32
#define MOST_ATTEMPTS 20

char *
ciclo_backup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "ciclo", "backups", NULL);
}

void
ciclo_backup_free (CicloBackup *backup)
{
  if (backup == NULL)
    return;

  g_free (backup->path);
  g_free (backup);
}

static char *
folder_of (const char *folder,
           const char *path)
{
  g_autofree char *real = ciclo_file_resolve (path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real != NULL ? real : path, -1);

  hash[HASH_DIGITS] = '\0';
  return g_build_filename (folder, hash, NULL);
}

/* NULL when the file @name is no backup. */
static CicloBackup *
recognise (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *digits = NULL;
  CicloBackup *backup;
  struct stat state;
  guint64 sequence;

  if (!g_str_has_suffix (name, ENDING))
    return NULL;
  digits = g_strndup (name, strlen (name) - strlen (ENDING));
  if (!g_ascii_string_to_unsigned (digits, 10, 1, G_MAXINT, &sequence, NULL))
    return NULL;
  if (lstat (path, &state) != 0 || !S_ISREG (state.st_mode))
    return NULL;

  backup = g_new0 (CicloBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->sequence = sequence;
  backup->time = state.st_mtime;
  backup->size = state.st_size;
  return backup;
}

static int
compare_sequences (gconstpointer a,
                   gconstpointer b)
{
  const CicloBackup *one = *(CicloBackup *const *) a;
  const CicloBackup *two = *(CicloBackup *const *) b;

  return (one->sequence < two->sequence) - (one->sequence > two->sequence);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ciclo_backup_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CicloBackup *backup = recognise (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_sequences);
  return backups;
}

GPtrArray *
ciclo_backup_list (const char *folder,
                   const char *path)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (folder != NULL && path != NULL, NULL);

  own = folder_of (folder, path);
  return list_folder (own);
}

static gboolean
holds (const CicloBackup *backup,
       GBytes *bytes)
{
  g_autoptr (GBytes) kept = ciclo_file_load (backup->path, NULL, NULL);

  return kept != NULL && g_bytes_equal (kept, bytes);
}

static gboolean
is_needed (GPtrArray *backups,
           GBytes *bytes,
           CicloBackupWhen when)
{
  const CicloBackup *last = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  gint64 age;

  if (last == NULL)
    return TRUE;

  /* A clock that was set back makes a negative age: better one backup too many. */
  age = time (NULL) - last->time;
  if (when == CICLO_BACKUP_NOW_AND_THEN && age >= 0 && age < SECONDS_BETWEEN)
    return FALSE;

  return !holds (last, bytes);
}

/* 0-3 for the last four, then a class for each doubling of the age, then one for all the rest. */
static guint
get_class (guint age)
{
  return age < 4 ? age : MIN (g_bit_storage (age) + 1, LAST_CLASS);
}

/* The oldest of each class stays, for it will be the first to grow into the next. */
static void
thin (const char *folder)
{
  g_autoptr (GPtrArray) backups = list_folder (folder);
  const CicloBackup *last = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  for (guint i = 0; i + 1 < backups->len; i++)
    {
      const CicloBackup *backup = g_ptr_array_index (backups, i);
      const CicloBackup *older = g_ptr_array_index (backups, i + 1);

      if (get_class (last->sequence - backup->sequence) == get_class (last->sequence - older->sequence))
        unlink (backup->path);
    }
}

/* Another program may take a number at the same moment: then the next one. */
static int
add (const char *folder,
     guint sequence,
     GBytes *bytes)
{
  const CicloFileWriteHow how = { .rule = CICLO_FILE_WRITE_CREATE, .mode = 0600 };
  int failure = EEXIST;

  for (guint i = 0; i < MOST_ATTEMPTS && failure == EEXIST; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08u" ENDING, sequence + i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      CicloFileWritten written;

      failure = ciclo_file_write (path, bytes, &how, &written);
    }

  return failure;
}

int
ciclo_backup_make (const char *folder,
                   const char *path,
                   GBytes *bytes,
                   CicloBackupWhen when)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *own = NULL;
  int failure;

  g_return_val_if_fail (folder != NULL && path != NULL && bytes != NULL, EINVAL);

  own = folder_of (folder, path);
  backups = list_folder (own);
  if (!is_needed (backups, bytes, when))
    return 0;

  failure = ciclo_file_make_private_folder (folder);
  if (failure == 0)
    failure = ciclo_file_make_private_folder (own);
  if (failure == 0)
    failure = add (own, backups->len > 0 ? ((CicloBackup *) g_ptr_array_index (backups, 0))->sequence + 1 : 1, bytes);
  if (failure != 0)
    return failure;

  ciclo_file_clean_stale (own);
  thin (own);
  return 0;
}
