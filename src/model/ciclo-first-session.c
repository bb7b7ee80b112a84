/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers find their places by the ids that a draft of the program gave them. What is not there any more comes back
 * from the draft, and so does what stood in a place before it was answered. */

#include "config.h"

#include "model/ciclo-first-session.h"

#include "core/ciclo-text.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-audience.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-course.h"
#include "model/ciclo-first-session-private.h"
#include "model/ciclo-first-shape.h"
#include "model/ciclo-lexicon.h"
#include "model/ciclo-method.h"
#include "model/ciclo-needs.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-ready.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-tokens.h"
#include "model/ciclo-vocabulary.h"

#define SESSION CICLO_FIRST_SESSION

/* The draft */

CicloNode *
ciclo_first_session_open_draft (CicloNode *course)
{
  CicloNode *draft = ciclo_ready_open ("start", "first-session");

  ciclo_ready_translate (draft, ciclo_node_get_language (course));
  ciclo_node_set_text (draft, CICLO_COURSE_LANGUAGES, NULL, ciclo_node_get_language (course));

  return draft;
}

CicloNode *
ciclo_first_session_need (CicloNode *course,
                          const char *id)
{
  CicloNode *node = ciclo_tree_find (course, id);
  g_autoptr (CicloNode) draft = NULL;
  g_autoptr (CicloNode) copy = NULL;
  guint field, position;

  if (node != NULL)
    return node;

  draft = ciclo_first_session_open_draft (course);
  node = ciclo_tree_find (draft, id);
  g_assert (node != NULL && ciclo_node_get_parent (node) == draft && ciclo_node_get_place (node, &field, &position));
  copy = ciclo_tree_snapshot (node);
  ciclo_node_insert (course, field, ciclo_node_get_size (course, field), copy);

  return copy;
}

