/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding keeps what its message speaks of as values: numbers, codes, names. So the same finding can be read in the
 * language of the interface and printed in that of a document. */

#include "config.h"

#include "coach/ciclo-finding-private.h"

#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"

#include <string.h>

struct _CicloFinding
{
  GObject parent_instance;

  const CicloRule *rule;
  CicloNode *node;
  int field;
  CicloSeverity severity;
  gboolean needs_person;
  CicloNode *dismissal;
  GArray *parameters; /* of CicloParameter */
  guint rank;
  guint64 place;
};

G_DEFINE_FINAL_TYPE (CicloFinding, ciclo_finding, G_TYPE_OBJECT)

static void
ciclo_finding_finalize (GObject *object)
{
  CicloFinding *self = CICLO_FINDING (object);

  g_clear_object (&self->node);
  g_clear_object (&self->dismissal);
  g_array_unref (self->parameters);

  G_OBJECT_CLASS (ciclo_finding_parent_class)->finalize (object);
}

static void
ciclo_finding_class_init (CicloFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ciclo_finding_finalize;
}

static void
clear_parameter (gpointer pointer)
{
  CicloParameter *parameter = pointer;

  g_free (parameter->name);
  g_free (parameter->text);
}

static void
ciclo_finding_init (CicloFinding *self)
{
  self->parameters = g_array_new (FALSE, FALSE, sizeof (CicloParameter));
  g_array_set_clear_func (self->parameters, clear_parameter);
}

CicloFinding *
_ciclo_finding_new (const CicloRule *rule,
                    CicloNode *node,
                    int field)
{
  CicloFinding *self = g_object_new (CICLO_TYPE_FINDING, NULL);

  self->rule = rule;
  self->node = g_object_ref (node);
  self->field = field;
  self->severity = ciclo_rule_get_severity (rule);

  return self;
}

void
_ciclo_finding_set_severity (CicloFinding *self,
                             CicloSeverity severity)
{
  self->severity = severity;
}

void
_ciclo_finding_set_needs_person (CicloFinding *self)
{
  self->needs_person = TRUE;
}

void
_ciclo_finding_take_parameter (CicloFinding *self,
                               const CicloParameter *parameter)
{
  g_array_append_vals (self->parameters, parameter, 1);
}

CicloFinding *
_ciclo_finding_with_dismissal (CicloFinding *self,
                               CicloNode *dismissal)
{
  CicloFinding *other;

  if (self->dismissal == dismissal)
    return g_object_ref (self);

  other = _ciclo_finding_new (self->rule, self->node, self->field);
  other->severity = self->severity;
  other->needs_person = self->needs_person;
  g_set_object (&other->dismissal, dismissal);
  for (guint i = 0; i < self->parameters->len; i++)
    {
      CicloParameter parameter = g_array_index (self->parameters, CicloParameter, i);

      parameter.name = g_strdup (parameter.name);
      parameter.text = g_strdup (parameter.text);
      _ciclo_finding_take_parameter (other, &parameter);
    }

  return other;
}

static gboolean
is_same_parameter (const CicloParameter *a,
                   const CicloParameter *b)
{
  return a->kind == b->kind && g_str_equal (a->name, b->name) && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->context, b->context) == 0 && a->digits == b->digits &&
         !(a->number < b->number || a->number > b->number);
}

gboolean
_ciclo_finding_equal (CicloFinding *a,
                      CicloFinding *b)
{
  if (a->rule != b->rule || a->node != b->node || a->field != b->field ||
      a->severity != b->severity || a->needs_person != b->needs_person || a->dismissal != b->dismissal ||
      a->parameters->len != b->parameters->len)
    return FALSE;

  for (guint i = 0; i < a->parameters->len; i++)
    if (!is_same_parameter (&g_array_index (a->parameters, CicloParameter, i),
                            &g_array_index (b->parameters, CicloParameter, i)))
      return FALSE;

  return TRUE;
}

void
_ciclo_finding_set_order (CicloFinding *self,
                          guint rank,
                          guint64 place)
{
  self->rank = rank;
  self->place = place;
}

