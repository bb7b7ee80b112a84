/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the coach: what builds on something comes after it. Where nobody knows which of two sessions is earlier,
 * nothing is said. */

#include "config.h"

#include "coach/ciclo-glance-day.h"
#include "coach/ciclo-glance.h"
#include "coach/ciclo-rule.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-naming.h"
#include "model/ciclo-objective.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"
#include "model/ciclo-timed.h"

static int
get_phase (CicloNode *session)
{
  CicloNode *component = ciclo_session_get_component (session);
  int phase = component != NULL ? ciclo_node_get_enum (component, CICLO_COMPONENT_PHASE) : -1;

  return phase >= 0 ? phase : CICLO_COMPONENT_PHASE_MAIN;
}

static guint
get_position (CicloNode *node)
{
  guint field;
  guint position = 0;

  ciclo_node_get_place (node, &field, &position);

  return position;
}

/* Whether @a surely comes after @b. */
static gboolean
is_later (CicloNode *a,
          CicloNode *b)
{
  CicloNode *day_a = ciclo_glance_get_day (a);
  CicloNode *day_b = ciclo_glance_get_day (b);
  int offset_a, offset_b;

  if (get_phase (a) != get_phase (b))
    return get_phase (a) > get_phase (b);
  if (day_a == day_b && day_a != NULL)
    return get_position (a) > get_position (b);
  if (ciclo_glance_get_offset (a, &offset_a) && ciclo_glance_get_offset (b, &offset_b))
    return offset_a != offset_b ? offset_a > offset_b : get_position (a) > get_position (b);
  if (day_a != NULL && day_b != NULL)
    return get_position (day_a) > get_position (day_b);

  return day_a == NULL && day_b == NULL && get_position (a) > get_position (b);
}

/* Whether @a can be put before @b without a new day of its own. */
static gboolean
may_move (CicloNode *a,
          CicloNode *b)
{
  return get_phase (a) == get_phase (b) &&
         (ciclo_glance_get_day (a) == NULL) == (ciclo_glance_get_day (b) == NULL) &&
         !ciclo_node_is_set (a, CICLO_SESSION_DATE) && !ciclo_node_is_set (a, CICLO_SESSION_OPENS);
}

static void
move_session (CicloNode *a,
              CicloNode *b)
{
  CicloNode *course = ciclo_node_get_root (a);
  CicloNode *day = ciclo_glance_get_day (b);

  if (!may_move (a, b) || !is_later (a, b))
    return;

  if (day != NULL && day != ciclo_glance_get_day (a))
    ciclo_node_set_text (a, CICLO_SESSION_DAY, NULL, ciclo_node_get_id (day));
  if (get_position (a) > get_position (b))
    ciclo_node_move (course, CICLO_COURSE_SESSIONS, get_position (a), get_position (b));
}

/* Objectives: where people first work on them */

static void
note_objectives (GHashTable *firsts,
                 CicloNode *timed,
                 CicloNode *session)
{
  guint field = CICLO_IS_SESSION (timed) ? (guint) CICLO_SESSION_OBJECTIVES : (guint) CICLO_ACTIVITY_OBJECTIVES;
  guint activities = ciclo_timed_get_fields (timed)->activities;

  if (ciclo_glance_is_set_aside (timed))
    return;

  for (const char *const *id = ciclo_node_get_strings (timed, field); *id != NULL; id++)
    {
      CicloNode *first = g_hash_table_lookup (firsts, *id);

      if (first == NULL || is_later (first, session))
        g_hash_table_insert (firsts, (gpointer) *id, session);
    }
  for (guint i = 0; i < ciclo_node_get_size (timed, activities); i++)
    note_objectives (firsts, ciclo_node_get_child (timed, activities, i), session);
}

/* Id of an objective -> session. */
static GHashTable *
find_firsts (CicloNode *course)
{
  GHashTable *firsts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    {
      CicloNode *session = ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i);

      note_objectives (firsts, session, session);
    }

  return firsts;
}

/* Telling */

static void
say_name (CicloFindings *findings,
          const char *name,
          CicloNode *node)
{
  g_autoptr (CicloSpeech) speech = ciclo_speech_new (ciclo_node_get_language (node));
  const char *title = ciclo_naming_get_title (node, speech);
  const char *label = ciclo_naming_get_label (node);
  g_autofree char *excerpt = NULL;

  if (*title == '\0')
    title = *label != '\0' ? label : ciclo_node_get_id (node);
  excerpt = ciclo_naming_dup_excerpt (title);
  ciclo_findings_say_text (findings, name, excerpt);
}

static void
tell (CicloFindings *findings,
      CicloNode *a,
      CicloNode *b,
      guint field,
      gboolean is_mendable)
{
  ciclo_findings_add (findings, b, (int) field);
  say_name (findings, "a", a);
  say_name (findings, "b", b);
  if (!is_mendable)
    ciclo_findings_set_needs_person (findings);
}

