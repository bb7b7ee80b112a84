/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After any edit an update finds exactly what a check of everything finds. Random edits go through each design in
 * tests/data/coach and through a real course, so that a rule which looks further than its scope says is found out. */

#include "config.h"

#include "coach/ciclo-coach.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-template.h"

#define STEPS_SMALL 60
#define STEPS_REAL 200

typedef struct
{
  CicloNode *course;
  CicloHistory *history;
  CicloCoach *coach;
  GRand *random;
  GPtrArray *nodes;
  CicloSpeech *speech;
} Editor;

static guint
any (Editor *self,
     guint size)
{
  return (guint) g_rand_int_range (self->random, 0, (int) size);
}

static gboolean
collect (CicloNode *node,
         gpointer closure)
{
  g_ptr_array_add (closure, node);

  return FALSE;
}

static void
look_around (Editor *self)
{
  g_ptr_array_set_size (self->nodes, 0);
  ciclo_tree_walk (self->course, collect, self->nodes);
}

/* A value of the same field elsewhere in the course: such values mean something, and references lead somewhere. */
static const GValue *
borrow_value (Editor *self,
              CicloNode *node,
              guint field)
{
  for (guint i = 0; i < 20; i++)
    {
      CicloNode *other = self->nodes->pdata[any (self, self->nodes->len)];

      if (G_OBJECT_TYPE (other) == G_OBJECT_TYPE (node) && ciclo_node_is_set (other, field))
        return ciclo_node_get_value (other, field);
    }

  return NULL;
}

static int
pick_int (Editor *self,
          const CicloField *spec)
{
  int room = spec->max > 0 ? (int) (spec->max - spec->min) + 1 : 9;

  return (int) spec->min + (int) any (self, (guint) MIN (room, 9));
}

static void
set_somehow (Editor *self,
             CicloNode *node,
             guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  const GValue *value = any (self, 4) > 0 ? borrow_value (self, node, field) : NULL;
  g_auto (GValue) copy = G_VALUE_INIT;

  if (value != NULL)
    {
      g_value_init (&copy, G_VALUE_TYPE (value));
      g_value_copy (value, &copy);
      ciclo_node_set_value (node, field, &copy);
    }
  else if (spec->kind == CICLO_REF)
    ciclo_node_set_text (node, field, NULL, ciclo_node_get_id (self->nodes->pdata[any (self, self->nodes->len)]));
  else if (spec->kind == CICLO_ENUM)
    ciclo_node_set_enum (node, field, (int) any (self, spec->terms->n_terms));
  else if (spec->kind == CICLO_BOOL)
    ciclo_node_set_bool (node, field, any (self, 2));
  else if (spec->kind == CICLO_INT)
    ciclo_node_set_int (node, field, pick_int (self, spec));
  else
    ciclo_node_unset (node, field);
}

static void
edit_list (Editor *self,
           CicloNode *node,
           guint field)
{
  guint size = ciclo_node_get_size (node, field);
  g_autoptr (CicloNode) child = NULL;

  if (size > 0 && any (self, 3) == 0)
    {
      ciclo_node_remove (node, field, any (self, size));
      return;
    }
  if (size > 1 && any (self, 3) == 0)
    {
      ciclo_node_move (node, field, any (self, size), any (self, size));
      return;
    }

  child = size > 0 ? ciclo_tree_clone (ciclo_node_get_child (node, field, any (self, size)))
                   : ciclo_node_new (ciclo_node_get_schema (node)->fields[field].type ());
  ciclo_node_insert (node, field, any (self, size + 1), child);
}

static void
edit_node (Editor *self)
{
  CicloNode *node = self->nodes->pdata[any (self, self->nodes->len)];
  const CicloSchema *schema = ciclo_node_get_schema (node);
  guint field = any (self, schema->n_fields);

  if (schema->fields[field].kind == CICLO_LIST)
    edit_list (self, node, field);
  else if (schema->fields[field].kind != CICLO_PART)
    set_somehow (self, node, field);
}

static char *
print (Editor *self,
       CicloCoach *coach)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ciclo_coach_get_size (coach); i++)
    {
      CicloFinding *finding = ciclo_coach_get_finding (coach, i);
      g_autofree char *message = ciclo_finding_dup_message (finding, self->speech);

      g_string_append_printf (text, "%s %s %d %s %s\n", ciclo_finding_get_rule (finding)->id,
                              ciclo_node_get_id (ciclo_finding_get_node (finding)), ciclo_finding_get_field (finding),
                              ciclo_finding_get_dismissal (finding) != NULL ? "set aside" : "", message);
    }

  return g_string_free (text, FALSE);
}

static void
assert_same (Editor *self)
{
  g_autoptr (CicloCoach) fresh = ciclo_coach_new (self->course);
  g_autofree char *updated = NULL;
  g_autofree char *checked = NULL;

  ciclo_coach_update (self->coach);
  ciclo_coach_check (fresh);
  updated = print (self, self->coach);
  checked = print (self, fresh);
  g_assert_cmpstr (updated, ==, checked);
}

static void
run (CicloNode *course,
     CicloHistory *history,
     guint steps)
{
  Editor self = { course, history, ciclo_coach_new (course), g_rand_new_with_seed (20), g_ptr_array_new (),
                  ciclo_speech_new ("en") };

  ciclo_coach_follow (self.coach, history);
  ciclo_coach_update (self.coach);
  look_around (&self);
  for (guint i = 0; i < steps; i++)
    {
      if (any (&self, 8) == 0)
        ciclo_history_undo (history);
      else if (any (&self, 8) == 0)
        ciclo_history_redo (history);
      else
        edit_node (&self);
      look_around (&self);
      assert_same (&self);
    }

  g_assert_finalize_object (self.coach);
  ciclo_speech_unref (self.speech);
  g_rand_free (self.random);
  g_ptr_array_unref (self.nodes);
}

static void
test_small (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "coach", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CicloDocument) document = ciclo_document_load (path, &error);

      g_test_message ("%s", name);
      g_assert_no_error (error);
      run (ciclo_document_get_course (document), ciclo_document_get_history (document), STEPS_SMALL);
    }
}

static void
test_real (gconstpointer template)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) course = ciclo_template_new_course (ciclo_template_find (template, NULL), "en", &error);
  g_autoptr (CicloHistory) history = NULL;

  g_assert_no_error (error);
  history = ciclo_history_new (course);
  run (course, history, STEPS_REAL);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach-edits/small", test_small);
  g_test_add_data_func ("/coach-edits/asylum", "asylum-two-days", test_real);
  g_test_add_data_func ("/coach-edits/tot", "tot-five-days", test_real);

  return g_test_run ();
}
