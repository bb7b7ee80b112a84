/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of commands: a new one is a row here and a function in a file of its own. */

#include "config.h"

#include "cli/ciclo-cli.h"

#include "build-ident.h"
#include "cli/ciclo-cli-options.h"
#include "cli/ciclo-cli-say.h"

#include <glib/gi18n-lib.h>

static CicloExit show_help (CicloCall *call);

static const CicloCommand commands[] = {
  { "new", N_ ("--template NAME --output FILE [OPTION…]"), N_ ("Makes a new design from a template"), ciclo_cli_new },
  { "validate", N_ ("FILE"), N_ ("Reads a design strictly and names everything that is odd in it"),
    ciclo_cli_validate },
  { "check", N_ ("FILE [OPTION…]"), N_ ("Says what the coach finds in a design, why, and what to do"),
    ciclo_cli_check },
  { "totals", N_ ("FILE [OPTION…]"), N_ ("Says how long everything takes, for participants, rooms and trainers"),
    ciclo_cli_totals },
  { "export", N_ ("FILE --document NAME --format FORMAT --output FILE [OPTION…]"),
    N_ ("Makes a document, such as the session plans, of a design"), ciclo_cli_export },
  { "save", N_ ("FILE --output FILE"), N_ ("Reads a design and saves it, as the application does"), ciclo_cli_save },
  { "list", N_ ("documents|formats|templates|skeletons|rules|methods [OPTION…]"),
    N_ ("Lists what the other commands can be given"),
    ciclo_cli_list },
  { "help", N_ ("[COMMAND]"), N_ ("Shows the help for all of this, or for a command"), show_help },
};

static int
print_version (void)
{
  g_print ("%s %s (%s)\n", CICLO_CLI_NAME, CICLO_VERSION, CICLO_BUILD_IDENT);
  /* Translators: %s lists libraries with their versions. */
  g_print (_ ("Built with %s"), CICLO_LIBRARIES);
  g_print ("\n");

  return CICLO_EXIT_DONE;
}

static int
refuse_command (const char *name)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", commands[i].name);

  if (name == NULL)
    return ciclo_cli_refuse (NULL, _ ("The command is missing. Choose one of these: %s."), names->str);

  return ciclo_cli_refuse (NULL, _ ("There is no command “%s”. Choose one of these: %s."), name, names->str);
}

static int
run_command (const CicloCommand *command,
             int argc,
             char **argv)
{
  CicloCall call = { command };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  CicloExit status;

  g_strv_builder_add (words, argv[0]);
  for (int i = 2; i < argc; i++)
    g_strv_builder_add (words, argv[i]);
  call.words = g_strv_builder_end (words);

  status = command->run (&call);

  g_strfreev (call.words);
  g_strfreev (call.files);

  return status;
}

static const CicloCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (name, commands[i].name) == 0)
      return &commands[i];

  return NULL;
}

/* help COMMAND is COMMAND --help. */
static CicloExit
show_help (CicloCall *call)
{
  static const GOptionEntry none[] = { { NULL } };
  const char *name = call->words[1];
  gboolean named = name != NULL && *name != '-';
  CicloExit status;

  if (!ciclo_cli_parse (call, none, named ? 1 : 0, &status))
    return status;
  if (!named)
    ciclo_cli_print_help (commands, G_N_ELEMENTS (commands));
  else if (find_command (call->files[0]) == NULL)
    return refuse_command (call->files[0]);
  else
    {
      char *words[] = { call->words[0], call->files[0], (char *) "--help" };

      return run_command (find_command (call->files[0]), G_N_ELEMENTS (words), words);
    }

  return CICLO_EXIT_DONE;
}

static int
dispatch (int argc,
          char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  const CicloCommand *command = find_command (name);

  if (command != NULL)
    return run_command (command, argc, argv);
  if (g_strcmp0 (name, "--version") == 0)
    return print_version ();
  if (g_strcmp0 (name, "--help") != 0 && g_strcmp0 (name, "-h") != 0)
    return refuse_command (name);

  ciclo_cli_print_help (commands, G_N_ELEMENTS (commands));

  return CICLO_EXIT_DONE;
}

int
ciclo_cli_run (int argc,
               char **argv)
{
  int status;

  ciclo_cli_open_output ();
  status = dispatch (argc, argv);

  return ciclo_cli_close_output () ? status : CICLO_EXIT_NOT_WRITTEN;
}
