/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ciclo-report.h"

G_BEGIN_DECLS

/* A page of HTML while it is written. */
typedef struct
{
  GString *out;
  const CicloReport *report;
  GHashTable *places;     /* ids that links may lead to -> the CicloBlock of their heading */
  gboolean right_to_left; /* the language of the report */
  guint open;             /* headings; see ciclo_nesting_enter() */
  char *caption;          /* of the tables below it */
} CicloHtml;

/* Adds @text so that it is never markup: what people write may hold anything. Text in other scripts than the language
 * of the report says so. */
void ciclo_html_add_text (CicloHtml *self,
                          const char *text);
/* The same between the quotes of an attribute. */
void ciclo_html_add_value (CicloHtml *self,
                           const char *text);
void ciclo_html_add_runs (CicloHtml *self,
                          const CicloRuns *runs);
/* Adds the start tag @tag, with @attributes as they are (NULL for none), and the direction of @runs where it is not
 * that of the report. */
void ciclo_html_open (CicloHtml *self,
                      const char *tag,
                      const char *attributes,
                      const CicloRuns *runs);

void ciclo_html_add_blocks (CicloHtml *self,
                            const GPtrArray *blocks);
/* What is in a cell: one paragraph has no tag of its own. */
void ciclo_html_add_cell_blocks (CicloHtml *self,
                                 const GPtrArray *blocks);
void ciclo_html_add_table (CicloHtml *self,
                           const CicloBlock *table);

G_END_DECLS
