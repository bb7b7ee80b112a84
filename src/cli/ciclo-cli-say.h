/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ciclo-cli.h"
#include "model/ciclo-document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Writes "ciclo-tool: FILE: MESSAGE" to standard error. The file is left out where @path is NULL or the message names
 * it already. */
void ciclo_cli_say (const char *path,
                    const char *message);
/* One line on standard output about the file at @path. */
void ciclo_cli_tell (const char *path,
                     const char *message);

/* The design at @path, or NULL after saying why not: also for a file of a later version, which no command can treat
 * without loss. */
CicloDocument *ciclo_cli_load (const char *path);

/* The tag for what was typed after --language, such as pt_BR; NULL after saying that it is no language. */
char *ciclo_cli_dup_language (const CicloCall *call,
                              const char *typed);

/* Before the first g_print (). */
void ciclo_cli_open_output (void);
/* The content of a document to standard output. */
void ciclo_cli_print_bytes (GBytes *bytes);
/* JSON on one line to standard output; takes @object. */
void ciclo_cli_print_object (JsonObject *object);
/* Whether all of standard output could be written; says why not. */
gboolean ciclo_cli_close_output (void);

G_END_DECLS
