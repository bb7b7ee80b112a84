/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One field of a node, to be seen and edited: its label, the control that suits its kind, and beneath it what is wrong
 * with what was typed. What makes no sense for the field is kept in the control and not in the design. */
#define CICLO_TYPE_FIELD_ROW (ciclo_field_row_get_type ())
G_DECLARE_FINAL_TYPE (CicloFieldRow, ciclo_field_row, CICLO, FIELD_ROW, GtkWidget)

/* For any field but a LIST or a PART. The row keeps @node. */
GtkWidget *ciclo_field_row_new (CicloDesk *desk,
                                CicloNode *node,
                                guint field) G_GNUC_WARN_UNUSED_RESULT;

guint ciclo_field_row_get_field (CicloFieldRow *self);
/* What is wrong with what stands in the row; NULL: nothing. Borrowed. */
const char *ciclo_field_row_get_problem (CicloFieldRow *self);

G_END_DECLS
