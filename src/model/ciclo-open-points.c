/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One walk through the design, in which each kind of open point looks at each node once. Here are the walk and the
 * pages of the application; the kinds are in ciclo-open-kinds.c. */

#include "config.h"

#include "model/ciclo-open-points-private.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PAGE_COURSE_CARD,
  PAGE_PEOPLE,
  PAGE_LANGUAGES,
  PAGE_REQUEST,
  PAGE_PARTICIPANTS,
  PAGE_SOURCES,
  PAGE_TASKS,
  PAGE_GAPS,
  PAGE_OTHER_MEASURES,
  PAGE_OBJECTIVES,
  PAGE_PROGRAMME,
  PAGE_SESSIONS,
  PAGE_METHODS,
  PAGE_MATERIALS,
  PAGE_TODO,
  PAGE_ROOMS,
  PAGE_RISKS,
  PAGE_EVALUATION_PLAN,
  PAGE_INSTRUMENTS,
  PAGE_LESSONS,
} Page;

/* clang-format off */

static const CicloOpenPage pages[] = {
  [PAGE_COURSE_CARD]     = { "course-card",     "overview",    N_ ("Course card") },
  [PAGE_PEOPLE]          = { "people",          "overview",    N_ ("People and roles") },
  [PAGE_LANGUAGES]       = { "languages",       "overview",    N_ ("Languages") },
  [PAGE_REQUEST]         = { "request",         "needs",       N_ ("The request") },
  [PAGE_PARTICIPANTS]    = { "participants",    "needs",       N_ ("Participants") },
  [PAGE_SOURCES]         = { "sources",         "needs",       N_ ("Sources of information") },
  [PAGE_TASKS]           = { "tasks",           "needs",       N_ ("Tasks") },
  [PAGE_GAPS]            = { "gaps",            "needs",       N_ ("Gaps and priorities") },
  [PAGE_OTHER_MEASURES]  = { "other-measures",  "needs",       N_ ("Other measures") },
  [PAGE_OBJECTIVES]      = { "objectives",      "objectives",  N_ ("Objectives") },
  [PAGE_PROGRAMME]       = { "programme",       "design",      N_ ("Programme") },
  [PAGE_SESSIONS]        = { "session",         "design",      N_ ("Sessions") },
  [PAGE_METHODS]         = { "catalogue",       "design",      N_ ("Own methods") },
  [PAGE_MATERIALS]       = { "materials",       "preparation", N_ ("Materials") },
  [PAGE_TODO]            = { "todo",            "preparation", N_ ("To do") },
  [PAGE_ROOMS]           = { "rooms",           "preparation", N_ ("Rooms and logistics") },
  [PAGE_RISKS]           = { "risks",           "preparation", N_ ("Risks") },
  [PAGE_EVALUATION_PLAN] = { "plan",            "evaluation",  N_ ("Evaluation plan") },
  [PAGE_INSTRUMENTS]     = { "instruments",     "evaluation",  N_ ("Instruments") },
  [PAGE_LESSONS]         = { "lessons",         "evaluation",  N_ ("Lessons and next edition") },
};

/* Where the lists and parts of a course are worked on; everything else is on the course card. */
static const struct
{
  guint field;
  Page page;
} places[] = {
  { CICLO_COURSE_LANGUAGES,         PAGE_LANGUAGES },
  { CICLO_COURSE_REQUEST,           PAGE_REQUEST },
  { CICLO_COURSE_TARGET_GROUPS,     PAGE_PARTICIPANTS },
  { CICLO_COURSE_STAKEHOLDERS,      PAGE_PEOPLE },
  { CICLO_COURSE_CONSTRAINTS,       PAGE_REQUEST },
  { CICLO_COURSE_SOURCES,           PAGE_SOURCES },
  { CICLO_COURSE_TASKS,             PAGE_TASKS },
  { CICLO_COURSE_GAPS,              PAGE_GAPS },
  { CICLO_COURSE_OTHER_MEASURES,    PAGE_OTHER_MEASURES },
  { CICLO_COURSE_FRAMEWORKS,        PAGE_OBJECTIVES },
  { CICLO_COURSE_OBJECTIVES,        PAGE_OBJECTIVES },
  { CICLO_COURSE_COMPONENTS,        PAGE_PROGRAMME },
  { CICLO_COURSE_DAYS,              PAGE_PROGRAMME },
  { CICLO_COURSE_PLACES,            PAGE_ROOMS },
  { CICLO_COURSE_LANES,             PAGE_PROGRAMME },
  { CICLO_COURSE_GROUPS,            PAGE_PROGRAMME },
  { CICLO_COURSE_TRAINERS,          PAGE_PEOPLE },
  { CICLO_COURSE_SESSIONS,          PAGE_SESSIONS },
  { CICLO_COURSE_METHODS,           PAGE_METHODS },
  { CICLO_COURSE_MATERIALS,         PAGE_MATERIALS },
  { CICLO_COURSE_LOGISTICS,         PAGE_TODO },
  { CICLO_COURSE_RISKS,             PAGE_RISKS },
  { CICLO_COURSE_INSTRUMENTS,       PAGE_INSTRUMENTS },
  { CICLO_COURSE_EVALUATION_PLAN,   PAGE_EVALUATION_PLAN },
  { CICLO_COURSE_CERTIFICATE_RULES, PAGE_EVALUATION_PLAN },
  { CICLO_COURSE_CHANGE_LOG,        PAGE_LESSONS },
  { CICLO_COURSE_EDITIONS,          PAGE_LESSONS },
};

