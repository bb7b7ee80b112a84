/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-bar.h"
#include "ui/ciclo-desk.h"

G_BEGIN_DECLS

/* One row of what is computed: texts, perhaps a bar, and the place to which it leads. All texts are plain. */
#define CICLO_TYPE_VIEW_ROW (ciclo_view_row_get_type ())
G_DECLARE_FINAL_TYPE (CicloViewRow, ciclo_view_row, CICLO, VIEW_ROW, GtkListBoxRow)

/* What it says; NULL or "" for what it does not. */
typedef struct
{
  const char *lead; /* before the title: a clock time */
  const char *title;
  const char *detail; /* under it, less prominent */
  const char *remark; /* under that: what one should look at */
  const char *value;  /* at the end of the line */
} CicloViewTexts;

GtkWidget *ciclo_view_row_new (CicloDesk *desk);

/* Makes it say @texts and nothing else: no bar, no links, and it leads nowhere. The screen reader hears all texts. */
void ciclo_view_row_set (CicloViewRow *self,
                         const CicloViewTexts *texts);
/* Says this besides; NULL or "" for nothing. */
void ciclo_view_row_set_remark (CicloViewRow *self,
                                const char *remark);
/* It heads those that follow it. */
void ciclo_view_row_set_band (CicloViewRow *self,
                              gboolean is_band);
/* Shows the bar with one part, see ciclo_bar_set_part (); borrowed. It says what the row says. */
CicloBar *ciclo_view_row_show_bar (CicloViewRow *self,
                                   double share,
                                   guint position);
/* Where pressing the row leads: to a field of a node, -1 the node itself; or to a page. */
void ciclo_view_row_lead_to (CicloViewRow *self,
                             CicloNode *node,
                             int field);
void ciclo_view_row_lead_to_page (CicloViewRow *self,
                                  const char *page);
/* Begins a line of buttons under the texts, after these words. */
void ciclo_view_row_begin_links (CicloViewRow *self,
                                 const char *words);
/* One more button on that line, which leads to @node. */
void ciclo_view_row_add_link (CicloViewRow *self,
                              const char *text,
                              CicloNode *node,
                              int field);
/* Does what pressing does. */
void ciclo_view_row_follow (CicloViewRow *self);
/* The node that it leads to, borrowed; NULL for none. */
CicloNode *ciclo_view_row_get_node (CicloViewRow *self);
/* What the screen reader calls it. */
const char *ciclo_view_row_get_name (CicloViewRow *self);

G_END_DECLS
