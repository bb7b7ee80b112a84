/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* What the program remembers of its user from one day to the next: data/org.ciclo.Ciclo.gschema.xml has the keys. */
#define CICLO_STORE_LANGUAGE "language"
#define CICLO_STORE_PRIVATE "private"
#define CICLO_STORE_INSTITUTION "institution"
#define CICLO_STORE_LOGO "logo"
#define CICLO_STORE_PAPER "paper"
#define CICLO_STORE_WIDTH "window-width"
#define CICLO_STORE_HEIGHT "window-height"
#define CICLO_STORE_MAXIMIZED "window-maximized"
#define CICLO_STORE_NAVIGATION "show-navigation"
#define CICLO_STORE_PANE "show-pane"
#define CICLO_STORE_PRINT_SETTINGS "print-settings"

/* All of it, borrowed; also where neither the schema nor a service to keep settings is installed. */
GSettings *ciclo_store_get (void);

/* The language that was chosen for the interface, a tag, or "". May be asked before anything else is: it starts no
 * thread, so that the environment can still be changed. */
char *ciclo_store_dup_language (void) G_GNUC_WARN_UNUSED_RESULT;

/* The user wants no list of what she opened. */
gboolean ciclo_store_is_private (void);

/* The fields of the settings of a course that are kept for new ones as numbers, CICLO_SETTINGS_…; each has a key of the
 * same name. */
const guint *ciclo_store_list_limits (guint *n);

/* Gives a course that was just made, a root, what the user wants in all of hers: institution, logo, paper, limits. What
 * the course says itself stays. */
void ciclo_store_prepare_course (CicloNode *course);

G_END_DECLS
