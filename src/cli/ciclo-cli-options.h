/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ciclo-cli.h"

G_BEGIN_DECLS

/* Rows for the options of a command: a text, a file name, a yes. */
#define CICLO_OPTION_TEXT(name, target, description, value)     \
  {                                                             \
    name, 0, 0, G_OPTION_ARG_STRING, target, description, value \
  }
#define CICLO_OPTION_FILE(name, target, description, value)       \
  {                                                               \
    name, 0, 0, G_OPTION_ARG_FILENAME, target, description, value \
  }
#define CICLO_OPTION_FLAG(name, target, description)         \
  {                                                          \
    name, 0, 0, G_OPTION_ARG_NONE, target, description, NULL \
  }
#define CICLO_OPTION_HELP(target, description)                   \
  {                                                              \
    "help", 'h', 0, G_OPTION_ARG_NONE, target, description, NULL \
  }

/* Sorts the words of @call into options, which go where @entries say, and exactly @n_files others, which go to
 * call->files. FALSE when there is nothing left to do, because help was asked for or the words are wrong; *@status is
 * the exit status then, and everything has been said. */
gboolean ciclo_cli_parse (CicloCall *call,
                          const GOptionEntry *entries,
                          guint n_files,
                          CicloExit *status);

/* Whether the option --@name was given; says so when it is missing. */
gboolean ciclo_cli_require (const CicloCall *call,
                            const char *name,
                            const char *value);

/* Says what is wrong, in one or more whole sentences, and where to find help; @call is NULL where there is no
 * command. */
CicloExit ciclo_cli_refuse (const CicloCall *call,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);

/* The help for the whole program. */
void ciclo_cli_print_help (const CicloCommand *commands,
                           guint n_commands);

G_END_DECLS
