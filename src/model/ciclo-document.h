/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-draft.h"
#include "core/ciclo-history.h"
#include "core/ciclo-lock.h"

G_BEGIN_DECLS

/* A design and its file: what both programs open, change and save. It never holds half a file, and it says "saved" only
 * after the bytes on the disk were read back. */
#define CICLO_TYPE_DOCUMENT (ciclo_document_get_type ())
G_DECLARE_FINAL_TYPE (CicloDocument, ciclo_document, CICLO, DOCUMENT, GObject)

/* A design that has no file yet. Takes over @course, a root without history. */
CicloDocument *ciclo_document_new (CicloNode *course) G_GNUC_WARN_UNUSED_RESULT;
/* Opens the file at @path, or gives NULL and an error that says what, where, why and what to do. */
CicloDocument *ciclo_document_load (const char *path,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a copy of it that has no file yet. */
CicloDocument *ciclo_document_load_copy (const char *path,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for @bytes that are no file of the user's: a template. The document has no path. */
CicloDocument *ciclo_document_load_bytes (GBytes *bytes,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Goes on with @draft, which is taken over: an unsaved later version of the file it was begun from. Where its latest
 * generation is damaged, that is set aside and the one before is opened. The draft stays until the document is saved or
 * its changes are discarded. Whether the file is still the same is for ciclo_document_look_outside_async () to tell. */
CicloDocument *ciclo_document_load_draft (CicloDraft *draft,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens the file of @self again, or with @backup that earlier version of it as an unsaved change. The new document has
 * the lock; @self is to be thrown away. On failure, NULL, @self is as it was. */
CicloDocument *ciclo_document_go_back (CicloDocument *self,
                                       const char *backup,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All borrowed. */
CicloNode *ciclo_document_get_course (CicloDocument *self);
CicloHistory *ciclo_document_get_history (CicloDocument *self);
/* NULL while there is no file. */
const char *ciclo_document_get_path (CicloDocument *self);
/* What was odd in the file when it was opened: an array of GError with their lines. */
GPtrArray *ciclo_document_get_oddities (CicloDocument *self);
/* Where what is not saved is kept; NULL where nothing is. */
const char *ciclo_document_get_draft_path (CicloDocument *self);

/* Can be looked at and saved as a copy, but neither changed nor saved over: a file of a later major version, or one
 * that another has open. */
gboolean ciclo_document_is_read_only (CicloDocument *self);
/* Why, and what to do, in whole sentences; NULL where it is not read-only. */
char *ciclo_document_dup_read_only_reason (CicloDocument *self) G_GNUC_WARN_UNUSED_RESULT;

/* Marks the file as open for others to see, now or as soon as there is one; saving elsewhere moves the mark. Borrowed;
 * NULL while there is no file. Where another has it open the document becomes read-only. */
const CicloLock *ciclo_document_take_lock (CicloDocument *self);
const CicloLock *ciclo_document_get_lock (CicloDocument *self);
/* The user wants to work on it although another has it open. */
void ciclo_document_ignore_lock (CicloDocument *self);
void ciclo_document_release_lock (CicloDocument *self);

/* The bytes that would be saved now, checked: they read back as the very same design. */
GBytes *ciclo_document_dup_bytes (CicloDocument *self,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Saves to the document's own file. CICLO_ERROR_CHANGED: another program changed the file meanwhile; ask the user. On
 * failure the file is as it was and the document stays modified. */
gboolean ciclo_document_save (CicloDocument *self,
                              GError **error);
/* Saves to @path, which is the document's file from then on. With @overwrite the user agreed to replace what is there;
 * a good design that is there is kept as a backup. */
gboolean ciclo_document_save_as (CicloDocument *self,
                                 const char *path,
                                 gboolean overwrite,
                                 GError **error);
/* Both without keeping the caller waiting; NULL for @path is the document's own file. What is saved is the design as it
 * is when the saving begins, which is now unless another job of the document runs: they come one after another. */
void ciclo_document_save_async (CicloDocument *self,
                                const char *path,
                                gboolean overwrite,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean ciclo_document_save_finish (CicloDocument *self,
                                     GAsyncResult *result,
                                     GError **error);
/* What the user should hear although the last save was good (one sentence or more), or NULL: that the file could not be
 * made safe against a power cut, that there is no backup, that more than half of the course is gone. */
char *ciclo_document_dup_notes (CicloDocument *self) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  CICLO_OUTSIDE_SAME,    /* the file is as it was read or written, or there is none */
  CICLO_OUTSIDE_CHANGED, /* it has another content */
  CICLO_OUTSIDE_GONE,
} CicloOutside;

/* What has become of the file since it was last read or written, whoever did it. */
void ciclo_document_look_outside_async (CicloDocument *self,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
CicloOutside ciclo_document_look_outside_finish (CicloDocument *self,
                                                 GAsyncResult *result);

/* Keeps what is not saved as a draft beside all files of the user; where all is saved, nothing is written. Saving
 * removes the draft. */
gboolean ciclo_document_write_draft (CicloDocument *self,
                                     GError **error);
void ciclo_document_write_draft_async (CicloDocument *self,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean ciclo_document_write_draft_finish (CicloDocument *self,
                                            GAsyncResult *result,
                                            GError **error);
/* The user does not want what is not saved: it goes to the discarded drafts, whole as it is now, for 30 days. */
gboolean ciclo_document_discard_draft (CicloDocument *self,
                                       GError **error);

G_END_DECLS
