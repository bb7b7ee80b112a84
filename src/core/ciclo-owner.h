/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CICLO_OWNER_SELF,      /* this process */
  CICLO_OWNER_ALIVE,     /* another process on this computer */
  CICLO_OWNER_DEAD,      /* a process of this computer that has ended */
  CICLO_OWNER_ELSEWHERE, /* a process of another computer: nothing is known of it */
  CICLO_OWNER_UNKNOWN,   /* the text names no process */
} CicloOwner;

/* A line of ASCII letters, digits, “-” and “:” that names this process among all processes of all computers. It tells
 * nothing about the user, and which computer it is only to that computer. Free with g_free (). */
char *ciclo_owner_name_self (void);

/* What has become of the process with the name @name, which may be NULL or garbage. */
CicloOwner ciclo_owner_find (const char *name);

G_END_DECLS