static void
check_objectives (CicloNode *course,
                  CicloFindings *findings)
{
  g_autoptr (GHashTable) firsts = find_firsts (course);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_OBJECTIVES); i++)
    {
      CicloNode *objective = ciclo_node_get_child (course, CICLO_COURSE_OBJECTIVES, i);
      CicloNode *session = g_hash_table_lookup (firsts, ciclo_node_get_id (objective));
      const char *const *id = ciclo_node_get_strings (objective, CICLO_OBJECTIVE_PREREQUISITES);

      for (; session != NULL && *id != NULL; id++)
        {
          CicloNode *earlier = g_hash_table_lookup (firsts, *id);
          CicloNode *basis = ciclo_tree_find (course, *id);

          if (earlier == NULL || !CICLO_IS_OBJECTIVE (basis) || !is_later (earlier, session))
            continue;
          tell (findings, basis, objective, CICLO_OBJECTIVE_PREREQUISITES, may_move (earlier, session));
          break;
        }
    }
}

/* Sessions and activities */

static gboolean
is_activity_later (CicloNode *a,
                   CicloNode *b)
{
  CicloNode *session_a = ciclo_glance_get_session (a);
  CicloNode *session_b = ciclo_glance_get_session (b);

  if (session_a != session_b)
    return session_a != NULL && session_b != NULL && is_later (session_a, session_b);

  return ciclo_node_get_parent (a) == ciclo_node_get_parent (b) && get_position (a) > get_position (b);
}

static CicloNode *
find_later (CicloNode *timed,
            const char *id)
{
  CicloNode *basis = ciclo_tree_find (ciclo_node_get_root (timed), id);
  gboolean is_session = CICLO_IS_SESSION (timed);

  if (basis == NULL || basis == timed || G_OBJECT_TYPE (basis) != G_OBJECT_TYPE (timed) ||
      ciclo_glance_is_within_set_aside (basis))
    return NULL;

  return (is_session ? is_later (basis, timed) : is_activity_later (basis, timed)) ? basis : NULL;
}

static guint
get_dependence (CicloNode *timed)
{
  return CICLO_IS_SESSION (timed) ? (guint) CICLO_SESSION_DEPENDS_ON : (guint) CICLO_ACTIVITY_DEPENDS_ON;
}

static gboolean
check_timed (CicloNode *timed,
             gpointer findings)
{
  CicloNode *basis = NULL;
  const char *const *id;

  if (!ciclo_timed_is (timed) || ciclo_glance_is_within_set_aside (timed))
    return FALSE;

  for (id = ciclo_node_get_strings (timed, get_dependence (timed)); *id != NULL && basis == NULL; id++)
    basis = find_later (timed, *id);
  if (basis != NULL)
    tell (findings, basis, timed, get_dependence (timed),
          CICLO_IS_SESSION (timed) ? may_move (basis, timed)
                                   : ciclo_node_get_parent (basis) == ciclo_node_get_parent (timed));

  return FALSE;
}

static void
wrong_order (CicloNode *course,
             CicloFindings *findings)
{
  check_objectives (course, findings);
  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    ciclo_tree_walk (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i), check_timed, findings);
}

/* Mending */

static void
move_objectives (CicloNode *objective)
{
  g_auto (GStrv) ids = g_strdupv ((char **) ciclo_node_get_strings (objective, CICLO_OBJECTIVE_PREREQUISITES));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GHashTable) firsts = find_firsts (ciclo_node_get_root (objective));
      CicloNode *session = g_hash_table_lookup (firsts, ciclo_node_get_id (objective));
      CicloNode *earlier = g_hash_table_lookup (firsts, ids[i]);

      if (session != NULL && earlier != NULL)
        move_session (earlier, session);
    }
}

static void
move_before (CicloNode *node,
             int field)
{
  const char *const *id;

  if (CICLO_IS_OBJECTIVE (node))
    {
      move_objectives (node);
      return;
    }
  if (!ciclo_timed_is (node))
    return;

  for (id = ciclo_node_get_strings (node, get_dependence (node)); *id != NULL; id++)
    {
      CicloNode *basis = find_later (node, *id);
      CicloNode *parent = ciclo_node_get_parent (node);
      guint list, position;

      if (basis == NULL)
        continue;
      if (CICLO_IS_SESSION (node))
        move_session (basis, node);
      else if (ciclo_node_get_parent (basis) == parent && ciclo_node_get_place (basis, &list, &position))
        ciclo_node_move (parent, list, position, get_position (node));
    }
}

/* clang-format off */
static const CicloRule rules[] = {
  { "D23", ciclo_course_get_type, wrong_order, CICLO_SCOPE_COURSE, move_before },
};
/* clang-format on */

const CicloRuleSet ciclo_rules_order = CICLO_RULE_SET (rules);
