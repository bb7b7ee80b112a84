/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A design between its file, its draft and its lock: where it comes from, and whose it is. Reading checks everything
 * before anything is replaced. How it gets to the disk is in ciclo-document-jobs.c. */

#include "config.h"

#include "model/ciclo-document-private.h"

#include "core/ciclo-file-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (CicloDocument, ciclo_document, G_TYPE_OBJECT)

static void
ciclo_document_finalize (GObject *object)
{
  CicloDocument *self = CICLO_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_object (&self->course);
  ciclo_document_release_lock (self);
  g_clear_pointer (&self->draft, ciclo_draft_free);
  g_free (self->draft_path);
  ciclo_xml_notes_clear (&self->reading);
  g_free (self->path);
  g_assert (self->running == NULL && g_queue_is_empty (&self->waiting)); /* each of them keeps the document */

  G_OBJECT_CLASS (ciclo_document_parent_class)->finalize (object);
}

static void
ciclo_document_class_init (CicloDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_document_finalize;
}

static void
ciclo_document_init (CicloDocument *self)
{
}

static void
take_course (CicloDocument *self,
             CicloNode *course)
{
  self->course = course;
  self->history = ciclo_history_new (course);
  self->size = ciclo_tree_count (course);
  if (self->reading.oddities == NULL)
    self->reading.oddities = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

CicloDocument *
ciclo_document_new (CicloNode *course)
{
  CicloDocument *self = g_object_new (CICLO_TYPE_DOCUMENT, NULL);

  take_course (self, course);

  return self;
}

CicloDocument *
ciclo_document_load_bytes (GBytes *bytes,
                           GError **error)
{
  g_autoptr (CicloDocument) self = g_object_new (CICLO_TYPE_DOCUMENT, NULL);
  CicloNode *course = ciclo_xml_read (&ciclo_format, bytes, &self->reading, error);

  if (course == NULL)
    return NULL;

  take_course (self, course);

  return g_steal_pointer (&self);
}

CicloDocument *
ciclo_document_load (const char *path,
                     GError **error)
{
  g_autoptr (CicloDocument) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CicloFileIdentity identity;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = ciclo_file_load (path, &identity, error);
  if (bytes == NULL || (self = ciclo_document_load_bytes (bytes, error)) == NULL)
    return NULL;

  self->path = g_strdup (path);
  self->identity = identity;

  return g_steal_pointer (&self);
}

CicloDocument *
ciclo_document_load_copy (const char *path,
                          GError **error)
{
  CicloDocument *self = ciclo_document_load (path, error);

  if (self == NULL)
    return NULL;

  g_clear_pointer (&self->path, g_free);
  ciclo_history_set_unsaved (self->history);

  return self;
}

/* Drafts */

/* The generation that was set aside is of no use; what was wrong with it is said if there is no other. */
static CicloDocument *
load_generation (CicloDraft *draft,
                 GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  CicloDocument *self;

  for (;;)
    {
      g_autoptr (GError) problem = NULL;

      bytes = ciclo_draft_load (draft, &problem);
      self = bytes != NULL ? ciclo_document_load_bytes (bytes, &problem) : NULL;
      g_clear_pointer (&bytes, g_bytes_unref);
      if (self != NULL)
        return self;
      if (!ciclo_draft_fall_back (draft))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
}

/* The file as the draft remembers it. Only its hash is known, which is all that saving goes by. */
static void
remember_base (CicloDocument *self,
               const CicloDraft *draft)
{
  if (draft->base_path == NULL || draft->base_sha256 == NULL)
    return;

  self->path = g_strdup (draft->base_path);
  g_strlcpy (self->identity.sha256, draft->base_sha256, sizeof self->identity.sha256);
}

CicloDocument *
ciclo_document_load_draft (CicloDraft *draft,
                           GError **error)
{
  g_autoptr (CicloDraft) own = draft;
  CicloDocument *self;

  g_return_val_if_fail (draft != NULL, NULL);

  self = load_generation (draft, error);
  if (self == NULL)
    return NULL;

  remember_base (self, draft);
  ciclo_history_set_unsaved (self->history);
  ciclo_draft_take (draft, NULL); /* where nothing can be written, the next draft will say so */
  self->draft_path = ciclo_draft_dup_path (draft);
  self->draft = g_steal_pointer (&own);

  return self;
}

/* Going back */

static void
take_lock_from (CicloDocument *self,
                CicloDocument *old)
{
  self->lock = g_steal_pointer (&old->lock);
  self->locking = old->locking;
  self->lock_ignored = old->lock_ignored;
  old->locking = FALSE;
}

CicloDocument *
ciclo_document_go_back (CicloDocument *self,
                        const char *backup,
                        GError **error)
{
  g_autoptr (CicloDocument) document = NULL;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self) && self->path != NULL, NULL);

  _ciclo_document_finish_jobs (self);
  document = ciclo_document_load (backup != NULL ? backup : self->path, error);
  if (document == NULL)
    return NULL;

  if (backup != NULL)
    {
      g_free (document->path);
      document->path = g_strdup (self->path);
      document->identity = self->identity;
      document->size = self->size;
      ciclo_history_set_unsaved (document->history);
    }
  take_lock_from (document, self);

  return g_steal_pointer (&document);
}

