/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten thousand random edits of a real course, with undo and redo in between: after each of them the design can be saved
 * and read back, and undoing all of them gives the file with which it began, byte for byte. */

#include "config.h"

#include "chance.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-format.h"
#include "model/ciclo-session.h"

#include <string.h>

#define STEPS 10000
#define LOOK_EVERY 500

typedef struct
{
  CicloDocument *document;
  CicloNode *course;
  CicloHistory *history;
  GRand *random;
  GPtrArray *nodes; /* all of the tree, as of the last insertion or removal */
} Editor;

/* Texts that have hurt others, and values at the edge of their kind. */
static const char *
pick_text (Editor *self)
{
  static const char *const texts[] = { "",
                                       " ",
                                       "a",
                                       "ação, “aspas” – e mais",
                                       "<b>&amp;]]>\"'",
                                       "linha\nlinha\r\n\tfim ",
                                       "\x01\x0b\x1b",
                                       "👩‍⚖️ e\xcc\x81",
                                       "=1+1" };

  return texts[any (self->random, G_N_ELEMENTS (texts))];
}

static void
change_value (Editor *self,
              CicloNode *node,
              guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  CicloNode *other = any_node (self->random, self->nodes);
  static const char *const samples[] = { "0", "1", "3", "-1", "4.5", "100", "true", "false", "PT0S", "PT1H30M",
                                         "00:00", "23:59:59", "2026-02-28", "2026-02-31", "março", "input", "lead" };
  g_auto (GValue) value = G_VALUE_INIT;
  const char *text;

  if (any (self->random, 5) == 0)
    ciclo_node_unset (node, field);
  else if (ciclo_field_has_languages (spec))
    ciclo_node_set_text (node, field, any (self->random, 2) == 0 ? "en" : "pt-BR", pick_text (self));
  else if (spec->kind == CICLO_LINE || spec->kind == CICLO_TEXT)
    ciclo_node_set_text (node, field, NULL, pick_text (self));
  else
    {
      text = spec->kind == CICLO_REF || spec->kind == CICLO_REFS ? ciclo_node_get_id (other)
                                                                 : samples[any (self->random, G_N_ELEMENTS (samples))];
      if (ciclo_field_from_string (spec, text, &value))
        ciclo_node_set_value (node, field, &value);
    }
}

static void
change_list (Editor *self,
             CicloNode *node,
             guint field)
{
  guint size = ciclo_node_get_size (node, field);
  g_autoptr (CicloNode) child = NULL;

  if (any (self->random, 3) > 0 || size == 0)
    {
      if (size > 0 && any (self->random, 2) == 0)
        child = ciclo_tree_clone (ciclo_node_get_child (node, field, any (self->random, size)));
      else
        child = ciclo_node_new (ciclo_node_get_schema (node)->fields[field].type ());
      if (ciclo_tree_count (child) > 50)
        return;
      ciclo_node_insert (node, field, any (self->random, size + 1), child);
    }
  else if (any (self->random, 2) == 0)
    ciclo_node_move (node, field, any (self->random, size), any (self->random, size));
  else
    ciclo_node_remove (node, field, any (self->random, size));
  look_around (self->course, self->nodes);
}

static void
edit (Editor *self)
{
  CicloNode *node = any_node (self->random, self->nodes);
  const CicloSchema *schema = ciclo_node_get_schema (node);
  guint field = any (self->random, schema->n_fields);

  /* The languages stay: without them texts would belong to others. */
  if (schema->fields[field].kind == CICLO_PART || (int) field == schema->language_field)
    return;
  if (schema->fields[field].kind == CICLO_LIST)
    change_list (self, node, field);
  else
    change_value (self, node, field);
}

static void
step (Editor *self)
{
  guint choice = any (self->random, 10);

  if (choice == 0)
    ciclo_history_undo (self->history);
  else if (choice == 1)
    ciclo_history_redo (self->history);
  else
    edit (self);
  if (choice < 2)
    look_around (self->course, self->nodes);
}

static GBytes *
write_checked (Editor *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ciclo_document_dup_bytes (self->document, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
test_edits (gconstpointer seed)
{
  Editor self = { 0 };
  g_autofree char *path = g_build_filename (g_getenv ("CICLO_SOURCE_DIR"), "data/templates/tot-five-days.ciclo", NULL);
  g_autoptr (CicloDocument) document = ciclo_document_load (path, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (seed));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  self.document = document;
  self.course = ciclo_document_get_course (document);
  self.history = ciclo_document_get_history (document);
  self.random = random;
  self.nodes = nodes;
  before = write_checked (&self);
  look_around (self.course, self.nodes);
  for (guint i = 1; i <= STEPS; i++)
    {
      step (&self);
      if (i % LOOK_EVERY == 0)
        g_bytes_unref (write_checked (&self));
    }

  /* What is undone at the end would come back with the rest. */
  while (ciclo_history_get_can_redo (self.history))
    ciclo_history_redo (self.history);
  after = write_checked (&self);
  while (ciclo_history_get_can_undo (self.history))
    ciclo_history_undo (self.history);
  undone = write_checked (&self);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_false (ciclo_history_get_modified (self.history));
  while (ciclo_history_get_can_redo (self.history))
    ciclo_history_redo (self.history);
  redone = write_checked (&self);
  g_assert_true (g_bytes_equal (after, redone));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/edits/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_edits);
    }

  return g_test_run ();
}
