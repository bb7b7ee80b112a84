/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-form.h"
#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Some fields of a node under one title: rows on a card, and an editor for each list. Folded ones are made when they
 * are unfolded. */
#define CICLO_TYPE_FIELD_GROUP (ciclo_field_group_get_type ())
G_DECLARE_FINAL_TYPE (CicloFieldGroup, ciclo_field_group, CICLO, FIELD_GROUP, GtkWidget)

/* @node is the one that the fields belong to: of a group about a part, the part. */
GtkWidget *ciclo_field_group_new (CicloDesk *desk,
                                  CicloNode *node,
                                  const CicloFormGroup *group) G_GNUC_WARN_UNUSED_RESULT;

/* Unfolds the group and gives the focus to the row or list of @field of @node. FALSE where it is not in this group. */
gboolean ciclo_field_group_focus (CicloFieldGroup *self,
                                  CicloNode *node,
                                  guint field);

/* The same for the row of an entry in a list of this group. */
gboolean ciclo_field_group_focus_entry (CicloFieldGroup *self,
                                        CicloNode *entry);

G_END_DECLS
