/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as JSON: as a whole course, which must then be one that can be saved, and as the catalogue of methods. */

#include "fuzz.h"

#include "core/ciclo-json.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_methods = NULL;
  g_autoptr (CicloNode) course = ciclo_json_read (CICLO_TYPE_COURSE, bytes, "pt-BR", &error);
  g_autoptr (GPtrArray) methods = ciclo_json_read_array (CICLO_TYPE_METHOD, bytes, "ciclo-guide/1", "methods", "en",
                                                         &no_methods);

  if (course == NULL)
    fuzz_assert_told (error);
  else
    g_bytes_unref (fuzz_assert_same_again (course));
  if (methods == NULL)
    fuzz_assert_told (no_methods);

  return 0;
}
