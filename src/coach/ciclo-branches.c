/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An edit touches the branch in which it happens and the branches at the other end of its links. Branches of one kind
 * that are linked, such as a session and its repetition, count as one: an edit of one touches what is linked to the
 * other. Both the links before and after an edit count. */

#include "config.h"

#include "coach/ciclo-branches.h"

#include "core/ciclo-links.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-method.h"
#include "model/ciclo-people.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-settings.h"

struct _CicloBranches
{
  CicloNode *course;   /* not owned */
  GPtrArray *branches; /* of CicloBranch, in the order of the document */
  GHashTable *by_top;  /* top -> CicloBranch, owned */
  CicloLinks *links;
  gboolean is_rebuilt; /* a list of the course has changed */
  gboolean is_all;
  CicloChoices *choices; /* NULL until asked for */
  CicloTimes *times;
};

/* What is read from everywhere: an edit of it touches everything. */
static GType (*const frame[]) (void) = {
  ciclo_settings_get_type,
  ciclo_target_group_get_type,
  ciclo_component_get_type,
  ciclo_place_get_type,
  ciclo_lane_get_type,
  ciclo_group_get_type,
  ciclo_trainer_get_type,
  ciclo_method_get_type,
};

static gboolean
is_frame (CicloNode *top)
{
  for (guint i = 0; i < G_N_ELEMENTS (frame); i++)
    if (G_OBJECT_TYPE (top) == frame[i]())
      return TRUE;

  return FALSE;
}

/* Branches */

static CicloBranch *
new_branch (CicloNode *top)
{
  CicloBranch *branch = g_new0 (CicloBranch, 1);

  branch->top = g_object_ref (top);
  branch->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  branch->places = g_hash_table_new (NULL, NULL);
  branch->links = g_ptr_array_new_with_free_func (ciclo_link_free);
  branch->inner = g_ptr_array_new_with_free_func (g_object_unref);
  branch->outer = g_ptr_array_new_with_free_func (g_object_unref);
  branch->answers = g_hash_table_new (NULL, NULL);
  branch->has_changed = TRUE;

  return branch;
}

static void
free_branch (gpointer pointer)
{
  CicloBranch *branch = pointer;

  g_ptr_array_unref (branch->links);
  g_ptr_array_unref (branch->inner);
  g_ptr_array_unref (branch->outer);
  g_hash_table_unref (branch->answers);
  g_hash_table_unref (branch->places);
  g_ptr_array_unref (branch->nodes);
  g_object_unref (branch->top);
  g_free (branch);
}

/* The branch in which a node of the course is; NULL for the course itself and for what is not in the course. */
static CicloBranch *
find_branch (CicloBranches *self,
             CicloNode *node)
{
  CicloNode *parent = ciclo_node_get_parent (node);

  while (parent != NULL && parent != self->course)
    {
      node = parent;
      parent = ciclo_node_get_parent (node);
    }

  return parent != NULL ? g_hash_table_lookup (self->by_top, node) : NULL;
}

static gboolean
add_node (CicloNode *node,
          gpointer closure)
{
  CicloBranch *branch = closure;

  g_hash_table_insert (branch->places, node, GUINT_TO_POINTER (branch->nodes->len));
  g_ptr_array_add (branch->nodes, g_object_ref (node));

  return FALSE;
}

static void
read_branch (CicloBranches *self,
             CicloBranch *branch)
{
  ciclo_links_remove (self->links, branch->links);
  branch->n_alternatives = 0;
  g_hash_table_remove_all (branch->places);
  g_ptr_array_set_size (branch->nodes, 0);
  ciclo_tree_walk (branch->top, add_node, branch);
  for (guint i = 0; i < branch->nodes->len; i++)
    {
      CicloNode *node = branch->nodes->pdata[i];

      ciclo_links_add (self->links, node, branch->links);
      if (ciclo_timed_is (node) && ciclo_node_is_set (node, ciclo_timed_get_fields (node)->alternative_to))
        branch->n_alternatives++;
    }
}

static guint
count_alternatives (CicloBranches *self)
{
  guint n = 0;

  for (guint i = 0; i < self->branches->len; i++)
    n += ((CicloBranch *) self->branches->pdata[i])->n_alternatives;

  return n;
}

/* What an edit touches */

static void
touch (GQueue *kin,
       CicloBranch *from,
       CicloBranch *branch)
{
  if (branch == NULL || branch == from)
    return;

  branch->is_touched = TRUE;
  if (G_OBJECT_TYPE (branch->top) == G_OBJECT_TYPE (from->top))
    g_queue_push_tail (kin, branch);
}

