/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A design is read, and whether it may be worked on is known, before any window is touched. */

#include "config.h"

#include "ui/ciclo-opening.h"

#include "core/ciclo-file-identity.h"
#include "core/ciclo-locale.h"
#include "core/ciclo-speech.h"
#include "model/ciclo-template.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-keeper.h"
#include "ui/ciclo-recent.h"
#include "ui/ciclo-store.h"
#include "ui/ciclo-versions.h"
#include "ui/ciclo-window.h"

#include <glib/gi18n-lib.h>

#define CANCEL "cancel"
#define ANYWAY "anyway"
#define READ "read"
#define FILE_ITSELF "file"
#define DRAFT "draft"
#define VERSIONS "versions"

/* What is to be opened when the answer is there. */
typedef struct
{
  GtkApplication *application;
  CicloDocument *document;
  char *path;
  char *draft; /* its id */
} Opening;

static Opening *
opening_new (GtkApplication *application)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));

  return opening;
}

static void
opening_free (Opening *opening)
{
  g_application_release (G_APPLICATION (opening->application));
  g_object_unref (opening->application);
  g_clear_object (&opening->document);
  g_free (opening->path);
  g_free (opening->draft);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* Windows */

static GtkWindow *
get_empty_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (CICLO_IS_WINDOW (l->data) && ciclo_window_get_document (l->data) == NULL)
      return l->data;

  return GTK_WINDOW (ciclo_window_new (application));
}

GtkWindow *
ciclo_opening_present_start (GtkApplication *application)
{
  GtkWindow *window = get_empty_window (application);

  gtk_window_present (window);

  return window;
}

/* A dialog needs a window to stand on. */
static GtkWindow *
get_parent (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  return window != NULL ? window : ciclo_opening_present_start (application);
}

static void
show (GtkApplication *application,
      CicloDocument *document)
{
  GtkWindow *window = get_empty_window (application);

  ciclo_window_set_document (CICLO_WINDOW (window), document);
  if (ciclo_document_get_path (document) != NULL)
    ciclo_recent_add (ciclo_document_get_path (document));
  gtk_window_present (window);
}

/* What cannot be opened */

static void
version_chosen_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  gboolean go_back = FALSE;
  g_autofree char *version = ciclo_versions_choose_finish (result, &go_back);

  if (version != NULL)
    ciclo_opening_open_copy (opening->application, version);
}

static void
refused_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  if (!g_str_equal (ciclo_dialogs_ask_finish (result), VERSIONS))
    return;

  ciclo_versions_choose (get_parent (opening->application), opening->path, FALSE, version_chosen_cb, opening);
  g_steal_pointer (&opening);
}

static void
refuse (GtkApplication *application,
        GFile *file,
        const char *why)
{
  static const CicloAnswer answers[] = {
    { CANCEL, N_ ("_Close"), CICLO_ANSWER_PLAIN },
    { VERSIONS, N_ ("_Earlier Versions…"), CICLO_ANSWER_SUGGESTED },
    { NULL },
  };
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *body = g_strdup_printf ("“%s”\n\n%s", base, why);
  const char *heading = _ ("This file cannot be opened");
  Opening *opening;

  if (path == NULL || !ciclo_versions_exist (path))
    {
      ciclo_dialogs_show_message (get_parent (application), heading, body);
      return;
    }

  opening = opening_new (application);
  opening->path = g_steal_pointer (&path);
  ciclo_dialogs_ask (get_parent (application), heading, body, answers, refused_cb, opening);
}

/* Locks */

static void
locked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  const char *answer = ciclo_dialogs_ask_finish (result);

  if (g_str_equal (answer, CANCEL))
    return;

  if (g_str_equal (answer, ANYWAY))
    ciclo_document_ignore_lock (opening->document);
  show (opening->application, opening->document);
}

/* Shows @document unless another has its file open: then the user decides. */
static void
show_if_free (GtkApplication *application,
              CicloDocument *document)
{
  static const CicloAnswer answers[] = {
    { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
    { ANYWAY, N_ ("_Open Anyway"), CICLO_ANSWER_DESTRUCTIVE },
    { READ, N_ ("Only _Read"), CICLO_ANSWER_SUGGESTED },
    { NULL },
  };
  const CicloLock *lock = ciclo_document_take_lock (document);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *why = NULL;
  Opening *opening;

  if (lock == NULL || lock->state != CICLO_LOCK_OTHER)
    {
      show (application, document);
      return;
    }

  name = g_filename_display_basename (ciclo_document_get_path (document));
  heading = g_strdup_printf (_ ("“%s” is already open"), name);
  why = ciclo_lock_to_text (lock);
  opening = opening_new (application);
  opening->document = g_object_ref (document);
  ciclo_dialogs_ask (get_parent (application), heading, why, answers, locked_cb, opening);
}

static void
open_path (GtkApplication *application,
           const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDocument) document = ciclo_document_load (path, &error);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (document != NULL)
    show_if_free (application, document);
  else
    refuse (application, file, error->message);
}

