/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-list-editor.h"

G_BEGIN_DECLS

/* What ciclo-list-editor.c, the widget, and ciclo-list-acts.c, what can be done with an entry, share. */

struct _CicloListEditor
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  CicloNode *node;
  guint field;

  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *add;
  GtkWidget *paste;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkWidget *more;
  GtkEntry *quick; /* one more entry in a word; hidden where the kind has no title */
  GtkWidget *menu;
  GtkSliceListModel *slice;
  int current; /* the position of the entry that the actions are about; -1: none */
};

/* Adds the actions and their keys to the class. */
void _ciclo_list_acts_install (GtkWidgetClass *widget_class);
/* The menu of a row; one for all lists, borrowed. */
GMenuModel *_ciclo_list_acts_get_menu (void);

guint _ciclo_list_editor_get_size (CicloListEditor *self);
/* The entry that the actions are about, borrowed; NULL: none. */
CicloNode *_ciclo_list_editor_get_current (CicloListEditor *self);
/* The kind of entries. */
GType _ciclo_list_editor_get_entry_type (CicloListEditor *self);
/* Puts @entry in as one step of undo, "Add: Session". Does not take the reference. */
void _ciclo_list_acts_insert (CicloListEditor *self,
                              guint position,
                              CicloNode *entry,
                              const char *verb);
/* The same for another position; said in words. */
void _ciclo_list_acts_move (CicloListEditor *self,
                            guint from,
                            guint to);
/* Opens the form of the current entry. */
void _ciclo_list_acts_open (CicloListEditor *self);

G_END_DECLS
