/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes onto the disk so that there is always a whole file: the old one or the new one. The order is what counts: write
 * beside, fsync, rename, fsync the folder. A failed fsync is never tried again, because the system forgets the pages
 * that it could not write and would report success. Where the file system can exchange two names at once, a file that
 * changed in the last instant is noticed and put back. Functions return 0 or an errno value; others find the words. */

#include "config.h"

#include "core/ciclo-file-write.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

/* Short and independent of the document's name, so that a name of 255 bytes can be saved. */
#define TEMPORARY_PREFIX ".ciclo-"
#define TEMPORARY_RANDOM "XXXXXX"
#define STALE_SECONDS (24 * 60 * 60)
#define LONGEST_WRITE (1 << 20)

static mode_t new_mode = 0600;

void
ciclo_file_init (void)
{
  mode_t mask = umask (0777);

  umask (mask);
  new_mode = (0666 & ~mask) | 0600;
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
}

mode_t
ciclo_file_new_mode (void)
{
  return new_mode;
}

/* Asks for the room before anything is written. A file system that cannot reserve says so, and is believed later. */
static int
reserve (int fd,
         int flags,
         gsize length)
{
  if (fallocate (fd, flags, 0, length) == 0)
    return 0;

  return errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? errno : 0;
}

static int
write_all (int fd,
           GBytes *bytes)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  gsize done = 0;

  while (done < length)
    {
      gssize n = write (fd, start + done, MIN (length - done, LONGEST_WRITE));

      if (n == 0)
        return EIO;
      if (n < 0 && errno != EINTR)
        return errno;
      done += MAX (n, 0);
    }

  return 0;
}

/* The user's own attributes and the access list. What belongs to the security of the system (capabilities, signatures
 * of the content) would be wrong on other bytes. */
static void
copy_attributes (const char *from,
                 int to)
{
  static const char *access_list = "system.posix_acl_access";
  g_autofree char *names = g_malloc (XATTR_LIST_MAX);
  g_autofree char *value = g_malloc (XATTR_SIZE_MAX);
  gssize length = llistxattr (from, names, XATTR_LIST_MAX);

  /* A new file inherits a list from its folder, which may let in more people than the old file did. */
  fremovexattr (to, access_list);
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (g_str_has_prefix (name, "user.") || strcmp (name, access_list) == 0)
      {
        gssize size = lgetxattr (from, name, value, XATTR_SIZE_MAX);

        if (size >= 0)
          fsetxattr (to, name, value, size, 0);
      }
}

/* When the group cannot be kept, the new group gets no more than everybody. */
static mode_t
without_group (mode_t mode)
{
  mode_t group = mode & (mode << 3) & S_IRWXG;

  return (mode & ~(S_IRWXG | S_ISUID | S_ISGID)) | group;
}

static int
take_over (int fd,
           const char *path,
           const CicloFileWriteHow *how)
{
  const struct stat *old = how->old;
  mode_t mode = how->mode;

  if (old != NULL)
    {
      if (fchown (fd, old->st_uid, old->st_gid) != 0 && fchown (fd, -1, old->st_gid) != 0)
        mode = without_group (mode);
      copy_attributes (path, fd);
    }

  /* Some file systems know no modes at all. */
  return fchmod (fd, mode) == 0 || errno == ENOTSUP || errno == ENOSYS ? 0 : errno;
}

static int
fill (int fd,
      const char *path,
      GBytes *bytes,
      const CicloFileWriteHow *how)
{
  int failure = reserve (fd, 0, g_bytes_get_size (bytes));

  if (failure == 0)
    failure = write_all (fd, bytes);
  if (failure == 0)
    failure = take_over (fd, path, how);
  if (failure == 0 && fsync (fd) != 0)
    failure = errno;

  return failure;
}

static gboolean
is_as_expected (const char *path,
                const CicloFileWriteHow *how)
{
  struct stat state;

  if (how->rule == CICLO_FILE_WRITE_EXPECTED)
    return ciclo_file_identity_matches (path, how->expected);

  return how->rule == CICLO_FILE_WRITE_ANYWAY || lstat (path, &state) != 0;
}

/* After the exchange the temporary name leads to what was replaced. It goes only if it is what we knew. */
static int
finish_exchange (const char *temporary,
                 const char *path,
                 const CicloFileWriteHow *how,
                 gboolean *replaced)
{
  if (is_as_expected (temporary, how))
    {
      unlink (temporary);
      return 0;
    }

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    return errno;
  *replaced = FALSE;
  return EEXIST;
}

/* A file system that knows the plain rename only: look, then leap. */
static int
put_in_place_simply (const char *temporary,
                     const char *path,
                     const CicloFileWriteHow *how,
                     gboolean *replaced)
{
  if (!is_as_expected (path, how))
    return EEXIST;
  if (rename (temporary, path) != 0)
    return errno;

  *replaced = TRUE;
  return 0;
}

