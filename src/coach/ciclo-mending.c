/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of which fixes are made. What comes into a session makes it longer, so that no fix of one rule breaks another:
 * the activities of a session add up to what is planned for it as well as they did before. */

#include "config.h"

#include "coach/ciclo-mending.h"

#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timed.h"

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
ciclo_mending_set_seconds (CicloNode *node,
                           guint field,
                           gint64 seconds)
{
  g_autoptr (CicloDuration) duration = NULL;

  duration = ciclo_duration_new ((int) CLAMP (seconds, 0, CICLO_DURATION_LONGEST), 0, FALSE, NULL);
  ciclo_node_set_duration (node, field, duration);
}

void
ciclo_mending_set_minutes (CicloNode *node,
                           guint field,
                           int minutes)
{
  ciclo_mending_set_seconds (node, field, CICLO_MENDING_MINUTES (minutes));
}

/* Activities */

static void
name_activity (CicloNode *activity,
               CicloNode *course,
               CicloActivityKind kind,
               const char *method)
{
  const CicloTerms *kinds = ciclo_node_get_schema (activity)->fields[CICLO_ACTIVITY_KIND].terms;
  g_auto (GStrv) languages = ciclo_course_dup_languages (course);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CicloSpeech) speech = ciclo_speech_new (languages[i]);
      g_autofree char *name = method != NULL
                                  ? ciclo_method_dup_name (course, method, speech)
                                  : g_strdup (ciclo_speech_say_context (speech, "value", kinds->terms[kind].label));

      ciclo_node_set_text (activity, CICLO_ACTIVITY_TITLE, languages[i], name);
    }
}

CicloNode *
ciclo_mending_make_component (CicloNode *course,
                              CicloComponentPhase phase,
                              int mode,
                              const char *context,
                              const char *msgid)
{
  CicloNode *component;

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_COMPONENTS); i++)
    {
      component = ciclo_node_get_child (course, CICLO_COURSE_COMPONENTS, i);
      if (ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) == (int) phase)
        return component;
    }

  component = ciclo_node_append (course, CICLO_COURSE_COMPONENTS, ciclo_node_new (CICLO_TYPE_COMPONENT));
  ciclo_node_set_enum (component, CICLO_COMPONENT_PHASE, (int) phase);
  if (mode >= 0)
    ciclo_node_set_enum (component, CICLO_COMPONENT_MODE, mode);
  ciclo_mending_say_in_all (component, CICLO_COMPONENT_TITLE, context, msgid);

  return component;
}

CicloNode *
ciclo_mending_new_activity (CicloNode *course,
                            CicloActivityKind kind,
                            const char *method)
{
  CicloNode *activity = ciclo_node_new (CICLO_TYPE_ACTIVITY);

  ciclo_node_set_enum (activity, CICLO_ACTIVITY_KIND, (int) kind);
  if (method != NULL)
    ciclo_node_set_text (activity, CICLO_ACTIVITY_METHOD, NULL, method);
  name_activity (activity, course, kind, method);

  return activity;
}

CicloNode *
ciclo_mending_new_timed (CicloNode *course,
                         CicloActivityKind kind,
                         const char *method,
                         gint64 seconds)
{
  CicloNode *activity = ciclo_mending_new_activity (course, kind, method);

  ciclo_mending_set_seconds (activity, CICLO_ACTIVITY_DURATION, seconds);

  return activity;
}

gboolean
ciclo_mending_may_join (CicloNode *session)
{
  return ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) > 0;
}

void
ciclo_mending_join (CicloNode *around,
                    guint position,
                    CicloNode *activity)
{
  g_autoptr (CicloNode) taken = activity;
  int seconds = ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION);

  ciclo_node_insert (around, ciclo_timed_get_fields (around)->activities, position, activity);
  if (seconds > 0)
    ciclo_mending_grow (around, seconds);
}

void
ciclo_mending_grow (CicloNode *timed,
                    gint64 seconds)
{
  guint length = ciclo_timed_get_fields (timed)->length;
  const CicloDuration *planned = ciclo_node_get_duration (timed, length);
  g_autoptr (CicloDuration) grown = NULL;

  if (CICLO_IS_ACTIVITY (timed) && ciclo_node_get_parent (timed) != NULL)
    ciclo_mending_grow (ciclo_node_get_parent (timed), seconds);
  if (planned == NULL || planned->seconds < 0)
    return;

  grown = ciclo_duration_new ((int) CLAMP (planned->seconds + seconds, 0, CICLO_DURATION_LONGEST),
                              planned->max_seconds > 0 ? (int) CLAMP (planned->max_seconds + seconds, 0,
                                                                      CICLO_DURATION_LONGEST)
                                                       : 0,
                              planned->open, NULL);
  if (grown != NULL)
    ciclo_node_set_duration (timed, length, grown);
}

/* Cutting in two */

