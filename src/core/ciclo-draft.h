/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a user typed and did not save yet. Read-only for callers. */
typedef struct
{
  char *folder;
  char *id;          /* a UUID, the name of its files */
  char *document_id; /* of the design; NULL when the draft's key file is damaged */
  char *base_path;   /* the file that it is a later version of; NULL for a design that was never saved */
  char *base_sha256; /* of that file when the draft was begun */
  guint sequence;    /* later drafts have greater numbers, whatever the clock said */
  gint64 time;       /* when it was written, seconds since 1970: for people to read */
} CicloDraft;

/* Where drafts live: $XDG_STATE_HOME/ciclo/drafts. Free with g_free (). */
char *ciclo_draft_folder (void);

/* A new draft of the design @document_id that is based on the file @base_path with the hash @base_sha256 (both NULL for
 * a design that was never saved). Nothing is written yet. Free with ciclo_draft_free (), which removes nothing. */
CicloDraft *ciclo_draft_new (const char *folder,
                             const char *document_id,
                             const char *base_path,
                             const char *base_sha256);
void ciclo_draft_free (CicloDraft *draft);

/* Writes @bytes as the draft, owned by this process, and keeps what was written before as the previous generation. If
 * another living program took this draft over meanwhile, the draft gets a new id and new files. */
gboolean ciclo_draft_write (CicloDraft *draft,
                            GBytes *bytes,
                            GError **error);

/* The drafts in @folder without a living owner, the latest first: CicloDraft, freed with the array. */
GPtrArray *ciclo_draft_list (const char *folder);

/* Where the latest generation is or will be. Free with g_free (). */
char *ciclo_draft_dup_path (const CicloDraft *draft);

/* The bytes of the latest generation. Loading never removes anything. */
GBytes *ciclo_draft_load (const CicloDraft *draft,
                          GError **error);

/* The latest generation turned out to be damaged: sets it aside (with the discarded ones). Returns whether an earlier
 * generation is left to load. */
gboolean ciclo_draft_fall_back (const CicloDraft *draft);

/* Makes this process the owner, so that no other one offers the draft. */
gboolean ciclo_draft_take (CicloDraft *draft,
                           GError **error);

/* The user does not want the draft: moves it to the folder “discarded”. */
gboolean ciclo_draft_discard (const CicloDraft *draft,
                              GError **error);

/* Removes the draft for good. Only after the design was saved and verified. */
void ciclo_draft_delete (const CicloDraft *draft);

/* Removes for good what was discarded more than 30 days ago. Returns how many files. */
int ciclo_draft_purge (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloDraft, ciclo_draft_free)

G_END_DECLS
