/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a command line. GOption finds the options; what there is and what is wrong we say ourselves, so that all
 * of it is in the user's language and says what to do. */

#include "config.h"

#include "cli/ciclo-cli-options.h"

#include "cli/ciclo-cli-say.h"

#include <glib/gi18n-lib.h>

/* Wrong words */

CicloExit
ciclo_cli_refuse (const CicloCall *call,
                  const char *format,
                  ...)
{
  const char *command = call != NULL ? call->command->name : "";
  g_autofree char *help = g_strdup_printf ("%s %s%s--help", CICLO_CLI_NAME, command, call != NULL ? " " : "");
  /* Translators: %s is a command to type, such as “ciclo-tool export --help”. */
  g_autofree char *hint = g_strdup_printf (_ ("“%s” says more."), help);
  g_autofree char *message = NULL;
  g_autofree char *both = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  both = g_strdup_printf ("%s %s", message, hint);
  ciclo_cli_say (NULL, both);

  return CICLO_EXIT_USAGE;
}

gboolean
ciclo_cli_require (const CicloCall *call,
                   const char *name,
                   const char *value)
{
  if (value == NULL)
    ciclo_cli_refuse (call, _ ("The option “--%s” is missing."), name);

  return value != NULL;
}

/* All our options with a value take any text, so a bad value is one that is not there: the last word lacks it. */
static CicloExit
refuse_options (const CicloCall *call,
                const char *last,
                const GError *problem)
{
  if (g_error_matches (problem, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE))
    return ciclo_cli_refuse (call, _ ("The option “%s” needs a value after it."), last);

  /* Translators: %s is a message of the system, such as “Invalid byte sequence in conversion input”. */
  return ciclo_cli_refuse (call, _ ("The options cannot be understood (%s)."), problem->message);
}

static gboolean
check_words (const CicloCall *call,
             guint n_files)
{
  guint n = call->files != NULL ? g_strv_length (call->files) : 0;

  if (call->words[1] != NULL)
    ciclo_cli_refuse (call, _ ("There is no option “%s”."), call->words[1]);
  else if (n < n_files)
    /* Translators: %s is what is to be typed after the command, such as “FILE [OPTION…]”. */
    ciclo_cli_refuse (call, _ ("Something is missing. After the command comes: %s."), _ (call->command->synopsis));
  else if (n > n_files)
    ciclo_cli_refuse (call, _ ("“%s” is more than this command takes."), call->files[n_files]);
  else
    return TRUE;

  return FALSE;
}

/* Help */

static void
print_row (const char *term,
           glong width,
           const char *text)
{
  g_print ("  %s%*s  %s\n", term, (int) (width - g_utf8_strlen (term, -1)), "", text);
}

static char *
dup_term (const GOptionEntry *entry)
{
  if (entry->short_name != '\0')
    return g_strdup_printf ("--%s, -%c", entry->long_name, entry->short_name);
  if (entry->arg_description == NULL)
    return g_strdup_printf ("--%s", entry->long_name);

  return g_strdup_printf ("--%s %s", entry->long_name, _ (entry->arg_description));
}

static gboolean
is_shown (const GOptionEntry *entry)
{
  return *entry->long_name != '\0';
}

static void
print_options (const GOptionEntry *entries)
{
  glong width = 0;

  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    {
      g_autofree char *term = dup_term (entry);

      width = MAX (width, is_shown (entry) ? g_utf8_strlen (term, -1) : 0);
    }

  g_print ("\n%s\n", _ ("Options:"));
  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    {
      g_autofree char *term = dup_term (entry);

      if (is_shown (entry))
        print_row (term, width, _ (entry->description));
    }
}

static void
print_command_help (const CicloCommand *command,
                    const GOptionEntry *entries)
{
  /* Translators: “Usage: ciclo-tool export FILE […]” */
  g_print (_ ("Usage: %s %s %s"), CICLO_CLI_NAME, command->name, _ (command->synopsis));
  g_print ("\n\n%s\n", _ (command->summary));
  print_options (entries);
}

void
ciclo_cli_print_help (const CicloCommand *commands,
                      guint n_commands)
{
  static const GOptionEntry entries[] = {
    CICLO_OPTION_HELP (NULL, N_ ("Shows this help; after a command, the help for that command")),
    CICLO_OPTION_FLAG ("version", NULL, N_ ("Shows which version this is")),
    { NULL }
  };
  glong width = 0;

  g_print (_ ("Usage: %s %s %s"), CICLO_CLI_NAME, _ ("COMMAND"), _ ("[OPTION…] [FILE]"));
  g_print ("\n\n%s\n", _ ("Makes, checks and prints the course designs of Ciclo without a window."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < n_commands; i++)
    width = MAX (width, g_utf8_strlen (commands[i].name, -1));
  for (guint i = 0; i < n_commands; i++)
    print_row (commands[i].name, width, _ (commands[i].summary));
  print_options (entries);
}

/* Parsing */

gboolean
ciclo_cli_parse (CicloCall *call,
                 const GOptionEntry *entries,
                 guint n_files,
                 CicloExit *status)
{
  gboolean help = FALSE;
  const GOptionEntry more[] = {
    CICLO_OPTION_HELP (&help, N_ ("Shows this help")),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->files, NULL, NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GArray) all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GError) problem = NULL;
  g_autofree char *last = g_strdup (call->words[g_strv_length (call->words) - 1]);

  for (; entries->long_name != NULL; entries++)
    g_array_append_val (all, *entries);
  g_array_append_vals (all, more, G_N_ELEMENTS (more) - 1);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, (const GOptionEntry *) all->data, NULL);
  *status = CICLO_EXIT_USAGE;
  if (!g_option_context_parse_strv (context, &call->words, &problem))
    {
      refuse_options (call, last, problem);
      return FALSE;
    }
  if (help)
    {
      print_command_help (call->command, (const GOptionEntry *) all->data);
      *status = CICLO_EXIT_DONE;
      return FALSE;
    }

  return check_words (call, n_files);
}
