/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-history.h"

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
/* The same for @bytes that are no file of the user's: a template, a draft. The document has no path. */
CicloDocument *ciclo_document_load_bytes (GBytes *bytes,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All borrowed. */
CicloNode *ciclo_document_get_course (CicloDocument *self);
CicloHistory *ciclo_document_get_history (CicloDocument *self);
/* NULL while there is no file. */
const char *ciclo_document_get_path (CicloDocument *self);
/* What was odd in the file when it was opened: an array of GError with their lines. */
GPtrArray *ciclo_document_get_oddities (CicloDocument *self);
/* A file of a later major version can be looked at and saved as a copy, but not saved over. */
gboolean ciclo_document_is_read_only (CicloDocument *self);

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
/* What the user should hear although the last save was good (one sentence or more), or NULL: that the file could not be
 * made safe against a power cut, that there is no backup, that more than half of the course is gone. */
char *ciclo_document_dup_notes (CicloDocument *self) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the present state as a draft beside all files of the user; saving removes it. */
gboolean ciclo_document_write_draft (CicloDocument *self,
                                     GError **error);

G_END_DECLS
