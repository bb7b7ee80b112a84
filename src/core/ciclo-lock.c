/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lock file of an open document: five fields, FULL NAME,LOGIN,COMPUTER,TIME,OWNER; of which ours fills the last two
 * and, if the user agreed, the others. LibreOffice keeps its own profile's address in the last one. A backslash stands
 * before a comma, semicolon or backslash inside a field. */

#include "config.h"

#include "core/ciclo-lock.h"

#include "core/ciclo-file-error.h"
#include "core/ciclo-file-identity.h"
#include "core/ciclo-owner.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

enum
{
  FULL_NAME,
  LOGIN,
  COMPUTER,
  TIME,
  OWNER,
  N_FIELDS
};

#define LONGEST_LOCK 4096 /* bytes; whatever is longer is no lock */
#define LONGEST_SHOWN 80  /* characters */

static char *
build_path (const char *path)
{
  g_autofree char *real = ciclo_file_resolve (path);
  g_autofree char *folder = g_path_get_dirname (real != NULL ? real : path);
  g_autofree char *name = g_path_get_basename (real != NULL ? real : path);
  g_autofree char *lock = g_strconcat (".~lock.", name, "#", NULL);

  return g_build_filename (folder, lock, NULL);
}

static char *
build_text (CicloLockSignature signature)
{
  gboolean is_signed = signature == CICLO_LOCK_SIGNED;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%d.%m.%Y %H:%M");
  g_autofree char *owner = ciclo_owner_name_self ();
  const char *fields[N_FIELDS] = {
    [FULL_NAME] = is_signed ? g_get_real_name () : "",
    [LOGIN] = is_signed ? g_get_user_name () : "",
    [COMPUTER] = is_signed ? g_get_host_name () : "",
    [TIME] = when,
    [OWNER] = owner,
  };
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_FIELDS; i++)
    {
      for (const char *p = fields[i]; *p != '\0'; p++)
        {
          if (strchr (",;\\", *p) != NULL)
            g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
        }
      g_string_append_c (text, i + 1 < N_FIELDS ? ',' : ';');
    }

  return g_string_free (text, FALSE);
}

/* The fields, or NULL when @text is no lock. */
static GStrv
parse (const char *text)
{
  g_autoptr (GString) field = g_string_new (NULL);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; *p != '\0' && fields->len < N_FIELDS; p++)
    if (*p == ',' || *p == ';')
      {
        g_ptr_array_add (fields, g_strdup (field->str));
        g_string_truncate (field, 0);
        if (*p == ';')
          break;
      }
    else
      {
        if (*p == '\\' && p[1] != '\0')
          p++;
        g_string_append_c (field, *p);
      }

  if (fields->len != N_FIELDS)
    return NULL;

  g_ptr_array_add (fields, NULL);
  return (GStrv) g_ptr_array_steal (fields, NULL);
}

/* NULL when there is no file, or one that cannot be a lock. */
static char *
read_lock (const char *path)
{
  g_autofree char *text = g_malloc0 (LONGEST_LOCK + 1);
  struct stat state;
  int fd = ciclo_file_open (path, &state);
  gssize length = -1;

  if (fd < 0)
    return NULL;

  if (state.st_size <= LONGEST_LOCK)
    length = read (fd, text, LONGEST_LOCK);
  close (fd);
  return length > 0 ? g_steal_pointer (&text) : NULL;
}

static gboolean
create (const CicloLock *lock)
{
  gssize length = strlen (lock->text);
  int fd = open (lock->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  gboolean written;

  if (fd < 0)
    return FALSE;

  written = write (fd, lock->text, length) == length;
  if (close (fd) == 0 && written)
    return TRUE;

  unlink (lock->path);
  errno = EIO;
  return FALSE;
}

/* One line, valid and short, whatever somebody wrote into the lock; NULL for nothing. */
static char *
make_presentable (const char *text)
{
  g_autofree char *shown = ciclo_file_display_name (text);

  return *shown != '\0' ? g_utf8_substring (shown, 0, MIN (g_utf8_strlen (shown, -1), LONGEST_SHOWN)) : NULL;
}

static void
meet_other (CicloLock *lock)
{
  g_autofree char *text = read_lock (lock->path);
  g_auto (GStrv) fields = text != NULL ? parse (text) : NULL;

  if (fields == NULL)
    {
      lock->state = CICLO_LOCK_UNAVAILABLE;
      return;
    }

  if (ciclo_owner_find (fields[OWNER]) == CICLO_OWNER_DEAD)
    {
      unlink (lock->path);
      lock->state = create (lock) ? CICLO_LOCK_STALE : CICLO_LOCK_UNAVAILABLE;
      return;
    }

  lock->state = CICLO_LOCK_OTHER;
  lock->holder = make_presentable (*fields[FULL_NAME] != '\0' ? fields[FULL_NAME] : fields[LOGIN]);
  lock->since = make_presentable (fields[TIME]);
}

CicloLock *
ciclo_lock_take (const char *path,
                 CicloLockSignature signature)
{
  CicloLock *lock;

  g_return_val_if_fail (path != NULL, NULL);

  lock = g_new0 (CicloLock, 1);
  lock->path = build_path (path);
  lock->text = build_text (signature);
  if (create (lock))
    lock->state = CICLO_LOCK_OURS;
  else if (errno == EEXIST)
    meet_other (lock);
  else
    lock->state = CICLO_LOCK_UNAVAILABLE;

  return lock;
}

char *
ciclo_lock_to_text (const CicloLock *lock)
{
  g_return_val_if_fail (lock != NULL, NULL);

  switch (lock->state)
    {
    case CICLO_LOCK_OURS:
      return NULL;
    case CICLO_LOCK_STALE:
      return g_strdup (_ ("The file was still marked as open by a program that has ended. The mark was removed."));
    case CICLO_LOCK_UNAVAILABLE:
      return g_strdup (_ ("The file could not be marked as open: nobody is warned when two people change it at once."));
    case CICLO_LOCK_OTHER:
      break;
    default:
      g_assert_not_reached ();
    }

  if (lock->holder != NULL && lock->since != NULL)
    /* Translators: the first %s is a person, the second a date and time. */
    return g_strdup_printf (_ ("%s has had this file open since %s. Read it without changing it, or work on a copy."),
                            lock->holder, lock->since);

  return g_strdup (_ ("This file is open in another window or on another computer. "
                      "Read it without changing it, or work on a copy."));
}

void
ciclo_lock_release (CicloLock *lock)
{
  if (lock == NULL)
    return;

  if (lock->state == CICLO_LOCK_OURS || lock->state == CICLO_LOCK_STALE)
    {
      g_autofree char *text = read_lock (lock->path);

      if (g_strcmp0 (text, lock->text) == 0)
        unlink (lock->path);
    }

  g_free (lock->path);
  g_free (lock->text);
  g_free (lock->holder);
  g_free (lock->since);
  g_free (lock);
}
