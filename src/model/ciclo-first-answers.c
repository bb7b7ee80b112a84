/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of the first session that are numbers, times and lists, and the course in which nothing is answered. */

#include "config.h"

#include "core/ciclo-language.h"
#include "core/ciclo-speech.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-course.h"
#include "model/ciclo-first-session-private.h"
#include "model/ciclo-material.h"
#include "model/ciclo-ready.h"
#include "model/ciclo-scale.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "model/ciclo-vocabulary.h"

#include <glib/gi18n-lib.h>

#define MINUTE 60
#define USUAL_MINUTES 90
#define SPARE 2 /* copies of a handout */

static CicloNode *
get_session (CicloNode *course)
{
  return ciclo_first_session_need (course, CICLO_FIRST_SESSION);
}

void
ciclo_first_session_remove (CicloNode *node)
{
  guint field, position;

  if (node != NULL && ciclo_node_get_place (node, &field, &position))
    ciclo_node_remove (ciclo_node_get_parent (node), field, position);
}

void
ciclo_first_session_say (CicloNode *node,
                         guint field,
                         const char *msgid)
{
  g_autoptr (CicloSpeech) speech = ciclo_ready_ref_speech (ciclo_node_get_language (node));

  ciclo_node_set_text (node, field, NULL, ciclo_speech_say_context (speech, CICLO_FIRST_CONTEXT, msgid));
}

/* How many people */

static int
get_limit (CicloNode *course,
           guint field)
{
  return ciclo_node_get_int (ciclo_node_get_part (course, CICLO_COURSE_SETTINGS), field);
}

/* As many as can practise at once, and as two trainers can look after. */
static int
count_groups (CicloNode *course,
              int people)
{
  int most = MIN (get_limit (course, CICLO_SETTINGS_GROUP_MAX),
                  2 * get_limit (course, CICLO_SETTINGS_PEOPLE_PER_TRAINER_SKILLS));

  return (people + most - 1) / most;
}

int
ciclo_first_session_get_people (CicloNode *course)
{
  g_return_val_if_fail (CICLO_IS_COURSE (course), 1);

  return MAX (1, ciclo_node_get_int (ciclo_first_session_need (course, "people"), CICLO_TARGET_GROUP_SIZE));
}

int
ciclo_first_session_count_groups (CicloNode *course)
{
  return count_groups (course, ciclo_first_session_get_people (course));
}

void
ciclo_first_session_read_frame (CicloNode *course,
                                CicloFirstFrame *frame)
{
  int groups = ciclo_first_session_count_groups (course);

  frame->minutes = ciclo_first_session_get_minutes (course);
  frame->people = (ciclo_first_session_get_people (course) + groups - 1) / groups;
  frame->online = ciclo_first_session_is_online (course);
}

/* The second trainer comes and goes with the number, unless somebody wrote who it is. */
static void
set_co_trainer (CicloNode *course,
                gboolean needed)
{
  CicloNode *trainer = ciclo_tree_find (course, "co-trainer");

  if (needed)
    ciclo_first_session_need (course, "co-trainer");
  else if (trainer != NULL && *ciclo_node_get_text (trainer, CICLO_TRAINER_ROLE, NULL) == '[')
    ciclo_first_session_remove (trainer);
}

void
ciclo_first_session_set_people (CicloNode *course,
                                int people)
{
  CicloFirstBefore before;
  CicloNode *group;
  int groups, share;

  g_return_if_fail (CICLO_IS_COURSE (course));

  before = ciclo_first_session_look_before (course);
  group = ciclo_first_session_need (course, "people");
  people = CLAMP (people, 1, 999);
  groups = count_groups (course, people);
  share = (people + groups - 1) / groups;
  ciclo_node_set_int (group, CICLO_TARGET_GROUP_SIZE, people);
  if (groups > 1)
    {
      ciclo_node_set_int (group, CICLO_TARGET_GROUP_GROUP_MAX, share);
      ciclo_node_set_int (get_session (course), CICLO_SESSION_PARTICIPANTS, share);
    }
  else
    {
      ciclo_node_unset (group, CICLO_TARGET_GROUP_GROUP_MAX);
      ciclo_node_unset (get_session (course), CICLO_SESSION_PARTICIPANTS);
    }
  set_co_trainer (course, share > get_limit (course, CICLO_SETTINGS_PEOPLE_PER_TRAINER_SKILLS));
  ciclo_first_session_follow (course, &before);
}

