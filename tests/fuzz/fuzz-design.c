/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the file of a design: refused with a reason, or opened and saved without a loss. */

#include "fuzz.h"

#include "model/ciclo-format.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_auto (CicloXmlNotes) notes = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) course = ciclo_xml_read (&ciclo_format, bytes, &notes, &error);
  g_autoptr (GBytes) written = NULL;

  for (guint i = 0; notes.oddities != NULL && i < notes.oddities->len; i++)
    fuzz_assert_told (notes.oddities->pdata[i]);
  if (course == NULL)
    {
      fuzz_assert_told (error);
      return 0;
    }

  g_assert_no_error (error);
  written = fuzz_assert_same_again (course);

  return 0;
}