gboolean
ciclo_first_session_fits (CicloNode *course)
{
  static const char *const ids[] = { "people", "objective", SESSION };

  g_return_val_if_fail (CICLO_IS_COURSE (course), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (ciclo_tree_find (course, ids[i]) == NULL)
      return FALSE;

  return TRUE;
}

static CicloNode *
get_session (CicloNode *course)
{
  return ciclo_first_session_need (course, SESSION);
}

/* Texts */

/* Where an answer stands; the id NULL is the course. */
typedef struct
{
  const char *id;
  guint field;
} Place;

static const Place places[CICLO_FIRST_N_TEXTS] = {
  [CICLO_FIRST_TOPIC] = { NULL, CICLO_COURSE_TITLE },
  [CICLO_FIRST_PEOPLE] = { "people", CICLO_TARGET_GROUP_NAME },
  [CICLO_FIRST_ABILITY] = { "objective", CICLO_OBJECTIVE_OBJECT },
  [CICLO_FIRST_PLACE] = { "room", CICLO_PLACE_NAME },
};

static CicloNode *
find_place (CicloNode *course,
            const Place *place)
{
  return place->id != NULL ? ciclo_tree_find (course, place->id) : course;
}

/* Whether it says something of its own, not what the draft asks in brackets. */
static gboolean
is_answered (CicloNode *course,
             const Place *place)
{
  CicloNode *node = find_place (course, place);
  const char *text = node != NULL ? ciclo_node_get_text (node, place->field, NULL) : "";

  return *text != '\0' && *text != '[';
}

/* @text, or where it is empty what the draft says there. */
static void
put (CicloNode *course,
     const char *id,
     guint field,
     const char *text)
{
  g_autoptr (CicloNode) draft = NULL;
  CicloNode *node = id != NULL ? ciclo_first_session_need (course, id) : course;

  if (*text == '\0')
    {
      draft = ciclo_first_session_open_draft (course);
      text = ciclo_node_get_text (id != NULL ? ciclo_tree_find (draft, id) : draft, field, NULL);
    }
  ciclo_node_set_text (node, field, NULL, text);
}

/* "Newly hired staff" within a sentence; "NGO staff" and "Ana" stay as they are when they look like names. */
static char *
dup_within_sentence (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *rest = g_utf8_next_char (text);
  GString *lower;

  if (*text == '\0' || (*rest != '\0' && g_unichar_isupper (g_utf8_get_char (rest))))
    return g_strdup (text);

  lower = g_string_new (NULL);
  g_string_append_unichar (lower, g_unichar_tolower (first));
  g_string_append (lower, rest);

  return g_string_free (lower, FALSE);
}

static void
set_people_text (CicloNode *course,
                 const char *text)
{
  g_autofree char *audience = dup_within_sentence (text);

  put (course, "people", CICLO_TARGET_GROUP_NAME, text);
  put (course, "people", CICLO_TARGET_GROUP_ROLES, text);
  put (course, "objective", CICLO_OBJECTIVE_AUDIENCE, audience);
}

/* The verb at the beginning of @text, or its first word, and what comes after it; both newly allocated. What stands
 * before the verb ("be able to") goes. */
static void
split_ability (const char *text,
               const char *language,
               char **verb,
               char **object)
{
  const CicloLexicon *lexicon = ciclo_lexicon_find (language);
  g_autoptr (GArray) tokens = ciclo_tokens_new (text);
  CicloVerb found = { 0 };
  const CicloToken *first, *last;

  *verb = *object = NULL;
  if (tokens->len == 0)
    return;

  if (lexicon != NULL)
    found = ciclo_lexicon_begin (lexicon, text, -1);
  first = &g_array_index (tokens, CicloToken, found.size > 0 ? found.position : 0);
  last = &g_array_index (tokens, CicloToken, found.size > 0 ? found.position + found.size - 1 : 0);
  *verb = g_strndup (text + first->start, last->end - first->start);
  *object = g_strstrip (g_strdup (text + last->end));
}

/* The level that the verb usually has, in the first domain that knows it. */
static void
set_level (CicloNode *objective,
           const char *verb)
{
  static const struct
  {
    CicloObjectiveDomain domain;
    CicloLevel near;
  } domains[] = { { CICLO_DOMAIN_COGNITIVE, CICLO_LEVEL_APPLY },
                  { CICLO_DOMAIN_PSYCHOMOTOR, CICLO_LEVEL_PRECISION },
                  { CICLO_DOMAIN_AFFECTIVE, CICLO_LEVEL_VALUING } };
  const CicloLexicon *lexicon = ciclo_lexicon_find (ciclo_node_get_language (objective));

  for (guint i = 0; lexicon != NULL && i < G_N_ELEMENTS (domains); i++)
    {
      int level = ciclo_lexicon_find_level (lexicon, verb, domains[i].domain, domains[i].near);

      if (level < 0)
        continue;
      ciclo_node_set_enum (objective, CICLO_OBJECTIVE_DOMAIN, (int) domains[i].domain);
      ciclo_node_set_enum (objective, CICLO_OBJECTIVE_LEVEL, level);
      return;
    }
}

static void
set_ability (CicloNode *course,
             const char *text)
{
  CicloNode *objective = ciclo_first_session_need (course, "objective");
  g_autofree char *verb = NULL;
  g_autofree char *object = NULL;
  g_autofree char *own = NULL;

  split_ability (text, ciclo_node_get_language (course), &verb, &object);
  own = dup_within_sentence (verb != NULL ? verb : "");
  put (course, "objective", CICLO_OBJECTIVE_VERB, own);
  put (course, "objective", CICLO_OBJECTIVE_OBJECT, object != NULL ? object : "");
  if (verb != NULL && *object == '\0')
    ciclo_node_unset (objective, CICLO_OBJECTIVE_OBJECT);
  put (course, "gap", CICLO_GAP_COMPETENCY, text);
  set_level (objective, ciclo_node_get_text (objective, CICLO_OBJECTIVE_VERB, NULL));
}

char *
ciclo_first_session_dup_text (CicloNode *course,
                              CicloFirstText question)
{
  CicloNode *node;
  const char *object;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);
  g_return_val_if_fail (question < CICLO_FIRST_N_TEXTS, NULL);

  node = find_place (course, &places[question]);
  if (question != CICLO_FIRST_ABILITY)
    return g_strdup (is_answered (course, &places[question]) ? ciclo_node_get_text (node, places[question].field, NULL)
                                                             : "");
  if (node == NULL || *(object = ciclo_node_get_text (node, CICLO_OBJECTIVE_OBJECT, NULL)) == '[')
    return g_strdup ("");

  return g_strstrip (g_strdup_printf ("%s %s", ciclo_node_get_text (node, CICLO_OBJECTIVE_VERB, NULL), object));
}

