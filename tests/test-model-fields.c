/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-history.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "core/ciclo-xml.h"
#include "model/ciclo-kinds.h"

#include <string.h>

/* Walks every kind and field of the model: whatever the tables declare is saved, loaded, undone and guarded. */

/* A document of nothing but things of one kind. */

static GType present_kind;

static GType
get_present_kind (void)
{
  return present_kind;
}

enum
{
  BOX_LANGUAGES,
  BOX_THINGS,
};

static const CicloField box_fields[] = {
  [BOX_LANGUAGES] = { "languages", CICLO_LINE, "Languages" },
  [BOX_THINGS] = { "things", CICLO_LIST, "Things", .type = get_present_kind },
};

#define TYPE_BOX (box_get_type ())
G_DECLARE_FINAL_TYPE (Box, box, TEST, BOX, CicloNode)
CICLO_DEFINE_ROOT (Box, box, "box", "Box", "Boxes", box_fields, BOX_LANGUAGES)

static const CicloXmlFormat format = { "urn:test:model:1", 1, 0, box_get_type, NULL };

static void
set_duration (CicloNode *node,
              guint field)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (1800, 2700, TRUE, "30-45+");

  ciclo_node_set_duration (node, field, duration);
}

static void
set_codes (CicloNode *node,
           guint field,
           const CicloTerms *terms)
{
  const char *codes[] = { terms->terms[terms->n_terms - 1].code, terms->terms[0].code, NULL };

  ciclo_node_set_strings (node, field, codes);
}

/* The value least like the initial one. */
static double
get_number (const CicloField *spec)
{
  return spec->max != 0 ? spec->max : 7;
}

