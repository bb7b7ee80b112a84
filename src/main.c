/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ciclo: the application. The language comes first, or everything after it would speak English. */

#include "config.h"

#include "core/ciclo-file-write.h"
#include "core/ciclo-locale.h"
#include "ui/ciclo-application.h"
#include "ui/ciclo-store.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (CicloApplication) application = NULL;
  g_autofree char *language = ciclo_store_dup_language ();

  gtk_disable_setlocale ();
  ciclo_locale_init_in (language);
  ciclo_file_init ();
  g_set_application_name ("Ciclo");
  application = ciclo_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
