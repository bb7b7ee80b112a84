/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the system says in numbers, said in the words of someone who plans courses. Each reason is a row of a table. */

#include "config.h"

#include "core/ciclo-file-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#define LOST_CONNECTION ESTALE, ENOTCONN, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH
#define MOST_NUMBERS 6

typedef struct
{
  int numbers[MOST_NUMBERS]; /* the rest are zeros */
  const char *why;
  const char *remedy;
} Reason;

/* clang-format off */
static const Reason reading[] = {
  { { ENOENT },            N_("There is no such file."), N_("Check its name and its folder.") },
  { { EACCES, EPERM },     N_("You are not allowed to read it."), N_("Ask its owner for permission.") },
  { { EISDIR },            N_("It is a folder."), N_("Choose a file inside it.") },
  { { ENXIO },             N_("It is a device or a pipe, not a file on a disk."), N_("Choose a file.") },
  { { ENOTDIR },           N_("Part of its path is a file, not a folder."), N_("Check its name and its folder.") },
  { { ELOOP },             N_("It is a link that leads back to itself."), N_("Choose the file itself.") },
  { { ENAMETOOLONG },      N_("Its name is too long."), N_("Check its name and its folder.") },
  { { EIO, EBADMSG },      N_("The disk reported an error and may be failing."),
                           N_("Copy your files to another disk, and open a backup copy of this one.") },
  { { EBUSY },             N_("Another program is changing it at this moment."), N_("Wait a little and try again.") },
  { { EMFILE, ENFILE },    N_("Too many files are open."), N_("Close other programs and try again.") },
  { { LOST_CONNECTION },   N_("The connection to its disk was lost."), N_("Connect again and try once more.") },
};

static const Reason writing[] = {
  { { ENOSPC },            N_("The disk is full."),
                           N_("Free some space and try again, or save it on another disk.") },
  { { EDQUOT },            N_("Your share of the disk is used up."),
                           N_("Free some space and try again, or save it on another disk.") },
  { { EFBIG },             N_("The system allows no file of this size there."), N_("Save it on another disk.") },
  { { EROFS },             N_("The disk can only be read."), N_("Save it in another folder.") },
  { { EACCES },            N_("You are not allowed to write in its folder."), N_("Save it in another folder.") },
  { { EPERM },             N_("The system protects the file or its folder against changes."),
                           N_("Save it in another folder.") },
  { { EIO },               N_("The disk reported an error and may be failing."), N_("Save it on another disk now.") },
  { { EBADMSG },           N_("What is on the disk is not what was written: another program was faster, "
                              "or the disk is failing."),
                           N_("Save it on another disk now.") },
  { { ENOENT },            N_("Its folder does not exist."), N_("Save it in another folder.") },
  { { ENOTDIR },           N_("Part of its path is a file, not a folder."), N_("Save it in another folder.") },
  { { EISDIR },            N_("It is a folder."), N_("Save it under another name.") },
  { { ENXIO },             N_("It is a device or a pipe, not a file on a disk."), N_("Save it under another name.") },
  { { ELOOP },             N_("It is a link that leads back to itself."), N_("Save it under another name.") },
  { { ENAMETOOLONG },      N_("Its name is too long."), N_("Save it under a shorter name.") },
  { { EBUSY, ETXTBSY },    N_("Another program holds the file."),
                           N_("Close that program and try again, or save it under another name.") },
  { { EMFILE, ENFILE },    N_("Too many files are open."), N_("Close other programs and try again.") },
  { { LOST_CONNECTION },   N_("The connection to its disk was lost."),
                           N_("Connect again and try once more, or save it in another folder.") },
};
/* clang-format on */

static const Reason *
find (const Reason *reasons,
      gsize n_reasons,
      int number)
{
  for (gsize i = 0; i < n_reasons; i++)
    for (int j = 0; j < MOST_NUMBERS && reasons[i].numbers[j] != 0; j++)
      if (reasons[i].numbers[j] == number)
        return &reasons[i];

  return NULL;
}

static char *
say_what_the_system_says (int number)
{
  /* Translators: %s is a message of the operating system, such as “Operation not supported”. */
  return g_strdup_printf (_ ("The system says: %s."), g_strerror (number));
}

char *
ciclo_file_why_not_read (int number)
{
  const Reason *reason = find (reading, G_N_ELEMENTS (reading), number);

  if (reason == NULL)
    return say_what_the_system_says (number);

  return g_strconcat (_ (reason->why), " ", _ (reason->remedy), NULL);
}

char *
ciclo_file_why_not_written (int number)
{
  const Reason *reason = find (writing, G_N_ELEMENTS (writing), number);

  return reason != NULL ? g_strdup (_ (reason->why)) : say_what_the_system_says (number);
}

const char *
ciclo_file_what_to_do (int number)
{
  const Reason *reason = find (writing, G_N_ELEMENTS (writing), number);

  return reason != NULL ? _ (reason->remedy) : _ ("Try again, or save it under another name or in another folder.");
}

static gboolean
is_invisible (gunichar c)
{
  gboolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);

  return g_unichar_iscntrl (c) || turns || c == 0x2028 || c == 0x2029;
}

char *
ciclo_file_display_name (const char *path)
{
  g_autofree char *valid = NULL;
  GString *shown = g_string_new (NULL);

  g_return_val_if_fail (path != NULL, NULL);

  valid = g_filename_display_name (path);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c))
        g_string_append_printf (shown, "\\u%04X", c);
      else
        g_string_append_unichar (shown, c);
    }

  return g_string_free (shown, FALSE);
}
