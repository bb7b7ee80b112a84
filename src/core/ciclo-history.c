/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo by recorded inverses: every change of a node tells us the call that would revert it. While we undo, those calls
 * are changes as well and report their own inverse, for redo: there is no code for redo, and none per command. */

#include "config.h"

#include "core/ciclo-inverse.h"

#define TYPING_PAUSE (1500 * G_TIME_SPAN_MILLISECOND)
#define MEMORY_LIMIT (64 * 1024 * 1024)

typedef enum
{
  RECORDING,
  UNDOING,
  REDOING,
} State;

struct _CicloHistory
{
  GObject parent_instance;

  CicloNode *root;
  GQueue undo; /* of CicloInverse, the newest at the head */
  GQueue redo;
  gsize bytes;
  State state;
  guint depth;
  guint group;      /* the one that is being recorded */
  guint last_group; /* numbers are never used twice: "saved" would lie */
  guint saved_group;
  guint marked_group;
  char *label; /* of the open group */
  guint revision;
  gboolean paused;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_REVISION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;
static guint revealed_signal;

G_DEFINE_FINAL_TYPE (CicloHistory, ciclo_history, G_TYPE_OBJECT)

/* Recording */

static guint
top_group (GQueue *queue)
{
  const CicloInverse *top = g_queue_peek_head (queue);

  return top != NULL ? top->group : 0;
}

static void
notify_all (CicloHistory *self)
{
  self->revision++;
  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
clear_queue (CicloHistory *self,
             GQueue *queue)
{
  CicloInverse *inverse;

  while ((inverse = g_queue_pop_head (queue)) != NULL)
    {
      self->bytes -= inverse->bytes;
      _ciclo_inverse_free (inverse);
    }
}

/* One more letter typed into the same field is not a step of its own. */
static gboolean
continues_typing (CicloHistory *self,
                  const CicloInverse *inverse)
{
  const CicloInverse *top = g_queue_peek_head (&self->undo);

  if (self->state != RECORDING || self->depth > 0 || self->paused || top == NULL || top->group == self->saved_group)
    return FALSE;
  if (inverse->step != CICLO_INVERSE_SET || top->step != CICLO_INVERSE_SET)
    return FALSE;

  return _ciclo_inverse_is_typed (inverse) && top->node == inverse->node && top->field == inverse->field &&
         inverse->time - top->time < TYPING_PAUSE;
}

/* The state at the bottom is now the one after @group; one that came before can never be reached again. */
static void
forget_state (guint *state,
              guint group)
{
  if (*state == group)
    *state = 0;
  else if (*state == 0)
    *state = G_MAXUINT;
}

/* The oldest steps go when memory is short; never a part of a group, never the newest. */
static void
forget_oldest (CicloHistory *self)
{
  while (self->bytes > MEMORY_LIMIT)
    {
      const CicloInverse *oldest = g_queue_peek_tail (&self->undo);
      guint group = oldest != NULL ? oldest->group : 0;

      if (group == top_group (&self->undo))
        return;
      forget_state (&self->saved_group, group);
      forget_state (&self->marked_group, group);
      while (((const CicloInverse *) g_queue_peek_tail (&self->undo))->group == group)
        {
          CicloInverse *inverse = g_queue_pop_tail (&self->undo);

          self->bytes -= inverse->bytes;
          _ciclo_inverse_free (inverse);
        }
    }
}

static void
record (CicloHistory *self,
        CicloInverse *inverse)
{
  inverse->time = g_get_monotonic_time ();

  if (self->state == RECORDING)
    clear_queue (self, &self->redo);

  if (continues_typing (self, inverse))
    {
      ((CicloInverse *) g_queue_peek_head (&self->undo))->time = inverse->time;
      _ciclo_inverse_free (inverse);
      notify_all (self);
      return;
    }

  self->paused = FALSE;
  if (self->depth == 0)
    self->group = ++self->last_group;
  inverse->group = self->group;
  if (self->label != NULL)
    inverse->label = g_strdup (self->label);

  self->bytes += inverse->bytes;
  g_queue_push_head (self->state == UNDOING ? &self->redo : &self->undo, inverse);
  if (self->state == RECORDING)
    forget_oldest (self);
  if (self->depth == 0)
    notify_all (self);
}

static void
tell (CicloHistory *self,
      CicloNode *node,
      guint field)
{
  g_signal_emit (self, changed_signal, 0, node, field);
}

void
_ciclo_history_record_set (CicloHistory *self,
                           CicloNode *node,
                           guint field,
                           const GValue *old_value)
{
  if (self == NULL)
    return;

  record (self, _ciclo_inverse_new_set (node, field, old_value));
  tell (self, node, field);
}

void
_ciclo_history_record_insert (CicloHistory *self,
                              CicloNode *node,
                              guint field,
                              guint position)
{
  if (self == NULL)
    return;

  record (self, _ciclo_inverse_new_remove (node, field, position));
  tell (self, node, field);
}

void
_ciclo_history_record_remove (CicloHistory *self,
                              CicloNode *node,
                              guint field,
                              guint position,
                              CicloNode *child)
{
  if (self == NULL)
    return;

  record (self, _ciclo_inverse_new_insert (node, field, position, child));
  tell (self, node, field);
}

void
ciclo_history_begin (CicloHistory *self,
                     const char *label)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  if (self->depth++ > 0)
    return;

  self->group = ++self->last_group;
  g_free (self->label);
  self->label = g_strdup (label);
}

void
ciclo_history_end (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self) && self->depth > 0);

  if (--self->depth > 0)
    return;

  g_clear_pointer (&self->label, g_free);
  self->paused = TRUE;
  notify_all (self);
}

void
ciclo_history_pause (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  self->paused = TRUE;
}

