/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first thing that a program does: takes the user's language from the environment, also where the system has not
 * generated its locale, and tells gettext where the translations are. A program with windows calls
 * gtk_disable_setlocale () before it. Called once, before any thread is started. */
void ciclo_locale_init (void);
/* The same in @language, a tag that the user has chosen, whatever the environment says; NULL or "" chooses nothing. */
void ciclo_locale_init_in (const char *language);
/* The languages that the interface speaks, as tags, English first. Free with g_strfreev (). */
char **ciclo_locale_dup_languages (void) G_GNUC_WARN_UNUSED_RESULT;

/* The tag of the language that the interface speaks, borrowed: that of the catalogue found, "en" without one. */
const char *ciclo_locale_get_language (void);

/* The folder with the translations of @domain: the installed one, or where the variable CICLO_LOCALEDIR says. There
 * the catalogues of the guide are in the folder "guide", as the build makes them. */
char *ciclo_locale_dup_folder (const char *domain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
