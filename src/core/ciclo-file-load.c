/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a design, or a plain word about what the file is instead. A compressed file is recognised and refused,
 * never unpacked: some hundred kilobytes can hold gigabytes. */

#include "config.h"

#include "core/ciclo-file-load.h"

#include "core/ciclo-error.h"
#include "core/ciclo-file-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define MOST_ATTEMPTS 3
#define HEAD 512 /* bytes that are looked at to tell text from other content */

typedef struct
{
  const char *bytes;
  gsize length;
  const char *what;
} Magic;

#define MAGIC(text) text, sizeof (text) - 1
#define COMPRESSED N_ ("It is a compressed file. Unpack it first, then open the .ciclo file that is inside.")
#define PICTURE N_ ("It is a picture. Choose a file with the ending .ciclo.")
#define PROGRAM N_ ("It is a program. Choose a file with the ending .ciclo.")

/* clang-format off */
static const Magic magics[] = {
  { MAGIC ("\x1f\x8b"), COMPRESSED },              /* gzip */
  { MAGIC ("\xfd" "7zXZ\0"), COMPRESSED },         /* xz */
  { MAGIC ("BZh"), COMPRESSED },                   /* bzip2 */
  { MAGIC ("\x28\xb5\x2f\xfd"), COMPRESSED },      /* zstd */
  { MAGIC ("7z\xbc\xaf\x27\x1c"), COMPRESSED },
  { MAGIC ("Rar!\x1a\x07"), COMPRESSED },
  { MAGIC ("PK\x03\x04"), N_("It is a ZIP archive or an office document. Choose a file with the ending .ciclo.") },
  { MAGIC ("PK\x05\x06"), N_("It is a ZIP archive or an office document. Choose a file with the ending .ciclo.") },
  { MAGIC ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), N_("It is an office document. Choose a file with the ending .ciclo.") },
  { MAGIC ("{\\rtf"), N_("It is an office document. Choose a file with the ending .ciclo.") },
  { MAGIC ("%PDF"), N_("It is a PDF document. Open the .ciclo file that it was made from.") },
  { MAGIC ("%!PS"), N_("It is a document for printers. Open the .ciclo file that it was made from.") },
  { MAGIC ("\x89PNG"), PICTURE },
  { MAGIC ("\xff\xd8\xff"), PICTURE },             /* JPEG */
  { MAGIC ("GIF8"), PICTURE },
  { MAGIC ("SQLite format 3"), N_("It is a database. Choose a file with the ending .ciclo.") },
  { MAGIC ("\x7f" "ELF"), PROGRAM },
  { MAGIC ("MZ"), PROGRAM },
};
/* clang-format on */

static gboolean
refuse (const char *path,
        int code,
        const char *why,
        GError **error)
{
  g_autofree char *name = ciclo_file_display_name (path);

  /* Translators: the first %s is a file name, the second one or more whole sentences that say why and what to do. */
  g_set_error (error, CICLO_ERROR, code, _ ("“%s” cannot be opened. %s"), name, why);
  return FALSE;
}

static gboolean
refuse_for_system (const char *path,
                   int number,
                   GError **error)
{
  g_autofree char *why = ciclo_file_why_not_read (number);
  gboolean is_file = number != EISDIR && number != ENXIO;

  return refuse (path, is_file ? CICLO_ERROR_READ : CICLO_ERROR_NOT_DESIGN, why, error);
}

