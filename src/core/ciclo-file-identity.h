/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* Which file it is and what it held. Device and inode tell whether two names are one file; size and SHA-256 tell
 * whether the content is still the same. */
typedef struct
{
  guint64 device;
  guint64 inode;
  guint64 size;    /* bytes */
  gint64 modified; /* nanoseconds since 1970 */
  char sha256[65]; /* lower-case hexadecimal digits */
} CicloFileIdentity;

/* The real, absolute path that reading or writing @path leads to: through links, also to a target that does not exist
 * yet. NULL with errno set when the folder does not exist or links lead round in a circle. Free with g_free (). */
char *ciclo_file_resolve (const char *path);

/* Whether both paths lead to the same file, by whatever links and names; also where there is none yet. */
gboolean ciclo_file_is_same (const char *path,
                             const char *other);

/* Opens a regular file for reading and tells its state. Never waits (pipes, devices). Returns the descriptor, or -1
 * with errno set: EISDIR for a folder, ENXIO for everything else that is not a regular file. */
int ciclo_file_open (const char *path,
                     struct stat *state);

/* Puts @state and the hash of the content together. */
void ciclo_file_identity_set (CicloFileIdentity *identity,
                              const struct stat *state,
                              const char *sha256);

/* Reads the file at @path, of any size, and tells its identity. Returns 0 or an errno value. */
int ciclo_file_identity_read (const char *path,
                              CicloFileIdentity *identity);

/* Whether the file at @path still has the content that @identity was taken of. The content decides, not the dates:
 * a change that kept size and time is noticed, a copy put back in place is no change. FALSE when there is no file. */
gboolean ciclo_file_identity_matches (const char *path,
                                      const CicloFileIdentity *identity);

G_END_DECLS
