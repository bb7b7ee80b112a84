/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-sketch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the start page shows and has to be read from the disk: in a thread, because disks can be slow. */

typedef struct
{
  char *id;    /* of a draft; NULL for a file */
  char *title; /* of the design in a draft, "" where nobody can tell; the name of a file */
  char *path;  /* the file; for a draft the file that it is a later version of, NULL where there is none */
  gint64 time; /* when it was written or last opened, seconds since 1970 */
} CicloBeginning;

typedef struct
{
  GPtrArray *drafts; /* CicloBeginning, the latest first */
  GPtrArray *files;
} CicloBeginnings;

/* Looks for drafts that nobody works on, and which designs among the recent files of @recent still exist. */
void ciclo_beginnings_find (GtkRecentManager *recent,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* NULL where it was cancelled. */
CicloBeginnings *ciclo_beginnings_find_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_beginnings_free (CicloBeginnings *beginnings);

/* Makes the sketches of all templates. */
void ciclo_beginnings_sketch (GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* A CicloSketch for each template, in their order; NULL where it was cancelled. */
GPtrArray *ciclo_beginnings_sketch_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloBeginnings, ciclo_beginnings_free)

G_END_DECLS
