/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"
#include "ui/ciclo-notice-bar.h"

G_BEGIN_DECLS

/* Keeps the document of one window: saves it, keeps drafts of it, notices what others do to its file, asks before
 * anything is lost. It adds to the window the actions save, save-as, revert and backups, asks when the window is
 * closed, and takes the lock of the file.
 *
 * Signals: "saved": the document has a file now, or another one. "replaced" (CicloDocument *document): the window is to
 * show this document from now on, with a new keeper; this one has retired. It may be the same document, which can be
 * edited now. */
#define CICLO_TYPE_KEEPER (ciclo_keeper_get_type ())
G_DECLARE_FINAL_TYPE (CicloKeeper, ciclo_keeper, CICLO, KEEPER, GObject)

/* For @window, whose actions it extends; the window owns it, not the other way round. */
CicloKeeper *ciclo_keeper_new (GtkWindow *window,
                               CicloDesk *desk) G_GNUC_WARN_UNUSED_RESULT;

/* Shows in @bar what the user should know about the file as long as it is so. */
void ciclo_keeper_set_bar (CicloKeeper *self,
                           CicloNoticeBar *bar);
/* Closes the window, after asking what is to become of what is not saved. */
void ciclo_keeper_close (CicloKeeper *self);
/* The window is to show something else: the keeper lets go of window and file. What is not saved stays as a draft. */
void ciclo_keeper_retire (CicloKeeper *self);

/* The window that has the file at @path open, borrowed, or NULL. */
GtkWindow *ciclo_keeper_find_window (const char *path);
/* The program ends: what is not saved is kept as drafts, and the locks are given back. Asks nothing. */
void ciclo_keeper_retire_all (void);

G_END_DECLS