/* When and where */

int
ciclo_first_session_get_minutes (CicloNode *course)
{
  int minutes;

  g_return_val_if_fail (CICLO_IS_COURSE (course), USUAL_MINUTES);

  minutes = ciclo_node_get_seconds (get_session (course), CICLO_SESSION_PLANNED) / MINUTE;

  return minutes > 0 ? CLAMP (minutes, CICLO_FIRST_SHORTEST, CICLO_FIRST_LONGEST) : USUAL_MINUTES;
}

static void
set_planned (CicloNode *course,
             int minutes)
{
  g_autoptr (CicloDuration) planned = ciclo_duration_new (minutes * MINUTE, 0, FALSE, NULL);

  ciclo_node_set_duration (get_session (course), CICLO_SESSION_PLANNED, planned);
}

void
ciclo_first_session_set_minutes (CicloNode *course,
                                 int minutes)
{
  CicloFirstBefore before;

  g_return_if_fail (CICLO_IS_COURSE (course));

  minutes = CLAMP (minutes, CICLO_FIRST_SHORTEST, CICLO_FIRST_LONGEST);
  before = ciclo_first_session_look_before (course);
  if (before.shape != NULL || !ciclo_scale_session (get_session (course), minutes))
    set_planned (course, minutes);
  ciclo_first_session_follow (course, &before);
}

int
ciclo_first_session_get_start (CicloNode *course)
{
  g_return_val_if_fail (CICLO_IS_COURSE (course), -1);

  return ciclo_node_get_seconds (ciclo_first_session_need (course, "day"), CICLO_DAY_START);
}

void
ciclo_first_session_set_start (CicloNode *course,
                               int seconds)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (CICLO_IS_COURSE (course));

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, seconds);
  ciclo_node_set_value (ciclo_first_session_need (course, "day"), CICLO_DAY_START, &value);
}

gboolean
ciclo_first_session_is_online (CicloNode *course)
{
  g_return_val_if_fail (CICLO_IS_COURSE (course), FALSE);

  return ciclo_session_get_mode (get_session (course)) == CICLO_MODE_LIVE_ONLINE;
}

static void
set_room (CicloNode *course,
          gboolean online)
{
  CicloNode *room = ciclo_first_session_need (course, "room");
  g_autoptr (CicloNode) draft = ciclo_first_session_open_draft (course);
  CicloNode *usual = ciclo_tree_find (draft, "room");

  ciclo_node_set_text (room, CICLO_PLACE_KIND, NULL, online ? "online-room" : "room");
  if (online)
    ciclo_node_unset (room, CICLO_PLACE_EQUIPMENT);
  else
    ciclo_node_set_value (room, CICLO_PLACE_EQUIPMENT, ciclo_node_get_value (usual, CICLO_PLACE_EQUIPMENT));
  if (*ciclo_node_get_text (room, CICLO_PLACE_NAME, NULL) != '[')
    return;
  if (online)
    ciclo_first_session_say (room, CICLO_PLACE_NAME,
                             NC_ ("first session", "[Link, and a telephone number for the sound]"));
  else
    ciclo_node_set_text (room, CICLO_PLACE_NAME, NULL, ciclo_node_get_text (usual, CICLO_PLACE_NAME, NULL));
}