static int
put_in_place (const char *temporary,
              const char *path,
              const CicloFileWriteHow *how,
              gboolean *replaced)
{
  static const unsigned int flags[] = {
    [CICLO_FILE_WRITE_ANYWAY] = 0,
    [CICLO_FILE_WRITE_CREATE] = RENAME_NOREPLACE,
    [CICLO_FILE_WRITE_EXPECTED] = RENAME_EXCHANGE,
  };
  gboolean exchanges = how->rule == CICLO_FILE_WRITE_EXPECTED;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, flags[how->rule]) == 0)
    {
      *replaced = TRUE;
      return exchanges ? finish_exchange (temporary, path, how, replaced) : 0;
    }

  if (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
    return put_in_place_simply (temporary, path, how, replaced);
  return exchanges && errno == ENOENT ? EEXIST : errno;
}

static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return FALSE;

  synced = fsync (fd) == 0;
  close (fd);
  return synced;
}

static int
read_back (const char *path,
           GBytes *bytes,
           CicloFileIdentity *identity)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  int failure = ciclo_file_identity_read (path, identity);

  if (failure != 0)
    return failure;

  return strcmp (identity->sha256, sha256) == 0 ? 0 : EBADMSG;
}

int
ciclo_file_write (const char *path,
                  GBytes *bytes,
                  const CicloFileWriteHow *how,
                  CicloFileWritten *written)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int failure;
  int fd;

  g_return_val_if_fail (path != NULL && bytes != NULL && how != NULL && written != NULL, EINVAL);
  g_return_val_if_fail (how->expected != NULL || how->rule != CICLO_FILE_WRITE_EXPECTED, EINVAL);

  memset (written, 0, sizeof *written);
  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, TEMPORARY_PREFIX TEMPORARY_RANDOM, NULL);
  fd = mkostemp (temporary, O_CLOEXEC);
  if (fd < 0)
    return errno;

  failure = fill (fd, path, bytes, how);
  if (close (fd) != 0 && failure == 0)
    failure = errno;
  if (failure == 0)
    failure = put_in_place (temporary, path, how, &written->replaced);
  if (failure != 0)
    {
      if (!written->replaced)
        unlink (temporary);
      return failure;
    }

  written->synced = sync_folder (folder);
  return read_back (path, bytes, &written->identity);
}

static int
overwrite (int fd,
           GBytes *bytes)
{
  int failure = lseek (fd, 0, SEEK_SET) == 0 ? 0 : errno;

  if (failure == 0)
    failure = write_all (fd, bytes);
  if (failure == 0 && ftruncate (fd, g_bytes_get_size (bytes)) != 0)
    failure = errno;
  if (failure == 0 && fsync (fd) != 0)
    failure = errno;

  return failure;
}

int
ciclo_file_write_in_place (const char *path,
                           GBytes *bytes,
                           GBytes *old,
                           CicloFileWritten *written)
{
  int failure;
  int fd;

  g_return_val_if_fail (path != NULL && bytes != NULL && old != NULL && written != NULL, EINVAL);

  memset (written, 0, sizeof *written);
  fd = open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0)
    return errno;

  failure = reserve (fd, FALLOC_FL_KEEP_SIZE, g_bytes_get_size (bytes));
  if (failure == 0)
    {
      failure = overwrite (fd, bytes);
      written->replaced = failure == 0 || overwrite (fd, old) != 0;
    }
  if (close (fd) != 0 && failure == 0)
    failure = errno;

  written->synced = TRUE; /* no name has changed */
  return failure == 0 ? read_back (path, bytes, &written->identity) : failure;
}

int
ciclo_file_make_private_folder (const char *folder)
{
  g_autofree char *above = NULL;
  struct stat state;
  int failure;

  g_return_val_if_fail (folder != NULL, EINVAL);

  if (stat (folder, &state) == 0)
    {
      if (!S_ISDIR (state.st_mode))
        return ENOTDIR;
      return (state.st_mode & 0077) == 0 || chmod (folder, 0700) == 0 ? 0 : errno;
    }

  above = g_path_get_dirname (folder);
  if (mkdir (folder, 0700) != 0)
    {
      if (errno == EEXIST)
        return 0;
      if (errno != ENOENT || strcmp (above, folder) == 0)
        return errno;

      failure = ciclo_file_make_private_folder (above);
      if (failure != 0)
        return failure;
      if (mkdir (folder, 0700) != 0 && errno != EEXIST)
        return errno;
    }

  sync_folder (above);
  return 0;
}

static gboolean
is_stale (int folder,
          const char *name)
{
  const char *random = name + strlen (TEMPORARY_PREFIX);
  struct stat state;

  if (!g_str_has_prefix (name, TEMPORARY_PREFIX) || strlen (random) != strlen (TEMPORARY_RANDOM))
    return FALSE;
  if (fstatat (folder, name, &state, AT_SYMLINK_NOFOLLOW) != 0)
    return FALSE;

  return S_ISREG (state.st_mode) && state.st_uid == geteuid () && time (NULL) - state.st_mtime > STALE_SECONDS;
}

int
ciclo_file_clean_stale (const char *folder)
{
  struct dirent *entry;
  int removed = 0;
  DIR *dir;

  g_return_val_if_fail (folder != NULL, 0);

  dir = opendir (folder);
  if (dir == NULL)
    return 0;

  while ((entry = readdir (dir)) != NULL)
    if (is_stale (dirfd (dir), entry->d_name) && unlinkat (dirfd (dir), entry->d_name, 0) == 0)
      removed++;

  closedir (dir);
  return removed;
}