/* What is known */

CicloNode *
ciclo_document_get_course (CicloDocument *self)
{
  return self->course;
}

CicloHistory *
ciclo_document_get_history (CicloDocument *self)
{
  return self->history;
}

const char *
ciclo_document_get_path (CicloDocument *self)
{
  return self->path;
}

GPtrArray *
ciclo_document_get_oddities (CicloDocument *self)
{
  return self->reading.oddities;
}

const char *
ciclo_document_get_draft_path (CicloDocument *self)
{
  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  return self->draft_path;
}

static gboolean
is_too_new (CicloDocument *self)
{
  return self->reading.major > ciclo_format.major;
}

static gboolean
is_locked (CicloDocument *self)
{
  return self->lock != NULL && self->lock->state == CICLO_LOCK_OTHER && !self->lock_ignored;
}

gboolean
ciclo_document_is_read_only (CicloDocument *self)
{
  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), FALSE);

  return is_too_new (self) || is_locked (self);
}

char *
ciclo_document_dup_read_only_reason (CicloDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  if (!is_too_new (self))
    return is_locked (self) ? ciclo_lock_to_text (self->lock) : NULL;

  name = self->path != NULL ? ciclo_file_display_name (self->path) : g_strdup ("");

  return g_strdup_printf (_ ("“%s” was made by a later version of Ciclo (format %d.%d), so saving over it could lose "
                             "what this version does not know. Save a copy under another name."),
                          name, self->reading.major, self->reading.minor);
}

/* The lock */

void
_ciclo_document_move_lock (CicloDocument *self)
{
  if (!self->locking)
    return;

  g_clear_pointer (&self->lock, ciclo_lock_release);
  self->lock_ignored = FALSE;
  if (self->path != NULL)
    self->lock = ciclo_lock_take (self->path, CICLO_LOCK_ANONYMOUS);
}

const CicloLock *
ciclo_document_take_lock (CicloDocument *self)
{
  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  if (!self->locking)
    {
      self->locking = TRUE;
      _ciclo_document_move_lock (self);
    }

  return self->lock;
}

const CicloLock *
ciclo_document_get_lock (CicloDocument *self)
{
  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  return self->lock;
}

void
ciclo_document_ignore_lock (CicloDocument *self)
{
  g_return_if_fail (CICLO_IS_DOCUMENT (self));

  self->lock_ignored = TRUE;
}

void
ciclo_document_release_lock (CicloDocument *self)
{
  g_return_if_fail (CICLO_IS_DOCUMENT (self));

  self->locking = FALSE;
  g_clear_pointer (&self->lock, ciclo_lock_release);
}

void
_ciclo_document_set_tamper (CicloDocument *self,
                            CicloDocumentTamper tamper)
{
  self->tamper = tamper;
}