/* Drafts */

/* The draft with that id, or of that file; NULL where nobody left one. */
static CicloDraft *
find_draft (const char *id,
            const char *path)
{
  g_autofree char *folder = ciclo_draft_folder ();
  g_autoptr (GPtrArray) drafts = ciclo_draft_list (folder);

  for (guint i = 0; i < drafts->len; i++)
    {
      const CicloDraft *draft = drafts->pdata[i];
      gboolean found = id != NULL ? g_str_equal (draft->id, id)
                                  : draft->base_path != NULL && ciclo_file_is_same (draft->base_path, path);

      if (found)
        {
          g_ptr_array_set_free_func (drafts, NULL);
          for (guint j = 0; j < drafts->len; j++)
            if (j != i)
              ciclo_draft_free (drafts->pdata[j]);
          return drafts->pdata[i];
        }
    }

  return NULL;
}

static void
say_no_draft (GtkApplication *application)
{
  ciclo_dialogs_show_message (get_parent (application), _ ("This draft is no longer there"),
                              _ ("It was opened or discarded in another window."));
}

void
ciclo_opening_open_draft (GtkApplication *application,
                          const char *id)
{
  CicloDraft *draft = find_draft (id, NULL);
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    {
      say_no_draft (application);
      return;
    }

  document = ciclo_document_load_draft (draft, &error);
  if (document != NULL)
    show_if_free (application, document);
  else
    ciclo_dialogs_show_message (get_parent (application), _ ("This draft cannot be opened"), error->message);
}

void
ciclo_opening_discard_draft (GtkApplication *application,
                             const char *id)
{
  g_autoptr (CicloDraft) draft = find_draft (id, NULL);
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    say_no_draft (application);
  else if (!ciclo_draft_discard (draft, &error))
    ciclo_dialogs_show_message (get_parent (application), _ ("The draft is still there"), error->message);
}

static void
draft_or_file_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  const char *answer = ciclo_dialogs_ask_finish (result);

  if (g_str_equal (answer, DRAFT))
    ciclo_opening_open_draft (opening->application, opening->draft);
  else if (g_str_equal (answer, FILE_ITSELF))
    open_path (opening->application, opening->path);
}

static void
ask_about_draft (GtkApplication *application,
                 const CicloDraft *draft,
                 const char *path)
{
  static const CicloAnswer answers[] = {
    { CANCEL, N_ ("_Cancel"), CICLO_ANSWER_PLAIN },
    { FILE_ITSELF, N_ ("Open the _File"), CICLO_ANSWER_PLAIN },
    { DRAFT, N_ ("_Go On With It"), CICLO_ANSWER_SUGGESTED },
    { NULL },
  };
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (draft->time);
  CicloSpeech *speech = ciclo_speech_new (ciclo_locale_get_language ());
  g_autofree char *iso = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *date = ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_LONG, iso);
  g_autofree char *time = ciclo_speech_dup_time (speech, g_date_time_get_hour (then) * 3600 +
                                                             g_date_time_get_minute (then) * 60);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_ ("There is unsaved work on “%s”"), name);
  /* Translators: a date and a time of day. */
  g_autofree char *body = g_strdup_printf (_ ("When the program ended last, on %s at %s, not all of it was saved. What "
                                              "was missing is kept as a draft; it stays there until you decide."),
                                           date, time);
  Opening *opening = opening_new (application);

  opening->path = g_strdup (path);
  opening->draft = g_strdup (draft->id);
  ciclo_speech_unref (speech);
  ciclo_dialogs_ask (get_parent (application), heading, body, answers, draft_or_file_cb, opening);
}

/* What can be asked for */

void
ciclo_opening_open (GtkApplication *application,
                    GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  GtkWindow *window = path != NULL ? ciclo_keeper_find_window (path) : NULL;
  g_autoptr (CicloDraft) draft = NULL;

  if (path == NULL)
    refuse (application, file,
            _ ("This file is not on this computer. Copy it into one of your folders and open it there."));
  else if (window != NULL)
    gtk_window_present (window);
  else if ((draft = find_draft (NULL, path)) != NULL)
    ask_about_draft (application, draft, path);
  else
    open_path (application, path);
}

void
ciclo_opening_open_copy (GtkApplication *application,
                         const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CicloDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = ciclo_document_load_copy (path, &error);
  if (document != NULL)
    show (application, document);
  else
    refuse (application, file, error->message);
}

void
ciclo_opening_new (GtkApplication *application,
                   const char *id)
{
  g_autoptr (GError) error = NULL;
  const CicloTemplate *template = ciclo_template_find (id, &error);
  CicloNode *course = template != NULL ? ciclo_template_new_course (template, NULL, &error) : NULL;
  g_autoptr (CicloDocument) document = NULL;

  if (course == NULL)
    {
      ciclo_dialogs_show_message (get_parent (application), _ ("The course cannot be made"), error->message);
      return;
    }

  ciclo_store_prepare_course (course);
  document = ciclo_document_new (course);
  show (application, document);
}
