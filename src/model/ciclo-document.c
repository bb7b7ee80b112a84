/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the tree of nodes and the files: reading checks before anything is replaced, writing reads back before it
 * says "saved". */

#include "config.h"

#include "model/ciclo-document-private.h"

#include "core/ciclo-backup.h"
#include "core/ciclo-draft.h"
#include "core/ciclo-error.h"
#include "core/ciclo-file-load.h"
#include "core/ciclo-file-save.h"
#include "core/ciclo-tree.h"
#include "model/ciclo-format.h"

#include <glib/gi18n-lib.h>

/* Below so many things nobody can lose half a course by accident. */
#define SMALL_COURSE 20

struct _CicloDocument
{
  GObject parent_instance;

  CicloNode *course;
  CicloHistory *history;
  char *path;
  CicloFileIdentity identity; /* of the file at @path, when last read or written */
  CicloXmlNotes reading;
  CicloFileNotes saved_notes;
  CicloDraft *draft;
  guint size; /* number of nodes when last read or written */
  gboolean shrunk;
  CicloDocumentTamper tamper;
};

G_DEFINE_FINAL_TYPE (CicloDocument, ciclo_document, G_TYPE_OBJECT)

static void
ciclo_document_finalize (GObject *object)
{
  CicloDocument *self = CICLO_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_object (&self->course);
  g_clear_pointer (&self->draft, ciclo_draft_free);
  ciclo_xml_notes_clear (&self->reading);
  g_free (self->path);

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

gboolean
ciclo_document_is_read_only (CicloDocument *self)
{
  return self->reading.major > ciclo_format.major;
}

void
_ciclo_document_set_tamper (CicloDocument *self,
                            CicloDocumentTamper tamper)
{
  self->tamper = tamper;
}

/* Saving */

GBytes *
ciclo_document_dup_bytes (CicloDocument *self,
                          GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CicloNode) again = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self), NULL);

  bytes = ciclo_xml_write (&ciclo_format, self->course);
  if (self->tamper != NULL)
    bytes = self->tamper (g_steal_pointer (&bytes));

  again = ciclo_xml_read (&ciclo_format, bytes, NULL, &problem);
  if (again != NULL && ciclo_tree_equal (self->course, again))
    return g_steal_pointer (&bytes);

  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_NOT_SAME, 0, NULL, NULL,
                                             _ ("The design was not saved, because what would have been "
                                                "written does not read back as the same design (%s). Your file "
                                                "is as it was. Undo the last change and save again, and please "
                                                "report this: it is a fault of the program."),
                                             problem != NULL ? problem->message : _ ("something is missing")));

  return NULL;
}

static void
note_saved (CicloDocument *self,
            const char *path,
            const CicloFileSaved *saved)
{
  guint size = ciclo_tree_count (self->course);

  if (path != self->path)
    {
      g_free (self->path);
      self->path = g_strdup (path);
    }
  self->identity = saved->identity;
  self->saved_notes = saved->notes;
  self->shrunk = self->size >= SMALL_COURSE && size < self->size / 2;
  self->size = size;
  ciclo_history_set_saved (self->history);
  if (self->draft != NULL)
    ciclo_draft_delete (self->draft);
  g_clear_pointer (&self->draft, ciclo_draft_free);
}

static gboolean
write_to (CicloDocument *self,
          const char *path,
          CicloFileSaveOptions *options,
          GError **error)
{
  g_autoptr (GBytes) bytes = ciclo_document_dup_bytes (self, error);
  g_autofree char *backups = ciclo_backup_folder ();
  CicloFileSaved saved = { 0 };

  if (bytes == NULL)
    return FALSE;

  if (options->identity != NULL)
    options->backup_folder = backups;
  if (!ciclo_file_save (path, bytes, options, &saved, error))
    return FALSE;

  note_saved (self, path, &saved);

  return TRUE;
}

gboolean
ciclo_document_save (CicloDocument *self,
                     GError **error)
{
  CicloFileSaveOptions options = { &self->identity };

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self) && self->path != NULL, FALSE);

  if (ciclo_document_is_read_only (self))
    {
      g_propagate_error (error, ciclo_error_new (CICLO_ERROR_TOO_NEW, 0, NULL, NULL,
                                                 _ ("“%s” was made by a later version of Ciclo (format %d.%d), "
                                                    "so saving over it could lose what this version does not "
                                                    "know. Save a copy under another name."),
                                                 self->path, self->reading.major, self->reading.minor));
      return FALSE;
    }

  return write_to (self, self->path, &options, error);
}

/* Whether the file at @path is a design that can be opened; tells its identity. Such a file deserves a backup. */
static gboolean
is_good_design (const char *path,
                CicloFileIdentity *identity)
{
  g_autoptr (GBytes) bytes = ciclo_file_load (path, identity, NULL);
  g_autoptr (CicloNode) course = bytes != NULL ? ciclo_xml_read (&ciclo_format, bytes, NULL, NULL) : NULL;

  return course != NULL;
}

gboolean
ciclo_document_save_as (CicloDocument *self,
                        const char *path,
                        gboolean overwrite,
                        GError **error)
{
  CicloFileSaveOptions options = { NULL, overwrite };
  CicloFileIdentity present;

  g_return_val_if_fail (CICLO_IS_DOCUMENT (self) && path != NULL, FALSE);

  if (overwrite && is_good_design (path, &present))
    options.identity = &present;

  return write_to (self, path, &options, error);
}

char *
ciclo_document_dup_notes (CicloDocument *self)
{
  g_autofree char *file = ciclo_file_notes_to_text (self->saved_notes);

  if (!self->shrunk)
    return g_steal_pointer (&file);

  return g_strdup_printf ("%s%s%s", file != NULL ? file : "", file != NULL ? " " : "",
                          _ ("More than half of what the design held is gone. "
                             "The version before is among the backups."));
}

gboolean
ciclo_document_write_draft (CicloDocument *self,
                            GError **error)
{
  g_autoptr (GBytes) bytes = ciclo_document_dup_bytes (self, error);

  if (bytes == NULL)
    return FALSE;

  if (self->draft == NULL)
    {
      g_autofree char *folder = ciclo_draft_folder ();

      self->draft = ciclo_draft_new (folder, ciclo_node_get_id (self->course), self->path,
                                     self->path != NULL ? self->identity.sha256 : NULL);
    }

  return ciclo_draft_write (self->draft, bytes, error);
}