int
_ciclo_finding_compare (CicloFinding *a,
                        CicloFinding *b)
{
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  if (a->place != b->place)
    return a->place < b->place ? -1 : 1;

  return a->field - b->field;
}

const CicloRule *
ciclo_finding_get_rule (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), NULL);

  return self->rule;
}

CicloNode *
ciclo_finding_get_node (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), NULL);

  return self->node;
}

int
ciclo_finding_get_field (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), -1);

  return self->field;
}

CicloSeverity
ciclo_finding_get_severity (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), CICLO_SEVERITY_TIP);

  return self->severity;
}

CicloNode *
ciclo_finding_get_dismissal (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), NULL);

  return self->dismissal;
}

gboolean
ciclo_finding_can_be_fixed (CicloFinding *self)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self), FALSE);

  return self->rule->fix != NULL && !self->needs_person;
}

/* Messages */

static char *
say_parameter (CicloFinding *self,
               const CicloParameter *parameter,
               CicloSpeech *speech)
{
  CicloNode *root = ciclo_node_get_root (self->node);

  switch (parameter->kind)
    {
    case CICLO_PARAMETER_NUMBER:
      return ciclo_speech_dup_number (speech, parameter->number, parameter->digits);

    case CICLO_PARAMETER_LABEL:
      return g_strdup (ciclo_speech_say_context (speech, parameter->context, parameter->text));

    case CICLO_PARAMETER_METHOD:
      return ciclo_method_dup_name (CICLO_IS_COURSE (root) ? root : NULL, parameter->text, speech);

    case CICLO_PARAMETER_LANGUAGE:
      return ciclo_speech_dup_language_name (speech, parameter->text);

    case CICLO_PARAMETER_PART:
      return g_strdup (ciclo_rule_say_part (self->rule, parameter->text, speech));

    case CICLO_PARAMETER_TEXT:
    default:
      return g_strdup (parameter->text);
    }
}

/* NULL where nothing has that name. */
static char *
dup_value (CicloFinding *self,
           const char *name,
           gsize length,
           CicloSpeech *speech)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->parameters->len; i++)
    {
      const CicloParameter *parameter = &g_array_index (self->parameters, CicloParameter, i);

      if (strlen (parameter->name) == length && strncmp (parameter->name, name, length) == 0)
        g_ptr_array_add (values, say_parameter (self, parameter, speech));
    }
  if (values->len == 0)
    return NULL;

  g_ptr_array_add (values, NULL);

  return ciclo_speech_dup_list (speech, (const char *const *) values->pdata);
}

char *
ciclo_finding_dup_message (CicloFinding *self,
                           CicloSpeech *speech)
{
  const char *rest;
  const char *open;
  GString *message;

  g_return_val_if_fail (CICLO_IS_FINDING (self) && speech != NULL, NULL);

  message = g_string_new (NULL);
  rest = ciclo_rule_say (self->rule, CICLO_ADVICE_MESSAGE, speech);
  while ((open = strchr (rest, '{')) != NULL)
    {
      gsize length = strcspn (open, "}");
      g_autofree char *value = length > 0 ? dup_value (self, open + 1, length - 1, speech) : NULL;

      g_string_append_len (message, rest, open - rest);
      g_string_append (message, value != NULL ? value : "…");
      rest = open + length + (open[length] == '}' ? 1 : 0);
    }
  g_string_append (message, rest);

  return g_string_free (message, FALSE);
}

/* Filters */

static gboolean
is_inside (CicloNode *node,
           CicloNode *container)
{
  for (; node != NULL; node = ciclo_node_get_parent (node))
    if (node == container)
      return TRUE;

  return FALSE;
}

gboolean
ciclo_finding_matches (CicloFinding *self,
                       const CicloFindingFilter *filter)
{
  g_return_val_if_fail (CICLO_IS_FINDING (self) && filter != NULL, FALSE);

  return (filter->stage < 0 || filter->stage == (int) ciclo_rule_get_stage (self->rule)) &&
         self->severity >= filter->severity &&
         (filter->node == NULL || is_inside (self->node, filter->node)) &&
         (self->dismissal != NULL) == filter->set_aside;
}
