/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A skeleton is the only session of a draft. What comes out of it is a copy, brought to the length that was wanted. */

#include "config.h"

#include "model/ciclo-skeleton.h"

#include "core/ciclo-language.h"
#include "core/ciclo-tree.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-ready.h"
#include "model/ciclo-scale.h"

#define KIND "skeleton"

struct _CicloSkeleton
{
  CicloReady entry;
};

const CicloSkeleton *const *
ciclo_skeleton_list (guint *n)
{
  static GPtrArray *skeletons;
  static gsize once;

  g_return_val_if_fail (n != NULL, NULL);

  if (g_once_init_enter (&once))
    {
      skeletons = ciclo_ready_read (KIND);
      g_once_init_leave (&once, 1);
    }

  *n = skeletons->len;

  return (const CicloSkeleton *const *) skeletons->pdata;
}

const CicloSkeleton *
ciclo_skeleton_find (const char *id)
{
  const CicloSkeleton *const *skeletons;
  guint n;

  g_return_val_if_fail (id != NULL, NULL);

  skeletons = ciclo_skeleton_list (&n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (skeletons[i]->entry.id, id))
      return skeletons[i];

  return NULL;
}

const char *
ciclo_skeleton_get_id (const CicloSkeleton *self)
{
  return self->entry.id;
}

const char *
ciclo_skeleton_get_title (const CicloSkeleton *self)
{
  return ciclo_ready_say (KIND, self->entry.id, "title", self->entry.title);
}

const char *
ciclo_skeleton_get_what (const CicloSkeleton *self)
{
  return ciclo_ready_say (KIND, self->entry.id, "what", self->entry.what);
}

int
ciclo_skeleton_get_minutes (const CicloSkeleton *self)
{
  return self->entry.minutes;
}

int
ciclo_skeleton_get_shortest (const CicloSkeleton *self)
{
  return self->entry.minutes_min;
}

int
ciclo_skeleton_get_longest (const CicloSkeleton *self)
{
  return self->entry.minutes_max;
}

CicloNode *
ciclo_skeleton_new_session (const CicloSkeleton *self,
                            int minutes,
                            const char *language)
{
  g_autoptr (CicloNode) course = NULL;
  g_autoptr (CicloNode) session = NULL;
  gboolean scaled;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (minutes >= CICLO_SKELETON_SHORTEST, NULL);
  g_return_val_if_fail (language != NULL && ciclo_language_is_normal (language), NULL);

  course = ciclo_ready_open (KIND, self->entry.id);
  ciclo_ready_translate (course, language);
  session = ciclo_tree_clone (ciclo_node_get_child (course, CICLO_COURSE_SESSIONS, 0));
  scaled = ciclo_scale_session (session, minutes);
  g_assert (scaled);

  return g_steal_pointer (&session);
}
