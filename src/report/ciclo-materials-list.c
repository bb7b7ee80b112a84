/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quantities come from the rules of each material and the number of people and groups; what cannot be counted is left
 * to be filled in by hand. */

#include "config.h"

#include "report/ciclo-materials-list.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-material.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_material (CicloWriting *writing,
              CicloBlock *table,
              CicloNode *material)
{
  static const guint notes[] = { CICLO_MATERIAL_ACCESSIBILITY, CICLO_MATERIAL_NOTE };
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  g_autofree char *rule = ciclo_material_dup_rule (material, writing->speech);
  int number = ciclo_material_count (material);
  g_autofree char *quantity = number >= 0 ? ciclo_speech_dup_number (writing->speech, number, 0) : NULL;
  CicloRuns *runs = ciclo_runs_new (ciclo_writing_text (writing, material, CICLO_MATERIAL_TITLE));
  GPtrArray *cell;

  ciclo_row_add_text (row, "☐");
  cell = ciclo_row_add_cell (row, 1);
  ciclo_blocks_add_paragraph (cell, runs);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    ciclo_markup_add (cell, ciclo_writing_text (writing, material, notes[i]));
  ciclo_row_add_text (row, ciclo_writing_value (writing, material, CICLO_MATERIAL_KIND));
  ciclo_row_add_text (row, quantity);
  ciclo_row_add_text (row, rule);
  ciclo_row_add_text (row, ciclo_writing_text (writing, material, CICLO_MATERIAL_OWNER));
}

static gboolean
is_to_buy (CicloNode *material)
{
  const char *kind = ciclo_node_get_code (material, CICLO_MATERIAL_KIND);

  return g_str_equal (kind, "consumable") || g_str_equal (kind, "equipment") || g_str_equal (kind, "cards");
}

/* One list for the shop and the store room, one for the printer. */
static void
add_list (CicloWriting *writing,
          const char *heading,
          gboolean to_buy)
{
  static const CicloColumn columns[] = { { 0 }, { 4 }, { 2 }, { 0, CICLO_ALIGN_END }, { 2 }, { 2 } };
  static const char *const heads[] = { "", N_ ("Material"), N_ ("Kind"), N_ ("How many"), N_ ("Rule"), N_ ("Who") };
  CicloBlock *table = NULL;

  for (guint i = 0; i < ciclo_node_get_size (writing->course, CICLO_COURSE_MATERIALS); i++)
    {
      CicloNode *material = ciclo_node_get_child (writing->course, CICLO_COURSE_MATERIALS, i);

      if (is_to_buy (material) != to_buy)
        continue;
      if (table == NULL)
        {
          CicloRow *header;

          ciclo_blocks_add_heading (writing->report->blocks, 2, NULL, heading);
          table = ciclo_blocks_add_table (writing->report->blocks, columns, G_N_ELEMENTS (columns));
          header = ciclo_block_add_row (table, CICLO_ROW_HEADER);
          for (guint j = 0; j < G_N_ELEMENTS (heads); j++)
            ciclo_row_add_text (header, *heads[j] != '\0' ? ciclo_speech_say (writing->speech, heads[j]) : NULL);
        }
      add_material (writing, table, material);
    }
}

CicloReport *
ciclo_materials_list_build (const CicloDocumentRequest *request)
{
  CicloDocumentRequest own = *request;
  CicloWriting writing = { 0 };

  own.audience = CICLO_AUDIENCE_TRAINER;
  ciclo_writing_begin (&writing, &own, N_ ("Materials"));
  add_list (&writing, ciclo_speech_say (writing.speech, N_ ("To copy and to make")), FALSE);
  add_list (&writing, ciclo_speech_say (writing.speech, N_ ("To buy and to bring")), TRUE);
  if (writing.report->blocks->len == 0)
    ciclo_writing_add_sentence (&writing, N_ ("This design has no materials yet."));

  return ciclo_writing_end (&writing);
}