static gboolean
check_size (const char *path,
            guint64 size,
            GError **error)
{
  g_autofree char *has = NULL;
  g_autofree char *most = NULL;
  g_autofree char *why = NULL;

  if (size == 0)
    return refuse (path, CICLO_ERROR_EMPTY, _ ("It is empty. Open a backup copy of it, or another file."), error);
  if (size <= CICLO_FILE_LIMIT)
    return TRUE;

  has = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  most = g_format_size_full (CICLO_FILE_LIMIT, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: both %s are sizes such as “32.0 MiB”. */
  why = g_strdup_printf (_ ("It has %s, and a course design has %s at most. Check that it is the right file."),
                         has, most);
  return refuse (path, CICLO_ERROR_TOO_LARGE, why, error);
}

static gboolean
is_zeros (const char *bytes,
          gsize length)
{
  /* The first byte is zero and each byte equals the one before it. */
  return bytes[0] == '\0' && memcmp (bytes, bytes + 1, length - 1) == 0;
}

/* Text in any encoding that XML allows: zeros occur in UTF-16 and UTF-32 only, which start with a mark or a “<”. */
static gboolean
is_text (const char *bytes,
         gsize length)
{
  gsize lead = MIN (length, 4);

  return memchr (bytes, '\0', MIN (length, HEAD)) == NULL || memchr (bytes, '<', lead) != NULL ||
         (length > 1 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0));
}

static gboolean
check_kind (const char *path,
            GBytes *bytes,
            GError **error)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (start, magics[i].bytes, magics[i].length) == 0)
      return refuse (path, CICLO_ERROR_NOT_DESIGN, _ (magics[i].what), error);

  if (is_zeros (start, length))
    return refuse (path, CICLO_ERROR_EMPTY,
                   _ ("It holds nothing but zeros, as after a power failure or on a failing disk. "
                      "Open a backup copy of it."),
                   error);
  if (!is_text (start, length))
    return refuse (path, CICLO_ERROR_NOT_DESIGN,
                   _ ("It is not a text file. Choose a file with the ending .ciclo, or open a backup copy of it."),
                   error);

  return TRUE;
}

/* Exactly @size bytes, or NULL with errno set: EBUSY when there are fewer or more by now. */
static GBytes *
read_exactly (int fd,
              gsize size)
{
  g_autofree char *bytes = g_try_malloc (size + 1);
  gsize length = 0;

  if (bytes == NULL)
    {
      errno = ENOMEM;
      return NULL;
    }

  while (length <= size)
    {
      gssize n = pread (fd, bytes + length, size + 1 - length, length);

      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        return NULL;
      length += MAX (n, 0);
    }

  if (length == size)
    return g_bytes_new_take (g_steal_pointer (&bytes), length);
  errno = EBUSY;
  return NULL;
}

static gboolean
is_same_state (const struct stat *one,
               const struct stat *two)
{
  return one->st_size == two->st_size &&
         one->st_mtim.tv_sec == two->st_mtim.tv_sec && one->st_mtim.tv_nsec == two->st_mtim.tv_nsec;
}

/* The content of one moment: whoever writes meanwhile changes the size or the time, and is given some more attempts. */
static GBytes *
read_moment (const char *path,
             int fd,
             struct stat *state,
             GError **error)
{
  for (int i = 0; i < MOST_ATTEMPTS; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      struct stat before = *state;

      if (!check_size (path, before.st_size, error))
        return NULL;

      bytes = read_exactly (fd, before.st_size);
      if ((bytes == NULL && errno != EBUSY) || fstat (fd, state) != 0)
        {
          refuse_for_system (path, errno, error);
          return NULL;
        }
      if (bytes != NULL && is_same_state (&before, state))
        return g_steal_pointer (&bytes);
    }

  refuse_for_system (path, EBUSY, error);
  return NULL;
}

GBytes *
ciclo_file_load (const char *path,
                 CicloFileIdentity *identity,
                 GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat state;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fd = ciclo_file_open (path, &state);
  if (fd < 0)
    {
      refuse_for_system (path, errno, error);
      return NULL;
    }

  bytes = read_moment (path, fd, &state, error);
  close (fd);
  if (bytes == NULL || !check_kind (path, bytes, error))
    return NULL;

  if (identity != NULL)
    {
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

      ciclo_file_identity_set (identity, &state, sha256);
    }

  return g_steal_pointer (&bytes);
}
