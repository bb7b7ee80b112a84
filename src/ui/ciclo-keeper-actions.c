/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user does with the document as a whole: saving it under whatever name, going back to what it was.
 * Everything that could lose something asks first, and says what would be lost. */

#include "config.h"

#include "ui/ciclo-keeper-private.h"

#include "core/ciclo-error.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-recent.h"
#include "ui/ciclo-versions.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LONGEST_NAME 100 /* bytes */

#define CANCEL "cancel"
#define SAVE "save"
#define SAVE_AS "save-as"
#define LOAD "load"

typedef struct
{
  CicloKeeper *keeper;
  char *path; /* where it is to be saved; NULL for its own file */
  gboolean overwrite;
  GError *error;
} Attempt;

static Attempt *
attempt_new (CicloKeeper *keeper,
             const char *path,
             gboolean overwrite)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->keeper = g_object_ref (keeper);
  attempt->path = g_strdup (path);
  attempt->overwrite = overwrite;
  /* A window that is closed meanwhile does not end the program before the file is written. */
  g_application_hold (g_application_get_default ());

  return attempt;
}

static void
attempt_free (Attempt *attempt)
{
  g_application_release (g_application_get_default ());
  g_object_unref (attempt->keeper);
  g_clear_error (&attempt->error);
  g_free (attempt->path);
  g_free (attempt);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attempt, attempt_free)

static void start_saving (CicloKeeper *self,
                          const char *path,
                          gboolean overwrite);
static void choose_place (CicloKeeper *self);

char *
_ciclo_keeper_dup_name (CicloKeeper *self)
{
  const char *path = ciclo_document_get_path (self->document);

  return path != NULL ? g_filename_display_basename (path) : NULL;
}

/* It was not saved */

static const CicloAnswer changed_answers[] = {
  { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
  { SAVE_AS, N_ ("Save _As…"), CICLO_ANSWER_SUGGESTED },
  { SAVE, N_ ("_Replace It"), CICLO_ANSWER_DESTRUCTIVE },
  { NULL },
};

static const CicloAnswer gone_answers[] = {
  { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
  { SAVE_AS, N_ ("Save _As…"), CICLO_ANSWER_PLAIN },
  { SAVE, N_ ("_Make It Again"), CICLO_ANSWER_SUGGESTED },
  { NULL },
};

static const CicloAnswer failed_answers[] = {
  { CANCEL, N_ ("_Close"), CICLO_ANSWER_PLAIN },
  { SAVE, N_ ("_Try Again"), CICLO_ANSWER_PLAIN },
  { SAVE_AS, N_ ("Save _As…"), CICLO_ANSWER_SUGGESTED },
  { NULL },
};

static void
what_now_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  CicloKeeper *self = attempt->keeper;
  const char *answer = ciclo_dialogs_ask_finish (result);
  gboolean changed = g_error_matches (attempt->error, CICLO_ERROR, CICLO_ERROR_CHANGED);

  self->asking = FALSE;
  if (self->window == NULL)
    return;

  if (g_str_equal (answer, SAVE_AS))
    choose_place (self);
  else if (g_str_equal (answer, CANCEL))
    self->closing = FALSE;
  else if (changed && attempt->path == NULL)
    start_saving (self, ciclo_document_get_path (self->document), TRUE);
  else
    start_saving (self, attempt->path, changed || attempt->overwrite);
}

static void
ask_about_change (Attempt *attempt)
{
  CicloKeeper *self = attempt->keeper;
  const char *path = attempt->path != NULL ? attempt->path : ciclo_document_get_path (self->document);
  gboolean exists = access (path, F_OK) == 0;
  const char *heading = attempt->path != NULL ? _ ("There is already a file of this name")
                        : exists              ? _ ("Another program changed this file")
                                              : _ ("This file is no longer in its place");

  self->asking = TRUE;
  ciclo_dialogs_ask (self->window, heading, attempt->error->message, exists ? changed_answers : gone_answers,
                     what_now_cb, attempt);
}

/* Before anybody is told that the work was not saved, it is put where it is safe. */
static void
kept_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  CicloKeeper *self = attempt->keeper;
  g_autoptr (GError) error = NULL;
  g_autofree char *where = NULL;
  g_autofree char *body = NULL;
  const char *draft;

  ciclo_document_write_draft_finish (self->document, result, &error);
  if (self->window == NULL)
    return;

  draft = ciclo_document_get_draft_path (self->document);
  if (error != NULL)
    where = g_strdup (error->message);
  else if (draft != NULL)
    where = g_strdup_printf (_ ("Your work is safe for now: it is kept as a draft, and will be offered to you when the "
                                "program starts again. The draft is “%s”."),
                             draft);
  body = where != NULL ? g_strconcat (attempt->error->message, "\n\n", where, NULL)
                       : g_strdup (attempt->error->message);
  self->asking = TRUE;
  ciclo_dialogs_ask (self->window, _ ("Your work was not saved"), body, failed_answers, what_now_cb, attempt);
  g_steal_pointer (&attempt);
}

