/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What rules put into a course when they mend it. */

#include "config.h"

#include "coach/ciclo-mending.h"

#include "core/ciclo-speech.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"

#define MINUTES(minutes) ((minutes) *60)

void
ciclo_mending_say_in_all (CicloNode *node,
                          guint field,
                          const char *context,
                          const char *msgid)
{
  g_auto (GStrv) languages = ciclo_course_dup_languages (ciclo_node_get_root (node));

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);

      ciclo_node_set_text (node, field, languages[i], ciclo_speech_say_context (speech, context, msgid));
    }
}

void
ciclo_mending_set_minutes (CicloNode *node,
                           guint field,
                           int minutes)
{
  g_autoptr (CicloDuration) duration = ciclo_duration_new (MINUTES (minutes), 0, FALSE, NULL);

  ciclo_node_set_duration (node, field, duration);
}

CicloNode *
ciclo_mending_new_activity (CicloNode *course,
                            CicloActivityKind kind,
                            const char *method)
{
  CicloNode *activity = ciclo_node_new (CICLO_TYPE_ACTIVITY);
  g_auto (GStrv) languages = ciclo_course_dup_languages (course);

  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, (int) kind);
  ciclo_node_set_text (activity, CICLO_ACTIVITY_METHOD, NULL, method);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);
      g_autofree char *name = ciclo_method_dup_name (course, method, speech);

      ciclo_node_set_text (activity, CICLO_ACTIVITY_TITLE, languages[i], name);
    }

  return activity;
}
