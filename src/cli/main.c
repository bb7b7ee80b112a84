/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ciclo-tool: designs without a window. */

#include "config.h"

#include "cli/ciclo-cli.h"
#include "core/ciclo-file-write.h"
#include "core/ciclo-locale.h"

int
main (int argc,
      char **argv)
{
  ciclo_locale_init ();
  ciclo_file_init ();

  return ciclo_cli_run (argc, argv);
}