static void
set_field (CicloNode *node,
           guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  static const char *const ids[] = { "a1", "b2", NULL };

  switch (spec->kind)
    {
    case CICLO_LINE:
    case CICLO_TEXT:
      ciclo_node_set_text (node, field, NULL, "ação & <b>");
      break;

    case CICLO_WORDS:
    case CICLO_PROSE:
      ciclo_node_set_text (node, field, "en", "action");
      ciclo_node_set_text (node, field, "pt-BR", "ação");
      break;

    case CICLO_INT:
      ciclo_node_set_int (node, field, (int) get_number (spec));
      break;

    case CICLO_REAL:
      ciclo_node_set_real (node, field, get_number (spec) - 0.25);
      break;

    case CICLO_BOOL:
      ciclo_node_set_bool (node, field, spec->initial == 0);
      break;

    case CICLO_ENUM:
      ciclo_node_set_enum (node, field, (int) spec->terms->n_terms - 1);
      break;

    case CICLO_ENUMS:
      set_codes (node, field, spec->terms);
      break;

    case CICLO_DURATION:
      set_duration (node, field);
      break;

    case CICLO_TIME:
      ciclo_node_set_int (node, field, 9 * 3600);
      break;

    case CICLO_DATE:
      ciclo_node_set_text (node, field, NULL, "2026-03-02");
      break;

    case CICLO_REF:
      ciclo_node_set_text (node, field, NULL, "a1");
      break;

    case CICLO_REFS:
      ciclo_node_set_strings (node, field, ids);
      break;

    case CICLO_LIST:
      ciclo_node_append (node, field, ciclo_node_new (spec->type ()));
      break;

    case CICLO_PART:
      break;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_there (CicloNode *node,
          guint field)
{
  switch (ciclo_node_get_schema (node)->fields[field].kind)
    {
    case CICLO_LIST:
      return ciclo_node_get_size (node, field) == 1;

    case CICLO_PART:
      return ciclo_node_get_part (node, field) != NULL;

    case CICLO_LINE:
    case CICLO_TEXT:
    case CICLO_WORDS:
    case CICLO_PROSE:
    case CICLO_INT:
    case CICLO_REAL:
    case CICLO_BOOL:
    case CICLO_ENUM:
    case CICLO_ENUMS:
    case CICLO_DURATION:
    case CICLO_TIME:
    case CICLO_DATE:
    case CICLO_REF:
    case CICLO_REFS:
    default:
      return ciclo_node_is_set (node, field);
    }
}

static CicloNode *
fill (GType kind)
{
  CicloNode *node = ciclo_node_new (kind);

  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    set_field (node, i);

  return node;
}

static CicloNode *
read_back (CicloNode *node)
{
  g_autoptr (GBytes) bytes = ciclo_xml_write (&format, node);
  g_autoptr (GError) error = NULL;
  CicloNode *again = ciclo_xml_read (&format, bytes, NULL, &error);

  g_assert_no_error (error);

  return again;
}

static void
test_file (gconstpointer closure)
{
  CicloNode *box = ciclo_node_new (TYPE_BOX);
  CicloNode *again;
  CicloNode *node;
  const CicloSchema *schema;

  present_kind = GPOINTER_TO_SIZE (closure);
  node = ciclo_node_append (box, BOX_THINGS, fill (present_kind));
  schema = ciclo_node_get_schema (node);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_test_message ("%s.%s", schema->element, schema->fields[i].name);
      g_assert_true (is_there (node, i));
    }

  again = read_back (box);
  g_assert_true (ciclo_tree_equal (box, again));
  g_assert_finalize_object (again);
  g_assert_finalize_object (box);
}

/* Each field alone: set, undone, done again. */
static void
test_undo (gconstpointer closure)
{
  GType kind = GPOINTER_TO_SIZE (closure);
  const CicloSchema *schema = ciclo_schema_for_type (kind);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      CicloNode *node = ciclo_node_new (kind);
      CicloHistory *history = ciclo_history_new (node);
      CicloNode *before = ciclo_tree_snapshot (node);
      CicloNode *after;

      ciclo_history_begin (history, NULL);
      set_field (node, i);
      ciclo_history_end (history);
      after = ciclo_tree_snapshot (node);
      if (schema->fields[i].kind != CICLO_PART)
        {
          g_test_message ("%s.%s", schema->element, schema->fields[i].name);
          g_assert_false (ciclo_tree_equal (before, after));
          ciclo_history_undo (history);
          g_assert_true (ciclo_tree_equal (node, before));
          ciclo_history_redo (history);
          g_assert_true (ciclo_tree_equal (node, after));
        }

      g_assert_finalize_object (before);
      g_assert_finalize_object (after);
      g_assert_finalize_object (history);
      g_assert_finalize_object (node);
    }
}

/* Numbers outside of their range stay out. */
static void
test_limits (gconstpointer closure)
{
  CicloNode *node = ciclo_node_new (GPOINTER_TO_SIZE (closure));
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const CicloField *spec = &schema->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (spec->max == 0 || (spec->kind != CICLO_INT && spec->kind != CICLO_REAL))
        continue;

      g_value_init (&value, spec->kind == CICLO_INT ? G_TYPE_INT : G_TYPE_DOUBLE);
      if (spec->kind == CICLO_INT)
        g_value_set_int (&value, (int) spec->max + 1);
      else
        g_value_set_double (&value, spec->max + 0.5);
      g_assert_false (ciclo_node_set_value (node, i, &value));
      g_assert_false (ciclo_node_is_set (node, i));
    }

  g_assert_finalize_object (node);
}

static void
add_test (const char *what,
          GType kind,
          GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/model-fields/%s/%s", what, ciclo_schema_for_type (kind)->element);

  g_test_add_data_func (path, GSIZE_TO_POINTER (kind), func);
}

int
main (int argc,
      char **argv)
{
  guint n;
  const GType *kinds = ciclo_kinds (&n);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      add_test ("file", kinds[i], test_file);
      add_test ("undo", kinds[i], test_undo);
      add_test ("limits", kinds[i], test_limits);
    }

  return g_test_run ();
}
