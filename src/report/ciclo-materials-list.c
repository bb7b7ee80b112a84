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

/* How many of @material; -1 where a rule needs a number that nobody gave. */
static int
count (CicloWriting *writing,
       CicloNode *material)
{
  int people = ciclo_course_count_people (writing->course);
  int groups = (int) ciclo_node_get_size (writing->course, CICLO_COURSE_GROUPS);
  int per_person = ciclo_node_get_int (material, CICLO_MATERIAL_PER_PERSON);
  int per_group = ciclo_node_get_int (material, CICLO_MATERIAL_PER_GROUP);
  gint64 number = ciclo_node_get_int (material, CICLO_MATERIAL_PER_COURSE);

  if ((per_person > 0 && people == 0) || (per_group > 0 && groups == 0))
    return -1;

  number += (gint64) per_person * people + (gint64) per_group * groups;
  if (number == 0)
    return -1;

  return (int) MIN (number + ciclo_node_get_int (material, CICLO_MATERIAL_SPARE), G_MAXINT);
}

/* "1 per person, 4 per course, 2 spare" */
static char *
dup_rule (CicloWriting *writing,
          CicloNode *material)
{
  static const struct
  {
    guint field;
    const char *phrase;
  } pieces[] = {
    { CICLO_MATERIAL_PER_PERSON, N_ ("%s per person") },
    { CICLO_MATERIAL_PER_GROUP, N_ ("%s per group") },
    { CICLO_MATERIAL_PER_COURSE, N_ ("%s for the course") },
    { CICLO_MATERIAL_SPARE, N_ ("%s spare") },
  };
  g_autoptr (GString) rule = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *number = NULL;

      if (ciclo_node_get_int (material, pieces[i].field) == 0)
        continue;
      number = ciclo_speech_dup_number (writing->speech, ciclo_node_get_int (material, pieces[i].field), 0);
      g_string_append (rule, rule->len > 0 ? ", " : "");
      g_string_append_printf (rule, ciclo_speech_say (writing->speech, pieces[i].phrase), number);
    }

  return g_string_free (g_steal_pointer (&rule), FALSE);
}

static void
add_material (CicloWriting *writing,
              CicloBlock *table,
              CicloNode *material)
{
  static const guint notes[] = { CICLO_MATERIAL_ACCESSIBILITY, CICLO_MATERIAL_NOTE };
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  g_autofree char *rule = dup_rule (writing, material);
  int number = count (writing, material);
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