/* Saving */

static void
note_saved (CicloKeeper *self,
            gboolean was_read_only)
{
  g_autofree char *notes = ciclo_document_dup_notes (self->document);
  g_autofree char *name = _ciclo_keeper_dup_name (self);
  g_autofree char *said = g_strdup_printf (_ ("“%s” was saved"), name);

  self->outside = CICLO_OUTSIDE_SAME;
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_OUTSIDE, NULL, NULL, NULL);
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_DRAFT, NULL, NULL, NULL);
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_RECOVERED, NULL, NULL, NULL);
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_SAVED, notes, NULL, NULL);
  _ciclo_keeper_follow_file (self);
  ciclo_recent_add (ciclo_document_get_path (self->document));
  ciclo_desk_say (self->desk, said);
  g_signal_emit_by_name (self, "saved");
  if (was_read_only && !ciclo_document_is_read_only (self->document))
    _ciclo_keeper_replace (self, self->document);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  CicloKeeper *self = attempt->keeper;
  gboolean saved = ciclo_document_save_finish (self->document, result, &attempt->error);

  self->saving--;
  if (self->window == NULL)
    return;

  if (!saved && g_error_matches (attempt->error, CICLO_ERROR, CICLO_ERROR_CHANGED))
    {
      ask_about_change (g_steal_pointer (&attempt));
      return;
    }
  if (!saved)
    {
      ciclo_document_write_draft_async (self->document, kept_cb, g_steal_pointer (&attempt));
      return;
    }

  note_saved (self, self->read_only);
  if (self->closing && self->window != NULL && self->saving == 0)
    {
      self->closing = FALSE;
      ciclo_keeper_close (self); /* asks again about what was typed meanwhile */
    }
}

static void
start_saving (CicloKeeper *self,
              const char *path,
              gboolean overwrite)
{
  self->saving++;
  self->read_only = ciclo_document_is_read_only (self->document);
  ciclo_document_save_async (self->document, path, overwrite, saved_cb, attempt_new (self, path, overwrite));
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean agreed = FALSE;
  g_autofree char *path = ciclo_dialogs_save_design_finish (result, &agreed, &error);
  GtkWindow *other = path != NULL ? ciclo_keeper_find_window (path) : NULL;

  self->asking = FALSE;
  if (self->window == NULL)
    return;

  if (path != NULL && (other == NULL || other == self->window))
    {
      start_saving (self, path, agreed);
      return;
    }

  self->closing = FALSE;
  if (other != NULL)
    ciclo_dialogs_show_message (self->window, _ ("This file is open in another window"),
                                _ ("Saving over it would leave two windows with one file. Close the other window first,"
                                   " or save under another name."));
  else if (error != NULL)
    ciclo_dialogs_show_message (self->window, _ ("Your work was not saved"), error->message);
}

