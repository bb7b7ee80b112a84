/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a document may be written to @path, which may be "-": never where a design is, nor under a name that looks
 * like one. Says why not. */
gboolean ciclo_cli_check_target (const char *path);

/* Writes a finished document to @path, replacing what is there, or to standard output for "-". Says why not. */
gboolean ciclo_cli_write (const char *path,
                          GBytes *bytes);

G_END_DECLS
