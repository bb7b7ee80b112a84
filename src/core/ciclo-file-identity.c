/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file a path leads to, and whether it is still the one that was read. Size and dates do not notice every change
 * made by another program, so the content is hashed. */

#include "config.h"

#include "core/ciclo-file-identity.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_LINKS 40
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

/* A file that is not there yet has a real path all the same: that of its folder with its name. */
static char *
resolve_absent (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return real != NULL ? g_build_filename (real, name, NULL) : NULL;
}

char *
ciclo_file_resolve (const char *path)
{
  g_autofree char *link = g_strdup (path);

  g_return_val_if_fail (path != NULL, NULL);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *target = NULL;
      g_autofree char *folder = NULL;
      char *real = realpath (link, NULL);

      if (real != NULL || errno != ENOENT)
        return real;

      target = g_file_read_link (link, NULL);
      if (target == NULL)
        return resolve_absent (link);

      folder = g_path_get_dirname (link);
      g_free (link);
      link = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
    }

  errno = ELOOP;
  return NULL;
}

gboolean
ciclo_file_is_same (const char *path,
                    const char *other)
{
  g_autofree char *real = NULL;
  g_autofree char *other_real = NULL;
  struct stat state, other_state;

  g_return_val_if_fail (path != NULL && other != NULL, FALSE);

  if (stat (path, &state) == 0 && stat (other, &other_state) == 0)
    return state.st_dev == other_state.st_dev && state.st_ino == other_state.st_ino;

  real = ciclo_file_resolve (path);
  other_real = ciclo_file_resolve (other);

  return real != NULL && g_strcmp0 (real, other_real) == 0;
}

int
ciclo_file_open (const char *path,
                 struct stat *state)
{
  int fd;
  int failure = 0;

  g_return_val_if_fail (path != NULL && state != NULL, -1);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    return -1;

  if (fstat (fd, state) != 0)
    failure = errno;
  else if (!S_ISREG (state->st_mode))
    failure = S_ISDIR (state->st_mode) ? EISDIR : ENXIO;
  if (failure == 0)
    return fd;

  close (fd);
  errno = failure;
  return -1;
}

void
ciclo_file_identity_set (CicloFileIdentity *identity,
                         const struct stat *state,
                         const char *sha256)
{
  g_return_if_fail (identity != NULL && state != NULL && sha256 != NULL);

  identity->device = state->st_dev;
  identity->inode = state->st_ino;
  identity->size = state->st_size;
  identity->modified = state->st_mtim.tv_sec * NANOSECONDS + state->st_mtim.tv_nsec;
  g_strlcpy (identity->sha256, sha256, sizeof identity->sha256);
}

static int
hash (int fd,
      GChecksum *checksum)
{
  guchar part[1 << 16];

  for (;;)
    {
      gssize n = read (fd, part, sizeof part);

      if (n == 0)
        return 0;
      if (n > 0)
        g_checksum_update (checksum, part, n);
      else if (errno != EINTR)
        return errno;
    }
}

int
ciclo_file_identity_read (const char *path,
                          CicloFileIdentity *identity)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  struct stat state;
  int failure;
  int fd;

  g_return_val_if_fail (path != NULL && identity != NULL, EINVAL);

  fd = ciclo_file_open (path, &state);
  if (fd < 0)
    return errno;

  failure = hash (fd, checksum);
  close (fd);
  if (failure == 0)
    ciclo_file_identity_set (identity, &state, g_checksum_get_string (checksum));

  return failure;
}

gboolean
ciclo_file_identity_matches (const char *path,
                             const CicloFileIdentity *identity)
{
  CicloFileIdentity now;

  g_return_val_if_fail (path != NULL && identity != NULL, FALSE);

  return ciclo_file_identity_read (path, &now) == 0 &&
         now.size == identity->size && strcmp (now.sha256, identity->sha256) == 0;
}
