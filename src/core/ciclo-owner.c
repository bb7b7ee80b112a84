/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the program that left a draft or a lock still runs. A process number alone is not enough: it is given again,
 * after a restart and in other containers. The name therefore has four parts, COMPUTER:BOOT:PROCESS:START. */

#include "config.h"

#include "core/ciclo-owner.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum
{
  COMPUTER,
  BOOT,
  PROCESS,
  START,
  N_PARTS
};

#define COMPUTER_DIGITS 16
#define START_FIELD 20 /* counted from the program's name, see proc(5) */

/* The first line of a small file of the system; "" where there is none. */
static char *
read_line (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");

  text[strcspn (text, "\n")] = '\0';
  return g_steal_pointer (&text);
}

/* Not the computer's own number, from which others could recognise it, but a hash for this purpose alone. */
static char *
name_computer (void)
{
  g_autofree char *machine = read_line ("/etc/machine-id");
  g_autofree char *text = g_strconcat ("org.ciclo.Ciclo ", *machine != '\0' ? machine : g_get_host_name (), NULL);
  char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  hash[COMPUTER_DIGITS] = '\0';
  return hash;
}

static char *
name_start (const char *process)
{
  g_autofree char *path = g_build_filename ("/proc", process, "stat", NULL);
  g_autofree char *line = read_line (path);
  g_auto (GStrv) fields = NULL;
  const char *after = strrchr (line, ')'); /* the program's name may hold anything */

  if (after == NULL)
    return g_strdup ("0");

  fields = g_strsplit (after + 1, " ", START_FIELD + 2);
  return g_strdup (g_strv_length (fields) > START_FIELD ? fields[START_FIELD] : "0");
}

char *
ciclo_owner_name_self (void)
{
  g_autofree char *computer = name_computer ();
  g_autofree char *boot = read_line ("/proc/sys/kernel/random/boot_id");
  g_autofree char *process = g_strdup_printf ("%d", getpid ());
  g_autofree char *start = name_start (process);

  return g_strjoin (":", computer, boot, process, start, NULL);
}

static gboolean
is_running (const char *process,
            const char *start)
{
  g_autofree char *now = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (process, 10, 1, G_MAXINT, &number, NULL))
    return FALSE;
  if (kill (number, 0) != 0 && errno == ESRCH)
    return FALSE;

  now = name_start (process);
  return strcmp (now, start) == 0;
}

CicloOwner
ciclo_owner_find (const char *name)
{
  g_autofree char *self = ciclo_owner_name_self ();
  g_auto (GStrv) own = g_strsplit (self, ":", -1);
  g_auto (GStrv) parts = g_strsplit (name != NULL ? name : "", ":", N_PARTS + 1);

  if (g_strv_length (parts) != N_PARTS)
    return CICLO_OWNER_UNKNOWN;
  if (strcmp (name, self) == 0)
    return CICLO_OWNER_SELF;
  if (strcmp (parts[COMPUTER], own[COMPUTER]) != 0)
    return CICLO_OWNER_ELSEWHERE;
  if (strcmp (parts[BOOT], own[BOOT]) != 0 || !is_running (parts[PROCESS], parts[START]))
    return CICLO_OWNER_DEAD;

  return CICLO_OWNER_ALIVE;
}