static void
touch_neighbours (CicloBranches *self,
                  GQueue *kin,
                  CicloBranch *branch)
{
  for (guint i = 0; i < branch->links->len; i++)
    {
      const CicloLink *link = branch->links->pdata[i];
      CicloNode *target = ciclo_tree_find (self->course, link->target);

      if (target != NULL)
        touch (kin, branch, find_branch (self, target));
    }

  for (guint i = 0; i < branch->nodes->len; i++)
    {
      const GPtrArray *referrers = _ciclo_branches_get_referrers (self, branch->nodes->pdata[i]);

      for (guint j = 0; j < referrers->len; j++)
        touch (kin, branch, find_branch (self, referrers->pdata[j]));
    }
}

static void
spread (CicloBranches *self,
        GQueue *kin)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  CicloBranch *branch;

  while ((branch = g_queue_pop_head (kin)) != NULL)
    if (g_hash_table_add (seen, branch))
      touch_neighbours (self, kin, branch);
}

static void
spread_changes (CicloBranches *self)
{
  g_auto (GQueue) kin = G_QUEUE_INIT;

  for (guint i = 0; i < self->branches->len; i++)
    {
      CicloBranch *branch = self->branches->pdata[i];

      if (!branch->has_changed)
        continue;
      branch->is_touched = TRUE;
      g_queue_push_tail (&kin, branch);
    }
  spread (self, &kin);
}

/* Keeping up with the lists of the course */

static void
keep_branch (CicloBranches *self,
             GHashTable *gone,
             GHashTable *new,
             CicloNode *top)
{
  CicloBranch *branch = g_hash_table_lookup (self->by_top, top);

  g_hash_table_remove (gone, top);
  if (branch == NULL)
    {
      branch = new_branch (top);
      g_hash_table_add (new, top);
      g_hash_table_insert (self->by_top, top, branch);
      self->is_all |= is_frame (top);
    }
  g_ptr_array_add (self->branches, branch);
  branch->position = self->branches->len;
}

/* Those of @branches that are not in @left_out. */
static GPtrArray *
dup_without (const GPtrArray *branches,
             GHashTable *left_out)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < branches->len; i++)
    if (!g_hash_table_contains (left_out, ((CicloBranch *) branches->pdata[i])->top))
      g_ptr_array_add (rest, branches->pdata[i]);

  return rest;
}

/* Rules may ask who comes first, such as which session of a day. Whatever lies between the first and the last that has
 * another place than before may have been passed by something. */
static void
touch_moved (CicloBranches *self,
             const GPtrArray *before,
             GHashTable *gone,
             GHashTable *new)
{
  g_autoptr (GPtrArray) old = dup_without (before, gone);
  g_autoptr (GPtrArray) now = dup_without (self->branches, new);
  g_auto (GQueue) kin = G_QUEUE_INIT;
  guint first = 0, end = now->len;

  while (first < end && old->pdata[first] == now->pdata[first])
    first++;
  while (end > first && old->pdata[end - 1] == now->pdata[end - 1])
    end--;

  for (guint i = first; i < end; i++)
    {
      ((CicloBranch *) now->pdata[i])->is_touched = TRUE;
      g_queue_push_tail (&kin, now->pdata[i]);
    }
  spread (self, &kin);
}

static void
drop_branches (CicloBranches *self,
               GHashTable *gone)
{
  g_auto (GQueue) kin = G_QUEUE_INIT;
  GHashTableIter iter;
  gpointer top, branch;

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, NULL, &branch))
    g_queue_push_tail (&kin, branch);
  spread (self, &kin);

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &top, &branch))
    {
      self->is_all |= is_frame (top);
      ciclo_links_remove (self->links, ((CicloBranch *) branch)->links);
      g_hash_table_remove (self->by_top, top);
    }
}

static void
read_course (CicloBranches *self)
{
  const CicloSchema *schema = ciclo_node_get_schema (self->course);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->branches);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) new = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer top, branch;

  g_hash_table_iter_init (&iter, self->by_top);
  while (g_hash_table_iter_next (&iter, &top, &branch))
    g_hash_table_insert (gone, top, branch);

  self->branches = g_ptr_array_new ();
  for (guint i = 0; i < schema->n_fields; i++)
    {
      if (schema->fields[i].kind == CICLO_PART)
        keep_branch (self, gone, new, ciclo_node_get_part (self->course, i));
      if (schema->fields[i].kind == CICLO_LIST)
        for (guint j = 0; j < ciclo_node_get_size (self->course, i); j++)
          keep_branch (self, gone, new, ciclo_node_get_child (self->course, i, j));
    }
  touch_moved (self, before, gone, new);
  drop_branches (self, gone);
}