static gboolean
is_bound (CicloNode *node,
          gpointer activity)
{
  return CICLO_IS_ACTIVITY (node) && (ciclo_node_follow (node, CICLO_ACTIVITY_REPEATS) == activity ||
                                      ciclo_node_follow (node, CICLO_ACTIVITY_ALTERNATIVE_TO) == activity);
}

gboolean
ciclo_mending_may_split (CicloNode *activity)
{
  static const guint links[] = { CICLO_ACTIVITY_REPEATS, CICLO_ACTIVITY_ALTERNATIVE_TO };
  static const guint lists[] = { CICLO_ACTIVITY_PHASES, CICLO_ACTIVITY_ACTIVITIES };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (ciclo_node_is_set (activity, links[i]) || ciclo_node_get_size (activity, lists[i]) > 0)
      return FALSE;

  return ciclo_node_get_seconds (activity, CICLO_ACTIVITY_DURATION) > 0 &&
         ciclo_tree_walk (ciclo_node_get_root (activity), is_bound, activity) == NULL;
}

static CicloNode *
new_second_part (CicloNode *activity)
{
  static const guint fields[] = {
    CICLO_ACTIVITY_KIND,
    CICLO_ACTIVITY_TITLE,
    CICLO_ACTIVITY_METHOD,
    CICLO_ACTIVITY_METHOD_TEXT,
    CICLO_ACTIVITY_PART,
    CICLO_ACTIVITY_LEARNING_TYPE,
    CICLO_ACTIVITY_INTERACTION,
    CICLO_ACTIVITY_ENERGY,
    CICLO_ACTIVITY_GROUPING,
    CICLO_ACTIVITY_OBJECTIVES,
    CICLO_ACTIVITY_COMPETENCES,
    CICLO_ACTIVITY_LANE,
    CICLO_ACTIVITY_GROUPS,
    CICLO_ACTIVITY_PLACE,
    CICLO_ACTIVITY_STATE,
    CICLO_ACTIVITY_OPTIONAL,
    CICLO_ACTIVITY_MAY_OVERLAP,
    CICLO_ACTIVITY_TAGS,
    CICLO_ACTIVITY_COUNTS_AS_TEACHING,
  };
  CicloNode *second = ciclo_node_new (CICLO_TYPE_ACTIVITY);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ciclo_node_set_value (second, fields[i], ciclo_node_get_value (activity, fields[i]));
  for (guint i = 0; i < ciclo_node_get_size (activity, CICLO_ACTIVITY_TRAINERS); i++)
    ciclo_node_append (second, CICLO_ACTIVITY_TRAINERS,
                       ciclo_tree_clone (ciclo_node_get_child (activity, CICLO_ACTIVITY_TRAINERS, i)));

  return second;
}

CicloNode *
ciclo_mending_split (CicloNode *activity,
                     gint64 first,
                     gint64 second,
                     CicloNode *between)
{
  g_autoptr (CicloNode) taken = between;
  g_autoptr (CicloNode) rest = new_second_part (activity);
  CicloNode *parent = ciclo_node_get_parent (activity);
  guint field, position;

  if (parent == NULL || !ciclo_node_get_place (activity, &field, &position))
    return activity;

  ciclo_mending_set_seconds (activity, CICLO_ACTIVITY_DURATION, first);
  ciclo_mending_set_seconds (rest, CICLO_ACTIVITY_DURATION, second);
  ciclo_node_insert (parent, field, position + 1, between);
  ciclo_node_insert (parent, field, position + 2, rest);

  return rest;
}

/* Pauses */

/* A session with only the pause, at the place of @session in the day. */
static CicloNode *
new_pause_session (CicloNode *session,
                   CicloNode *pause)
{
  static const guint fields[] = { CICLO_SESSION_COMPONENT, CICLO_SESSION_MODE, CICLO_SESSION_DAY, CICLO_SESSION_LANE,
                                  CICLO_SESSION_GROUPS };
  CicloNode *around = ciclo_node_new (CICLO_TYPE_SESSION);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ciclo_node_set_value (around, fields[i], ciclo_node_get_value (session, fields[i]));
  ciclo_node_set_value (around, CICLO_SESSION_TITLE, ciclo_node_get_value (pause, CICLO_ACTIVITY_TITLE));
  ciclo_node_append (around, CICLO_SESSION_ACTIVITIES, pause);

  return around;
}

void
ciclo_mending_pause_before (CicloNode *node,
                            CicloActivityKind kind,
                            gint64 seconds)
{
  CicloNode *parent = ciclo_node_get_parent (node);
  g_autoptr (CicloNode) session = NULL;
  CicloNode *pause;
  guint field, position;

  if (parent == NULL || !ciclo_node_get_place (node, &field, &position))
    return;

  pause = ciclo_mending_new_timed (ciclo_node_get_root (node), kind, NULL, seconds);
  if (CICLO_IS_ACTIVITY (node))
    {
      ciclo_mending_join (parent, position, pause);
      return;
    }

  session = new_pause_session (node, pause);
  ciclo_node_insert (parent, field, position, session);
}
