/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which page has something above its fields: one table. */

#include "config.h"

#include "ui/ciclo-page-heads.h"

#include "ui/ciclo-alignment-view.h"
#include "ui/ciclo-balance-view.h"
#include "ui/ciclo-catalogue-view.h"
#include "ui/ciclo-facts-view.h"
#include "ui/ciclo-glance-view.h"
#include "ui/ciclo-languages-view.h"
#include "ui/ciclo-programme-view.h"
#include "ui/ciclo-results-view.h"
#include "ui/ciclo-run-sheet-view.h"

static const struct
{
  const char *page;
  GtkWidget *(*create) (CicloDesk *desk);
  gboolean is_all; /* the fields of the page are edited in it */
} heads[] = {
  { "glance", ciclo_glance_view_new },
  { "alignment", ciclo_alignment_view_new },
  { "programme", ciclo_programme_view_new },
  { "balance", ciclo_balance_view_new },
  { "languages", ciclo_languages_view_new, TRUE },
  { "run-sheet", ciclo_run_sheet_view_new },
  { "results", ciclo_results_view_new },
  { "catalogue", ciclo_catalogue_view_new },
};

GtkWidget *
ciclo_page_heads_new (CicloDesk *desk,
                      const char *id)
{
  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_strcmp0 (heads[i].page, id) == 0)
      return heads[i].create (desk);

  return NULL;
}

gboolean
ciclo_page_heads_is_all (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_strcmp0 (heads[i].page, id) == 0)
      return heads[i].is_all;

  return FALSE;
}

GtkWidget *
ciclo_page_heads_new_for_node (CicloDesk *desk,
                               CicloNode *node)
{
  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);
  g_return_val_if_fail (CICLO_IS_NODE (node), NULL);

  return ciclo_facts_view_new (desk, node);
}
