/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches over one document: its drafts, its file, and what has to be said about them. What the user does with it, but
 * for closing, is in ciclo-keeper-actions.c. */

#include "config.h"

#include "ui/ciclo-keeper-private.h"

#include "core/ciclo-file-identity.h"
#include "ui/ciclo-dialogs.h"

#include <glib/gi18n-lib.h>

#define PAUSE 3000
#define LONGEST 10000

#define CANCEL "cancel"
#define SAVE "save"
#define DISCARD "discard"

enum
{
  SAVED,
  REPLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static GList *keepers; /* those that have not retired */

G_DEFINE_FINAL_TYPE (CicloKeeper, ciclo_keeper, G_TYPE_OBJECT)

gboolean
_ciclo_keeper_is_modified (CicloKeeper *self)
{
  return ciclo_history_get_modified (ciclo_document_get_history (self->document));
}

/* Notices */

static void
show_notice (CicloKeeper *self)
{
  guint i = 0;

  if (self->bar == NULL)
    return;

  while (i < CICLO_N_NOTICES && self->notices[i].text == NULL)
    i++;
  if (i < CICLO_N_NOTICES)
    ciclo_notice_bar_set_button (self->bar, self->notices[i].label, self->notices[i].action);
  ciclo_notice_bar_set (self->bar, i < CICLO_N_NOTICES ? self->notices[i].text : NULL, NULL);
}

void
_ciclo_keeper_set_notice (CicloKeeper *self,
                          CicloNotice notice,
                          const char *text,
                          const char *label,
                          const char *action)
{
  g_free (self->notices[notice].text);
  self->notices[notice].text = g_strdup (text);
  self->notices[notice].label = label;
  self->notices[notice].action = action;
  show_notice (self);
}

/* The one that is shown has been read. */
static void
closed_cb (CicloKeeper *self)
{
  guint i = 0;

  while (i < CICLO_N_NOTICES && self->notices[i].text == NULL)
    i++;
  if (i < CICLO_N_NOTICES)
    _ciclo_keeper_set_notice (self, i, NULL, NULL, NULL);
}

void
ciclo_keeper_set_bar (CicloKeeper *self,
                      CicloNoticeBar *bar)
{
  g_return_if_fail (CICLO_IS_KEEPER (self) && self->bar == NULL);

  g_set_weak_pointer (&self->bar, bar);
  ciclo_notice_bar_set_closable (bar, TRUE);
  g_signal_connect_object (bar, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  show_notice (self);
}

static void
set_first_notices (CicloKeeper *self)
{
  g_autofree char *reason = ciclo_document_dup_read_only_reason (self->document);
  const CicloLock *lock = ciclo_document_get_lock (self->document);
  g_autofree char *about_lock = lock != NULL && lock->state != CICLO_LOCK_OTHER ? ciclo_lock_to_text (lock) : NULL;
  const char *recovered = ciclo_document_get_draft_path (self->document) != NULL
                              ? _ ("This is work that was not saved when the program ended. It is kept until you save "
                                   "it, or close the window and discard it.")
                              : NULL;

  _ciclo_keeper_set_notice (self, CICLO_NOTICE_READ_ONLY, reason, _ ("Save a Copy…"), "win.save-as");
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_LOCK, about_lock, NULL, NULL);
  _ciclo_keeper_set_notice (self, CICLO_NOTICE_RECOVERED, recovered, _ ("Save"), "win.save");
}

/* Drafts */

static void
draft_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean kept = ciclo_document_write_draft_finish (CICLO_DOCUMENT (source), result, &error);

  _ciclo_keeper_set_notice (self, CICLO_NOTICE_DRAFT, kept ? NULL : error->message, _ ("Save"), "win.save");
}