/* clang-format on */

static const CicloOpenPage *
find_page (guint course_field)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].field == course_field)
      return &pages[places[i].page];

  return &pages[PAGE_COURSE_CARD];
}

/* The walk */

CicloOpenPoint *
_ciclo_open_walk_add (CicloOpenWalk *walk,
                      const CicloOpenKind *kind,
                      CicloNode *node,
                      int field)
{
  CicloOpenPoint point = { .kind = kind, .page = walk->page, .node = node, .field = field };

  if (node == walk->course)
    point.page = find_page ((guint) field);
  g_array_append_val (walk->points, point);

  return &g_array_index (walk->points, CicloOpenPoint, walk->points->len - 1);
}

static void
look (CicloOpenWalk *walk,
      CicloNode *node)
{
  guint n;
  const CicloOpenKind *kinds = _ciclo_open_kinds_list (&n);

  for (guint i = 0; i < n; i++)
    if (kinds[i].type == NULL || G_OBJECT_TYPE (node) == kinds[i].type ())
      kinds[i].look (walk, &kinds[i], node);
}

static void visit (CicloOpenWalk *walk,
                   CicloNode *node);

static void
visit_field (CicloOpenWalk *walk,
             CicloNode *node,
             guint field)
{
  CicloKind kind = ciclo_node_get_schema (node)->fields[field].kind;

  if (kind == CICLO_PART)
    visit (walk, ciclo_node_get_part (node, field));
  for (guint i = 0; kind == CICLO_LIST && i < ciclo_node_get_size (node, field); i++)
    visit (walk, ciclo_node_get_child (node, field, i));
}

/* A node, then what is in it. */
static void
visit (CicloOpenWalk *walk,
       CicloNode *node)
{
  gboolean was_measured = walk->is_measured;
  CicloSpan length;

  if (ciclo_timed_is (node) && !ciclo_choices_count_alone (walk->choices, node, CICLO_WITH_OPTIONAL))
    return;

  look (walk, node);
  walk->is_measured |= CICLO_IS_ACTIVITY (node) && ciclo_timed_get_length (node, &length);
  for (guint i = 0; i < ciclo_node_get_schema (node)->n_fields; i++)
    visit_field (walk, node, i);
  walk->is_measured = was_measured;
}

/* The lists of the course, then the course, which knows by then what they lack. */
static void
visit_course (CicloOpenWalk *walk)
{
  for (guint i = 0; i < ciclo_node_get_schema (walk->course)->n_fields; i++)
    {
      if (i == CICLO_COURSE_PEOPLE || i == CICLO_COURSE_DISMISSALS)
        continue;
      walk->page = find_page (i);
      visit_field (walk, walk->course, i);
    }
  look (walk, walk->course);
}

static GHashTable *
collect_days (CicloNode *course)
{
  GHashTable *days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ciclo_node_get_size (course, CICLO_COURSE_SESSIONS); i++)
    g_hash_table_add (days,
                      ciclo_node_follow (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, i), CICLO_SESSION_DAY));

  return days;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const CicloOpenPoint *one = a, *other = b;

  return one->page < other->page ? -1 : one->page > other->page;
}

GArray *
ciclo_open_points_list (CicloNode *course)
{
  CicloOpenWalk walk = { course };
  g_auto (GStrv) tags = NULL;
  g_autofree guint *missing = NULL;
  g_autoptr (GHashTable) days = NULL;
  g_autoptr (CicloChoices) choices = NULL;

  g_return_val_if_fail (CICLO_IS_COURSE (course), NULL);

  walk.points = g_array_new (FALSE, FALSE, sizeof (CicloOpenPoint));
  walk.tags = tags = ciclo_course_dup_languages (course);
  walk.missing = missing = g_new0 (guint, g_strv_length (tags));
  walk.days = days = collect_days (course);
  walk.choices = choices = ciclo_choices_new (course);
  visit_course (&walk);
  g_array_sort (walk.points, compare);

  return walk.points;
}

/* Reading */

const char *
ciclo_open_point_get_id (const CicloOpenPoint *point)
{
  g_return_val_if_fail (point != NULL, "");

  return point->kind->id;
}

char *
ciclo_open_point_dup_text (const CicloOpenPoint *point,
                           CicloSpeech *speech)
{
  g_autofree char *detail = NULL;

  g_return_val_if_fail (point != NULL && speech != NULL, NULL);

  if (point->kind->dup_detail == NULL)
    return g_strdup (ciclo_speech_say (speech, point->kind->text));

  detail = point->kind->dup_detail (point, speech);
  if (point->kind->text == NULL)
    return g_steal_pointer (&detail);

  return g_strdup_printf (ciclo_speech_say (speech, point->kind->text), detail);
}
