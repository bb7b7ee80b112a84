/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A fuzz target where there is no libFuzzer: it gets the files that are named on the command line, and all in the
 * folders that are. So what was found once is tried in every build, and the targets keep compiling. */

#include "fuzz.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

static guint n_replayed;

static int
replay (const char *path,
        const struct stat *state,
        int type,
        struct FTW *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree void *exact = NULL;
  gsize length;

  if (type != FTW_F)
    return 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  /* Without the zero that GLib adds: whoever reads beyond the end shall be seen. */
  exact = g_memdup2 (content, length);
  fprintf (stderr, "%s\n", path);
  LLVMFuzzerTestOneInput (exact, length);
  n_replayed++;

  return 0;
}

int
main (int argc,
      char **argv)
{
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    g_assert_cmpint (nftw (argv[i], replay, 16, FTW_PHYS), ==, 0);
  g_assert_cmpuint (n_replayed, >, 0);
  printf ("%u files replayed\n", n_replayed);

  return 0;
}