/* The shape follows */

/* What the methods need, each thing once, as a list below what the skeleton says. */
static void
list_materials (CicloNode *session,
                const char *language)
{
  g_autoptr (CicloSpeech) speech = ciclo_ready_ref_speech (language);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text =
      g_string_new (ciclo_node_get_text (session, CICLO_SESSION_MATERIALS_TO_PREPARE, language));

  for (guint i = 0; i < ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES); i++)
    {
      CicloNode *activity = ciclo_node_get_child (session, CICLO_SESSION_ACTIVITIES, i);
      const char *code = ciclo_node_get_text (activity, CICLO_ACTIVITY_METHOD, NULL);
      CicloNode *method = ciclo_catalogue_find_method (code);
      g_autofree char *needed = method != NULL ? ciclo_method_dup_text (method, CICLO_METHOD_MATERIALS, speech) : NULL;
      g_auto (GStrv) lines = g_strsplit (needed != NULL ? needed : "", "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        if (*lines[j] != '\0' && g_hash_table_add (there, ciclo_text_fold (lines[j])))
          g_string_append_printf (text, "%s- %s", text->len > 0 ? "\n" : "", lines[j]);
    }
  ciclo_node_set_text (session, CICLO_SESSION_MATERIALS_TO_PREPARE, language, text->str);
}

static CicloNode *
make_session (CicloNode *course,
              const CicloSkeleton *shape)
{
  g_autoptr (CicloNode) draft = ciclo_first_session_open_draft (course);
  CicloFirstFrame frame;
  CicloNode *session;

  ciclo_first_session_read_frame (course, &frame);
  session = ciclo_first_shape_new_session (shape, &frame, ciclo_tree_find (draft, SESSION),
                                           ciclo_node_get_language (course));
  list_materials (session, ciclo_node_get_language (course));

  return session;
}

/* @a is in a course, @b outside of it, where no language is the first. */
static gboolean
is_same_activity (CicloNode *a,
                  CicloNode *b)
{
  const CicloSchema *schema = ciclo_node_get_schema (a);
  const char *language = ciclo_node_get_language (a);

  for (guint i = 0; i < schema->n_fields; i++)
    if (ciclo_field_has_languages (&schema->fields[i]) &&
        !g_str_equal (ciclo_node_get_text (a, i, language), ciclo_node_get_text (b, i, language)))
      return FALSE;

  return ciclo_node_get_seconds (a, CICLO_ACTIVITY_DURATION) == ciclo_node_get_seconds (b, CICLO_ACTIVITY_DURATION) &&
         g_str_equal (ciclo_node_get_text (a, CICLO_ACTIVITY_METHOD, NULL),
                      ciclo_node_get_text (b, CICLO_ACTIVITY_METHOD, NULL));
}

static gboolean
is_same_session (CicloNode *a,
                 CicloNode *b)
{
  guint n = ciclo_node_get_size (a, CICLO_SESSION_ACTIVITIES);

  if (ciclo_node_get_size (b, CICLO_SESSION_ACTIVITIES) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_activity (ciclo_node_get_child (a, CICLO_SESSION_ACTIVITIES, i),
                           ciclo_node_get_child (b, CICLO_SESSION_ACTIVITIES, i)))
      return FALSE;

  return TRUE;
}