/* A name for the file of a design that has none. */
static char *
dup_suggested_name (CicloKeeper *self)
{
  CicloNode *course = ciclo_document_get_course (self->document);
  const char *title = ciclo_node_say (course, CICLO_COURSE_TITLE, ciclo_desk_get_language (self->desk));
  g_autofree char *stem = ciclo_text_dup_file_name (*title != '\0' ? title : _ ("Course"), LONGEST_NAME);

  return g_strconcat (stem, ".ciclo", NULL);
}

static void
choose_place (CicloKeeper *self)
{
  const char *path = ciclo_document_get_path (self->document);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *name = path != NULL ? _ciclo_keeper_dup_name (self) : dup_suggested_name (self);

  if (self->asking)
    return;

  self->asking = TRUE;
  ciclo_dialogs_save_design (self->window, folder, name, place_chosen_cb, g_object_ref (self));
}

void
_ciclo_keeper_save (CicloKeeper *self)
{
  g_autofree char *name = _ciclo_keeper_dup_name (self);
  g_autofree char *nothing = g_strdup_printf (_ ("“%s” has no changes to save"), name);

  if (name == NULL || ciclo_document_is_read_only (self->document))
    choose_place (self);
  else if (_ciclo_keeper_is_modified (self) || self->outside != CICLO_OUTSIDE_SAME)
    start_saving (self, NULL, FALSE);
  else
    ciclo_desk_say (self->desk, nothing);
}

static void
activate_save (GSimpleAction *action,
               GVariant *parameter,
               gpointer keeper)
{
  _ciclo_keeper_save (keeper);
}

static void
activate_save_as (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer keeper)
{
  choose_place (keeper);
}

/* Going back */

static void
go_back (CicloKeeper *self,
         const char *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_go_back (self->document, version, &error);

  if (document == NULL)
    {
      ciclo_dialogs_show_message (self->window, _ ("The file cannot be loaded"), error->message);
      return;
    }

  _ciclo_keeper_discard (self);
  _ciclo_keeper_replace (self, document);
}

static void
revert_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  const char *answer = ciclo_dialogs_ask_finish (result);

  self->asking = FALSE;
  if (self->window != NULL && g_str_equal (answer, LOAD))
    go_back (self, NULL);
}

static void
activate_revert (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer keeper)
{
  static const CicloAnswer answers[] = {
    { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
    { LOAD, N_ ("_Load the File"), CICLO_ANSWER_DESTRUCTIVE },
    { NULL },
  };
  CicloKeeper *self = keeper;
  g_autofree char *name = _ciclo_keeper_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_ ("Load “%s” again?"), name);

  if (name == NULL || self->asking)
    return;
  if (!_ciclo_keeper_is_modified (self))
    {
      go_back (self, NULL);
      return;
    }

  self->asking = TRUE;
  ciclo_dialogs_ask (self->window, heading,
                     _ ("What you changed here and did not save will be thrown away. To keep it as well, save it under "
                        "another name first."),
                     answers, revert_cb, g_object_ref (self));
}

static void
version_chosen_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  gboolean back = FALSE;
  g_autofree char *version = ciclo_versions_choose_finish (result, &back);

  if (version == NULL || self->window == NULL)
    return;

  if (back)
    go_back (self, version);
  else
    g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (self->window)), "open-copy",
                                    g_variant_new_bytestring (version));
}

static void
activate_backups (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer keeper)
{
  CicloKeeper *self = keeper;
  const char *path = ciclo_document_get_path (self->document);

  if (path != NULL)
    ciclo_versions_choose (self->window, path, !ciclo_document_is_read_only (self->document), version_chosen_cb,
                           g_object_ref (self));
  else
    ciclo_desk_say (self->desk, _ ("There are no earlier versions: this design was never saved"));
}

/* The actions */

static const GActionEntry actions[] = {
  { "save", activate_save },
  { "save-as", activate_save_as },
  { "revert", activate_revert },
  { "backups", activate_backups },
};

void
_ciclo_keeper_add_actions (CicloKeeper *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->window), actions, G_N_ELEMENTS (actions), self);
}

void
_ciclo_keeper_remove_actions (CicloKeeper *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->window), actions[i].name);
}
