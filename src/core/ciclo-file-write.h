/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-file-identity.h"

G_BEGIN_DECLS

/* What may be at the path at the moment when the new file takes its name. */
typedef enum
{
  CICLO_FILE_WRITE_ANYWAY,   /* anything */
  CICLO_FILE_WRITE_CREATE,   /* nothing */
  CICLO_FILE_WRITE_EXPECTED, /* a file with the expected content */
} CicloFileWriteRule;

typedef struct
{
  CicloFileWriteRule rule;
  mode_t mode;                       /* of the finished file */
  const struct stat *old;            /* of the file whose owner and attributes the new one takes over, or NULL */
  const CicloFileIdentity *expected; /* for CICLO_FILE_WRITE_EXPECTED */
} CicloFileWriteHow;

typedef struct
{
  CicloFileIdentity identity; /* of the finished file */
  gboolean replaced;          /* after an error: the path has lost its old content all the same */
  gboolean synced;            /* the folder is on the disk too: not every file system can promise that */
} CicloFileWritten;

/* Once at start, before any thread: a broken pipe or a size limit is an error then, no longer the end of the program;
 * and the mode of new documents is learnt. */
void ciclo_file_init (void);

/* The mode that the user wants new documents to have (0666 without the umask, 0600 at least); 0600 before
 * ciclo_file_init (). */
mode_t ciclo_file_new_mode (void);

/* Writes @bytes to @path, which must be resolved, so that whatever happens there is the old content or the new: into a
 * temporary file beside it, on the disk, then under its name, then read back. Returns 0 or an errno value: EEXIST when
 * @how->rule does not allow what was found, EBADMSG when other bytes were read back. After an error the path is as it
 * was, unless @written->replaced. */
int ciclo_file_write (const char *path,
                      GBytes *bytes,
                      const CicloFileWriteHow *how,
                      CicloFileWritten *written);

/* Writes @bytes into the existing file at @path, for files that have several names. A power failure in the middle
 * destroys the content, so a copy must be safe elsewhere; after an error @old is put back. Returns as above. */
int ciclo_file_write_in_place (const char *path,
                               GBytes *bytes,
                               GBytes *old,
                               CicloFileWritten *written);

/* Makes @folder and what is missing above it, on the disk, for the user alone (0700). Returns 0 or an errno value. */
int ciclo_file_make_private_folder (const char *folder);

/* Removes temporary files that a killed program left in @folder more than a day ago. Returns how many. */
int ciclo_file_clean_stale (const char *folder);

G_END_DECLS
