/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A library to put before a program (LD_PRELOAD). The K-th call of one kind that touches one folder fails, or the
 * program dies in it, or another program is faster. Environment:
 *
 *   FAIL_CALL=fsync    the name of the call
 *   FAIL_FOLDER=/a/b   only descriptors and paths below it count
 *   FAIL_K=1           which call, counted from 1
 *   FAIL_HOW=28        an errno value; “kill”; “short” (a write writes half)
 *   FAIL_BY=/a/b/by    is renamed to FAIL_TO just before the call; without FAIL_HOW the call then goes on
 *   FAIL_HIT=/a/hit    a file that is made when the call was hit */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum
{
  GO_ON,
  GO_HALF,
  FAIL
} Verdict;

static const char *
get (const char *name)
{
  const char *value = getenv (name);

  return value != NULL ? value : "";
}

static int
touches_folder (int fd,
                const char *path)
{
  const char *folder = get ("FAIL_FOLDER");
  char link[64];
  char name[4096];
  ssize_t length;

  if (*folder == '\0')
    return 0;
  if (fd < 0)
    return strncmp (path, folder, strlen (folder)) == 0;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, name, sizeof name - 1);
  return length >= (ssize_t) strlen (folder) && strncmp (name, folder, strlen (folder)) == 0;
}

static Verdict
judge (const char *call,
       int fd,
       const char *path)
{
  static long count;
  static __thread int busy;
  const char *how = get ("FAIL_HOW");

  if (busy || strcmp (call, get ("FAIL_CALL")) != 0 || !touches_folder (fd, path))
    return GO_ON;
  if (++count != strtol (get ("FAIL_K"), NULL, 10))
    return GO_ON;

  busy = 1;
  mknod (get ("FAIL_HIT"), S_IFREG | 0600, 0);
  rename (get ("FAIL_BY"), get ("FAIL_TO"));
  busy = 0;

  if (*how == '\0')
    return GO_ON;
  if (strcmp (how, "short") == 0)
    return GO_HALF;
  if (strcmp (how, "kill") == 0)
    kill (getpid (), SIGKILL);
  errno = strtol (how, NULL, 10);
  return FAIL;
}

static void *
find_real (const char *name)
{
  void *real = dlsym (RTLD_NEXT, name);

  if (real == NULL)
    abort ();

  return real;
}

/* A call of the system. @symbol: its name in the library, which differs where files may be large. */
#define CALL(result, name, symbol, parameters, arguments, fd, path) \
  result name parameters                                            \
  {                                                                 \
    static result (*real) parameters;                               \
                                                                    \
    if (real == NULL)                                               \
      real = find_real (symbol);                                    \
    return judge (#name, fd, path) == FAIL ? -1 : real arguments;   \
  }

CALL (int, fsync, "fsync", (int fd), (fd), fd, NULL)
CALL (int, close, "close", (int fd), (fd), fd, NULL)
CALL (int, fchmod, "fchmod", (int fd, mode_t mode), (fd, mode), fd, NULL)
CALL (int, fchown, "fchown", (int fd, uid_t user, gid_t group), (fd, user, group), fd, NULL)
CALL (int, ftruncate, "ftruncate64", (int fd, off_t length), (fd, length), fd, NULL)
CALL (int, fallocate, "fallocate64", (int fd, int mode, off_t start, off_t n), (fd, mode, start, n), fd, NULL)
CALL (int, mkostemp, "mkostemp64", (char *path, int flags), (path, flags), -1, path)
CALL (int, unlink, "unlink", (const char *path), (path), -1, path)
CALL (int, rename, "rename", (const char *from, const char *to), (from, to), -1, to)
CALL (int,
      renameat2,
      "renameat2",
      (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags),
      (from_fd, from, to_fd, to, flags),
      -1,
      to)
CALL (ssize_t, read, "read", (int fd, void *bytes, size_t length), (fd, bytes, length), fd, NULL)
CALL (ssize_t, pread, "pread64", (int fd, void *bytes, size_t n, off_t at), (fd, bytes, n, at), fd, NULL)

ssize_t
write (int fd,
       const void *bytes,
       size_t length)
{
  static ssize_t (*real) (int, const void *, size_t);
  Verdict verdict = judge ("write", fd, NULL);

  if (real == NULL)
    real = find_real ("write");

  return verdict == FAIL ? -1 : real (fd, bytes, verdict == GO_HALF ? length / 2 : length);
}

int
open (const char *path,
      int flags,
      ...)
{
  static int (*real) (const char *, int, ...);
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  if (real == NULL)
    real = find_real ("open64");

  return judge ("open", -1, path) == FAIL ? -1 : real (path, flags, mode);
}
