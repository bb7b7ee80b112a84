/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in columns. Widths are those of a terminal: signs that take two places count two, marks above letters none. */

#include "config.h"

#include "cli/ciclo-cli-table.h"

#include "core/ciclo-file-error.h"

#define WIDEST 48 /* of the first column; the others hold figures */

struct _CicloTable
{
  GPtrArray *cells; /* char *, the headings first, row after row */
  guint n_columns;
};

static guint
get_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_width (g_utf8_get_char (p));

  return width;
}

/* So much of @text as fits into @width. */
static char *
cut (const char *text,
     guint width)
{
  const char *end = text;
  guint used = 1; /* the sign for what is left out */

  if (measure (text) <= width)
    return g_strdup (text);

  for (; used + get_width (g_utf8_get_char (end)) <= width; end = g_utf8_next_char (end))
    used += get_width (g_utf8_get_char (end));

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

CicloTable *
ciclo_table_new (const char *const *headings,
                 guint n_columns)
{
  CicloTable *table = g_new0 (CicloTable, 1);

  table->cells = g_ptr_array_new_with_free_func (g_free);
  table->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    ciclo_table_take (table, g_strdup (headings[i]));

  return table;
}

void
ciclo_table_free (CicloTable *table)
{
  if (table == NULL)
    return;

  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
ciclo_table_take (CicloTable *table,
                  char *text)
{
  g_autofree char *shown = text != NULL ? ciclo_file_display_name (text) : NULL;

  g_ptr_array_add (table->cells, shown != NULL ? cut (shown, WIDEST) : NULL);
  g_free (text);
}

static const char *
get_cell (CicloTable *table,
          guint position)
{
  const char *text = table->cells->pdata[position];

  return text != NULL ? text : "";
}

/* 0 where nothing stands below the heading. */
static guint
measure_column (CicloTable *table,
                guint column)
{
  guint width = 0;

  for (guint i = column + table->n_columns; i < table->cells->len; i += table->n_columns)
    width = MAX (width, measure (get_cell (table, i)));

  return width > 0 || column == 0 ? MAX (width, measure (get_cell (table, column))) : 0;
}

static void
print_row (CicloTable *table,
           guint first,
           const guint *widths)
{
  g_autoptr (GString) line = g_string_new (get_cell (table, first));

  for (guint i = 1, place = widths[0]; i < table->n_columns; i++)
    {
      const char *text = get_cell (table, first + i);

      if (widths[i] == 0)
        continue;

      place += 2 + widths[i];
      g_string_append_printf (line, "%*s", (int) (place - measure (line->str) - measure (text)), "");
      g_string_append (line, text);
    }

  g_strchomp (line->str);
  g_print ("%s\n", line->str);
}

void
ciclo_table_print (CicloTable *table)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);

  if (table->cells->len <= table->n_columns)
    return;

  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = measure_column (table, i);

  g_print ("\n");
  for (guint i = 0; i + table->n_columns <= table->cells->len; i += table->n_columns)
    print_row (table, i, widths);
}
