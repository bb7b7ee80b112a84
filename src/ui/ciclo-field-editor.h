/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-field-row.h"

G_BEGIN_DECLS

/* How a row edits a kind of field. For ciclo-field-row.c and the editors alone. */

typedef struct
{
  /* Makes the control and shows nothing in it yet; @language is the tag of its texts. */
  GtkWidget *(*create) (CicloFieldRow *row, gboolean is_second);
  /* Puts what the node has into @control. Does nothing where it is there already, so that the cursor stays. */
  void (*show) (CicloFieldRow *row, GtkWidget *control, const char *language);
  gboolean beside; /* the control stands at the end of the label's line */
} CicloFieldEditor;

extern const CicloFieldEditor ciclo_field_entry;  /* one line, also numbers, times and dates */
extern const CicloFieldEditor ciclo_field_prose;  /* many lines */
extern const CicloFieldEditor ciclo_field_switch; /* yes or no */
extern const CicloFieldEditor ciclo_field_choice; /* out of a closed list, or other things of the design */

/* Whether a field of one line is a choice all the same: of a method. */
gboolean _ciclo_field_choice_knows (const CicloField *declared);

/* All borrowed. */
CicloDesk *_ciclo_field_row_get_desk (CicloFieldRow *row);
CicloNode *_ciclo_field_row_get_node (CicloFieldRow *row);
const CicloField *_ciclo_field_row_get_declared (CicloFieldRow *row);
/* The tag of the language that @control edits. */
const char *_ciclo_field_row_get_language (CicloFieldRow *row,
                                           GtkWidget *control);
/* Where buttons of the control can go: the end of the label's line. */
GtkBox *_ciclo_field_row_get_tools (CicloFieldRow *row);

/* Between these two the design is changed to what the control has, so that nothing is shown anew. */
void _ciclo_field_row_begin_writing (CicloFieldRow *row);
void _ciclo_field_row_end_writing (CicloFieldRow *row);

/* Sets a text that is clean already; FALSE, with a problem to be blamed in @problem, where it is too long. */
gboolean _ciclo_field_row_write_text (CicloFieldRow *row,
                                      const char *language,
                                      const char *text,
                                      char **problem);

/* What is wrong, said when the user leaves the row or with the second function; NULL: nothing is. */
void _ciclo_field_row_blame (CicloFieldRow *row,
                             const char *problem);
void _ciclo_field_row_show_problem (CicloFieldRow *row);
/* A quiet remark; NULL: nothing to say. */
void _ciclo_field_row_remark (CicloFieldRow *row,
                              const char *remark);

G_END_DECLS
