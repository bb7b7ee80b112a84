/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ciclo-clip.h"
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

/* The value least like the initial one. */
static double
get_number (const CicloField *spec)
{
  return spec->max != 0 ? spec->max : 7;
}

/* @i is the index of the field; each of these writes one kind. */

static void
set_line (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_text (node, i, NULL, "ação & <b>");
}

static void
set_words (CicloNode *node,
           guint i,
           const CicloField *spec)
{
  ciclo_node_set_text (node, i, "en", "action");
  ciclo_node_set_text (node, i, "pt-BR", "ação");
}

static void
set_int (CicloNode *node,
         guint i,
         const CicloField *spec)
{
  ciclo_node_set_int (node, i, (int) get_number (spec));
}

static void
set_real (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_real (node, i, get_number (spec) - 0.25);
}

static void
set_bool (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_bool (node, i, spec->initial == 0);
}

static void
set_enum (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_enum (node, i, (int) spec->terms->n_terms - 1);
}

static void
set_enums (CicloNode *node,
           guint i,
           const CicloField *spec)
{
  const CicloTerms *terms = spec->terms;
  const char *codes[] = { terms->terms[terms->n_terms - 1].code, terms->terms[0].code, NULL };

  ciclo_node_set_strings (node, i, codes);
}

static void
set_duration (CicloNode *node,
              guint i,
              const CicloField *spec)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (1800, 2700, TRUE, "30-45+");

  ciclo_node_set_duration (node, i, duration);
}

static void
set_time (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_int (node, i, 9 * 3600);
}

static void
set_date (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_set_text (node, i, NULL, "2026-03-02");
}

static void
set_ref (CicloNode *node,
         guint i,
         const CicloField *spec)
{
  ciclo_node_set_text (node, i, NULL, "a1");
}

static void
set_refs (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  static const char *const ids[] = { "a1", "b2", NULL };

  ciclo_node_set_strings (node, i, ids);
}

static void
set_list (CicloNode *node,
          guint i,
          const CicloField *spec)
{
  ciclo_node_append (node, i, ciclo_node_new (spec->type ()));
}

/* Always there, so there is nothing to do. */
static void
set_part (CicloNode *node,
          guint i,
          const CicloField *spec)
{
}

static void (*const setters[]) (CicloNode *node, guint i, const CicloField *spec) = {
  [CICLO_LINE] = set_line,
  [CICLO_TEXT] = set_line,
  [CICLO_WORDS] = set_words,
  [CICLO_PROSE] = set_words,
  [CICLO_INT] = set_int,
  [CICLO_REAL] = set_real,
  [CICLO_BOOL] = set_bool,
  [CICLO_ENUM] = set_enum,
  [CICLO_ENUMS] = set_enums,
  [CICLO_DURATION] = set_duration,
  [CICLO_TIME] = set_time,
  [CICLO_DATE] = set_date,
  [CICLO_REF] = set_ref,
  [CICLO_REFS] = set_refs,
  [CICLO_LIST] = set_list,
  [CICLO_PART] = set_part,
};

static void
set_field (CicloNode *node,
           guint i)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[i];

  setters[spec->kind](node, i, spec);
}

static gboolean
is_there (CicloNode *node,
          guint i)
{
  CicloKind kind = ciclo_node_get_schema (node)->fields[i].kind;

  if (kind == CICLO_LIST)
    return ciclo_node_get_size (node, i) == 1;

  return kind == CICLO_PART ? ciclo_node_get_part (node, i) != NULL : ciclo_node_is_set (node, i);
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

/* Without references, which lead nowhere here. Returns how many there were. */
static guint
drop_references (CicloNode *node)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);
  guint n = 0;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_REF || schema->fields[i].kind == CICLO_REFS)
      {
        n += schema->fields[i].kind == CICLO_REF ? 1 : g_strv_length ((char **) ciclo_node_get_strings (node, i));
        ciclo_node_unset (node, i);
      }

  return n;
}

/* Cut and pasted it is the same again. */
static void
test_clip (gconstpointer closure)
{
  CicloNode *box = ciclo_node_new (TYPE_BOX);
  g_autoptr (GBytes) with_ids = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CicloNode *node;
  CicloNode *pasted;
  guint n_dropped;

  present_kind = GPOINTER_TO_SIZE (closure);
  node = g_object_ref (ciclo_node_append (box, BOX_THINGS, fill (present_kind)));
  with_ids = ciclo_xml_write (&format, box);
  text = ciclo_clip_write (&format, node);
  ciclo_node_remove (box, BOX_THINGS, 0);

  pasted = ciclo_clip_read (&format, text, box, BOX_THINGS, &n_dropped, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_dropped, ==, drop_references (node));
  g_assert_true (ciclo_tree_equal (node, pasted));
  g_assert_finalize_object (pasted);
  g_assert_finalize_object (node);
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
      add_test ("clip", kinds[i], test_clip);
      add_test ("undo", kinds[i], test_undo);
      add_test ("limits", kinds[i], test_limits);
    }

  return g_test_run ();
}
