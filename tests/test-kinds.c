/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every field of every kind must do, without naming one: a new line in a table is tested at once. */

#include "config.h"

#include "core/ciclo-history.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-kinds.h"

#include <string.h>

/* Hangs @node somewhere into a course: every kind can be reached from it. */
static gboolean
place (CicloNode *parent,
       CicloNode *node,
       guint depth)
{
  const CicloSchema *schema = ciclo_node_get_schema (parent);

  if (depth > 5)
    return FALSE;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_LIST && schema->fields[i].type () == G_OBJECT_TYPE (node))
      {
        ciclo_node_insert (parent, i, ciclo_node_get_size (parent, i), node);
        return TRUE;
      }

  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_autoptr (CicloNode) between = NULL;

      if (schema->fields[i].kind == CICLO_PART && place (ciclo_node_get_part (parent, i), node, depth + 1))
        return TRUE;
      if (schema->fields[i].kind != CICLO_LIST || schema->fields[i].type () == G_OBJECT_TYPE (parent))
        continue;
      between = ciclo_node_new (schema->fields[i].type ());
      if (!place (between, node, depth + 1))
        continue;
      ciclo_node_insert (parent, i, 0, between);
      return TRUE;
    }

  return FALSE;
}

/* A course that has @kind somewhere; tells where. A part is where it always is. */
static CicloNode *
make_course_with (GType kind,
                  CicloNode **node)
{
  CicloNode *course = ciclo_node_new (CICLO_TYPE_COURSE);
  const CicloSchema *schema = ciclo_node_get_schema (course);

  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, "pt-BR en");
  *node = course;
  if (kind == CICLO_TYPE_COURSE)
    return course;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_PART && schema->fields[i].type () == kind)
      {
        *node = ciclo_node_get_part (course, i);
        return course;
      }

  *node = ciclo_node_new (kind);
  g_assert_true (place (course, *node, 0));
  g_object_unref (*node);

  return course;
}

/* Some value that the field can hold. */
static void
set_some_value (CicloNode *node,
                guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  const char *id = ciclo_node_get_id (ciclo_node_get_root (node));
  const char *const ids[] = { id, NULL };
  const char *const codes[] = { spec->terms != NULL ? spec->terms->terms[0].code : "x", NULL };
  g_autoptr (CicloDuration) duration = ciclo_duration_new (1800, 2700, TRUE, "30-45+");
  int number = spec->min > 1 ? (int) spec->min : 1;

  switch (spec->kind)
    {
    case CICLO_LINE:
    case CICLO_TEXT:
      ciclo_node_set_text (node, field, NULL, " <a> & \"b\" ");
      break;
    case CICLO_WORDS:
    case CICLO_PROSE:
      ciclo_node_set_text (node, field, "en", "word");
      ciclo_node_set_text (node, field, "pt-BR", "palavra");
      break;
    case CICLO_INT:
      ciclo_node_set_int (node, field, number);
      break;
    case CICLO_REAL:
      ciclo_node_set_real (node, field, spec->max > 0 && spec->max < number ? spec->max : number);
      break;
    case CICLO_BOOL:
      ciclo_node_set_bool (node, field, spec->initial == 0);
      break;
    case CICLO_ENUM:
      ciclo_node_set_enum (node, field, 0);
      break;
    case CICLO_ENUMS:
      ciclo_node_set_strings (node, field, codes);
      break;
    case CICLO_DURATION:
      ciclo_node_set_duration (node, field, duration);
      break;
    case CICLO_TIME:
      ciclo_node_set_int (node, field, 9 * 3600);
      break;
    case CICLO_DATE:
      ciclo_node_set_text (node, field, NULL, "2026-03-02");
      break;
    case CICLO_REF:
      ciclo_node_set_text (node, field, NULL, id);
      break;
    case CICLO_REFS:
      ciclo_node_set_strings (node, field, ids);
      break;
    case CICLO_LIST:
      ciclo_node_append (node, field, ciclo_node_new (spec->type ()));
      break;
    case CICLO_PART:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_filled (CicloNode *node,
           guint field)
{
  return ciclo_node_is_set (node, field) || ciclo_node_get_size (node, field) > 0;
}

static void
count (guint *counter)
{
  ++*counter;
}

/* Set, told, undone, redone, saved, loaded: for one field. */
static void
check_field (GType kind,
             guint field)
{
  const CicloField *spec = &ciclo_schema_for_type (kind)->fields[field];
  CicloNode *node;
  g_autoptr (CicloNode) course = make_course_with (kind, &node);
  g_autoptr (CicloHistory) history = ciclo_history_new (course);
  g_autoptr (CicloNode) again = NULL;
  g_autoptr (GBytes) before = ciclo_xml_write (&ciclo_format, course);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *signal = g_strconcat ("notify::", spec->name, NULL);
  guint notified = 0;

  g_signal_connect_swapped (node, signal, G_CALLBACK (count), &notified);
  ciclo_history_begin (history, "set");
  set_some_value (node, field);
  ciclo_history_end (history);
  g_assert_true (is_filled (node, field));
  if (spec->kind != CICLO_LIST)
    g_assert_cmpuint (notified, >=, 1);

  after = ciclo_xml_write (&ciclo_format, course);
  g_assert_false (g_bytes_equal (before, after));
  again = ciclo_xml_read (&ciclo_format, after, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ciclo_tree_equal (course, again));

  ciclo_history_undo (history);
  undone = ciclo_xml_write (&ciclo_format, course);
  g_assert_true (g_bytes_equal (before, undone));
  ciclo_history_redo (history);
  redone = ciclo_xml_write (&ciclo_format, course);
  g_assert_true (g_bytes_equal (after, redone));
}

static void
test_fields (void)
{
  guint n, fields = 0;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (kinds[i]);

      for (guint j = 0; j < schema->n_fields; j++)
        {
          if (schema->fields[j].kind == CICLO_PART || (int) j == schema->language_field)
            continue;
          g_test_message ("%s %s", schema->element, schema->fields[j].name);
          check_field (kinds[i], j);
          fields++;
        }
    }
  g_assert_cmpuint (fields, >, 500);
}

/* A kind with everything set, twice the same bytes, and a copy that differs in nothing but its ids. */
static void
test_full_kinds (void)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      CicloNode *node;
      g_autoptr (CicloNode) course = make_course_with (kinds[i], &node);
      g_autoptr (CicloNode) snapshot = NULL;
      g_autoptr (CicloNode) again = NULL;
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;
      const CicloSchema *schema = ciclo_schema_for_type (kinds[i]);

      for (guint j = 0; j < schema->n_fields; j++)
        if (schema->fields[j].kind != CICLO_PART && (int) j != schema->language_field)
          set_some_value (node, j);
      first = ciclo_xml_write (&ciclo_format, course);
      again = ciclo_xml_read (&ciclo_format, first, NULL, NULL);
      second = ciclo_xml_write (&ciclo_format, again);
      g_assert_true (g_bytes_equal (first, second));
      snapshot = ciclo_tree_snapshot (course);
      g_assert_true (ciclo_tree_equal (course, snapshot));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/fields", test_fields);
  g_test_add_func ("/kinds/full", test_full_kinds);

  return g_test_run ();
}
