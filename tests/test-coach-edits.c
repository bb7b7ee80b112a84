/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After any edit an update finds exactly what a check of everything finds: so a rule that looks further than its scope
 * says is found out. The designs in tests/data/coach become their twins step by step, and chance edits real courses. */

#include "config.h"

#include "chance.h"
#include "coaching.h"

#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document.h"
#include "model/ciclo-template.h"

#include <string.h>

#define STEPS 50

typedef struct
{
  CicloNode *course;
  CicloHistory *history;
  CicloCoach *coach;
  GRand *random;
  GPtrArray *nodes;
  CicloSpeech *speech;
} Editor;

/* A value of the same field elsewhere in the course: such values mean something, and references lead somewhere. */
static const GValue *
borrow_value (Editor *self,
              CicloNode *node,
              guint field)
{
  for (guint i = 0; i < 20; i++)
    {
      CicloNode *other = any_node (self->random, self->nodes);

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

  return (int) spec->min + (int) any (self->random, (guint) MIN (room, 9));
}

static void
set_somehow (Editor *self,
             CicloNode *node,
             guint field)
{
  const CicloField *spec = &ciclo_node_get_schema (node)->fields[field];
  const GValue *value = any (self->random, 4) > 0 ? borrow_value (self, node, field) : NULL;
  g_auto (GValue) copy = G_VALUE_INIT;

  if (value != NULL)
    {
      g_value_init (&copy, G_VALUE_TYPE (value));
      g_value_copy (value, &copy);
      ciclo_node_set_value (node, field, &copy);
    }
  else if (spec->kind == CICLO_REF)
    ciclo_node_set_text (node, field, NULL, ciclo_node_get_id (any_node (self->random, self->nodes)));
  else if (spec->kind == CICLO_ENUM)
    ciclo_node_set_enum (node, field, (int) any (self->random, spec->terms->n_terms));
  else if (spec->kind == CICLO_BOOL)
    ciclo_node_set_bool (node, field, any (self->random, 2));
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

  if (size > 0 && any (self->random, 3) == 0)
    {
      ciclo_node_remove (node, field, any (self->random, size));
      return;
    }
  if (size > 1 && any (self->random, 3) == 0)
    {
      ciclo_node_move (node, field, any (self->random, size), any (self->random, size));
      return;
    }

  child = size > 0 ? ciclo_tree_clone (ciclo_node_get_child (node, field, any (self->random, size)))
                   : ciclo_node_new (ciclo_node_get_schema (node)->fields[field].type ());
  ciclo_node_insert (node, field, any (self->random, size + 1), child);
}

static void
edit_node (Editor *self)
{
  CicloNode *node = any_node (self->random, self->nodes);
  const CicloSchema *schema = ciclo_node_get_schema (node);
  guint field = any (self->random, schema->n_fields);

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

/* Most fields of two twins are the same, and to set them changes nothing. */
static void
assert_same (Editor *self)
{
  g_autoptr (CicloCoach) fresh = NULL;
  g_autofree char *updated = NULL;
  g_autofree char *checked = NULL;

  if (!ciclo_coach_is_stale (self->coach))
    return;

  fresh = coaching_new (self->course);
  ciclo_coach_update (self->coach);
  ciclo_coach_check (fresh);
  updated = print (self, self->coach);
  checked = print (self, fresh);
  g_assert_cmpstr (updated, ==, checked);
}

static void
editor_init (Editor *self,
             CicloNode *course,
             CicloHistory *history)
{
  *self = (Editor){ course, history, coaching_new (course), g_rand_new_with_seed (20), g_ptr_array_new (),
                    ciclo_speech_new ("en") };
  ciclo_coach_follow (self->coach, history);
  ciclo_coach_update (self->coach);
}

static void
editor_clear (Editor *self)
{
  g_assert_finalize_object (self->coach);
  ciclo_speech_unref (self->speech);
  g_rand_free (self->random);
  g_ptr_array_unref (self->nodes);
}

static void
test_chance (gconstpointer template)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloNode) course = ciclo_template_new_course (ciclo_template_find (template, NULL), "en", &error);
  g_autoptr (CicloHistory) history = NULL;
  Editor self;

  g_assert_no_error (error);
  history = ciclo_history_new (course);
  editor_init (&self, course, history);
  look_around (self.course, self.nodes);
  for (guint i = 0; i < STEPS; i++)
    {
      if (any (self.random, 8) == 0)
        ciclo_history_undo (history);
      else if (any (self.random, 8) == 0)
        ciclo_history_redo (history);
      else
        edit_node (&self);
      look_around (self.course, self.nodes);
      assert_same (&self);
    }
  editor_clear (&self);
}

