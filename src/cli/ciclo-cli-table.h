/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for people on standard output: the first column begins at the left, figures stand below each other at the
 * right. Columns in which nothing stands are left out. */
typedef struct _CicloTable CicloTable;

/* @headings are as many as there are columns, and copied; the first one is above what the table is about. */
CicloTable *ciclo_table_new (const char *const *headings,
                             guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_table_free (CicloTable *table);

/* Writes @text, which it takes, into the next cell; a new row begins by itself. NULL is an empty cell. What may disturb
 * a terminal is spelt out, and what is very long cut. */
void ciclo_table_take (CicloTable *table,
                       char *text);
/* Prints the headings and all rows after an empty line; nothing where there are no rows. */
void ciclo_table_print (CicloTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloTable, ciclo_table_free)

G_END_DECLS