/* Undo and redo */

/* The node that still stands in the document after the step. */
static void
reveal (CicloHistory *self,
        const CicloInverse *inverse)
{
  CicloNode *node = inverse->step == CICLO_INVERSE_INSERT ? inverse->child : inverse->node;
  int field = inverse->step == CICLO_INVERSE_INSERT ? -1 : (int) inverse->field;

  if (ciclo_node_get_root (node) == self->root)
    g_signal_emit (self, revealed_signal, 0, node, field);
}

static void
replay (CicloHistory *self,
        GQueue *from,
        State state)
{
  guint group = top_group (from);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) _ciclo_inverse_free);

  g_return_if_fail (self->depth == 0);

  if (group == 0)
    return;

  while (top_group (from) == group)
    g_ptr_array_add (steps, g_queue_pop_head (from));

  self->state = state;
  self->depth++;
  self->group = group;
  for (guint i = 0; i < steps->len; i++)
    {
      const CicloInverse *inverse = steps->pdata[i];

      g_free (self->label);
      self->label = g_strdup (inverse->label);
      self->bytes -= inverse->bytes;
      _ciclo_inverse_apply (inverse);
    }
  g_clear_pointer (&self->label, g_free);
  self->depth--;
  self->state = RECORDING;
  self->paused = TRUE;
  notify_all (self);
  reveal (self, steps->pdata[0]);
}

void
ciclo_history_undo (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  replay (self, &self->undo, UNDOING);
}

void
ciclo_history_redo (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  replay (self, &self->redo, REDOING);
}

void
ciclo_history_set_saved (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  self->saved_group = top_group (&self->undo);
  notify_all (self);
}

void
ciclo_history_mark (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self) && self->depth == 0);

  self->marked_group = top_group (&self->undo);
  self->paused = TRUE; /* the next letter is not in the file */
}

void
ciclo_history_set_mark_saved (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  self->saved_group = self->marked_group;
  notify_all (self);
}

void
ciclo_history_set_unsaved (CicloHistory *self)
{
  g_return_if_fail (CICLO_IS_HISTORY (self));

  self->saved_group = G_MAXUINT;
  notify_all (self);
}

void
ciclo_history_clear (CicloHistory *self)
{
  gboolean marked, modified;

  g_return_if_fail (CICLO_IS_HISTORY (self) && self->depth == 0);

  marked = top_group (&self->undo) == self->marked_group;
  modified = ciclo_history_get_modified (self);
  clear_queue (self, &self->undo);
  clear_queue (self, &self->redo);
  /* No group has a number below the first, and 0 is the number of "nothing to undo". */
  self->saved_group = modified ? G_MAXUINT : 0;
  self->marked_group = marked ? 0 : G_MAXUINT;
  notify_all (self);
}

/* Properties */

gboolean
ciclo_history_get_can_undo (CicloHistory *self)
{
  return !g_queue_is_empty (&self->undo);
}

gboolean
ciclo_history_get_can_redo (CicloHistory *self)
{
  return !g_queue_is_empty (&self->redo);
}

gboolean
ciclo_history_get_modified (CicloHistory *self)
{
  return top_group (&self->undo) != self->saved_group;
}

/* A step that nobody named is called after the field that it changed. */
static const char *
top_label (GQueue *queue)
{
  const CicloInverse *top = g_queue_peek_head (queue);

  if (top == NULL)
    return "";

  return top->label != NULL ? top->label : ciclo_field_get_label (_ciclo_inverse_get_field (top));
}

const char *
ciclo_history_get_undo_label (CicloHistory *self)
{
  return top_label (&self->undo);
}

const char *
ciclo_history_get_redo_label (CicloHistory *self)
{
  return top_label (&self->redo);
}

guint
ciclo_history_get_revision (CicloHistory *self)
{
  return self->revision;
}

static void
ciclo_history_get_property (GObject *object,
                            guint property,
                            GValue *value,
                            GParamSpec *pspec)
{
  CicloHistory *self = CICLO_HISTORY (object);

  if (property == PROP_REVISION)
    g_value_set_uint (value, self->revision);
  else if (property == PROP_UNDO_LABEL || property == PROP_REDO_LABEL)
    g_value_set_string (value, top_label (property == PROP_UNDO_LABEL ? &self->undo : &self->redo));
  else if (property == PROP_MODIFIED)
    g_value_set_boolean (value, ciclo_history_get_modified (self));
  else
    g_value_set_boolean (value, !g_queue_is_empty (property == PROP_CAN_UNDO ? &self->undo : &self->redo));
}

static void
ciclo_history_finalize (GObject *object)
{
  CicloHistory *self = CICLO_HISTORY (object);

  _ciclo_node_set_history (self->root, NULL);
  clear_queue (self, &self->undo);
  clear_queue (self, &self->redo);
  g_free (self->label);
  g_object_unref (self->root);

  G_OBJECT_CLASS (ciclo_history_parent_class)->finalize (object);
}

static void
ciclo_history_class_init (CicloHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ciclo_history_finalize;
  object_class->get_property = ciclo_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, "", flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, "", flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", CICLO_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, CICLO_TYPE_NODE, G_TYPE_UINT);
  revealed_signal = g_signal_new ("revealed", CICLO_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, CICLO_TYPE_NODE, G_TYPE_INT);
}

static void
ciclo_history_init (CicloHistory *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

CicloHistory *
ciclo_history_new (CicloNode *root)
{
  CicloHistory *self;

  g_return_val_if_fail (CICLO_IS_NODE (root) && ciclo_node_get_parent (root) == NULL, NULL);

  self = g_object_new (CICLO_TYPE_HISTORY, NULL);
  self->root = g_object_ref (root);
  _ciclo_node_set_history (root, self);

  return self;
}
