/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How documents name those who run a session. */

#include "config.h"

#include "report/ciclo-writing-people.h"

#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-steps.h"

/* "T1", "T2 – co-lead", or words where nobody is named yet. */
static char *
dup_assignment (const CicloWriting *self,
                CicloNode *assignment)
{
  CicloNode *trainer = ciclo_node_follow (assignment, CICLO_ASSIGNMENT_TRAINER);
  const char *words = ciclo_writing_text (self, assignment, CICLO_ASSIGNMENT_NAME);
  const char *role = ciclo_writing_value (self, assignment, CICLO_ASSIGNMENT_ROLE);
  const char *label;

  if (trainer == NULL)
    return g_strdup (*words != '\0' ? words : role);

  label = ciclo_node_get_text (trainer, CICLO_TRAINER_LABEL, NULL);
  if (*label == '\0')
    return g_strdup (ciclo_writing_text (self, trainer, CICLO_TRAINER_ROLE));
  if (ciclo_node_get_enum (assignment, CICLO_ASSIGNMENT_ROLE) > CICLO_ASSIGNMENT_ROLE_LEAD)
    return g_strdup_printf ("%s – %s", label, role);

  return g_strdup (label);
}

char *
ciclo_writing_dup_trainers (const CicloWriting *self,
                            CicloNode *node,
                            guint field)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; i < ciclo_node_get_size (node, field); i++)
    {
      g_autofree char *one = dup_assignment (self, ciclo_node_get_child (node, field, i));

      if (*one != '\0')
        g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? ", " : "", one);
    }

  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

/* Adds who is in @node and below, each trainer once, in the order in which they appear. */
static void
collect_trainers (const CicloWriting *self,
                  CicloNode *node,
                  GPtrArray *names)
{
  const CicloTimedFields *fields = ciclo_timed_get_fields (node);

  for (guint i = 0; i < ciclo_node_get_size (node, fields->trainers); i++)
    {
      CicloNode *assignment = ciclo_node_get_child (node, fields->trainers, i);
      CicloNode *trainer = ciclo_node_follow (assignment, CICLO_ASSIGNMENT_TRAINER);
      const char *name = trainer != NULL ? ciclo_node_get_text (trainer, CICLO_TRAINER_LABEL, NULL)
                                         : ciclo_writing_text (self, assignment, CICLO_ASSIGNMENT_NAME);

      if (*name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) name);
    }
  for (guint i = 0; i < ciclo_node_get_size (node, fields->activities); i++)
    collect_trainers (self, ciclo_node_get_child (node, fields->activities, i), names);
}

char *
ciclo_writing_dup_session_trainers (const CicloWriting *self,
                                    CicloNode *session)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (ciclo_node_get_size (session, CICLO_SESSION_TRAINERS) > 0)
    return ciclo_writing_dup_trainers (self, session, CICLO_SESSION_TRAINERS);

  collect_trainers (self, session, names);
  g_ptr_array_add (names, NULL);

  return ciclo_speech_dup_list (self->speech, (const char *const *) names->pdata);
}
