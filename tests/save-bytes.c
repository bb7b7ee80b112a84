/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves the bytes of one file to another, and nothing else: what the tests disturb that fill disks, make system calls
 * fail and cut the power. Exit status 0 after a save, 2 when the source or target cannot be read, 3 when nothing was
 * saved, as in ciclo-tool. */

#include "core/ciclo-file-load.h"
#include "core/ciclo-file-save.h"
#include "core/ciclo-file-write.h"

#include <locale.h>

static gboolean load;
static char *backup;

static const GOptionEntry entries[] = {
  { "load", 0, 0, G_OPTION_ARG_NONE, &load, "Load TARGET and replace only that, not just anything", NULL },
  { "backup", 0, 0, G_OPTION_ARG_FILENAME, &backup, "Keep backups of what was loaded in FOLDER", "FOLDER" },
  { NULL }
};

static int
say (const char *text,
     int status)
{
  g_printerr ("%s\n", text);
  return status;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("SOURCE TARGET");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) loaded = NULL;
  g_autofree char *notes = NULL;
  CicloFileIdentity identity;
  CicloFileSaveOptions options = { NULL };
  CicloFileSaved saved;

  setlocale (LC_ALL, "");
  ciclo_file_init ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return say (error->message, 1);
  if (argc != 3)
    return say ("save-bytes [--load] [--backup FOLDER] SOURCE TARGET", 1);

  bytes = ciclo_file_load (argv[1], NULL, &error);
  if (bytes == NULL)
    return say (error->message, 2);

  options.overwrite = !load;
  if (load && g_file_test (argv[2], G_FILE_TEST_EXISTS))
    {
      loaded = ciclo_file_load (argv[2], &identity, &error);
      if (loaded == NULL)
        return say (error->message, 2);
      options.identity = &identity;
      options.backup_folder = backup;
    }

  if (!ciclo_file_save (argv[2], bytes, &options, &saved, &error))
    return say (error->message, 3);

  notes = ciclo_file_notes_to_text (saved.notes);
  return notes != NULL ? say (notes, 0) : 0;
}
