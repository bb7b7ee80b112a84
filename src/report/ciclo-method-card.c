/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page for each method, from the catalogue or the course's own, so that a trainer can try one she never used. */

#include "config.h"

#include "report/ciclo-method-card.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-method.h"
#include "report/ciclo-markup.h"
#include "report/ciclo-writing.h"

#include <glib/gi18n-lib.h>

static gboolean
collect_method (CicloNode *node,
                gpointer closure)
{
  GPtrArray *codes = closure;
  const char *code = CICLO_IS_ACTIVITY (node) ? ciclo_node_get_text (node, CICLO_ACTIVITY_METHOD, NULL) : "";

  if (*code != '\0' && !g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
    g_ptr_array_add (codes, (char *) code);

  return FALSE;
}

static void
add_numbers (CicloWriting *writing,
             CicloBlock *facts,
             CicloNode *method)
{
  g_autofree char *minutes =
      ciclo_writing_dup_size (writing, method, CICLO_METHOD_MINUTES_MIN, CICLO_METHOD_MINUTES_MAX);
  g_autofree char *people = ciclo_writing_dup_size (writing, method, CICLO_METHOD_GROUP_MIN, CICLO_METHOD_GROUP_MAX);

  ciclo_writing_add_fact (facts, ciclo_writing_label (writing, method, CICLO_METHOD_CATEGORY),
                          ciclo_writing_value (writing, method, CICLO_METHOD_CATEGORY));
  ciclo_writing_add_fact (facts, ciclo_speech_say (writing->speech, N_ ("Minutes")), minutes);
  ciclo_writing_add_fact (facts, ciclo_speech_say (writing->speech, N_ ("People")), people);
}

static void
add_texts (CicloWriting *writing,
           CicloBlock *facts,
           CicloNode *method,
           const guint *fields,
           guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = ciclo_method_dup_text (method, fields[i], writing->speech);

      if (*text != '\0')
        ciclo_markup_add (ciclo_block_define (facts, ciclo_writing_label (writing, method, fields[i])), text);
    }
}

static void
add_steps (CicloWriting *writing,
           CicloNode *method)
{
  guint size = ciclo_node_get_size (method, CICLO_METHOD_STEPS);

  if (size > 0)
    ciclo_blocks_add_heading (writing->report->blocks, 2, NULL,
                              ciclo_speech_say (writing->speech, N_ ("Step by step")));
  for (guint i = 0; i < size; i++)
    {
      CicloNode *step = ciclo_node_get_child (method, CICLO_METHOD_STEPS, i);
      g_autofree char *text = ciclo_method_dup_text (step, CICLO_METHOD_STEP_TEXT, writing->speech);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      ciclo_blocks_add_item (writing->report->blocks, 1, number, ciclo_markup_dup_runs (text));
    }
}

static void
add_method (CicloWriting *writing,
            const char *code)
{
  static const guint before[] = { CICLO_METHOD_PURPOSE, CICLO_METHOD_WHEN, CICLO_METHOD_AVOID, CICLO_METHOD_MATERIALS };
  static const guint after[] = { CICLO_METHOD_DEBRIEF, CICLO_METHOD_RISKS, CICLO_METHOD_VARIANTS };
  CicloNode *method = ciclo_course_find_method (writing->course, code);
  g_autofree char *name = ciclo_method_dup_name (writing->course, code, writing->speech);
  CicloBlock *heading, *facts;

  if (method == NULL)
    return;

  if (writing->report->blocks->len > 0)
    ciclo_blocks_add_page_break (writing->report->blocks);
  heading = ciclo_blocks_add_heading (writing->report->blocks, 1, NULL, name);
  ciclo_report_set (&heading->running, name);
  facts = ciclo_blocks_add_definitions (writing->report->blocks);
  add_numbers (writing, facts, method);
  add_texts (writing, facts, method, before, G_N_ELEMENTS (before));
  add_steps (writing, method);
  facts = ciclo_blocks_add_definitions (writing->report->blocks);
  add_texts (writing, facts, method, after, G_N_ELEMENTS (after));
  if (facts->definitions->len == 0)
    g_ptr_array_remove (writing->report->blocks, facts);
}

CicloReport *
ciclo_method_card_build (const CicloDocumentRequest *request)
{
  CicloDocumentRequest own = *request;
  CicloWriting writing = { 0 };
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  own.audience = CICLO_AUDIENCE_TRAINER;
  ciclo_writing_begin (&writing, &own, N_ ("Method cards"));
  ciclo_tree_walk (request->session != NULL ? request->session : request->course, collect_method, codes);
  for (guint i = 0; i < codes->len; i++)
    add_method (&writing, codes->pdata[i]);
  if (writing.report->blocks->len == 0)
    ciclo_writing_add_sentence (&writing, N_ ("No activity names a method yet."));

  return ciclo_writing_end (&writing);
}
