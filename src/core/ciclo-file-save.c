/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be true before a file may be replaced, and the words when it is not. The writing itself is one call below;
 * this file decides: which file is meant, may it be written, is it still the one that was opened, is a copy safe. */

#include "config.h"

#include "core/ciclo-file-save.h"

#include "core/ciclo-backup.h"
#include "core/ciclo-error.h"
#include "core/ciclo-file-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* The file as it was found. */
typedef struct
{
  char *path; /* resolved */
  gboolean exists;
  struct stat state;
  GBytes *bytes; /* its content, when that is what the identity describes */
  CicloFileIdentity identity;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->path);
  g_clear_pointer (&target->bytes, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
refuse (const char *path,
        int code,
        const char *why,
        GError **error)
{
  g_autofree char *name = ciclo_file_display_name (path);

  /* Translators: the first %s is a file name, the second one or more whole sentences that say why and what to do. */
  g_set_error (error, CICLO_ERROR, code, _ ("“%s” was not saved. %s"), name, why);
  return FALSE;
}

static gboolean
refuse_for_system (const char *path,
                   int number,
                   GError **error)
{
  g_autofree char *why = ciclo_file_why_not_written (number);
  g_autofree char *both = g_strconcat (why, " ", ciclo_file_what_to_do (number), NULL);

  return refuse (path, CICLO_ERROR_WRITE, both, error);
}

/* The worst case: the name leads to the new file, but what can be read is not what was saved. */
static gboolean
refuse_after_all (const char *path,
                  int number,
                  GError **error)
{
  g_autofree char *name = ciclo_file_display_name (path);
  g_autofree char *why = ciclo_file_why_not_written (number);

  g_set_error (error, CICLO_ERROR, CICLO_ERROR_WRITE,
               /* Translators: the first %s is a file name, the second a whole sentence that says why. */
               _ ("“%s” was written, but could not be verified. %s "
                  "Save it on another disk now, and keep the backup copies."),
               name, why);
  return FALSE;
}

/* The administrator may write everything, but whoever took all write permissions away had a reason. */
static int
check_permission (const Target *target)
{
  if ((target->state.st_mode & 0222) == 0)
    return EACCES;

  return faccessat (AT_FDCWD, target->path, W_OK, AT_EACCESS) == 0 ? 0 : errno;
}

static gboolean
find_target (const char *path,
             Target *target,
             GError **error)
{
  int failure;

  target->path = ciclo_file_resolve (path);
  if (target->path == NULL)
    return refuse_for_system (path, errno, error);

  target->exists = lstat (target->path, &target->state) == 0;
  if (!target->exists)
    return errno == ENOENT || refuse_for_system (path, errno, error);

  if (!S_ISREG (target->state.st_mode))
    return refuse_for_system (path, S_ISDIR (target->state.st_mode) ? EISDIR : ENXIO, error);

  failure = check_permission (target);
  if (failure == EACCES)
    return refuse (path, CICLO_ERROR_WRITE,
                   _ ("It is write-protected. Save it under another name, or remove the protection first."), error);

  return failure == 0 || refuse_for_system (path, failure, error);
}

static void
read_expected (Target *target,
               const CicloFileIdentity *identity)
{
  if (identity == NULL || !target->exists)
    return;

  target->bytes = ciclo_file_load (target->path, &target->identity, NULL);
  if (target->bytes != NULL && strcmp (target->identity.sha256, identity->sha256) != 0)
    g_clear_pointer (&target->bytes, g_bytes_unref);
}

static gboolean
check_unchanged (const char *path,
                 const Target *target,
                 const CicloFileIdentity *identity,
                 GError **error)
{
  const char *why;

  if (identity == NULL ? !target->exists : target->bytes != NULL)
    return TRUE;

  if (identity == NULL)
    why = _ ("There is already a file of this name. "
             "Save it under another name, or confirm that the other file may go.");
  else if (target->exists)
    why = _ ("Another program changed the file since it was opened. "
             "Save it under another name to keep both versions, or confirm that the other version may go.");
  else
    why = _ ("The file was deleted or moved since it was opened. "
             "Save it under another name, or confirm that it should be made again.");

  return refuse (path, CICLO_ERROR_CHANGED, why, error);
}

static gboolean
keep_backup (const char *path,
             const Target *target,
             const CicloFileSaveOptions *options,
             CicloFileNotes *notes,
             GError **error)
{
  gboolean several_names = target->exists && target->state.st_nlink > 1;
  gboolean wanted = options->backup_folder != NULL && target->bytes != NULL;
  gboolean kept = wanted &&
                  ciclo_backup_make (options->backup_folder, target->path, target->bytes,
                                     several_names ? CICLO_BACKUP_ALWAYS : CICLO_BACKUP_NOW_AND_THEN) == 0;

  if (several_names && !kept)
    return refuse (path, CICLO_ERROR_WRITE,
                   _ ("The file has several names (hard links) and can only be written in place, "
                      "but no backup copy of it could be made first. Save it under another name."),
                   error);

  if (several_names)
    *notes |= CICLO_FILE_NOTE_IN_PLACE;
  if (wanted && !kept)
    *notes |= CICLO_FILE_NOTE_NO_BACKUP;
  return TRUE;
}

static int
write_target (const Target *target,
              GBytes *bytes,
              const CicloFileSaveOptions *options,
              CicloFileWritten *written)
{
  CicloFileWriteHow how = {
    .rule = CICLO_FILE_WRITE_ANYWAY,
    .mode = target->exists ? target->state.st_mode & 07777 : ciclo_file_new_mode (),
    .old = target->exists ? &target->state : NULL,
    .expected = &target->identity,
  };

  if (target->exists && target->state.st_nlink > 1)
    return ciclo_file_write_in_place (target->path, bytes, target->bytes, written);

  if (options->private_file)
    how.mode = 0600;
  if (!options->overwrite)
    how.rule = target->exists ? CICLO_FILE_WRITE_EXPECTED : CICLO_FILE_WRITE_CREATE;

  return ciclo_file_write (target->path, bytes, &how, written);
}

/* Somebody was faster than the check: the answer is the same as if the check had seen it. */
static gboolean
refuse_late (const char *path,
             Target *target,
             const CicloFileSaveOptions *options,
             GError **error)
{
  g_clear_pointer (&target->bytes, g_bytes_unref);
  target->exists = lstat (target->path, &target->state) == 0;
  if (options->identity == NULL)
    target->exists = TRUE;

  return check_unchanged (path, target, options->identity, error);
}

gboolean
ciclo_file_save (const char *path,
                 GBytes *bytes,
                 const CicloFileSaveOptions *options,
                 CicloFileSaved *saved,
                 GError **error)
{
  static const CicloFileSaveOptions defaults = { NULL };
  g_auto (Target) target = { NULL };
  CicloFileNotes notes = CICLO_FILE_NOTE_NONE;
  CicloFileWritten written;
  int failure;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (options == NULL)
    options = &defaults;
  if (!find_target (path, &target, error))
    return FALSE;
  read_expected (&target, options->identity);
  if (!options->overwrite && !check_unchanged (path, &target, options->identity, error))
    return FALSE;
  if (!keep_backup (path, &target, options, &notes, error))
    return FALSE;

  failure = write_target (&target, bytes, options, &written);
  if (failure == EEXIST)
    return refuse_late (path, &target, options, error);
  if (failure != 0 && written.replaced)
    return refuse_after_all (path, failure, error);
  if (failure != 0)
    return refuse_for_system (path, failure, error);

  if (!written.synced)
    notes |= CICLO_FILE_NOTE_NOT_SYNCED;
  if (saved != NULL)
    *saved = (CicloFileSaved){ .identity = written.identity, .notes = notes };
  return TRUE;
}

char *
ciclo_file_notes_to_text (CicloFileNotes notes)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  if (notes & CICLO_FILE_NOTE_IN_PLACE)
    g_ptr_array_add (sentences,
                     _ ("The file has several names (hard links), and all of them lead to the new version."));
  if (notes & CICLO_FILE_NOTE_NOT_SYNCED)
    g_ptr_array_add (sentences, _ ("This disk does not promise that the file survives a power failure right now."));
  if (notes & CICLO_FILE_NOTE_NO_BACKUP)
    g_ptr_array_add (sentences, _ ("No backup copy of the version before could be kept."));
  if (sentences->len == 0)
    return NULL;

  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}
