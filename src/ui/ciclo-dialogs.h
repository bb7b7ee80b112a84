/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/ciclo-renderers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dialogs that later versions of GTK make in another way. Nobody else calls theirs. @parent may be NULL. */

/* Asks for a design to open. Finishing gives NULL without an error where the user changed her mind. */
void ciclo_dialogs_open (GtkWindow *parent,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
/* Asks for a picture; finished the same way. */
void ciclo_dialogs_open_picture (GtkWindow *parent,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *ciclo_dialogs_open_finish (GAsyncResult *result,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks where to save a file in @format, in @folder (may be NULL), called @name unless the user says something else. She
 * has agreed to replace the file if it is there. */
void ciclo_dialogs_save (GtkWindow *parent,
                         const CicloRenderer *format,
                         const char *folder,
                         const char *name,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GFile *ciclo_dialogs_save_finish (GAsyncResult *result,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks where to save a design, in @folder (may be NULL), called @name unless the user says something else. */
void ciclo_dialogs_save_design (GtkWindow *parent,
                                const char *folder,
                                const char *name,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* The path, with the ending of designs; NULL where the user changed her mind, or with an error where it leads nowhere.
 * @agreed tells whether she said that a file that is there may go. */
char *ciclo_dialogs_save_design_finish (GAsyncResult *result,
                                        gboolean *agreed,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  CICLO_ANSWER_PLAIN,
  CICLO_ANSWER_SUGGESTED,
  CICLO_ANSWER_DESTRUCTIVE,
} CicloAnswerLook;

typedef struct
{
  const char *id;    /* NULL ends an array of answers */
  const char *label; /* in English, marked for translation */
  CicloAnswerLook look;
} CicloAnswer;

/* Asks something. The first of @answers, an array that stays, is the harmless one, which Escape gives as well. No text
 * is taken for markup. */
void ciclo_dialogs_ask (GtkWindow *parent,
                        const char *heading,
                        const char *body,
                        const CicloAnswer *answers,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
/* The id of the answer, borrowed. */
const char *ciclo_dialogs_ask_finish (GAsyncResult *result);

/* Says something that cannot wait. Neither text is taken for markup. */
void ciclo_dialogs_show_message (GtkWindow *parent,
                                 const char *heading,
                                 const char *body);
/* Opens the file at @path with the program that the user has for it. */
void ciclo_dialogs_show_file (GtkWindow *parent,
                              const char *path);
void ciclo_dialogs_show_about (GtkWindow *parent);

G_END_DECLS
