/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table for each page of the application on which something is open. Where a page is about long things, sessions
 * and instruments, each of them has a band of its own, and the rows below say only where in it. */

#include "config.h"

#include "report/ciclo-open-points.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-instrument.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-open-points.h"
#include "model/ciclo-session.h"
#include "report/ciclo-writing.h"

#include <glib/gi18n-lib.h>

/* The session or instrument that @node is or is in; NULL where there is none. */
static CicloNode *
get_long_thing (CicloNode *node)
{
  while (node != NULL && !CICLO_IS_SESSION (node) && !CICLO_IS_INSTRUMENT (node))
    node = ciclo_node_get_parent (node);

  return node;
}

static CicloBlock *
add_table (CicloWriting *writing,
           const CicloOpenPoint *point)
{
  static const CicloColumn columns[] = { { 0 }, { 4 }, { 5 }, { 2 }, { 2 } };
  static const char *const heads[] = { "", N_ ("Where"), N_ ("What is open"), N_ ("Who"), N_ ("By when") };
  CicloBlock *table;
  CicloRow *header;

  ciclo_blocks_add_heading (writing->report->blocks, 2, NULL, ciclo_open_point_say_page (point, writing->speech));
  table = ciclo_blocks_add_table (writing->report->blocks, columns, G_N_ELEMENTS (columns));
  header = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ciclo_row_add_text (header, *heads[i] != '\0' ? ciclo_speech_say (writing->speech, heads[i]) : NULL);

  return table;
}

static char *
dup_place (CicloWriting *writing,
           CicloNode *node)
{
  CicloNode *above = get_long_thing (node);

  return ciclo_naming_dup_path_below (node, above != NULL ? above : writing->course, writing->speech);
}

/* The thing, and in small letters the field; the field alone where the thing stands above already. */
static CicloRuns *
new_place (CicloWriting *writing,
           const CicloOpenPoint *point,
           gboolean goes_on)
{
  g_autofree char *path = dup_place (writing, point->node);
  const char *label = point->field >= 0 ? ciclo_writing_label (writing, point->node, (guint) point->field) : "";
  CicloRuns *runs;

  if (*path == '\0' || *label == '\0')
    return ciclo_runs_new (*path != '\0' ? path : label);

  runs = ciclo_runs_new (goes_on ? NULL : path);
  ciclo_runs_add (runs, CICLO_STYLE_PLAIN, goes_on ? NULL : "\n");

  return ciclo_runs_add (runs, CICLO_STYLE_SMALL, label);
}

/* @goes_on: the row above is about the same thing. */
static void
add_point (CicloWriting *writing,
           CicloBlock *table,
           const CicloOpenPoint *point,
           gboolean goes_on)
{
  CicloRow *row = ciclo_block_add_row (table, goes_on ? CICLO_ROW_SUB : CICLO_ROW_BODY);
  g_autofree char *text = ciclo_open_point_dup_text (point, writing->speech);

  ciclo_row_add_text (row, "☐");
  ciclo_blocks_add_paragraph (ciclo_row_add_cell (row, 1), new_place (writing, point, goes_on));
  ciclo_row_add_text (row, text);
}

static void
add_points (CicloWriting *writing,
            const GArray *points)
{
  CicloNode *page = NULL;
  CicloNode *above = NULL;
  CicloNode *node = NULL;
  CicloBlock *table = NULL;

  for (guint i = 0; i < points->len; i++)
    {
      const CicloOpenPoint *point = &g_array_index (points, CicloOpenPoint, i);
      CicloNode *thing = get_long_thing (point->node);

      if (table == NULL || page != point->page)
        table = add_table (writing, point);
      if (thing != NULL && thing != above)
        {
          g_autofree char *path = ciclo_naming_dup_path (thing, writing->speech);

          ciclo_writing_add_band (table, path);
        }
      add_point (writing, table, point, page == point->page && node == point->node);
      page = point->page;
      above = thing;
      node = point->node;
    }
}

static void
add_sum (CicloWriting *writing,
         guint n)
{
  g_autofree char *number = ciclo_speech_dup_number (writing->speech, n, 0);
  g_autofree char *text =
      g_strdup_printf (ciclo_speech_say_plural (writing->speech, "%s point is still open in this design.",
                                                "%s points are still open in this design.", n),
                       number);

  ciclo_blocks_add_paragraph (writing->report->blocks, ciclo_runs_new (text));
}

CicloReport *
ciclo_open_points_build (const CicloDocumentRequest *request)
{
  CicloDocumentRequest own = *request;
  CicloWriting writing = { 0 };
  g_autoptr (GArray) points = ciclo_open_points_list (request->course);

  own.audience = CICLO_AUDIENCE_TRAINER;
  ciclo_writing_begin (&writing, &own, N_ ("Open points"));
  if (points->len > 0)
    add_sum (&writing, points->len);
  else
    ciclo_writing_add_sentence (&writing, N_ ("Nothing is left open in this design. It is ready to be talked over."));
  add_points (&writing, points);

  return ciclo_writing_end (&writing);
}
