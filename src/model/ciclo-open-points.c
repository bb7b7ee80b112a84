/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One walk through the design, in which each kind of open point looks at each node once. Here are the walk and
 * what is decided on which page of the application; the kinds are in ciclo-open-kinds.c. */

#include "config.h"

#include "model/ciclo-open-points-private.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-form.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-schedule.h"
#include "model/ciclo-session.h"

/* The position of its page among all pages. */
static guint
find_page (CicloNode *course,
           guint course_field)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();
  const char *id = ciclo_form_find_page (course, (int) course_field);

  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (ciclo_node_get_id (pages->pdata[i]), id))
      return i;

  return 0;
}

/* The walk */

CicloOpenPoint *
_ciclo_open_walk_add (CicloOpenWalk *walk,
                      const CicloOpenKind *kind,
                      CicloNode *node,
                      int field)
{
  const GPtrArray *pages = ciclo_guide_get_pages ();
  CicloOpenPoint point = { .kind = kind, .order = walk->page, .node = node, .field = field };

  if (node == walk->course)
    point.order = find_page (walk->course, (guint) field);
  if (point.order < pages->len)
    point.page = pages->pdata[point.order];
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
      walk->page = find_page (walk->course, i);
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

  return one->order < other->order ? -1 : one->order > other->order;
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

const char *
ciclo_open_point_get_page (const CicloOpenPoint *point)
{
  g_return_val_if_fail (point != NULL, "");

  return point->page != NULL ? ciclo_node_get_id (point->page) : "";
}

const char *
ciclo_open_point_get_stage (const CicloOpenPoint *point)
{
  g_return_val_if_fail (point != NULL, "");

  return point->page != NULL ? ciclo_node_get_code (point->page, CICLO_GUIDE_PAGE_STAGE) : "";
}

const char *
ciclo_open_point_say_page (const CicloOpenPoint *point,
                           CicloSpeech *speech)
{
  g_return_val_if_fail (point != NULL && speech != NULL, "");

  return point->page != NULL ? ciclo_guide_say (point->page, CICLO_GUIDE_PAGE_TITLE, speech) : "";
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