void
ciclo_first_session_set_online (CicloNode *course,
                                gboolean online)
{
  int mode = online ? CICLO_MODE_LIVE_ONLINE : CICLO_MODE_FACE_TO_FACE;
  CicloFirstBefore before;

  g_return_if_fail (CICLO_IS_COURSE (course));

  if (ciclo_first_session_is_online (course) == online)
    return;

  before = ciclo_first_session_look_before (course);
  ciclo_node_set_text (course, CICLO_COURSE_DELIVERY, NULL, online ? "live-online" : "face-to-face");
  ciclo_node_set_enum (ciclo_first_session_need (course, "main"), CICLO_COMPONENT_MODE, mode);
  ciclo_node_set_enum (get_session (course), CICLO_SESSION_MODE, mode);
  set_room (course, online);
  ciclo_first_session_follow (course, &before);
}

/* What people get */

static gboolean
is_handout (CicloNode *material)
{
  return ciclo_node_get_enum (material, CICLO_MATERIAL_KIND) == CICLO_MATERIAL_KIND_HANDOUT;
}

char *
ciclo_first_session_dup_handouts (CicloNode *course)
{
  GString *lines = g_string_new (NULL);

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_MATERIALS); i++)
    {
      CicloNode *material = ciclo_node_get_child (course, CICLO_COURSE_MATERIALS, i);

      if (is_handout (material))
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "",
                                ciclo_node_get_text (material, CICLO_MATERIAL_TITLE, NULL));
    }

  return g_string_free (lines, FALSE);
}

static void
add_handout (CicloNode *course,
             const char *title)
{
  CicloNode *material = ciclo_node_append (course, CICLO_COURSE_MATERIALS, ciclo_node_new (CICLO_TYPE_MATERIAL));

  ciclo_node_set_text (material, CICLO_MATERIAL_TITLE, NULL, title);
  ciclo_node_set_enum (material, CICLO_MATERIAL_KIND, CICLO_MATERIAL_KIND_HANDOUT);
  ciclo_node_set_int (material, CICLO_MATERIAL_PER_PERSON, 1);
  ciclo_node_set_int (material, CICLO_MATERIAL_SPARE, SPARE);
  ciclo_node_set_enum (material, CICLO_MATERIAL_STATUS, CICLO_MATERIAL_STATUS_TO_MAKE);
}

/* What stays keeps what else is known of it. */
void
ciclo_first_session_set_handouts (CicloNode *course,
                                  const char *lines)
{
  g_auto (GStrv) titles = NULL;
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_if_fail (CICLO_IS_COURSE (course));
  g_return_if_fail (lines != NULL);

  titles = g_strsplit (lines, "\n", -1);
  for (guint i = 0; titles[i] != NULL; i++)
    g_strstrip (titles[i]);
  for (guint i = ciclo_node_get_size (course, CICLO_COURSE_MATERIALS); i > 0; i--)
    {
      CicloNode *material = ciclo_node_get_child (course, CICLO_COURSE_MATERIALS, i - 1);
      const char *title = ciclo_node_get_text (material, CICLO_MATERIAL_TITLE, NULL);

      if (!is_handout (material))
        continue;
      if (g_strv_contains ((const char *const *) titles, title))
        g_hash_table_add (there, g_strdup (title));
      else
        ciclo_node_remove (course, CICLO_COURSE_MATERIALS, i - 1);
    }
  for (guint i = 0; titles[i] != NULL; i++)
    if (*titles[i] != '\0' && g_hash_table_add (there, g_strdup (titles[i])))
      add_handout (course, titles[i]);
}

/* The course */

CicloNode *
ciclo_first_session_new_course (const char *language)
{
  CicloNode *course;

  g_return_val_if_fail (language != NULL && ciclo_language_is_normal (language), NULL);

  course = ciclo_ready_open ("start", "first-session");
  ciclo_ready_translate (course, language);
  ciclo_node_set_text (course, CICLO_COURSE_LANGUAGES, NULL, language);
  ciclo_tree_renew_root_id (course);
  set_planned (course, USUAL_MINUTES);
  ciclo_first_session_set_people (course, ciclo_first_session_get_people (course));
  ciclo_first_session_set_check (course, CICLO_FIRST_CHECK_OBSERVE);
  ciclo_first_session_set_shape (course, ciclo_first_session_suggest_shape (course, NULL));

  return course;
}
