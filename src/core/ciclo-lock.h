/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CICLO_LOCK_OURS,        /* taken */
  CICLO_LOCK_STALE,       /* taken, after that of a program that no longer runs was removed */
  CICLO_LOCK_OTHER,       /* another program, user or window has the file open: offer to read it only */
  CICLO_LOCK_UNAVAILABLE, /* no lock can be made (read-only folder) or understood: go on without one */
} CicloLockState;

typedef enum
{
  CICLO_LOCK_ANONYMOUS, /* the lock names a process, which tells nobody anything */
  CICLO_LOCK_SIGNED,    /* also the user and the computer: only when the user agreed */
} CicloLockSignature;

/* A mark beside an open file, .~lock.NAME#, as LibreOffice makes it, so that people and sync programs know it. It is
 * advice; what protects a file is that ciclo_file_save () notices changes. Read-only for callers. */
typedef struct
{
  CicloLockState state;
  char *path;   /* of the lock file */
  char *text;   /* what this process writes into it */
  char *holder; /* who has the file open, as it may be shown; NULL when unknown */
  char *since;  /* since when, as it may be shown; NULL when unknown */
} CicloLock;

/* Tries to lock the file that @path leads to. Never NULL, never waits: look at the state. */
CicloLock *ciclo_lock_take (const char *path,
                            CicloLockSignature signature);

/* What the user should hear about the lock, in whole sentences; NULL for CICLO_LOCK_OURS. Free with g_free (). */
char *ciclo_lock_to_text (const CicloLock *lock);

/* Removes the lock if it is still ours, and frees @lock, which may be NULL. */
void ciclo_lock_release (CicloLock *lock);

G_END_DECLS