/* From one design to its twin in single steps, of which each is checked: what differs is what the rule looks at. */

static CicloNode *
find_twin (CicloNode *other,
           guint field,
           const char *id)
{
  for (guint i = 0; i < ciclo_node_get_size (other, field); i++)
    if (g_str_equal (ciclo_node_get_id (ciclo_node_get_child (other, field, i)), id))
      return ciclo_node_get_child (other, field, i);

  return NULL;
}

static void become (Editor *self,
                    CicloNode *node,
                    CicloNode *other);

static void
list_becomes (Editor *self,
              CicloNode *node,
              CicloNode *other,
              guint field)
{
  for (guint i = ciclo_node_get_size (node, field); i > 0; i--)
    {
      CicloNode *child = ciclo_node_get_child (node, field, i - 1);
      CicloNode *twin = find_twin (other, field, ciclo_node_get_id (child));

      if (twin != NULL)
        {
          become (self, child, twin);
          continue;
        }
      ciclo_node_remove (node, field, i - 1);
      assert_same (self);
    }

  for (guint i = 0; i < ciclo_node_get_size (other, field); i++)
    {
      CicloNode *wanted = ciclo_node_get_child (other, field, i);
      g_autoptr (CicloNode) child = NULL;

      if (find_twin (node, field, ciclo_node_get_id (wanted)) != NULL)
        continue;
      child = ciclo_tree_snapshot (wanted);
      ciclo_node_insert (node, field, MIN (i, ciclo_node_get_size (node, field)), child);
      assert_same (self);
    }
}

static void
become (Editor *self,
        CicloNode *node,
        CicloNode *other)
{
  const CicloSchema *schema = ciclo_node_get_schema (node);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == CICLO_LIST)
      {
        list_becomes (self, node, other, i);
      }
    else if (schema->fields[i].kind == CICLO_PART)
      {
        become (self, ciclo_node_get_part (node, i), ciclo_node_get_part (other, i));
      }
    else
      {
        ciclo_node_set_value (node, i, ciclo_node_get_value (other, i));
        if (ciclo_coach_is_stale (self->coach))
          assert_same (self);
      }
}

/* Who comes first may matter, although nobody has changed. */
static void
let_pass (Editor *self)
{
  guint n = ciclo_node_get_size (self->course, CICLO_COURSE_SESSIONS);

  for (guint i = 1; i < n; i++)
    {
      ciclo_node_move (self->course, CICLO_COURSE_SESSIONS, n - 1, 0);
      assert_same (self);
    }
}

static CicloDocument *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "coach", name, NULL);
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load (path, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_twins (gconstpointer twins)
{
  g_autofree char *bad_name = g_strconcat (twins, ".bad.ciclo", NULL);
  g_autofree char *good_name = g_strconcat (twins, ".good.ciclo", NULL);
  g_autoptr (CicloDocument) bad = load (bad_name);
  g_autoptr (CicloDocument) good = load (good_name);
  g_autoptr (CicloNode) before = ciclo_tree_snapshot (ciclo_document_get_course (bad));
  Editor self;

  editor_init (&self, ciclo_document_get_course (bad), ciclo_document_get_history (bad));
  become (&self, self.course, ciclo_document_get_course (good));
  become (&self, self.course, before);
  let_pass (&self);
  while (ciclo_history_get_can_undo (self.history))
    {
      ciclo_history_undo (self.history);
      assert_same (&self);
    }
  editor_clear (&self);
}

static void
add_twins (const char *bad)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "coach", NULL);
  g_autofree char *twins = g_strndup (bad, strlen (bad) - strlen (".bad.ciclo"));
  g_autofree char *path = g_strconcat (folder, "/", twins, ".good.ciclo", NULL);
  g_autofree char *test = g_strconcat ("/coach-edits/twins/", twins, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_test_add_data_func_full (test, g_steal_pointer (&twins), test_twins, g_free);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/coach-edits/chance/asylum", "asylum-two-days", test_chance);
  g_test_add_data_func ("/coach-edits/chance/tot", "tot-five-days", test_chance);

  folder = g_test_build_filename (G_TEST_DIST, "data", "coach", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".bad.ciclo"))
      add_twins (name);

  return g_test_run ();
}
