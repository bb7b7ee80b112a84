/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A folder of its own for each test that touches files, and the few things that such tests do with it. */

#include <glib.h>
#include <glib/gstdio.h>

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SCRATCH_NOBODY 65534

static inline char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ciclo-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline int
scratch_remove_one (const char *path,
                    const struct stat *state,
                    int type,
                    struct FTW *place)
{
  return remove (path);
}

static inline void
scratch_free (char *folder)
{
  g_assert_cmpint (nftw (folder, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (folder);
}

typedef char Scratch; /* the path of the folder */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scratch, scratch_free)

static inline void
scratch_write_bytes (const char *path,
                     const void *bytes,
                     gsize length)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, bytes, length), ==, length);
  g_assert_cmpint (close (fd), ==, 0);
}

static inline void
scratch_write (const char *path,
               const char *text)
{
  scratch_write_bytes (path, text, strlen (text));
}

static inline void
scratch_assert_holds (const char *path,
                      const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

static inline mode_t
scratch_get_mode (const char *path)
{
  struct stat state;

  g_assert_cmpint (stat (path, &state), ==, 0);
  return state.st_mode & 07777;
}

static inline guint
scratch_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Moves the time of a file by @seconds from now. */
static inline void
scratch_set_age (const char *path,
                 gint64 seconds)
{
  struct timespec times[2] = { { .tv_nsec = UTIME_OMIT }, { .tv_sec = g_get_real_time () / G_USEC_PER_SEC - seconds } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), ==, 0);
}

/* The administrator passes every permission check: such tests run as nobody. */
static inline void
scratch_drop_rights (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (SCRATCH_NOBODY), ==, 0);
}

static inline void
scratch_regain_rights (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}
