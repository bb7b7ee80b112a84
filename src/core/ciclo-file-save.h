/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-file-identity.h"

G_BEGIN_DECLS

typedef struct
{
  /* What the file was when it was last opened or saved; NULL for a file that should not exist yet. */
  const CicloFileIdentity *identity;
  /* The user was asked, and wants whatever is there to be replaced. */
  gboolean overwrite;
  /* For the eyes of the user alone (0600): drafts, lists of people. */
  gboolean private_file;
  /* Where a copy of the current file is kept before it is replaced; NULL for none. Set it only when the file with
   * @identity was opened as a good design. A file with another content is never copied. */
  const char *backup_folder;
} CicloFileSaveOptions;

/* What the user should hear once although everything was saved. */
typedef enum
{
  CICLO_FILE_NOTE_NONE = 0,
  CICLO_FILE_NOTE_IN_PLACE = 1 << 0,   /* the file has several names (hard links), all with the new content now */
  CICLO_FILE_NOTE_NOT_SYNCED = 1 << 1, /* the file system does not promise that the file survives a power failure */
  CICLO_FILE_NOTE_NO_BACKUP = 1 << 2,  /* no copy of the version before could be kept */
} CicloFileNotes;

typedef struct
{
  CicloFileIdentity identity; /* give it with the next save */
  CicloFileNotes notes;
} CicloFileSaved;

/* Saves @bytes to the file that @path leads to, so that whatever happens the file is the old one or the new one: on
 * TRUE the new content was read back from the disk. @options and @saved may be NULL. Links are followed and stay links;
 * mode, owner and attributes of an existing file stay; a new one gets the mode that ciclo_file_init () learnt.
 *
 * CICLO_ERROR_CHANGED: the file is not the one that @options->identity describes (changed, gone, or there when it
 * should not be); ask the user, then save with @options->overwrite. To keep the other version as well, load it and give
 * its identity. CICLO_ERROR_WRITE: everything else; the message says why and what to do. The bytes should have been
 * parsed and compared with the design before. */
gboolean ciclo_file_save (const char *path,
                          GBytes *bytes,
                          const CicloFileSaveOptions *options,
                          CicloFileSaved *saved,
                          GError **error);

/* The notes in whole sentences of the user's language; NULL when there are none. Free with g_free (). */
char *ciclo_file_notes_to_text (CicloFileNotes notes);

G_END_DECLS
