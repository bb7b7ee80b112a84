/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-view-list.h"

G_BEGIN_DECLS

/* What stands at the head of a page and shows what is computed. It is shown anew when the desk has settled, but only
 * while it is to be seen; while there is nothing to show, the page says so and offers a beginning. Property: desk. */
#define CICLO_TYPE_VIEW (ciclo_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CicloView, ciclo_view, CICLO, VIEW, AdwBin)

struct _CicloViewClass
{
  AdwBinClass parent_class;

  const char *page; /* the page of the guide, whose words stand there while it is empty */
  /* Whether there is nothing to show yet. */
  gboolean (*is_empty) (CicloView *self);
  /* Shows what is computed as it is now. */
  void (*refresh) (CicloView *self);
  /* The button of an empty page was pressed. */
  void (*start) (CicloView *self);
};

/* Both borrowed. */
CicloDesk *ciclo_view_get_desk (CicloView *self);
CicloNode *ciclo_view_get_course (CicloView *self);

/* Puts @child at the end; floating. */
void ciclo_view_append (CicloView *self,
                        GtkWidget *child);
/* The same for a new list with this heading; borrowed. */
CicloViewList *ciclo_view_append_list (CicloView *self,
                                       const char *title);
/* Shows everything anew, now if it is to be seen, otherwise when it is. */
void ciclo_view_update (CicloView *self);

G_END_DECLS
