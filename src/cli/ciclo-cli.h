/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CICLO_CLI_NAME "ciclo-tool"

/* What scripts may rely on; docs/ciclo-tool.1 says it to their authors. */
typedef enum
{
  CICLO_EXIT_DONE,
  CICLO_EXIT_USAGE,       /* the command line makes no sense */
  CICLO_EXIT_NOT_READ,    /* a file could not be opened as a design */
  CICLO_EXIT_NOT_WRITTEN, /* a file could not be written; what was there is as it was */
  CICLO_EXIT_FOUND,       /* the file opens, but what was asked about was found: an oddity, a finding */
} CicloExit;

typedef struct _CicloCommand CicloCommand;

/* A command with the words that stand after it. */
typedef struct
{
  const CicloCommand *command;
  char **words; /* owned; the name of the program first */
  char **files; /* owned; what is no option, NULL for none */
} CicloCall;

/* One row of the table of commands; the texts are to be translated. */
struct _CicloCommand
{
  const char *name;
  const char *synopsis; /* what stands after the name: "FILE --output FILE [OPTION…]" */
  const char *summary;  /* what it does, in a sentence */
  CicloExit (*run) (CicloCall *call);
};

/* The whole program but for its initialisation. Gives the exit status. */
int ciclo_cli_run (int argc,
                   char **argv);

/* The commands, each in a file of its own. */
CicloExit ciclo_cli_new (CicloCall *call);
CicloExit ciclo_cli_validate (CicloCall *call);
CicloExit ciclo_cli_export (CicloCall *call);
CicloExit ciclo_cli_check (CicloCall *call);
CicloExit ciclo_cli_totals (CicloCall *call);
CicloExit ciclo_cli_save (CicloCall *call);
CicloExit ciclo_cli_list (CicloCall *call);

G_END_DECLS