void
_ciclo_branches_refresh (CicloBranches *self)
{
  gboolean had_alternatives = count_alternatives (self) > 0;

  for (guint i = 0; i < self->branches->len; i++)
    ((CicloBranch *) self->branches->pdata[i])->is_touched = FALSE;

  if (self->is_rebuilt)
    read_course (self);
  spread_changes (self);
  for (guint i = 0; i < self->branches->len; i++)
    if (((CicloBranch *) self->branches->pdata[i])->has_changed)
      read_branch (self, self->branches->pdata[i]);
  spread_changes (self);

  for (guint i = 0; i < self->branches->len; i++)
    {
      CicloBranch *branch = self->branches->pdata[i];

      branch->is_new = branch->has_changed || self->is_all;
      branch->is_touched |= self->is_all;
      branch->has_changed = FALSE;
      if (branch->is_new)
        g_hash_table_remove_all (branch->answers);
    }
  if (had_alternatives || count_alternatives (self) > 0)
    g_clear_pointer (&self->choices, ciclo_choices_free);
  self->is_rebuilt = FALSE;
  self->is_all = FALSE;
}

/* Marking */

void
_ciclo_branches_mark (CicloBranches *self,
                      CicloNode *node,
                      guint field)
{
  CicloBranch *branch;

  /* No time depends on what is written in words, but for the names of methods, which are of the frame. */
  if (!ciclo_field_has_languages (&ciclo_node_get_schema (node)->fields[field]))
    _ciclo_times_forget (self->times);

  if (node == self->course)
    {
      self->is_rebuilt |= ciclo_node_get_schema (node)->fields[field].kind == CICLO_LIST;
      self->is_all |= field == CICLO_COURSE_LANGUAGES;
      return;
    }

  /* A branch that is not known yet is one that is found when the lists are read. */
  branch = find_branch (self, node);
  if (branch == NULL)
    return;

  branch->has_changed = TRUE;
  self->is_all |= is_frame (branch->top);
  if (self->is_all)
    _ciclo_times_forget (self->times);
}

void
_ciclo_branches_mark_all (CicloBranches *self)
{
  _ciclo_times_forget (self->times);
  self->is_rebuilt = TRUE;
  self->is_all = TRUE;
  for (guint i = 0; i < self->branches->len; i++)
    ((CicloBranch *) self->branches->pdata[i])->has_changed = TRUE;
}

/* Asking */

const GPtrArray *
_ciclo_branches_get_all (CicloBranches *self)
{
  return self->branches;
}

const GPtrArray *
_ciclo_branches_get_referrers (CicloBranches *self,
                               CicloNode *node)
{
  return ciclo_links_get_referrers (self->links, ciclo_node_get_id (node));
}

CicloChoices *
_ciclo_branches_get_choices (CicloBranches *self)
{
  if (self->choices == NULL)
    self->choices = ciclo_choices_new (self->course);

  return self->choices;
}

CicloTimes *
_ciclo_branches_get_times (CicloBranches *self)
{
  return self->times;
}

gboolean
_ciclo_branches_any (CicloBranches *self,
                     gboolean (*test) (CicloNode *top))
{
  for (guint i = 0; i < self->branches->len; i++)
    {
      CicloBranch *branch = self->branches->pdata[i];
      gpointer answer;

      if (!g_hash_table_lookup_extended (branch->answers, (gpointer) test, NULL, &answer))
        {
          answer = GINT_TO_POINTER (test (branch->top));
          g_hash_table_insert (branch->answers, (gpointer) test, answer);
        }
      if (GPOINTER_TO_INT (answer))
        return TRUE;
    }

  return FALSE;
}

guint64
_ciclo_branches_get_place (CicloBranches *self,
                           CicloNode *node)
{
  CicloBranch *branch = find_branch (self, node);

  if (branch == NULL)
    return 0;

  return ((guint64) branch->position << 32) + GPOINTER_TO_UINT (g_hash_table_lookup (branch->places, node));
}

CicloBranches *
_ciclo_branches_new (CicloNode *course)
{
  CicloBranches *self = g_new0 (CicloBranches, 1);

  self->course = course;
  self->branches = g_ptr_array_new ();
  self->by_top = g_hash_table_new_full (NULL, NULL, NULL, free_branch);
  self->links = ciclo_links_new ();
  self->times = _ciclo_times_new (course);
  _ciclo_branches_mark_all (self);

  return self;
}

void
_ciclo_branches_free (CicloBranches *self)
{
  g_ptr_array_unref (self->branches);
  g_hash_table_unref (self->by_top);
  ciclo_links_free (self->links);
  g_clear_pointer (&self->choices, ciclo_choices_free);
  _ciclo_times_free (self->times);
  g_free (self);
}
