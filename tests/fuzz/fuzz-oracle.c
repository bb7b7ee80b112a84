/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the fuzz targets tell right from wrong. */

#include "fuzz.h"

#include "core/ciclo-error.h"
#include "model/ciclo-format.h"

#include <stdlib.h>

/* The trap that GLib would set ends the program before libFuzzer has written down why. */
static void
end_on_warning (const char *domain,
                GLogLevelFlags level,
                const char *message,
                gpointer closure)
{
  g_log_default_handler (domain, level, message, NULL);
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    abort ();
}

int
LLVMFuzzerInitialize (int *argc,
                      char ***argv)
{
  g_log_set_default_handler (end_on_warning, NULL);

  return 0;
}

void
fuzz_assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == CICLO_ERROR);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

GBytes *
fuzz_assert_same_again (CicloNode *course)
{
  g_autoptr (GBytes) bytes = ciclo_xml_write (&ciclo_format, course);
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) again = ciclo_xml_read (&ciclo_format, bytes, NULL, &error);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  g_assert_true (ciclo_tree_equal (course, again));
  written = ciclo_xml_write (&ciclo_format, again);
  g_assert_true (g_bytes_equal (bytes, written));

  return g_steal_pointer (&bytes);
}
