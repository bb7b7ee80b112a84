/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Large courses out of the worked one, so that what is measured looks like what people write. */

#include "bench-design.h"

#include "core/ciclo-tree.h"
#include "core/ciclo-xml.h"
#include "model/ciclo-activity.h"
#include "model/ciclo-course.h"
#include "model/ciclo-format.h"
#include "model/ciclo-template.h"

static gboolean
collect_activity (CicloNode *node,
                  gpointer closure)
{
  if (G_OBJECT_TYPE (node) == CICLO_TYPE_ACTIVITY)
    g_ptr_array_add (closure, node);

  return FALSE;
}

GPtrArray *
bench_design_list_activities (CicloNode *course)
{
  GPtrArray *activities = g_ptr_array_new ();

  ciclo_tree_walk (course, collect_activity, activities);

  return activities;
}

static guint
count_activities (CicloNode *course)
{
  g_autoptr (GPtrArray) activities = bench_design_list_activities (course);

  return activities->len;
}

/* Adds all that stands in the lists of @worked to @course, with new ids that lead to the new things. */
static void
add_copy (CicloNode *course,
          CicloNode *worked)
{
  g_autoptr (CicloNode) copy = ciclo_tree_clone (worked);
  const CicloSchema *schema = ciclo_node_get_schema (course);

  for (guint i = 0; i < schema->n_fields; i++)
    while (schema->fields[i].kind == CICLO_LIST && ciclo_node_get_size (copy, i) > 0)
      {
        g_autoptr (CicloNode) child = g_object_ref (ciclo_node_get_child (copy, i, 0));

        ciclo_node_remove (copy, i, 0);
        ciclo_node_insert (course, i, ciclo_node_get_size (course, i), child);
      }
}

static gsize
measure (CicloNode *course)
{
  g_autoptr (GBytes) bytes = ciclo_xml_write (&ciclo_format, course);

  return g_bytes_get_size (bytes);
}

CicloNode *
bench_design_new (guint wanted)
{
  const CicloTemplate *template = ciclo_template_find ("tot-five-days", NULL);
  g_autoptr (CicloNode) worked = ciclo_template_new_course (template, "en", NULL);
  CicloNode *course = ciclo_tree_snapshot (worked);
  guint each = count_activities (worked);
  guint copies = wanted > 0 ? (wanted + each - 1) / each : (guint) (CICLO_XML_BYTES_LIMIT / measure (worked));
  guint last;

  for (guint i = 1; i < copies; i++)
    add_copy (course, worked);
  while (wanted > 0 && count_activities (course) > wanted)
    {
      last = ciclo_node_get_size (course, CICLO_COURSE_SESSIONS) - 1;
      ciclo_node_remove (course, CICLO_COURSE_SESSIONS, last);
    }

  return course;
}
