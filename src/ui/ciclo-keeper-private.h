/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-keeper.h"

G_BEGIN_DECLS

/* What can have to be said about a file, the most important first. */
typedef enum
{
  CICLO_NOTICE_DRAFT,     /* no draft can be written */
  CICLO_NOTICE_OUTSIDE,   /* another program changed or removed the file */
  CICLO_NOTICE_READ_ONLY, /* the document cannot be changed */
  CICLO_NOTICE_RECOVERED, /* what is shown was found as a draft */
  CICLO_NOTICE_SAVED,     /* it was saved, but */
  CICLO_NOTICE_LOCK,      /* the file has no lock, or had a stale one */
  CICLO_N_NOTICES
} CicloNotice;

struct _CicloKeeper
{
  GObject parent_instance;

  GtkWindow *window; /* weak; NULL when retired */
  CicloDesk *desk;
  CicloDocument *document;
  CicloNoticeBar *bar; /* weak */

  guint pause; /* milliseconds */
  guint longest;
  guint timer;
  gint64 first_change; /* since the last draft; milliseconds */
  guint inhibited;

  GFileMonitor *monitor;
  CicloOutside outside;
  gboolean looking;

  struct
  {
    char *text;
    const char *label;
    const char *action;
  } notices[CICLO_N_NOTICES];

  guint saving;       /* how many times, at this moment */
  gboolean read_only; /* the document was, when saving began */
  gboolean asking;
  gboolean closing; /* as soon as it is saved */
};

/* @text is copied, NULL takes the notice away; @label and @action are those of a button, or NULL. */
void _ciclo_keeper_set_notice (CicloKeeper *self,
                               CicloNotice notice,
                               const char *text,
                               const char *label,
                               const char *action);
gboolean _ciclo_keeper_is_modified (CicloKeeper *self);
/* The file is another one: watches it. */
void _ciclo_keeper_follow_file (CicloKeeper *self);
void _ciclo_keeper_look_outside (CicloKeeper *self);
/* Retires, and gives the window @document to show. */
void _ciclo_keeper_replace (CicloKeeper *self,
                            CicloDocument *document);
/* Throws away what is not saved. */
void _ciclo_keeper_discard (CicloKeeper *self);
/* To its file, or where the user says. */
void _ciclo_keeper_save (CicloKeeper *self);
/* The name of the file, as it may be shown; NULL where there is none. */
char *_ciclo_keeper_dup_name (CicloKeeper *self);
/* The actions of the window, in ciclo-keeper-actions.c. */
void _ciclo_keeper_add_actions (CicloKeeper *self);
void _ciclo_keeper_remove_actions (CicloKeeper *self);

/* For tests alone: a draft is written @pause milliseconds after the last change, @longest after the first at most. */
void _ciclo_keeper_set_pace (CicloKeeper *self,
                             guint pause,
                             guint longest);

G_END_DECLS
