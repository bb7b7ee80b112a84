/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what the model declares, a field on each line: kind, field, kind of the field and label, with tabs between
 * them. For checks that are no C programs; they start from the course and find a new kind or field without being
 * told. */

#include "config.h"

#include "model/ciclo-course.h"

static const char *const kinds[] = {
  [CICLO_LINE] = "LINE",
  [CICLO_TEXT] = "TEXT",
  [CICLO_WORDS] = "WORDS",
  [CICLO_PROSE] = "PROSE",
  [CICLO_INT] = "INT",
  [CICLO_REAL] = "REAL",
  [CICLO_BOOL] = "BOOL",
  [CICLO_ENUM] = "ENUM",
  [CICLO_ENUMS] = "ENUMS",
  [CICLO_DURATION] = "DURATION",
  [CICLO_TIME] = "TIME",
  [CICLO_DATE] = "DATE",
  [CICLO_REF] = "REF",
  [CICLO_REFS] = "REFS",
  [CICLO_LIST] = "LIST",
  [CICLO_PART] = "PART",
};

/* @found: the types that wait to be printed or have been; a kind may hold its own, as an activity does. */
static void
print_kind (const CicloSchema *schema,
            GPtrArray *found)
{
  guint i;

  for (i = 0; i < schema->n_fields; i++)
    {
      const CicloField *field = &schema->fields[i];
      gpointer type = field->type != NULL ? GSIZE_TO_POINTER (field->type ()) : NULL;

      g_print ("%s\t%s\t%s\t%s\n", schema->element, field->name, kinds[field->kind], field->label);
      if (type != NULL && !g_ptr_array_find (found, type, NULL))
        g_ptr_array_add (found, type);
    }
}

int
main (void)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint i;

  g_ptr_array_add (found, GSIZE_TO_POINTER (CICLO_TYPE_COURSE));
  for (i = 0; i < found->len; i++)
    print_kind (ciclo_schema_for_type ((GType) GPOINTER_TO_SIZE (found->pdata[i])), found);
  return 0;
}