/* What was undone down to what the file holds is not lost work, so nothing of it is offered after a crash. */
static gboolean
time_is_up_cb (gpointer keeper)
{
  CicloKeeper *self = keeper;

  self->timer = 0;
  if (_ciclo_keeper_is_modified (self))
    ciclo_document_write_draft_async (self->document, draft_cb, g_object_ref (self));
  else if (ciclo_document_get_draft_path (self->document) != NULL)
    _ciclo_keeper_discard (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CicloKeeper *self)
{
  gint64 now = g_get_monotonic_time () / 1000;

  if (self->timer == 0)
    self->first_change = now;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (CLAMP (self->first_change + self->longest - now, 0, self->pause), time_is_up_cb, self);
}

void
_ciclo_keeper_set_pace (CicloKeeper *self,
                        guint pause,
                        guint longest)
{
  self->pause = pause;
  self->longest = longest;
}

/* Nobody logs out over what is not saved without being told. */
static void
inhibit (CicloKeeper *self)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  gboolean wanted = _ciclo_keeper_is_modified (self);

  if (wanted == (self->inhibited != 0))
    return;

  if (!wanted)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = wanted ? gtk_application_inhibit (application, self->window, GTK_APPLICATION_INHIBIT_LOGOUT,
                                                      _ ("A course design is not saved"))
                           : 0;
}

/* The file */

static void
say_outside (CicloKeeper *self)
{
  switch (self->outside)
    {
    case CICLO_OUTSIDE_CHANGED:
      _ciclo_keeper_set_notice (self, CICLO_NOTICE_OUTSIDE,
                                _ ("Another program has changed this file since it was opened. What you see here is "
                                   "the version before."),
                                _ ("Load It"), "win.revert");
      break;

    case CICLO_OUTSIDE_GONE:
      _ciclo_keeper_set_notice (self, CICLO_NOTICE_OUTSIDE,
                                _ ("This file was deleted, moved or renamed. What you see here is all that is left in "
                                   "its place: save it if you still need it."),
                                _ ("Save…"), "win.save-as");
      break;

    case CICLO_OUTSIDE_SAME:
    default:
      _ciclo_keeper_set_notice (self, CICLO_NOTICE_OUTSIDE, NULL, NULL, NULL);
    }
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  CicloOutside outside = ciclo_document_look_outside_finish (CICLO_DOCUMENT (source), result);

  self->looking = FALSE;
  if (self->window == NULL || outside == self->outside)
    return;

  self->outside = outside;
  say_outside (self);
}

void
_ciclo_keeper_look_outside (CicloKeeper *self)
{
  if (self->looking || self->window == NULL)
    return;

  self->looking = TRUE;
  ciclo_document_look_outside_async (self->document, looked_cb, g_object_ref (self));
}

static void
active_cb (CicloKeeper *self)
{
  if (gtk_window_is_active (self->window))
    _ciclo_keeper_look_outside (self);
}

void
_ciclo_keeper_follow_file (CicloKeeper *self)
{
  const char *path = ciclo_document_get_path (self->document);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  g_clear_object (&self->monitor);
  if (file != NULL)
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (_ciclo_keeper_look_outside), self,
                             G_CONNECT_SWAPPED);
  _ciclo_keeper_look_outside (self);
}

/* The keeper */

static gboolean
close_request_cb (CicloKeeper *self)
{
  ciclo_keeper_close (self);

  return TRUE;
}

void
ciclo_keeper_retire (CicloKeeper *self)
{
  g_return_if_fail (CICLO_IS_KEEPER (self));

  if (self->document == NULL || g_list_find (keepers, self) == NULL)
    return;

  keepers = g_list_remove (keepers, self);
  if (self->timer != 0)
    ciclo_document_write_draft (self->document, NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->monitor);
  g_signal_handlers_disconnect_by_data (ciclo_document_get_history (self->document), self);
  if (self->bar != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->bar, self);
      ciclo_notice_bar_set (self->bar, NULL, NULL);
    }
  g_clear_weak_pointer (&self->bar);
  if (self->window == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->window, self);
  _ciclo_keeper_remove_actions (self);
  if (self->inhibited != 0)
    gtk_application_uninhibit (GTK_APPLICATION (g_application_get_default ()), self->inhibited);
  g_clear_weak_pointer (&self->window);
}

void
_ciclo_keeper_replace (CicloKeeper *self,
                       CicloDocument *document)
{
  ciclo_keeper_retire (self);
  g_signal_emit (self, signals[REPLACED], 0, document);
}

static void
ciclo_keeper_dispose (GObject *object)
{
  ciclo_keeper_retire (CICLO_KEEPER (object));

  G_OBJECT_CLASS (ciclo_keeper_parent_class)->dispose (object);
}

static void
ciclo_keeper_finalize (GObject *object)
{
  CicloKeeper *self = CICLO_KEEPER (object);

  for (guint i = 0; i < CICLO_N_NOTICES; i++)
    g_free (self->notices[i].text);
  g_clear_object (&self->desk);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (ciclo_keeper_parent_class)->finalize (object);
}

