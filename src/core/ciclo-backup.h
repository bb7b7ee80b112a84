/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An earlier version of a design. */
typedef struct
{
  char *path;     /* can be opened like any design */
  guint sequence; /* later versions have greater numbers, whatever the clock said */
  gint64 time;    /* when it was made, seconds since 1970: for people to read, not to sort by */
  guint64 size;   /* bytes */
} CicloBackup;

typedef enum
{
  CICLO_BACKUP_NOW_AND_THEN, /* nothing is done when the last backup is younger than a minute */
  CICLO_BACKUP_ALWAYS,       /* after success these very bytes are the last backup */
} CicloBackupWhen;

/* Where backups live: $XDG_STATE_HOME/ciclo/backups. Free with g_free (). */
char *ciclo_backup_folder (void);

/* Keeps a copy, on the disk and for the user alone, of what the file @path holds before it is replaced. Only ever give
 * it @bytes that were opened as a good design: a bad version must not push out the good ones.
 *
 * Ten versions are kept. Their age is counted in backups, not in hours, so that a wrong clock cannot thin them: the
 * last four, one each that is 4-7, 8-15, 16-31, 32-63 and 64-127 backups old, and the very first.
 *
 * @folder is what ciclo_backup_folder () gives; it is made if missing. Returns 0 or an errno value. */
int ciclo_backup_make (const char *folder,
                       const char *path,
                       GBytes *bytes,
                       CicloBackupWhen when);

/* The backups in @folder of the file that @path leads to, the latest first: CicloBackup, freed with the array. Empty
 * when there are none. */
GPtrArray *ciclo_backup_list (const char *folder,
                              const char *path);

void ciclo_backup_free (CicloBackup *backup);

G_END_DECLS
