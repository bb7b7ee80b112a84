/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as prose with light markup: into blocks, and those into every format that is text. */

#include "fuzz.h"

#include "render/ciclo-renderers.h"
#include "report/ciclo-markup.h"

static CicloReport *
make_report (const char *prose)
{
  CicloReport *report = ciclo_report_new ("Prose", "pt-BR");
  CicloBlock *note = ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_TIP, NULL);
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, &(CicloColumn){ .share = 1 }, 1);

  ciclo_markup_add (report->blocks, prose);
  ciclo_markup_add (note->blocks, prose);
  ciclo_markup_add (ciclo_row_add_cell (ciclo_block_add_row (table, CICLO_ROW_BODY), 1), prose);

  return report;
}

static void
assert_rendered (const CicloRenderer *renderer,
                 const CicloReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (renderer, report, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autofree char *prose = g_strndup ((const char *) data, size);
  g_autofree char *plain = ciclo_markup_dup_plain (prose);
  g_autoptr (CicloReport) report = make_report (prose);
  guint n;
  const CicloRenderer *renderers = ciclo_renderer_list (&n);

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (renderers[i].mime_type, "text/"))
      assert_rendered (&renderers[i], report);

  return 0;
}