static void
ciclo_keeper_class_init (CicloKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ciclo_keeper_dispose;
  object_class->finalize = ciclo_keeper_finalize;

  signals[SAVED] = g_signal_new ("saved", CICLO_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REPLACED] = g_signal_new ("replaced", CICLO_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, CICLO_TYPE_DOCUMENT);
}

static void
ciclo_keeper_init (CicloKeeper *self)
{
  self->pause = PAUSE;
  self->longest = LONGEST;
}

CicloKeeper *
ciclo_keeper_new (GtkWindow *window,
                  CicloDesk *desk)
{
  CicloKeeper *self;
  CicloHistory *history;

  g_return_val_if_fail (GTK_IS_WINDOW (window) && G_IS_ACTION_MAP (window), NULL);
  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_KEEPER, NULL);
  g_set_weak_pointer (&self->window, window);
  self->desk = g_object_ref (desk);
  self->document = g_object_ref (ciclo_desk_get_document (desk));
  keepers = g_list_prepend (keepers, self);

  history = ciclo_document_get_history (self->document);
  g_signal_connect_object (history, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::modified", G_CALLBACK (inhibit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);

  ciclo_document_take_lock (self->document);
  set_first_notices (self);
  _ciclo_keeper_add_actions (self);
  _ciclo_keeper_follow_file (self);
  inhibit (self);
  if (_ciclo_keeper_is_modified (self))
    changed_cb (self);

  return self;
}

/* Closing */

void
_ciclo_keeper_discard (CicloKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  ciclo_document_discard_draft (self->document, NULL);
}

/* The window is closed, and nothing is asked any more. */
static void
leave (CicloKeeper *self)
{
  g_autoptr (CicloKeeper) kept = g_object_ref (self);
  GtkWindow *window = self->window;

  if (ciclo_document_get_draft_path (self->document) != NULL && !_ciclo_keeper_is_modified (self))
    _ciclo_keeper_discard (self);
  ciclo_keeper_retire (self);
  ciclo_document_release_lock (self->document);
  gtk_window_destroy (window);
}

static void
close_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (CicloKeeper) self = user_data;
  const char *answer = ciclo_dialogs_ask_finish (result);

  self->asking = FALSE;
  if (self->window == NULL)
    return;

  if (g_str_equal (answer, SAVE))
    {
      self->closing = TRUE;
      _ciclo_keeper_save (self);
    }
  else if (g_str_equal (answer, DISCARD))
    {
      _ciclo_keeper_discard (self);
      leave (self);
    }
}

void
ciclo_keeper_close (CicloKeeper *self)
{
  static const CicloAnswer answers[] = {
    { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
    { DISCARD, N_ ("_Discard"), CICLO_ANSWER_DESTRUCTIVE },
    { SAVE, N_ ("_Save"), CICLO_ANSWER_SUGGESTED },
    { NULL },
  };
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (CICLO_IS_KEEPER (self));

  if (self->window == NULL || self->asking)
    return;
  if (self->saving > 0)
    {
      self->closing = TRUE;
      ciclo_desk_say (self->desk, _ ("The window closes as soon as the file is saved"));
      return;
    }
  if (!_ciclo_keeper_is_modified (self))
    {
      leave (self);
      return;
    }

  name = _ciclo_keeper_dup_name (self);
  heading = name != NULL ? g_strdup_printf (_ ("Save your changes to “%s”?"), name)
                         : g_strdup (_ ("Save this new course design?"));
  self->asking = TRUE;
  ciclo_dialogs_ask (self->window, heading, _ ("Otherwise what you did since the last saving will be lost."), answers,
                     close_cb, g_object_ref (self));
}

/* All of them */

GtkWindow *
ciclo_keeper_find_window (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (GList *l = keepers; l != NULL; l = l->next)
    {
      const CicloKeeper *self = l->data;
      const char *other = ciclo_document_get_path (self->document);

      if (other != NULL && ciclo_file_is_same (path, other))
        return self->window;
    }

  return NULL;
}

void
ciclo_keeper_retire_all (void)
{
  while (keepers != NULL)
    {
      g_autoptr (CicloKeeper) self = g_object_ref (keepers->data);

      ciclo_keeper_retire (self);
      ciclo_document_release_lock (self->document);
    }
}