const CicloSkeleton *
ciclo_first_session_get_shape (CicloNode *course)
{
  g_autoptr (GPtrArray) shapes = NULL;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  shapes = ciclo_first_session_list_shapes (course);
  for (guint i = 0; i < shapes->len; i++)
    {
      g_autoptr (CicloNode) session = NULL;

      if (!ciclo_first_shape_may_be (shapes->pdata[i], get_session (course)))
        continue;
      session = make_session (course, shapes->pdata[i]);
      if (is_same_session (get_session (course), session))
        return shapes->pdata[i];
    }

  return NULL;
}

static void
copy_value (CicloNode *from,
            CicloNode *to,
            guint field)
{
  if (ciclo_node_is_set (from, field))
    ciclo_node_set_value (to, field, ciclo_node_get_value (from, field));
  else
    ciclo_node_unset (to, field);
}

void
ciclo_first_session_set_shape (CicloNode *course,
                               const CicloSkeleton *shape)
{
  g_autoptr (CicloNode) made = NULL;
  CicloNode *session;

  g_return_if_fail (CICLO_IS_COURSE (course));
  g_return_if_fail (shape != NULL);

  session = get_session (course);
  made = make_session (course, shape);
  while (ciclo_node_get_size (session, CICLO_SESSION_ACTIVITIES) > 0)
    ciclo_node_remove (session, CICLO_SESSION_ACTIVITIES, 0);
  for (guint i = 0; ciclo_node_get_size (made, CICLO_SESSION_ACTIVITIES) > 0; i++)
    {
      g_autoptr (CicloNode) activity = g_object_ref (ciclo_node_get_child (made, CICLO_SESSION_ACTIVITIES, 0));

      ciclo_node_remove (made, CICLO_SESSION_ACTIVITIES, 0);
      ciclo_node_insert (session, CICLO_SESSION_ACTIVITIES, i, activity);
    }
  copy_value (made, session, CICLO_SESSION_PLANNED);
  copy_value (made, session, CICLO_SESSION_ROOM_LAYOUT);
  if (ciclo_first_session_is_online (course))
    ciclo_node_set_enum (session, CICLO_SESSION_ROOM_LAYOUT, CICLO_LAYOUT_NONE);
  copy_value (made, session, CICLO_SESSION_MATERIALS_TO_PREPARE);
}

CicloFirstBefore
ciclo_first_session_look_before (CicloNode *course)
{
  CicloFirstBefore before = { ciclo_first_session_get_shape (course), FALSE };

  before.is_suggested = before.shape != NULL && before.shape == ciclo_first_session_suggest_shape (course, NULL);

  return before;
}

void
ciclo_first_session_follow (CicloNode *course,
                            const CicloFirstBefore *before)
{
  g_autoptr (GPtrArray) shapes = NULL;
  const CicloSkeleton *shape = before->shape;

  if (shape == NULL)
    return;

  shapes = ciclo_first_session_list_shapes (course);
  if (before->is_suggested || !g_ptr_array_find (shapes, shape, NULL))
    shape = ciclo_first_session_suggest_shape (course, NULL);
  ciclo_first_session_set_shape (course, shape);
}

void
ciclo_first_session_set_text (CicloNode *course,
                              CicloFirstText question,
                              const char *text)
{
  CicloFirstBefore before;

  g_return_if_fail (CICLO_IS_COURSE (course));
  g_return_if_fail (question < CICLO_FIRST_N_TEXTS && text != NULL);

  switch (question)
    {
    case CICLO_FIRST_TOPIC:
      put (course, NULL, CICLO_COURSE_TITLE, text);
      put (course, SESSION, CICLO_SESSION_TITLE, text);
      break;
    case CICLO_FIRST_PEOPLE:
      set_people_text (course, text);
      break;
    case CICLO_FIRST_ABILITY:
      before = ciclo_first_session_look_before (course);
      set_ability (course, text);
      ciclo_first_session_follow (course, &before);
      break;
    case CICLO_FIRST_PLACE:
    case CICLO_FIRST_N_TEXTS:
      put (course, "room", CICLO_PLACE_NAME, text);
      break;
    }
}
